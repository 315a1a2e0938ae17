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
//! Entry { form, facts, text, key }
//!   |  forms     IndexedForm      exact key, tier, derivation, whether it needs evidence
//!   v
//! IndexedForm { entity, .. }
//!   |  entities  Entity           what the caller put in
//!   v
//! ```
//!
//! Hashes only find: two words may share an id, and then they share a path, too. Whether a form stands in the text is
//! said by keys, which `matcher::verify` compares. So a collision costs time and never a wrong match.
//!
//! Two more structures are built at the first text that needs them, since many uses need neither: [`Glue`] (listed
//! words inside longer ones, run-on segmentation) and [`SimilarWords`] (listed words by skeleton).
//!
//! Knows of gazetteers, forms, the language and words. Knows of no texts: it is only read once it is made, and threads
//! share it.

mod belongs;
mod brief;
mod build;
mod entry;
mod glue;
mod similar;
mod table;
mod trie;
mod verdicts;

pub(crate) use belongs::Belongs;
pub(crate) use brief::Brief;
pub use build::BuildError;
pub(crate) use entry::{Entry, Facts};
pub(crate) use glue::{Glue, Inner};
pub(crate) use similar::{Alternative, SimilarWords};
pub(crate) use table::{Flags, Slot, WordId};
pub(crate) use trie::{NodeId, Root};
pub(crate) use verdicts::Verdicts;

use crate::entity::{Ambiguity, Entity};
use crate::forms::{Derivation, Form};
use crate::gazetteer::Gazetteer;
use crate::language::Language;
use crate::spelling::{Spelling, hash::ByHash};
use once_cell::sync::OnceCell;
use std::sync::Arc;
use table::WordTable;
use trie::Trie;
use verdicts::AllVerdicts;

/// A form as the index holds it.
///
/// Of किम जोंग-उन as a person's name:
///
/// ```text
/// text, listed   किम जोंग-उन          and of the derived short form जोंग-उन: text जोंग-उन, listed किम जोंग-उन
/// exact          किम जोंग-उन          the gap is kept by its kind: any dash is a hyphen here
/// joined         hash of किमजोंगउन    what all ways to part the words have in common
/// ```
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
    /// How it names the entity.
    pub(crate) form: Form,
    /// How it came to be: listed, or derived from what is listed.
    pub(crate) derivation: Derivation,
    /// The loosest spelling in which it is found.
    pub(crate) loosest: Spelling,
    /// It needs evidence from the document.
    pub(crate) contextual: bool,
    /// It is a common word: found in its own spelling where it is listed, and never inside another word.
    pub(crate) common: bool,
    /// It comes from a guess at the spelling, and so is similar at best.
    pub(crate) guessed: bool,
    /// It is found only with a dot between all its words: भा.ज.पा. for भाजपा, which is no three words.
    pub(crate) dotted: bool,
    /// Latin capitals throughout: it matches only in capitals.
    pub(crate) capitals: bool,
}

impl IndexedForm {
    /// True where nothing that only sounds like it is it: a common word, since that is rather another form of the word,
    /// but for a row that says to be a name wherever it stands.
    pub(crate) fn is_only_itself(&self, entity: &Entity) -> bool {
        self.common && entity.ambiguous != Ambiguity::Never
    }
}

/// The compiled gazetteer. Built once, then only read.
#[derive(Debug)]
pub(crate) struct Index {
    /// The language that names were read in; texts are read in the same.
    language: Arc<Language>,
    /// In the order of the gazetteer; positions in it are what `u32` names an entity by.
    entities: Vec<Arc<Entity>>,
    /// What is mostly asked of each of them.
    briefs: Vec<Brief>,
    /// The positions of the entities by their ids.
    by_id: Vec<u32>,
    /// For each entity the numbers of the country and the regions that it belongs to.
    belongs: Vec<Belongs>,
    /// The number of the country that most entities are of.
    home: Option<u32>,
    /// The forms that need evidence by the hash of their joined keys, sorted.
    contextual: Vec<(u64, u32)>,
    /// Where those of a hash begin.
    contextual_from: ByHash<u32>,
    /// Those of one entity side by side, entities in their order.
    forms: Vec<IndexedForm>,
    /// For each entity where its forms begin.
    forms_from: Vec<u32>,
    /// All words that forms have or that the language knows.
    table: WordTable,
    /// All paths of words that forms are.
    trie: Trie,
    glue: OnceCell<Glue>,
    similar: OnceCell<SimilarWords>,
    verdicts: AllVerdicts,
    /// Tells it from every other index of the process.
    serial: u64,
}

impl Index {
    /// Compiles a gazetteer; see `build`. Linear in the forms that the gazetteer and the language make, but for
    /// sorting.
    ///
    /// # Errors
    /// Where there are more different words than ids.
    pub(crate) fn new(gazetteer: &Gazetteer, language: Arc<Language>) -> Result<Index, BuildError> {
        build::build(gazetteer, language)
    }

    /// The language that its names are read in.
    pub(crate) fn language(&self) -> &Language {
        &self.language
    }

    /// The word of that hash: its id, if a form has it, and its flags. Looks at one slot, mostly; may wait for memory,
    /// which is why the matcher asks by the batch.
    #[inline(always)]
    pub(crate) fn word(&self, hash: u64) -> Flags {
        self.table.get(hash)
    }

    /// What stands where the word of that hash is looked for first. [`Index::word`] in two steps, so that a caller can
    /// wait for many places at once.
    #[inline(always)]
    pub(crate) fn slot(&self, hash: u64) -> Slot {
        self.table.slot(hash)
    }

    /// The word of that hash, whose [`slot`](Index::slot) was read.
    #[inline(always)]
    pub(crate) fn word_at(&self, slot: Slot, hash: u64) -> Flags {
        self.table.get_from(slot, hash)
    }

