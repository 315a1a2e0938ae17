//! A list is a promise: what it lists is found in its own spelling, whatever shape it has, or is refused with a reason.

use naamkosh::{Ambiguity, Entity, Gazetteer, Kind, Language, Matcher, Recognizer, WarningReason, fold};
use proptest::prelude::*;

/// A gazetteer of one person.
fn alone(name: &str, prior: f32) -> Gazetteer {
    let mut gazetteer = Gazetteer::new();
    gazetteer.insert(Entity::new("own", Kind::Person, name).prior(prior)).unwrap();
    gazetteer
}

/// What is missed of a name in a sentence, in its own spelling and as it folds.
fn missed(name: &str) -> Vec<String> {
    let gazetteer = alone(name, 0.5);
    let (matcher, recognizer) = (Matcher::new(&gazetteer).unwrap(), Recognizer::new(&gazetteer).unwrap());
    // A mark at the beginning would be one of the space before it.
    let folded = Some(fold(name)).filter(|folded| !folded.starts_with('\u{902}') && !name.is_ascii());
    let writings = std::iter::once(name.to_owned()).chain(folded);
    let mut missed = Vec::new();
    for written in writings {
        let before = "कल शाम ";
        let text = format!("{before}{written} ने यह बात कही");
        let span = (before.len(), before.len() + written.len());
        if !matcher.find_iter(&text).any(|m| (m.start, m.end) == span) {
            missed.push(format!("matcher: {name} as {written}"));
        }
        if !recognizer.recognize(&text).iter().any(|m| (m.start, m.end, m.id()) == (span.0, span.1, Some("own"))) {
            missed.push(format!("recogniser: {name} as {written}"));
        }
    }
    missed
}

#[cfg(feature = "people")]
fn embedded_people(every: usize) -> Vec<String> {
    let gazetteer = Gazetteer::embedded().unwrap();
    let people = gazetteer.iter().filter(|e| e.kind == Kind::Person).step_by(every);
    people.flat_map(|e| missed(&e.name)).collect()
}

#[cfg(feature = "people")]
#[test]
fn some_people_are_found_when_listed_alone() {
    assert_eq!(embedded_people(150), Vec::<String>::new());
}

/// All 13,421 of them: minutes. `cargo test --release --test promise -- --ignored`
#[cfg(feature = "people")]
#[test]
#[ignore = "takes minutes"]
fn all_people_are_found_when_listed_alone() {
    assert_eq!(embedded_people(1), Vec::<String>::new());
}

#[test]
fn names_that_are_words() {
    for name in ["उषा", "आशा", "लक्ष्य", "फ़ोर्ड", "गया", "की", "हो", "सरकार", "मंत्री", "जी", "क", "भाई", "शर्मा", "20", "A"]
    {
        assert_eq!(missed(name), Vec::<String>::new(), "{name}");
    }
}

/// Pieces of names of every shape: common words, letters, nukta, candrabindu, Latin, digits, a joiner, a title.
const PIECES: &[&str] = &[
    "झबरू",
    "ज़ेन",
    "चाँद",
    "आशा",
    "की",
    "के",
    "मो",
    "डॉ",
    "पं",
    "एस",
    "एसके",
    "प्रा",
    "लि",
    "क्\u{200D}रेम",
    "भाई",
    "O",
    "Brien",
    "AT",
    "nato",
    "Erdoğan",
    "20",
    "२०",
    "जी",
    "उन",
    "अल",
    "ट्रम्प",
    "क",
];
const GAPS: &[&str] = &[" ", " ", ". ", ".", "-", "–", "'", "’", "&", " & ", "", "॰ ", "\u{A0}", " (", ") ", ", "];

