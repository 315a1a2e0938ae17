//! The common words of Hindi, which are no names by themselves.

use once_cell::sync::Lazy;
use std::collections::HashSet;

/// The words that running text is made of. See `data/README.md` for where they come from.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Folded keys.
    keys: HashSet<String>,
}

impl Lexicon {
    /// The lexicon of the library, read once.
    pub(crate) fn get() -> &'static Lexicon {
        static LEXICON: Lazy<Lexicon> = Lazy::new(|| {
            Lexicon { keys: super::keys(include_str!("../../data/language/common_words.txt")) }
        });
        &LEXICON
    }

    /// True for the folded key of a common word.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.keys.contains(key)
    }

    /// Every folded key, in no order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(String::as_str)
    }
}
