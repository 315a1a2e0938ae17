//! The document layer's face: text to mentions.
//!
//! A recogniser is a matcher, options, and the weights of scores. For a text it collects the candidates of the whole
//! walk and the words of unlisted names, lets the passes of the document layer read them, and makes a mention of each
//! draft, with its entity and its score. It decides nothing itself, and knows nothing of output.

mod builder;
mod options;
mod packed;

pub use builder::RecognizerBuilder;
pub use options::Options;

use crate::document::{By, Document, Draft, Weights};
use crate::entity::Entity;
use crate::forms::Derivation;
use crate::gazetteer::Gazetteer;
use crate::identity::EntityConfidence;
use crate::index::{BuildError, Index};
use crate::language::{FoundIn, Language};
use crate::matcher::{Matcher, Scratch, Search, Walk};
use crate::mention::{MOST_CANDIDATES, Mention};
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
    /// The compiled gazetteer; shared.
    matcher: Matcher,
    options: Options,
    /// The weights of the language's scores; shared by the recognisers of other options.
    weights: Arc<Weights>,
    /// Those of its entity scores, likewise.
    identity: Arc<EntityConfidence>,
}

impl Recognizer {
    /// A recogniser of the gazetteer with the default options.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
    /// assert_eq!(Recognizer::new(&gazetteer)?.recognize("कुर्स्क में")[0].id(), Some("kursk"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// Where the gazetteer has more different words than an index can tell apart (4 million).
    pub fn new(gazetteer: &Gazetteer) -> Result<Recognizer, BuildError> {
        Recognizer::builder().build(gazetteer)
    }

    /// The recogniser of the embedded gazetteer, opened at the first call (milliseconds) and then shared by the
    /// whole process; [`with_options`](Self::with_options) gives it others than the default ones.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let recognizer = naamkosh::Recognizer::embedded()?;
    /// assert!(recognizer.entity("nato").is_some());
    /// # }
    /// # Ok::<(), naamkosh::Error>(())
    /// ```
    ///
    /// # Errors
    /// Where the embedded data are faulty, which the crate's own tests rule out.
    #[cfg(any(feature = "people", feature = "places", feature = "organizations"))]
    pub fn embedded() -> Result<Recognizer, crate::Error> {
        use once_cell::sync::OnceCell;
        static EMBEDDED: OnceCell<Recognizer> = OnceCell::new();
        EMBEDDED
            .get_or_try_init(|| Ok(Recognizer::over(Matcher::over(crate::embedded::index()?), Options::default())))
            .cloned()
    }

    /// Sets options before building.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Recognizer};
    /// let recognizer = Recognizer::builder().nested(true).unlisted(false).build(&Gazetteer::new())?;
    /// assert!(recognizer.recognize("मंत्री दिनेश त्रिपाठी ने कहा").is_empty());
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    pub fn builder() -> RecognizerBuilder {
        RecognizerBuilder::default()
    }

    /// A recogniser over a compiled gazetteer.
    fn over(matcher: Matcher, options: Options) -> Recognizer {
        let weights = Arc::new(Weights::of(matcher.language()));
        let identity = Arc::new(EntityConfidence::of(matcher.language()));
        Recognizer { matcher, options, weights, identity }
    }

    /// The recogniser of the same compiled gazetteer with other options: nothing is compiled again, and both share it.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Options, Recognizer};
    /// let all = Recognizer::new(&Gazetteer::new())?;
    /// let listed = all.with_options(Options::new().unlisted(false));
    /// let text = "मंत्री दिनेश त्रिपाठी ने कहा";
    /// assert_eq!((all.recognize(text).len(), listed.recognize(text).len()), (1, 0));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    #[must_use]
    pub fn with_options(&self, options: Options) -> Recognizer {
        let matcher = self.matcher.with_options(options.matching());
        Recognizer { matcher, options, weights: self.weights.clone(), identity: self.identity.clone() }
    }

    /// Its options; [`with_options`](Self::with_options) takes them back, changed.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Recognizer};
    /// let recognizer = Recognizer::new(&Gazetteer::new())?;
    /// let nested = recognizer.with_options(recognizer.options().nested(true));
    /// assert_ne!(nested.options(), recognizer.options());
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    pub fn options(&self) -> Options {
        self.options
    }

