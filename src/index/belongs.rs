//! Which entities belong together: the countries and regions that each lies in or is of, and the forms of one writing
//! that need evidence.
//!
//! ```text
//! places        himachal-pradesh 1, india 2       a number for each id that some entity names, or that is a country
//! bilaspur      within [1], country 2             what it belongs to
//! himachal      itself 1, country 2
//! contextual    (hash of टंडन, form), (hash of टंडन, form), ...     sorted: all forms of one writing side by side
//! ```
//!
//! Numbers are given as the ids come, and mean nothing but that two entities are of one country or region. An id that no
//! entity of the gazetteer has is numbered like any other. Knows of entities and forms; of no text.

use crate::entity::{Class, Entity};
use crate::pack::Record;
use std::collections::HashMap;
use std::num::NonZeroU32;

/// What an entity belongs to, by the numbers of countries and regions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Belongs {
    /// Its own number, where others lie in it.
    itself: Option<NonZeroU32>,
    /// The region that it lies in, and the region that that one lies in.
    within: [Option<NonZeroU32>; 2],
    /// The country that it belongs to, or is.
    country: Option<NonZeroU32>,
}

impl Belongs {
    /// The country that it belongs to, or is.
    pub(crate) fn country(self) -> Option<u32> {
        self.country.map(NonZeroU32::get)
    }

    /// The regions that it lies in.
    pub(crate) fn regions(self) -> impl Iterator<Item = u32> {
        self.within.into_iter().flatten().map(NonZeroU32::get)
    }

    /// Everything that is spoken of where it is named: itself, the regions that it lies in, its country.
    pub(crate) fn all(self) -> impl Iterator<Item = u32> {
        let [a, b] = self.within;
        // A country is itself, and is named once.
        let itself = self.itself.filter(|_| self.itself != self.country);
        [itself, a, b, self.country].into_iter().flatten().map(NonZeroU32::get)
    }

    /// Its own number, where others lie in it or belong to it.
    pub(crate) fn itself(self) -> Option<u32> {
        self.itself.map(NonZeroU32::get)
    }
}

impl Record for Belongs {
    const SIZE: usize = 16;

    fn put(self, bytes: &mut Vec<u8>) {
        let [a, b] = self.within;
        for number in [self.itself, a, b, self.country] {
            number.map_or(0, NonZeroU32::get).put(bytes);
        }
    }

    #[inline(always)]
    fn get(bytes: &[u8]) -> Belongs {
        let [itself, a, b, country] = <[u32; 4]>::get(bytes).map(NonZeroU32::new);
        Belongs { itself, within: [a, b], country }
    }
}

/// What is asked of an entity here.
#[derive(Debug, Clone, Copy)]
pub(super) struct Where<'e> {
    pub(super) id: &'e str,
    pub(super) is_country: bool,
    pub(super) country: Option<&'e str>,
    pub(super) within: Option<&'e str>,
}

impl<'e> Where<'e> {
    pub(super) fn of(entity: &'e Entity) -> Where<'e> {
        Where {
            id: &entity.id,
            is_country: entity.class == Some(Class::Country),
            country: entity.country.as_deref(),
            within: entity.within.as_deref(),
        }
    }
}

/// What each entity belongs to, in their order. Two walks over them: ids that are named, then who names them.
pub(super) fn belongs(entities: &[Where<'_>]) -> Vec<Belongs> {
    let mut numbers: HashMap<&str, NonZeroU32> = HashMap::new();
    let mut regions: HashMap<&str, &str> = HashMap::new();
    for entity in entities {
        let country = entity.is_country.then_some(entity.id);
        for id in [country, entity.country, entity.within].into_iter().flatten() {
            let next = NonZeroU32::MIN.saturating_add(numbers.len() as u32);
            numbers.entry(id).or_insert(next);
        }
        if let Some(within) = entity.within {
            regions.insert(entity.id, within);
        }
    }
    let number = |id: &str| numbers.get(id).copied();
    let of = |entity: &Where<'_>| {
        let itself = number(entity.id);
        let country = if entity.is_country { itself } else { None };
        let above = entity.within.and_then(|id| regions.get(id).copied()).filter(|above| *above != entity.id);
        Belongs {
            itself,
            within: [entity.within.and_then(number), above.and_then(number)],
            country: country.or_else(|| entity.country.and_then(number)),
        }
    };
    entities.iter().map(of).collect()
}

/// The country that most entities are of; of two the one that comes first. None where no entity is of a country.
pub(super) fn home(belongs: &[Belongs]) -> Option<u32> {
    let mut counts: HashMap<u32, usize> = HashMap::new();
    belongs.iter().filter_map(|b| b.country()).for_each(|country| *counts.entry(country).or_default() += 1);
    counts.into_iter().max_by_key(|&(country, count)| (count, std::cmp::Reverse(country))).map(|(country, _)| country)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::Kind;

    #[test]
    fn what_entities_belong_to() {
        let place = |id: &str, name: &str| Entity::new(id, Kind::Place, name);
        let entities = [
            place("bharat", "भारत").class(Class::Country),
            place("rajya", "राज्य").country("bharat"),
            place("jila", "जिला").country("bharat").within("rajya"),
            place("gaon", "गांव").country("bharat").within("jila"),
            place("door", "दूर"),
        ];
        let found = belongs(&entities.iter().map(Where::of).collect::<Vec<_>>());
        let [country, state, district, village, far] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(country.country(), country.itself());
        assert_eq!(country.all().count(), 1);
        assert_eq!(state.country(), country.itself());
        assert_eq!(district.regions().next(), state.itself());
        assert_eq!(village.regions().collect::<Vec<_>>(), [district.itself().unwrap(), state.itself().unwrap()]);
        assert_eq!(far.all().count(), 0);
    }
}
