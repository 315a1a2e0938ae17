//! The gazetteer that is compiled into the library: the one place that names its files.
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
//! Nothing is parsed at compile time: the texts lie in the binary as they are, and become entities at the first call.
#![cfg(any(feature = "people", feature = "places", feature = "organizations"))]

use super::{Gazetteer, GazetteerError};
use once_cell::sync::OnceCell;

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

/// The embedded gazetteer, read once. The first call parses all files, linear in them, and others that come meanwhile
/// wait for it; later ones cost nothing. A call that fails leaves nothing behind, so the next one reads again, and
/// fails alike.
pub(super) fn gazetteer() -> Result<&'static Gazetteer, GazetteerError> {
    static GAZETTEER: OnceCell<Gazetteer> = OnceCell::new();
    GAZETTEER.get_or_try_init(|| {
        let mut gazetteer = Gazetteer::new();
        for (name, text) in PLACES.iter().chain(PEOPLE).chain(ORGANIZATIONS) {
            gazetteer.read_embedded(name, text)?;
        }
        Ok(gazetteer)
    })
}
