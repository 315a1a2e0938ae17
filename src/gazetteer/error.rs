//! What can be wrong with a gazetteer. Text never is: only building and loading fail.
//!
//! An error says as much of where it is as there is: a file and a place in it, a file, an entity, or nothing.
//!
//! ```text
//! list.jsonl:2:15: "Bad Id" is no id: ...          Row: file, line, column in UTF-8 bytes
//! list.csv: its name ends neither in ...           Io, Format: the file
//! entity "Bad Id": "Bad Id" is no id: ...          Entity: what insert was given
//! the gazetteer is full: ...                       Full
//! ```
//!
//! The reasons are enums of their own: `EntityFault` for what is wrong with an entity wherever it comes from,
//! `RowFault` for what only a row can have. They are private, so that they may change: what a program may ask for is
//! file and position, and what a person needs stands in the text.

use crate::entity::{EntityFault, limits};
use crate::named::UnknownName;
use crate::position::Position;

/// Why a gazetteer could not be read or changed. Its text names file, line, column and reason.
///
/// It is one pointer wide, since it is in the result of everything that reads.
///
/// ```
/// let mut gazetteer = naamkosh::Gazetteer::new();
/// let error = gazetteer.read_file("names.csv").unwrap_err();
/// assert_eq!(error.to_string(), "names.csv: its name ends neither in .jsonl nor in .tsv");
/// assert_eq!((error.file(), error.position()), (Some("names.csv"), None));
/// ```
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct GazetteerError(Box<Fault>);

/// What went wrong, and where.
#[derive(Debug, thiserror::Error)]
enum Fault {
    /// It could not be opened or read.
    #[error("{file}: {source}")]
    Io { file: String, source: std::io::Error },
    /// The name of the file says no format.
    #[error("{file}: its name ends neither in .jsonl nor in .tsv")]
    Format { file: String },
    /// A row is faulty. The column is 1 where the fault is that of the whole row.
    #[error("{file}:{position}: {reason}")]
    Row { file: String, position: Position, reason: RowFault },
    /// An entity that was inserted is faulty; its id, which may be the fault.
    #[error("entity \"{id}\": {reason}")]
    Entity { id: String, reason: EntityFault },
    /// There are too many entities, or will be after this file.
    #[error("the gazetteer is full: {max} entities at the most", max = limits::MAX_ENTITIES)]
    Full,
}

impl GazetteerError {
    /// `source` is what the operating system says of the file.
    pub(crate) fn io(file: &str, source: std::io::Error) -> Self {
        Self(Box::new(Fault::Io { file: file.to_owned(), source }))
    }

    /// For `names.csv`, or a name without an ending.
    pub(crate) fn format(file: &str) -> Self {
        Self(Box::new(Fault::Format { file: file.to_owned() }))
    }

    /// `position` is where the reader of the format stood.
    pub(crate) fn row(file: &str, position: Position, reason: RowFault) -> Self {
        Self(Box::new(Fault::Row { file: file.to_owned(), position, reason }))
    }

    /// For an entity that came from no file.
    pub(crate) fn entity(id: &str, reason: EntityFault) -> Self {
        Self(Box::new(Fault::Entity { id: id.to_owned(), reason }))
    }

    /// The gazetteer is as it was.
    pub(crate) fn full() -> Self {
        Self(Box::new(Fault::Full))
    }

    /// The file that the fault is in, where it came from one.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind};
    /// let mut gazetteer = Gazetteer::new();
    /// assert_eq!(gazetteer.read_jsonl("mine.jsonl", "[]".as_bytes()).unwrap_err().file(), Some("mine.jsonl"));
    /// assert_eq!(gazetteer.insert(Entity::new("No Slug", Kind::Place, "तुला")).unwrap_err().file(), None);
    /// ```
    pub fn file(&self) -> Option<&str> {
        match &*self.0 {
            Fault::Io { file, .. } | Fault::Format { file } | Fault::Row { file, .. } => Some(file),
            Fault::Entity { .. } | Fault::Full => None,
        }
    }

    /// Where in the file the fault is, where it is in a row.
    ///
    /// ```
    /// let mut gazetteer = naamkosh::Gazetteer::new();
    /// let error = gazetteer.read_tsv("mine.tsv", "id\tkynd\n".as_bytes()).unwrap_err();
    /// assert_eq!(error.position().map(|p| (p.line, p.column)), Some((1, 4)));
    /// ```
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
    /// What the parser says: no JSON, an unknown field, or what the check of a field says.
    #[error("{0}")]
    Json(String),
    /// The column is that of the first byte that is none.
    #[error("not UTF-8")]
    Utf8,
    /// It is not read to its end.
    #[error("the line is longer than {max} bytes", max = limits::MAX_LINE)]
    LineTooLong,
    /// A name in the header that is no field.
    #[error("unknown column \"{0}\"")]
    UnknownColumn(String),
    /// Which of them would count cannot be told.
    #[error("column \"{0}\" stands twice")]
    ColumnTwice(String),
    /// Without it no row could say what it is about.
    #[error("the header has no column \"{0}\"")]
    NoColumn(&'static str),
    /// A row that is shorter or longer than the header.
    #[error("{found} columns, the header has {want}")]
    Columns { found: usize, want: usize },
    /// `drop` in a column of ops.
    #[error("\"{0}\" is no op: set, extend or remove")]
    Op(String),
    /// `0,5` as a prior.
    #[error("\"{0}\" is no number")]
    Number(String),
    /// An entity that nothing could find.
    #[error("neither name nor en is given")]
    NoName,
    /// A kind, or in a table an id.
    #[error("no {0} is given")]
    Missing(&'static str),
    /// Which of the two rows is meant cannot be told; in two files the later one is.
    #[error("id \"{id}\" already stands in line {line}")]
    IdTwice { id: String, line: usize },
    /// The id, and what was to be done to it.
    #[error("there is no entity \"{0}\" to {1}")]
    NoSuchEntity(String, &'static str),
    /// Names on it are a sign that another op was meant.
    #[error("a row that removes an entity has its id and nothing else")]
    RemoveWithMore,
    /// A value that is none of an enum, as in a column of kinds.
    #[error(transparent)]
    Name(#[from] UnknownName),
    /// The row makes a faulty entity, or has a faulty value.
    #[error(transparent)]
    Entity(#[from] EntityFault),
}
