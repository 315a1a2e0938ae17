//! Entries: forms where they end in the trie, with all that most verifications ask of them.
//!
//! A form has as many entries as ways to join its words: किम जोंग-उन has four (see `build`). What is to be compared with
//! the words of a text is their folded keys, since words that share a hash share their path, and only keys tell whose
//! entry it is. Those of a form stand once, with a space between them, and an entry says which of the spaces are not there:
//!
//! ```text
//! form 17    किम जोंग-उन      key  किम जोंग उन
//! entries    joins 00         किम  जोंग  उन
//!            joins 10         किम  जोंगउन           bit 1: nothing between the second word and the third
//! ```
//!
//! Where words that are written as one fold to something else (न् before a letter of its class), the entry has a key of its
//! own. A search verifies an entry for each candidate that it leaves, so that an entry says by itself what the form is
//! ([`Facts`]) and where its writing stands.
//!
//! Knows of forms; not of how they are found.

use super::IndexedForm;
use crate::entity::{Ambiguity, Kind};
use crate::forms::{Derivation, Form};
use crate::pack::{Piece, record};
use crate::spelling::Spelling;

/// A form where it ends in the trie: its words joined in one of the allowed ways. 16 bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    /// The position of the form.
    pub(crate) form: u32,
    /// Its writing.
    pub(super) text: Piece,
    /// Which of the gaps between its words are left out, the first the lowest bit.
    pub(super) joins: u16,
    /// After which words of the path the form has a dot, the first word the lowest bit; the last word's dot too.
    pub(crate) dots: u16,
    pub(crate) facts: Facts,
}

record! { Entry { form: u32, text: Piece, joins: u16, dots: u16, facts: Facts } }

impl Entry {
    /// Which entry of its form it is: of one form no two leave the same gaps out.
    pub(super) fn number(&self) -> u64 {
        number(self.form, self.joins)
    }
}

/// As [`Entry::number`].
pub(super) fn number(form: u32, joins: u16) -> u64 {
    u64::from(form) << 16 | u64::from(joins)
}

/// True for the folded keys of words, a space between them, that are those of `key` with these spaces left out.
pub(super) fn is_joined(folded: &[u8], key: &[u8], joins: u16) -> bool {
    if joins == 0 {
        return folded == key;
    }
    let mut rest = folded;
    let mut take = |piece: &[u8]| rest.strip_prefix(piece).map(|after| rest = after).is_some();
    let same = key.split(|byte| *byte == b' ').enumerate().all(|(at, word)| {
        let joined =
            at.checked_sub(1).is_none_or(|gap| joins.checked_shr(gap as u32).is_some_and(|bits| bits & 1 != 0));
        (joined || take(b" ")) && take(word)
    });
    same && rest.is_empty()
}

/// What is compared: `key` with these spaces left out.
pub(super) fn joined(key: &str, joins: u16) -> String {
    let mut all = String::with_capacity(key.len());
    for (at, word) in key.split(' ').enumerate() {
        if at.checked_sub(1).is_some_and(|gap| joins.checked_shr(gap as u32).is_none_or(|bits| bits & 1 == 0)) {
            all.push(' ');
        }
        all += word;
    }
    all
}

/// What a form is, in the bits of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Facts {
    bits: u16,
}

record! { Facts { bits: u16 } }

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
    const OWN_KEY: u16 = 2048;
    const CONTEXTUAL: u16 = 4096;

    /// What the form is, whose entity is of this kind, and whether the entry has a key of its own.
    pub(super) fn of(form: &IndexedForm, kind: Kind, ambiguous: Ambiguity, own_key: bool) -> Facts {
        let only_itself = form.is_only_itself(ambiguous);
        let sounds = form.derivation.may_be_similar() && form.form != Form::Acronym && !only_itself;
        let bits = [
            (form.guessed, Self::GUESSED),
            (form.dotted, Self::DOTTED),
            (form.capitals, Self::CAPITALS),
            (form.common, Self::COMMON),
            (form.form == Form::Demonym, Self::DEMONYM),
            (form.derivation == Derivation::Listed, Self::LISTED),
            (ambiguous == Ambiguity::Never, Self::NEVER),
            (form.form == Form::Name && kind == Kind::Person, Self::PERSON),
            (form.loosest >= Spelling::Similar, Self::SIMILAR),
            (form.loosest >= Spelling::Folded, Self::FOLDED),
            (form.loosest >= Spelling::Similar && sounds, Self::SOUNDS),
            (own_key, Self::OWN_KEY),
            (form.contextual, Self::CONTEXTUAL),
        ];
        Facts { bits: bits.into_iter().filter(|(is, _)| *is).map(|(_, bit)| bit).sum() }
    }

    fn has(self, bit: u16) -> bool {
        self.bits & bit != 0
    }

    /// Its key is not made of those of the form's words.
    pub(super) fn own_key(self) -> bool {
        self.has(Self::OWN_KEY)
    }

    /// The form needs evidence.
    #[inline]
    pub(crate) fn contextual(self) -> bool {
        self.has(Self::CONTEXTUAL)
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
    fn keys_without_some_of_their_spaces() {
        let key = "किम जोंग उन";
        for (joins, want) in [(0, key), (1, "किमजोंग उन"), (2, "किम जोंगउन"), (3, "किमजोंगउन")]
        {
            assert_eq!(joined(key, joins), want);
            for other in 0..4 {
                assert_eq!(is_joined(want.as_bytes(), key.as_bytes(), other), other == joins, "{joins} {other}");
            }
        }
        for not in ["", "किम", "किम जोंग उन ", "किम जोंग  उन", "किम जोंग उनक"]
        {
            assert!((0..4).all(|joins| !is_joined(not.as_bytes(), key.as_bytes(), joins)), "{not}");
        }
        assert!(is_joined(b"ab", b"ab", 0) && is_joined(b"", b"", 0));
    }
}
