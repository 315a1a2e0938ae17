//! Named cases of the rules, each run under every configuration that must not change it.

use super::*;

struct Case {
    name: &'static str,
    text: &'static str,
    /// What `find_iter` gives: the text of the span, the entity, the tier.
    want: &'static [(&'static str, &'static str, Spelling)],
}

use Spelling::{Exact, Folded};

const CASES: &[Case] = &[
    Case { name: "empty", text: "", want: &[] },
    Case { name: "plain", text: "रूस ने कहा", want: &[("रूस", "russia", Exact)] },
    Case { name: "not inside a word", text: "रूसा चीनख रामायण", want: &[] },
    Case {
        name: "demonym, not the country", text: "रूसी सेना", want: &[("रूसी", "russia", Exact)]
    },
    Case {
        name: "plural of the demonym", text: "रूसियों ने", want: &[("रूसियों", "russia", Exact)]
    },
    Case {
        name: "danda", text: "मोदी।रूस॥", want: &[("मोदी", "modi", Exact), ("रूस", "russia", Exact)]
    },
    Case { name: "colon is no visarga", text: "रूस: बयान", want: &[("रूस", "russia", Exact)] },
    Case {
        name: "quotes", text: "‘रूस’ “रूस”", want: &[("रूस", "russia", Exact), ("रूस", "russia", Exact)]
    },
    Case {
        name: "slash and comma",
        text: "रूस/मोदी,रूस",
        want: &[("रूस", "russia", Exact), ("मोदी", "modi", Exact), ("रूस", "russia", Exact)],
    },
    Case {
        name: "touching places", text: "रूस-आगरा", want: &[("रूस", "russia", Exact), ("आगरा", "agra", Exact)]
    },
    Case {
        name: "hyphen as listed", text: "किम जोंग-उन", want: &[("किम जोंग-उन", "kim", Exact)]
    },
    Case {
        name: "space for hyphen", text: "किम जोंग उन", want: &[("किम जोंग उन", "kim", Folded)]
    },
    Case {
        name: "joined", text: "किम जोंगउन", want: &[("किम जोंगउन", "kim", Folded)]
    },
    Case {
        name: "joined first", text: "किमजोंग-उन", want: &[("किमजोंग-उन", "kim", Folded)]
    },
    Case {
        name: "all joined", text: "किमजोंगउन", want: &[("किमजोंगउन", "kim", Folded)]
    },
    Case {
        name: "another dash",
        text: "किम जोंग–उन किम जोंग\u{2011}उन",
        want: &[("किम जोंग–उन", "kim", Exact), ("किम जोंग\u{2011}उन", "kim", Exact)],
    },
    Case {
        name: "NBSP", text: "किम\u{A0}जोंग-उन", want: &[("किम\u{A0}जोंग-उन", "kim", Exact)]
    },
    Case {
        name: "two spaces", text: "किम  जोंग-उन", want: &[("किम  जोंग-उन", "kim", Exact)]
    },
    Case { name: "a dash between words is no hyphen", text: "किम – जोंग – उन", want: &[] },
    Case { name: "danda stops", text: "किम। जोंग-उन", want: &[] },
    Case { name: "line end stops", text: "उत्तर\nकोरिया", want: &[] },
    Case { name: "blank line stops", text: "उत्तर\n\nकोरिया", want: &[] },
    Case {
        name: "a prefix that fails gives way", text: "नई दिल्ली सड़क", want: &[("नई दिल्ली", "new-delhi", Exact)]
    },
    Case {
        name: "the longest", text: "नई दिल्ली स", want: &[("नई दिल्ली स", "new-delhi-s", Exact)]
    },
    Case {
        name: "nukta dropped", text: "जेलेंस्की", want: &[("जेलेंस्की", "zelenskyy", Folded)]
    },
    Case {
        name: "nukta composed", text: "\u{95B}ेलेंस्की", want: &[("\u{95B}ेलेंस्की", "zelenskyy", Exact)]
    },
    Case {
        name: "nukta apart", text: "ज\u{93C}ेलेंस्की", want: &[("ज\u{93C}ेलेंस्की", "zelenskyy", Exact)]
    },
    Case {
        name: "nasal consonant", text: "जेलेन्स्की ट्रम्प", want: &[("ट्रम्प", "trump", Folded)]
    },
    Case { name: "candrabindu", text: "ट्रँप", want: &[("ट्रँप", "trump", Folded)] },
    Case { name: "split vowel", text: "माेदी", want: &[("माेदी", "modi", Exact)] },
    Case {
        name: "ZWJ and ZWNJ",
        text: "क्\u{200D}रेमलिन क्\u{200C}रेमलिन",
        want: &[("क्\u{200D}रेमलिन", "kremlin", Exact), ("क्\u{200C}रेमलिन", "kremlin", Exact)],
    },
    Case {
        name: "ZWNJ at the end is of the cluster", text: "रूस\u{200C} में", want: &[("रूस\u{200C}", "russia", Exact)]
    },
    Case {
        name: "soft hyphen, word joiner, BOM",
        text: "रू\u{AD}स रू\u{2060}स \u{FEFF}रूस",
        want: &[("रू\u{AD}स", "russia", Exact), ("रू\u{2060}स", "russia", Exact), ("रूस", "russia", Exact)],
    },
    Case {
        name: "soft hyphen at the end is outside", text: "रूस\u{AD} में", want: &[("रूस", "russia", Exact)]
    },
    Case {
        name: "letters and digits",
        text: "जी-20 जी20 जी 20 जी-२० जी२०",
        want: &[
            ("जी-20", "g20", Exact),
            ("जी20", "g20", Folded),
            ("जी 20", "g20", Folded),
            ("जी-२०", "g20", Exact),
            ("जी२०", "g20", Folded),
        ],
    },
    Case { name: "another number", text: "जी-200 जी-2", want: &[] },
    Case { name: "Latin acronym", text: "NATO की", want: &[("NATO", "nato", Exact)] },
    Case { name: "acronym only in capitals", text: "nato Nato us who", want: &[] },
    Case { name: "Latin with dots", text: "N.A.T.O. ने", want: &[("N.A.T.O.", "nato", Folded)] },
    Case {
        name: "Latin name folds case",
        text: "ALJAZEERA aljazeera Aljazeera",
        want: &[
            ("ALJAZEERA", "al-jazeera", Exact),
            ("aljazeera", "al-jazeera", Exact),
            ("Aljazeera", "al-jazeera", Exact),
        ],
    },
    Case {
        name: "script change", text: "PMमोदी NATOने", want: &[("मोदी", "modi", Exact), ("NATO", "nato", Exact)]
    },
    Case {
        name: "initials with dots", text: "ए.पी.जे. अब्दुल कलाम", want: &[("ए.पी.जे. अब्दुल कलाम", "kalam", Folded)]
    },
    Case {
        name: "initials with spaces", text: "ए पी जे अब्दुल कलाम", want: &[("ए पी जे अब्दुल कलाम", "kalam", Exact)]
    },
    Case {
        name: "initials with dots and spaces",
        text: "ए. पी. जे. अब्दुल कलाम",
        want: &[("ए. पी. जे. अब्दुल कलाम", "kalam", Folded)],
    },
    Case {
        name: "initials in one", text: "एपीजे अब्दुल कलाम", want: &[("एपीजे अब्दुल कलाम", "kalam", Exact)]
    },
    Case {
        name: "abbreviation sign", text: "ए॰पी॰जे॰ अब्दुल कलाम", want: &[("ए॰पी॰जे॰ अब्दुल कलाम", "kalam", Folded)]
    },
    Case {
        name: "acronym with dots", text: "यू.एन. में यूएन", want: &[("यू.एन.", "un", Folded), ("यूएन", "un", Exact)]
    },
    Case { name: "a dot after a word is an end", text: "नई. दिल्ली", want: &[] },
    Case { name: "oblique", text: "आगरे का पेठा", want: &[("आगरे", "agra", Exact)] },
    Case {
        name: "a name that is a common word is not found without evidence", text: "वह घर गया था", want: &[]
    },
    Case { name: "title outside", text: "श्री मोदी जी", want: &[("मोदी", "modi", Exact)] },
    Case {
        name: "other script touching",
        text: "\u{995}\u{9C2}रूस रूस\u{995}",
        want: &[("रूस", "russia", Exact), ("रूस", "russia", Exact)],
    },
    Case { name: "sign without a letter", text: "\u{93E}रूस ़रूस", want: &[] },
];

