//! The words that were read ahead of the walk.
//!
//! They are read by the batch and then looked up by the batch, so that the processor waits for many
//! places of the word table at once instead of for one after the other.

use super::walk::MOST_PASSED;
use crate::entity::limits::MAX_WORDS;
use crate::index::{Flags, Index};
use crate::words::{Scanner, Token};

/// How many words are read at a time.
const BATCH: usize = 16;
/// How many words of the text a name may span: its own, and honorifics between them.
const SPAN: usize = MAX_WORDS + MOST_PASSED;
/// No more words than that are left when a batch is added.
const ROOM: usize = SPAN + BATCH;

/// A word of the text and what the index knows of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen {
    pub(crate) token: Token,
    pub(crate) flags: Flags,
}

const NOTHING: Seen = Seen { token: Token::EMPTY, flags: Flags::UNKNOWN };

/// Words from `first` to `end` are read and not yet taken.
#[derive(Debug)]
pub(super) struct Ahead {
    words: [Seen; ROOM],
    first: usize,
    end: usize,
}

impl Default for Ahead {
    fn default() -> Self {
        Ahead { words: [NOTHING; ROOM], first: 0, end: 0 }
    }
}

impl Ahead {
    pub(super) fn clear(&mut self) {
        self.first = 0;
        self.end = 0;
    }

    /// Takes the next word.
    #[inline(always)]
    pub(super) fn next(&mut self, scanner: &mut Scanner<'_>, index: &Index) -> Option<Seen> {
        if self.first == self.end {
            self.read(scanner, index);
        }
        let word = self.words.get(..self.end)?.get(self.first).copied()?;
        self.first += 1;
        Some(word)
    }

    /// The word `at` places ahead, for `at` up to `SPAN - 1`.
    #[inline(always)]
    pub(super) fn peek(&mut self, at: usize, scanner: &mut Scanner<'_>, index: &Index) -> Option<Seen> {
        if self.first + at >= self.end {
            self.read(scanner, index);
        }
        self.words.get(..self.end)?.get(self.first + at).copied()
    }

    /// Reads another batch behind the words that are left.
    fn read(&mut self, scanner: &mut Scanner<'_>, index: &Index) {
        self.words.copy_within(self.first..self.end, 0);
        self.end -= self.first;
        self.first = 0;
        let free = self.words.get_mut(self.end..).unwrap_or_default();
        let mut read = 0;
        for (place, _) in free.iter_mut().zip(0..BATCH) {
            let Some(token) = scanner.next_token() else { break };
            place.token = token;
            read += 1;
        }
        for place in free.iter_mut().take(read) {
            place.flags = index.word(place.token.hash);
        }
        self.end += read;
    }
}
