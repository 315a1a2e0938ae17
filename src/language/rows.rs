//! The files of a language row by row and cell by cell; each fault is an error with its place.
//!
//! Knows of words and their folded keys, and not of what any file means. A line that is empty or begins with `#` is no
//! row. Nothing is trimmed and nothing is skipped: what a loader does not ask for is a fault.
//!
//! Every loader of this folder reads through here and in this way: it asks for rows of so many cells, takes them apart
//! by name, and asks each cell for what it should be.
//!
//! ```text
//! डॉ ⇥ honorific ⇥ -        titles.tsv, line 8
//!
//! File ─table::<3>()─► [Cell, Cell, Cell]
//!                       │     │     └─ flags("wf")  ─► ""
//!                       │     └─ text, compared by the loader; is_no("class of titles") where it is none
//!                       └─ phrase() ─► [hash]
//!                          Once::take ─► "डॉ" already stands in line 3
//! ```
//!
//! A data file is strict so that a typing error in it cannot become a word that is never found: it fails the build's
//! tests with file, line and column.

use super::LanguageError;
use crate::position::Position;
use crate::spelling::folded::folded_key;
use crate::words::Scanner;
use std::collections::HashMap;
use std::hash::Hash;
use std::str::FromStr;

/// A file: its name, and its text. An empty one has no rows. Made for one loader, and used up by the call that reads
/// it. The name is only for errors.
#[derive(Debug, Clone, Copy)]
pub(super) struct File<'f> {
    name: &'static str,
    text: &'f str,
}

impl<'f> File<'f> {
    pub(super) fn new(name: &'static str, text: &'f str) -> File<'f> {
        File { name, text }
    }

    /// Its rows, each as one cell. Lines are counted from 1, with those that are none; CR LF ends a line as LF does.
    pub(super) fn rows(self) -> impl Iterator<Item = Cell<'f>> {
        let lines = self.text.lines().zip(1..).filter(|(text, _)| !text.is_empty() && !text.starts_with('#'));
        lines.map(move |(text, line)| Cell { file: self.name, line, column: 1, text })
    }

    /// Its rows, each of which has that many cells with a tab between. A row with another number is an error at its
    /// beginning: "2 columns, there must be 3". The number comes from the pattern that the loader takes the row apart
    /// with.
    pub(super) fn table<const N: usize>(self) -> impl Iterator<Item = Result<[Cell<'f>; N], LanguageError>> {
        self.rows().map(Cell::cells)
    }

    /// A list of words, one a row: what `of` makes of each. The same word twice is a fault. Words count as they are
    /// written here: ट्रंप and ट्रम्प may both stand in a list, though they have one key.
    pub(super) fn list<T>(self, of: impl Fn(&Cell<'f>) -> Result<T, LanguageError>) -> Result<Vec<T>, LanguageError> {
        let mut once = Once::default();
        let item = |cell: Cell<'f>| once.take(cell.text, &cell).and_then(|()| of(&cell));
        self.rows().map(item).collect()
    }

    /// The folded keys of a list of words. In whatever is asked for: a set where the order says nothing, a list where
    /// it is the frequency.
    pub(super) fn keys<C: FromIterator<String>>(self) -> Result<C, LanguageError> {
        Ok(self.list(Cell::key)?.into_iter().collect())
    }

    /// Their hashes.
    pub(super) fn hashes<C: FromIterator<u64>>(self) -> Result<C, LanguageError> {
        Ok(self.list(Cell::hash)?.into_iter().collect())
    }
}

/// A row, or a part of one, and where it stands. It borrows the text and knows its line and its column in UTF-8 bytes,
/// so that a fault can be told wherever it is found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'f> {
    file: &'static str,
    line: usize,
    column: usize,
    pub(super) text: &'f str,
}

impl<'f> Cell<'f> {
    /// An error at this cell.
    ///
    /// ```text
    /// letter_names.txt:3:1: a letter without a name
    /// ```
    pub(super) fn fault(&self, reason: impl Into<String>) -> LanguageError {
        LanguageError::new(self.file, Position { line: self.line, column: self.column }, reason.into())
    }

    /// The error that the cell is none of what should stand there. `what` ends the sentence: `class of titles`, or
    /// `extent: in or out` where there are few.
    ///
    /// ```text
    /// titles.tsv:8:5: "honorable" is no class of titles
    /// ```
    pub(super) fn is_no(&self, what: &str) -> LanguageError {
        self.fault(format!("\"{}\" is no {what}", self.text))
    }

    /// The row in cells: as many as the caller has room for, or a fault.
    fn cells<const N: usize>(self) -> Result<[Cell<'f>; N], LanguageError> {
        let cells: Vec<Cell<'f>> = self.parts('\t').collect();
        let found = cells.len();
        cells.try_into().map_err(|_| self.fault(format!("{found} columns, there must be {N}")))
    }

