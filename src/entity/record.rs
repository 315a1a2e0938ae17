//! One entity: who it is and how it is called.
//!
//! Fields are public and any may be set; builder methods are for those who write entities in code. Nothing is checked
//! while an entity is put together. [`Entity::check`] is called where it enters a gazetteer, so whatever has an entity
//! from a gazetteer has a sound one.

use super::fault::EntityFault;
use super::kind::{Class, Kind};
use super::limits;
use crate::spelling::Spelling;
use std::collections::BTreeMap;

/// An entity of a gazetteer. With the feature `serde` it is written and read, and checked, as a row of JSON Lines.
///
/// ```
/// use naamkosh::{Entity, Kind};
/// let shoigu = Entity::new("sergei-shoigu", Kind::Person, "सर्गेई शोइगु")
///     .en("Sergei Shoigu")
///     .short("शोइगु")
///     .country("russia")
///     .prior(0.4);
/// assert_eq!(shoigu.name, "सर्गेई शोइगु");
/// ```
///
/// Which list a name stands in says when it counts:
///
/// | list | counts | what is derived from it |
/// | --- | --- | --- |
/// | `name`, `aliases` | everywhere | oblique case, family name, given name, the name without its middle, initials |
/// | `en` | everywhere, where it is findable | the initial that stands for a given name |
/// | `short` | everywhere | nothing |
/// | `acronyms` | everywhere | letters spelt apart or in another way |
/// | `demonyms` | everywhere, as a demonym | the oblique plural |
///
/// A name that is a common word of the language too, in whichever list, needs something beside it that speaks for it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Entity {
    /// A readable slug: lower-case ASCII letters and digits in groups joined by single hyphens.
    pub id: String,
    /// Person, place or organisation.
    pub kind: Kind,
    /// The finer class, if known. It must be one of the kind's.
    pub class: Option<Class>,
    /// The canonical name: Devanagari where there is one, else the English name.
    pub name: String,
    /// The English name, in Latin letters. It is looked for too where its words are joined as those
    /// of a name are (no brackets, no commas).
    pub en: Option<String>,
    /// Other full names, and spellings that the tiers do not find.
    pub aliases: Vec<String>,
    /// Names that mean the entity alone, without the full name: पुतिन.
    pub short: Vec<String>,
    /// Names made of initials, in any script: नाटो, NATO, बीजेपी.
    pub acronyms: Vec<String>,
    /// Adjectives of a place: रूसी. Where none is listed, a country's is derived.
    pub demonyms: Vec<String>,
    /// The id of the country that it belongs to.
    pub country: Option<String>,
    /// The id of the state, province or district that it lies in: which of two towns of one name is meant where a text
    /// names that one beside it.
    pub within: Option<String>,
    /// How likely an ambiguous name means this entity, 0 to 1.
    pub prior: f32,
    /// The loosest spelling in which its names are found, where that is not the matcher's: `Exact` for
    /// names that must be written as listed.
    pub spelling: Option<Spelling>,
    /// The same for single names that it lists, where it is not that of the entity. What is derived
    /// from a name has its limit.
    pub name_spellings: BTreeMap<String, Spelling>,
    /// Where the row comes from.
    pub source: Option<String>,
}

/// The prior of an entity that states none. Low: where two entities have one name, the row that states nothing yields
/// to the one that does.
pub(crate) const DEFAULT_PRIOR: f32 = 0.1;

impl Entity {
    /// An entity with a name and nothing else; it is checked when it enters a gazetteer.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind};
    /// let sita = Entity::new("Sita Sahni", Kind::Person, "सीता साहनी");
    /// assert!(sita.aliases.is_empty() && sita.class.is_none());
    /// let error = Gazetteer::new().insert(sita).unwrap_err().to_string();
    /// assert!(error.starts_with("entity \"Sita Sahni\": \"Sita Sahni\" is no id"));
    /// ```
    pub fn new(id: impl Into<String>, kind: Kind, name: impl Into<String>) -> Entity {
        Entity {
            id: id.into(),
            kind,
            class: None,
            name: name.into(),
            en: None,
            aliases: Vec::new(),
            short: Vec::new(),
            acronyms: Vec::new(),
            demonyms: Vec::new(),
            country: None,
            within: None,
            prior: DEFAULT_PRIOR,
            spelling: None,
            name_spellings: BTreeMap::new(),
            source: None,
        }
    }

