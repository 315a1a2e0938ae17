//! What the library knows of the language itself, from the data files in `data/language`.
//! It is there whether or not the embedded gazetteer is.

mod context;
mod from_latin;
mod letters;
mod lexicon;
mod name_heads;
mod name_parts;
mod priors;
mod score;

pub(crate) use context::{Evidence, Neighbour, Side, evidence};
pub(crate) use from_latin::from_latin;
pub(crate) use letters::{
    initials, is_initial, latin_letters, letter_name, letter_respellings, may_begin, spell_out, two_initials,
};
pub(crate) use lexicon::Lexicon;
pub(crate) use name_heads::{Inside, NameHead, head_hashes, inside_names, is_after_head, name_heads};
pub(crate) use name_parts::{NamePart, Title, is_name, name_cues, name_part, title};
pub(crate) use priors::{run_prior, word_prior};
pub(crate) use score::{logit, score_weight, share};

use crate::spelling::{
    folded::folded_key,
    hash::{ByHash, hash_key},
};
use once_cell::sync::Lazy;
use std::collections::HashSet;

/// The lines of a data file without comments and blank lines.
fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'))
}

/// True where people of that country (an entity id) put the family name first.
pub(crate) fn family_name_first(country: &str) -> bool {
    lines(include_str!("../../data/language/family_name_first.txt")).any(|c| c == country)
}

/// True where papers name people of that country (an entity id) with the family name first or last.
pub(crate) fn either_name_order(country: &str) -> bool {
    lines(include_str!("../../data/language/either_name_order.txt")).any(|c| c == country)
}

/// The other writings of a word that has several inside names.
pub(crate) fn word_variants(word: &str) -> Vec<&'static str> {
    let mut groups = lines(include_str!("../../data/language/word_variants.txt")).map(|line| line.split(' '));
    let group = groups.find(|group| group.clone().any(|w| w == word));
    group.into_iter().flatten().filter(|&w| w != word).collect()
}

/// The folded keys of words that are known to be names or parts of names.
pub(crate) fn known_names() -> impl Iterator<Item = String> {
    keys(include_str!("../../data/language/known_names.txt"))
}

/// The hashes of the folded keys of all words that are known, each with whether it is itself wherever
/// it stands: a common word, a word that names something else, or a name that is no spelling of another.
pub(crate) fn known_hashes() -> &'static [(u64, bool)] {
    static HASHES: Lazy<Vec<(u64, bool)>> = Lazy::new(|| {
        let names = known_names().map(|key| (hash_key(&key), false));
        let settled = keys(include_str!("../../data/language/settled_names.txt"));
        let separate = keys(include_str!("../../data/language/separate_names.txt"));
        let no_names = keys(include_str!("../../data/language/no_names.txt"));
        let settled = settled.chain(separate).chain(no_names).map(|key| (hash_key(&key), true));
        let common = Lexicon::get().keys().map(|key| (hash_key(key), true));
        let mut hashes: Vec<_> = common.chain(settled).chain(names).collect();
        hashes.sort_unstable();
        hashes.dedup();
        hashes
    });
    &HASHES
}

/// True for a common word of Hindi, in any of its spellings that fold alike: no name by itself, unless the
/// gazetteer says so.
///
/// The words are those of `data/language/common_words.txt` and `inflected_words.txt`.
///
/// ```
/// assert!(naamkosh::is_common_word("किताब"));
/// assert!(!naamkosh::is_common_word("कुर्स्क"));
/// ```
pub fn is_common_word(word: &str) -> bool {
    let mut key = String::new();
    folded_key(word, &mut key);
    Lexicon::get().has(&key)
}

/// The words that make an expression with the word of that hash which names nothing though one of them is a name:
/// वंदे भारत. Each pair is there by both of its words.
pub(crate) fn names_nothing(word: u64) -> &'static [(u64, u64)] {
    static PAIRS: Lazy<ByHash<Vec<(u64, u64)>>> = Lazy::new(|| {
        let hash = |word: &str| {
            let mut key = String::new();
            folded_key(word, &mut key);
            hash_key(&key)
        };
        let rows = lines(include_str!("../../data/language/not_names.txt"));
        let mut pairs: ByHash<Vec<(u64, u64)>> = ByHash::default();
        for (a, b) in rows.filter_map(|row| row.split_once(' ')).map(|(a, b)| (hash(a), hash(b))) {
            pairs.entry(a).or_default().push((a, b));
            pairs.entry(b).or_default().push((a, b));
        }
        pairs
    });
    PAIRS.get(&word).map_or(&[], Vec::as_slice)
}

/// True for the hash of a word after which what seems a name is that of a ship and the like: आईएनएस.
pub(crate) fn is_of_things(hash: u64) -> bool {
    static WORDS: Lazy<HashSet<u64>> = Lazy::new(|| hashes(include_str!("../../data/language/thing_words.txt")));
    WORDS.contains(&hash)
}

/// True for the hash of a word that makes the full name of a person before it that of an award: पुरस्कार.
pub(crate) fn takes_names(hash: u64) -> bool {
    static WORDS: Lazy<HashSet<u64>> = Lazy::new(|| hashes(include_str!("../../data/language/award_words.txt")));
    WORDS.contains(&hash)
}

fn hashes(text: &'static str) -> HashSet<u64> {
    keys(text).map(|key| hash_key(&key)).collect()
}

/// True for the folded key of a word that papers write on to a name without a space: मोदीने.
pub(crate) fn is_ending(key: &str) -> bool {
    static ENDINGS: Lazy<HashSet<String>> =
        Lazy::new(|| keys(include_str!("../../data/language/glued_endings.txt")).collect());
    ENDINGS.contains(key)
}

/// True for the folded key of a word that ends as the names of settlements do.
pub(crate) fn ends_as_a_place(key: &str) -> bool {
    static ENDINGS: Lazy<Vec<String>> =
        Lazy::new(|| keys(include_str!("../../data/language/place_endings.txt")).collect());
    ENDINGS.iter().any(|ending| key.ends_with(ending.as_str()))
}

/// True for the hash of the folded key of a word that stands inside a person's name and counts for
/// nothing: भाई in अमित भाई शाह.
pub(crate) fn is_honorific(hash: u64) -> bool {
    static HONORIFICS: Lazy<Vec<u64>> =
        Lazy::new(|| keys(include_str!("../../data/language/honorifics.txt")).map(|key| hash_key(&key)).collect());
    HONORIFICS.contains(&hash)
}

/// True for the folded key of a word that makes another name of a name: पुर in रामपुर.
pub(crate) fn builds_names(key: &str) -> bool {
    static BUILDERS: Lazy<HashSet<String>> =
        Lazy::new(|| keys(include_str!("../../data/language/name_builders.txt")).collect());
    BUILDERS.contains(key)
}

/// The folded keys of the words of a data file, one word a line, in its order.
fn keys(text: &'static str) -> impl Iterator<Item = String> {
    lines(text).map(|word| {
        let mut key = String::new();
        folded_key(word, &mut key);
        key
    })
}
