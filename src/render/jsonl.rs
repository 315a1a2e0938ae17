//! JSON Lines: one document a line.

use crate::mention::{Mention, WrittenMention};
use std::io::{Result, Write};

#[derive(serde::Serialize)]
struct Document<'a> {
    doc: &'a str,
    mentions: Vec<WrittenMention<'a>>,
}

/// Writes `{"doc": ..., "mentions": [...]}` and a line end. `start` and `end` are UTF-8 bytes into
/// the document's text.
///
/// # Errors
/// Where the writer fails.
pub fn jsonl(out: &mut impl Write, doc: &str, text: &str, mentions: &[Mention<'_>]) -> Result<()> {
    let rows = mentions.iter().map(|m| WrittenMention::of(m, Some(m.text(text))));
    let document = Document { doc, mentions: rows.collect() };
    serde_json::to_writer(&mut *out, &document)?;
    out.write_all(b"\n")
}
