use super::*;

fn texts(text: &str) -> Vec<&str> {
    words(text).map(|w| &text[w.start..w.end]).collect()
}

#[test]
fn words_of_texts() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("empty", "", &[]),
        ("no word", " ,।–\n", &[]),
        ("danda", "रूस।चीन॥", &["रूस", "चीन"]),
        ("colon is no visarga", "मोदी: कहा", &["मोदी", "कहा"]),
        ("visarga", "दुःख", &["दुःख"]),
        ("script change", "PMमोदीLIVE", &["PM", "मोदी", "LIVE"]),
        ("digits", "जी20 जी२०", &["जी", "20", "जी", "२०"]),
        ("mixed digits", "2०", &["2०"]),
        ("ZWJ inside", "क्\u{200D}रेम", &["क्\u{200D}रेम"]),
        ("ZWNJ at the end", "क्\u{200C} रेम", &["क्\u{200C}", "रेम"]),
        ("soft hyphen inside", "रू\u{AD}स", &["रू\u{AD}स"]),
        ("soft hyphen at the end", "रूस\u{AD} में", &["रूस", "में"]),
        ("ZWSP then ZWJ at the end", "रूस\u{200B}\u{200D}", &["रूस"]),
        ("BOM first", "\u{FEFF}रूस", &["रूस"]),
        ("word joiner between scripts", "जी\u{2060}20", &["जी", "20"]),
        ("accents", "Erdoğan E\u{301}mile", &["Erdoğan", "E\u{301}mile"]),
        ("accent inside ASCII", "Malmö FF", &["Malmö", "FF"]),
        ("broken: a sign first", "\u{093E}म", &["\u{093E}म"]),
        ("other scripts", "Москва東京 রাশিয়া", &["Москва東京", "রাশিয়া"]),
        ("abbreviation sign", "डॉ॰ राम", &["डॉ", "राम"]),
        ("hash tag", "#मोदी_सरकार", &["मोदी", "सरकार"]),
        ("Kelvin sign", "\u{212A}im", &["\u{212A}im"]),
    ];
    for (name, text, want) in cases {
        assert_eq!(texts(text), *want, "{name}");
    }
}

#[test]
fn hash_is_that_of_the_folded_key() {
    for text in [
        "ज़ेलेन्स्की",
        "सुत्राे",
        "अाेली",
        "ट्रम्प",
        "NATO",
        "२०",
        "क्\u{200D}रेम",
        "Erdoğan",
        "\u{95B}न्\u{95B}",
        "ङ्ग",
        "न्\u{93C}त",
        "अअाे",
    ] {
        for w in texts(text) {
            let mut key = String::new();
            crate::spelling::folded::folded_key(w, &mut key);
            let token = Scanner::new(w, 0).next_token().unwrap();
            assert_eq!(token.hash, crate::spelling::hash::hash_key(&key), "{w} {key}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_text(text in "[ऀ-ॿ]{0,12}|\\PC{0,12}|[ा-ौअआएनम्त़\u{200D}\u{AD} a-zE\u{301}2०]{0,12}") {
        let mut scanner = Scanner::new(&text, 0);
        let mut last = 0;
        while let Some(token) = scanner.next_token() {
            assert!(token.start >= last && token.end > token.start);
            last = token.end;
            let mut key = String::new();
            crate::spelling::folded::folded_key(&text[token.start..token.end], &mut key);
            assert_eq!(token.hash, crate::spelling::hash::hash_key(&key));
            let mut again = String::new();
            crate::spelling::folded::folded_key(&key, &mut again);
            assert_eq!(key, again, "folding is idempotent");
        }
    }

    /// Words are the same whether they come from blocks or are all read with care, wherever blocks end.
    #[test]
    fn blocks_or_care(text in "((रूस|ज़मीन|अन्तर|चाँद|अाज|नन|[क-ह]{1,12})[ ।.,\\-]{0,2}|[ऀ-ॿ]{1,3}|[a-zA-Z0-9०९ ]|[–‘\u{200D}\u{AD}é東 ]| {50,70}){0,60}") {
        let (mut blocks, mut care) = (Scanner::new(&text, 0), Scanner::new(&text, 0));
        loop {
            let (token, want) = (blocks.next_token(), care.with_care());
            assert_eq!(token, want);
            if want.is_none() {
                break;
            }
        }
        assert_eq!(blocks.next_token(), None);
    }
}
