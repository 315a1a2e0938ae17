//! JSON Lines: one entity a line.

use super::error::{GazetteerError, RowFault};
use super::lines::Lines;
use super::listed::WrittenName;
use super::row::Row;
use crate::entity::{DEFAULT_PRIOR, Entity};
use std::io::{BufRead, Write};

/// Reads every row with its line number.
pub(super) fn read<R: BufRead>(file: &str, reader: R) -> Result<Vec<(usize, Row)>, GazetteerError> {
    let mut lines = Lines::new(file, reader);
    let mut rows = Vec::new();
    while let Some(line) = lines.next_line()? {
        let row = serde_json::from_str(&line).map_err(|e| {
            let reason = e.to_string();
            let reason = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(reason, _)| reason);
            lines.fault(e.column().max(1), RowFault::Json(reason.to_owned()))
        })?;
        rows.push((lines.line(), row));
    }
    Ok(rows)
}

/// The fields of an entity in the order in which they are written; empty ones are left out.
#[derive(serde::Serialize)]
struct Written<'e> {
    id: &'e str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<&'static str>,
    name: WrittenName<'e>,
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<&'e str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    aliases: Vec<WrittenName<'e>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    short: Vec<WrittenName<'e>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    acronyms: Vec<WrittenName<'e>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    demonyms: Vec<WrittenName<'e>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prior: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    spelling: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'e str>,
}

impl<'e> Written<'e> {
    fn of(e: &'e Entity) -> Written<'e> {
        let written = |name: &'e str| WrittenName { name, spelling: e.name_spellings.get(name).copied() };
        let list = |names: &'e [String]| names.iter().map(|name| written(name)).collect::<Vec<_>>();
        Written {
            id: &e.id,
            kind: e.kind.as_str(),
            class: e.class.map(|c| c.as_str()),
            name: written(&e.name),
            en: e.en.as_deref(),
            aliases: list(&e.aliases),
            short: list(&e.short),
            acronyms: list(&e.acronyms),
            demonyms: list(&e.demonyms),
            country: e.country.as_deref(),
            prior: (e.prior != DEFAULT_PRIOR).then_some(e.prior),
            spelling: e.spelling.map(|s| s.as_str()),
            source: e.source.as_deref(),
        }
    }
}

/// As a row of JSON Lines.
#[cfg(feature = "serde")]
impl serde::Serialize for Entity {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written::of(self).serialize(serializer)
    }
}

/// Writes one entity a line; [`read`] gives it back equal.
pub(super) fn write<'e, W: Write>(entities: impl Iterator<Item = &'e Entity>, mut writer: W) -> std::io::Result<()> {
    for entity in entities {
        serde_json::to_writer(&mut writer, &Written::of(entity))?;
        writer.write_all(b"\n")?;
    }
    writer.flush()
}
