//! What most questions about an entity ask, in eight bytes.
//!
//! Entities are the caller's and lie where he put them, each with its strings; a document asks for the kind or the class
//! of nearly every candidate. Here these few facts stand side by side, by the position of the entity.

use crate::entity::{Ambiguity, Class, Entity, Kind};
use crate::pack::Record;

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

impl Record for Brief {
    const SIZE: usize = 8;

    fn put(self, bytes: &mut Vec<u8>) {
        self.prior.put(bytes);
        let class = self.class.map_or(u8::MAX, |class| class as u8);
        bytes.extend([self.kind as u8, class, self.ambiguous as u8, u8::from(self.of_country)]);
    }

    #[inline(always)]
    fn get(bytes: &[u8]) -> Brief {
        let &[kind, class, ambiguous, of_country] = bytes.get(4..).and_then(<[u8]>::first_chunk).unwrap_or(&[0; 4]);
        Brief {
            prior: f32::get(bytes),
            kind: Kind::ALL.get(usize::from(kind)).copied().unwrap_or(Kind::Person),
            class: Class::ALL.get(usize::from(class)).copied(),
            ambiguous: Ambiguity::ALL.get(usize::from(ambiguous)).copied().unwrap_or(Ambiguity::Never),
            of_country: of_country != 0,
        }
    }
}

const _: () = assert!(size_of::<Brief>() == 8, "as many as fit into a line of the cache");