    /// The parts between the separators: one more than there are of them. `A ए बी` in parts by space is `A` at column
    /// 1, `ए` at 3, `बी` at 7. Two separators in a row have an empty part between, which no loader takes for a word.
    pub(super) fn parts(self, separator: char) -> impl Iterator<Item = Cell<'f>> {
        self.parts_at(move |c| c == separator)
    }

    /// `parts` by any separators that are one byte long.
    fn parts_at(self, is_separator: impl Fn(char) -> bool) -> impl Iterator<Item = Cell<'f>> {
        let mut column = self.column;
        self.text.split(is_separator).map(move |text| {
            let cell = Cell { column, text, ..self };
            column += text.len() + 1;
            cell
        })
    }

    /// The words of a phrase, joined by spaces or hyphens: the hash of each. `नगर निगम` and `नगर-निगम` are two hashes
    /// each, the same. An error where a part is no single word.
    pub(super) fn phrase(&self) -> Result<Vec<u64>, LanguageError> {
        self.parts_at(|c| matches!(c, ' ' | '-')).map(|word| word.hash()).collect()
    }

    /// The folded key of one word. ज़िला gives जिला. An error for what is no single word, as [`hash`](Cell::hash).
    pub(super) fn key(&self) -> Result<String, LanguageError> {
        self.hash()?;
        let mut key = String::with_capacity(self.text.len());
        folded_key(self.text, &mut key);
        Ok(key)
    }

    /// The hash of the folded key of one word. Made by the scanner, as the hashes of texts are, so that the two agree.
    /// An error where the scanner sees anything but one word from the first byte to the last: two words, a sign, a
    /// space at an end, nothing.
    pub(super) fn hash(&self) -> Result<u64, LanguageError> {
        let token = Scanner::new(self.text, 0).next_token();
        let whole = token.filter(|t| (t.start, t.end) == (0, self.text.len()));
        whole.map(|t| t.hash).ok_or_else(|| self.is_no("single word"))
    }

    /// One character. A character is a code point, so a letter with a nukta written apart is none. `what` is what the
    /// error says it is not.
    pub(super) fn char(&self, what: &str) -> Result<char, LanguageError> {
        let mut chars = self.text.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) => Ok(c),
            _ => Err(self.is_no(what)),
        }
    }

    /// A Latin capital.
    pub(super) fn capital(&self) -> Result<char, LanguageError> {
        self.char("Latin capital")
            .and_then(|c| if c.is_ascii_uppercase() { Ok(c) } else { Err(self.is_no("Latin capital")) })
    }

    /// A whole number. Within what `T` can hold: as a `u8` neither 256 nor -1 is one.
    pub(super) fn count<T: FromStr>(&self) -> Result<T, LanguageError> {
        self.text.parse().map_err(|_| self.is_no("count"))
    }

    /// A finite number. `-12.06`, `0.31`; not `inf`, not `nan`, not `0,31`.
    pub(super) fn number(&self) -> Result<f32, LanguageError> {
        let number = self.text.parse().ok().filter(|n: &f32| n.is_finite());
        number.ok_or_else(|| self.is_no("number"))
    }

    /// Flags, each once and one of `known`; `-` for none. `wp` of `wrp` is `wp`, `-` is nothing; an empty cell, `ww`
    /// and `x` are errors. A flag that nobody knows would count for nothing and never be missed.
    pub(super) fn flags(&self, known: &str) -> Result<&'f str, LanguageError> {
        if self.text == "-" {
            return Ok("");
        }
        let twice = |at: usize, c: char| self.text.get(..at).is_some_and(|before| before.contains(c));
        let faulty = self.text.is_empty() || self.text.char_indices().any(|(at, c)| !known.contains(c) || twice(at, c));
        if faulty {
            Err(self.fault(format!("\"{}\" are no flags: of {known} each once, or -", self.text)))
        } else {
            Ok(self.text)
        }
    }
}

/// Takes in keys, each of which may stand once. A hash, a text, or two of them: what a file may say once. It remembers
/// the line of each, for the error.
#[derive(Debug)]
pub(super) struct Once<K>(HashMap<K, usize>);

impl<K> Default for Once<K> {
    fn default() -> Self {
        Once(HashMap::new())
    }
}

impl<K: Hash + Eq> Once<K> {
    /// Takes in the key that the cell has. An error at the cell where the key was there before:
    ///
    /// ```text
    /// honorifics.txt:3:1: "जी" already stands in line 1
    /// ```
    pub(super) fn take(&mut self, key: K, cell: &Cell<'_>) -> Result<(), LanguageError> {
        match self.0.insert(key, cell.line) {
            Some(line) => Err(cell.fault(format!("\"{}\" already stands in line {line}", cell.text))),
            None => Ok(()),
        }
    }
}
