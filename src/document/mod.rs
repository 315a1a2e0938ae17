//! Candidates to choices: what the document says about what its names mean.

mod acronym;
mod memory;
mod overlap;

use crate::forms::Form;
use crate::index::Index;
use crate::matcher::Candidate;
use memory::Memory;

/// A candidate that was chosen, and what it means.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Choice {
    pub(crate) candidate: Candidate,
    /// The position of the entity.
    pub(crate) entity: u32,
    pub(crate) form: Form,
    pub(crate) score: f32,
}

/// Chooses among the candidates of one document, which are sorted by start, the longer first.
/// The choices are sorted by start and, unless `nested`, do not overlap.
pub(crate) fn read(index: &Index, text: &str, candidates: &[Candidate], nested: bool) -> Vec<Choice> {
    let mut memory = Memory::new(index, text);
    let mut choices = Vec::new();
    let mut rest = candidates;
    while let Some((cluster, after)) = overlap::split_cluster(rest) {
        let from = choices.len();
        overlap::resolve(cluster, index, nested, &mut choices, |span| memory.choose(span));
        for choice in choices.get(from..).unwrap_or_default() {
            memory.remember(choice);
        }
        rest = after;
    }
    acronym::find_again(text, &memory.into_unlisted(), &mut choices);
    choices
}
