//! What a recogniser says of a text.

use crate::forms::{Derivation, Form};
use crate::gazetteer::{Entity, Kind};
use crate::spelling::{Explanation, Spelling};

/// A span of the text that names an entity.
///
/// Titles, honorifics and postpositions are never in the span. It starts and ends at a boundary of
/// a grapheme cluster.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Mention<'r> {
    /// Where it starts: UTF-8 bytes into the text as the caller gave it.
    pub start: usize,
    /// Where it ends (exclusive): UTF-8 bytes into the text as the caller gave it.
    pub end: usize,
    /// Person, place or organisation; a demonym is a place.
    pub kind: Kind,
    /// The entity that is meant.
    pub entity: &'r Entity,
    /// How the mention names it.
    pub form: Form,
    /// How near the text is to the listed name.
    pub spelling: Spelling,
    /// How far the text is from the listed name, 0 for exact and folded: the cost of what differs,
    /// in sounds, divided by the number of sounds.
    pub distance: f32,
    /// How the form came to be known.
    pub derivation: Derivation,
    /// The listed name that was found; for an acronym that the text defines, the name before it.
    pub alias: &'r str,
    /// The writing that was looked for: the alias, or what was derived from it.
    pub writing: &'r str,
    /// True where the mention was cut out of a longer word.
    pub glued: bool,
    /// How sure it is, 0 to 1: the entity's share of the priors of all that the name could mean
    /// here, lowered a little for a folded spelling and a cut word. Not a probability yet.
    pub score: f32,
}

impl Mention<'_> {
    /// The part of `text` that the mention covers; empty where `text` is not the text it is of.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Says in words how the text differs from the writing that was looked for: which letters, and
    /// what each costs.
    pub fn explain(&self, text: &str) -> Explanation {
        Explanation::of(self.writing, self.text(text))
    }
}

/// The fields of `examples/annotate --format jsonl`, without the text.
#[cfg(feature = "serde")]
impl serde::Serialize for Mention<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut s = serializer.serialize_struct("Mention", 11)?;
        s.serialize_field("start", &self.start)?;
        s.serialize_field("end", &self.end)?;
        s.serialize_field("kind", &self.kind)?;
        s.serialize_field("class", &self.entity.class)?;
        s.serialize_field("id", &self.entity.id)?;
        s.serialize_field("name", &self.entity.name)?;
        s.serialize_field("form", &self.form)?;
        s.serialize_field("spelling", &self.spelling)?;
        s.serialize_field("distance", &self.distance)?;
        s.serialize_field("glued", &self.glued)?;
        s.serialize_field("score", &self.score)?;
        s.end()
    }
}
