//! What sounds cost that differ: a table for each pair of sounds, filled by who knows the language.
//!
//! In hundredths of a sound: to take a vowel for the same vowel, but long, is 8 in Hindi; to take one consonant for
//! another that it is nothing like is 150, more than to write a whole vowel. One byte a cost holds up to 2.55 sounds.
//!
//! ```text
//! swap: COUNT x COUNT bytes, a row for each sound             lone: COUNT bytes
//!          a    A    i    I  ...  k                           a   23
//!     a    0   22   50   32     150                           A   38
//!     A   22    0   51   45     150                           i   37
//!     i   50   51    0    8     150                           ...
//!     ...                                                     k  150
//! ```
//!
//! The table of swaps is symmetric with zeros on the diagonal; [`Costs::set_swap`] keeps it so, since a distance must
//! not depend on which of two words is the listed one. `lone` is what a sound costs that has none across from it;
//! `twice` and `gliding` take its place where a consonant is written twice, or a close vowel glides on from another
//! (कीव, कीएव).
//!
//! A row is what the inner loop of the distance walks along, and all rows of the 48 sounds are 2,304 bytes, which fit
//! into the nearest cache.

use super::phones::{COUNT, Phone};

/// What a consonant costs that is taken for one it is not like, or is there in only one word. One such difference in a
/// word of ten sounds is beyond the default threshold (0.13 a sound).
const DEAR: u8 = 150;
/// Likewise a vowel.
const DEAR_VOWEL: u8 = 70;

/// Costs in hundredths of a sound. Made once with a language, then only read.
#[derive(Debug, Clone)]
pub(crate) struct Costs {
    /// Row by row: what it costs to take the sound of the row for that of the column.
    swap: Vec<u8>,
    /// What each sound costs without one across from it.
    lone: Vec<u8>,
    /// A consonant written twice.
    pub(super) twice: u8,
    /// A close vowel after another vowel.
    pub(super) gliding: u8,
    /// The least that a sound costs which is there in only one word.
    pub(super) least_lone: u16,
}

/// Every sound is dear.
impl Default for Costs {
    fn default() -> Costs {
        let vowel = |at: usize| Phone(at as u8).is_vowel();
        let dear = |a: usize, b: usize| if vowel(a) && vowel(b) { DEAR_VOWEL } else { DEAR };
        let swap = |i: usize| if i / COUNT == i % COUNT { 0 } else { dear(i / COUNT, i % COUNT) };
        Costs {
            swap: (0..COUNT * COUNT).map(swap).collect(),
            lone: (0..COUNT).map(|i| dear(i, i)).collect(),
            twice: DEAR,
            gliding: DEAR_VOWEL,
            least_lone: DEAR_VOWEL.into(),
        }
    }
}

impl Costs {
    /// Sets what it costs to take one sound for the other, either way.
    pub(crate) fn set_swap(&mut self, a: Phone, b: Phone, cost: u8) {
        for at in [a.index() * COUNT + b.index(), b.index() * COUNT + a.index()] {
            if let Some(place) = self.swap.get_mut(at) {
                *place = cost;
            }
        }
    }

    /// Sets what it costs that a sound has none across from it.
    pub(crate) fn set_lone(&mut self, a: Phone, cost: u8) {
        if let Some(place) = self.lone.get_mut(a.index()) {
            *place = cost;
        }
        self.find_least_lone();
    }

    /// Sets what a consonant costs that is written twice.
    pub(crate) fn set_twice(&mut self, cost: u8) {
        self.twice = cost;
        self.find_least_lone();
    }

    /// Sets what a close vowel costs that glides on from another.
    pub(crate) fn set_gliding(&mut self, cost: u8) {
        self.gliding = cost;
        self.find_least_lone();
    }

    /// Keeps `least_lone` true. The distance multiplies it by the difference of two lengths, and so refuses most pairs
    /// of unlike length without comparing them.
    fn find_least_lone(&mut self) {
        let all = self.lone.iter().chain([&self.twice, &self.gliding]);
        self.least_lone = all.min().copied().unwrap_or_default().into();
    }

    /// What it costs to take each sound for `a`.
    #[inline]
    pub(super) fn swaps(&self, a: Phone) -> &[u8] {
        let from = a.index() * COUNT;
        self.swap.get(from..from + COUNT).unwrap_or_default()
    }

    /// What it costs that a sound has none across from it.
    #[inline]
    pub(super) fn lone(&self, a: Phone) -> u8 {
        self.lone.get(a.index()).copied().unwrap_or(DEAR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_set_is_asked() {
        let mut costs = Costs::default();
        let [a, i, k] = ["a", "i", "k"].map(|name| Phone::named(name).unwrap());
        assert_eq!((costs.swaps(a)[i.index()], costs.swaps(a)[k.index()], costs.swaps(k)[k.index()]), (70, 150, 0));
        assert_eq!((costs.lone(k), costs.twice, costs.least_lone), (150, 150, 70));
        costs.set_swap(a, i, 12);
        costs.set_lone(k, 40);
        costs.set_twice(15);
        costs.set_gliding(20);
        assert_eq!((costs.swaps(a)[i.index()], costs.swaps(i)[a.index()], costs.lone(k)), (12, 12, 40));
        assert_eq!((costs.twice, costs.gliding, costs.least_lone), (15, 20, 15));
    }
}
