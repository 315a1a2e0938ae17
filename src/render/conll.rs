//! CoNLL: one token a line, with its tag.
//!
//! ```text
//! # doc = a
//! किम     B-PER   kim-jong-un      the first token of a mention
//! जोंगउन   I-PER   kim-jong-un      the others
//! ने       O       _                no mention
//! ```

use super::pieces;
use crate::entity::Kind;
use crate::mention::Mention;
use crate::words::words;
use std::io::{Result, Write};

/// Writes `token TAB tag TAB id` a line, the tag in the IOB2 scheme (`B-PER`, `I-PER`, `O`; PER, LOC, ORG), the id `_`
/// outside of mentions and for names that no gazetteer lists. Tokens are words and single other characters; a word is
/// cut where a mention is. An empty line ends each line of the text, `# doc = ...` begins the document. Nested mentions
/// are left out, since a token has one tag. Linear in the text.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Recognizer, render};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("kim-jong-un", Kind::Person, "किम जोंग-उन"))?;
/// let (recognizer, text, mut out) = (Recognizer::new(&gazetteer)?, "किम जोंगउन ने", Vec::new());
/// render::conll(&mut out, "a", text, &recognizer.recognize(text))?;
/// let lines = "# doc = a\nकिम\tB-PER\tkim-jong-un\nजोंगउन\tI-PER\tkim-jong-un\nने\tO\t_\n\n";
/// assert_eq!(String::from_utf8(out)?, lines);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Where the writer fails.
pub fn conll(out: &mut impl Write, doc: &str, text: &str, mentions: &[Mention<'_>]) -> Result<()> {
    writeln!(out, "# doc = {doc}")?;
    let mut open_line = false;
    for (piece, mention) in pieces(text, mentions) {
        let mut begin = true;
        for token in tokens(piece) {
            if token == "\n" {
                if std::mem::take(&mut open_line) {
                    writeln!(out)?;
                }
                continue;
            }
            open_line = true;
            match mention {
                None => writeln!(out, "{token}\tO\t_")?,
                Some(m) => {
                    let place = if std::mem::take(&mut begin) { 'B' } else { 'I' };
                    writeln!(out, "{token}\t{place}-{}\t{}", tag(m.kind), m.id().unwrap_or("_"))?;
                }
            }
        }
    }
    if open_line { writeln!(out) } else { Ok(()) }
}

/// The kind as CoNLL names it.
fn tag(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "PER",
        Kind::Place => "LOC",
        Kind::Organization => "ORG",
    }
}

/// Words, other characters that are no white space, and line ends: `रूस ने।` and a line end are four.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut last = 0;
    let ends = words(text).map(|w| (w.start, w.end)).chain([(text.len(), text.len())]);
    for (start, end) in ends {
        let between = text.get(last..start).unwrap_or_default();
        tokens.extend(between.split("").filter(|c| *c == "\n" || !c.trim().is_empty()));
        tokens.extend(text.get(start..end).filter(|word| !word.is_empty()));
        last = end;
    }
    tokens
}
