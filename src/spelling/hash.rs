//! The hash of a folded key, made letter by letter while a word is read.
//!
//! A rotation and an exclusive or per letter: two cycles, where a multiplication is four. The
//! letters' own values are mixed well, and [`finish`](KeyHash::finish) mixes once more, so that any
//! bits of the result will do.

use super::exact::{split_vowel, without_nukta};
use super::folded::{fold, own_nasal};
use crate::script::{ANUSVARA, VIRAMA};

const fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

const fn letter_value(c: u32) -> u64 {
    mix((c as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

const fn step(hash: u64, value: u64) -> u64 {
    hash.rotate_left(5) ^ value
}

/// The hash of a key that is already folded.
pub(crate) fn hash_key(key: &str) -> u64 {
    mix(key.chars().fold(0, |h, c| step(h, letter_value(c as u32))))
}

/// What folding does with a character of the Devanagari block, by its low seven bits.
#[derive(Clone, Copy)]
struct Row {
    /// The code of the folded letter; `NONE` where it is dropped.
    letter: u8,
    /// The code of the nasal that turns to ं before it with a virama between, or `NO_NASAL`.
    nasal: u8,
    /// It may complete a split vowel.
    joins: bool,
}

/// The code of a letter: the low seven bits of a Devanagari one, 128 and more for ASCII.
const fn code(c: char) -> u8 {
    (c as u32 & 0x7F) as u8 | if c.is_ascii() { 0x80 } else { 0 }
}

/// The code of no letter, whose value is 0: taking it in at the beginning changes nothing.
const NONE: u8 = 0x80;
const NO_NASAL: u8 = 0x81;

#[allow(clippy::indexing_slicing, reason = "made by the compiler, which checks it")]
static ROWS: [Row; 128] = {
    let mut rows = [Row { letter: NONE, nasal: NO_NASAL, joins: false }; 128];
    let mut i = 0;
    while i < 128 {
        if let Some(c) = char::from_u32(0x0900 + i as u32) {
            let c = without_nukta(c);
            if let Some(folded) = fold(c) {
                let nasal = match own_nasal(c) {
                    Some(nasal) => code(nasal),
                    None => NO_NASAL,
                };
                let joins = matches!(c, 'ा' | 'े' | 'ै' | 'ॅ' | 'ो' | 'ौ' | 'ॉ');
                rows[i] = Row { letter: code(folded), nasal, joins };
            }
        }
        i += 1;
    }
    rows
};

/// The value of each code's letter; Latin capitals have that of the small letter.
#[allow(clippy::indexing_slicing, reason = "made by the compiler, which checks it")]
static VALUES: [u64; 256] = {
    let mut values = [0; 256];
    let mut i = 0;
    while i < 256 {
        let letter = if i < 128 { 0x0900 + i as u32 } else { (i as u8 & 0x7F).to_ascii_lowercase() as u32 };
        values[i] = if i as u8 == NONE { 0 } else { letter_value(letter) };
        i += 1;
    }
    values
};

/// The hash of the folded key of a word, made from the word's own letters as they come.
///
/// A split vowel and a nasal change letters that came before, so the last two letters wait.
#[derive(Clone, Copy)]
pub(crate) struct KeyHash {
    hash: u64,
    second: u8,
    last: u8,
}

impl KeyHash {
    pub(crate) const fn new() -> KeyHash {
        KeyHash { hash: 0, second: NONE, last: NONE }
    }

    /// Takes in a character of the Devanagari block by its low seven bits.
    #[inline(always)]
    pub(crate) fn devanagari(&mut self, low_bits: u8) {
        let Some(&row) = ROWS.get(usize::from(low_bits & 0x7F)) else { return };
        if row.letter == NONE || (row.joins && self.join(row.letter)) {
            return;
        }
        if self.last == code(VIRAMA) && row.nasal == self.second {
            self.second = code(ANUSVARA);
            self.last = row.letter;
        } else {
            self.push(row.letter);
        }
    }

    /// Takes in an ASCII letter or digit.
    #[inline(always)]
    pub(crate) fn ascii(&mut self, byte: u8) {
        self.push(byte | 0x80);
    }

    /// Takes in a Devanagari digit by its low seven bits.
    #[inline]
    pub(crate) fn devanagari_digit(&mut self, low_bits: u8) {
        self.ascii((low_bits & 0x0F).wrapping_sub(6).wrapping_add(b'0'));
    }

    #[inline(always)]
    fn push(&mut self, letter: u8) {
        self.hash = step(self.hash, value(self.second));
        self.second = self.last;
        self.last = letter;
    }

    /// Joins a split vowel; false where the two letters are none.
    #[inline(always)]
    fn join(&mut self, letter: u8) -> bool {
        // Only these can be the first half.
        if !matches!(self.last, AA | A | LONG_A | E) {
            return false;
        }
        let letter_of = |code: u8| char::from_u32(0x0900 + u32::from(code));
        let (Some(first), Some(second)) = (letter_of(self.last), letter_of(letter)) else { return false };
        let joined = split_vowel(first, second);
        if let Some(joined) = joined {
            self.last = code(joined);
        }
        joined.is_some()
    }

    #[inline(always)]
    pub(crate) fn finish(self) -> u64 {
        mix(step(step(self.hash, value(self.second)), value(self.last)))
    }
}

const AA: u8 = code('ा');
const A: u8 = code('अ');
const LONG_A: u8 = code('आ');
const E: u8 = code('ए');

#[inline(always)]
fn value(code: u8) -> u64 {
    VALUES.get(usize::from(code)).copied().unwrap_or(0)
}

/// A map by the hashes of words, which need no other hashing.
pub(crate) type ByHash<V> = std::collections::HashMap<u64, V, std::hash::BuildHasherDefault<Hashed>>;

/// A hasher that gives a hash back as it is.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Hashed(u64);

impl std::hash::Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
