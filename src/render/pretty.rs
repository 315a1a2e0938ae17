//! For a terminal, or a file that people read.

use super::pieces;
use crate::entity::Kind;
use crate::mention::Mention;
use std::io::{Result, Write};

/// Writes the text with every mention marked: in colour, persons magenta, places green,
/// organisations blue, the entity's id after it in grey; or, where `colour` is off, as
/// `[किम जोंग-उन|person kim-jong-un]`, with `-` for the id of a name that no gazetteer lists. Nested mentions are left
/// out.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Recognizer, render};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
/// let (recognizer, text, mut out) = (Recognizer::new(&gazetteer)?, "वे कुर्स्क में", Vec::new());
/// render::pretty(&mut out, "a", text, &recognizer.recognize(text), false)?;
/// assert_eq!(String::from_utf8(out)?, "== a\nवे [कुर्स्क|place kursk] में\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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

/// The colour of a kind, as a number of the terminal's.
fn ansi(kind: Kind) -> u8 {
    match kind {
        Kind::Person => 35,
        Kind::Place => 32,
        Kind::Organization => 34,
    }
}
