//! The hash of a folded key, made letter by letter while a word is read.
//!
//! A rotation and an exclusive or per letter: two cycles, where a multiplication is four. The
//! letters' own values are mixed well, and [`finish`](KeyHash::finish) mixes once more, so that any
//! bits of the result will do.

use super::exact::split_vowel;
use super::folded::{fold, own_nasal};
use crate::words::script::{ANUSVARA, VIRAMA};

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
    /// The value of the folded letter.
    value: u64,
    /// The folded letter, by its low seven bits; `NONE` where it is dropped.
    letter: u8,
    /// The nasal that turns to ं before it with a virama between, or `NO_NASAL`.
    nasal: u8,
    /// It may complete a split vowel.
    joins: bool,
}

const NONE: u8 = 0xFF;
const NO_NASAL: u8 = 0xFE;

const fn low(c: char) -> u8 {
    (c as u32 & 0x7F) as u8
}

/// The letter that a composed letter with nukta decomposes to.
const fn without_nukta(c: char) -> char {
    match c {
        '\u{0929}' => 'न',
        '\u{0931}' => 'र',
        '\u{0934}' => 'ळ',
        '\u{0958}' => 'क',
        '\u{0959}' => 'ख',
        '\u{095A}' => 'ग',
        '\u{095B}' => 'ज',
        '\u{095C}' => 'ड',
        '\u{095D}' => 'ढ',
        '\u{095E}' => 'फ',
        '\u{095F}' => 'य',
        _ => c,
    }
}

#[allow(clippy::indexing_slicing, reason = "made by the compiler, which checks it")]
static DEVANAGARI: [Row; 128] = {
    let mut rows = [Row { value: 0, letter: NONE, nasal: NO_NASAL, joins: false }; 128];
    let mut i = 0;
    while i < 128 {
        if let Some(c) = char::from_u32(0x0900 + i as u32) {
            let c = without_nukta(c);
            if let Some(folded) = fold(c) {
                let nasal = match own_nasal(c) {
                    Some(nasal) => low(nasal),
                    None => NO_NASAL,
                };
                let joins = matches!(c, 'ा' | 'े' | 'ै' | 'ॅ' | 'ो' | 'ौ' | 'ॉ');
                rows[i] = Row { value: letter_value(folded as u32), letter: low(folded), nasal, joins };
            }
        }
        i += 1;
    }
    rows
};

#[allow(clippy::indexing_slicing, reason = "made by the compiler, which checks it")]
static ASCII: [u64; 128] = {
    let mut values = [0; 128];
    let mut i = 0;
    while i < 128 {
        values[i] = letter_value((i as u8).to_ascii_lowercase() as u32);
        i += 1;
    }
    values
};

/// The hash of the folded key of a word, made from the word's own letters as they come.
///
/// A split vowel and a nasal change letters that were already taken in, so it remembers the state
/// before the last letter and before the last two.
#[derive(Clone, Copy)]
pub(crate) struct KeyHash {
    now: u64,
    before_last: u64,
    before_two: u64,
    last: u8,
    second: u8,
}

impl KeyHash {
    pub(crate) const fn new() -> KeyHash {
        KeyHash { now: 0, before_last: 0, before_two: 0, last: NONE, second: NONE }
    }

    /// Takes in a character of the Devanagari block by its low seven bits.
    #[inline(always)]
    pub(crate) fn devanagari(&mut self, low_bits: u8) {
        let Some(&row) = DEVANAGARI.get(usize::from(low_bits & 0x7F)) else { return };
        if row.letter == NONE {
            return;
        }
        if row.joins && self.join(row.letter) {
            return;
        }
        if self.last == low(VIRAMA) && row.nasal == self.second {
            self.now = step(self.before_two, ANUSVARA_VALUE);
            self.last = low(ANUSVARA);
            self.before_last = self.before_two;
        }
        self.push(row.value, row.letter);
    }

    /// Takes in an ASCII letter or digit.
    #[inline(always)]
    pub(crate) fn ascii(&mut self, byte: u8) {
        if let Some(&value) = ASCII.get(usize::from(byte & 0x7F)) {
            self.push(value, NONE);
        }
    }

    /// Takes in a Devanagari digit by its low seven bits.
    #[inline]
    pub(crate) fn devanagari_digit(&mut self, low_bits: u8) {
        self.ascii((low_bits & 0x0F).wrapping_sub(6).wrapping_add(b'0'));
    }

    #[inline(always)]
    fn push(&mut self, value: u64, letter: u8) {
        self.before_two = self.before_last;
        self.before_last = self.now;
        self.now = step(self.now, value);
        self.second = self.last;
        self.last = letter;
    }

    /// Joins a split vowel; false where the two letters are none.
    #[cold]
    fn join(&mut self, letter: u8) -> bool {
        let of = |low: u8| if low == NONE { None } else { char::from_u32(0x0900 + u32::from(low)) };
        let (Some(first), Some(second)) = (of(self.last), of(letter)) else { return false };
        let Some(joined) = split_vowel(first, second) else { return false };
        self.now = step(self.before_last, letter_value(joined as u32));
        self.last = low(joined);
        true
    }

    #[inline(always)]
    pub(crate) fn finish(self) -> u64 {
        mix(self.now)
    }
}

const ANUSVARA_VALUE: u64 = letter_value(ANUSVARA as u32);
