//! Listed words by their skeleton: what an unlisted spelling could be.
//!
//! Every word that some form has is turned into sounds once, and filed under each of its skeletons (its consonants by
//! class; see `spelling::similar`). A word of a text is turned into sounds as well, and only what lies in its own
//! buckets is compared with it, sound by sound:
//!
//! ```text
//! buckets      0x118   क..व (कीव, its sounds)       क..आ (काबा, ..)  ..       कीएव has the skeletons 0x118 and 0x11:
//!              0x11    क..आ (काका, ..)              ..                      both buckets are looked through, but only
//!              0x19c1  म..ओ (मॉस्को, its sounds)      ..                      the groups that begin and end as it may
//! ```
//!
//! Words of phrases are here one by one, so that a phrase may be similar at each of its words: the matcher walks the
//! same trie with the alternatives that this file gives.
//!
//! Knows of words, not of forms: that an acronym is never similar, or that a single word must be nearer, is for the
//! matcher to say.

use super::{Index, WordId};
use crate::pack::{Array, PackError, Reader, Writer, record};
use crate::spelling::similar::{Costs, Ends, Judge, Phones, relative, skeletons};
use bytes::Bytes;

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

/// Words of one skeleton that begin with one sound and end in one, and what is true of all of them.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    /// [`Ends`].
    ends: [u8; 6],
    /// Where its words begin; they end where those of the next group begin.
    from: u32,
}

record! { Group { ends: [u8; 6], from: u32 } }

/// The words of one skeleton.
#[derive(Debug, Clone, Copy, Default)]
struct Bucket {
    skeleton: u64,
    /// Where its groups begin; they end where those of the next bucket begin.
    from: u32,
}

record! { Bucket { skeleton: u64, from: u32 } }

/// A word, and where its sounds begin.
#[derive(Debug, Clone, Copy)]
struct Filed {
    word: u32,
    sounds: u32,
}

record! { Filed { word: u32, sounds: u32 } }

/// The words of an index by skeleton: one list, and another one behind it of what an overlay added.
#[derive(Debug, Clone)]
pub(crate) struct SimilarWords {
    lists: Vec<List>,
}

/// Words by skeleton. A word with several skeletons lies in several buckets; its sounds stand once.
#[derive(Debug, Clone)]
struct List {
    /// Sorted by skeleton, and one more that ends the last.
    buckets: Array<Bucket>,
    /// Those of each skeleton, one after the other, and one more.
    groups: Array<Group>,
    /// The words of each group, one after the other.
    words: Array<Filed>,
    sounds: Bytes,
}

impl List {
    /// Files words. Those that are no sounds (Latin, digits) or are too long are left out: nothing is similar to them.
    fn new(filed_words: Vec<(String, WordId)>, costs: &Costs) -> List {
        let mut filed: Vec<(u64, Ends, Filed)> = Vec::new();
        let mut sounds = Vec::new();
        for (key, word) in filed_words {
            if let Some(phones) = Phones::of(&key, costs) {
                let place = Filed { word: word.0, sounds: sounds.len() as u32 };
                phones.put(&mut sounds);
                filed.extend(skeletons(&phones).map(|skeleton| (skeleton, Ends::of(&phones), place)));
            }
        }
        filed.sort_by_key(|(skeleton, ends, filed)| (*skeleton, ends.sounds(), filed.word));
        let (mut buckets, mut groups) = (Vec::new(), Vec::new());
        let mut words = Vec::with_capacity(filed.len());
        for bucket in filed.chunk_by(|a, b| a.0 == b.0) {
            let skeleton = bucket.first().map_or(u64::MAX, |filed| filed.0);
            buckets.push(Bucket { skeleton, from: groups.len() as u32 });
            for group in bucket.chunk_by(|a, b| a.1.sounds() == b.1.sounds()) {
                let from = words.len() as u32;
                words.extend(group.iter().map(|(.., filed)| *filed));
                let ends = group.iter().map(|(_, ends, _)| *ends).reduce(Ends::and);
                groups.extend(ends.map(|ends| Group { ends: ends.to_bytes(), from }));
            }
        }
        buckets.push(Bucket { skeleton: u64::MAX, from: groups.len() as u32 });
        groups.push(Group { from: words.len() as u32, ..Group::default() });
        List {
            buckets: buckets.into_iter().collect(),
            groups: groups.into_iter().collect(),
            words: words.into_iter().collect(),
            sounds: sounds.into(),
        }
    }

