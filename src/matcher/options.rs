//! What a matcher is told to look for.
//!
//! Options are asked while a text is searched, and not compiled into the index, so that one index serves matchers of
//! any options. Knows of the tiers of spelling; what each option does is in the file of the walk that it steers.

use super::Matcher;
use crate::gazetteer::Gazetteer;
use crate::index::{BuildError, Index};
use crate::language::Language;
use crate::spelling::Spelling;
use std::sync::Arc;

/// The default limit of the similar tier, in sounds per sound: मास्को is 0.016 from मॉस्को.
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
    /// The loosest tier that matches.
    pub(crate) spelling: Spelling,
    /// The limit of the similar tier; from 0 to 1.
    pub(crate) threshold: f32,
    /// Look for names inside words.
    pub(crate) glued: bool,
    /// Report demonyms.
    pub(crate) demonyms: bool,
    /// A single line end is a space.
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
    ///
    /// ```
    /// use naamkosh::MatchOptions;
    /// assert_eq!(MatchOptions::new(), MatchOptions::default().threshold(0.13).glued(true).wrapped(false));
    /// ```
    pub fn new() -> MatchOptions {
        MatchOptions::default()
    }

    /// The loosest [`Spelling`] that matches; [`Spelling::Similar`] by default. Without that tier a search is faster.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, MatchOptions, Matcher, Spelling};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("chandigarh", Kind::Place, "चंडीगढ़"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// let strict = matcher.with_options(MatchOptions::new().spelling(Spelling::Exact));
    /// assert!(matcher.is_match("चण्डीगढ") && !strict.is_match("चण्डीगढ"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn spelling(mut self, loosest: Spelling) -> MatchOptions {
        self.spelling = loosest;
        self
    }

    /// How far a similar spelling may be from the listed one: the cost of what differs, in sounds, divided by the
    /// number of sounds; short words have less. 0.13 by default; clamped to 0..=1, and 0 for what is no number. Without
    /// [`Spelling::Similar`] it does nothing. Of a single word it is the unit of one of several things that decide.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, MatchOptions, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("moscow", Kind::Place, "मॉस्को"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// let near = matcher.with_options(MatchOptions::new().threshold(0.01));
    /// assert!(matcher.is_match("मास्को") && !near.is_match("मास्को"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn threshold(mut self, threshold: f32) -> MatchOptions {
        self.threshold = if threshold.is_nan() { 0.0 } else { threshold.clamp(0.0, 1.0) };
        self
    }

    /// Whether names written on to a neighbouring word are found (run-on segmentation): `मोदीने`; true by default. A
    /// word is cut only where neither the gazetteer nor the lexicon has it, and its other part is a word.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, MatchOptions, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("modi", Kind::Person, "मोदी"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// let found = matcher.find_iter("मोदीने").next().unwrap();
    /// assert_eq!((found.start, found.end, found.glued), (0, 12, true));
    /// assert!(!matcher.with_options(MatchOptions::new().glued(false)).is_match("मोदीने"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn glued(mut self, yes: bool) -> MatchOptions {
        self.glued = yes;
        self
    }

    /// Whether demonyms are found: `रूसी`; true by default.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, MatchOptions, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस").demonym("रूसी"))?;
    /// let matcher = Matcher::new(&gazetteer)?.with_options(MatchOptions::new().demonyms(false));
    /// assert!(matcher.is_match("रूस ने") && !matcher.is_match("रूसी सेना"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn demonyms(mut self, yes: bool) -> MatchOptions {
        self.demonyms = yes;
        self
    }

    /// Whether the text is hard-wrapped, so that a name may go on across a single line end; false by default. A blank
    /// line stops a name all the same.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, MatchOptions, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("kim-jong-un", Kind::Person, "किम जोंग-उन"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// let wrapped = matcher.with_options(MatchOptions::new().wrapped(true));
    /// assert!(!matcher.is_match("किम\nजोंग-उन") && wrapped.is_match("किम\nजोंग-उन"));
    /// assert!(!wrapped.is_match("किम\n\nजोंग-उन"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
    pub(crate) fn alone(options: MatchOptions) -> Search {
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
    ///
    /// ```
    /// use naamkosh::{Gazetteer, MatcherBuilder};
    /// let matcher = MatcherBuilder::new().build(&Gazetteer::new())?;
    /// assert_eq!(matcher.language().name(), "Hindi");
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    pub fn new() -> MatcherBuilder {
        MatcherBuilder::default()
    }

    /// All options at once, in place of those that were set before.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, MatchOptions, Matcher};
    /// let options = MatchOptions::new().glued(false);
    /// assert_eq!(Matcher::builder().options(options).build(&Gazetteer::new())?.options(), options);
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn options(mut self, options: MatchOptions) -> MatcherBuilder {
        self.options = options;
        self
    }

    /// The [`Language`] of the names and of the texts; [`Language::hindi`] by default.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Language, LanguageFiles, Matcher};
    /// use std::sync::Arc;
    /// let bare = Arc::new(Language::read("bare", &LanguageFiles::default())?);
    /// let matcher = Matcher::builder().language(bare).build(&Gazetteer::new())?;
    /// assert_eq!(matcher.language().name(), "bare");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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

    /// Compiles the gazetteer. The builder may be used again.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस"))?;
    /// let builder = Matcher::builder().wrapped(true);
    /// assert_eq!(builder.build(&gazetteer)?.entities().count(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the gazetteer has more different words than an index can tell apart (4 million).
    pub fn build(&self, gazetteer: &Gazetteer) -> Result<Matcher, BuildError> {
        let language = self.language.clone().map_or_else(Language::hindi, Ok)?;
        Ok(Matcher { index: Index::new(gazetteer, language)?, options: self.options })
    }
}
