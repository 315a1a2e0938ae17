//! Which of several Devanagari spellings is a name: the one that sounds like its English name.

use super::{Found, Proposal};
use crate::data::names::{consonants, is_devanagari, key};
use crate::data::rows::table;
use crate::data::sources::Sources;
use anyhow::{bail, ensure};
use naamkosh::{Language, LanguageFiles};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Letters that are of another language's spelling.
pub const FOREIGN: &str = "xtask/data/foreign_spellings.tsv";

/// The farthest that a name may sound from its English one, in thousandths, and one of many consonants.
const NEAR: u32 = 130;
const NEAR_LONG: u32 = 160;
const MANY: usize = 5;
/// The costs that these were chosen with.
const COSTS: &str = include_str!("../../../data/gather_costs.tsv");

/// Finds the spelling that is the name of a proposal.
pub struct Nearest {
    language: Arc<Language>,
    foreign: Vec<Foreign>,
}

/// Letters that Hindi has no use for.
struct Foreign {
    letters: String,
    /// At the end alone.
    at_end: bool,
    /// Where the English name has one of these, the letters may be Hindi all the same.
    unless: Vec<String>,
}

impl Nearest {
    /// Reads which spellings are of another language.
    pub fn read(sources: &Sources) -> anyhow::Result<Nearest> {
        Nearest::of(table(sources, FOREIGN)?)
    }

    pub(super) fn of(rows: Vec<[String; 4]>) -> anyhow::Result<Nearest> {
        let mut foreign = Vec::new();
        let mut seen = HashSet::new();
        for [letters, place, unless, _] in rows {
            ensure!(seen.insert(letters.clone()), "{FOREIGN}: {letters} stands twice");
            let at_end = match place.as_str() {
                "end" => true,
                "anywhere" => false,
                _ => bail!("{FOREIGN}: {letters} stands at the end or anywhere, not {place}"),
            };
            let unless = if unless == "-" { Vec::new() } else { unless.split('|').map(str::to_owned).collect() };
            foreign.push(Foreign { letters, at_end, unless });
        }
        let mut files = LanguageFiles::hindi();
        files.similar_costs = COSTS;
        Ok(Nearest { language: Arc::new(Language::read("Hindi, to gather", &files)?), foreign })
    }

    /// True where the spelling of an English name is not that of Hindi.
    pub fn is_foreign(&self, english: &str, spelling: &str) -> bool {
        let english = english.to_lowercase();
        self.foreign.iter().any(|f| {
            let has = if f.at_end { spelling.ends_with(&f.letters) } else { spelling.contains(&f.letters) };
            has && !f.unless.iter().any(|letters| english.contains(letters))
        })
    }

    /// The name of a proposal, if a spelling sounds like it: the one that several lists have, then the nearest (by
    /// whole hundredths), then the shortest, then the first.
    pub fn find(&self, proposal: &Proposal) -> Option<Found> {
        let mut votes: HashMap<String, usize> = HashMap::new();
        for spelling in &proposal.listed {
            *votes.entry(key(spelling)).or_default() += 1;
        }
        let votes = |spelling: &str| votes.get(&key(spelling)).copied().filter(|&votes| votes > 1).unwrap_or(0);
        let mut guesses = Guesses { language: self.language.clone(), of: HashMap::new() };
        let near = proposal
            .pairs
            .iter()
            .filter(|(english, spelling)| is_devanagari(spelling) && !self.is_foreign(english, spelling));
        let near = near.filter_map(|(english, spelling)| {
            let distance = guesses.distance(english, spelling)?;
            let limit = if consonants(spelling) >= MANY { NEAR_LONG } else { NEAR };
            (distance <= limit).then_some((english, spelling, distance))
        });
        // The first of equal ones.
        let best = near
            .min_by_key(|(_, spelling, distance)| (Reverse(votes(spelling)), distance / 10, spelling.chars().count()));
        best.map(|(english, hindi, _)| Found { english: english.clone(), hindi: hindi.clone(), votes: votes(hindi) })
    }
}

