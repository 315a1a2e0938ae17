//! The files of the embedded gazetteer: the one place that names them.
//!
//! Each feature brings the files of one kind of entity, and without all of them this module is not there. The files are
//! read by the same code as those of users, each under its name below `data`, so that a fault in one would be told with
//! its place; the tests see to it that there is none.
//!
//! ```text
//! feature "places"         PLACES         countries first, the cities of lists last
//! feature "people"         PEOPLE         by part of the world and of life
//! feature "organizations"  ORGANIZATIONS  the world's, then India's, then public bodies, companies and media of both
//! ```
//!
//! The order of files is that of entities, and that decides between two which nothing else tells apart (the first is
//! meant): what was written by hand stands before what was gathered. No id is in two files, which a test holds, since
//! the later row would replace the earlier. A file that stands in `data` and not here fails a test too.
//!
//! Read by the build script, which makes a pack of them, and by a test, which makes it again.

use crate::gazetteer::{Gazetteer, GazetteerError};

/// The files of one kind, if its feature is on.
///
/// ```text
/// files! { PLACES, "places", "places/countries.jsonl" ... }
///
/// const PLACES: &[(&str, &str)] = &[("places/countries.jsonl", "{\"id\": ..."), ...];   with the feature
/// const PLACES: &[(&str, &str)] = &[];                                                   without
/// ```
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
    "places/india-local.jsonl"
    "places/world-local.jsonl"
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
    "people/recent.jsonl"
}
files! { ORGANIZATIONS, "organizations",
    "organizations/world.jsonl"
    "organizations/india.jsonl"
    "organizations/public-bodies.jsonl"
    "organizations/companies-media.jsonl"
}

/// The gazetteer of the kinds of entity whose features are on. Linear in the files.
///
/// # Errors
/// At the first fault of a file.
pub(crate) fn gazetteer() -> Result<Gazetteer, GazetteerError> {
    let mut gazetteer = Gazetteer::new();
    for (name, text) in PLACES.iter().chain(PEOPLE).chain(ORGANIZATIONS) {
        gazetteer.read_embedded(name, text)?;
    }
    Ok(gazetteer)
}
