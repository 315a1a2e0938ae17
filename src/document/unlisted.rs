//! People that no gazetteer lists: runs of given names, surnames and initials, with or without a title before them.

use super::Choice;
use super::beside::beside;
use crate::forms::Form;
use crate::gazetteer::Kind;
use crate::index::Index;
use crate::language::{NamePart, Title, is_honorific, name_part, spell_out, title};
use crate::matcher::Seen;
use crate::spelling::{Spelling, folded::folded_key};
use crate::words::{Gap, Script, gap};
use std::collections::HashSet;

/// A name that no gazetteer lists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Unlisted {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
    pub(crate) score: f32,
}

/// How much what stands beside a name of one word must speak for a person.
const NAME_ALONE: f32 = 2.4;
/// The most words of a name.
const MOST: usize = 5;

/// A word that may be part of a person's name.
#[derive(Debug, Clone, Copy)]
struct Part {
    start: usize,
    end: usize,
    hash: u64,
    initial: bool,
    /// A hyphen joins it to the next.
    hyphen: bool,
    /// None for a word that nothing is known of.
    known: Option<NamePart>,
}

impl Part {
    /// Known to be part of names, and nothing else.
    fn strong(&self) -> bool {
        self.known.is_some_and(|p| !p.common)
    }

    /// It may stand first: बहादुर may not, which stands between names.
    fn given(&self) -> bool {
        self.known.is_none_or(|p| p.given > 0 && p.given * 2 >= p.middle) || self.initial
    }

    /// It may stand last.
    fn family(&self) -> bool {
        self.known.is_none_or(|p| !p.rare && (p.family > 0 || !p.common)) && !self.initial
    }
}

/// Finds people among the words that may be parts of names, and takes back choices that are only parts of them.
pub(super) fn people(
    index: &Index,
    text: &str,
    words: &[Seen],
    wrapped: bool,
    choices: &mut Vec<Choice>,
) -> Vec<Unlisted> {
    let mut found: Vec<Unlisted> = Vec::new();
    let mut families = HashSet::new();
    let mut taken_back = HashSet::new();
    // मंसूरी is no spelling of मसूरी, since it is a surname.
    choices.retain(|choice| !similar_to_surname(index, words, choice));
    let mut rest = words;
    let headline = headline_end(text);
    let mut early: Vec<Part> = Vec::new();
    // The last title, and where it ended; the end of the line of a by-line.
    let (mut last_title, mut by_line) = (None, 0);
    while let Some((word, after)) = rest.split_first() {
        let run = run(text, rest, wrapped, index, choices);
        let title_here = title(word.token.hash);
        if run.is_empty() || (title_here.is_some() && name_part(word.token.hash).is_none_or(|p| p.given < 3)) {
            if let Some(title) = title_here {
                last_title = Some((word.token.end, title));
            }
            if title_here == Some(Title::ByLine) {
                by_line = by_line_after(text, word.token.end).unwrap_or(by_line);
            }
            rest = after;
            continue;
        }
        let title = last_title.take().filter(|&(end, _)| joins(text, end, word.token.start, true, wrapped));
        let in_by_line = (word.token.start < by_line).then_some(Title::ByLine);
        let title = in_by_line.or(title.map(|(_, title)| title.min(Title::Sure)));
        rest = rest.get(run.len()..).unwrap_or_default();
        let Some((name, score)) = name_in(text, &run, title, &families) else {
            early.extend(run.first().filter(|p| p.end <= headline && p.family() && run.len() == 1));
            continue;
        };
        let (Some(first), Some(last)) = (name.first(), name.last()) else { continue };
        let from = choices.partition_point(|c| c.candidate.end <= first.start);
        let inside = choices.iter().skip(from).take_while(|c| c.candidate.start < last.end);
        if name.len() == 1 && inside.clone().next().is_some() {
            continue;
        }
        taken_back.extend(inside.map(|c| c.candidate.start));
        if name.len() > 1 {
            families.insert(last.hash);
        }
        found.push(Unlisted { start: first.start, end: last.end, kind: Kind::Person, score });
    }
    // A surname in the headline is that of who is named in full below.
    let early = early.iter().filter(|p| families.contains(&p.hash));
    found.extend(early.map(|p| Unlisted { start: p.start, end: p.end, kind: Kind::Person, score: 0.7 }));
    found.sort_by_key(|f| f.start);
    if !taken_back.is_empty() {
        choices.retain(|c| !taken_back.contains(&c.candidate.start));
    }
    found
}

/// True for a similar spelling of a place or organisation that is itself a word of people's names, and nothing else.
fn similar_to_surname(index: &Index, words: &[Seen], choice: &Choice) -> bool {
    let candidate = choice.candidate;
    let person = || index.entity(choice.entity).is_some_and(|e| e.kind == Kind::Person);
    if candidate.spelling != Spelling::Similar || choice.form == Form::Demonym || person() {
        return false;
    }
    let at = words.partition_point(|w| w.token.start < candidate.start);
    let word = words.get(at).filter(|w| (w.token.start, w.token.end) == (candidate.start, candidate.end));
    word.and_then(|w| name_part(w.token.hash))
        .is_some_and(|p| !p.common && !p.rare && !p.place && p.given + p.family > 1)
}

/// Where the first line of several ends.
pub(super) fn headline_end(text: &str) -> usize {
    let start = text.len() - text.trim_start().len();
    text.trim().find('\n').map_or(0, |at| start + at)
}

