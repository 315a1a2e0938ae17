//! Reads gold files: annotated documents, one a line of JSON, each with its text or, where the text may not be passed
//! on, with its SHA-256, by which it is found in the texts that the caller has. It knows nothing of what is found in
//! them.

use anyhow::{Context, Result, bail, ensure};
use naamkosh::Kind;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// An annotated document.
#[derive(Debug, Deserialize)]
pub struct Document {
    pub doc: Doc,
    #[serde(default)]
    pub text: String,
    /// Of the text, where that is not there.
    #[serde(default)]
    pub sha256: Option<String>,
    pub mentions: Vec<Gold>,
    /// What it is for, where the file says so: `train` or `blind`.
    #[serde(default)]
    pub part: Option<String>,
}

/// The gold files to read, and the texts that they are of.
#[derive(Debug, clap::Args)]
pub struct Files {
    /// The gold files.
    #[arg(long, value_name = "FILE", num_args = 1.., required = true)]
    gold: Vec<PathBuf>,
    /// Texts in which documents are looked for that a gold file names by their hash, an empty line between documents.
    #[arg(long, value_name = "FILE", num_args = 1..)]
    texts: Vec<PathBuf>,
    /// Only the documents that are of that part (`train`, `blind`), and those of files that have no parts.
    #[arg(long, value_name = "PART")]
    part: Option<String>,
    /// Only the documents whose name begins like that: those of one source.
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
}

/// What a document is called.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Doc {
    Name(String),
    Number(i64),
}

/// A mention as annotated. Keys that are not here are for other readers of the file.
#[derive(Debug, Clone, Deserialize)]
pub struct Gold {
    /// UTF-8 bytes into the text.
    pub start: usize,
    /// UTF-8 bytes into the text, exclusive.
    pub end: usize,
    #[serde(rename = "type", alias = "kind", deserialize_with = "kind")]
    pub kind: Kind,
    /// The entity, where it is known.
    pub id: Option<String>,
    /// How it is named; no file need say.
    pub form: Option<String>,
    /// The annotators do not agree: it counts neither way.
    #[serde(default)]
    pub unsure: bool,
    /// The name of a newspaper's own staff: it counts neither way.
    #[serde(default)]
    pub byline: bool,
}

impl Gold {
    pub fn is_demonym(&self) -> bool {
        self.form.as_deref() == Some("demonym")
    }
}

/// A gold file.
pub struct File {
    /// Its name without folder and ending.
    pub name: String,
    pub documents: Vec<Document>,
}

impl File {
    /// True where the file says of mentions how they name their entities: one without has no demonyms, and those that
    /// are found count neither way.
    pub fn has_forms(&self) -> bool {
        self.documents.iter().any(|d| d.mentions.iter().any(|m| m.form.is_some()))
    }
}

impl Files {
    /// Reads the files in the order given; an error names file and line.
    pub fn read(&self) -> Result<Vec<File>> {
        let mut texts = HashMap::new();
        for path in &self.texts {
            let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
            for document in text.split("\n\n").map(|d| d.trim_matches('\n')).filter(|d| !d.is_empty()) {
                texts.insert(sha256(document), document.to_owned());
            }
        }
        let mut files: Vec<File> = self.gold.iter().map(|path| read(path, &texts)).collect::<Result<_>>()?;
        let wanted = |d: &Document| {
            let of_part = self.part.is_none() || d.part.is_none() || d.part == self.part;
            of_part && self.source.as_ref().is_none_or(|source| d.doc.to_string().starts_with(source))
        };
        for file in &mut files {
            file.documents.retain(wanted);
            ensure!(!file.documents.is_empty(), "{}: no document of that part and source", file.name);
        }
        Ok(files)
    }

    /// The paths of the gold files.
    pub fn paths(&self) -> &[PathBuf] {
        &self.gold
    }
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Texts by their hash.
type Texts = HashMap<String, String>;

fn read(path: &Path, texts: &Texts) -> Result<File> {
    let content = fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let lines = content.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let documents =
        lines.map(|(at, line)| document(line, texts).with_context(|| format!("{}:{}", path.display(), at + 1)));
    let documents: Vec<Document> = documents.collect::<Result<_>>()?;
    ensure!(!documents.is_empty(), "{}: no document", path.display());
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(File { name, documents })
}

/// A document, its offsets checked.
fn document(line: &str, texts: &Texts) -> Result<Document> {
    let mut document: Document = serde_json::from_str(line)?;
    if let Some(hash) = &document.sha256 {
        let text = texts.get(hash).with_context(|| format!("no text of --texts has the SHA-256 {hash}"))?;
        document.text.clone_from(text);
    }
    for gold in &document.mentions {
        let (start, end) = (gold.start, gold.end);
        if start >= end || document.text.get(start..end).is_none() {
            bail!("{start}..{end} is no span of the text");
        }
    }
    Ok(document)
}

/// Kinds as the library and as other corpora call them.
fn kind<'d, D: serde::Deserializer<'d>>(from: D) -> Result<Kind, D::Error> {
    let name = String::deserialize(from)?;
    match name.to_lowercase().as_str() {
        "per" => Ok(Kind::Person),
        "loc" | "location" => Ok(Kind::Place),
        "org" => Ok(Kind::Organization),
        other => other.parse().map_err(serde::de::Error::custom),
    }
}

impl std::fmt::Display for Doc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Doc::Name(name) => f.write_str(name),
            Doc::Number(number) => write!(f, "{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_by_their_hash() {
        let hash = sha256("रूस");
        let line =
            format!(r#"{{"doc": "a", "sha256": "{hash}", "mentions": [{{"start": 0, "end": 9, "type": "LOC"}}]}}"#);
        let texts = Texts::from([(hash.clone(), "रूस".to_owned())]);
        assert_eq!(document(&line, &texts).unwrap().text, "रूस");
        let missing = document(&line, &Texts::new()).unwrap_err().to_string();
        assert_eq!(missing, format!("no text of --texts has the SHA-256 {hash}"));
    }

    #[test]
    fn documents() {
        let line = r#"{"doc": 7, "text": "रूस", "mentions": [{"start": 0, "end": 9, "type": "LOC", "colour": 1}]}"#;
        let good = document(line, &Texts::new()).unwrap();
        assert_eq!((good.doc.to_string().as_str(), good.mentions[0].kind), ("7", Kind::Place));
        for (from, to, error) in [
            ("LOC", "Organisation", None),
            ("LOC", "river", Some("\"river\" is no kind")),
            ("9", "8", Some("0..8 is no span of the text")),
            ("9", "12", Some("0..12 is no span of the text")),
            ("9", "0", Some("0..0 is no span of the text")),
            ("\"type\": \"LOC\", ", "", Some("missing field `type`")),
        ] {
            let said = document(&line.replace(from, to), &Texts::new()).err().map(|e| e.to_string());
            match (said, error) {
                (None, None) => {}
                (Some(said), Some(error)) => assert!(said.starts_with(error), "{said}"),
                (said, _) => panic!("{from} to {to}: {said:?}"),
            }
        }
    }

    #[test]
    fn errors_name_the_line() {
        let path = std::env::temp_dir().join(format!("naamkosh-gold-{}.jsonl", std::process::id()));
        fs::write(&path, "{\"doc\": \"a\", \"text\": \"\", \"mentions\": []}\n\n{}\n").unwrap();
        let error = read(&path, &Texts::new()).err().map(|e| format!("{e:#}")).unwrap();
        fs::remove_file(&path).unwrap();
        assert!(error.contains(".jsonl:3: missing field `doc`"), "{error}");
    }
}
