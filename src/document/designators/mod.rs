//! Designators: organisations and places that no gazetteer lists, by the word that their names end in (मंत्रालय, जिले,
//! रोड). From each designator the words before it are read back; [`extent`] says which of them are the name.

mod extent;

use super::acronyms::spelt_name;
use super::draft::{By, Draft, Grounds};
use super::layout::last_words;
use super::pass::Pass;
use super::window::next_token;
use super::{Document, drafts::Drafts};
use crate::entity::Kind;
use crate::forms::Form;
use crate::language::{Inside, NameHead};
use crate::spelling::folded::folded_key;
use crate::words::{Script, Token};

/// A name is looked for in so many words before its designator, which stand within so many bytes.
const BEFORE: usize = 16;
const BYTES: usize = 800;
/// The most words of a name before its designator.
const MOST: usize = 7;

/// What a word before a designator is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    /// A listed name, or a word of names.
    Proper,
    /// Nothing that is known.
    Unknown,
    Inside(Inside),
    /// रूसी.
    Demonym,
}

/// A word, or a draft, before a designator.
#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    end: usize,
    what: What,
    /// It is a draft of that kind.
    drafted: Option<Kind>,
}

/// Finds the names that end in a designator.
pub(super) fn designators(document: &mut Document<'_>) {
    let mut found: Vec<Draft> = Vec::new();
    for word in document.words {
        let heads = document.language.name_heads(word.token.hash);
        if heads.is_empty() {
            continue;
        }
        // A designator inside a listed name: लोक सभा.
        let drafted = document.drafts.linked_across(word.token.start, word.token.end).next();
        if drafted.is_some_and(|d| d.form != Form::Demonym) {
            continue;
        }
        let Some(name) = name_before(document, &document.drafts, heads, word.token) else { continue };
        // विधि विश्वविद्यालय after विश्वविद्यालय: the longer name.
        while found.last().is_some_and(|last| last.start >= name.start) {
            found.pop();
        }
        if found.last().is_none_or(|last| last.end <= name.start) {
            found.push(name);
        }
    }
    document.drafts.overrule(found, |_| true);
}

/// The name that ends in the designator of `heads` whose last word is `last`.
fn name_before(document: &Document<'_>, drafts: &Drafts, heads: &[NameHead], last: Token) -> Option<Draft> {
    let layout = document.layout;
    let before = last_words(layout.text().get(..last.end)?, BEFORE, BYTES);
    let head = heads.iter().find(|head| {
        let end = before.iter().rev().map(|t| t.hash);
        end.clone().count() >= head.words.len() && head.words.iter().rev().zip(end).all(|(a, b)| *a == b)
    })?;
    // The letters of an acronym beside it tell its words: मिथिला बुनकर संघ (एमबीएस).
    if head.kind == Kind::Organization
        && document.passes.has(Pass::SpeltNames)
        && let Some(start) = spelt_name(document.language, layout, &before, last.end)
    {
        return Some(Draft::nil(start, last.end, Kind::Organization, Grounds::by(By::Spelt)));
    }
    let mut rest = before.get(..before.len() - head.words.len())?;
    let mut start = before.get(rest.len())?.start;
    // From right to left.
    let mut pieces: Vec<Piece> = Vec::with_capacity(MOST);
    while let Some((token, earlier)) = rest.split_last()
        && pieces.len() < MOST
        && layout.joins(token.end, start, false)
    {
        let Some(piece) = piece(document, drafts, *token, head) else { break };
        start = piece.start;
        rest = earlier;
        while let Some((token, earlier)) = rest.split_last()
            && token.start >= start
        {
            rest = earlier;
        }
        pieces.push(piece);
    }
    match (head.kind, head.inside) {
        (Kind::Organization, _) if goes_on(document, last.end) => None,
        (Kind::Organization, _) => extent::organization(&pieces, head, last.end),
        (Kind::Place, false) if head.tells => extent::place(&pieces),
        (Kind::Place, true) if document.passes.has(Pass::Landmarks) => extent::landmark(&pieces, head, last.end),
        _ => None,
    }
}

/// True where the next word makes the name that of something else.
fn goes_on(document: &Document<'_>, end: usize) -> bool {
    let next = next_token(document.layout.text(), end);
    next.is_some_and(|t| document.layout.joins(end, t.start, false) && document.language.is_after_head(t.hash))
}

/// What a word before a designator is; none for what no such name has.
fn piece(document: &Document<'_>, drafts: &Drafts, token: Token, head: &NameHead) -> Option<Piece> {
    if token.script != Script::Devanagari {
        return None;
    }
    if let Some(draft) = drafts.linked_across(token.start, token.end).next() {
        let fits = match draft.kind {
            Kind::Place => true,
            Kind::Person => head.of_people,
            Kind::Organization => head.of_organizations,
        };
        let what = if draft.form == Form::Demonym { What::Demonym } else { What::Proper };
        let (start, end, drafted) = (draft.start, draft.end, Some(draft.kind));
        return fits.then_some(Piece { start, end, what, drafted });
    }
    let language = document.language;
    let of = |what| Some(Piece { start: token.start, end: token.end, what, drafted: None });
    if let Some(inside) = language.inside_names(token.hash) {
        return of(What::Inside(inside));
    }
    let flags = document.index.word(token.hash);
    let name = language.name_part(token.hash).is_some_and(|p| !p.rare && (head.of_people || !p.common));
    if language.title(token.hash).is_some() || (flags.settled() && !name) {
        return None;
    }
    if name {
        return of(What::Proper);
    }
    // A word of listed names that is no name by itself tells nothing, nor does an acronym.
    let mut key = String::new();
    folded_key(document.layout.slice(token.start, token.end), &mut key);
    if flags.unknown() && language.spell_out(&key).is_none() { of(What::Unknown) } else { None }
}
