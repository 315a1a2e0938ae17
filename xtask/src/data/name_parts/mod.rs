//! `language/name_parts.tsv`: the words that the names of people are made of, and how often each is which part.
//!
//! They are taken from the names of data/people and from lists of names ([`lists`]), and counted ([`counts`]); words
//! that are something else ([`exclusions`]) are left out.

mod counts;
mod exclusions;
mod lists;

use super::generated::{Generated, Input};
use super::names::key;
use super::rows::table;
use super::sources::Sources;
use anyhow::bail;
use counts::{Counts, Others, Role};
use exclusions::Exclusions;
use naamkosh::Entity;
use std::collections::{HashMap, HashSet};

/// The sources by their names.
const FAKER: &str = "faker";
const CLDR: &str = "cldr";

/// Usual names that no list has.
const EXTRA: &str = "xtask/data/name_parts_extra.tsv";
const PEOPLE: &str = "data/people/*.jsonl";
const PLACES: &str = "data/places/*.jsonl";
/// The most frequent word first.
const COMMON: &str = "data/language/common_words.txt";
const TITLES: &str = "data/language/titles.tsv";
/// Countries whose people's names begin with that of the family.
const FAMILY_FIRST: &str = "data/language/family_name_first.txt";

/// The tool.
pub const TOOL: Generated = Generated {
    name: "name_parts",
    version: 1,
    files: &["data/language/name_parts.tsv"],
    inputs: &[
        Input::Repository(PEOPLE),
        Input::Repository(PLACES),
        Input::Repository(COMMON),
        Input::Repository(TITLES),
        Input::Repository(FAMILY_FIRST),
        Input::Repository(exclusions::LETTER_NAMES),
        Input::Repository(exclusions::EXCLUSIONS),
        Input::Repository(EXTRA),
        Input::Outside {
            name: FAKER,
            what: "faker/providers/person/hi_IN/__init__.py of the PyPI package faker 40.54.0",
            files: &[],
        },
        Input::Outside { name: CLDR, what: "common/ of Debian's unicode-cldr-core 46-0.1", files: &[lists::CLDR_FILE] },
    ],
    make: |sources| Ok(vec![make(sources)?]),
};

const HEAD: &str = "\
# Words of people's names: word, how often a given name, a middle name, a surname, flags (w: also a
# common word, r: nearly always that, p: also a place), source.
";

fn make(sources: &Sources) -> anyhow::Result<String> {
    let family_first: HashSet<String> = sources.rows(FAMILY_FIRST)?.into_iter().collect();
    let mut counts = Counts::new(Exclusions::read(sources)?);
    for person in sources.gazetteer(PEOPLE)?.iter() {
        let turned = person.country.as_ref().is_some_and(|country| family_first.contains(country));
        count_names(&mut counts, person, turned);
    }
    for (role, name) in lists::faker(sources.outside(FAKER)?)? {
        counts.add(role, &name, "faker 40.54.0");
    }
    for name in lists::baby_names(&sources.outside(CLDR)?.join(lists::CLDR_FILE))? {
        counts.add(Role::Given, &name, "CLDR 46");
    }
    for [word, role] in table(sources, EXTRA)? {
        let role = match role.as_str() {
            "given" => Role::Given,
            "family" => Role::Family,
            _ => bail!("{EXTRA}: {word} is a given or a family name, no {role}"),
        };
        counts.add_usual(role, &word);
    }
    Ok(HEAD.to_owned() + &counts.table(&others(sources)?))
}

/// Counts the words of a person's names: of two or more the last is the family name, those between are middle names;
/// the first is the family name where the name is `turned`.
fn count_names(counts: &mut Counts, person: &Entity, turned: bool) {
    for name in std::iter::once(&person.name).chain(&person.aliases) {
        let mut words: Vec<&str> = name.split(' ').filter(|word| !counts.exclusions().is_beside_names(word)).collect();
        if words.len() < 2 {
            continue;
        }
        if turned {
            words.rotate_left(1);
        }
        let last = words.len() - 1;
        for (n, word) in words.into_iter().enumerate() {
            for (m, part) in word.split('-').enumerate() {
                let role = match (n, m) {
                    _ if n == last => Role::Family,
                    (0, 0) => Role::Given,
                    _ => Role::Middle,
                };
                counts.add(role, part, "people");
            }
        }
    }
}

/// What else words may be.
fn others(sources: &Sources) -> anyhow::Result<Others> {
    let mut common = HashMap::new();
    for (rank, word) in sources.rows(COMMON)?.iter().enumerate() {
        common.entry(key(word)).or_insert(rank);
    }
    let mut titles = HashSet::new();
    for [words, _, flags] in table(sources, TITLES)? {
        if flags != "f" && !words.contains(' ') {
            titles.insert(key(&words));
        }
    }
    let places =
        sources.gazetteer(PLACES)?.iter().filter(|p| !p.name.contains([' ', '-'])).map(|p| key(&p.name)).collect();
    Ok(Others { common, titles, places })
}

#[cfg(test)]
mod tests {
    use super::*;
    use naamkosh::Kind;

    fn counted(name: &str, aliases: &[&str], turned: bool) -> String {
        let mut counts = Counts::new(exclusions::exclusions_for_tests());
        let mut person = Entity::new("person", Kind::Person, name);
        person.aliases = aliases.iter().map(|&alias| alias.to_owned()).collect();
        count_names(&mut counts, &person, turned);
        counts.table(&Others::default())
    }

    #[test]
    fn the_words_of_a_name_have_their_parts() {
        let name = "राजा अटल बिहारी-लाल वाजपेयी प्रथम";
        let want = "अटल\t1\t0\t0\t-\tpeople\nबिहारी\t0\t1\t0\t-\tpeople\nलाल\t0\t1\t0\t-\tpeople\nवाजपेयी\t0\t0\t1\t-\tpeople\n";
        assert_eq!(counted(name, &[], false), want);
    }

    #[test]
    fn a_word_alone_says_nothing() {
        assert_eq!(counted("राजा अटल", &["अटल"], false), "");
    }

    #[test]
    fn the_family_name_may_come_first() {
        let want = "उन\t0\t1\t0\t-\tpeople\nकिम\t0\t0\t1\t-\tpeople\nजोंग\t1\t0\t0\t-\tpeople\n";
        assert_eq!(counted("किम जोंग-उन", &[], true), want);
    }

    #[test]
    fn other_names_count_too() {
        let want = "अटल\t2\t0\t0\t-\tpeople\nबिहारी\t0\t1\t0\t-\tpeople\nवाजपेयी\t0\t0\t2\t-\tpeople\n";
        assert_eq!(counted("अटल बिहारी वाजपेयी", &["अटल वाजपेयी"], false), want);
    }
}
