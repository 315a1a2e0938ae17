//! What a matcher is told to look for.

use super::Matcher;
use crate::gazetteer::Gazetteer;
use crate::index::{BuildError, Index};
use crate::language::Language;
use crate::spelling::Spelling;
use std::sync::Arc;

/// The default limit of the similar tier.
pub(crate) const DEFAULT_THRESHOLD: f32 = 0.13;

/// What a [`Matcher`] looks for. Options are chosen at the search and not when the gazetteer is compiled, so that
/// matchers of several options share one index: see [`Matcher::with_options`].
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, MatchOptions, Matcher, Spelling};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("moscow", Kind::Place, "मॉस्को"))?;
/// let matcher = Matcher::new(&gazetteer)?;
/// let strict = matcher.with_options(MatchOptions::new().spelling(Spelling::Exact));
/// assert!(matcher.is_match("मास्को") && !strict.is_match("मास्को"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MatchOptions {
    pub(crate) spelling: Spelling,
    pub(crate) threshold: f32,
    pub(crate) glued: bool,
    pub(crate) demonyms: bool,
    pub(crate) wrapped: bool,
}

impl Default for MatchOptions {
    fn default() -> MatchOptions {
        let spelling = Spelling::default();
        MatchOptions { spelling, threshold: DEFAULT_THRESHOLD, glued: true, demonyms: true, wrapped: false }
    }
}

impl MatchOptions {
    /// The default options: similar spelling, glued names and demonyms found, line ends stop a name.
    pub fn new() -> MatchOptions {
        MatchOptions::default()
    }

    /// The loosest [`Spelling`] that matches; [`Spelling::Similar`] by default.
    #[must_use]
    pub fn spelling(mut self, loosest: Spelling) -> MatchOptions {
        self.spelling = loosest;
        self
    }

    /// How far a similar spelling may be from the listed one: the cost of what differs, in sounds, divided by the
    /// number of sounds; short words have less. 0.13 by default; clamped to 0..=1. Without [`Spelling::Similar`] it
    /// does nothing.
    #[must_use]
    pub fn threshold(mut self, threshold: f32) -> MatchOptions {
        self.threshold = if threshold.is_nan() { 0.0 } else { threshold.clamp(0.0, 1.0) };
        self
    }

    /// Whether names written on to a neighbouring word are found: `मोदीने`; true by default. A word is cut only where
    /// neither the gazetteer nor the lexicon has it, and its other part is a word.
    #[must_use]
    pub fn glued(mut self, yes: bool) -> MatchOptions {
        self.glued = yes;
        self
    }

    /// Whether demonyms are found: `रूसी`; true by default.
    #[must_use]
    pub fn demonyms(mut self, yes: bool) -> MatchOptions {
        self.demonyms = yes;
        self
    }

    /// Whether the text is hard-wrapped, so that a name may go on across a single line end; false by default. A blank
    /// line stops a name all the same.
    #[must_use]
    pub fn wrapped(mut self, yes: bool) -> MatchOptions {
        self.wrapped = yes;
        self
    }
}

/// What a walk looks for: the options, and what the layer above asks of it besides.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Search {
    pub(crate) options: MatchOptions,
    /// Report forms that need evidence too.
    pub(crate) contextual: bool,
    /// Keep the words that unlisted names may be made of.
    pub(crate) name_cues: bool,
}

impl Search {
    /// A search without a layer above.
    pub(super) fn alone(options: MatchOptions) -> Search {
        Search { options, contextual: false, name_cues: false }
    }
}

/// Builds a [`Matcher`].
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("modi", Kind::Person, "मोदी"))?;
/// let matcher = Matcher::builder().glued(false).build(&gazetteer)?;
/// assert!(matcher.is_match("मोदी ने") && !matcher.is_match("मोदीने"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct MatcherBuilder {
    options: MatchOptions,
    /// Hindi where none is chosen.
    language: Option<Arc<Language>>,
}

impl MatcherBuilder {
    /// The default options, in Hindi.
    pub fn new() -> MatcherBuilder {
        MatcherBuilder::default()
    }

    /// All options at once.
    #[must_use]
    pub fn options(mut self, options: MatchOptions) -> MatcherBuilder {
        self.options = options;
        self
    }

    /// The [`Language`] of the names and of the texts; [`Language::hindi`] by default.
    #[must_use]
    pub fn language(mut self, language: Arc<Language>) -> MatcherBuilder {
        self.language = Some(language);
        self
    }

    /// See [`MatchOptions::spelling`].
    #[must_use]
    pub fn spelling(mut self, loosest: Spelling) -> MatcherBuilder {
        self.options = self.options.spelling(loosest);
        self
    }

    /// See [`MatchOptions::threshold`].
    #[must_use]
    pub fn threshold(mut self, threshold: f32) -> MatcherBuilder {
        self.options = self.options.threshold(threshold);
        self
    }

    /// See [`MatchOptions::glued`].
    #[must_use]
    pub fn glued(mut self, yes: bool) -> MatcherBuilder {
        self.options = self.options.glued(yes);
        self
    }

    /// See [`MatchOptions::demonyms`].
    #[must_use]
    pub fn demonyms(mut self, yes: bool) -> MatcherBuilder {
        self.options = self.options.demonyms(yes);
        self
    }

    /// See [`MatchOptions::wrapped`].
    #[must_use]
    pub fn wrapped(mut self, yes: bool) -> MatcherBuilder {
        self.options = self.options.wrapped(yes);
        self
    }

    /// Compiles the gazetteer.
    ///
    /// # Errors
    /// Where the gazetteer has more different words than an index can tell apart (16 million).
    pub fn build(&self, gazetteer: &Gazetteer) -> Result<Matcher, BuildError> {
        let language = self.language.clone().map_or_else(Language::hindi, Ok)?;
        Ok(Matcher { index: Arc::new(Index::new(gazetteer, language)?), options: self.options })
    }
}
