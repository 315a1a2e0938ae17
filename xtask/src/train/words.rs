//! `cargo xtask train words`: which of the common words are rather names. For each common word that people's names are
//! made of, how often raw news has it, and how often beside another word of people's names that is no common word.
//!
//! ```text
//! आशा      182 places    1 beside a name      a word that people are called by
//! नेहा       11           6                    a name, counted among the words since news has it often enough
//! ```
//!
//! The counts are to be read, not to decide: प्रकाश stands beside names in 71 of 100 places, and is light in the others.
//! The verdicts of who read them stand in the table's last column, and are kept when it is counted anew; the words that
//! are called names there are among `data/language/known_names.txt` and not among `common_words.txt`, which
//! `cargo xtask data --only lexicon` sees to.

use super::dump::{Input, hex};
use anyhow::{Context, Result};
use naamkosh::fold;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// The table, from the folder of the repository.
pub const TABLE: &str = "xtask/data/word_or_name.tsv";
/// The verdict on a word that is struck out of the common words, and on one that stays.
pub const NAME: &str = "name";
const WORD: &str = "word";
/// Fewer people have a word by accident.
const LEAST_PEOPLE: u32 = 2;

const ABOUT: &str = "\
# Common words of Hindi that people's names are made of: the word, in how many places of raw news it stands, in how many
# of them beside another word of people's names, and what it was found to be by reading (word, name). A name is among
# data/language/known_names.txt, and not among common_words.txt.
";

/// What to count in.
#[derive(clap::Args)]
pub struct Options {
    /// Raw text; may be given again.
    #[arg(long, value_name = "FILE", required = true)]
    text: Vec<PathBuf>,
}

/// Places of a word, and those of them beside a name.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct Places {
    all: u32,
    beside: u32,
}

pub fn run(options: &Options) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |file: &str| fs::read_to_string(root.join(file)).with_context(|| file.to_owned());
    let verdicts = verdicts(&read(TABLE).unwrap_or_default());
    let common: HashSet<String> = rows(&read("data/language/common_words.txt")?).map(fold).collect();
    let parts = read("data/language/name_parts.tsv")?;
    let (words, names) = words_and_names(&parts, &common, &verdicts);
    let mut counted: HashMap<String, Places> = words.into_iter().map(|word| (word, Places::default())).collect();
    let mut inputs = Vec::new();
    for path in &options.text {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        text.lines().for_each(|line| count(line, &names, &mut counted));
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        inputs.push(Input { name, sha256: hex(Sha256::digest(&text)) });
    }
    let rows = table(&counted, &verdicts);
    let mut file = ABOUT.to_owned();
    let _ = writeln!(file, "# made by: cargo xtask train words --text FILE...; the last column by hand");
    for input in &inputs {
        let _ = writeln!(file, "# input: {} sha256 {}", input.name, input.sha256);
    }
    fs::write(root.join(TABLE), file + &rows)?;
    println!("{TABLE}: {} words", counted.len());
    Ok(())
}

/// The lines of a file that are no comments.
fn rows(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The words of the table by their verdicts.
fn verdicts(table: &str) -> BTreeMap<String, String> {
    let of = |line: &str| Some((line.split('\t').next()?.to_owned(), line.split('\t').nth(3)?.to_owned()));
    rows(table).filter_map(of).collect()
}

/// The words to count, and the words of names that tell of them: what is in question itself tells nothing, so that the
/// same texts give the same counts whatever the verdicts are.
fn words_and_names(
    parts: &str,
    common: &HashSet<String>,
    verdicts: &BTreeMap<String, String>,
) -> (HashSet<String>, HashSet<String>) {
    let (mut words, mut names) = (HashSet::new(), HashSet::new());
    for line in rows(parts) {
        let mut cells = line.split('\t');
        let key = fold(cells.next().unwrap_or_default());
        let people: u32 = cells.by_ref().take(3).filter_map(|n| n.parse::<u32>().ok()).sum();
        let flags = cells.next().unwrap_or_default();
        if verdicts.contains_key(&key) || (common.contains(&key) && people >= LEAST_PEOPLE && !flags.contains('r')) {
            words.insert(key);
        } else if !common.contains(&key) && !flags.contains('p') {
            names.insert(key);
        }
    }
    (words, names)
}

/// Counts the words of a line. Two words are beside one another where nothing but a space or a hyphen is between them.
fn count(line: &str, names: &HashSet<String>, counted: &mut HashMap<String, Places>) {
    let words: Vec<_> = naamkosh::words(line).map(|w| (w.start, w.end, fold(&line[w.start..w.end]))).collect();
    let beside = |a: usize, b: usize, name: &str| matches!(&line[a..b], " " | "-") && names.contains(name);
    for (at, (start, end, key)) in words.iter().enumerate() {
        let Some(places) = counted.get_mut(key) else { continue };
        let before = at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|(_, e, key)| beside(*e, *start, key));
        let after = words.get(at + 1).is_some_and(|(s, _, key)| beside(*end, *s, key));
        places.all += 1;
        places.beside += u32::from(before || after);
    }
}

/// The rows, those of the most places first.
fn table(counted: &HashMap<String, Places>, verdicts: &BTreeMap<String, String>) -> String {
    let mut sorted: Vec<_> = counted.iter().collect();
    sorted.sort_by(|(a, p), (b, q)| q.all.cmp(&p.all).then_with(|| a.cmp(b)));
    let mut rows = String::new();
    for (word, Places { all, beside }) in sorted {
        let verdict = verdicts.get(word).map_or(WORD, String::as_str);
        let _ = writeln!(rows, "{word}\t{all}\t{beside}\t{verdict}");
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_verdicts() {
        let parts = "# parts\nनेहा\t3\t0\t0\tw\tx\nआशा\t9\t0\t0\tw\tx\nत्रिपाठी\t0\t0\t9\t-\tx\nशांति\t9\t0\t0\twr\tx\n";
        let common: HashSet<String> = ["नेहा", "आशा", "शांति"].map(fold).into();
        let old = verdicts("# table\nनेहा\t1\t1\tname\n");
        let (words, names) = words_and_names(parts, &common, &old);
        assert_eq!((words.len(), names.len()), (2, 1));
        let mut counted = words.into_iter().map(|word| (word, Places::default())).collect();
        count("नेहा त्रिपाठी की आशा, त्रिपाठी और नेहा", &names, &mut counted);
        assert_eq!(table(&counted, &old), "नेहा\t2\t1\tname\nआशा\t1\t0\tword\n");
        // A word that was struck out is counted as before.
        let (words, names) = words_and_names(parts, &["आशा", "शांति"].map(fold).into(), &old);
        assert!(words.contains("नेहा") && !names.contains("नेहा"));
    }
}