    /// The node of the forms that begin with the word; none for a word that only stands inside forms.
    pub(crate) fn root(&self, word: WordId) -> Option<NodeId> {
        self.trie.root(word)
    }

    /// What is at that node. The matcher asks by the batch, as for the words.
    #[inline(always)]
    pub(crate) fn at_root(&self, flags: Flags) -> Root {
        self.trie.at_root(flags.id())
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

    /// The writing of an entry's form.
    #[inline]
    pub(crate) fn text(&self, entry: &Entry) -> &str {
        entry.text(self.trie.writings())
    }

    /// The folded keys of the words on an entry's path, with a space between them.
    pub(crate) fn key(&self, entry: &Entry) -> &str {
        entry.key(self.trie.writings())
    }

    /// The form at that position.
    pub(crate) fn form(&self, at: u32) -> Option<&IndexedForm> {
        self.forms.get(at as usize)
    }

    /// The entity at that position.
    pub(crate) fn entity(&self, at: u32) -> Option<&Arc<Entity>> {
        self.entities.get(at as usize)
    }

    /// The kind, class and prior of the entity at that position.
    #[inline]
    pub(crate) fn brief(&self, at: u32) -> Option<Brief> {
        self.briefs.get(at as usize).copied()
    }

    /// The entity of that id: a binary search over positions sorted by id.
    pub(crate) fn entity_of_id(&self, id: &str) -> Option<&Entity> {
        let of = |at: &u32| self.entity(*at).map_or("", |e| e.id.as_str());
        let place = self.by_id.binary_search_by(|at| of(at).cmp(id)).ok()?;
        self.entity(*self.by_id.get(place)?).map(Arc::as_ref)
    }

    /// The number of the country that the entity belongs to, or is. Numbers are given as countries come, and mean
    /// nothing but that two entities are of one country.
    pub(crate) fn country(&self, entity: u32) -> Option<u32> {
        self.belongs(entity).country()
    }

    /// The number of the country that most entities are of: what its texts are about where they name no other.
    pub(crate) fn home(&self) -> Option<u32> {
        self.home
    }

    /// The country and the regions that the entity belongs to.
    pub(crate) fn belongs(&self, entity: u32) -> Belongs {
        self.belongs.get(entity as usize).copied().unwrap_or_default()
    }

    /// The forms of that joined key that need evidence, with their positions: a search reports one for all of them. One
    /// look-up, then as many steps as there are.
    pub(crate) fn contextual(&self, joined: u64) -> impl Iterator<Item = (u32, &IndexedForm)> {
        let from = self.contextual_from.get(&joined).map_or(usize::MAX, |from| *from as usize);
        let same = self.contextual.get(from..).unwrap_or_default().iter().take_while(move |(hash, _)| *hash == joined);
        same.filter_map(|&(_, at)| Some((at, self.form(at)?)))
    }

    /// All of them, in the order of the gazetteer.
    pub(crate) fn entities(&self) -> &[Arc<Entity>] {
        &self.entities
    }

    /// All of them; those of an entity stand together.
    pub(crate) fn forms(&self) -> &[IndexedForm] {
        &self.forms
    }

    /// The forms of one entity, each with its position; those of an entity stand together. As many steps as it has
    /// forms.
    pub(crate) fn forms_of(&self, entity: u32) -> impl Iterator<Item = (u32, &IndexedForm)> {
        let from = self.forms_from.get(entity as usize).copied().unwrap_or(u32::MAX);
        let forms = self.forms.get(from as usize..).unwrap_or_default();
        (from..).zip(forms.iter().take_while(move |f| f.entity == entity))
    }

    /// What finds listed words inside longer ones; built at the first word that may need it.
    pub(crate) fn glue(&self) -> &Glue {
        self.glue.get_or_init(|| Glue::new(self))
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

    /// The folded keys of all words that forms have, each with its id, each once: what [`Glue`] and [`SimilarWords`]
    /// are made of. Keys of one hash share an id, so that an id may come twice.
    fn words(&self) -> Vec<(&str, WordId)> {
        let keys = self.trie.all_entries().flat_map(|entry| self.key(entry).split(' '));
        let with_id = |key| Some((key, self.table.get(crate::spelling::hash::hash_key(key)).id()?));
        // Each word stands in many forms: once seen it is left out before anything is sorted, unless it is another
        // word of that id.
        let mut first: Vec<&str> = vec![""; self.table.words()];
        let mut words: Vec<(&str, WordId)> = Vec::with_capacity(first.len());
        for (key, id) in keys.filter_map(with_id) {
            match first.get_mut(id.0 as usize) {
                Some(seen) if *seen == key => {}
                Some(seen) if seen.is_empty() => {
                    *seen = key;
                    words.push((key, id));
                }
                _ => words.push((key, id)),
            }
        }
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
        let forms: usize = self.forms.iter().map(|f| f.text.len() + f.listed.len() + f.exact.len()).sum();
        let names = |e: &Entity| e.names().map(|n| n.len() + size_of::<String>()).sum::<usize>() + size_of::<Entity>();
        let entities: usize = self.entities.iter().map(|e| names(e)).sum();
        forms
            + entities
            + self.forms.len() * size_of::<IndexedForm>()
            + self.belongs.len() * size_of::<Belongs>()
            + self.briefs.len() * size_of::<Brief>()
            + self.contextual_from.capacity() * (size_of::<(u64, u32)>() + 1)
            + self.contextual.len() * size_of::<(u64, u32)>()
            + (self.by_id.len() + self.forms_from.len()) * size_of::<u32>()
            + self.table.memory_usage()
            + self.trie.memory_usage()
            + self.glue.get().map_or(0, Glue::memory_usage)
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
