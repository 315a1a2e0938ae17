//! Acronyms in brackets beside a full name, or before the brackets that it stands in: what is one, which name its
//! letters spell, and those of names that no list has.
//!
//! ```text
//! मिथिला  बुनकर  संघ  (एमबीएस)       letters M B S, read from the end: संघ fits S, बुनकर B, मिथिला M
//!   M      B    S                   so the name starts at मिथिला, whatever these words are
//! एमबीएस (मिथिला बुनकर संघ)           the same, and it must start right behind the bracket
//! ```
//!
//! Two sorts of acronyms are told here from each other: those that only show how far a name goes ([`spelt_name`]),
//! which may be of any name with a designator, and those that are mentions themselves ([`of_nil`]), once a name that no
//! list has stands beside them. Both are NIL: what they stand for has no id.
//!
//! Acronyms of listed names are the business of [`link`](super::link), which shares [`key`] and [`is_acronym`]. Letters
//! and how words begin are the language's; brackets are the layout's.

use super::Document;
use super::draft::{By, Draft, Grounds, Link};
use super::layout::Layout;
use crate::entity::{Class, Kind};
use crate::forms::Form;
use crate::language::{Inside, Language};
use crate::spelling::{Spelling, folded::folded_key, hash::hash_key};
use crate::words::{Token, words};
use std::collections::HashMap;
use std::ops::Range;

/// Letters of an acronym that tells how far its full name goes, and words that it may have. Two letters fit too much.
const LEAST_LETTERS: usize = 3;
const MOST_WORDS: usize = 10;
/// They stand within so many bytes.
const SPELT_BYTES: usize = 400;

/// The folded keys of the words of an acronym, joined: यू.एन. and यूएन have the same. Of any other text likewise.
pub(super) fn key(written: &str) -> String {
    let mut key = String::new();
    for word in words(written) {
        folded_key(written.get(word.start..word.end).unwrap_or_default(), &mut key);
    }
    key
}

/// The same of a span of the text, whose words are not read again.
pub(super) fn key_of(layout: Layout<'_>, start: usize, end: usize) -> String {
    let mut key = String::with_capacity(end - start);
    for word in layout.words_in(start, end) {
        folded_key(layout.slice(word.start, word.end), &mut key);
    }
    key
}

/// True for one word that can only be an acronym: Latin capitals, or the names of letters. NATO and एनटीओ are, नाटो is
/// not by itself: it reads as a word.
pub(super) fn is_acronym(language: &Language, written: &str) -> bool {
    let capitals = written.len() > 1 && written.bytes().all(|b| b.is_ascii_uppercase());
    let one = words(written).count() == 1;
    one && (capitals || language.spell_out(&key(written)).is_some())
}

/// True for a writing with small letters in it, which is no acronym in capitals: who, where WHO was defined. No
/// Devanagari letter is small. Linear in the writing.
pub(super) fn has_small(written: &str) -> bool {
    written.chars().any(char::is_lowercase)
}

/// Where a name starts whose words, the last of them ending at `end`, begin with the letters of the acronym in the
/// brackets after it, or of the one before the bracket that it stands in; `words` are those up to `end`. Words that
/// join others may have no letter: और, ऑफ.
///
/// The last word is that of a designator, which is where such names end; so only their beginning is in question. Where
/// the name stands in brackets itself, it must start right behind the bracket, or the letters fit by chance.
///
/// None where no acronym is beside it, where its letters do not fit, or where fewer words are given than it has
/// letters. In UTF-8 bytes.
///
/// The letters tell what the words do not: that a name begins with a word nobody knows, or with one that such names
/// never have. So this is asked before the pieces are read ([`designators`](super::designators)), and no word is
/// refused.
pub(super) fn spelt_name(language: &Language, layout: Layout<'_>, words: &[Token], end: usize) -> Option<usize> {
    let letters = |span: Range<usize>| {
        let letters = language.latin_letters(&key(layout.slice(span.start, span.end)));
        letters.filter(|letters| letters.len() >= LEAST_LETTERS)
    };
    if let Some(letters) = layout.in_brackets(end).and_then(letters) {
        return spelt_from(language, layout, words, &letters);
    }
    if !layout.closes_after(end) {
        return None;
    }
    // From the bracket on.
    let start = words.iter().rev().map(|t| t.start).take(MOST_WORDS).find(|&start| layout.opens_before(start))?;
    let letters = layout.before_bracket(start).and_then(letters)?;
    spelt_from(language, layout, words, &letters).filter(|&from| from == start)
}

/// Where the words start that begin with those letters: both are read from their ends, a word for each letter, words
/// that join others passed over where they do not fit themselves. The last word must fit. Which Latin letters a word
/// may begin with, the language knows: क may be a K or a C. Linear in the words that it reads; it stops at the first
/// that does not fit.
fn spelt_from(language: &Language, layout: Layout<'_>, words: &[Token], letters: &str) -> Option<usize> {
    let mut letters = letters.chars().rev().peekable();
    for (at, word) in words.iter().rev().enumerate() {
        let mut key = String::new();
        folded_key(layout.slice(word.start, word.end), &mut key);
        let fits = letters.peek().is_some_and(|&letter| language.may_begin(letter, &key));
        if fits {
            letters.next();
            if letters.peek().is_none() {
                return Some(word.start);
            }
            continue;
        }
        let joining = matches!(language.inside_names(word.hash), Some(Inside::And)) || language.joins_words(&key);
        if !joining || at == 0 {
            return None;
        }
    }
    None
}

