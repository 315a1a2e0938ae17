//! Which sounds of two words stand across from one another on the cheapest way.
//!
//! The distance alone is found in one row; to tell what differs, the whole table is kept and read backwards from its
//! last cell. At each cell one of three steps has led there: across (a sound taken for the other), down (a sound of the
//! first word alone) or along (one of the second). What the cell costs more than the one it came from is the cost of
//! that difference; steps that cost nothing are sounds that are alike, and are left out.
//!
//! ```text
//! कीव, कीएव:    क     ई     ए     व
//!         0                                 back from the last cell (20):
//!  क           0                            across, व and व, cost 0
//!  ई                 0 --> 20               along, ए added, cost 20
//!  व                             20         across, ई and ई, then क and क, cost 0
//! ```
//!
//! Made for people, on demand: it allocates a table, where `distance` has one row on the stack. The two must agree
//! (`differences_add_up`).
//!
//! Knows of sounds, their letters and costs; what is said of them in words is `spelling::explain`'s.

use super::costs::Costs;
use super::phones::{Phone, Phones};

/// The sounds that differ: that of `a`, that of `b`, and what it costs; in order. The costs add up to the distance.
///
/// Letters are those that people know the sounds by; of अमेरिका and अमरीका the differences are (ए, अ, 35) and (इ, ई,
/// 12), in hundredths of a sound. Where two ways cost the same, the one with sounds across from one another is told.
/// Quadratic in the length of the words, at most 24 sounds each.
///
/// A sound that has none across from it stands beside none. Told the other way round, another of several cheapest ways
/// may be taken; the sum is the same.
pub(crate) fn differences(a: &Phones, b: &Phones, costs: &Costs) -> Vec<(Option<char>, Option<char>, u16)> {
    let swap = |p: Phone, q: Phone| u16::from(costs.swaps(p).get(q.index()).copied().unwrap_or(u8::MAX));
    let lone = |word: &Phones, at: usize| u16::from(word.lone().get(at).copied().unwrap_or(0));
    let width = b.len() + 1;
    let mut table = vec![0u16; (a.len() + 1) * width];
    let cell = |table: &[u16], i: usize, j: usize| table.get(i * width + j).copied().unwrap_or(u16::MAX);
    let ways = |table: &[u16], i: usize, j: usize| {
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
            if let Some(place) = table.get_mut(i * width + j) {
                *place = best;
            }
        }
    }
    let (mut i, mut j, mut found) = (a.len(), b.len(), Vec::new());
    while i + j > 0 {
        let here = cell(&table, i, j);
        let (across, drop, _) = ways(&table, i, j);
        let letter = |word: &Phones, at: usize| word.list().get(at).and_then(|p| p.letter());
        let (x, y) = if here == across {
            (i, j) = (i - 1, j - 1);
            (letter(a, i), letter(b, j))
        } else if here == drop {
            i -= 1;
            (letter(a, i), None)
        } else {
            j -= 1;
            (None, letter(b, j))
        };
        let cost = here - cell(&table, i, j);
        if cost > 0 {
            found.push((x, y, cost));
        }
    }
    found.reverse();
    found
}
