//! The laws as properties, on gazetteers and texts of few letters, so that things collide.

use super::oracle::{Found, Oracle};
use super::*;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::collections::HashSet;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Pieces of names and of text: short, so that one is inside another; with the choices that fold.
const PIECES: &[&str] = &[
    "राम",
    "रूस",
    "किम",
    "जोंग",
    "उन",
    "नई",
    "दिल्ली",
    "उत्तर",
    "कोरिया",
    "ज़ेन",
    "जेन",
    "अन्त",
    "अंत",
    "चाँद",
    "आगरा",
    "बी",
    "जे",
    "पी",
    "एपीजे",
    "NATO",
    "nato",
    "US",
    "20",
    "२०",
    "जी",
    "भाई",
    "डॉ",
    "क्\u{200D}रेम",
    "सुत्राे",
    "रूसी",
    "हमला",
    "विदेश",
    "ने",
    "मोदी",
    "की",
    "अ\u{93C}",
    "Erdoğan",
];
const GAPS: &[&str] =
    &[" ", " ", " ", "", "-", "–", " - ", ".", ". ", "\u{A0}", ", ", "।", "\n", "\n\n", "\u{200B}", "'", "\u{AD}"];

fn name() -> impl Strategy<Value = String> {
    let piece = || prop::sample::select(PIECES);
    let gap = prop::sample::select(vec![" ", " ", "-", "", "."]);
    (piece(), prop::collection::vec((gap, piece()), 0..3))
        .prop_map(|(first, rest)| rest.into_iter().fold(first.to_owned(), |name, (gap, piece)| name + gap + piece))
}

fn text() -> impl Strategy<Value = String> {
    let part = (prop::sample::select(PIECES), prop::sample::select(GAPS));
    prop::collection::vec(part, 0..14).prop_map(|parts| parts.into_iter().map(|(p, g)| p.to_owned() + g).collect())
}

fn entity(n: usize, (kind, name, more, class): (u8, String, Vec<String>, bool)) -> Option<Entity> {
    let id = format!("e{n}");
    let mut entity = match kind {
        0 => person(&id, &name),
        1 if class => place(&id, &name).class(crate::Class::Country),
        1 => place(&id, &name).class(crate::Class::City).country("india"),
        _ => organization(&id, &name),
    };
    for (i, name) in more.into_iter().enumerate() {
        entity = if i % 2 == 0 { entity.acronym(name) } else { entity.short(name) };
    }
    entity.check().is_ok().then_some(entity.prior(n as f32 / 100.0))
}

fn any_gazetteer() -> impl Strategy<Value = Gazetteer> {
    let row = (0..3u8, name(), prop::collection::vec(name(), 0..3), any::<bool>());
    prop::collection::vec(row, 1..8)
        .prop_map(|rows| gazetteer(rows.into_iter().enumerate().filter_map(|(n, row)| entity(n, row))))
}

fn any_matcher() -> impl Strategy<Value = Matcher> {
    let options = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (any_gazetteer(), options).prop_map(|(gazetteer, (exact, glued, demonyms, wrapped))| {
        let spelling = if exact { Spelling::Exact } else { Spelling::Folded };
        let builder = Matcher::builder().spelling(spelling).glued(glued).demonyms(demonyms).wrapped(wrapped);
        builder.build(&gazetteer).unwrap()
    })
}

fn found(matcher: &Matcher, text: &str) -> Vec<Found> {
    let of = |m: Match<'_>| (m.start, m.end, m.entity.id.clone(), m.spelling, m.glued);
    matcher.find_overlapping_iter(text).map(of).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Law 3: the index finds what the naive matcher finds, no more and no less.
    #[test]
    fn index_equals_oracle(matcher in any_matcher(), text in text()) {
        let ours: BTreeSet<Found> = found(&matcher, &text).into_iter().collect();
        prop_assert_eq!(ours, Oracle::new(&matcher, &text).find(), "{:?}", text);
    }

    /// Law 1: spans lie on grapheme boundaries. Law 2: sorted; and `find_iter` gives none that overlap.
    #[test]
    fn spans_and_order(matcher in any_matcher(), text in text()) {
        let boundaries: BTreeSet<usize> =
            text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let all: Vec<_> = matcher.find_overlapping_iter(&text).collect();
        for m in &all {
            prop_assert!(boundaries.contains(&m.start) && boundaries.contains(&m.end));
            prop_assert!(m.start < m.end);
        }
        prop_assert!(all.is_sorted_by_key(|m| (m.start, usize::MAX - m.end)));
        let flat: Vec<_> = matcher.find_iter(&text).collect();
        prop_assert!(flat.windows(2).all(|w| w[0].end <= w[1].start));
        prop_assert!(flat.iter().all(|m| all.contains(m)));
        prop_assert_eq!(all.is_empty(), !matcher.is_match(&text));
        let (mut scratch, mut into) = (Scratch::new(), Vec::new());
        for _ in 0..2 {
            matcher.find_into(&text, &mut scratch, &mut into);
            prop_assert_eq!(&into, &flat);
        }
    }

    /// Law 4: the normalisation form of the text does not matter, offsets mapped.
    #[test]
    fn normalisation_forms(matcher in any_matcher(), text in text()) {
        let of = |text: &str| -> Vec<(String, String, String, Spelling)> {
            let nfd = |s: &str| s.nfd().collect::<String>();
            let at = |m: Match<'_>| (nfd(&text[..m.start]), nfd(m.text(text)), m.entity.id.clone(), m.spelling);
            matcher.find_overlapping_iter(text).map(at).collect()
        };
        let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
        prop_assert_eq!(of(&nfc), of(&nfd));
        prop_assert_eq!(of(&text), of(&nfd));
    }

    /// Law 5: a text splits at blank lines without changing what each part gives.
    #[test]
    fn parts(matcher in any_matcher(), one in text(), two in text()) {
        let cut = one.len() + 3;
        let both = format!("{one}\n\n\n{two}");
        let mut parts = found(&matcher, &one);
        parts.extend(found(&matcher, &two).into_iter().map(|(s, e, id, t, g)| (s + cut, e + cut, id, t, g)));
        prop_assert_eq!(found(&matcher, &both), parts);
    }

    #[test]
    fn any_string_at_all(matcher in any_matcher(), text in "\\PC*|[\\u{900}-\\u{97F}\\u{200B}-\\u{200D} .\\-]*") {
        let boundaries: BTreeSet<usize> =
            text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        for m in matcher.find_overlapping_iter(&text) {
            prop_assert!(boundaries.contains(&m.start) && boundaries.contains(&m.end));
        }
    }
}

