//! A line of the library's dump of features: a candidate and what stands beside it. It says what the words of the dump
//! mean, and nothing of how they are learnt from.

/// What a candidate may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Label {
    /// No name.
    Other,
    Person,
    Place,
    Organization,
    Demonym,
}

/// How many labels there are.
pub const LABELS: usize = Label::ALL.len();

impl Label {
    pub const ALL: [Label; 5] = [Label::Other, Label::Person, Label::Place, Label::Organization, Label::Demonym];

    /// Those of names.
    pub const NAMES: [Label; 4] = [Label::Person, Label::Place, Label::Organization, Label::Demonym];

    pub fn as_str(self) -> &'static str {
        match self {
            Label::Other => "other",
            Label::Person => "person",
            Label::Place => "place",
            Label::Organization => "organization",
            Label::Demonym => "demonym",
        }
    }

    /// The label of a name, by its own.
    pub fn of_a_name(name: &str) -> Option<Label> {
        Label::NAMES.into_iter().find(|l| l.as_str() == name)
    }
}

/// Where a neighbour stands: before the word before, before, after, after the word after.
pub const SIDES: [&str; 4] = ["before2", "before", "after", "after2"];

/// What a neighbour is that is no word: the end of a sentence, another sign or script, a number, a country or state or
/// the adjective of one.
pub const SIGNS: [&str; 4] = [".", ",", "0", "@"];

/// What the dump says of a candidate.
#[derive(Debug, Clone, PartialEq)]
pub enum What<'l> {
    /// A listed name.
    Name(Label),
    /// A common word outside mentions.
    Word {
        /// Its folded key.
        word: &'l str,
        /// Its place among the words by frequency, from 0.
        rank: u32,
        /// The kinds of names that a word of that spelling may be, sorted; none for most words.
        kinds: Vec<Label>,
    },
    /// A run of words that may be part of a name and that no list has: a letter for each word says what is known of it.
    Run(&'l str),
}

/// A candidate.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate<'l> {
    pub what: What<'l>,
    /// What stands on each of the [`SIDES`]: the folded key of a word, or one of the [`SIGNS`]; none beyond the end of
    /// the sentence.
    pub beside: [Option<&'l str>; 4],
    /// The line of the dump, from 1.
    pub line: usize,
}
