//! `cargo xtask train bare`: in how many documents of raw news the usual bearer of a bare name is named in full, and in
//! how many somebody else is of whose full name the word is the first or the last: bare_names.tsv.
//!
//! The usual bearer of a word is the likeliest of those who list it as a name of their own. Words of fewer documents than
//! [`LEAST`] tell nothing.

use super::dump::Input;
use anyhow::{Context, Result};
use naamkosh::{Form, Gazetteer, Kind, Recognizer, fold};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// So many documents must have somebody of the name.
const LEAST: u32 = 5;

#[derive(clap::Args)]
pub struct Options {
    /// Raw news, an empty line between documents.
    #[arg(long, value_name = "FILE", num_args = 1.., required = true)]
    text: Vec<PathBuf>,
    /// Where the table goes; data/language of this repository where not said.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub fn run(options: &Options) -> Result<()> {
    let usual = usual_bearers(&Gazetteer::embedded()?);
    let recognizer = Recognizer::embedded()?;
    let mut counts: BTreeMap<String, [u32; 2]> = BTreeMap::new();
    let mut inputs: Vec<Input> = Vec::new();
    for path in &options.text {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        inputs.push(super::score::input(path)?);
        let documents: Vec<&str> = text.split("\n\n").filter(|d| !d.trim().is_empty()).collect();
        for document in crate::progress::steps("reading", documents.len()).wrap_iter(documents.into_iter()) {
            count(&recognizer, &usual, document, &mut counts);
        }
    }
    let mut rows: Vec<(&String, &[u32; 2])> = counts.iter().filter(|(_, [a, b])| a + b >= LEAST).collect();
    rows.sort_by(|(a, [a0, a1]), (b, [b0, b1])| (b0 + b1).cmp(&(a0 + a1)).then(a.cmp(b)));
    let mut table = String::from(
        "# Single words that people are called by, each listed as a short name of somebody: in how many documents of raw news he is\n\
         # named in full, and in how many somebody else is of whose full name it is the first or the last word.\n\
         # made by: cargo xtask train bare --text FILE...\n",
    );
    for Input { name, sha256 } in &inputs {
        let _ = writeln!(table, "# input: {name} sha256 {sha256}");
    }
    for (word, [him, others]) in &rows {
        let _ = writeln!(table, "{word}\t{him}\t{others}");
    }
    let file = options.out.clone().unwrap_or_else(super::language_folder).join("bare_names.tsv");
    fs::write(&file, table).with_context(|| file.display().to_string())?;
    println!("{}: {} rows", file.display(), rows.len());
    Ok(())
}

/// The id of the usual bearer of each word that people list as a name, by the word's folded key.
fn usual_bearers(gazetteer: &Gazetteer) -> BTreeMap<String, String> {
    let mut usual: BTreeMap<String, (f32, String)> = BTreeMap::new();
    for person in gazetteer.iter().filter(|e| e.kind == Kind::Person) {
        for name in person.names().filter(|name| !name.contains([' ', '-', '.']) && !name.is_ascii()) {
            let known = usual.entry(fold(name)).or_insert((-1.0, String::new()));
            if person.prior > known.0 {
                *known = (person.prior, person.id.clone());
            }
        }
    }
    usual.into_iter().map(|(word, (_, id))| (word, id)).collect()
}

/// Counts one document: for each word, whether it names the usual bearer in full, and whether somebody else.
fn count(
    recognizer: &Recognizer,
    usual: &BTreeMap<String, String>,
    document: &str,
    counts: &mut BTreeMap<String, [u32; 2]>,
) {
    let (mut him, mut others) = (BTreeSet::new(), BTreeSet::new());
    for mention in recognizer.recognize(document) {
        let full = matches!(mention.form, Form::Name | Form::Unlisted) && mention.kind == Kind::Person;
        let words: Vec<&str> = mention.text(document).split([' ', '-']).collect();
        let (Some(first), Some(last), true) = (words.first(), words.last(), full && words.len() > 1) else { continue };
        for word in BTreeSet::from([fold(first), fold(last)]) {
            let Some(id) = usual.get(&word) else { continue };
            if mention.id() == Some(id) {
                him.insert(word)
            } else {
                others.insert(word)
            };
        }
    }
    for word in him {
        counts.entry(word).or_default()[0] += 1;
    }
    for word in others {
        counts.entry(word).or_default()[1] += 1;
    }
}
