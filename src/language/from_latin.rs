//! How papers are likely to write a Latin name in Devanagari: rules learnt from names written both ways.

use super::rows::{Cell, File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::script::VIRAMA;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most guesses that one word gets.
const GUESSES: usize = 3;
/// The most that one name gets.
const MOST: usize = 9;
/// How much context rules have, in units before and after: the most special first, as the tool that
/// learns them orders it.
const WIDTHS: [(usize, usize); 14] =
    [(3, 3), (2, 3), (3, 1), (1, 3), (2, 2), (0, 3), (2, 1), (1, 2), (2, 0), (0, 2), (1, 1), (1, 0), (0, 1), (0, 0)];
/// The longest word that is guessed at, in units.
const LONGEST: usize = 40;

/// What a unit (a letter, or letters that are read together) becomes between others.
#[derive(Debug)]
pub(super) struct Rules {
    /// By the units before, the unit, and those after, with a tab between: what it becomes, and what else.
    pieces: HashMap<String, (String, Option<String>)>,
    /// Every unit, the longest first.
    units: Vec<String>,
}

/// What a rule says, for an empty text.
const EMPTY: &str = "∅";

impl Rules {
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Rules, LanguageError> {
        let (mut rules, mut once) = (Rules { pieces: HashMap::new(), units: Vec::new() }, Once::default());
        let piece = |cell: Cell<'_>| match cell.text {
            EMPTY => Ok(String::new()),
            "" => Err(cell.is_no("piece; ∅ is an empty one")),
            text => Ok(text.to_owned()),
        };
        for row in File::new("from_latin.tsv", files.from_latin).table() {
            let [before, unit, after, first, second] = row?;
            if unit.text.is_empty() {
                return Err(unit.is_no("unit"));
            }
            let width = |cell: Cell<'_>| if cell.text.is_empty() { 0 } else { cell.parts(' ').count() };
            if !WIDTHS.contains(&(width(before), width(after))) {
                let (before, after) = (width(before), width(after));
                return Err(unit.fault(format!("no rule has {before} units before and {after} after")));
            }
            let key = format!("{}\t{}\t{}", before.text, unit.text, after.text);
            once.take(key.clone(), &unit)?;
            let second = if second.text == "-" { None } else { Some(piece(second)?) };
            rules.pieces.insert(key, (piece(first)?, second));
            rules.units.push(unit.text.to_owned());
        }
        rules.units.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        rules.units.dedup();
        Ok(rules)
    }

    /// The word in units; none where a character is in none, or there is none.
    fn units(&self, word: &str) -> Option<Vec<&str>> {
        let mut units = Vec::new();
        let mut rest = word;
        while !rest.is_empty() {
            let unit = self.units.iter().find(|u| rest.starts_with(u.as_str()))?;
            units.push(unit.as_str());
            rest = rest.get(unit.len()..)?;
        }
        (!units.is_empty()).then_some(units)
    }

    /// What the unit becomes, and what else it may.
    fn piece(&self, units: &[&str], at: usize) -> (&str, Option<&str>) {
        let unit = |i: isize| match usize::try_from(i) {
            Ok(i) => units.get(i).copied().unwrap_or("$"),
            Err(_) => "^",
        };
        let here = at as isize;
        let side = |from: isize, count: usize| (from..from + count as isize).map(unit).collect::<Vec<_>>().join(" ");
        for (left, right) in WIDTHS {
            let (before, after) = (side(here - left as isize, left), side(here + 1, right));
            if let Some((first, second)) = self.pieces.get(&format!("{before}\t{}\t{after}", unit(here))) {
                return (first, second.as_deref());
            }
        }
        ("", None)
    }
}

impl Language {
    /// The likely writings of a Latin word, the likeliest first. None for a word that has anything but Latin letters.
    /// Capitals are spelt: BBC is बीबीसी.
    fn spellings_of_word(&self, word: &str) -> Vec<String> {
        if !word.is_empty() && word.chars().all(|c| c.is_ascii_uppercase()) {
            return word.chars().map(|c| self.letter_name(c)).collect::<Option<String>>().into_iter().collect();
        }
        let (rules, plain) = (&self.from_latin, plain(word));
        let Some(units) = rules.units(&plain).filter(|units| units.len() <= LONGEST) else { return Vec::new() };
        let pieces: Vec<_> = (0..units.len()).map(|at| rules.piece(&units, at)).collect();
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

    /// Likely Devanagari spellings of a Latin name, the likeliest first, at most nine; those that differ from it in
    /// one word come before those that differ in more. None where a word of it has other letters. The cost grows with
    /// the name: some fifty look-ups a letter.
    ///
    /// ```
    /// let hindi = naamkosh::Language::hindi()?;
    /// let guesses = hindi.devanagari_spellings("Vladimir Putin");
    /// assert!(guesses.contains(&"व्लादिमीर पुतिन".to_owned()));
    /// assert!(hindi.devanagari_spellings("पुतिन").is_empty());
    /// # Ok::<(), naamkosh::LanguageError>(())
    /// ```
    pub fn devanagari_spellings(&self, name: &str) -> Vec<String> {
        let is_separator = |c: char| matches!(c, ' ' | '-' | '.');
        let mut words: Vec<(Vec<String>, &str)> = Vec::new();
        for piece in name.split_inclusive(is_separator) {
            let word = piece.trim_end_matches(is_separator);
            let after = piece.get(word.len()..).unwrap_or_default();
            let guesses = if word.is_empty() { vec![String::new()] } else { self.spellings_of_word(word) };
            if guesses.is_empty() {
                return Vec::new();
            }
            words.push((guesses, after));
        }
        // Which guess of each word, by how many are not the first.
        let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
        for (guesses, _) in &words {
            ways =
                ways.iter().flat_map(|way| (0..guesses.len()).map(move |g| [way.as_slice(), &[g]].concat())).collect();
            ways.sort_by_key(|way| way.iter().filter(|&&g| g > 0).count());
            ways.truncate(MOST);
        }
        let spell = |way: Vec<usize>| {
            let guess = |(g, (guesses, after)): (usize, &(Vec<String>, &str))| {
                format!("{}{after}", guesses.get(g).map_or("", String::as_str))
            };
            way.into_iter().zip(&words).map(guess).collect()
        };
        ways.into_iter().map(spell).collect()
    }
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
        let hindi = Language::hindi().unwrap();
        let from_latin = |word: &str| hindi.spellings_of_word(word);
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
