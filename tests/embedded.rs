//! The embedded data, checked row by row, and the recogniser that is made of them.
#![cfg(feature = "embedded")]

use naamkosh::{Entity, Form, Gazetteer, Kind, Recognizer};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::LazyLock;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Read once for all tests.
fn embedded() -> &'static Gazetteer {
    static EMBEDDED: LazyLock<Gazetteer> =
        LazyLock::new(|| Gazetteer::embedded().expect("the embedded data are sound"));
    &EMBEDDED
}

#[test]
fn every_row_has_a_source_and_a_class() {
    for e in embedded().iter() {
        assert!(e.source.as_deref().is_some_and(|s| !s.is_empty()), "{} has no source", e.id);
        assert!(e.class.is_some(), "{} has no class", e.id);
        assert!(e.en.as_deref().is_some_and(|en| !en.is_empty()), "{} has no English name", e.id);
    }
}

#[test]
fn names_are_devanagari_composed_and_listed_once() {
    for e in embedded().iter() {
        assert!(e.name.chars().any(|c| ('\u{900}'..='\u{97F}').contains(&c)), "{}: {}", e.id, e.name);
        let mut seen = BTreeSet::new();
        for name in e.names() {
            assert!(is_nfc(name), "{}: {name} is not NFC", e.id);
            assert!(!name.contains("  ") && name.trim() == name, "{}: {name:?}", e.id);
            assert!(seen.insert(name), "{} lists {name} twice", e.id);
        }
    }
}

#[test]
fn demonyms_are_of_places() {
    for e in embedded().iter().filter(|e| !e.demonyms.is_empty()) {
        assert_eq!(e.kind, Kind::Place, "{}", e.id);
    }
}

/// Of entities that share a name no two have the same prior: it says who is meant.
#[test]
fn shared_names_have_an_order() {
    let gazetteer = embedded();
    let mut by_name: BTreeMap<&str, Vec<(u32, &str)>> = BTreeMap::new();
    for e in gazetteer.iter() {
        for name in e.names().collect::<BTreeSet<_>>() {
            by_name.entry(name).or_default().push(((e.prior * 1e4) as u32, &e.id));
        }
    }
    let mut ties = Vec::new();
    for (name, mut owners) in by_name {
        owners.sort_unstable_by(|a, b| b.cmp(a));
        if owners.len() > 1 && owners[0].0 == owners[1].0 {
            ties.push((name, owners));
        }
    }
    assert!(ties.is_empty(), "{ties:?}");
}

#[test]
fn as_many_as_promised() {
    let gazetteer = embedded();
    let of = |kind| gazetteer.iter().filter(|e| e.kind == kind).count();
    let (people, organizations, places) = (of(Kind::Person), of(Kind::Organization), of(Kind::Place));
    let names: usize = gazetteer.iter().map(|e| e.names().count()).sum();
    println!("{people} people, {organizations} organizations, {places} places, {names} listed names");
    assert!(people >= 4000 && organizations >= 2000 && places >= 7000, "{people}, {organizations}, {places}");
    assert!(gazetteer.len() >= 12_000 && names >= 20_000, "{}, {names}", gazetteer.len());
}

/// The entities of the articles that the project was created from, by the names they use.
#[test]
fn names_of_the_first_articles() {
    let recognizer = Recognizer::embedded().unwrap();
    for (text, id) in [
        ("उत्तर कोरिया", "north-korea"),
        ("डीपीआरके", "north-korea"),
        ("कोरिया गणराज्य", "south-korea"),
        ("रूसी संघ", "russia"),
        ("मास्को", "moscow"),
        ("मॉस्को", "moscow"),
        ("काठमाण्डौ", "kathmandu"),
        ("कोरियाई प्रायद्वीप", "korean-peninsula"),
        ("सुदूर पूर्व", "russian-far-east"),
        ("हिंद-प्रशांत", "indo-pacific"),
        ("इउन सुक-योल", "yoon-suk-yeol"),
        ("चोई सोन हुई", "choe-son-hui"),
        ("जो बिडेन", "joe-biden"),
        ("मार्क रुटे", "mark-rutte"),
        ("किम योंग-ह्यून", "kim-yong-hyun"),
        ("शोइगु", "sergei-shoigu"),
        ("एसबीएस टीवी", "sbs"),
        ("RT News", "rt"),
        ("aljazeera", "al-jazeera"),
        ("केसीएनए", "kcna"),
        ("राष्ट्रीय खुफिया सेवा", "national-intelligence-service-kr"),
        ("क्रेमलिन", "kremlin"),
        ("सोवियत", "soviet-union"),
    ] {
        let mentions = recognizer.recognize(text);
        assert_eq!(mentions.len(), 1, "{text}");
        assert_eq!((mentions[0].id(), mentions[0].text(text)), (Some(id), text));
    }
}

