//! The examples of a dump: which candidates say what they are, and which are to be found out. It knows nothing of how
//! that is learnt.
//!
//! The text labels itself. The listed names found in it are names of their kinds; common words that are no names are
//! "other". The most frequent words are no examples, since where they stand says nothing of nouns, and of the rest a
//! share is drawn, since there are so many. Words that may be names, and runs of words that no list has, are kept with
//! all their places.

use super::candidate::{Candidate, Label, What};
use super::reader::Reader;
use crate::random::Random;
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, HashMap};
use std::io::BufRead;

/// So many of the most frequent words are no examples.
const FREQUENT: u32 = 200;
/// A word of a lower rank is very frequent.
const VERY_FREQUENT: u32 = 1500;

/// A thing that stands beside a candidate, by its place among the [`Symbols`], from 1; 0 is nothing.
pub type Symbol = u32;
/// What stands beside a candidate, a symbol for each side.
pub type Beside = [Symbol; 4];

/// Words and signs, each once.
#[derive(Debug, Default)]
pub struct Symbols {
    numbers: HashMap<String, Symbol>,
    texts: Vec<String>,
}

impl Symbols {
    fn number(&mut self, text: &str) -> Result<Symbol> {
        if let Some(&number) = self.numbers.get(text) {
            return Ok(number);
        }
        self.texts.push(text.to_owned());
        let number = Symbol::try_from(self.texts.len()).context("too many different words")?;
        self.numbers.insert(text.to_owned(), number);
        Ok(number)
    }

    /// The text of a symbol; empty for nothing.
    pub fn text(&self, symbol: Symbol) -> &str {
        (symbol as usize).checked_sub(1).map_or("", |at| &self.texts[at])
    }

    /// The text of a symbol, or what the tables call any other.
    pub fn text_or_any(&self, symbol: Option<Symbol>) -> &str {
        symbol.map_or("?", |symbol| self.text(symbol))
    }

    /// How many there are, nothing not counted.
    pub fn len(&self) -> usize {
        self.texts.len()
    }
}

/// A common word that may be a name.
#[derive(Debug)]
pub struct Either {
    /// What it may be, sorted.
    pub kinds: Vec<Label>,
    pub very_frequent: bool,
    pub places: Vec<Beside>,
}

/// What is learnt from.
#[derive(Debug, Default)]
pub struct Examples {
    pub symbols: Symbols,
    /// What stands beside the examples, and what they are.
    pub known: Vec<(Beside, Label)>,
    /// Common words that may be names, by their folded keys.
    pub either: BTreeMap<String, Either>,
    /// Where runs of words stand that no list has, by what is known of their words.
    pub runs: BTreeMap<String, Vec<Beside>>,
}

impl Examples {
    /// Reads all of a dump, and draws the share `share` of the words that are not names.
    pub fn read<R: BufRead>(reader: &mut Reader<R>, share: f64, random: &mut Random) -> Result<Examples> {
        let mut examples = Examples::default();
        let mut fault = None;
        while let Some(candidate) = reader.next_candidate()? {
            if let Err(error) = examples.add(candidate, share, random) {
                fault = Some(error);
                break;
            }
        }
        match fault {
            Some(error) => Err(error).with_context(|| reader.place()),
            None => Ok(examples),
        }
    }

    fn add(&mut self, candidate: Candidate<'_>, share: f64, random: &mut Random) -> Result<()> {
        let example = match &candidate.what {
            What::Word { rank, kinds, .. } if kinds.is_empty() => *rank >= FREQUENT && random.share() < share,
            _ => true,
        };
        if !example {
            return Ok(());
        }
        let mut beside = [0; 4];
        for (symbol, text) in beside.iter_mut().zip(candidate.beside) {
            *symbol = text.map_or(Ok(0), |text| self.symbols.number(text))?;
        }
        match candidate.what {
            What::Name(label) => self.known.push((beside, label)),
            What::Word { kinds, .. } if kinds.is_empty() => self.known.push((beside, Label::Other)),
            What::Word { word, rank, kinds } => {
                let very_frequent = rank < VERY_FREQUENT;
                if !self.either.contains_key(word) {
                    let new = Either { kinds: kinds.clone(), very_frequent, places: Vec::new() };
                    self.either.insert(word.to_owned(), new);
                }
                if let Some(either) = self.either.get_mut(word) {
                    ensure!(
                        (&either.kinds, either.very_frequent) == (&kinds, very_frequent),
                        "{word} was something else before"
                    );
                    either.places.push(beside);
                }
            }
            What::Run(run) => match self.runs.get_mut(run) {
                Some(places) => places.push(beside),
                None => drop(self.runs.insert(run.to_owned(), vec![beside])),
            },
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::reader::COLUMNS;
    use super::*;

    fn read(rows: &str, share: f64) -> Result<Examples> {
        let dump = format!("# naamkosh features f\n{}\n{rows}", COLUMNS.join("\t"));
        Examples::read(&mut Reader::new("dump", dump.as_bytes(), None)?, share, &mut Random::new(2))
    }

    #[test]
    fn which_count() {
        let rows = "0\t0\t3\tname\tperson\t\t\t\t\t\t.\tने\tकहा\n\
                    0\t3\t6\tword\tother\t199\t\tअधिक\t\tने\tकहा\t.\t\n\
                    0\t6\t9\tword\tother\t200\t\tकिताब\t\tने\tकहा\t.\t\n\
                    0\t9\t12\tword\tother\t1499\tplace\tगया\t\t\t.\tने\tकहा\n\
                    1\t0\t3\tword\tother\t1499\tplace\tगया\t\tकहा\tने\t.\t\n\
                    1\t3\t6\trun\t\t\t\t\tSU\t\t.\t.\t\n";
        let examples = read(rows, 1.0).unwrap();
        let text = |beside: Beside| beside.map(|symbol| examples.symbols.text(symbol).to_owned());
        let known: Vec<_> = examples.known.iter().map(|(beside, label)| (text(*beside), *label)).collect();
        assert_eq!(known.len(), 2);
        assert_eq!(known[0], (["", ".", "ने", "कहा"].map(str::to_owned), Label::Person));
        assert_eq!(known[1], (["ने", "कहा", ".", ""].map(str::to_owned), Label::Other));
        let either = &examples.either["गया"];
        assert_eq!((either.places.len(), either.very_frequent), (2, true));
        assert_eq!(examples.runs["SU"].len(), 1);
        assert_eq!(read(rows, 0.0).unwrap().known.len(), 1);
    }

    #[test]
    fn a_share_is_drawn() {
        let row = "0\t0\t3\tword\tother\t300\t\tकिताब\t\t\t.\t.\t\n";
        let drawn = read(&row.repeat(10_000), 0.3).unwrap().known.len();
        assert!((2_850..3_150).contains(&drawn), "{drawn}");
        assert_eq!(read(&row.repeat(10_000), 0.3).unwrap().known.len(), drawn);
    }

    #[test]
    fn a_word_that_changes() {
        let row = "0\t0\t3\tword\tother\t1499\tplace\tगया\t\t\t.\t.\t\n";
        let changed = row.replace("place", "person");
        let error = read(&format!("{row}{changed}"), 1.0).unwrap_err();
        assert_eq!(format!("{error:#}"), "dump:4: गया was something else before");
    }
}