fn world() -> Gazetteer {
    gazetteer([
        place("russia", "रूस").class(crate::Class::Country),
        place("north-korea", "उत्तर कोरिया").class(crate::Class::Country),
        place("agra", "आगरा").class(crate::Class::City).country("india"),
        place("gaya", "गया").class(crate::Class::City).country("india").ambiguous(crate::Ambiguity::CommonWords),
        place("new-delhi", "नई दिल्ली"),
        place("new-delhi-s", "नई दिल्ली स"),
        person("kim", "किम जोंग-उन"),
        person("modi", "नरेंद्र मोदी").short("मोदी"),
        person("zelenskyy", "वोलोदिमिर ज़ेलेंस्की").short("ज़ेलेंस्की"),
        person("trump", "डोनाल्ड ट्रंप").short("ट्रंप"),
        person("kalam", "एपीजे अब्दुल कलाम"),
        organization("kremlin", "क्रेमलिन"),
        organization("nato", "उत्तर अटलांटिक संधि संगठन").acronym("नाटो").acronym("NATO"),
        organization("un", "संयुक्त राष्ट्र").acronym("यूएन").acronym("US"),
        organization("g20", "जी-20"),
        organization("al-jazeera", "अल जज़ीरा").alias("aljazeera"),
    ])
}