    /// Calls `then` with the words of a skeleton and the bytes of their sounds; those are left out whose ends or whose
    /// length alone make them no spelling. Nothing is made of a word that is left out.
    fn each_near(
        &self,
        skeleton: u64,
        phones: &Phones,
        ends: &Ends,
        judge: Judge<'_>,
        mut then: impl FnMut(WordId, &[u8]),
    ) {
        let at = self.buckets.partition_point(0..self.buckets.len(), |bucket| bucket.skeleton < skeleton);
        let found = self.buckets.pair(at).filter(|(bucket, _)| bucket.skeleton == skeleton);
        let groups = found.map_or(0..0, |(bucket, next)| bucket.from as usize..next.from as usize);
        for at in groups {
            let Some((group, next)) = self.groups.pair(at) else { break };
            if !judge.may_end_so(ends, &Ends::from_bytes(group.ends)) {
                continue;
            }
            for filed in self.words.range(group.from as usize..next.from as usize) {
                let sounds = self.sounds.get(filed.sounds as usize..).unwrap_or_default();
                if let [length, consonants, ..] = *sounds
                    && judge.may_be_so_long(phones, length, consonants)
                {
                    then(WordId(filed.word), sounds);
                }
            }
        }
    }

    /// True where the word of these sounds is filed here.
    fn has(&self, word: WordId, phones: &Phones, judge: Judge<'_>) -> bool {
        let mut has = false;
        if let Some(skeleton) = skeletons(phones).next() {
            self.each_near(skeleton, phones, &Ends::of(phones), judge, |found, _| has |= found == word);
        }
        has
    }
}

impl SimilarWords {
    /// Files every word of the index.
    pub(super) fn new(index: &Index) -> SimilarWords {
        SimilarWords { lists: vec![List::new(index.words(), index.language().sounds())] }
    }

    /// The same with more words, of which those are left out that are there.
    pub(super) fn with(&self, more: Vec<(String, WordId)>, costs: &Costs) -> SimilarWords {
        // A word is near enough to itself for any judge.
        let judge = Judge { costs, threshold: 1.0 };
        let is_new = |(key, word): &(String, WordId)| {
            let phones = Phones::of(key, costs);
            phones.is_some_and(|phones| !self.lists.iter().any(|list| list.has(*word, &phones, judge)))
        };
        let mut lists = self.lists.clone();
        lists.push(List::new(more.into_iter().filter(is_new).collect(), costs));
        SimilarWords { lists }
    }

    /// Its sections.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.section("similar", &(self.lists.len() as u32).to_le_bytes());
        for list in &self.lists {
            writer.section("skeleton", list.buckets.bytes());
            writer.section("groups", list.groups.bytes());
            writer.section("filed", list.words.bytes());
            writer.section("sounds", &list.sounds);
        }
    }

    /// The same again.
    pub(super) fn read(reader: &mut Reader) -> Result<SimilarWords, PackError> {
        let mut lists = Vec::new();
        for _ in 0..reader.one::<u32>("similar")? {
            lists.push(List {
                buckets: reader.array("skeleton")?,
                groups: reader.array("groups")?,
                words: reader.array("filed")?,
                sounds: reader.section("sounds")?,
            });
        }
        Ok(SimilarWords { lists })
    }

    /// Appends the listed words that the word of this folded key is similar to, itself left out. Each comes once, at
    /// its distance, with what `judged` says of the sounds of the two and their cost; in no order that means anything.
    ///
    /// Of कीएव it appends कीव at 45 thousandths. Linear in what lies in the buckets; most of that is refused by its ends,
    /// a group at a time, by length, or in the first rows of the table. Callers remember verdicts, since words repeat.
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
        let ends = Ends::of(&phones);
        for list in &self.lists {
            for skeleton in skeletons(&phones) {
                list.each_near(skeleton, &phones, &ends, judge, |word, sounds| {
                    if Some(word) == itself {
                        return;
                    }
                    let listed = Phones::get(sounds);
                    if let Some(cost) = judge.cost(&phones, &listed)
                        // A word may be in several of the buckets.
                        && !found.get(from..).unwrap_or_default().iter().any(|a| a.word == word)
                    {
                        let distance = relative(cost, &phones, &listed);
                        let (odds, part) = judged(&phones, &listed, cost);
                        found.push(Alternative { word, distance, odds, part });
                    }
                });
            }
        }
    }

    /// The bytes that it holds or lends.
    pub(super) fn memory_usage(&self) -> usize {
        let of = |list: &List| {
            list.buckets.memory_usage() + list.groups.memory_usage() + list.words.memory_usage() + list.sounds.len()
        };
        self.lists.iter().map(of).sum()
    }
}
