//! A page to look at: one file, with its styles in it and nothing to load.
//!
//! Three functions, since a page holds many documents and is written as they are read: [`html_start`], [`html`] for
//! each, [`html_end`].

use super::pieces;
use crate::mention::Mention;
use std::io::{Result, Write};

/// Writes what comes before the first document of a page.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Recognizer, render};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
/// let (recognizer, mut page) = (Recognizer::new(&gazetteer)?, Vec::new());
/// render::html_start(&mut page)?;
/// for (name, text) in [("a", "कुर्स्क में"), ("b", "5 < 6")] {
///     render::html(&mut page, name, text, &recognizer.recognize(text))?;
/// }
/// render::html_end(&mut page)?;
/// let page = String::from_utf8(page)?;
/// assert!(page.contains("<mark class=\"place\"") && page.contains("5 &lt; 6"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Where the writer fails.
pub fn html_start(out: &mut impl Write) -> Result<()> {
    out.write_all(include_bytes!("page.html"))
}

/// Writes one document of a page; the entity, form and spelling of a mention show when the pointer rests on it. Name,
/// text and what the gazetteer says are escaped, so that no text can put markup into the page. Nested mentions are left
/// out. For a whole page see [`html_start`].
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Recognizer, render};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
/// let (recognizer, text, mut out) = (Recognizer::new(&gazetteer)?, "<b> कुर्स्क", Vec::new());
/// render::html(&mut out, "a", text, &recognizer.recognize(text))?;
/// let title = "कुर्स्क ·  · kursk · name · exact";
/// let marked = format!("&lt;b&gt; <mark class=\"place\" title=\"{title}\">कुर्स्क</mark>");
/// assert!(String::from_utf8(out)?.contains(&marked));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
/// ```
/// let mut page = Vec::new();
/// naamkosh::render::html_start(&mut page)?;
/// naamkosh::render::html_end(&mut page)?;
/// assert!(page.ends_with(b"</html>\n"));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// # Errors
/// Where the writer fails.
pub fn html_end(out: &mut impl Write) -> Result<()> {
    out.write_all(b"</main>\n</body>\n</html>\n")
}

/// Text with the characters of HTML's own replaced: `&`, `<`, `>` and the double quotation mark.
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
