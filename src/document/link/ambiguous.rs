//! Names that are common words too: the name where what is known of the word, what stands beside it and what the
//! document has said speak for it more than for the word.
//!
//! गया is a city, and the past of जाना. How much likelier it is the city, as a natural logarithm, is a sum:
//!
//! ```text
//!   how often the word is the name in the news     data/language/word_priors.tsv
//! + what the context window says for its kind      data/language/context.tsv
//! + 3.0 where a name of the same kind is joined to it: पटना और गया
//! + 3.2 where the document named its entity by another full name, 2.2 for a family or given name
//! + 6.0 where the word after it never stands after the word: गया में    data/language/name_afters.tsv
//! + 3.0 for a person with a role beside him that fits: सीएम योगी
//! - 4.0 for a demonym of whose country the document named nothing: चीनी
//! - 1.5 for a place of whose state the document named nothing: सागर
//! ```
//!
//! Above 0 it is the name, with the sum as the odds of its [`Grounds`]; the same sum weighs a word that is the family
//! name of somebody who was named ([`coreference`](super::coreference)). So in वह गया जिले में गया the first one is a
//! place by जिले, and the second one is a verb. The tables are learnt from raw news; the four numbers stand in this
//! file.

use super::super::draft::Draft;
use super::super::pass::Pass;
use super::super::window::{after, beside};
use super::{Linker, Meaning};
use crate::entity::Kind;
use crate::forms::{Derivation, Form};
use crate::index::IndexedForm;
use crate::language::Neighbour;
use crate::matcher::Candidate;
use crate::spelling::Spelling;

/// What a name of the same kind beside it is worth.
const BESIDE_ITS_KIND: f32 = 3.0;
/// What it is worth for a listed name that the document named its entity by another full name, and for a family name
/// or a given name.
const NAMED: f32 = 3.2;
const FAMILY_NAMED: f32 = 2.2;
/// What it is worth for a demonym that is a word too that nothing of its country was named before.
const UNSPOKEN_OF: f32 = -4.0;
/// The same for a place that says which region it lies in, where nothing of that was named before.
const REGION_UNSPOKEN_OF: f32 = -1.5;
/// The same where its country was.
const ONLY_COUNTRY_SPOKEN_OF: f32 = -0.5;
/// What the word after it is worth where that shows that the word is a name: गया में.
const SHOWN: f32 = 6.0;
/// What joins two names is no longer than that, in bytes.
const LONGEST_JOINER: usize = 20;

/// The mention before what is being read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Last {
    /// Where it ended.
    pub(super) end: usize,
    pub(super) kind: Kind,
    /// The position of its entity, if it is linked.
    pub(super) entity: Option<u32>,
}

/// The mention before what is being read, and the candidate after it: what may be joined to a name.
#[derive(Debug, Default)]
pub(super) struct Beside {
    last: Option<Last>,
    /// The first candidate of the next cluster, which is not resolved yet.
    next: Option<Candidate>,
}

impl Beside {
    /// Says which candidate comes after those that are chosen among next.
    pub(super) fn expect(&mut self, next: Option<&Candidate>) {
        self.next = next.copied();
    }

    /// Says which mention was made last.
    pub(super) fn follow(&mut self, draft: &Draft) {
        self.last = Some(Last { end: draft.end, kind: draft.kind, entity: draft.entity() });
    }

    /// The mention before what is being read.
    pub(super) fn last(&self) -> Option<Last> {
        self.last
    }

    /// The first candidate after it.
    pub(super) fn next(&self) -> Option<Candidate> {
        self.next
    }
}

impl<'i> Linker<'_, 'i> {
    /// What a listed name that is a common word too would mean, and how much likelier it is that than the word. The
    /// odds may be below 0: it is the caller who decides. None where the span has no such candidate: one cut out of a
    /// longer word, or in a similar spelling, is too weak to be weighed against a word.
    pub(super) fn in_context(&self, span: &[Candidate]) -> Option<(f32, Meaning<'i>)> {
        if !self.on(Pass::AmbiguousWords) {
            return None;
        }
        let candidate = *span.iter().find(|c| c.contextual && !c.glued && c.spelling != Spelling::Similar)?;
        let form = self.index().form(candidate.form).filter(|form| form.derivation == Derivation::Listed)?;
        let odds = self.odds(&candidate, form);
        Some((odds, Meaning { candidate, form }))
    }

    /// How much likelier the common word of the form is the name than the word, where the candidate stands.
    fn odds(&self, candidate: &Candidate, form: IndexedForm<'_>) -> f32 {
        let (start, end) = (candidate.start, candidate.end);
        let language = self.document.language;
        let said = language.word_prior(form.joined) + beside(language, self.document.layout, start, end);
        match form.form {
            // चीनी is sugar in a text that does not speak of China.
            Form::Demonym => said.demonym + if self.speaks_of(form.entity) { 0.0 } else { UNSPOKEN_OF },
            _ => {
                let kind = self.kind(form);
                let said = said.of(kind) + self.coordinated(start, end, kind) + self.role_of(form, start, end);
                let shown = self.is_shown(form, end);
                let unspoken = !shown && kind == Kind::Place && !self.speaks_of_region(form.entity);
                let doubt = if self.speaks_of(form.entity) { ONLY_COUNTRY_SPOKEN_OF } else { REGION_UNSPOKEN_OF };
                said + if shown { SHOWN } else { 0.0 } + if unspoken { doubt } else { 0.0 }
            }
        }
    }

    /// True where the word after the one of the form shows that it is a name.
    fn is_shown(&self, form: IndexedForm<'_>, end: usize) -> bool {
        let afters = self.document.language.name_afters(form.joined);
        let after = || after(self.document.layout, end);
        !afters.is_empty() && matches!(after(), Neighbour::Word(hash) if afters.contains(&hash))
    }

    /// The same where the document has named its entity: सुंदर after वाशिंगटन सुंदर.
    pub(super) fn odds_of_named(&self, candidate: &Candidate, form: IndexedForm<'_>) -> f32 {
        let named = if form.derivation == Derivation::Listed { NAMED } else { FAMILY_NAMED };
        self.odds(candidate, form) + named
    }

    /// What a name of the same kind beside it says: one goes with the other. Joined by a word or sign that the language
    /// lists (और, a comma), within 20 bytes; after it only a name that needs no evidence itself counts.
    fn coordinated(&self, start: usize, end: usize, kind: Kind) -> f32 {
        let joined = |from: usize, to: usize| {
            to.saturating_sub(from) < LONGEST_JOINER
                && self.document.language.joins_names(self.document.layout.slice(from, to).trim())
        };
        let Beside { last, next } = self.discourse.beside;
        let before = last.is_some_and(|last| last.kind == kind && joined(last.end, start));
        let of = |c: &Candidate| self.index().form(c.form).and_then(|f| self.index().brief(f.entity)).map(|e| e.kind);
        let after = next.is_some_and(|c| !c.contextual && of(&c) == Some(kind) && joined(end, c.start));
        if before || after { BESIDE_ITS_KIND } else { 0.0 }
    }
}
