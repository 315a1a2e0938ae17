//! For a terminal, or a file that people read.

use super::pieces;
use crate::entity::Kind;
use crate::mention::Mention;
use std::io::{Result, Write};

/// Writes the text with every mention marked: in colour, persons magenta, places green,
/// organisations blue, the entity's id after it in grey; or, where `colour` is off, as
/// `[किम जोंग-उन|person kim-jong-un]`.
///
/// # Errors
/// Where the writer fails.
pub fn pretty(out: &mut impl Write, doc: &str, text: &str, mentions: &[Mention<'_>], colour: bool) -> Result<()> {
    if colour {
        writeln!(out, "\x1b[1m{doc}\x1b[0m")?;
    } else {
        writeln!(out, "== {doc}")?;
    }
    for (piece, mention) in pieces(text, mentions) {
        match mention {
            None => out.write_all(piece.as_bytes())?,
            Some(m) if colour => {
                write!(out, "\x1b[1;{}m{piece}\x1b[0m", ansi(m.kind))?;
                if let Some(id) = m.id() {
                    write!(out, "\x1b[2m {id}\x1b[0m")?;
                }
            }
            Some(m) => write!(out, "[{piece}|{} {}]", m.kind, m.id().unwrap_or("-"))?,
        }
    }
    if !text.ends_with('\n') {
        writeln!(out)?;
    }
    Ok(())
}

fn ansi(kind: Kind) -> u8 {
    match kind {
        Kind::Person => 35,
        Kind::Place => 32,
        Kind::Organization => 34,
    }
}
