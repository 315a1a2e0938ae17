//! Words that say what kind of place a name is of: it goes without them.

use crate::data::names::{is_devanagari, key};
use crate::data::rows::table;
use crate::data::sources::Sources;
use anyhow::{bail, ensure};
use naamkosh::Class;
use std::collections::{HashMap, HashSet};

/// The words.
pub const KINDS: &str = "xtask/data/place_kinds.tsv";

/// The kinds of places, by the words of both languages.
#[derive(Debug, Default)]
pub struct Kinds {
    /// By folded key, with the class of places that are of this kind.
    hindi: HashMap<String, Class>,
    /// In lower case.
    english: HashSet<String>,
}

impl Kinds {
    /// Reads the words.
    pub fn read(sources: &Sources) -> anyhow::Result<Kinds> {
        Kinds::of(table(sources, KINDS)?)
    }

    pub(super) fn of(rows: Vec<[String; 3]>) -> anyhow::Result<Kinds> {
        let mut kinds = Kinds::default();
        for [language, word, class] in rows {
            let new = match (language.as_str(), class.parse::<Class>().ok()) {
                ("hi", Some(class)) => kinds.hindi.insert(key(&word), class).is_none(),
                ("en", None) if class == "-" => kinds.english.insert(word.to_lowercase()),
                _ => bail!("{KINDS}: {word} is of no known language or class: {language}, {class}"),
            };
            ensure!(new, "{KINDS}: {word} stands twice");
        }
        Ok(kinds)
    }

    /// A Hindi name, then the name without its last word as long as that is a kind.
    pub fn without_hindi(&self, name: &str) -> Vec<String> {
        without(name, |word| self.hindi_class(word).is_some())
    }

    /// The same of an English name.
    pub fn without_english(&self, name: &str) -> Vec<String> {
        without(name, |word| self.english.contains(&word.to_lowercase()))
    }

    /// The class that the last word of a Hindi name says, if any.
    pub fn class(&self, name: &str) -> Option<Class> {
        self.hindi_class(name.rsplit(' ').next()?)
    }

    /// The class that a word says: one that stands bare, for what stands in brackets tells places of one name apart.
    fn hindi_class(&self, word: &str) -> Option<Class> {
        self.hindi.get(&key(word)).filter(|_| is_devanagari(word)).copied()
    }
}

fn without(name: &str, is_kind: impl Fn(&str) -> bool) -> Vec<String> {
    let mut names = vec![name.to_owned()];
    let mut left = name;
    while let Some((before, _)) = left.rsplit_once(' ').filter(|(_, last)| is_kind(last)) {
        names.push(before.to_owned());
        left = before;
    }
    names
}

#[cfg(test)]
pub(super) fn kinds_for_tests() -> Kinds {
    let rows = [["hi", "ज़िला", "district"], ["hi", "प्रांत", "region"], ["en", "province", "-"], ["en", "city", "-"]];
    Kinds::of(rows.map(|row| row.map(str::to_owned)).to_vec()).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_stripped_from_the_end() {
        let kinds = kinds_for_tests();
        assert_eq!(kinds.without_hindi("फ़ारयाब प्रान्त ज़िला"), ["फ़ारयाब प्रान्त ज़िला", "फ़ारयाब प्रान्त", "फ़ारयाब"]);
        assert_eq!(kinds.without_hindi("एनो (प्रांत)"), ["एनो (प्रांत)"]);
        assert_eq!(kinds.without_hindi("प्रांत फ़ारयाब"), ["प्रांत फ़ारयाब"]);
        assert_eq!(kinds.without_hindi("जिला"), ["जिला"], "a name is left");
        assert_eq!(kinds.without_english("Quebec City Province"), ["Quebec City Province", "Quebec City", "Quebec"]);
    }

    #[test]
    fn the_last_word_says_the_class() {
        let kinds = kinds_for_tests();
        assert_eq!(kinds.class("फ़ारयाब जिला"), Some(Class::District), "spelt without the nukta");
        assert_eq!(kinds.class("फ़ारयाब प्रांत"), Some(Class::Region));
        assert_eq!(kinds.class("फ़ारयाब"), None);
    }

    #[test]
    fn faults_of_the_table() {
        let fault = |rows: &[[&str; 3]]| Kinds::of(rows.iter().map(|r| r.map(str::to_owned)).collect()).is_err();
        assert!(fault(&[["ur", "ज़िला", "district"]]));
        assert!(fault(&[["hi", "ज़िला", "-"]]));
        assert!(fault(&[["en", "province", "region"]]));
        assert!(fault(&[["hi", "ज़िला", "district"], ["hi", "जिला", "district"]]), "one key");
    }
}
