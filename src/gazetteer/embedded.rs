//! The gazetteer that is compiled into the library: the one place that names its files.
#![cfg(any(feature = "people", feature = "places", feature = "organizations"))]

use super::{Gazetteer, GazetteerError};
use once_cell::sync::OnceCell;

/// The files of one kind, if its feature is on.
macro_rules! files {
    ($const:ident, $feature:literal, $($name:literal)*) => {
        #[cfg(feature = $feature)]
        const $const: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../data/", $name)))),*];
        #[cfg(not(feature = $feature))]
        const $const: &[(&str, &str)] = &[];
    };
}

files! { PLACES, "places",
    "places/countries.jsonl"
    "places/cities-regions.jsonl"
    "places/big-cities.jsonl"
    "places/nature.jsonl"
    "places/india.jsonl"
    "places/subdivisions.jsonl"
    "places/cities.jsonl"
}
files! { PEOPLE, "people",
    "people/west-world.jsonl"
    "people/asia-russia.jsonl"
    "people/india-politics.jsonl"
    "people/india-public.jsonl"
    "people/public-life.jsonl"
    "people/sport-screen.jsonl"
    "people/world-leaders.jsonl"
}
files! { ORGANIZATIONS, "organizations",
    "organizations/world.jsonl"
    "organizations/india.jsonl"
}

/// The embedded gazetteer, read once.
pub(super) fn gazetteer() -> Result<&'static Gazetteer, GazetteerError> {
    static GAZETTEER: OnceCell<Gazetteer> = OnceCell::new();
    GAZETTEER.get_or_try_init(|| {
        let mut gazetteer = Gazetteer::new();
        for (name, text) in PLACES.iter().chain(PEOPLE).chain(ORGANIZATIONS) {
            gazetteer.read_jsonl(name, text.as_bytes())?;
        }
        Ok(gazetteer)
    })
}
