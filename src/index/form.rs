//! Forms as the index holds them: records of 38 bytes, and their writings in one text.
//!
//! Of किम जोंग-उन as a person's name:
//!
//! ```text
//! text, listed   किम जोंग-उन          and of the derived short form जोंग-उन: text जोंग-उन, listed किम जोंग-उन
//! exact          किम जोंग-उन          the gap is kept by its kind: any dash is a hyphen here
//! key            किम जोंग उन          folded keys of its words
//! joined         hash of किमजोंगउन    what all ways to part the words have in common
//! ```
//!
//! Most forms are written as they are listed, and are their own exact key: then these are the same piece of the text.

use crate::entity::Ambiguity;
use crate::forms::{Derivation, Form, Surface};
use crate::pack::{Piece, Strings, record};
use crate::spelling::Spelling;

/// A form as it lies in the index.
#[derive(Debug, Clone, Copy)]
pub(super) struct FormRecord {
    pub(super) text: Piece,
    pub(super) listed: Piece,
    pub(super) exact: Piece,
    pub(super) key: Piece,
    pub(super) joined: u64,
    pub(super) entity: u32,
    pub(super) kinds: Kinds,
}

record! { FormRecord { text: Piece, listed: Piece, exact: Piece, key: Piece, joined: u64, entity: u32, kinds: Kinds } }

/// How a form names its entity, how it came to be, how loosely it is found, and what holds of it: in the bits of a
/// number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kinds {
    bits: u16,
}

record! { Kinds { bits: u16 } }

/// The bits of what holds of a form, above those of the three enums.
const CONTEXTUAL: u16 = 1 << 9;
const COMMON: u16 = 1 << 10;
const GUESSED: u16 = 1 << 11;
const DOTTED: u16 = 1 << 12;
const CAPITALS: u16 = 1 << 13;

/// A form of the index.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IndexedForm<'i> {
    strings: &'i Strings,
    pieces: [Piece; 4],
    /// The hash of the folded keys of its words, joined.
    pub(crate) joined: u64,
    /// The position of its entity.
    pub(crate) entity: u32,
    /// How it names the entity.
    pub(crate) form: Form,
    /// How it came to be: listed, or derived from what is listed.
    pub(crate) derivation: Derivation,
    /// The loosest spelling in which it is found.
    pub(crate) loosest: Spelling,
    /// It needs evidence from the document.
    pub(crate) contextual: bool,
    /// It is a common word: found in its own spelling where it is listed, and never inside another word.
    pub(crate) common: bool,
    /// It comes from a guess at the spelling, and so is similar at best.
    pub(crate) guessed: bool,
    /// It is found only with a dot between all its words: भा.ज.पा. for भाजपा, which is no three words.
    pub(crate) dotted: bool,
    /// Latin capitals throughout: it matches only in capitals.
    pub(crate) capitals: bool,
}

impl Kinds {
    /// Of a form as it was derived, the loosest spelling in which it is found, and whether it is of capitals throughout.
    pub(super) fn of(surface: &Surface, loosest: Spelling, capitals: bool) -> Kinds {
        let enums = surface.form as u16 | (surface.derivation as u16) << 3 | (loosest as u16) << 7;
        let bits = [
            (surface.contextual, CONTEXTUAL),
            (surface.common, COMMON),
            (surface.guessed, GUESSED),
            (surface.dotted, DOTTED),
            (capitals, CAPITALS),
        ];
        Kinds { bits: enums | bits.into_iter().filter(|(is, _)| *is).map(|(_, bit)| bit).sum::<u16>() }
    }

    /// The form stands as it is in the list.
    pub(super) fn is_listed(self) -> bool {
        Derivation::ALL.get(usize::from(self.bits >> 3 & 15)) == Some(&Derivation::Listed)
    }

    /// The form of so many pieces and numbers that is of these kinds.
    #[inline(always)]
    pub(super) fn form<'i>(
        self,
        strings: &'i Strings,
        pieces: [Piece; 4],
        joined: u64,
        entity: u32,
    ) -> IndexedForm<'i> {
        let bits = self.bits;
        let is = |bit: u16| bits & bit != 0;
        IndexedForm {
            strings,
            pieces,
            joined,
            entity,
            form: Form::ALL.get(usize::from(bits & 7)).copied().unwrap_or(Form::Name),
            derivation: Derivation::ALL.get(usize::from(bits >> 3 & 15)).copied().unwrap_or(Derivation::Listed),
            loosest: Spelling::ALL.get(usize::from(bits >> 7 & 3)).copied().unwrap_or(Spelling::Exact),
            contextual: is(CONTEXTUAL),
            common: is(COMMON),
            guessed: is(GUESSED),
            dotted: is(DOTTED),
            capitals: is(CAPITALS),
        }
    }
}

impl FormRecord {
    /// The form, whose writings lie in these strings.
    #[inline(always)]
    pub(super) fn form(self, strings: &Strings) -> IndexedForm<'_> {
        let FormRecord { text, listed, exact, key, joined, entity, kinds } = self;
        kinds.form(strings, [text, listed, exact, key], joined, entity)
    }
}

impl<'i> IndexedForm<'i> {
    /// The writing.
    pub(crate) fn text(&self) -> &'i str {
        self.strings.get(self.pieces[0])
    }

    /// The listed name that it comes from.
    pub(crate) fn listed(&self) -> &'i str {
        self.strings.get(self.pieces[1])
    }

    /// Its exact key: exact keys of the words, and between them what [`separator`](super::separator) gives.
    pub(crate) fn exact(&self) -> &'i str {
        self.strings.get(self.pieces[2])
    }

    /// True for a text that is its exact key.
    #[inline]
    pub(crate) fn is_exactly(&self, key: &str) -> bool {
        self.strings.bytes_of(self.pieces[2]) == key.as_bytes()
    }

    /// The bytes of [`key`](IndexedForm::key).
    #[inline]
    pub(super) fn key_bytes(&self) -> &'i [u8] {
        self.strings.bytes_of(self.pieces[3])
    }

    /// The folded keys of its words, a space between them.
    pub(crate) fn key(&self) -> &'i str {
        self.strings.get(self.pieces[3])
    }

    /// True where nothing that only sounds like it is it: a common word, since that is rather another form of the word,
    /// but for a row that says to be a name wherever it stands.
    pub(crate) fn is_only_itself(&self, ambiguous: Ambiguity) -> bool {
        self.common && ambiguous != Ambiguity::Never
    }
}
