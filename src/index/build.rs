//! Compiles a gazetteer.
//!
//! What is done, in this order, and what each step needs of the one before:
//!
//! 1. Every entity's forms are listed (`forms`), each with its keys, and every way to join its words becomes a path of
//!    folded keys.
//! 2. The different words are counted, those of the language too, so that the word table need never grow.
//! 3. Paths are put in order: of the forms of one word that need evidence, the first will stand for all in a search.
//! 4. The words of each path get ids in the table, and the path goes into the trie.
//! 5. What the language knows is added to the same table as flags: known words, initials, name cues.
//! 6. The trie is laid flat, and entities are sorted by id, and what they belong to is numbered.
//!
//! Of a person किम जोंग-उन, alone in a gazetteer, the forms and paths are:
//!
//! ```text
//! form                               paths (folded keys)
//! किम जोंग-उन   the name              किम जोंग उन   किमजोंग उन   किम जोंगउन   किमजोंगउन
//! जोंग-उन       short, evidence       जोंग उन   जोंगउन
//! किम          short, evidence       किम
//! ```
//!
//! A hyphen is a place where a word ends like any other; that किम जोंगउन is written in another way than listed shows in
//! its exact key, when the matcher verifies it.
//!
//! ```text
//! words in order   किम 0   किमजोंग 1   किमजोंगउन 2   जोंग 3   जोंगउन 4   उन 5
//! ```
//!
//! Knows of everything that a form is made of, and of the parts of the index; of no text. Hashing and sorting are all the
//! cost there is; it is paid once for a gazetteer, and clones share the result.
//!
//! That the index finds what a naive matcher finds, no more and no less, is a test (`index_equals_oracle`).

use super::Brief;
use super::belongs::{Where, belongs, home};
use super::entities::EntitiesBuilder;
use super::entry::number;
use super::form::{FormRecord, Kinds};
use super::name_words::Words;
use super::table::{MAX_WORDS, WordTableBuilder};
use super::trie::TrieBuilder;
use super::{Entry, Facts, Index, IndexParts};
use crate::entity::Entity;
use crate::forms::{Derivation, EVERY_WAY, Form, Surface, bare_names, forms, groupings};
use crate::gazetteer::Gazetteer;
use crate::language::{Language, LanguageError, Lexicon};
use crate::pack::{Map, Piece, Strings, StringsBuilder};
use crate::spelling::{Spelling, folded::fold_exact, hash::hash_key};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// Why a gazetteer could not be compiled.
///
/// With the language that comes with the crate it happens to no gazetteer of fewer than 4 million different words.
/// Names themselves are checked when they are put into the gazetteer, not here.
///
/// ```
/// use naamkosh::{BuildError, Gazetteer, Matcher};
/// fn compile(gazetteer: &Gazetteer) -> Result<Matcher, BuildError> {
///     Matcher::new(gazetteer)
/// }
/// assert!(compile(&Gazetteer::new()).is_ok());
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// It has more different words than an index can tell apart.
    #[error("the gazetteer has more than {max} different words", max = MAX_WORDS)]
    TooManyWords,
    /// Its names are longer than four gigabytes together, with all their writings.
    #[error("the names of the gazetteer, in all their writings, are longer than four gigabytes")]
    TooMuchText,
    /// The language that it is to be read in is faulty: never, where none but Hindi is asked for.
    #[error(transparent)]
    Language(#[from] LanguageError),
}

/// One way to join the words of a form: of किम जोंग-उन the keys किम and जोंगउन.
pub(super) struct Path {
    /// Where the hashes of the folded keys of its written words are: as many as the path has steps.
    pub(super) from: usize,
    pub(super) to: usize,
    /// The position of the form among those that were collected.
    pub(super) form: u32,
    /// Which of the gaps between the form's words are left out, as bits.
    pub(super) joins: u16,
    /// After which of the written words the form has a dot, as bits.
    pub(super) dots: u16,
    /// The keys of the written words, where they are not made of those of the form's words.
    pub(super) own_key: Option<Piece>,
}

impl Path {
    /// Its entry, of a form that has this number.
    pub(super) fn entry(&self, form: u32, record: &FormRecord, known: &FormFacts) -> Entry {
        let [plain, own] = known.facts;
        let facts = if self.own_key.is_some() { own } else { plain };
        Entry { form, text: record.text, joins: self.joins, dots: self.dots, facts }
    }

