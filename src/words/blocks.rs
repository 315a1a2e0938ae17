//! Words by blocks of 64 bytes, as far as they are plain: Devanagari between what no word goes on across.
//!
//! A block is classified as a whole, a bit for each byte ([`Classes`]), and the words of it are then runs of bits:
//!
//! ```text
//! bytes      ग   य   ा   SP  त  ो  ।   SP  P  M  म  ो  द  ी
//! letters    111 111 111  0  111 111 000  0  0  0  111 111 111 111
//! apart      000 000 000  1  000 000 111  1  0  0  000 000 000 000
//! neither                                   x  x                      ASCII letters: read with care from here on
//! words      1111111111   0  1111111  ...
//! ```
//!
//! What is neither a letter of the Devanagari block nor something that ends every word (spaces and signs of ASCII, danda,
//! the abbreviation sign) is not judged here: digits, Latin, a ZWJ, other scripts. Words up to there that do not touch it
//! are given, and the scanner reads the next one with care. A word that reaches the end of the block is left for the
//! next one, which begins with it. So nothing is carried from block to block.
//!
//! Two classifiers give the same (`classifiers_agree`): [`classify`] here, and one with vector instructions
//! ([`vector`](super::vector)).
//!
//! Knows of bytes and of pairs of letters that folding may change; of no hashes.

use crate::script::Class;
use crate::spelling::hash::{ANY, PAIRS};

/// How many bytes a block has: a bit each.
pub(super) const SIZE: usize = 64;
/// A character has no more bytes than these and the first: it may be cut by the end of a block.
const CUT: u32 = 3;

/// What each byte of a block is; the first byte the lowest bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Classes {
    /// Bytes of letters and signs of the Devanagari block.
    pub(super) letters: u64,
    /// Last bytes of letters that folding may change, by themselves or with the letter before.
    pub(super) odd: u64,
    /// What no word of any script goes on across.
    pub(super) apart: u64,
}

/// Classifies a block that begins with a character. Without vector instructions, some ten instructions a character.
pub(super) fn classify(block: &[u8; SIZE]) -> Classes {
    let mut classes = Classes { letters: 0, odd: 0, apart: 0 };
    let (mut rest, mut last) = (&block[..], ANY);
    while let [byte, tail @ ..] = rest {
        let at = SIZE - rest.len();
        if byte.is_ascii() {
            classes.apart |= u64::from(!byte.is_ascii_alphanumeric()) << at;
            (rest, last) = (tail, ANY);
            continue;
        }
        let [0xE0, second @ (0xA4 | 0xA5), third, tail @ ..] = rest else {
            (rest, last) = (tail, ANY);
            continue;
        };
        match devanagari_class(*second, *third) {
            Class::Devanagari => {
                classes.letters |= 7 << at;
                if let Some(pairs) = PAIRS.get(usize::from(low_bits(*second, *third) & 0x7F)) {
                    classes.odd |= u64::from(last & pairs.second != 0) << (at + 2);
                    last = pairs.first;
                }
            }
            Class::Digit => last = ANY,
            _ => {
                classes.apart |= 7 << at;
                last = ANY;
            }
        }
        rest = tail;
    }
    classes
}

/// The plain words of a block, a bit for each of their bytes, and where to go on.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Block {
    words: u64,
    odd: u64,
    /// Where the next block begins, and whether the word there is to be read with care.
    pub(super) next: usize,
    pub(super) careful: bool,
}

impl Block {
    /// The plain words of a classified block.
    pub(super) fn of(Classes { letters, odd, apart }: Classes) -> Block {
        // The first byte that is not judged; 64 where there is none.
        let limit = (!(letters | apart)).trailing_zeros();
        let below = |at: u32| if at == 0 { 0 } else { u64::MAX >> (64 - at) };
        // A run that touches it may go on.
        let touching = if limit == 0 { 0 } else { (letters << (64 - limit)).leading_ones() };
        let next = limit - touching;
        // Near the end a character may only be cut off; if it is not, the next block tells.
        let careful = limit + CUT < 64 || next == 0;
        Block { words: letters & below(next), odd, next: next as usize, careful }
    }

    /// The next word: its first byte, how many it has, and whether it is its own folded key.
    #[inline(always)]
    pub(super) fn pop(&mut self) -> Option<(usize, usize, bool)> {
        if self.words == 0 {
            return None;
        }
        let start = self.words.trailing_zeros();
        let length = (self.words >> start).trailing_ones();
        // Adding at its first bit carries over the run.
        let rest = self.words & self.words.wrapping_add(1 << start);
        let plain = self.odd & (self.words ^ rest) == 0;
        self.words = rest;
        Some((start as usize, length as usize, plain))
    }
}

/// The low seven bits of the character of the Devanagari block with these last two bytes: A4 B8 (स, U+0938) gives 0x38,
/// A5 8D (virama, U+094D) gives 0x4D.
pub(super) const fn low_bits(second: u8, third: u8) -> u8 {
    ((second & 1) << 6) | (third & 0x3F)
}

/// [`class`] for a character of the Devanagari block, without decoding it.
///
/// Four ranges are all there is: dandas at 0x64, digits at 0x66, the abbreviation sign at 0x70, and letters and signs
/// everywhere else, unassigned places too.
#[inline(always)]
pub(super) const fn devanagari_class(second: u8, third: u8) -> Class {
    match low_bits(second, third) {
        0x64 | 0x65 => Class::Break,
        0x66..=0x6F => Class::Digit,
        0x70 => Class::Dot,
        _ => Class::Devanagari,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> (Vec<String>, usize, bool) {
        let mut block = [b' '; SIZE];
        let bytes = &text.as_bytes()[..text.len().min(SIZE)];
        block[..bytes.len()].copy_from_slice(bytes);
        let mut block = Block::of(classify(&block));
        let all = std::iter::from_fn(|| block.pop());
        let all = all
            .map(|(start, length, plain)| format!("{}{}", &text[start..start + length], if plain { "" } else { "*" }));
        (all.collect(), block.next, block.careful)
    }

    #[test]
    fn words_of_a_block() {
        let long = "क".repeat(30);
        for (text, want, next, careful) in [
            ("गया तो। PMमोदी", vec!["गया", "तो"], 20, true),
            ("रूस ने", vec!["रूस", "ने"], 64, false),
            ("ज़मीन चाँद सन्त अाज", vec!["ज़मीन*", "चाँद*", "सन्त*", "अाज*"], 64, false),
            ("रूस20 ने", vec![], 0, true),
            ("है २० रुपये", vec!["है"], 7, true),
            (&long, vec![], 0, true),
            (&format!("वह {}", &long), vec!["वह"], 7, false),
            (&format!("{}र–", " ".repeat(59)), vec![], 59, false),
            ("", vec![], 64, false),
        ] {
            assert_eq!(words(text), (want.into_iter().map(String::from).collect(), next, careful), "{text}");
        }
    }
}
