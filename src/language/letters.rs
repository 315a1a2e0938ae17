//! The names of the Latin letters as the language writes them: बी जे पी for BJP.
//!
//! Hindi papers spell Latin acronyms by ear, letter by letter, as one word (बीजेपी) or as several (बी जे पी), and some
//! letters have several names (आई, आइ). What follows from it is asked here:
//!
//! ```text
//! spell_out           बीजेपी   ─► बी, जे, पी       is it an acronym?
//! latin_letters       बीजेपी   ─► BJP             what are its letters?
//! letter_respellings  आईएमएफ  ─► आइएमएफ          how else is it written?
//! letter_name         J       ─► जे              how is a letter written?
//! is_initial          जे      ─► true            is it one letter?
//! may_begin           J, जनता ─► true            may the letter stand for the word?
//! ```
//!
//! The last goes by the first letter of a *word*, which is another matter than the names of letters: in the brackets
//! after a full name stand the first letters of its English words, or of its own. Both tables are data
//! (`letter_names.txt`, `first_letters.txt`), and everything here works on folded keys. Knows nothing of which acronyms
//! are listed.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::script::is_dependent;
use std::collections::HashMap;

/// Longer words, in bytes, spell no letters: some two hundred of them. The bound keeps what is asked of any word of a
/// text linear, and small.
const LONGEST: usize = 1024;

/// What the two files say, turned to the questions. The longest name comes first in `names` since the longer reading is
/// nearly always the right one: एम is M, and not ए and something more.
///
/// ```text
/// W डब्ल्यू डब्लू डब्ल्यु     names        डब्ल्यु, डब्ल्यू, डब्लू, एक्स ..
///                          letters      each of the three ─► W
///                          usual        W ─► डब्ल्यू
///                          respellings  (डब्ल्यू, डब्लू), (डब्ल्यू, डब्ल्यु), (डब्लू, डब्ल्यू) ...: six pairs
/// ```
#[derive(Debug)]
pub(super) struct Letters {
    /// Folded keys of all letter names, the longest first.
    names: Vec<String>,
    /// By the same keys, the letter.
    letters: HashMap<String, char>,
    /// The usual name of each letter, as it is written.
    usual: HashMap<char, String>,
    /// The names of one letter that may stand for one another, as folded keys.
    respellings: Vec<(String, String)>,
    /// By the first letter of a word, the Latin letters that stand for it in an acronym.
    first: HashMap<char, String>,
}

impl Letters {
    /// A letter stands once, with one name at least, and no name stands for two letters. Linear in the files, but for
    /// the pairs of names of one letter.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Letters, LanguageError> {
        let mut letters = Letters {
            names: Vec::new(),
            letters: HashMap::new(),
            usual: HashMap::new(),
            respellings: Vec::new(),
            first: HashMap::new(),
        };
        let (mut once, mut once_named) = (Once::default(), Once::default());
        for row in File::new("letter_names.txt", files.letter_names).rows() {
            let mut cells = row.parts(' ');
            let Some(first) = cells.next() else { continue };
            let letter = first.capital()?;
            once.take(letter, &first)?;
            let mut keys = Vec::new();
            for name in cells {
                let key = name.key()?;
                once_named.take(key.clone(), &name)?;
                letters.usual.entry(letter).or_insert_with(|| name.text.to_owned());
                letters.letters.insert(key.clone(), letter);
                keys.push(key);
            }
            if keys.is_empty() {
                return Err(row.fault("a letter without a name"));
            }
            let pairs = keys.iter().flat_map(|a| keys.iter().map(move |b| (a.clone(), b.clone())));
            letters.respellings.extend(pairs.filter(|(a, b)| a != b));
            letters.names.extend(keys);
        }
        letters.names.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
        let mut once = Once::default();
        for row in File::new("first_letters.txt", files.first_letters).rows() {
            let mut cells = row.parts(' ');
            let Some(first) = cells.next() else { continue };
            let begins = first.char("letter")?;
            once.take(begins, &first)?;
            let capitals: String = cells.map(|cell| cell.capital()).collect::<Result<_, _>>()?;
            if capitals.is_empty() {
                return Err(row.fault("a letter that no capital stands for"));
            }
            letters.first.insert(begins, capitals);
        }
        Ok(letters)
    }
}

impl Language {
    /// The usual name of a Latin letter. `s` and `S` are एस; none for what is no Latin letter, and for all of them in a
    /// language without names of letters.
    pub(crate) fn letter_name(&self, letter: char) -> Option<&str> {
        self.letters.usual.get(&letter.to_ascii_uppercase()).map(String::as_str)
    }

