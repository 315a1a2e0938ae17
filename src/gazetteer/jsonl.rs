//! JSON Lines: one entity a line.
//!
//! ```text
//! {"id": "chad", "kind": "place", "class": "country", "name": {"name": "चाड", "spelling": "exact"}, "prior": 0.3}
//! {"id": "russia", "op": "extend", "aliases": ["रूसी महासंघ"]}
//! {"id": "nato", "op": "remove"}
//! ```
//!
//! A name is a string, or an object where it states a spelling of its own (`listed`). Fields may stand in any order,
//! none twice, and none that is unknown, so that a misspelt one (`alias`) is an error and not a row without aliases.
//! Lines that are blank are passed over.
//!
//! What is written is the least that reads back equal: no `op`, no list that is empty, no fact that is not known, no
//! prior that is the default; always in the order of [`Written`], so that two versions of a file can be compared line
//! by line. With the feature `serde` an entity is such a row in other formats too. Knows of the fields and of lines;
//! what a row does is for `row`.

use super::error::{GazetteerError, RowFault};
use super::lines::Lines;
use super::listed::WrittenName;
use super::row::Row;
use crate::entity::{DEFAULT_PRIOR, Entity};
use std::io::{BufRead, Write};

/// Reads every row with its line number. All of them, or the first fault; of the text one line at a time is in memory.
/// The parser counts lines and columns for itself, and since it is given single lines, its line is always 1: that is
/// cut off what it says, and the line of the file and its column in UTF-8 bytes are put in place of it.
///
/// ```text
/// the parser   unknown field `nam`, expected one of `id`, ... at line 1 column 17
/// here         list.jsonl:2:17: unknown field `nam`, expected one of `id`, ...
/// ```
///
/// A fault of a value is found when the value has been read, so its column is that of the value's end or of the byte
/// after it.
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

/// The fields of an entity in the order in which they are written; empty ones are left out. It borrows everything from
/// the entity but the lists, whose names have to be put with their spellings. Kind, class and spelling are the names of
/// their values, which is how a row reads them.
#[derive(serde::Serialize)]
struct Written<'e> {
    id: &'e str,
    /// In lower case, by `as_str`; class and spelling likewise.
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<&'static str>,
    /// The canonical one, with its spelling where one is stated.
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
    within: Option<&'e str>,
    /// Left out where it is the default, which may change one day for rows that never chose it.
    #[serde(skip_serializing_if = "Option::is_none")]
    prior: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    spelling: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'e str>,
}

impl<'e> Written<'e> {
    /// An entity of which nothing but id, kind and name is known is a row of these three:
    ///
    /// ```text
    /// Entity::new("tula", Kind::Place, "तुला")   ─►   {"id":"tula","kind":"place","name":"तुला"}
    /// ```
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
            within: e.within.as_deref(),
            prior: (e.prior != DEFAULT_PRIOR).then_some(e.prior),
            spelling: e.spelling.map(|s| s.as_str()),
            source: e.source.as_deref(),
        }
    }
}

/// As a row of JSON Lines. The same shape as in a gazetteer file, so that what one writes the other reads. See the
/// counterpart, `Deserialize`, for which formats can be read.
#[cfg(feature = "serde")]
impl serde::Serialize for Entity {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Written::of(self).serialize(serializer)
    }
}

/// Writes one entity a line; [`read`] gives it back equal. Linear in the entities; what the writer says is what fails.
/// It is flushed at the end, and not buffered here: a file is to be wrapped in a `BufWriter`.
pub(super) fn write<'e, W: Write>(entities: impl Iterator<Item = &'e Entity>, mut writer: W) -> std::io::Result<()> {
    for entity in entities {
        serde_json::to_writer(&mut writer, &Written::of(entity))?;
        writer.write_all(b"\n")?;
    }
    writer.flush()
}
