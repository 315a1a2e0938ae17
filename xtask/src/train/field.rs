//! Fits the weights of a conditional random field over spans: of all sets of spans that do not overlap, the annotated
//! one is to be the likeliest. It knows names and values of features, and which spans are right; what the sets are worth
//! is the library's (`naamkosh::features::best`).
//!
//! Newton's method, but for the second derivatives, which are those of spans that stand alone: what overlaps makes them
//! smaller, so that steps are too short rather than too long. Weights are pulled to nothing, so that what was seen seldom
//! counts little. Sums go in a fixed order.

use super::solve::solve;
use anyhow::{Context, Result, ensure};
use naamkosh::features::{Arc, Verdict, best};
use std::collections::{BTreeMap, BTreeSet};

/// How much weights are pulled to nothing.
const PENALTY: f64 = 2.0;
const STEPS: usize = 80;
/// No weight changes by more in one step.
const LONGEST: f64 = 1.0;
/// Steps that short are the end.
const SHORTEST: f64 = 1e-4;

/// A span that was proposed.
#[derive(Debug, Clone)]
pub struct Proposal {
    pub start: usize,
    pub end: usize,
    /// Names and values; a feature that is not there is 0.
    pub features: Vec<(String, f64)>,
    /// The annotators have its span and kind.
    pub right: bool,
}

/// The proposals of a document, by start.
pub type Lattice = Vec<Proposal>;

/// What each feature adds to the logarithm of the odds.
pub type Weights = BTreeMap<String, f64>;

/// Fits weights to lattices.
pub fn fit<'l>(lattices: impl IntoIterator<Item = &'l Lattice>) -> Result<Weights> {
    let lattices: Vec<&Lattice> = lattices.into_iter().collect();
    let all = lattices.iter().flat_map(|lattice| lattice.iter()).flat_map(|proposal| &proposal.features);
    let names: BTreeSet<&str> = all.map(|(name, _)| name.as_str()).collect();
    let names: Vec<&str> = names.into_iter().collect();
    let number = |name: &str| names.binary_search(&name).unwrap_or_default();
    let rows: Vec<Vec<Vec<(usize, f64)>>> = (lattices.iter())
        .map(|lattice| {
            let row = |p: &Proposal| p.features.iter().map(|(name, value)| (number(name), *value)).collect();
            lattice.iter().map(row).collect()
        })
        .collect();
    ensure!(rows.iter().flatten().flatten().all(|(_, value)| value.is_finite()), "a feature is no number");
    let mut weights = vec![0.0; names.len()];
    let bar = crate::progress::steps("fitting", STEPS);
    for _ in 0..STEPS {
        bar.inc(1);
        let mut slope: Vec<f64> = weights.iter().map(|weight| PENALTY * weight).collect();
        let mut curve = vec![vec![0.0; weights.len()]; weights.len()];
        curve.iter_mut().enumerate().for_each(|(at, row)| row[at] = PENALTY);
        for (lattice, rows) in lattices.iter().zip(&rows) {
            let arcs = lattice.iter().zip(rows).map(|(proposal, row)| {
                let odds: f64 = row.iter().map(|&(at, value)| weights[at] * value).sum();
                Arc { start: proposal.start, end: proposal.end, odds: odds as f32 }
            });
            let shares = best(&arcs.collect::<Vec<_>>());
            for ((proposal, row), verdict) in lattice.iter().zip(rows).zip(shares) {
                let share = f64::from(verdict.share);
                let off = share - f64::from(u8::from(proposal.right));
                for &(at, value) in row {
                    slope[at] += value * off;
                    for &(other, other_value) in row.iter().filter(|(other, _)| *other <= at) {
                        curve[at][other] += value * other_value * share * (1.0 - share);
                    }
                }
            }
        }
        let mut step = solve(&curve, &slope).context("the curve of the penalised likelihood is not convex")?;
        let most = step.iter().fold(0.0f64, |most, x| most.max(x.abs()));
        let shorter = (most / LONGEST).max(1.0);
        step.iter_mut().for_each(|x| *x /= shorter);
        weights.iter_mut().zip(&step).for_each(|(weight, x)| *weight -= x);
        if most / shorter < SHORTEST {
            break;
        }
    }
    bar.finish_and_clear();
    Ok(names.into_iter().map(str::to_owned).zip(weights).collect())
}

/// What the weights make of a lattice.
pub fn verdicts(lattice: &Lattice, weights: &Weights) -> Vec<Verdict> {
    let odds = |p: &Proposal| {
        p.features.iter().map(|(name, value)| weights.get(name).copied().unwrap_or_default() * value).sum::<f64>()
    };
    let arcs = lattice.iter().map(|p| Arc { start: p.start, end: p.end, odds: odds(p) as f32 });
    best(&arcs.collect::<Vec<_>>())
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::random::Random;

    /// Lattices of two spans that overlap or not, of which one is right as often as weights of two features say.
    pub fn drawn(many: usize, weights: [f64; 2], seed: u64) -> Vec<Lattice> {
        let mut random = Random::new(seed);
        let known = Weights::from([("a".to_owned(), weights[0]), ("always".to_owned(), weights[1])]);
        (0..many)
            .map(|_| {
                let start = if random.share() < 0.5 { 2 } else { 5 };
                let mut proposal = |start| {
                    let features = vec![("a".to_owned(), random.share() * 4.0 - 2.0), ("always".to_owned(), 1.0)];
                    Proposal { start, end: start + 5, features, right: false }
                };
                let mut lattice = vec![proposal(0), proposal(start)];
                let shares: Vec<f64> = verdicts(&lattice, &known).iter().map(|v| f64::from(v.share)).collect();
                if start == 5 {
                    lattice.iter_mut().zip(shares).for_each(|(p, share)| p.right = random.share() < share);
                } else {
                    let drawn = random.share();
                    lattice[0].right = drawn < shares[0];
                    lattice[1].right = drawn >= shares[0] && drawn < shares[0] + shares[1];
                }
                lattice
            })
            .collect()
    }

    #[test]
    fn known_weights_are_found() {
        let weights = fit(&drawn(30_000, [1.5, -0.8], 2)).unwrap();
        assert!((weights["a"] - 1.5).abs() < 0.06 && (weights["always"] + 0.8).abs() < 0.06, "{weights:?}");
    }

    #[test]
    fn what_is_seen_seldom_counts_little() {
        let of = |name: &str, right| vec![Proposal { start: 0, end: 3, features: vec![(name.to_owned(), 1.0)], right }];
        let mut lattices = vec![of("often", true); 100];
        lattices.push(of("seldom", true));
        let weights = fit(&lattices).unwrap();
        assert!(weights["often"] > 2.0 && weights["seldom"] > 0.1 && weights["seldom"] < 0.5, "{weights:?}");
        assert!(fit(&[of("odd", true), vec![]]).is_ok());
        lattices[0][0].features[0].1 = f64::NAN;
        assert!(fit(&lattices).is_err());
    }
}
