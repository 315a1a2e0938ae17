//! The word table: hash of a folded key -> word id and flags, in one 8-byte slot, open addressing.
//!
//! Every word of every text is looked up here, and nearly all of them are no part of a name, so that this is the place
//! where a search waits for memory. Hence one slot holds all there is to know, and the words of the language (its
//! common words, known names, letters) are in the same table: one look says as well that a word begins nothing.
//!
//! ```text
//!  63                            32 31                                                   0
//! +--------------------------------+--+--+--+--+--+--+--+--+--------------------------------+
//! |              tag               |0 |Kn|In|Se|Cu|Do|Ho|Go|En|Ev|           id             |
//! +--------------------------------+--+--+--+--+--+--+--+--+--+--+--------------------------+
//!  high half of the hash            31 30 29 28 27 26 25 24 23 22 21                      0
//!
//! Kn  KNOWN      the language has the word
//! In  INITIAL    the name of a letter, or a Latin letter
//! Se  SETTLED    itself wherever it stands: never a similar spelling of another (fuzzy-exempt)
//! Cu  NAME_CUE   what names that no gazetteer lists are made of, or what stands beside them
//! Do  DOTTED     a listed name goes on after the word and a dot: मो. आलम
//! Ho  HONORIFIC  a person's name goes on after the word as if it were not there: अमित भाई शाह
//! Go  GOES_ON    forms go on after the word, as the first one
//! En  ENDS       forms end with it: the word is a name by itself
//! Ev  EVIDENCE   forms end with it that need evidence
//! id             the word's id; all ones where no form has the word
//! ```
//!
//! Bit 31 is never set, so that no word's slot is all ones, which is what an empty one is. In a gazetteer that
//! lists neither, with the words of Hindi:
//!
//! ```text
//! word     hash                   slot                     flags
//! रूस       4d50ffe6_ba550d62     4d50ffe6_503fffff       known, exempt; no id
//! मोदी      feefc555_26bc13af     feefc555_483fffff       known, a name cue; no id
//! के       67dacba0_a9e9d9b4     67dacba0_783fffff       known, initial (K), exempt, a cue; no id
//! ```
//!
//! The low half of the hash says where a slot is sought first (its lowest bits, as `mask` says), then one place after
//! the other up to an empty one:
//!
//! ```text
//!         h & mask
//!            v
//!  ... | -- | A | B | C | -- | ...      C was put in third; all three wanted the first place of them
//! ```
//!
//! A word that is not in the table may be taken for another only if all 32 bits of its tag are those of a slot in its
//! run. That is possible and harmless, since the matcher compares the keys of what it found. At most seven tenths of
//! the slots are full, so that runs are short and each has an end.
//!
//! Knows of hashes and bits; of no words.

use super::Root;
use crate::pack::{Array, PackError, Reader, Writer};

/// The id of a word that some form has. Ids are given from 0 in the order in which words come, so that the trie can
/// have an array of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct WordId(pub(crate) u32);

/// What the table knows of a word: the low half of its slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Flags(u32);

impl Flags {
    /// A word that the table does not have.
    pub(crate) const UNKNOWN: Flags = Flags(ID);
    /// The language has the word, whether a form has it or not.
    const KNOWN: u32 = 1 << 30;
    /// The word is itself wherever it stands.
    const FUZZY_EXEMPT: u32 = 1 << 28;
    /// The word is the name of a letter.
    const INITIAL: u32 = 1 << 29;
    /// Unlisted names may be made of the word.
    const NAME_CUE: u32 = 1 << 27;
    /// A listed name has a dot after the word, and goes on.
    const DOTTED: u32 = 1 << 26;
    /// It may stand inside a person's name and count for nothing.
    const HONORIFIC: u32 = 1 << 25;
    /// Forms of several words begin with it.
    const GOES_ON: u32 = 1 << 24;
    /// Forms of this one word end with it that need no evidence.
    const ENDS: u32 = 1 << 23;
    /// And such that do.
    const EVIDENCE: u32 = 1 << 22;

