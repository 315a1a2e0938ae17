//! What a recogniser says of a text.
//!
//! A mention is `Copy`: a span, and references into the compiled gazetteer. It does not hold the text, which is why the
//! text is given again where it is asked for. The module knows entities and, for [`Mention::context`], the document
//! layer's windows; it does not know how mentions are found.

use crate::document::{self, Layout};
use crate::entity::{Class, Entity, Kind};
use crate::explain::Explanation;
use crate::forms::{Derivation, Form};
use crate::language::FoundIn;
use crate::spelling::Spelling;

/// A span of the text that names an entity.
///
/// Titles, honorifics and postpositions are never at its ends. It starts and ends at a boundary of
/// a grapheme cluster.
///
/// ```
/// use naamkosh::{Derivation, Entity, Form, Gazetteer, Kind, Recognizer, Spelling};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस").demonym("रूसी"))?;
/// let recognizer = Recognizer::new(&gazetteer)?;
/// let mention = recognizer.recognize("कल रूसियों ने कहा")[0];
/// assert_eq!((mention.start, mention.end), (7, 28));
/// assert_eq!((mention.kind, mention.form, mention.spelling), (Kind::Place, Form::Demonym, Some(Spelling::Exact)));
/// assert_eq!((mention.alias, mention.writing), (Some("रूसी"), Some("रूसियों")));
/// assert_eq!(mention.derivation, Some(Derivation::Plural));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Mention<'r> {
    /// Where it starts: UTF-8 bytes into the text as the caller gave it.
    pub start: usize,
    /// Where it ends (exclusive): UTF-8 bytes into the text as the caller gave it.
    pub end: usize,
    /// Person, place or organisation; a demonym is a place.
    pub kind: Kind,
    /// The entity that is meant; none for a name that no gazetteer lists.
    pub entity: Option<&'r Entity>,
    /// How the mention names it.
    pub form: Form,
    /// How near the text is to the listed name, if it is listed.
    pub spelling: Option<Spelling>,
    /// How far the text is from the listed name, 0 for exact and folded: the cost of what differs,
    /// in sounds, divided by the number of sounds.
    pub distance: f32,
    /// How the form came to be known, if it is listed.
    pub derivation: Option<Derivation>,
    /// The listed name that was found, if any; for an acronym that the text defines, the name before it.
    pub alias: Option<&'r str>,
    /// The writing that was looked for: the alias, or what was derived from it.
    pub writing: Option<&'r str>,
    /// True where the mention was cut out of a longer word.
    pub glued: bool,
    /// How likely its span and its kind are right, 0 to 1: of the mentions that score 0.9, some nine in ten are. Fitted
    /// on news that was annotated for it (`data/language/score.tsv`). Which of several entities of one kind is meant
    /// it does not weigh; see [`Recognizer::candidates`](crate::Recognizer::candidates).
    pub score: f32,
    /// How likely its entity is the one that is meant, given that span and kind are right, 0 to 1; 0 for a name that no
    /// gazetteer lists. Fitted on links of raw news that were judged by hand (`data/language/entity_score.tsv`). Where it
    /// is below [`Options::entity_threshold`](crate::Options::entity_threshold), the entity is withheld: it is none, and
    /// stands among the [`candidates`](Self::candidates).
    pub entity_score: f32,
    pub(crate) candidates: [Option<&'r Entity>; MOST_CANDIDATES],
    pub(crate) language: FoundIn<'r>,
}

/// So many entities that a mention without one may mean are kept.
pub(crate) const MOST_CANDIDATES: usize = 4;

