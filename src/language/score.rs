//! How likely a mention is right, by what it says of itself.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use std::collections::HashMap;

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

    /// The names of the features that have a weight.
    #[cfg(test)]
    pub(crate) fn score_features(&self) -> impl Iterator<Item = &str> {
        self.scores.weights.keys().map(String::as_str)
    }
}
