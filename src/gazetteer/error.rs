//! What can be wrong with a gazetteer. Text never is: only building and loading fail.

use crate::entity::{EntityFault, limits};
use crate::named::UnknownName;
use crate::position::Position;

/// Why a gazetteer could not be read or changed. Its text names file, line, column and reason.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct GazetteerError(Box<Fault>);

#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("{file}: {source}")]
    Io { file: String, source: std::io::Error },
    #[error("{file}: its name ends neither in .jsonl nor in .tsv")]
    Format { file: String },
    #[error("{file}:{position}: {reason}")]
    Row { file: String, position: Position, reason: RowFault },
    #[error("entity \"{id}\": {reason}")]
    Entity { id: String, reason: EntityFault },
    #[error("the gazetteer is full: {max} entities at the most", max = limits::MAX_ENTITIES)]
    Full,
}

impl GazetteerError {
    pub(crate) fn io(file: &str, source: std::io::Error) -> Self {
        Self(Box::new(Fault::Io { file: file.to_owned(), source }))
    }

    pub(crate) fn format(file: &str) -> Self {
        Self(Box::new(Fault::Format { file: file.to_owned() }))
    }

    pub(crate) fn row(file: &str, position: Position, reason: RowFault) -> Self {
        Self(Box::new(Fault::Row { file: file.to_owned(), position, reason }))
    }

    pub(crate) fn entity(id: &str, reason: EntityFault) -> Self {
        Self(Box::new(Fault::Entity { id: id.to_owned(), reason }))
    }

    pub(crate) fn full() -> Self {
        Self(Box::new(Fault::Full))
    }

    /// The file that the fault is in, where it came from one.
    pub fn file(&self) -> Option<&str> {
        match &*self.0 {
            Fault::Io { file, .. } | Fault::Format { file } | Fault::Row { file, .. } => Some(file),
            Fault::Entity { .. } | Fault::Full => None,
        }
    }

    /// Where in the file the fault is, where it is in a row.
    pub fn position(&self) -> Option<Position> {
        match &*self.0 {
            Fault::Row { position, .. } => Some(*position),
            _ => None,
        }
    }
}

/// What is wrong with a row of a file.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RowFault {
    #[error("{0}")]
    Json(String),
    #[error("not UTF-8")]
    Utf8,
    #[error("the line is longer than {max} bytes", max = limits::MAX_LINE)]
    LineTooLong,
    #[error("unknown column \"{0}\"")]
    UnknownColumn(String),
    #[error("column \"{0}\" stands twice")]
    ColumnTwice(String),
    #[error("the header has no column \"{0}\"")]
    NoColumn(&'static str),
    #[error("{found} columns, the header has {want}")]
    Columns { found: usize, want: usize },
    #[error("\"{0}\" is no op: set, extend or remove")]
    Op(String),
    #[error("\"{0}\" is no number")]
    Number(String),
    #[error("neither name nor en is given")]
    NoName,
    #[error("no {0} is given")]
    Missing(&'static str),
    #[error("id \"{id}\" already stands in line {line}")]
    IdTwice { id: String, line: usize },
    #[error("there is no entity \"{0}\" to {1}")]
    NoSuchEntity(String, &'static str),
    #[error("a row that removes an entity has its id and nothing else")]
    RemoveWithMore,
    #[error(transparent)]
    Name(#[from] UnknownName),
    #[error(transparent)]
    Entity(#[from] EntityFault),
}
