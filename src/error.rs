//! The error of calls that both read and compile.

use crate::gazetteer::GazetteerError;
use crate::index::BuildError;
use crate::language::LanguageError;
use crate::pack::PackError;

/// Why a recogniser could not be opened: what [`Recognizer::embedded`](crate::Recognizer::embedded) and code of the
/// caller that both reads and compiles may give. Its text is that of the error inside.
///
/// ```
/// use naamkosh::{Error, Gazetteer, Recognizer};
/// fn open(tsv: &str) -> Result<Recognizer, Error> {
///     let mut gazetteer = Gazetteer::new();
///     gazetteer.read_tsv("mine.tsv", tsv.as_bytes())?;
///     Ok(Recognizer::new(&gazetteer)?)
/// }
/// assert!(matches!(open("no such columns"), Err(Error::Gazetteer(_))));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A gazetteer file is faulty.
    #[error(transparent)]
    Gazetteer(#[from] GazetteerError),
    /// The gazetteer cannot be compiled.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// A pack is faulty.
    #[error(transparent)]
    Pack(#[from] PackError),
    /// The language is faulty.
    #[error(transparent)]
    Language(#[from] LanguageError),
}