    /// The mentions of `text`, sorted by start; none overlap, unless nested ones were asked for.
    /// The same text gives the same mentions on every run, thread and platform. Linear in the text.
    ///
    /// ```
    /// use naamkosh::{Ambiguity, Class, Entity, Gazetteer, Kind, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("meera-tandon", Kind::Person, "मीरा टंडन"))?;
    /// let gaya = Entity::new("gaya", Kind::Place, "गया").class(Class::City);
    /// gazetteer.insert(gaya.ambiguous(Ambiguity::CommonWords))?;
    /// let text = "मीरा टंडन ने कहा कि दल रुक गया। टंडन आज गया जिले में हैं।";
    /// let recognizer = Recognizer::new(&gazetteer)?;
    /// let mentions = recognizer.recognize(text);
    /// let found: Vec<_> = mentions.iter().map(|m| (m.text(text), m.id().unwrap_or("-"))).collect();
    /// assert_eq!(found, [("मीरा टंडन", "meera-tandon"), ("टंडन", "meera-tandon"), ("गया", "gaya")]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn recognize(&self, text: &str) -> Vec<Mention<'_>> {
        let mut mentions = Vec::new();
        self.recognize_into(text, &mut Scratch::new(), &mut mentions);
        mentions
    }

    /// As [`recognize`](Self::recognize), with the caller's buffers; `mentions` is emptied first. What the buffers
    /// remember of words (spellings, words that are not cut) they remember from text to text.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use naamkosh::{Recognizer, Scratch};
    /// let recognizer = Recognizer::embedded()?;
    /// let (mut scratch, mut mentions) = (Scratch::new(), Vec::new());
    /// for text in ["पुतिन मास्को लौटे।", "नाटो की बैठक"] {
    ///     recognizer.recognize_into(text, &mut scratch, &mut mentions);
    ///     assert!(!mentions.is_empty());
    /// }
    /// # }
    /// # Ok::<(), naamkosh::Error>(())
    /// ```
    pub fn recognize_into<'r>(&'r self, text: &str, scratch: &mut Scratch, mentions: &mut Vec<Mention<'r>>) {
        mentions.clear();
        let drafts = self.drafts(text, scratch);
        mentions.extend(drafts.iter().filter_map(|draft| self.to_mention(draft, text, scratch)));
    }

    /// What the passes make of a text.
    pub(crate) fn drafts(&self, text: &str, scratch: &mut Scratch) -> Vec<Draft> {
        self.read(text, scratch, |mut document| {
            document.choose(&self.weights, self.options.reading().unlisted);
            document.into_drafts()
        })
    }

    /// Lets the passes propose drafts of a text, and does with them what is asked.
    pub(crate) fn read<T>(&self, text: &str, scratch: &mut Scratch, then: impl FnOnce(Document<'_>) -> T) -> T {
        let index = self.index();
        let reading = self.options.reading();
        let search = Search { options: self.options.matching(), contextual: true, name_cues: reading.unlisted };
        let mut candidates = std::mem::take(&mut scratch.document);
        candidates.clear();
        let mut walk = Walk::new(index, search, text, scratch);
        while walk.advance(scratch) {
            candidates.extend_from_slice(scratch.found());
        }
        let mut document = Document::new(index, text, reading, &candidates, &scratch.read);
        document.read(reading.unlisted);
        let result = then(document);
        scratch.document = candidates;
        result
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
        self.candidates_with(text, mention, &mut Scratch::new())
    }

    /// The same with buffers of the caller.
    fn candidates_with(&self, text: &str, mention: &Mention<'_>, scratch: &mut Scratch) -> Vec<(&Entity, f32)> {
        let Some(words) = text.get(mention.start..mention.end) else { return Vec::new() };
        let index = self.index();
        let listed = |d| !matches!(d, Derivation::Family | Derivation::Given | Derivation::Shortened);
        let mut meant: Vec<&Entity> = mention.id().and_then(|id| self.entity(id)).into_iter().collect();
        let mut walk = Walk::new(index, Search::alone(self.matcher.options()), words, scratch);
        while walk.advance(scratch) {
            let whole = scratch.found().iter().filter(|c| (c.start, c.end) == (0, words.len()));
            let forms = whole.filter_map(|c| index.form(c.form)).filter(|form| listed(form.derivation));
            meant.extend(forms.filter_map(|form| index.entity(form.entity)));
        }
        let mut found: Vec<(&Entity, f32)> = Vec::new();
        for entity in meant {
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

    /// The entity of that id, if there is one; see [`Matcher::entity`].
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
    /// let recognizer = Recognizer::new(&gazetteer)?;
    /// assert_eq!(recognizer.entity("kursk").map(|e| e.name.as_str()), Some("कुर्स्क"));
    /// assert!(recognizer.entity("atlantis").is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn entity(&self, id: &str) -> Option<&Entity> {
        self.matcher.entity(id)
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

    /// How much of a text is in the language of its names, as [`Language::share_of`] says it: below
    /// [`Language::LEAST_SHARE`] the text is hardly in that language, and little of what is found there is a name. None
    /// of a text with fewer than 30 Devanagari words. Linear in the first thousand words; finding names does not ask it.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Language, Recognizer};
    /// let recognizer = Recognizer::new(&Gazetteer::new())?;
    /// let marathi = "पुण्यात आज जोरदार पाऊस पडला आणि रस्त्यांवर पाणी साचले. नागरिकांनी काळजी घ्यावी असे आवाहन \
    ///                महापालिकेने केले आहे. उद्या शाळांना सुट्टी जाहीर करण्यात आली आहे. \
    ///                विद्यार्थ्यांच्या परीक्षा पुढे ढकलण्यात आल्या आहेत अशी माहिती शिक्षणमंत्र्यांनी दिली.";
    /// assert!(recognizer.language_share(marathi).is_some_and(|share| share < Language::LEAST_SHARE));
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    pub fn language_share(&self, text: &str) -> Option<f32> {
        self.language().share_of(text)
    }

    /// The context-free matcher over the same index, with the same options. It finds no names that need evidence of the
    /// document.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("meera-tandon", Kind::Person, "मीरा टंडन"))?;
    /// let matcher = Recognizer::new(&gazetteer)?.matcher();
    /// assert_eq!(matcher.find_iter("मीरा टंडन आईं। टंडन ने कहा।").count(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn matcher(&self) -> Matcher {
        self.matcher.clone()
    }

    /// The compiled gazetteer.
    pub(crate) fn index(&self) -> &Index {
        self.matcher.index()
    }

    /// A draft as callers see it: positions in the index become the entity and the form's writings, thousandths a
    /// distance. None where the draft's entity is not of this index, which no pass brings about.
    pub(crate) fn to_mention(&self, draft: &Draft, text: &str, scratch: &mut Scratch) -> Option<Mention<'_>> {
        let index = self.index();
        let written = text.get(draft.start..draft.end).unwrap_or_default();
        let mut mention = Mention {
            start: draft.start,
            end: draft.end,
            kind: draft.kind,
            entity: None,
            form: draft.form,
            spelling: None,
            distance: 0.0,
            derivation: None,
            alias: None,
            writing: None,
            glued: false,
            score: draft.score,
            entity_score: self.identity.score(draft, written),
            candidates: [None; MOST_CANDIDATES],
            language: FoundIn(index.language()),
        };
        if let Some(link) = draft.link {
            let form = index.form(link.form)?;
            mention.entity = Some(index.entity(link.entity)?);
            mention.spelling = Some(link.spelling);
            mention.distance = f32::from(link.distance) / 1000.0;
            mention.derivation = Some(form.derivation);
            mention.alias = Some(form.listed());
            mention.writing = Some(form.text());
            mention.glued = link.glued;
        }
        let withheld = mention.entity.is_some() && mention.entity_score < self.options.least_entity_score();
        if withheld || draft.grounds.by == By::Unnamed {
            let found = self.candidates_with(text, &mention, scratch);
            for (place, (entity, _)) in mention.candidates.iter_mut().zip(found) {
                *place = Some(entity);
            }
            mention.entity = None;
        }
        Some(mention)
    }
}
