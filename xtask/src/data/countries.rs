//! `places/countries.jsonl`: every country and territory of the world, by the names that CLDR has for them and what
//! the hand-written tables add.

use super::generated::{Generated, Input};
use super::rows::{self, table};
use super::sources::Sources;
use super::territories::{TERRITORIES, Territories};
use anyhow::{Context, bail, ensure};
use naamkosh::{Class, Entity, Kind};
use std::collections::BTreeMap;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// What CLDR does not say.
const EXTRA: &str = "xtask/data/places_extra.txt";
/// What other lists call them.
const OTHERS: &str = "xtask/data/country_names.tsv";
const SOURCE: &str = "CLDR 48.2.0";
/// Where the table added or changed a Hindi spelling.
const SOURCE_BOTH: &str = "CLDR 48.2.0, common knowledge";
/// The source by its name, and its files.
const CLDR: &str = "cldr_territories";
const HINDI: &str = "main/hi/territories.json";
const ENGLISH: &str = "main/en/territories.json";

/// The tool.
pub const TOOL: Generated = Generated {
    name: "countries",
    version: 2,
    files: &["data/places/countries.jsonl"],
    inputs: &[
        Input::Repository(EXTRA),
        Input::Repository(OTHERS),
        Input::Repository(TERRITORIES),
        Input::Outside {
            name: CLDR,
            what: "the npm package cldr-localenames-full 48.2.0, unpacked",
            files: &[HINDI, ENGLISH],
        },
    ],
    make: |sources| Ok(vec![make(sources)?]),
};

fn make(sources: &Sources) -> anyhow::Result<String> {
    let folder = sources.outside(CLDR)?;
    let (hindi, english) = (names(&folder.join(HINDI), "hi")?, names(&folder.join(ENGLISH), "en")?);
    let extra = extras(&sources.rows(EXTRA)?)?;
    let countries = countries(&Territories::read(sources)?, &hindi, &english, extra)?;
    rows::write(with_others(countries, table(sources, OTHERS)?)?)
}

/// The names of territories by code in a file of CLDR's JSON.
fn names(path: &Path, locale: &str) -> anyhow::Result<BTreeMap<String, String>> {
    let read = || {
        let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path)?)?;
        let territories = json.pointer(&format!("/main/{locale}/localeDisplayNames/territories"));
        Ok::<_, anyhow::Error>(serde_json::from_value(territories.context("no names of territories")?.clone())?)
    };
    read().with_context(|| path.display().to_string())
}

/// A row of the hand-written table. An empty cell keeps what CLDR says, a filled one replaces it; of a name that is
/// replaced CLDR's is kept only where the table lists it among the aliases, since some of them no paper uses.
#[derive(Debug, Clone, PartialEq)]
struct Extra {
    id: String,
    class: Option<Class>,
    name: Option<String>,
    en: Option<String>,
    aliases: Vec<String>,
    short: Vec<String>,
    acronyms: Vec<String>,
    demonyms: Vec<String>,
    country: Option<String>,
    prior: f32,
}

impl Extra {
    fn read(row: &str) -> anyhow::Result<Extra> {
        let row: String = row.nfc().collect();
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let &[id, class, name, en, aliases, short, acronyms, demonyms, country, prior] = cells.as_slice() else {
            bail!("ten cells are wanted: {row}");
        };
        let cell = |cell: &str| (!cell.is_empty()).then(|| cell.to_owned());
        let list = |cell: &str| cell.split(';').map(|v| v.trim().to_owned()).filter(|v| !v.is_empty()).collect();
        let known = |class: &str| class.parse::<Class>().with_context(|| format!("no class is called {class}"));
        Ok(Extra {
            id: id.to_owned(),
            class: cell(class).as_deref().map(known).transpose()?,
            name: cell(name),
            en: cell(en),
            aliases: list(aliases),
            short: list(short),
            acronyms: list(acronyms),
            demonyms: list(demonyms),
            country: cell(country),
            prior: prior.parse().with_context(|| format!("the prior of {id}"))?,
        })
    }
}

/// The table by id.
fn extras(rows: &[String]) -> anyhow::Result<BTreeMap<String, Extra>> {
    let mut table = BTreeMap::new();
    for row in rows {
        let extra = Extra::read(row).context(EXTRA)?;
        let id = extra.id.clone();
        ensure!(table.insert(id.clone(), extra).is_none(), "{EXTRA}: {id} stands twice");
    }
    Ok(table)
}

/// Every territory that is a place of its own. Each must have its row in the table, and each row its territory.
fn countries(
    territories: &Territories,
    hindi: &BTreeMap<String, String>,
    english: &BTreeMap<String, String>,
    mut extra: BTreeMap<String, Extra>,
) -> anyhow::Result<Vec<Entity>> {
    let mut countries = Vec::new();
    for (code, hindi) in hindi.iter().filter(|(code, _)| territories.is_listed(code)) {
        let english = english.get(code).with_context(|| format!("{code} has no English name"))?;
        let id = territories.id(code, english).with_context(|| format!("{code} has no id"))?;
        let more = extra.remove(&id).with_context(|| format!("{id} ({code}) has no row in {EXTRA}"))?;
        countries.push(country(hindi, english, more));
    }
    ensure!(extra.is_empty(), "{EXTRA}: no such territory: {:?}", extra.keys());
    Ok(countries)
}

