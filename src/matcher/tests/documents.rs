//! The laws of documents on gazetteers and texts of few pieces, with any of the passes switched off.

use super::random::{any_gazetteer, language, text};
use crate::{Options, Pass, Recognizer, Scratch, Spelling};
use proptest::prelude::*;
use std::collections::BTreeSet;
use unicode_segmentation::UnicodeSegmentation;

/// Any options; half of the time every pass is on.
fn options() -> impl Strategy<Value = Options> {
    let passes = prop_oneof![Just(u32::MAX), any::<u32>()];
    let switches = any::<[bool; 4]>();
    (passes, switches, prop::sample::select(Spelling::ALL.to_vec())).prop_map(
        |(on, [glued, wrapped, demonyms, unlisted], tier)| {
            let options =
                Options::new().spelling(tier).glued(glued).wrapped(wrapped).demonyms(demonyms).unlisted(unlisted);
            let passes = Pass::ALL.iter().enumerate();
            passes.fold(options, |options, (at, pass)| options.pass(*pass, on & (1 << at) != 0))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Laws 1 and 2 for mentions: on boundaries of grapheme clusters, sorted, apart; nested ones inside one another.
    /// Law 5: no document leaves anything for the next.
    #[test]
    fn mentions_are_sound(
        gazetteer in any_gazetteer(), language in language(), options in options(), text in text(), other in text()
    ) {
        let recognizer = Recognizer::builder().language(language).options(options).build(&gazetteer).unwrap();
        let ends: BTreeSet<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mentions = recognizer.recognize(&text);
        prop_assert!(mentions.windows(2).all(|w| w[0].end <= w[1].start), "{:?}", mentions);
        let nesting = recognizer.with_options(options.nested(true));
        let nested = nesting.recognize(&text);
        for m in mentions.iter().chain(&nested) {
            let end = ends.contains(&m.end) || text[m.end..].starts_with('\u{903}');
            prop_assert!(m.start < m.end && ends.contains(&m.start) && end, "{:?}", m.text(&text));
            prop_assert!((0.0..=1.0).contains(&m.score));
        }
        for (at, m) in nested.iter().enumerate() {
            let apart = |n: &crate::Mention<'_>| n.start >= m.end || n.end <= m.end;
            prop_assert!(nested[at + 1..].iter().all(|n| n.start >= m.start && apart(n)), "{:?}", nested);
        }
        let (mut scratch, mut again) = (Scratch::new(), Vec::new());
        recognizer.recognize_into(&other, &mut scratch, &mut again);
        nesting.recognize_into(&other, &mut scratch, &mut again);
        recognizer.recognize_into(&text, &mut scratch, &mut again);
        prop_assert_eq!(&mentions, &again);
    }
}
