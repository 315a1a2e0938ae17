//! How likely words are names before one looks at what stands beside them.

use super::context::Evidence;
use super::rows::{Cell, File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::spelling::hash::ByHash;
use std::collections::HashMap;

/// What a word that never is a name of some kind has for it.
const NEVER: f32 = -12.0;

/// What may be known of a word of a run.
const KNOWN: &str = "SPRNBAU";

#[derive(Debug)]
pub(super) struct Priors {
    words: ByHash<Evidence>,
    /// That of words which were not counted.
    others: Evidence,
    runs: HashMap<String, Evidence>,
}

impl Priors {
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Priors, LanguageError> {
        let mut priors = Priors { words: ByHash::default(), others: Evidence::default(), runs: HashMap::new() };
        let words = rows(File::new("word_priors.tsv", files.word_priors));
        for row in words {
            let (word, prior) = row?;
            if word.text == "?" {
                priors.others = prior;
            } else {
                // Of spellings that fold alike the more frequent one, which comes first.
                priors.words.entry(word.hash()?).or_insert(prior);
            }
        }
        for row in rows(File::new("run_priors.tsv", files.run_priors)) {
            let (what, prior) = row?;
            if what.text.is_empty() || !what.text.chars().all(|c| KNOWN.contains(c)) {
                return Err(what.is_no(&format!("run: letters of {KNOWN}")));
            }
            priors.runs.insert(what.text.to_owned(), prior);
        }
        Ok(priors)
    }
}

/// What each row is about, and its weights.
fn rows(file: File<'_>) -> impl Iterator<Item = Result<(Cell<'_>, Evidence), LanguageError>> {
    let mut once = Once::default();
    file.table().map(move |row| {
        let [what, person, place, organization, demonym, count] = row?;
        once.take(what.text, &what)?;
        count.count::<u32>()?;
        Ok((what, Evidence::read([person, place, organization, demonym], Some(NEVER))?))
    })
}

impl Language {
    /// How much likelier the common word of that hash is a name of each kind than the word, wherever it stands.
    pub(crate) fn word_prior(&self, hash: u64) -> Evidence {
        self.priors.words.get(&hash).copied().unwrap_or(self.priors.others)
    }

    /// How much likelier a run of words that no list has is a name of each kind than none; a letter for each word says
    /// what is known of it (`data/language/run_priors.tsv`). None for runs that were not counted.
    pub(crate) fn run_prior(&self, what: &str) -> Option<Evidence> {
        self.priors.runs.get(what).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn priors() {
        let hindi = Language::hindi().unwrap();
        let word_prior = |word: &str| hindi.word_prior(hash_key(word));
        assert!(word_prior("गया").place < -3.0 && word_prior("गया").person == NEVER);
        assert!(word_prior("सूरत").place > 0.0);
        assert_eq!(word_prior("किताब"), hindi.priors.others);
        assert!(hindi.run_prior("SS").is_some_and(|p| p.person > 2.0 && p.place < 0.0));
        assert_eq!(hindi.run_prior("X"), None);
    }
}
