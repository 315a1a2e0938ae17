//! `cargo xtask eval`: precision, recall and F1 of the recogniser against gold files, by kind and by form.
//!
//! A line of a gold file: `{"doc": "...", "text": "...", "mentions": [{"start": 0, "end": 9, "type": "LOC", "id":
//! "russia", "form": "name"}]}`, offsets in UTF-8 bytes; `id` and `form` may be missing.

pub mod documents;
pub mod gold;
pub mod judge;
pub mod kinds;
mod report;
pub mod tally;

use anyhow::Result;
use gold::{Document, File};
use indicatif::ProgressBar;
use judge::{Found, judge};
use naamkosh::{Gazetteer, Recognizer, Scratch};
use report::Report;
use std::path::PathBuf;
use tally::Tally;

#[derive(clap::Args)]
pub struct Options {
    #[command(flatten)]
    gold: gold::Files,
    /// Adds a gazetteer file (.jsonl or .tsv) to the embedded one.
    #[arg(long, value_name = "FILE")]
    gazetteer: Vec<PathBuf>,
    /// Lists so many of the missed mentions of each file, and so many of the wrong ones, from all over it.
    #[arg(long, value_name = "N", default_value_t = 0)]
    errors: usize,
}

pub fn run(options: &Options) -> Result<()> {
    let files = options.gold.read()?;
    let mut gazetteer = Gazetteer::embedded()?;
    for file in &options.gazetteer {
        gazetteer.read_file(file)?;
    }
    let recognizer = Recognizer::new(&gazetteer)?;
    for file in &files {
        let mut report = Report::default();
        let bar = crate::progress::steps("recognising", file.documents.len());
        let tally = evaluate(&recognizer, file, &bar, |document, judged| report.note(document, judged));
        bar.finish_and_clear();
        report.print(file, &tally, options.errors);
    }
    Ok(())
}

/// Recognises the documents of a file, each a step of the bar; `also` sees each one judged.
pub fn evaluate(
    recognizer: &Recognizer,
    file: &File,
    bar: &ProgressBar,
    mut also: impl FnMut(&Document, &judge::Judged<'_>),
) -> Tally {
    let (mut tally, mut scratch, mut mentions) = (Tally::default(), Scratch::new(), Vec::new());
    for document in &file.documents {
        recognizer.recognize_into(&document.text, &mut scratch, &mut mentions);
        let found: Vec<Found> = mentions.iter().map(Found::from).collect();
        let judged = judge(document, &found);
        tally.add(&judged);
        also(document, &judged);
        bar.inc(1);
    }
    tally
}
