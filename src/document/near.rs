//! The words near a place of the text: those after it, those before it, those of a span.
//!
//! ```text
//! वे  गया  जिले  में      words_from(end of वे)         गया, जिले, में
//!                       words_before(start of में, 64)  जिले, गया, वे: the last one first
//!                       words_in(start of गया, end of जिले)   गया, जिले
//! ```
//!
//! Where the walk has read the text, its words are there to be asked for ([`Tokens`]); where nobody has, or the place is
//! inside a word, they are read again from the place on. Both give the same words (`read_or_kept`).
//!
//! Places are UTF-8 bytes on character boundaries. What is before a place is looked for in a number of bytes, since
//! going backwards must end.

use super::layout::Layout;
use crate::script::VISARGA;
use crate::words::{Scanner, Token, Tokens};

/// A word before a place is looked for in so many bytes. What is farther off is as good as none.
pub(super) const BEFORE: usize = 512;

/// The bytes that a word has with its space: most words have fewer.
const USUAL: usize = 20;

/// Words one after the other, to the end of the text or of a span.
pub(super) enum WordsFrom<'t> {
    Kept { tokens: &'t Tokens, at: usize, end: usize },
    Read { scanner: Scanner<'t> },
}

impl Iterator for WordsFrom<'_> {
    type Item = Token;

    #[inline]
    fn next(&mut self) -> Option<Token> {
        match self {
            WordsFrom::Kept { tokens, at, end } => {
                let token = tokens.get(*at).filter(|token| token.end <= *end)?;
                *at += 1;
                Some(token)
            }
            WordsFrom::Read { scanner } => scanner.next_token(),
        }
    }
}

/// Words back from a place, the last one first.
pub(super) enum WordsBefore<'t> {
    Kept { tokens: &'t Tokens, at: usize, least: usize },
    Read { words: std::iter::Rev<std::vec::IntoIter<Token>> },
}

impl Iterator for WordsBefore<'_> {
    type Item = Token;

    #[inline]
    fn next(&mut self) -> Option<Token> {
        match self {
            WordsBefore::Kept { tokens, at, least } => {
                *at = at.checked_sub(1)?;
                tokens.get(*at).filter(|token| token.start >= *least)
            }
            WordsBefore::Read { words } => words.next(),
        }
    }
}

/// The words at a span's ends: the two before it, its first one, the two after it, whatever is between them.
#[derive(Debug, Clone, Copy)]
pub(super) struct AtEnds {
    /// The nearest first.
    pub(super) before: [Option<Token>; 2],
    pub(super) first: Option<Token>,
    pub(super) after: [Option<Token>; 2],
}

impl<'t> Layout<'t> {
    /// The words at the ends of a span. Where the text's words are kept, two places are looked up; of a span of one
    /// word, one.
    #[inline]
    pub(super) fn at_ends(self, start: usize, end: usize) -> AtEnds {
        let (Some((tokens, at)), least) = (self.kept(start), start.saturating_sub(BEFORE)) else {
            let mut words = self.words_before(start, 2, BEFORE);
            let before = [words.next(), words.next()];
            return AtEnds { before, first: self.word_from(start), after: self.two_from(end) };
        };
        let back = |by: usize| at.checked_sub(by).and_then(|at| tokens.get(at)).filter(|token| token.start >= least);
        let first = tokens.get(at);
        let after = match first {
            Some(token) if token.end == end => [tokens.get(at + 1), tokens.get(at + 2)],
            _ => self.two_from(end),
        };
        AtEnds { before: [back(1), back(2)], first, after }
    }

    /// The first two words at or after `from`.
    fn two_from(self, from: usize) -> [Option<Token>; 2] {
        let mut words = self.words_from(from);
        [words.next(), words.next()]
    }

    /// The words that begin at `from` or after it. A visarga there is a colon and no word: the one before it ended, or it
    /// would be in it.
    #[inline]
    pub(super) fn words_from(self, from: usize) -> WordsFrom<'t> {
        if let Some((tokens, at)) = self.kept(from) {
            return WordsFrom::Kept { tokens, at, end: usize::MAX };
        }
        let text = self.text();
        let colon = text.get(from..).is_some_and(|rest| rest.starts_with(VISARGA));
        let from = if colon { from + VISARGA.len_utf8() } else { from };
        WordsFrom::Read { scanner: Scanner::new(text, from) }
    }

    /// The words of a span; one that the span cuts is what the span has of it.
    pub(super) fn words_in(self, start: usize, end: usize) -> WordsFrom<'t> {
        if let (Some((tokens, at)), Some(_)) = (self.kept(start), self.kept(end)) {
            return WordsFrom::Kept { tokens, at, end };
        }
        WordsFrom::Read { scanner: Scanner::new(self.slice(0, end), start) }
    }

    /// The word before `end`, whatever is between them.
    pub(super) fn word_before(self, end: usize) -> Option<Token> {
        self.words_before(end, 1, BEFORE).next()
    }

    /// The first word at or after `from`.
    #[inline]
    pub(super) fn word_from(self, from: usize) -> Option<Token> {
        self.words_from(from).next()
    }

    /// The words before `end`, the last one first, as far as they begin in the last `bytes` bytes; all that are there,
    /// or `words` of them at the least.
    #[inline]
    pub(super) fn words_before(self, end: usize, words: usize, bytes: usize) -> WordsBefore<'t> {
        let least = end.saturating_sub(bytes);
        if let Some((tokens, at)) = self.kept(end) {
            return WordsBefore::Kept { tokens, at, least };
        }
        WordsBefore::Read { words: last_words(self.slice(0, end), words, bytes).into_iter().rev() }
    }

    /// The words that were kept, and the place of the first that begins at `byte` or after it; none where the text was
    /// not read, or a word is cut there.
    #[inline]
    fn kept(self, byte: usize) -> Option<(&'t Tokens, usize)> {
        let tokens = self.tokens()?;
        Some((tokens, tokens.first_from(byte)?))
    }
}

