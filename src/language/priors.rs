//! How likely words are names before one looks at what stands beside them.

use super::context::Evidence;
use super::lines;
use crate::spelling::{
    folded::folded_key,
    hash::{ByHash, hash_key},
};
use once_cell::sync::Lazy;
use std::collections::HashMap;

/// What a word that never is a name of some kind has for it.
const NEVER: f32 = -12.0;

struct Priors {
    words: ByHash<Evidence>,
    /// That of words which were not counted.
    others: Evidence,
}

static PRIORS: Lazy<Priors> = Lazy::new(|| {
    let mut priors = Priors { words: ByHash::default(), others: Evidence::default() };
    for (word, prior) in rows(include_str!("../../data/language/word_priors.tsv")) {
        if word == "?" {
            priors.others = prior;
            continue;
        }
        let mut key = String::new();
        folded_key(word, &mut key);
        priors.words.entry(hash_key(&key)).or_insert(prior);
    }
    priors
});

static RUNS: Lazy<HashMap<&'static str, Evidence>> =
    Lazy::new(|| rows(include_str!("../../data/language/run_priors.tsv")).collect());

fn rows(file: &'static str) -> impl Iterator<Item = (&'static str, Evidence)> {
    lines(file).filter_map(|row| {
        let (what, cells) = row.split_once('\t')?;
        Some((what, Evidence::read(&mut cells.split('\t'), NEVER)))
    })
}

/// How much likelier the common word of that hash is a name of each kind than the word, wherever it stands.
pub(crate) fn word_prior(hash: u64) -> Evidence {
    PRIORS.words.get(&hash).copied().unwrap_or(PRIORS.others)
}

/// How much likelier a run of words that no list has is a name of each kind than none; a letter for each word says
/// what is known of it (`data/language/run_priors.tsv`). None for runs that were not counted.
pub(crate) fn run_prior(what: &str) -> Option<Evidence> {
    RUNS.get(what).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn priors() {
        let word_prior = |word: &str| word_prior(hash_key(word));
        assert!(word_prior("गया").place < -3.0 && word_prior("गया").person == NEVER);
        assert!(word_prior("सूरत").place > 0.0);
        assert_eq!(word_prior("किताब"), PRIORS.others);
        assert!(run_prior("SS").is_some_and(|p| p.person > 2.0 && p.place < 0.0));
        assert_eq!(run_prior("X"), None);
    }
}
