//! What is known of single words, as drafts are described by it; remembered while a document is.
//!
//! A word stands in many proposals, and what is known of it is asked of six tables. The answers lie in a small table of a
//! fixed size, where a word takes the place of another.
//!
//! Knows of the index and its language; of no drafts.

use super::weigh::Known;
use crate::index::Index;
use crate::language::{Inside, NamePart};
use std::cell::Cell;

/// How many words are remembered: most of what a document proposes.
const REMEMBERED: usize = 256;

/// What is known of a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) known: Known,
    /// What it is in people's names.
    pub(super) part: Option<NamePart>,
    /// How often it is part of names that end in a designator; 0 where that was not counted.
    pub(super) head: f32,
}

/// Says what is known of words, by their hashes.
pub(super) struct KnownWords<'i> {
    index: &'i Index,
    places: [Cell<Option<(u64, Word)>>; REMEMBERED],
}

impl<'i> KnownWords<'i> {
    pub(super) fn of(index: &'i Index) -> KnownWords<'i> {
        KnownWords { index, places: [const { Cell::new(None) }; REMEMBERED] }
    }

    /// What is known of the word of that hash.
    pub(super) fn word(&self, hash: u64) -> Word {
        let Some(place) = self.places.get(hash as usize % REMEMBERED) else { return self.ask(hash) };
        match place.get() {
            Some((word, known)) if word == hash => known,
            _ => {
                let known = self.ask(hash);
                place.set(Some((hash, known)));
                known
            }
        }
    }

    fn ask(&self, hash: u64) -> Word {
        let (flags, language) = (self.index.word(hash), self.index.language());
        let part = language.name_part(hash);
        let known = match part {
            Some(part) if !part.common => Known::Name,
            Some(part) if !part.rare => Known::NameToo,
            None if flags.initial() => Known::NameToo,
            _ if language.inside_names(hash).is_some_and(|inside| inside != Inside::And) => Known::Inside,
            _ if !language.designators(hash).is_empty() => Known::Head,
            _ if language.lexicon().is_usual(hash) => Known::Frequent,
            Some(_) => Known::Word,
            None if flags.fuzzy_exempt() => Known::Word,
            None if flags.unknown() => Known::Nothing,
            None => Known::Other,
        };
        Word { known, part, head: language.head_word(hash).unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gazetteer::Gazetteer;
    use crate::language::Language;
    use crate::spelling::hash::hash_key;

    #[test]
    fn words_are_remembered_as_they_are() {
        let index = Index::new(&Gazetteer::new(), Language::hindi().unwrap()).unwrap();
        let known = KnownWords::of(&index);
        for (word, want) in
            [("शर्मा", Known::Name), ("आशा", Known::NameToo), ("मंत्रालय", Known::Head), ("खारचन", Known::Nothing)]
        {
            let hash = hash_key(word);
            // Another word of its place comes between.
            let other = hash ^ 1 << 40;
            let said = [hash, other, hash].map(|hash| known.word(hash).known);
            assert_eq!(said, [want, Known::Nothing, want], "{word}");
        }
    }
}
