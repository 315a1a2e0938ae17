//! `cargo xtask train score`: what each feature of a draft is worth, learnt from annotated text. Of all that the passes
//! propose in a document, the set that the annotators have is to be the likeliest ([`field`](super::field)). Prints, for
//! documents that were held out, how many mentions are found and how reliable the scores are.

use super::dump::{Input, file_name, hex};
use super::field::{self, Lattice, Proposal, Weights};
use super::head::Head;
use super::reliability::{FOLDS, ranges};
use crate::eval::gold::{self, Document, File};
use crate::eval::judge::{Found, is_right};
use crate::eval::kinds;
use anyhow::{Context, Result, ensure};
use naamkosh::{Form, Recognizer, features};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

const ABOUT: &str =
    "What each feature of a draft is worth: what it adds to the logarithm of the odds that it is a mention.";

#[derive(clap::Args)]
pub struct Options {
    #[command(flatten)]
    gold: gold::Files,
    /// A folder of small inputs with their right answers (tests/kinds), to learn from too.
    #[arg(long, value_name = "FOLDER")]
    kinds: Option<PathBuf>,
    /// Where the table goes; data/language of this repository where not said.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// A document: what was proposed in it, and how many mentions the annotators have.
struct Annotated {
    lattice: Lattice,
    mentions: usize,
}

pub fn run(options: &Options) -> Result<()> {
    let files = options.gold.read()?;
    let inputs: Vec<Input> = options.gold.paths().iter().map(|path| input(path)).collect::<Result<_>>()?;
    let recognizer = Recognizer::embedded()?;
    let documents = annotated(&files, &recognizer);
    let kinds = options.kinds.iter().map(|folder| kinds::read(folder, &recognizer)).collect::<Result<Vec<File>>>()?;
    let kinds = annotated(&kinds, &recognizer);
    let all = || documents.iter().chain(&kinds).map(|document| &document.lattice);
    ensure!(
        all().flatten().any(|p| p.right) && all().flatten().any(|p| !p.right),
        "all proposals are right, or all wrong"
    );
    held_out(&documents, &kinds)?;
    let weights = field::fit(all())?;
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let kinds = if kinds.is_empty() { "" } else { " --kinds tests/kinds" };
    let command = format!("cargo xtask train score --gold {}{kinds} --part train --texts FILE...", names.join(" "));
    let head = Head { command, features: &features::score_version(), seed: None, inputs: &inputs };
    let file = options.out.clone().unwrap_or_else(super::language_folder).join("score.tsv");
    let rows = table(&weights);
    fs::write(&file, head.of(ABOUT, &rows) + &rows).with_context(|| file.display().to_string())?;
    println!("{}: {} rows, from {} proposals", file.display(), weights.len(), all().flatten().count());
    Ok(())
}

/// Each tenth of the documents with weights fitted to the other nine, and to the small inputs: what is found of it, and how reliable the scores
/// are.
fn held_out(documents: &[Annotated], kinds: &[Annotated]) -> Result<()> {
    let (mut tried, mut found, mut right, mut gold) = (Vec::new(), 0, 0, 0);
    for fold in 0..FOLDS {
        let of_fold = |held: bool| documents.iter().enumerate().filter(move |(at, _)| (at % FOLDS == fold) == held);
        let rest = of_fold(false).map(|(_, document)| document).chain(kinds);
        let weights = field::fit(rest.map(|document| &document.lattice))?;
        for (_, document) in of_fold(true) {
            gold += document.mentions;
            for (proposal, verdict) in document.lattice.iter().zip(field::verdicts(&document.lattice, &weights)) {
                if verdict.taken {
                    found += 1;
                    right += usize::from(proposal.right);
                    tried.push((f64::from(verdict.share), proposal.right));
                }
            }
        }
    }
    let (precision, recall) = (right as f64 / found as f64, right as f64 / gold as f64);
    let f1 = 2.0 * precision * recall / (precision + recall);
    let most = documents.iter().flat_map(|d| &d.lattice).filter(|p| p.right).count() as f64 / gold as f64;
    println!("held out: precision {precision:.3}, recall {recall:.3} of {most:.3} that are proposed, F1 {f1:.3}");
    ranges(&tried).iter().for_each(|range| println!("{range}"));
    Ok(())
}

/// What is proposed in each document, but for what counts neither way.
fn annotated(files: &[File], recognizer: &Recognizer) -> Vec<Annotated> {
    let mut all = Vec::new();
    for file in files {
        let demonyms = file.has_forms();
        let bar = crate::progress::steps("recognising", file.documents.len());
        for document in bar.wrap_iter(file.documents.iter()) {
            let mut seen = BTreeSet::new();
            let proposals = recognizer.weighed(&document.text).into_iter().filter_map(|(m, features)| {
                let right = is_right(document, &Found::from(&m)).filter(|_| demonyms || m.form != Form::Demonym)?;
                // One of those that are right.
                let right = right && seen.insert((m.start, m.end));
                let features = features.into_iter().map(|(name, value)| (name, f64::from(value))).collect();
                Some(Proposal { start: m.start, end: m.end, features, right })
            });
            let lattice = proposals.collect();
            all.push(Annotated { lattice, mentions: mentions(document, demonyms) });
        }
        bar.finish_and_clear();
    }
    all
}

/// How many mentions the annotators are sure of.
fn mentions(document: &Document, demonyms: bool) -> usize {
    let counts = |g: &&gold::Gold| !g.unsure && !g.byline && (demonyms || !g.is_demonym());
    document.mentions.iter().filter(counts).count()
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
