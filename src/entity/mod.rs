//! Entities: who is who, of which kind, and what a name must be to be findable.
//!
//! The lowest of the modules that know what is looked for: [`Entity`] is made by the caller or from a row of a file,
//! checked when it enters a [`Gazetteer`](crate::Gazetteer), turned into writings by `forms`. The index takes a copy,
//! which all matches share. Knows of words and spelling tiers, and of nothing above: neither of lists of entities
//! (`gazetteer`) nor of the language that the names are written in.
//!
//! * `ambiguity`: whether a name needs evidence.
//! * `kind`: [`Kind`] and [`Class`], one table for both.
//! * `record`: the entity itself, and the check of it as a whole.
//! * [`limits`]: how much there may be of anything, and the checks of single values.
//! * `fault`: what the checks say.

mod ambiguity;
mod fault;
mod kind;
pub mod limits;
mod record;

pub use ambiguity::Ambiguity;
pub(crate) use fault::EntityFault;
pub use kind::{Class, Kind};
pub(crate) use limits::check_name;
pub(crate) use record::DEFAULT_PRIOR;
pub use record::Entity;
