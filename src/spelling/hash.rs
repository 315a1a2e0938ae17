//! The hash of a folded key, and how a word of a text comes by it.
//!
//! The scanner hashes every word of a text, and most of them are no names. The hash is over the bytes of the folded key,
//! 32 at a time with noughts behind the last, and the length:
//!
//! ```text
//! absorb    hash = fold(a ^ hash ^ pi, b ^ pi) ^ rotl(fold(c ^ pi, d ^ pi))      a, b, c, d: eight bytes each
//! finish    fold(hash ^ pi, length ^ pi)                                       fold: both halves of the product, xor
//! ```
//!
//! Any bits of the result will do: the word table takes its low half for the place and its high half for the tag.
//!
//! Nearly all words are their own folded keys, and are hashed as they stand in the text ([`hash_in`]): no loop over
//! letters, no branch that depends on the word's length up to 32 bytes, which are ten letters. Which words are, is seen
//! from pairs of letters ([`PAIRS`]); the others are folded as they are read ([`KeyHash`]).
//!
//! # Folding as it goes
//!
//! Folding changes letters that have been read already: े after ा makes ो, प after म ् turns them into ं. No rule looks
//! back further than two letters, so the last two wait outside the hash, as codes of one byte:
//!
//! ```text
//! ट्रम्प          hash over     second   last
//! (beginning)   -             -        -
//! ट             -             -        ट
//! virama        -             ट        virama
//! र             ट             virama   र
//! म             ट virama      र        म
//! virama        ट virama र    म        virama
//! प             ट virama र    ं        प        म + virama before प, of its own class: ं
//! finish        ट virama र ं प                  the key of ट्रंप
//! ```
//!
//! What folding does with a character is a row of a table of 128, made by the compiler out of the functions of `exact`
//! and `folded`, so that hash and key cannot drift apart; that they agree is a property test besides (`any_text` in
//! `words`).
//!
//! Two keys may share a hash. What the index finds by it is compared by keys afterwards; the language's sets of words
//! (honorifics, titles) are asked by the hash alone, all 64 bits of it.

use super::exact::{split_vowel, without_nukta};
use super::folded::{fold, own_nasal};
use crate::script::{ANUSVARA, VIRAMA};

/// Digits of pi after the point, sixteen hexadecimal ones each: numbers without a pattern.
const PI: [u64; 6] = [
    0x243F_6A88_85A3_08D3,
    0x1319_8A2E_0370_7344,
    0xA409_3822_299F_31D0,
    0x082E_FA98_EC4E_6C89,
    0x4528_21E6_38D0_1377,
    0xBE54_66CF_34E9_0C6C,
];

/// A key is taken in by so many bytes at a time; most have no more.
const BLOCK: usize = 32;

/// Both halves of a product, one over the other.
#[inline(always)]
const fn fold_product(a: u64, b: u64) -> u64 {
    let product = (a as u128) * (b as u128);
    product as u64 ^ (product >> 64) as u64
}

/// Takes 32 bytes of a key into a hash. The two products do not wait for each other.
#[inline(always)]
const fn absorb(hash: u64, [a, b, c, d]: [u64; 4]) -> u64 {
    fold_product(a ^ PI[0] ^ hash, b ^ PI[1]) ^ fold_product(c ^ PI[2], d ^ PI[3]).rotate_left(23)
}

/// Ends a key of so many bytes.
#[inline(always)]
const fn finish(hash: u64, length: usize) -> u64 {
    fold_product(hash ^ PI[4], length as u64 ^ PI[5])
}

/// Bytes as numbers, the first the lowest, on any machine.
#[inline(always)]
fn numbers(block: &[u8; BLOCK]) -> [u64; 4] {
    let mut numbers = [0; 4];
    for (number, bytes) in numbers.iter_mut().zip(block.as_chunks::<8>().0) {
        *number = u64::from_le_bytes(*bytes);
    }
    numbers
}

