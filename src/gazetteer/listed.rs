//! A name as a file lists it: alone, or with the loosest spelling in which it is found.
//!
//! ```text
//!                   JSON Lines                                  tab-separated values
//! alone             "चाड"                                       चाड
//! with a spelling   {"name": "चाड", "spelling": "exact"}        चाड=exact
//! ```
//!
//! Reading checks the name at once, so that the fault is told where the name stands and not where its row ends. The
//! other way goes over [`WrittenName`], which borrows. Once a row is an entity, names and spellings lie apart: names in
//! their lists, the few spellings in a map (`Entity::name_spellings`).

use super::error::RowFault;
use crate::entity::limits;
use crate::spelling::Spelling;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use std::fmt;

/// A name that was checked (`limits::check_name`), and the spelling that its file states for it; none: that of its
/// entity.
#[derive(Debug)]
pub(super) struct ListedName {
    /// The name as it is written, words joined as the file joins them.
    pub(super) name: String,
    /// None: that of the entity counts, or the matcher's.
    pub(super) spelling: Option<Spelling>,
}

/// JSON: a string, or an object with `name` and `spelling`. Only formats that say what they hold will do, since which
/// of the two it is has to be seen from the value.
impl<'de> Deserialize<'de> for ListedName {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(ListedNameVisitor)
    }
}

/// Takes a string or an object, and refuses anything else with what it expected:
///
/// ```text
/// "aliases": [3]    invalid type: integer `3`, expected a name, or an object with name and spelling
/// "aliases": [{}]   missing field `name`
/// ```
struct ListedNameVisitor;

impl<'de> Visitor<'de> for ListedNameVisitor {
    type Value = ListedName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name, or an object with name and spelling")
    }

    /// `"चाड"`: no spelling of its own.
    fn visit_str<E: Error>(self, name: &str) -> Result<ListedName, E> {
        limits::check_name(name).map_err(E::custom)?;
        Ok(ListedName { name: name.to_owned(), spelling: None })
    }

    /// `{"name": "चाड", "spelling": "exact"}`, in either order. The name is checked last, when it is known that there
    /// is one; an unknown field is an error, and so is no name.
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ListedName, A::Error> {
        let (mut name, mut spelling) = (None, None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "name" => name = Some(map.next_value::<String>()?),
                "spelling" => {
                    spelling = Some(map.next_value::<String>()?.parse().map_err(A::Error::custom)?);
                }
                _ => return Err(A::Error::unknown_field(&key, &["name", "spelling"])),
            }
        }
        let name = name.ok_or_else(|| A::Error::missing_field("name"))?;
        limits::check_name(&name).map_err(A::Error::custom)?;
        Ok(ListedName { name, spelling })
    }
}

/// How a file of tab-separated values writes it: `चाड=exact`. No name has the sign in it.
impl ListedName {
    /// `चाड=exact` is चाड and `Exact`, `चाड` is चाड and no more. `=exact` is a fault, since no name is left, and `चाड=`
    /// is one too, since no spelling has that name. Cut at the first `=`.
    pub(super) fn from_cell(cell: &str) -> Result<ListedName, RowFault> {
        let (name, spelling) = match cell.split_once('=') {
            Some((name, spelling)) => (name, Some(spelling.parse()?)),
            None => (cell, None),
        };
        limits::check_name(name)?;
        Ok(ListedName { name: name.to_owned(), spelling })
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
}

/// A string where there is no spelling, so that an ordinary name is written as people write it; else an object with
/// both, as [`ListedName`] reads it: `{"name":"चाड","spelling":"exact"}`.
impl serde::Serialize for WrittenName<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let Some(spelling) = self.spelling else { return serializer.serialize_str(self.name) };
        let mut object = serializer.serialize_struct("Name", 2)?;
        object.serialize_field("name", self.name)?;
        object.serialize_field("spelling", spelling.as_str())?;
        object.end()
    }
}

/// As [`ListedName::from_cell`] reads it.
impl fmt::Display for WrittenName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)?;
        self.spelling.map_or(Ok(()), |spelling| write!(f, "={spelling}"))
    }
}
