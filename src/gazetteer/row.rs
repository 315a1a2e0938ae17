//! A row of a gazetteer file: a change to the gazetteer.
//!
//! A row is what a line says, with what it does not say told from what it leaves empty. Files lie over one another in
//! layers (the embedded ones, then those of the user), and what a row does to the layers below it is its op:
//!
//! ```text
//!                 below            row                                           after
//! set (or none)   any, or none     {"id": "x", "kind": "place", "name": "ख"}     the row, and nothing of what was
//! extend          must be there    {"id": "x", "op": "extend", "short": ["ग"]}   what was, and the row
//! remove          must be there    {"id": "x", "op": "remove"}                   none
//! ```
//!
//! What `extend` does to each field:
//!
//! | fields | after |
//! | --- | --- |
//! | `aliases`, `short`, `acronyms`, `demonyms` | the old ones, then those of the row which are not among them |
//! | `name` | that of the row; the old one goes to the end of the aliases |
//! | a name's spelling | that of the row, where it states one |
//! | `kind`, `class`, `en`, `country`, `within`, `prior`, `spelling`, `source` | that of the row, where it states one |
//!
//! Nothing can be taken from an entity but by a row that sets it anew.
//!
//! Checks come in two steps. Single values are checked as they are read, where their place is known. What only the
//! whole can tell (the class fits the kind, not too many names) is checked when there is an entity, by `Entity::check`;
//! then the fault is that of the row. Knows of one row; that of others, and of the gazetteer, is for the module above.

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

/// The fields of a row, each checked as it is read, so that a fault is reported where it stands. None and an empty
/// list: the row says nothing of it. Filled by serde from JSON (fields that are missing stay as they are by default,
/// unknown ones are a fault) and by `tsv::set` from a table.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, expecting = "an object with the fields of an entity")]
pub(super) struct Row {
    /// A slug; the only field that every row has.
    #[serde(deserialize_with = "slug")]
    pub(super) id: String,
    /// `set` where none is stated.
    #[serde(default)]
    pub(super) op: Op,
    /// A new entity needs one.
    #[serde(default, deserialize_with = "named")]
    pub(super) kind: Option<Kind>,
    /// Any; whether it is one of the kind's is checked with the whole.
    #[serde(default, deserialize_with = "named")]
    pub(super) class: Option<Class>,
    /// A new entity needs this or the English name.
    #[serde(default)]
    pub(super) name: Option<ListedName>,
    /// A label: it is checked for length only, unless it has to be the name.
    #[serde(default, deserialize_with = "label")]
    pub(super) en: Option<String>,
    /// In the order of the row, as are the other lists.
    #[serde(default)]
    pub(super) aliases: Vec<ListedName>,
    #[serde(default)]
    pub(super) short: Vec<ListedName>,
    #[serde(default)]
    pub(super) acronyms: Vec<ListedName>,
    #[serde(default)]
    pub(super) demonyms: Vec<ListedName>,
    /// A slug.
    #[serde(default, deserialize_with = "place")]
    pub(super) country: Option<String>,
    /// A slug.
    #[serde(default, deserialize_with = "place")]
    pub(super) within: Option<String>,
    /// From 0 to 1; the default of entities where a new one states none.
    #[serde(default, deserialize_with = "prior")]
    pub(super) prior: Option<f32>,
    /// That of the whole entity; those of single names stand with the names.
    #[serde(default, deserialize_with = "named")]
    pub(super) spelling: Option<Spelling>,
    /// Any text.
    #[serde(default)]
    pub(super) source: Option<String>,
}

/// The prior, if it is one: 0 and 1 are, 1.01 and no number are not.
pub(super) fn check_prior(prior: f32) -> Result<f32, EntityFault> {
    if (0.0..=1.0).contains(&prior) { Ok(prior) } else { Err(EntityFault::Prior(prior)) }
}

/// The value of that name. `"place"` is `Kind::Place`; `"thing"` is a fault that says which kinds there are. For the
/// fields of small enums (`kind`, `class`, `spelling`). They may be missing, and null is not taken for that: it is a
/// fault, "invalid type: null, expected a string".
fn named<'de, D: Deserializer<'de>, T: FromStr<Err = UnknownName>>(d: D) -> Result<Option<T>, D::Error> {
    String::deserialize(d)?.parse().map(Some).map_err(Error::custom)
}

