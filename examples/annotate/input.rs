//! The input's documents.

use clap::ValueEnum;
use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

#[derive(Clone, Copy, ValueEnum)]
pub enum Input {
    Text,
    Jsonl,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum Documents {
    /// A file is a document.
    File,
    /// Blank lines stand between documents.
    BlankLine,
}

/// One document: its name and its text.
pub struct Document<'t> {
    #[allow(dead_code, reason = "not every example that reads documents names them")]
    pub doc: &'t str,
    pub text: &'t str,
}

type Each<'e> = &'e mut dyn FnMut(Document<'_>) -> Result<(), Box<dyn Error>>;

/// Calls `each` with every document, in order. Files are read as they come, never all at once,
/// except where a whole file is one document.
pub fn read(files: &[PathBuf], input: Input, documents: Documents, each: Each<'_>) -> Result<(), Box<dyn Error>> {
    let stdin = [PathBuf::from("-")];
    for path in if files.is_empty() { &stdin[..] } else { files } {
        let name = if path == Path::new("-") { "stdin".to_owned() } else { path.display().to_string() };
        let reader: Box<dyn BufRead> = if path == Path::new("-") {
            Box::new(std::io::stdin().lock())
        } else {
            Box::new(BufReader::with_capacity(1 << 16, File::open(path).map_err(|e| format!("{name}: {e}"))?))
        };
        match (input, documents) {
            (Input::Jsonl, _) => jsonl(&name, reader, each)?,
            (Input::Text, Documents::File) => whole(&name, reader, each)?,
            (Input::Text, Documents::BlankLine) => blank_lines(&name, reader, each)?,
        }
    }
    Ok(())
}

fn whole(name: &str, mut reader: impl Read, each: Each<'_>) -> Result<(), Box<dyn Error>> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(|e| format!("{name}: {e}"))?;
    let text = std::str::from_utf8(&bytes).map_err(|e| format!("{name}: not UTF-8 at byte {}", e.valid_up_to()))?;
    each(Document { doc: name, text })
}

/// Documents are named by the file and their number in it.
fn blank_lines(name: &str, reader: impl BufRead, each: Each<'_>) -> Result<(), Box<dyn Error>> {
    let (mut text, mut number) = (String::new(), 0);
    let mut end = |text: &mut String| -> Result<(), Box<dyn Error>> {
        if !text.is_empty() {
            number += 1;
            each(Document { doc: &format!("{name}#{number}"), text })?;
            text.clear();
        }
        Ok(())
    };
    for (n, line) in reader.lines().enumerate() {
        let line = line.map_err(|e| format!("{name}:{}: {e}", n + 1))?;
        if line.trim().is_empty() {
            end(&mut text)?;
        } else {
            text += &line;
            text.push('\n');
        }
    }
    end(&mut text)
}

/// A line of JSON Lines input; other keys are ignored.
#[derive(serde::Deserialize)]
struct Row {
    doc: String,
    text: String,
}

fn jsonl(name: &str, reader: impl BufRead, each: Each<'_>) -> Result<(), Box<dyn Error>> {
    for (n, line) in reader.lines().enumerate() {
        let line = line.map_err(|e| format!("{name}:{}: {e}", n + 1))?;
        if line.trim().is_empty() {
            continue;
        }
        let row: Row = serde_json::from_str(&line).map_err(|e| format!("{name}:{}:{}: {e}", n + 1, e.column()))?;
        each(Document { doc: &row.doc, text: &row.text })?;
    }
    Ok(())
}
