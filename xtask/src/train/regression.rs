//! A logistic regression over what stands beside candidates: for each thing on each side a weight for each label. It
//! knows rows of weights by number, and nothing of the words they are of.
//!
//! Stochastic gradient descent on the cross entropy with AdaGrad's steps (Duchi, Hazan and Singer 2011); all labels
//! weigh the same, whatever their number of examples, so that the sums of weights are logarithms of likelihood ratios.
//! Sums go in a fixed order and `exp` is `libm`'s, so that the weights are the same on every run and platform.

use super::candidate::{LABELS, Label};
use crate::random::Random;
use anyhow::{Result, ensure};
use indicatif::ProgressBar;

const EPOCHS: usize = 8;
const BATCH: usize = 8192;
const RATE: f64 = 0.3;
/// How much weights are pulled to nothing.
const PENALTY: f64 = 1e-6;
/// Sums of squares start there.
const LITTLE: f64 = 1e-6;
/// Neighbours are not independent, so that their sum is taken at a little less.
const SURE: f64 = 0.7;

/// The rows of weights that an example adds up, one for each side; row 0 is nothing and stays so.
pub type Cells = [u32; 4];
/// A number for each label.
pub type Numbers = [f64; LABELS];

/// What was learnt: logarithms of how much likelier a label is than "other".
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    pub weights: Vec<Numbers>,
    /// What counts always.
    pub bias: Numbers,
}

impl Model {
    /// How much likelier each label is than "other" for what has those cells.
    pub fn evidence(&self, cells: Cells) -> Numbers {
        cells.iter().fold(self.bias, |sum, &cell| plus(sum, self.weights[cell as usize]))
    }
}

/// The progress that [`fit`] makes on so many examples.
pub fn progress(examples: usize) -> ProgressBar {
    crate::progress::steps("what stands beside", EPOCHS * examples.div_ceil(BATCH))
}

/// Learns `height` rows of weights from examples: their cells, and what they are.
pub fn fit(examples: &[(Cells, Label)], height: usize, random: &mut Random, bar: &ProgressBar) -> Result<Model> {
    let mut counts = [0usize; LABELS];
    for (_, label) in examples {
        counts[*label as usize] += 1;
    }
    for (label, count) in Label::ALL.into_iter().zip(counts) {
        ensure!(count > 0, "no example of {}", label.as_str());
    }
    let shares = counts.map(|count| examples.len() as f64 / LABELS as f64 / count as f64);
    let mut weights = AdaGrad::new(height);
    let mut bias = AdaGrad::new(1);
    let mut gradient = vec![[0.0; LABELS]; height];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for _ in 0..EPOCHS {
        random.shuffle(&mut order);
        for batch in order.chunks(BATCH) {
            for (slope, weights) in gradient.iter_mut().zip(&weights.values) {
                *slope = weights.map(|weight| PENALTY * weight);
            }
            let mut sum = [0.0; LABELS];
            for (cells, label) in batch.iter().map(|&at| &examples[at]) {
                let said = cells.iter().fold(bias.values[0], |sum, &cell| plus(sum, weights.values[cell as usize]));
                let mut slope = softmax(said);
                slope[*label as usize] -= 1.0;
                let slope = slope.map(|x| x * shares[*label as usize] / batch.len() as f64);
                for &cell in cells {
                    gradient[cell as usize] = plus(gradient[cell as usize], slope);
                }
                sum = plus(sum, slope);
            }
            gradient[0] = [0.0; LABELS];
            weights.step(&gradient);
            bias.step(&[sum]);
            bar.inc(1);
        }
    }
    let beside_other = |row: Numbers| row.map(|weight| SURE * (weight - row[Label::Other as usize]));
    Ok(Model { weights: weights.values.into_iter().map(beside_other).collect(), bias: beside_other(bias.values[0]) })
}

/// Values that go down slopes, the less far the more they went.
struct AdaGrad {
    values: Vec<Numbers>,
    squares: Vec<Numbers>,
}

impl AdaGrad {
    fn new(height: usize) -> AdaGrad {
        AdaGrad { values: vec![[0.0; LABELS]; height], squares: vec![[LITTLE; LABELS]; height] }
    }

