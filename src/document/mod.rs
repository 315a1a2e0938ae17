//! The document layer: from the candidates of a text to drafts of its mentions, by a list of passes ([`STEPS`]).
//!
//! It knows the index, the candidates and words that the matcher leaves, and the language. It never reads a
//! gazetteer's files, never looks a phrase up in the trie, and knows nothing of output. All of
//! what it asks of the text's layout, it asks of [`layout`]; of how spans lie to one another, of [`drafts`].
//!
//! # On the way of the data
//! The matcher sees words, this layer sees the text. It gets two lists, both in the order of the text, and makes one:
//!
//! ```text
//! candidates  forms of the index where they stand --STEPS-----> linked drafts -+
//!                                                                              +--> drafts, none overlapping
//! words       that may be parts of names          --NIL_STEPS-> NIL drafts ----+
//! ```
//!
//! The linked ones come first, since the NIL passes ask at every word what is known to stand there: a word of a listed
//! name is no part of an unlisted one, or the unlisted one is the longer name and the listed one gives way to it. In
//! मंत्री दिनेश त्रिपाठी ने दिल्ली भाजपा से बात की the first part makes drafts of दिल्ली and of भाजपा, and the second
//! one puts the branch दिल्ली भाजपा in the place of both and adds the person दिनेश त्रिपाठी.
//!
//! # The passes
//! | step | what it does to the drafts |
//! | --- | --- |
//! | [`link::link`] | adds linked ones: overlaps, coreference, homonyms, ambiguous words, acronyms before a bracket |
//! | [`similar::doubtful`] | drops single similar words for which too little speaks |
//! | [`link::headline`] | adds family names of the headline, whose bearers only the text below names |
//! | [`expressions::filter`] | drops those that are part of what names something else |
//! | [`link::defined_acronyms`] | adds acronyms that no list has, where they stand after their definition |
//! | [`classes::classes`] | ends listed places before the word for what they are: चिनाब नदी |
//! | [`acronyms::of_listed`] | links acronyms in brackets to the listed name that they spell, and takes the tags of agencies from places |
//! | [`clubs::clubs`] | adds clubs that are called by their places, beside these |
//! | [`companies::companies`] | adds the legal form behind a name to it: लिमिटेड |
//! | [`designators::designators`] | adds organisations and places by their last word |
//! | [`tags::tags`] | adds agencies' tags: (भाषा) |
//! | [`acronyms::spelt`] | adds organisations whose words an acronym in brackets spells |
//! | [`acronyms::of_nil`] | adds the acronyms of those, wherever they stand |
//! | [`branches::branches`] | puts the branch of a body in a place in the place of both |
//! | [`expressions::surnames`] | drops similar spellings of places that are surnames, which makes room for people |
//! | [`nil::frames`] | adds people and places by what reports say of them: X पुत्र Y, X (45) |
//! | [`nil::persons`] | adds people by the words that their names are made of, and leaves the other runs |
//! | [`nil::listings`] | adds those that stand among names of people: X, Y and Z were there |
//! | [`nil::runs`] | adds runs of several words by what stands beside them, and parts others into words |
//! | [`link::withheld`] | adds names that a list has, as somebody else's |
//! | [`nil::localities`] | adds places by datelines and by what says that something is there |
//! | [`nil::single_words`] | adds single words by all their places, and words of names that the document has |
//! | [`nil::grown`] | adds people with a word more, one that is no name by itself |
//! | [`designators::loose`] | adds organisations and places by their last word, whatever stands before it |
//! | [`expressions::filter_nil`] | drops NIL drafts as `filter` does linked ones, and those that cut a cluster |
//! | [`choose::choose`] | of all drafts takes the best set that does not overlap |
//! | [`link::nearer`] | a word of a person of no list who was named nearer is that person |
//!
//! A pass is a function of the [`Document`]: it reads drafts, candidates and words, and changes drafts. What one leaves
//! for the next beside drafts stands in the document too (`discourse`, `unlisted`). A pass that is switched off changes
//! nothing of the others but for what they build on its drafts; a new one is a function, a step here, a [`Pass`], where
//! it makes drafts a [`By`], and a case in `tests.rs`, which shows a text with it and without it.

mod acronyms;
mod branches;
mod choose;
mod classes;
mod clubs;
mod companies;
mod designators;
mod draft;
mod drafts;
mod expressions;
mod known;
pub(crate) mod lattice;
mod layout;
mod link;
mod near;
mod nil;
mod pass;
mod senses;
pub(crate) mod similar;
mod tags;
mod things;
mod weigh;
mod window;

pub(crate) use designators::before_designator;
pub(crate) use draft::{By, Draft, Identity, Link};
pub(crate) use layout::Layout;
pub(crate) use nil::parts;
pub use pass::Pass;
pub(crate) use pass::Passes;
pub(crate) use weigh::{Described, Feature, Weights, features, is_several, of_draft};
pub(crate) use window::{beside, window, word_after, word_before};

use crate::index::Index;
use crate::language::{Language, NamePart};
use crate::matcher::{Candidate, ReadWords, Seen};
use crate::script::is_whole;
use drafts::Drafts;

