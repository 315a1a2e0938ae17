//! Words that are something else and names too, and what shows that one is the word.
//!
//! ```text
//! चीनी   चीनी मिलों ने, किलो चीनी      sugar            चीनी सेना       China's
//! माली   बगीचे में माली               a gardener       माली में सेना    Mali
//! ```
//!
//! A row is a kind: its words, what stands near them in a sentence, and what shows it right after them alone. Knows of
//! words, not of where they stand; how near is near is for `document::link`.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::spelling::hash::{ByHash, Hashes};

/// What shows that a word is the word, and no name.
#[derive(Debug, Default)]
pub(crate) struct Sense {
    /// Hashes of words near it.
    near: Hashes,
    /// Hashes of words right after it.
    next: Hashes,
}

impl Sense {
    /// True for the hash of a word that shows it, where it stands right after the word (`next`) or only near it.
    pub(crate) fn shows(&self, hash: u64, next: bool) -> bool {
        self.near.contains(&hash) || (next && self.next.contains(&hash))
    }
}

/// The words, each with all of its rows.
#[derive(Debug, Default)]
pub(super) struct Senses {
    senses: Vec<Sense>,
    words: ByHash<Vec<usize>>,
}

impl Senses {
    /// A word stands once in each of its rows. `-` is no word to stand right after it.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Senses, LanguageError> {
        let mut senses = Senses::default();
        for row in File::new("senses.tsv", files.senses).table() {
            let [words, near, next] = row?;
            let mut once = Once::default();
            for word in words.parts(' ') {
                let hash = word.hash()?;
                once.take(hash, &word)?;
                senses.words.entry(hash).or_default().push(senses.senses.len());
            }
            let hashes = |cell: super::rows::Cell<'_>| -> Result<Hashes, LanguageError> {
                let mut once = Once::default();
                let hash = |word: super::rows::Cell<'_>| {
                    let hash = word.hash()?;
                    once.take(hash, &word)?;
                    Ok(hash)
                };
                if cell.text == "-" { Ok(Hashes::default()) } else { cell.parts(' ').map(hash).collect() }
            };
            senses.senses.push(Sense { near: hashes(near)?, next: hashes(next)? });
        }
        Ok(senses)
    }
}

impl Language {
    /// The senses that the word of that hash has beside a name; one look-up.
    pub(crate) fn senses(&self, hash: u64) -> impl Iterator<Item = &Sense> {
        let rows = self.senses.words.get(&hash).map_or(&[][..], Vec::as_slice);
        rows.iter().filter_map(|&at| self.senses.senses.get(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn senses() {
        let hindi = Language::hindi().unwrap();
        let shows = |word: &str, by: &str, next| {
            let by = hash_key(&crate::fold(by));
            hindi.senses(hash_key(&crate::fold(word))).any(|sense| sense.shows(by, next))
        };
        assert!(shows("चीनी", "गन्ने", false) && shows("चीनी", "मिलों", true) && !shows("चीनी", "मिलों", false));
        assert!(shows("पन्ना", "मोती", false) && shows("पन्ना", "किताब", false), "of two rows");
        assert!(!shows("चीन", "गन्ने", false));
    }
}
