//! The regular paradigms of Hindi: the other forms of a word, by its ending. The endings themselves are data
//! (`xtask/data/paradigms.tsv`).

use anyhow::bail;
use std::collections::BTreeSet;

/// What the words of a paradigm end in.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Ending {
    /// Any consonant, which stays.
    Consonant,
    /// Any other letter, which stays.
    Other,
    /// These letters, for which others are put.
    Letters(String),
}

impl Ending {
    fn read(cell: &str) -> Ending {
        match cell {
            "C" => Ending::Consonant,
            "*" => Ending::Other,
            letters => Ending::Letters(letters.to_owned()),
        }
    }

    /// What stays of a word with this ending; none for other words.
    fn stem<'w>(&self, word: &'w str) -> Option<&'w str> {
        match self {
            Ending::Consonant => ends_in_consonant(word).then_some(word),
            Ending::Other => (!ends_in_consonant(word)).then_some(word),
            Ending::Letters(letters) => word.strip_suffix(letters.as_str()),
        }
    }
}

/// True for a word whose last letter is a consonant, whatever its nukta.
fn ends_in_consonant(word: &str) -> bool {
    word.trim_end_matches('\u{93C}').chars().next_back().is_some_and(|c| ('\u{915}'..='\u{939}').contains(&c))
}

/// An ending, and what stands for it in the other forms.
type Paradigm = (Ending, Vec<String>);

/// All paradigms.
#[derive(Debug, Default)]
pub struct Paradigms {
    pronouns: Vec<String>,
    postpositions: Vec<String>,
    nouns: Vec<Paradigm>,
    people: Vec<Paradigm>,
    /// What a word that may be a verb ends in.
    shows: Vec<String>,
    /// What two words with its stem must end in.
    seen: Vec<String>,
    verbs: Vec<Paradigm>,
}

impl Paradigms {
    /// Reads the rows: what, ending, forms.
    pub fn read(rows: &[String]) -> anyhow::Result<Paradigms> {
        let mut paradigms = Paradigms::default();
        for row in rows {
            let cells: Vec<&str> = row.split('\t').collect();
            let &[what, ending, forms] = cells.as_slice() else { bail!("three cells are wanted: {row}") };
            let forms: Vec<String> = forms.split(' ').map(str::to_owned).collect();
            match what {
                "pronoun" => paradigms.pronouns = forms,
                "postposition" => paradigms.postpositions = forms,
                "shows" => paradigms.shows = forms,
                "seen" => paradigms.seen = forms,
                "people" => paradigms.people.push((Ending::read(ending), forms)),
                "noun" => paradigms.nouns.push((Ending::read(ending), forms)),
                "verb" => paradigms.verbs.push((Ending::read(ending), forms)),
                _ => bail!("no paradigm is of a {what}: {row}"),
            }
        }
        Ok(paradigms)
    }

    /// Pronouns with a postposition written on to them.
    pub fn pronouns(&self) -> impl Iterator<Item = String> {
        self.pronouns.iter().flat_map(|pronoun| self.postpositions.iter().map(move |after| format!("{pronoun}{after}")))
    }

    /// What people are called who are what the adjective says; none where it takes no plural.
    pub fn people(&self, adjective: &str) -> Vec<String> {
        first_that_fits(&self.people, adjective)
    }

    /// The other forms of a word, taken for a noun and, where it is seen to be one, for a verb; some may be no words.
    pub fn forms(&self, word: &str, known: &BTreeSet<&str>) -> Vec<String> {
        let noun = first_that_fits(&self.nouns, word);
        let stems = self.shows.iter().filter_map(|ending| word.strip_suffix(ending.as_str()));
        let seen = |stem: &&str| {
            let shown = self.seen.iter().filter(|ending| known.contains(format!("{stem}{ending}").as_str()));
            stem.chars().count() >= 2 && shown.count() >= 2
        };
        let verb = stems.filter(seen).flat_map(|stem| first_that_fits(&self.verbs, stem));
        noun.into_iter().chain(verb).collect()
    }
}

/// The forms by the first paradigm that fits.
fn first_that_fits(paradigms: &[Paradigm], word: &str) -> Vec<String> {
    let found = paradigms.iter().find_map(|(ending, forms)| Some((ending.stem(word)?, forms)));
    found.map_or(Vec::new(), |(stem, forms)| forms.iter().map(|form| format!("{stem}{form}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paradigms() -> Paradigms {
        let rows = include_str!("../../../data/paradigms.tsv").lines().filter(|line| !line.starts_with('#'));
        Paradigms::read(&rows.map(str::to_owned).collect::<Vec<_>>()).unwrap()
    }

    #[test]
    fn forms_of_nouns() {
        for (word, want) in [
            ("मकान", "मकानों मकानें मकानो"),
            ("सड़क", "सड़कों सड़कें सड़को"),
            ("गाड़", "गाड़ों गाड़ें गाड़ो"),
            ("नदी", "नदियों नदियां नदियाँ"),
            ("नदियां", "नदी"),
            ("लड़का", "लड़के लड़की लड़कों लड़काओं लड़काएं लड़काएँ"),
            ("भालू", "भालुओं भालुएं"),
            ("भाई", ""),
        ] {
            assert_eq!(paradigms().forms(word, &BTreeSet::new()).join(" "), want, "{word}");
        }
    }

    /// A verb must show in two of its forms: मकान ends as one, and is none.
    #[test]
    fn forms_of_verbs() {
        let known = BTreeSet::from(["लिखना", "लिखता", "खाना", "खाते", "पुराना"]);
        let forms = |word| paradigms().forms(word, &known);
        assert!(forms("लिखना").contains(&"लिखूंगा".to_owned()));
        assert!(forms("खाना").contains(&"खाऊंगा".to_owned()));
        assert!(!forms("पुराना").contains(&"पुराऊंगा".to_owned()));
    }

    #[test]
    fn other_forms() {
        assert_eq!(paradigms().people("रूसी"), ["रूसियों"]);
        assert_eq!(paradigms().people("अफगान"), ["अफगानों"]);
        assert!(paradigms().people("इतालवीय ए").is_empty());
        assert!(paradigms().pronouns().any(|word| word == "उसको"));
        for bad in ["noun\tC", "adverb\tC\tों"] {
            assert!(Paradigms::read(&[bad.to_owned()]).is_err(), "{bad}");
        }
    }
}
