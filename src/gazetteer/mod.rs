//! The gazetteer: the list of entities, and the files that it is read from.
//!
//! ```text
//! file ─► lines ─► jsonl or tsv ─► rows ─► changes ─► entities
//!        (limits)  (where a fault   (set, extend,     (all of a file, or none)
//!                   stands)          remove)
//! ```
//!
//! * `lines`: a reader cut into lines, none longer than a limit.
//! * `base`: a compiled gazetteer under another, of which only the changes are kept.
//! * `jsonl`, `tsv`: the two formats, reading and writing.
//! * `listed`: a name as a file has it; `row`: a whole row, and what it does to an entity.
//! * `overlay`: the rows of a file carried out, all of them or none.
//! * `origins`: which rows of users' files the names come from.
//! * `error`: everything that can be wrong, with its place.
//!
//! Knows of entities and of files; of no language, no form and no text. What it holds has passed the checks of
//! `entity`.

mod base;
mod error;
mod jsonl;
mod lines;
mod listed;
mod origins;
mod overlay;
mod row;
mod tsv;

pub use error::GazetteerError;

pub(crate) use base::Base;

use crate::entity::{Entity, limits};
use base::Under;
use origins::Origins;
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::sync::Arc;

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
///
/// Look-ups by id are one of a hash map, and where that has none a binary search in the embedded list, if it lies under this
/// one. The order is that of the first row of each id, and counts: between two
/// entities that nothing else tells apart, the first is meant.
///
/// How it is laid out, after Russia, Kursk and Tula were added and Kursk was removed:
///
/// ```text
/// entities   0: Some(russia)   1: None   2: Some(tula)
/// by_id      russia ─► 0                 tula ─► 2
/// ```
///
/// A place that was removed from is not used again, so that positions stay; it counts against
/// [`MAX_ENTITIES`](crate::limits::MAX_ENTITIES).
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    /// What lies under it.
    under: Option<Under>,
    /// Removed entities leave a hole, so that positions stay.
    entities: Vec<Option<Entity>>,
    /// Where each entity stands in the list; only of those that are there.
    by_id: HashMap<String, usize>,
    /// Which rows of users' files the entities come from.
    origins: Origins,
}

