//! Coreference: a short name, a family name or a given name means whom the document named in full before.
//!
//! A full name makes its entity's other names count from there on. After मंत्री मीरा टंडन दिल्ली आईं it is known:
//!
//! ```text
//! named      meera-tandon -> where the full name started, of its last one
//! evidence   hash of टंडन -> [her form टंडन]       hash of मीरा -> [her form मीरा]
//! titled     meera-tandon -> मंत्री                 the title or role before her first full name that has one
//! ```
//!
//! The matcher leaves one candidate for all forms of a writing that need evidence. Its hash is looked up in `evidence`,
//! and each form there is a meaning ([`Linker::recall`]); of the meanings the newest stays ([`Linker::newest`]).
//!
//! Words that are no names by themselves (सुंदर) must be likelier the name than the word, the bearer's full name
//! counted in; and where a name is a place's too (जॉर्डन), what stands beside it must speak for a person.
//!
//! # Of several bearers
//! ```text
//! कल मीरा टंडन और अरुण टंडन आए। टंडन ने कहा     the newest: Arun
//! मंत्री मीरा टंडन, अरुण टंडन आए। मंत्री टंडन ने   Mira: she is who was called मंत्री
//! माइकल जॉर्डन खेले। जॉर्डन ने कहा             the player, by what stands beside it
//! माइकल जॉर्डन खेले। जॉर्डन में बैठक हुई          the country, likewise
//! ```
//!
//! Positions are bytes into the text. Costs, for each candidate, what its bearers cost: 64 at most; one whose hash
//! `evidence` does not have costs a look-up. The module knows nothing of acronyms and headlines; those ask it who was
//! named, and by which forms.

use super::super::acronyms;
use super::super::draft::Draft;
use super::super::layout::Layout;
use super::super::pass::Pass;
use super::super::window::{before, beside};
use super::{Linker, Meaning, spread};
use crate::entity::Kind;
use crate::forms::{Derivation, Form};
use crate::index::IndexedForm;
use crate::language::{Language, Neighbour};
use crate::matcher::Candidate;
use crate::spelling::{Spelling, exact::exact_key, hash::ByHash, hash::hash_key};
use std::cell::LazyCell;

/// How much what stands beside it must speak for a person, and not for a place, where a name is both.
const A_PERSON: f32 = 1.0;
/// The same for an organisation, of which the text has named nothing but this word, and the person in full.
const OF_NO_COMPANY: f32 = -0.5;
/// A given name means its bearer where what stands beside it does not speak so much against a person: एक भिखारी after
/// भिखारी ठाकुर.
const NO_NAME: f32 = -2.2;
/// Of the bearers of one name so many are remembered, the newest: a document that names thousands of one surname costs
/// no more for each mention.
const MOST_BEARERS: usize = 64;

/// Who was named in full, and by which of their other names they may be meant since.
#[derive(Debug, Default)]
pub(super) struct Coreference {
    /// Where each entity was last named by a full name.
    named: ByHash<usize>,
    /// Forms that need evidence and have it, since their entity was named: by the hash of their joined key, which is
    /// that of a listed form and not of the text.
    evidence: ByHash<Vec<u32>>,
    /// The title or role before each person's full name, by its hash.
    titled: ByHash<u64>,
}

impl Coreference {
    /// True where nobody was named yet: then nothing is looked up, as in the first sentences of every text.
    pub(super) fn is_empty(&self) -> bool {
        self.named.is_empty()
    }

    /// Where the entity was last named by a full name, in bytes; none where it was not. By other names it may have
    /// been.
    pub(super) fn named(&self, entity: u32) -> Option<usize> {
        self.named.get(&spread(entity)).copied()
    }

    /// The forms of that joined key that have evidence, the first one first. The hash is that of a
    /// listed form which was found, and verified, so that no text can bring about that two keys share one.
    pub(super) fn forms(&self, joined: u64) -> &[u32] {
        self.evidence.get(&joined).map_or(&[], Vec::as_slice)
    }
}

