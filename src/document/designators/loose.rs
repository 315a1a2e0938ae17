//! Names of organisations and places whose words nobody knows to be in such names: नेशनल इमरजेंसी मैनेजमेंट एजेंसी, सर्कुलर रोड,
//! and English ones that go on after their head: इंस्टीट्यूट ऑफ कैंसर रिसर्च.
//!
//! ```text
//! कल   मुबी   यूथ   काउंसिल   ने कहा             each part that ends in the designator is proposed:
//!           |-----------|                   of one word before it, of two, ... four
//!     |------------------|
//! |----------------------|                  and so on, back to what stands in no name (ने, में, है)
//! ```
//!
//! Any word may stand in such a name, as in those of people ([`grown`](super::super::nil::grown)), so that no list of
//! words inside names is ever long enough; which of the parts is a name, if any is, is decided where all is weighed, by
//! what is known of the words. It knows the language's designators, the drafts so far and the layout.

use super::{BYTES, ends_at, goes_on};
use crate::document::Document;
use crate::document::draft::{By, Draft, Grounds};
use crate::document::expressions::Stands;
use crate::document::layout::Layout;
use crate::document::pass::Pass;
use crate::entity::Kind;
use crate::language::{Designator, Frame, Inside, Language, Thing};
use crate::spelling::folded::folded_key;
use crate::words::{Script, Token};

/// So many words, or drafts, stand before the designator or the word that joins.
const MOST: usize = 4;
/// And after the word that joins.
const MOST_AFTER: usize = 5;
/// A common word whose odds of being part of such names are less makes none of a place by itself.
const LIKELY: f32 = -1.0;
/// So many words are looked at before it.
const LOOKED_AT: usize = 12;

/// Proposes them. Linear in the words that the matcher left, with a bounded look around each designator.
pub(in crate::document) fn loose(document: &mut Document<'_>) {
    let mut found: Vec<Draft> = Vec::new();
    for word in document.words {
        let token = word.token;
        if document.language.frame(token.hash) == Some(Frame::Joins) {
            of_names(document, token, &mut found);
            continue;
        }
        let heads = document.language.designators(token.hash);
        let Some(head) = heads.iter().find(|head| ends_at(document.layout, token.end, head)) else { continue };
        if head.inside {
            headed(document, head, token, &mut found);
        }
    }
    let stands = Stands::in_document(document);
    document.drafts.propose(found, |draft| !draft.grounds.by.is_of_words() || stands.holds(draft));
}

/// So many words before a designator are learnt from.
const LEARNT: usize = 3;

/// The words before a designator that is part of names, if one ends with the word: the nearest first, as far as they
/// join it and may stand in a name. For tools that learn what they are.
pub(crate) fn before_designator(language: &Language, layout: Layout<'_>, last: Token) -> Vec<Token> {
    let heads = language.designators(last.hash);
    let Some(head) = heads.iter().find(|head| ends_at(layout, last.end, head)).filter(|head| head.inside) else {
        return Vec::new();
    };
    let most = head.words.len() + LEARNT;
    let mut next = last.start;
    let words = layout.words_before(last.start, most, BYTES).take(most - 1).enumerate();
    let joined = words.take_while(|(at, token)| {
        let joins = layout.joins(token.end, next, false);
        next = token.start;
        joins && (at + 1 < head.words.len() || is_content(language, *token))
    });
    joined.skip(head.words.len() - 1).map(|(_, token)| token).collect()
}

/// True for a word that may stand in a name, by what the language says of it.
fn is_content(language: &Language, token: Token) -> bool {
    let everywhere = language.name_part(token.hash).is_none() && language.lexicon().has_everywhere(token.hash);
    token.script == Script::Devanagari
        && !everywhere
        && language.frame(token.hash).is_none()
        && language.thing(token.hash) != Some(Thing::Measure)
}

