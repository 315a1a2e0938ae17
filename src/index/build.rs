//! Compiles a gazetteer.

use super::table::{MAX_WORDS, WordTable};
use super::trie::TrieBuilder;
use super::{Entry, Index, IndexedForm, separator};
use crate::entity::{Class, Entity};
use crate::forms::{Derivation, Surface, forms, groupings};
use crate::gazetteer::Gazetteer;
use crate::language::{Language, LanguageError, Lexicon};
use crate::spelling::{Spelling, exact::exact_key, folded::fold_exact, hash::hash_key};
use crate::words::{Gap, Scanner, Script, gap};
use once_cell::sync::OnceCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Why a gazetteer could not be compiled.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BuildError {
    /// It has more different words than an index can tell apart.
    #[error("the gazetteer has more than {max} different words", max = MAX_WORDS)]
    TooManyWords,
    /// The language that it is to be read in is faulty: never, where none but Hindi is asked for.
    #[error(transparent)]
    Language(#[from] LanguageError),
}

/// One way to join the words of a form.
struct Path {
    /// Folded keys of the written words.
    keys: Vec<String>,
    form: u32,
}

pub(super) fn build(gazetteer: &Gazetteer, language: Arc<Language>) -> Result<Index, BuildError> {
    let lexicon = language.lexicon();
    let mut forms_list = Vec::new();
    let mut paths: Vec<Path> = Vec::new();
    let entities: Vec<Arc<Entity>> = gazetteer.iter().cloned().map(Arc::new).collect();
    for (at, entity) in entities.iter().enumerate() {
        for surface in forms(entity, &language) {
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
    cues.extend(language.head_hashes().chain(language.name_cues().iter().copied()));
    let mut table = WordTable::with_capacity(hashes.len() + known.len() + initials.len() + cues.len());
    let mut trie = TrieBuilder::default();
    // Of the forms of one word that need evidence, the first stands for all: a listed name before a family name.
    let likelier = |p: &Path| {
        let form = forms_list.get(p.form as usize);
        let listed = form.is_some_and(|f: &IndexedForm| f.derivation == Derivation::Listed);
        let prior = form.and_then(|f| entities.get(f.entity as usize)).map_or(0.0, |e| e.prior);
        (!listed, std::cmp::Reverse((prior * 1e6) as u32))
    };
    paths.sort_by_cached_key(likelier);
    for path in paths {
        let mut ids = Vec::with_capacity(path.keys.len());
        for (at, key) in path.keys.iter().enumerate() {
            let id = table.add_word(hash_key(key), at == 0);
            ids.push(id.ok_or(BuildError::TooManyWords)?);
        }
        let key = path.keys.join(" ").into_boxed_str();
        let contextual = forms_list.get(path.form as usize).is_some_and(|f: &IndexedForm| f.contextual);
        trie.add(&ids, Entry { form: path.form, key }, contextual);
    }
    for &(hash, settled) in known {
        table.add_known(hash, settled);
    }
    for hash in initials {
        table.add_initial(hash);
    }
    for hash in cues {
        table.add_name_cue(hash);
    }
    static SERIAL: AtomicU64 = AtomicU64::new(1);
    let serial = SERIAL.fetch_add(1, Ordering::Relaxed);
    let trie = trie.finish(table.words());
    let countries = countries(&entities);
    let mut by_id: Vec<u32> = (0..entities.len() as u32).collect();
    by_id.sort_by_key(|&at| entities.get(at as usize).map(|e| e.id.as_str()));
    Ok(Index {
        language,
        entities,
        by_id,
        countries,
        forms: forms_list,
        table,
        trie,
        glue: OnceCell::new(),
        similar: OnceCell::new(),
        serial,
    })
}

/// For each entity the number of its country, in the order in which they come.
fn countries(entities: &[Arc<Entity>]) -> Vec<Option<u32>> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    entities
        .iter()
        .map(|entity| {
            let itself = (entity.class == Some(Class::Country)).then_some(entity.id.as_str());
            let country = itself.or(entity.country.as_deref())?;
            let next = numbers.len() as u32;
            Some(*numbers.entry(country).or_insert(next))
        })
        .collect()
}

fn add_form(
    surface: Surface,
    entity: u32,
    loosest: Spelling,
    lexicon: &Lexicon,
    forms_list: &mut Vec<IndexedForm>,
    paths: &mut Vec<Path>,
) {
    let words = Words::of(&surface.text);
    let form = forms_list.len() as u32;
    let mut seen = BTreeSet::new();
    for groups in groupings(words.exact.len(), |i| words.may_join(i)) {
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
            paths.push(Path { keys, form });
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
        guessed: surface.guessed,
    });
}

/// True for two or more Latin letters, all capitals, and nothing of another script.
fn is_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters > 1 && text.chars().all(|c| c.is_ascii_uppercase() || !c.is_alphabetic()) && text.is_ascii()
}

/// The words of a listed name.
struct Words {
    exact: Vec<String>,
    scripts: Vec<Script>,
    /// The gap after each word but the last.
    gaps: Vec<Gap>,
}

impl Words {
    fn of(text: &str) -> Words {
        let mut words = Words { exact: Vec::new(), scripts: Vec::new(), gaps: Vec::new() };
        let mut scanner = Scanner::new(text, 0);
        let mut last = None;
        while let Some(token) = scanner.next_token() {
            if let Some(end) = last.replace(token.end) {
                words.gaps.push(gap(text.get(end..token.start).unwrap_or_default(), false));
            }
            let mut exact = String::new();
            exact_key(text.get(token.start..token.end).unwrap_or_default(), &mut exact);
            words.exact.push(exact);
            words.scripts.push(token.script);
        }
        words
    }

    /// True where the word at `i` and the next can be written as one: letters of one script.
    fn may_join(&self, i: usize) -> bool {
        matches!(self.scripts.get(i..i + 2), Some([a, b]) if a == b && *a != Script::Digits)
    }

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
