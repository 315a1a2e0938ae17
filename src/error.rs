//! The error of calls that both read and compile.

use crate::gazetteer::GazetteerError;
use crate::index::BuildError;

/// Why a recogniser could not be opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A gazetteer file is faulty.
    #[error(transparent)]
    Gazetteer(#[from] GazetteerError),
    /// The gazetteer cannot be compiled.
    #[error(transparent)]
    Build(#[from] BuildError),
}
