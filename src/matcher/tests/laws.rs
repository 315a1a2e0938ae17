//! The laws as properties, on gazetteers and texts of few letters, so that things collide.

use super::oracle::{Found, Oracle};
use super::random::{any_matcher, language, near, near_gazetteer, text};
use super::sounds::threshold;
use super::*;
use crate::script::VISARGA;
use proptest::prelude::*;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

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

    /// Law 1: spans lie on grapheme boundaries, but for an end before a visarga that is a colon. Law 2: sorted; and `find_iter` gives none that overlap.
    #[test]
    fn spans_and_order(matcher in any_matcher(), text in text()) {
        let boundaries: BTreeSet<usize> =
            text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let all: Vec<_> = matcher.find_overlapping_iter(&text).collect();
        for m in &all {
            let colon = text[m.end..].starts_with(VISARGA);
            prop_assert!(boundaries.contains(&m.start) && (colon || boundaries.contains(&m.end)));
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

    /// No name goes on after a blank line, so that what the matcher finds in a text is what it finds in the parts
    /// between them. Of a document that is not true: there the parts share what names mean.
    #[test]
    fn no_match_crosses_a_blank_line(matcher in any_matcher(), one in text(), two in text()) {
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
            let colon = text[m.end..].starts_with(VISARGA);
            prop_assert!(boundaries.contains(&m.start) && (colon || boundaries.contains(&m.end)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Law 3 for the similar tier: the same as comparing every listed word with every word.
    #[test]
    fn similar_equals_brute_force(
        gazetteer in near_gazetteer(), language in language(),
        text in near(&[" ", " ", "-", "", ". ", ", "], 8), threshold in threshold()
    ) {
        let options = MatchOptions::new().threshold(threshold).glued(false);
        let matcher = Matcher::builder().language(language).options(options).build(&gazetteer).unwrap();
        let of = |m: &Match<'_>| (m.start, m.end, m.entity.id.clone(), (m.distance * 1000.0).round() as u16);
        let all: Vec<_> = matcher.find_overlapping_iter(&text).collect();
        let ours: BTreeSet<_> = all.iter().filter(|m| m.spelling == Spelling::Similar).map(of).collect();
        prop_assert_eq!(ours, Oracle::new(&matcher, &text).find_similar(), "{:?}", text);
        // The other tiers find what they find without it, at distance 0.
        let folded = matcher.with_options(options.spelling(Spelling::Folded));
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
    let all: Vec<char> = (0..=0x10FFFF).filter_map(char::from_u32).collect();
    // Two threads, since this is the longest of the tests.
    let touching = std::thread::scope(|scope| {
        let halves = all.chunks(all.len().div_ceil(2)).map(|half| scope.spawn(|| beside_names(&matcher, half)));
        halves.collect::<Vec<_>>().into_iter().map(|half| half.join().unwrap()).sum::<usize>()
    });
    assert!(touching > 1_000_000, "{touching}: most characters are no part of a name");
}

/// How many names are found beside the characters.
fn beside_names(matcher: &Matcher, all: &[char]) -> usize {
    let (mut touching, mut text, mut scratch, mut found) = (0, String::new(), Scratch::new(), Vec::new());
    // A line each: a text each would take a minute.
    for some in all.chunks(1024) {
        text.clear();
        for c in some {
            let mut buffer = [0; 4];
            let c: &str = c.encode_utf8(&mut buffer);
            for name in ["रूस", "NATO", "राम्"] {
                text.extend([name, c, "\n", c, name, "\nक", c, name, c, "क\n"]);
            }
        }
        matcher.find_into(&text, &mut scratch, &mut found);
        touching += found.len();
        for m in &found {
            let ends = |at| GraphemeCursor::new(at, text.len(), true).is_boundary(&text, 0) == Ok(true);
            let colon = text[m.end..].starts_with(VISARGA);
            assert!(ends(m.start) && (colon || ends(m.end)), "{m:?}: {:?}", text[..m.end].lines().last());
        }
    }
    touching
}
