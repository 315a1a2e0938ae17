//! Reads the small inputs with their right answers (`tests/kinds/*.tsv`, whose marks `tests/kinds.rs` explains) as
//! annotated documents: they hold in few words what news has seldom. Lines with rows of a gazetteer of their own are left
//! out, since the embedded one is asked.

use super::gold::{Doc, Document, File, Gold};
use anyhow::{Context, Result, bail, ensure};
use naamkosh::{Kind, Recognizer};
use std::fs;
use std::path::Path;

/// All files of the folder as one.
pub fn read(folder: &Path, recognizer: &Recognizer) -> Result<File> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .with_context(|| folder.display().to_string())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    paths.sort();
    let mut documents = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#')) {
            let place = || format!("{}:{}", path.display(), at + 1);
            let cells: Vec<&str> = line.trim_start_matches('!').split('\t').collect();
            let [_, marked] = cells.as_slice() else { continue };
            documents.push(document(&marked.replace("\\n", "\n"), recognizer).with_context(place)?);
        }
    }
    ensure!(!documents.is_empty(), "{}: no line", folder.display());
    Ok(File { name: "kinds".to_owned(), documents })
}

fn document(marked: &str, recognizer: &Recognizer) -> Result<Document> {
    let (mut text, mut mentions) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some(at) = rest.find(['[', '~']) {
        let (before, from) = rest.split_at(at);
        text += before;
        let body = &from[1..];
        let mark = if from.starts_with('[') {
            let inner = body.split_once(']').map(|(inner, _)| inner);
            inner.filter(|inner| !inner.contains('[')).and_then(|inner| inner.rsplit_once('|'))
        } else {
            body.split_once('~').map(|(span, _)| (span, ""))
        };
        let Some((span, want)) = mark else {
            text += &from[..1];
            rest = body;
            continue;
        };
        let start = text.len();
        text += span;
        mentions.push(gold(start, text.len(), want, recognizer)?);
        // The bar and what stands behind it, then the sign at the end.
        rest = &body[span.len() + 1 + if want.is_empty() { 0 } else { want.len() + 1 }..];
    }
    text += rest;
    Ok(Document { doc: Doc::Name("kinds".to_owned()), text, sha256: None, mentions, part: None })
}

/// The mention of a mark; one that is not judged, or may be missing, is one that nobody is sure of.
fn gold(start: usize, end: usize, want: &str, recognizer: &Recognizer) -> Result<Gold> {
    let unsure = want.is_empty() || want.starts_with('*');
    let name = want.trim_start_matches('*');
    let kind = match name.get(..3) {
        _ if name.is_empty() => Kind::Person,
        Some("PER") => Kind::Person,
        Some("LOC") => Kind::Place,
        Some("ORG") => Kind::Organization,
        _ => match recognizer.entity(name) {
            Some(entity) => entity.kind,
            None => bail!("no entity {name}"),
        },
    };
    Ok(Gold { start, end, kind, id: None, form: None, unsure, byline: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks() {
        let recognizer = Recognizer::embedded().unwrap();
        let document = document("[दिल्ली|delhi] में ~कल~ [[एबीसी|ORG-]] और [राम|*PER!x] आए", &recognizer).unwrap();
        assert_eq!(document.text, "दिल्ली में कल [एबीसी] और राम आए");
        let said: Vec<_> =
            document.mentions.iter().map(|m| (&document.text[m.start..m.end], m.kind, m.unsure)).collect();
        let want = [
            ("दिल्ली", Kind::Place, false),
            ("कल", Kind::Person, true),
            ("एबीसी", Kind::Organization, false),
            ("राम", Kind::Person, true),
        ];
        assert_eq!(said, want);
        assert!(super::document("[क|nobody-of-that-id]", &recognizer).is_err());
    }
}
