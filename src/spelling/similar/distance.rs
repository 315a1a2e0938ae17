//! The weighted edit distance between two words, relative to their length.
//!
//! The usual dynamic programme: cell (i, j) is the cheapest way from the first i sounds of one word to the first j of
//! the other, by the least of three steps.
//!
//! ```text
//!             diagonal  place         from diagonal: take one sound for the other (swap)
//!                     \   |           from place (above): a sound of a that has none across (drop)
//!              left -- best           from left: a sound of b that has none across (lone)
//! ```
//!
//! कीव against कीएव, with the costs of Hindi in hundredths of a sound (a first sound alone costs double, 255 at most; ए
//! after a vowel glides, 18):
//!
//! ```text
//!               क     ई     ए     व
//!         0   255   291   309   371
//!  क    255     0    36    54   116
//!  ई    291    36     0    18    80
//!  व    353    98    62    80    18      18 / 4 sounds: 45 thousandths
//! ```
//!
//! Only one row is kept: each cell is overwritten by the one below it, and `diagonal` and `left` remember what the next
//! one needs. It has room for the longest word, on the stack. Costs never grow smaller along a way, so that a row whose
//! least cell is beyond the limit ends the comparison: nearly all pairs end in the first rows.
//!
//! The limit depends on the words: with fewer than three consonants there is less of the threshold, since short words
//! have many neighbours.

use super::costs::Costs;
use super::phones::{COUNT, LONGEST, Phone, Phones};

/// Says whether two words are similar, and how far apart.
///
/// ```text
/// limit = threshold * min(consonants of either, 3) / 3 * sounds of the longer, in hundredths
/// कीव, कीएव at 0.13:  0.13 * 2/3 * 4 = 0.34 of a sound; they cost 0.18
/// ```
#[derive(Debug, Clone, Copy)]
pub(crate) struct Judge<'c> {
    pub(crate) costs: &'c Costs,
    /// The limit, in sounds per sound.
    pub(crate) threshold: f32,
}

/// A cost relative to the length of the longer word, in thousandths of a sound per sound; rounded up, so that no
/// difference is nothing. मॉस्को and मास्को: 8 hundredths over 5 sounds are 16.
pub(crate) fn relative(cost: u16, a: &Phones, b: &Phones) -> u16 {
    (u32::from(cost) * 10).div_ceil(a.len().max(b.len()).max(1) as u32) as u16
}

/// With this many consonants a word has the whole threshold; with fewer, less of it.
const FULL: u8 = 3;

impl<'c> Judge<'c> {
    /// Never refuses, but where a word has no consonant at all: for explanations.
    pub(crate) fn any(costs: &'c Costs) -> Judge<'c> {
        Judge { costs, threshold: 20.0 }
    }

    /// What one word may cost to be taken for the other, in hundredths of a sound.
    pub(crate) fn limit(&self, a: &Phones, b: &Phones) -> f32 {
        self.limit_of(a.len().max(b.len()), a.consonants.min(b.consonants))
    }

    fn limit_of(&self, longer: usize, consonants: u8) -> f32 {
        let few = f32::from(consonants.min(FULL)) / f32::from(FULL);
        self.threshold * few * longer as f32 * 100.0
    }

    /// False where the ends alone cost more than any of the words with these ends could have.
    #[inline]
    pub(crate) fn may_end_so(&self, a: &Ends, b: &Ends) -> bool {
        let limit = self.limit_of(a.length.max(b.length), a.consonants.min(b.consonants)) as u16;
        ends_cost(a, b, self.costs) <= limit
    }

    /// False where a word of so many sounds and consonants could only cost too much: every sound that only one of the two
    /// has costs something.
    #[inline]
    pub(crate) fn may_be_so_long(&self, word: &Phones, length: u8, consonants: u8) -> bool {
        let length = usize::from(length);
        let limit = self.limit_of(word.len().max(length), word.consonants.min(consonants)) as u16;
        word.len().abs_diff(length) as u16 * self.costs.least_lone <= limit
    }

    /// The cost of taking one word for the other, in hundredths of a sound, where it is within the limit. Symmetric; at
    /// least 1, since words of one folded key are not asked about. The product of the lengths at most; allocates
    /// nothing.
    pub(crate) fn cost(&self, a: &Phones, b: &Phones) -> Option<u16> {
        let limit = self.limit(a, b) as u16;
        // Every sound that only one of them has costs something, and so do other sounds at the ends.
        if a.len().abs_diff(b.len()) as u16 * self.costs.least_lone > limit
            || ends_cost(&Ends::of(a), &Ends::of(b), self.costs) > limit
        {
            return None;
        }
        distance(a, b, self.costs, limit).map(|d| d.max(1))
    }
}

/// The first and the last sound of a word, or of several with the same ones: the least that these cost alone, and the
/// most that the words have of what gives them room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ends {
    first: Option<(Phone, u8)>,
    /// None in a word of one sound.
    last: Option<(Phone, u8)>,
    length: usize,
    consonants: u8,
}

