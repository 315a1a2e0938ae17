//! Documents of hard cases (`tests/documents`), annotated in their text as a careful reader would: `[नाम|id]` names a
//! listed entity, `[नाम|+person]` one that no list has. All of a document counts: no mention missing, none too many.
#![cfg(all(feature = "people", feature = "places", feature = "organizations"))]

use naamkosh::{Gazetteer, Kind, Recognizer};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

/// Where a mention starts and ends, and its id, or + and the kind.
type Said = (usize, usize, String);

struct Document {
    /// The file's name without `.txt`.
    name: String,
    text: String,
    gold: Vec<Said>,
}

/// The documents of the folder, in the order of their names.
fn documents() -> Vec<Document> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    files.iter().filter(|f| f.extension().is_some_and(|e| e == "txt")).map(|f| read(f)).collect()
}

fn read(file: &Path) -> Document {
    let name = file.file_stem().unwrap().to_str().unwrap();
    let content = fs::read_to_string(file).unwrap();
    let (title, marked) = content.split_once('\n').unwrap();
    let what = title.strip_prefix(&format!("# {name}: ")).unwrap_or_default();
    assert!(!what.is_empty(), "{name}: the first line is to be \"# {name}: what is hard in it\"");
    let (text, gold) = strip(marked).unwrap_or_else(|at| panic!("{name}: bad mark-up at {at:?}"));
    Document { name: name.into(), text, gold }
}

/// The text without its mark-up, and what the mark-up said; where it is wrong, the place.
fn strip(marked: &str) -> Result<(String, Vec<Said>), &str> {
    let (mut text, mut gold) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, from)) = rest.split_once('[') {
        let (inside, after) = from.split_once(']').ok_or(from)?;
        let (name, id) = inside.split_once('|').ok_or(inside)?;
        if name.trim() != name || name.is_empty() || id.is_empty() || inside.contains('[') || before.contains(']') {
            return Err(inside);
        }
        text.push_str(before);
        let start = text.len();
        text.push_str(name);
        gold.push((start, text.len(), id.to_owned()));
        rest = after;
    }
    if rest.contains(']') {
        return Err(rest);
    }
    text.push_str(rest);
    Ok((text, gold))
}

fn recognized(recognizer: &Recognizer, text: &str) -> Vec<Said> {
    let said = |id: Option<&str>, kind: Kind| match id {
        Some(id) => id.to_owned(),
        None => format!("+{kind}"),
    };
    recognizer.recognize(text).iter().map(|m| (m.start, m.end, said(m.id(), m.kind))).collect()
}

/// A mention with a little of the text around it.
fn shown(text: &str, (start, end, id): &Said) -> String {
    let before: Vec<char> = text[..*start].chars().rev().take(18).collect();
    let after: String = text[*end..].chars().take(18).collect();
    let before: String = before.iter().rev().collect();
    format!("…{before}[{}|{id}]{after}…", &text[*start..*end]).replace('\n', " ")
}

/// What the recogniser does not do yet, mention by mention (`tests/known_differences.txt`): the differences
/// are those, no more and no fewer.
#[test]
fn hard_documents() {
    let recognizer = Recognizer::embedded().unwrap();
    let known = include_str!("known_differences.txt");
    let mut known: BTreeSet<String> = known.lines().filter(|l| !l.starts_with('#')).map(str::to_owned).collect();
    let (mut report, mut right, mut all) = (String::new(), 0, 0);
    for Document { name, text, gold } in documents() {
        all += 1;
        let found = recognized(&recognizer, &text);
        right += usize::from(found == gold);
        for (what, from, other) in [("missing", &gold, &found), ("too many", &found, &gold)] {
            for mention in from.iter().filter(|m| !other.contains(m)) {
                let line = format!("{name}: {what} {}", shown(&text, mention));
                if !known.remove(&line) {
                    writeln!(report, "{line}").unwrap();
                }
            }
        }
    }
    println!("{right} of {all} documents as annotated");
    assert!(report.is_empty(), "new differences:\n{report}");
    assert!(known.is_empty(), "no differences any more:\n{known:#?}");
    assert!(all >= 40 && right >= 34, "{right} of {all} documents as annotated");
}

/// Every id of the documents is in the gazetteer, every kind is one, and none is marked twice.
#[test]
fn mark_up() {
    let gazetteer = Gazetteer::embedded().unwrap();
    for Document { name, gold, .. } in documents() {
        for (_, _, id) in &gold {
            match id.strip_prefix('+') {
                Some(kind) => assert!(["person", "place", "organization"].contains(&kind), "{name}: no kind: {kind}"),
                None => assert!(gazetteer.get(id).is_some(), "{name}: no such entity: {id}"),
            }
        }
        let spans: Vec<Range<usize>> = gold.iter().map(|(start, end, _)| *start..*end).collect();
        assert!(spans.windows(2).all(|w| matches!(w, [a, b] if a.end <= b.start)), "{name}: not in order");
    }
    assert_eq!(strip("[रूसी|russia] सेना"), Ok(("रूसी सेना".into(), vec![(0, 12, "russia".into())])));
    for wrong in ["[रूसी] सेना", "[रूसी|russia सेना", "रूसी] सेना", "[रूसी|] सेना", "[[रूसी|russia] सेना|+place]"]
    {
        assert!(strip(wrong).is_err(), "{wrong}");
    }
}
