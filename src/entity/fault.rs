//! What can be wrong with an entity.

use super::kind::{Class, Kind};
use super::limits;

/// What is wrong with an entity.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub(crate) enum EntityFault {
    #[error("\"{0}\" is no id: groups of a-z and 0-9 joined by single hyphens, at most {max} bytes", max = limits::MAX_ID)]
    Slug(String),
    #[error("{class} is no class of a {kind}")]
    ClassOfOtherKind { class: Class, kind: Kind },
    #[error("the prior {0} is not between 0 and 1")]
    Prior(f32),
    #[error("{0} names, at most {max} are allowed", max = limits::MAX_NAMES)]
    TooManyNames(usize),
    #[error("a name of {0} bytes, at most {max} are allowed", max = limits::MAX_NAME)]
    NameTooLong(usize),
    #[error("a name of {0} words, at most {max} are allowed", max = limits::MAX_WORDS)]
    TooManyWords(usize),
    #[error("\"{0}\" has a spelling and is none of the names")]
    SpellingOfNoName(String),
    #[error("\"{0}\" has no word to find")]
    NoWord(String),
    #[error("\"{between}\" in \"{name}\": only spaces, hyphens, dots, apostrophes and & may join the words of a name")]
    Separator { name: String, between: String },
}