#[test]
fn every_case_under_every_configuration() {
    let world = world();
    for glued in [false, true] {
        for wrapped in [false, true] {
            let builder = Matcher::builder().glued(glued).wrapped(wrapped).spelling(Folded);
            let matcher = builder.build(&world).unwrap();
            let exact = Matcher::builder().glued(glued).wrapped(wrapped).spelling(Exact).build(&world).unwrap();
            let mut scratch = Scratch::new();
            for case in CASES {
                if wrapped && case.name.starts_with("line end") {
                    continue;
                }
                let label = format!("{}: {:?}, glued {glued}, wrapped {wrapped}", case.name, case.text);
                let of = |m: &Match<'_>| (m.text(case.text).to_owned(), m.entity.id.clone(), m.spelling);
                let want: Vec<_> = case.want.iter().map(|w| (w.0.to_owned(), w.1.to_owned(), w.2)).collect();
                let found: Vec<_> = matcher.find_iter(case.text).map(|m| of(&m)).collect();
                assert_eq!(found, want, "{label}");
                let mut into = Vec::new();
                matcher.find_into(case.text, &mut scratch, &mut into);
                assert_eq!(into.iter().map(of).collect::<Vec<_>>(), want, "find_into, {label}");
                assert_eq!(matcher.is_match(case.text), !want.is_empty(), "is_match, {label}");
                let exact: Vec<_> = exact.find_overlapping_iter(case.text).map(|m| of(&m)).collect();
                for one in want.iter().filter(|w| w.2 == Exact) {
                    assert!(exact.contains(one), "exact, {label}");
                }
                assert!(exact.iter().all(|m| m.2 == Exact), "exact, {label}");
            }
        }
    }
}

#[test]
fn wrapped_text() {
    let matcher = Matcher::builder().wrapped(true).build(&world()).unwrap();
    for (text, found) in [
        ("उत्तर\nकोरिया", true),
        ("उत्तर\r\nकोरिया", true),
        ("उत्तर \n  कोरिया", true),
        ("उत्तर\n\nकोरिया", false),
        ("उत्तर\r\n\r\nकोरिया", false),
    ] {
        assert_eq!(matcher.is_match(text), found, "{text:?}");
    }
}

