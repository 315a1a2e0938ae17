//! How likely words are names before one looks at what stands beside them.
//!
//! Two tables, learnt from raw news (`cargo xtask train context`), of natural logarithms of odds by kind:
//!
//! ```text
//!                      person  place  organization
//! word_priors   मोहन   -       never  never           a common word that is a name too: the name against the word
//!               ?      --      -      -               every other one
//! run_priors    SS     ++      -      --              a run of words that no list has: a name against none
//!               B      --      ++     --              (+ speaks for it, - against it)
//! ```
//!
//! The key of a run has a letter for each of its words, for what is known of that word alone:
//!
//! ```text
//! S  a word of people's names and nothing else      B  ends as names of places do
//! P  one that is something else too                 A  letters, spelt: an acronym
//! R  one that nearly always is                      U  nothing is known of it
//! N  known to be a name
//! ```
//!
//! `document` adds to a prior what stands beside the words (`context`), and decides where the sum is above nothing.
//! Knows of no text; the letters are given by `document::nil`.

use super::context::Evidence;
use super::rows::{Cell, File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::spelling::hash::ByHash;
use std::collections::HashMap;

/// What a word that never is a name of some kind has for it. Far below what everything else together may say, and still
/// a number, so that sums stay sums.
const NEVER: f32 = -12.0;

/// What may be known of a word of a run. A key with another letter would be asked for by nobody, so it is a fault of
/// the file.
const KNOWN: &str = "SPRNBAU";

/// Words by hash, since the scanner has it; runs by their key, of which there are few.
#[derive(Debug)]
pub(super) struct Priors {
    words: ByHash<Evidence>,
    /// That of words which were not counted.
    others: Evidence,
    /// By their letters: `SS` for two words of people's names.
    runs: HashMap<String, Evidence>,
    /// The words after a common word that show that it is a name there.
    afters: ByHash<Vec<u64>>,
}

impl Priors {
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Priors, LanguageError> {
        let mut priors = Priors {
            words: ByHash::default(),
            others: Evidence::default(),
            runs: HashMap::new(),
            afters: ByHash::default(),
        };
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
        let mut once = Once::default();
        for row in File::new("name_afters.tsv", files.name_afters).table() {
            let [word, afters] = row?;
            once.take(word.hash()?, &word)?;
            priors.afters.insert(word.hash()?, afters.phrase()?);
        }
        Ok(priors)
    }
}

/// What each row is about, and its weights. Both files have the same columns: what it is about, four weights, a count.
/// The count is for people who read the file: it must be one, and is not kept.
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
    /// How much likelier the common word of that hash is a name of each kind than the word, wherever it stands. A word
    /// that the news was not searched for has that of all others, the row `?`.
    pub(crate) fn word_prior(&self, hash: u64) -> Evidence {
        self.priors.words.get(&hash).copied().unwrap_or(self.priors.others)
    }

    /// The hashes of the words that never stand after the common word of that hash, but after the name: में after गया. None
    /// for words of which that is not known.
    pub(crate) fn name_afters(&self, hash: u64) -> &[u64] {
        self.priors.afters.get(&hash).map_or(&[], Vec::as_slice)
    }

    /// How much likelier a run of words that no list has is a name of each kind than none; a letter for each word says
    /// what is known of it (`data/language/run_priors.tsv`). None for runs that were not counted. `SU` for सीता and a
    /// word that nothing is known of. One look-up, no allocation.
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