/// No sound, as a byte.
const NONE: u8 = u8::MAX;

impl Ends {
    /// As bytes.
    pub(crate) fn to_bytes(self) -> [u8; 6] {
        let [[a, b], [c, d]] =
            [self.first, self.last].map(|end| end.map_or([NONE, 0], |(phone, lone)| [phone.0, lone]));
        [a, b, c, d, self.length as u8, self.consonants]
    }

    /// The same again; a number that is no sound is none.
    #[inline]
    pub(crate) fn from_bytes([a, b, c, d, length, consonants]: [u8; 6]) -> Ends {
        let end = |phone: u8, lone: u8| (usize::from(phone) < COUNT).then_some((Phone(phone), lone));
        Ends { first: end(a, b), last: end(c, d), length: usize::from(length), consonants }
    }

    pub(crate) fn of(phones: &Phones) -> Ends {
        let mut sounds = phones.list().iter().copied().zip(phones.lone().iter().copied());
        let (first, last) = (sounds.next(), sounds.next_back());
        Ends { first, last, length: phones.len(), consonants: phones.consonants }
    }

    /// The sounds themselves, to tell groups by.
    pub(crate) fn sounds(&self) -> (Option<Phone>, Option<Phone>) {
        (self.first.map(|(phone, _)| phone), self.last.map(|(phone, _)| phone))
    }

    /// What holds of the words of both, whose ends have the same sounds.
    pub(crate) fn and(self, other: Ends) -> Ends {
        let least = |a: Option<(Phone, u8)>, b: Option<(Phone, u8)>| a.zip(b).map(|((p, a), (_, b))| (p, a.min(b)));
        Ends {
            first: least(self.first, other.first),
            last: least(self.last, other.last),
            length: self.length.max(other.length),
            consonants: self.consonants.max(other.consonants),
        }
    }
}

/// What the first and the last sounds cost at the least: each is taken for the other, or is there in only one of the
/// words. Words of one sound have but one.
fn ends_cost(a: &Ends, b: &Ends, costs: &Costs) -> u16 {
    let of = |a: Option<(Phone, u8)>, b: Option<(Phone, u8)>| match (a, b) {
        (Some((p, drop)), Some((q, lone))) => {
            u16::from(costs.swaps(p).get(q.index()).copied().unwrap_or(u8::MAX).min(drop).min(lone))
        }
        _ => 0,
    };
    of(a.first, b.first) + of(a.last, b.last)
}

/// The cheapest way to turn one word into the other, if it costs no more than `limit`.
///
/// `a` goes down the table, `b` along it. That it is what the whole table gives is a test (`differences_add_up`).
fn distance(a: &Phones, b: &Phones, costs: &Costs, limit: u16) -> Option<u16> {
    let mut row = [0u16; LONGEST + 1];
    let mut sum = 0;
    for (place, &lone) in row.iter_mut().skip(1).zip(b.lone()) {
        sum += u16::from(lone);
        *place = sum;
    }
    for (&p, &drop) in a.list().iter().zip(a.lone()) {
        let (drop, swaps) = (u16::from(drop), costs.swaps(p));
        let [first, rest @ ..] = &mut row;
        let mut diagonal = *first;
        let mut left = diagonal + drop;
        let mut least = left;
        *first = left;
        for ((&q, &lone), place) in b.list().iter().zip(b.lone()).zip(rest) {
            let swap = diagonal + u16::from(swaps.get(q.index()).copied().unwrap_or(u8::MAX));
            let best = swap.min(*place + drop).min(left + u16::from(lone));
            diagonal = *place;
            *place = best;
            left = best;
            least = least.min(best);
        }
        if least > limit {
            return None;
        }
    }
    row.get(b.len()).copied().filter(|&d| d <= limit)
}
