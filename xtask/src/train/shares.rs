//! How many of the places of a word or run are names of each kind: expectation maximisation over what stands beside
//! them. It knows evidence, and nothing of words.

use super::candidate::{LABELS, Label};
use super::regression::Numbers;

const STEPS: usize = 80;
/// No place says more than that, either way.
const MOST: f64 = 6.0;
/// The share of names that is begun with.
const NAMES: f64 = 0.1;
/// Added to what is counted, as if so many places had been seen.
const PSEUDO: f64 = 4.0;

/// The share of "other" and of each of the kinds among places with that evidence: how much likelier each label is than
/// "other" by what stands beside. 0 for other kinds.
pub fn shares(evidence: &[Numbers], kinds: &[Label]) -> Numbers {
    let mut shares = [0.0; LABELS];
    shares[Label::Other as usize] = 1.0 - NAMES;
    for &kind in kinds {
        shares[kind as usize] = NAMES / kinds.len() as f64;
    }
    let seen = shares.map(|share| share * PSEUDO);
    let likely: Vec<Numbers> = evidence.iter().map(|place| place.map(|x| libm::exp(x.clamp(-MOST, MOST)))).collect();
    for _ in 0..STEPS {
        let mut counted = [0.0; LABELS];
        for place in &likely {
            let joint: Numbers = std::array::from_fn(|label| place[label] * shares[label]);
            let sum: f64 = joint.iter().sum();
            for (counted, joint) in counted.iter_mut().zip(joint) {
                *counted += joint / sum;
            }
        }
        shares = std::array::from_fn(|label| (counted[label] + seen[label]) / (likely.len() as f64 + PSEUDO));
    }
    shares
}

/// The shares with no more people than `most`, and no more organisations: what is above it is "other".
pub fn limited(mut shares: Numbers, most: f64) -> Numbers {
    for kind in [Label::Person, Label::Organization] {
        let above = (shares[kind as usize] - most).max(0.0);
        shares[kind as usize] -= above;
        shares[Label::Other as usize] += above;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    /// Places of which that share is places, the rest other: three of four places, one of four others stand beside
    /// what speaks for places with ln 3, the rest beside what speaks against them.
    fn places(share: f64, many: usize) -> Vec<Numbers> {
        let mut random = Random::new(3);
        let place = |_| {
            let is_place = random.share() < share;
            let for_places = random.share() < if is_place { 0.75 } else { 0.25 };
            let mut evidence = [0.0; LABELS];
            evidence[Label::Place as usize] = if for_places { 3f64.ln() } else { -3f64.ln() };
            evidence
        };
        (0..many).map(place).collect()
    }

    #[test]
    fn known_shares_are_found() {
        for known in [0.05, 0.3, 0.9] {
            let found = shares(&places(known, 50_000), &[Label::Place]);
            let place = found[Label::Place as usize];
            assert!((place - known).abs() < 0.02, "{place} for {known}");
            assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            assert_eq!(found[Label::Person as usize], 0.0);
        }
    }

    #[test]
    fn few_places_say_little() {
        let evidence = [0.0, 0.0, 9.0, 0.0, 0.0];
        let of = |many: usize| shares(&vec![evidence; many], &[Label::Place])[Label::Place as usize];
        assert!((of(0) - 0.1).abs() < 1e-9);
        assert!(of(1) > 0.1 && of(1) < 0.5, "{}", of(1));
        assert!(of(1000) > 0.99);
    }

    #[test]
    fn at_most() {
        let close = |a: Numbers, b: Numbers| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-12);
        assert!(close(limited([0.5, 0.3, 0.1, 0.1, 0.0], 0.02), [0.86, 0.02, 0.1, 0.02, 0.0]));
        assert!(close(limited([0.5, 0.3, 0.1, 0.1, 0.0], 1.0), [0.5, 0.3, 0.1, 0.1, 0.0]));
    }
}
