//! Candidates to linked drafts, from left to right: of overlapping ones the longest, and what each means by what the
//! document has said so far. What was said is kept by those who need it: [`coreference`], [`definitions`],
//! [`homonyms`], [`headline`]; [`ambiguous`] weighs names that are common words too.

mod ambiguous;
mod coreference;
mod definitions;
mod headline;
mod homonyms;
mod spans;

use super::acronyms;
use super::draft::{By, Draft, Grounds, Link};
use super::pass::Pass;
use super::{Document, logit};
use crate::entity::Kind;
use crate::forms::Form;
use crate::index::{Index, IndexedForm};
use crate::matcher::Candidate;
use ambiguous::Beside;
use coreference::Coreference;
pub(super) use definitions::Definitions;
use headline::Headline;
use homonyms::Countries;

/// A candidate as one of the entities that its words may mean.
#[derive(Debug, Clone, Copy)]
struct Meaning<'i> {
    candidate: Candidate,
    form: &'i IndexedForm,
}

/// What the document has said up to the place that is being read.
#[derive(Debug, Default)]
pub(super) struct Discourse {
    coreference: Coreference,
    definitions: Definitions,
    countries: Countries,
    headline: Headline,
    beside: Beside,
}

/// Links the candidates, which are sorted by start, the longer first.
pub(super) fn link(document: &mut Document<'_>) {
    let candidates = document.candidates;
    let mut linker = Linker { document, discourse: Discourse::default() };
    linker.discourse.headline.ends_at(linker.document.layout.headline_end());
    let mut rest = candidates;
    while let Some((cluster, after)) = spans::split_cluster(rest) {
        linker.discourse.beside.expect(after.first());
        let found = spans::resolve(cluster, linker.document.index, linker.document.nested, |span| linker.choose(span));
        if found.is_empty() {
            linker.discourse.headline.leave(cluster);
        }
        for resolved in &found {
            linker.remember(&resolved.draft);
        }
        for resolved in &found {
            match resolved.inside {
                false => linker.document.drafts.push(resolved.draft),
                true => linker.document.drafts.push_under(resolved.draft),
            }
        }
        for resolved in &found {
            if let Some(acronym) = linker.defined_before(&resolved.draft) {
                linker.document.drafts.insert(acronym, true);
            }
        }
        rest = after;
    }
    let discourse = linker.discourse;
    document.discourse = discourse;
}

/// Adds the names of the headline whose bearers the text below named in full.
pub(super) fn headline(document: &mut Document<'_>) {
    let discourse = std::mem::take(&mut document.discourse);
    let linker = Linker { document, discourse };
    let found = linker.in_headline();
    let discourse = linker.discourse;
    document.drafts.fill(found);
    document.discourse = discourse;
}

/// Adds the acronyms that the document defines wherever they stand after their definition.
pub(super) fn defined_acronyms(document: &mut Document<'_>) {
    let found = document.discourse.definitions.find_again(document);
    document.drafts.fill(found);
}

/// Reads candidates in the light of the discourse.
struct Linker<'d, 'i> {
    document: &'d mut Document<'i>,
    discourse: Discourse,
}

impl<'i> Linker<'_, 'i> {
    fn on(&self, pass: Pass) -> bool {
        self.document.passes.has(pass)
    }

    fn index(&self) -> &'i Index {
        self.document.index
    }

    fn kind(&self, form: &IndexedForm) -> Kind {
        self.index().entity(form.entity).map_or(Kind::Person, |e| e.kind)
    }

    /// What the candidates of one span mean, best first in their order; none where only evidence could tell that they
    /// are a name, and there is none.
    fn choose(&self, span: &[Candidate]) -> Option<Draft> {
        let first = span.first()?;
        let index = self.index();
        let plain = span.iter().filter(|c| !c.contextual);
        let mut meanings: Vec<Meaning<'i>> = Vec::with_capacity(span.len());
        meanings.extend(plain.filter_map(|c| Some(Meaning { candidate: *c, form: index.form(c.form)? })));
        let written = self.document.layout.slice(first.start, first.end);
        let said = !self.discourse.coreference.is_empty();
        if said {
            self.recall(span, written, &mut meanings);
        }
        let definition = self.discourse.definitions.meant(written, &meanings).map(|meaning| (meaning, By::Definition));
        let newest = || self.newest(&meanings).filter(|_| said).map(|meaning| (meaning, By::Coreference));
        let likeliest = || self.likeliest(&meanings).map(|meaning| (meaning, By::Listed));
        let chosen = definition.or_else(newest).or_else(likeliest);
        match chosen {
            Some((meaning, by)) => Some(self.draft(meaning, by, &meanings)),
            None => self.in_context(span).filter(|(odds, _)| *odds > 0.0).map(|(_, draft)| draft),
        }
    }

    fn draft(&self, meaning: &Meaning<'_>, by: By, all: &[Meaning<'_>]) -> Draft {
        let form = meaning.form;
        let prior = |form: &IndexedForm| self.index().entity(form.entity).map_or(0.0, |e| e.prior).max(0.01);
        let possible = all.iter().map(|m| m.form).filter(|f| !f.contextual || f.entity == form.entity);
        let share = prior(form) / possible.map(prior).sum::<f32>().max(0.01);
        let named = self.discourse.coreference.named(form.entity).is_some();
        Draft::linked(&meaning.candidate, form, self.kind(form), Grounds { by, odds: logit(share), named })
    }

    /// Takes in a draft.
    fn remember(&mut self, draft: &Draft) {
        let Some(link) = draft.link else { return };
        let index = self.index();
        self.discourse.beside.follow(draft);
        if let Some(country) = index.country(link.entity) {
            self.discourse.countries.remember(country, draft.end, link.word);
        }
        if draft.form == Form::Name {
            self.remember_full_name(draft, link.entity);
            if draft.kind != Kind::Person {
                self.define(draft, link.entity);
            }
        }
    }

    /// Takes in the acronym in the brackets after a full name.
    fn define(&mut self, draft: &Draft, entity: u32) {
        if !self.on(Pass::Acronyms) {
            return;
        }
        let layout = self.document.layout;
        let Some(bracket) = layout.in_brackets(draft.end) else { return };
        let written = layout.slice(bracket.start, bracket.end);
        let key = acronyms::key(written);
        let language = self.document.language;
        let index = self.index();
        let listed = || index.forms_of(entity).any(|(_, form)| acronyms::key(&form.text) == key);
        let again = !listed() && acronyms::is_acronym(language, written);
        self.discourse.definitions.define(key, bracket.start, draft, entity, again);
    }

    /// The acronym before the bracket that the draft stands in, where it is one of its entity: it means that, and not
    /// what it was taken for before its full name was read.
    fn defined_before(&mut self, draft: &Draft) -> Option<Draft> {
        let link = draft.link.filter(|_| self.on(Pass::Acronyms))?;
        if draft.form != Form::Name || draft.kind == Kind::Person {
            return None;
        }
        let layout = self.document.layout;
        let span = layout.before_bracket(draft.start)?;
        let key = acronyms::key(layout.slice(span.start, span.end));
        let mut forms = self.index().forms_of(link.entity);
        let is_it = |form: &IndexedForm| form.form == Form::Acronym && acronyms::key(&form.text) == key;
        let (form, _) = forms.find(|(_, form)| is_it(form))?;
        self.discourse.definitions.mean(key, link.entity);
        let link = Some(Link { form, ..link });
        Some(Draft { start: span.start, end: span.end, form: Form::Acronym, link, ..*draft })
    }
}
