//! How papers are likely to write a Latin name in Devanagari: rules learnt from names written both ways.
//!
//! A *decision list*: each row of `from_latin.tsv` says what a unit of Latin letters becomes between certain others,
//! and the most special row that fits decides. `cargo xtask data --only transliteration` learns it from the names of
//! the embedded gazetteer and writes it in that form; this module reads and applies it.
//!
//! ```text
//! Putin ─plain─► putin ─units─► p  u  t  i  n ─piece─► प  ु  त  ि  न ─sound─► पुतिन
//!                                                           ट  ी  ं         second pieces
//! guesses of the word   पुतिन, पुटिन, पुतीन        the first of all, then with one second piece, from left to right
//! guesses of a name     by how many of its words do not have their first guess
//! ```
//!
//! A row, and which of these decides on the `t` of a word:
//!
//! ```text
//! before ⇥ unit ⇥ after ⇥ becomes ⇥ or
//!        ⇥ t    ⇥       ⇥ त       ⇥ ट      anywhere
//!        ⇥ t    ⇥ n     ⇥ ट       ⇥ त      before n, which is more special
//! p      ⇥ t    ⇥       ⇥ ्त       ⇥ -      after p
//! ```
//!
//! Vowels are written as signs and get a letter where no consonant stands before them; a virama is part of the piece of
//! the second consonant. Why rules and not a model: they can be read one by one, and give the same on every machine.
//!
//! Knows of letters and of names of letters (BBC); not of who asks. What a guess may do is for `forms` and the matcher:
//! it is always a similar spelling.

