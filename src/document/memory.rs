//! What the document has said so far: who was named in full, which acronyms it defined.

use super::beside::{before, beside};
use super::unlisted::headline_end;
use super::{Choice, acronym};
use crate::entity::Kind;
use crate::forms::{Derivation, Form};
use crate::index::{Index, IndexedForm};
use crate::language::Neighbour;
use crate::matcher::Candidate;
use crate::spelling::{
    Spelling,
    exact::exact_key,
    hash::{ByHash, hash_key},
};
use std::cell::LazyCell;
use std::collections::HashMap;

/// The most names of a headline that are kept for later.
const MOST_EARLY: usize = 16;
/// So many definitions of acronyms are remembered: the memory of a document is bounded, however long it is.
const MOST_DEFINED: usize = 4096;
/// What a name of the same kind beside it is worth.
const BESIDE_ITS_KIND: f32 = 3.0;
/// What it is worth for a listed name that the document named its entity by another full name, and for a family name
/// or a given name.
const NAMED: f32 = 3.2;
const FAMILY_NAMED: f32 = 2.2;
/// What it is worth for a demonym that is a word too that nothing of its country was named before.
const UNSPOKEN_OF: f32 = -1.5;
/// How much what stands beside it must speak for a person, and not for a place, where a name is both.
const A_PERSON: f32 = 1.0;
/// A country so many bytes before a name speaks for what belongs to it.
const NEAR: usize = 400;
/// What a country right before a name is worth for what belongs to it, and what one near it.
const BESIDE_ITS_COUNTRY: f32 = 4.0;
const NEAR_ITS_COUNTRY: f32 = 1.6;

/// Remembers a document up to the place that is being read.
pub(super) struct Memory<'i, 't> {
    index: &'i Index,
    text: &'t str,
    /// Where each entity was last named by a full name.
    named: ByHash<usize>,
    /// Forms that need evidence and have it, since their entity was named: by the hash of their joined key.
    evidence: ByHash<Vec<u32>>,
    /// What the document said an acronym stands for, by its key.
    defined: HashMap<String, u32>,
    /// Those of them that no gazetteer lists.
    unlisted: acronym::Definitions,
    /// The mention before and the candidate after what is being read.
    last: Option<(usize, Kind)>,
    next: Option<Candidate>,
    /// Where each country was last named, by itself or by what belongs to it, and where before that.
    countries: ByHash<[Option<usize>; 2]>,
    /// The title before each person's full name.
    titled: ByHash<Neighbour>,
    /// Where the headline ends, and the names in it that may be those of people who are named in full below.
    headline: usize,
    early: Vec<Candidate>,
}

impl<'i, 't> Memory<'i, 't> {
    pub(super) fn new(index: &'i Index, text: &'t str) -> Self {
        Memory {
            index,
            text,
            named: ByHash::default(),
            evidence: ByHash::default(),
            defined: HashMap::new(),
            unlisted: acronym::Definitions::default(),
            last: None,
            next: None,
            headline: headline_end(text),
            early: Vec::new(),
            countries: ByHash::default(),
            titled: ByHash::default(),
        }
    }

    /// Says which candidate comes after those that are chosen among next.
    pub(super) fn expect(&mut self, next: Option<&Candidate>) {
        self.next = next.copied();
    }

    /// Takes in a span of which nothing could be made yet.
    pub(super) fn leave(&mut self, span: &[Candidate]) {
        if let Some(&first) = span.iter().find(|c| c.contextual).filter(|c| c.end <= self.headline)
            && self.early.len() < MOST_EARLY
        {
            self.early.push(first);
        }
    }

    /// The short names of the headline whose bearers the text below named in full: the first of each name.
    pub(super) fn headline(&self) -> impl Iterator<Item = Choice> {
        self.early.iter().filter_map(|candidate| {
            let key = acronym::key(self.text.get(candidate.start..candidate.end)?);
            let at = *self.evidence.get(&hash_key(&key))?.first()?;
            let form = self.index.form(at)?;
            let common = self.index.language().lexicon().has(&key);
            if common && self.odds_of_named(candidate, form) <= 0.0 {
                return None;
            }
            let candidate = Candidate { form: at, spelling: Spelling::Folded, distance: 0, ..*candidate };
            Some(Choice { candidate, entity: form.entity, form: form.form, score: 0.8 })
        })
    }

