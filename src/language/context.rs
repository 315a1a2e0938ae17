//! What stands beside names, and beside words that are none.

use super::lines;
use crate::entity::Kind;
use crate::spelling::{
    folded::folded_key,
    hash::{ByHash, hash_key},
};
use once_cell::sync::Lazy;
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

    /// The next four cells of a row, a missing or empty one as `otherwise`.
    pub(super) fn read<'c>(cells: &mut impl Iterator<Item = &'c str>, otherwise: f32) -> Evidence {
        let mut weight = || cells.next().and_then(|cell| cell.parse().ok()).unwrap_or(otherwise);
        Evidence { person: weight(), place: weight(), organization: weight(), demonym: weight() }
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

struct Weights {
    /// What counts always.
    always: Evidence,
    /// What each neighbour says on each side.
    sides: ByHash<[Option<Evidence>; 4]>,
}

static WEIGHTS: Lazy<Weights> = Lazy::new(|| {
    let mut weights = Weights { always: Evidence::default(), sides: ByHash::default() };
    for row in lines(include_str!("../../data/language/context.tsv")) {
        let mut cells = row.split('\t');
        let (Some(side), Some(word)) = (cells.next(), cells.next()) else { continue };
        let evidence = Evidence::read(&mut cells, 0.0);
        let side = match side {
            "before2" => Side::Before2,
            "before" => Side::Before,
            "after" => Side::After,
            "after2" => Side::After2,
            _ => {
                weights.always = evidence;
                continue;
            }
        };
        let key = match word {
            "." => Neighbour::End.key(),
            "," => Neighbour::Other.key(),
            "0" => Neighbour::Number.key(),
            "@" => Neighbour::Country.key(),
            "?" => ANY_OTHER,
            word => {
                let mut key = String::new();
                folded_key(word, &mut key);
                hash_key(&key)
            }
        };
        if let Some(place) = weights.sides.entry(key).or_default().get_mut(side as usize) {
            // Of spellings that fold alike the more frequent one, which comes first.
            place.get_or_insert(evidence);
        }
    }
    weights
});

/// True for the hash of the name of a country or state, or of its adjective.
fn is_country(hash: u64) -> bool {
    static COUNTRIES: Lazy<HashSet<u64>> = Lazy::new(|| {
        super::keys(include_str!("../../data/language/settled_names.txt")).map(|key| hash_key(&key)).collect()
    });
    COUNTRIES.contains(&hash)
}

/// What the neighbours say, each on its side: the sum of their weights.
pub(crate) fn evidence(neighbours: impl IntoIterator<Item = (Side, Neighbour)>) -> Evidence {
    let weights = &*WEIGHTS;
    let of = |key: u64, side: Side| *weights.sides.get(&key)?.get(side as usize)?;
    let said = neighbours.into_iter().map(|(side, neighbour)| match (of(neighbour.key(), side), neighbour) {
        (Some(evidence), _) => evidence,
        (None, Neighbour::Word(hash)) if is_country(hash) => of(Neighbour::Country.key(), side).unwrap_or_default(),
        (None, Neighbour::Word(_)) => of(ANY_OTHER, side).unwrap_or_default(),
        (None, _) => Evidence::default(),
    });
    weights.always + said.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights() {
        let said = |side: Side, word: &str| {
            let mut key = String::new();
            folded_key(word, &mut key);
            evidence([(side, Neighbour::Word(hash_key(&key)))])
        };
        assert!(said(Side::After, "ने").person > 1.0);
        assert!(said(Side::After, "जिले").place > 2.0);
        assert!(said(Side::Before, "मंत्री").person > 1.0);
        assert!(said(Side::After, "सेना").demonym > 0.0);
        assert!(evidence([(Side::After, Neighbour::End)]).person < -1.0);
        let unknown = ["कुर्स्क", "ज़ापोरिज़्ज़िया"].map(|w| said(Side::After, w));
        assert_eq!(unknown[0], unknown[1]);
    }
}
