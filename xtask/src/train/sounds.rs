//! `cargo xtask train sounds`: what it costs to take one sound for another, from pairs of spellings.
//!
//! Pairs of one name are the aliases of an entity, and words of one document that stand beside the same other name
//! (नरेन्द्र मोदी, नरेंद्रा मोदी). Pairs of different words are common words and listed names, and places of different
//! entities, that could be taken for one another. A logistic regression tells the two apart by how often each row of the
//! table counts; its weights, beside that of the room that the words have, are the costs. They are pulled to the costs
//! that were there before, since seldom seen sounds tell little.

use super::dump::{Input, file_name, hex};
use super::head::Head;
use super::odds::{self, Example};
use crate::random::Random;
use anyhow::{Context, Result};
use naamkosh::features::{SoundsApart, skeletons, sounds_apart};
use naamkosh::{Gazetteer, Kind, Language, LanguageFiles, fold};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

/// The threshold that costs are made for, in sounds a sound: the library's default.
const THRESHOLD: f64 = 0.13;
/// Pairs that are farther apart are no pairs of one name, and none is asked about.
const FARTHEST: f32 = 0.3;
/// A row changes where so many pairs of one name have it.
const LEAST: usize = 10;
/// So many common words are compared with all listed ones.
const WORDS: usize = 6000;
/// Words of a document that are taken for spellings of one name are few.
const MOST: usize = 5;
/// Costs, in hundredths.
const CHEAPEST: f64 = 8.0;
const DEAREST: f64 = 150.0;

#[derive(clap::Args)]
pub struct Options {
    /// Raw news, an empty line between documents.
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    texts: Vec<PathBuf>,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Where the table goes; data/language of this repository where not said.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

pub type Pairs = BTreeSet<(String, String)>;

pub fn run(options: &Options) -> Result<()> {
    let (language, gazetteer) = (Language::hindi()?, Gazetteer::embedded()?);
    let mut inputs = Vec::new();
    let mut same = aliases(&gazetteer);
    for path in &options.texts {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        inputs.push(Input { name: file_name(&path.to_string_lossy()), sha256: hex(Sha256::digest(&text)) });
        text.split("\n\n").for_each(|document| in_document(document, &language, &mut same));
    }
    let other = others(&gazetteer, &language, &same, &mut Random::new(options.seed));
    let near = |pairs: &Pairs| -> Vec<SoundsApart> {
        let apart = pairs.iter().filter_map(|(a, b)| sounds_apart(&language, a, b));
        apart.filter(|apart| apart.cost < FARTHEST * apart.room).collect()
    };
    let (same, other) = (near(&same), near(&other));
    let held_out = |at: &usize| at.is_multiple_of(5);
    let part = |all: &[SoundsApart], held: bool| -> Vec<SoundsApart> {
        all.iter().enumerate().filter(|(at, _)| held_out(at) == held).map(|(_, apart)| apart.clone()).collect()
    };
    let before = table(LanguageFiles::hindi().similar_costs);
    let costs = learn(&part(&same, false), &part(&other, false), &before)?;
    report("before", &before, &part(&same, true), &part(&other, true));
    report("now", &costs, &part(&same, true), &part(&other, true));
    let mut rows = String::new();
    for ((a, b), cost) in &costs {
        let _ = writeln!(rows, "{a}\t{b}\t{cost}");
    }
    let names: Vec<&str> = inputs.iter().map(|input| input.name.as_str()).collect();
    let command = format!("cargo xtask train sounds --texts {}", names.join(" "));
    let head = Head { command, features: "sounds", seed: Some(options.seed), inputs: &inputs };
    let about = "What it costs to take one sound for another, in hundredths, for the similar tier: sound, sound, cost.\n\
                 Sounds as phones.rs names them; a sound against - is one that is there in only one of the words, V a close\n\
                 vowel that glides on from another, = a consonant written twice. Learnt from aliases of the gazetteer and\n\
                 pairs in documents, beginning with costs that were set by hand; source: counted for this project";
    let file = options.out.clone().unwrap_or_else(super::language_folder).join("similar_costs.tsv");
    fs::write(&file, head.of(about, &rows) + &rows).with_context(|| file.display().to_string())?;
    println!("{}: {} rows, from {} and {} pairs", file.display(), costs.len(), same.len(), other.len());
    Ok(())
}

/// The costs by their sounds, those of a pair in order.
type Costs = BTreeMap<(String, String), u8>;

fn table(text: &str) -> Costs {
    let rows = text.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>());
    let row = |cells: Vec<&str>| match cells[..] {
        [a, "-", cost] => Some(((a.to_owned(), "-".to_owned()), cost.parse().ok()?)),
        [a, b, cost] => Some(((a.min(b).to_owned(), a.max(b).to_owned()), cost.parse().ok()?)),
        _ => None,
    };
    rows.filter_map(row).collect()
}

