//! The weights for names of a user's own list: learnt from pairs, since hardly a word of such a list was judged.
//!
//! Who lists a name expects it, in whatever spelling. What speaks for a spelling of it are pairs of spellings of one name:
//! aliases, and words that stand for one English word in the names of the gazetteer. What speaks against it are ordinary
//! words. Those that the language knows are never taken for a name, so that the rarer ones are held out of its lists in
//! turn, and of what the letters of words are told by: each stands for the many that no list has. Words of the news that
//! were judged teach besides what other names do.
//!
//! ```text
//! list      text      taken as
//! हुसैन      हुसेन      a spelling: both stand for Hussain
//! नीलम      नीलाम     no spelling: a common word, which the language does not know while it is held out
//! ```
//!
//! How far that goes is a matter of what the user bears with: one ordinary word of so many, in a place where a name may
//! stand, may be taken for one of 750 names. Names are drawn by the hashes of their letters from the parts of people's
//! names; names and words that the bound is taken from are others than those which the weights then came from.

use super::dump::hex;
use super::odds::{self, Example, Weights};
use super::{shapes, sounds};
use anyhow::{Context, Result, ensure};
use naamkosh::features::sounds_apart;
use naamkosh::{Entity, Gazetteer, Kind, Language, LanguageFiles, Recognizer, fold};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Arc;

/// So many names are listed.
const NAMES: usize = 750;
/// Parts of so many people's names at the least.
const OFTEN: u32 = 5;
/// A word of so many is held out at once.
const PARTS: u8 = 4;
/// The most frequent words are of every list, and none of them is held out.
const FREQUENT: usize = 8_000;
/// One of so many held-out words may match, so that it is one ordinary word of 2,000: some that do are names in truth
/// (राजपुत, साहु), 45 of 150 that were read one by one. These were all 101 that matched one of the names at one of 1,000,
/// 31 of them names, and 49 drawn of those that matched names of fewer people, 14 of them names.
const ONE_OF: usize = 1_400;
/// The signs that the pairs tell of. What else is known of a word or a form, words of the news tell better.
const OF_PAIRS: &[&str] = &[
    "always",
    "distance",
    "share",
    "cost",
    "length",
    "first",
    "last",
    "consonant",
    "several",
    "vowel length",
    "vowel",
    "schwa",
    "vowel added",
    "nasal",
    "twice",
    "stop",
    "sibilant",
    "lips",
    "other sound",
    "shape",
    "misspelt",
    "stem",
    "name is word",
    "inflected",
];
/// Pairs that sound farther apart are no candidates.
const THRESHOLD: f32 = 0.13;

/// A word that sounds like a listed name, as a language without it sees the two.
struct Near {
    /// The signs that the pair tells of, and the sum of all others by the weights of words of the news.
    example: Example,
    others: f64,
    /// Which half of words and names it is of.
    half: bool,
}

/// What was found near a name: spellings and held-out words, to learn from; words that were judged; held-out words near
/// the names of people, to take the bound from.
#[derive(Default)]
struct Found {
    learnt_from: Vec<Near>,
    judged: Vec<Near>,
    bounding: Vec<Near>,
    held_out: usize,
}