impl Gazetteer {
    /// An empty gazetteer.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Matcher};
    /// let matcher = Matcher::new(&Gazetteer::new())?;
    /// assert!(!matcher.is_match("दिल्ली में बारिश"));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    pub fn new() -> Gazetteer {
        Gazetteer::default()
    }

    /// Adds an entity, or replaces the one of the same id, which is given back.
    ///
    /// The check is linear in the names.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind};
    /// let mut gazetteer = Gazetteer::new();
    /// assert_eq!(gazetteer.insert(Entity::new("tula", Kind::Place, "तुला"))?, None);
    /// let old = gazetteer.insert(Entity::new("tula", Kind::Place, "तूला"))?;
    /// assert_eq!(old.unwrap().name, "तुला");
    /// assert!(gazetteer.insert(Entity::new("tula", Kind::Place, "तूला, रूस")).is_err());
    /// # Ok::<(), naamkosh::GazetteerError>(())
    /// ```
    ///
    /// # Errors
    /// Where the id is no slug, a name cannot be found, the class is not of the kind, or a limit
    /// (see [`limits`](crate::limits)) is passed.
    pub fn insert(&mut self, entity: Entity) -> Result<Option<Entity>, GazetteerError> {
        entity.check().map_err(|e| GazetteerError::entity(&entity.id, e))?;
        self.origins.forget(&entity.id);
        self.set(entity)
    }

    /// `insert` for an entity that was checked. The id that is there keeps its position.
    fn set(&mut self, entity: Entity) -> Result<Option<Entity>, GazetteerError> {
        if let Some(place) = self.by_id.get(&entity.id).and_then(|&at| self.entities.get_mut(at)) {
            return Ok(place.replace(entity));
        }
        if let Some((under, at)) = self.place_under(&entity.id) {
            return Ok(under.change(at, Some(entity)));
        }
        check_count(self.places() + 1)?;
        self.by_id.insert(entity.id.clone(), self.entities.len());
        self.entities.push(Some(entity));
        Ok(None)
    }

    /// Removes the entity of that id and gives it back; none where there is none. What was compiled from the gazetteer
    /// before keeps the entity.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("tula", Kind::Place, "तुला"))?;
    /// assert_eq!(gazetteer.remove("tula").unwrap().name, "तुला");
    /// assert!(gazetteer.is_empty() && gazetteer.remove("tula").is_none());
    /// # Ok::<(), naamkosh::GazetteerError>(())
    /// ```
    pub fn remove(&mut self, id: &str) -> Option<Entity> {
        self.origins.forget(id);
        match self.by_id.remove(id) {
            Some(at) => self.entities.get_mut(at)?.take(),
            None => self.place_under(id).and_then(|(under, at)| under.change(at, None)),
        }
    }

    /// A gazetteer over a compiled one.
    #[cfg_attr(
        not(any(feature = "people", feature = "places", feature = "organizations")),
        allow(dead_code, reason = "only the embedded one is")
    )]
    pub(crate) fn over(base: Arc<dyn Base>) -> Gazetteer {
        Gazetteer { under: Some(Under::new(base)), ..Gazetteer::default() }
    }

    /// The compiled gazetteer under this one; the entities that are there in the place of its own, by their positions; and
    /// those that were added, in their order.
    pub(crate) fn changes(&self) -> Option<Changes<'_>> {
        let Under { base, changes, .. } = self.under.as_ref()?;
        let added = self.entities.iter().flatten().collect();
        Some((base, changes.iter().map(|(at, entity)| (*at, entity.as_ref())).collect(), added))
    }

    /// The entity of that id where it lies under this one.
    fn place_under(&mut self, id: &str) -> Option<(&mut Under, u32)> {
        let under = self.under.as_mut()?;
        let at = under.position(id)?;
        Some((under, at))
    }

    /// How many places are taken, those that were removed from among them.
    fn places(&self) -> usize {
        self.entities.len() + self.under.as_ref().map_or(0, |under| under.base.count() as usize)
    }

    /// The entity of that id.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("tula", Kind::Place, "तुला"))?;
    /// assert_eq!(gazetteer.get("tula").map(|e| e.kind), Some(Kind::Place));
    /// assert_eq!(gazetteer.get("तुला"), None);
    /// # Ok::<(), naamkosh::GazetteerError>(())
    /// ```
    pub fn get(&self, id: &str) -> Option<&Entity> {
        match self.by_id.get(id) {
            Some(&at) => self.entities.get(at)?.as_ref(),
            None => self.under.as_ref()?.get(id),
        }
    }

    /// Every entity, in the order in which they came.
    ///
    /// An entity that replaced another has its place.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind};
    /// let mut gazetteer = Gazetteer::new();
    /// for (id, name) in [("tula", "तुला"), ("kursk", "कुर्स्क"), ("tula", "तूला")] {
    ///     gazetteer.insert(Entity::new(id, Kind::Place, name))?;
    /// }
    /// assert_eq!(gazetteer.iter().map(|e| e.name.as_str()).collect::<Vec<_>>(), ["तूला", "कुर्स्क"]);
    /// # Ok::<(), naamkosh::GazetteerError>(())
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = &Entity> {
        self.under.iter().flat_map(Under::iter).chain(self.entities.iter().flatten())
    }

    /// How many entities there are.
    ///
    /// ```
    /// assert_eq!(naamkosh::Gazetteer::new().len(), 0);
    /// ```
    pub fn len(&self) -> usize {
        self.by_id.len() + self.under.as_ref().map_or(0, Under::len)
    }

    /// True where there is none.
    ///
    /// ```
    /// assert!(naamkosh::Gazetteer::new().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Overlays a gazetteer file: JSON Lines where its name ends in `.jsonl`, tab-separated values
    /// where it ends in `.tsv`.
    ///
    /// ```no_run
    /// let mut gazetteer = naamkosh::Gazetteer::new();
    /// gazetteer.read_file("lists/our-people.jsonl")?;
    /// # Ok::<(), naamkosh::GazetteerError>(())
    /// ```
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
    /// `acronyms`, `demonyms`, `country`, `prior`, `spelling`, `ambiguous`, `source` may be missing, as in
    /// [`Entity`]. A name is a string, or an object with `name` and the `spelling` or `ambiguous` of this name alone.
    /// `ambiguous` is true, false or `"common-words"` ([`Ambiguity`](crate::Ambiguity)); where nothing is said, names are found wherever
    /// they stand.
    /// `"op": "extend"` adds to the entity of that id, `"op": "remove"` takes it away.
    ///
    /// All rows are read and checked before the first change, so they are in memory beside the gazetteer. Linear in the
    /// file.
    ///
    /// ```
    /// use naamkosh::Gazetteer;
    /// let mut gazetteer = Gazetteer::new();
    /// let rows = r#"{"id": "kursk", "kind": "place", "name": "कुर्स्क"}
    /// {"id": "tula", "kind": "place", "nom": "तुला"}"#;
    /// let error = gazetteer.read_jsonl("mine.jsonl", rows.as_bytes()).unwrap_err().to_string();
    /// assert!(error.starts_with("mine.jsonl:2:37: unknown field `nom`"), "{error}");
    /// assert!(gazetteer.is_empty());
    /// # Ok::<(), naamkosh::GazetteerError>(())
    /// ```
    ///
    /// # Errors
    /// With file, line, column and reason at the first fault: no JSON, an unknown field, a value
    /// that is not allowed, an id twice in one file, nothing there to extend or remove, a limit
    /// passed. The gazetteer is then as it was.
    pub fn read_jsonl(&mut self, file: &str, reader: impl BufRead) -> Result<(), GazetteerError> {
        self.apply(Some(file.into()), file, jsonl::read(file, reader)?)
    }

    /// The same for a file of the library's own, whose rows are nobody's promise: where they say nothing else, names
    /// that are common words need evidence.
    #[allow(dead_code, reason = "the build script reads them, and tests")]
    pub(crate) fn read_embedded(&mut self, file: &str, text: &str) -> Result<(), GazetteerError> {
        let mut rows = jsonl::read(file, text.as_bytes())?;
        for (_, row) in &mut rows {
            row.ambiguous.get_or_insert(listed::StatedAmbiguity(crate::Ambiguity::CommonWords));
        }
        self.apply(None, file, rows)
    }

    /// Overlays tab-separated values: a header that names the columns (the fields of
    /// [`read_jsonl`](Self::read_jsonl)), then one entity a line, lists split by `|`.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Spelling};
    /// let mut gazetteer = Gazetteer::new();
    /// let table = "id\tkind\tname\taliases\ntula\tplace\tतुला\tतूला|तुलस्काया=exact\n";
    /// gazetteer.read_tsv("mine.tsv", table.as_bytes())?;
    /// let tula = gazetteer.get("tula").unwrap();
    /// assert_eq!(tula.aliases, ["तूला", "तुलस्काया"]);
    /// assert_eq!(tula.spelling_of("तुलस्काया"), Some(Spelling::Exact));
    /// # Ok::<(), naamkosh::GazetteerError>(())
    /// ```
    ///
    /// # Errors
    /// As [`read_jsonl`](Self::read_jsonl); and where a column is unknown or missing.
    pub fn read_tsv(&mut self, file: &str, reader: impl BufRead) -> Result<(), GazetteerError> {
        self.apply(Some(file.into()), file, tsv::read(file, reader)?)
    }

    /// The file and the line of the row of a user's file that lists the name of the entity, the last one of several.
    pub(crate) fn row_of(&self, id: &str, name: &str) -> Option<(&str, usize)> {
        self.origins.row_of(id, name)
    }

    /// Writes every entity as JSON Lines; [`read_jsonl`](Self::read_jsonl) gives it back equal.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("tula", Kind::Place, "तुला"))?;
    /// let mut file = Vec::new();
    /// gazetteer.write_jsonl(&mut file)?;
    /// assert_eq!(String::from_utf8(file.clone())?, "{\"id\":\"tula\",\"kind\":\"place\",\"name\":\"तुला\"}\n");
    /// let mut again = Gazetteer::new();
    /// again.read_jsonl("mine.jsonl", file.as_slice())?;
    /// assert_eq!(again, gazetteer);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the writer fails.
    pub fn write_jsonl(&self, writer: impl Write) -> std::io::Result<()> {
        jsonl::write(self.iter(), writer)
    }

    /// Writes every entity as tab-separated values; [`read_tsv`](Self::read_tsv) gives it back equal (in a source and
    /// in an English name a tab or line end becomes a space, and space at the ends is not kept).
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("tula", Kind::Place, "तुला").alias("तूला"))?;
    /// let mut file = Vec::new();
    /// gazetteer.write_tsv(&mut file)?;
    /// let file = String::from_utf8(file)?;
    /// assert_eq!(file.lines().nth(1), Some("tula\tplace\t\tतुला\t\tतूला\t\t\t\t\t\t0.1\t\t\t"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the writer fails.
    pub fn write_tsv(&self, writer: impl Write) -> std::io::Result<()> {
        tsv::write(self.iter(), writer)
    }
}

/// A base, what is in the place of its entities by their positions, and what was added.
pub(crate) type Changes<'g> = (&'g Arc<dyn Base>, Vec<(u32, Option<&'g Entity>)>, Vec<&'g Entity>);

/// So many entities must have room.
fn check_count(entities: usize) -> Result<(), GazetteerError> {
    if entities <= limits::MAX_ENTITIES { Ok(()) } else { Err(GazetteerError::full()) }
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
