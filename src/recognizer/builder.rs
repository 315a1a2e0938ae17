//! How a recogniser is built: its options by name, a language, and last the gazetteer, which is compiled.

use super::{Options, Recognizer};
use crate::document::Pass;
use crate::gazetteer::Gazetteer;
use crate::index::BuildError;
use crate::language::Language;
use crate::matcher::Matcher;
use crate::spelling::Spelling;
use std::sync::Arc;

/// Builds a [`Recognizer`]: options, a language, and last the gazetteer, which is compiled. The same options can be
/// given to a recogniser that there is already, without compiling again: [`Recognizer::with_options`].
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
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, RecognizerBuilder};
    /// assert_eq!(RecognizerBuilder::new().build(&Gazetteer::new())?.options(), Options::new());
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    pub fn new() -> RecognizerBuilder {
        RecognizerBuilder::default()
    }

    /// All options at once; those that were set before are forgotten.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Recognizer};
    /// let options = Options::new().nested(true);
    /// let recognizer = Recognizer::builder().options(options).build(&Gazetteer::new())?;
    /// assert_eq!(recognizer.options(), options);
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn options(mut self, options: Options) -> RecognizerBuilder {
        self.options = options;
        self
    }

    /// The [`Language`] of the names and of the texts; [`Language::hindi`] by default.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Language, LanguageFiles, Recognizer};
    /// let language = Language::read("Nepali, a beginning", &LanguageFiles::default())?;
    /// let recognizer = Recognizer::builder().language(language.into()).build(&Gazetteer::new())?;
    /// assert_eq!(recognizer.language().name(), "Nepali, a beginning");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn language(mut self, language: Arc<Language>) -> RecognizerBuilder {
        self.language = Some(language);
        self
    }

    /// See [`Options::spelling`].
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Recognizer, Spelling};
    /// let recognizer = Recognizer::builder().spelling(Spelling::Exact).build(&Gazetteer::new())?;
    /// assert_eq!(recognizer.options(), Options::new().spelling(Spelling::Exact));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn spelling(mut self, loosest: Spelling) -> RecognizerBuilder {
        self.options = self.options.spelling(loosest);
        self
    }

    /// See [`Options::threshold`].
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Recognizer};
    /// let recognizer = Recognizer::builder().threshold(0.05).build(&Gazetteer::new())?;
    /// assert_eq!(recognizer.options(), Options::new().threshold(0.05));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn threshold(mut self, threshold: f32) -> RecognizerBuilder {
        self.options = self.options.threshold(threshold);
        self
    }

    /// See [`Options::entity_threshold`].
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Recognizer};
    /// let recognizer = Recognizer::builder().entity_threshold(0.0).build(&Gazetteer::new())?;
    /// assert_eq!(recognizer.options(), Options::new().entity_threshold(0.0));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn entity_threshold(mut self, least: f32) -> RecognizerBuilder {
        self.options = self.options.entity_threshold(least);
        self
    }

    /// See [`Options::glued`].
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Recognizer};
    /// let recognizer = Recognizer::builder().glued(false).build(&Gazetteer::new())?;
    /// assert_eq!(recognizer.options(), Options::new().glued(false));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn glued(mut self, yes: bool) -> RecognizerBuilder {
        self.options = self.options.glued(yes);
        self
    }

    /// See [`Options::demonyms`].
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Recognizer};
    /// let recognizer = Recognizer::builder().demonyms(false).build(&Gazetteer::new())?;
    /// assert_eq!(recognizer.options(), Options::new().demonyms(false));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn demonyms(mut self, yes: bool) -> RecognizerBuilder {
        self.options = self.options.demonyms(yes);
        self
    }

    /// See [`Options::wrapped`].
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Recognizer};
    /// let recognizer = Recognizer::builder().wrapped(true).build(&Gazetteer::new())?;
    /// assert_eq!(recognizer.options(), Options::new().wrapped(true));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn wrapped(mut self, yes: bool) -> RecognizerBuilder {
        self.options = self.options.wrapped(yes);
        self
    }

    /// See [`Options::nested`].
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Recognizer};
    /// let recognizer = Recognizer::builder().nested(true).build(&Gazetteer::new())?;
    /// assert_eq!(recognizer.options(), Options::new().nested(true));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn nested(mut self, yes: bool) -> RecognizerBuilder {
        self.options = self.options.nested(yes);
        self
    }

    /// See [`Options::unlisted`].
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Recognizer};
    /// let recognizer = Recognizer::builder().unlisted(false).build(&Gazetteer::new())?;
    /// assert_eq!(recognizer.options(), Options::new().unlisted(false));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn unlisted(mut self, yes: bool) -> RecognizerBuilder {
        self.options = self.options.unlisted(yes);
        self
    }

    /// See [`Options::pass`].
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Pass, Recognizer};
    /// let recognizer = Recognizer::builder().pass(Pass::Runs, false).build(&Gazetteer::new())?;
    /// assert_eq!(recognizer.options(), Options::new().pass(Pass::Runs, false));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn pass(mut self, pass: Pass, on: bool) -> RecognizerBuilder {
        self.options = self.options.pass(pass, on);
        self
    }

    /// Compiles the gazetteer. Linear in its names, and what takes the time and memory: see [`Matcher::memory_usage`].
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, RecognizerBuilder};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
    /// let recognizer = RecognizerBuilder::new().unlisted(false).build(&gazetteer)?;
    /// assert!(recognizer.entity("kursk").is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the gazetteer has more different words than an index can tell apart (4 million).
    pub fn build(&self, gazetteer: &Gazetteer) -> Result<Recognizer, BuildError> {
        let mut matcher = Matcher::builder().options(self.options.matching());
        if let Some(language) = &self.language {
            matcher = matcher.language(language.clone());
        }
        Ok(Recognizer::over(matcher.build(gazetteer)?, self.options))
    }
}