/// The weights for names of a user's own list: of the signs that pairs tell of, and `expected`, so that one of
/// [`ONE_OF`] ordinary words matches. Words of the news that were `judged` teach too, by what the pair tells. Signs before
/// that one of the document which `alone` names are the word's; `news` are the weights that words of the news gave.
pub fn learn<'e>(
    judged: impl Iterator<Item = &'e Example>,
    news: &Weights,
    alone: &str,
    expected: &str,
) -> Result<Weights> {
    let mut found = find(news, alone)?;
    for (at, example) in judged.enumerate() {
        let of_pair = example.features.iter().filter(|(sign, _)| OF_PAIRS.contains(&sign.as_str()));
        let example = Example { features: of_pair.cloned().collect(), right: example.right };
        found.judged.push(Near { example, others: 0.0, half: at.is_multiple_of(2) });
    }
    let near = &found.learnt_from;
    let [right, wrong] = [true, false].map(|right| near.iter().filter(|n| n.example.right == right).count());
    ensure!(wrong > 0 && right > wrong, "{wrong} words and {right} spellings are near a name");
    // Both kinds weigh the same: words are repeated.
    let fitted = |of: &dyn Fn(&Near) -> bool| -> Result<Weights> {
        let times = |n: &Near| if n.example.right { 1 } else { right / wrong };
        let all = near.iter().chain(&found.judged).filter(|n| of(n));
        odds::fit(all.flat_map(|n| std::iter::repeat_n(&n.example, times(n))))
    };
    // What is of one half is weighed by what the other taught.
    let others = [fitted(&|near| near.half)?, fitted(&|near| !near.half)?];
    let sum = |near: &Near| -> f64 {
        let weight = |sign: &str| others[usize::from(near.half)].get(sign).copied().unwrap_or_default();
        near.others + near.example.features.iter().map(|(sign, much)| weight(sign) * much).sum::<f64>()
    };
    let mut bounding: Vec<f64> = found.bounding.iter().map(sum).collect();
    bounding.sort_by(|a, b| b.total_cmp(a));
    println!("{right} spellings and {wrong} held-out words are near a name of theirs");
    println!("{} of {} held-out words are near one of {NAMES} names", bounding.len(), found.held_out);
    let bound = |one_of: usize| bounding.get(found.held_out / one_of).copied().context("too few words are near a name");
    for one_of in [250, 500, 1_000, ONE_OF, 2_000, 4_000] {
        let bound = bound(one_of)?;
        let spellings = near.iter().filter(|n| n.example.right && sum(n) > bound).count();
        println!("one word of {one_of}: {spellings} spellings ({:.3})", spellings as f64 / right as f64);
    }
    let mut weights = fitted(&|_| true)?;
    weights.insert(expected.to_owned(), -bound(ONE_OF)?);
    Ok(weights)
}

/// Everything that is near a name, part by part.
fn find(news: &Weights, alone: &str) -> Result<Found> {
    let spellings = spellings()?;
    let file = super::language_folder().join("name_parts.tsv");
    let table = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let of_people = names(&table)?;
    ensure!(of_people.len() >= 2 * NAMES, "{} names", of_people.len());
    let parts: BTreeSet<&str> = table.lines().filter_map(|row| row.split('\t').next()).collect();
    let listed: BTreeSet<&str> = spellings.iter().map(|(name, _)| name.as_str()).collect();
    let mut found = Found::default();
    for part in 0..PARTS {
        let (language, mut words) = language_without(part)?;
        // Many common words are names too.
        words.retain(|word| !parts.contains(word.as_str()));
        let (language, half) = (Arc::new(language), part.is_multiple_of(2));
        let recognizer = |names: &mut dyn Iterator<Item = &str>| -> Result<Recognizer> {
            let mut gazetteer = Gazetteer::new();
            for (at, name) in names.enumerate() {
                gazetteer.insert(Entity::new(format!("name-{at}"), Kind::Person, name))?;
            }
            Ok(Recognizer::builder().language(Arc::clone(&language)).build(&gazetteer)?)
        };
        for (name, word) in spellings.iter().filter(|(_, word)| part_of(word) == part) {
            let recognizer = recognizer(&mut std::iter::once(name.as_str()))?;
            found.learnt_from.extend(read(&recognizer, word, half, true, news, alone));
        }
        let theirs = recognizer(&mut listed.iter().copied().filter(|name| part_of(name).is_multiple_of(2) == half))?;
        let people = recognizer(&mut of_people.iter().copied().skip(usize::from(half) * NAMES).take(NAMES))?;
        for recognizer in [&theirs, &people] {
            found.learnt_from.extend(words.iter().filter_map(|word| read(recognizer, word, half, false, news, alone)));
        }
        found.bounding.extend(words.iter().filter_map(|word| read(&people, word, half, false, news, alone)));
        found.held_out += words.len();
    }
    Ok(found)
}