    fn step(&mut self, slopes: &[Numbers]) {
        for ((value, square), slope) in self.values.iter_mut().zip(&mut self.squares).zip(slopes) {
            for ((value, square), slope) in value.iter_mut().zip(square).zip(slope) {
                *square += slope * slope;
                *value -= RATE * slope / square.sqrt();
            }
        }
    }
}

fn plus(a: Numbers, b: Numbers) -> Numbers {
    std::array::from_fn(|at| a[at] + b[at])
}

/// Shares of 1 by their logarithms.
fn softmax(values: Numbers) -> Numbers {
    let most = values.into_iter().fold(f64::MIN, f64::max);
    let values = values.map(|value| libm::exp(value - most));
    let sum: f64 = values.iter().sum();
    values.map(|value| value / sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws examples whose labels have, beside "other", those odds for the cell that stands there.
    fn drawn(odds: &[Numbers], many: usize) -> Vec<(Cells, Label)> {
        let mut random = Random::new(5);
        let mut examples = Vec::new();
        for label in Label::ALL {
            // Cells of a label are as likely as exp of its odds, so that likelihood ratios are differences of odds.
            let likely: Vec<f64> = odds.iter().map(|row| row[label as usize].exp()).collect();
            let sum: f64 = likely.iter().sum();
            for _ in 0..many {
                let mut rest = random.share() * sum;
                let cell = likely.iter().position(|share| {
                    rest -= share;
                    rest < 0.0
                });
                examples.push(([cell.unwrap() as u32 + 1, 0, 0, 0], label));
            }
        }
        examples
    }

    #[test]
    fn known_weights_are_found() {
        // Likelihoods of three cells for each label; each column sums to 1.
        let shares = [[0.2, 0.6, 0.2, 0.3, 0.1], [0.3, 0.3, 0.2, 0.3, 0.8], [0.5, 0.1, 0.6, 0.4, 0.1]];
        let odds = shares.map(|row: Numbers| row.map(f64::ln));
        let model = fit(&drawn(&odds, 40_000), 4, &mut Random::new(1), &ProgressBar::hidden()).unwrap();
        for (cell, row) in odds.iter().enumerate() {
            let found = model.evidence([cell as u32 + 1, 0, 0, 0]);
            for label in Label::NAMES {
                let known = SURE * (row[label as usize] - row[0]);
                let found = found[label as usize];
                assert!((found - known).abs() < 0.1, "cell {cell} {}: {found} for {known}", label.as_str());
            }
            assert_eq!(found[0], 0.0);
        }
        assert_eq!(model.weights[0], [0.0; LABELS]);
    }

    #[test]
    fn labels_weigh_alike() {
        let shares = [[0.2, 0.6, 0.2, 0.3, 0.1], [0.8, 0.4, 0.8, 0.7, 0.9]];
        let mut examples = drawn(&shares.map(|row: Numbers| row.map(f64::ln)), 20_000);
        // Ten times as many of one label change nothing but the order.
        let people: Vec<_> = examples.iter().filter(|(_, label)| *label == Label::Person).copied().collect();
        (0..9).for_each(|_| examples.extend(&people));
        let model = fit(&examples, 3, &mut Random::new(1), &ProgressBar::hidden()).unwrap();
        let found = model.evidence([1, 0, 0, 0])[Label::Person as usize];
        assert!((found - SURE * 3f64.ln()).abs() < 0.05, "{found}");
    }

    #[test]
    fn the_same_each_time() {
        let examples = drawn(&[[-1.0; LABELS], [0.5; LABELS]], 500);
        let fitted = || fit(&examples, 3, &mut Random::new(9), &ProgressBar::hidden()).unwrap();
        assert_eq!(fitted(), fitted());
    }

    #[test]
    fn each_label_has_examples() {
        let examples: Vec<_> = Label::NAMES.into_iter().map(|label| ([0; 4], label)).collect();
        let error = fit(&examples, 1, &mut Random::new(1), &ProgressBar::hidden()).unwrap_err();
        assert_eq!(error.to_string(), "no example of other");
    }
}
