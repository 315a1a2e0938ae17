//! A place in a file, as errors name it. Below everything that reads files (`gazetteer`, `language`); it knows neither
//! which file it is nor what stands there, which the error that has it says.

use std::fmt;

/// A place in a file: of a gazetteer, or of a language.
///
/// ```
/// let mut gazetteer = naamkosh::Gazetteer::new();
/// let error = gazetteer.read_tsv("mine.tsv", "id\tkind\tname\nx\tperson\tराम, श्याम\n".as_bytes()).unwrap_err();
/// let position = error.position().unwrap();
/// assert_eq!((position.line, position.column), (2, 10));
/// assert_eq!(position.to_string(), "2:10");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in UTF-8 bytes of the line; 1 where the fault is the whole row's.
    pub column: usize,
}

/// `2:10`, as editors and compilers write it: after the name of the file and a colon it is a place to click on.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}
