//! Small enums that have a name for each value: written, read back and taken through serde by that name alone.
//!
//! Kinds, classes, forms, derivations, spelling tiers and passes are such. Files, flags of tools and output have these
//! names, so there must be one place that knows how they read. An enum has two things of its own, `ALL` and `as_str`;
//! [`named!`] makes the rest from them. Knows of no enum in particular, and of no file.
//!
//! ```text
//! as_str ──► Display ──► to_string, Serialize      Kind::Place ─► "place"
//!    └─ALL─► FromStr ──► parse, Deserialize        "place" ─► Kind::Place
//! ```
//!
//! A value left out of `ALL` would be written and never read back: the tests of each enum go through `ALL`.

/// A name that no value of the kind asked for has. Its text says which there are, where they are few.
///
/// ```
/// use naamkosh::{Kind, Spelling};
/// let error = "thing".parse::<Kind>().unwrap_err();
/// assert_eq!(error.to_string(), "\"thing\" is no kind: person, place or organization");
/// assert_eq!("folded".parse(), Ok(Spelling::Folded));
/// ```
///
/// It holds the name and no more than a reference to what was asked for. Where it comes out of a file, the error around
/// it ([`GazetteerError`](crate::GazetteerError), [`LanguageError`](crate::LanguageError)) says where in the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{name}\" is no {what}")]
pub struct UnknownName {
    name: String,
    what: &'static str,
}

impl UnknownName {
    /// `what` follows "is no": `kind: person, place or organization`.
    pub(crate) fn new(name: &str, what: &'static str) -> UnknownName {
        UnknownName { name: name.to_owned(), what }
    }

    /// The name that was read.
    ///
    /// ```
    /// assert_eq!("thing".parse::<naamkosh::Class>().unwrap_err().name(), "thing");
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// `Display`, `FromStr` and serde for a type with `ALL` and `as_str`; other names that are read too may follow. Reading
/// is linear in the number of values, each name compared as it is: no case is folded and nothing is trimmed, so that a
/// file has one way to write a value. `"organisation"`, which is read as a kind, is such another name.
macro_rules! named {
    ($type:ident, $what:literal $(, $other:literal => $value:expr)*) => {
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::UnknownName;

            fn from_str(name: &str) -> Result<$type, $crate::UnknownName> {
                match name {
                    $($other => Ok($value),)*
                    _ => {
                        let value = $type::ALL.iter().copied().find(|value| value.as_str() == name);
                        value.ok_or_else(|| $crate::UnknownName::new(name, $what))
                    }
                }
            }
        }

        #[cfg(feature = "serde")]
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$type, D::Error> {
                let name = String::deserialize(deserializer)?;
                name.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(crate) use named;
