//! The cost table, from `data/language/similar_costs.tsv`.

use super::phones::{Phone, SOUNDS};
use once_cell::sync::Lazy;

/// What a consonant costs that is taken for one it is not like, or is there in only one word.
const DEAR: u8 = 150;
/// Likewise a vowel.
const DEAR_VOWEL: u8 = 70;

const COUNT: usize = SOUNDS.len();

/// Costs in hundredths.
#[derive(Debug)]
pub(super) struct Costs {
    swap: Vec<u8>,
    lone: Vec<u8>,
    /// A consonant written twice.
    pub(super) twice: u8,
    /// A close vowel after another vowel.
    pub(super) gliding: u8,
    /// The least that a sound costs which is there in only one word.
    pub(super) least_lone: u16,
}

impl Costs {
    pub(super) fn get() -> &'static Costs {
        static COSTS: Lazy<Costs> = Lazy::new(|| Costs::read(include_str!("../../../data/language/similar_costs.tsv")));
        &COSTS
    }

    fn read(table: &str) -> Costs {
        let vowel = |at: usize| Phone(at as u8).is_vowel();
        let dear = |a: usize, b: usize| if vowel(a) && vowel(b) { DEAR_VOWEL } else { DEAR };
        let mut costs = Costs {
            swap: (0..COUNT * COUNT)
                .map(|i| if i / COUNT == i % COUNT { 0 } else { dear(i / COUNT, i % COUNT) })
                .collect(),
            lone: (0..COUNT).map(|i| if vowel(i) { DEAR_VOWEL } else { DEAR }).collect(),
            twice: DEAR,
            gliding: DEAR_VOWEL,
            least_lone: 0,
        };
        let sound = |name: &str| SOUNDS.iter().position(|(n, _)| *n == name);
        for line in table.lines().filter(|l| !l.starts_with('#')) {
            let mut cells = line.split('\t');
            let (Some(name), Some(b), Some(Ok(cost))) = (cells.next(), cells.next(), cells.next().map(str::parse))
            else {
                continue;
            };
            match (sound(name), sound(b)) {
                (Some(a), Some(b)) => {
                    for at in [a * COUNT + b, b * COUNT + a] {
                        if let Some(place) = costs.swap.get_mut(at) {
                            *place = cost;
                        }
                    }
                }
                (Some(a), None) => {
                    if let Some(place) = costs.lone.get_mut(a) {
                        *place = cost;
                    }
                }
                (None, _) if name == "=" => costs.twice = cost,
                (None, _) => costs.gliding = cost,
            }
        }
        costs.least_lone = costs.lone.iter().chain([&costs.twice, &costs.gliding]).min().copied().unwrap_or(0).into();
        costs
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

    /// Every row of the file names sounds that there are, and was read.
    #[test]
    fn the_file_is_sound() {
        let costs = Costs::get();
        let sound = |name: &str| SOUNDS.iter().position(|(n, _)| *n == name).map(|at| Phone(at as u8));
        let mut rows = 0;
        for line in include_str!("../../../data/language/similar_costs.tsv").lines().filter(|l| !l.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            let [a, b, cost] = cells[..] else { panic!("{line}") };
            let cost: u8 = cost.parse().unwrap();
            match (sound(a), b) {
                (None, _) if a == "=" => assert_eq!(costs.twice, cost),
                (None, _) => assert_eq!((a, costs.gliding), ("V", cost)),
                (Some(a), "-") => assert_eq!(costs.lone(a), cost, "{line}"),
                (Some(a), b) => {
                    let b = sound(b).unwrap();
                    assert_eq!((costs.swaps(a)[b.index()], costs.swaps(b)[a.index()]), (cost, cost), "{line}");
                }
            }
            rows += 1;
        }
        assert!(rows > 80);
    }
}
