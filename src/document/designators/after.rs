//! Places after the word that says what they are: थाना नौहझील, ग्राम मेढ़ापाली, मोहल्ला कटरा शहाबुद्दीन.
//!
//! Most designators end a name; some of those of villages, quarters and police stations stand before it as well (flag
//! `b`), and papers that report from there use both orders. The name is the next word, or two: of no list, or a word of
//! people's names where something follows that may follow a name.
//!
//! ```text
//! ग्राम [मेढ़ापाली] में         nothing known: it is the name
//! गांव [दौलताबाद कलां] के       the second word ends as places do
//! थाना प्रभारी ने             a title, a common word: no name
//! ग्राम पंचायत सतनपुर          the longer designator is asked, not ग्राम
//! ```

use super::super::Document;
use super::super::draft::{By, Draft, Grounds};
use crate::entity::Kind;
use crate::forms::Form;
use crate::spelling::Spelling;
use crate::spelling::folded::folded_key;
use crate::words::{Gap, Script, Token};

/// What the next word can be of a name.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Word {
    /// Nothing is known of it, or it ends as places do.
    Unknown,
    /// A word of people's names.
    Name,
    /// A listed place.
    Listed,
}

/// The place after a designator that ends at `end`. A listed place of one word is a draft already, and none is made of
/// it, but where a second word makes it another place (दौलताबाद कलां).
pub(super) fn name_after(document: &Document<'_>, end: usize) -> Option<Draft> {
    let (first, what) = word_after(document, end)?;
    let second = word_after(document, first.end).filter(|(token, what)| {
        let place = ends_as_a_place(document, *token);
        *what != Word::Listed && (place || follows(document, token.end))
    });
    let last = second.map_or(first, |(token, _)| token);
    let new = what != Word::Listed || second.is_some_and(|(token, _)| ends_as_a_place(document, token));
    let sure = what == Word::Unknown || second.is_some() || follows(document, first.end);
    (new && sure).then(|| Draft::nil(first.start, last.end, Kind::Place, Grounds::by(By::DistrictAfter)))
}

/// The word right after `end`, and what it can be of a place's name.
fn word_after(document: &Document<'_>, end: usize) -> Option<(Token, Word)> {
    let (layout, language) = (document.layout, document.language);
    let token =
        layout.word_from(end).filter(|t| t.script == Script::Devanagari && layout.gap(end, t.start) == Gap::Space)?;
    if language.title(token.hash).is_some() || !language.designators(token.hash).is_empty() {
        return None;
    }
    if let Some(draft) = document.drafts.across(token.start, token.end).next() {
        let link = draft.link?;
        let whole = (draft.start, draft.end) == (token.start, token.end);
        let place = draft.kind == Kind::Place && draft.form != Form::Demonym;
        let what = if link.spelling == Spelling::Similar { Word::Unknown } else { Word::Listed };
        return (whole && place).then_some((token, what));
    }
    let flags = document.index.word(token.hash);
    let name = language.name_part(token.hash).is_some_and(|p| !p.common && !p.rare);
    let itself = flags.fuzzy_exempt() && !ends_as_a_place(document, token);
    if name {
        return Some((token, Word::Name));
    }
    let closing = language.inside_names(token.hash).is_some() || language.frame(token.hash).is_some();
    (!itself && !closing && (flags.unknown() || flags.id().is_none())).then_some((token, Word::Unknown))
}

/// True where what may follow a place's name stands at `end`: a sign, a word of frames, another designator.
fn follows(document: &Document<'_>, end: usize) -> bool {
    let next = document.layout.word_from(end);
    next.is_none_or(|t| {
        document.layout.gap(end, t.start) != Gap::Space
            || document.language.frame(t.hash).is_some()
            || !document.language.designators(t.hash).is_empty()
    })
}

/// True for a word that ends as the names of settlements do.
fn ends_as_a_place(document: &Document<'_>, token: Token) -> bool {
    let mut key = String::new();
    folded_key(document.layout.slice(token.start, token.end), &mut key);
    document.language.ends_as_a_place(&key) && !document.language.lexicon().is_frequent(&key)
}
