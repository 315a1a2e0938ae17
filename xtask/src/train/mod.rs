//! What is learnt: tables of the language that come out of text, by the library's own features. Nothing here scans,
//! folds or looks beside a word; what the library does not say of a text cannot be learnt from.

mod bare;
mod candidate;
mod context;
mod dump;
mod entity;
mod examples;
pub mod head;
mod odds;
mod reader;
mod regression;
mod reliability;
mod rows;
mod score;
mod shares;
mod solve;
mod tables;

use clap::Subcommand;
use std::path::{Path, PathBuf};

/// What to learn.
#[derive(Subcommand)]
pub enum Options {
    /// What stands beside names, and how likely words are names: context.tsv, word_priors.tsv, run_priors.tsv.
    Context(context::Options),
    /// How likely mentions are right: score.tsv.
    Score(score::Options),
    /// How likely links mean their entity: entity_score.tsv.
    Entity(entity::Options),
    /// How surely bare names mean their usual bearer: bare_names.tsv.
    Bare(bare::Options),
}

pub fn run(options: &Options) -> anyhow::Result<()> {
    match options {
        Options::Context(options) => context::run(options),
        Options::Score(options) => score::run(options),
        Options::Entity(options) => entity::run(options),
        Options::Bare(options) => bare::run(options),
    }
}

/// The folder of the language's data.
fn language_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/language")
}
