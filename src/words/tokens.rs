//! All words of a text, kept as they were read, to be asked for by place.
//!
//! ```text
//! text     वे   गया   जिले   में            first_from(0) 0, first_from(6) 1, first_from(7) 1
//! bytes    0   7    17   30            inside गया: none, a word there is no word of the text
//! ```
//!
//! A word is kept in 16 bytes, and found by the place of its beginning. For each block of 64 bytes of the text there is a
//! bit for each byte that says whether a word begins there, and how many words begin before the block:
//!
//! ```text
//! block 0    1......1.........1............1..        0 before it
//! block 1    ..1.......1.....                         4 before it; from its eighth byte on: 4 + one bit before that
//! ```
//!
//! Knows of tokens, and of no text: whoever fills it says whose words they are.

use super::{Script, Token};

/// Blocks are of so many bytes, as a power of two: a bit each in 64.
const BLOCK: u32 = 6;

/// The words of one text, in order.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    list: Vec<Packed>,
    /// For each block of the text up to the last word, where words begin in it, and how many begin before it.
    blocks: Vec<(u64, usize)>,
    /// The ends of words that are too long to be packed, with their places in the list.
    long: Vec<(usize, usize)>,
}

/// A token in 16 bytes: the beginning has 40 bits, which is more than a text can have, and the length 16.
#[derive(Debug, Clone, Copy)]
struct Packed {
    hash: u64,
    start: u32,
    length: u16,
    start_high: u8,
    script: Script,
}

impl Packed {
    fn start(self) -> usize {
        usize::try_from(u64::from(self.start_high) << 32 | u64::from(self.start)).unwrap_or(usize::MAX)
    }
}

impl Tokens {
    /// Forgets all words; for the next text.
    pub(crate) fn clear(&mut self) {
        self.list.clear();
        self.blocks.clear();
        self.long.clear();
    }

    /// Takes the next word, which begins behind the last one.
    #[inline]
    pub(crate) fn push(&mut self, token: Token) {
        let at = self.list.len();
        while self.blocks.len() <= token.start >> BLOCK {
            self.blocks.push((0, at));
        }
        if let Some((begins, _)) = self.blocks.last_mut() {
            *begins |= 1 << (token.start & 63);
        }
        let length = u16::try_from(token.end - token.start).unwrap_or(u16::MAX);
        if length == u16::MAX {
            self.long.push((at, token.end));
        }
        let (start, start_high) = (token.start as u32, (token.start as u64 >> 32) as u8);
        self.list.push(Packed { hash: token.hash, start, length, start_high, script: token.script });
    }

    /// The word at that place of the list.
    #[inline]
    pub(crate) fn get(&self, at: usize) -> Option<Token> {
        let packed = *self.list.get(at)?;
        let start = packed.start();
        let end = match packed.length {
            u16::MAX => self.end_of_long(at)?,
            length => start + usize::from(length),
        };
        Some(Token { start, end, script: packed.script, hash: packed.hash })
    }

    /// The end of a word that is too long to be packed.
    #[cold]
    fn end_of_long(&self, at: usize) -> Option<usize> {
        let long = self.long.binary_search_by_key(&at, |(place, _)| *place).ok()?;
        Some(self.long.get(long)?.1)
    }

    /// The place of the first word that begins at that byte or after it; the length of the list where none does. None
    /// where the byte is inside a word.
    #[inline]
    pub(crate) fn first_from(&self, byte: usize) -> Option<usize> {
        let at = match self.blocks.get(byte >> BLOCK) {
            Some((begins, before)) => {
                let at = before + (begins & !(u64::MAX << (byte & 63))).count_ones() as usize;
                // Where a word begins, none is cut.
                if begins >> (byte & 63) & 1 == 1 {
                    return Some(at);
                }
                at
            }
            None => self.list.len(),
        };
        let cut = at.checked_sub(1).and_then(|last| self.get(last)).is_some_and(|last| last.end > byte);
        (!cut).then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Scanner;
    use proptest::prelude::*;

    fn tokens(text: &str) -> (Tokens, Vec<Token>) {
        let (mut tokens, mut scanner) = (Tokens::default(), Scanner::new(text, 0));
        let all: Vec<Token> = std::iter::from_fn(|| scanner.next_token()).collect();
        all.iter().for_each(|token| tokens.push(*token));
        (tokens, all)
    }

    #[test]
    fn words_are_kept() {
        let text = format!("वे गया, {} जिले{}में", "क".repeat(30_000), " ".repeat(1000));
        let (mut tokens, all) = tokens(&text);
        let kept: Vec<Token> = (0..).map_while(|at| tokens.get(at)).collect();
        assert_eq!(kept, all);
        tokens.clear();
        assert_eq!((tokens.get(0), tokens.first_from(0), tokens.first_from(5000)), (None, Some(0), Some(0)));
    }

    proptest! {
        /// A linear search finds the same.
        #[test]
        fn first_from_any_byte(text in "([क-ह]{0,3}[ािंa ,.\\-]{0,4}|[क-ह]{90}){0,60}") {
            let (tokens, all) = tokens(&text);
            for byte in 0..=text.len() + 300 {
                let cut = all.iter().any(|token| token.start < byte && byte < token.end);
                let first = all.iter().take_while(|token| token.start < byte).count();
                prop_assert_eq!(tokens.first_from(byte), (!cut).then_some(first));
            }
        }
    }
}
