//! How the gazetteer's files are laid out: one entity a line, sorted by id, the fields of each in the order in which
//! the library writes them.

use super::sources::Sources;
use anyhow::{Context, bail};
use naamkosh::{Ambiguity, Class, Entity, Gazetteer, Kind, Spelling};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;
use serde_json::ser::Formatter;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// The files that are laid out so.
pub const FILES: &str = "data/*/*.jsonl";

/// A file, and its text as it should be.
pub struct Formatted {
    /// The path from the folder of the repository.
    pub file: String,
    /// Its text as it is.
    pub old: String,
    /// As it should be.
    pub text: String,
}

/// Every file of the gazetteer as it should be. An error where a row is faulty, or an id is in two files.
pub fn format(sources: &Sources) -> anyhow::Result<Vec<Formatted>> {
    let mut ids: BTreeMap<String, String> = BTreeMap::new();
    let mut formatted = Vec::new();
    for file in sources.files(FILES)? {
        let old = sources.read(&file)?;
        Gazetteer::new().read_jsonl(&file, old.as_bytes())?;
        let rows = rows(&old).with_context(|| file.clone())?;
        for id in rows.keys() {
            if let Some(other) = ids.insert(id.clone(), file.clone()) {
                bail!("{id} is in {other} and in {file}");
            }
        }
        formatted.push(Formatted { file, old, text: rows.into_values().collect() });
    }
    Ok(formatted)
}

/// The lines as they should be, by id.
fn rows(text: &str) -> anyhow::Result<BTreeMap<String, String>> {
    let order = order()?;
    let mut rows = BTreeMap::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let mut fields: Fields = serde_json::from_str(line).with_context(|| line.to_owned())?;
        if let Some((other, _)) = fields.0.iter().find(|(name, _)| !order.contains(name)) {
            bail!("{other} is no field of an entity: {line}");
        }
        fields.0.sort_by_key(|(name, _)| order.iter().position(|field| field == name));
        let id = fields.0.first().and_then(|(_, id)| id.as_str()).context("the first field is the id")?;
        rows.insert(id.to_owned(), fields.line()?);
    }
    Ok(rows)
}

/// The names of the fields in the order in which the library writes them: those of an entity that has them all.
fn order() -> anyhow::Result<Vec<String>> {
    let entity = Entity::new("id", Kind::Place, "name").class(Class::City).en("en").alias("alias").short("short");
    let entity = entity.acronym("acronym").demonym("demonym").country("id").within("id").prior(0.5);
    let entity = entity.spelling(Spelling::Exact).ambiguous(Ambiguity::Always).source("source");
    let mut gazetteer = Gazetteer::new();
    gazetteer.insert(entity)?;
    let mut line = Vec::new();
    gazetteer.write_jsonl(&mut line)?;
    let fields: Fields = serde_json::from_slice(&line)?;
    Ok(fields.0.into_iter().map(|(name, _)| name).collect())
}

/// The fields of a row in the order in which they stand there.
struct Fields(Vec<(String, Value)>);

impl Fields {
    fn line(&self) -> anyhow::Result<String> {
        let mut line = Vec::new();
        self.serialize(&mut serde_json::Serializer::with_formatter(&mut line, Spaced))?;
        line.push(b'\n');
        Ok(String::from_utf8(line)?)
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Fields, D::Error> {
        d.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object with the fields of an entity")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = map.next_entry()? {
            fields.push(field);
        }
        Ok(Fields(fields))
    }
}

impl Serialize for Fields {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut map = s.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// JSON on one line, a space after each comma and colon.
pub struct Spaced;

impl Formatter for Spaced {
    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        if first { Ok(()) } else { writer.write_all(b", ") }
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_and_their_fields_too() {
        let rows = rows(concat!(
            r#"{"name":"रूस","id":"russia","prior":0.90,"aliases":["रूसी संघ","रशिया"],"kind":"place"}"#,
            "\n\n",
            r#"{"id": "kursk", "kind": "place", "name": "कुर्स्क"}"#,
        ));
        let text: String = rows.unwrap().into_values().collect();
        let kursk = r#"{"id": "kursk", "kind": "place", "name": "कुर्स्क"}"#;
        let russia = r#"{"id": "russia", "kind": "place", "name": "रूस", "aliases": ["रूसी संघ", "रशिया"], "prior": 0.9}"#;
        assert_eq!(text, format!("{kursk}\n{russia}\n"));
        assert!(super::rows(r#"{"id": "kursk", "op": "remove"}"#).is_err());
    }

    #[test]
    fn the_order_is_that_of_the_library() {
        let order = order().unwrap();
        assert_eq!(order.first().map(String::as_str), Some("id"));
        assert_eq!(order.last().map(String::as_str), Some("source"));
        assert_eq!(order.len(), 15, "{order:?}");
    }
}
