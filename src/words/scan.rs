//! The scanner: one pass over the bytes that finds the words and hashes their folded keys.

use super::Script;
use crate::script::{Class, class};
use crate::spelling::{folded, hash};

/// A word with the hash of its folded key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    /// UTF-8 bytes into the scanned text.
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) script: Script,
    pub(crate) hash: u64,
}

impl Token {
    /// No word.
    pub(crate) const EMPTY: Token = Token { start: 0, end: 0, script: Script::Other, hash: 0 };
}

/// Reads the words of a text one by one. Linear, allocates only for words beyond ASCII and the
/// Devanagari block.
#[derive(Debug, Clone)]
pub(crate) struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    /// Starts at byte `at` of `text`, which must be on a character boundary.
    pub(crate) fn new(text: &'t str, at: usize) -> Scanner<'t> {
        Scanner { text, at }
    }

    /// The next word, or none at the end of the text.
    #[inline]
    pub(crate) fn next_token(&mut self) -> Option<Token> {
        let mut rest = self.text.as_bytes().get(self.at..)?;
        loop {
            let start = self.text.len() - rest.len();
            match rest {
                [b'a'..=b'z' | b'A'..=b'Z', ..] => return Some(self.latin(start)),
                [b'0'..=b'9', ..] => return Some(self.digits(start)),
                [0..=0x7F, tail @ ..] => rest = tail,
                [0xE0, 0xA4 | 0xA5, third, tail @ ..] => {
                    match devanagari_class(rest.get(1).copied().unwrap_or(0), *third) {
                        Class::Devanagari => return Some(self.devanagari(start)),
                        Class::Digit => return Some(self.digits(start)),
                        _ => rest = tail,
                    }
                }
                [] => {
                    self.at = self.text.len();
                    return None;
                }
                _ => {
                    let c = self.text.get(start..).and_then(|t| t.chars().next())?;
                    match class(c) {
                        Class::Latin => return Some(self.slow(start, Script::Latin)),
                        Class::Other => return Some(self.slow(start, Script::Other)),
                        _ => rest = rest.get(c.len_utf8()..)?,
                    }
                }
            }
        }
    }

    fn devanagari(&mut self, start: usize) -> Token {
        let mut hash = hash::KeyHash::new();
        let mut rest = self.text.as_bytes().get(start..).unwrap_or_default();
        while let [0xE0, second @ (0xA4 | 0xA5), third, tail @ ..] = rest {
            if devanagari_class(*second, *third) != Class::Devanagari {
                break;
            }
            hash.devanagari(low_bits(*second, *third));
            rest = tail;
        }
        self.close(start, self.text.len() - rest.len(), Script::Devanagari, hash)
    }

    fn latin(&mut self, start: usize) -> Token {
        let mut hash = hash::KeyHash::new();
        let mut rest = self.text.as_bytes().get(start..).unwrap_or_default();
        while let [byte @ (b'a'..=b'z' | b'A'..=b'Z'), tail @ ..] = rest {
            hash.ascii(*byte);
            rest = tail;
        }
        self.close(start, self.text.len() - rest.len(), Script::Latin, hash)
    }

    fn digits(&mut self, start: usize) -> Token {
        let mut hash = hash::KeyHash::new();
        let mut rest = self.text.as_bytes().get(start..).unwrap_or_default();
        loop {
            match rest {
                [byte @ b'0'..=b'9', tail @ ..] => {
                    hash.ascii(*byte);
                    rest = tail;
                }
                [0xE0, 0xA5, third @ 0xA6..=0xAF, tail @ ..] => {
                    hash.devanagari_digit(low_bits(0xA5, *third));
                    rest = tail;
                }
                _ => break,
            }
        }
        self.close(start, self.text.len() - rest.len(), Script::Digits, hash)
    }

    /// Ends the word that the fast loop read up to `end`, unless something beyond ASCII and the
    /// Devanagari block goes on with it.
    #[inline]
    fn close(&mut self, start: usize, end: usize, script: Script, hash: hash::KeyHash) -> Token {
        if matches!(self.text.as_bytes().get(end), Some(0x80..)) && self.goes_on(end, script) {
            return self.slow(start, script);
        }
        self.at = end;
        Token { start, end, script, hash: hash.finish() }
    }

    fn goes_on(&self, end: usize, script: Script) -> bool {
        let next = self.text.get(end..).and_then(|t| t.chars().next());
        next.map(class).is_some_and(|class| {
            class == Class::Mark || class == Class::Joiner || class == Class::Format || belongs(class, script)
        })
    }

    /// Reads a word of any characters. Format characters inside it belong to it; at its end only
    /// the joiners do, which are of its last grapheme cluster.
    #[cold]
    fn slow(&mut self, start: usize, script: Script) -> Token {
        let text = self.text.get(start..).unwrap_or_default();
        let mut end = 0;
        let mut pending_format = false;
        for (at, c) in text.char_indices() {
            match class(c) {
                Class::Format => pending_format = true,
                Class::Joiner | Class::Mark if pending_format => {}
                Class::Joiner | Class::Mark => end = at + c.len_utf8(),
                class if belongs(class, script) => {
                    end = at + c.len_utf8();
                    pending_format = false;
                }
                _ => break,
            }
        }
        let mut key = String::new();
        folded::folded_key(text.get(..end).unwrap_or_default(), &mut key);
        self.at = start + end;
        Token { start, end: start + end, script, hash: hash::hash_key(&key) }
    }
}

fn belongs(class: Class, script: Script) -> bool {
    match script {
        Script::Devanagari => class == Class::Devanagari,
        Script::Latin => class == Class::Latin,
        Script::Digits => class == Class::Digit,
        Script::Other => class == Class::Other,
    }
}

/// The low seven bits of the character of the Devanagari block with these last two bytes.
const fn low_bits(second: u8, third: u8) -> u8 {
    ((second & 1) << 6) | (third & 0x3F)
}

/// [`class`] for a character of the Devanagari block, without decoding it.
#[inline(always)]
const fn devanagari_class(second: u8, third: u8) -> Class {
    match low_bits(second, third) {
        0x64 | 0x65 => Class::Break,
        0x66..=0x6F => Class::Digit,
        0x70 => Class::Dot,
        _ => Class::Devanagari,
    }
}
