//! The documents of hard cases (`tests/documents`), annotated in their text: `[name|id]` names a listed entity,
//! `[name|+person]` one that no list has. A document is as annotated where no mention is missing and none too many.

use anyhow::{Context, Result, bail, ensure};
use naamkosh::Recognizer;
use std::fs;
use std::path::{Path, PathBuf};

/// A mention: where it starts and ends, and its id, or + and the kind.
type Said = (usize, usize, String);

/// A document without its mark-up, and what the mark-up said.
#[derive(Debug, PartialEq)]
pub struct Annotated {
    text: String,
    gold: Vec<Said>,
}

impl Annotated {
    /// True where the recogniser finds what is annotated, no more and no less.
    pub fn is_found_by(&self, recognizer: &Recognizer) -> bool {
        let mentions = recognizer.recognize(&self.text);
        let found = mentions.iter().map(|m| (m.start, m.end, m.id().map_or(format!("+{}", m.kind), str::to_owned)));
        found.eq(self.gold.iter().cloned())
    }
}

/// All of them.
pub fn read_all() -> Result<Vec<Annotated>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/documents");
    let entries = fs::read_dir(&folder).with_context(|| folder.display().to_string())?;
    let mut files: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    ensure!(!files.is_empty(), "{}: no document", folder.display());
    files.iter().map(|file| read(file)).collect()
}

fn read(file: &Path) -> Result<Annotated> {
    let place = |line: usize| format!("{}:{line}", file.display());
    let content = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    // The first line says what is hard in it.
    let (_, marked) = content.split_once('\n').with_context(|| place(1))?;
    strip(marked).map_err(|(at, fault)| fault.context(place(2 + marked[..at].matches('\n').count())))
}

/// Takes the mark-up off; where that is wrong, the byte and what is wrong.
fn strip(marked: &str) -> Result<Annotated, (usize, anyhow::Error)> {
    let (mut text, mut gold) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some(at) = rest.find(['[', ']']) {
        let (before, from) = rest.split_at(at);
        let (name, id) = mention(from).map_err(|fault| (marked.len() - from.len(), fault))?;
        text.push_str(before);
        gold.push((text.len(), text.len() + name.len(), id.to_owned()));
        text.push_str(name);
        rest = &from[name.len() + id.len() + "[|]".len()..];
    }
    text.push_str(rest);
    Ok(Annotated { text, gold })
}

/// The name and the id of the mention that the text begins with.
fn mention(from: &str) -> Result<(&str, &str)> {
    let inside = from.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let Some((inside, _)) = inside else { bail!("a bracket stands alone") };
    let (name, id) = inside.split_once('|').with_context(|| format!("[{inside}] has no id"))?;
    ensure!(name.trim() == name && !name.is_empty() && !id.is_empty(), "[{inside}] is no mention");
    ensure!(!inside.contains('['), "a bracket inside [{inside}]");
    Ok((name, id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mark_up() {
        let good = strip("आज [रूसी|russia] सेना\n[क|+person]").unwrap();
        assert_eq!(good.text, "आज रूसी सेना\nक");
        assert_eq!(good.gold, [(7, 19, "russia".into()), (33, 36, "+person".into())]);
        for (wrong, at, fault) in [
            ("आज [रूसी] सेना", 7, "[रूसी] has no id"),
            ("[रूसी|russia सेना", 0, "a bracket stands alone"),
            ("रूसी] सेना", 12, "a bracket stands alone"),
            ("[रूसी|] सेना", 0, "[रूसी|] is no mention"),
            ("[ रूसी|russia] सेना", 0, "[ रूसी|russia] is no mention"),
            ("[[रूसी|russia] सेना|+place]", 0, "a bracket inside [[रूसी|russia]"),
        ] {
            let (place, error) = strip(wrong).unwrap_err();
            assert_eq!((place, error.to_string().as_str()), (at, fault));
        }
    }

    #[test]
    fn all_are_read() {
        let all = read_all().unwrap();
        assert!(all.len() >= 40 && all.iter().all(|d| !d.text.contains('|')));
    }
}