/// The id, checked where it stands: a string, and one that [`check_slug`](limits::check_slug) lets pass.
fn slug<'de, D: Deserializer<'de>>(d: D) -> Result<String, D::Error> {
    let id = String::deserialize(d)?;
    limits::check_slug(&id).map_err(Error::custom)?;
    Ok(id)
}

/// The same for the country and for what the entity lies in, which may be missing.
fn place<'de, D: Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    slug(d).map(Some)
}

/// A number that [`check_prior`] lets pass: checked here, so that the column of the fault is that of the number.
fn prior<'de, D: Deserializer<'de>>(d: D) -> Result<Option<f32>, D::Error> {
    check_prior(f32::deserialize(d)?).map(Some).map_err(Error::custom)
}

/// A string that is not too long.
fn label<'de, D: Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    let label = String::deserialize(d)?;
    limits::check_label(&label).map_err(Error::custom)?;
    Ok(Some(label))
}

/// The names, the spellings that they state put with the others. Of चाड with `exact` and चाड गणराज्य with nothing it
/// gives both names, and puts चाड with `Exact` into `spellings`. A spelling that the same name had before is replaced;
/// one without a spelling leaves it as it was.
fn take(names: Vec<ListedName>, spellings: &mut BTreeMap<String, Spelling>) -> Vec<String> {
    let spelled = names.iter().filter_map(|n| Some((n.name.clone(), n.spelling?)));
    spellings.extend(spelled.collect::<Vec<_>>());
    names.into_iter().map(|n| n.name).collect()
}

impl Row {
    /// The entity that a `set` row states. The English name is the name where there is no other, and has to be one to
    /// find then. Nothing of an earlier layer is asked. Fails without a kind, without a name, and where the entity is
    /// none.
    ///
    /// ```text
    /// {"id": "anton-vasilenko", "kind": "person", "en": "Anton Vasilenko"}   name and en: Anton Vasilenko
    /// {"id": "x", "kind": "place", "en": "Congo (Kinshasa)"}                 a fault: no name has brackets
    /// ```
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
            within: self.within,
            prior: self.prior.unwrap_or(DEFAULT_PRIOR),
            spelling: self.spelling,
            name_spellings,
            source: self.source,
            ..Entity::new(self.id, kind, name)
        };
        entity.check()?;
        Ok(entity)
    }

    /// The entity after an `extend` row: lists grow, single facts that the row states are replaced. A new `name` takes
    /// the old one's place, which stays as an alias. `entity` is as it was; the row is put on a copy, since only the
    /// row after this one may show that nothing of the file counts. The copy is checked as a whole, so that many small
    /// rows cannot pass the limits either. That a name stands in several lists is fine.
    pub(super) fn extend(self, entity: &Entity) -> Result<Entity, RowFault> {
        let mut entity = entity.clone();
        entity.kind = self.kind.unwrap_or(entity.kind);
        entity.class = self.class.or(entity.class);
        entity.en = self.en.or(entity.en);
        entity.country = self.country.or(entity.country);
        entity.within = self.within.or(entity.within);
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

    /// True where a row says no more than which entity it is about. `{"id": "nato", "op": "remove"}` is; with a kind in
    /// it, it is not.
    pub(super) fn is_bare(&self) -> bool {
        let lists = [&self.aliases, &self.short, &self.acronyms, &self.demonyms];
        let facts = [&self.en, &self.country, &self.within, &self.source];
        self.name.is_none()
            && lists.iter().all(|l| l.is_empty())
            && facts.iter().all(|f| f.is_none())
            && (self.kind, self.class, self.prior, self.spelling) == (None, None, None, None)
    }
}

/// As a row of JSON Lines: with its checks, and nothing but the id and the kind and a name needed. The row must add an
/// entity, not extend or remove one. Only formats that say what they hold (JSON, YAML) can be read.
///
/// ```text
/// {"id": "tula", "kind": "place", "name": "तुला"}               the entity
/// {"id": "tula", "kind": "place", "name": "तुला", "prior": 7}   the prior 7 is not between 0 and 1
/// {"id": "tula", "op": "remove"}                                a row that extends or removes an entity is none
/// ```
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
