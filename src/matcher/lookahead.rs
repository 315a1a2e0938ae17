//! The words that were read ahead of the walk (lookahead).
//!
//! They are read by the batch and then looked up by the batch, so that the processor waits for many places of the word
//! table at once instead of for one after the other. The walk takes words one by one, and looks at those after the one
//! it took as far as a name may go; this file has them ready:
//!
//! ```text
//! words     0        first            end                    ROOM = 36
//!           | taken  | read, not taken  | free                  |
//!                    ^ next             ^ the next batch is read to here
//!                    peek(0), peek(1) ..
//! ```
//!
//! When what is asked for has not been read, the words that are left are moved to the front, and 16 more are read
//! behind them: first all of them scanned, then all of them looked up.
//!
//! ```text
//! before    | taken  | क ख ग |    |            peek(3)
//! moved     | क ख ग |                   |
//! read      | क ख ग | घ च .. 16 words   |
//! ```
//!
//! There is always room: a batch is only read where fewer words are left than a name may span, 16 words of its own and
//! 4 honorifics between them. So the array is of a fixed size, and lies in the caller's scratch.
//!
//! Nearly all words are nothing to the walk, and are passed over by a bit for each: what a word is by itself its flags say, and
//! whether a form may go on from it to the next word a filter of pairs. Such bits may only err towards looking.
//!
//! A word that neither the index nor the language knows, with a visarga at its end, ends before it: papers type one for
//! a colon (राहुल गांधीः हम लड़ेंगे). अतः is known and stays.
//!
//! Knows of the scanner and the index's word table; not of what the walk makes of the words.

use super::walk::MOST_PASSED;
use crate::entity::limits::MAX_WORDS;
use crate::index::{Alternative, Flags, Index, Verdicts};
use crate::language::{Alone, NamePart};
use crate::words::{Scanner, Script, Token, Tokens};

/// How many words are read at a time: a batch of slots to wait for at once.
const BATCH: usize = 16;
/// How many words of the text a name may span: its own, and honorifics between them.
const SPAN: usize = MAX_WORDS + MOST_PASSED;
/// Room for a batch behind the words that are left when it is read, which are fewer than a name may span.
const ROOM: usize = SPAN + BATCH;

/// A word of the text, and what the index knows of it. 40 bytes, copied.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Seen {
    pub(crate) token: Token,
    pub(crate) flags: Flags,
    /// No listed word is known that it only sounds like.
    pub(super) itself: bool,
    /// What it is by itself, where it is a cue and in nobody's name.
    pub(crate) alone: Option<Alone>,
}

/// The words of a text as far as they were read, for the layer above.
#[derive(Debug, Default)]
pub(crate) struct ReadWords {
    /// All of them, as the scanner gave them; kept where a document is read.
    pub(crate) all: Tokens,
    /// Those that may be parts of unlisted names.
    pub(crate) name_cues: Vec<Seen>,
    /// Where those of them begin that are words of names in Latin letters, and what they are there.
    pub(crate) latin_names: Vec<(usize, NamePart)>,
}

impl ReadWords {
    /// Forgets all words; for the next text.
    pub(super) fn clear(&mut self) {
        self.all.clear();
        self.name_cues.clear();
        self.latin_names.clear();
    }
}

/// What fills the places that no word was read into; never given out.
const NOTHING: Seen = Seen { token: Token::EMPTY, flags: Flags::UNKNOWN, itself: false, alone: None };

/// Words from `first` to `end` are read and not yet taken. What lies before and behind them is old.
#[derive(Debug)]
pub(super) struct Lookahead {
    words: [Seen; ROOM],
    first: usize,
    end: usize,
    /// A bit for each place: the walk has something to do at the word.
    stops: u64,
}

const _: () = assert!(ROOM <= u64::BITS as usize, "a bit for each place");

/// What a walk looks for, by which words are passed over that can be nothing to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'m> {
    /// Words of which nothing is known.
    pub(super) unknown: bool,
    /// Names that need evidence.
    pub(super) contextual: bool,
    /// Words that unlisted names may be made of.
    pub(super) cues: bool,
    /// Words that only sound like listed ones; what is known of them.
    pub(super) similar: bool,
    pub(super) verdicts: Option<&'m Verdicts>,
}