    /// The id, where a form has the word.
    #[inline(always)]
    pub(crate) fn id(self) -> Option<WordId> {
        (self.0 & ID != ID).then_some(WordId(self.0 & ID))
    }

    /// Forms of this one word end with it; with `contextual` those count too that need evidence.
    #[inline(always)]
    pub(crate) fn ends(self, contextual: bool) -> bool {
        self.0 & (Self::ENDS | if contextual { Self::EVIDENCE } else { 0 }) != 0
    }

    /// Forms of several words begin with it.
    #[inline(always)]
    pub(crate) fn goes_on(self) -> bool {
        self.0 & Self::GOES_ON != 0
    }

    /// The word is itself wherever it stands, and never a spelling of another (fuzzy-exempt): common words, countries.
    #[inline(always)]
    pub(crate) fn fuzzy_exempt(self) -> bool {
        self.0 & Self::FUZZY_EXEMPT != 0
    }

    /// A name may go on after the word and a dot: it is the name of a letter, or some listed name has the dot.
    #[inline(always)]
    pub(crate) fn before_dot(self) -> bool {
        self.0 & (Self::INITIAL | Self::DOTTED) != 0
    }

    /// The word may stand inside a person's name and count for nothing.
    #[inline(always)]
    pub(crate) fn honorific(self) -> bool {
        self.0 & Self::HONORIFIC != 0
    }

    /// The word is the name of a letter, after which a dot goes on with the name.
    pub(crate) fn initial(self) -> bool {
        self.0 & Self::INITIAL != 0
    }

    /// The word may be part of a name that no form has: it is a given name, a surname, a title or nothing that is
    /// known.
    #[inline(always)]
    pub(crate) fn name_cue(self) -> bool {
        self.0 & Self::NAME_CUE != 0 || self.0 & (ID | Self::FUZZY_EXEMPT) == ID
    }

    /// The language has the word.
    pub(crate) fn known(self) -> bool {
        self.0 & Self::KNOWN != 0
    }

    /// No form has the word, and it is not known otherwise: the only words that other words are looked for in.
    #[inline(always)]
    pub(crate) fn unknown(self) -> bool {
        self.0 & (ID | Self::KNOWN) == ID
    }
}

/// The bits of the id; all set: none.
const ID: u32 = (1 << 22) - 1;
/// The most words that the table can tell apart.
pub(super) const MAX_WORDS: usize = ID as usize;

/// A slot is a tag (the high half of the hash, whose low half says where the slot is) and the flags. A false hit of the
/// tag is possible and harmless, since the matcher compares the keys of what it found.
///
/// `mask` is one less than the number of slots, a power of two.
#[derive(Debug)]
pub(super) struct WordTable {
    slots: Array<u64>,
    mask: usize,
}

/// A table that is being filled; `next_id` is how many words have an id.
#[derive(Debug)]
pub(super) struct WordTableBuilder {
    slots: Vec<u64>,
    mask: usize,
    next_id: u32,
}

/// A slot as it was read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slot(u64);

/// An empty slot. No word has it: one bit of the flags is never set.
const EMPTY: u64 = u64::MAX;

impl WordTable {
    /// The flags of the word of that hash, or those of an unknown one. It reads one cache line, mostly.
    #[inline(always)]
    pub(super) fn get(&self, hash: u64) -> Flags {
        self.get_from(self.slot(hash), hash)
    }

    /// What stands in the first slot of the word's run.
    #[inline(always)]
    pub(super) fn slot(&self, hash: u64) -> Slot {
        Slot(self.slots.get(hash as usize & self.mask).unwrap_or(EMPTY))
    }

    /// [`WordTable::get`] with the first slot read before.
    #[inline(always)]
    pub(super) fn get_from(&self, Slot(first): Slot, hash: u64) -> Flags {
        if first >> 32 == hash >> 32 && first != EMPTY {
            return Flags(first as u32);
        }
        if first == EMPTY { Flags::UNKNOWN } else { self.get_after(hash) }
    }

