//! How much likelier a name of a user's own list is than one of an entity with a prior: measured, since no word of such
//! a list was judged.
//!
//! A user lists whom he expects. How far that goes is a matter of what he bears with: one ordinary word of 2,000, in a
//! place where a name may stand, may be taken for one of 750 names. Names and words are drawn by the hashes of their
//! letters, the names from the parts of people's names, the words from what the news have often and never as a name.

use super::dump::hex;
use super::odds::Weights;
use anyhow::{Context, Result, ensure};
use naamkosh::{Entity, Gazetteer, Kind, Language, Recognizer};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

/// So many names are listed.
const NAMES: usize = 750;
/// Parts of so many people's names at the least.
const OFTEN: u32 = 5;
/// So many words are tried.
const WORDS: usize = 12_000;
/// Words that the texts have so often at the least.
const FREQUENT: u32 = 10;
/// One word of so many may match.
const ONE_OF: usize = 2_000;

/// Words of texts, with how often each stands there; and those that stood in a mention once.
#[derive(Debug, Default)]
pub struct Words {
    counts: BTreeMap<String, u32>,
    named: BTreeSet<String>,
}

impl Words {
    /// Reads a document in which `recognizer` finds the names.
    pub fn read(&mut self, recognizer: &Recognizer, document: &str) {
        let mut from = 0;
        for mention in recognizer.recognize(document) {
            words(document.get(from..mention.start).unwrap_or_default())
                .for_each(|word| *self.counts.entry(word.to_owned()).or_default() += 1);
            self.named.extend(words(&document[mention.start..mention.end]).map(str::to_owned));
            from = mention.end;
        }
        words(&document[from..]).for_each(|word| *self.counts.entry(word.to_owned()).or_default() += 1);
    }

    /// Frequent words that are never named, drawn by their hashes.
    fn ordinary(&self) -> Vec<&str> {
        let of = |(word, &count): (&String, &u32)| count >= FREQUENT && !self.named.contains(word);
        drawn(self.counts.iter().filter(|&row| of(row)).map(|(word, _)| word.as_str()), WORDS)
    }
}

/// The words of Devanagari of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_letter = |c: char| matches!(c, '\u{900}'..='\u{963}' | '\u{970}'..='\u{97f}');
    text.split(move |c| !is_letter(c)).filter(|word| !word.is_empty())
}

/// So many of the words, in the order of their hashes.
fn drawn<'w>(words: impl Iterator<Item = &'w str>, most: usize) -> Vec<&'w str> {
    let mut words: Vec<(String, &str)> = words.map(|word| (hex(Sha256::digest(word)), word)).collect();
    words.sort();
    words.into_iter().take(most).map(|(_, word)| word).collect()
}

/// The parts of names of `name_parts.tsv` that are those of many people.
fn names(table: &str) -> Result<Vec<&str>> {
    let rows = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let of_many = |row: &str| -> Result<Option<u32>> {
        let counts = row.split('\t').skip(1).take(3).map(|count| Ok(count.parse::<u32>()?));
        Ok(Some(counts.sum::<Result<u32>>().with_context(|| format!("word and counts: {row}"))?)
            .filter(|&n| n >= OFTEN))
    };
    let mut names = Vec::new();
    for row in rows {
        if of_many(row)?.is_some() {
            names.push(row.split('\t').next().unwrap_or_default());
        }
    }
    Ok(drawn(names.into_iter(), NAMES))
}

/// What is added to the sum of a word alone for an entity of a user's own, so that one of [`ONE_OF`] ordinary words
/// matches. The signs of the word come before that one of the document which `alone` names, the document's after it.
pub fn likelier(language: &Arc<Language>, read: &Words, weights: &Weights, alone: &str) -> Result<f64> {
    let file = super::language_folder().join("name_parts.tsv");
    let table = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let mut gazetteer = Gazetteer::new();
    let names = names(&table)?;
    for (at, name) in names.iter().enumerate() {
        gazetteer.insert(Entity::new(format!("name-{at}"), Kind::Person, *name))?;
    }
    let recognizer = Recognizer::builder().language(Arc::clone(language)).build(&gazetteer)?;
    let ordinary = read.ordinary();
    ensure!(names.len() == NAMES && ordinary.len() > ONE_OF, "{} names, {} words", names.len(), ordinary.len());
    let sum = |signs: &mut dyn Iterator<Item = &(&str, f32)>| -> f64 {
        signs.map(|(sign, much)| weights.get(*sign).copied().unwrap_or_default() * f64::from(*much)).sum()
    };
    let of_alone = weights.get(alone).copied().unwrap_or(1.0);
    let lacking = |word: &&str| {
        let words = recognizer.similar_words(&format!("आज सुबह {word} ने बताया।"));
        let odds = words.iter().map(|found| {
            let by_itself = sum(&mut found.signs.iter().take_while(|(sign, _)| *sign != alone));
            let said = sum(&mut found.signs.iter().skip_while(|(sign, _)| *sign != alone).skip(1));
            by_itself + said / of_alone
        });
        odds.reduce(f64::max).map(|odds| -odds)
    };
    let mut lacks: Vec<f64> = ordinary.iter().filter_map(lacking).collect();
    lacks.sort_by(f64::total_cmp);
    let may = ordinary.len() / ONE_OF;
    println!("{} of {} ordinary words are near one of {} names", lacks.len(), ordinary.len(), names.len());
    lacks.get(may).copied().context("too few words are near a name")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_many() {
        let table = "# word\nराम\t9\t0\t0\t-\tpeople\nशर्मा\t0\t0\t7\t-\tpeople\nन्दाबा\t1\t0\t0\t-\tpeople\n";
        let mut found = names(table).unwrap();
        found.sort_unstable();
        assert_eq!(found, ["राम", "शर्मा"]);
        assert!(names("राम\tfew\t0\t0\n").is_err());
    }

    #[test]
    fn words_outside_mentions() {
        let mut gazetteer = Gazetteer::new();
        gazetteer.insert(Entity::new("delhi", Kind::Place, "दिल्ली")).unwrap();
        let recognizer = Recognizer::new(&gazetteer).unwrap();
        let mut words = Words::default();
        (0..12).for_each(|_| words.read(&recognizer, "दिल्ली की सड़क, सड़क पर पानी।"));
        let mut ordinary = words.ordinary();
        ordinary.sort_unstable();
        assert_eq!(ordinary, ["की", "पर", "पानी", "सड़क"]);
    }
}