#[test]
fn glued_names() {
    let world = world();
    let (glued, whole) = (Matcher::new(&world).unwrap(), Matcher::builder().glued(false).build(&world).unwrap());
    for (text, want) in [
        ("आकलनउत्तर कोरिया ने", vec!["उत्तर कोरिया"]),
        ("विदेशउत्तर कोरियाने", vec!["उत्तर कोरिया"]),
        ("उत्तर कोरियाने", vec!["उत्तर कोरिया"]),
        ("मोदीने कहा", vec!["मोदी"]),
        ("मोदीजी", vec!["मोदी"]),
        ("हमलामोदी", vec!["मोदी"]),
        ("ज\u{93C}ेलेंस्कीने", vec!["ज\u{93C}ेलेंस्की"]),
        ("मोदीपुर", vec![]),
        ("मोदीक", vec![]),
        ("क्रेमलिनीकरण", vec![]),
    ] {
        let found: Vec<_> = glued.find_iter(text).collect();
        assert_eq!(found.iter().map(|m| m.text(text)).collect::<Vec<_>>(), want, "{text}");
        assert!(found.iter().all(|m| m.glued), "{text}");
        assert_eq!(whole.find_iter(text).count(), 0, "{text}");
    }
    let text = "मोदी और रूस";
    assert!(glued.find_iter(text).all(|m| !m.glued));
}

#[test]
fn overlapping_matches_and_several_entities() {
    let matcher = Matcher::new(&gazetteer([
        place("hyderabad", "हैदराबाद").prior(0.8),
        place("hyderabad-sindh", "हैदराबाद").prior(0.2),
        place("korea", "कोरिया"),
        place("north-korea", "उत्तर कोरिया"),
        organization("a", "उत्तर कोरिया बैंक"),
    ]))
    .unwrap();
    let text = "हैदराबाद, उत्तर कोरिया बैंक";
    let all: Vec<_> = matcher.find_overlapping_iter(text).map(|m| (m.text(text), m.entity.id.as_str())).collect();
    assert_eq!(
        all,
        [
            ("हैदराबाद", "hyderabad"),
            ("हैदराबाद", "hyderabad-sindh"),
            ("उत्तर कोरिया बैंक", "a"),
            ("उत्तर कोरिया", "north-korea"),
            ("कोरिया", "korea"),
        ]
    );
    let flat: Vec<_> = matcher.find_iter(text).map(|m| m.entity.id.as_str()).collect();
    assert_eq!(flat, ["hyderabad", "a"]);
}

#[test]
fn the_nearer_spelling_wins_over_the_prior() {
    let matcher =
        Matcher::new(&gazetteer([person("a", "राम देव").prior(0.9), person("b", "रामदेव").prior(0.1)])).unwrap();
    let ids = |text| matcher.find_iter(text).map(|m| m.entity.id.as_str()).collect::<Vec<_>>();
    assert_eq!(ids("रामदेव"), ["b"]);
    assert_eq!(ids("राम देव"), ["a"]);
}

/// Honorifics inside the name of a person count for nothing, and only there.
#[test]
fn honorifics_inside_names() {
    let mut gazetteer = Gazetteer::new();
    gazetteer.insert(person("shah", "अमित अनिलचंद्र शाह").alias("अमित शाह")).unwrap();
    gazetteer.insert(place("nagar", "अमित नगर")).unwrap();
    let matcher = Matcher::new(&gazetteer).unwrap();
    for (text, want) in [
        ("अमित भाई शाह जी ने", Some(("अमित भाई शाह", "shah", Folded))),
        ("श्री अमित डॉ. शाह", Some(("अमित डॉ. शाह", "shah", Folded))),
        ("अमित जी भाई अनिलचन्द्र जी शाह", Some(("अमित जी भाई अनिलचन्द्र जी शाह", "shah", Folded))),
        ("अमीत भाई अनिलचंद्र जी शाह", Some(("अमीत भाई अनिलचंद्र जी शाह", "shah", Spelling::Similar))),
        ("अमित भाई नगर", None),
        ("अमित और शाह", None),
        ("अमित. भाई शाह", None),
    ] {
        let found = matcher.find_iter(text).next().map(|m| (m.text(text), m.entity.id.as_str(), m.spelling));
        assert_eq!(found, want, "{text}");
    }
}