/// What a recogniser that doubts no word makes of one.
fn read(recognizer: &Recognizer, word: &str, half: bool, right: bool, news: &Weights, alone: &str) -> Option<Near> {
    let words = recognizer.similar_words(&format!("आज सुबह {word} ने बताया।"));
    let signs = &words.first()?.signs;
    let weight = |sign: &str| news.get(sign).copied().unwrap_or_default();
    let of_pair = |sign: &str| OF_PAIRS.contains(&sign);
    let from = signs.iter().position(|(sign, _)| *sign == alone)?;
    let (by_itself, said) = (signs.get(..from)?, signs.get(from + 1..)?);
    let features = by_itself
        .iter()
        .filter(|(sign, _)| of_pair(sign))
        .map(|&(sign, much)| (sign.to_owned(), much.into()))
        .collect();
    let sum = |signs: &[(&'static str, f32)]| -> f64 {
        signs.iter().filter(|(sign, _)| !of_pair(sign)).map(|&(sign, much)| weight(sign) * f64::from(much)).sum()
    };
    let others = sum(by_itself) + sum(said) / news.get(alone).copied().unwrap_or(1.0);
    Some(Near { example: Example { features, right }, others, half })
}

/// The part that a word is held out with, by its hash.
fn part_of(word: &str) -> u8 {
    Sha256::digest(fold(word))[0] % PARTS
}

/// The language without words and names of that part, and the words. Nor do words tell of their own letters.
fn language_without(part: u8) -> Result<(Language, Vec<String>)> {
    let mut files = LanguageFiles::hindi();
    let mut held = BTreeSet::new();
    let mut kept = |text: &str, frequent: usize| -> String {
        let mut rows = String::new();
        let words = text.lines().filter(|row| !row.starts_with('#'));
        for (rank, row) in words.enumerate() {
            if rank >= frequent && part_of(row) == part {
                held.insert(row.to_owned());
            } else {
                rows.extend([row, "\n"]);
            }
        }
        rows
    };
    let (common, inflected) = (kept(files.common_words, FREQUENT), kept(files.inflected_words, 0));
    let shapes = shapes::rows_without(|word| part_of(word) == part)?;
    (files.common_words, files.inflected_words, files.shapes) = (&common, &inflected, &shapes);
    files.similar_weights = "";
    Ok((Language::read("Hindi without some words", &files)?, held.into_iter().collect()))
}

/// The parts of names of `name_parts.tsv` that are those of many people, in the order of their hashes.
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
    names.sort_by_cached_key(|name| hex(Sha256::digest(name)));
    Ok(names)
}

/// Pairs of spellings of one name that may be similar, both ways round: a name and a word that is no common one.
fn spellings() -> Result<BTreeSet<(String, String)>> {
    let (language, gazetteer) = (Language::hindi()?, Gazetteer::embedded()?);
    let mut pairs = sounds::aliases(&gazetteer);
    for spellings in by_english(&gazetteer).into_values() {
        let spellings: Vec<String> = spellings.into_iter().collect();
        for (at, a) in spellings.iter().enumerate() {
            pairs.extend(spellings[at + 1..].iter().map(|b| (a.clone(), b.clone())));
        }
    }
    let both = pairs.into_iter().flat_map(|(a, b)| [(a.clone(), b.clone()), (b, a)]);
    let near = |(a, b): &(String, String)| {
        !language.is_common_word(b)
            && sounds_apart(&language, a, b).is_some_and(|apart| apart.cost <= THRESHOLD * apart.room)
    };
    Ok(both.filter(near).collect())
}

/// The words that stand for each English word in names of people and places, where both have as many words.
fn by_english(gazetteer: &Gazetteer) -> BTreeMap<String, BTreeSet<String>> {
    let mut words = BTreeMap::<String, BTreeSet<String>>::new();
    for entity in gazetteer.iter().filter(|e| e.kind != Kind::Organization) {
        let english = entity.en.as_deref().unwrap_or_default().to_lowercase();
        let english: Vec<&str> = english.split([' ', '-']).collect();
        for name in entity.names().map(fold) {
            let name: Vec<&str> = name.split(' ').collect();
            if name.len() == english.len() {
                for (english, word) in english.iter().zip(name).filter(|(english, _)| english.len() > 2) {
                    words.entry((*english).to_owned()).or_default().insert(word.to_owned());
                }
            }
        }
    }
    words
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
    fn spellings_of_an_english_word() {
        let mut gazetteer = Gazetteer::new();
        gazetteer.insert(Entity::new("a", Kind::Person, "ज़ाकिर हुसैन").en("Zakir Hussain")).unwrap();
        gazetteer.insert(Entity::new("b", Kind::Person, "कमल हुसेन").en("Kamal Hussain")).unwrap();
        gazetteer.insert(Entity::new("c", Kind::Person, "हुस्सेन").en("Imam Hussain")).unwrap();
        let hussain: Vec<String> = by_english(&gazetteer).remove("hussain").unwrap().into_iter().collect();
        assert_eq!(hussain, ["हुसेन", "हुसैन"]);
    }

    #[test]
    fn a_rare_word_is_held_out_once() {
        let files = LanguageFiles::hindi();
        let rare = files.common_words.lines().last().unwrap();
        for part in 0..PARTS {
            let (language, words) = language_without(part).unwrap();
            let held_out = part == part_of(rare);
            assert_eq!(words.iter().any(|word| word == rare), held_out, "{part}");
            assert_eq!(language.is_common_word(rare), !held_out, "{part}");
            assert!(language.is_common_word("सरकार"), "{part}");
        }
    }
}
