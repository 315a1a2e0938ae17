//! Acronyms in brackets beside a full name, or before the brackets that it stands in: what is one, which name its
//! letters spell, and those of names that no list has.

use super::Document;
use super::draft::{By, Draft, Grounds};
use super::layout::Layout;
use crate::entity::Kind;
use crate::language::{Inside, Language};
use crate::spelling::{folded::folded_key, hash::hash_key};
use crate::words::{Scanner, Token, words};
use std::collections::HashMap;
use std::ops::Range;

/// Letters of an acronym that tells how far its full name goes, and words that it may have.
const LEAST_LETTERS: usize = 3;
const MOST_WORDS: usize = 10;

/// The folded keys of the words of an acronym, joined: यू.एन. and यूएन have the same.
pub(super) fn key(written: &str) -> String {
    let mut key = String::new();
    for word in words(written) {
        folded_key(written.get(word.start..word.end).unwrap_or_default(), &mut key);
    }
    key
}

/// True for one word that can only be an acronym: Latin capitals, or the names of letters.
pub(super) fn is_acronym(language: &Language, written: &str) -> bool {
    let capitals = written.len() > 1 && written.bytes().all(|b| b.is_ascii_uppercase());
    let one = words(written).count() == 1;
    one && (capitals || language.spell_out(&key(written)).is_some())
}

/// True for a writing with small letters in it, which is no acronym in capitals.
pub(super) fn has_small(written: &str) -> bool {
    written.chars().any(char::is_lowercase)
}

/// Where a name starts whose words, the last of them ending at `end`, begin with the letters of the acronym in the
/// brackets after it, or of the one before the bracket that it stands in; `words` are those up to `end`. Words that
/// join others may have no letter: और, ऑफ.
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

/// Where the words start that begin with those letters.
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

/// The acronyms in brackets beside unlisted organisations, or before them where they stand in brackets, and their
/// other mentions after that.
pub(super) fn of_nil(document: &mut Document<'_>) {
    let layout = document.layout;
    let mut defined: HashMap<u64, (usize, String)> = HashMap::new();
    let organizations = |d: &&Draft| d.link.is_none() && d.kind == Kind::Organization;
    for name in document.drafts.outer().iter().filter(organizations) {
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
    let mut scanner = Scanner::new(layout.text(), from);
    while let Some(token) = scanner.next_token() {
        let Some((from, acronym)) = defined.get(&token.hash) else { continue };
        let written = layout.slice(token.start, token.end);
        if token.start >= *from && !has_small(written) && key(written) == *acronym {
            found.push(Draft::nil(token.start, token.end, Kind::Organization, Grounds::by(By::NilAcronym)));
        }
    }
    document.drafts.overrule(found, |_| true);
}
