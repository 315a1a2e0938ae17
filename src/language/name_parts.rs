//! The words that people's names are made of, and the titles before them.

use super::lines;
use crate::spelling::{
    folded::folded_key,
    hash::{ByHash, hash_key},
};
use once_cell::sync::Lazy;
use std::collections::HashSet;

/// What a word is in people's names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NamePart {
    /// How many listed people have it as a given name, between the others, and as a surname.
    pub(crate) given: u16,
    pub(crate) middle: u16,
    pub(crate) family: u16,
    /// It is a common word too.
    pub(crate) common: bool,
    /// It is nearly always that word, and a name only before other names.
    pub(crate) rare: bool,
    /// It is the name of a place too.
    pub(crate) place: bool,
}

static PARTS: Lazy<ByHash<NamePart>> = Lazy::new(|| {
    let rows = lines(include_str!("../../data/language/name_parts.tsv"));
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        let hash = hash_of(cells.next()?);
        let mut count = || cells.next()?.parse().ok();
        let (given, middle, family) = (count()?, count()?, count()?);
        let flags = cells.next()?;
        let [common, rare, place] = ['w', 'r', 'p'].map(|flag| flags.contains(flag));
        Some((hash, NamePart { given, middle, family, common, rare, place }))
    })
    .collect()
});

/// What a word before a name says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Title {
    /// A name may follow.
    Maybe,
    /// A name nearly always follows.
    Sure,
    /// With a colon after it, names of people follow to the end of the line.
    ByLine,
}

/// By the hash of their last word: the least that titles which end so say.
static TITLES: Lazy<ByHash<Title>> = Lazy::new(|| {
    let mut titles = ByHash::default();
    for row in lines(include_str!("../../data/language/titles.tsv")) {
        let mut cells = row.split('\t');
        let (Some(words), Some(class), Some(flags)) = (cells.next(), cells.next(), cells.next()) else { continue };
        let last = words.rsplit([' ', '-']).next().unwrap_or(words);
        let title = match (class, flags) {
            ("byline", _) => Title::ByLine,
            (_, "-") => Title::Sure,
            _ => Title::Maybe,
        };
        titles.entry(hash_of(last)).and_modify(|t: &mut Title| *t = title.min(*t)).or_insert(title);
    }
    titles
});

fn hash_of(word: &str) -> u64 {
    let mut key = String::new();
    folded_key(word, &mut key);
    hash_key(&key)
}

/// What the word of that hash is in names, if anything.
pub(crate) fn name_part(hash: u64) -> Option<NamePart> {
    PARTS.get(&hash).copied()
}

/// True for a word that several listed people have in their names.
pub(crate) fn is_name(word: &str) -> bool {
    name_part(hash_of(word)).is_some_and(|p| !p.rare && p.given + p.middle + p.family > 1)
}

/// What a title that ends in the word of that hash says of what follows; none for no title.
pub(crate) fn title(hash: u64) -> Option<Title> {
    TITLES.get(&hash).copied()
}

/// The hashes of all name parts and of the last words of titles.
pub(crate) fn name_cues() -> &'static HashSet<u64> {
    static CUES: Lazy<HashSet<u64>> = Lazy::new(|| PARTS.keys().chain(TITLES.keys()).copied().collect());
    &CUES
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_titles() {
        let sharma = name_part(hash_of("शर्मा")).unwrap();
        assert!(sharma.family > 5 && !sharma.common);
        assert!(name_part(hash_of("आशा")).unwrap().common);
        assert_eq!(name_part(hash_of("किताब")), None);
        let titles = ["श्री", "अभिनेत्री", "संपादन", "आज"].map(|w| title(hash_of(w)));
        assert_eq!(titles, [Some(Title::Sure), Some(Title::Maybe), Some(Title::ByLine), None]);
        assert!(PARTS.values().filter(|p| p.given > 0).count() >= 3000);
        assert!(PARTS.values().filter(|p| p.family > 0).count() >= 2500);
    }
}
