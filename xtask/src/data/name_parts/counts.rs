//! How often a word is which part of a name, and the table of that.

use super::exclusions::Exclusions;
use crate::data::names::key;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Write;
use unicode_normalization::UnicodeNormalization;

/// Of common words so many, the most frequent, are names only where at least [`SOME`] people bear them as given names.
const FREQUENT: usize = 1500;
const SOME: u32 = 4;
/// And so many are none at all.
const GRAMMAR: usize = 300;
/// A word of fewer letters and signs is no given name where it is a common word as well.
const SHORT: usize = 3;

/// The source of what is told by hand.
const USUAL: &str = "common knowledge";

/// Which part of a name a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    Given,
    Middle,
    Family,
}

/// What else words may be, by key.
#[derive(Debug, Default)]
pub struct Others {
    /// Common words by their rank, the most frequent 0.
    pub common: HashMap<String, usize>,
    /// Titles that are no parts of names.
    pub titles: HashSet<String>,
    /// Places.
    pub places: HashSet<String>,
}

/// A word under all its writings.
#[derive(Debug, Default)]
struct Part {
    given: u32,
    middle: u32,
    family: u32,
    /// How often it is written how.
    writings: BTreeMap<String, u32>,
    sources: BTreeSet<&'static str>,
}

/// The words by key.
pub struct Counts {
    exclusions: Exclusions,
    parts: BTreeMap<String, Part>,
}

impl Counts {
    /// Nothing counted yet.
    pub fn new(exclusions: Exclusions) -> Counts {
        Counts { exclusions, parts: BTreeMap::new() }
    }

    /// The words that are left out.
    pub fn exclusions(&self) -> &Exclusions {
        &self.exclusions
    }

    /// Counts a word of a name in a list once, unless it is something else.
    pub fn add(&mut self, role: Role, word: &str, source: &'static str) {
        let word: String = word.trim().nfc().collect();
        let key = key(&word);
        let is_title = source != USUAL && self.exclusions.is_title(&key);
        if !is_word(&word) || is_title || self.exclusions.is_never_part(&key) {
            return;
        }
        let part = self.parts.entry(key).or_default();
        match role {
            Role::Given => part.given += 1,
            Role::Middle => part.middle += 1,
            Role::Family => part.family += 1,
        }
        *part.writings.entry(word).or_default() += 1;
        part.sources.insert(source);
    }

    /// Counts a word that is told by hand: twice, for it is usual in names, and none that a single person bears.
    pub fn add_usual(&mut self, role: Role, word: &str) {
        self.add(role, word, USUAL);
        self.add(role, word, USUAL);
    }

    /// The rows, sorted by key, each word in its most frequent writing. Words that are nearly always something else
    /// are left out: titles, grammar, common words that nobody bears as a given name.
    pub fn table(&self, others: &Others) -> String {
        let mut table = String::new();
        for (key, part) in &self.parts {
            let rank = others.common.get(key).copied();
            let rare = rank.is_some_and(|rank| is_rare(key, part, rank));
            let title = others.titles.contains(key) && !part.sources.contains(USUAL);
            let grammar = rank.is_some_and(|rank| part.given == 0 || rank < GRAMMAR || key.chars().count() < SHORT);
            if title || rare && grammar {
                continue;
            }
            let flags = [(rank.is_some(), 'w'), (rare, 'r'), (others.places.contains(key), 'p')];
            let flags: String = flags.into_iter().filter(|(is, _)| *is).map(|(_, flag)| flag).collect();
            let flags = if flags.is_empty() { "-" } else { &flags };
            let sources = part.sources.iter().copied().collect::<Vec<_>>().join(", ");
            let Part { given, middle, family, .. } = part;
            let _ = writeln!(table, "{}\t{given}\t{middle}\t{family}\t{flags}\t{sources}", part.writing());
        }
        table
    }
}

impl Part {
    /// The most frequent writing, the first in bytes of equal ones.
    fn writing(&self) -> &str {
        let most = self.writings.iter().rev().max_by_key(|&(_, times)| *times);
        most.map_or("", |(writing, _)| writing)
    }
}

