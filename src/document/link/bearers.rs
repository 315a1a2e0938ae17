//! Who is meant by a name that many have, or nobody who is listed: राहुल, गांधी, कोच गंभीर.
//!
//! Somebody lists the name as his short name, or has it as his given or family name, and the document has not named him
//! in full. How much likelier it is he than anybody else is a logarithm of odds:
//!
//! ```text
//!   his prior                                                   ln 0.9
//! + how often the bare word is he, where that is a surname      data/language/bare_names.tsv
//! + what speaks for him: a role beside the name, the scene
//! - the same of all others who are listed with the name, and of those who are not:
//!   the more people have the name (name_parts.tsv), the likelier it is one of them
//! ```
//!
//! - A *role* right beside the name (`data/language/roles.tsv`): 3.0 where he is of its class, -2.0 where he is not. One
//!   of ordinary people (आरोपी, छात्रा), a relative (X की बहन), an age in brackets speak for those who are not listed.
//! - The *scene* is what the document names, before the name and after it: him in full; people and bodies of his class;
//!   his country, where it is not that of most of the gazetteer.
//!
//! Above 0 it is he; else the draft is NIL, a person: it waits until the longer names of no list are found
//! ([`withheld`](super::withheld)), and stands where none of them does.
//!
//! Costs for each such name its bearers, [`MOST_BEARERS`] at most; the scene is looked at once a document, where it is
//! needed. Roles are words, by hash; what they are worth stands in this file.

use super::super::draft::{By, Draft, Grounds};
use super::super::pass::Pass;
use super::super::window::{self, after, before};
use super::scene::Scene;
use super::{Linker, Meaning};
use crate::entity::{Ambiguity, Class, Kind};
use crate::forms::{Derivation, Form};
use crate::index::IndexedForm;
use crate::language::{Neighbour, Role, Title};
use crate::matcher::Candidate;

/// What a role beside the name is worth for somebody of its class, and for others.
const FITS: f32 = 3.0;
const FITS_NOT: f32 = -2.0;
/// What is worth for those who are not listed: a role of ordinary people, a relative, an age behind the name; a role of
/// some class, which unlisted people have, too.
const ORDINARY: f32 = 4.0;
const WEAK: f32 = 2.0;
const RELATIVE: f32 = 3.0;
const AGE: f32 = 4.0;
const UNLISTED_FITS: f32 = 1.0;
/// For a relative who has the family name of whom he is a relative of.
const SAME_FAMILY: f32 = 4.0;
/// What it is worth that somebody lists the bare word as his short name.
const LISTED: f32 = 1.0;
/// How often a bare surname is its usual bearer counts for no more than that; of a given name only what is beyond the
/// second number, since whoever is called by it alone is seldom in the news in full.
const MOST_USUAL: f32 = 3.0;
const GIVEN_USUAL: f32 = 1.5;
/// How many unlisted people there are to a name, in priors: some to every name, and more to one that many have.
const UNLISTED: f32 = 0.1;
const UNLISTED_EACH: f32 = 0.08;
/// The same of a surname whose usual bearer was counted in the news: the count knows of the others.
const COUNTED_EACH: f32 = 0.02;
/// To a given name more: the news calls everybody by it, whom it has no more to say of.
const UNLISTED_GIVEN: f32 = 1.0;
/// A given name is one that so many listed people have.
const GIVEN: u16 = 2;
/// Of somebody of that prior a common word is the family name though hardly anybody else has it: गंभीर.
const WELL_KNOWN: f32 = 0.4;
/// What of their prior those count for who do not list the bare word as theirs.
const NOT_LISTED: f32 = 0.3;
/// So many bearers of a name are weighed.
const MOST_BEARERS: usize = 256;
/// A role says whom a family name means only where that is so much likelier than anybody else.
const SURE: f32 = 1.2;
/// What a role is worth for a common word as a name: one of ordinary people, right before it; one of some class, before
/// or after the name of somebody listed of that class.
const A_NAME: f32 = 6.0;
const A_NAME_OF_CLASS: f32 = 4.0;

/// What stands right beside a name, as far as it says of its bearer.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Beside {
    before: Option<Role>,
    after: Option<Role>,
    /// The role before it is a title after which a name nearly always follows.
    titled: bool,
    /// An age in brackets after it.
    age: bool,
    /// The family name of whom it is a relative of, as a hash of the last word of an entity's name.
    relative_of: Option<u64>,
}

