//! Forms to index: what the matcher looks words and phrases up in.
//!
//! `forms` lists every writing of every entity; here they are compiled into a few flat arrays, which refer to each
//! other by position. A search goes through them from above to below:
//!
//! ```text
//! hash of a word's folded key
//!   |  table     WordTable        the word's id, and what else is known of it (flags)
//!   v
//! WordId
//!   |  trie      roots, children  from word to word, as long as some form goes on
//!   v
//! NodeId
//!   |  trie      entries          the forms that end here, each with what verification asks of it
//!   v
//! Entry { form, facts, text, joins }
//!   |  forms     IndexedForm      keys, tier, derivation, whether it needs evidence
//!   v
//! IndexedForm { entity, .. }
//!   |  entities  Entity           what the caller put in
//!   v
//! ```
//!
//! Hashes only find: two words may share an id, and then they share a path, too. Whether a form stands in the text is
//! said by keys, which `matcher::verify` compares. So a collision costs time and never a wrong match.
//!
//! Listed words inside longer ones (`glue`) are looked up in the same table. [`SimilarWords`] (listed words by skeleton) are
//! filed at the first text that needs them, since many uses do not, or when a pack is made.
//!
//! All of it is records in bytes, whether it was compiled here or read from a pack (`packed`).
//!
//! Knows of gazetteers, forms, the language and words. Knows of no texts: it is only read once it is made, and threads
//! share it.

mod belongs;
mod brief;
mod build;
mod entities;
mod entry;
mod form;
mod glue;
mod merge;
mod name_words;
mod overlay;
mod packed;
mod similar;
mod table;
mod trie;
mod verdicts;

pub(crate) use belongs::Belongs;
pub(crate) use brief::Brief;
pub use build::BuildError;
pub(crate) use entry::{Entry, Facts};
pub(crate) use form::IndexedForm;
pub(crate) use glue::Inner;
pub(crate) use similar::{Alternative, SimilarWords};
pub(crate) use table::{Flags, Slot, WordId};
pub(crate) use trie::NodeId;
use trie::Root;
pub(crate) use verdicts::Verdicts;

use crate::entity::Entity;
use crate::gazetteer::{Base, Gazetteer};
use crate::language::Language;
use crate::pack::{Array, Map, Piece, Strings};
use entities::Entities;
use form::FormRecord;
use once_cell::sync::OnceCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use table::WordTable;
use trie::Trie;
use verdicts::AllVerdicts;

/// What an index is made of, compiled or read.
#[derive(Debug)]
struct IndexParts {
    /// The language that names were read in; texts are read in the same.
    language: Arc<Language>,
    /// In the order of the gazetteer; positions in it are what `u32` names an entity by.
    entities: Entities,
    /// What is mostly asked of each of them.
    briefs: Array<Brief>,
    /// The positions of the entities by their ids.
    by_id: Array<u32>,
    /// For each entity the numbers of the country and the regions that it belongs to.
    belongs: Array<Belongs>,
    /// The number of the country that most entities are of.
    home: Option<u32>,
    /// The forms that need evidence, sorted by the hash of their joined keys.
    contextual: Array<u32>,
    /// Where those of a hash begin.
    contextual_from: Map<u32>,
    /// Those of one entity side by side, entities in their order.
    forms: Array<FormRecord>,
    /// For each entity where its forms begin.
    forms_from: Array<u32>,
    /// The keys of entries that have one of their own, by [`Entry::number`].
    own_keys: Map<Piece>,
    /// All writings and keys.
    strings: Strings,
    /// How many words have an id.
    words: u32,
    /// All words that forms have or that the language knows.
    table: WordTable,
    /// All paths of words that forms are.
    trie: Trie,
    /// Listed words by their sounds, where they were filed before.
    similar: Option<SimilarWords>,
}

/// The compiled gazetteer. Built once, then only read.
#[derive(Debug)]
pub(crate) struct Index {
    parts: IndexParts,
    similar: OnceCell<SimilarWords>,
    verdicts: AllVerdicts,
    /// Tells it from every other index of the process.
    serial: u64,
}

impl Index {
    /// Compiles a gazetteer; see `build`. Linear in the forms that the gazetteer and the language make, but for
    /// sorting. Of one over a compiled gazetteer only what is changed is compiled, see `overlay`.
    ///
    /// # Errors
    /// Where there are more different words than ids, or more text than four gigabytes.
    pub(crate) fn new(gazetteer: &Gazetteer, language: Arc<Language>) -> Result<Arc<Index>, BuildError> {
        match overlay::overlaid(gazetteer, &language) {
            Some(index) => index,
            None => build::build(gazetteer, language).map(Arc::new),
        }
    }

    fn of(mut parts: IndexParts) -> Index {
        static SERIAL: AtomicU64 = AtomicU64::new(1);
        let similar = parts.similar.take().map_or_else(OnceCell::new, OnceCell::with_value);
        let serial = SERIAL.fetch_add(1, Ordering::Relaxed);
        Index { parts, similar, verdicts: AllVerdicts::default(), serial }
    }

