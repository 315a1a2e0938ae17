//! `cargo xtask train context`: what stands beside names, how often a word that is also a name is meant as one, and
//! what runs of words are that no list has. From a dump of features to three tables; what a feature is only the
//! library knows.

use super::candidate::Label;
use super::dump::{self, Input};
use super::examples::Examples;
use super::head::Head;
use super::reader::Reader;
use super::regression::{self, Model};
use super::rows::Rows;
use super::shares::{limited, shares};
use super::tables::{self, Counted};
use crate::random::Random;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::io::BufRead;
use std::path::PathBuf;

/// So many places must a word have to be counted, and a run.
const LEAST: usize = 5;
const LEAST_RUNS: usize = 30;
/// A very frequent word is no oftener a person or an organisation than that: where "government" stands, people do too.
const MOST_FREQUENT: f64 = 0.02;

/// What to learn from.
#[derive(clap::Args)]
#[group(id = "from", required = true, multiple = false)]
pub struct From {
    /// A dump of the library's features; - is standard input.
    #[arg(long, value_name = "FILE")]
    features: Option<String>,
    /// A text, an empty line between documents, whose features the library computes.
    #[arg(long, value_name = "FILE")]
    text: Option<String>,
}

#[derive(clap::Args)]
pub struct Options {
    #[command(flatten)]
    from: From,
    /// What chance begins with.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The share of the words that are not names which become examples.
    #[arg(long, default_value_t = 0.3)]
    share: f64,
    /// Where the tables go; data/language of this repository where not said.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// The tables, each without its head.
struct Learnt {
    hash: String,
    context: String,
    words: String,
    runs: String,
}

pub fn run(options: &Options) -> Result<()> {
    ensure!(options.share > 0.0 && options.share <= 1.0, "--share {} is not above 0 and at most 1", options.share);
    let (learnt, input) = match &options.from {
        From { features: Some(path), .. } => dump::of_dump(path, |from| learn(path, from, options))?,
        From { text: Some(path), .. } => dump::of_text(path, |from| learn("the library's features", from, options))?,
        From { .. } => unreachable!("one of them is required"),
    };
    let inputs = [input];
    let head =
        Head { command: command(options, &inputs), features: &learnt.hash, seed: Some(options.seed), inputs: &inputs };
    let folder = options.out.clone().unwrap_or_else(super::language_folder);
    for (name, about, rows) in [
        ("context.tsv", tables::ABOUT_CONTEXT, learnt.context),
        ("word_priors.tsv", tables::ABOUT_WORDS, learnt.words),
        ("run_priors.tsv", tables::ABOUT_RUNS, learnt.runs),
    ] {
        let file = folder.join(name);
        fs::write(&file, head.of(about) + &rows).with_context(|| file.display().to_string())?;
        println!("{}: {} rows", file.display(), rows.lines().count());
    }
    Ok(())
}

/// The command that makes the same tables of inputs of those names.
fn command(options: &Options, inputs: &[Input; 1]) -> String {
    let from = if options.from.text.is_some() { "--text" } else { "--features" };
    format!("cargo xtask train context {from} {} --seed {} --share {}", inputs[0].name, options.seed, options.share)
}

fn learn(name: &str, from: impl BufRead, options: &Options) -> Result<Learnt> {
    let mut random = Random::new(options.seed);
    let (mut draw, mut order) = (random.split(), random.split());
    let mut reader = Reader::new(name, from, dump::expected_hash())?;
    let examples = Examples::read(&mut reader, options.share, &mut draw)?;
    let rows = Rows::new(&examples, naamkosh::is_common_word);
    let known: Vec<_> = examples.known.iter().map(|(beside, label)| (rows.cells(*beside), *label)).collect();
    let bar = regression::progress(known.len());
    let model = regression::fit(&known, rows.height(), &mut order, &bar).with_context(|| name.to_owned())?;
    bar.finish_and_clear();
    let (mut words, mut runs) = count(&examples, &rows, &model);
    Ok(Learnt {
        hash: reader.hash().to_owned(),
        context: tables::context(&rows, &examples.symbols, &model),
        words: tables::words(&mut words),
        runs: tables::runs(&mut runs),
    })
}

/// The words that may be names, and the runs, that stand in enough places, each with its shares.
fn count<'e>(examples: &'e Examples, rows: &Rows, model: &Model) -> (Vec<Counted<'e>>, Vec<Counted<'e>>) {
    let bar = crate::progress::steps("words and runs", examples.either.len() + examples.runs.len());
    let of = |what: &'e str, kinds: &'e [Label], places: &[_]| {
        let evidence: Vec<_> = places.iter().map(|beside| model.evidence(rows.cells(*beside))).collect();
        Counted { what, kinds, places: places.len(), shares: shares(&evidence, kinds) }
    };
    let words = bar.wrap_iter(examples.either.iter()).filter(|(_, word)| word.places.len() >= LEAST);
    let words = words.map(|(text, word)| {
        let counted = of(text, &word.kinds, &word.places);
        let most = if word.very_frequent { MOST_FREQUENT } else { 1.0 };
        Counted { shares: limited(counted.shares, most), ..counted }
    });
    let words = words.collect();
    let runs = bar.wrap_iter(examples.runs.iter()).filter(|(_, places)| places.len() >= LEAST_RUNS);
    let runs = runs.map(|(run, places)| of(run, &Label::NAMES, places)).collect();
    bar.finish_and_clear();
    (words, runs)
}
