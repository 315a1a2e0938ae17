//! Which sounds of two words stand across from one another on the cheapest way.
//!
//! The distance alone is found in one row; to tell what differs, the whole table is kept and read backwards from its
//! last cell. At each cell one of three steps has led there: across (a sound taken for the other), down (a sound of the
//! first word alone) or along (one of the second). What the cell costs more than the one it came from is the cost of
//! that difference; steps that cost nothing are sounds that are alike, and are left out.
//!
//! ```text
//! कीव, कीएव:    क     ई     ए     व
//!         0                                 back from the last cell (18):
//!  क           0                            across, व and व, cost 0
//!  ई                 0 --> 18               along, ए added, cost 18
//!  व                             18         across, ई and ई, then क and क, cost 0
//! ```
//!
//! Two ask: explanations, for people, which sounds differ ([`differences`]), and the matcher, of a single word, where
//! and how they do ([`Difference`]): the beginning of a word is seldom misspelt, and a consonant less often than a
//! vowel. The table has room for the longest words, on the stack. It and `distance` must agree
//! (`differences_add_up`).
//!
//! Knows of sounds, their letters and costs; what is said of them in words is `spelling::explain`'s.

use super::costs::Costs;
use super::phones::{Alone, Class, LONGEST, Phone, Phones, S, SCHWA};

/// A sound taken for another costs so much, in hundredths, where the two are no mere writings of one: ट for त costs
/// less.
const FAR: u16 = 20;

/// Sounds that stand across from one another, by their places: of the first word, of the second; and what it costs that
/// they differ.
type Across = (Option<usize>, Option<usize>, u16);

/// The sounds that differ: that of `a`, that of `b`, and what it costs; in order. The costs add up to the distance.
///
/// Letters are those that people know the sounds by; of अमेरिका and अमरीका the differences are (ए, अ) and (इ, ई), each
/// with its cost in hundredths of a sound. Where two ways cost the same, the one with sounds across from one another is
/// told. Quadratic in the length of the words, at most 24 sounds each.
///
/// A sound that has none across from it stands beside none. Told the other way round, another of several cheapest ways
/// may be taken; the sum is the same.
pub(crate) fn differences(a: &Phones, b: &Phones, costs: &Costs) -> Vec<(Option<char>, Option<char>, u16)> {
    let letter = |word: &Phones, at: Option<usize>| at.and_then(|at| word.list().get(at)).and_then(|p| p.letter());
    let mut found = Vec::new();
    each_difference(a, b, costs, |(i, j, cost)| found.push((letter(a, i), letter(b, j), cost)));
    found.reverse();
    found
}

/// The rows of the table of costs that the cheapest way between two words is made of, each with how often it counts;
/// none where a final ई is left out, which no row says.
pub(crate) fn rows(a: &Phones, b: &Phones, costs: &Costs) -> Option<Vec<(&'static str, &'static str, u8)>> {
    let (mut found, mut none) = (Vec::new(), false);
    let lone = |word: &Phones, at: usize| {
        let (before, phone) = (word.list().get(..at)?, *word.list().get(at)?);
        if at + 1 == word.len() && word.lone().get(at) == Some(&u8::MAX) && phone.name() == "I" {
            return None;
        }
        Some(match Alone::of(before, phone) {
            Alone::First => (phone.name(), "-", 2),
            Alone::Twice => ("=", "-", 1),
            Alone::Gliding if costs.gliding < costs.lone(phone) => ("V", "-", 1),
            Alone::Gliding | Alone::Plain => (phone.name(), "-", 1),
        })
    };
    let name = |word: &Phones, at: usize| word.list().get(at).map_or("", |p| p.name());
    each_difference(a, b, costs, |(i, j, _)| {
        let row = match (i, j) {
            (Some(i), Some(j)) => Some((name(a, i).min(name(b, j)), name(a, i).max(name(b, j)), 1)),
            (Some(i), None) => lone(a, i),
            (None, Some(j)) => lone(b, j),
            (None, None) => None,
        };
        none |= row.is_none();
        found.extend(row);
    });
    (!none).then_some(found)
}

/// Where and how two words differ, as far as it tells how likely one is the other's spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Difference {
    /// The first sound of either is among what differs.
    pub(crate) first: bool,
    /// The last is.
    pub(crate) last: bool,
    /// A consonant is another one, or missing: not one that is only said at another place, nor one written twice.
    pub(crate) consonant: bool,
    /// More than one sound differs.
    pub(crate) several: bool,
    /// How many sounds differ in each way.
    kinds: [u8; Kind::ALL.len()],
}

/// In what way a sound differs from the one across from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The same vowel, but long: इ, ई.
    Length,
    /// Another vowel.
    Vowel,
    /// A schwa, which one of the words has.
    Schwa,
    /// Another vowel, which one of the words has.
    Added,
    /// One nasal for another, or one that only one of the words has.
    Nasal,
    /// A consonant that one of the words has twice.
    Twice,
    /// A stop of the same place, or nearly: with breath or without, with voice or without, ट for त.
    Stop,
    /// One sibilant for another.
    Sibilant,
    /// One sound of the lips for another: ब, व.
    Lips,
    /// Any other consonant.
    Other,
}

impl Kind {
    pub(crate) const ALL: [Kind; 10] = [
        Kind::Length,
        Kind::Vowel,
        Kind::Schwa,
        Kind::Added,
        Kind::Nasal,
        Kind::Twice,
        Kind::Stop,
        Kind::Sibilant,
        Kind::Lips,
        Kind::Other,
    ];