/// A bracket goes on only with forms that are listed with one, and closes behind them; an honorific before or behind it
/// hides it from neither rule.
#[test]
fn brackets_beside_honorifics() {
    let mut gazetteer = Gazetteer::new();
    gazetteer.insert(person("rusi", "20 रूसी")).unwrap();
    gazetteer.insert(person("pappu", "राजेश रंजन (पप्पू)")).unwrap();
    gazetteer.insert(person("shah", "अमित अनिलचंद्र शाह")).unwrap();
    let matcher = Matcher::builder().spelling(Folded).build(&gazetteer).unwrap();
    for (text, want) in [
        ("20 जी रूसी ", Some(("20 जी रूसी", "rusi", Folded))),
        ("20 जी (रूसी ", None),
        ("20 जी (रूसी) ", None),
        ("20 (जी रूसी) ", None),
        ("20 (जी) रूसी ", None),
        ("अमित अनिलचंद्र भाई (शाह) ने", None),
        ("राजेश रंजन (पप्पू) ने", Some(("राजेश रंजन (पप्पू)", "pappu", Exact))),
        ("राजेश रंजन जी (पप्पू) ने", Some(("राजेश रंजन जी (पप्पू)", "pappu", Folded))),
        ("राजेश जी रंजन (पप्पू) ने", Some(("राजेश जी रंजन (पप्पू)", "pappu", Folded))),
        ("राजेश रंजन (भाई पप्पू ) ने", Some(("राजेश रंजन (भाई पप्पू )", "pappu", Folded))),
        ("राजेश रंजन जी (पप्पू ने", None),
        ("राजेश (रंजन जी (पप्पू) ने", None),
        ("राजेश रंजन जी (पप्पू जी) ने", None),
    ] {
        let found = matcher.find_iter(text).next().map(|m| (m.text(text), m.entity.id.as_str(), m.spelling));
        assert_eq!(found, want, "{text}");
    }
}

#[test]
fn an_entity_may_ask_for_nearer_spellings() {
    let world = gazetteer([
        person("exact", "ज़ैदी अन्सारी").spelling(Exact),
        person("folded", "मॉरिस ट्रम्पेट").spelling(Folded),
        person("any", "शोइगु पेस्कोव"),
    ]);
    let matcher = Matcher::new(&world).unwrap();
    let text = "ज़ैदी अन्सारी, जैदी अन्सारी, मॉरिस ट्रंपेट, मोरिस ट्रंपेट, शोयगु पेसकोव";
    let found: Vec<_> = matcher.find_iter(text).map(|m| (m.text(text), m.spelling)).collect();
    assert_eq!(found, [("ज़ैदी अन्सारी", Exact), ("मॉरिस ट्रंपेट", Folded), ("शोयगु पेसकोव", Spelling::Similar)]);
    let similar = matcher.find_iter(text).last().unwrap();
    assert!(similar.distance > 0.0 && similar.distance < 0.13);
    assert_eq!(
        similar.explain(text).to_string(),
        "similar, distance 0.052: य for इ costs 0.08, अ added costs 0.23, अ added costs 0.23"
    );
}

#[test]
fn matchers_are_shared_between_threads() {
    fn shared<T: Send + Sync + Clone>(_: &T) {}
    let matcher = Matcher::new(&world()).unwrap();
    shared(&matcher);
    shared(&crate::Recognizer::new(&world()).unwrap());
    let clone = matcher.clone();
    assert!(Arc::ptr_eq(matcher.index(), clone.index()));
}

/// The buffers of one matcher do not mislead another.
#[test]
fn scratch_goes_from_matcher_to_matcher() {
    let (mut scratch, mut matches) = (Scratch::new(), Vec::new());
    let none = Matcher::new(&gazetteer([place("russia", "रूस")])).unwrap();
    none.find_into("मोदीने", &mut scratch, &mut matches);
    assert!(matches.is_empty());
    let world = Matcher::new(&world()).unwrap();
    world.find_into("मोदीने", &mut scratch, &mut matches);
    assert_eq!(matches.len(), 1);
}
