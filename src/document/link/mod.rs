//! Candidates to linked drafts, from left to right: of overlapping ones the longest, and what each means by what the
//! document has said so far. What was said is kept by those who need it: [`coreference`], [`definitions`],
//! [`homonyms`], [`headline`](mod@headline); [`ambiguous`] weighs names that are common words too.
//!
//! It knows the index and its candidates, and nothing of unlisted names, which come after it. It asks the text only for
//! what stands beside a candidate, and scans it only for acronyms that no list has ([`defined_acronyms`]).
//!
//! # What a name means
//! [`link`] goes over the candidates once. Those that overlap are a cluster ([`spans`]); within one, each span's
//! candidates are turned into meanings, and the first of these questions that has an answer decides:
//!
//! | question | asked of | [`By`] |
//! | --- | --- | --- |
//! | what the document defined the acronym as | all | `Definition` |
//! | who of them was named in full last | short names, family and given names | `Coreference` |
//! | the likeliest by prior and country | those that need no evidence | `Listed` |
//! | whether the words are a name at all | a listed name that is a common word | `Context` |
//!
//! With a gazetteer that lists मीरा टंडन, भारत, and गया as a city:
//!
//! ```text
//! text        भारत  की  मीरा टंडन  आज  गया  जिले में आईं।  टंडन  ने कहा
//! candidates  |-A-|    |---B---|     |C|                |-D-|    C and D need evidence
//!
//! A  Listed       her country is named
//! B  Listed       she is named in full, so that her other names count from here on
//! C  Context      जिले speaks for a place
//! D  Coreference  her family name
//! ```
//!
//! What a draft says is taken in ([`Linker::remember`]) before the next cluster is read, and not before its own is
//! resolved. So a meaning depends on the text before it, on its cluster and on what stands right after it, and on
//! nothing farther, but for the two steps that come after the walk: [`headline()`] and [`defined_acronyms`].
//!
//! # Why so
//! - *From left to right:* news names people in full and then by parts of their names. One walk is enough, and what is
//!   remembered is bounded by the entities that a text names. The headline is the exception, and has its own step.
//! - *The document before the prior:* what this text has said of a name outweighs how often others mean somebody else
//!   by it. The text's own definition outweighs even that.
//! - *Context last:* a common word is weighed as a name only where it has no other meaning, so that the weights, which
//!   were counted over all texts, never take a name from somebody who was named.

mod ambiguous;
mod bearers;
mod bodies;
mod coreference;
mod definitions;
mod headline;
mod homonyms;
mod identify;
mod nearer;
mod scene;
mod spans;

use super::acronyms;
use super::draft::{By, Draft, Grounds, Link};
use super::pass::Pass;
use super::senses::is_word;
use super::{Document, logit};
use crate::entity::{Ambiguity, Kind};
use crate::forms::Form;
use crate::index::{Index, IndexedForm};
use crate::language::Designator;
use crate::matcher::Candidate;
use ambiguous::Beside;
use coreference::Coreference;
pub(super) use definitions::Definitions;
use headline::Headline;
use homonyms::Countries;
pub(super) use nearer::nearer;
use once_cell::sync::OnceCell;
use scene::Scene;

/// A common word of lower odds is not weighed as a name.
const LEAST_ODDS: f32 = -2.5;
/// Nor is one of lower odds than these that somebody has as his name who was named in full.
const LEAST_NAMED: f32 = -5.0;

/// A candidate as one of the entities that its words may mean: टंडन after मीरा टंडन and अरुण टंडन has two.
#[derive(Debug, Clone, Copy)]
struct Meaning<'i> {
    /// Where it stands, and in which spelling; its form is that of the meaning.
    candidate: Candidate,
    form: IndexedForm<'i>,
}

/// What the document has said up to the place that is being read. It grows with the entities that are named, not with
/// the mentions of them; what a text itself can make new (definitions, the headline) is bounded.
#[derive(Debug, Default)]
pub(super) struct Discourse {
    /// Who was named in full, and which of their other names count since.
    coreference: Coreference,
    /// What acronyms stand for.
    definitions: Definitions,
    /// Which countries were spoken of, and where.
    countries: Countries,
    /// What of the headline waits for the text below.
    headline: Headline,
    /// The last mention, and the candidate to come.
    beside: Beside,
    /// What the whole document names; made where it is asked for.
    scene: OnceCell<Scene>,
    /// Names that a list has and that mean nobody whom it has, until the names of no list are found.
    withheld: Vec<Draft>,
}

