//! Generated data: every file of data/ that a tool makes, its tool and its inputs.
//!
//! A tool is an entry of [`ALL`]. Tools read the files of the repository as they are now, but the library that is
//! compiled into them has the data of when it was compiled: where a tool asks the library for something that is itself
//! generated, the command is run again until nothing changes.

mod check;
mod countries;
mod format;
mod gather;
mod generated;
mod learnt;
pub mod lexicon;
mod name_parts;
mod names;
mod provenance;
mod rows;
mod sources;
mod territories;
mod transliteration;

use anyhow::{Context, bail, ensure};
use check::State;
use generated::{Generated, Input};
use provenance::{LEDGER, Ledger, Provenance};
use sources::Sources;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Every tool, those whose files others read before these.
const ALL: &[&Generated] =
    &[&countries::TOOL, &gather::TOOL, &name_parts::TOOL, &lexicon::TOOL, &transliteration::TOOL];

/// What to make.
#[derive(clap::Args)]
pub struct Options {
    /// Changes nothing; fails where a file is not what its tool makes of its inputs, or is not laid out so.
    #[arg(long)]
    check: bool,
    /// Only lays out the gazetteer's files: sorted by id, an entity a line, its fields in their order.
    #[arg(long, conflicts_with_all = ["only", "source"])]
    format: bool,
    /// Makes nothing, but records that the rows of these files are to stay as they are, with their inputs as they are now:
    /// for gathered places, whose rows were read one by one. Only JSON Lines.
    #[arg(long, conflicts_with_all = ["check", "format"], requires = "only")]
    keep: bool,
    /// Only the files of this tool, or this file (its name without folder and ending).
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Where an input is that is not in the repository.
    #[arg(long, value_name = "NAME=PATH", value_parser = sources::parse_source)]
    source: Vec<(String, PathBuf)>,
}

/// Makes the generated files again, or checks them; an error where one is stale in the end.
pub fn run(options: &Options) -> anyhow::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    if options.format {
        return lay_out(&root, options.check);
    }
    let tools = chosen(&options.only)?;
    let outside: BTreeMap<String, PathBuf> = options.source.iter().cloned().collect();
    for name in outside.keys() {
        let known = |input: &Input| matches!(input, Input::Outside { .. }) && input.name() == name;
        ensure!(ALL.iter().any(|tool| tool.inputs.iter().any(known)), "no tool reads a source {name}");
    }
    let mut ledger = match std::fs::read_to_string(root.join(LEDGER)) {
        Ok(text) => Ledger::read(&text)?,
        Err(_) => Ledger::default(),
    };
    let mut states = Vec::new();
    for tool in tools {
        let sources = Sources::new(&root, tool.inputs, &outside);
        let missing = tool.missing(&sources);
        if !missing.is_empty() {
            for (name, what) in missing {
                eprintln!("{}: without --source {name}=PATH ({what})", tool.name);
            }
            states.extend(tool.files.iter().map(|&f| (f, check::prove(tool, f, &sources, &ledger, &root))));
            continue;
        }
        if options.keep {
            for &file in tool.files.iter().filter(|file| check::in_ledger(file)) {
                let text = std::fs::read_to_string(root.join(file)).context(file)?;
                ledger.0.insert(file.to_owned(), Provenance::of(tool, &sources, &text)?);
                states.push((file, State::Current("kept".into())));
            }
            std::fs::write(root.join(LEDGER), ledger.write()).context(LEDGER)?;
            continue;
        }
        eprintln!("{}: making {}", tool.name, tool.files.join(", "));
        for made in check::make(tool, &sources).with_context(|| tool.name)? {
            let mut state = check::compare(&root, &made, &ledger);
            if !options.check && matches!(state, State::Stale(_)) {
                std::fs::write(root.join(made.file), &made.text).with_context(|| made.file)?;
                if check::in_ledger(made.file) {
                    ledger.0.insert(made.file.to_owned(), made.provenance);
                    std::fs::write(root.join(LEDGER), ledger.write()).context(LEDGER)?;
                }
                state = State::Current("written".into());
            }
            states.push((made.file, state));
        }
    }
    if options.only.is_empty() {
        states.extend(learnt::FILES.iter().map(|file| (file.path, learnt::prove(&root, file))));
    }
    report(&states)
}

/// Lays out the files of the gazetteer, or checks that they are.
fn lay_out(root: &Path, check: bool) -> anyhow::Result<()> {
    const INPUTS: &[Input] = &[Input::Repository(format::FILES)];
    let files = format::format(&Sources::new(root, INPUTS, &BTreeMap::new()))?;
    let mut states = Vec::new();
    for file in &files {
        let state = if file.old == file.text {
            State::Current("in order".into())
        } else if check {
            State::Stale(check::first_difference(&file.old, &file.text))
        } else {
            std::fs::write(root.join(&file.file), &file.text).with_context(|| file.file.clone())?;
            State::Current("put in order".into())
        };
        states.push((file.file.as_str(), state));
    }
    report(&states)
}

/// The tools that are asked for; all where none is.
fn chosen(only: &[String]) -> anyhow::Result<Vec<&'static Generated>> {
    for name in only {
        if !ALL.iter().any(|tool| tool.is(name)) {
            let names: Vec<_> = ALL.iter().map(|tool| tool.name).collect();
            bail!("no tool is called {name}; there are {}", names.join(", "));
        }
    }
    Ok(ALL.iter().copied().filter(|tool| only.is_empty() || only.iter().any(|name| tool.is(name))).collect())
}

/// Prints the table; an error where a file is stale.
fn report(states: &[(&str, State)]) -> anyhow::Result<()> {
    let width = states.iter().map(|(file, _)| file.len()).max().unwrap_or(0);
    for (file, state) in states {
        match state {
            State::Current(how) => println!("{file:width$}  current ({how})"),
            State::Stale(why) => println!("{file:width$}  STALE ({why})"),
        }
    }
    let stale = states.iter().filter(|(_, state)| matches!(state, State::Stale(_))).count();
    ensure!(stale == 0, "{stale} of {} files are stale", states.len());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_and_files_are_different() {
        let names: Vec<_> = ALL.iter().map(|tool| tool.name).collect();
        let files: Vec<_> = ALL.iter().flat_map(|tool| tool.files).collect();
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        assert_eq!(files.iter().collect::<BTreeSet<_>>().len(), files.len());
    }

    /// A file that is read after it was made is made first, unless the circle is declared.
    #[test]
    fn tools_stand_in_order() {
        for (at, tool) in ALL.iter().enumerate() {
            for input in tool.inputs {
                let Input::Repository(pattern) = input else { continue };
                for later in &ALL[at..] {
                    let file = later.files.iter().find(|file| sources::matches_path(pattern, file));
                    assert_eq!(file, None, "{} reads {pattern}, which {} makes after it", tool.name, later.name);
                }
            }
        }
    }
}
