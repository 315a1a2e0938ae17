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
//! Knows of everything that a form is made of, and of the parts of the index; of no text. Hashing, sorting and the maps
//! of the trie are all the cost there is; it is paid once for a gazetteer, and clones share the result.
//!
//! That the index finds what a naive matcher finds, no more and no less, is a test (`index_equals_oracle`).

use super::belongs::{belongs, contextual, home};
use super::entry::NewEntry;
use super::table::{MAX_WORDS, WordTable};
use super::trie::TrieBuilder;
use super::verdicts::AllVerdicts;
use super::{Brief, Facts, Index, IndexedForm, separator};
use crate::entity::Entity;
use crate::forms::{Derivation, EVERY_WAY, Form, Surface, bare_names, forms, groupings};
use crate::gazetteer::Gazetteer;
use crate::language::{Language, LanguageError, Lexicon};
use crate::script::{Class, class};
use crate::spelling::{
    Spelling,
    exact::exact_key,
    folded::fold_exact,
    hash::{ByHash, hash_key},
};
use crate::words::{Gap, Scanner, Script, gap};
use once_cell::sync::OnceCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Why a gazetteer could not be compiled.
///
/// With the language that comes with the crate it happens to no gazetteer of fewer than 16 million different words.
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
struct Path {
    /// Folded keys of the written words: as many as the path has steps.
    keys: Vec<String>,
    /// After which of them the form has a dot, as bits.
    dots: u16,
    /// The position of the form.
    form: u32,
}

/// Compiles the gazetteer; its entities are cloned, so that it may change afterwards and the index does not.
///
/// A word's flags come from two sides and in any order: that गया is common and that a form begins with it are both
/// kept. Words of one hash get one id; whose entry it is, its key says.
///
/// The table is given room for every hash that will be put in, those that come twice counted twice. Paths are sorted by
/// whether their form is listed, then by prior: of two people who are called शर्मा for short, both forms end at one
/// node and need evidence, and the search reports the first as a candidate for both.
///
/// # Errors
/// Where there are more different words than ids. Faults of a language are found when it is read, not here.
pub(super) fn build(gazetteer: &Gazetteer, language: Arc<Language>) -> Result<Index, BuildError> {
    let lexicon = language.lexicon();
    let mut forms_list = Vec::new();
    let mut paths: Vec<Path> = Vec::new();
    let entities: Vec<Arc<Entity>> = gazetteer.iter().cloned().map(Arc::new).collect();
    let countries = names_of_countries(&entities, &language);
    for (at, entity) in entities.iter().enumerate() {
        let country = entity.country.as_deref().and_then(|id| countries.get(id));
        let bare = country.map(|names| bare_names(entity, names, &language));
        for surface in forms(entity, &language).into_iter().chain(bare.unwrap_or_default()) {
            let loosest = entity.spelling_of(&surface.listed).unwrap_or(Spelling::Similar);
            add_form(surface, at as u32, loosest, lexicon, &mut forms_list, &mut paths);
        }
    }
    let known = language.known_hashes();
    let mut hashes: Vec<u64> = paths.iter().flat_map(|p| &p.keys).map(|key| hash_key(key)).collect();
    hashes.sort_unstable();
    hashes.dedup();
    let initials: Vec<u64> = language.initials().map(|key| hash_key(&key)).collect();
    let mut cues: Vec<u64> = language.two_initials().map(|key| hash_key(&key)).collect();
    cues.extend(language.designator_hashes().chain(language.name_cues().iter().copied()).chain(language.frame_cues()));
    let mut table = WordTable::with_capacity(
        hashes.len() + known.len() + initials.len() + cues.len() + language.honorifics().len(),
    );
    let mut trie = TrieBuilder::default();
    // Of the forms of one word that need evidence, the first stands for all: a listed name before a family name.
    let likelier = |p: &Path| {
        let form = forms_list.get(p.form as usize);
        let listed = form.is_some_and(|f: &IndexedForm| f.derivation == Derivation::Listed);
        let prior = form.and_then(|f| entities.get(f.entity as usize)).map_or(0.0, |e| e.prior);
        (!listed, std::cmp::Reverse((prior * 1e6) as u32))
    };
    paths.sort_by_cached_key(likelier);
    // Words that a form begins with have the first ids, which are then those of the trie's first nodes.
    for first in paths.iter().filter_map(|path| path.keys.first()) {
        table.add_word(hash_key(first)).ok_or(BuildError::TooManyWords)?;
    }
    for path in paths {
        let mut ids = Vec::with_capacity(path.keys.len());
        for key in &path.keys {
            let id = table.add_word(hash_key(key));
            ids.push(id.ok_or(BuildError::TooManyWords)?);
        }
        let key = path.keys.join(" ").into_boxed_str();
        let Some(form) = forms_list.get(path.form as usize) else { continue };
        let Some(entity) = entities.get(form.entity as usize) else { continue };
        let entry = NewEntry { form: path.form, dots: path.dots, facts: Facts::of(form, entity), key };
        trie.add(&ids, entry, form.contextual);
        let last = path.keys.len().saturating_sub(1);
        for (_, key) in path.keys.iter().take(last).enumerate().filter(|(at, _)| path.dots & (1 << at) != 0) {
            table.add_dotted(hash_key(key));
        }
    }
    for &(hash, fuzzy_exempt) in known {
        table.add_known(hash, fuzzy_exempt);
    }
    for hash in initials {
        table.add_initial(hash);
    }
    for &hash in language.honorifics() {
        table.add_honorific(hash);
    }
    for hash in cues {
        table.add_name_cue(hash);
    }
    static SERIAL: AtomicU64 = AtomicU64::new(1);
    let serial = SERIAL.fetch_add(1, Ordering::Relaxed);
    let text = |form: u32| forms_list.get(form as usize).map_or("", |form: &IndexedForm| &form.text);
    let trie = trie.finish(text).ok_or(BuildError::TooMuchText)?;
    let belongs = belongs(&entities);
    let contextual = contextual(&forms_list);
    let mut forms_from = vec![0; entities.len()];
    for (at, form) in forms_list.iter().enumerate().rev() {
        if let Some(first) = forms_from.get_mut(form.entity as usize) {
            *first = at as u32;
        }
    }
    let mut by_id: Vec<u32> = (0..entities.len() as u32).collect();
    by_id.sort_by_key(|&at| entities.get(at as usize).map(|e| e.id.as_str()));
    let mut contextual_from = ByHash::default();
    for (at, (hash, _)) in contextual.iter().enumerate() {
        contextual_from.entry(*hash).or_insert(at as u32);
    }
    Ok(Index {
        language,
        briefs: entities.iter().map(|entity| Brief::of(entity)).collect(),
        entities,
        contextual_from,
        by_id,
        home: home(&belongs),
        belongs,
        contextual,
        forms_from,
        forms: forms_list,
        table,
        trie,
        glue: OnceCell::new(),
        similar: OnceCell::new(),
        verdicts: AllVerdicts::default(),
        serial,
    })
}

