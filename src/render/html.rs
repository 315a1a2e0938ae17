//! A page to look at.

use super::pieces;
use crate::mention::Mention;
use std::io::{Result, Write};

/// Writes what comes before the first document of a page.
///
/// # Errors
/// Where the writer fails.
pub fn html_start(out: &mut impl Write) -> Result<()> {
    out.write_all(include_bytes!("page.html"))
}

/// Writes one document of a page; the entity, form and spelling of a mention show when the pointer
/// rests on it.
///
/// # Errors
/// Where the writer fails.
pub fn html(out: &mut impl Write, doc: &str, text: &str, mentions: &[Mention<'_>]) -> Result<()> {
    writeln!(out, "<article>\n<h2>{}</h2>\n<div class=\"text\">", Escaped(doc))?;
    for (piece, mention) in pieces(text, mentions) {
        match mention {
            None => write!(out, "{}", Escaped(piece))?,
            Some(m) => {
                write!(out, "<mark class=\"{}\" title=\"", m.kind)?;
                if let (Some(entity), Some(spelling)) = (m.entity, m.spelling) {
                    let en = Escaped(entity.en.as_deref().unwrap_or_default());
                    let (id, name) = (Escaped(&entity.id), Escaped(&entity.name));
                    write!(out, "{name} · {en} · {id} · {} · {spelling}\">", m.form)?;
                } else {
                    write!(out, "{}\">", m.form)?;
                }
                write!(out, "{}</mark>", Escaped(piece))?;
            }
        }
    }
    writeln!(out, "</div>\n</article>")
}

/// Writes what comes after the last document of a page.
///
/// # Errors
/// Where the writer fails.
pub fn html_end(out: &mut impl Write) -> Result<()> {
    out.write_all(b"</main>\n</body>\n</html>\n")
}

/// Text with the characters of HTML's own replaced.
struct Escaped<'t>(&'t str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for piece in self.0.split_inclusive(['&', '<', '>', '"']) {
            let entity = match piece.chars().next_back() {
                Some('&') => "&amp;",
                Some('<') => "&lt;",
                Some('>') => "&gt;",
                Some('"') => "&quot;",
                _ => {
                    f.write_str(piece)?;
                    continue;
                }
            };
            f.write_str(piece.get(..piece.len() - 1).unwrap_or_default())?;
            f.write_str(entity)?;
        }
        Ok(())
    }
}
