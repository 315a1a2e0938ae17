#![cfg_attr(feature = "embedded", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "embedded"), doc = "Finds people, places and organisations in Hindi text; see README.md.")]
#![deny(unsafe_code)]
#![warn(missing_docs)]
// No text may make the library panic.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

#[cfg(feature = "rayon")]
mod batch;
mod confidence;
mod document;
mod entity;
mod error;
pub mod features;
mod forms;
mod gazetteer;
mod index;
mod language;
mod matcher;
mod mention;
mod named;
mod position;
mod recognizer;
pub mod render;
mod spelling;
mod words;

pub use document::Pass;
pub use entity::{Class, Entity, Kind, limits};
pub use error::Error;
pub use forms::{Derivation, Form};
pub use gazetteer::{Gazetteer, GazetteerError};
pub use index::BuildError;
pub use language::{Language, LanguageError, LanguageFiles};
pub use matcher::{FindIter, FindOverlappingIter, Match, MatchOptions, Matcher, MatcherBuilder, Scratch};
pub use mention::{Context, Mention};
pub use named::UnknownName;
pub use position::Position;
pub use recognizer::{Options, Recognizer, RecognizerBuilder};
pub use spelling::{Difference, Explanation, Spelling, fold};
pub use words::{Script, Word, words};