/// Common words are left alone.
#[test]
fn ordinary_sentences() {
    let recognizer = Recognizer::embedded().unwrap();
    for text in [
        "और वह घर गया, मैं भी वहीं था।",
        "है हे में मैं ओर और कर्म करम आज",
        "इन लोगों ने आशा नहीं छोड़ी और काम का विकास किया।",
        "बस का रूट बदला गया है।",
    ] {
        let found: Vec<_> = recognizer.recognize(text).iter().map(|m| m.text(text).to_owned()).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

/// As the folded tier sees a word, nearly: what it holds to be equal besides is not counted here.
fn folded(word: &str) -> String {
    word.nfd().filter(|&c| c != '\u{93C}').map(|c| if c == 'ँ' { 'ं' } else { c }).collect()
}

/// The common words of Hindi, from the files themselves.
fn common_words() -> HashSet<String> {
    let files =
        [include_str!("../data/language/common_words.txt"), include_str!("../data/language/inflected_words.txt")];
    let words: HashSet<_> = files.iter().flat_map(|f| f.lines()).filter(|l| !l.starts_with('#')).map(folded).collect();
    assert!(words.len() > 50_000, "{}", words.len());
    words
}

/// The listed names but demonyms, which are common words rightly: रूसी.
fn names_but_demonyms(e: &Entity) -> impl Iterator<Item = &String> {
    std::iter::once(&e.name).chain(&e.aliases).chain(&e.short).chain(&e.acronyms)
}

/// True for a common word that is oftener a name than the word in the news: सूरत.
fn oftener_a_name(word: &str) -> bool {
    let rows = include_str!("../data/language/word_priors.tsv").lines().filter(|l| !l.starts_with(['#', '?']));
    let mut cells = rows.map(|row| row.split('\t')).filter_map(|mut cells| Some((cells.next()?, cells)));
    cells.any(|(w, mut cells)| folded(w) == folded(word) && cells.by_ref().take(3).any(|c| !c.starts_with('-')))
}

/// A listed name that is a common word finds nothing by itself, under whatever field it is listed, but where the word
/// is oftener that name. The only other thing it may be is somebody's demonym.
#[test]
fn common_words_by_themselves_find_nothing() {
    let (gazetteer, common) = (embedded(), common_words());
    let recognizer = Recognizer::embedded().unwrap();
    let matcher = recognizer.matcher();
    let (mut checked, mut found) = (0, Vec::new());
    for e in gazetteer.iter() {
        for name in names_but_demonyms(e).filter(|name| common.contains(&folded(name))) {
            checked += 1;
            let matched = matcher.find_iter(name).map(|m| (m.form, m.entity.id.clone()));
            let recognized = recognizer.recognize(name).into_iter().filter(|_| !oftener_a_name(name));
            let recognized = recognized.map(|m| (m.form, m.id().unwrap_or("?").to_owned()));
            let others = matched.chain(recognized).filter(|(form, _)| *form != Form::Demonym);
            found.extend(others.map(|other| (name.clone(), e.id.clone(), other)));
        }
    }
    println!("{checked} listed names are common words");
    assert!(checked > 60, "{checked}");
    assert!(found.is_empty(), "{found:?}");
}

/// What the listing of a common word is good for: it means its entity once another full name has named it, be it
/// the English one, and where such names stand.
#[test]
fn common_words_mean_an_entity_that_was_named() {
    let (gazetteer, common) = (embedded(), common_words());
    let recognizer = Recognizer::embedded().unwrap();
    let (mut checked, mut missed, mut nameless) = (0, Vec::new(), Vec::new());
    for e in gazetteer.iter() {
        let names: Vec<_> = names_but_demonyms(e).filter(|name| common.contains(&folded(name))).collect();
        if names.is_empty() {
            continue;
        }
        // By itself it must mean this entity, and not one of the same name.
        let means = |name: &&String| recognizer.recognize(name).first().is_some_and(|m| m.id() == Some(&e.id));
        let full = std::iter::once(&e.name).chain(&e.aliases).chain(&e.en).find(means);
        let Some(full) = full else {
            nameless.push(&e.id);
            continue;
        };
        for name in names {
            checked += 1;
            let after = if e.kind == Kind::Place {
                "में बैठक हुई।"
            } else {
                "ने कहा कि बैठक हुई।"
            };
            let text = format!("{full}।\n\n{name} {after}");
            let mentions = recognizer.recognize(&text);
            let last = mentions.last().map(|m| (m.id(), m.text(&text), m.start > full.len()));
            if last != Some((Some(&e.id), name, true)) {
                missed.push(format!("{}: {full}, {name}: {last:?}", e.id));
            }
        }
    }
    println!("{checked} common words after full names; no full name but a common word: {nameless:?}");
    assert!(checked > 60, "{checked}");
    assert!(missed.is_empty(), "{missed:?}");
}

#[test]
fn the_embedded_recogniser_is_compiled_once() {
    let (a, b) = (Recognizer::embedded().unwrap(), Recognizer::embedded().unwrap());
    let of = |r: &Recognizer| std::ptr::from_ref(r.matcher().entities().next().unwrap()).addr();
    assert_eq!(of(&a), of(&b));
}
