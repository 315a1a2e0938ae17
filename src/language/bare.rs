//! Single words that people are called by, and how surely they mean the one who is usually meant.
//!
//! मोदी alone is the prime minister wherever Hindi news has it; शर्मा alone is nobody. Which is which was counted in
//! raw news: in how many documents the usual bearer of the word is named in full, and in how many somebody else is whose
//! name it is part of.
//!
//! ```text
//! मोदी   3212   60     ln(3212.5 / 61) =  4.0      of those who are named so, nearly always the same
//! शाह     410   190                       0.8
//! ```
//!
//! Knows of words by hash; who the usual bearer is, the gazetteer says (the one who lists it as a short name).

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::spelling::hash::ByHash;

/// The logarithms of the odds, by word.
#[derive(Debug)]
pub(super) struct BareNames {
    odds: ByHash<f32>,
}

impl BareNames {
    /// A word stands once by its folded key. Both columns are counts.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<BareNames, LanguageError> {
        let (mut odds, mut once) = (ByHash::default(), Once::default());
        for row in File::new("bare_names.tsv", files.bare_names).table() {
            let [word, usual, others] = row?;
            let hash = word.hash()?;
            once.take(hash, &word)?;
            let (usual, others) = (f32::from(usual.count::<u16>()?), f32::from(others.count::<u16>()?));
            odds.insert(hash, ((usual + 0.5) / (others + 1.0)).ln());
        }
        Ok(BareNames { odds })
    }
}

impl Language {
    /// How much likelier the bare word of that hash means its usual bearer than somebody else, as a natural logarithm;
    /// none where the news was too small to tell.
    pub(crate) fn bare_name(&self, hash: u64) -> Option<f32> {
        self.bare.odds.get(&hash).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn bare_names() {
        let hindi = Language::hindi().unwrap();
        let odds = |word: &str| hindi.bare_name(hash_key(word));
        assert!(odds("मोदी").is_some_and(|odds| odds > 2.0));
        assert!(odds("कुमार").is_none_or(|odds| odds < 0.0));
        assert_eq!(odds("किताब"), None);
    }
}
