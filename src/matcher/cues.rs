//! What words that may be parts of unlisted names are by themselves, remembered from text to text.
//!
//! Two things cost more than all else that is done with such a word: to spell one in Latin letters as Hindi would
//! (Sharma is शर्मा), and to look at the letters of one that nobody has in his name ([`Alone`]). Only the layer above
//! asks, but words repeat and the walk has buffers at hand, so it is asked here. What is told depends on the word and
//! the index alone; each of two tables has a fixed size, and a newer word takes the place of an older.
//!
//! A word in Latin letters is known by its hash, which is that of its small letters: of the words that are asked about
//! all but the first letter are small, so that no two differ in capitals.
//!
//! Knows of the index and its language; of no names that are longer than a word.

use super::lookahead::Seen;
use crate::index::Index;
use crate::language::{Alone, NamePart};
use crate::spelling::folded::folded_key;
use crate::words::Script;

/// How many words in Latin letters are remembered, at 24 bytes each; and in others, at 16.
const LATIN: usize = 1024;
const OTHERS: usize = 4096;
/// A word of more bytes is part of no name.
const LONGEST: usize = 120;

/// The words that were asked about.
#[derive(Debug, Default)]
pub(super) struct Cues {
    /// Hashes of words in Latin letters, with what they are in names; empty until the first is put in. A place that
    /// holds 0 is free.
    latin: Vec<(u64, Option<NamePart>)>,
    /// Those of others, with what they are where they are in no names.
    others: Vec<(u64, Option<Alone>)>,
    /// The serial number of the index that was asked.
    index: u64,
}

impl Cues {
    /// Forgets what was said of another index.
    pub(super) fn belongs_to(&mut self, index: &Index) {
        if self.index != index.serial() {
            self.latin.clear();
            self.others.clear();
            self.index = index.serial();
        }
    }

    /// What the word in Latin letters is in people's names, where it is a capital with two or more small letters behind
    /// it and the first of its likely spellings that is in any name is one.
    pub(super) fn in_latin(&mut self, seen: Seen, text: &str, index: &Index) -> Option<NamePart> {
        let token = seen.token;
        let written = text.get(token.start..token.end).filter(|_| token.script == Script::Latin)?;
        let (first, rest) = written.split_at_checked(1)?;
        let capitalised = rest.len() > 1
            && first.bytes().all(|b| b.is_ascii_uppercase())
            && rest.bytes().all(|b| b.is_ascii_lowercase());
        if !capitalised {
            return None;
        }
        self.latin.resize(LATIN, (0, None));
        let place = self.latin.get_mut((token.hash >> 32) as usize % LATIN)?;
        if place.0 != token.hash {
            *place = (token.hash, index.language().name_part_in_latin(written));
        }
        place.1
    }

    /// What a word in Devanagari is by itself, where it is in nobody's name, no letter and no common word.
    pub(super) fn alone(&mut self, seen: Seen, text: &str, index: &Index) -> Option<Alone> {
        let (token, flags) = (seen.token, seen.flags);
        let asked = token.script == Script::Devanagari && !flags.fuzzy_exempt() && !flags.initial();
        let written = text.get(token.start..token.end).filter(|word| asked && word.len() <= LONGEST)?;
        self.others.resize(OTHERS, (0, None));
        let place = self.others.get_mut((token.hash >> 32) as usize % OTHERS)?;
        if place.0 != token.hash {
            let language = index.language();
            let alone = || {
                let mut key = String::new();
                folded_key(written, &mut key);
                language.alone(&key, flags.id().is_some(), flags.unknown())
            };
            *place = (token.hash, language.name_part(token.hash).is_none().then(alone));
        }
        place.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::Gazetteer;
    use crate::language::{Language, LanguageFiles};
    use crate::words::Scanner;
    use std::sync::Arc;

    #[test]
    fn remembered_words_are_what_they_were() {
        let index = |language| Index::new(&Gazetteer::new(), language).unwrap();
        let nothing = Language::read("nothing", &LanguageFiles::default()).unwrap();
        let (hindi, none) = (index(Language::hindi().unwrap()), index(Arc::new(nothing)));
        let mut cues = Cues::default();
        let text = "Sharma SHARMA sharma Sha Zzyx Sharma खारचन शर्मा के एसके खारचन";
        let mut ask = |index: &Index| {
            cues.belongs_to(index);
            let mut scanner = Scanner::new(text, 0);
            let tokens = std::iter::from_fn(|| scanner.next_token());
            let seen = tokens.map(|token| Seen { token, flags: index.word(token.hash), itself: false, alone: None });
            seen.map(|seen| (cues.in_latin(seen, text, index).is_some(), cues.alone(seen, text, index)))
                .collect::<Vec<_>>()
        };
        let said = ask(&hindi);
        assert_eq!([0, 1, 2, 4, 5].map(|at: usize| said[at].0), [true, false, false, false, true]);
        let alone = [6, 7, 8, 9, 10].map(|at: usize| said[at].1);
        assert_eq!(alone, [Some(Alone::Unknown), None, None, Some(Alone::TwoLetters), Some(Alone::Unknown)]);
        let of_none = ask(&none);
        assert!(of_none.iter().all(|said| !said.0) && of_none[7].1 == Some(Alone::Unknown), "another language");
        assert_eq!(ask(&hindi), said);
    }
}
