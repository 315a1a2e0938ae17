//! What capitalised words in Latin letters are in people's names, as Hindi would write them: Sharma is शर्मा.
//!
//! Only the layer above asks, of few words, but to spell one in Devanagari costs more than all else that is done with
//! it, and such words repeat. So it is asked here, while the walk has buffers at hand, and remembered in a table of a
//! fixed size, where a newer word takes the place of an older. A word is known by its hash, which is that of its small
//! letters: of these words all but the first letter are small, so that no two that are asked about differ in capitals.
//!
//! Knows of the language; of no names that are longer than a word.

use crate::index::Index;
use crate::language::NamePart;
use crate::words::Token;

/// How many words are remembered, at 24 bytes each.
const REMEMBERED: usize = 1024;

/// The words that were asked about, and those of the text that are of names.
#[derive(Debug, Default)]
pub(super) struct Latin {
    /// Hashes of words with what they are; empty until the first is put in. A place that holds 0 is free.
    places: Vec<(u64, Option<NamePart>)>,
    /// The serial number of the index whose language was asked.
    index: u64,
}

impl Latin {
    /// What the word is in people's names, where it is a capital with two or more small letters behind it and the first
    /// of its likely spellings that is in any name is one.
    pub(super) fn name_part(&mut self, token: Token, text: &str, index: &Index) -> Option<NamePart> {
        let written = text.get(token.start..token.end)?;
        let (first, rest) = written.split_at_checked(1)?;
        let capitalised = rest.len() > 1
            && first.bytes().all(|b| b.is_ascii_uppercase())
            && rest.bytes().all(|b| b.is_ascii_lowercase());
        if !capitalised {
            return None;
        }
        if self.index != index.serial() || self.places.is_empty() {
            self.places.clear();
            self.places.resize(REMEMBERED, (0, None));
            self.index = index.serial();
        }
        let place = self.places.get_mut((token.hash >> 32) as usize % REMEMBERED)?;
        if place.0 != token.hash {
            *place = (token.hash, index.language().name_part_in_latin(written));
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
        let mut latin = Latin::default();
        let text = "Sharma SHARMA sharma Sha Zzyx Sharma";
        let mut ask = |index: &Index| {
            let mut scanner = Scanner::new(text, 0);
            let tokens = std::iter::from_fn(|| scanner.next_token());
            tokens.map(|token| latin.name_part(token, text, index).is_some()).collect::<Vec<_>>()
        };
        let said = ask(&hindi);
        assert_eq!((said[0], said[1], said[2], said[4], said[5]), (true, false, false, false, true));
        assert_eq!(ask(&none), [false; 6], "another language");
        assert_eq!(ask(&hindi), said);
    }
}
