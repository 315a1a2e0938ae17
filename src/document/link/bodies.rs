//! Whose body: a court or a ministry is that of the country named right before it.
//!
//! ```text
//! पाकिस्तान के सुप्रीम कोर्ट ने      owner: Pakistan     India's is left out; Pakistan's, or nobody's that is listed
//! रूस के रक्षा मंत्रालय ने           owner: Russia       Russia's, by the bare name of रूसी रक्षा मंत्रालय
//! रूस ने कहा ... रक्षा मंत्रालय ने     none               the likeliest; Russia's is one of them, since it is spoken of
//! रक्षा मंत्रालय ने                 none               of those that have the bare name as theirs
//! ```
//!
//! The owner is a country named right before the body, by its adjective or with a genitive between, or in the brackets
//! right after it. A body that names its country itself is no matter of this file: भारतीय रक्षा मंत्रालय is India's
//! wherever it stands. Which classes are bodies of a state, `entity` says; what a genitive is, the language.

use super::super::draft::{By, Draft, Grounds};
use super::super::pass::Pass;
use super::{Linker, Meaning};
use crate::entity::{Class, Kind};
use crate::forms::{Derivation, Form};
use crate::index::IndexedForm;
use crate::matcher::Candidate;

impl<'i> Linker<'_, 'i> {
    /// Adds the bodies whose bare name the words are and whose country is named beside it, or twice near it. One look-up for a span
    /// that has a form which needs evidence; for the others nothing is asked.
    pub(super) fn add_bare(&self, span: &[Candidate], meanings: &mut Vec<Meaning<'i>>) {
        let Some(candidate) = span.iter().find(|c| c.contextual && !c.glued).filter(|_| self.on(Pass::Bodies)) else {
            return;
        };
        let index = self.index();
        let Some(form) = index.form(candidate.form).filter(|f| f.derivation == Derivation::Bare) else { return };
        // A home body of that name: विदेश मंत्रालय has one, कृषि विभाग none.
        let rival = meanings.iter().any(|m| self.is_body(m.form));
        for (at, form) in index.contextual(form.joined).filter(|(_, f)| f.derivation == Derivation::Bare) {
            let meaning = Meaning { candidate: Candidate { form: at, ..*candidate }, form };
            let known = meanings.iter().any(|m| m.form.entity == form.entity);
            if !known && self.may_be_bare(&meaning, rival) {
                meanings.push(meaning);
            }
        }
    }

    /// True for the body of a country that is named beside it; a ministry, court or other body of government by a name
    /// that one at home has too means that of another country where that is named twice near it.
    fn may_be_bare(&self, meaning: &Meaning<'_>, rival: bool) -> bool {
        let (index, form) = (self.index(), meaning.form);
        let candidate = meaning.candidate;
        let country = index.country(form.entity);
        let class = index.brief(form.entity).and_then(|e| e.class);
        let governs = matches!(class, Some(Class::Ministry | Class::Court | Class::Government));
        let abroad = country != index.home() && governs && rival && self.speaks_much_of(meaning);
        abroad || (country.is_some() && self.owner(candidate.start, candidate.end) == country)
    }

    /// Leaves the meanings that are bodies of the country named beside them, where there is one; the draft of a body that
    /// no list has, where none is left.
    pub(super) fn of_their_country(&self, meanings: &mut Vec<Meaning<'i>>) -> Option<Draft> {
        let first = *meanings.iter().find(|m| self.is_body(m.form))?;
        let country = self.owner(first.candidate.start, first.candidate.end).filter(|_| self.on(Pass::Bodies))?;
        let index = self.index();
        let another = |m: &Meaning<'_>| index.country(m.form.entity).is_some_and(|of| of != country);
        meanings.retain(|m| !(self.is_body(m.form) && another(m)));
        let candidate = first.candidate;
        let grounds = Grounds::by(By::Unnamed);
        meanings.is_empty().then(|| Draft::nil(candidate.start, candidate.end, Kind::Organization, grounds))
    }

    /// True for a form that names a state's body and may be another's, too: no acronym, which is its own.
    fn is_body(&self, form: IndexedForm<'_>) -> bool {
        let named = matches!(form.form, Form::Name | Form::Short);
        let class = || self.index().brief(form.entity).and_then(|e| e.class);
        named && class().is_some_and(Class::is_of_a_state)
    }

    /// The country that what stands at `start..end` is of, by the mention right before it or in the brackets after it.
    fn owner(&self, start: usize, end: usize) -> Option<u32> {
        let of = |entity: u32| {
            let belongs = self.index().belongs(entity);
            belongs.country().filter(|_| belongs.country() == belongs.itself())
        };
        let layout = self.document.layout;
        let before = self.discourse.beside.last();
        let before = before.filter(|last| last.end <= start && self.is_genitive_between(last.end, start));
        let in_brackets = || {
            let bracket = layout.in_brackets(end)?;
            let next = self.discourse.beside.next().filter(|c| !c.contextual && c.start == bracket.start)?;
            Some(self.index().form(next.form)?.entity)
        };
        before.and_then(|last| last.entity).and_then(of).or_else(|| in_brackets().and_then(of))
    }

    /// True where nothing or one genitive stands between the two places, and no sign.
    pub(super) fn is_genitive_between(&self, from: usize, to: usize) -> bool {
        let layout = self.document.layout;
        let mut words = layout.words_from(from);
        let Some(word) = words.next().filter(|word| word.start < to) else {
            return !layout.signs_between(from, to);
        };
        let alone = words.next().is_none_or(|next| next.start >= to);
        let joined = !layout.signs_between(from, word.start) && !layout.signs_between(word.end, to);
        alone && joined && self.document.language.is_genitive(word.hash)
    }
}
