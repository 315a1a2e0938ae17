//! `cargo xtask train shapes`: how names of people and of places are spelt, and how words of the language: the trigrams
//! of their letters. Learnt from the gazetteer and the lists of words alone; no text is read.

use super::dump::Input;
use super::head::{self, Head};
use anyhow::{Context, Result};
use naamkosh::{Gazetteer, Kind, fold};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// Trigrams that are rarer than that in all words together tell nothing.
const LEAST: u32 = 8;
/// Each count counts so much more, so that none is nothing.
const MORE: f64 = 0.5;
/// What tells less either way is left out: natural logarithms.
const LITTLE: f64 = 0.4;

/// What the table says that it was learnt from: the library has no other features of letters.
pub fn version() -> String {
    "trigrams".to_owned()
}

#[derive(clap::Args)]
pub struct Options {
    /// Where the table goes; data/language of this repository where not said.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// How often each trigram is in the words of a class, each word once.
#[derive(Debug, Default)]
struct Counts {
    of: BTreeMap<[char; 3], u32>,
    all: u32,
}

impl Counts {
    fn new<'w>(words: impl IntoIterator<Item = &'w String>) -> Counts {
        let mut counts = Counts::default();
        for word in words {
            for trigram in trigrams(word) {
                *counts.of.entry(trigram).or_default() += 1;
                counts.all += 1;
            }
        }
        counts
    }

    fn times(&self, trigram: &[char; 3]) -> u32 {
        self.of.get(trigram).copied().unwrap_or_default()
    }

    /// How likely the trigram is here, of so many different ones; as a logarithm.
    fn likely(&self, trigram: &[char; 3], different: usize) -> f64 {
        let all = f64::from(self.all) + MORE * different as f64;
        libm::log((f64::from(self.times(trigram)) + MORE) / all)
    }
}

/// The trigrams of a word, `^` before it and `$` behind it.
fn trigrams(word: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = ['^'].into_iter().chain(word.chars()).chain(['$']).collect();
    letters.windows(3).map(|w| [w[0], w[1], w[2]]).collect()
}

pub fn run(options: &Options) -> Result<()> {
    let folder = options.out.clone().unwrap_or_else(super::language_folder);
    let rows = rows_without(|_| false)?;
    let inputs: [Input; 0] = [];
    let command = "cargo xtask train shapes".to_owned();
    let head = Head { command, features: &version(), seed: None, inputs: &inputs };
    let about = "How words are spelt: three letters (^ before the first, $ behind the last), how much likelier they are in the \
                 name of\na person, of a place, than in a word of the language: natural logarithms. source: counted for this \
                 project, in its\ngazetteer and lists of words";
    let file = folder.join("shapes.tsv");
    fs::write(&file, head.of(about, &rows) + &rows).with_context(|| file.display().to_string())?;
    println!("{}: {} trigrams, rows {}", file.display(), rows.lines().count(), head::hash_of(&rows));
    Ok(())
}

/// The rows of the table, learnt from words and names that are not `held_out`.
pub fn rows_without(held_out: impl Fn(&str) -> bool) -> Result<String> {
    let column = |file: &str| -> Result<Vec<String>> {
        let path = super::language_folder().join(file);
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let rows = text.lines().filter(|row| !row.starts_with('#'));
        Ok(rows.filter_map(|row| row.split('\t').next()).map(fold).collect())
    };
    let mut words: BTreeSet<String> = column("common_words.txt")?.into_iter().collect();
    words.extend(column("inflected_words.txt")?);
    let mut people: BTreeSet<String> = column("name_parts.tsv")?.into_iter().collect();
    let mut places = BTreeSet::new();
    for entity in Gazetteer::embedded()?.iter() {
        let of = match entity.kind {
            Kind::Person => &mut people,
            Kind::Place => &mut places,
            _ => continue,
        };
        let names = [&entity.name].into_iter().chain(&entity.aliases);
        of.extend(names.flat_map(|name| fold(name).split(' ').map(str::to_owned).collect::<Vec<_>>()));
    }
    // What is both tells nothing: a word is a word, and what people and places are called is people's.
    people.retain(|name| !words.contains(name));
    places.retain(|name| !words.contains(name) && !people.contains(name));
    let mut ordinary = words;
    ordinary.extend(column("news_words.tsv")?);
    ordinary.retain(|word| !people.contains(word) && !places.contains(word));
    let is_word = |word: &&String| {
        word.chars().count() > 1 && word.chars().all(|c| matches!(c, '\u{900}'..='\u{963}')) && !held_out(word)
    };
    let [people, places, ordinary] = [people, places, ordinary].map(|words| Counts::new(words.iter().filter(is_word)));
    Ok(table(&people, &places, &ordinary))
}

/// A row for each trigram that tells something.
fn table(people: &Counts, places: &Counts, ordinary: &Counts) -> String {
    let all: BTreeSet<&[char; 3]> = [people, places, ordinary].iter().flat_map(|counts| counts.of.keys()).collect();
    let different = all.len();
    let often = |t: &[char; 3]| people.times(t) + places.times(t) + ordinary.times(t) >= LEAST;
    let mut table = String::new();
    for trigram in all.into_iter().filter(|t| often(t)) {
        let word = ordinary.likely(trigram, different);
        let [person, place] = [people, places].map(|counts| counts.likely(trigram, different) - word);
        if person.abs().max(place.abs()) >= LITTLE {
            let _ = writeln!(table, "{}\t{person:.1}\t{place:.1}", trigram.iter().collect::<String>());
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells() {
        let words = |word: &str| vec![word.to_owned(); 9];
        let of = |word: &str| Counts::new(&words(word));
        let table = table(&of("कख"), &of("गघ"), &of("कख"));
        let rows: Vec<&str> = table.lines().collect();
        assert_eq!(rows, ["^कख\t0.0\t-2.9", "^गघ\t0.0\t2.9", "कख$\t0.0\t-2.9", "गघ$\t0.0\t2.9"]);
    }
}
