//! The document layer: from the candidates of a text to drafts of its mentions, by a list of passes ([`STEPS`]).
//!
//! It knows the index, the candidates and words that the matcher leaves, and the language. It never reads a
//! gazetteer's files, never looks a phrase up in the trie, and knows nothing of scores (`confidence`) or output. All of
//! what it asks of the text's layout, it asks of [`layout`]; of how spans lie to one another, of [`drafts`].

mod acronyms;
mod branches;
mod designators;
mod draft;
mod drafts;
mod expressions;
mod layout;
mod link;
mod nil;
mod pass;
mod window;

#[cfg(test)]
pub(crate) use draft::Grounds;
pub(crate) use draft::{By, Draft};
pub(crate) use layout::Layout;
pub(crate) use nil::parts;
pub use pass::Pass;
pub(crate) use pass::Passes;
pub(crate) use window::{beside, window, word_after, word_before};

use crate::index::Index;
use crate::language::Language;
use crate::matcher::{Candidate, Seen};
use crate::script::is_whole;
use drafts::Drafts;

/// A pass, and what switches it; those without a switch ask inside for the passes that they hold.
type Step = (Option<Pass>, fn(&mut Document<'_>));

/// The passes in their order.
const STEPS: &[Step] = &[
    (None, link::link),
    (Some(Pass::Headline), link::headline),
    (Some(Pass::Expressions), expressions::filter),
    (Some(Pass::Acronyms), link::defined_acronyms),
];

/// Those for names that no gazetteer lists.
const NIL_STEPS: &[Step] = &[
    (Some(Pass::Designators), designators::designators),
    (Some(Pass::Acronyms), acronyms::of_nil),
    (Some(Pass::Branches), branches::branches),
    (None, expressions::surnames),
    (None, nil::persons),
    (None, nil::runs),
    (None, nil::single_words),
    (None, expressions::filter_nil),
];

/// A text that is being read: what the matcher left of it, and the drafts that the passes have made so far.
pub(crate) struct Document<'i> {
    pub(crate) index: &'i Index,
    pub(crate) language: &'i Language,
    pub(crate) layout: Layout<'i>,
    passes: Passes,
    nested: bool,
    /// Sorted by start, the longer first.
    candidates: &'i [Candidate],
    /// The words that may be parts of names of no list, in order.
    pub(crate) words: &'i [Seen],
    pub(crate) drafts: Drafts,
    /// What the linked names said; kept for the passes after them.
    discourse: link::Discourse,
    /// What the passes over words of no list leave for one another.
    unlisted: nil::Unlisted,
}

/// How a document is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reading {
    pub(crate) passes: Passes,
    /// Names that no gazetteer lists are found.
    pub(crate) unlisted: bool,
    pub(crate) nested: bool,
    pub(crate) wrapped: bool,
}

impl<'i> Document<'i> {
    pub(crate) fn new(
        index: &'i Index,
        text: &'i str,
        reading: Reading,
        candidates: &'i [Candidate],
        words: &'i [Seen],
    ) -> Document<'i> {
        Document {
            index,
            language: index.language(),
            layout: Layout::new(text, reading.wrapped),
            passes: reading.passes,
            nested: reading.nested,
            candidates,
            words,
            drafts: Drafts::new(reading.nested),
            discourse: link::Discourse::default(),
            unlisted: nil::Unlisted::default(),
        }
    }

    /// Runs the passes: linear in the text, and bounded memory beside it and the drafts.
    pub(crate) fn read(&mut self, unlisted: bool) {
        let nil = if unlisted { NIL_STEPS } else { &[] };
        for (switch, step) in STEPS.iter().chain(nil) {
            if switch.is_none_or(|pass| self.passes.has(pass)) {
                step(self);
            }
        }
    }

    /// The drafts in the order of their start, the longer first.
    pub(crate) fn into_drafts(self) -> Vec<Draft> {
        self.drafts.into_sorted()
    }

    /// True where a span of words cuts no grapheme cluster.
    fn is_whole(&self, start: usize, end: usize) -> bool {
        is_whole(self.layout.text(), start, end)
    }
}

/// Logarithms of odds are cut off there.
const MOST_ODDS: f32 = 6.0;

/// The logarithm of the odds of a share.
pub(crate) fn logit(share: f32) -> f32 {
    let share = share.clamp(1e-6, 1.0 - 1e-6);
    (share / (1.0 - share)).ln().clamp(-MOST_ODDS, MOST_ODDS)
}

#[cfg(test)]
mod tests;
