//! The result types as serde writes them (feature `serde`).
#![cfg(feature = "serde")]

use naamkosh::{Class, Entity, Gazetteer, Kind, Matcher, Recognizer};

#[test]
fn mentions_matches_and_entities() {
    let mut gazetteer = Gazetteer::new();
    let russia = Entity::new("russia", Kind::Place, "रूस").class(Class::Country).prior(0.5);
    gazetteer.insert(russia.clone()).unwrap();
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
    let text = serde_json::to_string(&russia).unwrap();
    assert_eq!(serde_json::from_str::<Entity>(&text).unwrap(), russia);
}
