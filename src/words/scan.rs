//! The scanner: one pass over the bytes that finds the words and hashes their folded keys.
//!
//! The text of a Hindi paper is nearly all ASCII and the Devanagari block, and nearly all words are Devanagari between
//! spaces and dandas. These are taken from blocks of 64 bytes ([`blocks`](super::blocks)), and hashed as they stand there
//! where folding changes nothing in them. Where anything else stands, one word is read with care, and the next block
//! begins behind it:
//!
//! ```text
//! bytes                   characters          what they do
//! 41..=5A 61..=7A         A-Z a-z             begin a Latin word
//! 30..=39                 0-9                 begin digits
//! the rest of 00..=7F     space, signs        skipped, a byte at a time
//! E0 A4 80..=BF           U+0900..=U+093F     by their low seven bits: begin a Devanagari word or digits,
//! E0 A5 80..=BF           U+0940..=U+097F     or are skipped (danda, abbreviation sign)
//! any other byte          all the others      decoded, and asked of Unicode's tables
//! ```
//!
//! The block has 128 characters, and its two pairs of leading bytes differ in one bit. The low seven bits of a
//! character are in the last bit of the second byte and the last six of the third:
//!
//! ```text
//!          1110_0000   1010_010x   10yy_yyyy   ->  xyy_yyyy
//! स        E0          A4          B8              011_1000 = 0x38: U+0938
//! virama   E0          A5          8D              100_1101 = 0x4D: U+094D
//! ```
//!
//! A word that was read to its end may go on with something that no fast loop knows: a ZWJ, a combining accent. Where a
//! byte beyond ASCII follows, the character there is decoded, and if it belongs to the word, the whole word is read
//! again from its beginning the slow way, which makes its folded key as a string and hashes that. All ways give the same
//! words and hashes (`hash_is_that_of_the_folded_key`, `any_text`, `blocks_or_care`).
//!
//! Knows of characters and of the folded key; of no names and no gaps.

use super::Script;
use super::blocks::{Block, Classes, SIZE, devanagari_class, low_bits};
use super::vector::classifier;
use crate::script::{Class, VISARGA, class};
use crate::spelling::{folded, hash};

/// A word with the hash of its folded key.
///
/// It holds no text and borrows none, so that tokens can be kept in a caller's buffers from text to text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token {
    /// Where it starts, in UTF-8 bytes of the scanned text.
    pub(crate) start: usize,
    /// Exclusive.
    pub(crate) end: usize,
    /// The script that all its letters are of.
    pub(crate) script: Script,
    /// What the word table is asked for; never proof that two words are the same.
    pub(crate) hash: u64,
}

impl Token {
    /// No word: what buffers are filled with before they are used. No scanner gives it, since every word has a byte at
    /// least.
    pub(crate) const EMPTY: Token = Token { start: 0, end: 0, script: Script::Other, hash: 0 };
}

/// Reads the words of a text one by one. Linear, allocates only for words beyond ASCII and the Devanagari block.
///
/// `at` is the end of the last word that was read with care, or where the block ends that words are taken from; always a
/// character boundary.
#[derive(Debug, Clone)]
pub(crate) struct Scanner<'t> {
    /// The whole text, of which `at` counts bytes. Words are never cut out of it here; a token says where they are.
    text: &'t str,
    /// Where to read on, when the words of the block are taken.
    at: usize,
    /// The block that begins at `base`.
    block: Block,
    base: usize,
    classify: fn(&[u8; SIZE]) -> Classes,
}

