//! Listed words by their skeleton: what an unlisted spelling could be.

use super::{Index, WordId};
use crate::spelling::similar::{Judge, Phones, skeletons};
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
    words: Vec<(WordId, Phones)>,
    /// Positions of words by skeleton.
    buckets: HashMap<u64, Vec<u32>>,
}

impl SimilarWords {
    pub(super) fn new(index: &Index) -> SimilarWords {
        let (mut words, mut buckets) = (Vec::new(), HashMap::<u64, Vec<u32>>::new());
        for (key, word) in index.words() {
            if let Some(phones) = Phones::of(key) {
                for skeleton in skeletons(&phones) {
                    buckets.entry(skeleton).or_default().push(words.len() as u32);
                }
                words.push((word, phones));
            }
        }
        SimilarWords { words, buckets }
    }

    /// Appends the listed words that the word of this folded key is similar to, itself left out.
    pub(crate) fn find(&self, key: &str, itself: Option<WordId>, judge: Judge, found: &mut Vec<Alternative>) {
        let Some(phones) = Phones::of(key) else { return };
        let from = found.len();
        for &at in skeletons(&phones).filter_map(|s| self.buckets.get(&s)).flatten() {
            let Some((word, listed)) = self.words.get(at as usize) else { continue };
            let known = found.get(from..).unwrap_or_default().iter().any(|a| a.word == *word);
            if known || Some(*word) == itself {
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
        let words: usize = self.words.iter().map(|(_, phones)| phones.len() + size_of::<(WordId, Phones)>()).sum();
        words + self.buckets.values().map(|b| b.len() * size_of::<u32>() + 48).sum::<usize>()
    }
}
