//! `cargo xtask train context`: what stands beside names, how often a word that is also a name is meant as one, and
//! what runs of words are that no list has. From a dump of features to three tables; what a feature is only the
//! library knows.

use super::candidate::Label;
use super::dump;
use super::examples::Examples;
use super::head::Head;
use super::reader::Reader;
use super::regression::{self, Model};
use super::rows::Rows;
use super::shares::{limited, shares};
use super::tables::{self, Counted};
use crate::random::Random;
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::io::BufRead;
use std::path::PathBuf;

/// So many places must a word have to be counted, and a run.
const LEAST: usize = 5;
const LEAST_RUNS: usize = 30;
/// A very frequent word is no oftener a person or an organisation than that: where "government" stands, people do too.
const MOST_FREQUENT: f64 = 0.02;

/// What to learn from.
#[derive(clap::Args)]
#[group(id = "from", required = true, multiple = false)]
pub struct From {
    /// A dump of the library's features; - is standard input.
    #[arg(long, value_name = "FILE")]
    features: Option<String>,
    /// A text, an empty line between documents, whose features the library computes.
    #[arg(long, value_name = "FILE")]
    text: Option<String>,
}

#[derive(clap::Args)]
pub struct Options {
    #[command(flatten)]
    from: From,
    /// What chance begins with.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The share of the words that are not names which become examples.
    #[arg(long, default_value_t = 0.3)]
    share: f64,
    /// Where the tables go; data/language of this repository where not said.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

/// The tables, each without its head.
#[derive(Debug, PartialEq)]
struct Learnt {
    context: String,
    words: String,
    runs: String,
}

pub fn run(options: &Options) -> Result<()> {
    ensure!(options.share > 0.0 && options.share <= 1.0, "--share {} is not above 0 and at most 1", options.share);
    let mut random = Random::new(options.seed);
    let (mut draw, mut order) = (random.split(), random.split());
    let mut read = |name: &str, from: &mut dyn BufRead| {
        let mut reader = Reader::new(name, from, Some(&dump::expected_hash()))?;
        let examples = Examples::read(&mut reader, options.share, &mut draw)?;
        Ok((examples, reader.hash().to_owned()))
    };
    let (((examples, hash), input), from) = match &options.from {
        From { features: Some(path), .. } => (
            dump::of_dump(path, |from| read(dump::shown(path), from))?,
            format!("--features {}", dump::file_name(path)),
        ),
        From { text: Some(path), .. } => {
            let name = format!("features of {path}");
            (dump::of_text(path, |from| read(&name, from))?, format!("--text {}", dump::file_name(path)))
        }
        From { .. } => bail!("neither --features nor --text"),
    };
    let learnt = learn(&examples, &mut order).with_context(|| input.name.clone())?;
    let Options { seed, share, .. } = options;
    let command = format!("cargo xtask train context {from} --seed {seed} --share {share}");
    let head = Head { command, features: &hash, seed: Some(*seed), inputs: &[input] };
    let folder = options.out.clone().unwrap_or_else(super::language_folder);
    for (name, about, rows) in [
        ("context.tsv", tables::ABOUT_CONTEXT, learnt.context),
        ("word_priors.tsv", tables::ABOUT_WORDS, learnt.words),
        ("run_priors.tsv", tables::ABOUT_RUNS, learnt.runs),
    ] {
        let file = folder.join(name);
        fs::write(&file, head.of(about, &rows) + &rows).with_context(|| file.display().to_string())?;
        println!("{}: {} rows", file.display(), rows.lines().count());
    }
    Ok(())
}

fn learn(examples: &Examples, order: &mut Random) -> Result<Learnt> {
    let language = naamkosh::Language::hindi()?;
    let rows = Rows::new(examples, |word| language.is_common_word(word));
    let known: Vec<_> = examples.known.iter().map(|(beside, label)| (rows.cells(*beside), *label)).collect();
    let bar = regression::progress(known.len());
    let model = regression::fit(&known, rows.height(), order, &bar)?;
    bar.finish_and_clear();
    let (mut words, mut runs) = count(examples, &rows, &model);
    Ok(Learnt {
        context: tables::context(&rows, &examples.symbols, &model),
        words: tables::words(&mut words),
        runs: tables::runs(&mut runs),
    })
}

/// The words that may be names, and the runs, that stand in enough places, each with its shares.
fn count<'e>(examples: &'e Examples, rows: &Rows, model: &Model) -> (Vec<Counted<'e>>, Vec<Counted<'e>>) {
    let bar = crate::progress::steps("words and runs", examples.either.len() + examples.runs.len());
    let of = |what: &'e str, kinds: &'e [Label], places: &[_]| {
        let evidence: Vec<_> = places.iter().map(|beside| model.evidence(rows.cells(*beside))).collect();
        Counted { what, kinds, places: places.len(), shares: shares(&evidence, kinds) }
    };
    let words = bar.wrap_iter(examples.either.iter()).filter(|(_, word)| word.places.len() >= LEAST);
    let words = words.map(|(text, word)| {
        let counted = of(text, &word.kinds, &word.places);
        let most = if word.very_frequent { MOST_FREQUENT } else { 1.0 };
        Counted { shares: limited(counted.shares, most), ..counted }
    });
    let words = words.collect();
    let runs = bar.wrap_iter(examples.runs.iter()).filter(|(_, places)| places.len() >= LEAST_RUNS);
    let runs = runs.map(|(run, places)| of(run, &Label::NAMES, places)).collect();
    bar.finish_and_clear();
    (words, runs)
}

