//! What a recogniser is told to look for.
//!
//! Options are two layers deep, as the recogniser is: those of the matcher (how near a spelling must be, what a name
//! may be cut out of) and those of the document (which passes run, what becomes of nested and unlisted names). All of
//! them are chosen at the search: one compiled gazetteer serves recognisers of any options.

use crate::document::{Pass, Passes, Reading};
use crate::matcher::MatchOptions;
use crate::spelling::Spelling;

/// What a [`Recognizer`](crate::Recognizer) looks for: the [`MatchOptions`] of the matcher under it, and those of the document. Options
/// are chosen at the search and not when the gazetteer is compiled: see [`Recognizer::with_options`](crate::Recognizer::with_options).
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
    entity_threshold: f32,
}

/// Links below that score are withheld where the caller says nothing else. `cargo xtask train entity` prints how many of
/// those above each threshold are right: 964 in 1,000 of the judged links above this one, most of which are of the hard
/// kinds.
const ENTITY_THRESHOLD: f32 = 0.25;

impl Default for Options {
    fn default() -> Options {
        Options {
            matching: MatchOptions::default(),
            nested: false,
            unlisted: true,
            passes: Passes::EVERY,
            entity_threshold: ENTITY_THRESHOLD,
        }
    }
}

impl From<MatchOptions> for Options {
    fn from(matching: MatchOptions) -> Options {
        Options { matching, ..Options::default() }
    }
}

impl Options {
    /// The default options: those of [`MatchOptions::new`], unlisted names found, nested ones not, every pass on.
    ///
    /// ```
    /// use naamkosh::{MatchOptions, Options};
    /// assert_eq!(Options::new(), Options::from(MatchOptions::new()));
    /// ```
    pub fn new() -> Options {
        Options::default()
    }

    /// The loosest spelling in which listed names are found; see [`MatchOptions::spelling`].
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Options, Recognizer, Spelling};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("moscow", Kind::Place, "मॉस्को"))?;
    /// let all = Recognizer::new(&gazetteer)?;
    /// let exact = all.with_options(Options::new().spelling(Spelling::Exact).unlisted(false));
    /// assert_eq!((all.recognize("मास्को में").len(), exact.recognize("मास्को में").len()), (1, 0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn spelling(mut self, loosest: Spelling) -> Options {
        self.matching = self.matching.spelling(loosest);
        self
    }

    /// How likely the entity of a mention must be the one that is meant ([`Mention::entity_score`](crate::Mention)), 0 to 1,
    /// by default 0.25. Below that the entity is withheld: the mention has none, and
    /// [`candidates`](crate::Mention::candidates) gives those that it could mean. With 0 every entity is told.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use naamkosh::{Options, Recognizer};
    /// let sure = Recognizer::embedded()?.with_options(Options::new().entity_threshold(1.0));
    /// let mentions = sure.recognize("पुतिन मास्को लौटे।");
    /// assert_eq!(mentions[0].id(), None);
    /// assert_eq!(mentions[0].candidates().next().map(|e| e.id.as_str()), Some("vladimir-putin"));
    /// # }
    /// # Ok::<(), naamkosh::Error>(())
    /// ```
    #[must_use]
    pub fn entity_threshold(mut self, least: f32) -> Options {
        self.entity_threshold = least;
        self
    }

    pub(crate) fn least_entity_score(&self) -> f32 {
        self.entity_threshold
    }

    /// How far a similar spelling may be from the listed one; see [`MatchOptions::threshold`].
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Options, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क ओब्लास्ट"))?;
    /// let strict = Recognizer::new(&gazetteer)?.with_options(Options::new().threshold(0.0).unlisted(false));
    /// assert!(strict.recognize("कुर्स्क ओब्लास्त में").is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn threshold(mut self, threshold: f32) -> Options {
        self.matching = self.matching.threshold(threshold);
        self
    }

    /// Whether names written on to a neighbouring word are found; see [`MatchOptions::glued`].
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Options, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("north-korea", Kind::Place, "उत्तर कोरिया"))?;
    /// let all = Recognizer::new(&gazetteer)?;
    /// let apart = all.with_options(Options::new().glued(false).unlisted(false));
    /// let text = "आकलनउत्तर कोरिया का है";
    /// assert!(all.recognize(text)[0].glued && apart.recognize(text).is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn glued(mut self, yes: bool) -> Options {
        self.matching = self.matching.glued(yes);
        self
    }

    /// Whether demonyms are found; see [`MatchOptions::demonyms`].
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Options, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस").demonym("रूसी"))?;
    /// let places = Recognizer::new(&gazetteer)?.with_options(Options::new().demonyms(false));
    /// assert!(places.recognize("रूसी लोग").is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn demonyms(mut self, yes: bool) -> Options {
        self.matching = self.matching.demonyms(yes);
        self
    }

    /// Whether the text is hard-wrapped, so that names go on across a line end; see [`MatchOptions::wrapped`]. The
    /// context of a name ends with its line all the same.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Options, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("north-korea", Kind::Place, "उत्तर कोरिया"))?;
    /// let wrapped = Recognizer::new(&gazetteer)?.with_options(Options::new().wrapped(true));
    /// assert_eq!(wrapped.recognize("वे उत्तर\nकोरिया लौटे।")[0].id(), Some("north-korea"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn wrapped(mut self, yes: bool) -> Options {
        self.matching = self.matching.wrapped(yes);
        self
    }

    /// Whether names inside longer names are mentions too; false by default. Each follows the one that it lies in.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Options, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("north-korea", Kind::Place, "उत्तर कोरिया"))?;
    /// gazetteer.insert(Entity::new("korea", Kind::Place, "कोरिया"))?;
    /// let nested = Recognizer::new(&gazetteer)?.with_options(Options::new().nested(true));
    /// let ids: Vec<_> = nested.recognize("उत्तर कोरिया में").iter().map(|m| m.entity.map(|e| e.id.clone())).collect();
    /// assert_eq!(ids, [Some("north-korea".into()), Some("korea".into())]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn nested(mut self, yes: bool) -> Options {
        self.nested = yes;
        self
    }

    /// Whether people, places and organisations are found that no gazetteer lists; true by default.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Recognizer};
    /// let all = Recognizer::new(&Gazetteer::new())?;
    /// let listed = all.with_options(Options::new().unlisted(false));
    /// let text = "मंत्री दिनेश त्रिपाठी ने कहा";
    /// assert_eq!(all.recognize(text)[0].text(text), "दिनेश त्रिपाठी");
    /// assert!(listed.recognize(text).is_empty());
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn unlisted(mut self, yes: bool) -> Options {
        self.unlisted = yes;
        self
    }

    /// Whether that pass of the document layer runs; every one does by default. [`Pass`] says what each does.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Pass, Recognizer};
    /// let all = Recognizer::new(&Gazetteer::new())?;
    /// let without = all.with_options(Options::new().pass(Pass::Landmarks, false));
    /// let text = "वे लोधी रोड पर मिले।";
    /// assert_eq!(all.recognize(text)[0].text(text), "लोधी रोड");
    /// assert!(without.recognize(text).is_empty());
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn pass(mut self, pass: Pass, on: bool) -> Options {
        self.passes.set(pass, on);
        self
    }

    /// Those of the matcher.
    pub(crate) fn matching(&self) -> MatchOptions {
        self.matching
    }

    /// How the document is read: the rest of them, and whether lines are wrapped, which both layers must know.
    pub(crate) fn reading(&self) -> Reading {
        Reading { passes: self.passes, unlisted: self.unlisted, nested: self.nested, wrapped: self.matching.wrapped }
    }
}
