//! The files of the embedded gazetteer against one another: what the loader, which reads row after row, does not see.
#![cfg(feature = "embedded")]
#![allow(clippy::unwrap_used)]

use naamkosh::{Class, Entity, Gazetteer, Kind, Spelling};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

/// Entities that share their English name, and are two all the same: districts and towns of India, a state and its river.
const HOMONYMS: [[&str; 2]; 11] = [
    ["aravalli-district", "aravalli"],
    ["balrampur", "balrampur-chhattisgarh"],
    ["bilaspur-chhattisgarh", "bilaspur-himachal-pradesh"],
    ["colorado", "colorado-river"],
    ["dwarka", "dwarka-delhi"],
    ["hamirpur", "hamirpur-himachal-pradesh"],
    ["jammu", "jammu-division"],
    ["mangal-pandey", "mangal-pandey-politician"],
    ["mississippi", "mississippi-river"],
    ["narmada-district", "narmada-river"],
    ["pratapgarh", "pratapgarh-rajasthan"],
];

/// Entities whose English names are spelt alike, and that are two all the same: each pair was read.
const SPELT_ALIKE: [[&str; 2]; 47] = [
    ["badhra", "bhadra-hanumangarh"],
    ["banda-sagar", "banda"],
    ["beas-punjab", "beas"],
    ["cangzhou", "changzhou"],
    ["chandivali", "kandivali"],
    ["charan-singh", "karan-singh"],
    ["chatra", "katra"],
    ["chichli", "chikhli"],
    ["cholapur", "kolhapur"],
    ["chuzhou", "quzhou"],
    ["dhamdaha", "dhamdha"],
    ["dharampur-gujarat", "dharampur-mandi"],
    ["ezhou", "hezhou"],
    ["ganaur", "ghanaur"],
    ["george-h-w-bush", "george-w-bush"],
    ["iit-delhi", "iiit-delhi"],
    ["iit-hyderabad", "iiit-hyderabad"],
    ["jahazpur", "jashpur"],
    ["k-c-venugopal", "k-k-venugopal"],
    ["kandhla", "kandla"],
    ["karahal", "karhal"],
    ["kazan", "khasan"],
    ["khatra", "chatra"],
    ["madhya-pradesh-board-of-secondary-education", "rajasthan-board-of-secondary-education"],
    ["maharajganj-siwan", "maharajganj"],
    ["malwa-punjab", "malwa"],
    ["mohpa", "mopa"],
    ["panki", "panki-palamu"],
    ["patan-jabalpur", "pattan"],
    ["pattan", "patan-gujarat"],
    ["rajgarh-alwar", "rajgarh-churu"],
    ["raveesh-kumar-diplomat", "ravish-kumar"],
    ["santo-domingo-oeste", "santo-domingo-este"],
    ["sarojini-nagar", "sarojini-nagar-lucknow"],
    ["sawar", "sahawar"],
    ["shaanxi", "shanxi"],
    ["shahabad-hardoi", "shahbad-baran"],
    ["shahpura", "shahpura-dindori"],
    ["simaria", "simaria-begusarai"],
    ["than-shwe", "than-swe"],
    ["tromso", "troms"],
    ["university-of-california-berkeley", "university-of-california-los-angeles"],
    ["university-of-california-los-angeles", "university-of-california"],
    ["washington", "washington-state"],
    ["zaidpur", "saidpur-ghazipur"],
    ["zakir-husain-president", "zakir-hussain-tabla"],
    ["zhuzhou", "suzhou"],
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
    assert_eq!(gazetteer.iter().map(|e| e.id.as_str()).collect::<BTreeSet<_>>(), ids);
}

/// Of an id in two files the later row would replace the earlier.
#[test]
fn no_id_is_in_two_files() {
    let mut seen: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut twice = Vec::new();
    for file in files() {
        for row in rows(&file) {
            let id = cell(&row, "id").to_owned();
            twice.extend(seen.insert(id.clone(), file.clone()).map(|other| (id, other, file.clone())));
        }
    }
    assert!(twice.is_empty(), "{twice:?}");
}

/// One entity a line, sorted by id: two people's changes meet in one line only where they are of one entity, and the
/// entity that comes first of equals does not depend on who wrote it when.
#[test]
fn rows_are_sorted_by_id() {
    for file in files() {
        let rows = rows(&file);
        let ids: Vec<&str> = rows.iter().map(|row| cell(row, "id")).collect();
        let wrong = ids.windows(2).find(|pair| pair[0] >= pair[1]);
        assert_eq!(wrong, None, "{} (cargo xtask data --format sorts it)", file.display());
    }
}

/// The names of the fields of a row, in the order in which they stand there.
struct Fields(Vec<String>);

impl<'de> serde::Deserialize<'de> for Fields {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Fields, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Fields;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a row")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut names = Vec::new();
                while let Some((name, _)) = map.next_entry::<String, serde::de::IgnoredAny>()? {
                    names.push(name);
                }
                Ok(Fields(names))
            }
        }
        d.deserialize_map(Visitor)
    }
}

