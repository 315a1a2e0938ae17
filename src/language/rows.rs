//! The files of a language row by row and cell by cell; each fault is an error with its place.
//!
//! Knows of words and their folded keys, and not of what any file means. A line that is empty or begins with `#` is no
//! row. Nothing is trimmed and nothing is skipped: what a loader does not ask for is a fault.

use super::LanguageError;
use crate::position::Position;
use crate::spelling::folded::folded_key;
use crate::words::Scanner;
use std::collections::HashMap;
use std::hash::Hash;
use std::str::FromStr;

/// A file: its name, and its text. An empty one has no rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct File<'f> {
    name: &'static str,
    text: &'f str,
}

impl<'f> File<'f> {
    pub(super) fn new(name: &'static str, text: &'f str) -> File<'f> {
        File { name, text }
    }

    /// Its rows, each as one cell.
    pub(super) fn rows(self) -> impl Iterator<Item = Cell<'f>> {
        let lines = self.text.lines().zip(1..).filter(|(text, _)| !text.is_empty() && !text.starts_with('#'));
        lines.map(move |(text, line)| Cell { file: self.name, line, column: 1, text })
    }

    /// Its rows, each of which has that many cells with a tab between.
    pub(super) fn table<const N: usize>(self) -> impl Iterator<Item = Result<[Cell<'f>; N], LanguageError>> {
        self.rows().map(Cell::cells)
    }

    /// A list of words, one a row: what `of` makes of each. The same word twice is a fault.
    pub(super) fn list<T>(self, of: impl Fn(&Cell<'f>) -> Result<T, LanguageError>) -> Result<Vec<T>, LanguageError> {
        let mut once = Once::default();
        let item = |cell: Cell<'f>| once.take(cell.text, &cell).and_then(|()| of(&cell));
        self.rows().map(item).collect()
    }

    /// The folded keys of a list of words.
    pub(super) fn keys<C: FromIterator<String>>(self) -> Result<C, LanguageError> {
        Ok(self.list(Cell::key)?.into_iter().collect())
    }

    /// Their hashes.
    pub(super) fn hashes<C: FromIterator<u64>>(self) -> Result<C, LanguageError> {
        Ok(self.list(Cell::hash)?.into_iter().collect())
    }
}

/// A row, or a part of one, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'f> {
    file: &'static str,
    line: usize,
    column: usize,
    pub(super) text: &'f str,
}

impl<'f> Cell<'f> {
    /// An error at this cell.
    pub(super) fn fault(&self, reason: impl Into<String>) -> LanguageError {
        LanguageError::new(self.file, Position { line: self.line, column: self.column }, reason.into())
    }

    /// The error that the cell is none of what should stand there.
    pub(super) fn is_no(&self, what: &str) -> LanguageError {
        self.fault(format!("\"{}\" is no {what}", self.text))
    }

    fn cells<const N: usize>(self) -> Result<[Cell<'f>; N], LanguageError> {
        let cells: Vec<Cell<'f>> = self.parts('\t').collect();
        let found = cells.len();
        cells.try_into().map_err(|_| self.fault(format!("{found} columns, there must be {N}")))
    }

    /// The parts between the separators: one more than there are of them.
    pub(super) fn parts(self, separator: char) -> impl Iterator<Item = Cell<'f>> {
        self.parts_at(move |c| c == separator)
    }

    fn parts_at(self, is_separator: impl Fn(char) -> bool) -> impl Iterator<Item = Cell<'f>> {
        let mut column = self.column;
        self.text.split(is_separator).map(move |text| {
            let cell = Cell { column, text, ..self };
            column += text.len() + 1;
            cell
        })
    }

    /// The words of a phrase, joined by spaces or hyphens: the hash of each.
    pub(super) fn phrase(&self) -> Result<Vec<u64>, LanguageError> {
        self.parts_at(|c| matches!(c, ' ' | '-')).map(|word| word.hash()).collect()
    }

    /// The folded key of one word.
    pub(super) fn key(&self) -> Result<String, LanguageError> {
        self.hash()?;
        let mut key = String::with_capacity(self.text.len());
        folded_key(self.text, &mut key);
        Ok(key)
    }

    /// The hash of the folded key of one word.
    pub(super) fn hash(&self) -> Result<u64, LanguageError> {
        let token = Scanner::new(self.text, 0).next_token();
        let whole = token.filter(|t| (t.start, t.end) == (0, self.text.len()));
        whole.map(|t| t.hash).ok_or_else(|| self.is_no("single word"))
    }

    /// One character.
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

    /// A whole number.
    pub(super) fn count<T: FromStr>(&self) -> Result<T, LanguageError> {
        self.text.parse().map_err(|_| self.is_no("count"))
    }

    /// A finite number.
    pub(super) fn number(&self) -> Result<f32, LanguageError> {
        let number = self.text.parse().ok().filter(|n: &f32| n.is_finite());
        number.ok_or_else(|| self.is_no("number"))
    }

    /// Flags, each once and one of `known`; `-` for none.
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

/// Takes in keys, each of which may stand once.
#[derive(Debug)]
pub(super) struct Once<K>(HashMap<K, usize>);

impl<K> Default for Once<K> {
    fn default() -> Self {
        Once(HashMap::new())
    }
}

impl<K: Hash + Eq> Once<K> {
    /// Takes in the key that the cell has.
    pub(super) fn take(&mut self, key: K, cell: &Cell<'_>) -> Result<(), LanguageError> {
        match self.0.insert(key, cell.line) {
            Some(line) => Err(cell.fault(format!("\"{}\" already stands in line {line}", cell.text))),
            None => Ok(()),
        }
    }
}
