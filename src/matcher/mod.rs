//! The context-free layer: text to matches, as fast as it can be.
//!
//! One walk over the words of a text leaves, at each word where a form may begin, the candidates that begin there:
//! forms whose keys and boundaries were checked, in a total order. [`Matcher`] takes the first of each place; the
//! document layer takes them all and weighs them against each other.
//!
//! ```text
//! text --scanner--> words --ahead--> words with flags --walk--> phrases --verify--> candidates --candidate--> in order
//!                                                        |
//!                                    glued               |  words written on to others (run-on segmentation)
//!                                    similar             |  words that are only near what is listed
//!                                                        v
//!                                          Scratch: everything that grows
//! ```
//!
//! | file | what it does |
//! | --- | --- |
//! | `lookahead` | reads words by the batch, and looks them up by the batch |
//! | `walk` | follows forms word by word down the trie |
//! | `verify` | compares keys: whether a path is the form, and in which tier |
//! | `glued` | forms that begin or end inside a word |
//! | `similar` | forms of which a word is only similar |
//! | `likeness` | how likely a single word is the one it sounds like |
//! | `candidate` | what was found, and which comes first |
//! | `options`, `iter` | the face of the layer |
//!
//! Knows of the index, words and spelling. Does not know of documents: no word that stands beside a name counts for it
//! or against it here, and a form that needs evidence is only reported where the layer above asks.

mod candidate;
mod cues;
mod glued;
mod iter;
mod likeness;
mod lookahead;
mod options;
mod similar;
mod verify;
mod walk;

pub(crate) use candidate::Candidate;
pub use iter::{FindIter, FindOverlappingIter};
#[cfg(test)]
pub(crate) use likeness::is_own;
pub(crate) use likeness::signs;
pub(crate) use lookahead::{ReadWords, Seen};
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
/// some 50 MB/s a core, 140 without similar spellings (`examples/throughput`). It is `Send + Sync`, and cloning it is
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
///
/// It borrows from the matcher, not from the text. Two matches are equal where all fields are.
///
/// ```
/// use naamkosh::{Entity, Form, Gazetteer, Kind, Matcher, Spelling};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("trump", Kind::Person, "डोनाल्ड ट्रंप"))?;
/// let matcher = Matcher::new(&gazetteer)?;
/// let m = matcher.find_iter("कल डोनाल्ड ट्रम्प आए").next().unwrap();
/// assert_eq!((m.start, m.end, m.entity.id.as_str()), (7, 47, "trump"));
/// assert_eq!((m.form, m.spelling, m.alias, m.glued), (Form::Name, Spelling::Folded, "डोनाल्ड ट्रंप", false));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
    /// The part of `text` that the match covers; empty where `text` is not the text it was found in and has no such
    /// part.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// let text = "वे कुर्स्क गए";
    /// let m = matcher.find_iter(text).next().unwrap();
    /// assert_eq!((m.text(text), m.text("रूस")), ("कुर्स्क", ""));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Says in words how the text of the match differs from the writing that was looked for: which letters, and what
    /// each costs. `text` is the one that the match was found in. Allocates; quadratic in the length of a word.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("moscow", Kind::Place, "मॉस्को"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// let text = "मास्को में";
    /// let m = matcher.find_iter(text).next().unwrap();
    /// assert_eq!(m.explain(text).to_string(), "similar, distance 0.016: आ for ऑ costs 0.08");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain(&self, text: &str) -> Explanation {
        self.language.0.explain(self.writing, self.text(text))
    }
}

impl Matcher {
    /// Over a compiled gazetteer, with the default options.
    pub(crate) fn over(index: Arc<Index>) -> Matcher {
        Matcher { index, options: MatchOptions::default() }
    }

    /// A matcher of the gazetteer with the default options; see [`Matcher::builder`] for others.
    ///
    /// The gazetteer is copied and compiled: that is the dear part, and is done once; the matcher keeps nothing of it.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस"))?;
    /// assert!(Matcher::new(&gazetteer)?.is_match("रूस में"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the gazetteer has more different words than an index can tell apart (4 million).
    pub fn new(gazetteer: &Gazetteer) -> Result<Matcher, BuildError> {
        Matcher::builder().build(gazetteer)
    }