use super::rows::{Cell, File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::pack::{PackError, Piece, Reader, Strings, StringsBuilder, Words, Writer, record};
use crate::script::VIRAMA;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The most guesses that one word gets. Each guess is a form in the index, and a wrong one may be the right writing of
/// something else.
const GUESSES: usize = 3;
/// The most that one name gets. Three guesses for each of two words, all combined.
const MOST: usize = 9;
/// How much context rules have, in units before and after: the most special first, as the tool that learns them orders
/// it. A width that is not here cannot be in the file either: [`Rules::read`] refuses the row, which would never be
/// asked for.
const WIDTHS: [(usize, usize); 14] =
    [(3, 3), (2, 3), (3, 1), (1, 3), (2, 2), (0, 3), (2, 1), (1, 2), (2, 0), (0, 2), (1, 1), (1, 0), (0, 1), (0, 0)];
/// The longest word that is guessed at, in units. A longer word gets no guess: it bounds what a list from elsewhere can
/// cost.
const LONGEST: usize = 40;

/// What a unit (a letter, or letters that are read together) becomes between others.
///
/// One hash map for all widths: the tabs in a key tell what stands before the unit from what stands after it, and the
/// ends of the word count as units.
///
/// ```text
/// "\tt\t"         (0, 0)   t anywhere
/// "\tt\tn"        (0, 1)   t before n
/// "p\tt\t"        (1, 0)   t after p
/// "\ti\t$"        (0, 1)   i at the end
/// "^\ti\t"        (1, 0)   i at the beginning
/// ```
#[derive(Debug)]
pub(super) struct Rules {
    /// By the units before, the unit, and those after, with a tab between: what it becomes, and what else, if anything.
    pieces: Words<Becomes>,
    /// What the pieces are pieces of.
    text: Strings,
    /// Every unit, the longest first.
    units: Vec<String>,
}

/// What a unit becomes.
#[derive(Debug, Clone, Copy, Default)]
struct Becomes {
    first: Piece,
    second: Piece,
    has_second: bool,
}

record! { Becomes { first: Piece, second: Piece, has_second: bool } }

/// What a rule says, for an empty text. A cell cannot be left empty for it: that is how a cell is forgotten.
const EMPTY: &str = "∅";

impl Rules {
    /// An error where a unit or a piece is empty, a width is none of [`WIDTHS`], or a rule stands twice. Units are
    /// collected from the rules: a letter that no rule has can be in no word that gets a guess.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Rules, LanguageError> {
        let (mut pieces, mut units, mut text) = (Vec::new(), Vec::new(), StringsBuilder::default());
        let mut once = Once::default();
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
            let has_second = second.text != "-";
            let second = if has_second { piece(second)? } else { String::new() };
            let mut place = |string: &str| text.add(string).ok_or_else(|| unit.is_no("unit of a file of this size"));
            let (first, second) = (place(&piece(first)?)?, place(&second)?);
            pieces.push((key, Becomes { first, second, has_second }));
            units.push(unit.text.to_owned());
        }
        let pieces = Words::of(pieces.iter().map(|(key, becomes)| (key.as_str(), *becomes)));
        Ok(Rules { pieces, text: text.finish(), units: longest_first(units) })
    }

    /// Their sections.
    pub(super) fn write(&self, writer: &mut Writer) {
        self.pieces.write("latin", writer);
        writer.section("becomes", self.text.bytes());
        writer.section("units", self.units.join("\n").as_bytes());
    }

    /// The same again.
    pub(super) fn unpack(reader: &mut Reader) -> Result<Rules, PackError> {
        let (pieces, text) = (Words::read("latin", reader)?, Strings::over(reader.section("becomes")?));
        let units = reader.text("units")?;
        let units = units.split('\n').filter(|unit| !unit.is_empty()).map(str::to_owned);
        Ok(Rules { pieces, text, units: longest_first(units.collect()) })
    }

    /// The word in units; none where a character is in none, or there is none. `sharma` is sh, a, r, m, a: the longest
    /// unit that fits, from left to right, without going back. Linear in the word by the number of units.
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

    /// What the unit becomes, and what else it may. The widths are tried from the most special to none; `^` and `$`
    /// stand for all places beyond the ends, so `^ ^` is the context two before the first letter. At most one look-up a
    /// width, each with a key made for it. Nothing and no second where not even the unit alone has a rule, which learnt
    /// tables always have.
    fn piece(&self, units: &[&str], at: usize) -> (&str, Option<&str>) {
        let unit = |i: isize| match usize::try_from(i) {
            Ok(i) => units.get(i).copied().unwrap_or("$"),
            Err(_) => "^",
        };
        let here = at as isize;
        let side = |from: isize, count: usize| (from..from + count as isize).map(unit).collect::<Vec<_>>().join(" ");
        for (left, right) in WIDTHS {
            let (before, after) = (side(here - left as isize, left), side(here + 1, right));
            if let Some(becomes) = self.pieces.get(&format!("{before}\t{}\t{after}", unit(here))) {
                let second = becomes.has_second.then(|| self.text.get(becomes.second));
                return (self.text.get(becomes.first), second);
            }
        }
        ("", None)
    }
}

/// Units in the order in which they are tried, each once.
fn longest_first(mut units: Vec<String>) -> Vec<String> {
    units.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    units.dedup();
    units
}

impl Language {
    /// The likely writings of a Latin word, the likeliest first. None for a word that has anything but Latin letters.
    /// Capitals are spelt: BBC is बीबीसी. `Putin` gives पुतिन, पुटिन, पुतीन. Second pieces are taken one at a time,
    /// from left to right, until there are [`GUESSES`]; two guesses that read the same are one.
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
    ///
    /// Words are parted by spaces, hyphens and dots, which stay where they are.
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

/// Lower case, without accents. `Łukász` is `lukasz`, `O'Brien` is `obrien`, `Strauß` is `strauss`. What decomposes
/// into a letter and marks loses the marks; the other letters of European alphabets are spelt out one by one. Anything
/// else stays, and gets no guess.
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

/// The vowel signs that pieces are written with, and across from each the letter for the same vowel.
const SIGNS: &str = "ािीुूृेैोौॉॅ";
/// In the order of [`SIGNS`].
const LETTERS: &str = "आइईउऊऋएऐओऔऑऍ";

/// The pieces joined: vowel signs where a consonant stands before them, letters where none does.
///
/// ```text
/// प ु त ि न     पुतिन
/// ि न          इन           no consonant before the sign: the letter
/// अ न ् न ा      अन्ना         the virama joins
/// श र ्          शर          no virama at the end
/// ```
///
/// A sign after a virama takes its place; a virama without a consonant before it is dropped.
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
