//! How likely a mention is right, by what it says of itself.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use std::collections::HashMap;

/// Logarithms of odds are cut off there.
const MOST: f32 = 6.0;

#[derive(Debug)]
pub(super) struct Scores {
    weights: HashMap<String, f32>,
}

impl Scores {
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Scores, LanguageError> {
        let (mut weights, mut once) = (HashMap::new(), Once::default());
        for row in File::new("score.tsv", files.score).table() {
            let [name, weight] = row?;
            once.take(name.text, &name)?;
            weights.insert(name.text.to_owned(), weight.number()?);
        }
        Ok(Scores { weights })
    }
}

impl Language {
    /// What `data/language/score.tsv` adds to the logarithm of the odds for a feature of that name.
    pub(crate) fn score_weight(&self, name: &str) -> f32 {
        self.scores.weights.get(name).copied().unwrap_or_default()
    }
}

/// The logarithm of the odds.
pub(crate) fn logit(share: f32) -> f32 {
    let share = share.clamp(1e-6, 1.0 - 1e-6);
    (share / (1.0 - share)).ln().clamp(-MOST, MOST)
}

/// The share of that logarithm of the odds.
pub(crate) fn share(odds: f32) -> f32 {
    1.0 / (1.0 + (-odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odds_and_shares() {
        for x in [0.01, 0.3, 0.5, 0.9, 0.99] {
            assert!((share(logit(x)) - x).abs() < 1e-4);
        }
        assert_eq!((logit(0.0), logit(1.0)), (-MOST, MOST));
        let hindi = Language::hindi().unwrap();
        assert!(hindi.score_weight("raw") != 0.0);
        assert_eq!(hindi.score_weight("no such feature"), 0.0);
    }
}
