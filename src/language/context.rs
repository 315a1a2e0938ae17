//! What stands beside names, and beside words that are none.

use super::lines;
use crate::gazetteer::Kind;
use crate::spelling::{
    folded::folded_key,
    hash::{ByHash, hash_key},
};
use once_cell::sync::Lazy;

/// How much likelier something is beside a name than beside a common word, in natural logarithms.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Evidence {
    pub(crate) person: f32,
    pub(crate) place: f32,
    pub(crate) organization: f32,
}

impl Evidence {
    pub(crate) fn of(self, kind: Kind) -> f32 {
        match kind {
            Kind::Person => self.person,
            Kind::Place => self.place,
            Kind::Organization => self.organization,
        }
    }
}

impl std::ops::Add for Evidence {
    type Output = Evidence;

    fn add(self, other: Evidence) -> Evidence {
        Evidence {
            person: self.person + other.person,
            place: self.place + other.place,
            organization: self.organization + other.organization,
        }
    }
}

/// Where a word stands to a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Side {
    Before,
    After,
}

/// What stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Neighbour {
    /// The word of that hash.
    Word(u64),
    /// The end of a sentence or of a line.
    End,
    /// Anything else.
    Other,
}

/// What each neighbour says before and after a name.
static WEIGHTS: Lazy<ByHash<[Evidence; 2]>> = Lazy::new(|| {
    let mut weights: ByHash<[Evidence; 2]> = ByHash::default();
    for row in lines(include_str!("../../data/language/context.tsv")) {
        let mut cells = row.split('\t');
        let (Some(side), Some(word)) = (cells.next(), cells.next()) else { continue };
        let neighbour = match word {
            "." => Neighbour::End,
            "," => Neighbour::Other,
            word => {
                let mut key = String::new();
                folded_key(word, &mut key);
                Neighbour::Word(hash_key(&key))
            }
        };
        let mut weight = || cells.next().and_then(|cell| cell.parse().ok()).unwrap_or_default();
        let evidence = Evidence { person: weight(), place: weight(), organization: weight() };
        let [before, after] = weights.entry(neighbour.key()).or_default();
        let place = if side == "before" { before } else { after };
        // Of spellings that fold alike the more frequent one, which comes first.
        if *place == Evidence::default() {
            *place = evidence;
        }
    }
    weights
});

impl Neighbour {
    /// The hash of the word, or another number for what is none.
    fn key(self) -> u64 {
        match self {
            Neighbour::Word(hash) => hash,
            Neighbour::End => 0,
            Neighbour::Other => 1,
        }
    }
}

/// What the neighbour on that side says.
pub(crate) fn evidence(side: Side, neighbour: Neighbour) -> Evidence {
    let [before, after] = WEIGHTS.get(&neighbour.key()).copied().unwrap_or_default();
    match side {
        Side::Before => before,
        Side::After => after,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights() {
        let word = |word: &str| {
            let mut key = String::new();
            folded_key(word, &mut key);
            Neighbour::Word(hash_key(&key))
        };
        assert!(evidence(Side::After, word("ने")).person > 2.0);
        assert!(evidence(Side::After, word("जिले")).place > 2.0);
        assert!(evidence(Side::Before, word("मंत्री")).person > 2.0);
        assert!(evidence(Side::After, Neighbour::End).person < -1.0);
        assert_eq!(evidence(Side::After, word("कुर्स्क")), Evidence::default());
    }
}
