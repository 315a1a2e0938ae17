//! `cargo xtask train similar`: what tells that a single word is a name that it sounds like. Learnt from words of raw news
//! that were judged one by one (`xtask/data/similar_words.tsv`), with the signs that the library computes for them where
//! they stand.
//!
//! Two regressions. The first is over what the word says alone; its sums, as they are for words that it was not learnt
//! from, are a sign of the second, which adds what the document says. Names of a user's own list are none of those that
//! were judged, and have weights from elsewhere (`expected`).

use super::dump::{Input, file_name, hex};
use super::expected;
use super::head::Head;
use super::odds::{self, Example, Weights};
use anyhow::{Context, Result, bail, ensure};
use naamkosh::{Gazetteer, Language, LanguageFiles, Recognizer, features};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

/// The signs from this one on are the document's.
const ALONE: &str = "alone";
/// A user lists what he expects: names of entities that state no prior. None of those are judged.
const EXPECTED: &str = "expected";
/// Nor is one for a name that is only guessed from English, which is off itself.
const GUESSED: &str = "guessed";
/// So much surer than even a word must be, by itself and in a document, for 95 of 100 to be right: natural logarithms.
/// The words judged are harder than those of the news, and more of them wrong.
const MARGIN: f64 = 1.3;
const MARGIN_IN_DOCUMENT: f64 = 1.9;
const FOLDS: usize = 10;
/// What stands beside a word is taken from so many of its places.
const PLACES: usize = 5;

#[derive(clap::Args)]
pub struct Options {
    /// The words that were judged.
    #[arg(long, value_name = "FILE")]
    gold: PathBuf,
    /// Raw news in which they stand, an empty line between documents.
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    texts: Vec<PathBuf>,
    /// Where the table goes; data/language of this repository where not said.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// A word and the id of the entity that it was taken for.
type Pair = (String, String);
type Signs = Vec<(String, f64)>;

/// A pair that was judged, with its signs.
struct Judged {
    alone: Example,
    document: Signs,
}

pub fn run(options: &Options) -> Result<()> {
    let gold = fs::read_to_string(&options.gold).with_context(|| options.gold.display().to_string())?;
    let gold = read_gold(&gold)?;
    // Without weights no word is doubted.
    let mut files = LanguageFiles::hindi();
    files.similar_weights = "";
    let language = Arc::new(Language::read("Hindi without doubts", &files)?);
    let embedded = Gazetteer::embedded()?;
    let recognizer = Recognizer::builder().language(Arc::clone(&language)).build(&embedded)?;
    let (mut places, mut inputs) = (BTreeMap::<Pair, Vec<Signs>>::new(), Vec::new());
    for path in options.texts.iter().chain([&options.gold]) {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        inputs.push(Input { name: file_name(&path.to_string_lossy()), sha256: hex(Sha256::digest(&text)) });
        if path == &options.gold {
            continue;
        }
        for document in text.split("\n\n") {
            for word in recognizer.similar_words(document) {
                let pair = (document[word.start..word.end].to_owned(), word.entity);
                let signs = word.signs.into_iter().map(|(sign, much)| (sign.to_owned(), much.into())).collect();
                places.entry(pair).or_default().push(signs);
            }
        }
    }
    let judged: Vec<Judged> = gold.iter().filter_map(|(pair, right)| of_places(places.get(pair)?, *right)).collect();
    ensure!(judged.len() * 2 > gold.len(), "only {} of {} words stand in the texts", judged.len(), gold.len());
    let mut weights = learn(&judged)?;
    let own = expected::learn(judged.iter().map(|j| &j.alone), &weights, ALONE, EXPECTED)?;
    weights.entry(EXPECTED.to_owned()).or_default();
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let command =
        format!("cargo xtask train similar --gold similar_words.tsv --texts {}", names[..names.len() - 1].join(" "));
    let head = Head { command, features: &features::similar_version(), seed: None, inputs: &inputs };
    let about = "What tells that a single word is a name that it sounds like: sign, what it adds to the logarithm of the odds,\n\
         what it adds where a user listed the name and states no prior.";
    let rows = table(&weights, &own);
    let file = options.out.clone().unwrap_or_else(super::language_folder).join("similar_weights.tsv");
    fs::write(&file, head.of(about, &rows) + &rows).with_context(|| file.display().to_string())?;
    println!("{}: {} signs, from {} words", file.display(), weights.len(), judged.len());
    Ok(())
}

/// The judged words: word, entity, yes or no.
fn read_gold(text: &str) -> Result<BTreeMap<Pair, bool>> {
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| match row.split('\t').collect::<Vec<_>>()[..] {
        [word, entity, "yes"] => Ok(((word.to_owned(), entity.to_owned()), true)),
        [word, entity, "no"] => Ok(((word.to_owned(), entity.to_owned()), false)),
        _ => bail!("word, entity, yes or no: {row}"),
    })
    .collect()
}