    /// The language that its names are read in.
    pub(crate) fn language(&self) -> &Language {
        &self.parts.language
    }

    /// The word of that hash: its id, if a form has it, and its flags. Looks at one slot, mostly; may wait for memory,
    /// which is why the matcher asks by the batch.
    #[inline(always)]
    pub(crate) fn word(&self, hash: u64) -> Flags {
        self.parts.table.get(hash)
    }

    /// What stands where the word of that hash is looked for first. [`Index::word`] in two steps, so that a caller can
    /// wait for many places at once.
    #[inline(always)]
    pub(crate) fn slot(&self, hash: u64) -> Slot {
        self.parts.table.slot(hash)
    }

    /// The word of that hash, whose [`slot`](Index::slot) was read.
    #[inline(always)]
    pub(crate) fn word_at(&self, slot: Slot, hash: u64) -> Flags {
        self.parts.table.get_from(slot, hash)
    }

    /// The node of the forms that begin with the word; none for a word that only stands inside forms.
    pub(crate) fn root(&self, word: WordId) -> Option<NodeId> {
        self.parts.trie.root(word)
    }

    /// False only where no form begins with the two words, of which the first begins some. Looks at one bit of a filter that
    /// fits into the cache.
    #[inline(always)]
    pub(crate) fn may_follow(&self, first: WordId, next: WordId) -> bool {
        self.parts.trie.may_follow(first, next)
    }

    /// The node after another word.
    pub(crate) fn child(&self, node: NodeId, word: WordId) -> Option<NodeId> {
        self.parts.trie.child(node, word)
    }

    /// True where forms go on after the node.
    pub(crate) fn goes_on(&self, node: NodeId) -> bool {
        self.parts.trie.has_children(node)
    }