/// The last words of a text, in order: at least `words` of them where they stand in its last `bytes`, and none that
/// begins before those. It looks at the bytes that so many words usually have, and at all of them only where too few
/// stood there: `["दो", "तीन"]` for two words of `एक दो तीन`.
fn last_words(text: &str, words: usize, bytes: usize) -> Vec<Token> {
    let mut found = Vec::with_capacity(words + 4);
    let near = (words * USUAL).min(bytes);
    each_word_in_last(text, near, |token| found.push(token));
    if found.len() < words && near < text.len().min(bytes) {
        found.clear();
        each_word_in_last(text, bytes, |token| found.push(token));
    }
    found
}

/// Calls `each` with the whole words in the last bytes of a text, in order. Scanners only go forward, so that a look-back
/// needs a place to start from where no word is cut: where the byte before it may belong to a word, the first one is
/// left out.
fn each_word_in_last(text: &str, bytes: usize, mut each: impl FnMut(Token)) {
    let least = text.len().saturating_sub(bytes);
    let from = (least..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    // The first one may be the end of a longer word.
    let cut = from > 0 && !text.get(..from).is_some_and(|before| before.ends_with(is_apart));
    let mut scanner = Scanner::new(text, from);
    while let Some(token) = scanner.next_token() {
        if !cut || token.start > from {
            each(token);
        }
    }
}

/// True for what no word goes on across, whatever its script.
fn is_apart(c: char) -> bool {
    c.is_ascii() && !c.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A window never begins inside a word: it would be taken for another one.
    #[test]
    fn windows_hold_whole_words() {
        let long = "क".repeat(90);
        let text = format!("{long}ख विश्वविद्यालय");
        for bytes in 0..=text.len() {
            let words = last_words(&text, 2, bytes);
            assert!(words.iter().all(|t| t.start == 0 || text[..t.start].ends_with(' ')), "{bytes}");
        }
        assert_eq!(last_words(&text, 2, text.len()).len(), 2);
        assert_eq!(last_words("एक दो तीन", 2, 20).len(), 2);
        assert!(last_words("एक दो तीन चार पांच", 2, 100).len() >= 2);
        let far = format!("एक दो{}तीन", ",".repeat(90));
        assert_eq!(last_words(&far, 2, 400).len(), 3, "a second, longer look");
        assert_eq!(last_words("एक,दो,तीन,चार", 2, 100).len(), 4);
        assert_eq!(last_words("PMमोदी", 1, 12).len(), 0, "it cannot tell that a word begins there");
    }

    proptest! {
        /// Kept or read again, the words near a place are the same.
        #[test]
        fn read_or_kept(text in "([क-ह]{1,3}[ािंः]?|[.०-९a-c ,\\n\\-]{1,3}){0,16}") {
            let (mut tokens, mut scanner) = (Tokens::default(), Scanner::new(&text, 0));
            while let Some(token) = scanner.next_token() {
                tokens.push(token);
            }
            let read = Layout::new(&text, false);
            let kept = read.with_tokens(&tokens);
            let places: Vec<usize> = (0..=text.len()).filter(|&at| text.is_char_boundary(at)).collect();
            for &at in &places {
                let after = |layout: Layout<'_>| layout.words_from(at).collect::<Vec<_>>();
                prop_assert_eq!(after(read), after(kept));
                let ends = |layout: Layout<'_>, end| layout.at_ends(at, end);
                for &end in places.iter().filter(|&&end| end >= at) {
                    let (read, kept) = (ends(read, end), ends(kept, end));
                    prop_assert_eq!((read.before, read.first, read.after), (kept.before, kept.first, kept.after));
                }
                let before = |layout: Layout<'_>| layout.words_before(at, 3, 1000).take(3).collect::<Vec<_>>();
                prop_assert_eq!(before(read), before(kept));
                for &end in places.iter().filter(|&&end| end >= at) {
                    let inside = |layout: Layout<'_>| layout.words_in(at, end).collect::<Vec<_>>();
                    prop_assert_eq!(inside(read), inside(kept));
                }
            }
        }
    }
}
