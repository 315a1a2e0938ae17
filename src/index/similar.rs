//! Listed words by their skeleton: what an unlisted spelling could be.
//!
//! Every word that some form has is turned into sounds once, and filed under each of its skeletons (its consonants by
//! class; see `spelling::similar`). A word of a text is turned into sounds as well, and only what lies in its own
//! buckets is compared with it, sound by sound:
//!
//! ```text
//! buckets      0x118   (कीव, its sounds)  (काबा, ..)  ..        कीएव has the skeletons 0x118 and 0x11:
//!              0x11    (कीव, its sounds)  (काका, ..)  ..        both buckets are looked through
//!              0x19c1  (मॉस्को, its sounds)  ..
//! ```
//!
//! Words of phrases are here one by one, so that a phrase may be similar at each of its words: the matcher walks the
//! same trie with the alternatives that this file gives.
//!
//! Knows of words, not of forms: that an acronym is never similar, or that a single word must be nearer, is for the
//! matcher to say.

use super::{Index, WordId};
use crate::spelling::similar::{Judge, Phones, relative, skeletons};
use std::collections::HashMap;

/// A listed word that a word of the text is similar to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Alternative {
    /// The listed word.
    pub(crate) word: WordId,
    /// The cost relative to the length, in thousandths.
    pub(crate) distance: u16,
    /// What the caller of [`SimilarWords::find`] made of the two words.
    pub(crate) odds: [f32; 2],
    /// Likewise: the word is part of people's names.
    pub(crate) part: bool,
}

/// The words of an index by skeleton. A word with several skeletons lies in several buckets, its sounds with it (50
/// bytes), so that a comparison needs no look elsewhere.
#[derive(Debug)]
pub(crate) struct SimilarWords {
    buckets: HashMap<u64, Vec<(WordId, Phones)>>,
}

impl SimilarWords {
    /// Files every word of the index. Words that are no sounds (Latin, digits) or are too long are left out: nothing is
    /// similar to them.
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

    /// Appends the listed words that the word of this folded key is similar to, itself left out. Each comes once, at
    /// its distance, with what `judged` says of the sounds of the two and their cost; in no order that means anything.
    ///
    /// Of कीएव it appends कीव at 45 thousandths. Linear in what lies in the buckets, and most of that is refused by
    /// length or in the first rows of the table; callers remember verdicts, since words repeat.
    pub(crate) fn find(
        &self,
        key: &str,
        itself: Option<WordId>,
        judge: Judge<'_>,
        judged: impl Fn(&Phones, &Phones, u16) -> ([f32; 2], bool),
        found: &mut Vec<Alternative>,
    ) {
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
                let distance = relative(cost, &phones, listed);
                let (odds, part) = judged(&phones, listed, cost);
                found.push(Alternative { word: *word, distance, odds, part });
            }
        }
    }

    /// About the bytes of the buckets; 48 stands for what the map adds to each.
    pub(super) fn memory_usage(&self) -> usize {
        self.buckets.values().map(|words| words.len() * size_of::<(WordId, Phones)>() + 48).sum()
    }
}
