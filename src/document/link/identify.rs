//! What the linker saw of who is meant, left in the draft for its score ([`Identity`]).
//!
//! Nothing is decided by it: by the time it is asked, the entity was chosen. It is asked of the same things that the
//! choice was, the likelihood of the other meanings, the odds of a bare name, roles and what the document speaks of.

use super::super::draft::{Draft, Identity};
use super::super::logit;
use super::{Linker, Meaning};
use crate::entity::Kind;
use crate::forms::{Derivation, Form};
use crate::index::IndexedForm;
use crate::words::Scanner;

impl<'i> Linker<'_, 'i> {
    /// The draft with what tells whether its entity is the one that is meant; `all` are the meanings that its words have.
    pub(super) fn identified(&self, mut draft: Draft, form: IndexedForm<'i>, all: &[Meaning<'i>]) -> Draft {
        let identity = self.identity(&draft, form, all);
        draft.link = draft.link.map(|link| super::Link { identity, ..link });
        draft
    }

    fn identity(&self, draft: &Draft, form: IndexedForm<'i>, all: &[Meaning<'i>]) -> Identity {
        let (index, language) = (self.index(), self.document.language);
        let Some(entity) = index.brief(form.entity) else { return Identity::default() };
        let counts = |m: &&Meaning<'_>| {
            m.form.entity == form.entity || !m.form.contextual || m.form.derivation == Derivation::Bare
        };
        let mut counted = all.iter().filter(counts);
        let one = counted.next().is_some_and(|m| m.form.entity == form.entity) && counted.next().is_none();
        let likely = |m: &Meaning<'i>| self.likelihood(m).exp();
        let (own, sum) = if one {
            (1.0, 1.0)
        } else {
            let own = all.iter().find(|m| m.form.entity == form.entity).map_or(1.0, likely);
            (own, all.iter().filter(counts).map(likely).sum())
        };
        let person = draft.kind == Kind::Person;
        let single = !form.text().contains([' ', '-', '.']);
        let beside = if person { self.roles_beside(draft.start, draft.end) } else { Default::default() };
        let asked = person && single && !draft.grounds.named && form.form == Form::Short;
        let abroad = index.country(form.entity).filter(|country| index.home() != Some(*country));
        Identity {
            share: if sum > own { logit(own / sum) } else { logit(1.0) },
            bearer: if asked { self.odds_of_bearer(form, &beside) } else { 0.0 },
            prior: entity.prior,
            common: if person && !single { common(language, form.text()) } else { 0.0 },
            role: beside.for_class(entity.class) - beside.unlisted(),
            abroad: abroad.map(|_| self.speaks_of(form.entity)),
            region: index.belongs(form.entity).regions().next().is_some() && self.speaks_of_region(form.entity),
            family: person && single && self.is_of_a_family(draft, form),
        }
    }
}

/// How many people have the first and the last word of a name: the sum of the logarithms of their counts.
fn common(language: &crate::language::Language, name: &str) -> f32 {
    let mut scanner = Scanner::new(name, 0);
    let Some(first) = scanner.next_token() else { return 0.0 };
    let last = std::iter::from_fn(|| scanner.next_token()).last().unwrap_or(first);
    let count = |hash| language.name_part(hash).map_or(0, |p| u32::from(p.given) + u32::from(p.family));
    [first, last].iter().map(|word| (1.0 + count(word.hash) as f32).ln()).sum()
}
