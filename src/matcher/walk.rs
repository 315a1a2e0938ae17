//! The walk over the words of a text, which leaves the candidates of each start.

use super::candidate::{Candidate, settle};
use super::glued::Refused;
use super::options::Options;
use super::verify::{Phrase, is_unwanted, with_forms};
use crate::index::{Flags, Index, NodeId, WordId};
use crate::spelling::Spelling;
use crate::words::{Gap, Scanner, Token, gap};
use std::collections::VecDeque;

/// The buffers of a search, which the caller may keep from text to text.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(super) ahead: VecDeque<Seen>,
    pub(super) phrase: Phrase,
    pub(super) found: Vec<Candidate>,
    pub(super) key: String,
    pub(super) refused: Refused,
    /// The candidates of a whole document, for the layer above.
    pub(crate) document: Vec<Candidate>,
}

impl Scratch {
    /// Empty buffers.
    pub fn new() -> Scratch {
        Scratch::default()
    }

    /// The candidates of the current start, in order.
    pub(crate) fn found(&self) -> &[Candidate] {
        &self.found
    }
}

/// A word of the text and what the index knows of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub(super) token: Token,
    pub(super) flags: Flags,
}

/// Goes over a text once.
#[derive(Debug)]
pub(crate) struct Walk<'m, 't> {
    pub(super) index: &'m Index,
    pub(super) options: Options,
    pub(super) text: &'t str,
    scanner: Scanner<'t>,
}

impl<'m, 't> Walk<'m, 't> {
    pub(crate) fn new(index: &'m Index, options: Options, text: &'t str, scratch: &mut Scratch) -> Walk<'m, 't> {
        scratch.ahead.clear();
        scratch.found.clear();
        scratch.refused.belongs_to(index);
        Walk { index, options, text, scanner: Scanner::new(text, 0) }
    }

    /// Goes on to the next word at or in which a form starts, and leaves its candidates in
    /// `scratch.found()`. False at the end of the text.
    pub(crate) fn advance(&mut self, scratch: &mut Scratch) -> bool {
        scratch.found.clear();
        loop {
            let seen = match scratch.ahead.pop_front() {
                Some(seen) => seen,
                None => match self.read() {
                    Some(seen) => seen,
                    None => return false,
                },
            };
            if seen.flags.starts() {
                if let Some(word) = seen.flags.id() {
                    self.follow(seen.token.start, seen.token.end, word, seen.flags.initial(), false, scratch);
                }
            } else if seen.flags.unknown() && self.options.glued {
                self.inside_word(seen.token, scratch);
            }
            if !scratch.found.is_empty() {
                settle(&mut scratch.found, self.index);
                return true;
            }
        }
    }

    #[inline(always)]
    fn read(&mut self) -> Option<Seen> {
        let token = self.scanner.next_token()?;
        Some(Seen { token, flags: self.index.word(token.hash) })
    }

    /// The word `at` places ahead.
    fn peek(&mut self, at: usize, scratch: &mut Scratch) -> Option<Seen> {
        while scratch.ahead.len() <= at {
            let seen = self.read()?;
            scratch.ahead.push_back(seen);
        }
        scratch.ahead.get(at).copied()
    }

    /// Follows the forms that begin with `word`, which stands at `start..end`.
    pub(super) fn follow(
        &mut self,
        start: usize,
        end: usize,
        word: WordId,
        initial: bool,
        glued: bool,
        scratch: &mut Scratch,
    ) {
        let Some(mut node) = self.index.root(word) else { return };
        scratch.phrase.clear();
        scratch.phrase.push(start, end);
        self.collect(node, glued, scratch);
        let (mut last_end, mut after_initial, mut words) = (end, initial, 0);
        while self.index.goes_on(node) {
            let Some(next) = self.peek(words, scratch) else { break };
            let between = self.text.get(last_end..next.token.start).unwrap_or_default();
            let joins = match gap(between, self.options.wrapped) {
                Gap::Break => false,
                Gap::Dot => after_initial,
                _ => true,
            };
            if !joins {
                break;
            }
            match next.flags.id().and_then(|w| self.index.child(node, w)) {
                Some(child) => node = child,
                None if next.flags.unknown() && self.options.glued => {
                    self.last_inside_word(node, next.token, scratch);
                    break;
                }
                None => break,
            }
            scratch.phrase.push(next.token.start, next.token.end);
            self.collect(node, glued, scratch);
            last_end = next.token.end;
            after_initial = next.flags.initial();
            words += 1;
        }
    }

    /// Takes the forms that end at `node`, where the phrase is what they say.
    pub(super) fn collect(&self, node: NodeId, glued: bool, scratch: &mut Scratch) {
        let Scratch { phrase, found, .. } = scratch;
        let mut whole = None;
        for (entry, form) in with_forms(self.index.entries(node), self.index) {
            if is_unwanted(form, &self.options) {
                continue;
            }
            let spelling = phrase.spelling(entry, form, self.text, self.options.wrapped);
            let Some(spelling) = spelling.filter(|&s: &Spelling| s <= self.options.spelling) else { continue };
            let Some((start, end)) = phrase.span() else { continue };
            if *whole.get_or_insert_with(|| phrase.is_whole(self.text)) {
                found.push(Candidate { start, end, form: entry.form, spelling, glued });
            }
        }
    }
}
