//! Organisations and places that no gazetteer lists, by the word that their names end in.

use super::Choice;
use super::acronym::spelt_name;
use super::beside::next_token;
use super::unlisted::Unlisted;
use crate::entity::Kind;
use crate::forms::Form;
use crate::index::Index;
use crate::language::{Inside, NameHead};
use crate::matcher::Seen;
use crate::spelling::folded::folded_key;
use crate::words::{Gap, Scanner, Script, Token, gap};

/// A name is looked for in so many bytes before its head.
const BEFORE: usize = 200;
/// The most words of a name before its head.
const MOST: usize = 7;

/// What a word before a head is.
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

/// A word, or a mention, before a head.
#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    end: usize,
    what: What,
    /// It is a mention that was chosen, of that kind.
    chosen: Option<Kind>,
}

/// Finds the names that end in one of the heads among `words`.
pub(super) fn headed(index: &Index, text: &str, words: &[Seen], wrapped: bool, choices: &[Choice]) -> Vec<Unlisted> {
    let mut found: Vec<Unlisted> = Vec::new();
    for word in words {
        let heads = index.language().name_heads(word.token.hash);
        if heads.is_empty() {
            continue;
        }
        let reader = Reader { index, text, wrapped, choices };
        // A head inside a listed name: लोक सभा.
        let taken = reader.choice_at(word.token.start, word.token.end).is_some_and(|c| c.form != Form::Demonym);
        let Some(name) = (!taken).then(|| reader.name_before(heads, word.token)).flatten() else { continue };
        // विधि विश्वविद्यालय after विश्वविद्यालय: the longer name.
        while found.last().is_some_and(|last| last.start >= name.start) {
            found.pop();
        }
        if found.last().is_none_or(|last| last.end <= name.start) {
            found.push(name);
        }
    }
    found
}

struct Reader<'a> {
    index: &'a Index,
    text: &'a str,
    wrapped: bool,
    choices: &'a [Choice],
}

impl Reader<'_> {
    /// The mention at that place, and all of it that reaches in.
    fn choice_at(&self, start: usize, end: usize) -> Option<&Choice> {
        let at = self.choices.partition_point(|c| c.candidate.end <= start);
        self.choices.get(at).filter(|c| c.candidate.start < end)
    }

    fn joins(&self, end: usize, start: usize) -> bool {
        let between = self.text.get(end..start).unwrap_or_default();
        matches!(gap(between, self.wrapped), Gap::Space | Gap::Hyphen)
    }

    fn name_before(&self, heads: &[NameHead], last: Token) -> Option<Unlisted> {
        let from = last.start.saturating_sub(BEFORE);
        let from = (from..=last.start).find(|&at| self.text.is_char_boundary(at))?;
        let mut before: Vec<Token> = Vec::with_capacity(16);
        let mut scanner = Scanner::new(self.text.get(..last.end)?, from);
        while let Some(token) = scanner.next_token() {
            before.push(token);
        }
        let head = heads.iter().find(|head| {
            let end = before.iter().rev().map(|t| t.hash);
            end.clone().count() >= head.words.len() && head.words.iter().rev().zip(end).all(|(a, b)| *a == b)
        })?;
        // The letters of an acronym beside it tell its words: मिथिला बुनकर संघ (एमबीएस).
        if head.kind == Kind::Organization
            && let Some(start) = spelt_name(self.index.language(), self.text, &before, last.end)
        {
            return Some(Unlisted { start, end: last.end, kind: Kind::Organization, score: 0.9 });
        }
        let mut rest = before.get(..before.len() - head.words.len())?;
        let mut start = before.get(rest.len())?.start;
        // From right to left.
        let mut pieces: Vec<Piece> = Vec::new();
        while let Some((token, earlier)) = rest.split_last()
            && pieces.len() < MOST
            && self.joins(token.end, start)
        {
            let Some(piece) = self.piece(*token, head) else { break };
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
            (Kind::Organization, _) if self.goes_on(last.end) => None,
            (Kind::Organization, _) => organization(&pieces, head, last.end),
            (Kind::Place, false) if head.tells => place(&pieces),
            (Kind::Place, true) => landmark(&pieces, head, last.end),
            _ => None,
        }
    }

    /// True where the next word makes the name that of something else.
    fn goes_on(&self, end: usize) -> bool {
        next_token(self.text, end)
            .is_some_and(|t| self.joins(end, t.start) && self.index.language().is_after_head(t.hash))
    }

    fn piece(&self, token: Token, head: &NameHead) -> Option<Piece> {
        if token.script != Script::Devanagari {
            return None;
        }
        if let Some(choice) = self.choice_at(token.start, token.end) {
            let kind = self.index.entity(choice.entity)?.kind;
            let fits = match kind {
                Kind::Place => true,
                Kind::Person => head.of_people,
                Kind::Organization => head.of_organizations,
            };
            if !fits {
                return None;
            }
            let what = if choice.form == Form::Demonym { What::Demonym } else { What::Proper };
            return Some(Piece { start: choice.candidate.start, end: choice.candidate.end, what, chosen: Some(kind) });
        }
        let of = |what| Some(Piece { start: token.start, end: token.end, what, chosen: None });
        if let Some(inside) = self.index.language().inside_names(token.hash) {
            return of(What::Inside(inside));
        }
        let flags = self.index.word(token.hash);
        let name =
            self.index.language().name_part(token.hash).is_some_and(|p| !p.rare && (head.of_people || !p.common));
        if self.index.language().title(token.hash).is_some() || (flags.settled() && !name) {
            return None;
        }
        let mut key = String::new();
        folded_key(self.text.get(token.start..token.end).unwrap_or_default(), &mut key);
        // A word of listed names that is no name by itself tells nothing, nor does an acronym.
        match name {
            true => of(What::Proper),
            false if flags.unknown() && self.index.language().spell_out(&key).is_none() => of(What::Unknown),
            false => None,
        }
    }
}