impl Beside {
    /// A role is beside it that says something of its bearer.
    pub(super) fn has_role(&self) -> bool {
        self.age || self.roles().any(|role| role.ordinary || role.tells_class())
    }

    /// A role of ordinary people is right before it, and no other.
    fn is_ordinary(&self) -> bool {
        self.before.is_some_and(|role| role.ordinary && (!role.weak || self.titled) && !role.tells_class())
    }

    fn roles(&self) -> impl Iterator<Item = Role> {
        self.before.into_iter().chain(self.after)
    }

    /// What it says for those who are not listed.
    pub(super) fn unlisted(&self) -> f32 {
        let class = self.roles().any(Role::tells_class);
        let ordinary = self.roles().any(|role| role.ordinary && !role.tells_class());
        let mut odds = if class { UNLISTED_FITS } else { 0.0 };
        let weak = self.roles().any(|role| role.weak);
        odds += if !ordinary {
            0.0
        } else if weak {
            WEAK
        } else {
            ORDINARY
        };
        odds += if self.before.is_some_and(|role| role.kin) { RELATIVE } else { 0.0 };
        odds + if self.age { AGE } else { 0.0 }
    }

    /// What it says for somebody of that class.
    pub(super) fn for_class(&self, class: Option<Class>) -> f32 {
        let fits = |role: Role| class.is_some_and(|class| role.fits(class));
        let worth = |role: Role| if fits(role) { FITS } else { FITS_NOT };
        self.roles().filter(|role| role.tells_class()).map(worth).sum()
    }
}

