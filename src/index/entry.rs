//! Entries: forms where they end in the trie, with all that most verifications ask of them.
//!
//! A form has as many entries as ways to join its words: किम जोंग-उन has four (see `build`). Each has its own key, since
//! words that share a hash share their path, and only the key tells whose entry it is. A search verifies an entry for
//! each candidate that it leaves, so that an entry says by itself what the form is ([`Facts`]), and its writing stands
//! in one text for all of them, in the order of the trie:
//!
//! ```text
//! entry    form 17   dots -   facts listed, person's name   text 40..65   key 65..90
//! writings .. किम जोंग-उन|किम जोंग उन ..          a key that is the writing itself is the same piece
//! ```
//!
//! Knows of forms; not of how they are found.

use super::IndexedForm;
use crate::entity::{Ambiguity, Entity, Kind};
use crate::forms::{Derivation, Form};
use crate::spelling::Spelling;

/// A form where it ends in the trie: its words joined in one of the allowed ways.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    /// The position of the form.
    pub(crate) form: u32,
    /// Where its writing and the folded keys of the words on its path begin in the trie's writings.
    text: u32,
    key: u32,
    text_length: u16,
    key_length: u16,
    /// After which words of the path the form has a dot, the first word the lowest bit; the last word's dot too.
    pub(crate) dots: u16,
    pub(crate) facts: Facts,
}

/// An entry before its writings have their place.
#[derive(Debug)]
pub(super) struct NewEntry {
    pub(super) form: u32,
    pub(super) dots: u16,
    pub(super) facts: Facts,
    /// Folded keys of the words on the path, with a space between them.
    pub(super) key: Box<str>,
}

impl NewEntry {
    /// The entry, whose writings are put behind the others. None where they are too long for their numbers.
    pub(super) fn placed(self, text: &str, writings: &mut String) -> Option<Entry> {
        let mut place = |writing: &str| {
            let at = u32::try_from(writings.len()).ok()?;
            writings.push_str(writing);
            Some((at, u16::try_from(writing.len()).ok()?))
        };
        let text_at = place(text)?;
        let key_at = if *text == *self.key { text_at } else { place(&self.key)? };
        let NewEntry { form, dots, facts, .. } = self;
        let (text, text_length) = text_at;
        let (key, key_length) = key_at;
        Some(Entry { form, text, key, text_length, key_length, dots, facts })
    }
}

impl Entry {
    /// The writing of its form.
    #[inline]
    pub(super) fn text(self, writings: &str) -> &str {
        let at = self.text as usize;
        writings.get(at..at + usize::from(self.text_length)).unwrap_or_default()
    }

    /// Folded keys of the words on the path, with a space between them.
    #[inline]
    pub(super) fn key(self, writings: &str) -> &str {
        let at = self.key as usize;
        writings.get(at..at + usize::from(self.key_length)).unwrap_or_default()
    }
}

/// What a form is, in the bits of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Facts(u16);

impl Facts {
    const GUESSED: u16 = 1;
    const DOTTED: u16 = 2;
    const CAPITALS: u16 = 4;
    const COMMON: u16 = 8;
    const DEMONYM: u16 = 16;
    const LISTED: u16 = 32;
    const NEVER: u16 = 64;
    const PERSON: u16 = 128;
    const SIMILAR: u16 = 256;
    const FOLDED: u16 = 512;
    const SOUNDS: u16 = 1024;

    /// What the form is, and its entity.
    pub(super) fn of(form: &IndexedForm, entity: &Entity) -> Facts {
        let sounds = form.derivation.may_be_similar() && form.form != Form::Acronym && !form.is_only_itself(entity);
        let bits = [
            (form.guessed, Self::GUESSED),
            (form.dotted, Self::DOTTED),
            (form.capitals, Self::CAPITALS),
            (form.common, Self::COMMON),
            (form.form == Form::Demonym, Self::DEMONYM),
            (form.derivation == Derivation::Listed, Self::LISTED),
            (entity.ambiguous == Ambiguity::Never, Self::NEVER),
            (form.form == Form::Name && entity.kind == Kind::Person, Self::PERSON),
            (form.loosest >= Spelling::Similar, Self::SIMILAR),
            (form.loosest >= Spelling::Folded, Self::FOLDED),
            (form.loosest >= Spelling::Similar && sounds, Self::SOUNDS),
        ];
        Facts(bits.into_iter().filter(|(is, _)| *is).map(|(_, bit)| bit).sum())
    }

    fn has(self, bit: u16) -> bool {
        self.0 & bit != 0
    }

    /// As [`IndexedForm::guessed`]; likewise the next three.
    pub(crate) fn guessed(self) -> bool {
        self.has(Self::GUESSED)
    }

    pub(crate) fn dotted(self) -> bool {
        self.has(Self::DOTTED)
    }

    pub(crate) fn capitals(self) -> bool {
        self.has(Self::CAPITALS)
    }

    pub(crate) fn common(self) -> bool {
        self.has(Self::COMMON)
    }

    pub(crate) fn demonym(self) -> bool {
        self.has(Self::DEMONYM)
    }

    /// It is listed as it stands, and not derived.
    pub(crate) fn listed(self) -> bool {
        self.has(Self::LISTED)
    }

    /// Its row says that it is a name wherever it stands.
    pub(crate) fn never_ambiguous(self) -> bool {
        self.has(Self::NEVER)
    }

    /// It is the name of a person, and no short form.
    pub(crate) fn name_of_person(self) -> bool {
        self.has(Self::PERSON)
    }

    /// The loosest spelling in which it is found.
    pub(crate) fn loosest(self) -> Spelling {
        if self.has(Self::SIMILAR) {
            Spelling::Similar
        } else if self.has(Self::FOLDED) {
            Spelling::Folded
        } else {
            Spelling::Exact
        }
    }

    /// What only sounds like it may be it.
    pub(crate) fn may_be_similar(self) -> bool {
        self.has(Self::SOUNDS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_have_their_place() {
        let mut writings = String::from("रूस");
        let new = |key: &str| NewEntry { form: 1, dots: 0, facts: Facts(0), key: key.into() };
        let same = new("चीन").placed("चीन", &mut writings).unwrap();
        let other = new("मास्को").placed("मॉस्को", &mut writings).unwrap();
        assert_eq!((same.text(&writings), same.key(&writings)), ("चीन", "चीन"));
        assert_eq!((other.text(&writings), other.key(&writings)), ("मॉस्को", "मास्को"));
        assert_eq!(writings, "रूसचीनमॉस्कोमास्को");
        assert!(new("चीन").placed(&"क".repeat(30_000), &mut writings).is_none());
    }
}