    /// The Latin letters that a word spells, or that it is: BJP for the folded keys of बीजेपी and of BJP. None for what
    /// spells none (नाटो), and for a single letter, which is an initial and no acronym.
    pub(crate) fn latin_letters(&self, key: &str) -> Option<String> {
        if key.len() > 1 && key.bytes().all(|b| b.is_ascii_alphabetic()) {
            return Some(key.to_ascii_uppercase());
        }
        self.spell_out(key)?.into_iter().map(|name| self.letters.letters.get(name)).collect()
    }

    /// True where that letter may stand in an acronym for the word of that folded key. `M` for मिथिला, `C` and `S` for
    /// सेंटर; not `B` for मिथिला. The table goes by how the first letter sounds.
    pub(crate) fn may_begin(&self, letter: char, key: &str) -> bool {
        let first = key.chars().next();
        first.and_then(|first| self.letters.first.get(&first)).is_some_and(|letters| letters.contains(letter))
    }

    /// The other spellings of a word of spelt letters, one letter respelt, wherever it stands in the word. None where
    /// the word spells no letters. एआईआई gives एआइआइ and not एआइआई, since a paper that writes आइ does so throughout;
    /// डब्ल्यूटीओ gives two, one for each other name of W. Cost: the split, and a pass over the letters for each pair
    /// of names in the language.
    pub(crate) fn letter_respellings(&self, key: &str) -> Vec<String> {
        let Some(letters) = self.spell_out(key) else { return Vec::new() };
        let respell = |(from, to): &(String, String)| {
            let found = letters.contains(&from.as_str());
            found.then(|| letters.iter().map(|&l| if l == from { to.as_str() } else { l }).collect())
        };
        self.letters.respellings.iter().filter_map(respell).collect()
    }

    /// True for a word that is one letter: its name, or the Latin letter itself. `key` is the word's folded key. जे, एस
    /// and `j`; not बीजे. One look-up.
    pub(crate) fn is_initial(&self, key: &str) -> bool {
        matches!(key.as_bytes(), [b'a'..=b'z']) || self.letters.letters.contains_key(key)
    }

    /// The folded keys of all words that are one letter. Names of letters and `a` to `z`: the index marks them, so that
    /// the matcher knows where a dot goes on with a name.
    pub(crate) fn initials(&self) -> impl Iterator<Item = String> {
        self.letters.names.iter().cloned().chain(('a'..='z').map(String::from))
    }

    /// The folded keys of all words that are two letters: एसके. Every pair of names, since those of people are written
    /// as one word too: the square of the number of names. They are name cues of the index, for an unlisted एसके शर्मा.
    pub(crate) fn two_initials(&self) -> impl Iterator<Item = String> {
        let names = &self.letters.names;
        names.iter().flat_map(|a| names.iter().map(move |b| format!("{a}{b}")))
    }

