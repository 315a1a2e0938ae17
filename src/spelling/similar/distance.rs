//! The weighted edit distance between two words, relative to their length.

use super::costs::Costs;
use super::phones::{LONGEST, Phone, Phones};

/// Says whether two words are similar, and how far apart.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Judge {
    /// The limit, in hundredths of a sound per sound.
    pub(crate) threshold: f32,
}

/// With this many consonants a word has the whole threshold; with fewer, less of it.
const FULL: usize = 3;

impl Judge {
    /// The cost of taking one word for the other, in hundredths of a sound, where it is within the
    /// limit. Symmetric; at least 1, since words of one folded key are not asked about.
    pub(crate) fn cost(&self, a: &Phones, b: &Phones) -> Option<u16> {
        let longer = a.len().max(b.len()) as f32;
        let few = a.consonants.min(b.consonants).min(FULL) as f32 / FULL as f32;
        let limit = (self.threshold * few * longer * 100.0) as u16;
        // Every sound that only one of them has costs something.
        if a.len().abs_diff(b.len()) as u16 * Costs::get().least_lone > limit {
            return None;
        }
        distance(a, b, limit).map(|d| d.max(1))
    }
}

/// The cheapest way to turn one word into the other, if it costs no more than `limit`.
pub(super) fn distance(a: &Phones, b: &Phones, limit: u16) -> Option<u16> {
    let costs = Costs::get();
    let (a, b) = (a.list.as_slice(), b.list.as_slice());
    let mut row = [u16::MAX; LONGEST + 1];
    let mut sum = 0u16;
    for (j, place) in row.iter_mut().enumerate().take(b.len() + 1) {
        *place = sum;
        sum = sum.saturating_add(b.get(j).map_or(0, |&p| lone(costs, b, j, p)));
    }
    for (i, &p) in a.iter().enumerate() {
        let drop = lone(costs, a, i, p);
        let mut diagonal = row.first().copied().unwrap_or(0);
        let mut left = diagonal.saturating_add(drop);
        let mut least = left;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (j, (&q, place)) in b.iter().zip(row.iter_mut().skip(1)).enumerate() {
            let swap = diagonal.saturating_add(costs.swap(p, q));
            let best = swap.min(place.saturating_add(drop)).min(left.saturating_add(lone(costs, b, j, q)));
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

/// What it costs that the sound at `at` has none across from it: little where it repeats the
/// consonant before it, double at the beginning.
fn lone(costs: &Costs, word: &[Phone], at: usize, phone: Phone) -> u16 {
    let twin = at.checked_sub(1).and_then(|before| word.get(before)) == Some(&phone)
        || (at >= 2 && word.get(at - 2) == Some(&phone) && word.get(at - 1) == Some(&super::phones::SCHWA));
    match at {
        // How a word begins is heard first.
        0 => costs.lone(phone) * 2,
        _ if twin && !phone.is_vowel() => costs.twice.into(),
        _ => costs.lone(phone),
    }
}