/// The acronyms in brackets behind listed names that the lists know as something else's, or the names only with a legal
/// form in between (`companies`).
///
/// ```text
/// राउरकेला स्टील प्लांट (आरएसपी)     the letters spell the name: it means the plant here, not the party that lists it
/// मेरठ [एसएनबी]                      letters after a town are those of the agency: an unlisted organisation
/// ```
///
/// The first holds wherever the acronym stands after that; the second where it stands in the brackets, and is no name of
/// the town anywhere.
pub(super) fn of_listed(document: &mut Document<'_>) {
    let layout = document.layout;
    let mut defined: HashMap<u64, (String, Draft)> = HashMap::new();
    for name in document.drafts.outer().iter().filter(|d| d.form == Form::Name && d.kind != Kind::Person) {
        let Some(span) = layout.in_brackets(name.end) else { continue };
        let written = layout.slice(span.start, span.end);
        let other = match document.drafts.across(span.start, span.end).next() {
            None => is_acronym(document.language, written),
            Some(d) => (d.start, d.end, d.form) == (span.start, span.end, Form::Acronym) && d.entity() != name.entity(),
        };
        let key = key(written);
        let letters = document.language.latin_letters(&key).filter(|letters| letters.len() >= LEAST_LETTERS);
        if let Some(letters) = letters.filter(|_| other)
            && spelt_from(document.language, layout, &tokens(layout, name.start, name.end), &letters).is_some()
        {
            defined.entry(hash_key(&key)).or_insert((key, *name));
        }
    }
    let from = defined.values().map(|(_, name)| name.end).min();
    for token in layout.words_from(from.unwrap_or(layout.text().len())) {
        let Some((acronym, name)) = defined.get(&token.hash) else { continue };
        let written = layout.slice(token.start, token.end);
        if name.end <= token.start && !has_small(written) && key(written) == *acronym {
            let link = name.link.map(|link| Link { spelling: Spelling::Exact, distance: 0, glued: false, ..link });
            let grounds = Grounds { by: By::Definition, ..name.grounds };
            let draft = Draft { start: token.start, end: token.end, form: Form::Acronym, link, grounds, ..*name };
            document.drafts.redefine(draft);
        }
    }
    let index = document.index;
    let town = |d: &Draft| d.entity().and_then(|e| index.brief(e)).and_then(|e| e.class);
    let of_town = |d: &Draft| {
        (d.form, d.grounds.by) == (Form::Acronym, By::Definition)
            && matches!(town(d), Some(Class::City | Class::District | Class::Village))
    };
    // What a town defines are letters of others.
    if document.drafts.outer().iter().any(of_town) {
        let tags = document.drafts.outer().iter().filter(|d| of_town(d) && layout.opens_before(d.start));
        let tag = |d: &Draft| Draft::nil(d.start, d.end, Kind::Organization, Grounds::by(By::NilAcronym));
        let tags: Vec<Draft> = tags.map(tag).collect();
        document.drafts.retain(|d| !of_town(d));
        document.drafts.fill(tags);
    }
}

/// The words of a span, in order.
fn tokens(layout: Layout<'_>, start: usize, end: usize) -> Vec<Token> {
    layout.words_in(start, end).collect()
}

/// Names that no designator ends, by the acronym in brackets behind them that their words begin with: फ्रेंड्स ऑफ सिमलौर
/// सोसायटीज (एफएसएस). Looked for behind every bracket in which a word that may be an acronym stands.
pub(super) fn spelt(document: &mut Document<'_>) {
    let (language, layout) = (document.language, document.layout);
    let mut found = Vec::new();
    for word in document.words {
        let token = word.token;
        if !layout.opens_before(token.start) || !layout.closes_after(token.end) {
            continue;
        }
        let Some(last) = layout.word_before(token.start) else { continue };
        let within =
            layout.in_brackets(last.end).is_some_and(|span| (span.start, span.end) == (token.start, token.end));
        let listed = document.drafts.linked_across(token.start, token.end).next().is_some();
        if !within || listed || !is_acronym(language, layout.slice(token.start, token.end)) {
            continue;
        }
        let mut before: Vec<Token> = layout.words_before(last.end, MOST_WORDS, SPELT_BYTES).take(MOST_WORDS).collect();
        before.reverse();
        if let Some(start) = spelt_name(language, layout, &before, last.end) {
            found.push(Draft::nil(start, last.end, Kind::Organization, Grounds::by(By::Spelt)));
        }
    }
    document.drafts.propose(found, |_| true);
}

/// The acronyms in brackets beside unlisted organisations, or before them where they stand in brackets, and their
/// other mentions after that.
///
/// Of an acronym that was defined several times the first definition counts. One scan of the text, from the first
/// definition on; nothing where there is none. Linked drafts give way: what the text calls so is not what a list does.
/// Words are compared by their hash first, then by their key, and one with small letters is never one in capitals.
pub(super) fn of_nil(document: &mut Document<'_>) {
    let layout = document.layout;
    let mut defined: HashMap<u64, (usize, String)> = HashMap::new();
    let organizations = |d: &&Draft| d.link.is_none() && d.kind == Kind::Organization;
    for name in document.drafts.proposed().iter().filter(organizations) {
        let span = layout.in_brackets(name.end).or_else(|| layout.before_bracket(name.start));
        let Some(span) = span else { continue };
        let written = layout.slice(span.start, span.end);
        if is_acronym(document.language, written) {
            let key = key(written);
            defined.entry(hash_key(&key)).or_insert((span.start, key));
        }
    }
    let Some(from) = defined.values().map(|(from, _)| *from).min() else { return };
    let mut found = Vec::new();
    for token in layout.words_from(from) {
        let Some((from, acronym)) = defined.get(&token.hash) else { continue };
        let written = layout.slice(token.start, token.end);
        if token.start >= *from && !has_small(written) && key(written) == *acronym {
            found.push(Draft::nil(token.start, token.end, Kind::Organization, Grounds::by(By::NilAcronym)));
        }
    }
    document.drafts.define(found);
}
