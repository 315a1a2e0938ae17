//! What a gazetteer lacks for a text: names that stand in many documents and that no list has, with counts and
//! contexts, as a file that is ready to be edited and loaded.
//!
//! `cargo run --release --example coverage -- --documents blank-line FILE... > candidates.tsv`
//!
//! A file is one document, unless it is said that blank lines stand between documents. A name must stand in three
//! documents (`--least`), or in all where there are fewer: of one document every name that no list has is told.
//!
//! Candidates are the names that the recogniser finds without a list, and words that are neither common nor known
//! and that stand again and again before words which stand after names (ने, में). A candidate is a row of a
//! gazetteer in TSV: strike out what is no name, write an id, an English name and a source, and load it with
//! `Gazetteer::read_file` or `annotate --gazetteer`. On standard error: how many of the names that stand in the most
//! documents are listed.

#[path = "annotate/input.rs"]
mod input;

use clap::Parser;
use input::{Document, Documents, Input};
use naamkosh::{Gazetteer, Kind, Language, Mention, Recognizer, Scratch, Script};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;

/// Lists frequent names that no gazetteer has.
#[derive(Parser)]
struct Options {
    /// Text files; standard input where there is none.
    files: Vec<PathBuf>,
    /// Adds a gazetteer file (.jsonl or .tsv) to the embedded one.
    #[arg(long, value_name = "FILE")]
    gazetteer: Vec<PathBuf>,
    /// What the input is; jsonl: {"doc": string, "text": string} a line.
    #[arg(long, value_enum, default_value = "text")]
    input: Input,
    /// What one document of text input is.
    #[arg(long, value_enum, default_value = "file")]
    documents: Documents,
    /// How many documents a candidate must stand in; all of them, where fewer were read.
    #[arg(long, default_value_t = 3)]
    least: u32,
    /// How many of the most frequent names the share of listed ones is told of.
    #[arg(long, default_value_t = 3000)]
    top: usize,
}

/// What tells of a name where nothing else does: words that stand after it. A third of the places of an unknown word
/// are enough, since an ordinary noun stands before them seldom more often than that.
const AFTER_PEOPLE: [&str; 1] = ["ने"];
const AFTER_PLACES: [&str; 3] = ["में", "स्थित", "निवासी"];
const CONTEXTS: usize = 3;

#[derive(Default)]
struct Name {
    documents: u32,
    mentions: u32,
    last_document: u32,
    listed: bool,
    kind: Option<Kind>,
    after_people: u32,
    after_places: u32,
    contexts: Vec<String>,
}

impl Name {
    fn count(&mut self, document: u32) {
        self.mentions += 1;
        if self.last_document != document {
            self.last_document = document;
            self.documents += 1;
        }
    }

    fn see(&mut self, text: &str, start: usize, end: usize) {
        if self.contexts.len() < CONTEXTS {
            self.contexts.push(context(text, start, end));
        }
    }

    /// A word that was found by the words after it is a name where they are often there.
    fn kind(&self) -> Option<Kind> {
        let kind = if self.after_people > self.after_places { Kind::Person } else { Kind::Place };
        let often = self.after_people.max(self.after_places) * 3 >= self.mentions;
        self.kind.or(often.then_some(kind))
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let mut gazetteer = Gazetteer::embedded()?;
    for file in &options.gazetteer {
        gazetteer.read_file(file)?;
    }
    let recognizer = Recognizer::new(&gazetteer)?;
    let (mut scratch, mut mentions) = (Scratch::new(), Vec::new());
    let mut names: HashMap<String, Name> = HashMap::new();
    let mut document = 0;
    input::read(&options.files, options.input, options.documents, &mut |Document { text, .. }| {
        document += 1;
        recognizer.recognize_into(text, &mut scratch, &mut mentions);
        for mention in &mentions {
            let key = mention.id().unwrap_or(mention.text(text));
            let name = entry(&mut names, key);
            name.count(document);
            name.listed |= mention.entity.is_some();
            name.kind = Some(mention.kind);
            name.see(text, mention.start, mention.end);
        }
        unknown_words(recognizer.language(), text, &mentions, document, &mut names);
        Ok(())
    })?;
    // A surname alone is no name that is missing.
    let parts: HashSet<String> = recognizer
        .matcher()
        .forms()
        .map(|(form, _)| form)
        .chain(names.keys().map(String::as_str))
        .filter(|name| name.contains([' ', '-', '.']))
        .flat_map(|name| naamkosh::words(name).map(|w| name[w.start..w.end].to_owned()))
        .collect();
    names.retain(|name, seen| seen.listed || !parts.contains(name));
    report(&options, document, names)
}

fn entry<'n>(names: &'n mut HashMap<String, Name>, key: &str) -> &'n mut Name {
    if !names.contains_key(key) {
        names.insert(key.to_owned(), Name::default());
    }
    names.get_mut(key).expect("it was put there")
}

