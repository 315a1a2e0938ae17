//! How Hindi papers are likely to write a Latin name: rules learnt from names written both ways.

use super::letters::letter_name;
use crate::words::script::VIRAMA;
use once_cell::sync::Lazy;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most guesses that one word gets.
const GUESSES: usize = 3;
/// How much context rules have, in units before and after: the most special first, as the tool that
/// learns them orders it.
const WIDTHS: [(usize, usize); 14] =
    [(3, 3), (2, 3), (3, 1), (1, 3), (2, 2), (0, 3), (2, 1), (1, 2), (2, 0), (0, 2), (1, 1), (1, 0), (0, 1), (0, 0)];
/// The longest word that is guessed at, in units.
const LONGEST: usize = 40;

/// What a unit (a letter, or letters that are read together) becomes between others.
struct Rules {
    /// By the units before, the unit, and those after.
    pieces: HashMap<(&'static str, &'static str, &'static str), (&'static str, Option<&'static str>)>,
    /// Every unit, the longest first.
    units: Vec<&'static str>,
}

static RULES: Lazy<Rules> = Lazy::new(|| {
    let mut rules = Rules { pieces: HashMap::new(), units: Vec::new() };
    let piece = |cell: &'static str| if cell == "∅" { "" } else { cell };
    for line in include_str!("../../data/language/from_latin.tsv").lines().filter(|l| !l.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [before, unit, after, first, second] = cells[..] else { continue };
        rules.pieces.insert((before, unit, after), (piece(first), (second != "-").then(|| piece(second))));
        rules.units.push(unit);
    }
    rules.units.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    rules.units.dedup();
    rules
});

/// The likely Devanagari writings of a Latin word, the likeliest first. None for a word that has
/// anything but Latin letters. Capitals are spelt: BBC is बीबीसी.
pub(crate) fn from_latin(word: &str) -> Vec<String> {
    if !word.is_empty() && word.chars().all(|c| c.is_ascii_uppercase()) {
        return word.chars().map(letter_name).collect::<Option<String>>().into_iter().collect();
    }
    let plain = plain(word);
    let Some(units) = units(&plain).filter(|units| units.len() <= LONGEST) else { return Vec::new() };
    let pieces: Vec<_> = (0..units.len()).map(|at| piece(&units, at)).collect();
    let best: Vec<&str> = pieces.iter().map(|(first, _)| *first).collect();
    let mut guesses = vec![sound(&best)];
    for (at, (_, second)) in pieces.iter().enumerate() {
        let mut other = best.clone();
        if let (Some(place), Some(second)) = (other.get_mut(at), second) {
            *place = second;
            let guess = sound(&other);
            if !guesses.contains(&guess) {
                guesses.push(guess);
            }
        }
    }
    guesses.truncate(GUESSES);
    guesses.retain(|g| !g.is_empty());
    guesses
}

/// Lower case, without accents.
fn plain(word: &str) -> String {
    let mut plain = String::new();
    for c in word.chars().flat_map(char::to_lowercase).nfd().filter(|&c| !is_combining_mark(c)) {
        match c {
            'ß' => plain += "ss",
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' => plain.push('d'),
            'ı' => plain.push('i'),
            'æ' => plain += "ae",
            'œ' => plain += "oe",
            '\'' | '’' | 'ʼ' => {}
            c => plain.push(c),
        }
    }
    plain
}

/// The word in units; none where a character is in none, or there is none.
fn units(word: &str) -> Option<Vec<&'static str>> {
    let mut units = Vec::new();
    let mut rest = word;
    while !rest.is_empty() {
        let unit = RULES.units.iter().find(|u| rest.starts_with(**u))?;
        units.push(*unit);
        rest = rest.get(unit.len()..)?;
    }
    (!units.is_empty()).then_some(units)
}

/// What the unit becomes, and what else it may.
fn piece(units: &[&'static str], at: usize) -> (&'static str, Option<&'static str>) {
    let unit = |i: isize| match usize::try_from(i) {
        Ok(i) => units.get(i).copied().unwrap_or("$"),
        Err(_) => "^",
    };
    let here = at as isize;
    let side = |from: isize, count: usize| (from..from + count as isize).map(unit).collect::<Vec<_>>().join(" ");
    for (left, right) in WIDTHS {
        let (before, after) = (side(here - left as isize, left), side(here + 1, right));
        if let Some(&found) = RULES.pieces.get(&(before.as_str(), unit(here), after.as_str())) {
            return found;
        }
    }
    ("", None)
}

const SIGNS: &str = "ािीुूृेैोौॉॅ";
const LETTERS: &str = "आइईउऊऋएऐओऔऑऍ";

/// The pieces joined: vowel signs where a consonant stands before them, letters where none does.
fn sound(pieces: &[&str]) -> String {
    let consonant = |c: Option<char>| matches!(c, Some('क'..='ह'));
    let mut out = String::new();
    for c in pieces.iter().flat_map(|p| p.chars()) {
        let last = out.chars().next_back();
        let vowel = SIGNS.chars().zip(LETTERS.chars()).find(|&(sign, _)| sign == c).map(|(_, letter)| letter);
        match vowel {
            Some(_) if last == Some(VIRAMA) => {
                out.pop();
                out.push(c);
            }
            Some(letter) if !consonant(last) => out.push(letter),
            _ if c == VIRAMA && !consonant(last) => {}
            _ => out.push(c),
        }
    }
    out.truncate(out.trim_end_matches(VIRAMA).len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses() {
        for (latin, want) in [("Putin", "पुतिन"), ("Vladimir", "व्लादिमीर"), ("BBC", "बीबीसी")]
        {
            assert!(from_latin(latin).iter().any(|g| g == want), "{latin}: {:?}", from_latin(latin));
        }
        assert_eq!(from_latin("Łukász"), from_latin("Lukasz"));
        for latin in ["", "पुतिन", "a1", "b.c"] {
            assert_eq!(from_latin(latin), Vec::<String>::new(), "{latin}");
        }
        assert!(from_latin(&"ab".repeat(1000)).is_empty());
    }
}