/// The names and adjectives of each country, by its id.
fn names_of_countries<'e>(entities: &'e [Arc<Entity>], language: &Language) -> HashMap<&'e str, Vec<String>> {
    let countries = entities.iter().filter(|e| e.class == Some(crate::entity::Class::Country));
    let names = |e: &Entity| {
        let forms = forms(e, language).into_iter().filter(|s| matches!(s.form, Form::Name | Form::Demonym));
        forms.map(|s| s.text).collect()
    };
    countries.map(|e| (e.id.as_str(), names(e))).collect()
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
/// Fewer where neighbours may not be joined (see [`Words::may_join`]). Linear in the name times its ways.
fn add_form(
    surface: Surface,
    entity: u32,
    loosest: Spelling,
    lexicon: &Lexicon,
    forms_list: &mut Vec<IndexedForm>,
    paths: &mut Vec<Path>,
) {
    let words = Words::of(&surface.text);
    let tight = words.tight();
    let form = forms_list.len() as u32;
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
        let keys: Vec<String> = groups
            .iter()
            .map(|&n| {
                let exact: String = rest.by_ref().take(n).map(String::as_str).collect();
                let mut key = String::new();
                fold_exact(&exact, &mut key);
                key
            })
            .collect();
        // Written as one word it may be a common word; then it is that word.
        let common = joined && matches!(keys.as_slice(), [one] if lexicon.has(one));
        if !common && seen.insert(keys.clone()) {
            paths.push(Path { keys, dots: words.dots(&groups), form });
        }
    }
    let mut joined = String::new();
    for word in &words.exact {
        fold_exact(word, &mut joined);
    }
    forms_list.push(IndexedForm {
        joined: hash_key(&joined),
        exact: words.phrase_key().into_boxed_str(),
        capitals: is_capitals(&surface.text),
        text: surface.text.into_boxed_str(),
        listed: surface.listed.into_boxed_str(),
        entity,
        loosest,
        form: surface.form,
        derivation: surface.derivation,
        contextual: surface.contextual,
        dotted: surface.dotted,
        common: surface.common,
        guessed: surface.guessed,
    });
}

