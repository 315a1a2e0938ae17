//! How often words before the last word of an organisation's or a landmark's name are part of it, in news.
//!
//! ```text
//! सरकारी अस्पताल     सरकारी stands before such words a thousand times, and hardly ever in a name
//! मेडिकल कॉलेज       मेडिकल mostly in one
//! ```
//!
//! Knows hashes of words; where they stand is not its business.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::pack::Map;

/// Natural logarithms of odds, by the hash of the word.
#[derive(Debug)]
pub(super) struct HeadWords(pub(super) Map<f32>);

impl HeadWords {
    /// A word stands once by its folded key; an error for a number that is none.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<HeadWords, LanguageError> {
        let (mut words, mut once) = (Vec::new(), Once::default());
        for row in File::new("head_words.tsv", files.head_words).table() {
            let [word, odds] = row?;
            let hash = word.hash()?;
            once.take(hash, &word)?;
            words.push((hash, odds.number()?));
        }
        Ok(HeadWords(Map::of(words)))
    }
}

impl Language {
    /// The logarithm of the odds that the word of that hash is part of the name where it stands before a designator; none
    /// of a word that the news hardly has there.
    pub(crate) fn head_word(&self, hash: u64) -> Option<f32> {
        self.head_words.0.get(hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn words() {
        let files = LanguageFiles { head_words: "मेडिकल\t1.5\n", ..LanguageFiles::default() };
        let language = Language::read("of one word", &files).unwrap();
        let of = |word: &str| language.head_word(hash_key(&crate::fold(word)));
        assert_eq!((of("मेडिकल"), of("सरकारी")), (Some(1.5), None));
    }
}
