//! The result types as serde writes them, and entities as it reads them (feature `serde`).
#![cfg(feature = "serde")]

use naamkosh::{Class, Derivation, Entity, Form, Gazetteer, Kind, Matcher, Recognizer, Spelling};
use serde::de::DeserializeOwned;

fn russia() -> Entity {
    Entity::new("russia", Kind::Place, "रूस").class(Class::Country).prior(0.5)
}

#[test]
fn mentions_and_matches() {
    let mut gazetteer = Gazetteer::new();
    gazetteer.insert(russia()).unwrap();
    let recognizer = Recognizer::new(&gazetteer).unwrap();
    let mention = serde_json::to_value(recognizer.recognize("रूसियों ने")[0]).unwrap();
    assert_eq!(mention["id"], "russia");
    assert_eq!(mention["form"], "demonym");
    assert_eq!(mention["class"], "country");
    assert_eq!(mention["spelling"], "exact");
    assert_eq!((&mention["start"], &mention["end"]), (&0.into(), &21.into()));
    let matcher = Matcher::new(&gazetteer).unwrap();
    let found = serde_json::to_value(matcher.find_iter("रूस").next().unwrap()).unwrap();
    assert_eq!(found["derivation"], "listed");
    assert_eq!(found["entity"], serde_json::to_value(russia()).unwrap());
    assert_eq!(found.get("language"), None);
}

/// What serde reads and writes is a row of a gazetteer file, and the other way round.
#[test]
fn an_entity_is_a_row() {
    let full = Entity::new("chad", Kind::Place, "चाड")
        .class(Class::Country)
        .en("Chad")
        .alias("चाड गणराज्य")
        .short("चाड देश")
        .acronym("सीटी")
        .demonym("चाडी")
        .country("chad")
        .prior(0.25)
        .spelling(Spelling::Folded)
        .name_spelling("चाड", Spelling::Exact)
        .name_spelling("चाडी", Spelling::Similar)
        .source("this test");
    for entity in [russia(), full, Entity::new("x", Kind::Person, "राम")] {
        let text = serde_json::to_string(&entity).unwrap();
        assert_eq!(serde_json::from_str::<Entity>(&text).unwrap(), entity);
        let mut read = Gazetteer::new();
        read.read_jsonl("serde.jsonl", text.as_bytes()).unwrap();
        assert_eq!(read.get(&entity.id), Some(&entity));
        let mut written = Vec::new();
        read.write_jsonl(&mut written).unwrap();
        assert_eq!(String::from_utf8(written).unwrap(), format!("{text}\n"));
    }
    let least: Entity = serde_json::from_str(r#"{"id": "x", "kind": "person", "name": "राम"}"#).unwrap();
    assert_eq!(least, Entity::new("x", Kind::Person, "राम"));
}

#[test]
fn a_faulty_entity_is_an_error() {
    for (text, want) in [
        (r#"{"id": "Bad Id", "kind": "person", "name": "राम"}"#, "\"Bad Id\" is no id"),
        (r#"{"id": "x", "kind": "person", "name": ""}"#, "\"\" has no word to find"),
        (r#"{"id": "x", "kind": "person"}"#, "neither name nor en is given"),
        (r#"{"id": "x", "name": "राम"}"#, "no kind is given"),
        (r#"{"kind": "person", "name": "राम"}"#, "missing field `id`"),
        (r#"{"id": "x", "kind": "person", "name": "राम", "prior": 7}"#, "the prior 7 is not between 0 and 1"),
        (r#"{"id": "x", "kind": "person", "name": "राम", "piror": 0.7}"#, "unknown field `piror`"),
        (r#"{"id": "x", "kind": "thing", "name": "राम"}"#, "\"thing\" is no kind: person, place or organization"),
        (r#"{"id": "x", "kind": "person", "class": "city", "name": "राम"}"#, "city is no class of a person"),
        (r#"{"id": "x", "kind": "person", "name": {"name": "राम", "spelling": "near"}}"#, "\"near\" is no spelling"),
        (r#"{"id": "x", "kind": "person", "name": "राम", "aliases": ["राम, श्याम"]}"#, "may join the words of a name"),
        (r#"{"id": "x", "op": "remove"}"#, "a row that extends or removes an entity is none"),
    ] {
        let error = serde_json::from_str::<Entity>(text).unwrap_err().to_string();
        assert!(error.contains(want), "{text}: {error}");
    }
}

/// One shape: serde, `Display`, `FromStr` and `as_str` all say the same name.
#[track_caller]
fn names<T>(all: &[T], as_str: fn(T) -> &'static str, count: usize)
where
    T: Copy + PartialEq + std::fmt::Debug + std::fmt::Display + serde::Serialize + DeserializeOwned,
    T: std::str::FromStr<Err = naamkosh::UnknownName>,
{
    assert_eq!(all.len(), count);
    for &value in all {
        let name = as_str(value);
        assert_eq!((value.to_string().as_str(), name.parse()), (name, Ok(value)));
        assert_eq!(serde_json::to_value(value).unwrap(), name);
        assert_eq!(serde_json::from_value::<T>(name.into()).unwrap(), value);
        let mixed = name.to_uppercase();
        assert_eq!(mixed.parse::<T>().unwrap_err().name(), mixed);
    }
    let error = serde_json::from_value::<T>("thing".into()).unwrap_err().to_string();
    assert_eq!(error, "thing".parse::<T>().unwrap_err().to_string());
}

#[test]
fn every_value_has_one_name() {
    names(Kind::ALL, Kind::as_str, 3);
    names(Class::ALL, Class::as_str, 47);
    names(Form::ALL, Form::as_str, 5);
    names(Spelling::ALL, Spelling::as_str, 3);
    names(Derivation::ALL, Derivation::as_str, 11);
    assert_eq!(serde_json::from_value::<Kind>("organisation".into()).unwrap(), Kind::Organization);
    assert_eq!("x".parse::<Derivation>().unwrap_err().to_string(), "\"x\" is no derivation");
}
