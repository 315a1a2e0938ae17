//! JSON Lines: one document a line.

use crate::mention::Mention;
use std::io::{Result, Write};

#[derive(serde::Serialize)]
struct Document<'a> {
    doc: &'a str,
    mentions: Vec<Row<'a>>,
}

#[derive(serde::Serialize)]
struct Row<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: &'static str,
    class: Option<&'static str>,
    id: Option<&'a str>,
    name: Option<&'a str>,
    form: &'static str,
    spelling: Option<&'static str>,
    distance: f32,
    glued: bool,
    score: f32,
}

/// Writes `{"doc": ..., "mentions": [...]}` and a line end. `start` and `end` are UTF-8 bytes into
/// the document's text.
///
/// # Errors
/// Where the writer fails.
pub fn jsonl(out: &mut impl Write, doc: &str, text: &str, mentions: &[Mention<'_>]) -> Result<()> {
    let rows = mentions.iter().map(|m| Row {
        start: m.start,
        end: m.end,
        text: m.text(text),
        kind: m.kind.as_str(),
        class: m.entity.and_then(|e| e.class).map(|c| c.as_str()),
        id: m.id(),
        name: m.name(),
        form: m.form.as_str(),
        spelling: m.spelling.map(|s| s.as_str()),
        distance: m.distance,
        glued: m.glued,
        score: (m.score * 1000.0).round() / 1000.0,
    });
    let document = Document { doc, mentions: rows.collect() };
    serde_json::to_writer(&mut *out, &document)?;
    out.write_all(b"\n")
}