/// Links the candidates, which are sorted by start, the longer first.
///
/// For each cluster: chooses drafts, takes in what they say, adds them, and last the acronyms before the brackets that
/// they stand in, which are not what they were taken for when they were read: नाटो (उत्तर अटलांटिक संधि संगठन).
/// Clusters of which nothing could be made may be names of the headline. Linear in the candidates, but for the
/// clusters' sorting.
///
/// The drafts come out in the order of the text, so that each is put behind the others; only an acronym before a
/// bracket goes in front of some.
pub(super) fn link(document: &mut Document<'_>) {
    let candidates = document.candidates;
    let mut linker = Linker { document, discourse: Discourse::default(), meanings: Vec::new() };
    linker.discourse.headline.ends_at(linker.document.layout.headline_end());
    let (mut rest, mut found) = (candidates, Vec::new());
    while let Some((cluster, after)) = spans::split_cluster(rest) {
        linker.discourse.beside.expect(after.first());
        let (index, nested) = (linker.document.index, linker.document.nested);
        spans::resolve(cluster, index, nested, &mut found, |span| linker.choose(span));
        if found.is_empty() {
            linker.discourse.headline.leave(cluster);
        }
        let withheld = found.iter().map(|resolved| resolved.draft).filter(|draft| draft.link.is_none());
        linker.discourse.withheld.extend(withheld);
        found.retain(|resolved| resolved.draft.link.is_some());
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
                linker.document.drafts.redefine(acronym);
            }
        }
        rest = after;
    }
    let discourse = linker.discourse;
    document.discourse = discourse;
}

/// A number of the index as a key of a map that does not hash: no text chooses them.
fn spread(number: u32) -> u64 {
    crate::spelling::hash::spread(number.into())
}

/// Adds the names of the headline whose bearers the text below named in full. It needs the discourse of the whole text.
pub(super) fn headline(document: &mut Document<'_>) {
    let discourse = std::mem::take(&mut document.discourse);
    let linker = Linker { document, discourse, meanings: Vec::new() };
    let found = linker.in_headline();
    let discourse = linker.discourse;
    document.drafts.fill(found);
    document.discourse = discourse;
}

/// Adds the names that a list has and that are somebody else's here, where no longer name was found that they are part
/// of: people whom nothing says to be those who are listed, bodies of another country.
pub(super) fn withheld(document: &mut Document<'_>) {
    let found = std::mem::take(&mut document.discourse.withheld);
    document.drafts.fill(found);
}

/// Adds the acronyms that the document defines wherever they stand after their definition. Only those that their entity
/// does not list, since the others are candidates already. Goes over the text once, where there are any.
pub(super) fn defined_acronyms(document: &mut Document<'_>) {
    let found = document.discourse.definitions.find_again(document);
    document.drafts.fill(found);
}

/// Reads candidates in the light of the discourse. Its methods stand where what they ask is kept: each file of this
/// folder but [`spans`] and [`definitions`] has some.
///
/// It holds the discourse itself, and gives it back to the document when it is done, so that it may change the one
/// while it reads the other.
struct Linker<'d, 'i> {
    /// What is being read; its drafts grow on the way.
    document: &'d mut Document<'i>,
    /// What was said so far; it goes back into the document when the walk is over.
    discourse: Discourse,
    /// Room for what the words of a span may mean.
    meanings: Vec<Meaning<'i>>,
}

