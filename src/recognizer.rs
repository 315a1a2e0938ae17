//! The document layer's face: text to mentions.

use crate::document::{self, Choice};
use crate::entity::Entity;
use crate::forms::Derivation;
use crate::gazetteer::Gazetteer;
use crate::index::BuildError;
use crate::language::{FoundIn, Language};
use crate::matcher::{Match, Matcher, MatcherBuilder, Scratch, Walk};
use crate::mention::Mention;
use crate::score::{Grounds, Weights};
use crate::spelling::Spelling;
use std::sync::Arc;

/// Reads a document: finds the names in it and says which entity each one means.
///
/// Beyond the [`Matcher`] it knows of the document: a short name means the person of that name who
/// was named in full last, an acronym defined in brackets means what it was defined as, and of
/// overlapping names the longest stays. It never fails and never panics, whatever the text. It is
/// `Send + Sync`, and cloning it is counting a reference.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// let recognizer = naamkosh::Recognizer::embedded()?;
/// let text = "रूसी राष्ट्रपति व्लादिमीर पुतिन ने नाटो की निंदा की।";
/// let mentions = recognizer.recognize(text);
/// let ids: Vec<&str> = mentions.iter().filter_map(|m| m.id()).collect();
/// assert_eq!(ids, ["russia", "vladimir-putin", "nato"]);
/// # }
/// # Ok::<(), naamkosh::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Recognizer {
    matcher: Matcher,
    nested: bool,
    weights: Arc<Weights>,
}

impl Recognizer {
    /// A recogniser of the gazetteer with the default options.
    ///
    /// # Errors
    /// Where the gazetteer has more different words than an index can tell apart (16 million).
    pub fn new(gazetteer: &Gazetteer) -> Result<Recognizer, BuildError> {
        Recognizer::builder().build(gazetteer)
    }

    /// The recogniser of the embedded gazetteer, compiled at the first call and then shared by the
    /// whole process.
    ///
    /// # Errors
    /// Where the embedded data are faulty, which the crate's own tests rule out.
    #[cfg(any(feature = "people", feature = "places", feature = "organizations"))]
    pub fn embedded() -> Result<Recognizer, crate::Error> {
        use once_cell::sync::OnceCell;
        static EMBEDDED: OnceCell<Recognizer> = OnceCell::new();
        EMBEDDED.get_or_try_init(|| Ok(Recognizer::new(&Gazetteer::embedded()?)?)).cloned()
    }

    /// Sets options before building.
    pub fn builder() -> RecognizerBuilder {
        RecognizerBuilder::default()
    }

    /// The mentions of `text`, sorted by start; none overlap, unless nested ones were asked for.
    /// The same text gives the same mentions on every run, thread and platform.
    pub fn recognize(&self, text: &str) -> Vec<Mention<'_>> {
        let mut mentions = Vec::new();
        self.recognize_into(text, &mut Scratch::new(), &mut mentions);
        mentions
    }

    /// As [`recognize`](Self::recognize), with the caller's buffers; `mentions` is emptied first.
    pub fn recognize_into<'r>(&'r self, text: &str, scratch: &mut Scratch, mentions: &mut Vec<Mention<'r>>) {
        mentions.clear();
        let index = self.matcher.index();
        let mut candidates = std::mem::take(&mut scratch.document);
        candidates.clear();
        let mut walk = Walk::new(index, self.matcher.options(), text, scratch);
        while walk.advance(scratch) {
            candidates.extend_from_slice(scratch.found());
        }
        let options = self.matcher.options();
        let mut reading = document::read(index, text, &candidates, self.nested);
        if options.unlisted {
            document::add_unlisted(&mut reading, index, text, &scratch.name_cues, options.wrapped, self.nested);
        }
        mentions.extend(reading.choices.iter().filter_map(|choice| self.to_mention(choice, text)));
        if !reading.unlisted.is_empty() {
            mentions.extend(
                reading.unlisted.iter().map(|name| Mention::unlisted(name, text, index.language(), &self.weights)),
            );
            mentions.sort_by_key(|m| (m.start, usize::MAX - m.end));
        }
        scratch.document = candidates;
    }

    /// What the words of a mention could mean by themselves, and how likely each is by its prior: the likeliest first,
    /// shares of 1. Which of them the mention means is its `entity`, which the document decided; it is among them even
    /// where only the document made the words its name. Empty for a name that no gazetteer lists.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let recognizer = naamkosh::Recognizer::embedded()?;
    /// let text = "अमेरिका के जॉर्जिया राज्य में चुनाव";
    /// let mentions = recognizer.recognize(text);
    /// assert_eq!(mentions[1].id(), Some("georgia-us"));
    /// let candidates = recognizer.candidates(text, &mentions[1]);
    /// assert_eq!(candidates.iter().map(|(e, _)| e.id.as_str()).collect::<Vec<_>>(), ["georgia", "georgia-us"]);
    /// # }
    /// # Ok::<(), naamkosh::Error>(())
    /// ```
    pub fn candidates(&self, text: &str, mention: &Mention<'_>) -> Vec<(&Entity, f32)> {
        let Some(words) = text.get(mention.start..mention.end) else { return Vec::new() };
        let listed =
            |m: &Match<'_>| !matches!(m.derivation, Derivation::Family | Derivation::Given | Derivation::Shortened);
        let all = self.matcher.find_overlapping_iter(words);
        let whole = all.filter(|m| (m.start, m.end) == (0, words.len()) && listed(m)).map(|m| m.entity);
        let meant = mention.id().and_then(|id| self.matcher.entities().find(|e| e.id == id));
        let mut found: Vec<(&Entity, f32)> = Vec::new();
        for entity in meant.into_iter().chain(whole) {
            if found.iter().all(|(e, _)| e.id != entity.id) {
                found.push((entity, entity.prior.max(0.01)));
            }
        }
        let sum: f32 = found.iter().map(|(_, prior)| prior).sum();
        for (_, share) in &mut found {
            *share /= sum;
        }
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.id.cmp(&b.0.id)));
        found
    }

    /// The language of its names and texts.
    ///
    /// ```
    /// let recognizer = naamkosh::Recognizer::new(&naamkosh::Gazetteer::new())?;
    /// assert_eq!(recognizer.language().name(), "Hindi");
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    pub fn language(&self) -> &Language {
        self.matcher.language()
    }

    /// The context-free matcher over the same index, with the same options.
    pub fn matcher(&self) -> Matcher {
        self.matcher.clone().alone()
    }

    fn to_mention(&self, choice: &Choice, text: &str) -> Option<Mention<'_>> {
        let index = self.matcher.index();
        let candidate = choice.candidate;
        let entity: &Arc<_> = index.entity(choice.entity)?;
        let form = index.form(candidate.form)?;
        let distance = candidate.relative_distance();
        let grounds = Grounds {
            kind: entity.kind,
            form: choice.form,
            text: text.get(candidate.start..candidate.end).unwrap_or_default(),
            spelling: Some(candidate.spelling),
            distance,
            glued: candidate.glued,
            raw: choice.score,
        };
        Some(Mention {
            start: candidate.start,
            end: candidate.end,
            kind: entity.kind,
            entity: Some(entity),
            form: choice.form,
            spelling: Some(candidate.spelling),
            distance,
            derivation: Some(form.derivation),
            alias: Some(&form.listed),
            writing: Some(&form.text),
            glued: candidate.glued,
            score: self.weights.score(&grounds),
            language: FoundIn(index.language()),
        })
    }
}