    /// The words, of those of the path, after which a listed name goes on behind a dot.
    pub(super) fn dotted(&self, words: &[u64]) -> impl Iterator<Item = u64> {
        let last = words.len().saturating_sub(1);
        words.iter().take(last).enumerate().filter(|(at, _)| self.dots & (1 << at) != 0).map(|(_, hash)| *hash)
    }
}

/// Where each of these begins, equal ones side by side.
pub(super) fn first_places(keys: impl Iterator<Item = u64>) -> Map<u32> {
    let mut last = None;
    let new = keys.zip(0u32..).filter(|(key, _)| last.replace(*key) != Some(*key));
    Map::of(new)
}

/// What is collected of all entities, before anything has its place.
#[derive(Default)]
pub(super) struct Collected {
    pub(super) strings: StringsBuilder,
    pub(super) forms: Vec<FormRecord>,
    /// What candidates are put in order by, and entries say: as many as there are forms.
    pub(super) facts: Vec<FormFacts>,
    pub(super) paths: Vec<Path>,
    /// The hashes of all paths.
    pub(super) hashes: Vec<u64>,
}

/// What the building asks of a form.
#[derive(Clone, Copy)]
pub(super) struct FormFacts {
    /// The facts of its entries; the second with a key of its own.
    pub(super) facts: [Facts; 2],
    listed: bool,
    pub(super) contextual: bool,
    prior: f32,
}

/// Compiles the gazetteer; nothing of it is kept, so that it may change afterwards and the index does not.
///
/// A word's flags come from two sides and in any order: that गया is common and that a form begins with it are both
/// kept. Words of one hash get one id; whose entry it is, its key says.
///
/// The table is given room for every hash that will be put in, those that come twice counted twice. Paths are sorted by
/// whether their form is listed, then by prior: of two people who are called शर्मा for short, both forms end at one
/// node and need evidence, and the search reports the first as a candidate for both.
///
/// # Errors
/// Where there are more different words than ids, or more text than pieces reach. Faults of a language are found when it
/// is read, not here.
pub(super) fn build(gazetteer: &Gazetteer, language: Arc<Language>) -> Result<Index, BuildError> {
    let lexicon = language.lexicon();
    let entities: Vec<&Entity> = gazetteer.iter().collect();
    let countries = names_of_countries(&entities, &language);
    let mut collected = Collected::default();
    let mut rows = EntitiesBuilder::default();
    for (at, entity) in entities.iter().enumerate() {
        rows.add(entity, &mut collected.strings).ok_or(BuildError::TooMuchText)?;
        let country = entity.country.as_deref().and_then(|id| countries.get(id));
        let bare = country.map(|names| bare_names(entity, names, &language));
        for surface in forms(entity, &language).into_iter().chain(bare.unwrap_or_default()) {
            collected.add_form(surface, at as u32, entity, lexicon).ok_or(BuildError::TooMuchText)?;
        }
    }
    let Collected { strings, forms, facts, mut paths, hashes } = collected;
    let mut table = table_for(&hashes, &language);
    // Of the forms of one word that need evidence, the first stands for all: a listed name before a family name.
    let likelier = |p: &Path| {
        let (listed, prior) = facts.get(p.form as usize).map_or((false, 0.0), |f| (f.listed, f.prior));
        (!listed, std::cmp::Reverse((prior * 1e6) as u32))
    };
    paths.sort_by_cached_key(likelier);
    let of = |path: &Path| hashes.get(path.from..path.to).unwrap_or_default();
    // Words that a form begins with have the first ids, which are then those of the trie's first nodes.
    for first in paths.iter().filter_map(|path| of(path).first()) {
        table.add_word(*first).ok_or(BuildError::TooManyWords)?;
    }
    let mut trie = TrieBuilder::default();
    let mut own_keys = Vec::new();
    let mut ids = Vec::new();
    for path in &paths {
        ids.clear();
        for hash in of(path) {
            ids.push(table.add_word(*hash).ok_or(BuildError::TooManyWords)?);
        }
        let (Some(form), Some(known)) = (forms.get(path.form as usize), facts.get(path.form as usize)) else {
            continue;
        };
        own_keys.extend(path.own_key.map(|key| (number(path.form, path.joins), key)));
        trie.add(ids.iter().copied(), path.entry(path.form, form, known));
        path.dotted(of(path)).for_each(|hash| table.add_dotted(hash));
    }
    add_language(&mut table, &language);
    let mut forms_from = vec![0; entities.len()];
    for (at, form) in forms.iter().enumerate().rev() {
        if let Some(first) = forms_from.get_mut(form.entity as usize) {
            *first = at as u32;
        }
    }
    let mut by_id: Vec<u32> = (0..entities.len() as u32).collect();
    by_id.sort_by_key(|&at| entities.get(at as usize).map(|e| e.id.as_str()));
    let numbered = (0..).zip(&forms).zip(&facts).filter(|(_, known)| known.contextual);
    let mut contextual: Vec<(u64, u32)> = numbered.map(|((at, form), _)| (form.joined, at)).collect();
    contextual.sort_unstable();
    let contextual_from = first_places(contextual.iter().map(|(joined, _)| *joined));
    let places: Vec<Where<'_>> = entities.iter().map(|entity| Where::of(entity)).collect();
    let belongs = belongs(&places);
    let trie = trie.finish();
    table.mark_roots(|word| trie.at_root(Some(word)));
    let strings = strings.finish();
    Ok(Index::of(IndexParts {
        entities: rows.finish(strings.clone()),
        briefs: entities.iter().map(|entity| Brief::of(entity)).collect(),
        by_id: by_id.into_iter().collect(),
        home: home(&belongs),
        belongs: belongs.into_iter().collect(),
        contextual: contextual.into_iter().map(|(_, at)| at).collect(),
        contextual_from,
        forms: forms.into_iter().collect(),
        forms_from: forms_from.into_iter().collect(),
        own_keys: Map::of(own_keys),
        strings,
        words: table.words() as u32,
        table: table.finish(),
        trie,
        language,
        similar: None,
    }))
}

