//! Precision, recall and F1 of the recogniser against gold text, by kind and by form.
//!
//! `cargo run --release --example evaluate -- GOLD.jsonl`
//!
//! A line of the gold: `{"doc": "...", "text": "...", "mentions": [{"start": 0, "end": 9, "type": "LOC",
//! "id": "russia", "form": "name"}]}`, offsets in UTF-8 bytes; `id` and `form` may be missing. A found
//! mention is right when its span and kind are. Gold mentions with `"unsure": true` or `"byline": true`
//! count neither way.

use clap::Parser;
use naamkosh::{Gazetteer, Kind, Mention, Recognizer};
use std::collections::BTreeMap;
use std::error::Error;
use std::io::BufRead;
use std::path::PathBuf;

#[derive(Parser)]
struct Options {
    /// The gold file.
    gold: PathBuf,
    /// Adds a gazetteer file (.jsonl or .tsv) to the embedded one.
    #[arg(long, value_name = "FILE")]
    gazetteer: Vec<PathBuf>,
    /// Lists this many missed and wrong mentions.
    #[arg(long, default_value_t = 0)]
    errors: usize,
}

#[derive(serde::Deserialize)]
struct Document {
    doc: String,
    text: String,
    mentions: Vec<Gold>,
}

#[derive(serde::Deserialize)]
struct Gold {
    start: usize,
    end: usize,
    #[serde(rename = "type", alias = "kind")]
    kind: String,
    id: Option<String>,
    form: Option<String>,
    #[serde(default)]
    unsure: bool,
    #[serde(default)]
    byline: bool,
}

#[derive(Default, Clone, Copy)]
struct Counts {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |of: usize| if of == 0 { 0.0 } else { self.right as f64 / of as f64 };
        let (p, r) = (share(self.right + self.wrong), share(self.right + self.missed));
        let f1 = if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        write!(f, "{p:7.3}{r:7.3}{f1:7.3}{:8}", self.right + self.missed)
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::parse();
    let mut gazetteer = Gazetteer::embedded()?;
    for file in &options.gazetteer {
        gazetteer.read_file(file)?;
    }
    let recognizer = Recognizer::new(&gazetteer)?;
    let mut table: BTreeMap<String, Counts> = BTreeMap::new();
    let (mut ids, mut ids_right, mut errors) = (0, 0, Vec::new());
    let file = std::fs::File::open(&options.gold).map_err(|e| format!("{}: {e}", options.gold.display()))?;
    for (n, line) in std::io::BufReader::new(file).lines().enumerate() {
        let document: Document =
            serde_json::from_str(&line?).map_err(|e| format!("{}:{}: {e}", options.gold.display(), n + 1))?;
        let gold = golds(&document, n + 1)?;
        let demonyms_known = gold.iter().any(|(g, _)| g.form.is_some());
        let mut found = recognizer.recognize(&document.text);
        // A gold without forms has no demonyms: those that are found count neither way.
        found.retain(|m| demonyms_known || m.form.as_str() != "demonym");
        for mention in &found {
            let out = gold.iter().any(|(g, _)| (g.unsure || g.byline) && overlaps(g, mention));
            let hit = gold.iter().find(|(g, kind)| same(g, *kind, mention));
            let is_demonym = mention.form.as_str() == "demonym";
            if out {
                continue;
            }
            let keys = [kind_key(mention.kind, is_demonym), format!("form {}", mention.form)];
            if let Some((gold, _)) = hit {
                keys.iter().for_each(|k| table.entry(k.clone()).or_default().right += 1);
                if let Some(id) = &gold.id {
                    ids += 1;
                    ids_right += usize::from(mention.id() == Some(id));
                }
            } else {
                keys.iter().for_each(|k| table.entry(k.clone()).or_default().wrong += 1);
                errors.push(format!("wrong\t{}\t{}\t{}", document.doc, mention.text(&document.text), mention.kind));
            }
        }
        for (gold, kind) in gold.iter().filter(|(g, _)| !g.unsure && !g.byline) {
            if !found.iter().any(|m| same(gold, *kind, m)) {
                let is_demonym = gold.form.as_deref() == Some("demonym");
                table.entry(kind_key(*kind, is_demonym)).or_default().missed += 1;
                if let Some(form) = &gold.form {
                    table.entry(format!("form {form} (gold)")).or_default().missed += 1;
                }
                let text = document.text.get(gold.start..gold.end).unwrap_or_default();
                errors.push(format!("missed\t{}\t{text}\t{kind}", document.doc));
            }
        }
    }
    println!("{:24}{:>7}{:>7}{:>7}{:>8}", "", "P", "R", "F1", "gold");
    let mut micro = Counts::default();
    for (key, counts) in &table {
        if !key.starts_with("form ") && key != "demonym" {
            micro.right += counts.right;
            micro.wrong += counts.wrong;
            micro.missed += counts.missed;
        }
        if !key.starts_with("form ") {
            println!("{key:24}{counts}");
        }
    }
    println!("{:24}{micro}", "micro, without demonyms");
    println!("by form: right, wrong (as found), missed (as the gold calls it)");
    for (key, c) in table.iter().filter(|(key, _)| key.starts_with("form ")) {
        println!("  {:22}{:7}{:7}{:7}", key.trim_start_matches("form "), c.right, c.wrong, c.missed);
    }
    if ids > 0 {
        println!("ids right: {ids_right} of {ids}");
    }
    errors.iter().take(options.errors).for_each(|e| println!("{e}"));
    Ok(())
}

/// The gold mentions with their kinds, offsets checked.
fn golds(document: &Document, line: usize) -> Result<Vec<(&Gold, Kind)>, String> {
    let kind = |g: &Gold| match g.kind.to_lowercase().as_str() {
        "per" | "person" => Ok(Kind::Person),
        "loc" | "location" | "place" => Ok(Kind::Place),
        "org" | "organization" | "organisation" => Ok(Kind::Organization),
        other => Err(format!("line {line}: {other:?} is no kind")),
    };
    let check = |g: &Gold| match document.text.get(g.start..g.end) {
        Some(_) => Ok(()),
        None => Err(format!("line {line}: {}..{} is no span of the text", g.start, g.end)),
    };
    document.mentions.iter().map(|g| check(g).and_then(|()| Ok((g, kind(g)?)))).collect()
}

fn kind_key(kind: Kind, is_demonym: bool) -> String {
    if is_demonym { "demonym".to_owned() } else { kind.to_string() }
}

fn same(gold: &Gold, kind: Kind, found: &Mention<'_>) -> bool {
    (gold.start, gold.end, kind) == (found.start, found.end, found.kind)
}

fn overlaps(gold: &Gold, found: &Mention<'_>) -> bool {
    gold.start < found.end && found.start < gold.end
}
