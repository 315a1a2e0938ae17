//! Names that every paper spells one way, and that are no spelling of another name: countries and the states of India
//! with their other names and adjectives, and the plurals of the adjectives.

use super::paradigms::Paradigms;
use naamkosh::{Class, Entity, Gazetteer};
use std::collections::BTreeSet;

/// A region of the country that the papers are from has this prior at the least where it is a state.
const STATE: f32 = 0.5;

/// The settled names of a gazetteer; `home` is the id of the country that the papers are from.
pub fn settled(gazetteer: &Gazetteer, home: &str, paradigms: &Paradigms) -> BTreeSet<String> {
    gazetteer.iter().flat_map(|entity| of_entity(entity, home, paradigms)).collect()
}

fn of_entity(entity: &Entity, home: &str, paradigms: &Paradigms) -> Vec<String> {
    let one_word = |name: &&String| name.chars().all(is_devanagari);
    let country = entity.class == Some(Class::Country);
    let state = entity.class == Some(Class::Region) && entity.country.as_deref() == Some(home) && entity.prior >= STATE;
    let full = std::iter::once(&entity.name).chain(&entity.aliases).filter(|_| country || state);
    let others = entity.short.iter().chain(&entity.acronyms).filter(|_| state);
    let names = full.chain(others).chain(&entity.demonyms).filter(one_word).cloned();
    let people = entity.demonyms.iter().filter(one_word).flat_map(|adjective| paradigms.people(adjective));
    names.chain(people).collect()
}

fn is_devanagari(c: char) -> bool {
    ('\u{900}'..='\u{97F}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use naamkosh::Kind;

    #[test]
    fn countries_states_and_adjectives() {
        let rows = ["people\tC\tों", "people\tी\tियों"].map(str::to_owned);
        let paradigms = Paradigms::read(&rows).unwrap();
        let place = |id: &str, name: &str, class| Entity::new(id, Kind::Place, name).class(class);
        let mut gazetteer = Gazetteer::new();
        for entity in [
            place("russia", "रूस", Class::Country).alias("रूसी संघ").demonym("रूसी"),
            place("bihar", "बिहार", Class::Region).country("india").prior(0.9),
            place("bavaria", "बवेरिया", Class::Region).country("germany").prior(0.9),
            place("asia", "एशिया", Class::Continent).demonym("एशियन"),
        ] {
            gazetteer.insert(entity).unwrap();
        }
        let found: Vec<_> = settled(&gazetteer, "india", &paradigms).into_iter().collect();
        assert_eq!(found, ["एशियन", "एशियनों", "बिहार", "रूस", "रूसियों", "रूसी"]);
    }
}
