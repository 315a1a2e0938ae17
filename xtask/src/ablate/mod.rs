//! `cargo xtask ablate`: what each option of the recogniser and each pass of its document layer adds, by switching it off with everything else on. A
//! Markdown table of F1 (micro, without demonyms) on gold files, and of how many documents of `tests/documents` come
//! out as annotated.

mod switches;

use crate::eval::{documents, evaluate, gold};
use anyhow::Result;
use documents::Annotated;
use gold::File;
use indicatif::ProgressBar;
use naamkosh::Recognizer;
use switches::switches;

#[derive(clap::Args)]
pub struct Options {
    #[command(flatten)]
    gold: gold::Files,
}

/// How well a recogniser does: F1 on each gold file, documents that come out as annotated.
#[derive(Debug, Clone, PartialEq)]
struct Figures {
    f1: Vec<f64>,
    documents: usize,
}

pub fn run(options: &Options) -> Result<()> {
    let files = options.gold.read()?;
    let hard = documents::read_all()?;
    let recognizer = Recognizer::embedded()?;
    let switches = switches();
    let documents: usize = files.iter().map(|file| file.documents.len()).sum();
    let bar = crate::progress::steps("recognising", documents * (switches.len() + 1));
    let all_on = measure(&recognizer, &files, &hard, &bar);
    let measured = |options| measure(&recognizer.with_options(options), &files, &hard, &bar);
    let without: Vec<(&str, Figures)> = switches.iter().map(|s| (s.name.as_str(), measured(s.options))).collect();
    bar.finish_and_clear();
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    print!("{}", table(&names, hard.len(), &all_on, &without));
    Ok(())
}

fn measure(recognizer: &Recognizer, files: &[File], hard: &[Annotated], bar: &ProgressBar) -> Figures {
    Figures {
        f1: files.iter().map(|file| evaluate(recognizer, file, bar, |_, _| ()).micro().f1()).collect(),
        documents: hard.iter().filter(|document| document.is_found_by(recognizer)).count(),
    }
}

/// A row for everything on, then one for each pass that was off, with the difference.
fn table(files: &[&str], documents: usize, all_on: &Figures, without: &[(&str, Figures)]) -> String {
    let head = format!("| without | {} | documents of {documents} |", files.join(" | "));
    let rule = "| --- ".repeat(files.len() + 2) + "|";
    let cells: Vec<String> = all_on.f1.iter().map(|f1| format!("{f1:.3}")).collect();
    let mut lines = vec![head, rule, format!("| nothing | {} | {} |", cells.join(" | "), all_on.documents)];
    for (pass, figures) in without {
        let cell = |(f1, on): (&f64, &f64)| format!("{f1:.3} ({:+.3})", rounded(*f1) - rounded(*on));
        let cells: Vec<String> = figures.f1.iter().zip(&all_on.f1).map(cell).collect();
        let more = figures.documents as i64 - all_on.documents as i64;
        lines.push(format!("| {pass} | {} | {} ({more:+}) |", cells.join(" | "), figures.documents));
    }
    lines.join("\n") + "\n"
}

/// As it is printed, so that differences are those of the numbers that are read.
fn rounded(f1: f64) -> f64 {
    (f1 * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table() {
        let all_on = Figures { f1: vec![0.9, 0.75], documents: 30 };
        let less = Figures { f1: vec![0.8504, 0.75], documents: 28 };
        let said = table(&["a", "b"], 40, &all_on, &[("glued", less)]);
        let rows = [
            "| without | a | b | documents of 40 |",
            "| --- | --- | --- | --- |",
            "| nothing | 0.900 | 0.750 | 30 |",
            "| glued | 0.850 (-0.050) | 0.750 (+0.000) | 28 (-2) |",
        ];
        assert_eq!(said.lines().collect::<Vec<_>>(), rows);
    }
}
