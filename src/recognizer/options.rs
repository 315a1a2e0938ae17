//! What a recogniser is told to look for, and how it is built.

use super::Recognizer;
use crate::document::{Pass, Passes, Reading};
use crate::gazetteer::Gazetteer;
use crate::index::BuildError;
use crate::language::Language;
use crate::matcher::{MatchOptions, Matcher};
use crate::spelling::Spelling;
use std::sync::Arc;

/// What a [`Recognizer`] looks for: the [`MatchOptions`] of the matcher under it, and those of the document. Options
/// are chosen at the search and not when the gazetteer is compiled: see [`Recognizer::with_options`].
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// use naamkosh::{Options, Pass, Recognizer, Spelling};
/// let listed_only = Options::new().spelling(Spelling::Folded).unlisted(false).pass(Pass::Homonyms, false);
/// let recognizer = Recognizer::embedded()?.with_options(listed_only);
/// assert_eq!(recognizer.recognize("श्री दिनेश त्रिपाठी ने कहा").len(), 0);
/// # }
/// # Ok::<(), naamkosh::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    matching: MatchOptions,
    nested: bool,
    unlisted: bool,
    passes: Passes,
}

impl Default for Options {
    fn default() -> Options {
        Options { matching: MatchOptions::default(), nested: false, unlisted: true, passes: Passes::EVERY }
    }
}

impl From<MatchOptions> for Options {
    fn from(matching: MatchOptions) -> Options {
        Options { matching, ..Options::default() }
    }
}

impl Options {
    /// The default options: those of [`MatchOptions::new`], unlisted names found, nested ones not, every pass on.
    pub fn new() -> Options {
        Options::default()
    }

    /// See [`MatchOptions::spelling`].
    #[must_use]
    pub fn spelling(mut self, loosest: Spelling) -> Options {
        self.matching = self.matching.spelling(loosest);
        self
    }

    /// See [`MatchOptions::threshold`].
    #[must_use]
    pub fn threshold(mut self, threshold: f32) -> Options {
        self.matching = self.matching.threshold(threshold);
        self
    }

    /// See [`MatchOptions::glued`].
    #[must_use]
    pub fn glued(mut self, yes: bool) -> Options {
        self.matching = self.matching.glued(yes);
        self
    }

    /// See [`MatchOptions::demonyms`].
    #[must_use]
    pub fn demonyms(mut self, yes: bool) -> Options {
        self.matching = self.matching.demonyms(yes);
        self
    }

    /// See [`MatchOptions::wrapped`].
    #[must_use]
    pub fn wrapped(mut self, yes: bool) -> Options {
        self.matching = self.matching.wrapped(yes);
        self
    }

    /// Whether names inside longer names are mentions too; false by default.
    #[must_use]
    pub fn nested(mut self, yes: bool) -> Options {
        self.nested = yes;
        self
    }

    /// Whether people, places and organisations are found that no gazetteer lists; true by default.
    #[must_use]
    pub fn unlisted(mut self, yes: bool) -> Options {
        self.unlisted = yes;
        self
    }

    /// Whether that pass of the document layer runs; every one does by default.
    #[must_use]
    pub fn pass(mut self, pass: Pass, on: bool) -> Options {
        self.passes.set(pass, on);
        self
    }

    /// Those of the matcher.
    pub(crate) fn matching(&self) -> MatchOptions {
        self.matching
    }

    /// How the document is read.
    pub(crate) fn reading(&self) -> Reading {
        Reading { passes: self.passes, unlisted: self.unlisted, nested: self.nested, wrapped: self.matching.wrapped }
    }
}

/// Builds a [`Recognizer`].
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस").demonym("रूसी"))?;
/// let recognizer = Recognizer::builder().demonyms(false).unlisted(false).build(&gazetteer)?;
/// assert_eq!(recognizer.recognize("रूसी सेना रूस लौटी।").len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct RecognizerBuilder {
    options: Options,
    /// Hindi where none is chosen.
    language: Option<Arc<Language>>,
}

impl RecognizerBuilder {
    /// The default options, in Hindi.
    pub fn new() -> RecognizerBuilder {
        RecognizerBuilder::default()
    }

    /// All options at once.
    #[must_use]
    pub fn options(mut self, options: Options) -> RecognizerBuilder {
        self.options = options;
        self
    }

    /// The [`Language`] of the names and of the texts; [`Language::hindi`] by default.
    #[must_use]
    pub fn language(mut self, language: Arc<Language>) -> RecognizerBuilder {
        self.language = Some(language);
        self
    }

    /// See [`MatchOptions::spelling`].
    #[must_use]
    pub fn spelling(mut self, loosest: Spelling) -> RecognizerBuilder {
        self.options = self.options.spelling(loosest);
        self
    }

    /// See [`MatchOptions::threshold`].
    #[must_use]
    pub fn threshold(mut self, threshold: f32) -> RecognizerBuilder {
        self.options = self.options.threshold(threshold);
        self
    }

    /// See [`MatchOptions::glued`].
    #[must_use]
    pub fn glued(mut self, yes: bool) -> RecognizerBuilder {
        self.options = self.options.glued(yes);
        self
    }

    /// See [`MatchOptions::demonyms`].
    #[must_use]
    pub fn demonyms(mut self, yes: bool) -> RecognizerBuilder {
        self.options = self.options.demonyms(yes);
        self
    }

    /// See [`MatchOptions::wrapped`].
    #[must_use]
    pub fn wrapped(mut self, yes: bool) -> RecognizerBuilder {
        self.options = self.options.wrapped(yes);
        self
    }

    /// See [`Options::nested`].
    #[must_use]
    pub fn nested(mut self, yes: bool) -> RecognizerBuilder {
        self.options = self.options.nested(yes);
        self
    }

    /// See [`Options::unlisted`].
    #[must_use]
    pub fn unlisted(mut self, yes: bool) -> RecognizerBuilder {
        self.options = self.options.unlisted(yes);
        self
    }

    /// See [`Options::pass`].
    #[must_use]
    pub fn pass(mut self, pass: Pass, on: bool) -> RecognizerBuilder {
        self.options = self.options.pass(pass, on);
        self
    }

    /// Compiles the gazetteer.
    ///
    /// # Errors
    /// Where the gazetteer has more different words than an index can tell apart (16 million).
    pub fn build(&self, gazetteer: &Gazetteer) -> Result<Recognizer, BuildError> {
        let mut matcher = Matcher::builder().options(self.options.matching());
        if let Some(language) = &self.language {
            matcher = matcher.language(language.clone());
        }
        Ok(Recognizer::over(matcher.build(gazetteer)?, self.options))
    }
}
