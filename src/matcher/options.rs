//! What a matcher is told to look for.

use super::Matcher;
use crate::gazetteer::Gazetteer;
use crate::index::{BuildError, Index};
use crate::language::Language;
use crate::spelling::Spelling;
use std::sync::Arc;

/// The default limit of the similar tier.
pub(crate) const DEFAULT_THRESHOLD: f32 = 0.13;

/// The options of a search.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Options {
    /// The loosest spelling tier.
    pub(crate) spelling: Spelling,
    /// The limit of the similar tier.
    pub(crate) threshold: f32,
    pub(crate) glued: bool,
    pub(crate) demonyms: bool,
    /// A single line end is a space.
    pub(crate) wrapped: bool,
    /// Keep the words that unlisted names may be made of.
    pub(crate) unlisted: bool,
    /// Report forms that need evidence too.
    pub(crate) contextual: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options {
            spelling: Spelling::default(),
            threshold: DEFAULT_THRESHOLD,
            glued: true,
            demonyms: true,
            wrapped: false,
            unlisted: false,
            contextual: false,
        }
    }
}

/// Builds a [`Matcher`].
#[derive(Debug, Clone, Default)]
pub struct MatcherBuilder {
    options: Options,
    /// Hindi where none is chosen.
    language: Option<Arc<Language>>,
}

impl MatcherBuilder {
    /// The default options: similar spelling, glued names and demonyms found, line ends stop a name.
    pub fn new() -> MatcherBuilder {
        MatcherBuilder::default()
    }

    /// The [`Language`] of the names and of the texts; [`Language::hindi`] by default.
    #[must_use]
    pub fn language(mut self, language: Arc<Language>) -> MatcherBuilder {
        self.language = Some(language);
        self
    }

    /// The loosest [`Spelling`] that matches; [`Spelling::Similar`] by default.
    #[must_use]
    pub fn spelling(mut self, loosest: Spelling) -> MatcherBuilder {
        self.options.spelling = loosest;
        self
    }

    /// How far a similar spelling may be from the listed one: the cost of what differs, in sounds,
    /// divided by the number of sounds; short words have less. 0.13 by default; clamped to 0..=1.
    /// Without [`Spelling::Similar`] it does nothing.
    #[must_use]
    pub fn threshold(mut self, threshold: f32) -> MatcherBuilder {
        self.options.threshold = if threshold.is_nan() { 0.0 } else { threshold.clamp(0.0, 1.0) };
        self
    }

    /// Whether names written on to a neighbouring word are found: `मोदीने`. A word is cut only where
    /// neither the gazetteer nor the lexicon has it, and its other part is a word.
    #[must_use]
    pub fn glued(mut self, yes: bool) -> MatcherBuilder {
        self.options.glued = yes;
        self
    }

    /// Whether demonyms are found: `रूसी`.
    #[must_use]
    pub fn demonyms(mut self, yes: bool) -> MatcherBuilder {
        self.options.demonyms = yes;
        self
    }

    /// Whether the text is hard-wrapped, so that a name may go on across a single line end. A blank
    /// line stops a name all the same.
    #[must_use]
    pub fn wrapped(mut self, yes: bool) -> MatcherBuilder {
        self.options.wrapped = yes;
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
