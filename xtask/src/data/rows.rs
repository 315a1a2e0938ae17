//! The files of data/ as the tools read and write them: tables, and entities one a line.

use super::format::Spaced;
use super::sources::Sources;
use anyhow::{Context, anyhow, ensure};
use naamkosh::{Entity, Gazetteer};
use serde::Serialize;
use serde_json::ser::Serializer;

/// The rows of a table of `N` columns with tabs between.
///
/// # Errors
/// Where the file is no input of the tool, or a row has another number of cells, or an empty one.
pub fn table<const N: usize>(sources: &Sources, path: &str) -> anyhow::Result<Vec<[String; N]>> {
    sources.rows(path)?.iter().map(|row| cells(row, '\t').with_context(|| path.to_owned())).collect()
}

/// The cells of a row, white space around them dropped.
fn cells<const N: usize>(row: &str, separator: char) -> anyhow::Result<[String; N]> {
    let cells: Vec<String> = row.split(separator).map(|cell| cell.trim().to_owned()).collect();
    ensure!(cells.iter().all(|cell| !cell.is_empty()), "an empty cell: {row}");
    cells.try_into().map_err(|_| anyhow!("{N} cells are wanted: {row}"))
}

/// The fields of a row in the order of [`Gazetteer::write_jsonl`]. Here the prior is always written: a row says what
/// it rests on.
#[derive(Serialize)]
struct Row<'e> {
    id: &'e str,
    kind: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    class: Option<&'e str>,
    name: &'e str,
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<&'e str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    aliases: &'e [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    short: &'e [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    acronyms: &'e [String],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    demonyms: &'e [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    country: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<&'e str>,
    prior: f32,
    #[serde(skip_serializing_if = "Option::is_none")]
    spelling: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'e str>,
}

/// Entities as the rows of a file, sorted by id.
///
/// # Errors
/// Where two have one id, or the library would not read one.
pub fn write(mut entities: Vec<Entity>) -> anyhow::Result<String> {
    entities.sort_by(|a, b| a.id.cmp(&b.id));
    let mut read_back = Gazetteer::new();
    let mut text = Vec::new();
    for e in &entities {
        ensure!(read_back.insert(e.clone())?.is_none(), "{} stands twice", e.id);
        ensure!(e.name_spellings.is_empty(), "{} has a name with a spelling of its own", e.id);
        let row = Row {
            id: &e.id,
            kind: e.kind.as_str(),
            class: e.class.map(|c| c.as_str()),
            name: &e.name,
            en: e.en.as_deref(),
            aliases: &e.aliases,
            short: &e.short,
            acronyms: &e.acronyms,
            demonyms: &e.demonyms,
            country: e.country.as_deref(),
            within: e.within.as_deref(),
            prior: e.prior,
            spelling: e.spelling.map(|s| s.as_str()),
            source: e.source.as_deref(),
        };
        row.serialize(&mut Serializer::with_formatter(&mut text, Spaced))?;
        text.push(b'\n');
    }
    Ok(String::from_utf8(text)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use naamkosh::{Class, Kind, Spelling};

    #[test]
    fn rows_are_sorted_and_spaced() {
        let kursk = Entity::new("kursk", Kind::Place, "कुर्स्क").class(Class::City).country("russia").prior(0.15);
        let bihar = Entity::new("bihar", Kind::Place, "बिहार").en("Bihar").alias("बिहार राज्य").demonym("बिहारी");
        let text = write(vec![kursk, bihar.spelling(Spelling::Folded).source("by hand")]).unwrap();
        let want = r#"{"id": "bihar", "kind": "place", "name": "बिहार", "en": "Bihar", "aliases": ["बिहार राज्य"], "demonyms": ["बिहारी"], "prior": 0.1, "spelling": "folded", "source": "by hand"}
{"id": "kursk", "kind": "place", "class": "city", "name": "कुर्स्क", "country": "russia", "prior": 0.15}
"#;
        assert_eq!(text, want);
    }

    #[test]
    fn what_the_library_would_not_read_is_not_written() {
        let place = |id: &str| Entity::new(id, Kind::Place, "बिहार");
        assert!(write(vec![place("bihar"), place("bihar")]).unwrap_err().to_string().contains("twice"));
        assert!(write(vec![place("No Slug")]).is_err());
    }

    #[test]
    fn cells_are_counted() {
        assert_eq!(cells("a\t b ", '\t').unwrap(), ["a", "b"]);
        assert!(cells::<2>("a\tb\tc", '\t').is_err());
        assert!(cells::<2>("a\t", '\t').is_err());
    }
}
