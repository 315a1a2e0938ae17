//! Which characters each letter became: expectation maximisation over pairs of words, the likeliest way of each taken
//! for the truth.
//!
//! Chances are multiplied, where their logarithms might be added: products of IEEE numbers are the same on every
//! machine, logarithms are not.

use super::pairs::Pair;
use std::collections::{BTreeMap, HashMap};

/// The most characters that one unit becomes.
pub const LONGEST: usize = 3;
/// How often the chances are counted again.
const ROUNDS: usize = 8;
/// The chance of what was never seen.
const UNSEEN: f64 = 1e-6;
/// A way whose pieces are on average less likely than this (e to the power of -3) is one of a translation.
const LEAST: f64 = 0.049_787_068_367_863_944;

/// Letters that are read together; of those that fit the first is taken.
const UNITS: [&str; 27] = [
    "tch", "sch", "chh", "sh", "ch", "th", "dh", "bh", "gh", "kh", "ph", "jh", "zh", "ck", "aa", "ee", "oo", "ii",
    "uu", "ou", "au", "ai", "ay", "ei", "ey", "ea", "ie",
];
/// Letters that are read together with another of their kind.
const DOUBLED: &str = "bcdfgjklmnprstvz";

/// A pair with the piece that each unit of the Latin word became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way<'p> {
    /// The pair.
    pub pair: &'p Pair,
    /// How many entities have it.
    pub times: u32,
    /// The units of the Latin word.
    pub units: Vec<&'p str>,
    /// The pieces of the Devanagari word, as many.
    pub pieces: Vec<&'p str>,
}

/// The likeliest way of each pair that is no translation.
pub fn align(pairs: &BTreeMap<Pair, u32>) -> Vec<Way<'_>> {
    // Translations count for nothing in the end: once they are out the chances are found anew.
    let all = rounds(&pairs.iter().collect::<Vec<_>>());
    rounds(&all.iter().map(|way| (way.pair, &way.times)).collect::<Vec<_>>())
}

/// The ways that are likely enough after all rounds.
fn rounds<'p>(pairs: &[(&'p Pair, &u32)]) -> Vec<Way<'p>> {
    let mut chances = Chances::default();
    let mut ways = Vec::new();
    for round in 0..=ROUNDS {
        let chance =
            |unit: &str, piece: &str| if round == 0 { first_guess(unit, piece) } else { chances.of(unit, piece) };
        let found = pairs.iter().filter_map(|(pair, times)| {
            let units = units(&pair.latin);
            let (pieces, likely) = likeliest(&units, &pair.devanagari, chance)?;
            Some((Way { pair, times: **times, units, pieces }, likely))
        });
        let found: Vec<(Way, bool)> = found.collect();
        chances = Chances::counted(found.iter().map(|(way, _)| way));
        ways = found;
    }
    ways.into_iter().filter(|(_, likely)| *likely).map(|(way, _)| way).collect()
}

/// How likely each unit becomes each piece.
#[derive(Default)]
struct Chances<'p>(HashMap<(&'p str, &'p str), f64>);

impl<'p> Chances<'p> {
    fn counted<'w>(ways: impl Iterator<Item = &'w Way<'p>>) -> Chances<'p>
    where
        'p: 'w,
    {
        let mut counts: HashMap<(&str, &str), u32> = HashMap::new();
        let mut totals: HashMap<&str, u32> = HashMap::new();
        for way in ways {
            for (&unit, &piece) in way.units.iter().zip(&way.pieces) {
                *counts.entry((unit, piece)).or_default() += way.times;
                *totals.entry(unit).or_default() += way.times;
            }
        }
        let share = |((unit, piece), n)| ((unit, piece), (f64::from(n) + 0.01) / f64::from(totals[unit] + 1));
        Chances(counts.into_iter().map(share).collect())
    }

    fn of(&self, unit: &str, piece: &str) -> f64 {
        self.0.get(&(unit, piece)).copied().unwrap_or(UNSEEN)
    }
}

/// The chance before anything was counted: one character, vowels for vowels and consonants for consonants.
fn first_guess(unit: &str, piece: &str) -> f64 {
    let halves = match piece.chars().count() {
        0 => 3,
        1 => 1,
        2 => 3,
        _ => 6,
    };
    let vowel = unit.starts_with(['a', 'e', 'i', 'o', 'u']);
    let other = match piece.chars().next().map(is_vowel) {
        Some(sign) if sign != vowel => 4,
        _ => 0,
    };
    1.0 / f64::from(1u32 << (halves + other))
}