/// Words of names of one entity that have as many words.
pub fn aliases(gazetteer: &Gazetteer) -> Pairs {
    let mut pairs = Pairs::new();
    for entity in gazetteer.iter() {
        let names: Vec<String> = entity.names().map(fold).collect();
        for (at, a) in names.iter().enumerate() {
            for b in &names[at + 1..] {
                let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
                if a.len() == b.len() {
                    pairs.extend(a.iter().zip(b).filter(|(a, b)| **a != *b).map(|(a, b)| in_order(a, b)));
                }
            }
        }
    }
    pairs
}

fn in_order(a: &str, b: &str) -> (String, String) {
    (a.min(b).to_owned(), a.max(b).to_owned())
}

/// Words of a document, no common ones, before or after one and the same other word that is none.
fn in_document(document: &str, language: &Language, pairs: &mut Pairs) {
    let mut beside: BTreeMap<(bool, String), BTreeSet<String>> = BTreeMap::new();
    for clause in document.split(['।', '|', '!', '?', ',', ';', ':', '(', ')', '"', '\n']) {
        let words: Vec<String> = clause.split_whitespace().map(fold).collect();
        let name = |word: &String| word.chars().count() > 2 && !word.contains(' ') && !language.is_common_word(word);
        for two in words.windows(2).filter(|two| two.iter().all(name)) {
            beside.entry((false, two[0].clone())).or_default().insert(two[1].clone());
            beside.entry((true, two[1].clone())).or_default().insert(two[0].clone());
        }
    }
    for words in beside.into_values().filter(|words| (2..=MOST).contains(&words.len())) {
        let words: Vec<String> = words.into_iter().collect();
        for (at, a) in words.iter().enumerate() {
            pairs.extend(words[at + 1..].iter().map(|b| in_order(a, b)));
        }
    }
}

/// Common words with listed ones, and places with other places, that have a skeleton in common.
fn others(gazetteer: &Gazetteer, language: &Language, same: &Pairs, random: &mut Random) -> Pairs {
    let mut listed: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    let mut places: BTreeSet<String> = BTreeSet::new();
    for (entity, name) in gazetteer.iter().flat_map(|e| e.names().map(move |name| (e, fold(name)))) {
        for word in name.split(' ') {
            listed.entry(word.to_owned()).or_default().insert(&entity.id);
        }
        if entity.kind == Kind::Place && !name.contains(' ') {
            places.insert(name);
        }
    }
    let mut by_skeleton: BTreeMap<u64, Vec<&str>> = BTreeMap::new();
    for word in listed.keys() {
        for skeleton in skeletons(language, word) {
            by_skeleton.entry(skeleton).or_default().push(word);
        }
    }
    let files = LanguageFiles::hindi();
    let words = files.common_words.lines().chain(files.inflected_words.lines()).filter(|line| !line.starts_with('#'));
    let mut words: Vec<String> = words.map(fold).filter(|word| !listed.contains_key(word)).collect();
    random.shuffle(&mut words);
    words.truncate(WORDS);
    let mut pairs = Pairs::new();
    for word in words.iter().chain(&places) {
        let place = places.contains(word);
        for other in skeletons(language, word).iter().filter_map(|s| by_skeleton.get(s)).flatten() {
            let one_entity = || listed.get(word).is_some_and(|ids| !ids.is_disjoint(&listed[*other]));
            if word != other && (!place || places.contains(*other)) && !one_entity() {
                pairs.insert(in_order(word, other));
            }
        }
    }
    pairs.retain(|pair| !same.contains(pair));
    pairs
}

