//! What stands beside names, and beside words that are none.

use super::rows::{Cell, File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::entity::Kind;
use crate::spelling::hash::ByHash;
use std::collections::HashSet;

/// How much likelier something is a name than a common word, in natural logarithms.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Evidence {
    pub(crate) person: f32,
    pub(crate) place: f32,
    pub(crate) organization: f32,
    pub(crate) demonym: f32,
}

impl Evidence {
    pub(crate) fn of(self, kind: Kind) -> f32 {
        match kind {
            Kind::Person => self.person,
            Kind::Place => self.place,
            Kind::Organization => self.organization,
        }
    }

    fn map(self, to: impl Fn(f32) -> f32) -> Evidence {
        Evidence {
            person: to(self.person),
            place: to(self.place),
            organization: to(self.organization),
            demonym: to(self.demonym),
        }
    }

    /// So much of it.
    pub(crate) fn scaled(self, share: f32) -> Evidence {
        self.map(|x| x * share)
    }

    /// No more of it than that, either way.
    pub(crate) fn clamp(self, most: f32) -> Evidence {
        self.map(|x| x.clamp(-most, most))
    }

    /// What four cells say, `never` where one is `-` and may be.
    pub(super) fn read(cells: [Cell<'_>; 4], never: Option<f32>) -> Result<Evidence, LanguageError> {
        let weight = |cell: Cell<'_>| match (cell.text, never) {
            ("-", Some(never)) => Ok(never),
            _ => cell.number(),
        };
        let [person, place, organization, demonym] = cells;
        Ok(Evidence {
            person: weight(person)?,
            place: weight(place)?,
            organization: weight(organization)?,
            demonym: weight(demonym)?,
        })
    }
}

impl std::ops::Add for Evidence {
    type Output = Evidence;

    fn add(self, other: Evidence) -> Evidence {
        Evidence {
            person: self.person + other.person,
            place: self.place + other.place,
            organization: self.organization + other.organization,
            demonym: self.demonym + other.demonym,
        }
    }
}

impl std::iter::Sum for Evidence {
    fn sum<I: Iterator<Item = Evidence>>(all: I) -> Evidence {
        all.fold(Evidence::default(), |a, b| a + b)
    }
}

/// Where a word stands to a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Before the word before it.
    Before2,
    Before,
    After,
    After2,
}

/// What stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Neighbour {
    /// The word of that hash.
    Word(u64),
    Number,
    /// The name of a country or state, or its adjective.
    Country,
    /// The end of a sentence or of a line.
    End,
    /// Anything else.
    Other,
}

impl Neighbour {
    /// The hash of the word, or another number for what is none.
    fn key(self) -> u64 {
        match self {
            Neighbour::Word(hash) => hash,
            Neighbour::End => 0,
            Neighbour::Other => 1,
            Neighbour::Number => 2,
            Neighbour::Country => 4,
        }
    }
}

/// The key of words that the table does not have.
const ANY_OTHER: u64 = 3;

#[derive(Debug)]
pub(super) struct Weights {
    /// What counts always.
    always: Evidence,
    /// What each neighbour says on each side.
    sides: ByHash<[Option<Evidence>; 4]>,
    /// The hashes of the names of countries and states, and of their adjectives.
    countries: HashSet<u64>,
}

impl Weights {
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Weights, LanguageError> {
        let countries = File::new("settled_names.txt", files.settled_names).hashes()?;
        let (mut always, mut sides) = (Evidence::default(), ByHash::<[Option<Evidence>; 4]>::default());
        let mut once = Once::default();
        for row in File::new("context.tsv", files.context).table::<6>() {
            let [side, word, weights @ ..] = row?;
            once.take((side.text, word.text), &word)?;
            let evidence = Evidence::read(weights, None)?;
            let side = match (side.text, word.text) {
                ("before2", _) => Side::Before2,
                ("before", _) => Side::Before,
                ("after", _) => Side::After,
                ("after2", _) => Side::After2,
                ("any", "*") => {
                    always = evidence;
                    continue;
                }
                ("any", _) => return Err(word.is_no("neighbour on any side: *")),
                _ => return Err(side.is_no("side: before2, before, after, after2 or any")),
            };
            let key = match word.text {
                "." => Neighbour::End.key(),
                "," => Neighbour::Other.key(),
                "0" => Neighbour::Number.key(),
                "@" => Neighbour::Country.key(),
                "?" => ANY_OTHER,
                _ => word.hash()?,
            };
            if let Some(place) = sides.entry(key).or_default().get_mut(side as usize) {
                // Of spellings that fold alike the more frequent one, which comes first.
                place.get_or_insert(evidence);
            }
        }
        Ok(Weights { always, sides, countries })
    }
}

impl Language {
    /// True for the hash of the name of a country or state, or of its adjective.
    pub(crate) fn is_country(&self, hash: u64) -> bool {
        self.context.countries.contains(&hash)
    }

    /// What the neighbours say, each on its side: the sum of their weights.
    pub(crate) fn evidence(&self, neighbours: impl IntoIterator<Item = (Side, Neighbour)>) -> Evidence {
        let weights = &self.context;
        let of = |key: u64, side: Side| *weights.sides.get(&key)?.get(side as usize)?;
        let said = neighbours.into_iter().map(|(side, neighbour)| match (of(neighbour.key(), side), neighbour) {
            (Some(evidence), _) => evidence,
            (None, Neighbour::Word(hash)) if weights.countries.contains(&hash) => {
                of(Neighbour::Country.key(), side).unwrap_or_default()
            }
            (None, Neighbour::Word(_)) => of(ANY_OTHER, side).unwrap_or_default(),
            (None, _) => Evidence::default(),
        });
        weights.always + said.sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn weights() {
        let hindi = Language::hindi().unwrap();
        let said = |side: Side, word: &str| hindi.evidence([(side, Neighbour::Word(hash_key(word)))]);
        assert!(said(Side::After, "ने").person > 1.0);
        assert!(said(Side::After, "जिले").place > 2.0);
        assert!(said(Side::Before, "मंत्री").person > 1.0);
        assert!(said(Side::After, "सेना").demonym > 0.0);
        assert!(hindi.evidence([(Side::After, Neighbour::End)]).person < -1.0);
        let unknown = ["कुर्स्क", "जापोरिज्जिया"].map(|w| said(Side::After, w));
        assert_eq!(unknown[0], unknown[1]);
    }
}
