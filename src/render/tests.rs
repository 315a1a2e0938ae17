use super::*;
use crate::entity::{Entity, Kind};
use crate::gazetteer::Gazetteer;
use crate::recognizer::Recognizer;

const TEXT: &str = "“रूस” & किम जोंगउन\nआकलनउत्तर कोरिया";

fn rendered(write: impl Fn(&mut Vec<u8>, &[Mention<'_>]) -> std::io::Result<()>) -> String {
    let mut gazetteer = Gazetteer::new();
    for entity in [
        Entity::new("russia", Kind::Place, "रूस").en("Russia <\"&\">"),
        Entity::new("kim-jong-un", Kind::Person, "किम जोंग-उन"),
        Entity::new("north-korea", Kind::Place, "उत्तर कोरिया"),
    ] {
        gazetteer.insert(entity).unwrap();
    }
    let recognizer = Recognizer::new(&gazetteer).unwrap();
    let mut out = Vec::new();
    write(&mut out, &recognizer.recognize(TEXT)).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn plain() {
    let text = rendered(|out, m| pretty(out, "a", TEXT, m, false));
    assert_eq!(
        text,
        "== a\n“[रूस|place russia]” & [किम जोंगउन|person kim-jong-un]\nआकलन[उत्तर कोरिया|place north-korea]\n"
    );
}

#[test]
fn coloured() {
    let text = rendered(|out, m| pretty(out, "a", TEXT, m, true));
    assert!(text.contains("\x1b[1;32mरूस\x1b[0m\x1b[2m russia\x1b[0m"), "{text}");
}

#[test]
fn json() {
    let text = rendered(|out, m| jsonl(out, "a \"b\"", TEXT, m));
    assert!(text.ends_with("]}\n"));
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["doc"], "a \"b\"");
    let mentions = value["mentions"].as_array().unwrap();
    assert_eq!(mentions.len(), 3);
    for mention in mentions {
        let (start, end) = (mention["start"].as_u64().unwrap(), mention["end"].as_u64().unwrap());
        assert_eq!(mention["text"], TEXT[start as usize..end as usize]);
        for field in ["kind", "class", "id", "name", "form", "spelling", "distance", "glued", "score"] {
            assert!(mention.get(field).is_some(), "{field}");
        }
    }
    assert_eq!((&mentions[1]["spelling"], &mentions[2]["glued"]), (&"folded".into(), &true.into()));
}

#[test]
fn columns() {
    let text = rendered(|out, m| conll(out, "a", TEXT, m));
    assert_eq!(
        text,
        "# doc = a\n“\tO\t_\nरूस\tB-LOC\trussia\n”\tO\t_\n&\tO\t_\nकिम\tB-PER\tkim-jong-un\nजोंगउन\tI-PER\tkim-jong-un\n\nआकलन\tO\t_\nउत्तर\tB-LOC\tnorth-korea\nकोरिया\tI-LOC\tnorth-korea\n\n"
    );
}

#[test]
fn standoff() {
    let text = rendered(|out, m| brat(out, "a", TEXT, m));
    let chars: Vec<char> = TEXT.chars().collect();
    for line in text.lines().filter(|l| l.starts_with('T')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let span: Vec<usize> = fields[1].split(' ').skip(1).map(|n| n.parse().unwrap()).collect();
        assert_eq!(chars[span[0]..span[1]].iter().collect::<String>(), fields[2]);
    }
    assert!(text.contains("N1\tReference T1 naamkosh:russia\tरूस\n"), "{text}");
}

#[test]
fn page() {
    let text = rendered(|out, m| {
        html_start(out)?;
        html(out, "<a>", TEXT, m)?;
        html_end(out)
    });
    assert!(text.starts_with("<!DOCTYPE html>") && text.ends_with("</html>\n"));
    assert!(text.contains("<h2>&lt;a&gt;</h2>"));
    assert!(text.contains("Russia &lt;&quot;&amp;&quot;&gt;"));
    assert!(text.contains("&amp; <mark class=\"person\""));
}

/// Nested mentions are left out where the text itself is marked.
#[test]
fn nested() {
    let mut gazetteer = Gazetteer::new();
    gazetteer.insert(Entity::new("a", Kind::Place, "उत्तर कोरिया")).unwrap();
    gazetteer.insert(Entity::new("b", Kind::Place, "कोरिया")).unwrap();
    let recognizer = Recognizer::builder().nested(true).build(&gazetteer).unwrap();
    let text = "उत्तर कोरिया";
    let mentions = recognizer.recognize(text);
    assert_eq!(mentions.len(), 2);
    let mut out = Vec::new();
    pretty(&mut out, "x", text, &mentions, false).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), "== x\n[उत्तर कोरिया|place a]\n");
}
