//! `cargo xtask train entity`: how likely it is that a link means its entity, by what it says of itself. Learnt from
//! documents some of whose mentions have the id of the entity that is meant, or `-` where no listed entity is; prints how
//! reliable the scores are, and how many links above each threshold are right.

use super::dump::Input;
use super::head::Head;
use super::odds::{self, Example, Weights};
use super::reliability::{Range, above, reliability};
use super::score::{input, table};
use crate::eval::gold::{self, File};
use anyhow::{Context, Result, ensure};
use naamkosh::{Recognizer, features};
use std::fs;
use std::path::PathBuf;

const ABOUT: &str =
    "How likely a link means its entity: what it says of itself, what that adds to the logarithm of the odds.";

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
    ensure!(all().any(|e| e.right) && all().any(|e| !e.right), "the links found are all right, or all wrong");
    let ranges: Vec<Range> = reliability(&documents)?;
    ranges.iter().for_each(|range| println!("{range}"));
    above(&documents)?.iter().for_each(|line| println!("{line}"));
    let weights: Weights = odds::fit(all())?;
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let command = format!("cargo xtask train entity --gold {} --texts FILE...", names.join(" "));
    let head = Head { command, features: &features::entity_version(), seed: None, inputs: &inputs };
    let file = options.out.clone().unwrap_or_else(super::language_folder).join("entity_score.tsv");
    let rows = table(&weights);
    fs::write(&file, head.of(ABOUT, &rows) + &rows).with_context(|| file.display().to_string())?;
    println!("{}: {} rows, from {} links", file.display(), weights.len(), all().count());
    Ok(())
}

/// The links found in each document at the spans of which it is known who is meant.
fn examples(files: &[File], recognizer: &Recognizer) -> Vec<Vec<Example>> {
    let documents = files.iter().flat_map(|file| &file.documents);
    let of = |document: &gold::Document| {
        let linked = recognizer.recognize_with_entity_features(&document.text);
        let judged = linked.into_iter().filter_map(|(mention, features)| {
            let at = |gold: &&gold::Gold| (gold.start, gold.end) == (mention.start, mention.end) && !gold.unsure;
            let id = document.mentions.iter().find(at)?.id.as_deref()?;
            let features = features.into_iter().map(|(name, value)| (name, f64::from(value))).collect();
            Some(Example { features, right: mention.id() == Some(id) })
        });
        judged.collect()
    };
    documents.map(of).collect()
}
