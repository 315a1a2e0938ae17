//! Words inside the names of people that are no parts of names.

use crate::data::names::key;
use crate::data::rows::table;
use crate::data::sources::Sources;
use anyhow::{bail, ensure};
use std::collections::{HashMap, HashSet};

/// Titles, ordinals, particles and demonyms.
pub const EXCLUSIONS: &str = "xtask/data/no_name_parts.tsv";
/// A letter, and its names.
pub const LETTER_NAMES: &str = "data/language/letter_names.txt";

/// What a word is instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Other {
    /// Stands before or after names: राजा.
    Title,
    /// Tells bearers of one name apart: प्रथम.
    Ordinal,
    /// Joins the parts of a name: बिन.
    Particle,
    /// The adjective of a country, which far more people are called than have it as a name: रूसी.
    Demonym,
}

/// The words that are left out, by key.
#[derive(Debug, Default)]
pub struct Exclusions {
    words: HashMap<String, Other>,
    /// Names of letters.
    letters: HashSet<String>,
}

impl Exclusions {
    /// Reads the words.
    pub fn read(sources: &Sources) -> anyhow::Result<Exclusions> {
        let names = sources.rows(LETTER_NAMES)?;
        let letters = names.iter().flat_map(|row| row.split_whitespace().skip(1)).map(key);
        Exclusions::of(table(sources, EXCLUSIONS)?, letters.collect())
    }

    fn of(rows: Vec<[String; 2]>, letters: HashSet<String>) -> anyhow::Result<Exclusions> {
        let mut words = HashMap::new();
        for [word, what] in rows {
            let other = match what.as_str() {
                "title" => Other::Title,
                "ordinal" => Other::Ordinal,
                "particle" => Other::Particle,
                "demonym" => Other::Demonym,
                _ => bail!("{EXCLUSIONS}: {word} is a title, an ordinal, a particle or a demonym, no {what}"),
            };
            ensure!(words.insert(key(&word), other).is_none(), "{EXCLUSIONS}: {word} stands twice");
        }
        Ok(Exclusions { words, letters })
    }

    /// True for a word that stands beside the parts of a name, so that the others are counted without it.
    pub fn is_beside_names(&self, word: &str) -> bool {
        matches!(self.words.get(&key(word)), Some(Other::Title | Other::Ordinal))
    }

    /// True for the key of a word that is no part of a name, not even of one that is told by hand.
    pub fn is_never_part(&self, key: &str) -> bool {
        matches!(self.words.get(key), Some(Other::Ordinal | Other::Particle | Other::Demonym)) || self.is_spelt_out(key)
    }

    /// True for the key of a title. Some titles are surnames as well, which is told by hand.
    pub fn is_title(&self, key: &str) -> bool {
        self.words.get(key) == Some(&Other::Title)
    }

    /// True for the key of initials: the names of letters one after the other.
    fn is_spelt_out(&self, key: &str) -> bool {
        // Where a name of a letter may end: at the start, and where another that began there ends.
        let mut ends = vec![false; key.len() + 1];
        ends[0] = true;
        for start in 0..key.len() {
            if ends[start] {
                for letter in self.letters.iter().filter(|letter| key[start..].starts_with(letter.as_str())) {
                    ends[start + letter.len()] = true;
                }
            }
        }
        ends[key.len()] && !key.is_empty()
    }
}

#[cfg(test)]
pub(super) fn exclusions_for_tests() -> Exclusions {
    let rows = [["राजा", "title"], ["ठाकुर", "title"], ["प्रथम", "ordinal"], ["बिन", "particle"]];
    let letters = ["ए", "बी", "बीजे"].map(str::to_owned).into_iter().collect();
    Exclusions::of(rows.map(|row| row.map(str::to_owned)).to_vec(), letters).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_left_out_for_what_they_are() {
        let exclusions = exclusions_for_tests();
        for (word, beside, never, title) in [
            ("राजा", true, false, true),
            ("प्रथम", true, true, false),
            ("बिन", false, true, false),
            ("एबी", false, true, false),
            ("बीजेबी", false, true, false),
            ("बीजो", false, false, false),
            ("अटल", false, false, false),
            ("", false, false, false),
        ] {
            let is = (exclusions.is_beside_names(word), exclusions.is_never_part(word), exclusions.is_title(word));
            assert_eq!(is, (beside, never, title), "{word}");
        }
    }

    #[test]
    fn faults_of_the_table() {
        let row = |word: &str, what: &str| [word.to_owned(), what.to_owned()];
        assert!(Exclusions::of(vec![row("राजा", "king")], HashSet::new()).is_err());
        assert!(Exclusions::of(vec![row("चाँद", "title"), row("चांद", "ordinal")], HashSet::new()).is_err());
    }
}