/// The signs of a word by itself, which are the same at all its places, and those of its documents on average.
fn of_places(places: &[Signs], right: bool) -> Option<Judged> {
    let first = places.first()?;
    let from = first.iter().position(|(sign, _)| sign == ALONE)?;
    let places = &places[..places.len().min(PLACES)];
    let mean = |at: usize| places.iter().map(|signs| signs[at].1).sum::<f64>() / places.len() as f64;
    let document = (from + 1..first.len()).map(|at| (first[at].0.clone(), mean(at))).collect();
    Some(Judged { alone: Example { features: first[..from].to_vec(), right }, document })
}

/// Fits both regressions; prints how many of the words are right at each margin.
fn learn(judged: &[Judged]) -> Result<Weights> {
    let sum = |weights: &Weights, example: &Example| -> f64 {
        example.features.iter().map(|(sign, much)| weights.get(sign).copied().unwrap_or_default() * much).sum()
    };
    let mut in_document = Vec::with_capacity(judged.len());
    for fold in 0..FOLDS {
        let others = judged.iter().enumerate().filter(|(at, _)| at % FOLDS != fold).map(|(_, j)| &j.alone);
        let weights = odds::fit(others)?;
        for (at, j) in judged.iter().enumerate().filter(|(at, _)| at % FOLDS == fold) {
            let alone = [(ALONE.to_owned(), sum(&weights, &j.alone))];
            let features = alone.into_iter().chain(j.document.iter().cloned()).collect();
            in_document.push((at, Example { features, right: j.alone.right }));
        }
    }
    in_document.sort_by_key(|(at, _)| *at);
    let mut weights = odds::fit(judged.iter().map(|j| &j.alone))?;
    let document = odds::fit(in_document.iter().map(|(_, example)| example))?;
    for margin in [0.0, 0.5, 1.0, 1.5, 2.0] {
        let taken: Vec<_> = in_document.iter().filter(|(_, e)| sum(&document, e) >= margin).collect();
        let right = taken.iter().filter(|(_, e)| e.right).count();
        println!("margin {margin:.1}: {right} of {} right", taken.len());
    }
    let alone = document.get(ALONE).copied().unwrap_or(1.0);
    weights.extend(document);
    *weights.entry("always".to_owned()).or_default() -= MARGIN;
    weights.insert(GUESSED.to_owned(), MARGIN);
    *weights.entry("in document".to_owned()).or_default() += alone * MARGIN - MARGIN_IN_DOCUMENT;
    Ok(weights)
}

/// A row for each sign, by name. What `own` does not tell of counts alike.
fn table(weights: &Weights, own: &Weights) -> String {
    weights.iter().fold(String::new(), |mut text, (sign, weight)| {
        let _ = writeln!(text, "{sign}\t{weight:.3}\t{:.3}", own.get(sign).unwrap_or(weight));
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gold_is_read_strictly() {
        let gold = read_gold("# words\nमास्को\tmoscow\tyes\nमितली\tmithali-raj\tno\n").unwrap();
        assert_eq!(gold.into_values().collect::<Vec<_>>(), [true, false]);
        assert!(read_gold("मास्को\tmoscow\tmaybe\n").is_err());
    }

    #[test]
    fn distance_is_learnt() {
        let judged = |distance: f64, named: f64, right| {
            let signs = [("always", 1.0), ("distance", distance), (ALONE, 0.0), ("in document", 1.0), ("named", named)];
            of_places(&[signs.map(|(sign, much)| (sign.to_owned(), much)).to_vec()], right).unwrap()
        };
        let near = (0..60).map(|at| judged(0.1, f64::from(at % 2), true));
        let far = (0..60).map(|_| judged(0.9, 0.0, false));
        let weights = learn(&near.chain(far).collect::<Vec<_>>()).unwrap();
        assert!(weights["distance"] < -1.0 && weights["named"] > 0.0 && weights[ALONE] > 0.5, "{weights:?}");
    }
}
