//! The names of the Latin letters in Devanagari: बी जे पी for BJP.

use crate::spelling::folded::folded_key;
use once_cell::sync::Lazy;

/// Folded keys of all letter names, the longest first.
static NAMES: Lazy<Vec<String>> = Lazy::new(|| {
    let file = super::lines(include_str!("../../data/language/letter_names.txt"));
    let mut names: Vec<String> = file
        .flat_map(|line| line.split(' ').skip(1))
        .map(|name| {
            let mut key = String::new();
            folded_key(name, &mut key);
            key
        })
        .collect();
    names.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    names.dedup();
    names
});

/// The names of one letter, the usual one first.
fn names_of_letters() -> impl Iterator<Item = (char, std::str::Split<'static, char>)> {
    super::lines(include_str!("../../data/language/letter_names.txt")).filter_map(|line| {
        let mut words = line.split(' ');
        Some((words.next()?.chars().next()?, words))
    })
}

/// The usual Devanagari name of a Latin letter.
pub(crate) fn letter_name(letter: char) -> Option<&'static str> {
    let letter = letter.to_ascii_uppercase();
    names_of_letters().find_map(|(l, mut names)| (l == letter).then(|| names.next())?)
}

/// The Latin letters that a word spells, or that it is: BJP for the folded keys of बीजेपी and of BJP.
pub(crate) fn latin_letters(key: &str) -> Option<String> {
    if key.len() > 1 && key.bytes().all(|b| b.is_ascii_alphabetic()) {
        return Some(key.to_ascii_uppercase());
    }
    let letter = |name: &str| {
        names_of_letters().find_map(|(letter, mut names)| {
            names
                .any(|n| {
                    let mut key = String::new();
                    folded_key(n, &mut key);
                    key == name
                })
                .then_some(letter)
        })
    };
    spell_out(key)?.into_iter().map(letter).collect()
}

/// True where that letter may stand in an acronym for the word of that folded key.
pub(crate) fn may_begin(letter: char, key: &str) -> bool {
    let mut rows = super::lines(include_str!("../../data/language/first_letters.txt"));
    let first = key.chars().next();
    rows.find(|row| row.chars().next() == first).is_some_and(|row| row.chars().skip(1).any(|c| c == letter))
}

/// The other spellings of a word of spelt letters, one letter respelt, wherever it stands in the word.
/// None where the word spells no letters.
pub(crate) fn letter_respellings(key: &str) -> Vec<String> {
    let Some(letters) = spell_out(key) else { return Vec::new() };
    let fold = |name: &str| {
        let mut key = String::new();
        folded_key(name, &mut key);
        key
    };
    let mut found = Vec::new();
    for (_, names) in names_of_letters() {
        let names: Vec<String> = names.map(fold).collect();
        for (from, to) in names.iter().flat_map(|a| names.iter().map(move |b| (a, b))).filter(|(a, b)| a != b) {
            if letters.contains(&from.as_str()) {
                found.push(letters.iter().map(|l| if l == from { to } else { *l }).collect());
            }
        }
    }
    found
}

/// True for a word that is one letter: its Devanagari name, or the Latin letter itself.
/// `key` is the word's folded key.
pub(crate) fn is_initial(key: &str) -> bool {
    matches!(key.as_bytes(), [b'a'..=b'z']) || NAMES.iter().any(|n| n == key)
}

/// The folded keys of all words that are one letter.
pub(crate) fn initials() -> impl Iterator<Item = String> {
    NAMES.iter().cloned().chain(('a'..='z').map(String::from))
}

/// The folded keys of all words that are two letters: एसके.
pub(crate) fn two_initials() -> impl Iterator<Item = String> {
    NAMES.iter().flat_map(|a| NAMES.iter().map(move |b| format!("{a}{b}")))
}

/// Splits a word into the letters that it spells: बीजेपी is बी जे पी. None where it spells none,
/// or only one. Where there are several ways, the one with the longest first letter.
pub(crate) fn spell_out(key: &str) -> Option<Vec<&str>> {
    let mut letters = Vec::new();
    (split(key, &mut letters) && letters.len() > 1).then_some(letters)
}

fn split<'k>(key: &'k str, letters: &mut Vec<&'k str>) -> bool {
    if key.is_empty() {
        return true;
    }
    for name in NAMES.iter() {
        if let Some(rest) = key.strip_prefix(name.as_str()) {
            letters.extend(key.get(..name.len()));
            if !rest.starts_with(crate::words::script::is_dependent) && split(rest, letters) {
                return true;
            }
            letters.pop();
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelt_out() {
        let split = |w| spell_out(w).map(|l| l.join(" "));
        assert_eq!(split("बीजेपी").as_deref(), Some("बी जे पी"));
        assert_eq!(split("एपीजे").as_deref(), Some("ए पी जे"));
        assert_eq!(split("डब्ल्यूएचओ").as_deref(), Some("डब्ल्यू एच ओ"));
        assert_eq!(split("एआईएमआईएम").as_deref(), Some("ए आई एम आई एम"));
        for word in ["नाटो", "बी", "सीमा", "जीत", "पीर", ""] {
            assert_eq!(split(word), None, "{word}");
        }
    }

    #[test]
    fn first_letters() {
        assert_eq!(latin_letters("बीजेपी").as_deref(), Some("BJP"));
        assert_eq!(latin_letters("abwf").as_deref(), Some("ABWF"));
        assert_eq!(latin_letters("नाटो"), None);
        assert!(may_begin('M', "मिथिला") && may_begin('S', "संघ") && may_begin('C', "सेंटर"));
        assert!(!may_begin('B', "मिथिला") && !may_begin('B', ""));
    }

    #[test]
    fn respelt() {
        assert_eq!(letter_respellings("आईएमएफ"), ["आइएमएफ"]);
        assert_eq!(letter_respellings("डब्लूएचओ"), ["डब्ल्यूएचओ", "डब्ल्युएचओ"]);
        assert!(letter_respellings("बीजेपी").is_empty() && letter_respellings("नाटो").is_empty());
        assert_eq!((letter_name('s'), letter_name('ए')), (Some("एस"), None));
    }
}