/// True for vowels of Devanagari, letters and signs, and for what makes them nasal.
fn is_vowel(c: char) -> bool {
    matches!(c, '\u{902}' | '\u{905}'..='\u{914}' | '\u{93E}'..='\u{94C}')
}

/// The word in letters, some of them read together.
pub fn units(word: &str) -> Vec<&str> {
    let mut units = Vec::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let doubled = DOUBLED.contains(first) && rest[first.len_utf8()..].starts_with(first);
        let together = UNITS.iter().find(|unit| rest.starts_with(**unit)).map(|unit| unit.len());
        let length = together.unwrap_or(first.len_utf8() * if doubled { 2 } else { 1 });
        let (unit, after) = rest.split_at(length);
        units.push(unit);
        rest = after;
    }
    units
}

/// The best way to give the characters of a word to units, and whether it is likely enough; none where there are too
/// many. Of ways that are as good the one with the longer last piece is taken, then the longer before it.
fn likeliest<'p>(units: &[&str], word: &'p str, chance: impl Fn(&str, &str) -> f64) -> Option<(Vec<&'p str>, bool)> {
    let ends: Vec<usize> = word.char_indices().map(|(at, _)| at).chain([word.len()]).collect();
    // By unit and characters that were used before it or in it: the best chance, and how many the unit took.
    let mut best: Vec<Vec<Option<(f64, usize)>>> = vec![vec![None; ends.len()]; units.len() + 1];
    best[0][0] = Some((1.0, 0));
    for (n, unit) in units.iter().enumerate() {
        for from in 0..ends.len() {
            let Some((so_far, _)) = best[n][from] else { continue };
            for to in from..ends.len().min(from + LONGEST + 1) {
                let total = so_far * chance(unit, &word[ends[from]..ends[to]]);
                if best[n + 1][to].is_none_or(|(other, _)| total > other) {
                    best[n + 1][to] = Some((total, to - from));
                }
            }
        }
    }
    let mut to = ends.len() - 1;
    let (total, _) = best[units.len()][to]?;
    let mut pieces = Vec::with_capacity(units.len());
    for n in (1..=units.len()).rev() {
        let (_, taken) = best[n][to]?;
        pieces.push(&word[ends[to - taken]..ends[to]]);
        to -= taken;
    }
    pieces.reverse();
    Some((pieces, total > units.iter().fold(1.0, |least, _| least * LEAST)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs, each seen so many times.
    fn pairs(words: &[(&str, &str, u32)]) -> BTreeMap<Pair, u32> {
        let pair = |&(l, d, times): &(&str, &str, u32)| (Pair { latin: l.into(), devanagari: d.into() }, times);
        words.iter().map(pair).collect()
    }

    #[test]
    fn words_in_units() {
        for (word, want) in [
            ("putin", "p u t i n"),
            ("chhattisgarh", "chh a tt i s g a r h"),
            ("schmidt", "sch m i d t"),
            ("matthew", "m a tt h e w"),
            ("aaa", "aa a"),
            ("", ""),
        ] {
            assert_eq!(units(word).join(" "), want, "{word}");
        }
    }

    #[test]
    fn letters_find_their_pieces() {
        let pairs = pairs(&[("putin", "पुतिन", 1), ("punit", "पुनीत", 1), ("nitin", "नितिन", 1), ("tina", "टीना", 1)]);
        let ways = align(&pairs);
        let putin = ways.iter().find(|way| way.pair.latin == "putin").unwrap();
        assert_eq!(putin.pieces, ["प", "ु", "त", "ि", "न"]);
    }

    #[test]
    fn translations_have_no_way() {
        let pairs =
            pairs(&[("pu", "पु", 99), ("tu", "तु", 99), ("ti", "ति", 99), ("tiput", "नहर", 1), ("ut", "पपपपपपप", 1)]);
        let found: Vec<_> = align(&pairs).iter().map(|way| way.pair.latin.as_str()).collect();
        assert_eq!(found, ["pu", "ti", "tu"]);
    }

    /// Of ways that are as likely the last pieces are the longer ones, on every machine.
    #[test]
    fn ties_are_decided() {
        let even = |_: &str, _: &str| 0.5;
        assert_eq!(likeliest(&["a", "b", "c"], "कखगघ", even).unwrap().0, ["", "क", "खगघ"]);
        assert_eq!(likeliest(&["a"], "कखगघ", even), None);
    }
}