    /// What the candidates of one span mean, best first in their order; none where only evidence
    /// could tell that they are a name, and there is none.
    pub(super) fn choose(&self, span: &[Candidate]) -> Option<Choice> {
        let first = span.first()?;
        let mut all: Vec<(Candidate, &IndexedForm)> = Vec::with_capacity(span.len());
        all.extend(span.iter().filter(|c| !c.contextual).filter_map(|c| Some((*c, self.index.form(c.form)?))));
        if self.named.is_empty() {
            let Some(&(candidate, form)) = self.by_prior(&all) else { return self.by_context(span) };
            return Some(self.choice(candidate, form, &all));
        }
        let written = self.text.get(first.start..first.end)?;
        // The forms of a contextual candidate's words that have evidence: they have the same folded key as its form.
        let contextual = span.iter().find(|c| c.contextual).and_then(|c| self.index.form(c.form));
        let named = contextual.and_then(|form| self.evidence.get(&form.joined));
        let key = if named.is_some() || !self.defined.is_empty() { acronym::key(written) } else { String::new() };
        if let Some(named) = named {
            let common = LazyCell::new(|| self.index.language().lexicon().has(&key));
            let rival = LazyCell::new(|| self.in_context(span));
            all.extend(named.iter().filter_map(|&at| {
                let form = self.index.form(at)?;
                // सुंदर is a family name, and a word even in an article on वाशिंगटन सुंदर.
                if *common {
                    let other = rival.as_ref().filter(|(_, choice)| !self.named.contains_key(&spread(choice.entity)));
                    let least = other.map_or(0.0, |(odds, _)| odds.max(0.0));
                    if self.odds_of_named(first, form) <= least {
                        return None;
                    }
                }
                let spelling = match same_letters(written, &form.text) {
                    _ if form.guessed => Spelling::Similar,
                    true => Spelling::Exact,
                    false => Spelling::Folded,
                };
                Some((Candidate { form: at, spelling, distance: 0, ..*first }, form))
            }));
        }
        let chosen = self.by_definition(&key, &all).or_else(|| self.by_recency(&all)).or_else(|| self.by_prior(&all));
        let Some(&(candidate, form)) = chosen else { return self.by_context(span) };
        Some(self.choice(candidate, form, &all))
    }

    /// A listed name that is a common word too is the name where the words beside it say so.
    fn by_context(&self, span: &[Candidate]) -> Option<Choice> {
        self.in_context(span).filter(|(odds, _)| *odds > 0.0).map(|(_, choice)| choice)
    }

    /// What a listed name that is a common word too would mean, and how much likelier it is that than the word.
    fn in_context(&self, span: &[Candidate]) -> Option<(f32, Choice)> {
        let candidate = *span.iter().find(|c| c.contextual && !c.glued && c.spelling != Spelling::Similar)?;
        let form = self.index.form(candidate.form).filter(|form| form.derivation == Derivation::Listed)?;
        let odds = self.odds(&candidate, form);
        let score = 1.0 / (1.0 + (-odds).exp());
        Some((odds, Choice { candidate, entity: form.entity, form: form.form, score }))
    }

    /// How much likelier the common word of the form is the name than the word, where the candidate stands.
    fn odds(&self, candidate: &Candidate, form: &IndexedForm) -> f32 {
        let (start, end) = (candidate.start, candidate.end);
        let kind = self.index.entity(form.entity).map_or(Kind::Person, |e| e.kind);
        let said = self.index.language().word_prior(form.joined) + beside(self.index.language(), self.text, start, end);
        match form.form {
            // चीनी is sugar in a text that does not speak of China.
            Form::Demonym => said.demonym + if self.speaks_of(form.entity) { 0.0 } else { UNSPOKEN_OF },
            _ => said.of(kind) + self.coordinated(start, end, kind),
        }
    }

