//! Spelling: when two writings are the same name.
//!
//! [`exact`] says what counts for nothing at all, [`folded`] adds the orthographic choices that
//! Hindi papers make differently. A key is found by its [`hash`].

pub(crate) mod exact;
pub(crate) mod folded;
pub(crate) mod hash;
pub(crate) mod similar;

use crate::named::named;

/// How near the text is to the listed alias. Ordered: the nearest first.
///
/// ```
/// use naamkosh::Spelling;
/// assert!(Spelling::Exact < Spelling::Folded);
/// assert_eq!("similar".parse(), Ok(Spelling::Similar));
/// assert_eq!(Spelling::Folded.to_string(), "folded");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[non_exhaustive]
pub enum Spelling {
    /// Equal after canonical decomposition; format characters, Latin case, the kind of space,
    /// dash or digit, and split vowels (ा + े for ो) count for nothing.
    Exact,
    /// Equal after the safe orthographic classes too: nukta dropped, ँ = ं, a nasal before its own
    /// class of stops = ं, words joined or hyphenated, dots and spaces in initials.
    Folded,
    /// Other sounds, but near: another vowel length, श for स, a written schwa, a gemination ... How
    /// near is the distance of the match; how near it must be, the threshold.
    #[default]
    Similar,
}

impl Spelling {
    /// Every tier, the nearest first.
    pub const ALL: &'static [Spelling] = &[Spelling::Exact, Spelling::Folded, Spelling::Similar];

    /// `exact`, `folded` or `similar`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Spelling::Exact => "exact",
            Spelling::Folded => "folded",
            Spelling::Similar => "similar",
        }
    }
}

named!(Spelling, "spelling: exact, folded or similar");
