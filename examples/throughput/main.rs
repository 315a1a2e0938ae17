//! What Naamkosh costs beside searchers of the same listed spellings, all in one run: speed, building, opening, memory.
//!
//! `cargo run --release --all-features --example throughput -- --corpus FILE [--names N,...] [--json]`
//!
//! Every searcher goes over the documents of the file once to be counted, then the searchers take turns, one round each,
//! so that a slow moment of the machine meets all of them. The figures are medians of the rounds' ratios: between
//! machines they are what to compare. Times are those that the thread had a processor, where the system tells it (Linux),
//! else the clock's.
//!
//! * `names`: gazetteers of any size;
//! * `searchers`: what is measured;
//! * `rounds`: turns, clocks and medians;
//! * `process`: what needs a process of its own;
//! * `report`: tables and keys.

mod names;
mod process;
mod report;
mod rounds;
mod searchers;

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use naamkosh::{Gazetteer, Recognizer};
use report::{Report, Size};
use rounds::Corpus;
use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// Measures Naamkosh beside aho-corasick and daachorse on the same listed spellings, and what building and opening cost.
///
/// Keys of --json: ratio.KEY is how many times as fast as daachorse's charwise automaton of the same spellings in the same
/// run, with ".N" behind it for the gazetteer of N names (ratio.folded.embedded, ratio.folded.N); ratio.recognize_all is
/// beside one thread. build_s, build_mb, bytes_a_name and open_ms have ".embedded" or ".N" behind them; open_ms, peak_mb
/// and index_mb alone are of the embedded gazetteer. MB are 10^6 bytes. There is no ratio.folded.scalar: the scalar twin of
/// the vector code is chosen by what the processor can do, and cannot be asked for.
#[derive(Parser)]
struct Options {
    /// A text file; blank lines stand between its documents.
    #[arg(long, value_name = "FILE", required_unless_present_any = ["build_to", "open"])]
    corpus: Option<PathBuf>,
    /// Measures gazetteers of so many names too: names of the embedded list, then composed ones.
    #[arg(long, value_name = "N,...", value_delimiter = ',')]
    names: Vec<usize>,
    /// Rounds that are measured, after one that counts.
    #[arg(long, value_name = "N", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
    /// What composed names, and the order of the embedded ones, are drawn with.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Writes one flat JSON object instead of tables.
    #[arg(long)]
    json: bool,
    /// A task of a process of its own: builds a gazetteer and writes its pack.
    #[arg(long, hide = true)]
    build_to: Option<PathBuf>,
    /// Another: opens the embedded gazetteer or a pack.
    #[arg(long, hide = true)]
    open: Option<String>,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("throughput: {e}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    if let Some(what) = &options.open {
        return process::open(what);
    }
    if let Some(to) = &options.build_to {
        return process::build(to, options.names.first().copied(), options.seed);
    }
    let path = options.corpus.as_deref().ok_or("--corpus FILE is wanted")?;
    let bytes = std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    let text = std::str::from_utf8(&bytes).map_err(|e| format!("{}: {e}", path.display()))?;
    let corpus = Corpus::new(text)?;
    let rounds = usize::from(options.rounds);
    let mut report = Report::new(corpus, rounds, options.seed);
    report.size(measure(None, &report, options)?);
    report.overlay_ms = Some(process::overlay_ms(rounds, options.seed)?);
    for names in &options.names {
        let size = measure(Some(*names), &report, options)?;
        report.size(size);
    }
    match options.json {
        true => println!("{}", report.json()),
        false => print!("{}", report.tables()),
    }
    Ok(())
}

/// Measures a gazetteer: of so many names, or the embedded one.
fn measure(names: Option<usize>, report: &Report<'_>, options: &Options) -> Result<Size, Box<dyn Error>> {
    let progress = ProgressBar::no_length();
    let style = ProgressStyle::with_template("{prefix}: {bar:30} {pos}/{len} {msg}")?;
    progress.set_style(style);
    progress.set_prefix(names.map_or("embedded".to_owned(), |names| format!("{names} names")));
    progress.enable_steady_tick(Duration::from_secs(1));
    progress.set_message("building and opening");
    let costs = process::costs(names, options.seed)?;
    let pack: Arc<[u8]> = costs.pack.read()?.into();
    let empty = Recognizer::new(&Gazetteer::new())?.to_pack().len();
    let gazetteer = match names {
        Some(names) => names::gazetteer(names, options.seed)?,
        None => names::embedded()?,
    };
    let spellings = names::spellings(&gazetteer);
    let searchers = searchers::searchers(&pack, &spellings, |key| progress.set_message(format!("building {key}")))?;
    let measured = rounds::rounds(searchers, &report.corpus, report.rounds, &progress)?;
    progress.finish_and_clear();
    Size::new(names, costs, pack.len(), empty, measured)
}
