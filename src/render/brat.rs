//! The standoff format of the brat annotation tool.

use crate::mention::Mention;
use std::io::{Result, Write};

/// Writes one `T` line a mention (type, start and end, text), and one `N` line with its entity, if it is listed. The
/// offsets are **characters** (Unicode scalar values), as brat wants them, not bytes. `doc` is in a note line, so that
/// several documents can be told apart. Nested mentions are written; line ends and tabs inside a mention are spaces.
/// Linear in the text, whose characters are counted once from mention to mention.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Recognizer, render};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
/// let (recognizer, text, mut out) = (Recognizer::new(&gazetteer)?, "वे कुर्स्क में", Vec::new());
/// render::brat(&mut out, "a", text, &recognizer.recognize(text))?;
/// let lines = "#0\tDocument\ta\nT1\tplace 3 10\tकुर्स्क\nN1\tReference T1 naamkosh:kursk\tकुर्स्क\n";
/// assert_eq!(String::from_utf8(out)?, lines);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Where the writer fails.
pub fn brat(out: &mut impl Write, doc: &str, text: &str, mentions: &[Mention<'_>]) -> Result<()> {
    writeln!(out, "#0\tDocument\t{doc}")?;
    let (mut bytes, mut chars) = (0, 0);
    for (n, mention) in mentions.iter().enumerate() {
        // Nested mentions may start before the last one ended, but never before it started.
        chars += text.get(bytes..mention.start).map_or(0, |t| t.chars().count());
        bytes = mention.start;
        let written = mention.text(text).replace(['\n', '\r', '\t'], " ");
        let end = chars + written.chars().count();
        let n = n + 1;
        writeln!(out, "T{n}\t{} {chars} {end}\t{written}", mention.kind)?;
        if let Some(entity) = mention.entity {
            writeln!(out, "N{n}\tReference T{n} naamkosh:{}\t{}", entity.id, entity.name)?;
        }
    }
    Ok(())
}
