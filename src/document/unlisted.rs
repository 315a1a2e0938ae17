//! People that no gazetteer lists: runs of given names, surnames and initials, with or without a title before them.
//! What other runs of unlisted words are, the document as a whole tells (`sense`).

use super::Choice;
use super::parts::{Part, Reader};
use super::sense::{Senses, Undecided};
use crate::entity::Kind;
use crate::forms::Form;
use crate::index::Index;
use crate::language::{Language, Title};
use crate::matcher::Seen;
use crate::spelling::Spelling;
use std::collections::HashSet;

/// A name that no gazetteer lists.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Unlisted {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
    pub(crate) score: f32,
}

/// Finds names among the words that may be parts of names, and takes back choices that are only parts of them.
pub(super) fn names(
    index: &Index,
    text: &str,
    words: &[Seen],
    wrapped: bool,
    choices: &mut Vec<Choice>,
) -> Vec<Unlisted> {
    // मंसूरी is no spelling of मसूरी, since it is a surname.
    let language = index.language();
    choices.retain(|choice| !similar_to_surname(index, words, choice));
    let reader = Reader { index, text, wrapped, choices };
    let (mut found, mut undecided, mut senses) = (Vec::new(), Undecided::default(), Senses::default());
    let mut rest = words;
    // The last title, and where it ended; the end of the line of a by-line.
    let (mut last_title, mut by_line) = (None, 0);
    let mut run = Vec::new();
    while let Some((word, after)) = rest.split_first() {
        reader.run(rest, &mut run);
        let title_here = language.title(word.token.hash);
        if run.is_empty() || (title_here.is_some() && language.name_part(word.token.hash).is_none_or(|p| p.given < 3)) {
            if let Some(title) = title_here {
                last_title = Some((word.token.end, title));
            }
            if title_here == Some(Title::ByLine) {
                by_line = by_line_after(text, word.token.end).unwrap_or(by_line);
            }
            rest = after;
            continue;
        }
        let title = last_title.take().filter(|&(end, _)| reader.joins(end, word.token.start, true));
        let in_by_line = (word.token.start < by_line).then_some(Title::ByLine);
        let title = in_by_line.or(title.map(|(_, title)| title.min(Title::Sure)));
        rest = rest.get(run.len()..).unwrap_or_default();
        match name_in(language, &run, title) {
            Some((name, score)) => {
                senses.learn(language, name, Kind::Person);
                found.extend(unlisted(name, Kind::Person, score));
            }
            None => undecided.add(&run, title == Some(Title::Sure)),
        }
    }
    found.extend(senses.decide(&reader, undecided));
    found.sort_by_key(|f| f.start);
    let taken_back: HashSet<usize> =
        found.iter().flat_map(|name| reader.inside(name.start, name.end)).map(|c| c.candidate.start).collect();
    choices.retain(|c| !taken_back.contains(&c.candidate.start));
    found
}

/// The name that those words are.
pub(super) fn unlisted(name: &[Part], kind: Kind, score: f32) -> Option<Unlisted> {
    Some(Unlisted { start: name.first()?.start, end: name.last()?.end, kind, score })
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
    word.and_then(|w| index.language().name_part(w.token.hash))
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

/// The person's name of several words in a run, and how sure it is, with the title before it.
fn name_in<'r>(language: &Language, run: &'r [Part], title: Option<Title>) -> Option<(&'r [Part], f32)> {
    if title == Some(Title::ByLine) && (2..4).contains(&run.len()) {
        return Some((run, 0.8));
    }
    let mut name = run;
    while let [first, after @ ..] = name
        && !first.given()
        && !after.is_empty()
        && title.is_none()
    {
        name = after;
    }
    while let [before @ .., last] = name
        && (!last.family() || language.is_honorific(last.hash))
        && !before.is_empty()
    {
        name = before;
    }
    let [first, .., last] = name else { return None };
    let strong = name.iter().filter(|p| p.strong()).count();
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