/// How the library guesses that English names are spelt. The only place that asks it for a distance.
struct Guesses {
    language: Arc<Language>,
    of: HashMap<String, Vec<String>>,
}

impl Guesses {
    /// How far a spelling is from the nearest of those that the English name may have, in thousandths; none where they
    /// cannot be compared.
    fn distance(&mut self, english: &str, spelling: &str) -> Option<u32> {
        let guesses = self.of.entry(english.to_owned()).or_insert_with(|| {
            let guesses = self.language.devanagari_spellings(english);
            if guesses.is_empty() { vec![english.to_owned()] } else { guesses }
        });
        let compared = guesses.iter().map(|guess| self.language.explain(guess, spelling));
        let distances = compared.filter(|e| e.spelling.is_some()).map(|e| e.distance);
        distances.min_by(f32::total_cmp).map(|distance| (distance * 1000.0).round() as u32)
    }
}

#[cfg(test)]
pub(super) fn nearest_for_tests() -> Nearest {
    let rows = [["ळ", "anywhere", "-", "Marathi"], ["म्", "end", "-", "Sanskrit"], ["भ", "anywhere", "bh|w", "Nepali"]];
    Nearest::of(rows.map(|row| row.map(str::to_owned)).to_vec()).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;
    use naamkosh::Class;

    fn found(english: &str, spellings: &[&str]) -> Option<(String, usize)> {
        let listed: Vec<String> = spellings.iter().map(|&s| s.to_owned()).collect();
        let proposal = Proposal {
            class: Class::City,
            country: None,
            prior: 0.1,
            people: 0,
            pairs: listed.iter().map(|s| (english.to_owned(), s.clone())).collect(),
            listed,
            source: String::new(),
        };
        nearest_for_tests().find(&proposal).map(|found| (found.hindi, found.votes))
    }

    #[test]
    fn the_nearest_spelling_is_the_name() {
        for (name, english, spellings, want) in [
            ("nearest", "Putin", &["पूतीन", "पुतिन"][..], Some(("पुतिन", 0))),
            ("what several lists have", "Kursk", &["कुर्स्क", "कूर्स्क", "कूर्स्क"], Some(("कूर्स्क", 2))),
            ("one key, two writings", "Kanpur", &["कानपूर", "कानपुर", "कान्पूर"], Some(("कानपुर", 0))),
            ("a translation", "Ivory Coast", &["हाथीदाँत तट"], None),
            ("other letters", "Kursk", &["Kursk", "कुर्स्क 1"], None),
            ("a foreign letter", "Kursk", &["कुळ्स्क", "कुर्स्कम्"], None),
            ("nothing", "Kursk", &[], None),
        ] {
            assert_eq!(found(english, spellings), want.map(|(name, votes)| (name.to_owned(), votes)), "{name}");
        }
    }

    #[test]
    fn spellings_of_other_languages() {
        let nearest = nearest_for_tests();
        for (english, spelling, foreign) in [
            ("Kolhapur", "कोळापुर", true),
            ("Kolhapur", "कोल्हापुर", false),
            ("Kolam", "कोलम्", true),
            ("Kolamba", "कोलम्बा", false),
            ("Varna", "भार्ना", true),
            ("Bhopal", "भोपाल", false),
            ("BHOPAL", "भोपाल", false),
        ] {
            assert_eq!(nearest.is_foreign(english, spelling), foreign, "{spelling}");
        }
    }

    #[test]
    fn faults_of_the_table() {
        let fault = |rows: &[[&str; 4]]| Nearest::of(rows.iter().map(|r| r.map(str::to_owned)).collect()).is_err();
        assert!(fault(&[["ळ", "start", "-", "Marathi"]]));
        assert!(fault(&[["ळ", "end", "-", "Marathi"], ["ळ", "anywhere", "-", "Marathi"]]));
    }
}