impl<'i> Linker<'_, 'i> {
    /// What stands right beside a span.
    pub(super) fn roles_beside(&self, start: usize, end: usize) -> Beside {
        let (language, layout) = (self.document.language, self.document.layout);
        let (before, titled) = match before(layout, start) {
            Neighbour::Word(hash) => {
                let role = language.role_before(hash);
                (role, role.is_some() && language.title(hash) == Some(Title::Sure))
            }
            _ => (None, false),
        };
        let after = match after(layout, end) {
            Neighbour::Word(hash) => language.role_after(hash),
            _ => None,
        };
        let age = layout.in_brackets(end).is_some_and(|span| {
            let text = layout.slice(span.start, span.end);
            text.chars().count() <= 3 && text.chars().all(char::is_numeric)
        });
        let last = self.discourse.beside.last().filter(|last| last.kind == Kind::Person && last.end <= start);
        let relative_of = before.filter(|role| role.kin).and(last).and_then(|last| self.last_word(last.entity?));
        Beside { before, after, titled, age, relative_of }
    }

    /// The hash of the family name of a person, or of the last word of his name.
    fn last_word(&self, entity: u32) -> Option<u64> {
        let mut forms = self.index().forms_of(entity).map(|(_, form)| form);
        forms.find(|form| form.derivation == Derivation::Family).map(|form| form.joined)
    }

    /// What the role beside a person's name is worth for him; 0 where there is none.
    pub(super) fn role_of(&self, form: IndexedForm<'_>, start: usize, end: usize) -> f32 {
        let entity = self.index().brief(form.entity).filter(|e| e.kind == Kind::Person && self.on(Pass::Bearers));
        entity.map_or(0.0, |e| self.roles_beside(start, end).for_class(e.class))
    }

    /// Whom a listed name means that may be many people's: the draft of nobody who is listed, where that is likelier.
    pub(super) fn nobody(&self, meaning: &Meaning<'i>) -> Option<Draft> {
        let (form, candidate) = (meaning.form, &meaning.candidate);
        // Whoever is said to be meant wherever the name stands is meant.
        if self.index().brief(form.entity).is_some_and(|e| e.ambiguous == Ambiguity::Never) {
            return None;
        }
        if self.kind(form) != Kind::Person {
            return self.rather_a_person(meaning);
        }
        if form.derivation != Derivation::Listed
            || form.text().contains([' ', '-', '.'])
            || form.text().is_ascii()
            || !self.on(Pass::Bearers)
        {
            return None;
        }
        let beside = self.roles_beside(candidate.start, candidate.end);
        // His whole name is he, unless something speaks for somebody else.
        if form.form != Form::Short && beside.unlisted() < RELATIVE {
            return None;
        }
        let odds = self.odds_of_bearer(form, &beside);
        let grounds = Grounds { odds: -odds, ..Grounds::by(By::Unnamed) };
        (odds <= 0.0).then(|| Draft::nil(candidate.start, candidate.end, Kind::Person, grounds))
    }

    /// True where the word is a person's family name and stands before a word for all who have it: गांधी परिवार, which is
    /// none of them. लालू परिवार is his.
    pub(super) fn is_of_a_family(&self, draft: &Draft, form: IndexedForm<'_>) -> bool {
        let Neighbour::Word(next) = after(self.document.layout, draft.end) else { return false };
        if !self.document.language.role_after(next).is_some_and(|role| role.family) || !self.on(Pass::Bearers) {
            return false;
        }
        let entity = self.index().entity(form.entity).filter(|e| e.ambiguous != Ambiguity::Never);
        let last = entity.and_then(|e| e.name.rsplit_once(' ')).map(|(_, last)| super::acronyms::key(last));
        last.is_some_and(|last| last == super::acronyms::key(form.text()))
    }

    /// What a role beside it makes of a word that is a given name or family name of listed people whom the document has
    /// not named: one of them (कोच गंभीर), or a person whom no list has (डॉक्टर प्रकाश). None without a role, and where
    /// the word is likelier a word.
    pub(super) fn by_role(&self, span: &[Candidate]) -> Option<Draft> {
        let candidate = span.iter().find(|c| c.contextual && !c.glued).filter(|_| self.on(Pass::Bearers))?;
        let index = self.index();
        let found = index.form(candidate.form)?;
        if found.text().contains([' ', '-', '.']) {
            return None;
        }
        let beside = self.roles_beside(candidate.start, candidate.end);
        if !beside.has_role() {
            return None;
        }
        let (language, layout) = (self.document.language, self.document.layout);
        let key = super::acronyms::key_of(layout, candidate.start, candidate.end);
        let common = language.lexicon().has(&key);
        let of_names = language.name_part(found.joined).is_some_and(|p| !p.rare && p.given + p.family >= GIVEN);
        let a_name = if beside.is_ordinary() { A_NAME } else { A_NAME_OF_CLASS };
        if language.title(found.joined).is_some() || (common && !self.is_rather_a_name(found, candidate, a_name)) {
            return None;
        }
        let people = index.contextual(found.joined).filter(|(_, form)| self.kind(*form) == Kind::Person);
        let people: Vec<_> = people.take(MOST_BEARERS).collect();
        let prior = |form: IndexedForm<'_>| index.brief(form.entity).map_or(0.0, |e| e.prior);
        let fits = |form: IndexedForm<'_>| beside.for_class(index.brief(form.entity).and_then(|e| e.class)) > 0.0;
        // Of common words only family names: नेता केवल, मंत्री जीवन.
        let known = |form: IndexedForm<'_>| of_names || prior(form) >= WELL_KNOWN;
        let may_be = |form: IndexedForm<'_>| !common || (form.derivation == Derivation::Family && known(form));
        let likeliest = people
            .iter()
            .filter(|(_, form)| fits(*form) && may_be(*form))
            .max_by(|a, b| prior(a.1).total_cmp(&prior(b.1)));
        if let Some(&(at, form)) = likeliest {
            let odds = self.odds_of_bearer(form, &beside);
            if odds > SURE {
                let candidate = Candidate { form: at, ..*candidate };
                let grounds = Grounds { odds, ..Grounds::by(By::Context) };
                let draft = Draft::linked(&candidate, form, Kind::Person, grounds);
                return Some(self.identified(draft, form, &[Meaning { candidate, form }]));
            }
        }
        let grounds = Grounds { odds: 1.0, ..Grounds::by(By::Unnamed) };
        let stands = !people.is_empty() && self.ends_a_name(candidate.end);
        // A common word after a role that many of the listed have: कप्तान चुन लिए.
        let least = if common { GIVEN } else { 1 };
        let named = language.name_part(found.joined).is_some_and(|p| !p.rare && p.given >= least);
        (stands && named && (!common || beside.is_ordinary()))
            .then(|| Draft::nil(candidate.start, candidate.end, Kind::Person, grounds))
    }

    /// True where a common word with a role beside it is rather a name.
    fn is_rather_a_name(&self, form: IndexedForm<'_>, candidate: &Candidate, role: f32) -> bool {
        let (language, layout) = (self.document.language, self.document.layout);
        let said = language.word_prior(form.joined) + window::beside(language, layout, candidate.start, candidate.end);
        said.person + role > 0.0
    }

    /// True where no name goes on after that place: the word there is a common one and no name, or there is none.
    fn ends_a_name(&self, end: usize) -> bool {
        let (language, layout) = (self.document.language, self.document.layout);
        let Neighbour::Word(hash) = after(layout, end) else { return true };
        let word = layout.word_from(end);
        let key = word.map(|word| super::acronyms::key_of(layout, word.start, word.end));
        key.is_some_and(|key| language.lexicon().has(&key)) && language.name_part(hash).is_none_or(|p| p.common)
    }

    /// A place or organisation whose name people have too, with a role of ordinary people beside it: आरोपी सागर. None
    /// where what stands beside it speaks for the place.
    fn rather_a_person(&self, meaning: &Meaning<'i>) -> Option<Draft> {
        let (form, candidate) = (meaning.form, &meaning.candidate);
        let (kind, text) = (self.kind(form), form.text());
        if text.contains([' ', '-', '.']) || form.form == Form::Demonym || !self.on(Pass::Bearers) {
            return None;
        }
        let language = self.document.language;
        let given = language.name_part(form.joined).is_some_and(|p| p.given >= GIVEN && !p.rare);
        let (start, end) = (candidate.start, candidate.end);
        if !given || !self.roles_beside(start, end).before.is_some_and(|role| role.ordinary) || !self.ends_a_name(end) {
            return None;
        }
        let said = window::beside(language, self.document.layout, start, end);
        let grounds = Grounds { odds: said.person - said.of(kind), ..Grounds::by(By::Unnamed) };
        (said.person > said.of(kind)).then(|| Draft::nil(start, end, Kind::Person, grounds))
    }

    /// How much likelier the word means the entity of the form than anybody else, as a natural logarithm.
    pub(super) fn odds_of_bearer(&self, form: IndexedForm<'_>, beside: &Beside) -> f32 {
        let index = self.index();
        let scene = self.discourse.scene.get_or_init(|| Scene::of(index, self.document.candidates));
        let language = self.document.language;
        let part = language.name_part(form.joined);
        let given = part.is_some_and(|p| p.given >= GIVEN && p.given > p.family);
        let speaks = |entity: u32| {
            let class = index.brief(entity).and_then(|e| e.class);
            let family = beside.relative_of.is_some_and(|family| self.last_word(entity) == Some(family));
            beside.for_class(class) + scene.speaks_for(index, entity) + if family { SAME_FAMILY } else { 0.0 }
        };
        let prior = |entity: u32| index.brief(entity).map_or(0.0, |e| e.prior.max(0.01));
        let people = index.contextual(form.joined).filter(|(_, f)| f.entity != form.entity);
        let people = people.take(MOST_BEARERS).filter(|(_, f)| self.kind(*f) == Kind::Person);
        let weight = |f: IndexedForm<'_>| if f.derivation == Derivation::Listed { 1.0 } else { NOT_LISTED };
        // Where the news was counted, others matter as far as something speaks for them.
        let counted = !given && form.derivation == Derivation::Listed && language.bare_name(form.joined).is_some();
        let ground = if counted { 1.0 } else { 0.0 };
        let others: f32 =
            people.map(|(_, f)| weight(f) * prior(f.entity) * (speaks(f.entity).exp() - ground).max(0.0)).sum();
        let count = part.map_or(0, |p| p.given + p.middle + p.family);
        let each = if counted { COUNTED_EACH } else { UNLISTED_EACH };
        let unlisted = UNLISTED + each * f32::from(count) + if given { UNLISTED_GIVEN } else { 0.0 };
        let usual = match language.bare_name(form.joined) {
            // Of ordinary people and of those who do not list it the bare word says nothing.
            _ if form.derivation != Derivation::Listed => 0.0,
            Some(usual) if given => (usual - GIVEN_USUAL).clamp(0.0, MOST_USUAL),
            Some(usual) => LISTED + usual.clamp(-MOST_USUAL, MOST_USUAL),
            None if given => 0.0,
            None => LISTED,
        };
        let usual = if beside.unlisted() < RELATIVE { usual } else { usual.min(0.0) };
        prior(form.entity).ln() + usual + speaks(form.entity) - (others + unlisted * beside.unlisted().exp()).ln()
    }
}
