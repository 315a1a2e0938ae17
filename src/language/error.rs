//! What can be wrong with the files of a language.

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
    pub(super) fn new(file: &'static str, position: Position, reason: String) -> LanguageError {
        LanguageError { file, position, reason }
    }

    /// The file that the fault is in, by its name in `data/language`.
    pub fn file(&self) -> &str {
        self.file
    }

    /// Where in the file the fault is.
    pub fn position(&self) -> Position {
        self.position
    }
}
