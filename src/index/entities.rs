//! The entities of an index: each as bytes, and as a value once somebody asks for it.
//!
//! A search names a few hundred of them, and its caller reads what the row says. So an entity is made of its bytes when it
//! is asked for, and kept:
//!
//! ```text
//! places     0  61  130 ..                     where the bytes of each begin
//! bytes      id 6 | kind class ambiguous spelling prior | name 6 | lists: count, names 6 | ..    pieces of the index's text
//! made       -  -  russia  -  ..
//! ```

use super::belongs::Where;
use crate::entity::{Ambiguity, Class, Entity, Kind};
use crate::pack::{Array, PackError, Piece, Reader, Record, Strings, StringsBuilder, Writer};
use crate::spelling::Spelling;
use bytes::Bytes;
use once_cell::sync::OnceCell;
use std::collections::BTreeMap;

/// Entities by their position.
#[derive(Debug)]
pub(super) struct Entities {
    /// One more than there are entities.
    places: Array<u32>,
    bytes: Bytes,
    strings: Strings,
    made: Box<[OnceCell<Box<Entity>>]>,
}

/// The bytes of entities, before all strings are known.
#[derive(Debug, Default)]
pub(super) struct EntitiesBuilder {
    places: Vec<u32>,
    bytes: Vec<u8>,
}

impl EntitiesBuilder {
    /// Appends an entity. None where there is more text than an index can hold.
    pub(super) fn add(&mut self, entity: &Entity, strings: &mut StringsBuilder) -> Option<()> {
        self.places.push(u32::try_from(self.bytes.len()).ok()?);
        let bytes = &mut self.bytes;
        let mut piece = |string: &str, bytes: &mut Vec<u8>| strings.add(string).map(|piece| piece.put(bytes));
        piece(&entity.id, bytes)?;
        let class = entity.class.map_or(u8::MAX, |class| class as u8);
        let spelling = entity.spelling.map_or(u8::MAX, |spelling| spelling as u8);
        bytes.extend([entity.kind as u8, class, entity.ambiguous as u8, spelling]);
        entity.prior.put(bytes);
        piece(&entity.name, bytes)?;
        let lists = [&entity.aliases, &entity.short, &entity.acronyms, &entity.demonyms];
        for list in lists {
            u16::try_from(list.len()).ok()?.put(bytes);
            list.iter().try_for_each(|name| piece(name, bytes))?;
        }
        for optional in [&entity.en, &entity.country, &entity.within, &entity.source] {
            optional.is_some().put(bytes);
            optional.iter().try_for_each(|string| piece(string, bytes))?;
        }
        u16::try_from(entity.name_spellings.len()).ok()?.put(bytes);
        for (name, spelling) in &entity.name_spellings {
            piece(name, bytes)?;
            bytes.push(*spelling as u8);
        }
        u16::try_from(entity.name_ambiguities.len()).ok()?.put(bytes);
        for (name, ambiguity) in &entity.name_ambiguities {
            piece(name, bytes)?;
            bytes.push(*ambiguity as u8);
        }
        Some(())
    }

    /// Appends all of them, whose strings lie where they lay, where there were none.
    pub(super) fn copy_all(&mut self, entities: &Entities) {
        self.places.extend(entities.places.iter().take(entities.len()));
        self.bytes.extend_from_slice(&entities.bytes);
    }

    /// Appends an entity whose strings lie where they lay.
    pub(super) fn copy(&mut self, entities: &Entities, at: u32) {
        self.places.push(self.bytes.len() as u32);
        self.bytes.extend_from_slice(entities.bytes_of(at));
    }

    /// All of them, whose strings are these.
    pub(super) fn finish(mut self, strings: Strings) -> Entities {
        self.places.push(self.bytes.len() as u32);
        Entities::over(self.places.into_iter().collect(), self.bytes.into(), strings)
    }
}

/// Reads the bytes of an entity from the first to the last; what lacks is nothing.
struct Cursor<'e> {
    bytes: &'e [u8],
    strings: &'e Strings,
}

impl Cursor<'_> {
    fn next<T: Record>(&mut self) -> T {
        let (value, rest) = (T::get(self.bytes), self.bytes.get(T::SIZE..).unwrap_or_default());
        self.bytes = rest;
        value
    }

    fn string(&mut self) -> String {
        let piece = self.next::<Piece>();
        self.strings.get(piece).to_owned()
    }

    /// So many as the number before them says, and as there can be.
    fn each<T>(&mut self, of: impl Fn(&mut Self) -> T) -> impl Iterator<Item = T> {
        let count = usize::from(self.next::<u16>()).min(self.bytes.len() / Piece::SIZE);
        (0..count).map(move |_| of(self))
    }
}

impl Entities {
    fn over(places: Array<u32>, bytes: Bytes, strings: Strings) -> Entities {
        let made = (1..places.len()).map(|_| OnceCell::new()).collect();
        Entities { places, bytes, strings, made }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.made.len()
    }

    /// The entity at that position; made at the first call.
    pub(super) fn get(&self, at: u32) -> Option<&Entity> {
        Some(self.made.get(at as usize)?.get_or_init(|| Box::new(self.make(at))))
    }

    fn bytes_of(&self, at: u32) -> &[u8] {
        let at = at as usize;
        let place = |at: usize| self.places.get(at).unwrap_or_default() as usize;
        self.bytes.get(place(at)..place(at + 1)).unwrap_or_default()
    }

    /// The id of the entity at that position.
    pub(super) fn id(&self, at: u32) -> &str {
        self.strings.get(Piece::get(self.bytes_of(at)))
    }

