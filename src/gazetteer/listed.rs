//! A name as a file lists it: alone, or with the loosest spelling in which it is found.

use super::error::RowFault;
use crate::entity::limits;
use crate::spelling::Spelling;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use std::fmt;

/// A name that was checked.
#[derive(Debug)]
pub(super) struct ListedName {
    pub(super) name: String,
    pub(super) spelling: Option<Spelling>,
}

/// JSON: a string, or an object with `name` and `spelling`.
impl<'de> Deserialize<'de> for ListedName {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(ListedNameVisitor)
    }
}

struct ListedNameVisitor;

impl<'de> Visitor<'de> for ListedNameVisitor {
    type Value = ListedName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name, or an object with name and spelling")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<ListedName, E> {
        limits::check_name(name).map_err(E::custom)?;
        Ok(ListedName { name: name.to_owned(), spelling: None })
    }

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
    pub(super) fn from_cell(cell: &str) -> Result<ListedName, RowFault> {
        let (name, spelling) = match cell.split_once('=') {
            Some((name, spelling)) => (name, Some(spelling.parse()?)),
            None => (cell, None),
        };
        limits::check_name(name)?;
        Ok(ListedName { name: name.to_owned(), spelling })
    }
}

/// The other way: a name to be written.
#[derive(Debug, Clone, Copy)]
pub(super) struct WrittenName<'e> {
    pub(super) name: &'e str,
    pub(super) spelling: Option<Spelling>,
}

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
