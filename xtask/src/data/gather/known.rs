//! What the other files of data/ have: a gathered place must be none of it.

use super::INPUTS;
use crate::data::generated::Input;
use crate::data::names::{key, slug};
use crate::data::sources::Sources;
use naamkosh::{Entity, Kind};
use std::collections::HashSet;

/// Common words, other forms of them, and words that are names and no more is known of them.
pub const COMMON: &str = "data/language/common_words.txt";
pub const INFLECTED: &str = "data/language/inflected_words.txt";
pub const NAMED: &str = "data/language/known_names.txt";

/// The names and words that are known, by key.
#[derive(Debug, Default)]
pub struct Known {
    ids: HashSet<String>,
    /// Names of places.
    places: HashSet<String>,
    /// Slugs of the English names of places, with their countries.
    english: HashSet<(String, Option<String>)>,
    /// Names of people and organisations, and their words.
    others: HashSet<String>,
    parts: HashSet<String>,
    common: HashSet<String>,
    named: HashSet<String>,
}

impl Known {
    /// Reads every file of entities that is not made here, and the lists of words.
    pub fn read(sources: &Sources) -> anyhow::Result<Known> {
        let mut known = Known::default();
        for input in INPUTS {
            let Input::Repository(pattern) = input else { continue };
            if pattern.ends_with(".jsonl") {
                sources.gazetteer(pattern)?.iter().for_each(|entity| known.add(entity));
            }
        }
        for path in [COMMON, INFLECTED] {
            known.common.extend(sources.rows(path)?.iter().map(|word| key(word)));
        }
        known.named.extend(sources.rows(NAMED)?.iter().map(|word| key(word)));
        Ok(known)
    }

    /// Adds an entity of the other files.
    pub fn add(&mut self, entity: &Entity) {
        self.ids.insert(entity.id.clone());
        if entity.kind == Kind::Place {
            self.english.insert((slug(entity.en.as_deref().unwrap_or_default()), entity.country.clone()));
            self.places.extend(entity.names().map(key));
        } else {
            self.others.extend(entity.names().map(key));
            let words = entity.names().flat_map(|name| name.split([' ', '-']));
            self.parts.extend(words.map(key));
        }
    }

    /// Adds a place that was gathered: neither its id nor its name is free any more.
    pub fn take(&mut self, id: &str, english: &str, hindi: &str, country: Option<&str>) {
        self.ids.insert(id.to_owned());
        self.english.insert((slug(english), country.map(str::to_owned)));
        self.places.insert(key(hindi));
    }

    /// True for the id of an entity.
    pub fn has_id(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// True where a place is listed under this name, or under this English one in the same country.
    pub fn has_place(&self, english: &str, hindi: &str, country: Option<&str>) -> bool {
        self.places.contains(&key(hindi)) || self.english.contains(&(slug(english), country.map(str::to_owned)))
    }

    /// True for the whole name of a person or an organisation, and for a common word.
    pub fn is_something_else(&self, name: &str) -> bool {
        let key = key(name);
        self.others.contains(&key) || self.common.contains(&key)
    }

    /// True for a word of the name of a person or an organisation.
    pub fn is_part(&self, word: &str) -> bool {
        self.parts.contains(&key(word))
    }

    /// True for a common word.
    pub fn is_common(&self, word: &str) -> bool {
        self.common.contains(&key(word))
    }

    /// True for a word that is a name in the news, nobody knows whose.
    pub fn is_named(&self, word: &str) -> bool {
        self.named.contains(&key(word))
    }

    /// Adds words, as the lists have them.
    #[cfg(test)]
    pub fn with_words(mut self, common: &[&str], named: &[&str]) -> Known {
        self.common.extend(common.iter().map(|word| key(word)));
        self.named.extend(named.iter().map(|word| key(word)));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_known_by_their_names_and_others_by_their_words_too() {
        let mut known = Known::default();
        known.add(&Entity::new("kursk", Kind::Place, "कुर्स्क नगर").en("Kursk").country("russia").alias("कुर्स्क"));
        known.add(&Entity::new("jinping", Kind::Person, "शी चिन-फिंग").acronym("शीचिफिं"));
        assert!(known.has_id("kursk") && !known.has_id("russia"));
        assert!(known.has_place("Kursk", "कोई", Some("russia")) && !known.has_place("Kursk", "कोई", None));
        assert!(known.has_place("Kurchatov", "कुर्स्क-नगर", None));
        assert!(!known.is_part("कुर्स्क") && !known.is_something_else("कुर्स्क"));
        for part in ["शी", "चिन", "फ़िंग", "शीचिफिं"] {
            assert!(known.is_part(part), "{part}");
        }
        assert!(known.is_something_else("शी चिनफिंग") && !known.is_something_else("चिन"));
    }

    #[test]
    fn words_are_known_by_their_keys() {
        let known = Known::default().with_words(&["चाँद"], &["ब्लेड"]);
        assert!(known.is_common("चांद") && known.is_something_else("चांद") && !known.is_named("चांद"));
        assert!(known.is_named("ब्लेड") && !known.is_something_else("ब्लेड"));
    }
}