    /// Sets options before building.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Matcher, Spelling};
    /// let matcher = Matcher::builder().spelling(Spelling::Folded).build(&Gazetteer::new())?;
    /// assert!(!matcher.is_match("रूस"));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    pub fn builder() -> MatcherBuilder {
        MatcherBuilder::new()
    }

    /// The matches of `text` that do not overlap, in order: at each place the longest, then the one in the nearest
    /// [`Spelling`], at the smallest distance, then the entity of the highest prior, then the one that came first into
    /// the gazetteer.
    ///
    /// Lazy: the text is read no further than to the matches that are taken. Linear in the text; the buffers are made
    /// anew for each call, which [`find_into`](Self::find_into) saves.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("delhi", Kind::Place, "दिल्ली"))?;
    /// gazetteer.insert(Entity::new("delhi-police", Kind::Organization, "दिल्ली पुलिस"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// let ids: Vec<&str> = matcher.find_iter("दिल्ली पुलिस दिल्ली में").map(|m| m.entity.id.as_str()).collect();
    /// assert_eq!(ids, ["delhi-police", "delhi"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn find_iter<'m, 't>(&'m self, text: &'t str) -> FindIter<'m, 't> {
        FindIter::new(self, text)
    }

    /// Every match of `text`: every entity, every length, overlapping. In order of their start, then as in
    /// [`find_iter`](Self::find_iter).
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("delhi", Kind::Place, "दिल्ली"))?;
    /// gazetteer.insert(Entity::new("delhi-police", Kind::Organization, "दिल्ली पुलिस"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// let ids: Vec<&str> = matcher.find_overlapping_iter("दिल्ली पुलिस ने").map(|m| m.entity.id.as_str()).collect();
    /// assert_eq!(ids, ["delhi-police", "delhi"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn find_overlapping_iter<'m, 't>(&'m self, text: &'t str) -> FindOverlappingIter<'m, 't> {
        FindOverlappingIter::new(self, text)
    }

    /// Puts the matches of [`find_iter`](Self::find_iter) into `matches` (which is emptied first), using the caller's
    /// buffers: once they have grown, nothing is allocated. For many texts, one after the other.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher, Scratch};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// let (mut scratch, mut matches, mut count) = (Scratch::new(), Vec::new(), 0);
    /// for text in ["रूस में", "चीन में", "रूस ने रूस से"] {
    ///     matcher.find_into(text, &mut scratch, &mut matches);
    ///     count += matches.len();
    /// }
    /// assert_eq!(count, 3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// assert!(matcher.is_match("यह रूस है।") && !matcher.is_match("यह चीन है।"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_match(&self, text: &str) -> bool {
        self.find_overlapping_iter(text).next().is_some()
    }

    /// The entities that it finds, in the order of the gazetteer.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस"))?;
    /// gazetteer.insert(Entity::new("china", Kind::Place, "चीन"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// assert_eq!(matcher.entities().count(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn entities(&self) -> impl Iterator<Item = &Entity> {
        self.index.entities()
    }

    /// The writings that it looks for, listed and derived, each with its entity; ways to join the words of one are not
    /// counted apart.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस").demonym("रूसी"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// assert!(matcher.forms().any(|(writing, entity)| writing == "रूसी" && entity.id == "russia"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn forms(&self) -> impl Iterator<Item = (&str, &Entity)> {
        self.index.forms().filter_map(|f| Some((f.text(), self.index.entity(f.entity)?)))
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

    /// The memory that the compiled gazetteer holds, in bytes (shared by all clones), its language left out. It grows
    /// once more at the first text that needs to look into words or for similar ones. Linear in the gazetteer to ask.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// let empty = Matcher::new(&gazetteer)?.memory_usage();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस"))?;
    /// assert!(Matcher::new(&gazetteer)?.memory_usage() > empty);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn memory_usage(&self) -> usize {
        self.index.memory_usage()
    }

    /// The matcher of the same compiled gazetteer with other options: nothing is compiled again.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, MatchOptions, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस").demonym("रूसी"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// let names_only = matcher.with_options(matcher.options().demonyms(false));
    /// assert!(matcher.is_match("रूसी सेना") && !names_only.is_match("रूसी सेना"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_options(&self, options: MatchOptions) -> Matcher {
        Matcher { index: self.index.clone(), options }
    }

    /// Its options.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, MatchOptions, Matcher};
    /// assert_eq!(Matcher::new(&Gazetteer::new())?.options(), MatchOptions::new());
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
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

    /// What the caller is told of a candidate.
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
            alias: form.listed(),
            writing: form.text(),
            glued: candidate.glued,
            language: FoundIn(self.index.language()),
        })
    }
}

#[cfg(test)]
mod tests;