/// Words outside all mentions that are not known, and what stands after each.
fn unknown_words(
    language: &Language,
    text: &str,
    mentions: &[Mention<'_>],
    document: u32,
    names: &mut HashMap<String, Name>,
) {
    let mut words = naamkosh::words(text).peekable();
    let mut mentions = mentions.iter().peekable();
    while let Some(word) = words.next() {
        while mentions.next_if(|m| m.end <= word.start).is_some() {}
        let inside = mentions.peek().is_some_and(|m| m.start < word.end);
        let written = &text[word.start..word.end];
        if inside || word.script != Script::Devanagari || language.is_common_word(written) {
            continue;
        }
        let next = words.peek().map_or("", |w| &text[w.start..w.end]);
        let name = entry(names, written);
        name.count(document);
        name.after_people += u32::from(AFTER_PEOPLE.contains(&next));
        name.after_places += u32::from(AFTER_PLACES.contains(&next));
        name.see(text, word.start, word.end);
    }
}

/// The words about a span, on one line.
fn context(text: &str, start: usize, end: usize) -> String {
    const CHARS: usize = 30;
    let before = text[..start].char_indices().rev().nth(CHARS).map_or(0, |(at, _)| at);
    let after = text[end..].char_indices().nth(CHARS).map_or(text.len(), |(at, _)| end + at);
    text[before..after].split_whitespace().collect::<Vec<_>>().join(" ")
}

fn report(options: &Options, documents: u32, names: HashMap<String, Name>) -> Result<(), Box<dyn Error>> {
    let least = options.least.min(documents);
    let mut names: Vec<(String, Name)> =
        names.into_iter().filter(|(_, n)| n.documents >= least && n.kind().is_some()).collect();
    names.sort_by(|(a, x), (b, y)| y.documents.cmp(&x.documents).then_with(|| a.cmp(b)));

    let top = &names[..options.top.min(names.len())];
    let mut kinds: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for (_, name) in top {
        let [listed, all] = kinds.entry(name.kind().map_or("", Kind::as_str)).or_default();
        *listed += usize::from(name.listed);
        *all += 1;
    }
    let listed = top.iter().filter(|(_, n)| n.listed).count();
    eprintln!("of the {} names that stand in the most documents, {listed} are listed", top.len());
    for (kind, [listed, all]) in kinds {
        eprintln!("  {kind}: {listed} of {all}");
    }

    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    writeln!(out, "id\tkind\tname\ten\tsource")?;
    for (number, (text, name)) in names.iter().filter(|(_, n)| !n.listed).enumerate() {
        let (kind, contexts) = (name.kind().map_or("", Kind::as_str), name.contexts.join(" / "));
        let counts = format!("in {} documents, {} times: {contexts}", name.documents, name.mentions);
        // A name that a gazetteer may hold: one space between its words.
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        writeln!(out, "candidate-{}\t{kind}\t{text}\t\t{counts}", number + 1)?;
    }
    Ok(out.flush()?)
}
