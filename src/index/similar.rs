//! Listed words by their skeleton: what an unlisted spelling could be.

use super::{Index, WordId};
use crate::spelling::similar::{Judge, Phones, relative, skeletons};
use std::collections::HashMap;

/// A listed word that a word of the text is similar to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Alternative {
    pub(crate) word: WordId,
    /// The cost relative to the length, in thousandths.
    pub(crate) distance: u16,
}

/// The words of an index by skeleton.
#[derive(Debug)]
pub(crate) struct SimilarWords {
    buckets: HashMap<u64, Vec<(WordId, Phones)>>,
}

impl SimilarWords {
    pub(super) fn new(index: &Index) -> SimilarWords {
        let costs = index.language().sounds();
        let mut buckets = HashMap::<u64, Vec<(WordId, Phones)>>::new();
        for (key, word) in index.words() {
            if let Some(phones) = Phones::of(key, costs) {
                for skeleton in skeletons(&phones) {
                    buckets.entry(skeleton).or_default().push((word, phones));
                }
            }
        }
        SimilarWords { buckets }
    }

    /// Appends the listed words that the word of this folded key is similar to, itself left out.
    pub(crate) fn find(&self, key: &str, itself: Option<WordId>, judge: Judge<'_>, found: &mut Vec<Alternative>) {
        let Some(phones) = Phones::of(key, judge.costs) else { return };
        let from = found.len();
        for (word, listed) in skeletons(&phones).filter_map(|s| self.buckets.get(&s)).flatten() {
            if Some(*word) == itself {
                continue;
            }
            if let Some(cost) = judge.cost(&phones, listed)
                // A word may be in several of the buckets.
                && !found.get(from..).unwrap_or_default().iter().any(|a| a.word == *word)
            {
                found.push(Alternative { word: *word, distance: relative(cost, &phones, listed) });
            }
        }
    }

    pub(super) fn memory_usage(&self) -> usize {
        self.buckets.values().map(|words| words.len() * size_of::<(WordId, Phones)>() + 48).sum()
    }
}