/// An empty table with room for the words of all paths and of the language.
fn table_for(hashes: &[u64], language: &Language) -> WordTableBuilder {
    let mut different = hashes.to_vec();
    different.sort_unstable();
    different.dedup();
    let cues = cues(language).count() + language.initials().count() + language.honorifics().len();
    WordTableBuilder::with_capacity(different.len() + language.known_hashes().len() + cues)
}

/// The hashes of words that unlisted names may be made of, or that stand beside them.
fn cues(language: &Language) -> impl Iterator<Item = u64> + '_ {
    let letters = language.two_initials().map(|key| hash_key(&key));
    letters.chain(language.designator_hashes()).chain(language.name_cues()).chain(language.frame_cues())
}

/// What the language knows, as flags of the same table.
fn add_language(table: &mut WordTableBuilder, language: &Language) {
    for (hash, fuzzy_exempt) in language.known_hashes() {
        table.add_known(hash, fuzzy_exempt);
    }
    for key in language.initials() {
        table.add_initial(hash_key(&key));
    }
    for &hash in language.honorifics() {
        table.add_honorific(hash);
    }
    for hash in cues(language) {
        table.add_name_cue(hash);
    }
}

/// The names and adjectives of each country, by its id.
pub(super) fn names_of_countries<'e>(entities: &[&'e Entity], language: &Language) -> HashMap<&'e str, Vec<String>> {
    let countries = entities.iter().filter(|e| e.class == Some(crate::entity::Class::Country));
    let names = |e: &Entity| {
        let forms = forms(e, language).into_iter().filter(|s| matches!(s.form, Form::Name | Form::Demonym));
        forms.map(|s| s.text).collect()
    };
    countries.map(|e| (e.id.as_str(), names(e))).collect()
}

impl Collected {
    /// Nothing yet, behind strings that are there.
    pub(super) fn after(strings: StringsBuilder) -> Collected {
        Collected { strings, ..Collected::default() }
    }

