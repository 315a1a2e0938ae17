//! Small inputs with their right answers, by kind of difficulty: `tests/kinds/*.tsv`. A line is `group TAB marked text
//! [TAB rows of a gazetteer, a JSON array]`, in sentences of our own. In the text:
//!
//! | mark | means |
//! | --- | --- |
//! | `[span\|id]` | a mention of exactly that span, of that entity |
//! | `[span\|PER]`, `LOC`, `ORG` | of that kind, whatever the entity |
//! | `[span\|PER-]` | of that kind, and no entity |
//! | `[span\|PER!id]` | of that kind, and any entity or none but this one |
//! | `[span\|*...]` | one of these, or nothing: only a wrong answer is a fault |
//! | `~span~` | not judged |
//!
//! Nothing else may be a mention. `\n` is a line end. With rows of its own the embedded gazetteer stays, unless the group
//! ends in `-own`. A line that begins with `!` is a known fault: the test tells when it is none any more.

#![cfg(feature = "embedded")]

use naamkosh::{Gazetteer, Kind, Mention, Recognizer};
use std::fs;
use std::path::Path;

/// A span of the text that was marked, and with what; none for one that is not judged.
struct Mark {
    start: usize,
    end: usize,
    want: Option<String>,
}

/// The text without its marks, and these.
fn parse(marked: &str) -> (String, Vec<Mark>) {
    let (mut text, mut marks) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some(at) = rest.find(['[', '~']) {
        let (before, from) = rest.split_at(at);
        text += before;
        let body = &from[1..];
        let found = if from.starts_with('[') {
            // A bracket of the text itself has no bar in it.
            let inner = body
                .split_once(']')
                .map(|(inner, _)| inner)
                .filter(|inner| inner.contains('|') && !inner.contains('['));
            inner.and_then(|inner| inner.rsplit_once('|')).map(|(span, want)| (span, Some(want.to_owned())))
        } else {
            body.split_once('~').map(|(span, _)| (span, None))
        };
        let Some((span, want)) = found else {
            text += &from[..1];
            rest = body;
            continue;
        };
        let start = text.len();
        text += span;
        marks.push(Mark { start, end: text.len(), want: want.clone() });
        rest = &body[span.len() + 1 + want.map_or(0, |want| want.len() + 1)..];
    }
    (text + rest, marks)
}

fn fits(want: &str, mention: &Mention<'_>) -> bool {
    let want = want.trim_start_matches('*');
    let kind = match mention.kind {
        Kind::Person => "PER",
        Kind::Place => "LOC",
        Kind::Organization => "ORG",
        _ => return false,
    };
    match want.strip_prefix(kind) {
        Some("") => true,
        Some("-") => mention.id().is_none(),
        Some(other) if other.starts_with('!') => mention.id() != Some(&other[1..]),
        _ => mention.id() == Some(want),
    }
}

/// What is wrong, if anything.
fn faults(marks: &[Mark], mentions: &[Mention<'_>], text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let said = |m: &Mention<'_>| format!("{} {} {:?}", m.text(text), m.kind, m.id());
    for mark in marks {
        let Some(want) = &mark.want else { continue };
        match mentions.iter().find(|m| (m.start, m.end) == (mark.start, mark.end)) {
            Some(mention) if fits(want, mention) => {}
            Some(mention) => faults.push(format!("{}, wanted {want}", said(mention))),
            None if want.starts_with('*') => {}
            None => faults.push(format!("missed {}, wanted {want}", &text[mark.start..mark.end])),
        }
    }
    for mention in mentions {
        let marked = marks.iter().any(|mark| match mark.want {
            Some(_) => (mark.start, mark.end) == (mention.start, mention.end),
            None => mark.start < mention.end && mention.start < mark.end,
        });
        if !marked {
            faults.push(format!("not wanted: {}", said(mention)));
        }
    }
    faults
}

/// The recogniser for a line: the embedded one, with rows of the line's own or of them alone.
fn recognizer(embedded: &Recognizer, group: &str, rows: Option<&str>) -> Recognizer {
    let Some(rows) = rows else { return embedded.clone() };
    let rows: Vec<serde_json::Value> = serde_json::from_str(rows).expect("the rows are a JSON array");
    let lines: String = rows.iter().map(|row| format!("{row}\n")).collect();
    let mut gazetteer = if group.ends_with("-own") { Gazetteer::new() } else { Gazetteer::embedded().unwrap() };
    gazetteer.read_jsonl("rows", lines.as_bytes()).expect("the rows are sound");
    Recognizer::new(&gazetteer).unwrap()
}

#[test]
fn kinds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kinds");
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let embedded = Recognizer::embedded().unwrap();
    let (mut wrong, mut lines) = (String::new(), 0);
    for file in files.iter().filter(|file| file.extension().is_some_and(|e| e == "tsv")) {
        for (at, line) in fs::read_to_string(file).unwrap().lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let (known, line) = line.strip_prefix('!').map_or((false, line), |line| (true, line));
            let mut cells = line.split('\t');
            let (group, marked, rows) = (cells.next().unwrap(), cells.next().expect("a marked text"), cells.next());
            let (text, marks) = parse(&marked.replace("\\n", "\n"));
            let recognizer = recognizer(&embedded, group, rows);
            let faults = faults(&marks, &recognizer.recognize(&text), &text);
            let place = format!("{}:{}", file.file_name().unwrap().to_string_lossy(), at + 1);
            match (faults.is_empty(), known) {
                (true, true) => wrong += &format!("{place}: no fault any more: {text}\n"),
                (false, false) => wrong += &format!("{place}: {}: {text}\n", faults.join("; ")),
                _ => {}
            }
            lines += 1;
        }
    }
    assert!(lines > 20, "the files are there");
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn marks() {
    let (text, marks) = parse("[मेरठ|meerut] [[जेएनएन|ORG]]। ~टोक्यो~ में [क] ख");
    assert_eq!(text, "मेरठ [जेएनएन]। टोक्यो में [क] ख");
    let said: Vec<_> = marks.iter().map(|m| (&text[m.start..m.end], m.want.as_deref())).collect();
    assert_eq!(said, [("मेरठ", Some("meerut")), ("जेएनएन", Some("ORG")), ("टोक्यो", None)]);
}
