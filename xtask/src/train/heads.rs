//! `cargo xtask train heads`: which words before the last word of the name of an organisation or a landmark are parts of
//! it. The recogniser labels raw news itself; counts only, no text is kept.

use super::dump::{Input, file_name, hex};
use super::head::Head;
use anyhow::{Context, Result};
use naamkosh::{Recognizer, features};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// So often must a word stand before such words.
const LEAST: u32 = 5;
/// Odds of no word are surer, either way, as logarithms.
const MOST: f64 = 4.0;

#[derive(clap::Args)]
pub struct Options {
    /// Raw news, an empty line between documents.
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    texts: Vec<PathBuf>,
    /// Where the table goes; data/language of this repository where not said.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// How often a word stands there, and how often in a name, each place by how sure that is.
#[derive(Default, Clone, Copy)]
struct Count {
    times: u32,
    named: f64,
}

pub fn run(options: &Options) -> Result<()> {
    let recognizer = Recognizer::embedded()?;
    let (mut words, mut inputs) = (BTreeMap::<String, Count>::new(), Vec::new());
    for path in &options.texts {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        inputs.push(Input { name: file_name(&path.to_string_lossy()), sha256: hex(Sha256::digest(&text)) });
        for document in text.split("\n\n") {
            let mentions = recognizer.recognize(document);
            for word in recognizer.words_before_designators(document) {
                let at = mentions.partition_point(|mention| mention.end < word.end);
                let named = mentions.get(at).filter(|mention| mention.start <= word.start && word.end <= mention.end);
                let count = words.entry(word.key).or_default();
                count.times += 1;
                count.named += named.map_or(0.0, |mention| f64::from(mention.score));
            }
        }
    }
    let rows = table(&words);
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let command = format!("cargo xtask train heads --texts {}", names.join(" "));
    let head = Head { command, features: &features::version(), seed: None, inputs: &inputs };
    let about = "Words before the last word of what may be the name of an organisation or a landmark: how much likelier they\n\
                 are part of it than not, in news: natural logarithms. source: counted for this project";
    let file = options.out.clone().unwrap_or_else(super::language_folder).join("head_words.tsv");
    fs::write(&file, head.of(about, &rows) + &rows).with_context(|| file.display().to_string())?;
    println!("{}: {} words", file.display(), rows.lines().count());
    Ok(())
}

/// A row for each word that is there often enough.
fn table(words: &BTreeMap<String, Count>) -> String {
    let mut table = String::new();
    for (word, count) in words.iter().filter(|(_, count)| count.times >= LEAST) {
        let others = f64::from(count.times) - count.named;
        let odds = libm::log((count.named + 0.5) / (others + 0.5)).clamp(-MOST, MOST);
        let _ = writeln!(table, "{word}\t{odds:.1}");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows() {
        let count = |times, named| Count { times, named };
        let words = [("सरकारी", count(1000, 0.0)), ("मेडिकल", count(9, 8.0)), ("पहले", count(2, 0.0))];
        let words = words.map(|(word, count)| (word.to_owned(), count)).into();
        assert_eq!(table(&words), "मेडिकल\t1.7\nसरकारी\t-4.0\n");
    }
}