/// True for a common word that few people bear: a name only beside other names.
fn is_rare(key: &str, part: &Part, rank: usize) -> bool {
    let before = part.given + part.middle;
    let few = before < SOME || part.family > before || key.chars().count() < SHORT;
    before + part.family < 2 || rank < FREQUENT && few
}

/// True for a Devanagari word of two characters or more that begins with a letter.
fn is_word(word: &str) -> bool {
    let mut chars = word.chars();
    let first = chars.next().is_some_and(|c| matches!(c, '\u{904}'..='\u{939}' | '\u{958}'..='\u{961}'));
    first && word.chars().count() > 1 && chars.all(|c| matches!(c, '\u{900}'..='\u{963}'))
}

#[cfg(test)]
mod tests {
    use super::super::exclusions::exclusions_for_tests;
    use super::*;

    fn table(words: &[(Role, &str, u32)], others: &Others) -> Vec<String> {
        let mut counts = Counts::new(exclusions_for_tests());
        for &(role, word, times) in words {
            (0..times).for_each(|_| counts.add(role, word, "people"));
        }
        counts.table(others).lines().map(|row| row.replace('\t', " ")).collect()
    }

    fn common(words: &[(&str, usize)]) -> Others {
        let common = words.iter().map(|&(word, rank)| (key(word), rank)).collect();
        Others { common, ..Others::default() }
    }

    #[test]
    fn writings_of_one_word_are_counted_together() {
        let words =
            [(Role::Given, "जफर", 1), (Role::Family, "ज़फ़र", 2), (Role::Middle, "चाँद", 1), (Role::Given, "चांद", 1)];
        assert_eq!(table(&words, &Others::default()), ["चाँद 1 1 0 - people", "ज़फ़र 1 0 2 - people"]);
    }

    #[test]
    fn what_is_no_word_of_a_name_is_not_counted() {
        for word in ["क", "ा", "Atal", "अटल।", "अटल2", "ए.बी.", "राजा", "ठाकुर", "प्रथम", "बिन", "एबी", ""]
        {
            assert_eq!(table(&[(Role::Given, word, 5)], &Others::default()), [""; 0], "{word}");
        }
    }

    #[test]
    fn what_is_told_by_hand_may_be_a_title() {
        let mut counts = Counts::new(exclusions_for_tests());
        counts.add_usual(Role::Family, "ठाकुर");
        counts.add_usual(Role::Family, "बिन");
        let others = Others { titles: [key("ठाकुर")].into(), ..Others::default() };
        assert_eq!(counts.table(&others), "ठाकुर\t0\t0\t2\t-\tcommon knowledge\n");
    }

    #[test]
    fn common_words_are_names_where_people_bear_them() {
        let given = |times| [(Role::Given, "आकाश", times)];
        for (words, rank, row) in [
            (&given(4)[..], 1000, "आकाश 4 0 0 w people"),
            (&given(3), 1000, "आकाश 3 0 0 wr people"),
            (&given(2), 2000, "आकाश 2 0 0 w people"),
            (&given(1), 2000, "आकाश 1 0 0 wr people"),
            (&given(3), 299, ""),
            (&given(4), 299, "आकाश 4 0 0 w people"),
            (&[(Role::Family, "आकाश", 9)], 1000, ""),
            (&[(Role::Family, "आकाश", 9)], 2000, "आकाश 0 0 9 w people"),
            (&[(Role::Given, "आकाश", 4), (Role::Family, "आकाश", 5)], 1000, "आकाश 4 0 5 wr people"),
        ] {
            assert_eq!(table(words, &common(&[("आकाश", rank)])).concat(), row, "{words:?}, rank {rank}");
        }
        assert_eq!(table(&[(Role::Given, "आप", 9)], &common(&[("आप", 1000)])), [""; 0], "short");
    }

    #[test]
    fn titles_and_places() {
        let others = Others {
            titles: [key("रानी")].into(), places: [key("मथुरा")].into(), ..Others::default()
        };
        let words = [(Role::Given, "रानी", 5), (Role::Given, "मथुरा", 1)];
        assert_eq!(table(&words, &others), ["मथुरा 1 0 0 p people"]);
    }
}