    /// Where the entity lies; nothing is made of it.
    pub(super) fn place_of(&self, at: u32) -> Where<'_> {
        let mut cursor = Cursor { bytes: self.bytes_of(at), strings: &self.strings };
        let id = self.strings.get(cursor.next());
        let [_, class, ..] = cursor.next::<[u8; 4]>();
        cursor.next::<(f32, Piece)>();
        for _ in 0..4 {
            cursor.each(|cursor| cursor.next::<Piece>()).for_each(drop);
        }
        let mut optional = || cursor.next::<bool>().then(|| self.strings.get(cursor.next()));
        let [_, country, within] = [optional(), optional(), optional()];
        Where { id, is_country: class == Class::Country as u8, country, within }
    }

    fn make(&self, at: u32) -> Entity {
        let mut cursor = Cursor { bytes: self.bytes_of(at), strings: &self.strings };
        let id = cursor.string();
        let [kind, class, ambiguous, spelling] = cursor.next::<[u8; 4]>().map(usize::from);
        let kind = Kind::ALL.get(kind).copied().unwrap_or(Kind::Person);
        let prior = cursor.next();
        let mut entity = Entity::new(id, kind, cursor.string()).prior(prior);
        entity.class = Class::ALL.get(class).copied();
        entity.ambiguous = Ambiguity::ALL.get(ambiguous).copied().unwrap_or_default();
        entity.spelling = Spelling::ALL.get(spelling).copied();
        for list in [&mut entity.aliases, &mut entity.short, &mut entity.acronyms, &mut entity.demonyms] {
            *list = cursor.each(Cursor::string).collect();
        }
        for optional in [&mut entity.en, &mut entity.country, &mut entity.within, &mut entity.source] {
            *optional = cursor.next::<bool>().then(|| cursor.string());
        }
        let named = |cursor: &mut Cursor<'_>| (cursor.string(), usize::from(cursor.next::<u8>()));
        let spellings = cursor.each(named);
        let spellings = spellings.filter_map(|(name, at)| Some((name, Spelling::ALL.get(at).copied()?)));
        entity.name_spellings = spellings.collect::<BTreeMap<_, _>>();
        let ambiguities = cursor.each(named);
        let ambiguities = ambiguities.filter_map(|(name, at)| Some((name, Ambiguity::ALL.get(at).copied()?)));
        entity.name_ambiguities = ambiguities.collect::<BTreeMap<_, _>>();
        entity
    }

    /// Its sections.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.section("entities", self.places.bytes());
        writer.section("rows", &self.bytes);
    }

    /// The same again.
    pub(super) fn read(reader: &mut Reader, strings: Strings) -> Result<Entities, PackError> {
        let places: Array<u32> = reader.array("entities")?;
        if places.len() == 0 {
            return Err(reader.fault("entities", "not even an end"));
        }
        Ok(Entities::over(places, reader.section("rows")?, strings))
    }

    /// The bytes that they hold or lend, with those of the entities that were made.
    pub(super) fn memory_usage(&self) -> usize {
        let names = |e: &Entity| e.names().map(|n| n.len() + size_of::<String>()).sum::<usize>() + size_of::<Entity>();
        let made: usize = self.made.iter().filter_map(OnceCell::get).map(|entity| names(entity)).sum();
        self.places.memory_usage() + self.bytes.len() + size_of_val(self.made.as_ref()) + made
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_come_back() {
        let plain = Entity::new("russia", Kind::Place, "रूस");
        let full = Entity::new("aap", Kind::Organization, "आम आदमी पार्टी")
            .class(Class::Party)
            .en("Aam Aadmi Party")
            .alias("आम आदमी")
            .short("आप")
            .acronym("एएपी")
            .demonym("आपी")
            .country("india")
            .within("delhi")
            .prior(0.25)
            .spelling(Spelling::Folded)
            .name_spelling("आप", Spelling::Exact)
            .ambiguous(Ambiguity::CommonWords)
            .name_ambiguity("आप", Ambiguity::Always)
            .source("own");
        let (mut builder, mut strings) = (EntitiesBuilder::default(), StringsBuilder::default());
        for entity in [&plain, &full] {
            builder.add(entity, &mut strings).unwrap();
        }
        let entities = builder.finish(strings.finish());
        assert_eq!((entities.len(), entities.get(0), entities.get(1)), (2, Some(&plain), Some(&full)));
        assert_eq!((entities.id(1), entities.id(2), entities.get(2)), ("aap", "", None));
        // Bytes that end anywhere, or are anything, make some entity.
        for end in 0..entities.bytes.len() {
            let bytes = entities.bytes.slice(..end);
            let cut = Entities::over([0, end as u32].into_iter().collect(), bytes, entities.strings.clone());
            assert!(cut.get(0).is_some());
        }
        let noise: Vec<u8> = (0..200u8).map(|byte| byte.wrapping_mul(151)).collect();
        let noise = Entities::over([0, 200].into_iter().collect(), noise.into(), entities.strings.clone());
        assert!(noise.get(0).is_some());
    }

    #[test]
    fn numbers_of_enums_are_their_places() {
        assert!(Kind::ALL.iter().enumerate().all(|(at, kind)| *kind as usize == at));
        assert!(Class::ALL.iter().enumerate().all(|(at, class)| *class as usize == at));
        assert!(Ambiguity::ALL.iter().enumerate().all(|(at, when)| *when as usize == at));
        assert!(Spelling::ALL.iter().enumerate().all(|(at, tier)| *tier as usize == at));
        assert!(crate::forms::Form::ALL.iter().enumerate().all(|(at, form)| *form as usize == at));
        assert!(crate::forms::Derivation::ALL.iter().enumerate().all(|(at, way)| *way as usize == at));
    }
}