/// Spellings that are near to one another, for the similar tier.
const NEAR: &[&str] = &[
    "शोइगु",
    "शोयगु",
    "शोईगू",
    "सोइगु",
    "किम",
    "कीम",
    "क़िम्म",
    "जोंग",
    "जॉन्ग",
    "जोनग",
    "उन",
    "ऊन",
    "पेस्कोव",
    "पेसकोव",
    "मैक्रों",
    "मैक्रोन",
    "मोहम्मद",
    "मुहम्मद",
    "अहमद",
    "ग्वांग",
    "गुआंग",
    "बिड़ला",
    "बिरला",
    "यून",
    "युन",
    "बाइडेन",
    "बिडेन",
    "उत्तर",
    "एस",
    "और",
    "गया",
    "रूस",
    "रूसी",
    "NATO",
    "20",
];

fn near(gaps: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    let part = (prop::sample::select(NEAR), prop::sample::select(gaps));
    prop::collection::vec(part, 1..most).prop_map(|parts| parts.into_iter().map(|(p, g)| p.to_owned() + g).collect())
}

fn near_gazetteer() -> impl Strategy<Value = Gazetteer> {
    let row = (0..3u8, near(&[" ", "-"], 4), any::<bool>());
    prop::collection::vec(row, 1..7).prop_map(|rows| {
        let rows = rows.into_iter().enumerate();
        gazetteer(rows.filter_map(|(n, (kind, name, short))| {
            let name = name.trim_end_matches([' ', '-']);
            let id = format!("e{n}");
            let entity = match kind {
                0 => person(&id, if short { "नाम" } else { name }),
                1 => place(&id, name).class(crate::Class::Country),
                _ => organization(&id, name),
            };
            let entity = if kind == 0 && short { entity.short(name) } else { entity };
            entity.check().is_ok().then_some(entity)
        }))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Law 3 for the similar tier: the same as comparing every listed word with every word.
    #[test]
    fn similar_equals_brute_force(
        gazetteer in near_gazetteer(), text in near(&[" ", " ", "-", "", ". ", ", "], 8), threshold in 0.0..0.3f32
    ) {
        let builder = Matcher::builder().spelling(Spelling::Similar).threshold(threshold).glued(false);
        let matcher = builder.build(&gazetteer).unwrap();
        let of = |m: &Match<'_>| (m.start, m.end, m.entity.id.clone(), (m.distance * 1000.0).round() as u16);
        let all: Vec<_> = matcher.find_overlapping_iter(&text).collect();
        let ours: BTreeSet<_> = all.iter().filter(|m| m.spelling == Spelling::Similar).map(of).collect();
        prop_assert_eq!(ours, Oracle::new(&matcher, &text).find_similar(), "{:?}", text);
        // The other tiers find what they find without it, at distance 0.
        let folded = Matcher::builder().spelling(Spelling::Folded).glued(false).build(&gazetteer).unwrap();
        let others: Vec<_> = all.iter().filter(|m| m.spelling < Spelling::Similar).map(of).collect();
        prop_assert!(others.iter().all(|m| m.3 == 0));
        prop_assert_eq!(others, folded.find_overlapping_iter(&text).map(|m| of(&m)).collect::<Vec<_>>());
        // The threshold is a limit.
        prop_assert!(all.iter().all(|m| m.distance <= threshold + 0.001));
    }
}

/// Every character of Unicode right before and right after a name: the span cuts no cluster.
#[test]
fn every_character_beside_a_name() {
    let matcher =
        Matcher::new(&gazetteer([place("russia", "रूस"), organization("nato", "NATO"), person("x", "राम्")])).unwrap();
    let mut touching = 0;
    let all: Vec<char> = (0..=0x10FFFF).filter_map(char::from_u32).collect();
    // A line each: a text each would take a minute.
    for some in all.chunks(64) {
        let mut text = String::new();
        for c in some {
            for name in ["रूस", "NATO", "राम्"] {
                text.push_str(&format!("{name}{c}\n{c}{name}\nक{c}{name}{c}क\n"));
            }
        }
        let ends: HashSet<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        for m in matcher.find_overlapping_iter(&text) {
            touching += 1;
            assert!(ends.contains(&m.start) && ends.contains(&m.end), "{m:?} in {text:?}");
        }
    }
    assert!(touching > 1_000_000, "{touching}: most characters are no part of a name");
}