    /// The same where the document has named its entity.
    fn odds_of_named(&self, candidate: &Candidate, form: &IndexedForm) -> f32 {
        let named = if form.derivation == Derivation::Listed { NAMED } else { FAMILY_NAMED };
        self.odds(candidate, form) + named
    }

    /// True where the document has named the country of a place, or what belongs to it.
    fn speaks_of(&self, entity: u32) -> bool {
        self.index.country(entity).is_some_and(|country| self.countries.contains_key(&spread(country)))
    }

    /// What a name of the same kind beside it says: one goes with the other.
    fn coordinated(&self, start: usize, end: usize, kind: Kind) -> f32 {
        let joined = |from: usize, to: usize| {
            let between = self.text.get(from..to).unwrap_or_default();
            between.len() < 20 && self.index.language().joins_names(between.trim())
        };
        let before = self.last.is_some_and(|(at, k)| k == kind && joined(at, start));
        let of = |c: &Candidate| self.index.form(c.form).and_then(|f| self.index.entity(f.entity)).map(|e| e.kind);
        let after = self.next.is_some_and(|c| !c.contextual && of(&c) == Some(kind) && joined(end, c.start));
        if before || after { BESIDE_ITS_KIND } else { 0.0 }
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
            let named: Vec<_> = eligible.filter_map(|c| Some((c, *self.named.get(&spread(c.1.entity))?))).collect();
            // रक्षा मंत्री किम is whom the text called so.
            let title = named.first().filter(|_| named.len() > 1).map(|(c, _)| before(self.text, c.0.start));
            let titled = |c: &(Candidate, &IndexedForm)| {
                title.is_some() && self.titled.get(&spread(c.1.entity)) == title.as_ref()
            };
            named.iter().max_by_key(|(c, at)| (titled(c), *at)).map(|(c, _)| *c)
        };
        let family = |form: &IndexedForm| matches!(form.derivation, Derivation::Family | Derivation::Given);
        let listed = newest(&|form| !family(form) && (form.contextual || form.form == Form::Short));
        let kind = |form: &IndexedForm| self.index.entity(form.entity).map_or(Kind::Person, |e| e.kind);
        // जॉर्डन ने कहा after माइकल जॉर्डन; मंत्री पुरी in पुरी.
        let person = || {
            all.first().is_some_and(|(c, _)| {
                let beside = beside(self.index.language(), self.text, c.start, c.end);
                let others = all.iter().map(|(_, form)| kind(form)).filter(|k| *k != Kind::Person);
                others.map(|k| beside.of(k)).max_by(f32::total_cmp).is_none_or(|other| beside.person - other > A_PERSON)
            })
        };
        if all.iter().any(|(_, form)| kind(form) != Kind::Person)
            && let Some(named) = newest(&|form| kind(form) == Kind::Person)
        {
            return Some(named).filter(|_| person()).or_else(|| listed.filter(|c| kind(c.1) != Kind::Person));
        }
        listed.or_else(|| newest(&|form| family(form) && !whole))
    }

    fn by_prior<'c, 'f>(&self, all: &'c [(Candidate, &'f IndexedForm)]) -> Option<&'c (Candidate, &'f IndexedForm)> {
        let first = all.iter().find(|(_, form)| !form.contextual)?;
        if all.iter().all(|(_, form)| form.contextual || form.entity == first.1.entity) {
            return Some(first);
        }
        // The first of the best.
        let plain = all.iter().filter(|(_, form)| !form.contextual).map(|c| (self.likelihood(c), c));
        plain.reduce(|best, other| if other.0 > best.0 { other } else { best }).map(|(_, c)| c)
    }

    /// How likely an entity is meant, by its prior and by the countries that the text speaks of.
    fn likelihood(&self, (candidate, form): &(Candidate, &IndexedForm)) -> f32 {
        let Some(entity) = self.index.entity(form.entity) else { return 0.0 };
        let country = entity.country.as_ref().and_then(|_| self.index.country(form.entity));
        let country = country.and_then(|country| self.countries.get(&spread(country)));
        let far = country
            .map_or([usize::MAX; 2], |at| at.map(|at| at.map_or(usize::MAX, |at| candidate.start.saturating_sub(at))));
        let near = match far {
            [..32, _] => BESIDE_ITS_COUNTRY,
            // Twice in its paragraph.
            [_, before @ ..NEAR] if !self.line_between(candidate.start - before, candidate.start) => {
                2.0 * NEAR_ITS_COUNTRY
            }
            [..NEAR, _] => NEAR_ITS_COUNTRY,
            _ => 0.0,
        };
        entity.prior.max(0.01).ln() + near - candidate.relative_distance()
    }

    fn line_between(&self, from: usize, to: usize) -> bool {
        self.text.get(from..to).is_some_and(|between| between.contains('\n'))
    }

    fn score(&self, candidate: &Candidate, form: &IndexedForm, all: &[(Candidate, &IndexedForm)]) -> f32 {
        let prior = |form: &IndexedForm| self.index.entity(form.entity).map_or(0.0, |e| e.prior).max(0.01);
        let possible = all.iter().filter(|(_, f)| !f.contextual || f.entity == form.entity);
        let share = prior(form) / possible.map(|(_, f)| prior(f)).sum::<f32>().max(0.01);
        let known = if self.named.contains_key(&spread(form.entity)) { share.max(0.9) } else { share };
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
        let index = self.index;
        if let Some(entity) = index.entity(choice.entity) {
            self.last = Some((choice.candidate.end, entity.kind));
            if let Some(country) = index.country(choice.entity) {
                let [newest, before] = self.countries.entry(spread(country)).or_default();
                (*newest, *before) = (Some(choice.candidate.end), *newest);
            }
            if entity.kind == Kind::Person && choice.form == Form::Name {
                self.titled.entry(spread(choice.entity)).or_insert_with(|| before(self.text, choice.candidate.start));
            }
        }
        if choice.form == Form::Name {
            let first = self.named.insert(spread(choice.entity), choice.candidate.start).is_none();
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
            self.evidence.entry(form.joined).or_default().push(at);
        }
    }

    /// Takes in the acronym in the brackets after a full name.
    fn define(&mut self, choice: &Choice) {
        let Some(bracket) = acronym::in_brackets(self.text, choice.candidate.end) else { return };
        let Some(written) = self.text.get(bracket.clone()) else { return };
        let key = acronym::key(written);
        let known = self.defined.get(&key);
        if known == Some(&choice.entity) || (known.is_none() && self.defined.len() >= MOST_DEFINED) {
            return;
        }
        let listed = self.index.forms_of(choice.entity).any(|(_, form)| acronym::key(&form.text) == key);
        if !listed && acronym::is_acronym(self.index.language(), written) {
            self.unlisted.add(&key, bracket.start, choice);
        }
        self.defined.insert(key, choice.entity);
    }

    /// What the acronym before `choice` means, where the choice is the full name in the brackets after it; where the
    /// acronym stands, too.
    pub(super) fn defined_before(&mut self, choice: &Choice) -> Option<Choice> {
        let person = self.index.entity(choice.entity).is_none_or(|e| e.kind == Kind::Person);
        if choice.form != Form::Name || person {
            return None;
        }
        let span = acronym::before_bracket(self.text, choice.candidate.start)?;
        let written = self.text.get(span.clone())?;
        let key = acronym::key(written);
        let (form, _) = self
            .index
            .forms_of(choice.entity)
            .find(|(_, form)| form.form == Form::Acronym && acronym::key(&form.text) == key)?;
        self.defined.insert(key, choice.entity);
        let candidate = Candidate { start: span.start, end: span.end, form, ..choice.candidate };
        Some(Choice { candidate, form: Form::Acronym, ..*choice })
    }

    /// The definitions of acronyms that no form of their entity has.
    pub(super) fn into_unlisted(self) -> acronym::Definitions {
        self.unlisted
    }
}

/// A number as a key of a map that does not hash.
fn spread(number: u32) -> u64 {
    u64::from(number).wrapping_mul(0x9E37_79B9_7F4A_7C15)
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
