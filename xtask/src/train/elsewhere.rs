//! `cargo xtask train elsewhere`: what stands beside words that no list has, in all news together. Counts only; no text
//! is kept.

use super::dump::{Input, file_name, hex};
use super::head::Head;
use anyhow::{Context, Result};
use naamkosh::{Kind, Recognizer, features};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// So many documents must have a word.
const LEAST: u32 = 3;
/// No place says more than that, either way, nor do all of them.
const MOST: f32 = 6.0;

#[derive(clap::Args)]
pub struct Options {
    /// Raw news, an empty line between documents.
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    texts: Vec<PathBuf>,
    /// Where the table goes; data/language of this repository where not said.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// How often a word stands anywhere, in how many documents, and what stands beside it in all, for each kind.
#[derive(Default)]
struct Count {
    times: u32,
    documents: u32,
    last: Option<usize>,
    said: [f32; Kind::ALL.len()],
}

pub fn run(options: &Options) -> Result<()> {
    let recognizer = Recognizer::embedded()?;
    let (mut words, mut inputs, mut document) = (BTreeMap::<String, Count>::new(), Vec::new(), 0);
    for path in &options.texts {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        inputs.push(Input { name: file_name(&path.to_string_lossy()), sha256: hex(Sha256::digest(&text)) });
        for of_document in text.split("\n\n") {
            document += 1;
            for word in recognizer.uncommon_words(of_document) {
                let count = words.entry(word.key).or_default();
                count.times += 1;
                count.documents += u32::from(count.last.replace(document) != Some(document));
                for (sum, said) in count.said.iter_mut().zip(word.said) {
                    *sum += said.clamp(-MOST, MOST);
                }
            }
        }
    }
    let rows = table(&words);
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let command = format!("cargo xtask train elsewhere --texts {}", names.join(" "));
    let head = Head { command, features: &features::version(), seed: None, inputs: &inputs };
    let about = "Words that no list of common words has, and what stands beside them in the news: how much likelier they are a\n\
                 person, a place, an organisation than a common word: natural logarithms. source: counted for this project";
    let file = options.out.clone().unwrap_or_else(super::language_folder).join("elsewhere.tsv");
    fs::write(&file, head.of(about, &rows) + &rows).with_context(|| file.display().to_string())?;
    println!("{}: {} words", file.display(), rows.lines().count());
    Ok(())
}

/// A row for each word of enough documents. The places of a word are not independent: their sum grows as its root does.
fn table(words: &BTreeMap<String, Count>) -> String {
    let mut table = String::new();
    for (word, count) in words.iter().filter(|(_, count)| count.documents >= LEAST) {
        let odds = count.said.map(|sum| (sum / (count.times as f32).sqrt()).clamp(-MOST, MOST));
        let [person, place, organization] =
            [Kind::Person, Kind::Place, Kind::Organization].map(|kind| odds[kind as usize]);
        let _ = writeln!(table, "{word}\t{person:.1}\t{place:.1}\t{organization:.1}");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows() {
        let mut said = [0.0; 3];
        said[Kind::Place as usize] = 4.0;
        let count = |documents| Count { times: 4, documents, last: None, said };
        let words = [("महानंदा".to_owned(), count(3)), ("महकमे".to_owned(), count(2))].into();
        assert_eq!(table(&words), "महानंदा\t0.0\t2.0\t0.0\n");
    }
}