#[cfg(test)]
mod tests {
    use super::super::reader::COLUMNS;
    use super::*;

    /// What is learnt of a dump of those lines, so many times each.
    fn learnt(lines: &[(&str, usize)]) -> Learnt {
        let rows: String = lines.iter().map(|(line, times)| format!("0\t0\t3\t{line}\n").repeat(*times)).collect();
        let dump = format!("# naamkosh features f\n{}\n{rows}", COLUMNS.join("\t"));
        let mut reader = Reader::new("dump", dump.as_bytes(), None).unwrap();
        let examples = Examples::read(&mut reader, 1.0, &mut Random::new(1)).unwrap();
        learn(&examples, &mut Random::new(1)).unwrap()
    }

    /// The cells of the row that begins so.
    fn row(table: &str, begins: &str) -> Vec<f64> {
        let row = table.lines().find_map(|line| line.strip_prefix(begins)?.strip_prefix('\t'));
        let cells = row.unwrap_or_else(|| panic!("no {begins} in\n{table}")).split('\t');
        cells.map(|cell| cell.parse().unwrap_or(f64::NEG_INFINITY)).collect()
    }

    #[test]
    fn from_a_dump_to_tables() {
        let lines = [
            ("name\tperson\t\t\t\t\t\t.\tने\tकहा", 900),
            ("name\tplace\t\t\t\t\tमें\tकि\tमें\t.", 900),
            ("name\torganization\t\t\t\t\t\t,\tकी\tबैठक", 900),
            ("name\tdemonym\t\t\t\t\t\t.\tसेना\tने", 900),
            ("word\tother\t900\t\tकाम\t\tयह\tहै\tकि\t.", 900),
            // One word stands where places do, the other one where common words do.
            ("word\tother\t1600\tplace\tकोटा\t\tमें\tकि\tमें\t.", 50),
            ("word\tother\t1600\tplace\tसागर\t\tयह\tहै\tकि\t.", 50),
            ("word\tother\t1600\tplace\tचार\t\tयह\tहै\tकि\t.", 4),
            ("word\tother\t700\tperson\tजय\t\t\t.\tने\tकहा", 50),
            ("run\t\t\t\t\tSS\t\t.\tने\tकहा", 30),
            ("run\t\t\t\t\tU\t\t.\tने\tकहा", 29),
        ];
        let found = learnt(&lines);
        let after = row(&found.context, "after\tने");
        assert!(after[0] > 0.3 && after[0] > after[1], "{after:?}");
        assert!(row(&found.context, "after\tमें")[1] > 0.3);
        assert!(row(&found.words, "कोटा")[1] > 1.0 && row(&found.words, "सागर")[1] < -1.0, "{}", found.words);
        assert!(row(&found.words, "जय")[0] < -3.0, "a very frequent word is seldom a person");
        assert!(!found.words.contains("चार"), "in four places only");
        assert!(row(&found.runs, "SS")[0] > 0.0 && found.runs.lines().count() == 1, "{}", found.runs);
        assert_eq!(learnt(&lines), found, "the same each time");
    }
}
