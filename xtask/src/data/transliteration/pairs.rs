//! Words that the gazetteer has in both scripts.

use super::align::LONGEST;
use naamkosh::Entity;
use std::collections::BTreeSet;

/// A Latin word and what Hindi papers make of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// Letters from a to z.
    pub latin: String,
    /// The folded key of the Devanagari word.
    pub devanagari: String,
}

/// True for an entity that is not learnt from: every tenth. The tests measure on them (`tests/from_english.rs`).
fn is_held_out(id: &str) -> bool {
    id.bytes().map(u32::from).sum::<u32>() % 10 == 0
}

/// The pairs of an entity that is learnt from; none of words that Hindi translates.
pub fn of_entity(entity: &Entity, translated: &BTreeSet<String>) -> Vec<Pair> {
    let en = entity.en.as_deref().filter(|_| !is_held_out(&entity.id));
    en.map_or(Vec::new(), |en| of_names(en, &entity.name, translated))
}

/// The pairs of one name in both scripts, where it has as many words in both.
fn of_names(en: &str, name: &str, translated: &BTreeSet<String>) -> Vec<Pair> {
    let (latin, devanagari) = (words(without_label(en)), words(name));
    if latin.len() != devanagari.len() || is_upper(en) {
        return Vec::new();
    }
    // Initials and abbreviations are spelt, not read.
    let read = |word: &&str| !is_upper(word) && !translated.contains(&word.to_lowercase());
    let pairs = latin.into_iter().zip(devanagari).filter(|(latin, _)| read(latin));
    let pairs = pairs.map(|(latin, devanagari)| Pair { latin: key(latin), devanagari: key(devanagari) });
    let sound = |pair: &Pair| {
        let letters = pair.latin.chars().count();
        pair.latin.chars().all(|c| c.is_ascii_lowercase())
            && pair.devanagari.chars().all(|c| ('\u{900}'..='\u{97F}').contains(&c))
            && letters > 1
            && pair.devanagari.chars().count() <= LONGEST * letters
    };
    pairs.filter(sound).collect()
}

/// "Victoria" of the label "Victoria, British Columbia".
fn without_label(en: &str) -> &str {
    en.split([',', '(']).next().unwrap_or(en)
}

/// The words of a name, split where the library splits it before it guesses.
fn words(name: &str) -> Vec<&str> {
    name.split([' ', '-', '.']).filter(|word| !word.is_empty()).collect()
}

/// The folded key of a word, one word whatever stands in it: O'Brien.
fn key(word: &str) -> String {
    naamkosh::fold(word).replace(' ', "")
}

fn is_upper(word: &str) -> bool {
    word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_pairs() {
        let translated = BTreeSet::from(["river".to_owned()]);
        for (en, name, want) in [
            ("Vladimir Putin", "व्लादिमीर पुतिन", vec![("vladimir", "व्लादिमीर"), ("putin", "पुतिन")]),
            ("Kim Jong-un", "किम जोंग-उन", vec![("kim", "किम"), ("jong", "जोंग"), ("un", "उन")]),
            ("Indus River", "सिंधु नदी", vec![("indus", "सिंधु")]),
            ("MS Dhoni", "एमएस धोनी", vec![("dhoni", "धोनी")]),
            ("Conan O'Brien", "कॉनन ओ'ब्रायन", vec![("conan", "कॉनन"), ("obrien", "ओब्रायन")]),
            ("Erdoğan", "एर्दोआन", vec![("erdogan", "एर्दोआन")]),
            ("Viana, Angola", "वियाना", vec![("viana", "वियाना")]),
            ("BBC", "बीबीसी", vec![]),
            ("New York", "न्यूयॉर्क", vec![]),
            ("Lula", "लूला दा", vec![]),
        ] {
            let pairs = of_names(en, name, &translated);
            let pairs: Vec<_> = pairs.iter().map(|p| (p.latin.as_str(), p.devanagari.as_str())).collect();
            assert_eq!(pairs, want, "{en}");
        }
    }
}
