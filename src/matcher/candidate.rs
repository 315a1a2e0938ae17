//! A form that may stand at a place of the text.
//!
//! Candidates are what the walk leaves and the layers above choose from. The order here is the documented one of the
//! library, and it is total: no two candidates of one start are alike in all of it, so that results depend neither on
//! hashes nor on the order in which forms were found.
//!
//! ```text
//! दिल्ली पुलिस      1. the longer first          दिल्ली पुलिस before दिल्ली
//!                2. plain before contextual   a name that is one by itself before one that needs evidence
//!                3. the nearer spelling       exact, folded, similar
//!                4. the smaller distance
//!                5. the higher prior
//!                6. the entity, then the form, that came first into the gazetteer
//! ```
//!
//! Knows of the index, whose forms and priors it compares; of no text.

use crate::index::Index;
use crate::spelling::Spelling;
use std::cmp::Ordering;

/// A form found in the text, checked for spelling and boundaries, not yet weighed against others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Candidate {
    /// UTF-8 bytes into the caller's text.
    pub(crate) start: usize,
    /// Exclusive.
    pub(crate) end: usize,
    /// The position of the form in the index.
    pub(crate) form: u32,
    /// The nearest tier in which the text is the form; of a guessed form similar at best.
    pub(crate) spelling: Spelling,
    /// Thousandths of a sound per sound.
    pub(crate) distance: u16,
    /// How likely a single word is the form that it only sounds like, by the word alone: the natural logarithm of the
    /// odds in hundredths; [`Candidate::SURE`] for all other candidates.
    pub(crate) likeness: i16,
    /// It was cut out of a longer word.
    pub(crate) glued: bool,
    /// It needs evidence, and stands for every form of its words that does.
    pub(crate) contextual: bool,
    /// How many words of the text stand before it.
    pub(crate) word: u32,
}

impl Candidate {
    /// The likeness of what is no single similar word.
    pub(crate) const SURE: i16 = i16::MAX;

    /// Odds as a candidate holds them.
    pub(super) fn likeness(odds: f32) -> i16 {
        (odds * 100.0).clamp(-30_000.0, 30_000.0) as i16
    }

    /// The distance in sounds per sound.
    pub(crate) fn relative_distance(&self) -> f32 {
        f32::from(self.distance) / 1000.0
    }

    /// The documented total order: start, the longer first, those that need no evidence, the nearer spelling, the
    /// smaller distance, the higher prior, the entity that came first, the form that came first.
    ///
    /// Forms of one entity stand side by side in the index, so that the position of a form says both of the last.
    pub(crate) fn order(&self, other: &Candidate, index: &Index) -> Ordering {
        let prior = |c: &Candidate| index.form(c.form).and_then(|f| index.brief(f.entity)).map_or(0.0, |e| e.prior);
        (self.start, other.end, self.contextual, self.spelling, self.distance)
            .cmp(&(other.start, self.end, other.contextual, other.spelling, other.distance))
            .then_with(|| prior(other).total_cmp(&prior(self)))
            .then_with(|| self.form.cmp(&other.form))
    }
}

/// Puts candidates in order, and leaves one of each entity at each span: its best.
///
/// Of an entity whose name and alias fold alike, both are found at one place; one is told. One that needs evidence is
/// kept beside one that does not, for the layer above has another use for it. Sorting aside, each candidate is compared
/// with those of its span only.
pub(super) fn settle(found: &mut Vec<Candidate>, index: &Index) {
    if found.len() < 2 {
        return;
    }
    found.sort_by(|a, b| a.order(b, index));
    let entity = |c: &Candidate| index.form(c.form).map(|f| f.entity);
    // Those of one entity and span need not be neighbours; the lists are short.
    let mut kept = 0;
    for at in 0..found.len() {
        let (Some(&c), Some(before)) = (found.get(at), found.get(..kept)) else { break };
        let span = |k: &&Candidate| (k.start, k.end, k.contextual) == (c.start, c.end, c.contextual);
        if !before.iter().rev().take_while(span).any(|k| entity(k) == entity(&c)) {
            if let Some(place) = found.get_mut(kept) {
                *place = c;
            }
            kept += 1;
        }
    }
    found.truncate(kept);
}
