//! Whether a generated file is what its tool makes of its inputs.
//!
//! Where all inputs are at hand the tool runs again, and every byte must be the same. Where one is not, what was
//! recorded must still hold: the tool's version, the hashes of the inputs in the repository, that of the file's rows.

use super::generated::{Generated, Input};
use super::provenance::{Ledger, Provenance, read_head, write_head};
use super::sources::{Sources, hash_rows};
use std::path::Path;

/// What was found of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// It is what its tool makes.
    Current(String),
    /// It is not, or cannot be known to be, and why.
    Stale(String),
}

/// A file as it should be: what stands in it, and its provenance.
pub struct Made {
    /// The path from the folder of the repository.
    pub file: &'static str,
    /// The whole text, with the provenance where that stands in the file.
    pub text: String,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// True for files without comments, whose provenance stands in the ledger.
pub fn in_ledger(file: &str) -> bool {
    file.ends_with(".jsonl")
}

/// Makes the files of a tool. All its inputs must be there.
pub fn make(generated: &Generated, sources: &Sources) -> anyhow::Result<Vec<Made>> {
    let texts = (generated.make)(sources)?;
    anyhow::ensure!(texts.len() == generated.files.len(), "{} makes another number of files", generated.name);
    let made = generated.files.iter().zip(texts).map(|(&file, text)| {
        let provenance = Provenance::of(generated, sources, &text)?;
        let text = if in_ledger(file) { text } else { write_head(&text, &provenance, generated.inputs) };
        Ok(Made { file, text, provenance })
    });
    made.collect()
}

/// Compares a file with what its tool has made.
pub fn compare(root: &Path, made: &Made, ledger: &Ledger) -> State {
    let Ok(old) = std::fs::read_to_string(root.join(made.file)) else {
        return State::Stale("is not there".into());
    };
    if old != made.text {
        return State::Stale(first_difference(&old, &made.text));
    }
    if in_ledger(made.file) && ledger.0.get(made.file) != Some(&made.provenance) {
        return State::Stale("data/generated.tsv says otherwise".into());
    }
    State::Current("made again".into())
}

/// What differs first between a file and what it should be.
pub fn first_difference(old: &str, new: &str) -> String {
    let (mut old, mut new, mut line) = (old.split('\n'), new.split('\n'), 0);
    loop {
        line += 1;
        match (old.next(), new.next()) {
            (None, None) => return "differs".into(),
            (a, b) if a == b => {}
            (a, b) => {
                let show = |line: Option<&str>| line.map_or("nothing".into(), |l| format!("«{}»", shortened(l)));
                return format!("line {line} is {}, should be {}", show(a), show(b));
            }
        }
    }
}

fn shortened(line: &str) -> String {
    if line.chars().count() <= 60 { line.to_owned() } else { line.chars().take(59).chain(['…']).collect() }
}

/// What can be known of a file some of whose inputs are missing.
pub fn prove(generated: &Generated, file: &str, sources: &Sources, ledger: &Ledger, root: &Path) -> State {
    let Ok(text) = std::fs::read_to_string(root.join(file)) else {
        return State::Stale("is not there".into());
    };
    let recorded = if in_ledger(file) { ledger.0.get(file).cloned() } else { read_head(&text).1 };
    let Some(recorded) = recorded else {
        return State::Stale("says not where it comes from".into());
    };
    let faults = faults(generated, sources, &recorded, &hash_rows(&text));
    if !faults.is_empty() {
        return State::Stale(faults.join("; "));
    }
    let missing: Vec<_> = generated.missing(sources).iter().map(|(name, _)| *name).collect();
    State::Current(format!("as recorded; not made again without {}", missing.join(", ")))
}

/// What of a recorded provenance holds no more.
fn faults(generated: &Generated, sources: &Sources, recorded: &Provenance, rows: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let (tool, version) = (generated.name, generated.version);
    if (recorded.tool.as_str(), recorded.version) != (tool, version) {
        let by = format!("{} (version {})", recorded.tool, recorded.version);
        faults.push(format!("was made by {by}, and not by {tool} (version {version})"));
    }
    if recorded.rows != rows {
        faults.push("its rows are not those that were made".into());
    }
    let recorded_hash = |input: &Input| recorded.inputs.iter().find(|(name, _)| name == input.name()).map(|(_, h)| h);
    for input in generated.inputs {
        match (recorded_hash(input), sources.hash(input)) {
            (None, _) => faults.push(format!("{} is no recorded input", input.name())),
            (Some(_), Ok(_)) if matches!(input, Input::Earlier(_)) => {}
            (Some(old), Ok(new)) if *old != new => faults.push(format!("{} has changed", input.name())),
            (Some(_), Err(fault)) if !matches!(input, Input::Outside { .. }) => faults.push(fault.to_string()),
            _ => {}
        }
    }
    if recorded.inputs.len() > generated.inputs.len() {
        faults.push("an input is recorded that the tool does not read".into());
    }
    faults
}

#[cfg(test)]
mod tests;
