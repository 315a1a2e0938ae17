//! Entities that have only an English name: how many Devanagari names their guessed spellings find.
//!
//! Measured on the embedded entities that `cargo xtask data` holds out when it learns: the rules were
//! not learnt from them. `cargo test --test from_english -- --nocapture` prints the figures.
#![cfg(feature = "embedded")]
#![allow(clippy::unwrap_used)]

use naamkosh::{Derivation, Entity, Form, Gazetteer, Kind, Matcher, Recognizer, Spelling};

/// Every tenth entity is not learnt from.
fn held_out(id: &str) -> bool {
    id.bytes().map(u32::from).sum::<u32>() % 10 == 0
}

/// "Victoria" of the label "Victoria, British Columbia".
fn without_label(en: &str) -> &str {
    en.split([',', '(']).next().unwrap().trim()
}

/// The entities with both names, and the same entities with the English name only.
fn pairs(kind: Kind) -> Vec<(Entity, Entity)> {
    let both = |e: &&Entity| e.kind == kind && held_out(&e.id) && e.en.is_some();
    let latin = |e: &Entity| Entity::new(&e.id, kind, without_label(e.en.as_deref().unwrap()));
    let embedded = Gazetteer::embedded().unwrap();
    let pairs: Vec<_> = embedded.iter().filter(both).map(|e| (e.clone(), latin(e))).collect();
    assert!(pairs.len() > 200);
    pairs
}

#[test]
fn names_that_were_held_out() {
    for (kind, floor) in [(Kind::Person, 0.84), (Kind::Place, 0.72)] {
        let pairs = pairs(kind);
        let mut gazetteer = Gazetteer::new();
        for (_, latin) in &pairs {
            gazetteer.insert(latin.clone()).unwrap();
        }
        let matcher = Matcher::new(&gazetteer).unwrap();
        let (mut found, mut other) = (0, 0);
        for (entity, _) in &pairs {
            let whole = matcher.find_iter(&entity.name).find(|m| (m.start, m.end) == (0, entity.name.len()));
            match whole {
                Some(m) if m.entity.id == entity.id => found += 1,
                Some(_) => other += 1,
                None => {}
            }
        }
        let share = f64::from(found) / pairs.len() as f64;
        println!("{kind}: {found} of {} found from English ({share:.3}), {other} taken for another", pairs.len());
        assert!(share > floor, "{kind}: {share}");
        assert!(other * 50 < found, "{kind}: {other}");
    }
}

#[test]
fn a_guess_says_so() {
    let entity = Entity::new("anton-vasilenko", Kind::Person, "Anton Vasilenko");
    let mut gazetteer = Gazetteer::new();
    gazetteer.insert(entity).unwrap();
    let recognizer = Recognizer::new(&gazetteer).unwrap();
    let text = "एंटन वासिलेंको ने कहा। वासिलेंको कल आएंगे।";
    let mentions = recognizer.recognize(text);
    let texts: Vec<_> = mentions.iter().map(|m| (m.text(text), m.form, m.spelling, m.derivation)).collect();
    let similar = Some(Spelling::Similar);
    assert_eq!(
        texts,
        [
            ("एंटन वासिलेंको", Form::Name, similar, Some(Derivation::Guessed)),
            ("वासिलेंको", Form::Short, similar, Some(Derivation::Family))
        ]
    );
    assert_eq!(mentions[0].alias, Some("Anton Vasilenko"));
    // No guess where the caller wants no similar spelling.
    let folded = Recognizer::builder().spelling(Spelling::Folded).build(&gazetteer).unwrap();
    assert!(folded.recognize(text).is_empty());
}