impl Wanted<'_> {
    /// True where the word is nothing but itself: it was found before that no listed word sounds like it, or need not be.
    #[inline(always)]
    fn is_itself(&self, token: &Token, flags: Flags) -> bool {
        !self.similar
            || flags.fuzzy_exempt()
            || token.script != Script::Devanagari
            || self.verdicts.and_then(|verdicts| verdicts.get(token.hash)).is_some_and(<[Alternative]>::is_empty)
    }

    /// True where the walk has something to do at a word, after which another one stands, if one was read.
    #[inline(always)]
    fn stops_at(&self, word: &Seen, next: Option<&Seen>, index: &Index) -> bool {
        let flags = word.flags;
        if flags.ends(self.contextual) || !word.itself || (self.unknown && flags.unknown()) {
            return true;
        }
        if self.cues && (flags.name_cue() || word.token.script == Script::Latin) {
            return true;
        }
        flags.goes_on()
            && next.is_none_or(|next| {
                !next.itself
                    || next.flags.honorific()
                    || (self.unknown && next.flags.unknown())
                    || flags.id().zip(next.flags.id()).is_some_and(|(first, next)| index.may_follow(first, next))
            })
    }
}

impl Default for Lookahead {
    fn default() -> Self {
        Lookahead { words: [NOTHING; ROOM], first: 0, end: 0, stops: 0 }
    }
}

impl Lookahead {
    /// Forgets all words; for the next text.
    pub(super) fn clear(&mut self) {
        self.first = 0;
        self.end = 0;
        self.stops = 0;
    }

    /// Takes the next word at which the walk has something to do, and says how many were passed over before it; none at the
    /// end of the text. What is read goes into `all` too, where it is wanted. Linear in the text for all words together,
    /// but for moving what is left at each batch, at most 19 words.
    #[inline(always)]
    pub(super) fn next(
        &mut self,
        scanner: &mut Scanner<'_>,
        index: &Index,
        wanted: Wanted<'_>,
        mut all: Option<&mut Tokens>,
    ) -> Option<(Seen, u32)> {
        let mut passed = 0;
        loop {
            let ahead = self.stops.checked_shr(self.first as u32).unwrap_or(0);
            if ahead != 0 {
                let skip = ahead.trailing_zeros();
                self.first += skip as usize;
                let word = self.words.get(self.first).copied()?;
                self.first += 1;
                return Some((word, passed + skip));
            }
            passed += (self.end - self.first) as u32;
            self.first = self.end;
            self.read(scanner, index, wanted, all.as_deref_mut());
            if self.first == self.end {
                return None;
            }
        }
    }

    /// The word `at` places ahead, for `at` up to `SPAN - 1`.
    #[inline(always)]
    pub(super) fn peek(
        &mut self,
        at: usize,
        scanner: &mut Scanner<'_>,
        index: &Index,
        wanted: Wanted<'_>,
        all: Option<&mut Tokens>,
    ) -> Option<Seen> {
        if self.first + at >= self.end {
            self.read(scanner, index, wanted, all);
        }
        self.words.get(..self.end)?.get(self.first + at).copied()
    }

    /// Reads another batch behind the words that are left; fewer words, or none, at the end of the text. Two loops on
    /// purpose: the look-ups of the second do not depend on each other.
    fn read(&mut self, scanner: &mut Scanner<'_>, index: &Index, wanted: Wanted<'_>, all: Option<&mut Tokens>) {
        self.words.copy_within(self.first..self.end, 0);
        self.stops = self.stops.checked_shr(self.first as u32).unwrap_or(0);
        self.end -= self.first;
        self.first = 0;
        let free = self.words.get_mut(self.end..).unwrap_or_default();
        let mut read = 0;
        for (place, _) in free.iter_mut().zip(0..BATCH) {
            if !scanner.next_into(&mut place.token) {
                break;
            }
            read += 1;
        }
        if let Some(all) = all {
            free.iter().take(read).for_each(|place| all.push(place.token));
        }
        // All places of the table are asked for before the first is looked at.
        let mut slots = [index.slot(0); BATCH];
        for (slot, place) in slots.iter_mut().zip(free.iter().take(read)) {
            *slot = index.slot(place.token.hash);
        }
        for (slot, place) in slots.into_iter().zip(free.iter_mut().take(read)) {
            place.flags = index.word_at(slot, place.token.hash);
        }
        // A word of which nothing is known, with a visarga at its end: a colon was meant.
        for place in free.iter_mut().take(read).filter(|place| place.flags.unknown()) {
            if let Some(token) = scanner.without_visarga(place.token) {
                *place = Seen { token, flags: index.word(token.hash), ..NOTHING };
            }
        }
        for place in free.iter_mut().take(read) {
            place.itself = wanted.is_itself(&place.token, place.flags);
        }
        let words = self.words.get(self.end..self.end + read).unwrap_or_default();
        let next = words.iter().skip(1).map(Some).chain([None]);
        for (at, (word, next)) in words.iter().zip(next).enumerate() {
            self.stops |= u64::from(wanted.stops_at(word, next, index)) << (self.end + at);
        }
        self.end += read;
    }
}
