//! The tools of the project: `cargo xtask data`, `train`, `eval`, `ablate`. Not published.

mod ablate;
mod data;
mod eval;
mod progress;
mod random;
mod train;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(about)]
struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Makes the generated files of data/ again, or proves them current.
    Data(data::Options),
    /// Learns tables of the language from text.
    #[command(subcommand)]
    Train(train::Options),
    /// Precision, recall and F1 against gold files.
    Eval(eval::Options),
    /// What each pass of the document layer adds: a table of F1 with each switched off.
    Ablate(ablate::Options),
}

fn main() -> anyhow::Result<()> {
    match Options::parse().command {
        Command::Data(options) => data::run(&options),
        Command::Train(options) => train::run(&options),
        Command::Eval(options) => eval::run(&options),
        Command::Ablate(options) => ablate::run(&options),
    }
}
