//! Filters: names inside expressions that name something else (वंदे भारत, राजीव गांधी खेल रत्न, आईएनएस विक्रांत), and
//! spellings of places that are surnames.
//!
//! | what makes it none | example | data |
//! | --- | --- | --- |
//! | the word before it, whatever the name | आईएनएस विक्रांत | `thing_words.txt` |
//! | the one word that it is, and the word beside it | वंदे भारत, भारत रत्न | `not_names.txt` |
//! | an award after a person's name of several words | राजीव गांधी पुरस्कार | `award_words.txt` |
//! | a word beside it for a storm, a train, an exam, a god ([`things`](super::things)) | तूफान कैटरीना | `things.tsv` |
//! | it is a surname, and only a similar spelling of a place | मंसूरी for मसूरी | `name_parts.tsv` |
//!
//! The expressions themselves are no mentions: ships, trains and prizes are neither people nor places nor
//! organisations. Titles of works and schemes with a name in them are found in the same way, as far as the lists have
//! them; there is no rule for them beyond these words. They are asked for twice: once all linked drafts are made
//! ([`filter`]), and wherever NIL ones are added ([`Stands`]).

use super::Document;
use super::draft::{By, Draft};
use super::layout::Layout;
use super::pass::Pass;
use super::things::is_of_thing;
use super::window::Around;
use crate::entity::Kind;
use crate::forms::Form;
use crate::language::{Language, Neighbour};
use crate::matcher::Seen;
use crate::spelling::{Spelling, folded::folded_key};
use crate::words::Token;
use std::cell::Cell;

/// Leaves out the drafts that are part of what names something else. Linear in the drafts, with a look at the words
/// beside each. It runs after the walk, so that what the names said of the document counts all the same: after भारत
/// रत्न a country has been named.
pub(super) fn filter(document: &mut Document<'_>) {
    let (language, layout, index) = (document.language, document.layout, document.index);
    let joined = |draft: &Draft| draft.link.and_then(|link| index.form(link.form)).map(|form| form.joined);
    document.drafts.retain(|draft| {
        let around = Around::of(layout, draft.start, draft.end);
        !names_something_else(language, layout, draft, &around, joined(draft))
    });
}

/// The common word of a compound has so many letters at the least: shorter ones are particles (अल-).
const LEAST_COMPOUND: usize = 3;

/// Leaves out the NIL drafts that are, and those that cut a grapheme cluster. Linked ones were asked before, and so were
/// the many that stand on what is beside them, when they were proposed.
pub(super) fn filter_nil(document: &mut Document<'_>) {
    let stands = Stands::in_document(document);
    let asked = |d: &Draft| matches!(d.grounds.by, By::Run | By::SingleWord | By::Recurrence | By::Grown);
    document.drafts.retain(|d| d.link.is_some() || asked(d) || stands.holds(d));
}

/// What NIL passes ask before they add a draft. What stands at the ends of a span is looked at once for all drafts of the
/// span that are asked for one after the other: the kinds that it may be.
pub(super) struct Stands<'d> {
    language: &'d Language,
    layout: Layout<'d>,
    /// Drafts are asked for whether they are part of something else.
    expressions: bool,
    /// The last span that was asked about.
    last: Cell<Option<Asked>>,
}

/// A span, whether it cuts no grapheme cluster, and the words at its ends.
type Asked = ((usize, usize), bool, Around);

