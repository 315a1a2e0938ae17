//! A gazetteer that lies under another: what is there already, compiled, and never changes.
//!
//! ```text
//! base        0 russia    1 ukraine    2 poland ..          as many as it has, by position
//! changes     1: None (removed)    2: Some(poland, extended)
//! ```

use crate::entity::Entity;
use std::any::Any;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;

/// Entities by position and by id.
pub(crate) trait Base: Any + Debug + Send + Sync {
    /// How many there are.
    fn count(&self) -> u32;
    /// The position of an id.
    fn position(&self, id: &str) -> Option<u32>;
    /// The entity at a position.
    fn entity_at(&self, at: u32) -> Option<&Entity>;
    /// Itself, for whoever knows what it is.
    fn into_any(self: Arc<Self>) -> Arc<dyn Any + Send + Sync>;
}

/// A base, and what is otherwise there.
#[derive(Debug, Clone)]
pub(super) struct Under {
    pub(super) base: Arc<dyn Base>,
    /// By position: the entity that is there now, or none.
    pub(super) changes: BTreeMap<u32, Option<Entity>>,
    /// How many were removed.
    removed: usize,
}

impl Under {
    #[cfg_attr(
        not(any(feature = "people", feature = "places", feature = "organizations")),
        allow(dead_code, reason = "only the embedded one is")
    )]
    pub(super) fn new(base: Arc<dyn Base>) -> Under {
        Under { base, changes: BTreeMap::new(), removed: 0 }
    }

    /// How many are there.
    pub(super) fn len(&self) -> usize {
        self.base.count() as usize - self.removed
    }

    /// The position of an entity that is there.
    pub(super) fn position(&self, id: &str) -> Option<u32> {
        self.base.position(id).filter(|at| self.changes.get(at).is_none_or(Option::is_some))
    }

    pub(super) fn get(&self, id: &str) -> Option<&Entity> {
        self.at(self.base.position(id)?)
    }

    fn at(&self, at: u32) -> Option<&Entity> {
        match self.changes.get(&at) {
            Some(changed) => changed.as_ref(),
            None => self.base.entity_at(at),
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Entity> {
        (0..self.base.count()).filter_map(|at| self.at(at))
    }

    /// Puts an entity in the place of one that is there, or takes that away; gives what was there.
    pub(super) fn change(&mut self, at: u32, to: Option<Entity>) -> Option<Entity> {
        self.removed += usize::from(to.is_none());
        match self.changes.insert(at, to) {
            Some(before) => before,
            None => self.base.entity_at(at).cloned(),
        }
    }
}
