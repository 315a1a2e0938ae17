//! How reliable scores are: of what scores 0.9, are nine in ten right? Tried on each tenth of the documents, fitted on
//! the other nine.

use super::odds::{self, Example};
use anyhow::Result;

const FOLDS: usize = 10;
/// Where the ranges of scores begin; the last one ends above 1.
const RANGES: [f64; 6] = [0.0, 0.5, 0.7, 0.8, 0.9, 0.95];

/// What was found in a range of scores.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    pub from: f64,
    pub to: f64,
    pub mentions: usize,
    /// The mean of their scores.
    pub score: f64,
    /// The share of them that is right.
    pub right: f64,
}

/// The ranges that have mentions; `documents` are the examples of each document.
pub fn reliability(documents: &[Vec<Example>]) -> Result<Vec<Range>> {
    Ok(ranges(&tried(documents)?))
}

/// A line for each of some thresholds: how many have that score and more, and how many of them are right.
pub fn above(documents: &[Vec<Example>]) -> Result<Vec<String>> {
    let tried = tried(documents)?;
    let line = |least: f64| {
        let some: Vec<bool> = tried.iter().filter(|(score, _)| *score >= least).map(|(_, right)| *right).collect();
        let right = some.iter().filter(|right| **right).count() as f64 / some.len().max(1) as f64;
        format!("at least {least:.2}: {} of {}, right {right:.3}", some.len(), tried.len())
    };
    Ok([0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map(line).to_vec())
}

/// The score of each example by weights that were fitted without its document, and whether it is right.
fn tried(documents: &[Vec<Example>]) -> Result<Vec<(f64, bool)>> {
    let bar = crate::progress::steps("folds", FOLDS);
    let mut tried = Vec::new();
    for fold in bar.wrap_iter(0..FOLDS) {
        let of_fold = |tried: bool| {
            let all = documents.iter().enumerate().filter(move |(at, _)| (at % FOLDS == fold) == tried);
            all.flat_map(|(_, examples)| examples)
        };
        let weights = odds::fit(of_fold(false))?;
        tried.extend(of_fold(true).map(|example| (odds::likely(&example.features, &weights), example.right)));
    }
    bar.finish_and_clear();
    Ok(tried)
}

/// The ranges of scores, each with whether it was right.
fn ranges(tried: &[(f64, bool)]) -> Vec<Range> {
    let ends = RANGES.into_iter().skip(1).chain([1.0]);
    let range = |(from, to): (f64, f64)| {
        let last = to == 1.0;
        let some: Vec<_> = tried.iter().filter(|(score, _)| *score >= from && (last || *score < to)).collect();
        let mean = |sum: f64| sum / some.len() as f64;
        let score = mean(some.iter().map(|(score, _)| score).sum());
        let right = mean(some.iter().filter(|(_, right)| *right).count() as f64);
        (!some.is_empty()).then_some(Range { from, to, mentions: some.len(), score, right })
    };
    RANGES.into_iter().zip(ends).filter_map(range).collect()
}

impl std::fmt::Display for Range {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Range { from, to, mentions, score, right } = self;
        write!(f, "{from:.2} to {to:.2}: {mentions} mentions, mean score {score:.3}, right {right:.3}")
    }
}

#[cfg(test)]
mod tests {
    use super::super::odds::tests::drawn;
    use super::*;

    #[test]
    fn what_is_drawn_by_its_odds_is_calibrated() {
        let documents: Vec<_> = drawn(20_000, [1.5, 1.0], 6).chunks(20).map(<[Example]>::to_vec).collect();
        let ranges = reliability(&documents).unwrap();
        assert_eq!(ranges.len(), RANGES.len());
        assert_eq!(ranges.iter().map(|r| r.mentions).sum::<usize>(), 20_000);
        for range in ranges {
            assert!(range.score >= range.from && range.score <= range.to, "{range}");
            assert!((range.score - range.right).abs() < 0.03, "{range}");
        }
    }

    #[test]
    fn ranges_have_their_ends() {
        let tried = [(0.5, true), (0.6, false), (0.7, true), (1.0, true)];
        let said: Vec<_> = ranges(&tried).into_iter().map(|r| (r.from, r.mentions, r.score, r.right)).collect();
        assert_eq!(said, [(0.5, 2, 0.55, 0.5), (0.7, 1, 0.7, 1.0), (0.95, 1, 1.0, 1.0)]);
        let shown = ranges(&tried)[0].to_string();
        assert_eq!(shown, "0.50 to 0.70: 2 mentions, mean score 0.550, right 0.500");
    }
}
