//! Annotates Hindi text: finds the people, places and organisations in it.
//!
//! `cargo run --release --example annotate -- examples/news.txt`

mod input;

use clap::{Parser, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use input::{Document, Documents, Input};
use naamkosh::{Gazetteer, Language, Recognizer, Scratch, Spelling, render};
use std::error::Error;
use std::io::{BufWriter, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Finds the people, places and organisations that Hindi text names.
#[derive(Parser)]
struct Options {
    /// Text files; standard input where there is none.
    files: Vec<PathBuf>,
    /// Adds a gazetteer file (.jsonl or .tsv); later ones overlay earlier ones and the embedded one.
    #[arg(long, value_name = "FILE")]
    gazetteer: Vec<PathBuf>,
    /// Leaves out the embedded entities; the language's own data stay.
    #[arg(long)]
    no_embedded: bool,
    /// What the input is; jsonl: {"doc": string, "text": string} a line.
    #[arg(long, value_enum, default_value = "text")]
    input: Input,
    /// What one document of text input is.
    #[arg(long, value_enum, default_value = "file")]
    documents: Documents,
    #[arg(long, value_enum, default_value = "pretty")]
    format: Format,
    /// The loosest spelling that matches.
    #[arg(long, value_enum, default_value = "similar")]
    spelling: Tier,
    /// The similar tier's limit: the cost of what differs, in sounds, divided by the number of sounds.
    #[arg(long, value_name = "X")]
    threshold: Option<f32>,
    /// Finds no names written on to a neighbouring word.
    #[arg(long)]
    no_glued: bool,
    /// Finds only names that the gazetteer lists.
    #[arg(long)]
    no_unlisted: bool,
    /// Finds no demonyms.
    #[arg(long)]
    no_demonyms: bool,
    /// Reports names inside longer names too.
    #[arg(long)]
    nested: bool,
    /// The text is hard-wrapped: a single line end is a space.
    #[arg(long)]
    wrapped: bool,
}

#[derive(Clone, Copy, PartialEq, ValueEnum)]
enum Format {
    Pretty,
    Jsonl,
    Conll,
    Html,
    Brat,
}

#[derive(Clone, Copy, ValueEnum)]
enum Tier {
    Exact,
    Folded,
    Similar,
}

fn main() -> ExitCode {
    match run(&Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that went away (a pager, head) is no fault.
        Err(e) if e.downcast_ref::<std::io::Error>().is_some_and(|e| e.kind() == std::io::ErrorKind::BrokenPipe) => {
            ExitCode::SUCCESS
        }
        Err(e) => {
            eprintln!("annotate: {e}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), Box<dyn Error>> {
    let recognizer = recognizer(options)?;
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let (mut scratch, mut mentions) = (Scratch::new(), Vec::new());
    let progress = progress(&options.files);
    if options.format == Format::Html {
        render::html_start(&mut out)?;
    }
    let mut annotate = |document: Document<'_>| -> Result<(), Box<dyn Error>> {
        let Document { doc, text } = document;
        warn_of_language(&recognizer, doc, text);
        recognizer.recognize_into(text, &mut scratch, &mut mentions);
        match options.format {
            Format::Pretty => render::pretty(&mut out, doc, text, &mentions, colour)?,
            Format::Jsonl => render::jsonl(&mut out, doc, text, &mentions)?,
            Format::Conll => render::conll(&mut out, doc, text, &mentions)?,
            Format::Html => render::html(&mut out, doc, text, &mentions)?,
            Format::Brat => render::brat(&mut out, doc, text, &mentions)?,
        }
        progress.inc(text.len() as u64);
        Ok(())
    };
    input::read(&options.files, options.input, options.documents, &mut annotate)?;
    if options.format == Format::Html {
        render::html_end(&mut out)?;
    }
    out.flush()?;
    progress.finish_and_clear();
    Ok(())
}

/// Says on standard error that a document is hardly in the language of the names: what is found there may be none.
fn warn_of_language(recognizer: &Recognizer, doc: &str, text: &str) {
    if let Some(share) = recognizer.language_share(text).filter(|&share| share < Language::LEAST_SHARE) {
        let name = recognizer.language().name();
        eprintln!("annotate: {doc}: hardly {name}: {:.0} of 100 words are frequent there", share * 100.0);
    }
}

fn recognizer(options: &Options) -> Result<Recognizer, Box<dyn Error>> {
    let mut gazetteer = if options.no_embedded { Gazetteer::new() } else { Gazetteer::embedded()? };
    for file in &options.gazetteer {
        gazetteer.read_file(file)?;
    }
    for warning in gazetteer.warnings(&*Language::hindi()?) {
        eprintln!("annotate: warning: {warning}");
    }
    let spelling = match options.spelling {
        Tier::Exact => Spelling::Exact,
        Tier::Folded => Spelling::Folded,
        Tier::Similar => Spelling::Similar,
    };
    let mut builder = Recognizer::builder()
        .spelling(spelling)
        .glued(!options.no_glued)
        .demonyms(!options.no_demonyms)
        .unlisted(!options.no_unlisted)
        .nested(options.nested)
        .wrapped(options.wrapped);
    if let Some(threshold) = options.threshold {
        if !(0.0..=1.0).contains(&threshold) {
            return Err(format!("--threshold {threshold}: between 0 and 1").into());
        }
        builder = builder.threshold(threshold);
    }
    Ok(builder.build(&gazetteer)?)
}

/// A bar on standard error, where that is a terminal and the files are large enough to wait for.
fn progress(files: &[PathBuf]) -> ProgressBar {
    let bytes: u64 = files.iter().filter_map(|f| f.metadata().ok()).map(|m| m.len()).sum();
    if bytes < 20 << 20 || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {bytes}/{total_bytes} {bytes_per_sec} {eta}");
    ProgressBar::new(bytes).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}
