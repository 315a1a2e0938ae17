//! What can be wrong with the files of a language.
//!
//! One kind of error for all files: `rows`, which knows where a cell stands, makes it, and the loader says what is
//! wrong there. It holds the name of the file and not its path, since a language is read from texts.

use crate::position::Position;

/// Why a language could not be read. Its text names file, line, column and reason.
///
/// ```
/// use naamkosh::{Language, LanguageFiles};
/// let mut files = LanguageFiles::default();
/// files.letter_names = "# of Latin letters\nA ए\nb बी\n";
/// let error = Language::read("mine", &files).unwrap_err();
/// assert_eq!(error.to_string(), "letter_names.txt:3:1: \"b\" is no Latin capital");
/// assert_eq!(error.file(), "letter_names.txt");
/// assert_eq!((error.position().line, error.position().column), (3, 1));
/// ```
#[derive(Debug, thiserror::Error)]
#[error("{file}:{position}: {reason}")]
pub struct LanguageError {
    file: &'static str,
    position: Position,
    reason: String,
}

impl LanguageError {
    /// Of a pack that cannot be read.
    pub(crate) fn of_pack(file: &'static str, reason: String) -> LanguageError {
        LanguageError { file, position: Position { line: 1, column: 1 }, reason }
    }

    pub(super) fn new(file: &'static str, position: Position, reason: String) -> LanguageError {
        LanguageError { file, position, reason }
    }

    /// The file that the fault is in, by its name in `data/language`.
    ///
    /// ```
    /// use naamkosh::{Language, LanguageFiles};
    /// let mut files = LanguageFiles::default();
    /// files.honorifics = "भाई जी\n";
    /// assert_eq!(Language::read("mine", &files).unwrap_err().file(), "honorifics.txt");
    /// ```
    pub fn file(&self) -> &str {
        self.file
    }

    /// Where in the file the fault is.
    ///
    /// The column is that of the faulty cell, in UTF-8 bytes; 1 where the fault is the row's.
    ///
    /// ```
    /// use naamkosh::{Language, LanguageFiles};
    /// let mut files = LanguageFiles::default();
    /// files.word_variants = "# the same word twice\nसंघ संघ\n";
    /// let position = Language::read("mine", &files).unwrap_err().position();
    /// assert_eq!((position.line, position.column), (2, 11));
    /// ```
    pub fn position(&self) -> Position {
        self.position
    }
}
