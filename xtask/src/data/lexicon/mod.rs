//! data/language/inflected_words.txt: the other forms of the frequent words, by the regular paradigms of Hindi, those
//! that are names left out; and data/language/settled_names.txt: names that are no spelling of another.

pub mod paradigms;
mod settled;

use super::generated::{Generated, Input};
use super::sources::Sources;
use naamkosh::{Entity, fold};
use paradigms::Paradigms;
use std::collections::BTreeSet;
use std::fmt::Write;

const COMMON: &str = "data/language/common_words.txt";
const KNOWN: &str = "data/language/known_names.txt";
const PARADIGMS: &str = "xtask/data/paradigms.tsv";
/// Words first, names second: not left out as names.
const FIRST: &str = "xtask/data/words_first.txt";
const SETTLED: &str = "xtask/data/settled_words.txt";
/// Which words that look like both are names.
const READ: &str = crate::train::words::TABLE;
const ENTITIES: &str = "data/*/*.jsonl";

/// So many of the most frequent words are inflected.
const STEMS: usize = 12_000;
/// Characters that a form has at the least.
const LEAST: usize = 3;
/// The country that the papers are from.
const HOME: &str = "india";

/// The tool.
pub const TOOL: Generated = Generated {
    name: "lexicon",
    version: 2,
    files: &["data/language/inflected_words.txt", "data/language/settled_names.txt"],
    inputs: &[
        Input::Repository(COMMON),
        Input::Repository(KNOWN),
        Input::Repository(ENTITIES),
        Input::Repository(READ),
        Input::Repository(PARADIGMS),
        Input::Repository(FIRST),
        Input::Repository(SETTLED),
    ],
    make,
};

const INFLECTED_HEAD: &str = "\
# Other forms of frequent words, by the regular paradigms of Hindi. source: generated for this project
";
const SETTLED_HEAD: &str = "\
# Names that are no spelling of another: the gazetteer's countries, Indian states and their adjectives, and a list of
# religions and languages. source: generated for this project
";

fn make(sources: &Sources) -> anyhow::Result<Vec<String>> {
    let (common, known) = (sources.rows(COMMON)?, sources.rows(KNOWN)?);
    no_names_among(&common, &known, &sources.rows(READ)?)?;
    let paradigms = Paradigms::read(&sources.rows(PARADIGMS)?)?;
    let gazetteer = sources.gazetteer(ENTITIES)?;
    let mut taken: BTreeSet<String> = common.iter().chain(&known).map(|word| fold(word)).collect();
    for name in gazetteer.iter().flat_map(Entity::names) {
        taken.extend(fold(name).split(' ').map(str::to_owned));
    }
    for word in sources.rows(FIRST)? {
        taken.remove(&fold(&word));
    }
    let mut settled = settled::settled(&gazetteer, HOME, &paradigms);
    settled.extend(sources.rows(SETTLED)?);
    taken.extend(settled.iter().map(|name| fold(name)));
    let inflected = inflected(&common, taken, &paradigms);
    eprintln!("{} words, {} other forms, {} settled names", common.len(), inflected.len(), settled.len());
    Ok(vec![text(INFLECTED_HEAD, &inflected), text(SETTLED_HEAD, &settled)])
}

/// An error for a word that was found to be a name by reading, and is not where the names are.
fn no_names_among(common: &[String], known: &[String], read: &[String]) -> anyhow::Result<()> {
    let [common, known] = [common, known].map(|list| list.iter().map(|word| fold(word)).collect::<BTreeSet<_>>());
    let names = read.iter().filter_map(|row| row.strip_suffix(crate::train::words::NAME)?.split('\t').next());
    for name in names {
        anyhow::ensure!(!common.contains(name), "{name} is among {COMMON}, and is a name by {READ}");
        anyhow::ensure!(known.contains(name), "{name} is a name by {READ}, and not among {KNOWN}");
    }
    Ok(())
}

/// The forms that are neither words already nor names, however they are spelt; those of the most frequent word first.
fn inflected(common: &[String], mut taken: BTreeSet<String>, paradigms: &Paradigms) -> Vec<String> {
    let known: BTreeSet<&str> = common.iter().map(String::as_str).collect();
    let pronouns = paradigms.pronouns();
    let forms = common.iter().take(STEMS).flat_map(|word| paradigms.forms(word, &known));
    let forms = pronouns.chain(forms.filter(|form| form.chars().count() >= LEAST));
    forms.filter(|form| taken.insert(fold(form))).collect()
}

fn text<'l>(head: &str, lines: impl IntoIterator<Item = &'l String>) -> String {
    let mut text = head.to_owned();
    for line in lines {
        let _ = writeln!(text, "{line}");
    }
    text
}
