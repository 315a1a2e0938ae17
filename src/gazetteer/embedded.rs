//! The gazetteer that is compiled into the library: the one place that names its files.
#![cfg(feature = "embedded")]

use super::{Gazetteer, GazetteerError};
use once_cell::sync::OnceCell;

macro_rules! files {
    ($($name:literal)*) => { &[$(($name, include_str!(concat!("../../data/", $name)))),*] };
}

/// Later files overlay earlier ones.
const FILES: &[(&str, &str)] = files! {
    "places/countries.jsonl"
    "places/cities-regions.jsonl"
    "places/nature.jsonl"
    "places/india.jsonl"
    "people/west-world.jsonl"
    "people/asia-russia.jsonl"
    "people/india-politics.jsonl"
    "people/public-life.jsonl"
    "organizations/world.jsonl"
    "organizations/india.jsonl"
};

/// The embedded gazetteer, read once.
pub(super) fn gazetteer() -> Result<&'static Gazetteer, GazetteerError> {
    static GAZETTEER: OnceCell<Gazetteer> = OnceCell::new();
    GAZETTEER.get_or_try_init(|| {
        let mut gazetteer = Gazetteer::new();
        for (name, text) in FILES {
            gazetteer.read_jsonl(name, text.as_bytes())?;
        }
        Ok(gazetteer)
    })
}