    /// Sets the finer class.
    ///
    /// It must be one of the kind's, or the gazetteer refuses the entity.
    ///
    /// ```
    /// use naamkosh::{Class, Entity, Kind};
    /// assert_eq!(Entity::new("yamuna", Kind::Place, "यमुना").class(Class::Water).class, Some(Class::Water));
    /// ```
    #[must_use]
    pub fn class(mut self, class: Class) -> Entity {
        self.class = Some(class);
        self
    }

    /// Sets the English name.
    ///
    /// With no other name than this it is a name to guess Devanagari spellings for.
    ///
    /// ```
    /// use naamkosh::{Entity, Kind};
    /// assert_eq!(Entity::new("yamuna", Kind::Place, "यमुना").en("Yamuna").en.as_deref(), Some("Yamuna"));
    /// ```
    #[must_use]
    pub fn en(mut self, en: impl Into<String>) -> Entity {
        self.en = Some(en.into());
        self
    }

    /// Adds another full name.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("brahmaputra", Kind::Place, "ब्रह्मपुत्र").alias("लौहित्य"))?;
    /// assert!(Matcher::new(&gazetteer)?.is_match("लौहित्य का पानी उतर गया"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Entity {
        self.aliases.push(alias.into());
        self
    }

    /// Adds a short name.
    ///
    /// It means the entity alone, wherever it stands; family names and given names that mean it only after the full
    /// name need not be listed, since they are derived.
    ///
    /// ```
    /// use naamkosh::{Entity, Kind};
    /// assert_eq!(Entity::new("m-k-gandhi", Kind::Person, "मोहनदास गांधी").short("बापू").short, ["बापू"]);
    /// ```
    #[must_use]
    pub fn short(mut self, short: impl Into<String>) -> Entity {
        self.short.push(short.into());
        self
    }

    /// Adds an acronym.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// let union = Entity::new("kisan-sangh", Kind::Organization, "लोक किसान संघ").acronym("एलकेएस");
    /// gazetteer.insert(union)?;
    /// assert!(Matcher::new(&gazetteer)?.is_match("एल.के.एस. की बैठक"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn acronym(mut self, acronym: impl Into<String>) -> Entity {
        self.acronyms.push(acronym.into());
        self
    }

    /// Adds a demonym.
    ///
    /// With one listed, no adjective is derived; its plural still is (`रूसियों` from `रूसी`).
    ///
    /// ```
    /// use naamkosh::{Class, Entity, Form, Gazetteer, Kind, Matcher};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस").class(Class::Country).demonym("रूसी"))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// assert_eq!(matcher.find_iter("रूसियों की बस").next().map(|m| m.form), Some(Form::Demonym));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn demonym(mut self, demonym: impl Into<String>) -> Entity {
        self.demonyms.push(demonym.into());
        self
    }

    /// Sets the country's id.
    ///
    /// It must be a slug, and need not be the id of an entity that is there. It tells whether the name has an oblique
    /// case, where the family name stands, and which homonyms are near when the country was named.
    ///
    /// ```
    /// use naamkosh::{Entity, Kind};
    /// assert_eq!(Entity::new("agra", Kind::Place, "आगरा").country("india").country.as_deref(), Some("india"));
    /// ```
    #[must_use]
    pub fn country(mut self, country: impl Into<String>) -> Entity {
        self.country = Some(country.into());
        self
    }

    /// Sets the id of the state, province or district that it lies in.
    ///
    /// It must be a slug, and need not be the id of an entity that is there. Where several entities have one name, the
    /// one whose state is named beside it is meant.
    ///
    /// ```
    /// use naamkosh::{Entity, Kind};
    /// let place = Entity::new("bilaspur-himachal-pradesh", Kind::Place, "बिलासपुर").within("himachal-pradesh");
    /// assert_eq!(place.within.as_deref(), Some("himachal-pradesh"));
    /// ```
    #[must_use]
    pub fn within(mut self, region: impl Into<String>) -> Entity {
        self.within = Some(region.into());
        self
    }

    /// Sets the prior, 0 to 1.
    ///
    /// Where nothing in the text decides among the entities of one name, the one with the highest prior is meant. What
    /// is not from 0 to 1, or no number, the gazetteer refuses.
    ///
    /// ```
    /// use naamkosh::{Entity, Kind};
    /// assert_eq!(Entity::new("hyderabad-sindh", Kind::Place, "हैदराबाद").prior(0.2).prior, 0.2);
    /// ```
    #[must_use]
    pub fn prior(mut self, prior: f32) -> Entity {
        self.prior = prior;
        self
    }

    /// Sets the loosest spelling in which its names are found.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Matcher, Spelling};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("kazan", Kind::Place, "कज़ान").spelling(Spelling::Exact))?;
    /// let matcher = Matcher::new(&gazetteer)?;
    /// assert!(matcher.is_match("कज़ान में") && !matcher.is_match("कजान में"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn spelling(mut self, loosest: Spelling) -> Entity {
        self.spelling = Some(loosest);
        self
    }

    /// Sets the loosest spelling in which one of its names is found.
    ///
    /// The entity must list the name, or the gazetteer refuses it. For the same name the last call counts.
    ///
    /// ```
    /// use naamkosh::{Entity, Kind, Spelling};
    /// let chad = Entity::new("chad", Kind::Place, "चाड").alias("चाड गणराज्य").name_spelling("चाड", Spelling::Exact);
    /// assert_eq!(chad.spelling_of("चाड"), Some(Spelling::Exact));
    /// assert_eq!(chad.spelling_of("चाड गणराज्य"), None);
    /// ```
    #[must_use]
    pub fn name_spelling(mut self, name: impl Into<String>, loosest: Spelling) -> Entity {
        self.name_spellings.insert(name.into(), loosest);
        self
    }

    /// The loosest spelling in which `name` is found, if it or the entity states one.
    ///
    /// None: that of the matcher counts.
    ///
    /// ```
    /// use naamkosh::{Entity, Kind, Spelling};
    /// let entity = Entity::new("chad", Kind::Place, "चाड").spelling(Spelling::Folded);
    /// assert_eq!(entity.spelling_of("चाड"), Some(Spelling::Folded));
    /// ```
    pub fn spelling_of(&self, name: &str) -> Option<Spelling> {
        self.name_spellings.get(name).copied().or(self.spelling)
    }

    /// Sets the source.
    ///
    /// It is kept and written out again, and counts for nothing else.
    ///
    /// ```
    /// use naamkosh::{Entity, Kind};
    /// assert_eq!(Entity::new("agra", Kind::Place, "आगरा").source("own list").source.as_deref(), Some("own list"));
    /// ```
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Entity {
        self.source = Some(source.into());
        self
    }

    /// Every listed name, the canonical one first.
    ///
    /// Then the aliases, short names, acronyms and demonyms, each in their order. The English name is none of them,
    /// unless it is the canonical one. No allocation.
    ///
    /// ```
    /// use naamkosh::{Class, Entity, Kind};
    /// let russia = Entity::new("russia", Kind::Place, "रूस").en("Russia").alias("रूसी संघ").demonym("रूसी");
    /// assert_eq!(russia.names().collect::<Vec<_>>(), ["रूस", "रूसी संघ", "रूसी"]);
    /// ```
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let lists = [&self.aliases, &self.short, &self.acronyms, &self.demonyms];
        std::iter::once(&self.name).chain(lists.into_iter().flatten()).map(String::as_str)
    }

    /// Says what is wrong with the entity, if anything. The first fault in the order of the fields: id, class, prior,
    /// country, what it lies in, how many names, spellings of names, the English name as a label, then each name as one to find. Each
    /// check is linear; that of spellings is the product of spellings and names, both at most 256.
    pub(crate) fn check(&self) -> Result<(), EntityFault> {
        limits::check_slug(&self.id)?;
        if let Some(class) = self.class.filter(|c| c.kind() != self.kind) {
            return Err(EntityFault::ClassOfOtherKind { class, kind: self.kind });
        }
        if !(0.0..=1.0).contains(&self.prior) {
            return Err(EntityFault::Prior(self.prior));
        }
        for id in self.country.iter().chain(&self.within) {
            limits::check_slug(id)?;
        }
        let count = self.names().count();
        if count > limits::MAX_NAMES {
            return Err(EntityFault::TooManyNames(count));
        }
        let listed = |name: &&String| self.names().any(|n| n == name.as_str());
        if let Some(name) = self.name_spellings.keys().find(|name| !listed(name)) {
            return Err(EntityFault::SpellingOfNoName(name.clone()));
        }
        self.en.as_deref().map_or(Ok(()), limits::check_label)?;
        self.names().try_for_each(limits::check_name)
    }
}
