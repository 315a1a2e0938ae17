//! The files of the embedded gazetteer against one another: what the loader, which reads row after row, does not see.
#![cfg(feature = "embedded")]
#![allow(clippy::unwrap_used)]

use naamkosh::{Gazetteer, Kind};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Districts and towns of India that share their name in both languages, and are two all the same.
const HOMONYMS: [[&str; 2]; 4] = [
    ["balrampur-chhattisgarh", "balrampur"],
    ["bilaspur-chhattisgarh", "bilaspur-himachal-pradesh"],
    ["hamirpur-himachal-pradesh", "hamirpur"],
    ["pratapgarh-rajasthan", "pratapgarh"],
];

/// Every JSON Lines file of `data`.
fn files() -> Vec<PathBuf> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let within = |path: PathBuf| std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let folders = within(data).filter(|path| path.is_dir());
    let mut files: Vec<_> = folders.flat_map(within).filter(|p| p.extension().is_some_and(|e| e == "jsonl")).collect();
    files.sort();
    files
}

/// The rows of a file, as they stand there.
fn rows(file: &Path) -> Vec<Value> {
    let text = std::fs::read_to_string(file).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn cell<'r>(row: &'r Value, field: &str) -> &'r str {
    row.get(field).and_then(Value::as_str).unwrap_or("")
}

/// A file that nobody embeds would be checked by nobody else.
#[test]
fn every_file_is_embedded() {
    let gazetteer = Gazetteer::embedded().unwrap();
    let rows: Vec<Value> = files().iter().flat_map(|file| rows(file)).collect();
    let ids: BTreeSet<&str> = rows.iter().map(|row| cell(row, "id")).collect();
    assert_eq!(rows.len(), ids.len(), "an id is in two files: the later row would replace the earlier");
    assert_eq!(gazetteer.iter().map(|e| e.id.as_str()).collect::<BTreeSet<_>>(), ids);
}

/// Family names, adjectives and homonyms go by the country's id: a misspelt one is nobody's.
#[test]
fn every_country_is_a_listed_place() {
    let gazetteer = Gazetteer::embedded().unwrap();
    let listed = |id: &str| gazetteer.get(id).is_some_and(|e| e.kind == Kind::Place);
    let countries = gazetteer.iter().filter_map(|e| Some((&e.id, e.country.as_deref()?)));
    let (good, bad): (Vec<_>, Vec<_>) = countries.partition(|(_, country)| listed(country));
    assert!(good.len() > 12_000, "{}", good.len());
    assert!(bad.is_empty(), "{} countries are no listed places: {bad:?}", bad.len());
}

/// No file lists an entity twice under two ids. Entities that share name, kind and country have different English
/// names or stand among the homonyms.
#[test]
fn no_entity_is_listed_twice_in_a_file() {
    let (mut total, mut twice) = (0, BTreeSet::new());
    for file in files() {
        let mut seen: BTreeMap<[String; 4], String> = BTreeMap::new();
        for row in rows(&file) {
            total += 1;
            let key = ["name", "kind", "country", "en"].map(|field| cell(&row, field).to_owned());
            let id = cell(&row, "id").to_owned();
            twice.extend(seen.insert(key, id.clone()).map(|first| [first, id]));
        }
    }
    assert!(total > 13_000, "{total}");
    let homonyms = BTreeSet::from(HOMONYMS.map(|pair| pair.map(str::to_owned)));
    assert_eq!(twice, homonyms, "listed twice, against the homonyms");
}
