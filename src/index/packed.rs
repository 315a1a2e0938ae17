//! An index as the sections of a pack, and back.
//!
//! The language comes first, since an index is of no use without the one that its names were read in. Nothing is made of
//! the bytes but handles of where they lie.

use super::entities::Entities;
use super::similar::SimilarWords;
use super::table::WordTable;
use super::trie::Trie;
use super::{Index, IndexParts};
use crate::entity::Entity;
use crate::gazetteer::Base;
use crate::language::Language;
use crate::pack::{Map, PackError, Reader, Strings, Writer};
use std::any::Any;
use std::sync::Arc;

/// The number of no country.
const NOWHERE: u32 = u32::MAX;

impl Index {
    /// Its sections, without its language. Words are filed by their sounds, if they were not.
    pub(crate) fn write(&self, writer: &mut Writer) {
        let IndexParts { entities, briefs, by_id, belongs, home, contextual, contextual_from, .. } = &self.parts;
        let IndexParts { forms, forms_from, own_keys, strings, words, table, trie, .. } = &self.parts;
        writer.section("strings", strings.bytes());
        entities.write(writer);
        writer.section("briefs", briefs.bytes());
        writer.section("by id", by_id.bytes());
        writer.section("belongs", belongs.bytes());
        writer.section("home", &home.unwrap_or(NOWHERE).to_le_bytes());
        writer.section("evidence", contextual.bytes());
        contextual_from.write("evid.from", writer);
        writer.section("forms", forms.bytes());
        writer.section("of each", forms_from.bytes());
        own_keys.write("own keys", writer);
        writer.section("count", &words.to_le_bytes());
        table.write(writer);
        trie.write(writer);
        self.similar().write(writer);
    }

    /// The index of these sections. What refers to what is `checked` where the bytes are from anywhere.
    ///
    /// # Errors
    /// Where they are no sections of an index.
    pub(crate) fn read(reader: &mut Reader, language: Arc<Language>, checked: bool) -> Result<Index, PackError> {
        let strings = Strings::over(reader.section("strings")?);
        let parts = IndexParts {
            language,
            entities: Entities::read(reader, strings.clone())?,
            briefs: reader.array("briefs")?,
            by_id: reader.array("by id")?,
            belongs: reader.array("belongs")?,
            home: Some(reader.one("home")?).filter(|home| *home != NOWHERE),
            contextual: reader.array("evidence")?,
            contextual_from: Map::read("evid.from", reader)?,
            forms: reader.array("forms")?,
            forms_from: reader.array("of each")?,
            own_keys: Map::read("own keys", reader)?,
            strings,
            words: reader.one("count")?,
            table: WordTable::read(reader)?,
            trie: Trie::read(reader, checked)?,
            similar: Some(SimilarWords::read(reader)?),
        };
        let entities = parts.entities.len();
        let of_entities = [parts.briefs.len(), parts.by_id.len(), parts.belongs.len(), parts.forms_from.len()];
        if of_entities.iter().any(|length| *length != entities) {
            return Err(reader.fault("entities", "not as many as there is something of"));
        }
        Ok(Index::of(parts))
    }
}

impl Base for Index {
    fn count(&self) -> u32 {
        self.parts.entities.len() as u32
    }

    fn position(&self, id: &str) -> Option<u32> {
        let IndexParts { entities, by_id, .. } = &self.parts;
        let place = by_id.partition_point(0..by_id.len(), |at| entities.id(at) < id);
        by_id.get(place).filter(|at| entities.id(*at) == id)
    }

    fn entity_at(&self, at: u32) -> Option<&Entity> {
        self.entity(at)
    }

    fn into_any(self: Arc<Index>) -> Arc<dyn Any + Send + Sync> {
        self
    }
}
