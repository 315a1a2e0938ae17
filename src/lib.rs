#![cfg_attr(feature = "embedded", doc = include_str!("../README.md"))]
#![cfg_attr(not(feature = "embedded"), doc = "Finds people, places and organisations in Hindi text; see README.md.")]
//! ## Reading the source
//!
//! Files and text come in on the left, mentions go out on the right. A module uses what stands to the left of it or
//! above it, and nothing else:
//!
//! ```text
//! script ► spelling ► words ► entity ─► language ──┬─────────┬──────────┬───────────┐
//!                       │       │                  ▼         ▼          ▼           ▼
//!                    explain    └──► gazetteer ► forms ► index ► matcher ► document ► recognizer ► render
//! ```
//!
//! * What there is to find: `entity` (one of them, its kinds and limits), `gazetteer` (the list of them, and its
//!   files), `forms` (every writing of an entity, listed or derived), `index` (the writings as a word table and a
//!   trie).
//! * What the text says: `script` (what a character is), `spelling` (what two writings of one name share, and how far
//!   apart they sound), `words` (where words begin and end, what stands between them), `explain` (a difference in
//!   words).
//! * What is known of Hindi: `language`, a value that is read from `data/language`.
//! * From the one to the other: `matcher` (one walk over a text gives candidates), `document` (passes that turn
//!   candidates and other words into drafts of mentions, weighs them, and takes the best set).
//! * What the caller sees: `recognizer`, `mention`, `batch` (many documents on all cores), `features` (what the learnt
//!   data are learnt from), `render`, `error`, `warnings` (names of a list that are words too).
//! * Small things that several use: `named` (enums with a name for each value), `position` (a place in a file).
//!
//! ARCHITECTURE.md tells the way of a name through them, and the laws that the tests hold them to.
#![deny(unsafe_code)]
#![warn(missing_docs)]
// No text may make the library panic.
#![cfg_attr(not(test), deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic))]

#[cfg(feature = "rayon")]
mod batch;
mod document;
mod embedded;
mod entity;
mod error;
mod explain;
pub mod features;
mod forms;
mod gazetteer;
mod identity;
mod index;
mod language;
mod matcher;
mod mention;
mod named;
mod pack;
mod position;
mod recognizer;
pub mod render;
mod script;
mod spelling;
mod warnings;
mod words;

pub use document::Pass;
pub use entity::{Ambiguity, Class, Entity, Kind, limits};
pub use error::Error;
pub use explain::{Difference, Explanation};
pub use forms::{Derivation, Form};
pub use gazetteer::{Gazetteer, GazetteerError};
pub use index::BuildError;
pub use language::{Language, LanguageError, LanguageFiles};
pub use matcher::{FindIter, FindOverlappingIter, Match, MatchOptions, Matcher, MatcherBuilder, Scratch};
pub use mention::{Context, Mention};
pub use named::UnknownName;
pub use pack::PackError;
pub use position::Position;
pub use recognizer::{Options, Recognizer, RecognizerBuilder};
pub use spelling::Spelling;
pub use warnings::{Warning, WarningReason};
pub use words::{Script, Word, fold, words};