/// The costs that tell pairs of one name from others best.
fn learn(same: &[SoundsApart], other: &[SoundsApart], before: &Costs) -> Result<Costs> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (a, b, _) in same.iter().flat_map(|apart| &apart.rows) {
        *seen.entry(format!("{a} {b}")).or_default() += 1;
    }
    // Both kinds weigh the same: pairs of one name are repeated.
    let times = (other.len() / same.len().max(1)).max(1);
    let example = |apart: &SoundsApart, right: bool| {
        let mut features = vec![("room".to_owned(), apart.room.into()), ("cost".to_owned(), apart.cost.into())];
        for (a, b, count) in &apart.rows {
            let row = format!("{a} {b}");
            if seen.get(&row).is_some_and(|&n| n >= LEAST) {
                features.push((row, f64::from(*count)));
            }
        }
        Example { features, right }
    };
    let same: Vec<Example> = same.iter().map(|apart| example(apart, true)).collect();
    let other: Vec<Example> = other.iter().map(|apart| example(apart, false)).collect();
    let weights = odds::fit((0..times).flat_map(|_| &same).chain(&other))?;
    let weight = |name: &str| weights.get(name).copied().unwrap_or_default();
    let scale = THRESHOLD * 100.0 / weight("room");
    let mut costs = before.clone();
    for (row, _) in weights.iter().filter(|(row, _)| row.contains(' ')) {
        let Some((a, b)) = row.split_once(' ') else { continue };
        let was =
            before.get(&(a.to_owned(), b.to_owned())).copied().unwrap_or(if both_vowels(a, b) { 70 } else { 150 });
        let cost = -(weight("cost") * f64::from(was) / 100.0 + weight(row)) * scale;
        costs.insert((a.to_owned(), b.to_owned()), cost.clamp(CHEAPEST, DEAREST).round() as u8);
    }
    Ok(costs)
}

fn both_vowels(a: &str, b: &str) -> bool {
    let vowel = |sound: &str| sound.starts_with(['a', 'A', 'i', 'I', 'u', 'U', 'e', 'E', 'o', 'O']);
    vowel(a) && (b == "-" || vowel(b))
}

/// Prints how many pairs of one name, and how many others, are within the threshold by the rows that they differ in.
fn report(name: &str, costs: &Costs, same: &[SoundsApart], other: &[SoundsApart]) {
    let within = |apart: &&SoundsApart| {
        let cost = |(a, b, count): &(&str, &str, u8)| {
            let dear = if both_vowels(a, b) { 70 } else { 150 };
            u32::from(costs.get(&((*a).to_owned(), (*b).to_owned())).copied().unwrap_or(dear)) * u32::from(*count)
        };
        f64::from(apart.rows.iter().map(cost).sum::<u32>()) <= THRESHOLD * 100.0 * f64::from(apart.room)
    };
    let count = |all: &[SoundsApart]| all.iter().filter(within).count();
    println!("{name}: {} of {} held out, {} of {} others", count(same), same.len(), count(other), other.len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_a_document() {
        let mut pairs = Pairs::new();
        let text = "नरेन्द्र मोदी ने कहा। नरेंदर मोदी, मोदी ने।";
        in_document(text, &Language::hindi().unwrap(), &mut pairs);
        assert_eq!(pairs, Pairs::from([in_order("नरेंदर", "नरेंद्र")]));
    }

    #[test]
    fn tables_have_pairs_in_order() {
        let costs = table("# costs\nkh\tk\t25\na\t-\t12\n");
        let row = |a: &str, b: &str| costs.get(&(a.to_owned(), b.to_owned())).copied();
        assert_eq!((row("k", "kh"), row("a", "-"), row("-", "a")), (Some(25), Some(12), None));
    }
}
