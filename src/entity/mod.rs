//! Entities: who is who, of which kind, and what a name must be to be findable.
//!
//! Knows of words and spelling tiers, and of nothing above: neither of lists of entities (`gazetteer`) nor of the
//! language that the names are written in.

mod fault;
mod kind;
pub mod limits;
mod record;

pub(crate) use fault::EntityFault;
pub use kind::{Class, Kind};
pub(crate) use limits::check_name;
pub(crate) use record::DEFAULT_PRIOR;
pub use record::Entity;
