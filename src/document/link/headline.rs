//! Names in the headline that mean somebody only because the text below names him in full.
//!
//! ```text
//! टंडन आज दिल्ली पहुंचीं          headline: टंडन needs evidence, and nobody was named yet
//! मीरा टंडन ने कहा कि ...       below: her full name
//! ```
//!
//! The walk leaves the names of the headline of which it could make nothing; after it, with all bearers known, they are
//! asked for again. The headline is the first line of several. A text of one line has none.

use super::super::acronyms;
use super::super::draft::{By, Draft, Grounds};
use super::Linker;
use crate::matcher::Candidate;
use crate::spelling::{Spelling, hash::hash_key};

/// The most names of a headline that are kept for later.
const MOST: usize = 16;

/// The names of the headline of which nothing could be made yet; 16 at most.
#[derive(Debug, Default)]
pub(super) struct Headline {
    /// Where the headline ends, in bytes; 0 where there is none.
    end: usize,
    /// One candidate of each name, which stands for all forms of its words.
    left: Vec<Candidate>,
}

impl Headline {
    /// Says where the headline ends, before the first cluster is read.
    pub(super) fn ends_at(&mut self, end: usize) {
        self.end = end;
    }

    /// Takes in candidates of which nothing could be made; those below the headline, and those that need no evidence,
    /// are passed over.
    pub(super) fn leave(&mut self, cluster: &[Candidate]) {
        if let Some(&first) = cluster.iter().find(|c| c.contextual).filter(|c| c.end <= self.end)
            && self.left.len() < MOST
        {
            self.left.push(first);
        }
    }
}

impl Linker<'_, '_> {
    /// The short names of the headline whose bearers the text below named in full: of several bearers the one whom it
    /// named first.
    pub(super) fn in_headline(&self) -> Vec<Draft> {
        self.discourse.headline.left.iter().filter_map(|candidate| self.bearer(candidate)).collect()
    }

    /// The draft of the first bearer that the text named; none where nobody was, or where the words are likelier a
    /// common word than the name of somebody who was named.
    fn bearer(&self, candidate: &Candidate) -> Option<Draft> {
        if self.discourse.coreference.is_empty() {
            return None;
        }
        let key = acronyms::key_of(self.document.layout, candidate.start, candidate.end);
        let at = *self.discourse.coreference.forms(hash_key(&key)).first()?;
        let form = self.index().form(at)?;
        if self.document.language.lexicon().has(&key) && self.odds_of_named(candidate, form) <= 0.0 {
            return None;
        }
        let candidate = Candidate { form: at, spelling: Spelling::Folded, distance: 0, ..*candidate };
        Some(Draft::linked(&candidate, form, self.kind(form), Grounds::by(By::Headline)))
    }
}
