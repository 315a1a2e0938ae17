//! A row of a gazetteer file: a change to the gazetteer.

use super::error::RowFault;
use super::listed::ListedName;
use crate::entity::EntityFault;
use crate::entity::limits;
use crate::entity::{Class, Kind};
use crate::entity::{DEFAULT_PRIOR, Entity};
use crate::named::UnknownName;
use crate::spelling::Spelling;
use serde::de::{Deserialize, Deserializer, Error};
use std::collections::BTreeMap;
use std::str::FromStr;

/// What a row does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Op {
    /// Adds the entity, or replaces the one that an earlier layer has under this id.
    #[default]
    Set,
    /// Adds names and facts to the entity that an earlier layer has.
    Extend,
    /// Removes it.
    Remove,
}

/// The fields of a row, each checked as it is read, so that a fault is reported where it stands.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with the fields of an entity")]
pub(super) struct Row {
    #[serde(deserialize_with = "slug")]
    pub(super) id: String,
    #[serde(default)]
    pub(super) op: Op,
    #[serde(default, deserialize_with = "named")]
    pub(super) kind: Option<Kind>,
    #[serde(default, deserialize_with = "named")]
    pub(super) class: Option<Class>,
    #[serde(default)]
    pub(super) name: Option<ListedName>,
    #[serde(default, deserialize_with = "label")]
    pub(super) en: Option<String>,
    #[serde(default)]
    pub(super) aliases: Vec<ListedName>,
    #[serde(default)]
    pub(super) short: Vec<ListedName>,
    #[serde(default)]
    pub(super) acronyms: Vec<ListedName>,
    #[serde(default)]
    pub(super) demonyms: Vec<ListedName>,
    #[serde(default, deserialize_with = "country")]
    pub(super) country: Option<String>,
    #[serde(default, deserialize_with = "prior")]
    pub(super) prior: Option<f32>,
    #[serde(default, deserialize_with = "named")]
    pub(super) spelling: Option<Spelling>,
    #[serde(default)]
    pub(super) source: Option<String>,
}

pub(super) fn check_prior(prior: f32) -> Result<f32, EntityFault> {
    if (0.0..=1.0).contains(&prior) { Ok(prior) } else { Err(EntityFault::Prior(prior)) }
}

/// The value of that name.
fn named<'de, D: Deserializer<'de>, T: FromStr<Err = UnknownName>>(d: D) -> Result<Option<T>, D::Error> {
    String::deserialize(d)?.parse().map(Some).map_err(Error::custom)
}

fn slug<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let id = String::deserialize(d)?;
    limits::check_slug(&id).map_err(Error::custom)?;
    Ok(id)
}

fn country<'de, D: Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    slug(d).map(Some)
}

fn prior<'de, D: Deserializer<'de>>(d: D) -> Result<Option<f32>, D::Error> {
    check_prior(f32::deserialize(d)?).map(Some).map_err(Error::custom)
}

fn label<'de, D: Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    let label = String::deserialize(d)?;
    limits::check_label(&label).map_err(Error::custom)?;
    Ok(Some(label))
}

/// The names, the spellings that they state put with the others.
fn take(names: Vec<ListedName>, spellings: &mut BTreeMap<String, Spelling>) -> Vec<String> {
    let spelled = names.iter().filter_map(|n| Some((n.name.clone(), n.spelling?)));
    spellings.extend(spelled.collect::<Vec<_>>());
    names.into_iter().map(|n| n.name).collect()
}

impl Row {
    /// The entity that a `set` row states.
    pub(super) fn into_entity(self) -> Result<Entity, RowFault> {
        let kind = self.kind.ok_or(RowFault::Missing("kind"))?;
        let english = self.en.clone().map(|name| ListedName { name, spelling: None });
        let mut name_spellings = BTreeMap::new();
        let mut listed = |names: Vec<ListedName>| take(names, &mut name_spellings);
        let name = listed(self.name.or(english).into_iter().collect()).pop().ok_or(RowFault::NoName)?;
        let entity = Entity {
            class: self.class,
            en: self.en,
            aliases: listed(self.aliases),
            short: listed(self.short),
            acronyms: listed(self.acronyms),
            demonyms: listed(self.demonyms),
            country: self.country,
            prior: self.prior.unwrap_or(DEFAULT_PRIOR),
            spelling: self.spelling,
            name_spellings,
            source: self.source,
            ..Entity::new(self.id, kind, name)
        };
        entity.check()?;
        Ok(entity)
    }

    /// The entity after an `extend` row: lists grow, single facts that the row states are replaced.
    /// A new `name` takes the old one's place, which stays as an alias.
    pub(super) fn extend(self, entity: &Entity) -> Result<Entity, RowFault> {
        let mut entity = entity.clone();
        entity.kind = self.kind.unwrap_or(entity.kind);
        entity.class = self.class.or(entity.class);
        entity.en = self.en.or(entity.en);
        entity.country = self.country.or(entity.country);
        entity.prior = self.prior.unwrap_or(entity.prior);
        entity.spelling = self.spelling.or(entity.spelling);
        entity.source = self.source.or(entity.source);
        for (list, more) in [
            (&mut entity.aliases, self.aliases),
            (&mut entity.short, self.short),
            (&mut entity.acronyms, self.acronyms),
            (&mut entity.demonyms, self.demonyms),
        ] {
            for name in take(more, &mut entity.name_spellings) {
                if !list.contains(&name) {
                    list.push(name);
                }
            }
        }
        for name in take(self.name.into_iter().collect(), &mut entity.name_spellings) {
            let old = std::mem::replace(&mut entity.name, name);
            if old != entity.name && !entity.aliases.contains(&old) {
                entity.aliases.push(old);
            }
        }
        entity.check()?;
        Ok(entity)
    }

    /// True where a row says no more than which entity it is about.
    pub(super) fn is_bare(&self) -> bool {
        let lists = [&self.aliases, &self.short, &self.acronyms, &self.demonyms];
        let facts = [&self.en, &self.country, &self.source];
        self.name.is_none()
            && lists.iter().all(|l| l.is_empty())
            && facts.iter().all(|f| f.is_none())
            && (self.kind, self.class, self.prior, self.spelling) == (None, None, None, None)
    }
}

/// As a row of JSON Lines: with its checks, and nothing but the id and the kind and a name needed. The row must add an
/// entity, not extend or remove one. Only formats that say what they hold (JSON, YAML) can be read.
#[cfg(feature = "serde")]
impl<'de> Deserialize<'de> for Entity {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Entity, D::Error> {
        let row = Row::deserialize(d)?;
        if row.op != Op::Set {
            return Err(Error::custom("a row that extends or removes an entity is none"));
        }
        row.into_entity().map_err(Error::custom)
    }
}
