//! The gazetteer: the list of entities, and the files that it is read from.

mod embedded;
mod error;
mod jsonl;
mod lines;
mod listed;
mod row;
mod tsv;

pub use error::GazetteerError;

use crate::entity::{Entity, limits};
use crate::position::Position;
use error::RowFault;
use row::{Op, Row};
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;

/// A list of entities, each under its id, in the order in which they came.
///
/// Files overlay one another: a later row of the same id replaces, extends or removes the earlier
/// one. A file that has a fault changes nothing.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस"))?;
/// let rows = r#"{"id": "kursk", "kind": "place", "name": "कुर्स्क", "country": "russia"}
/// {"id": "russia", "op": "extend", "aliases": ["रूसी संघ"]}"#;
/// gazetteer.read_jsonl("mine.jsonl", rows.as_bytes())?;
/// assert_eq!(gazetteer.len(), 2);
/// assert_eq!(gazetteer.get("russia").unwrap().aliases, ["रूसी संघ"]);
/// # Ok::<(), naamkosh::GazetteerError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    /// Removed entities leave a hole, so that positions stay.
    entities: Vec<Option<Entity>>,
    by_id: HashMap<String, usize>,
}

impl Gazetteer {
    /// An empty gazetteer.
    pub fn new() -> Gazetteer {
        Gazetteer::default()
    }

    /// A copy of the gazetteer that comes with the library (feature `embedded`), read once a
    /// process; copying it takes a few milliseconds.
    ///
    /// # Errors
    /// Where the embedded files are faulty, which the crate's own tests rule out.
    #[cfg(any(feature = "people", feature = "places", feature = "organizations"))]
    pub fn embedded() -> Result<Gazetteer, GazetteerError> {
        embedded::gazetteer().cloned()
    }

    /// Adds an entity, or replaces the one of the same id, which is given back.
    ///
    /// # Errors
    /// Where the id is no slug, a name cannot be found, the class is not of the kind, or a limit
    /// (see [`limits`](crate::limits)) is passed.
    pub fn insert(&mut self, entity: Entity) -> Result<Option<Entity>, GazetteerError> {
        entity.check().map_err(|e| GazetteerError::entity(&entity.id, e))?;
        self.set(entity)
    }

    fn set(&mut self, entity: Entity) -> Result<Option<Entity>, GazetteerError> {
        if let Some(place) = self.by_id.get(&entity.id).and_then(|&at| self.entities.get_mut(at)) {
            return Ok(place.replace(entity));
        }
        check_count(self.entities.len() + 1)?;
        self.by_id.insert(entity.id.clone(), self.entities.len());
        self.entities.push(Some(entity));
        Ok(None)
    }

    /// Removes the entity of that id and gives it back.
    pub fn remove(&mut self, id: &str) -> Option<Entity> {
        let at = self.by_id.remove(id)?;
        self.entities.get_mut(at)?.take()
    }

    /// The entity of that id.
    pub fn get(&self, id: &str) -> Option<&Entity> {
        self.entities.get(*self.by_id.get(id)?)?.as_ref()
    }

    /// Every entity, in the order in which they came.
    pub fn iter(&self) -> impl Iterator<Item = &Entity> {
        self.entities.iter().flatten()
    }

    /// How many entities there are.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// Overlays a gazetteer file: JSON Lines where its name ends in `.jsonl`, tab-separated values
    /// where it ends in `.tsv`.
    ///
    /// # Errors
    /// As [`read_jsonl`](Self::read_jsonl); and where the name ends in neither, or the file cannot
    /// be opened.
    pub fn read_file(&mut self, path: impl AsRef<Path>) -> Result<(), GazetteerError> {
        let path = path.as_ref();
        let file = path.display().to_string();
        let open = || File::open(path).map(BufReader::new).map_err(|e| GazetteerError::io(&file, e));
        match path.extension().and_then(|e| e.to_str()) {
            Some("jsonl") => self.read_jsonl(&file, open()?),
            Some("tsv") => self.read_tsv(&file, open()?),
            _ => Err(GazetteerError::format(&file)),
        }
    }

