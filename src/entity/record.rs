//! One entity: who it is and how it is called.

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

/// The prior of an entity that states none.
pub(crate) const DEFAULT_PRIOR: f32 = 0.1;

impl Entity {
    /// An entity with a name and nothing else; it is checked when it enters a gazetteer.
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
            prior: DEFAULT_PRIOR,
            spelling: None,
            name_spellings: BTreeMap::new(),
            source: None,
        }
    }

    /// Sets the finer class.
    #[must_use]
    pub fn class(mut self, class: Class) -> Entity {
        self.class = Some(class);
        self
    }

    /// Sets the English name.
    #[must_use]
    pub fn en(mut self, en: impl Into<String>) -> Entity {
        self.en = Some(en.into());
        self
    }

    /// Adds another full name.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Entity {
        self.aliases.push(alias.into());
        self
    }

    /// Adds a short name.
    #[must_use]
    pub fn short(mut self, short: impl Into<String>) -> Entity {
        self.short.push(short.into());
        self
    }

    /// Adds an acronym.
    #[must_use]
    pub fn acronym(mut self, acronym: impl Into<String>) -> Entity {
        self.acronyms.push(acronym.into());
        self
    }

    /// Adds a demonym.
    #[must_use]
    pub fn demonym(mut self, demonym: impl Into<String>) -> Entity {
        self.demonyms.push(demonym.into());
        self
    }

    /// Sets the country's id.
    #[must_use]
    pub fn country(mut self, country: impl Into<String>) -> Entity {
        self.country = Some(country.into());
        self
    }

    /// Sets the prior, 0 to 1.
    #[must_use]
    pub fn prior(mut self, prior: f32) -> Entity {
        self.prior = prior;
        self
    }

    /// Sets the loosest spelling in which its names are found.
    #[must_use]
    pub fn spelling(mut self, loosest: Spelling) -> Entity {
        self.spelling = Some(loosest);
        self
    }

    /// Sets the loosest spelling in which one of its names is found.
    #[must_use]
    pub fn name_spelling(mut self, name: impl Into<String>, loosest: Spelling) -> Entity {
        self.name_spellings.insert(name.into(), loosest);
        self
    }

    /// The loosest spelling in which `name` is found, if it or the entity states one.
    pub fn spelling_of(&self, name: &str) -> Option<Spelling> {
        self.name_spellings.get(name).copied().or(self.spelling)
    }

    /// Sets the source.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Entity {
        self.source = Some(source.into());
        self
    }

    /// Every listed name, the canonical one first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let lists = [&self.aliases, &self.short, &self.acronyms, &self.demonyms];
        std::iter::once(&self.name).chain(lists.into_iter().flatten()).map(String::as_str)
    }

    /// Says what is wrong with the entity, if anything.
    pub(crate) fn check(&self) -> Result<(), EntityFault> {
        limits::check_slug(&self.id)?;
        if let Some(class) = self.class.filter(|c| c.kind() != self.kind) {
            return Err(EntityFault::ClassOfOtherKind { class, kind: self.kind });
        }
        if !(0.0..=1.0).contains(&self.prior) {
            return Err(EntityFault::Prior(self.prior));
        }
        if let Some(country) = &self.country {
            limits::check_slug(country)?;
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