/// The hash of a key that is already folded. Linear in the key.
///
/// What [`KeyHash`] makes of any writing of the word: `hash_key("ट्रंप")` is what the scanner gives for ट्रम्प.
pub(crate) fn hash_key(key: &str) -> u64 {
    hash_of(key.as_bytes())
}

/// The same of its bytes.
fn hash_of(key: &[u8]) -> u64 {
    let mut hash = 0;
    let mut rest = key;
    loop {
        let (bytes, after) = rest.split_at(rest.len().min(BLOCK));
        let mut block = [0; BLOCK];
        for (place, byte) in block.iter_mut().zip(bytes) {
            *place = *byte;
        }
        hash = absorb(hash, numbers(&block));
        rest = after;
        if rest.is_empty() {
            return finish(hash, key.len());
        }
    }
}

/// All bits of the first bytes of a block, for each number of bytes.
#[allow(clippy::indexing_slicing, reason = "made by the compiler, which checks it")]
static FIRST: [[u64; 4]; BLOCK + 1] = {
    let mut masks = [[0; 4]; BLOCK + 1];
    let mut bytes = 0;
    while bytes <= BLOCK {
        let mut byte = 0;
        while byte < bytes {
            masks[bytes][byte / 8] |= 0xFF << (byte % 8 * 8);
            byte += 1;
        }
        bytes += 1;
    }
    masks
};

/// The hash of a word that is its own folded key, as nearly all words of a text are, from the text it stands in: its
/// bytes are read with what stands behind them, and that is masked away. Words at the end of the text, and those that
/// are longer than a block, go the longer way.
#[inline(always)]
pub(crate) fn hash_in(text: &[u8], start: usize, end: usize) -> u64 {
    let length = end - start;
    match (text.get(start..).and_then(|rest| rest.first_chunk::<BLOCK>()), FIRST.get(length)) {
        (Some(block), Some(first)) => {
            let [a, b, c, d] = numbers(block);
            let [e, f, g, h] = *first;
            finish(absorb(0, [a & e, b & f, c & g, d & h]), length)
        }
        _ => hash_of(text.get(start..end).unwrap_or_default()),
    }
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

/// The code of a letter: the low seven bits of a Devanagari one, 128 and more for ASCII. क (U+0915) is 0x15, k is 0xEB.
const fn code(c: char) -> u8 {
    (c as u32 & 0x7F) as u8 | if c.is_ascii() { 0x80 } else { 0 }
}

/// The code of no letter, whose value is 0: taking it in at the beginning changes nothing.
const NONE: u8 = 0x80;
/// The code of no nasal: a control character, so that no word ever has it.
const NO_NASAL: u8 = 0x81;

/// What folding does with each character of the Devanagari block: 128 rows of three bytes.
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

/// The hash of the folded key of a word, made from the word's own letters as they come.
///
/// A split vowel and a nasal change letters that came before, so the last two letters wait: `hash` is over all letters
/// but `second` and `last`, the last bytes of them still in `block`.
#[derive(Clone, Copy)]
pub(crate) struct KeyHash {
    hash: u64,
    block: [u8; BLOCK],
    length: usize,
    second: u8,
    last: u8,
}

impl KeyHash {
    /// The hash of no letters.
    pub(crate) const fn new() -> KeyHash {
        KeyHash { hash: 0, block: [0; BLOCK], length: 0, second: NONE, last: NONE }
    }

    /// Takes in a character of the Devanagari block by its low seven bits. Three things may happen, in this order:
    ///
    /// - it is dropped (a nukta), or it completes a split vowel and changes the letter before it;
    /// - it is a stop, and the two letters that wait are its nasal and a virama: they become ं, and it waits behind;
    /// - it waits behind the others, and the first that waited goes into the hash.
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

    /// Takes in an ASCII letter or digit, capital or small: both have one value.
    #[inline(always)]
    pub(crate) fn ascii(&mut self, byte: u8) {
        self.push(byte | 0x80);
    }

    /// Takes in a Devanagari digit by its low seven bits.
    #[inline]
    pub(crate) fn devanagari_digit(&mut self, low_bits: u8) {
        self.ascii((low_bits & 0x0F).wrapping_sub(6).wrapping_add(b'0'));
    }

    /// A letter comes in behind; the one that has waited longest goes into the hash.
    #[inline(always)]
    fn push(&mut self, letter: u8) {
        self.take(self.second);
        self.second = self.last;
        self.last = letter;
    }

    /// Takes in the bytes of the letter that has this code; none for [`NONE`].
    #[inline]
    fn take(&mut self, code: u8) {
        match code {
            NONE => {}
            ascii @ 0x81.. => self.take_byte((ascii & 0x7F).to_ascii_lowercase()),
            low_bits => {
                [0xE0, 0xA4 | low_bits >> 6, 0x80 | low_bits & 0x3F].into_iter().for_each(|byte| self.take_byte(byte))
            }
        }
    }

    #[inline]
    fn take_byte(&mut self, byte: u8) {
        let at = self.length % BLOCK;
        if at == 0 && self.length > 0 {
            self.hash = absorb(self.hash, numbers(&self.block));
            self.block = [0; BLOCK];
        }
        if let Some(place) = self.block.get_mut(at) {
            *place = byte;
        }
        self.length += 1;
    }

    /// Joins a split vowel: true for े after ा, which becomes ो in its place; false where the two letters are none.
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

    /// The hash of the letters so far, the two that wait among them.
    pub(crate) fn finish(mut self) -> u64 {
        self.take(self.second);
        self.take(self.last);
        finish(absorb(self.hash, numbers(&self.block)), self.length)
    }
}

/// What tells a word that folding may change, of each character of the block: which pairs of letters it is the first of
/// ([`Pairs::first`]), and which the second. A word in which a second follows a first of its pair is no plain word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Pairs {
    pub(crate) first: u8,
    pub(crate) second: u8,
}