    /// Of two sounds across from one another.
    fn across(p: Phone, q: Phone) -> Kind {
        match (p.class(), q.class()) {
            _ if p.is_vowel() && q.is_vowel() && p.is_long_or_short(q) => Kind::Length,
            _ if p.is_vowel() && q.is_vowel() => Kind::Vowel,
            _ if p.is_nasal() && q.is_nasal() => Kind::Nasal,
            (Class::Bone(S), Class::Bone(S)) => Kind::Sibilant,
            (Class::Glide(_), Class::Bone(_)) | (Class::Bone(_), Class::Glide(_)) => Kind::Lips,
            (Class::Bone(a) | Class::Flap(a) | Class::Buzz(a), Class::Bone(b) | Class::Flap(b) | Class::Buzz(b))
                if a == b =>
            {
                Kind::Stop
            }
            _ => Kind::Other,
        }
    }

    /// Of a sound that has none across from it.
    fn alone(word: &Phones, at: usize) -> Kind {
        let (before, this) = (word.list().get(..at).unwrap_or_default(), word.list().get(at).copied());
        match this {
            Some(SCHWA) => Kind::Schwa,
            Some(phone) if phone.is_vowel() => Kind::Added,
            Some(phone) if Alone::of(before, phone) == Alone::Twice => Kind::Twice,
            Some(phone) if phone.is_nasal() => Kind::Nasal,
            _ => Kind::Other,
        }
    }
}

impl Difference {
    /// That of two words. Quadratic in their length; allocates nothing.
    pub(crate) fn of(a: &Phones, b: &Phones, costs: &Costs) -> Difference {
        let mut difference = Difference::default();
        let mut count = 0;
        let consonant = |word: &Phones, at: usize| word.list().get(at).is_some_and(|p| p.is_consonant());
        each_difference(a, b, costs, |(i, j, cost)| {
            count += 1;
            let kind = match (i.and_then(|i| a.list().get(i)), j.and_then(|j| b.list().get(j))) {
                (Some(p), Some(q)) => Kind::across(*p, *q),
                _ => i.map_or_else(|| Kind::alone(b, j.unwrap_or_default()), |i| Kind::alone(a, i)),
            };
            if let Some(number) = difference.kinds.get_mut(kind as usize) {
                *number += 1;
            }
            difference.first |= i == Some(0) || j == Some(0);
            difference.last |= i.is_some_and(|i| i + 1 == a.len()) || j.is_some_and(|j| j + 1 == b.len());
            difference.consonant |= match (i, j) {
                (Some(i), Some(j)) => consonant(a, i) && consonant(b, j) && cost >= FAR,
                (Some(i), None) => consonant(a, i) && cost > u16::from(costs.twice),
                (None, Some(j)) => consonant(b, j) && cost > u16::from(costs.twice),
                (None, None) => false,
            };
        });
        difference.several = count > 1;
        difference
    }

    /// How many sounds differ in that way.
    pub(crate) fn of_kind(&self, kind: Kind) -> u8 {
        self.kinds.get(kind as usize).copied().unwrap_or_default()
    }
}

/// Calls `each` with what differs on the cheapest way, from the last to the first.
fn each_difference(a: &Phones, b: &Phones, costs: &Costs, mut each: impl FnMut(Across)) {
    let swap = |p: Phone, q: Phone| u16::from(costs.swaps(p).get(q.index()).copied().unwrap_or(u8::MAX));
    let lone = |word: &Phones, at: usize| u16::from(word.lone().get(at).copied().unwrap_or(0));
    let mut table = [[0u16; LONGEST + 1]; LONGEST + 1];
    let cell = |table: &[[u16; LONGEST + 1]], i: usize, j: usize| {
        table.get(i).and_then(|row| row.get(j)).copied().unwrap_or(u16::MAX)
    };
    let ways = |table: &[[u16; LONGEST + 1]], i: usize, j: usize| {
        let (p, q) = (i.checked_sub(1), j.checked_sub(1));
        let sound = |word: &Phones, at: Option<usize>| at.and_then(|at| word.list().get(at).copied());
        let across = match (p, q, sound(a, p), sound(b, q)) {
            (Some(p), Some(q), Some(x), Some(y)) => cell(table, p, q).saturating_add(swap(x, y)),
            _ => u16::MAX,
        };
        let drop = p.map_or(u16::MAX, |p| cell(table, p, j).saturating_add(lone(a, p)));
        let add = q.map_or(u16::MAX, |q| cell(table, i, q).saturating_add(lone(b, q)));
        (across, drop, add)
    };
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            let (across, drop, add) = ways(&table, i, j);
            let best = if i + j == 0 { 0 } else { across.min(drop).min(add) };
            if let Some(place) = table.get_mut(i).and_then(|row| row.get_mut(j)) {
                *place = best;
            }
        }
    }
    let (mut i, mut j) = (a.len(), b.len());
    while i + j > 0 {
        let here = cell(&table, i, j);
        let (across, drop, _) = ways(&table, i, j);
        let (x, y) = if here == across {
            (i, j) = (i - 1, j - 1);
            (Some(i), Some(j))
        } else if here == drop {
            i -= 1;
            (Some(i), None)
        } else {
            j -= 1;
            (None, Some(j))
        };
        let cost = here - cell(&table, i, j);
        if cost > 0 {
            each((x, y, cost));
        }
    }
}
