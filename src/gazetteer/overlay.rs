//! The rows of a file carried out over a gazetteer: all of them, or none.
//!
//! Knows of rows, of what they do to an entity, and of where they stand; not of how they were read.

use super::error::RowFault;
use super::origins::Origin;
use super::row::{Op, Row};
use super::{Gazetteer, GazetteerError, check_count};
use crate::entity::Entity;
use crate::position::Position;
use std::collections::HashMap;
use std::sync::Arc;

/// What one row does to the gazetteer.
enum Change {
    /// The entity as it is to be, checked; whether it is new is not asked.
    Set(Box<Entity>),
    /// The id of one that is there.
    Remove(String),
}

impl Gazetteer {
    /// Carries out the rows of one file: all of them or none. Every row is turned into a change against the gazetteer
    /// as it was; since no id stands twice in a file, no row needs what an earlier one has done. Only then are the
    /// changes carried out, and from there on nothing can fail: there is room for all that is new.
    ///
    /// `origin` is the file where the rows are to be remembered as a user's.
    pub(super) fn apply(
        &mut self,
        origin: Option<Arc<str>>,
        file: &str,
        rows: Vec<(usize, Row)>,
    ) -> Result<(), GazetteerError> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut changes = Vec::with_capacity(rows.len());
        let mut origins = Vec::new();
        for (line, row) in rows {
            let position = Position { line, column: 1 };
            let id = row.id.clone();
            if let Some(file) = &origin {
                origins.push((id.clone(), Origin::of(file, line, &row)));
            }
            let change = self.change(row, &seen).map_err(|reason| GazetteerError::row(file, position, reason))?;
            seen.insert(id, line);
            changes.push(change);
        }
        let new = changes.iter().filter(|c| matches!(c, Change::Set(e) if self.get(&e.id).is_none())).count();
        check_count(self.places() + new)?;
        for change in changes {
            match change {
                Change::Set(entity) => drop(self.set(*entity)?),
                Change::Remove(id) => drop(self.remove(&id)),
            }
        }
        for (id, origin) in origins.into_iter().filter_map(|(id, origin)| Some((id, origin?))) {
            self.origins.add(id, origin);
        }
        Ok(())
    }

    /// What a row does to the gazetteer as it is; `seen` has the lines of the ids of the file so far.
    fn change(&self, row: Row, seen: &HashMap<String, usize>) -> Result<Change, RowFault> {
        if let Some(&line) = seen.get(&row.id) {
            return Err(RowFault::IdTwice { id: row.id, line });
        }
        let missing = |what| RowFault::NoSuchEntity(row.id.clone(), what);
        match row.op {
            Op::Set => row.into_entity().map(|e| Change::Set(Box::new(e))),
            Op::Extend => {
                let entity = self.get(&row.id).ok_or_else(|| missing("extend"))?;
                row.extend(entity).map(|e| Change::Set(Box::new(e)))
            }
            Op::Remove if !row.is_bare() => Err(RowFault::RemoveWithMore),
            Op::Remove => {
                self.get(&row.id).ok_or_else(|| missing("remove"))?;
                Ok(Change::Remove(row.id))
            }
        }
    }
}
