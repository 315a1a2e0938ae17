//! `cargo xtask train rare`: the words of raw news that the list of common words is too short for, and the common words
//! that longer words begin and end with. Counts only; no text is kept.
//!
//! A word is ordinary where, over all its places, it stands as common words do and not as names do. Forms of known words
//! by the regular paradigms are ordinary too, if the news has them once: नवाजने, of नवाजना.

use super::dump::{Input, file_name, hex};
use super::head::Head;
use crate::data::lexicon::paradigms::Paradigms;
use anyhow::{Context, Result};
use naamkosh::{Entity, Gazetteer, Recognizer, features, fold};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// So often must the news have a word.
const LEAST: u32 = 3;
/// A word is ordinary where the logarithm of the odds that it is a name there is less on average.
const ORDINARY: f32 = 0.3;
/// No place says more than that, either way.
const MOST_SAID: f32 = 6.0;
/// A common word is part of longer ones where so many are seen, each so often.
const COMPOUNDS: usize = 4;
const SEEN: u32 = 5;
/// Only of so many common words: rarer ones are nowhere the rest of a run-on word.
const FREQUENT: usize = 6000;

#[derive(clap::Args)]
pub struct Options {
    /// Raw news, an empty line between documents.
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    texts: Vec<PathBuf>,
    /// Where the tables go; data/language of this repository where not said.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// How often a word was seen, and what stood beside it in all.
#[derive(Default)]
struct Count {
    times: u32,
    said: f32,
}

pub fn run(options: &Options) -> Result<()> {
    let recognizer = Recognizer::embedded()?;
    let (mut words, mut inputs) = (BTreeMap::<String, Count>::new(), Vec::new());
    let mut all = BTreeMap::<String, u32>::new();
    for path in &options.texts {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        inputs.push(Input { name: file_name(&path.to_string_lossy()), sha256: hex(Sha256::digest(&text)) });
        for document in text.split("\n\n") {
            for word in recognizer.uncommon_words(document) {
                let count = words.entry(word.key).or_default();
                count.times += 1;
                count.said += word.evidence.clamp(-MOST_SAID, MOST_SAID);
            }
            for key in fold(document).split(' ') {
                *all.entry(key.to_owned()).or_default() += 1;
            }
        }
    }
    let folder = options.out.clone().unwrap_or_else(super::language_folder);
    let read = |file: &str| -> Result<Vec<String>> {
        let path = folder.join(file);
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        Ok(text.lines().filter(|l| !l.starts_with('#')).map(str::to_owned).collect())
    };
    let common = read("common_words.txt")?;
    let paradigms = super::language_folder().join("../../xtask/data/paradigms.tsv");
    let paradigms: Vec<String> =
        fs::read_to_string(paradigms)?.lines().filter(|l| !l.starts_with('#')).map(str::to_owned).collect();
    let known = Known {
        names: names(&Gazetteer::embedded()?, &read("known_names.txt")?),
        endings: read("glued_endings.txt")?.iter().map(|ending| fold(ending)).collect(),
    };
    let forms = forms(&common, &words, &Paradigms::read(&paradigms)?);
    let parts = read("name_parts.tsv")?;
    let parts = parts.iter().filter_map(|row| row.split('\t').next()).map(fold).collect();
    let rows = rare_words(&words, &forms, &known, &parts);
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let command = format!("cargo xtask train rare --texts {}", names.join(" "));
    let head = Head { command, features: &features::version(), seed: None, inputs: &inputs };
    let about = "Words of the news that are too rare for the list of common words, the most frequent first; w: it stands\n\
                 where no names do, or is a form of a known word. source: counted for this project";
    fs::write(folder.join("news_words.tsv"), head.of(about, &rows) + &rows)?;
    let parts = compound_parts(&common, &all);
    let about = "Common words that longer words begin with (before another) and end with (after another), so that no name\n\
                 is cut out beside them. source: counted for this project";
    fs::write(folder.join("compound_parts.tsv"), head.of(about, &parts) + &parts)?;
    println!("{} rare words, {} parts of words", rows.lines().count(), parts.lines().count());
    Ok(())
}

/// What no row is of, and what is written on to names.
struct Known {
    names: BTreeSet<String>,
    endings: Vec<String>,
}

impl Known {
    /// True for a name, and for one with an ending.
    fn has(&self, key: &str) -> bool {
        let ended = |ending: &String| key.strip_suffix(ending.as_str()).is_some_and(|name| self.names.contains(name));
        self.names.contains(key) || self.endings.iter().any(ended)
    }
}

/// The folded words of all listed names, and those that are known to be names.
fn names(gazetteer: &Gazetteer, known: &[String]) -> BTreeSet<String> {
    let listed = gazetteer.iter().flat_map(Entity::names).map(fold);
    let words = listed.flat_map(|name| name.split(' ').map(str::to_owned).collect::<Vec<_>>());
    words.chain(known.iter().map(|name| fold(name))).collect()
}

/// The other forms of common words and of words that were seen often enough, by their folded keys.
fn forms(common: &[String], words: &BTreeMap<String, Count>, paradigms: &Paradigms) -> BTreeSet<String> {
    let seen = words.iter().filter(|(_, count)| count.times >= 2).map(|(key, _)| key.as_str());
    let known: BTreeSet<&str> = common.iter().map(String::as_str).chain(seen).collect();
    let ordinary = words.iter().filter(|(_, count)| is_ordinary(count)).map(|(key, _)| key.as_str());
    let stems = common.iter().map(String::as_str).chain(ordinary);
    stems.flat_map(|word| paradigms.forms(word, &known)).map(|form| fold(&form)).collect()
}

fn is_ordinary(count: &Count) -> bool {
    count.times >= LEAST && count.said / (count.times as f32) < ORDINARY
}

/// The rows of rare words; parts of people's names are never ordinary.
fn rare_words(
    words: &BTreeMap<String, Count>,
    forms: &BTreeSet<String>,
    known: &Known,
    parts: &BTreeSet<String>,
) -> String {
    let mut rows: Vec<(u32, &str, char)> = Vec::new();
    for (key, count) in words {
        let ordinary = is_ordinary(count) || forms.contains(key);
        if key.chars().count() > 2 && (count.times >= LEAST || ordinary) && !known.has(key) {
            rows.push((count.times, key, if ordinary && !parts.contains(key) { 'w' } else { '-' }));
        }
    }
    rows.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    rows.iter().fold(String::new(), |mut text, (_, key, flag)| {
        let _ = writeln!(text, "{key}\t{flag}");
        text
    })
}

/// Inflections, which make no other word of a word.
const INFLECTIONS: [&str; 16] =
    ["ों", "ें", "ओं", "एं", "ने", "को", "का", "की", "के", "से", "में", "यों", "ियों", "ियां", "ता", "ित"];

/// The rows of common words that others begin or end with.
fn compound_parts(common: &[String], all: &BTreeMap<String, u32>) -> String {
    let frequent: BTreeSet<String> =
        common.iter().take(FREQUENT).map(|word| fold(word)).filter(|word| word.chars().count() > 2).collect();
    let mut counts = BTreeMap::<(&str, &str), usize>::new();
    let sign = |c: char| matches!(c, '\u{900}'..='\u{903}' | '\u{93A}'..='\u{94F}');
    for key in all.iter().filter(|(_, times)| **times >= SEEN).map(|(key, _)| key.as_str()) {
        for (at, _) in key.char_indices().skip(2) {
            let (before, after) = key.split_at(at);
            if after.starts_with(sign) || before.ends_with('\u{94D}') || after.chars().count() < 2 {
                continue;
            }
            if frequent.contains(before) && !INFLECTIONS.contains(&after) {
                *counts.entry((before, "before")).or_default() += 1;
            }
            if frequent.contains(after) {
                *counts.entry((after, "after")).or_default() += 1;
            }
        }
    }
    let mut rows = String::new();
    for ((word, place), _) in counts.iter().filter(|(_, count)| **count >= COMPOUNDS) {
        let _ = writeln!(rows, "{word}\t{place}");
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_words() {
        let common = ["कार", "सरकार", "मौत"].map(str::to_owned);
        let words = ["कलाकार", "चित्रकार", "नाटककार", "पत्रकार", "मौतों"];
        let all = words.iter().map(|w| (fold(w), 9)).collect();
        assert_eq!(compound_parts(&common, &all), "कार\tafter\n");
    }

    #[test]
    fn rare_words_are_no_names() {
        let count = |times, said| Count { times, said };
        let words = BTreeMap::from([
            ("परमाणविक".to_owned(), count(4, -8.0)),
            ("खानपुर".to_owned(), count(5, 15.0)),
            ("कुर्स्क".to_owned(), count(9, -9.0)),
            ("कुर्स्कने".to_owned(), count(9, -9.0)),
            ("एकबार".to_owned(), count(1, -3.0)),
        ]);
        let known =
            Known { names: BTreeSet::from(["कुर्स्क".to_owned()]), endings: vec!["ने".to_owned()] };
        let rows = rare_words(&words, &BTreeSet::new(), &known, &BTreeSet::new());
        assert_eq!(rows, "खानपुर\t-\nपरमाणविक\tw\n");
    }
}