impl Mention<'_> {
    /// The part of `text` that the mention covers; empty where `text` is not the text it is of.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("kim-jong-un", Kind::Person, "किम जोंग-उन"))?;
    /// let recognizer = Recognizer::new(&gazetteer)?;
    /// let text = "वहां किम जोंगउन आए।";
    /// let mention = recognizer.recognize(text)[0];
    /// assert_eq!((mention.text(text), mention.text("")), ("किम जोंगउन", ""));
    /// assert_eq!((mention.id(), mention.name()), (Some("kim-jong-un"), Some("किम जोंग-उन")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// The id of the entity, if it is listed.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
    /// let recognizer = Recognizer::new(&gazetteer)?;
    /// let mentions = recognizer.recognize("मंत्री दिनेश त्रिपाठी कुर्स्क पहुंचे।");
    /// assert_eq!(mentions.iter().map(|m| m.id()).collect::<Vec<_>>(), [None, Some("kursk")]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn id(&self) -> Option<&str> {
        self.entity.map(|e| e.id.as_str())
    }

    /// The canonical name of the entity, if it is listed; what the text wrote is [`text`](Self::text).
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस").demonym("रूसी"))?;
    /// let recognizer = Recognizer::new(&gazetteer)?;
    /// assert_eq!(recognizer.recognize("रूसी लोग")[0].name(), Some("रूस"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn name(&self) -> Option<&str> {
        self.entity.map(|e| e.name.as_str())
    }

    /// The listed entities that a mention without an entity could mean, the likeliest first, four at most: where the link
    /// was too unsure ([`Options::entity_threshold`](crate::Options::entity_threshold)), or where a listed name is somebody
    /// else's. None for a mention that has its entity, and for a name that no gazetteer lists.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let recognizer = naamkosh::Recognizer::embedded()?;
    /// let mentions = recognizer.recognize("आरोपी राहुल को पुलिस ने पकड़ लिया।");
    /// assert_eq!((mentions[0].id(), mentions[0].kind.as_str()), (None, "person"));
    /// assert!(mentions[0].candidates().any(|entity| entity.id == "rahul-gandhi"));
    /// # }
    /// # Ok::<(), naamkosh::Error>(())
    /// ```
    pub fn candidates(&self) -> impl Iterator<Item = &Entity> {
        self.candidates.iter().copied().flatten()
    }

    /// Says in words how the text differs from the writing that was looked for: which letters, and
    /// what each costs. None for a name that no gazetteer lists.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("moscow", Kind::Place, "मॉस्को"))?;
    /// let recognizer = Recognizer::new(&gazetteer)?;
    /// let text = "मास्को में";
    /// let explanation = recognizer.recognize(text)[0].explain(text).map(|e| e.to_string());
    /// assert!(explanation.is_some_and(|words| !words.is_empty()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain(&self, text: &str) -> Option<Explanation> {
        self.writing.map(|writing| self.language.0.explain(writing, self.text(text)))
    }

    /// What stands beside the mention, and how much that speaks for each kind: for a name that is a common word too,
    /// this is what it was taken for a name by. Only the words of its sentence and line count, two on each side.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("gaya", Kind::Place, "गया"))?;
    /// let recognizer = Recognizer::new(&gazetteer)?;
    /// let text = "वे गया जिले में हैं।";
    /// let context = recognizer.recognize(text)[0].context(text);
    /// assert_eq!((context.before, context.after), (Some("वे"), Some("जिले")));
    /// assert!(context.place > context.person);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn context<'t>(&self, text: &'t str) -> Context<'t> {
        let layout = Layout::new(text, false);
        let evidence = document::beside(self.language.0, layout, self.start, self.end);
        let word = |word: Option<(usize, usize)>| word.and_then(|(start, end)| text.get(start..end));
        Context {
            before: word(document::word_before(layout, self.start)),
            after: word(document::word_after(layout, self.end)),
            person: evidence.person,
            place: evidence.place,
            organization: evidence.organization,
        }
    }
}

/// The words beside a mention, and how much likelier they are beside a name of each kind than beside a common word:
/// natural logarithms, counted in raw news (`data/language/context.tsv`).
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// let recognizer = naamkosh::Recognizer::embedded()?;
/// let text = "गया जिले में दल रुक गया।";
/// let mentions = recognizer.recognize(text);
/// assert_eq!(mentions.len(), 1);
/// let context = mentions[0].context(text);
/// assert_eq!(context.after, Some("जिले"));
/// assert!(context.place > 3.0 && context.place > context.person);
/// # }
/// # Ok::<(), naamkosh::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Context<'t> {
    /// The word before it, if any.
    pub before: Option<&'t str>,
    /// The word after it, if any.
    pub after: Option<&'t str>,
    /// What both say for a person.
    pub person: f32,
    /// What both say for a place.
    pub place: f32,
    /// What both say for an organisation.
    pub organization: f32,
}

/// A mention as it is written, by serde and by [`render::jsonl`](crate::render::jsonl) alike: the fields of
/// `examples/annotate --format jsonl`.
#[derive(serde::Serialize)]
pub(crate) struct WrittenMention<'m> {
    start: usize,
    end: usize,
    /// The text of the span; left out where only the mention is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'m str>,
    kind: &'static str,
    class: Option<&'static str>,
    id: Option<&'m str>,
    name: Option<&'m str>,
    form: &'static str,
    spelling: Option<&'static str>,
    distance: f32,
    glued: bool,
    /// In thousandths.
    score: f32,
    /// In thousandths; null where no list has the name.
    entity_score: Option<f32>,
    /// The ids of the entities that a mention without one could mean.
    candidates: Vec<&'m str>,
}

impl<'m> WrittenMention<'m> {
    pub(crate) fn of(mention: &'m Mention<'_>, text: Option<&'m str>) -> WrittenMention<'m> {
        WrittenMention {
            start: mention.start,
            end: mention.end,
            text,
            kind: mention.kind.as_str(),
            class: mention.entity.and_then(|e| e.class).map(Class::as_str),
            id: mention.id(),
            name: mention.name(),
            form: mention.form.as_str(),
            spelling: mention.spelling.map(Spelling::as_str),
            distance: mention.distance,
            glued: mention.glued,
            score: thousandths(mention.score),
            entity_score: (mention.form != Form::Unlisted).then(|| thousandths(mention.entity_score)),
            candidates: mention.candidates().map(|e| e.id.as_str()).collect(),
        }
    }
}

/// A score as it is written.
fn thousandths(score: f32) -> f32 {
    (score * 1000.0).round() / 1000.0
}

/// As [`render::jsonl`](crate::render::jsonl) writes it, but for the text.
#[cfg(feature = "serde")]
impl serde::Serialize for Mention<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        WrittenMention::of(self, None).serialize(serializer)
    }
}
