//! Strings one after the other, each once, and the places of pieces.
//!
//! Names repeat: the writing of a form is mostly the listed name too, its exact key and its folded one. So a string that
//! was put in before is not put in again.
//!
//! A piece is looked at seldom, when something was found, and is checked to be UTF-8 then: nanoseconds for a name, where
//! checking all strings would cost milliseconds when a pack is opened.

use super::record;
use bytes::Bytes;
use std::collections::HashMap;
use std::fmt;

/// Where a string lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Piece {
    from: u32,
    length: u16,
}

record! { Piece { from: u32, length: u16 } }

/// Strings, by their pieces.
#[derive(Clone, Default)]
pub(crate) struct Strings(Bytes);

impl Strings {
    /// Over bytes.
    pub(crate) fn over(bytes: Bytes) -> Strings {
        Strings(bytes)
    }

    /// All bytes, to be written.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes of a piece; none where there is no such piece.
    #[inline]
    pub(crate) fn bytes_of(&self, Piece { from, length }: Piece) -> &[u8] {
        self.0.get(from as usize..).and_then(|bytes| bytes.get(..usize::from(length))).unwrap_or_default()
    }

    /// The string of a piece; empty where it is none.
    #[inline]
    pub(crate) fn get(&self, piece: Piece) -> &str {
        std::str::from_utf8(self.bytes_of(piece)).unwrap_or_default()
    }

    /// The bytes that it holds or lends.
    pub(crate) fn memory_usage(&self) -> usize {
        self.0.len()
    }
}

impl fmt::Debug for Strings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes of text", self.0.len())
    }
}

/// Strings that grow.
#[derive(Debug, Default)]
pub(crate) struct StringsBuilder {
    text: Vec<u8>,
    pieces: HashMap<Box<str>, Piece>,
}

impl StringsBuilder {
    /// Strings behind others, whose pieces stay what they are; none of these is found again.
    pub(crate) fn after(strings: &Strings) -> StringsBuilder {
        StringsBuilder { text: strings.bytes().to_vec(), pieces: HashMap::new() }
    }

    /// The piece of a string; it is put behind the others where it is new. None where all strings together are longer
    /// than 4 GiB, or this one than 64 KiB.
    pub(crate) fn add(&mut self, string: &str) -> Option<Piece> {
        if let Some(piece) = self.pieces.get(string) {
            return Some(*piece);
        }
        let piece = Piece { from: u32::try_from(self.text.len()).ok()?, length: u16::try_from(string.len()).ok()? };
        self.text.extend_from_slice(string.as_bytes());
        self.pieces.insert(string.into(), piece);
        Some(piece)
    }

    /// All of them.
    pub(crate) fn finish(mut self) -> Strings {
        self.text.shrink_to_fit();
        Strings(self.text.into())
    }
}
