//! A name as a file lists it: alone, or with the loosest spelling in which it is found, or with when it needs evidence.
//!
//! ```text
//!                   JSON Lines                                  tab-separated values
//! alone             "चाड"                                       चाड
//! with a spelling   {"name": "चाड", "spelling": "exact"}        चाड=exact
//! with evidence     {"name": "आशा", "ambiguous": true}          आशा=always
//! with both         {"name": "आशा", "spelling": "exact", ..}    आशा=exact=always
//! ```
//!
//! Reading checks the name at once, so that the fault is told where the name stands and not where its row ends. The
//! other way goes over [`WrittenName`], which borrows. Once a row is an entity, names and spellings lie apart: names in
//! their lists, the few that say more in maps (`Entity::name_spellings`, `Entity::name_ambiguities`).

use super::error::RowFault;
use crate::entity::{Ambiguity, Entity, limits};
use crate::spelling::Spelling;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeStruct, Serializer};
use std::fmt;

/// A name that was checked (`limits::check_name`), and what its file states for it; none: what counts for its entity.
#[derive(Debug, Clone)]
pub(super) struct ListedName {
    /// The name as it is written, words joined as the file joins them.
    pub(super) name: String,
    /// None: that of the entity counts, or the matcher's.
    pub(super) spelling: Option<Spelling>,
    /// None: that of the entity counts.
    pub(super) ambiguous: Option<Ambiguity>,
}

/// JSON: a string, or an object with `name` and what is stated for it. Only formats that say what they hold will do, since which
/// of the two it is has to be seen from the value.
impl<'de> Deserialize<'de> for ListedName {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(ListedNameVisitor)
    }
}

/// Takes a string or an object, and refuses anything else with what it expected:
///
/// ```text
/// "aliases": [3]    invalid type: integer `3`, expected a name, or an object with name, spelling and ambiguous
/// "aliases": [{}]   missing field `name`
/// ```
struct ListedNameVisitor;

impl<'de> Visitor<'de> for ListedNameVisitor {
    type Value = ListedName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name, or an object with name, spelling and ambiguous")
    }

    /// `"चाड"`: nothing of its own.
    fn visit_str<E: Error>(self, name: &str) -> Result<ListedName, E> {
        limits::check_name(name).map_err(E::custom)?;
        Ok(ListedName { name: name.to_owned(), spelling: None, ambiguous: None })
    }

    /// `{"name": "चाड", "spelling": "exact"}`, in any order. The name is checked last, when it is known that there
    /// is one; an unknown field is an error, and so is no name.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ListedName, A::Error> {
        let (mut name, mut spelling, mut ambiguous) = (None, None, None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "name" => name = Some(map.next_value::<String>()?),
                "spelling" => {
                    spelling = Some(map.next_value::<String>()?.parse().map_err(A::Error::custom)?);
                }
                "ambiguous" => ambiguous = Some(map.next_value::<StatedAmbiguity>()?.0),
                _ => return Err(A::Error::unknown_field(&key, &["name", "spelling", "ambiguous"])),
            }
        }
        let name = name.ok_or_else(|| A::Error::missing_field("name"))?;
        limits::check_name(&name).map_err(A::Error::custom)?;
        Ok(ListedName { name, spelling, ambiguous })
    }
}

/// How a file of tab-separated values writes it: `चाड=exact`. No name has the sign in it.
impl ListedName {
    /// `चाड=exact` is चाड and `Exact`, `आशा=always` is आशा and `Always`, `चाड` is चाड and no more. `=exact` is a fault,
    /// since no name is left, and `चाड=` is one too, since no spelling has that name. Cut at each `=`.
    pub(super) fn from_cell(cell: &str) -> Result<ListedName, RowFault> {
        let mut parts = cell.split('=');
        let name = parts.next().unwrap_or_default();
        let (mut spelling, mut ambiguous) = (None, None);
        for part in parts {
            match part.parse::<Ambiguity>() {
                Ok(when) => ambiguous = Some(when),
                Err(_) => spelling = Some(part.parse()?),
            }
        }
        limits::check_name(name)?;
        Ok(ListedName { name: name.to_owned(), spelling, ambiguous })
    }
}

/// The other way: a name to be written. Both formats go over it, so that they cannot differ in which names have a
/// spelling of their own. It is made while an entity is written, by looking each name up in the map of spellings.
#[derive(Debug, Clone, Copy)]
pub(super) struct WrittenName<'e> {
    /// As the entity has it, words joined as there.
    pub(super) name: &'e str,
    /// The spelling that is stated for it; none for nearly all names.
    pub(super) spelling: Option<Spelling>,
    /// Likewise when it needs evidence.
    pub(super) ambiguous: Option<Ambiguity>,
}

impl<'e> WrittenName<'e> {
    /// A name of the entity, with what the entity states for it.
    pub(super) fn of(entity: &Entity, name: &'e str) -> WrittenName<'e> {
        let spelling = entity.name_spellings.get(name).copied();
        WrittenName { name, spelling, ambiguous: entity.name_ambiguities.get(name).copied() }
    }
}

/// What a row states under `ambiguous`: true and false, or the name of a value.
#[derive(Debug, Clone, Copy)]
pub(super) struct StatedAmbiguity(pub(super) Ambiguity);

impl<'de> Deserialize<'de> for StatedAmbiguity {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Stated;
        impl Visitor<'_> for Stated {
            type Value = StatedAmbiguity;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("true, false, or \"common-words\"")
            }

            fn visit_bool<E: Error>(self, always: bool) -> Result<StatedAmbiguity, E> {
                Ok(StatedAmbiguity(if always { Ambiguity::Always } else { Ambiguity::Never }))
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<StatedAmbiguity, E> {
                name.parse().map(StatedAmbiguity).map_err(E::custom)
            }
        }
        d.deserialize_any(Stated)
    }
}

/// As people write it: true, false, and the one that is neither by its name.
impl Serialize for StatedAmbiguity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Ambiguity::Never => serializer.serialize_bool(false),
            Ambiguity::Always => serializer.serialize_bool(true),
            Ambiguity::CommonWords => serializer.serialize_str(self.0.as_str()),
        }
    }
}

/// A string where nothing is stated, so that an ordinary name is written as people write it; else an object with what
/// is, as [`ListedName`] reads it: `{"name":"चाड","spelling":"exact"}`.
impl Serialize for WrittenName<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let stated = usize::from(self.spelling.is_some()) + usize::from(self.ambiguous.is_some());
        if stated == 0 {
            return serializer.serialize_str(self.name);
        }
        let mut object = serializer.serialize_struct("Name", 1 + stated)?;
        object.serialize_field("name", self.name)?;
        if let Some(spelling) = self.spelling {
            object.serialize_field("spelling", spelling.as_str())?;
        }
        if let Some(ambiguous) = self.ambiguous {
            object.serialize_field("ambiguous", &StatedAmbiguity(ambiguous))?;
        }
        object.end()
    }
}

/// As [`ListedName::from_cell`] reads it.
impl fmt::Display for WrittenName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        self.spelling.map_or(Ok(()), |spelling| write!(f, "={spelling}"))?;
        self.ambiguous.map_or(Ok(()), |ambiguous| write!(f, "={ambiguous}"))
    }
}