    /// Splits a word into the letters that it spells: बीजेपी is बी जे पी. None where it spells none, or only one, or is
    /// longer than a kilobyte. Where there are several ways, the one with the longest first letter. Linear in the word.
    ///
    /// A depth-first search over the names, the longest first, written as a loop, since a word may be anything and a
    /// call for each letter could overflow the stack:
    ///
    /// ```text
    /// जेडब्ल्यू     जेड│ब..        no name begins with ब: byte 9 is marked as failed, जेड is taken back
    ///             जे│डब्ल्यू│     the next name that fits at the beginning; it leads to the end
    /// ```
    ///
    /// `taken` is the stack: for each letter so far its start and which name it has. At a dead end the place is marked
    /// in `failed`, and the last letter is taken back and its next name tried; a place that has failed is never entered
    /// again. So no place is tried twice with the same name: linear in the word, by the number of names. No allocation
    /// for `failed` until something fails.
    ///
    /// A letter must be whole: after it may not stand a vowel sign or another mark that belongs to it, so पीर and सीमा
    /// spell nothing.
    pub(crate) fn spell_out<'k>(&self, key: &'k str) -> Option<Vec<&'k str>> {
        if key.len() > LONGEST {
            return None;
        }
        // Where each letter so far begins, and which name it has; at the end of them the place that is tried, and the
        // first name that was not tried there.
        let mut taken: Vec<(usize, usize)> = Vec::new();
        let (mut at, mut from) = (0, 0);
        // The places from which no way leads to the end, which none of the other ways need try.
        let mut failed: Vec<bool> = Vec::new();
        while at < key.len() {
            let rest = key.get(at..)?;
            let fits = |name: &String| {
                rest.strip_prefix(name.as_str()).is_some_and(|after| {
                    !after.starts_with(is_dependent) && failed.get(at + name.len()).is_none_or(|failed| !failed)
                })
            };
            let names = self.letters.names.get(from..).unwrap_or_default();
            if let Some((more, name)) = names.iter().enumerate().find(|(_, name)| fits(name)) {
                taken.push((at, from + more));
                (at, from) = (at + name.len(), 0);
            } else {
                let (before, name) = taken.pop()?;
                failed.resize(key.len() + 1, false);
                if let Some(place) = failed.get_mut(at) {
                    *place = true;
                }
                (at, from) = (before, name + 1);
            }
        }
        let ends = taken.iter().skip(1).map(|&(start, _)| start).chain([key.len()]);
        let letters = taken.iter().zip(ends).map(|(&(start, _), end)| key.get(start..end));
        letters.collect::<Option<Vec<_>>>().filter(|letters| letters.len() > 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn hindi() -> Arc<Language> {
        Language::hindi().unwrap()
    }

    #[test]
    fn spelt_out() {
        let hindi = hindi();
        let split = |w| hindi.spell_out(w).map(|l| l.join(" "));
        assert_eq!(split("बीजेपी").as_deref(), Some("बी जे पी"));
        assert_eq!(split("एपीजे").as_deref(), Some("ए पी जे"));
        assert_eq!(split("डब्ल्यूएचओ").as_deref(), Some("डब्ल्यू एच ओ"));
        assert_eq!(split("एआईएमआईएम").as_deref(), Some("ए आई एम आई एम"));
        for word in ["नाटो", "बी", "सीमा", "जीत", "पीर", ""] {
            assert_eq!(split(word), None, "{word}");
        }
    }

    #[test]
    fn first_letters() {
        let hindi = hindi();
        let (latin_letters, may_begin) = (|key| hindi.latin_letters(key), |letter, key| hindi.may_begin(letter, key));
        assert_eq!(latin_letters("बीजेपी").as_deref(), Some("BJP"));
        assert_eq!(latin_letters("abwf").as_deref(), Some("ABWF"));
        assert_eq!(latin_letters("नाटो"), None);
        assert!(may_begin('M', "मिथिला") && may_begin('S', "संघ") && may_begin('C', "सेंटर"));
        assert!(!may_begin('B', "मिथिला") && !may_begin('B', ""));
    }

    #[test]
    fn respelt() {
        let hindi = hindi();
        let letter_respellings = |key| hindi.letter_respellings(key);
        assert_eq!(letter_respellings("आईएमएफ"), ["आइएमएफ"]);
        assert_eq!(letter_respellings("डब्लूएचओ"), ["डब्ल्यूएचओ", "डब्ल्युएचओ"]);
        assert!(letter_respellings("बीजेपी").is_empty() && letter_respellings("नाटो").is_empty());
        assert_eq!((hindi.letter_name('s'), hindi.letter_name('ए')), (Some("एस"), None));
    }

    /// As it was before it went step by step: one call a letter.
    fn split<'k>(names: &[String], key: &'k str, letters: &mut Vec<&'k str>) -> bool {
        key.is_empty()
            || names.iter().any(|name| {
                let Some(rest) = key.strip_prefix(name.as_str()).filter(|r| !r.starts_with(is_dependent)) else {
                    return false;
                };
                letters.push(&key[..name.len()]);
                let fits = split(names, rest, letters);
                if !fits {
                    letters.pop();
                }
                fits
            })
    }

    proptest::proptest! {
        #[test]
        fn the_same_as_by_recursion(pieces in proptest::collection::vec("ए|आई|आइ|एम|एच|ओ|डब्ल्यू|एक्स|वाई|व|ा|ी|न|", 0..12)) {
            let (hindi, word) = (hindi(), pieces.concat());
            let mut letters = Vec::new();
            let want = split(&hindi.letters.names, &word, &mut letters) && letters.len() > 1;
            proptest::prop_assert_eq!(hindi.spell_out(&word), want.then_some(letters));
        }
    }

    #[test]
    fn however_long_the_word_is() {
        let hindi = hindi();
        let test = move || {
            assert_eq!(hindi.spell_out(&"ए".repeat(300)).map(|l| l.len()), Some(300));
            // Half of the ways are tried, and none ends well.
            assert_eq!(hindi.spell_out(&format!("{}क", "एआई".repeat(100))), None);
            for name in ["ए", "डब्ल्यू", "एआई"] {
                let word = name.repeat(1_000_000 / name.len());
                assert_eq!(hindi.spell_out(&word), None);
                assert!(hindi.latin_letters(&word).is_none() && hindi.letter_respellings(&word).is_empty());
            }
        };
        std::thread::Builder::new().stack_size(64 << 10).spawn(test).unwrap().join().unwrap();
    }
}
