//! Names that end in a designator, or go on after it with ऑफ, as far as they may go: proposed with more and fewer words,
//! and weighed against each other.
//!
//! ```text
//! ... पर [सर्कुलर रोड]                      a common word, or one that is not known: the weights say
//! ... की [[[नेशनल] इमरजेंसी] मैनेजमेंट एजेंसी]   each of these
//! लंदन [स्कूल ऑफ ट्रॉपिकल मेडिसिन]            and each with लंदन
//! ```
//!
//! What [`extent`](super::extent) accepts is a name by the sort of its words, and was proposed; here any word may stand
//! that names have none of only where a sentence goes on: case words, verbs and others that are everywhere, titles.
//!
//! Knows designators, drafts and words; nothing of weights.

use super::super::Document;
use super::super::draft::{By, Draft, Grounds};
use super::super::expressions::stands;
use super::super::pass::Pass;
use super::{goes_on, head_here, is_in_longer};
use crate::entity::Kind;
use crate::language::Thing;
use crate::spelling::folded::folded_key;
use crate::words::{Script, Token};
use std::collections::HashSet;

/// So many words may stand before the designator, and so many after ऑफ.
const MOST: usize = 4;
/// They begin in so many bytes before it.
const BYTES: usize = 240;

/// Proposes the names of the text that no other pass proposed. One walk over the words that the matcher left, with a
/// bounded look around each designator.
pub(in super::super) fn headed(document: &mut Document<'_>) {
    let (language, layout) = (document.language, document.layout);
    let there: HashSet<(usize, usize, Kind)> =
        document.drafts.proposed().iter().map(|draft| (draft.start, draft.end, draft.kind)).collect();
    let mut found: Vec<Draft> = Vec::new();
    for word in document.words {
        let heads = language.designators(word.token.hash);
        let Some(head) = head_here(document, heads, word.token).filter(|head| head.inside) else { continue };
        let listed = document.drafts.linked_across(word.token.start, word.token.end).next().is_some();
        if listed || is_in_longer(document, word.token) || goes_on(document, word.token.end) {
            continue;
        }
        let Some(first) = layout.words_before(word.token.end, head.words.len(), BYTES).nth(head.words.len() - 1) else {
            continue;
        };
        let ends = ends_after(document, word.token.end);
        let by = if head.weak { By::WeakHeaded } else { By::Headed };
        let starts = starts_before(document, first.start);
        let of = |start, end| Draft::nil(start, end, head.kind, Grounds::by(by));
        found.extend(starts.iter().map(|&start| of(start, word.token.end)));
        for end in ends {
            found.extend([first.start].iter().chain(&starts).map(|&start| of(start, end)));
        }
    }
    let expressions = document.passes.has(Pass::Expressions);
    found.retain(|draft| {
        !there.contains(&(draft.start, draft.end, draft.kind)) && stands(language, layout, expressions, draft)
    });
    document.drafts.propose(found, |_| true);
}

/// Where the name may begin before its designator, the nearest first.
fn starts_before(document: &Document<'_>, from: usize) -> Vec<usize> {
    let layout = document.layout;
    let (mut starts, mut last) = (Vec::new(), from);
    for token in layout.words_before(from, MOST, BYTES) {
        // Inside a listed name that was taken whole.
        if token.start >= last {
            continue;
        }
        if !layout.joins(token.end, last, false) || !may_be(document, token) || starts.len() == MOST {
            break;
        }
        let draft = document.drafts.linked_across(token.start, token.end).next();
        last = draft.map_or(token.start, |draft| draft.start.min(token.start));
        starts.push(last);
    }
    starts
}

/// Where the name may end that goes on after its designator: after ऑफ, and each word behind that.
fn ends_after(document: &Document<'_>, from: usize) -> Vec<usize> {
    let layout = document.layout;
    let mut words = layout.words_from(from);
    let joins = |token: &Token, last: usize| layout.joins(last, token.start, false);
    let of = words.next().filter(|token| joins(token, from) && is_joining(document, token));
    let Some(mut last) = of.map(|token| token.end) else { return Vec::new() };
    let mut ends = Vec::new();
    for token in words.take(MOST + 1) {
        if !joins(&token, last) || !(may_be(document, token) || is_joining(document, &token)) {
            break;
        }
        last = token.end;
        if !is_joining(document, &token) {
            ends.push(last);
        }
    }
    ends
}

/// True for ऑफ and other words that join those of English names.
fn is_joining(document: &Document<'_>, token: &Token) -> bool {
    document.language.joins_words(&key(document, token))
}

/// True for a word that may stand inside a name: one of Devanagari that is no title, marks no case and is not everywhere.
fn may_be(document: &Document<'_>, token: Token) -> bool {
    let language = document.language;
    if token.script != Script::Devanagari || language.frame(token.hash).is_some() || language.is_honorific(token.hash) {
        return false;
    }
    if language.thing(token.hash) == Some(Thing::Measure) {
        return false;
    }
    let titled = language.title(token.hash).is_some() && language.name_part(token.hash).is_none();
    let flags = document.index.word(token.hash);
    !titled && !(flags.fuzzy_exempt() && language.lexicon().is_everywhere(&key(document, &token)))
}

fn key(document: &Document<'_>, token: &Token) -> String {
    let mut key = String::new();
    folded_key(document.layout.slice(token.start, token.end), &mut key);
    key
}