impl<'t> Scanner<'t> {
    /// Starts at byte `at` of `text`, which must be on a character boundary: elsewhere it finds no word at all. A word
    /// that begins before `at` is read from there on as if it began there.
    pub(crate) fn new(text: &'t str, at: usize) -> Scanner<'t> {
        Scanner { text, at, block: Block::default(), base: at, classify: classifier() }
    }

    /// The next word, or none at the end of the text (and none again after that).
    ///
    /// Of `"PMमोदी, २०।"` the words are PM (bytes 0..2), मोदी (2..14) and २० (16..22). Marks, joiners and format
    /// characters that stand before any letter are skipped; a Devanagari vowel sign without a letter before it begins a
    /// word, however, since broken text is better read than lost.
    #[inline]
    pub(crate) fn next_token(&mut self) -> Option<Token> {
        let mut token = Token::EMPTY;
        self.next_into(&mut token).then_some(token)
    }

    /// The same into a place of the caller; false where there is none.
    #[inline(always)]
    pub(crate) fn next_into(&mut self, token: &mut Token) -> bool {
        loop {
            if let Some((start, length, plain)) = self.block.pop() {
                let start = self.base + start;
                let end = start + length;
                let hash =
                    if plain { hash::hash_in(self.text.as_bytes(), start, end) } else { self.folded_hash(start, end) };
                *token = Token { start, end, script: Script::Devanagari, hash };
                return true;
            }
            match self.next_block() {
                Read::Block => {}
                Read::Word(word) => {
                    *token = word;
                    return true;
                }
                Read::End => return false,
            }
        }
    }

    /// Goes on to the next block of plain words, or reads one word with care where there is none.
    fn next_block(&mut self) -> Read {
        if std::mem::take(&mut self.block.careful) {
            self.base = self.at;
            let read = self.with_care();
            // The block ended where the word was read from.
            self.block = Block::default();
            return read.map_or(Read::End, Read::Word);
        }
        let rest = match self.text.get(self.at..) {
            Some(rest) if !rest.is_empty() => rest.as_bytes(),
            _ => return Read::End,
        };
        let classes = match rest.first_chunk::<SIZE>() {
            Some(block) => (self.classify)(block),
            None => {
                let mut block = [b' '; SIZE];
                block.iter_mut().zip(rest).for_each(|(place, byte)| *place = *byte);
                (self.classify)(&block)
            }
        };
        self.block = Block::of(classes);
        self.base = self.at;
        self.at = self.text.len().min(self.base + self.block.next);
        Read::Block
    }

    /// The next word, whatever it is of, read byte by byte.
    pub(super) fn with_care(&mut self) -> Option<Token> {
        let mut rest = self.text.as_bytes().get(self.at..)?;
        loop {
            let start = self.text.len() - rest.len();
            match rest {
                [b'a'..=b'z' | b'A'..=b'Z', ..] => return Some(self.latin(start)),
                [b'0'..=b'9', ..] => return Some(self.digits(start)),
                [0..=0x7F, tail @ ..] => rest = tail,
                [0xE0, second @ (0xA4 | 0xA5), third, tail @ ..] => match devanagari_class(*second, *third) {
                    Class::Devanagari => return Some(self.devanagari(start)),
                    Class::Digit => return Some(self.digits(start)),
                    _ => rest = tail,
                },
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

    /// The word without the visarga that it ends in, if it does and something is left. Papers type one for a colon,
    /// which it looks like: राहुल गांधीः. Whether it is one, the caller knows, who knows the words (अतः).
    pub(crate) fn without_visarga(&self, token: Token) -> Option<Token> {
        let written = self.text.get(token.start..token.end)?.strip_suffix(VISARGA)?;
        let rest = self.text.get(..token.start + written.len())?;
        Scanner::new(rest, token.start).next_token().filter(|shorter| shorter.end == rest.len())
    }

    /// Reads a Devanagari word that begins at `start`: letters and signs of the block, three bytes each.
    fn devanagari(&mut self, start: usize) -> Token {
        let mut rest = self.text.as_bytes().get(start..).unwrap_or_default();
        while let [0xE0, second @ (0xA4 | 0xA5), third, tail @ ..] = rest {
            if devanagari_class(*second, *third) != Class::Devanagari {
                break;
            }
            rest = tail;
        }
        let end = self.text.len() - rest.len();
        let hash = self.folded_hash(start, end);
        self.close(start, end, Script::Devanagari, hash)
    }

    /// The hash of a word of letters and signs of the Devanagari block that folding may change.
    fn folded_hash(&self, start: usize, end: usize) -> u64 {
        let mut hash = hash::KeyHash::new();
        for letter in self.text.as_bytes().get(start..end).unwrap_or_default().as_chunks::<3>().0 {
            let [_, second, third] = *letter;
            hash.devanagari(low_bits(second, third));
        }
        hash.finish()
    }

    /// Reads a word of ASCII letters that begins at `start`; the hash takes capitals as small letters. An apostrophe or
    /// an ampersand ends it: O'Brien is two words, and what stands between them is a gap.
    fn latin(&mut self, start: usize) -> Token {
        let mut hash = hash::KeyHash::new();
        let mut rest = self.text.as_bytes().get(start..).unwrap_or_default();
        while let [byte @ (b'a'..=b'z' | b'A'..=b'Z'), tail @ ..] = rest {
            hash.ascii(*byte);
            rest = tail;
        }
        self.close(start, self.text.len() - rest.len(), Script::Latin, hash.finish())
    }

    /// Reads digits that begin at `start`, ASCII and Devanagari ones in any mixture: २० and 20 have one hash. No sign
    /// goes on with a number, so that 2.5 is two words, and 20वां is a number and a word.
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
        self.close(start, self.text.len() - rest.len(), Script::Digits, hash.finish())
    }

    /// Ends the word that the fast loop read up to `end`, unless something beyond ASCII and the Devanagari block goes
    /// on with it: then the word is read again by [`Scanner::slow`], and `hash`, made from its first part only, is
    /// dropped. In most texts what follows a word is a space or a danda, and nothing is read twice.
    #[inline(always)]
    fn close(&mut self, start: usize, end: usize, script: Script, hash: u64) -> Token {
        if matches!(self.text.as_bytes().get(end), Some(0x80..)) && self.goes_on(end, script) {
            return self.slow(start, script);
        }
        self.at = end;
        Token { start, end, script, hash }
    }

    /// True where the character at `end` belongs to a word of the script that was read up to there: marks, joiners and
    /// format characters to any word, letters to one of their own script (Erdoğan goes on after Erdo).
    fn goes_on(&self, end: usize, script: Script) -> bool {
        let next = self.text.get(end..).and_then(|t| t.chars().next());
        next.map(class).is_some_and(|class| {
            class == Class::Mark || class == Class::Joiner || class == Class::Format || belongs(class, script)
        })
    }

    /// Reads a word of any characters. Format characters inside it belong to it; at its end only the joiners do, which
    /// are of its last grapheme cluster.
    ///
    /// So रू, soft hyphen, स is one word, and the soft hyphen after रूस is not part of it. Linear in the word;
    /// allocates its folded key.
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

/// What was read.
enum Read {
    /// A block, from which words can be taken.
    Block,
    /// A word, which stands before all that was not read yet.
    Word(Token),
    /// The end of the text.
    End,
}

/// True for a letter or digit that a word of that script may go on with.
fn belongs(class: Class, script: Script) -> bool {
    match script {
        Script::Devanagari => class == Class::Devanagari,
        Script::Latin => class == Class::Latin,
        Script::Digits => class == Class::Digit,
        Script::Other => class == Class::Other,
    }
}