/// The end of the line, where a colon stands at `from`.
fn by_line_after(text: &str, from: usize) -> Option<usize> {
    let rest = text.get(from..)?.trim_start_matches([' ', '\u{A0}']);
    rest.starts_with([':', '：', 'ः']).then(|| from + text.get(from..).map_or(0, |t| t.find('\n').unwrap_or(t.len())))
}

/// The words from the first one on that may be one name: none where the first is not part of a name.
fn run(text: &str, words: &[Seen], wrapped: bool, index: &Index, choices: &[Choice]) -> Vec<Part> {
    let mut run: Vec<Part> = Vec::new();
    for (at, word) in words.iter().enumerate().take(MOST) {
        let next = words
            .get(at + 1)
            .filter(|n| n.flags.initial() && joins(text, word.token.end, n.token.start, true, wrapped));
        let among_initials = run.last().is_some_and(|b| b.initial) || next.is_some();
        let Some(part) = part(text, word, among_initials, index, choices) else { break };
        if let Some(last) = run.last_mut() {
            if !joins(text, last.end, part.start, last.initial, wrapped) {
                break;
            }
            last.hyphen = gap(text.get(last.end..part.start).unwrap_or_default(), wrapped) == Gap::Hyphen;
        }
        run.push(part);
    }
    run
}

fn joins(text: &str, end: usize, start: usize, dot: bool, wrapped: bool) -> bool {
    match gap(text.get(end..start).unwrap_or_default(), wrapped) {
        Gap::Space | Gap::Hyphen => true,
        Gap::Dot => dot,
        Gap::None | Gap::Break => false,
    }
}

/// The word as part of a name. None for a word that is settled or that stands in a mention which it cannot
/// outweigh: a name of several words, a demonym, a place or organisation that is no given name.
fn part(text: &str, word: &Seen, among_initials: bool, index: &Index, choices: &[Choice]) -> Option<Part> {
    let token = word.token;
    let known = name_part(token.hash);
    // के and जी are words too: letters beside another letter, or before a dot.
    let dot = || text.get(token.end..).is_some_and(|rest| rest.starts_with(['.', '॰']));
    let mut initial = word.flags.initial() && (!word.flags.settled() || among_initials || dot());
    if token.script != Script::Devanagari || (known.is_none() && !initial && word.flags.settled()) {
        return None;
    }
    if known.is_none() && !initial {
        let mut key = String::new();
        folded_key(text.get(token.start..token.end).unwrap_or_default(), &mut key);
        // Letters written as one word are initials before a name; more of them are an acronym.
        match spell_out(&key) {
            Some(letters) if letters.len() == 2 => initial = true,
            Some(_) => return None,
            None if word.flags.id().is_some() => return None,
            None => {}
        }
    }
    let at = choices.partition_point(|c| c.candidate.end <= token.start);
    if let Some(choice) = choices.get(at).filter(|c| c.candidate.start < token.end) {
        let whole = (choice.candidate.start, choice.candidate.end) == (token.start, token.end);
        let person = index.entity(choice.entity).is_some_and(|e| e.kind == Kind::Person);
        if !whole || !(person || initial || known.is_some_and(|p| p.given > 1 && !p.place)) {
            return None;
        }
    }
    Some(Part { start: token.start, end: token.end, hash: token.hash, initial, hyphen: false, known })
}

/// The name in a run of words, and how sure it is, with the title before it.
fn name_in<'p>(
    text: &str,
    run: &'p [Part],
    title: Option<Title>,
    families: &HashSet<u64>,
) -> Option<(&'p [Part], f32)> {
    let mut name = run;
    if title == Some(Title::ByLine) && (2..4).contains(&run.len()) {
        return Some((run, 0.8));
    }
    while let [first, after @ ..] = name
        && !first.given()
        && !after.is_empty()
        && title.is_none()
    {
        name = after;
    }
    while let [before @ .., last] = name
        && (!last.family() || is_honorific(last.hash))
        && !before.is_empty()
    {
        name = before;
    }
    let strong = name.iter().filter(|p| p.strong()).count();
    let [first, .., last] = name else {
        let [only] = name else { return None };
        let known = families.contains(&only.hash);
        let place = only.known.is_some_and(|p| p.place);
        let alone = title == Some(Title::Sure) && only.strong() && !place;
        if known || alone {
            return Some((name, if known { 0.8 } else { 0.7 }));
        }
        // A surname or given name where people stand: शर्मा ने.
        let evidence = if only.strong() && !place { beside(text, only.start, only.end) } else { return None };
        let person = evidence.person - evidence.place.max(evidence.organization).max(0.0);
        return (evidence.person > NAME_ALONE && person > 0.0).then_some((name, 0.6));
    };
    let fits = first.given() && last.family() && !(name.len() == 2 && first.hyphen);
    let rare = name.iter().any(|p| p.known.is_some_and(|p| p.rare));
    let unknown = name.iter().filter(|p| p.known.is_none() && !p.initial).count();
    let sure = match (strong, title) {
        _ if unknown > 1 || (rare && strong < 2) => return None,
        (2.., _) => 0.9,
        (1, Some(_)) => 0.9,
        // पाठक is a word, but not after a title and initials.
        (0, Some(_)) if first.initial && last.known.is_some_and(|p| p.family > 0) => 0.8,
        (1, None) if first.strong() || (last.strong() && (first.known.is_some() || first.initial)) => 0.75,
        _ => return None,
    };
    fits.then_some((name, sure))
}
