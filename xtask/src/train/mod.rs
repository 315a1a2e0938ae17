//! What is learnt: tables of the language that come out of text, by the library's own features. Nothing here scans,
//! folds or looks beside a word; what the library does not say of a text cannot be learnt from.

mod bare;
mod candidate;
mod context;
mod dump;
mod entity;
mod examples;
mod expected;
mod field;
pub mod head;
mod heads;
mod odds;
mod rare;
mod reader;
mod regression;
mod reliability;
mod rows;
mod score;
pub mod shapes;
mod shares;
mod similar;
mod solve;
mod sounds;
mod tables;
pub mod words;

use clap::Subcommand;
use std::path::{Path, PathBuf};

/// What to learn.
#[derive(Subcommand)]
pub enum Options {
    /// What stands beside names, and how likely words are names: context.tsv, word_priors.tsv, run_priors.tsv.
    Context(context::Options),
    /// Which common words are rather names, to be read: word_or_name.tsv.
    Words(words::Options),
    /// What it costs to take one sound for another: similar_costs.tsv.
    Sounds(sounds::Options),
    /// Rare words of the news, and what begins and ends its words: news_words.tsv, compound_parts.tsv.
    Rare(rare::Options),
    /// Which words before designators are parts of names: head_words.tsv.
    Heads(heads::Options),
    /// How names are spelt, and words: shapes.tsv.
    Shapes(shapes::Options),
    /// What tells that a single word is a name that it sounds like: similar_weights.tsv.
    Similar(similar::Options),
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
        Options::Words(options) => words::run(options),
        Options::Sounds(options) => sounds::run(options),
        Options::Rare(options) => rare::run(options),
        Options::Heads(options) => heads::run(options),
        Options::Shapes(options) => shapes::run(options),
        Options::Similar(options) => similar::run(options),
        Options::Score(options) => score::run(options),
        Options::Entity(options) => entity::run(options),
        Options::Bare(options) => bare::run(options),
    }
}

/// The folder of the language's data.
fn language_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/language")
}