/// An organisation of `pieces`, which stand from right to left before its head.
fn organization(pieces: &[Piece], head: &NameHead, end: usize) -> Option<Unlisted> {
    let mut pieces = pieces;
    // और joins domains, and nothing else.
    let domain = |p: Option<&Piece>| p.is_some_and(|p| matches!(p.what, What::Inside(Inside::Domain)));
    for at in 0..pieces.len() {
        let and = pieces.get(at).is_some_and(|p| p.what == What::Inside(Inside::And));
        if and && !(domain(at.checked_sub(1).and_then(|i| pieces.get(i))) && domain(pieces.get(at + 1))) {
            pieces = pieces.get(..at)?;
            break;
        }
    }
    // Nothing goes on before the adjective that begins a name but another one, or a name.
    let first = pieces.last()?;
    let is = |what: What| pieces.iter().filter(|p| p.what == what).count();
    let proper = is(What::Proper) + if head.tells { is(What::Unknown) } else { 0 };
    let domains = is(What::Inside(Inside::Domain));
    let inside = pieces.len() - is(What::Proper) - is(What::Unknown) - is(What::Demonym);
    let ministry = domains > 0 && head.of_domains && pieces.iter().all(|p| matches!(p.what, What::Inside(_)));
    let adjective = matches!(first.what, What::Inside(Inside::Adjective) | What::Demonym) && inside > 1;
    let score = match (proper, head.weak) {
        (1.., false) => 0.8,
        (1.., true) => 0.7,
        (0, false) if ministry || adjective => 0.7,
        (0, true) if adjective && domains > 0 => 0.6,
        _ => return None,
    };
    let start = first.start;
    Some(Unlisted { start, end, kind: Kind::Organization, score })
}

/// A place before जिले, which is no part of it: one or two words, of which one is nothing else.
fn place(pieces: &[Piece]) -> Option<Unlisted> {
    let of_places =
        |p: &&Piece| matches!(p.what, What::Proper | What::Unknown) && p.chosen.is_none_or(|kind| kind == Kind::Place);
    let count = pieces.iter().take_while(of_places).count();
    let words = pieces.get(..count).filter(|words| words.len() < 3)?;
    let (first, last) = (words.last()?, words.first()?);
    let new = words.iter().any(|p| p.chosen.is_none());
    new.then_some(Unlisted { start: first.start, end: last.end, kind: Kind::Place, score: 0.7 })
}

/// A place whose name ends in what it is: लोधी रोड, इंदिरा गांधी एयरपोर्ट. A listed place before it is that place, and
/// before a word that is mostly no name only a word of names tells, not one that nothing is known of.
fn landmark(pieces: &[Piece], head: &NameHead, end: usize) -> Option<Unlisted> {
    let last_name = pieces.iter().rposition(|p| matches!(p.what, What::Proper | What::Unknown))?;
    let name = pieces.get(..=last_name)?;
    let nearest = name.first()?;
    // अंतरराष्ट्रीय may stand between; ordinary words may not, nor a word that only may be a name.
    let between = |p: &Piece| matches!(p.what, What::Inside(Inside::Adjective | Inside::Other));
    let tells = !head.weak || nearest.what == What::Proper;
    let fits = name.iter().all(|p| p.what == What::Proper || (p.what == What::Unknown && tells) || between(p));
    let known = name.iter().all(|p| p.chosen == Some(Kind::Place) || between(p));
    let start = name.last()?.start;
    let score = if nearest.what == What::Proper { 0.8 } else { 0.7 };
    (fits && !known).then_some(Unlisted { start, end, kind: Kind::Place, score })
}
