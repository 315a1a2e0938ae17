//! A gazetteer over a compiled one is searched as one that was compiled as a whole.

use super::random::{any_gazetteer, language, near, near_gazetteer, text};
use super::*;
use crate::index::Index;
use crate::language::Language;
use crate::pack::{Reader, Writer};
use proptest::prelude::*;

/// Everything that a matcher says of a text.
fn found(matcher: &Matcher, text: &str) -> Vec<String> {
    matcher.find_overlapping_iter(text).map(|m| format!("{m:?}")).collect()
}

fn matcher(gazetteer: &Gazetteer, language: &Arc<Language>) -> Matcher {
    Matcher::builder().language(language.clone()).build(gazetteer).unwrap()
}

/// The same entities under other ids.
fn renamed(gazetteer: &Gazetteer, prefix: &str) -> Vec<Entity> {
    let named = |entity: &Entity| Entity { id: format!("{prefix}-{}", entity.id), ..entity.clone() };
    gazetteer.iter().map(named).collect()
}

/// Puts entities into both, or in the place of some, or takes some away.
fn change(gazetteer: &mut Gazetteer, rows: &Gazetteer, ways: &[u8]) {
    let ids: Vec<String> = gazetteer.iter().map(|e| e.id.clone()).collect();
    for (at, (entity, way)) in rows.iter().zip(ways).enumerate() {
        let id = &ids[(usize::from(*way) * 7 + at) % ids.len()];
        match way % 4 {
            0 => drop(gazetteer.insert(Entity { id: format!("new-{at}"), ..entity.clone() }).unwrap()),
            1 => drop(gazetteer.insert(Entity { id: id.clone(), ..entity.clone() }).unwrap()),
            2 => drop(gazetteer.remove(id)),
            _ => {
                let Some(old) = gazetteer.get(id).cloned() else { continue };
                let with = old.alias(entity.name.clone());
                if with.check().is_ok() {
                    gazetteer.insert(with).unwrap();
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn over_another_is_as_one(
        parts in prop::collection::vec(prop_oneof![any_gazetteer(), near_gazetteer()], 4..6),
        rows in prop_oneof![any_gazetteer(), near_gazetteer()],
        ways in prop::collection::vec(any::<u8>(), 1..4),
        texts in prop::collection::vec(prop_oneof![text(), near(&[" ", "-", "। "], 8)], 4),
        language in language(),
    ) {
        let mut whole = gazetteer(parts.iter().enumerate().flat_map(|(n, part)| renamed(part, &format!("p{n}"))));
        let base = Index::new(&whole, language.clone()).unwrap();
        let mut over = Gazetteer::over(base);
        change(&mut whole, &rows, &ways);
        change(&mut over, &rows, &ways);
        prop_assert!(over.iter().eq(whole.iter()) && over.len() == whole.len() && over == whole);
        let (one, other) = (matcher(&whole, &language), matcher(&over, &language));
        prop_assert!(one.entities().eq(other.entities()) && one.forms().eq(other.forms()));
        // What was laid over is a pack as any other.
        let mut writer = Writer::new();
        other.index.write(&mut writer);
        let mut reader = Reader::open(writer.finish().into()).unwrap();
        let packed = Matcher::over(Arc::new(Index::read(&mut reader, language.clone(), true).unwrap()));
        for text in &texts {
            let want = found(&one, text);
            prop_assert_eq!(&found(&other, text), &want, "{}", text);
            prop_assert_eq!(&found(&packed, text), &want, "{}", text);
        }
        // And may lie under another.
        let mut again = Gazetteer::over(other.index.clone());
        change(&mut whole, &rows, &ways);
        change(&mut again, &rows, &ways);
        let (one, other) = (matcher(&whole, &language), matcher(&again, &language));
        for text in &texts {
            prop_assert_eq!(found(&other, text), found(&one, text), "{}", text);
        }
    }
}

/// The bare names of a state's bodies are made of those of the state: where it is extended they are made anew.
#[test]
fn bodies_follow_their_state() {
    let language = Language::hindi().unwrap();
    let country = |id: &str, name: &str| place(id, name).class(crate::Class::Country);
    let mut whole = gazetteer([
        country("russia", "रूस").demonym("रूसी"),
        country("japan", "जापान").demonym("जापानी"),
        organization("mid", "रूसी विदेश मंत्रालय").class(crate::Class::Ministry).country("russia"),
        organization("mod", "महासंघीय रक्षा मंत्रालय").class(crate::Class::Ministry).country("russia"),
        place("moscow", "मास्को").country("russia"),
        place("tokyo", "टोक्यो").country("japan"),
        place("osaka", "ओसाका").country("japan"),
        place("kyoto", "क्योटो").country("japan"),
    ]);
    let mut over = Gazetteer::over(Index::new(&whole, language.clone()).unwrap());
    for gazetteer in [&mut whole, &mut over] {
        let russia = gazetteer.get("russia").unwrap().clone().demonym("महासंघीय");
        gazetteer.insert(russia).unwrap();
    }
    let (one, other) = (matcher(&whole, &language), matcher(&over, &language));
    assert!(one.forms().eq(other.forms()));
    assert!(other.forms().any(|(writing, entity)| writing == "रक्षा मंत्रालय" && entity.id == "mod"));
}
