//! `cargo xtask train score`: how likely the span and the kind of a mention are right, by what it says of itself. Learnt
//! from annotated text; prints how reliable the scores are.

use super::dump::{Input, file_name, hex};
use super::head::Head;
use super::odds::{self, Example, Weights};
use super::reliability::reliability;
use crate::eval::gold::{self, File};
use crate::eval::judge::{Found, is_right};
use anyhow::{Context, Result, ensure};
use naamkosh::{Form, Recognizer, features};
use sha2::{Digest, Sha256};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const ABOUT: &str =
    "How likely a mention is right: what it says of itself, what that adds to the logarithm of the odds.";

#[derive(clap::Args)]
pub struct Options {
    #[command(flatten)]
    gold: gold::Files,
    /// Where the table goes; data/language of this repository where not said.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub fn run(options: &Options) -> Result<()> {
    let files = options.gold.read()?;
    let inputs: Vec<Input> = options.gold.paths().iter().map(|path| input(path)).collect::<Result<_>>()?;
    let documents = examples(&files, &Recognizer::embedded()?);
    let all = || documents.iter().flatten();
    ensure!(all().any(|e| e.right) && all().any(|e| !e.right), "the mentions found are all right, or all wrong");
    for range in reliability(&documents)? {
        println!("{range}");
    }
    let weights = odds::fit(all())?;
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let command = format!("cargo xtask train score --gold {} --texts FILE...", names.join(" "));
    let head = Head { command, features: &features::score_version(), seed: None, inputs: &inputs };
    let file = options.out.clone().unwrap_or_else(super::language_folder).join("score.tsv");
    let rows = table(&weights);
    fs::write(&file, head.of(ABOUT, &rows) + &rows).with_context(|| file.display().to_string())?;
    println!("{}: {} rows, from {} mentions", file.display(), weights.len(), all().count());
    Ok(())
}

/// The mentions found in each document, but for those that count neither way.
fn examples(files: &[File], recognizer: &Recognizer) -> Vec<Vec<Example>> {
    let mut examples = Vec::new();
    for file in files {
        let demonyms = file.has_forms();
        let bar = crate::progress::steps("recognising", file.documents.len());
        for document in bar.wrap_iter(file.documents.iter()) {
            let mentions = recognizer.recognize_with_features(&document.text);
            let counted = mentions.iter().filter(|(m, _)| demonyms || m.form != Form::Demonym);
            let judged = counted.filter_map(|(m, features)| {
                let right = is_right(document, &Found::from(m))?;
                let features = features.iter().map(|(name, value)| (name.clone(), f64::from(*value))).collect();
                Some(Example { features, right })
            });
            examples.push(judged.collect());
        }
        bar.finish_and_clear();
    }
    examples
}

pub fn input(path: &Path) -> Result<Input> {
    let content = fs::read(path).with_context(|| path.display().to_string())?;
    Ok(Input { name: file_name(&path.to_string_lossy()), sha256: hex(Sha256::digest(content)) })
}

/// A row for each feature, by name.
pub fn table(weights: &Weights) -> String {
    let mut table = String::new();
    for (name, weight) in weights {
        let _ = writeln!(table, "{name}\t{weight:.4}");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows() {
        let weights = Weights::from([("raw".to_owned(), 0.18891), ("always".to_owned(), -1.0)]);
        assert_eq!(table(&weights), "always\t-1.0000\nraw\t0.1889\n");
    }
}