impl<'d> Stands<'d> {
    pub(super) fn in_document(document: &Document<'d>) -> Stands<'d> {
        let (language, layout, passes) = (document.language, document.layout, document.passes);
        Stands { language, layout, expressions: passes.has(Pass::Expressions), last: Cell::new(None) }
    }

    /// True for one that is no part of something else (not asked where `expressions` is off), and whose span is whole:
    /// it cuts no grapheme cluster.
    pub(super) fn holds(&self, draft: &Draft) -> bool {
        let span = (draft.start, draft.end);
        let (whole, around) = match self.last.get() {
            Some((last, whole, around)) if last == span => (whole, around),
            _ => {
                let whole = crate::script::is_whole(self.layout.text(), draft.start, draft.end);
                let around = Around::of(self.layout, draft.start, draft.end);
                self.last.set(Some((span, whole, around)));
                (whole, around)
            }
        };
        whole && !(self.expressions && names_something_else(self.language, self.layout, draft, &around, None))
    }
}

/// True for a name that is part of what names something else. The words beside it count only within its sentence: in
/// भारत। रत्न मिले no prize is named.
///
/// A name of one word is looked up among the pairs by its hash, a listed one of several as if it were written in one
/// (`joined`: लोक सभा is लोकसभा); a person's full name is asked about awards. Two looks at the words beside it, and no
/// allocation.
fn names_something_else(
    language: &Language,
    layout: Layout<'_>,
    draft: &Draft,
    around: &Around,
    joined: Option<u64>,
) -> bool {
    let end = draft.end;
    let Around { before, first, after, .. } = *around;
    if matches!(before, Neighbour::Word(hash) if language.is_of_things(hash)) {
        return true;
    }
    if is_of_thing(language, layout, draft, around) || is_in_compound(language, layout, draft, around) {
        return true;
    }
    let word = first.filter(|t| t.end == end).map(|t| t.hash);
    if word.is_none() && draft.kind == Kind::Person {
        // The full name of a person before an award.
        return matches!(after, Neighbour::Word(hash) if language.takes_names(hash));
    }
    let Some(word) = word.or(joined) else { return false };
    let pairs = language.names_nothing(word);
    if pairs.is_empty() {
        return false;
    }
    let stands = |&(a, b): &(u64, u64)| {
        (word == b && before == Neighbour::Word(a)) || (word == a && after == Neighbour::Word(b))
    };
    pairs.iter().any(stands)
}

/// True for one word of no list that a hyphen joins to a common word, which is no title and in nobody's name: क्रिया-कलाप.
fn is_in_compound(language: &Language, layout: Layout<'_>, draft: &Draft, around: &Around) -> bool {
    let (start, end) = (draft.start, draft.end);
    let before = || around.last.filter(|t| layout.slice(t.end, start) == "-");
    let after = || around.next.filter(|t| layout.slice(end, t.start) == "-");
    let common = |token: Token| {
        let mut key = String::new();
        folded_key(layout.slice(token.start, token.end), &mut key);
        let named = language.name_part(token.hash).is_some() || language.title(token.hash).is_some();
        !named && language.lexicon().has(&key) && key.chars().nth(LEAST_COMPOUND - 1).is_some()
    };
    let one = || around.first.is_some_and(|t| t.end == end);
    draft.link.is_none() && before().or_else(after).is_some_and(common) && one()
}

/// Leaves out similar spellings of places and organisations that are words of people's names: मंसूरी is no spelling of
/// मसूरी, since it is a surname. What was left out may be a person in the passes after this.
pub(super) fn surnames(document: &mut Document<'_>) {
    let document = &mut *document;
    let (language, words) = (document.language, document.words);
    document.drafts.retain(|draft| !is_surname(language, words, draft));
}

/// True for a similar spelling that is one word, and that word a name of people: of several of them, of no place, and
/// no common word. Binary search in the words that the matcher left, which it is among, as a part of names; a spelling
/// of several words is in none of them, and stays.
fn is_surname(language: &Language, words: &[Seen], draft: &Draft) -> bool {
    let similar = draft.link.is_some_and(|link| link.spelling == Spelling::Similar);
    if !similar || draft.form == Form::Demonym || draft.kind == Kind::Person {
        return false;
    }
    let at = words.partition_point(|w| w.token.start < draft.start);
    let word = words.get(at).filter(|w| (w.token.start, w.token.end) == (draft.start, draft.end));
    word.and_then(|w| language.name_part(w.token.hash))
        .is_some_and(|p| !p.common && !p.rare && !p.place && p.given + p.family > 1)
}