    /// The same behind the first slot. No run is longer than the table.
    fn get_after(&self, hash: u64) -> Flags {
        let mut at = (hash as usize + 1) & self.mask;
        for _ in 0..self.slots.len() {
            match self.slots.get(at) {
                Some(slot) if slot != EMPTY && slot >> 32 == hash >> 32 => return Flags(slot as u32),
                Some(slot) if slot != EMPTY => at = (at + 1) & self.mask,
                _ => break,
            }
        }
        Flags::UNKNOWN
    }

    /// Its section.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.section("words", self.slots.bytes());
    }

    /// The same again.
    pub(super) fn read(reader: &mut Reader) -> Result<WordTable, PackError> {
        let slots: Array<u64> = reader.array("words")?;
        if !slots.len().is_power_of_two() {
            return Err(reader.fault("words", "a number of slots that is no power of two"));
        }
        Ok(WordTable { mask: slots.len() - 1, slots })
    }

    /// Eight bytes a slot, full or empty.
    pub(super) fn memory_usage(&self) -> usize {
        self.slots.memory_usage()
    }
}

impl WordTableBuilder {
    /// A table with room for `words` different words, at most seven tenths full: what is smaller stays in the caches.
    /// It does not grow; whoever fills it has counted before.
    pub(super) fn with_capacity(words: usize) -> WordTableBuilder {
        let slots = (words * 10 / 7 + 1).next_power_of_two().max(16);
        WordTableBuilder { slots: vec![EMPTY; slots], mask: slots - 1, next_id: 0 }
    }

    /// A table that goes on from another one, which has so many words. None where it is not large enough for so many
    /// more.
    pub(super) fn after(table: &WordTable, words: u32, more: usize) -> Option<WordTableBuilder> {
        let slots: Vec<u64> = table.slots.iter().collect();
        let taken = slots.iter().filter(|slot| **slot != EMPTY).count();
        ((taken + more) * 10 <= slots.len() * 8).then_some(WordTableBuilder { slots, mask: table.mask, next_id: words })
    }

    /// Takes the ids of words that no form has any more.
    pub(super) fn forget_unused(&mut self, used: &[bool]) {
        for slot in self.slots.iter_mut().filter(|slot| **slot != EMPTY) {
            let id = Flags(*slot as u32).id();
            if id.is_some_and(|id| used.get(id.0 as usize) == Some(&false)) {
                *slot = *slot & !u64::from(Flags::ENDS | Flags::EVIDENCE | Flags::GOES_ON) | u64::from(ID);
            }
        }
    }

    /// Says of a first word what is at its node.
    pub(super) fn mark_root(&mut self, hash: u64, root: Root) {
        let bits = [(root.ends, Flags::ENDS), (root.evidence, Flags::EVIDENCE), (root.goes_on, Flags::GOES_ON)];
        let bits: u32 = bits.into_iter().filter(|(is, _)| *is).map(|(_, bit)| bit).sum();
        self.put(hash, Flags(self.get(hash).0 | bits));
    }

    /// The flags of the word of that hash so far.
    fn get(&self, hash: u64) -> Flags {
        let mut at = hash as usize & self.mask;
        while let Some(&slot) = self.slots.get(at).filter(|slot| **slot != EMPTY) {
            if slot >> 32 == hash >> 32 {
                return Flags(slot as u32);
            }
            at = (at + 1) & self.mask;
        }
        Flags::UNKNOWN
    }

    /// The id of a word that has one.
    pub(super) fn id(&self, hash: u64) -> Option<WordId> {
        self.get(hash).id()
    }

    /// The table, which does not change any more.
    pub(super) fn finish(self) -> WordTable {
        WordTable { slots: self.slots.into_iter().collect(), mask: self.mask }
    }

    /// Gives the word an id if it has none. Words that the table cannot tell apart share one. None
    /// where there are no more ids.
    pub(super) fn add_word(&mut self, hash: u64) -> Option<WordId> {
        let old = self.get(hash);
        let id = match old.id() {
            Some(id) => id,
            None if (self.next_id as usize) < MAX_WORDS => {
                self.next_id += 1;
                WordId(self.next_id - 1)
            }
            None => return None,
        };
        self.put(hash, Flags((old.0 & !ID) | id.0));
        Some(id)
    }

