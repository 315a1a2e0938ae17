//! Alternations that are no small edits: letters and words with two names.
//!
//! The similar tier bridges what sounds alike within a word, and leaves alone what would be dangerous to touch:
//! acronyms, common words, and whole words that are there or not. Where papers alternate all the same, the other
//! writing is made here, as a form of its own.
//!
//! ```text
//! letters          आईएमएफ                         आइएमएफ
//! words            अंतरराष्ट्रीय मुद्रा कोष             अंतर्राष्ट्रीय मुद्रा कोष
//! without_middle   सुशील कुमार मोदी                  सुशील मोदी
//! split_words      रामनाथ कोविंद                    राम नाथ कोविंद
//! with_initial     सुब्रह्मण्यम जयशंकर (Subr...)       एस जयशंकर
//! ```
//!
//! Each makes one change at a time: two words with two writings give two variants, not three.

use crate::language::Language;
use crate::script::VIRAMA;
use crate::spelling::folded::folded_key;

/// The other spellings of an acronym of spelt letters: आईएमएफ is आइएमएफ too. One letter respelt, all its places alike.
/// Which letters have several names is data (`letter_names.txt`). None for an acronym that spells no letters: नाटो.
pub(super) fn letters(acronym: &str, language: &Language) -> Vec<String> {
    let mut key = String::new();
    folded_key(acronym, &mut key);
    language.letter_respellings(&key)
}

/// The name with one word in another of its writings: अंतर्राष्ट्रीय for अंतरराष्ट्रीय. The name is cut at spaces only,
/// and words are compared as they are written: with a hyphen in it a word is another one.
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

/// A person's name without what stands between the first word and the last: सुशील कुमार मोदी is सुशील मोदी too. None
/// where there is nothing between, or an initial stands first. However much is between, all of it goes: of four words
/// the first and the last stay. A hyphen anywhere in the name, and nothing is taken out, since जोंग-उन is one name of
/// two syllables and not a middle name and a surname.
pub(super) fn without_middle(name: &str, language: &Language) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    let [first, _, .., last] = words.as_slice() else { return None };
    let mut key = String::new();
    folded_key(first, &mut key);
    (!language.is_initial(&key) && !name.contains('-')).then(|| format!("{first} {last}"))
}

/// A person's name with one word written as two that are names themselves: रामनाथ कोविंद is राम नाथ कोविंद too. Where a
/// word may be cut: before a consonant or a vowel letter that is not among its first two characters, not after a
/// virama, with three characters at least in the second part. Both parts must be words that several listed people have
/// in their names (`Language::is_name`). A word may be cut in several ways, and several words may; each is a variant.
/// Cost: two look-ups for each letter of the name.
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

/// A person's name with the given name as an initial: सुब्रह्मण्यम जयशंकर is एस जयशंकर. The letter is that of the
/// English name, which must have as many words. The letter is taken from the English name because Devanagari does not
/// tell it: क may be a K or a C. Only for names of two words in both scripts, without a hyphen, with a given name of
/// three characters at least.
pub(super) fn with_initial(name: &str, english: &str, language: &Language) -> Option<String> {
    let (given, family) = name.split_once(' ')?;
    let (en_given, en_family) = english.split_once(' ')?;
    let single = !family.contains(' ') && !en_family.contains(' ') && !name.contains('-');
    let letter = language.letter_name(en_given.chars().next()?)?;
    (single && given.chars().count() > 2).then(|| format!("{letter} {family}"))
}