/// The names that end in a designator.
fn headed(document: &Document<'_>, head: &Designator, last: Token, found: &mut Vec<Draft>) {
    let listed = document.drafts.linked_across(last.start, last.end).next().is_some();
    let off = head.kind == Kind::Place && !document.passes.has(Pass::Landmarks);
    if listed || off || (head.kind == Kind::Organization && goes_on(document, last.end)) {
        return;
    }
    let before = document.layout.words_before(last.end, head.words.len(), BYTES);
    let Some(first) = before.take(head.words.len()).last() else { return };
    let by = match (head.kind, head.weak) {
        (Kind::Place, _) => By::LooseLandmark,
        (_, false) => By::LooseHead,
        (_, true) => By::LooseWeakHead,
    };
    let usual = |token: Token| {
        let (language, flags) = (document.language, document.index.word(token.hash));
        flags.fuzzy_exempt() && language.head_word(token.hash).is_none_or(|odds| odds < LIKELY)
    };
    for start in starts(document, first.start, head.of_people) {
        // गहरे सागर: places are not called by common words alone.
        if head.kind == Kind::Place && document.layout.words_in(start, first.start).all(usual) {
            continue;
        }
        // जांच समिति: nor organisations by one.
        let common = |token: Token| document.index.word(token.hash).fuzzy_exempt();
        let mut words = document.layout.words_in(start, first.start);
        if words.next().is_some_and(common) && words.next().is_none() {
            continue;
        }
        let place = |draft: &&Draft| draft.kind == Kind::Place && draft.start == start;
        let drafted = document.drafts.linked_across(start, first.start).find(place);
        let alone = drafted.is_some_and(|draft| document.layout.joins(draft.end, first.start, false));
        let by = if alone && head.kind == Kind::Place { By::LooseOfPlace } else { by };
        found.push(Draft::nil(start, last.end, head.kind, Grounds::by(by)));
    }
}

/// The names that go on after a word that joins: ऑफ.
fn of_names(document: &Document<'_>, joins: Token, found: &mut Vec<Draft>) {
    if document.drafts.linked_across(joins.start, joins.end).next().is_some() {
        return;
    }
    let Some(end) = end_after(document, joins.end) else { return };
    for start in starts(document, joins.start, true) {
        found.push(Draft::nil(start, end, Kind::Organization, Grounds::by(By::OfName)));
    }
}

/// Where a name may start before `start`: at each of the words and drafts that join it, the nearest first.
fn starts(document: &Document<'_>, start: usize, of_people: bool) -> Vec<usize> {
    let (layout, drafts) = (document.layout, &document.drafts);
    let (mut starts, mut next) = (Vec::with_capacity(MOST), start);
    let mut words = layout.words_before(start, LOOKED_AT, BYTES).take(LOOKED_AT);
    while let Some(token) = words.next()
        && starts.len() < MOST
    {
        if token.start >= next {
            continue;
        }
        if !layout.joins(token.end, next, false) {
            break;
        }
        next = match drafts.linked_across(token.start, token.end).next() {
            Some(draft) if draft.end > next || (draft.kind == Kind::Person && !of_people) => break,
            Some(draft) => draft.start,
            None if may_be(document, token) => token.start,
            None => break,
        };
        if !is_joining(document, token) {
            starts.push(next);
        }
    }
    starts
}

/// Where a name ends that goes on from `from`: before the first word that stands in no name.
fn end_after(document: &Document<'_>, from: usize) -> Option<usize> {
    let (layout, drafts) = (document.layout, &document.drafts);
    let (mut end, mut last, mut words) = (None, from, 0);
    for token in layout.words_from(from).take(LOOKED_AT) {
        if token.start < last {
            continue;
        }
        if words == MOST_AFTER || !layout.joins(last, token.start, false) {
            break;
        }
        let drafted = drafts.linked_across(token.start, token.end).next();
        let fits = drafted.is_some_and(|draft| draft.start >= last) || (drafted.is_none() && may_be(document, token));
        let joining = is_joining(document, token);
        if !fits && !joining {
            break;
        }
        last = drafted.map_or(token.end, |draft| draft.end);
        words += 1;
        if !joining {
            end = Some(last);
        }
    }
    end
}

/// True for a word that may stand in such a name: in Devanagari, none that sentences are held together by, no measure.
fn may_be(document: &Document<'_>, token: Token) -> bool {
    let language = document.language;
    if language.inside_names(token.hash).is_some_and(|inside| inside != Inside::And) {
        return true;
    }
    let everywhere = document.index.word(token.hash).fuzzy_exempt() && language.lexicon().has_everywhere(token.hash);
    token.script == Script::Devanagari
        && !everywhere
        && language.frame(token.hash).is_none()
        && language.thing(token.hash) != Some(Thing::Measure)
        && !(language.title(token.hash).is_some() && language.name_part(token.hash).is_none())
}

/// True for a word that joins others in such names, and neither begins nor ends one: एंड.
fn is_joining(document: &Document<'_>, token: Token) -> bool {
    let mut key = String::new();
    folded_key(document.layout.slice(token.start, token.end), &mut key);
    document.language.joins_words(&key) || document.language.frame(token.hash) == Some(Frame::Joins)
}
