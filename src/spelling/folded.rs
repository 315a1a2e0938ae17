//! The folded key: the safe orthographic classes of Hindi news.
//!
//! Some choices papers make differently, and readers take either writing for the same name. The folded key takes these
//! choices away from the exact key, and it is what the index is asked by:
//!
//! ```text
//! what is folded                          these are one
//! nukta dropped                           ज़ेलेंस्की  जेलेंस्की
//! candrabindu is anusvara                 चाँद  चांद
//! a nasal before a stop of its class      ट्रम्प  ट्रंप,  अन्तर  अंतर,  पञ्जाब  पंजाब
//! Vedic accents, Latin accents dropped    Erdoğan  Erdogan
//! ```
//!
//! And what is not, because it makes other words: vowel length (दिन, दीन), the diphthongs (और, ओर), gemination, a
//! written schwa (कर्म, करम), a nasal before a stop of another class (जन्म, तन्क) or before none. Where such things
//! differ the similar tier may still match, at a distance.
//!
//! Folding is idempotent: the folded key of a folded key is itself (`any_text` in the tests of `words`). Keys of whole
//! phrases are joined from these by whoever needs them; this file knows of single words.

use super::exact::{exact_key, is_exact, split_vowel};
use crate::script::{ANUSVARA, CANDRABINDU, NUKTA, VIRAMA};

/// The letter that stands for `c` in a folded key, or none where `c` is dropped. `c` comes from a canonical
/// decomposition: ँ gives ं, a nukta gives none, क gives itself.
///
/// A table of the hash is made of it at compile time (`hash::ROWS`), which is why it is `const`.
pub(super) const fn fold(c: char) -> Option<char> {
    match c {
        NUKTA | '\u{0951}'..='\u{0954}' => None,
        CANDRABINDU | '\u{0900}' => Some(ANUSVARA),
        // Latin accents: Erdoğan is Erdogan.
        '\u{0300}'..='\u{036F}' => None,
        _ => Some(c),
    }
}

/// The nasal consonant of the class that the stop `c` belongs to (त: न, प: म, क: ङ ...); none for what is no stop. The
/// five classes lie side by side in the block, four stops and then their nasal.
pub(super) const fn own_nasal(c: char) -> Option<char> {
    match c {
        'क'..='घ' => Some('ङ'),
        'च'..='झ' => Some('ञ'),
        'ट'..='ढ' => Some('ण'),
        'त'..='ध' => Some('न'),
        'प'..='भ' => Some('म'),
        _ => None,
    }
}

/// Appends the folded key of a word. Folding a folded key gives it again. Linear in the word; allocates the exact key
/// on the way, where that is not the word itself. Whoever has that already calls [`fold_exact`].
pub(crate) fn folded_key(word: &str, key: &mut String) {
    if is_exact(word) {
        fold_exact(word, key);
        return;
    }
    let mut exact = String::with_capacity(word.len());
    exact_key(word, &mut exact);
    fold_exact(&exact, key);
}

/// As [`folded_key`], from the exact key.
///
/// Letter by letter, with an eye on the last two: of ट ् र म ् प the म ् before प turns into ं. Dropping a nukta may
/// bring the halves of a split vowel together (अ + nukta + ा), so that these are joined once more.
pub(crate) fn fold_exact(exact: &str, key: &mut String) {
    if is_folded(exact) {
        key.push_str(exact);
        return;
    }
    let start = key.len();
    key.reserve(exact.len());
    for c in exact.chars().filter_map(fold) {
        let mut before = key.get(start..).unwrap_or_default().chars().rev();
        let (last, second) = (before.next(), before.next());
        if let Some(joined) = last.and_then(|last| split_vowel(last, c)) {
            key.pop();
            key.push(joined);
        } else if last == Some(VIRAMA) && second.is_some() && second == own_nasal(c) {
            key.pop();
            key.pop();
            key.push(ANUSVARA);
            key.push(c);
        } else {
            key.push(c);
        }
    }
}

/// True for an exact key that is its own folded key, as most are: no character of it folds, and no two that stand side
/// by side are joined.
fn is_folded(exact: &str) -> bool {
    let (mut second, mut last) = ('\0', '\0');
    exact.chars().all(|c| {
        let nasal = last == VIRAMA && own_nasal(c) == Some(second);
        let itself = fold(c) == Some(c) && !nasal && split_vowel(last, c).is_none();
        (second, last) = (last, c);
        itself
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(word: &str) -> String {
        let mut key = String::new();
        folded_key(word, &mut key);
        key
    }

    #[test]
    fn orthographic_choices_fold() {
        for (name, a, b) in [
            ("nukta", "ज़ेलेंस्की", "जेलेंस्की"),
            ("nukta, composed", "ख\u{095E}", "खफ"),
            ("dha with nukta", "चंडीगढ़", "चंडीगढ"),
            ("candrabindu", "चाँद", "चांद"),
            ("n + stop", "जेलेन्स्की", "जेलेन्स्की"),
            ("nt", "अन्तर", "अंतर"),
            ("mp", "ट्रम्प", "ट्रंप"),
            ("ng", "शङ्कर", "शंकर"),
            ("nj", "पञ्जाब", "पंजाब"),
            ("nd", "झण्डा", "झंडा"),
            ("candrabindu + nukta", "फ़ाँसी", "फांसी"),
            ("nukta before the split vowel", "अ\u{093C}ाप", "आप"),
            ("accent", "Erdoğan", "erdogan"),
        ] {
            assert_eq!(key(a), key(b), "{name}");
        }
    }

    #[test]
    fn what_must_not_fold_does_not() {
        for (a, b) in [
            ("और", "ओर"),
            ("मैं", "में"),
            ("है", "हे"),
            ("चीन", "चिन"),
            ("कर्म", "करम"),
            ("आज", "अज"),
            ("जन्म", "जंम"),
            ("अन्न", "अंन"),
            ("तन्क", "तंक"),
            ("बन्सी", "बंसी"),
            ("दिन", "दीन"),
        ] {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }
}
