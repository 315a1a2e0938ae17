//! The words that names of organisations and places end in, and the ordinary words inside such names.

use super::lines;
use crate::entity::Kind;
use crate::spelling::{
    folded::folded_key,
    hash::{ByHash, hash_key},
};
use once_cell::sync::Lazy;
use std::collections::HashSet;

/// What a name ends in: मंत्रालय, नगर निगम, जिले.
#[derive(Debug)]
pub(crate) struct NameHead {
    /// The hashes of its words.
    pub(crate) words: Vec<u64>,
    pub(crate) kind: Kind,
    /// It is part of the name: मंत्रालय is, जिले is not.
    pub(crate) inside: bool,
    /// It stands more often without a name than with one.
    pub(crate) weak: bool,
    /// An unknown word before it is nearly always a name.
    pub(crate) tells: bool,
    /// Names of people begin such names: विश्वविद्यालय.
    pub(crate) of_people: bool,
    /// Names of organisations do: लिमिटेड.
    pub(crate) of_organizations: bool,
    /// What it is for is name enough: मंत्रालय.
    pub(crate) of_domains: bool,
}

/// What an ordinary word is inside a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inside {
    /// An adjective that such names begin with: राष्ट्रीय.
    Adjective,
    /// What a ministry is for: रक्षा.
    Domain,
    /// Two domains are joined by it: और.
    And,
    Other,
}

/// By the hash of their last word, those of more words first.
static HEADS: Lazy<ByHash<Vec<NameHead>>> = Lazy::new(|| {
    let mut heads: ByHash<Vec<NameHead>> = ByHash::default();
    for row in lines(include_str!("../../data/language/name_heads.tsv")) {
        let mut cells = row.split('\t');
        let (Some(words), Some(kind), Some(_), Some(extent), Some(flags)) =
            (cells.next(), cells.next(), cells.next(), cells.next(), cells.next())
        else {
            continue;
        };
        let Some(kind) = Kind::ALL.into_iter().find(|k| k.as_str() == kind) else { continue };
        let words = hashes(words);
        let Some(&last) = words.last() else { continue };
        let [weak, tells, of_people, of_organizations, of_domains] =
            ['w', 'u', 'p', 'o', 'm'].map(|f| flags.contains(f));
        let inside = extent == "in";
        let head = NameHead { words, kind, inside, weak, tells, of_people, of_organizations, of_domains };
        heads.entry(last).or_default().push(head);
    }
    for of_word in heads.values_mut() {
        of_word.sort_by_key(|h| std::cmp::Reverse(h.words.len()));
    }
    heads
});

static INSIDES: Lazy<ByHash<Inside>> = Lazy::new(|| {
    let mut insides = ByHash::default();
    for row in lines(include_str!("../../data/language/name_insides.tsv")) {
        let Some((words, flag)) = row.split_once('\t') else { continue };
        let what = match (words, flag) {
            ("और" | "एवं" | "तथा" | "व", _) => Inside::And,
            (_, "a") => Inside::Adjective,
            (_, "d") => Inside::Domain,
            _ => Inside::Other,
        };
        for hash in hashes(words) {
            insides.entry(hash).or_insert(what);
        }
    }
    insides
});

fn hashes(words: &str) -> Vec<u64> {
    words
        .split([' ', '-'])
        .map(|word| {
            let mut key = String::new();
            folded_key(word, &mut key);
            hash_key(&key)
        })
        .collect()
}

/// The heads whose last word has that hash, those of more words first.
pub(crate) fn name_heads(hash: u64) -> &'static [NameHead] {
    HEADS.get(&hash).map_or(&[], Vec::as_slice)
}

/// What the word of that hash is inside names of organisations, if anything.
pub(crate) fn inside_names(hash: u64) -> Option<Inside> {
    INSIDES.get(&hash).copied()
}

/// True for the hash of a word after which what seemed the name of an organisation names something else: चुनाव.
pub(crate) fn is_after_head(hash: u64) -> bool {
    static AFTER: Lazy<HashSet<u64>> = Lazy::new(|| {
        super::keys(include_str!("../../data/language/after_heads.txt")).map(|key| hash_key(&key)).collect()
    });
    AFTER.contains(&hash)
}

/// The hashes of the last words of all heads.
pub(crate) fn head_hashes() -> impl Iterator<Item = u64> {
    HEADS.keys().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_and_insides() {
        let last = |words: &str| *hashes(words).last().unwrap();
        let corporation = name_heads(last("नगर निगम"));
        assert!(corporation.is_sorted_by_key(|h| std::cmp::Reverse(h.words.len())));
        assert!(corporation.iter().any(|h| h.words.len() == 2));
        assert!(corporation.iter().all(|h| h.kind == Kind::Organization && h.inside));
        assert!(name_heads(last("जिले")).iter().all(|h| h.kind == Kind::Place && !h.inside));
        assert!(name_heads(last("किताब")).is_empty());
        let insides = ["राष्ट्रीय", "रक्षा", "और", "किताब"].map(|w| inside_names(last(w)));
        assert_eq!(insides, [Some(Inside::Adjective), Some(Inside::Domain), Some(Inside::And), None]);
    }
}
