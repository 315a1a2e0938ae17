//! The laws of mentions as properties, with the embedded gazetteer, on texts of pieces that names are made of.
#![cfg(feature = "embedded")]

use naamkosh::{Form, Options, Pass, Recognizer, Scratch};
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

/// Every pass, or any of them switched off.
fn options() -> impl Strategy<Value = Options> {
    let without = |off: Vec<&Pass>| off.into_iter().fold(Options::new(), |options, pass| options.pass(*pass, false));
    let any = prop::sample::subsequence(Pass::ALL.iter().collect::<Vec<_>>(), 0..=Pass::ALL.len());
    prop_oneof![Just(Options::new()), any.prop_map(without)]
}

/// Below that, links are withheld by default.
const ENTITY_THRESHOLD: f32 = 0.25;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// Laws 1 and 2, whichever passes are off: spans lie on grapheme boundaries, sorted, apart; with an entity or
    /// unlisted.
    #[test]
    fn mentions_are_sound(text in texts(), options in options()) {
        let recognizer = Recognizer::embedded().unwrap().with_options(options);
        let ends: BTreeSet<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mentions = recognizer.recognize(&text);
        for m in &mentions {
            prop_assert!(m.start < m.end && ends.contains(&m.start) && ends.contains(&m.end), "{:?}", m.text(&text));
            // Where there is none, no list has the name, or the link was too unsure.
            let withheld = m.entity_score < ENTITY_THRESHOLD && m.entity_score > 0.0;
            prop_assert_eq!(m.entity.is_none(), m.form == Form::Unlisted || withheld);
            prop_assert!((0.0..=1.0).contains(&m.score) && (0.0..=1.0).contains(&m.entity_score));
        }
        prop_assert!(mentions.windows(2).all(|w| w[0].end <= w[1].start), "{:?}", mentions);
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Law 5: documents leave nothing for one another, be they read one after the other with the same buffers, in any
    /// order, under changing options, or on several threads at once.
    #[test]
    fn documents_stand_alone(documents in prop::collection::vec(texts(), 1..6), others in options()) {
        let recognizer = Recognizer::embedded().unwrap();
        let alone: Vec<_> = documents.iter().map(|text| recognizer.recognize(text)).collect();
        let (mut scratch, mut mentions) = (Scratch::new(), Vec::new());
        let others = recognizer.with_options(others);
        for (text, alone) in documents.iter().zip(&alone).chain(documents.iter().zip(&alone).rev()) {
            recognizer.recognize_into(text, &mut scratch, &mut mentions);
            prop_assert_eq!(&mentions, alone);
            others.recognize_into(text, &mut scratch, &mut mentions);
        }
        let on_threads = std::thread::scope(|scope| {
            let threads: Vec<_> = documents.iter().map(|text| scope.spawn(|| recognizer.recognize(text))).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
        });
        prop_assert_eq!(&on_threads, &alone);
        #[cfg(feature = "rayon")]
        for ((given, mentions), (text, alone)) in recognizer.recognize_all(&documents).zip(documents.iter().zip(&alone)) {
            prop_assert_eq!(given, text);
            prop_assert_eq!(&mentions, alone);
        }
    }
}

/// A text is one document, whatever blank lines are in it: what a name means goes on across them. Where documents end is
/// for the caller to say.
#[test]
fn a_blank_line_ends_no_document() {
    let recognizer = Recognizer::embedded().unwrap();
    let ids = |text: &str| recognizer.recognize(text).iter().map(|m| m.id().map(str::to_owned)).collect::<Vec<_>>();
    let (full, short) = ("किम योंग-ह्यून पहुंचे।", "किम ने कहा।");
    let [yong_hyun, jong_un] = ["kim-yong-hyun", "kim-jong-un"].map(|id| Some(id.to_owned()));
    assert_eq!(ids(&format!("{full}\n\n{short}")), [yong_hyun.clone(), yong_hyun.clone()]);
    assert_eq!([ids(full), ids(short)].concat(), [yong_hyun, jong_un]);
}
