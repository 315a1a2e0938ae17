//! Every embedded person and place sounds like its English name, or stands among the exceptions, each of which
//! was read. A name in the wrong row, or a translation nobody uses, sounds like nothing.
//!
//! `cargo test --test embedded_sound -- --nocapture` prints how many were checked; a failing test prints the rows
//! that it misses, with `?` for the reason.
#![cfg(all(feature = "people", feature = "places"))]
#![allow(clippy::unwrap_used)]

use naamkosh::{Entity, Gazetteer, Kind, Language};
use std::collections::{BTreeMap, BTreeSet};

/// The farthest that a name may sound from the nearest guess at it. The similar tier stops at 0.13: there a
/// mistake is a wrong mention, here it is a row that somebody reads.
const NEAR: f32 = 0.25;

/// `id`, Devanagari name, English name, reason.
const EXCEPTIONS: &str = include_str!("sound_exceptions.tsv");

/// Why a name need not sound like its English one; the file says what each means.
const REASONS: [&str; 7] = ["translated", "another name", "short form", "ending", "letters", "usage", "rules"];

/// Or the language that it is read in.
const LANGUAGES: [&str; 27] = [
    "African",
    "Afrikaans",
    "Albanian",
    "Arabic",
    "Baltic",
    "Burmese",
    "Catalan",
    "Chinese",
    "Dutch",
    "English",
    "Estonian",
    "French",
    "German",
    "Greenlandic",
    "Hebrew",
    "Hungarian",
    "Indian",
    "Italian",
    "Maltese",
    "Persian",
    "Portuguese",
    "Romanian",
    "Scandinavian",
    "Slavic",
    "Spanish",
    "Tibetan",
    "Turkic",
];

/// "Victoria" of the label "Victoria, British Columbia".
fn without_label(en: &str) -> &str {
    en.split([',', '(']).next().unwrap().trim()
}

/// The name, and for a person the name with its first or last word at the other end: the Hindi name may have the
/// family name first where the English one has it last.
fn orders(entity: &Entity, en: &str) -> Vec<String> {
    let mut orders = vec![en.to_owned()];
    if entity.kind == Kind::Person {
        orders.extend(en.split_once(' ').map(|(first, rest)| format!("{rest} {first}")));
        orders.extend(en.rsplit_once(' ').map(|(rest, last)| format!("{last} {rest}")));
    }
    orders
}

/// How far the listed full name that sounds most like the English name is from it; none where none is comparable.
fn distance(entity: &Entity) -> Option<f32> {
    let hindi = &Language::hindi().unwrap();
    let en = without_label(entity.en.as_deref()?);
    let guesses: Vec<String> = orders(entity, en).iter().flat_map(|en| hindi.devanagari_spellings(en)).collect();
    let names = || std::iter::once(&entity.name).chain(&entity.aliases);
    let pairs = guesses.iter().flat_map(|guess| names().map(move |name| hindi.explain(guess, name)));
    pairs.filter(|e| e.spelling.is_some()).map(|e| e.distance).min_by(f32::total_cmp)
}

fn sounds_right(entity: &Entity) -> bool {
    distance(entity).is_some_and(|d| d <= NEAR)
}

/// People and places with an English name: of others there is nothing to compare.
fn checked(gazetteer: &Gazetteer) -> impl Iterator<Item = &Entity> {
    gazetteer.iter().filter(|e| matches!(e.kind, Kind::Person | Kind::Place) && e.en.is_some())
}

fn exceptions() -> impl Iterator<Item = [&'static str; 4]> {
    let rows = EXCEPTIONS.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| line.split('\t').collect::<Vec<_>>().try_into().unwrap_or_else(|_| panic!("four cells: {line}")))
}

#[test]
fn names_sound_like_their_english_names() {
    let gazetteer = Gazetteer::embedded().unwrap();
    let excepted: BTreeSet<&str> = exceptions().map(|[id, ..]| id).collect();
    let (mut total, mut missing) = (0, Vec::new());
    for entity in checked(&gazetteer) {
        total += 1;
        if !sounds_right(entity) && !excepted.contains(entity.id.as_str()) {
            missing.push(format!("{}\t{}\t{}\t?", entity.id, entity.name, entity.en.as_deref().unwrap()));
        }
    }
    println!("{total} people and places checked, {} excepted", excepted.len());
    assert!(total > 11_000, "{total}");
    assert!(missing.is_empty(), "{} names do not sound right:\n{}", missing.len(), missing.join("\n"));
}

/// An exception is for one name of one entity, and goes when it is needed no more.
#[test]
fn every_exception_is_needed() {
    let gazetteer = Gazetteer::embedded().unwrap();
    let (mut seen, mut reasons, mut faults) = (BTreeSet::new(), BTreeMap::<&str, usize>::new(), Vec::new());
    for [id, name, en, reason] in exceptions() {
        *reasons.entry(reason).or_default() += 1;
        let fault = match gazetteer.get(id) {
            _ if !seen.insert(id) => "is there twice",
            _ if !REASONS.contains(&reason) && !LANGUAGES.contains(&reason) => "has an unknown reason",
            None => "is no entity",
            Some(e) if e.name != name || e.en.as_deref() != Some(en) => "has other names now",
            Some(e) if sounds_right(e) => "sounds right",
            Some(_) => continue,
        };
        faults.push(format!("{id}\t{name}\t{en}\t{reason}: {fault}"));
    }
    println!("{reasons:?}");
    assert!(faults.is_empty(), "{} exceptions are wrong:\n{}", faults.len(), faults.join("\n"));
}
