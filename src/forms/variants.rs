//! Alternations that are no small edits: letters and words with two names.

use crate::language::Language;
use crate::script::VIRAMA;
use crate::spelling::folded::folded_key;

/// The other spellings of an acronym of spelt letters: आईएमएफ is आइएमएफ too. One letter respelt, all
/// its places alike.
pub(super) fn letters(acronym: &str, language: &Language) -> Vec<String> {
    let mut key = String::new();
    folded_key(acronym, &mut key);
    language.letter_respellings(&key)
}

/// The name with one word in another of its writings: अंतर्राष्ट्रीय for अंतरराष्ट्रीय.
pub(super) fn words(name: &str, language: &Language) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let mut variants = Vec::new();
    for (at, word) in words.iter().enumerate() {
        for other in language.word_variants(word) {
            let mut words = words.clone();
            if let Some(place) = words.get_mut(at) {
                *place = other;
            }
            variants.push(words.join(" "));
        }
    }
    variants
}

/// A person's name without what stands between the first word and the last: सुशील कुमार मोदी is सुशील
/// मोदी too. None where there is nothing between, or an initial stands first.
pub(super) fn without_middle(name: &str, language: &Language) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let [first, _, .., last] = words.as_slice() else { return None };
    let mut key = String::new();
    folded_key(first, &mut key);
    (!language.is_initial(&key) && !name.contains('-')).then(|| format!("{first} {last}"))
}

/// A person's name with one word written as two that are names themselves: रामनाथ कोविंद is राम नाथ कोविंद too.
pub(super) fn split_words(name: &str, language: &Language) -> Vec<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let is_name = |part: &str| language.is_name(part);
    let mut variants = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let places = word.char_indices().skip(2).filter(|&(_, c)| ('क'..='ह').contains(&c) || ('अ'..='औ').contains(&c));
        for (first, second) in places.filter_map(|(place, _)| word.split_at_checked(place)) {
            if second.chars().count() > 2 && !first.ends_with(VIRAMA) && is_name(first) && is_name(second) {
                let (before, after) = words.split_at(at);
                variants.push([before, &[first, second], after.get(1..).unwrap_or_default()].concat().join(" "));
            }
        }
    }
    variants
}

/// A person's name with the given name as an initial: सुब्रह्मण्यम जयशंकर is एस जयशंकर. The letter is that
/// of the English name, which must have as many words.
pub(super) fn with_initial(name: &str, english: &str, language: &Language) -> Option<String> {
    let (given, family) = name.split_once(' ')?;
    let (en_given, en_family) = english.split_once(' ')?;
    let single = !family.contains(' ') && !en_family.contains(' ') && !name.contains('-');
    let letter = language.letter_name(en_given.chars().next()?)?;
    (single && given.chars().count() > 2).then(|| format!("{letter} {family}"))
}
