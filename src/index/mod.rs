//! Forms to index: what the matcher looks words and phrases up in.
//!
//! A word table (hash of the folded key -> word id), a phrase trie over word ids, and the forms
//! that end at each of its nodes. Hashes only find; [`Index::key`] says whether a form is there.

mod build;
mod glue;
mod similar;
mod table;
mod trie;

pub use build::BuildError;
pub(crate) use glue::Glue;
pub(crate) use similar::{Alternative, SimilarWords};
pub(crate) use table::{Flags, WordId};
pub(crate) use trie::NodeId;

use crate::entity::Entity;
use crate::forms::{Derivation, Form};
use crate::gazetteer::Gazetteer;
use crate::language::Language;
use crate::spelling::Spelling;
use once_cell::sync::OnceCell;
use std::sync::Arc;
use table::WordTable;
use trie::Trie;

/// A form as the index holds it.
#[derive(Debug)]
pub(crate) struct IndexedForm {
    /// The writing.
    pub(crate) text: Box<str>,
    /// The listed name that it comes from.
    pub(crate) listed: Box<str>,
    /// Its exact key: exact keys of the words, and between them what [`separator`] gives.
    pub(crate) exact: Box<str>,
    /// The hash of the folded keys of its words, joined.
    pub(crate) joined: u64,
    /// The position of its entity.
    pub(crate) entity: u32,
    pub(crate) form: Form,
    pub(crate) derivation: Derivation,
    /// The loosest spelling in which it is found.
    pub(crate) loosest: Spelling,
    /// It needs evidence from the document.
    pub(crate) contextual: bool,
    /// It comes from a guess at the spelling, and so is similar at best.
    pub(crate) guessed: bool,
    /// Latin capitals throughout: it matches only in capitals.
    pub(crate) capitals: bool,
}

/// A form where it ends in the trie: its words joined in one of the allowed ways.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The position of the form.
    pub(crate) form: u32,
    /// Folded keys of the words on the path, with a space between them.
    pub(crate) key: Box<str>,
}

/// The compiled gazetteer. Built once, then only read.
#[derive(Debug)]
pub(crate) struct Index {
    language: Arc<Language>,
    entities: Vec<Arc<Entity>>,
    /// The positions of the entities by their ids.
    by_id: Vec<u32>,
    /// For each entity a number that those of one country share, the country itself among them.
    countries: Vec<Option<u32>>,
    forms: Vec<IndexedForm>,
    table: WordTable,
    trie: Trie,
    glue: OnceCell<Glue>,
    similar: OnceCell<SimilarWords>,
    /// Tells it from every other index of the process.
    serial: u64,
}

impl Index {
    pub(crate) fn new(gazetteer: &Gazetteer, language: Arc<Language>) -> Result<Index, BuildError> {
        build::build(gazetteer, language)
    }

    /// The language that its names are read in.
    pub(crate) fn language(&self) -> &Language {
        &self.language
    }

    /// The word of that hash: its id, if a form has it, and its flags.
    #[inline(always)]
    pub(crate) fn word(&self, hash: u64) -> Flags {
        self.table.get(hash)
    }

    /// The node of the forms that begin with the word.
    pub(crate) fn root(&self, word: WordId) -> Option<NodeId> {
        self.trie.root(word)
    }

    /// The node after another word.
    pub(crate) fn child(&self, node: NodeId, word: WordId) -> Option<NodeId> {
        self.trie.child(node, word)
    }

    /// True where forms go on after the node.
    pub(crate) fn goes_on(&self, node: NodeId) -> bool {
        self.trie.has_children(node)
    }

    /// The forms that end at the node: those that need no evidence, and those that do.
    pub(crate) fn entries(&self, node: NodeId) -> (&[Entry], &[Entry]) {
        self.trie.entries(node)
    }

    pub(crate) fn form(&self, at: u32) -> Option<&IndexedForm> {
        self.forms.get(at as usize)
    }

    pub(crate) fn entity(&self, at: u32) -> Option<&Arc<Entity>> {
        self.entities.get(at as usize)
    }

    pub(crate) fn entity_of_id(&self, id: &str) -> Option<&Entity> {
        let of = |at: &u32| self.entity(*at).map_or("", |e| e.id.as_str());
        let place = self.by_id.binary_search_by(|at| of(at).cmp(id)).ok()?;
        self.entity(*self.by_id.get(place)?).map(Arc::as_ref)
    }

    /// The number of the country that the entity belongs to, or is.
    pub(crate) fn country(&self, entity: u32) -> Option<u32> {
        *self.countries.get(entity as usize)?
    }

    pub(crate) fn entities(&self) -> &[Arc<Entity>] {
        &self.entities
    }

    pub(crate) fn forms(&self) -> &[IndexedForm] {
        &self.forms
    }

    /// The forms of one entity, each with its position; those of an entity stand together.
    pub(crate) fn forms_of(&self, entity: u32) -> impl Iterator<Item = (u32, &IndexedForm)> {
        let from = self.forms.partition_point(|f| f.entity < entity);
        let forms = self.forms.get(from..).unwrap_or_default();
        (from as u32..).zip(forms.iter().take_while(move |f| f.entity == entity))
    }

    /// What finds listed words inside longer ones; built at the first word that may need it.
    pub(crate) fn glue(&self) -> &Glue {
        self.glue.get_or_init(|| Glue::new(self))
    }

    /// The listed words by their sounds; built at the first word that may be similar to one.
    pub(crate) fn similar(&self) -> &SimilarWords {
        self.similar.get_or_init(|| SimilarWords::new(self))
    }

    /// The folded keys of all words that forms have, each with its id, each once.
    fn words(&self) -> Vec<(&str, WordId)> {
        let keys = self.trie.all_entries().flat_map(|entry| entry.key.split(' '));
        let mut words: Vec<(&str, WordId)> =
            keys.filter_map(|key| Some((key, self.table.get(crate::spelling::hash::hash_key(key)).id()?))).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    pub(crate) fn serial(&self) -> u64 {
        self.serial
    }

    /// The memory that the index holds, in bytes, without the language and what the allocator adds.
    pub(crate) fn memory_usage(&self) -> usize {
        let forms: usize = self.forms.iter().map(|f| f.text.len() + f.listed.len() + f.exact.len()).sum();
        let names = |e: &Entity| e.names().map(|n| n.len() + size_of::<String>()).sum::<usize>() + size_of::<Entity>();
        let entities: usize = self.entities.iter().map(|e| names(e)).sum();
        forms
            + entities
            + self.forms.len() * size_of::<IndexedForm>()
            + self.countries.len() * size_of::<Option<u32>>()
            + self.by_id.len() * size_of::<u32>()
            + self.table.memory_usage()
            + self.trie.memory_usage()
            + self.glue.get().map_or(0, Glue::memory_usage)
            + self.similar.get().map_or(0, SimilarWords::memory_usage)
    }
}

/// What stands for a gap in an exact key.
pub(crate) fn separator(gap: crate::words::Gap) -> &'static str {
    use crate::words::Gap;
    match gap {
        Gap::None => "",
        Gap::Space => " ",
        Gap::Hyphen => "-",
        Gap::Dot => ".",
        Gap::Break => "\n",
    }
}
