//! The hash of a folded key, made letter by letter while a word is read.
//!
//! The scanner hashes every word of a text, and most of them are no names: their folded keys are never written out.
//! What the index is asked for is a rolling hash over the letters of the key, fed by the letters of the word:
//!
//! ```text
//! hash(key) = mix( ... step(step(step(0, v(k1)), v(k2)), v(k3)) ... )      step(h, v) = rotl(h, 5) ^ v
//! ```
//!
//! A rotation and an exclusive or per letter: two cycles, where a multiplication is four. The letters' own values `v`
//! are mixed well, and [`finish`](KeyHash::finish) mixes once more, so that any bits of the result will do. The word
//! table takes its low half for the place and its high half for the tag.
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

/// Spreads every bit of a number over all of it: the finaliser of SplitMix64, one to one.
const fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// The value of a letter in the hash: its code point, mixed. The one that is added keeps U+0000 from being 0.
const fn letter_value(c: u32) -> u64 {
    mix((c as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

/// Takes one letter into a hash. Rotating by five makes the order of letters count: letters at places up to 63 apart
/// are never rotated alike.
const fn step(hash: u64, value: u64) -> u64 {
    hash.rotate_left(5) ^ value
}

/// The hash of a key that is already folded. Linear in the key.
///
/// What [`KeyHash`] makes of any writing of the word: `hash_key("ट्रंप")` is what the scanner gives for ट्रम्प.
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
/// A split vowel and a nasal change letters that came before, so the last two letters wait: `hash` is over all letters
/// but `second` and `last`.
#[derive(Clone, Copy)]
pub(crate) struct KeyHash {
    hash: u64,
    second: u8,
    last: u8,
}

impl KeyHash {
    /// The hash of no letters.
    pub(crate) const fn new() -> KeyHash {
        KeyHash { hash: 0, second: NONE, last: NONE }
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
        self.hash = step(self.hash, value(self.second));
        self.second = self.last;
        self.last = letter;
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
    #[inline(always)]
    pub(crate) fn finish(self) -> u64 {
        mix(step(step(self.hash, value(self.second)), value(self.last)))
    }
}

/// What a plain word needs of a character of the block: its value, and which pairs folding may change.
#[derive(Clone, Copy)]
struct Letter {
    value: u64,
    /// The pairs that it is the first of, as bits.
    first: u8,
    /// The pairs that it is the second of.
    second: u8,
}

/// Any two letters: a letter that folding changes by itself is the second of such a pair.
const ANY: u8 = 1;
/// A vowel, and a sign that may make one vowel with it.
const SPLIT: u8 = 2;
/// A nasal, and a virama that may make it an anusvara.
const NASAL: u8 = 4;

/// The letters of the block by their low seven bits.
#[allow(clippy::indexing_slicing, reason = "made by the compiler, which checks it")]
static LETTERS: [Letter; 128] = {
    let mut letters = [Letter { value: 0, first: ANY, second: ANY }; 128];
    let mut i = 0;
    while i < 128 {
        let row = ROWS[i];
        let mut letter = Letter { value: VALUES[i], first: ANY, second: 0 };
        if row.letter as usize != i {
            letter.second |= ANY;
        }
        if matches!(i as u8, AA | A | LONG_A | E) {
            letter.first |= SPLIT;
        }
        if row.joins {
            letter.second |= SPLIT;
        }
        if matches!(char::from_u32(0x0900 + i as u32), Some('ङ' | 'ञ' | 'ण' | 'न' | 'म')) {
            letter.first |= NASAL;
        }
        if i as u8 == code(VIRAMA) {
            letter.second |= NASAL;
        }
        letters[i] = letter;
        i += 1;
    }
    letters
};

/// The hash of a plain word, which is its own folded key, as nearly all words of a text are.
///
/// No letter waits here, and nothing branches: whether folding might change something is seen from each letter and the
/// one before it, gathered in `odd`, and asked at the end. Then the word is none for this hash, and goes to [`KeyHash`],
/// which gives the same for plain words (`plain_words_hash_alike`).
#[derive(Clone, Copy)]
pub(crate) struct PlainHash {
    hash: u64,
    /// The pairs that the last letter is the first of; those of which a second followed.
    last: u8,
    odd: u8,
}

impl PlainHash {
    /// The hash of no letters.
    pub(crate) const fn new() -> PlainHash {
        PlainHash { hash: 0, last: ANY, odd: 0 }
    }

    /// Takes in a letter or sign of the Devanagari block by its low seven bits.
    #[inline(always)]
    pub(crate) fn devanagari(&mut self, low_bits: u8) {
        if let Some(letter) = LETTERS.get(usize::from(low_bits & 0x7F)) {
            self.hash = step(self.hash, letter.value);
            self.odd |= self.last & letter.second;
            self.last = letter.first;
        }
    }

    /// The hash, if the letters were those of a plain word.
    #[inline(always)]
    pub(crate) fn finish(self) -> Option<u64> {
        (self.odd == 0).then(|| mix(self.hash))
    }
}

const AA: u8 = code('ा');
const A: u8 = code('अ');
const LONG_A: u8 = code('आ');
const E: u8 = code('ए');

/// The value of the letter that has this code; 0 for [`NONE`].
#[inline(always)]
fn value(code: u8) -> u64 {
    VALUES.get(usize::from(code)).copied().unwrap_or(0)
}

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
