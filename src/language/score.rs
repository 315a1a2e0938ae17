//! How likely a mention is right, by what it says of itself.
//!
//! Only the weights are here, as `score.tsv` and `entity_score.tsv` have them: a name, and what that adds to the logarithm of the odds. Which
//! features there are, and what each is worth in a mention, is for `document::weigh`, which asks for each weight once and
//! keeps it. `cargo xtask train score` fits them.
//!
//! ```text
//! person name several ⇥ 1.1      a person by a full name of several words: say, the odds are three times as high
//! person name one     ⇥ -1.1     by one word: say, a third of what they were
//! ```
//!
//! The names are not checked here, since this module knows of no feature; a test holds that every name in the file is
//! that of one.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use std::collections::HashMap;

/// By the name of the feature, which has spaces in it and is compared as it is.
#[derive(Debug)]
pub(super) struct Scores {
    weights: HashMap<String, f32>,
    /// Those of `entity_score.tsv`.
    entities: HashMap<String, f32>,
}

impl Scores {
    /// An error for a name that stands twice, and for a weight that is no finite number.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Scores, LanguageError> {
        Ok(Scores {
            weights: weights(File::new("score.tsv", files.score))?,
            entities: weights(File::new("entity_score.tsv", files.entity_score))?,
        })
    }
}

fn weights(file: File<'_>) -> Result<HashMap<String, f32>, LanguageError> {
    let (mut weights, mut once) = (HashMap::new(), Once::default());
    for row in file.table() {
        let [name, weight] = row?;
        once.take(name.text, &name)?;
        weights.insert(name.text.to_owned(), weight.number()?);
    }
    Ok(weights)
}

impl Language {
    /// What `data/language/score.tsv` adds to the logarithm of the odds for a feature of that name. 0 for a feature
    /// that has none: it says nothing.
    pub(crate) fn score_weight(&self, name: &str) -> f32 {
        self.scores.weights.get(name).copied().unwrap_or_default()
    }

    /// The same of `data/language/entity_score.tsv`, for the odds that the entity is the one that is meant.
    pub(crate) fn entity_weight(&self, name: &str) -> f32 {
        self.scores.entities.get(name).copied().unwrap_or_default()
    }

    /// The names of the features that have a weight there.
    #[cfg(test)]
    pub(crate) fn entity_features(&self) -> impl Iterator<Item = &str> {
        self.scores.entities.keys().map(String::as_str)
    }

    /// The names of the features that have a weight.
    pub(crate) fn score_features(&self) -> impl Iterator<Item = &str> {
        self.scores.weights.keys().map(String::as_str)
    }
}