/// The rows with the names that other lists have (id, name, list) among their aliases. A list that a name is from becomes
/// a source of the row, unless it already is one.
fn with_others(mut countries: Vec<Entity>, others: Vec<[String; 3]>) -> anyhow::Result<Vec<Entity>> {
    for [id, name, list] in others {
        let row = countries.iter_mut().find(|row| row.id == id);
        let row = row.with_context(|| format!("{OTHERS}: no such territory: {id}"))?;
        ensure!(row.names().all(|listed| listed != name), "{OTHERS}: {id} is called {name} already");
        row.aliases.push(name);
        row.source =
            row.source.take().map(|sources| match sources.split(", ").any(|source| source.starts_with(&list)) {
                true => sources,
                false => format!("{sources}, {list}"),
            });
    }
    Ok(countries)
}

/// One row: CLDR's names, then what the table says.
fn country(hindi: &str, english: &str, more: Extra) -> Entity {
    let cldr: String = hindi.nfc().collect();
    let name = more.name.unwrap_or_else(|| cldr.clone());
    let others = |names: Vec<String>| {
        let mut others: Vec<String> = Vec::new();
        for other in names {
            if other != name && !others.contains(&other) {
                others.push(other);
            }
        }
        others
    };
    let class = more.class.unwrap_or(Class::Country);
    let mut row = Entity::new(more.id.clone(), Kind::Place, name.clone());
    row.class = Some(class);
    row.en = Some(more.en.unwrap_or_else(|| english.to_owned()));
    row.aliases = others(more.aliases);
    row.short = others(more.short);
    row.acronyms = others(more.acronyms);
    row.demonyms = others(more.demonyms);
    // A sovereign country belongs to itself, a territory to the table's country, a continent to none.
    row.country = more.country.or_else(|| (class != Class::Continent).then_some(more.id));
    row.prior = more.prior;
    let listed = [&row.aliases, &row.short, &row.acronyms, &row.demonyms];
    let both = name != cldr || listed.iter().any(|names| !names.is_empty());
    row.source(if both { SOURCE_BOTH } else { SOURCE })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[(&str, &str)]) -> BTreeMap<String, String> {
        names.iter().map(|&(code, name)| (code.to_owned(), name.to_owned())).collect()
    }

    fn made(rows: &[&str]) -> anyhow::Result<Vec<Entity>> {
        let hindi = names(&[("AX", "एलैंड द्वीपसमूह"), ("RU", "रूस"), ("AQ", "अंटार्कटिका"), ("009", "ओशिआनिया")]);
        let english = names(&[("AX", "Åland Islands"), ("RU", "Russia"), ("AQ", "Antarctica")]);
        let rows: Vec<String> = rows.iter().map(|&row| row.to_owned()).collect();
        countries(&Territories::none(), &hindi, &english, extras(&rows)?)
    }

    const ALAND: &str = "aland-islands|territory|||||||finland|0.3";
    const RUSSIA: &str = "russia||| |रशिया;रूसी संघ;रशिया;रूस||| रूसी ||0.9";
    const ANTARCTICA: &str = "antarctica|continent|दक्षिणी ध्रुव|The Antarctic||||||0.5";

    #[test]
    fn the_table_is_merged() {
        let rows = made(&[ALAND, RUSSIA, ANTARCTICA]).unwrap();
        let [antarctica, aland, russia] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!((aland.name.as_str(), aland.country.as_deref()), ("एलैंड द्वीपसमूह", Some("finland")));
        assert_eq!((aland.class, aland.source.as_deref()), (Some(Class::Territory), Some(SOURCE)));
        assert_eq!(russia.aliases, ["रशिया", "रूसी संघ"]);
        assert_eq!((russia.demonyms.as_slice(), russia.country.as_deref()), (&["रूसी".to_owned()][..], Some("russia")));
        assert_eq!((russia.en.as_deref(), russia.source.as_deref()), (Some("Russia"), Some(SOURCE_BOTH)));
        assert_eq!((antarctica.name.as_str(), antarctica.en.as_deref()), ("दक्षिणी ध्रुव", Some("The Antarctic")));
        assert_eq!((antarctica.country.as_deref(), antarctica.source.as_deref()), (None, Some(SOURCE_BOTH)));
    }

    #[test]
    fn names_of_other_lists() {
        let with = |others: &[[&str; 3]]| {
            let rows = made(&[ALAND, RUSSIA, ANTARCTICA])?;
            with_others(rows, others.iter().map(|row| row.map(str::to_owned)).collect())
        };
        let names = [["russia", "रशियन फेडरेशन", "MIT list 2"], ["aland-islands", "ऑलैंड", "CLDR"]];
        let rows = with(&names).unwrap();
        let [_, aland, russia] = rows.as_slice() else { panic!("{rows:?}") };
        assert_eq!(russia.aliases, ["रशिया", "रूसी संघ", "रशियन फेडरेशन"]);
        assert_eq!(russia.source.as_deref(), Some("CLDR 48.2.0, common knowledge, MIT list 2"));
        assert_eq!((aland.aliases.as_slice(), aland.source.as_deref()), (&["ऑलैंड".to_owned()][..], Some(SOURCE)));
        let fault = |others| format!("{:#}", with(others).unwrap_err());
        assert!(fault(&[["atlantis", "अटलांटिस", "-"]]).contains("no such territory"));
        assert!(fault(&[["russia", "रशिया", "-"]]).contains("already"));
    }

    #[test]
    fn faults_of_the_table() {
        for (rows, fault) in [
            (vec![ALAND, RUSSIA], "antarctica (AQ) has no row"),
            (vec![ALAND, RUSSIA, ANTARCTICA, "atlantis|||||||||0.1"], "no such territory"),
            (vec![ALAND, ALAND], "twice"),
            (vec!["russia||||||||0.9"], "ten cells"),
            (vec!["russia|realm||||||||0.9"], "no class"),
            (vec!["russia|||||||||much"], "the prior"),
        ] {
            let found = format!("{:#}", made(&rows).unwrap_err());
            assert!(found.contains(fault), "{found}");
        }
    }
}
