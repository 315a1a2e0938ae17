//! The context-free layer: text to matches, as fast as it can be.

mod ahead;
mod candidate;
mod glued;
mod iter;
mod options;
mod similar;
mod verify;
mod walk;

pub(crate) use ahead::Seen;
pub(crate) use candidate::Candidate;
pub use iter::{FindIter, FindOverlappingIter};
pub(crate) use options::Search;
pub use options::{MatchOptions, MatcherBuilder};
pub use walk::Scratch;
pub(crate) use walk::Walk;

use crate::entity::Entity;
use crate::explain::Explanation;
use crate::forms::{Derivation, Form};
use crate::gazetteer::Gazetteer;
use crate::index::{BuildError, Index};
use crate::language::{FoundIn, Language};
use crate::spelling::Spelling;
use std::sync::Arc;

/// Finds the names of a gazetteer in text, word by word, without looking at the context.
///
/// It never fails and never panics, whatever the text. Searching is linear in the text: with the embedded gazetteer
/// some 50 MB/s a core, 100 without similar spellings (`examples/throughput`). It is `Send + Sync`, and cloning it is
/// counting a reference.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("kim-jong-un", Kind::Person, "किम जोंग-उन"))?;
/// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस").demonym("रूसी"))?;
/// let matcher = Matcher::new(&gazetteer)?;
///
/// let text = "किम जोंगउन रूसी रक्षा मंत्री से मिले।";
/// let found: Vec<_> = matcher.find_iter(text).map(|m| (m.text(text), m.entity.id.as_str())).collect();
/// assert_eq!(found, [("किम जोंगउन", "kim-jong-un"), ("रूसी", "russia")]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Matcher {
    index: Arc<Index>,
    options: MatchOptions,
}

/// A name found in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Match<'m> {
    /// Where it starts: UTF-8 bytes into the text as the caller gave it.
    pub start: usize,
    /// Where it ends (exclusive): UTF-8 bytes into the text as the caller gave it.
    pub end: usize,
    /// The entity that has the name.
    pub entity: &'m Entity,
    /// How the name names it.
    pub form: Form,
    /// How near the text is to the name.
    pub spelling: Spelling,
    /// How far the text is from the name, 0 for exact and folded: the cost of what differs, in
    /// sounds, divided by the number of sounds.
    pub distance: f32,
    /// How the name came to be known.
    pub derivation: Derivation,
    /// The name that was found, as the gazetteer lists it; for a derived form, the listed name that
    /// it comes from.
    pub alias: &'m str,
    /// The writing that was looked for: the alias, or what was derived from it.
    pub writing: &'m str,
    /// True where the name was cut out of a longer word.
    pub glued: bool,
    #[cfg_attr(feature = "serde", serde(skip))]
    language: FoundIn<'m>,
}

impl Match<'_> {
    /// The part of `text` that the match covers; empty where `text` is not the text it was found in.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Says in words how the text of the match differs from the writing that was looked for: which
    /// letters, and what each costs.
    pub fn explain(&self, text: &str) -> Explanation {
        self.language.0.explain(self.writing, self.text(text))
    }
}

impl Matcher {
    /// A matcher of the gazetteer with the default options; see [`Matcher::builder`] for others.
    ///
    /// # Errors
    /// Where the gazetteer has more different words than an index can tell apart (16 million).
    pub fn new(gazetteer: &Gazetteer) -> Result<Matcher, BuildError> {
        Matcher::builder().build(gazetteer)
    }

    /// Sets options before building.
    pub fn builder() -> MatcherBuilder {
        MatcherBuilder::new()
    }

    /// The matches of `text` that do not overlap, in order: at each place the longest, then the one
    /// in the nearest [`Spelling`], at the smallest distance, then the entity of the highest prior, then the one that came
    /// first into the gazetteer.
    pub fn find_iter<'m, 't>(&'m self, text: &'t str) -> FindIter<'m, 't> {
        FindIter::new(self, text)
    }

    /// Every match of `text`: every entity, every length, overlapping. In order of their start, then
    /// as in [`find_iter`](Self::find_iter).
    pub fn find_overlapping_iter<'m, 't>(&'m self, text: &'t str) -> FindOverlappingIter<'m, 't> {
        FindOverlappingIter::new(self, text)
    }

    /// Puts the matches of [`find_iter`](Self::find_iter) into `matches` (which is emptied first),
    /// using the caller's buffers: once they have grown, nothing is allocated.
    pub fn find_into<'m>(&'m self, text: &str, scratch: &mut Scratch, matches: &mut Vec<Match<'m>>) {
        matches.clear();
        let mut walk = Walk::new(&self.index, Search::alone(self.options), text, scratch);
        let mut end = 0;
        while walk.advance(scratch) {
            for candidate in scratch.found() {
                if candidate.start >= end
                    && let Some(found) = self.to_match(candidate)
                {
                    end = found.end;
                    matches.push(found);
                }
            }
        }
    }

    /// True where `text` has a match. Stops at the first.
    pub fn is_match(&self, text: &str) -> bool {
        self.find_overlapping_iter(text).next().is_some()
    }

    /// The entities that it finds, in the order of the gazetteer.
    pub fn entities(&self) -> impl Iterator<Item = &Entity> {
        self.index.entities().iter().map(Arc::as_ref)
    }

    /// The writings that it looks for, listed and derived, each with its entity; ways to join the
    /// words of one are not counted apart.
    pub fn forms(&self) -> impl Iterator<Item = (&str, &Entity)> {
        self.index.forms().iter().filter_map(|f| Some((f.text.as_ref(), self.index.entity(f.entity)?.as_ref())))
    }

    /// The language of its names.
    ///
    /// ```
    /// let matcher = naamkosh::Matcher::new(&naamkosh::Gazetteer::new())?;
    /// assert_eq!(matcher.language().name(), "Hindi");
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    pub fn language(&self) -> &Language {
        self.index.language()
    }

    /// The memory that the compiled gazetteer holds, in bytes (shared by all clones), its language left out.
    pub fn memory_usage(&self) -> usize {
        self.index.memory_usage()
    }

    /// The matcher of the same compiled gazetteer with other options: nothing is compiled again.
    #[must_use]
    pub fn with_options(&self, options: MatchOptions) -> Matcher {
        Matcher { index: self.index.clone(), options }
    }

    /// Its options.
    pub fn options(&self) -> MatchOptions {
        self.options
    }

    /// The entity of that id, if there is one; a binary search.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// assert_eq!(matcher.entity("russia").map(|e| e.name.as_str()), Some("रूस"));
    /// assert_eq!(matcher.entity("atlantis"), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn entity(&self, id: &str) -> Option<&Entity> {
        self.index.entity_of_id(id)
    }

    pub(crate) fn index(&self) -> &Arc<Index> {
        &self.index
    }

    fn to_match(&self, candidate: &Candidate) -> Option<Match<'_>> {
        let form = self.index.form(candidate.form)?;
        Some(Match {
            start: candidate.start,
            end: candidate.end,
            entity: self.index.entity(form.entity)?,
            form: form.form,
            spelling: candidate.spelling,
            distance: candidate.relative_distance(),
            derivation: form.derivation,
            alias: &form.listed,
            writing: &form.text,
            glued: candidate.glued,
            language: FoundIn(self.index.language()),
        })
    }
}

#[cfg(test)]
mod tests;