impl<'i> Linker<'_, 'i> {
    /// True where the pass is on: those that share the walk are asked for here.
    fn on(&self, pass: Pass) -> bool {
        self.document.passes.has(pass)
    }

    /// The index, for as long as it lives, and not only as long as the linker does.
    fn index(&self) -> &'i Index {
        self.document.index
    }

    /// The kind of the form's entity. Every form has one; were it missing, a person.
    fn kind(&self, form: IndexedForm<'_>) -> Kind {
        self.index().brief(form.entity).map_or(Kind::Person, |e| e.kind)
    }

    /// What the candidates of one span mean, best first in their order; none where only evidence could tell that they
    /// are a name, and there is none: then a shorter span of the cluster has its turn.
    fn choose(&mut self, span: &[Candidate]) -> Option<Draft> {
        let mut meanings = std::mem::take(&mut self.meanings);
        meanings.clear();
        let draft = self.choose_of(span, &mut meanings);
        self.meanings = meanings;
        draft
    }

    /// The same with room for the meanings.
    fn choose_of(&mut self, span: &[Candidate], meanings: &mut Vec<Meaning<'i>>) -> Option<Draft> {
        let first = span.first()?;
        let index = self.index();
        let plain = span.iter().filter(|c| !c.contextual);
        meanings.extend(plain.filter_map(|c| Some(Meaning { candidate: *c, form: index.form(c.form)? })));
        if self.is_election(first, meanings) || self.is_word(first, meanings) {
            return None;
        }
        self.add_bare(span, meanings);
        if let Some(of_no_list) = self.of_their_country(meanings) {
            return Some(of_no_list);
        }
        let said = !self.discourse.coreference.is_empty();
        let doubted = if said { self.recall(span, meanings) } else { None };
        let (layout, meanings) = (self.document.layout, meanings.as_slice());
        let definition = self.discourse.definitions.meant(layout, first, meanings);
        let definition = definition.map(|meaning| (meaning, By::Definition));
        let newest = || self.newest(meanings).filter(|_| said).map(|meaning| (meaning, By::Coreference));
        let likeliest = || self.likeliest(meanings).map(|meaning| (meaning, By::Listed));
        let chosen = definition.or_else(newest).or_else(likeliest);
        match chosen {
            Some((meaning, By::Listed)) => {
                Some(self.somebody_else(meaning, span).unwrap_or_else(|| self.draft(meaning, By::Listed, meanings)))
            }
            Some((meaning, by)) => Some(self.draft(meaning, by, meanings)),
            None => {
                // A name of somebody who was named, and a word: which of both, the weights say.
                if let Some((odds, meaning)) = doubted.filter(|(odds, _)| *odds > LEAST_NAMED) {
                    let grounds = Grounds { odds, named: true, ..Grounds::by(By::Doubted) };
                    let draft = Draft::linked(&meaning.candidate, meaning.form, self.kind(meaning.form), grounds);
                    let draft = self.identified(draft, meaning.form, std::slice::from_ref(&meaning));
                    self.document.drafts.propose(vec![draft], |_| true);
                }
                let in_context = self.in_context(span);
                let Some((odds, meaning)) = in_context.filter(|(odds, _)| *odds > LEAST_ODDS) else {
                    return self.by_role(span);
                };
                let grounds = Grounds { odds, ..Grounds::by(By::Context) };
                let linked = {
                    let draft = Draft::linked(&meaning.candidate, meaning.form, self.kind(meaning.form), grounds);
                    self.identified(draft, meaning.form, std::slice::from_ref(&meaning))
                };
                if odds <= 0.0 {
                    self.document.drafts.propose(vec![linked], |_| true);
                    return self.by_role(span);
                }
                Some(self.somebody_else(&meaning, span).unwrap_or(linked))
            }
        }
    }

    /// True for an embedded body of several words before a word that makes its name that of something else, as it does
    /// of bodies that no list has: बिहार विधानसभा चुनाव. A shorter name in it, the state's, has its turn.
    fn is_election(&self, first: &Candidate, meanings: &[Meaning<'i>]) -> bool {
        let (language, layout) = (self.document.language, self.document.layout);
        let Some(next) = layout.word_from(first.end).filter(|next| language.is_after_designator(next.hash)) else {
            return false;
        };
        let Some(last) = layout.word_before(first.end).filter(|last| last.start > first.start) else { return false };
        let body = |head: &Designator| head.kind == Kind::Organization;
        let embedded = |meaning: &Meaning<'i>| {
            let entity = self.index().entity(meaning.form.entity);
            entity.is_some_and(|e| e.kind == Kind::Organization && e.ambiguous != Ambiguity::Never)
        };
        layout.joins(first.end, next.start, false)
            && language.designators(last.hash).iter().any(body)
            && meanings.iter().all(embedded)
    }

    /// True for one word of embedded names that is no name where it stands: चीनी of चीनी मिलों.
    fn is_word(&self, first: &Candidate, meanings: &[Meaning<'i>]) -> bool {
        let (language, layout) = (self.document.language, self.document.layout);
        let own = |meaning: &Meaning<'i>| {
            self.index().brief(meaning.form.entity).is_some_and(|entity| entity.ambiguous == Ambiguity::Never)
        };
        // The key of a form of one word is that of the word.
        let word = self.index().form(first.form).map(|form| form.joined);
        word.is_some_and(|word| is_word(language, layout, word, (first.start, first.end))) && !meanings.iter().any(own)
    }

    /// Whom the words mean where it is not the entity of the meaning: another of the list by his role, or nobody of it.
    fn somebody_else(&self, meaning: &Meaning<'i>, span: &[Candidate]) -> Option<Draft> {
        let nobody = self.nobody(meaning)?;
        Some(self.by_role(span).filter(|draft| draft.link.is_some()).unwrap_or(nobody))
    }

    /// The draft of a meaning, with how likely the prior makes its entity among all that the words could mean: for two
    /// people of the priors 0.3 and 0.1 the first has a share of three quarters, which is a logit of 1.1; a name of one
    /// entity alone has the share 1 and the most that [`logit`] gives. Forms that need evidence count only for the
    /// entity that is meant.
    fn draft(&self, meaning: &Meaning<'i>, by: By, all: &[Meaning<'i>]) -> Draft {
        let form = meaning.form;
        let prior = |form: IndexedForm<'_>| self.index().brief(form.entity).map_or(0.0, |e| e.prior).max(0.01);
        let possible = all.iter().map(|m| m.form).filter(|f| !f.contextual || f.entity == form.entity);
        let share = prior(form) / possible.map(prior).sum::<f32>().max(0.01);
        let named = self.discourse.coreference.named(form.entity).is_some();
        let grounds = Grounds { odds: logit(share), named, ..Grounds::by(by) };
        self.identified(Draft::linked(&meaning.candidate, form, self.kind(form), grounds), form, all)
    }

    /// Takes in a draft: that it stands before what comes next, its country, and a full name with what it defines.
    fn remember(&mut self, draft: &Draft) {
        let Some(link) = draft.link else { return };
        let index = self.index();
        self.discourse.beside.follow(draft);
        for place in index.belongs(link.entity).all() {
            self.discourse.countries.remember(place, draft.end, link.word);
        }
        if draft.form == Form::Name {
            self.remember_full_name(draft, link.entity);
            if draft.kind != Kind::Person {
                self.define(draft, link.entity);
            }
        }
    }

    /// Takes in the acronym in the brackets after a full name: एमबीएस of मिथिला बुनकर संघ (एमबीएस). Other words
    /// in brackets say likewise which meaning of theirs is meant, but are not looked for where no list has them.
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
        let listed = || index.forms_of(entity).any(|(_, form)| acronyms::key(form.text()) == key);
        // Letters behind a place of one word are those of a longer name that ends in it: ... एसोसिएशन ऑफ नेपाल (टीएएएन).
        let of_it = draft.kind != Kind::Place || layout.words_in(draft.start, draft.end).nth(1).is_some();
        let again = of_it && !listed() && acronyms::is_acronym(language, written);
        self.discourse.definitions.define(key, bracket.start, draft, entity, again);
    }

    /// The acronym before the bracket that the draft stands in, where it is one of its entity: it means that, and not
    /// what it was taken for before its full name was read. From here on it is defined, too.
    fn defined_before(&mut self, draft: &Draft) -> Option<Draft> {
        let link = draft.link.filter(|_| self.on(Pass::Acronyms))?;
        if draft.form != Form::Name || draft.kind == Kind::Person {
            return None;
        }
        let layout = self.document.layout;
        let span = layout.before_bracket(draft.start)?;
        let key = acronyms::key(layout.slice(span.start, span.end));
        let mut forms = self.index().forms_of(link.entity);
        let is_it = |form: IndexedForm<'_>| form.form == Form::Acronym && acronyms::key(form.text()) == key;
        let (form, _) = forms.find(|(_, form)| is_it(*form))?;
        self.discourse.definitions.mean(key, link.entity);
        let link = Some(Link { form, ..link });
        let grounds = Grounds { by: By::Definition, ..draft.grounds };
        Some(Draft { start: span.start, end: span.end, form: Form::Acronym, link, grounds, ..*draft })
    }
}
