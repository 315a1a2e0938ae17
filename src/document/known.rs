//! What is known of single words, as drafts are described by it; remembered while a document is.
//!
//! A word stands in many proposals, and what is known of it is asked of seven tables. The answers lie in a list, and where
//! in it, in a small table of a fixed size, in which a word takes the place of another: a list begins empty, and costs
//! short documents nothing.
//!
//! Knows of the index and its language; of no drafts.

use super::weigh::Known;
use crate::index::Index;
use crate::language::{Inside, NamePart, Shape};
use crate::spelling::folded::folded_key;

/// How many words are remembered: most of what a document proposes.
const REMEMBERED: usize = 256;
/// The list has room for so many before it grows, and no more than that.
const USUAL: usize = 48;
const MOST: usize = 1024;

/// What is known of a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) known: Known,
    /// What it is in people's names.
    pub(super) part: Option<NamePart>,
    /// How often it is part of names that end in a designator; 0 where that was not counted.
    pub(super) head: f32,
    /// What its letters say, where that was asked.
    shape: Option<Shape>,
}

/// Says what is known of words, by their hashes.
pub(super) struct KnownWords<'i> {
    index: &'i Index,
    /// The place of a word in the list, by the lowest bits of its hash; the list's first place where there is none yet.
    places: [u16; REMEMBERED],
    /// The words, in the order in which they came; bounded by the places.
    words: Vec<(u64, Word)>,
}

impl<'i> KnownWords<'i> {
    pub(super) fn of(index: &'i Index) -> KnownWords<'i> {
        KnownWords { index, places: [0; REMEMBERED], words: Vec::with_capacity(USUAL) }
    }

    /// What is known of the word of that hash.
    pub(super) fn word(&mut self, hash: u64) -> Word {
        let place = self.places.get(hash as usize % REMEMBERED).copied().unwrap_or_default();
        match self.words.get(usize::from(place)) {
            Some(&(word, known)) if word == hash => known,
            _ => self.ask_new(hash),
        }
    }

    /// What the letters of the word of that hash say, which `written` is; of one that was asked about.
    pub(super) fn shape(&mut self, hash: u64, written: &str) -> Shape {
        let language = self.index.language();
        let place = self.places.get(hash as usize % REMEMBERED).copied().unwrap_or_default();
        let word = self.words.get_mut(usize::from(place)).filter(|(word, _)| *word == hash);
        let shape = || {
            let mut key = String::with_capacity(written.len());
            folded_key(written, &mut key);
            language.shape(&key)
        };
        match word {
            Some((_, word)) => *word.shape.get_or_insert_with(shape),
            None => shape(),
        }
    }

    /// The same of a word that is not remembered, and remembers it.
    fn ask_new(&mut self, hash: u64) -> Word {
        let known = self.ask(hash);
        // Where the list is full, which no text makes it but a long one, it begins anew.
        if self.words.len() >= MOST {
            self.words.clear();
        }
        if let (Some(place), Ok(at)) =
            (self.places.get_mut(hash as usize % REMEMBERED), u16::try_from(self.words.len()))
        {
            *place = at;
            self.words.push((hash, known));
        }
        known
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
        Word { known, part, head: language.head_word(hash).unwrap_or_default(), shape: None }
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
        let mut known = KnownWords::of(&index);
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
