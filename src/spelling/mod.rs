//! Spelling: when two writings are the same name.
//!
//! Three tiers, each with something that two writings must share, and each looser than the one before:
//!
//! ```text
//! tier      what is compared                       made in       ट्रम्प         मॉस्को
//! exact     exact key: what a reader sees          exact         ट्रम्प         मॉस्को
//! folded    folded key: what papers choose freely  folded        ट्रंप          मॉस्को
//! similar   sounds, by a weighted edit distance    similar       ट र अ ं प      म ऑ स क ओ
//! ```
//!
//! A folded key is found by its `hash`, which the scanner makes letter by letter; how far two writings are apart is
//! said in words by `explain`. The nearest tier in which a text is a form is the spelling of the match.
//!
//! Knows of characters (`script`); of no entities, forms or documents. What sounds cost that differ is
//! not here either: the language brings the table.

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
    ///
    /// ```
    /// use naamkosh::Spelling;
    /// assert!(Spelling::ALL.is_sorted());
    /// assert_eq!(Spelling::ALL.last(), Some(&Spelling::default()));
    /// ```
    pub const ALL: &'static [Spelling] = &[Spelling::Exact, Spelling::Folded, Spelling::Similar];

    /// `exact`, `folded` or `similar`; what parses back to the tier.
    ///
    /// ```
    /// use naamkosh::Spelling;
    /// assert!(Spelling::ALL.iter().all(|s| s.as_str().parse() == Ok(*s)));
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Spelling::Exact => "exact",
            Spelling::Folded => "folded",
            Spelling::Similar => "similar",
        }
    }
}

named!(Spelling, "spelling: exact, folded or similar");