impl<'i> Linker<'_, 'i> {
    /// Takes in a full name. The first one of an entity makes its forms count that need evidence; later ones only make
    /// it the newest again. Of one writing 64 bearers are kept, and the oldest gives way to the next, as in a list of
    /// election results, where thousands share a surname. Given names are forms of their own pass: with it off they
    /// never count. The title is that before the first full name that has one.
    pub(super) fn remember_full_name(&mut self, draft: &Draft, entity: u32) {
        if !self.on(Pass::Coreference) {
            return;
        }
        let layout = self.document.layout;
        let coreference = &mut self.discourse.coreference;
        if draft.kind == Kind::Person {
            let title = title_before(self.document.language, layout, draft.start);
            if let Some(title) = title {
                coreference.titled.entry(spread(entity)).or_insert(title);
            }
        }
        if coreference.named.insert(spread(entity), draft.start).is_some() {
            return;
        }
        let given = self.document.passes.has(Pass::GivenNames);
        let wanted = |form: IndexedForm<'_>| form.contextual && (given || form.derivation != Derivation::Given);
        for (at, form) in self.document.index.forms_of(entity).filter(|(_, form)| wanted(*form)) {
            let bearers = coreference.evidence.entry(form.joined).or_default();
            if bearers.len() >= MOST_BEARERS {
                bearers.remove(0);
            }
            bearers.push(at);
        }
    }

    /// Adds what the words of the span may mean since somebody was named in full.
    ///
    /// For टंडन after मीरा टंडन and अरुण टंडन these are two meanings, each with the spelling in which the text has the
    /// form. Where the words are a common word, a bearer counts only if the odds of the name, with what it is worth
    /// that it was named, are above nothing, and above those of a listed name of that spelling whose entity was *not*
    /// named: सुंदर is a word even in an article on सुंदर राय, unless what stands beside it speaks for him. The lexicon
    /// and the context window are asked only if there is a bearer, and once for all of them.
    ///
    /// Gives the likeliest of the people who are less likely than the word, with his odds.
    pub(super) fn recall(&self, span: &[Candidate], meanings: &mut Vec<Meaning<'i>>) -> Option<(f32, Meaning<'i>)> {
        let mut doubted: Option<(f32, Meaning<'i>)> = None;
        let first = span.first()?;
        // The forms of a contextual candidate's words that have evidence: they have the same folded key as its form.
        let contextual = span.iter().find(|c| c.contextual).and_then(|c| self.index().form(c.form));
        let forms = contextual.map_or(&[][..], |form| self.discourse.coreference.forms(form.joined));
        if forms.is_empty() {
            return None;
        }
        // What many names end in refers to none of them: देवी after राबड़ी देवी, साहब.
        let (language, layout) = (self.document.language, self.document.layout);
        let written = layout.slice(first.start, first.end);
        let key = acronyms::key_of(layout, first.start, first.end);
        let word = hash_key(&key);
        let builder = || language.lexicon().has(&key) && language.builds_names(&key);
        let no_name = || language.name_part(word).is_none() || language.title(word).is_some();
        let generic = language.is_honorific(word) || (builder() && no_name());
        let common = LazyCell::new(|| language.lexicon().has(&key));
        let said = LazyCell::new(|| beside(language, self.document.layout, first.start, first.end).person);
        let rival = LazyCell::new(|| self.in_context(span));
        for &at in forms {
            let Some(form) = self.index().form(at) else { continue };
            if generic && matches!(form.derivation, Derivation::Family | Derivation::Given) {
                continue;
            }
            if form.derivation == Derivation::Given && !*common && *said < NO_NAME {
                continue;
            }
            let spelling = match same_letters(written, form.text()) {
                _ if form.guessed => Spelling::Similar,
                true => Spelling::Exact,
                false => Spelling::Folded,
            };
            let meaning = Meaning { candidate: Candidate { form: at, spelling, distance: 0, ..*first }, form };
            // सुंदर is a family name, and a word even in an article on वाशिंगटन सुंदर.
            if *common {
                let named = |meaning: &Meaning<'_>| self.discourse.coreference.named(meaning.form.entity).is_some();
                let other = rival.as_ref().filter(|(_, meaning)| !named(meaning));
                let least = other.map_or(0.0, |(odds, _)| odds.max(0.0));
                let odds = self.odds_of_named(first, form);
                if odds <= least {
                    // Of people: a party or a town that is a word (आप, गया) is rather the word.
                    let person = self.kind(form) == Kind::Person;
                    if person && doubted.is_none_or(|(most, _)| most < odds) {
                        doubted = Some((odds, meaning));
                    }
                    continue;
                }
            }
            meanings.push(meaning);
        }
        doubted
    }

    /// A short name means the one named in full last: first of those that list it, then of those whose family name it
    /// is. A family name yields to somebody who has the word as his whole name. Who had the title before that stands
    /// before the name now comes before who is newer.
    ///
    /// Where the name is of people and of other things, a person is meant only if what stands beside it says so
    /// ([`Linker::is_a_person`]): नेपाल में stays the country after माधव कुमार नेपाल, and नेपाल ने कहा is he. Otherwise
    /// what else was named in full is meant, or whatever is likeliest.
    pub(super) fn newest<'m>(&self, all: &'m [Meaning<'i>]) -> Option<&'m Meaning<'i>> {
        let coreference = &self.discourse.coreference;
        let whole = all.iter().any(|m| !m.form.contextual && m.form.form != Form::Short);
        let newest = |eligible: &dyn Fn(IndexedForm<'_>) -> bool| {
            let eligible = all.iter().filter(|m| eligible(m.form));
            let mut named = eligible.filter_map(|m| Some((m, coreference.named(m.form.entity)?)));
            let first = named.next()?;
            // Mostly there is one.
            let Some(second) = named.next() else { return Some(first.0) };
            let named: Vec<_> = [first, second].into_iter().chain(named).collect();
            // रक्षा मंत्री किम is whom the text called so.
            let title = title_before(self.document.language, self.document.layout, first.0.candidate.start);
            let titled =
                |m: &Meaning<'_>| title.is_some() && coreference.titled.get(&spread(m.form.entity)) == title.as_ref();
            named.iter().max_by_key(|(m, at)| (titled(m), *at)).map(|(m, _)| *m)
        };
        let family = |form: IndexedForm<'_>| matches!(form.derivation, Derivation::Family | Derivation::Given);
        let listed = newest(&|form| !family(form) && (form.contextual || form.form == Form::Short));
        if all.iter().any(|m| self.kind(m.form) != Kind::Person)
            && let Some(person) = newest(&|form| self.kind(form) == Kind::Person)
        {
            let other = listed.filter(|m| self.kind(m.form) != Kind::Person);
            return Some(person).filter(|_| self.is_a_person(all)).or(other);
        }
        listed.or_else(|| newest(&|form| family(form) && !whole))
    }

    /// True where what stands beside a name of people and of other things speaks for a person: जॉर्डन ने कहा after
    /// माइकल जॉर्डन; मंत्री पुरी in पुरी. It must speak for one by more than [`A_PERSON`], against the best of the
    /// others.
    fn is_a_person(&self, all: &[Meaning<'_>]) -> bool {
        let Some(first) = all.first() else { return false };
        let (start, end) = (first.candidate.start, first.candidate.end);
        let beside = beside(self.document.language, self.document.layout, start, end);
        let others = all.iter().map(|m| self.kind(m.form)).filter(|kind| *kind != Kind::Person);
        let least = |kind| if kind == Kind::Organization { OF_NO_COMPANY } else { A_PERSON };
        let against = others.map(|kind| beside.of(kind) + least(kind)).max_by(f32::total_cmp);
        against.is_none_or(|against| beside.person > against)
    }
}

/// The title or role right before a name, by its hash.
fn title_before(language: &Language, layout: Layout<'_>, start: usize) -> Option<u64> {
    match before(layout, start) {
        Neighbour::Word(hash) => {
            Some(hash).filter(|&h| language.title(h).is_some() || language.role_before(h).is_some())
        }
        _ => None,
    }
}

/// True where two writings have the same exact key: where only what counts for nothing at all differs, as between two
/// normalisation forms of फ़िरोज़.
fn same_letters(a: &str, b: &str) -> bool {
    let key = |text| {
        let mut key = String::new();
        exact_key(text, &mut key);
        key
    };
    a == b || key(a) == key(b)
}