/// Any two letters: a letter that folding changes by itself is the second of such a pair.
pub(crate) const ANY: u8 = 1;
/// A vowel, and a sign that may make one vowel with it.
pub(crate) const SPLIT: u8 = 2;
/// A nasal, and a virama that may make it an anusvara.
pub(crate) const NASAL: u8 = 4;

/// The pairs of the letters of the block, by their low seven bits.
#[allow(clippy::indexing_slicing, reason = "made by the compiler, which checks it")]
pub(crate) static PAIRS: [Pairs; 128] = {
    let mut pairs = [Pairs { first: ANY, second: 0 }; 128];
    let mut i = 0;
    while i < 128 {
        if ROWS[i].letter as usize != i {
            pairs[i].second |= ANY;
        }
        if matches!(i as u8, AA | A | LONG_A | E) {
            pairs[i].first |= SPLIT;
        }
        if ROWS[i].joins {
            pairs[i].second |= SPLIT;
        }
        if matches!(char::from_u32(0x0900 + i as u32), Some('ङ' | 'ञ' | 'ण' | 'न' | 'म')) {
            pairs[i].first |= NASAL;
        }
        if i as u8 == code(VIRAMA) {
            pairs[i].second |= NASAL;
        }
        i += 1;
    }
    pairs
};

const AA: u8 = code('ा');
const A: u8 = code('अ');
const LONG_A: u8 = code('आ');
const E: u8 = code('ए');

/// A map by the hashes of words, which need no other hashing.
pub(crate) type ByHash<V> = std::collections::HashMap<u64, V, std::hash::BuildHasherDefault<Hashed>>;

/// A set of the hashes of words.
pub(crate) type Hashes = std::collections::HashSet<u64, std::hash::BuildHasherDefault<Hashed>>;

/// A number that is no hash as a key of such a map: multiplied by the golden ratio of 64 bits, so that neighbouring
/// numbers differ in their high bits too, which such a map tells places by.
pub(crate) fn spread(number: u64) -> u64 {
    number.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

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