    /// Says of each first word what is at its node.
    pub(super) fn mark_roots(&mut self, at_root: impl Fn(WordId) -> Root) {
        for slot in self.slots.iter_mut().filter(|slot| **slot != EMPTY) {
            if let Some(root) = Flags(*slot as u32).id().map(&at_root) {
                *slot |= if root.ends { u64::from(Flags::ENDS) } else { 0 };
                *slot |= if root.evidence { u64::from(Flags::EVIDENCE) } else { 0 };
                *slot |= if root.goes_on { u64::from(Flags::GOES_ON) } else { 0 };
            }
        }
    }

    /// Makes the word known, and fuzzy-exempt where it is no spelling of another.
    pub(super) fn add_known(&mut self, hash: u64, fuzzy_exempt: bool) {
        let flags = if fuzzy_exempt { Flags::KNOWN | Flags::FUZZY_EXEMPT } else { Flags::KNOWN };
        self.put(hash, Flags(self.get(hash).0 | flags));
    }

    /// Makes the word one that people's names or the titles before them are made of.
    pub(super) fn add_name_cue(&mut self, hash: u64) {
        self.put(hash, Flags(self.get(hash).0 | Flags::NAME_CUE));
    }

    /// Says that a listed name goes on after the word and a dot.
    pub(super) fn add_dotted(&mut self, hash: u64) {
        self.put(hash, Flags(self.get(hash).0 | Flags::DOTTED));
    }

    /// Makes the word one that may stand inside a person's name.
    pub(super) fn add_honorific(&mut self, hash: u64) {
        self.put(hash, Flags(self.get(hash).0 | Flags::HONORIFIC));
    }

    /// Makes the word the name of a letter.
    pub(super) fn add_initial(&mut self, hash: u64) {
        self.put(hash, Flags(self.get(hash).0 | Flags::INITIAL | Flags::NAME_CUE));
    }

    /// Sets the flags of a word, in its slot or in the first empty one of its run.
    fn put(&mut self, hash: u64, flags: Flags) {
        let mut at = hash as usize & self.mask;
        while let Some(slot) = self.slots.get_mut(at) {
            if *slot == EMPTY || *slot >> 32 == hash >> 32 {
                *slot = (hash >> 32 << 32) | u64::from(flags.0);
                return;
            }
            at = (at + 1) & self.mask;
        }
    }

    /// How many words have an id.
    pub(super) fn words(&self) -> usize {
        self.next_id as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn words_and_flags() {
        let mut table = WordTableBuilder::with_capacity(5000);
        let hashes: Vec<u64> = (0..2500).map(|i| hash_key(&format!("क{i}"))).collect();
        for (i, &hash) in hashes.iter().enumerate() {
            if i % 2 == 0 {
                assert_eq!(table.add_word(hash), Some(WordId(i as u32 / 2)));
            } else {
                table.add_known(hash, true);
            }
        }
        let table = table.finish();
        for (i, &hash) in hashes.iter().enumerate() {
            let flags = table.get(hash);
            assert_eq!(flags.id(), (i % 2 == 0).then_some(WordId(i as u32 / 2)));
            assert!(!flags.unknown());
        }
        assert_eq!(table.get(hash_key("ख")), Flags::UNKNOWN);
        assert!(Flags::UNKNOWN.unknown());
    }

    #[test]
    fn ids_run_out() {
        let mut table = WordTableBuilder::with_capacity(4);
        table.next_id = MAX_WORDS as u32 - 1;
        assert!(table.add_word(hash_key("क")).is_some());
        assert_eq!(table.add_word(hash_key("ख")), None);
        assert!(table.add_word(hash_key("क")).is_some(), "a known word needs no new id");
    }

    #[test]
    fn a_word_may_be_common_and_in_a_name() {
        let mut table = WordTableBuilder::with_capacity(4);
        let hash = hash_key("गया");
        table.add_known(hash, true);
        let id = table.add_word(hash);
        assert_eq!(table.add_word(hash), id);
        assert!(table.get(hash).known() && table.get(hash).fuzzy_exempt());
        assert_eq!(table.words(), 1);
    }
}
