//! The common words of Hindi, which are no names by themselves.

use once_cell::sync::Lazy;
use std::collections::HashMap;

/// How many of the most frequent words count as frequent.
const FREQUENT: usize = 6000;

/// And how many are in nearly every text.
const EVERYWHERE: usize = 300;

/// The words that running text is made of. See `data/README.md` for where they come from.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Folded keys, each with its rank by frequency.
    ranks: HashMap<String, usize>,
}

impl Lexicon {
    /// The lexicon of the library, read once.
    pub(crate) fn get() -> &'static Lexicon {
        static LEXICON: Lazy<Lexicon> = Lazy::new(|| {
            let mut ranks = HashMap::new();
            // The counted words by frequency, then the other forms of frequent ones.
            let counted = super::keys(include_str!("../../data/language/common_words.txt"));
            let inflected = super::keys(include_str!("../../data/language/inflected_words.txt"));
            for key in counted.chain(inflected) {
                let rank = ranks.len();
                ranks.entry(key).or_insert(rank);
            }
            Lexicon { ranks }
        });
        &LEXICON
    }

    /// True for the folded key of a common word.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.ranks.contains_key(key)
    }

    /// True for the folded key of one of the most frequent words.
    pub(crate) fn is_frequent(&self, key: &str) -> bool {
        self.ranks.get(key).is_some_and(|&rank| rank < FREQUENT)
    }

    /// True for the folded key of one of the words that sentences are held together by: की, हो, सरकार.
    pub(crate) fn is_everywhere(&self, key: &str) -> bool {
        self.ranks.get(key).is_some_and(|&rank| rank < EVERYWHERE)
    }

    /// Every folded key, in no order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.ranks.keys().map(String::as_str)
    }
}
