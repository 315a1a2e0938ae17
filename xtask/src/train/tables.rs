//! Writes what was learnt of context as the tables that the library reads. It knows their columns, and nothing of how
//! their numbers came to be.

use super::candidate::{LABELS, Label, SIDES};
use super::examples::Symbols;
use super::regression::{Model, Numbers};
use super::rows::Rows;
use std::cmp::Reverse;
use std::fmt::Write;

/// Words all of whose weights are below that are left out.
const LEAST_WEIGHT: f64 = 0.3;
/// A word that was not counted is not taken to be oftener a name than that.
const MOST_UNKNOWN: f64 = 0.25;

/// What `context.tsv` is.
pub const ABOUT_CONTEXT: &str = r#"Words beside names: where the word stands (before2: before the word before), the word, how much likelier it
is there than beside a common word, for a person, a place, an organisation, a demonym (natural logarithms).
"." is the end of a sentence, "," another sign or script, "0" a number, "@" a country, state or their
adjective, "?" any other word; "any" counts always."#;

/// What `word_priors.tsv` is.
pub const ABOUT_WORDS: &str = r#"Common words that are names too: the word, how much likelier it is a person, a place, an organisation, a
demonym than the word, wherever it stands (natural logarithms; - where it is no such name), in how many places
of the news that was counted. "?" is for words that are not here."#;

/// What `run_priors.tsv` is.
pub const ABOUT_RUNS: &str = r#"What runs of words are that may be names and that no list has, by what is known of each word: S, a word of
people's names and nothing else; P, one that is something else too; R, one that nearly always is; N, known to
be a name; B, ends as names of places do; A, three letters or more, spelt; U, nothing. How much likelier they
are a person, a place, an organisation, a demonym than none of these, wherever they stand (natural
logarithms), and in how many places that was counted."#;

/// What was counted of a word or of a run.
#[derive(Debug)]
pub struct Counted<'e> {
    pub what: &'e str,
    /// What it may be.
    pub kinds: &'e [Label],
    pub places: usize,
    pub shares: Numbers,
}

impl Counted<'_> {
    /// How much oftener it is of that kind than other; none where it may not be.
    fn odds(&self, kind: Label) -> Option<f64> {
        let of = |label: Label| self.shares[label as usize];
        self.kinds.contains(&kind).then(|| of(kind) / of(Label::Other))
    }
}

/// No share of a word is taken for less: what stands beside it must be able to outweigh it (गया जिले).
fn least(kind: Label) -> f64 {
    match kind {
        Label::Person | Label::Organization => 0.0067,
        Label::Place | Label::Demonym | Label::Other => 0.018,
    }
}

/// The rows of `context.tsv`.
pub fn context(rows: &Rows, symbols: &Symbols, model: &Model) -> String {
    let mut table = format!("any\t*{}\n", cells(weights(model.bias)));
    for ((side, symbol), &numbers) in rows.list.iter().zip(model.weights.iter().skip(1)) {
        if symbol.is_none() || numbers.iter().any(|weight| weight.abs() >= LEAST_WEIGHT) {
            let (side, word) = (SIDES[*side], symbols.text_or_any(*symbol));
            let _ = writeln!(table, "{side}\t{word}{}", cells(weights(numbers)));
        }
    }
    table
}

/// The rows of `word_priors.tsv`: words counted in the most places first.
pub fn words(counted: &mut [Counted<'_>]) -> String {
    let unknown = Label::NAMES.map(|kind| {
        let odds = counted.iter().filter_map(|word| word.odds(kind)).collect();
        median(odds).map(|odds| libm::log(odds.min(MOST_UNKNOWN)))
    });
    let mut table = format!("?{}\t0\n", cells(unknown));
    sort(counted);
    for word in counted {
        let no_less = |kind| word.odds(kind).map(|odds| libm::log(odds).max(libm::log(least(kind))));
        let _ = writeln!(table, "{}{}\t{}", word.what, cells(Label::NAMES.map(no_less)), word.places);
    }
    table
}

/// The rows of `run_priors.tsv`: runs counted in the most places first.
pub fn runs(counted: &mut [Counted<'_>]) -> String {
    let mut table = String::new();
    sort(counted);
    for run in counted {
        let odds = Label::NAMES.map(|kind| run.odds(kind).map(libm::log));
        let _ = writeln!(table, "{}{}\t{}", run.what, cells(odds), run.places);
    }
    table
}

fn sort(counted: &mut [Counted<'_>]) {
    counted.sort_by_key(|one| (Reverse(one.places), one.what));
}

fn weights(numbers: Numbers) -> [Option<f64>; LABELS - 1] {
    Label::NAMES.map(|label| Some(numbers[label as usize]))
}

/// The cells of a row after its first, a hyphen for what is not.
fn cells(numbers: [Option<f64>; LABELS - 1]) -> String {
    let cell = |number: Option<f64>| number.map_or("\t-".to_owned(), |number| format!("\t{number:.2}"));
    numbers.map(cell).concat()
}

/// The middle one, or the mean of the two in the middle.
fn median(mut numbers: Vec<f64>) -> Option<f64> {
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    match numbers.len() {
        0 => None,
        n if n % 2 == 1 => Some(numbers[middle]),
        _ => Some((numbers[middle - 1] + numbers[middle]) / 2.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted<'e>(what: &'e str, kinds: &'e [Label], places: usize, shares: Numbers) -> Counted<'e> {
        Counted { what, kinds, places, shares }
    }

    #[test]
    fn priors_of_words() {
        let (place, both) = ([Label::Place], [Label::Person, Label::Place]);
        let mut all = [
            counted("ख", &place, 5, [0.5, 0.0, 0.5, 0.0, 0.0]),
            counted("क", &place, 5, [0.999, 0.0, 0.001, 0.0, 0.0]),
            counted("ग", &both, 9, [0.8, 0.1, 0.1, 0.0, 0.0]),
        ];
        // Unknown words: people 0.1 / 0.8, places the middle of 1, 0.001 and 0.125.
        let table = "?\t-2.08\t-2.08\t-\t-\t0\nग\t-2.08\t-2.08\t-\t-\t9\n\
                     क\t-\t-4.02\t-\t-\t5\nख\t-\t0.00\t-\t-\t5\n";
        assert_eq!(words(&mut all), table);
        let often = &mut [counted("ख", &place, 5, [0.5, 0.0, 0.5, 0.0, 0.0])];
        assert!(words(often).starts_with("?\t-\t-1.39\t"), "no more than a quarter");
    }

    #[test]
    fn priors_of_runs() {
        let mut all = [
            counted("U", &Label::NAMES, 30, [0.6, 0.1, 0.1, 0.1, 0.1]),
            counted("SS", &Label::NAMES, 40, [0.1, 0.6, 0.1, 0.1, 0.1]),
        ];
        let table = "SS\t1.79\t0.00\t0.00\t0.00\t40\nU\t-1.79\t-1.79\t-1.79\t-1.79\t30\n";
        assert_eq!(runs(&mut all), table);
    }

    #[test]
    fn medians() {
        assert_eq!(median(vec![3.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(vec![4.0, 1.0]), Some(2.5));
        assert_eq!(median(vec![]), None);
    }
}