    /// Adds a form to the list, and its paths: one for every way to write its words together.
    ///
    /// Two writings of one name may fold to the same keys and give a path only once. A name of several words that written
    /// in one is a common word has no such path: of a name राज धानी none is राजधानी, for then it is that word. The rest of
    /// the paths it has all the same.
    ///
    /// ```text
    /// words of the name    ways to part them into written words
    /// 1                    1
    /// 2, 3, 4              2, 4, 8: every way
    /// n > 4                n: none joined, or one pair of neighbours
    /// ```
    ///
    /// Fewer where neighbours may not be joined (see [`Words::may_join`]). Linear in the name times its ways. None where
    /// there is too much text.
    pub(super) fn add_form(&mut self, surface: Surface, entity: u32, of: &Entity, lexicon: &Lexicon) -> Option<()> {
        let words = Words::of(&surface.text);
        let tight = words.tight();
        let form = self.forms.len() as u32;
        let keys: Vec<String> = words.exact.iter().map(|exact| folded([exact.as_str()])).collect();
        let mut seen = BTreeSet::new();
        let mut ways = groupings(words.exact.len(), |i| words.may_join(i));
        if surface.dotted {
            ways.truncate(1);
        } else if words.exact.len() > EVERY_WAY && tight.len() < words.exact.len() {
            // ए.पी.जे. अब्दुल कलाम is एपीजे अब्दुल कलाम, however many initials there are.
            ways.push(tight);
        }
        for groups in ways {
            let joined = groups.len() < words.exact.len();
            let mut rest = words.exact.iter();
            // More gaps than an entry has bits for.
            let mut own = joined && words.exact.len() > u16::BITS as usize;
            let mut from_keys = keys.iter();
            let of_group = |&n: &usize| {
                let key = folded(rest.by_ref().take(n).map(String::as_str));
                let of_words: String = from_keys.by_ref().take(n).map(String::as_str).collect();
                own |= key != of_words;
                key
            };
            let written: Vec<String> = groups.iter().map(of_group).collect();
            // Written as one word it may be a common word; then it is that word.
            let common = joined && matches!(written.as_slice(), [one] if lexicon.has(one));
            let hashes = written.iter().map(|key| hash_key(key));
            if common || !seen.insert(written.clone()) {
                continue;
            }
            let from = self.hashes.len();
            self.hashes.extend(hashes);
            let own_key = if own { Some(self.strings.add(&written.join(" "))?) } else { None };
            let (joins, dots) = (joins(&groups), words.dots(&groups));
            self.paths.push(Path { from, to: self.hashes.len(), form, joins, dots, own_key });
        }
        let loosest = of.spelling_of(&surface.listed).unwrap_or(Spelling::Similar);
        let kinds = Kinds::of(&surface, loosest, is_capitals(&surface.text));
        let strings = Strings::default();
        let known = kinds.form(&strings, [Piece::default(); 4], 0, entity);
        self.facts.push(FormFacts {
            facts: [false, true].map(|own| Facts::of(&known, of.kind, of.ambiguous, own)),
            listed: surface.derivation == Derivation::Listed,
            contextual: surface.contextual,
            prior: of.prior,
        });
        self.forms.push(FormRecord {
            text: self.strings.add(&surface.text)?,
            listed: self.strings.add(&surface.listed)?,
            exact: self.strings.add(&words.phrase_key())?,
            key: self.strings.add(&keys.join(" "))?,
            joined: hash_key(&keys.concat()),
            entity,
            kinds,
        });
        Some(())
    }
}

/// The folded key of exact keys that are written as one.
fn folded<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let exact: String = words.into_iter().collect();
    let mut key = String::with_capacity(exact.len());
    fold_exact(&exact, &mut key);
    key
}

/// Which of the gaps between words are left out where so many of them are written as one, as bits.
fn joins(groups: &[usize]) -> u16 {
    let (mut gap, mut joins) = (0u32, 0u16);
    for &n in groups {
        for _ in 1..n {
            joins |= 1u16.checked_shl(gap).unwrap_or(0);
            gap += 1;
        }
        gap += 1;
    }
    joins
}

/// True for two or more Latin letters, all capitals, and nothing of another script. WHO is, and AT&T; A and O'Brien are
/// not.
fn is_capitals(text: &str) -> bool {
    let letters = || text.bytes().filter(u8::is_ascii_alphabetic);
    text.is_ascii() && letters().count() > 1 && letters().all(|letter| letter.is_ascii_uppercase())
}
