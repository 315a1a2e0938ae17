//! A logistic regression with named features: how likely it is that something is right. It knows names and values, and
//! nothing of mentions.
//!
//! Newton's method on the cross entropy; weights are pulled to nothing, so that what was seen seldom counts little.
//! Sums go in a fixed order and `exp` is `libm`'s, so that the weights are the same on every run and platform.

use super::solve::solve;
use anyhow::{Context, Result, bail, ensure};
use std::collections::{BTreeMap, BTreeSet};

/// How much weights are pulled to nothing.
const PENALTY: f64 = 1.0;
const STEPS: usize = 60;
/// No weight changes by more in one step.
const LONGEST: f64 = 1.0;
/// Steps that short are the end.
const SHORTEST: f64 = 1e-6;

/// What is known of something, and whether it is right.
#[derive(Debug, Clone)]
pub struct Example {
    /// Names and values; a feature that is not there is 0.
    pub features: Vec<(String, f64)>,
    pub right: bool,
}

/// What each feature adds to the logarithm of the odds.
pub type Weights = BTreeMap<String, f64>;

/// Fits weights to examples.
pub fn fit<'e>(examples: impl IntoIterator<Item = &'e Example>) -> Result<Weights> {
    let examples: Vec<&Example> = examples.into_iter().collect();
    let all = examples.iter().flat_map(|example| &example.features);
    let names: BTreeSet<&str> = all.map(|(name, _)| name.as_str()).collect();
    let names: Vec<&str> = names.into_iter().collect();
    // The features of each example by number, which are few of all.
    let number = |name: &str| names.binary_search(&name).unwrap_or_default();
    let rows: Vec<Vec<(usize, f64)>> =
        examples.iter().map(|e| e.features.iter().map(|(name, value)| (number(name), *value)).collect()).collect();
    ensure!(rows.iter().flatten().all(|(_, value)| value.is_finite()), "a feature is no number");
    let mut weights = vec![0.0; names.len()];
    for _ in 0..STEPS {
        let (slope, curve) = slope_and_curve(&rows, &examples, &weights);
        let mut step = solve(&curve, &slope).context("the curve of the penalised likelihood is not convex")?;
        let most = step.iter().fold(0.0f64, |most, x| most.max(x.abs()));
        let shorter = (most / LONGEST).max(1.0);
        step.iter_mut().for_each(|x| *x /= shorter);
        weights.iter_mut().zip(&step).for_each(|(weight, x)| *weight -= x);
        if most / shorter < SHORTEST {
            return Ok(names.into_iter().map(str::to_owned).zip(weights).collect());
        }
    }
    bail!("no end after {STEPS} steps")
}

/// How likely something with those features is right.
pub fn likely(features: &[(String, f64)], weights: &Weights) -> f64 {
    share(features.iter().map(|(name, value)| weights.get(name).copied().unwrap_or_default() * value).sum())
}

/// The share of that logarithm of the odds.
fn share(odds: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-odds))
}

/// The first and the second derivatives of what is to be least.
fn slope_and_curve(rows: &[Vec<(usize, f64)>], examples: &[&Example], weights: &[f64]) -> (Vec<f64>, Vec<Vec<f64>>) {
    let mut slope: Vec<f64> = weights.iter().map(|weight| PENALTY * weight).collect();
    let mut curve = vec![vec![0.0; weights.len()]; weights.len()];
    for (at, row) in curve.iter_mut().enumerate() {
        row[at] = PENALTY;
    }
    for (row, example) in rows.iter().zip(examples) {
        let share = share(row.iter().map(|&(at, value)| weights[at] * value).sum());
        let off = share - f64::from(u8::from(example.right));
        for &(at, value) in row {
            slope[at] += value * off;
            for &(other, other_value) in row {
                curve[at][other] += value * other_value * share * (1.0 - share);
            }
        }
    }
    (slope, curve)
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::random::Random;

    /// Examples whose odds are those weights times two features that are drawn, and 0.3.
    pub fn drawn(many: usize, weights: [f64; 2], seed: u64) -> Vec<Example> {
        let mut random = Random::new(seed);
        let example = |_| {
            let values = [random.share() * 4.0 - 2.0, f64::from(u8::from(random.share() < 0.5))];
            let odds = 0.3 + weights[0] * values[0] + weights[1] * values[1];
            let mut features = vec![("always".to_owned(), 1.0), ("a".to_owned(), values[0])];
            if values[1] > 0.0 {
                features.push(("b".to_owned(), 1.0));
            }
            Example { features, right: random.share() < share(odds) }
        };
        (0..many).map(example).collect()
    }

    #[test]
    fn known_weights_are_found() {
        let weights = fit(&drawn(50_000, [1.5, -0.8], 2)).unwrap();
        for (name, known) in [("always", 0.3), ("a", 1.5), ("b", -0.8)] {
            assert!((weights[name] - known).abs() < 0.06, "{name}: {} for {known}", weights[name]);
        }
    }

    #[test]
    fn the_end_is_where_no_slope_is() {
        let examples = drawn(300, [1.0, 1.0], 4);
        let weights = fit(&examples).unwrap();
        for (name, weight) in &weights {
            let value = |e: &Example| e.features.iter().find(|(n, _)| n == name).map_or(0.0, |(_, value)| *value);
            let off = |e: &Example| likely(&e.features, &weights) - f64::from(u8::from(e.right));
            let slope: f64 = examples.iter().map(|e| value(e) * off(e)).sum::<f64>() + PENALTY * weight;
            assert!(slope.abs() < 1e-3, "{name}: {slope}");
        }
    }

    #[test]
    fn what_is_seen_seldom_counts_little() {
        let example = |names: &[&str], right| Example {
            features: names.iter().map(|name| ((*name).to_owned(), 1.0)).collect(),
            right,
        };
        let mut examples = vec![example(&["often"], true); 100];
        examples.push(example(&["seldom"], true));
        let weights = fit(&examples).unwrap();
        assert!(weights["often"] > 2.0 && weights["seldom"] > 0.1 && weights["seldom"] < 0.5, "{weights:?}");
        assert!(fit(&[example(&[], true)]).unwrap().is_empty());
        let mut odd = example(&["often"], true);
        odd.features[0].1 = f64::NAN;
        assert!(fit(&[odd]).is_err());
    }
}
