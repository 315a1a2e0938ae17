//! The laws of mentions as properties, with the embedded gazetteer, on texts of pieces that names are made of.
#![cfg(feature = "embedded")]

use naamkosh::{Form, Recognizer};
use proptest::prelude::*;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

const PIECES: &[&str] = &[
    "व्लादिमीर",
    "पुतिन",
    "किम",
    "जोंग-उन",
    "योंग-ह्यून",
    "गया",
    "पुरी",
    "हरदीप",
    "सिंह",
    "जॉर्डन",
    "माइकल",
    "हैदराबाद",
    "पाकिस्तान",
    "रूस",
    "रूसी",
    "यूक्रेन",
    "नाटो",
    "(नाटो)",
    "(एबीसी)",
    "एबीसी",
    "शर्मा",
    "राम",
    "नाथ",
    "मीना",
    "डॉ.",
    "श्री",
    "राष्ट्रपति",
    "रक्षा मंत्री",
    "एस.",
    "के",
    "जी",
    "एसके",
    "रिपोर्ट:",
    "में",
    "ने",
    "ने कहा",
    "जिले",
    "गांव",
    "थाना क्षेत्र",
    "चुनाव",
    "नगर निगम",
    "विश्वविद्यालय",
    "बैंक",
    "राष्ट्रीय",
    "सूचना",
    "और",
    "प्रसारण",
    "मंत्रालय",
    "मेरठ",
    "लखनौरी",
    "वंदे",
    "भारत",
    "भारत",
    "रत्न",
    "अमेरिका",
    "जॉर्जिया",
    "मोदीने",
    "हमलाकिम",
    "आदित्य",
    "एक",
    "!",
    ",",
    "।",
    "\n",
    "\n\n",
    "-",
    "\u{301}",
    "\u{200D}",
    "ः",
    "NATO",
    "PM",
    "मोदी",
    "😀",
    "\u{1F1EE}",
];

fn texts() -> impl Strategy<Value = String> {
    let gap = prop_oneof![8 => Just(" "), 1 => Just(""), 1 => Just("-")];
    prop::collection::vec((prop::sample::select(PIECES), gap), 0..40)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, gap)| [piece, gap]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Laws 1 and 2: spans lie on grapheme boundaries, sorted, apart; the same with used buffers; with an entity or
    /// unlisted.
    #[test]
    fn mentions_are_sound(text in texts(), other in texts()) {
        let recognizer = Recognizer::embedded().unwrap();
        let ends: BTreeSet<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mentions = recognizer.recognize(&text);
        for m in &mentions {
            prop_assert!(m.start < m.end && ends.contains(&m.start) && ends.contains(&m.end), "{:?}", m.text(&text));
            prop_assert_eq!(m.entity.is_none(), m.form == Form::Unlisted);
            prop_assert!((0.0..=1.0).contains(&m.score));
        }
        prop_assert!(mentions.windows(2).all(|w| w[0].end <= w[1].start), "{:?}", mentions);
        let (mut scratch, mut again) = (naamkosh::Scratch::new(), Vec::new());
        recognizer.recognize_into(&other, &mut scratch, &mut again);
        recognizer.recognize_into(&text, &mut scratch, &mut again);
        prop_assert_eq!(&mentions, &again);
    }

    /// Law 4: the normalisation form of the text does not matter, offsets mapped.
    #[test]
    fn normalisation_forms(text in texts()) {
        let recognizer = Recognizer::embedded().unwrap();
        let of = |text: &str| -> Vec<(String, String, Option<String>)> {
            let nfd = |s: &str| s.nfd().collect::<String>();
            let mentions = recognizer.recognize(text);
            mentions.iter().map(|m| (nfd(&text[..m.start]), nfd(m.text(text)), m.id().map(str::to_owned))).collect()
        };
        let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
        prop_assert_eq!(of(&nfc), of(&nfd));
    }
}
