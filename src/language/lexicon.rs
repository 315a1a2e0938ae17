//! The words of the running text, which are no names by themselves, and the names that are known.
//!
//! Two things are made of the same lists. The *lexicon* knows common words by their folded key, with their rank: forms
//! and glued words ask it. The *known words* are hashes for the word table of the index, which tells the matcher of
//! every word of a text, with one look-up, whether it may be a spelling of something else:
//!
//! ```text
//!                         in the lexicon    known    fuzzy-exempt
//! common_words            rank              yes      yes
//! inflected_words         rank, after them  yes      yes
//! known_names             -                 yes      -
//! settled_names           -                 yes      yes    countries, languages
//! separate_names          -                 yes      yes    sound like another name, and are none
//! no_names                -                 yes      yes    no list of common words has them
//! a word of no list       -                 -        -      may be glued, misspelt, or an unlisted name
//! ```
//!
//! A fuzzy-exempt word is itself wherever it stands: never a similar spelling. A known one is never cut in two.

use super::rows::{Cell, File};
use super::{Language, LanguageError, LanguageFiles};
use crate::pack::{Array, Map, PackError, Reader, Words, Writer};
use crate::spelling::{folded::folded_key, hash::hash_key};
use std::collections::HashMap;

/// How many of the most frequent words count as frequent. Only these, and the words of `glued_endings`, may be the rest
/// of a glued word: rarer ones are too often the end of a name.
const FREQUENT: u32 = 6000;

/// So many are in many texts.
const USUAL: u32 = 1500;

/// And how many are in nearly every text. No family name or given name that is one of them is made a form.
const EVERYWHERE: u32 = 300;

/// The common words.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// Folded keys, each with its rank by frequency.
    ranks: Words<u32>,
    /// The ranks of the usual ones by their hashes.
    usual: Map<u32>,
}

impl Lexicon {
    /// A word of both lists has the rank that it has in the first. Ranks count keys, not lines: two spellings that fold
    /// alike are one word, of the rank of the more frequent.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Lexicon, LanguageError> {
        let counted: Vec<String> = File::new("common_words.txt", files.common_words).keys()?;
        let inflected: Vec<String> = File::new("inflected_words.txt", files.inflected_words).keys()?;
        let mut ranks: HashMap<String, u32> = HashMap::with_capacity(counted.len() + inflected.len());
        // The counted words by frequency, then the other forms of frequent ones.
        for key in counted.into_iter().chain(inflected) {
            let rank = ranks.len() as u32;
            ranks.entry(key).or_insert(rank);
        }
        let mut usual: Vec<(u32, u64)> =
            ranks.iter().filter(|(_, rank)| **rank < USUAL).map(|(key, rank)| (*rank, hash_key(key))).collect();
        // Of words of one hash the more frequent one.
        usual.sort_unstable();
        Ok(Lexicon {
            ranks: Words::of(ranks.iter().map(|(key, rank)| (key.as_str(), *rank))),
            usual: Map::of(usual.into_iter().map(|(rank, hash)| (hash, rank))),
        })
    }

    /// Its sections.
    pub(super) fn write(&self, writer: &mut Writer) {
        self.ranks.write("lexicon", writer);
        self.usual.write("usual", writer);
    }

    /// The same again.
    pub(super) fn unpack(reader: &mut Reader) -> Result<Lexicon, PackError> {
        Ok(Lexicon { ranks: Words::read("lexicon", reader)?, usual: Map::read("usual", reader)? })
    }

    /// True for the folded key of a common word.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.ranks.get(key).is_some()
    }

    /// True for the folded key of one of the most frequent words.
    pub(crate) fn is_frequent(&self, key: &str) -> bool {
        self.ranks.get(key).is_some_and(|rank| rank < FREQUENT)
    }

    /// True for the folded key of one of the words that sentences are held together by: की, हो, सरकार.
    pub(crate) fn is_everywhere(&self, key: &str) -> bool {
        self.ranks.get(key).is_some_and(|rank| rank < EVERYWHERE)
    }

    /// True for the hash of one of the words that are in many texts: केवल, यानी. Of words that share a hash with one it is
    /// true too.
    pub(crate) fn is_usual(&self, hash: u64) -> bool {
        self.usual.get(hash).is_some()
    }

    /// As [`is_everywhere`](Lexicon::is_everywhere), by the hash of the key: nothing is folded.
    pub(crate) fn has_everywhere(&self, hash: u64) -> bool {
        self.usual.get(hash).is_some_and(|rank| rank < EVERYWHERE)
    }

    /// The rank by frequency of a common word, 0 first; none for other words. Words of the second list come after all
    /// of the first: by the list, not by how often they were counted.
    pub(crate) fn rank(&self, key: &str) -> Option<usize> {
        self.ranks.get(key).map(|rank| rank as usize)
    }

    /// Every folded key, in no order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.ranks.keys()
    }
}

/// The words that are known, common ones or not.
#[derive(Debug)]
pub(super) struct KnownWords {
    /// The hash of the folded key of each, and whether it is itself wherever it stands. Sorted, each pair once; a word
    /// that one list settles and another does not is there as both.
    hashes: Array<(u64, bool)>,
}

impl KnownWords {
    pub(super) fn read(files: &LanguageFiles<'_>, lexicon: &Lexicon) -> Result<KnownWords, LanguageError> {
        let mut hashes: Vec<(u64, bool)> = lexicon.keys().map(|key| (hash_key(key), true)).collect();
        for (name, text, fuzzy_exempt) in [
            ("known_names.txt", files.known_names, false),
            ("settled_names.txt", files.settled_names, true),
            ("separate_names.txt", files.separate_names, true),
            ("no_names.txt", files.no_names, true),
        ] {
            hashes.extend(File::new(name, text).list(Cell::hash)?.into_iter().map(|hash| (hash, fuzzy_exempt)));
        }
        hashes.sort_unstable();
        hashes.dedup();
        Ok(KnownWords { hashes: hashes.into_iter().collect() })
    }

    /// Its section.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.section("known", self.hashes.bytes());
    }

    /// The same again.
    pub(super) fn unpack(reader: &mut Reader) -> Result<KnownWords, PackError> {
        Ok(KnownWords { hashes: reader.array("known")? })
    }
}

impl Language {
    /// The common words.
    pub(crate) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The hashes of the folded keys of all words that are known, each with whether it is itself wherever
    /// it stands: a common word, a word that names something else, or a name that is no spelling of another.
    pub(crate) fn known_hashes(&self) -> impl ExactSizeIterator<Item = (u64, bool)> + '_ {
        self.known.hashes.iter()
    }

    /// True for a common word, in any of its spellings that fold alike: no name by itself, unless the gazetteer says
    /// so. Linear in the word.
    ///
    /// ```
    /// let hindi = naamkosh::Language::hindi()?;
    /// assert!(hindi.is_common_word("किताब"));
    /// assert!(!hindi.is_common_word("कुर्स्क"));
    /// # Ok::<(), naamkosh::LanguageError>(())
    /// ```
    pub fn is_common_word(&self, word: &str) -> bool {
        let mut key = String::new();
        folded_key(word, &mut key);
        self.lexicon.has(&key)
    }
}