fn name() -> impl Strategy<Value = String> {
    let piece = || prop::sample::select(PIECES);
    let rest = prop::collection::vec((prop::sample::select(GAPS), piece()), 0..4);
    (piece(), rest, prop::sample::select(&["", "", ".", "।", ")"])).prop_map(|(first, rest, end)| {
        rest.into_iter().fold(first.to_owned(), |name, (gap, piece)| name + gap + piece) + end
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every shape is found again, its last dot within the span; or refused.
    #[test]
    fn every_shape_is_found_or_refused(name in name()) {
        let mut gazetteer = Gazetteer::new();
        if let Err(error) = gazetteer.insert(Entity::new("own", Kind::Organization, name.as_str())) {
            prop_assert!(error.to_string().contains("in \"") || error.to_string().contains("no word"), "{error}");
            return Ok(());
        }
        let (matcher, recognizer) = (Matcher::new(&gazetteer).unwrap(), Recognizer::new(&gazetteer).unwrap());
        for (before, after) in [("कल शाम ", " ने"), ("", ""), ("(", ")"), ("“", "”,")] {
            let text = format!("{before}{name}{after}");
            let span = (before.len(), before.len() + name.len());
            let found: Vec<_> = matcher.find_iter(&text).map(|m| (m.start, m.end)).collect();
            prop_assert!(found.contains(&span), "{text}: {found:?}");
            let found: Vec<_> = recognizer.recognize(&text).iter().map(|m| (m.start, m.end, m.id().is_some())).collect();
            prop_assert!(found.contains(&(span.0, span.1, true)), "recognised in {text}: {found:?}");
        }
    }
}

#[test]
fn dots_of_the_name_are_there_or_not() {
    let text_has = |name: &str, text: &str| {
        let matcher = Matcher::new(&alone(name, 0.5)).unwrap();
        matcher.find_iter(text).map(|m| m.text(text).to_owned()).collect::<Vec<_>>()
    };
    for (name, text, want) in [
        ("झबरू प्रा. लि.", "झबरू प्रा. लि. ने", "झबरू प्रा. लि."),
        ("झबरू प्रा. लि.", "झबरू प्रा लि ने", "झबरू प्रा लि"),
        ("झबरू प्रा लि", "झबरू प्रा लि. ने", "झबरू प्रा लि"),
        ("मो. झबरू आलम", "मो॰ झबरू आलम ने", "मो॰ झबरू आलम"),
        ("झबरू लि.", "झबरू लि... और", "झबरू लि"),
    ] {
        assert_eq!(text_has(name, text), [want], "{name} in {text}");
    }
    // A dot that the name has not ends a sentence.
    assert!(text_has("मो झबरू आलम", "मो. झबरू आलम ने").is_empty());
}

#[test]
fn what_a_row_says_of_its_names() {
    let mut gazetteer = Gazetteer::new();
    let rows = r#"{"id": "asha", "kind": "person", "name": "आशा राय", "short": [{"name": "आशा", "ambiguous": true}]}
{"id": "usha", "kind": "person", "name": "उजाला", "ambiguous": "common-words", "aliases": [{"name": "प्रकाश", "ambiguous": false}]}"#;
    gazetteer.read_jsonl("own.jsonl", rows.as_bytes()).unwrap();
    gazetteer.read_jsonl("more.jsonl", r#"{"id": "usha", "op": "extend", "short": ["किताब"]}"#.as_bytes()).unwrap();
    let matcher = Matcher::new(&gazetteer).unwrap();
    let found = |text: &str| matcher.is_match(text);
    assert!(found("आशा राय") && !found("आशा") && !found("उजाला") && found("प्रकाश"));
    assert!(found("किताब"), "a row that extends is a promise too");
    let entity = gazetteer.get("usha").unwrap();
    assert_eq!(entity.ambiguity_of("किताब"), Ambiguity::Never);
    // Both formats keep what is said.
    let (mut jsonl, mut tsv) = (Vec::new(), Vec::new());
    gazetteer.write_jsonl(&mut jsonl).unwrap();
    gazetteer.write_tsv(&mut tsv).unwrap();
    let mut again = [Gazetteer::new(), Gazetteer::new()];
    again[0].read_jsonl("own.jsonl", jsonl.as_slice()).unwrap();
    again[1].read_tsv("own.tsv", tsv.as_slice()).unwrap();
    assert!(again.iter().all(|again| *again == gazetteer));
    for (row, reason) in [
        (r#"{"id": "a", "kind": "person", "name": "क", "ambiguous": 1}"#, "expected true, false, or \"common-words\""),
        (r#"{"id": "a", "kind": "person", "name": "क", "ambiguous": "often"}"#, "\"often\" is no ambiguity"),
    ] {
        let error = Gazetteer::new().read_jsonl("own.jsonl", row.as_bytes()).unwrap_err().to_string();
        assert!(error.starts_with("own.jsonl:1:") && error.contains(reason), "{error}");
    }
}

#[test]
fn warnings_say_where_and_why() {
    let hindi = Language::hindi().unwrap();
    let mut gazetteer = Gazetteer::new();
    let rows = r#"{"id": "asha", "kind": "person", "name": "आशा"}
{"id": "rahul", "kind": "person", "name": "राहुल", "aliases": ["राहुल झबरू"]}

{"id": "gaya", "kind": "place", "name": "गया", "ambiguous": true}
{"id": "ka", "kind": "organization", "name": "झबरू दल", "short": ["क"]}"#;
    gazetteer.read_jsonl("own.jsonl", rows.as_bytes()).unwrap();
    gazetteer.read_jsonl("more.jsonl", r#"{"id": "ka", "op": "extend", "aliases": ["किताब"]}"#.as_bytes()).unwrap();
    let warnings = gazetteer.warnings(&hindi);
    let told: Vec<_> = warnings.iter().map(|w| (w.row, w.name, w.reason)).collect();
    assert_eq!(
        told,
        [
            (Some(("own.jsonl", 1)), "आशा", WarningReason::CommonWord),
            (Some(("own.jsonl", 2)), "राहुल", WarningReason::GivenName),
            (Some(("more.jsonl", 1)), "किताब", WarningReason::CommonWord),
            (Some(("own.jsonl", 5)), "क", WarningReason::OneLetter),
        ]
    );
    gazetteer.insert(Entity::new("asha", Kind::Person, "आशा")).unwrap();
    assert_eq!(gazetteer.warnings(&hindi)[0].row, None, "inserted anew by code");
}

#[cfg(feature = "people")]
#[test]
fn the_embedded_rows_warn_of_nothing() {
    assert!(Gazetteer::embedded().unwrap().warnings(&Language::hindi().unwrap()).is_empty());
}