/// A pass, and what switches it; those without a switch ask inside for the passes that they hold.
type Step = (Option<Pass>, fn(&mut Document<'_>));

/// The passes that make linked drafts, in their order: see the [module](self).
const STEPS: &[Step] = &[
    (None, link::link),
    (None, similar::doubtful),
    (Some(Pass::Headline), link::headline),
    (Some(Pass::Expressions), expressions::filter),
    (Some(Pass::Acronyms), link::defined_acronyms),
    (None, companies::companies),
    (None, classes::classes),
    (Some(Pass::Acronyms), acronyms::of_listed),
    (Some(Pass::Clubs), clubs::clubs),
];

/// Those for names that no gazetteer lists. The longest names come first (designators), since they show which of the
/// words after them are parts of something; then what is made of names that are there, then words by themselves.
const NIL_STEPS: &[Step] = &[
    (Some(Pass::Designators), designators::designators),
    (None, tags::tags),
    (Some(Pass::SpeltNames), acronyms::spelt),
    (Some(Pass::Acronyms), acronyms::of_nil),
    (Some(Pass::Branches), branches::branches),
    (None, expressions::surnames),
    (Some(Pass::Frames), nil::frames),
    (None, nil::persons),
    (Some(Pass::Listings), nil::listings),
    (None, nil::runs),
    (None, link::withheld),
    (Some(Pass::Localities), nil::localities),
    (None, nil::single_words),
    (Some(Pass::Grown), nil::grown),
    (Some(Pass::LooseNames), designators::loose),
    (None, expressions::filter_nil),
];

/// A text that is being read: what the matcher left of it, and the drafts that the passes have made so far. It lives as
/// long as the text is read, and borrows all but the drafts.
pub(crate) struct Document<'i> {
    pub(crate) index: &'i Index,
    pub(crate) language: &'i Language,
    pub(crate) layout: Layout<'i>,
    /// Which passes are on; those that share a step ask for theirs.
    passes: Passes,
    nested: bool,
    /// Sorted by start, the longer first; at one span those that need no evidence first ([`Candidate::order`]).
    candidates: &'i [Candidate],
    /// The words that may be parts of names of no list, in order. Words between them may be missing, so that a pass
    /// asks [`Layout::joins`] before it takes two of them for neighbours.
    pub(crate) words: &'i [Seen],
    /// Where those of them begin that are words of names in Latin letters, and what they are there.
    latin_names: &'i [(usize, NamePart)],
    /// The drafts so far.
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
    /// A document that no pass has read yet: `candidates` and the words `read` are those of `text`, found in `index`. Nothing is
    /// copied, and nothing computed.
    pub(crate) fn new(
        index: &'i Index,
        text: &'i str,
        reading: Reading,
        candidates: &'i [Candidate],
        read: &'i ReadWords,
    ) -> Document<'i> {
        Document {
            index,
            language: index.language(),
            layout: Layout::new(text, reading.wrapped).with_tokens(&read.all),
            passes: reading.passes,
            nested: reading.nested,
            candidates,
            words: &read.name_cues,
            latin_names: &read.latin_names,
            drafts: Drafts::new(reading.nested, candidates.len(), read.name_cues.len()),
            discourse: link::Discourse::default(),
            unlisted: nil::Unlisted::default(),
        }
    }

    /// Runs the passes that are on, those over words of no list only where `unlisted`: linear in the text, and bounded
    /// memory beside it and the drafts.
    pub(crate) fn read(&mut self, unlisted: bool) {
        let nil = if unlisted { NIL_STEPS } else { &[] };
        for (switch, step) in STEPS.iter().chain(nil) {
            if switch.is_none_or(|pass| self.passes.has(pass)) {
                step(self);
            }
        }
    }

    /// The drafts in the order of their start, the longer first; where nested ones are kept, they follow those that
    /// they lie in.
    pub(crate) fn choose(&mut self, weights: &Weights, unlisted: bool) {
        choose::choose(self, weights);
        if unlisted && self.passes.has(Pass::Bearers) {
            link::nearer(self);
        }
    }

    /// All drafts that the passes proposed, in the order in which they are weighed, and what is known of each.
    pub(crate) fn weighed(&mut self) -> Vec<Described> {
        let drafts = self.drafts.take();
        choose::describe(self, &drafts)
    }

    pub(crate) fn into_drafts(self) -> Vec<Draft> {
        self.drafts.into_sorted()
    }

    /// True where a span of words cuts no grapheme cluster: a mark of another script may still cling
    /// to the word that it ends with.
    fn is_whole(&self, start: usize, end: usize) -> bool {
        is_whole(self.layout.text(), start, end)
    }
}

/// Logarithms of odds are cut off there.
const MOST_ODDS: f32 = 6.0;

/// The logarithm of the odds of a share: 0 for one half, 2.2 for nine tenths, and never beyond 6 either way, so that a
/// share of 1 is no infinity.
pub(crate) fn logit(share: f32) -> f32 {
    let share = share.clamp(1e-6, 1.0 - 1e-6);
    (share / (1.0 - share)).ln().clamp(-MOST_ODDS, MOST_ODDS)
}

#[cfg(test)]
mod tests;
