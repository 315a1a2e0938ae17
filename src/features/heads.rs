//! The words before designators: which of them are parts of names, and which only say of what sort a hospital or a
//! school is.

use crate::document::{Layout, before_designator};
use crate::recognizer::Recognizer;
use crate::words::{Scanner, Script};

/// A word before the last word of what may be the name of an organisation or a landmark.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// let found = naamkosh::Recognizer::embedded()?.words_before_designators("वह सरकारी अस्पताल में है।");
/// assert_eq!((found[0].key.as_str(), found[0].end), ("सरकारी", "वह सरकारी अस्पताल".len()));
/// # }
/// # Ok::<(), naamkosh::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct WordBeforeDesignator {
    /// Where it starts: UTF-8 bytes into the text as the caller gave it.
    pub start: usize,
    /// Where the designator ends (exclusive): UTF-8 bytes into the text as the caller gave it.
    pub end: usize,
    /// The folded key of the word.
    pub key: String,
}

impl Recognizer {
    /// The words before designators that belong to names, up to three before each, the nearest first. For tools that
    /// learn which of them are part of names. Linear in the text.
    pub fn words_before_designators(&self, text: &str) -> Vec<WordBeforeDesignator> {
        let (language, layout) = (self.language(), Layout::new(text, false));
        let mut found = Vec::new();
        let mut scanner = Scanner::new(text, 0);
        while let Some(token) = scanner.next_token() {
            if token.script != Script::Devanagari {
                continue;
            }
            for word in before_designator(language, layout, token) {
                let key = super::key_of(text, (word.start, word.end));
                found.push(WordBeforeDesignator { start: word.start, end: token.end, key });
            }
        }
        found
    }
}
