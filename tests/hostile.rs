//! Texts that are made to hurt: they end in bounded time and memory, and keep the laws of mentions. No time is
//! measured; what took minutes before it was mended would take them again.
#![cfg(all(feature = "people", feature = "places", feature = "organizations"))]

use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

const MEGABYTE: usize = 1 << 20;
/// A thread of a server may have no more.
const SMALL_STACK: usize = 128 << 10;

/// `piece` again and again, some `bytes` in all.
fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes / piece.len())
}

/// What is found, checked: in order, apart, on boundaries of grapheme clusters.
fn read(recognizer: &Recognizer, text: &str) -> Vec<(String, Option<String>)> {
    let mentions = recognizer.recognize(text);
    assert!(mentions.windows(2).all(|w| w[0].end <= w[1].start));
    if mentions.len() < 1000 {
        let near = |at: usize| (at.saturating_sub(64)..=at).find(|&from| text.is_char_boundary(from)).unwrap();
        for m in &mentions {
            for at in [m.start, m.end] {
                let from = near(at);
                let clusters = text[from..].grapheme_indices(true).map(|(at, _)| from + at);
                let ends: BTreeSet<usize> = clusters.take_while(|end| *end <= at).chain([text.len()]).collect();
                // A visarga after a span was typed for a colon.
                let colon = at == m.end && text[at..].starts_with('\u{903}');
                assert!(colon || ends.contains(&at), "{} cuts a cluster", m.text(text));
            }
        }
    }
    mentions.iter().map(|m| (m.text(text).to_owned(), m.id().map(str::to_owned))).collect()
}

/// No word is too long, and no call recurses on its letters.
#[test]
fn long_words_on_a_small_stack() {
    let recognizer = Recognizer::embedded().unwrap();
    recognizer.recognize("पुतिन");
    let texts: Vec<String> =
        ["ए", "बी", "एबीसी", "क", "्", "ा", "क्", "a", "Z", "0", "न्त", "\u{301}", "\u{200D}", "मोदी"]
            .iter()
            .map(|piece| repeated(piece, MEGABYTE))
            .collect();
    let reader = std::thread::Builder::new().stack_size(SMALL_STACK);
    let found = reader.spawn(move || texts.iter().map(|text| read(&recognizer, text).len()).sum::<usize>());
    assert_eq!(found.unwrap().join().unwrap(), 0);
}

/// What is read before and after a name is bounded: a name and much space, a by-line's word on one line, open brackets,
/// a designator after much.
#[test]
fn windows_are_bounded() {
    let recognizer = Recognizer::embedded().unwrap();
    for piece in [format!("पुतिन{}", " ".repeat(120)), "रिपोर्ट: ".to_owned()] {
        read(&recognizer, &repeated(&piece, 4 * MEGABYTE));
    }
    for (piece, least) in [
        (format!("पुतिन{}", "-".repeat(120)), 1000),
        (format!("{}पुतिन", "।".repeat(300)), 100),
        ("रिपोर्ट: ".to_owned(), 0),
        ("रिपोर्ट: दिनेश त्रिपाठी ".to_owned(), 0),
        ("नाटो (".to_owned(), 1000),
        ("नाटो ((((((((((((((((((((((((((((((((((((((".to_owned(), 1000),
        ("(नाटो) एबीसी (".to_owned(), 1000),
        ("नगर निगम ".to_owned(), 0),
        ("सूचना और प्रसारण ".to_owned(), 0),
        ("गया ".to_owned(), 0),
        ("के. जी. एस. ".to_owned(), 0),
    ] {
        let found = read(&recognizer, &repeated(&piece, MEGABYTE / 2));
        assert!(found.len() >= least, "{piece:?}: {} found", found.len());
    }
}

/// Many bearers of one surname, and then the surname: each mention looks at the newest of them only.
#[test]
fn many_bearers_of_a_name() {
    let letters = ["क", "ख", "ग", "घ", "च", "छ", "ज", "झ", "ट", "ठ", "ड", "ढ", "त", "थ", "द", "ध", "न", "प", "फ", "ब"];
    let given = |n: usize| format!("{}{}{}ेश", letters[n / 400], letters[n / 20 % 20], letters[n % 20]);
    let (mut gazetteer, mut text) = (Gazetteer::new(), String::new());
    let count = 8000;
    for n in 0..count {
        let name = format!("{} टंडनवाल", given(n));
        text += &format!("{name} आए। ");
        gazetteer.insert(Entity::new(format!("p-{n}"), Kind::Person, name)).unwrap();
    }
    text += &"टंडनवाल ने कहा। ".repeat(count);
    let recognizer = Recognizer::new(&gazetteer).unwrap();
    let found = read(&recognizer, &text);
    let last = format!("p-{}", count - 1);
    let surnames = found.iter().filter(|(name, id)| name == "टंडनवाल" && *id == Some(last.clone())).count();
    assert_eq!((found.len(), surnames), (2 * count, count));
}

/// A name does not begin inside a word or cluster because a window does.
#[test]
fn designators_after_long_words() {
    let recognizer = Recognizer::embedded().unwrap();
    for letters in 1..120 {
        for text in [
            format!("{} नगर निगम ने कहा", "क्".repeat(letters)),
            format!("{}ख विश्वविद्यालय में", "क".repeat(letters)),
            format!("{}सरस्वती विश्वविद्यालय में", "क\u{301}".repeat(letters)),
        ] {
            for (name, _) in read(&recognizer, &text) {
                let at = text.find(&name).unwrap();
                let before = text[..at].chars().next_back();
                assert!(before.is_none_or(|c| !c.is_alphanumeric() && c != '\u{94D}'), "{name} in {text}");
            }
        }
    }
}

/// The windows count words, so that the normalisation form of the text decides nothing.
#[test]
fn how_a_text_is_encoded_does_not_matter() {
    let recognizer = Recognizer::embedded().unwrap();
    for between in [0, 1, 3, 10, 18, 20, 22, 24, 26, 28, 30, 40] {
        // The letter with its nukta in one, which no normalisation form has.
        let text = format!("अमेरिका के {}जॉर्जिया में चुनाव हुआ।", "बा\u{95B}ार ".repeat(between));
        let nfd: String = text.nfd().collect();
        assert!(between == 0 || nfd.len() > text.len());
        let ids = |text: &str| read(&recognizer, text).into_iter().map(|(_, id)| id).collect::<Vec<_>>();
        assert_eq!(ids(&text), ids(&nfd), "{between} words between");
    }
    let text = "विश्व बुनकर परिषद (ÉBC) ने कहा। ÉBC और éBC";
    let (nfc, nfd): (String, String) = (text.nfc().collect(), text.nfd().collect());
    assert_eq!(read(&recognizer, &nfc).len(), read(&recognizer, &nfd).len());
}

/// Acronyms that are found again cut no cluster, and a mark at the beginning of a line clings to nothing before it.
#[test]
fn marks_where_none_should_be() {
    let recognizer = Recognizer::embedded().unwrap();
    // A nukta at the beginning of a word counts for nothing in its key, and clings to the space before it.
    let found = read(&recognizer, "भारतीय रिज़र्व बैंक (एबीबीएस) ने कहा। \u{93C}एबीबीएस ने कहा। एबीबीएस ने कहा।");
    assert_eq!(found.iter().filter(|(name, _)| name == "एबीबीएस").count(), 2);
    let marked = "\u{93C}नाटो ने कहा।";
    let alone = read(&recognizer, marked);
    assert_eq!(alone.len(), 1);
    assert_eq!(alone, read(&recognizer, &format!("शीर्षक\n\n{marked}")), "it reads the same after a blank line");
}
