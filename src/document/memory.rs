//! What the document has said so far: who was named in full, which acronyms it defined.

use super::{Choice, acronym};
use crate::forms::{Derivation, Form};
use crate::gazetteer::Kind;
use crate::index::{Index, IndexedForm};
use crate::matcher::Candidate;
use crate::spelling::{Spelling, exact::exact_key};
use std::collections::HashMap;

/// Remembers a document up to the place that is being read.
pub(super) struct Memory<'i, 't> {
    index: &'i Index,
    text: &'t str,
    /// Where each entity was last named by a full name.
    named: HashMap<u32, usize>,
    /// Forms that need evidence and have it, since their entity was named: by the key of their text.
    evidence: HashMap<String, Vec<u32>>,
    /// What the document said an acronym stands for, by its key.
    defined: HashMap<String, u32>,
    /// Those of them that no gazetteer lists.
    unlisted: acronym::Definitions,
}

impl<'i, 't> Memory<'i, 't> {
    pub(super) fn new(index: &'i Index, text: &'t str) -> Self {
        Memory {
            index,
            text,
            named: HashMap::new(),
            evidence: HashMap::new(),
            defined: HashMap::new(),
            unlisted: acronym::Definitions::default(),
        }
    }

    /// What the candidates of one span mean, best first in their order; none where only evidence
    /// could tell that they are a name, and there is none.
    pub(super) fn choose(&self, span: &[Candidate]) -> Option<Choice> {
        let first = span.first()?;
        let mut all: Vec<(Candidate, &IndexedForm)> = Vec::with_capacity(span.len());
        all.extend(span.iter().filter(|c| !c.contextual).filter_map(|c| Some((*c, self.index.form(c.form)?))));
        if self.named.is_empty() {
            let (candidate, form) = *all.first()?;
            return Some(self.choice(candidate, form, &all));
        }
        let written = self.text.get(first.start..first.end)?;
        let key = acronym::key(written);
        if span.iter().any(|c| c.contextual) {
            let named = self.evidence.get(&key).into_iter().flatten();
            all.extend(named.filter_map(|&at| {
                let form = self.index.form(at)?;
                let spelling = match same_letters(written, &form.text) {
                    _ if form.guessed => Spelling::Similar,
                    true => Spelling::Exact,
                    false => Spelling::Folded,
                };
                Some((Candidate { form: at, spelling, distance: 0, ..*first }, form))
            }));
        }
        let chosen =
            self.by_definition(&key, &all).or_else(|| self.by_recency(&all)).or_else(|| self.by_prior(&all))?;
        Some(self.choice(chosen.0, chosen.1, &all))
    }

    fn choice(&self, candidate: Candidate, form: &IndexedForm, all: &[(Candidate, &IndexedForm)]) -> Choice {
        Choice { candidate, entity: form.entity, form: form.form, score: self.score(&candidate, form, all) }
    }

    /// An acronym means what the document defined it as.
    fn by_definition<'c, 'f>(
        &self,
        key: &str,
        all: &'c [(Candidate, &'f IndexedForm)],
    ) -> Option<&'c (Candidate, &'f IndexedForm)> {
        let entity = *self.defined.get(key)?;
        all.iter().find(|(_, form)| form.entity == entity)
    }

    /// A short name means the one named in full last: first of those that list it, then of those
    /// whose family name it is. A family name yields to another entity that has the word as its
    /// whole name: नेपाल stays the country after माधव कुमार नेपाल.
    fn by_recency<'c, 'f>(&self, all: &'c [(Candidate, &'f IndexedForm)]) -> Option<&'c (Candidate, &'f IndexedForm)> {
        let whole = all.iter().any(|(_, form)| !form.contextual && form.form != Form::Short);
        let newest = |eligible: &dyn Fn(&IndexedForm) -> bool| {
            let eligible = all.iter().filter(|(_, form)| eligible(form));
            let named = eligible.filter_map(|c| Some((c, *self.named.get(&c.1.entity)?)));
            named.max_by_key(|(_, at)| *at).map(|(c, _)| c)
        };
        let family = |form: &IndexedForm| form.derivation == Derivation::Family;
        let listed = newest(&|form| !family(form) && (form.contextual || form.form == Form::Short));
        listed.or_else(|| newest(&|form| family(form) && !whole))
    }

    fn by_prior<'c, 'f>(&self, all: &'c [(Candidate, &'f IndexedForm)]) -> Option<&'c (Candidate, &'f IndexedForm)> {
        all.iter().find(|(_, form)| !form.contextual)
    }

    fn score(&self, candidate: &Candidate, form: &IndexedForm, all: &[(Candidate, &IndexedForm)]) -> f32 {
        let prior = |form: &IndexedForm| self.index.entity(form.entity).map_or(0.0, |e| e.prior).max(0.01);
        let possible = all.iter().filter(|(_, f)| !f.contextual || f.entity == form.entity);
        let share = prior(form) / possible.map(|(_, f)| prior(f)).sum::<f32>().max(0.01);
        let known = if self.named.contains_key(&form.entity) { share.max(0.9) } else { share };
        let spelling = match candidate.spelling {
            Spelling::Exact => 1.0,
            Spelling::Folded => 0.97,
            Spelling::Similar => 0.9 - candidate.relative_distance(),
        };
        let cut = if candidate.glued { 0.8 } else { 1.0 };
        (known * spelling * cut).clamp(0.0, 1.0)
    }

    /// Takes in a mention that was chosen.
    pub(super) fn remember(&mut self, choice: &Choice) {
        if choice.form == Form::Name {
            let first = self.named.insert(choice.entity, choice.candidate.start).is_none();
            if first {
                self.learn(choice.entity);
            }
            if self.index.entity(choice.entity).is_some_and(|e| e.kind != Kind::Person) {
                self.define(choice);
            }
        }
    }

    /// Takes in the forms for which it is evidence that their entity was named in full.
    fn learn(&mut self, entity: u32) {
        for (at, form) in self.index.forms_of(entity).filter(|(_, form)| form.contextual) {
            self.evidence.entry(acronym::key(&form.text)).or_default().push(at);
        }
    }

    /// Takes in the acronym in the brackets after a full name.
    fn define(&mut self, choice: &Choice) {
        let Some(bracket) = acronym::in_brackets(self.text, choice.candidate.end) else { return };
        let Some(written) = self.text.get(bracket.clone()) else { return };
        let key = acronym::key(written);
        if self.defined.get(&key) == Some(&choice.entity) {
            return;
        }
        let listed = self.index.forms_of(choice.entity).any(|(_, form)| acronym::key(&form.text) == key);
        if !listed && acronym::is_acronym(written) {
            self.unlisted.add(&key, bracket.start, choice);
        }
        self.defined.insert(key, choice.entity);
    }

    /// The definitions of acronyms that no form of their entity has.
    pub(super) fn into_unlisted(self) -> acronym::Definitions {
        self.unlisted
    }
}

/// True where two writings have the same exact key.
fn same_letters(a: &str, b: &str) -> bool {
    let key = |text| {
        let mut key = String::new();
        exact_key(text, &mut key);
        key
    };
    a == b || key(a) == key(b)
}
