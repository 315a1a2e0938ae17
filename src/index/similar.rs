//! Listed words by their skeleton: what an unlisted spelling could be.

use super::{Index, WordId};
use crate::spelling::similar::{Judge, Phones, skeleton};
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

/// The skeleton of a word without consonants that count: it is similar to nothing.
const EMPTY: u64 = 1;

impl SimilarWords {
    pub(super) fn new(index: &Index) -> SimilarWords {
        let mut buckets: HashMap<u64, Vec<(WordId, Phones)>> = HashMap::new();
        for (key, word) in index.words() {
            if let (Some(skeleton), Some(phones)) = (skeleton(key).filter(|&s| s != EMPTY), Phones::of(key)) {
                buckets.entry(skeleton).or_default().push((word, phones));
            }
        }
        SimilarWords { buckets }
    }

    /// Appends the listed words that the word of this folded key is similar to, itself left out.
    pub(crate) fn find(&self, key: &str, itself: Option<WordId>, judge: Judge, found: &mut Vec<Alternative>) {
        let (Some(skeleton), Some(phones)) = (skeleton(key), Phones::of(key)) else { return };
        for (word, listed) in self.buckets.get(&skeleton).into_iter().flatten() {
            if Some(*word) == itself {
                continue;
            }
            if let Some(cost) = judge.cost(&phones, listed) {
                let longer = phones.len().max(listed.len()).max(1) as u32;
                let distance = (u32::from(cost) * 10).div_ceil(longer) as u16;
                found.push(Alternative { word: *word, distance });
            }
        }
    }

    pub(super) fn memory_usage(&self) -> usize {
        let word = |(_, phones): &(WordId, Phones)| phones.len() + size_of::<(WordId, Phones)>();
        self.buckets.values().map(|words| words.iter().map(word).sum::<usize>() + 64).sum()
    }
}