/// The fields of every row stand in the order in which the library writes those of an entity that has them all.
#[test]
fn fields_stand_in_their_order() {
    let entity = Entity::new("id", Kind::Place, "name").class(Class::City).en("en").alias("alias").short("short");
    let entity = entity.acronym("acronym").demonym("demonym").country("id").within("id").prior(0.5);
    let entity = entity.ambiguous(naamkosh::Ambiguity::Always);
    let (mut gazetteer, mut written) = (Gazetteer::new(), Vec::new());
    gazetteer.insert(entity.spelling(Spelling::Exact).source("source")).unwrap();
    gazetteer.write_jsonl(&mut written).unwrap();
    let Fields(order) = serde_json::from_slice(&written).unwrap();
    for file in files() {
        for line in std::fs::read_to_string(&file).unwrap().lines() {
            let Fields(fields) = serde_json::from_str(line).unwrap();
            let wanted: Vec<_> = order.iter().filter(|name| fields.contains(name)).cloned().collect();
            assert_eq!(fields, wanted, "{} (cargo xtask data --format puts them in order)", file.display());
        }
    }
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

/// Homonyms go by the id of what they lie in, too; it is a region or a district of their country, and not they themselves.
#[test]
fn whatever_places_lie_in_is_a_listed_region() {
    let gazetteer = Gazetteer::embedded().unwrap();
    let fits = |e: &Entity, within: &str| {
        let region = gazetteer.get(within).filter(|region| region.kind == Kind::Place && region.id != e.id);
        region.is_some_and(|region| region.country == e.country)
    };
    let places = gazetteer.iter().filter_map(|e| Some((e, e.within.as_deref()?)));
    let (good, bad): (Vec<_>, Vec<_>) = places.map(|(e, within)| (&e.id, fits(e, within))).partition(|(_, fits)| *fits);
    assert!(good.len() > 20, "{}", good.len());
    assert!(bad.is_empty(), "{bad:?}");
}

/// No entity is listed twice under two ids, be it in two spellings: entities that share kind, country and English name
/// stand among the homonyms.
#[test]
fn no_entity_is_listed_twice() {
    let (mut total, mut twice) = (0, BTreeSet::new());
    let mut seen: BTreeMap<[String; 3], String> = BTreeMap::new();
    for file in files() {
        for row in rows(&file) {
            total += 1;
            let key = ["kind", "country", "en"].map(|field| cell(&row, field).to_owned());
            let id = cell(&row, "id").to_owned();
            twice.extend(seen.insert(key, id.clone()).map(|first| [first, id]));
        }
    }
    assert!(total > 13_000, "{total}");
    let homonyms = BTreeSet::from(HOMONYMS.map(|pair| pair.map(str::to_owned)));
    assert_eq!(twice, homonyms, "listed twice, against the homonyms");
}

/// What is left of an English name where letters that are one sound, doubled ones and silent h are not told apart:
/// Chāpra and Chhapra, Dharamsala and Dharamshala, Madinah and Medina but for its vowel. Accented letters lose their
/// accents with the decomposition; a label after a comma says where it is.
fn spelt(en: &str) -> String {
    let name = en.split(',').next().unwrap_or(en).to_lowercase();
    let name = name.replace("ph", "f").replace("ee", "i").replace("oo", "u").replace('h', "");
    let mut key = String::new();
    for c in name.nfd().filter(char::is_ascii_alphanumeric) {
        let c = match c {
            'w' => 'v',
            'y' => 'i',
            'z' => 's',
            'c' | 'q' => 'k',
            other => other,
        };
        if !key.ends_with(c) {
            key.push(c);
        }
    }
    key
}

/// Towns of one name in two districts, each of which says in which it lies.
fn are_homonyms(a: &Value, b: &Value) -> bool {
    let (within, other) = (cell(a, "within"), cell(b, "within"));
    cell(a, "name") == cell(b, "name") && !within.is_empty() && !other.is_empty() && within != other
}

/// Nor is one listed twice under two spellings of its English name.
#[test]
fn no_entity_is_listed_in_two_spellings() {
    let rows: Vec<Value> =
        files().iter().flat_map(|file| rows(file)).filter(|row| !cell(row, "en").is_empty()).collect();
    let mut seen: BTreeMap<(&str, &str, String), &Value> = BTreeMap::new();
    let mut twice = BTreeSet::new();
    for row in &rows {
        let key = (cell(row, "kind"), cell(row, "country"), spelt(cell(row, "en")));
        let before = seen.insert(key, row).filter(|first| !are_homonyms(first, row));
        twice.extend(before.map(|first| [cell(first, "id"), cell(row, "id")]));
    }
    let read = BTreeSet::from_iter(HOMONYMS.into_iter().chain(SPELT_ALIKE));
    let unread: Vec<_> = twice.difference(&read).collect();
    assert!(unread.is_empty(), "spelt alike: {unread:?}");
    let gone: Vec<_> = SPELT_ALIKE.iter().filter(|pair| !twice.contains(*pair)).collect();
    assert!(gone.is_empty(), "not spelt alike: {gone:?}");
}