    /// Overlays JSON Lines, one object a line, blank lines ignored; `file` is the name that errors
    /// give. Fields: `id`, `kind`, and `name` or `en` are required; `class`, `aliases`, `short`,
    /// `acronyms`, `demonyms`, `country`, `prior`, `source` may be missing, as in [`Entity`].
    /// `"op": "extend"` adds to the entity of that id, `"op": "remove"` takes it away.
    ///
    /// # Errors
    /// With file, line, column and reason at the first fault: no JSON, an unknown field, a value
    /// that is not allowed, an id twice in one file, nothing there to extend or remove, a limit
    /// passed. The gazetteer is then as it was.
    pub fn read_jsonl(&mut self, file: &str, reader: impl BufRead) -> Result<(), GazetteerError> {
        self.apply(file, jsonl::read(file, reader)?)
    }

    /// Overlays tab-separated values: a header that names the columns (the fields of
    /// [`read_jsonl`](Self::read_jsonl)), then one entity a line, lists split by `|`.
    ///
    /// # Errors
    /// As [`read_jsonl`](Self::read_jsonl); and where a column is unknown or missing.
    pub fn read_tsv(&mut self, file: &str, reader: impl BufRead) -> Result<(), GazetteerError> {
        self.apply(file, tsv::read(file, reader)?)
    }

    /// Carries out the rows of one file: all of them or none.
    fn apply(&mut self, file: &str, rows: Vec<(usize, Row)>) -> Result<(), GazetteerError> {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut changes = Vec::with_capacity(rows.len());
        for (line, row) in rows {
            let position = Position { line, column: 1 };
            let id = row.id.clone();
            let change = self.change(row, &seen).map_err(|reason| GazetteerError::row(file, position, reason))?;
            seen.insert(id, line);
            changes.push(change);
        }
        let new = changes.iter().filter(|c| matches!(c, Change::Set(e) if self.get(&e.id).is_none())).count();
        check_count(self.entities.len() + new)?;
        for change in changes {
            match change {
                Change::Set(entity) => drop(self.set(*entity)?),
                Change::Remove(id) => drop(self.remove(&id)),
            }
        }
        Ok(())
    }

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

    /// Writes every entity as JSON Lines; [`read_jsonl`](Self::read_jsonl) gives it back equal.
    ///
    /// # Errors
    /// Where the writer fails.
    pub fn write_jsonl(&self, writer: impl Write) -> std::io::Result<()> {
        jsonl::write(self.iter(), writer)
    }

    /// Writes every entity as tab-separated values; [`read_tsv`](Self::read_tsv) gives it back
    /// equal (a tab or line end in a source becomes a space).
    ///
    /// # Errors
    /// Where the writer fails.
    pub fn write_tsv(&self, writer: impl Write) -> std::io::Result<()> {
        tsv::write(self.iter(), writer)
    }
}

/// So many entities must have room.
fn check_count(entities: usize) -> Result<(), GazetteerError> {
    if entities <= limits::MAX_ENTITIES { Ok(()) } else { Err(GazetteerError::full()) }
}

/// What one row does to the gazetteer.
enum Change {
    Set(Box<Entity>),
    Remove(String),
}

/// Two gazetteers are equal where they hold the same entities, in whatever order.
impl PartialEq for Gazetteer {
    fn eq(&self, other: &Gazetteer) -> bool {
        self.len() == other.len() && self.iter().all(|e| other.get(&e.id) == Some(e))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        assert!(check_count(limits::MAX_ENTITIES).is_ok());
        let full = check_count(limits::MAX_ENTITIES + 1).unwrap_err().to_string();
        assert_eq!(full, "the gazetteer is full: 4194304 entities at the most");
    }
}
