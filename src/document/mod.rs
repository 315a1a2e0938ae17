//! Candidates to choices: what the document says about what its names mean.

mod acronym;
mod beside;
mod branch;
mod expression;
mod headed;
mod memory;
mod overlap;
mod parts;
mod sense;
mod unlisted;

use crate::entity::Kind;
use crate::forms::Form;
use crate::index::Index;
use crate::matcher::{Candidate, Seen};
use crate::words::script::is_whole;
pub(crate) use beside::{beside, word_after, word_before};
use expression::in_expression;
use memory::Memory;
pub(crate) use unlisted::Unlisted;

/// A candidate that was chosen, and what it means.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Choice {
    pub(crate) candidate: Candidate,
    /// The position of the entity.
    pub(crate) entity: u32,
    pub(crate) form: Form,
    pub(crate) score: f32,
}

/// What stands in a document: choices among its candidates, and names that no gazetteer lists.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) choices: Vec<Choice>,
    pub(crate) unlisted: Vec<Unlisted>,
}

/// Finds unlisted names among the words that may be parts of them; choices that are only parts of such a name
/// give way to it, unless `nested`.
pub(crate) fn add_unlisted(
    reading: &mut Reading,
    index: &Index,
    text: &str,
    words: &[Seen],
    wrapped: bool,
    nested: bool,
) {
    let mut outer: Vec<Choice> = Vec::with_capacity(reading.choices.len());
    for choice in &reading.choices {
        if outer.last().is_none_or(|o| o.candidate.end <= choice.candidate.start) {
            outer.push(*choice);
        }
    }
    let mut headed = headed::headed(index, text, words, wrapped, &outer);
    headed.extend(acronym::of_unlisted(index.language(), text, &headed));
    headed.sort_by_key(|name| name.start);
    let branches: Vec<_> =
        branch::branches(index, text, &outer).into_iter().filter(|name| is_free(&headed, name)).collect();
    headed.extend(branches);
    headed.sort_by_key(|name| name.start);
    let mut rest = headed.as_slice();
    outer.retain(|choice| {
        while let Some((name, after)) = rest.split_first()
            && name.end <= choice.candidate.start
        {
            rest = after;
        }
        rest.first().is_none_or(|name| choice.candidate.end <= name.start)
    });
    let people = unlisted::names(index, text, words, wrapped, &mut outer);
    reading.unlisted = people.into_iter().filter(|name| is_free(&headed, name)).collect();
    reading.unlisted.extend(headed.iter().copied());
    reading.unlisted.sort_by_key(|name| name.start);
    let mut end = 0;
    reading.unlisted.retain(|name| {
        let at = outer.partition_point(|c| c.candidate.end <= name.start);
        let free = name.start >= end && outer.get(at).is_none_or(|c| name.end <= c.candidate.start);
        let stays = free
            && is_whole(text, name.start, name.end)
            && !in_expression(index.language(), text, name.start, name.end, name.kind);
        end = if stays { name.end } else { end };
        stays
    });
    if !nested {
        reading.choices = outer;
    }
}

/// True where a name overlaps none of others, which are in order.
fn is_free(others: &[Unlisted], name: &Unlisted) -> bool {
    let at = others.partition_point(|other| other.end <= name.start);
    others.get(at).is_none_or(|other| name.end <= other.start)
}

/// Puts an acronym in the place of what it was taken for before its full name was read.
fn redefine(choices: &mut Vec<Choice>, acronym: Choice) {
    let span = |c: &Choice| (c.candidate.start, c.candidate.end);
    let at = choices.partition_point(|c| c.candidate.end <= acronym.candidate.start);
    match choices.get_mut(at) {
        Some(old) if span(old) == span(&acronym) => *old = acronym,
        Some(old) if old.candidate.start < acronym.candidate.end => {}
        _ => choices.insert(at, acronym),
    }
}

/// Chooses among the candidates of one document, which are sorted by start, the longer first.
/// The choices are sorted by start and, unless `nested`, do not overlap.
pub(crate) fn read(index: &Index, text: &str, candidates: &[Candidate], nested: bool) -> Reading {
    let mut memory = Memory::new(index, text);
    let mut choices = Vec::new();
    let mut rest = candidates;
    while let Some((cluster, after)) = overlap::split_cluster(rest) {
        let from = choices.len();
        memory.expect(after.first());
        overlap::resolve(cluster, index, nested, &mut choices, |span| memory.choose(span));
        if choices.len() == from {
            memory.leave(cluster);
        }
        let mut before = Vec::new();
        for choice in choices.get(from..).unwrap_or_default() {
            memory.remember(choice);
            before.extend(memory.defined_before(choice));
        }
        for acronym in before {
            redefine(&mut choices, acronym);
        }
        rest = after;
    }
    choices.extend(memory.headline());
    choices.sort_by_key(|c| (c.candidate.start, usize::MAX - c.candidate.end));
    choices.retain(|c| {
        let kind = index.entity(c.entity).map_or(Kind::Place, |e| e.kind);
        !in_expression(index.language(), text, c.candidate.start, c.candidate.end, kind)
    });
    acronym::find_again(text, &memory.into_unlisted(), &mut choices);
    Reading { choices, unlisted: Vec::new() }
}