    /// The forms that end at the node, those that need evidence last.
    pub(crate) fn entries(&self, node: NodeId) -> impl Iterator<Item = Entry> + '_ {
        self.parts.trie.entries(node)
    }

    /// True for a text that is the writing of the entry's form, byte for byte.
    #[inline]
    pub(crate) fn is_text(&self, entry: &Entry, text: &str) -> bool {
        // A name of which words are written as one is written in another way than listed.
        entry.joins == 0 && self.parts.strings.bytes_of(entry.text) == text.as_bytes()
    }

    /// True for folded keys, a space between them, that are those of the words on the entry's path.
    pub(crate) fn has_key(&self, entry: &Entry, folded: &str) -> bool {
        if entry.facts.own_key() {
            return self.own_key(entry) == folded;
        }
        self.form(entry.form).is_some_and(|form| entry::is_joined(folded.as_bytes(), form.key_bytes(), entry.joins))
    }

    /// The key of an entry that has one of its own.
    fn own_key(&self, entry: &Entry) -> &str {
        self.parts.strings.get(self.parts.own_keys.get(entry.number()).unwrap_or_default())
    }

    /// The folded keys of the words on an entry's path, with a space between them.
    fn key(&self, entry: &Entry) -> String {
        if entry.facts.own_key() {
            return self.own_key(entry).to_owned();
        }
        self.form(entry.form).map_or(String::new(), |form| entry::joined(form.key(), entry.joins))
    }

    /// The form at that position.
    #[inline]
    pub(crate) fn form(&self, at: u32) -> Option<IndexedForm<'_>> {
        Some(self.parts.forms.get(at as usize)?.form(&self.parts.strings))
    }

    /// The entity at that position.
    pub(crate) fn entity(&self, at: u32) -> Option<&Entity> {
        self.parts.entities.get(at)
    }

    /// The kind, class and prior of the entity at that position.
    #[inline]
    pub(crate) fn brief(&self, at: u32) -> Option<Brief> {
        self.parts.briefs.get(at as usize)
    }

    /// The entity of that id: a binary search over positions sorted by id.
    pub(crate) fn entity_of_id(&self, id: &str) -> Option<&Entity> {
        self.entity(self.position(id)?)
    }

    /// The number of the country that the entity belongs to, or is. Numbers are given as countries come, and mean
    /// nothing but that two entities are of one country.
    pub(crate) fn country(&self, entity: u32) -> Option<u32> {
        self.belongs(entity).country()
    }

    /// The number of the country that most entities are of: what its texts are about where they name no other.
    pub(crate) fn home(&self) -> Option<u32> {
        self.parts.home
    }

    /// The country and the regions that the entity belongs to.
    pub(crate) fn belongs(&self, entity: u32) -> Belongs {
        self.parts.belongs.get(entity as usize).unwrap_or_default()
    }

    /// The forms of that joined key that need evidence, with their positions: a search reports one for all of them. One
    /// look-up, then as many steps as there are.
    pub(crate) fn contextual(&self, joined: u64) -> impl Iterator<Item = (u32, IndexedForm<'_>)> {
        let listed = &self.parts.contextual;
        let from = self.parts.contextual_from.get(joined).map_or(listed.len(), |from| from as usize);
        let forms = listed.range(from..listed.len()).map_while(|at| Some((at, self.form(at)?)));
        forms.take_while(move |(_, form)| form.joined == joined)
    }

    /// All of them, in the order of the gazetteer.
    pub(crate) fn entities(&self) -> impl Iterator<Item = &Entity> {
        (0..self.parts.entities.len() as u32).filter_map(|at| self.entity(at))
    }

    /// All of them; those of an entity stand together.
    pub(crate) fn forms(&self) -> impl Iterator<Item = IndexedForm<'_>> {
        self.parts.forms.iter().map(|record| record.form(&self.parts.strings))
    }

    /// The forms of one entity, each with its position; those of an entity stand together. As many steps as it has
    /// forms.
    pub(crate) fn forms_of(&self, entity: u32) -> impl Iterator<Item = (u32, IndexedForm<'_>)> {
        let IndexParts { forms, forms_from, strings, .. } = &self.parts;
        let from = forms_from.get(entity as usize).unwrap_or(u32::MAX);
        let of_entity = forms.range(from as usize..forms.len()).take_while(move |record| record.entity == entity);
        // In this order: a place beyond all numbers is one of no form, and is not counted on from.
        of_entity.map(|record| record.form(strings)).zip(from..).map(|(form, at)| (at, form))
    }

    /// The listed words by their sounds; built at the first word that may be similar to one.
    pub(crate) fn similar(&self) -> &SimilarWords {
        self.similar.get_or_init(|| SimilarWords::new(self))
    }

    /// What words may be the spelling of at that threshold, as far as somebody asked before; none where verdicts are kept
    /// for too many thresholds.
    pub(crate) fn verdicts(&self, threshold: f32) -> Option<&Verdicts> {
        self.verdicts.of(threshold)
    }

    /// The folded keys of all words that forms have, each with its id, each once: what [`SimilarWords`] are filed from.
    /// Keys of one hash share an id, so that an id may come twice. Names of several words that are written in one are left
    /// out: nothing that only sounds like one is it.
    fn words(&self) -> Vec<(String, WordId)> {
        // Each word stands in many forms: once seen it is left out before anything is sorted, unless it is another
        // word of that id.
        let mut first: Vec<String> = vec![String::new(); self.parts.words as usize];
        let mut others: Vec<(String, WordId)> = Vec::new();
        for entry in self.parts.trie.all_entries() {
            let keys = self.key(&entry);
            let parted = |form: IndexedForm<'_>| form.exact().contains([' ', '-', '.']);
            if entry.joins != 0 && !keys.contains(' ') && self.form(entry.form).is_some_and(parted) {
                continue;
            }
            for key in keys.split(' ') {
                let Some(id) = self.word(crate::spelling::hash::hash_key(key)).id() else { continue };
                match first.get_mut(id.0 as usize) {
                    Some(seen) if *seen == key => {}
                    Some(seen) if seen.is_empty() => *seen = key.to_owned(),
                    _ => others.push((key.to_owned(), id)),
                }
            }
        }
        let first = first.into_iter().zip(0..).map(|(key, id)| (key, WordId(id))).filter(|(key, _)| !key.is_empty());
        let mut words: Vec<(String, WordId)> = first.chain(others).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    /// A number that no other index of the process has; by it caches of verdicts know whose they are.
    pub(crate) fn serial(&self) -> u64 {
        self.serial
    }

    /// The memory that the index holds, in bytes, without the language and what the allocator adds.
    pub(crate) fn memory_usage(&self) -> usize {
        let IndexParts { entities, briefs, by_id, belongs, contextual, contextual_from, forms, forms_from, .. } =
            &self.parts;
        let IndexParts { own_keys, strings, table, trie, .. } = &self.parts;
        let of_entities =
            entities.memory_usage() + briefs.memory_usage() + by_id.memory_usage() + belongs.memory_usage();
        let of_forms = contextual.memory_usage()
            + contextual_from.memory_usage()
            + forms.memory_usage()
            + forms_from.memory_usage()
            + own_keys.memory_usage()
            + strings.memory_usage();
        of_entities
            + of_forms
            + table.memory_usage()
            + trie.memory_usage()
            + self.similar.get().map_or(0, SimilarWords::memory_usage)
            + self.verdicts.memory_usage()
    }
}

/// What stands for a gap in an exact key. A space for any space, a hyphen for any dash; what stands for a break is in
/// no form, so that no phrase across a break is exactly one.
pub(crate) fn separator(gap: crate::words::Gap) -> &'static str {
    use crate::words::Gap;
    match gap {
        Gap::None => "",
        Gap::Space => " ",
        Gap::Hyphen => "-",
        Gap::Dot => ".",
        Gap::Bracket => "(",
        Gap::Break => "\n",
    }
}
