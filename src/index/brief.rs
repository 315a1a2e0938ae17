//! What most questions about an entity ask, in eight bytes.
//!
//! Entities are the caller's and lie where he put them, each with its strings; a document asks for the kind or the class
//! of nearly every candidate. Here these few facts stand side by side, by the position of the entity.

use crate::entity::{Ambiguity, Class, Entity, Kind};

/// The kind, class and prior of an entity, and how it is found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Brief {
    pub(crate) prior: f32,
    pub(crate) kind: Kind,
    pub(crate) class: Option<Class>,
    pub(crate) ambiguous: Ambiguity,
    /// Its row names a country.
    pub(crate) of_country: bool,
}

impl Brief {
    pub(super) fn of(entity: &Entity) -> Brief {
        let Entity { prior, kind, class, ambiguous, .. } = *entity;
        Brief { prior, kind, class, ambiguous, of_country: entity.country.is_some() }
    }
}

const _: () = assert!(size_of::<Brief>() == 8, "as many as fit into a line of the cache");
