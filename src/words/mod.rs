//! Text to words: maximal runs of letters and marks of one script, or of digits.
//!
//! Everything that looks for names starts here. `scan` cuts the words and hashes them on the way, `gap` says what
//! stands between two of them, `script` says what a character is. What it knows of: characters, and how a word is spelt
//! (its hash is that of its folded key). What it does not know of: entities, languages, and whether a word means
//! anything; `करता` and `कुर्स्क` are alike to it.
//!
//! Since words are maximal, boundaries need no rule of their own: रूस is not found in रूसी, because रूसी is another
//! word.

mod blocks;
mod gap;
mod scan;
mod tokens;
mod vector;

use crate::named::named;
pub(crate) use gap::{Gap, gap};
pub(crate) use scan::{Scanner, Token};
pub(crate) use tokens::Tokens;

/// The script of a [`Word`].
///
/// ```
/// use naamkosh::Script;
/// let scripts: Vec<Script> = naamkosh::words("मोदी PM २० Москва").map(|w| w.script).collect();
/// assert_eq!(scripts, [Script::Devanagari, Script::Latin, Script::Digits, Script::Other]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Script {
    /// Devanagari letters and marks.
    Devanagari,
    /// Latin letters.
    Latin,
    /// Devanagari or ASCII digits.
    Digits,
    /// Letters of any other script.
    Other,
}

impl Script {
    /// Every script.
    pub const ALL: &'static [Script] = &[Script::Devanagari, Script::Latin, Script::Digits, Script::Other];

    /// `devanagari`, `latin`, `digits` or `other`.
    ///
    /// ```
    /// use naamkosh::Script;
    /// assert_eq!(Script::Latin.as_str(), "latin");
    /// assert_eq!("digits".parse(), Ok(Script::Digits));
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Script::Devanagari => "devanagari",
            Script::Latin => "latin",
            Script::Digits => "digits",
            Script::Other => "other",
        }
    }
}

named!(Script, "script: devanagari, latin, digits or other");

/// A word of a text.
///
/// ```
/// use naamkosh::Script;
/// let word = naamkosh::words("— रूस में").next().unwrap();
/// assert_eq!((word.start, word.end, word.script), (4, 13, Script::Devanagari));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Word {
    /// Where it starts: UTF-8 bytes into the text as the caller gave it.
    pub start: usize,
    /// Where it ends (exclusive): UTF-8 bytes into the text as the caller gave it.
    pub end: usize,
    /// The script that all its letters are of.
    pub script: Script,
}

/// The words of `text`, in order. Never fails; linear in the text.
///
/// A word takes along the marks and joiners that belong to its letters, so that no word begins or ends inside a
/// grapheme cluster of its own script. It allocates only for words of characters beyond ASCII and the Devanagari block.
///
/// ```
/// let text = "PMमोदी जी20 में।";
/// let words: Vec<&str> = naamkosh::words(text).map(|w| &text[w.start..w.end]).collect();
/// assert_eq!(words, ["PM", "मोदी", "जी", "20", "में"]);
/// ```
pub fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut scanner = Scanner::new(text, 0);
    std::iter::from_fn(move || scanner.next_token()).map(|t| Word { start: t.start, end: t.end, script: t.script })
}

/// The key that the folded tier compares: the folded keys of the words of `text`, a space between them. Two writings
/// of one name have the same key where they differ in nothing but what [`Spelling::Folded`](crate::Spelling::Folded) says counts for nothing,
/// words joined or parted aside. Folding a key gives it again. Linear in the text; never fails.
///
/// ```
/// assert_eq!(naamkosh::fold("ज़ेलेन्स्की"), naamkosh::fold("जेलेन्स्की"));
/// assert_eq!(naamkosh::fold("किम जोंग-उन"), "किम जोंग उन");
/// ```
pub fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for word in words(text) {
        if !key.is_empty() {
            key.push(' ');
        }
        crate::spelling::folded::folded_key(text.get(word.start..word.end).unwrap_or_default(), &mut key);
    }
    key
}

#[cfg(test)]
mod tests;
