//! What can be wrong with an entity.
//!
//! The words of each fault are what the user reads, with the file, line and column before them where the entity came
//! from a file (`gazetteer::error`), with the id before them where it did not.

use super::kind::{Class, Kind};
use super::limits;

/// What is wrong with an entity.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub(crate) enum EntityFault {
    /// An id, or a country, that is no slug: `Bad Id`.
    #[error("\"{0}\" is no id: groups of a-z and 0-9 joined by single hyphens, at most {max} bytes", max = limits::MAX_ID)]
    Slug(String),
    /// A person who is a river: of class and kind each is known, and they do not go together.
    #[error("{class} is no class of a {kind}")]
    ClassOfOtherKind { class: Class, kind: Kind },
    /// A prior of 7, or one that is no number.
    #[error("the prior {0} is not between 0 and 1")]
    Prior(f32),
    /// How many there are, of all lists together.
    #[error("{0} names, at most {max} are allowed", max = limits::MAX_NAMES)]
    TooManyNames(usize),
    /// How long it is, in UTF-8 bytes.
    #[error("a name of {0} bytes, at most {max} are allowed", max = limits::MAX_NAME)]
    NameTooLong(usize),
    /// How many words it has.
    #[error("a name of {0} words, at most {max} are allowed", max = limits::MAX_WORDS)]
    TooManyWords(usize),
    /// A spelling is stated for a name that the entity does not list, so that it would count for nothing.
    #[error("\"{0}\" has a spelling and is none of the names")]
    SpellingOfNoName(String),
    /// The same of when it needs evidence.
    #[error("\"{0}\" has an ambiguity and is none of the names")]
    AmbiguityOfNoName(String),
    /// Nothing but signs: `।`. No text would ever match it.
    #[error("\"{0}\" has no word to find")]
    NoWord(String),
    /// `ेस्वरन`: the sign is part of the character before it, whichever that is in a text.
    #[error("\"{0}\" begins with a sign that belongs to a letter before it")]
    BeginsInside(String),
    /// A comma, a bracket, a line end, or space at the end: what no name goes on across. `रूस, चीन` is two names.
    #[error("\"{between}\" in \"{name}\": only spaces, hyphens, dots, apostrophes and & may join the words of a name")]
    Separator { name: String, between: String },
}