/// True for two or more Latin letters, all capitals, and nothing of another script. WHO is, and AT&T; A and O'Brien are
/// not.
fn is_capitals(text: &str) -> bool {
    let letters = || text.bytes().filter(u8::is_ascii_alphabetic);
    text.is_ascii() && letters().count() > 1 && letters().all(|letter| letter.is_ascii_uppercase())
}

/// The words of a listed name, cut as the scanner cuts a text, so that a name is found as it is listed.
///
/// ```text
/// एम.एस. धोनी    exact     एम  एस  धोनी
///                gaps        .   "." + space     Dot, Dot
/// ```
struct Words {
    /// The exact key of each.
    exact: Vec<String>,
    /// The script of each: only letters of one are written together.
    scripts: Vec<Script>,
    /// The gap after each word but the last, as of a text that is not wrapped.
    gaps: Vec<Gap>,
    /// Whether that gap is a dot and nothing else.
    bare_dots: Vec<bool>,
    /// A dot stands behind the last word.
    ends_in_dot: bool,
}

impl Words {
    /// Cuts a name, and makes the exact key of each word. Linear in the name. Gaps are kept as if the name stood in a
    /// text that is not wrapped, since names have no line ends.
    fn of(text: &str) -> Words {
        let mut words = Words {
            exact: Vec::new(),
            scripts: Vec::new(),
            gaps: Vec::new(),
            bare_dots: Vec::new(),
            ends_in_dot: false,
        };
        let mut scanner = Scanner::new(text, 0);
        let mut last = None;
        while let Some(token) = scanner.next_token() {
            if let Some(end) = last.replace(token.end) {
                let between = text.get(end..token.start).unwrap_or_default();
                words.gaps.push(gap(between, false));
                words.bare_dots.push(is_dot(between));
            }
            let mut exact = String::new();
            exact_key(text.get(token.start..token.end).unwrap_or_default(), &mut exact);
            words.exact.push(exact);
            words.scripts.push(token.script);
        }
        words.ends_in_dot = last.and_then(|end| text.get(end..)).is_some_and(is_dot);
        words
    }

    /// True where the word at `i` and the next can be written as one: letters of one script. जी and 20 are words apart
    /// even when nothing stands between them, and so have no other way.
    fn may_join(&self, i: usize) -> bool {
        matches!(self.scripts.get(i..i + 2), Some([a, b]) if a == b && *a != Script::Digits)
    }

    /// The words in groups, as lengths: those with nothing but a dot between them are one.
    fn tight(&self) -> Vec<usize> {
        let mut groups = vec![1];
        for (at, &bare) in self.bare_dots.iter().enumerate() {
            match groups.last_mut() {
                Some(last) if bare && self.may_join(at) => *last += 1,
                _ => groups.push(1),
            }
        }
        groups
    }

    /// After which of the groups a dot stands, as bits.
    fn dots(&self, groups: &[usize]) -> u16 {
        let mut word = 0;
        let mut dots = 0;
        for (at, &n) in groups.iter().enumerate() {
            word += n;
            let dot = self.gaps.get(word - 1).map_or(self.ends_in_dot, |&gap| gap == Gap::Dot);
            dots |= u16::from(dot) << at;
        }
        dots
    }

    /// The exact key of the whole: the exact keys of the words, and what stands for each gap between them; of एम.एस.
    /// धोनी it is `एम.एस.धोनी`, whether or not there is a space after the dots.
    fn phrase_key(&self) -> String {
        let mut gaps = self.gaps.iter();
        let mut key = String::new();
        for word in &self.exact {
            key += word;
            key += gaps.next().map_or("", |&g| separator(g));
        }
        key
    }
}

/// True for a dot and nothing else.
fn is_dot(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| class(c) == Class::Dot) && chars.next().is_none()
}
