//! data/language/from_latin.tsv: how Hindi papers write Latin names, learnt from the names that the gazetteer has in
//! both scripts.
//!
//! Words that stand at the same place of both names are pairs ([`pairs`]); each letter is given the characters that
//! it became ([`align`]); what a letter becomes between others is a decision list ([`rules`]), which the library reads.
//! Every tenth entity is held out, and `cargo test --test from_english -- --nocapture` measures on those.

mod align;
mod pairs;
mod rules;

use super::generated::{Generated, Input};
use super::sources::Sources;
use pairs::Pair;
use rules::Rules;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Words that are no evidence of how a name is read.
const TRANSLATED: &str = "xtask/data/translated_words.txt";

/// The gathered places (subdivisions, cities) are left out: they were chosen by how near they sound to what is learnt
/// here, so they would only say it again.
const INPUTS: &[Input] = &[
    Input::Repository("data/people/*.jsonl"),
    Input::Repository("data/places/big-cities.jsonl"),
    Input::Repository("data/places/cities-regions.jsonl"),
    Input::Repository("data/places/countries.jsonl"),
    Input::Repository("data/places/india.jsonl"),
    Input::Repository("data/places/nature.jsonl"),
    Input::Repository(TRANSLATED),
];

/// The tool.
pub const TOOL: Generated =
    Generated { name: "transliteration", version: 1, files: &["data/language/from_latin.tsv"], inputs: INPUTS, make };

const DESCRIPTION: &str = "\
# What a letter becomes in Hindi papers after and before other letters (^ and $: the ends of the word),
# ∅: nothing, in the last column what else, if that is frequent. The most special context that is there decides.
# Learnt from the names of people and of the places that were listed by hand, but for every tenth.
";

fn make(sources: &Sources) -> anyhow::Result<Vec<String>> {
    let mut pairs: BTreeMap<Pair, u32> = BTreeMap::new();
    let translated: BTreeSet<String> = sources.rows(TRANSLATED)?.into_iter().collect();
    for input in INPUTS.iter().filter(|input| input.name().ends_with(".jsonl")) {
        for entity in sources.gazetteer(input.name())?.iter() {
            for pair in pairs::of_entity(entity, &translated) {
                *pairs.entry(pair).or_default() += 1;
            }
        }
    }
    let ways = align::align(&pairs);
    let rules = rules::learn(&ways);
    eprintln!("{} different words, {} of them aligned, {} rules", pairs.len(), ways.len(), rules.len());
    Ok(vec![text(&rules)])
}

/// The rows, by unit.
fn text(rules: &Rules) -> String {
    let mut sorted: Vec<_> = rules.iter().collect();
    sorted.sort_by_key(|(context, _)| context.unit);
    let mut text = DESCRIPTION.to_owned();
    let cell = |piece: &str| if piece.is_empty() { "∅".to_owned() } else { piece.to_owned() };
    for (context, rule) in sorted {
        let (before, after) = (context.before.join(" "), context.after.join(" "));
        let (piece, other) = (cell(rule.piece), rule.other.map_or("-".into(), cell));
        let _ = writeln!(text, "{before}\t{}\t{after}\t{piece}\t{other}", context.unit);
    }
    text
}
