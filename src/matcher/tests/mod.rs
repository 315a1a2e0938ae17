mod cases;
mod documents;
mod dots;
mod laws;
mod near;
mod oracle;
mod overlay;
mod random;
mod sounds;

use super::*;
use crate::entity::Kind;

/// A gazetteer of the entities, whose ids are their English names' slugs.
fn gazetteer(entities: impl IntoIterator<Item = Entity>) -> Gazetteer {
    let mut gazetteer = Gazetteer::new();
    for entity in entities {
        assert_eq!(gazetteer.insert(entity).unwrap(), None, "an id stands twice");
    }
    gazetteer
}

fn person(id: &str, name: &str) -> Entity {
    Entity::new(id, Kind::Person, name)
}

fn place(id: &str, name: &str) -> Entity {
    Entity::new(id, Kind::Place, name)
}

fn organization(id: &str, name: &str) -> Entity {
    Entity::new(id, Kind::Organization, name)
}
