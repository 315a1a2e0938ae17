//! JSON Lines: one document a line.

use crate::mention::{Mention, WrittenMention};
use std::io::{Result, Write};

/// A line: the document's name, and its mentions as serde writes them too.
#[derive(serde::Serialize)]
struct Document<'a> {
    doc: &'a str,
    mentions: Vec<WrittenMention<'a>>,
}

/// Writes `{"doc": ..., "mentions": [...]}` and a line end. `start` and `end` are UTF-8 bytes into
/// the document's text; nested mentions are written.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Recognizer, render};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
/// let (recognizer, text, mut out) = (Recognizer::new(&gazetteer)?, "कुर्स्क में", Vec::new());
/// render::jsonl(&mut out, "a", text, &recognizer.recognize(text))?;
/// let line = r#"{"doc":"a","mentions":[{"start":0,"end":21,"text":"कुर्स्क","kind":"place","#;
/// assert!(String::from_utf8(out)?.starts_with(line));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Where the writer fails.
pub fn jsonl(out: &mut impl Write, doc: &str, text: &str, mentions: &[Mention<'_>]) -> Result<()> {
    let rows = mentions.iter().map(|m| WrittenMention::of(m, Some(m.text(text))));
    let document = Document { doc, mentions: rows.collect() };
    serde_json::to_writer(&mut *out, &document)?;
    out.write_all(b"\n")
}