/// Builds a [`Recognizer`].
#[derive(Debug, Clone)]
pub struct RecognizerBuilder {
    matcher: MatcherBuilder,
    nested: bool,
    unlisted: bool,
}

impl Default for RecognizerBuilder {
    fn default() -> Self {
        RecognizerBuilder { matcher: MatcherBuilder::default(), nested: false, unlisted: true }
    }
}

impl RecognizerBuilder {
    /// The [`Language`] of the names and of the texts; [`Language::hindi`] by default.
    #[must_use]
    pub fn language(mut self, language: Arc<Language>) -> RecognizerBuilder {
        self.matcher = self.matcher.language(language);
        self
    }

    /// The loosest [`Spelling`] that matches; [`Spelling::Similar`] by default.
    #[must_use]
    pub fn spelling(mut self, loosest: Spelling) -> RecognizerBuilder {
        self.matcher = self.matcher.spelling(loosest);
        self
    }

    /// How far a similar spelling may be from the listed one; see [`MatcherBuilder::threshold`].
    #[must_use]
    pub fn threshold(mut self, threshold: f32) -> RecognizerBuilder {
        self.matcher = self.matcher.threshold(threshold);
        self
    }

    /// Whether names written on to a neighbouring word are found; true by default.
    #[must_use]
    pub fn glued(mut self, yes: bool) -> RecognizerBuilder {
        self.matcher = self.matcher.glued(yes);
        self
    }

    /// Whether demonyms are found; true by default.
    #[must_use]
    pub fn demonyms(mut self, yes: bool) -> RecognizerBuilder {
        self.matcher = self.matcher.demonyms(yes);
        self
    }

    /// Whether the text is hard-wrapped; false by default, so that a line end stops a name.
    #[must_use]
    pub fn wrapped(mut self, yes: bool) -> RecognizerBuilder {
        self.matcher = self.matcher.wrapped(yes);
        self
    }

    /// Whether names inside longer names are mentions too; false by default.
    #[must_use]
    pub fn nested(mut self, yes: bool) -> RecognizerBuilder {
        self.nested = yes;
        self
    }

    /// Whether people are found that no gazetteer lists, by the words that names are made of and the titles before
    /// them; true by default.
    #[must_use]
    pub fn unlisted(mut self, yes: bool) -> RecognizerBuilder {
        self.unlisted = yes;
        self
    }

    /// Compiles the gazetteer.
    ///
    /// # Errors
    /// Where the gazetteer has more different words than an index can tell apart (16 million).
    pub fn build(&self, gazetteer: &Gazetteer) -> Result<Recognizer, BuildError> {
        let matcher = self.matcher.build(gazetteer)?.with_contextual().with_unlisted(self.unlisted);
        let weights = Arc::new(Weights::of(matcher.language()));
        Ok(Recognizer { matcher, nested: self.nested, weights })
    }
}
