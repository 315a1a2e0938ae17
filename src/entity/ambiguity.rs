//! Whether a listed name is the name wherever it stands, or only where something speaks for it.
//!
//! A list is a promise: what a user lists is found, unless the list says otherwise. The library's own gazetteer says
//! otherwise of common words, since nobody who reads news by it has chosen its rows:
//!
//! ```text
//! row                                        आशा                               आशा भोसले
//! (of one's own)                             found wherever it stands          likewise
//! "ambiguous": "common-words"                a common word: with evidence      wherever it stands
//! "ambiguous": true                          with evidence                     with evidence
//! embedded, where the row says nothing       as with "common-words"
//! ```
//!
//! What evidence is, and whether there is some, is for the document layer; the context-free matcher leaves out what
//! needs it. Which words are common the language says. This module knows of neither.

use crate::named::named;

/// When a listed name needs evidence in the text to be found.
///
/// Evidence is what stands beside the name and what else the document names; only [`Recognizer`](crate::Recognizer)
/// asks for it. [`Matcher`](crate::Matcher) never finds a name that needs some.
///
/// ```
/// use naamkosh::{Ambiguity, Entity, Gazetteer, Kind, Matcher};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("asha", Kind::Person, "आशा"))?;
/// assert!(Matcher::new(&gazetteer)?.is_match("कल आशा आई"));
/// gazetteer.insert(Entity::new("asha", Kind::Person, "आशा").ambiguous(Ambiguity::CommonWords))?;
/// assert!(!Matcher::new(&gazetteer)?.is_match("कल आशा आई"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[non_exhaustive]
pub enum Ambiguity {
    /// Never: it is the name wherever it stands. What nothing is said of is such a name.
    #[default]
    Never,
    /// Where it is a common word of the language: आशा, and not आशा भोसले. So are the names of the embedded gazetteer
    /// whose rows say nothing.
    CommonWords,
    /// Always.
    Always,
}

impl Ambiguity {
    /// All of them.
    ///
    /// ```
    /// assert_eq!(naamkosh::Ambiguity::ALL.len(), 3);
    /// ```
    pub const ALL: &'static [Ambiguity] = &[Ambiguity::Never, Ambiguity::CommonWords, Ambiguity::Always];

    /// `never`, `common-words` or `always`; in files also `false` and `true` for the first and the last.
    ///
    /// ```
    /// use naamkosh::Ambiguity;
    /// assert_eq!(Ambiguity::CommonWords.as_str(), "common-words");
    /// assert_eq!("true".parse(), Ok(Ambiguity::Always));
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Ambiguity::Never => "never",
            Ambiguity::CommonWords => "common-words",
            Ambiguity::Always => "always",
        }
    }
}

named!(
    Ambiguity,
    "ambiguity: never, common-words or always",
    "false" => Ambiguity::Never,
    "true" => Ambiguity::Always
);
