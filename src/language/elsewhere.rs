//! What stands beside a word in all news together, of words that no list has: whether it is rather a person there, a
//! place, an organisation, or none.
//!
//! ```text
//! महानंदा     in twenty documents, and beside it what stands beside places
//! महकमे       in ten, and beside it what stands beside common words
//! ```
//!
//! One document says little of a word that it has once. Knows hashes of words; where they stand is not its business.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::entity::Kind;
use crate::spelling::hash::ByHash;

/// For each kind, by the hash of the word: natural logarithms.
#[derive(Debug)]
pub(super) struct Elsewhere(ByHash<[f32; Kind::ALL.len()]>);

impl Elsewhere {
    /// A word stands once by its folded key; an error for a number that is none.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Elsewhere, LanguageError> {
        let (mut words, mut once) = (ByHash::default(), Once::default());
        for row in File::new("elsewhere.tsv", files.elsewhere).table() {
            let [word, person, place, organization] = row?;
            let hash = word.hash()?;
            once.take(hash, &word)?;
            let mut said = [0.0; Kind::ALL.len()];
            for (kind, cell) in [(Kind::Person, person), (Kind::Place, place), (Kind::Organization, organization)] {
                if let Some(odds) = said.get_mut(kind as usize) {
                    *odds = cell.number()?;
                }
            }
            words.insert(hash, said);
        }
        Ok(Elsewhere(words))
    }
}

impl Language {
    /// What stands beside the word of that hash in the news says for the kind; none of a word that the news hardly has,
    /// or that is a common word.
    pub(crate) fn elsewhere(&self, hash: u64, kind: Kind) -> Option<f32> {
        self.elsewhere.0.get(&hash).and_then(|said| said.get(kind as usize)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn words() {
        let files = LanguageFiles { elsewhere: "महानंदा\t-1.0\t2.5\t0.5\n", ..LanguageFiles::default() };
        let language = Language::read("of one word", &files).unwrap();
        let of = |word: &str, kind| language.elsewhere(hash_key(&crate::fold(word)), kind);
        assert_eq!((of("महानंदा", Kind::Place), of("महानंदा", Kind::Person)), (Some(2.5), Some(-1.0)));
        assert_eq!(of("महकमे", Kind::Place), None);
    }
}
