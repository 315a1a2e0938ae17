//! The walk over the words of a text, which leaves the candidates of each start.

use super::ahead::{Ahead, Seen};
use super::candidate::{Candidate, settle};
use super::glued::Refused;
use super::options::{MatchOptions, Search};
use super::similar::Verdicts;
use super::verify::Phrase;
use crate::forms::Form;
use crate::index::{Entry, Index, NodeId, WordId};
use crate::spelling::Spelling;
use crate::words::{Gap, Scanner, gap};

/// The buffers of a search, which the caller may keep from text to text.
#[derive(Debug, Default)]
pub struct Scratch {
    pub(super) ahead: Ahead,
    pub(super) phrase: Phrase,
    pub(super) found: Vec<Candidate>,
    pub(super) key: String,
    pub(super) refused: Refused,
    pub(super) verdicts: Verdicts,
    /// The words so far that may be parts of unlisted names, for the layer above.
    pub(crate) name_cues: Vec<Seen>,
    /// The candidates of a whole document, likewise.
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

/// Honorifics are passed over among so many words of a name.
pub(super) const MOST_PASSED: usize = 4;

/// Goes over a text once.
#[derive(Debug)]
pub(crate) struct Walk<'m, 't> {
    pub(super) index: &'m Index,
    pub(super) options: MatchOptions,
    contextual: bool,
    name_cues: bool,
    pub(super) text: &'t str,
    scanner: Scanner<'t>,
    /// How many words stand before the one that candidates start at.
    pub(super) word: u32,
    read: u32,
}

impl<'m, 't> Walk<'m, 't> {
    pub(crate) fn new(index: &'m Index, search: Search, text: &'t str, scratch: &mut Scratch) -> Walk<'m, 't> {
        scratch.ahead.clear();
        scratch.found.clear();
        scratch.name_cues.clear();
        scratch.refused.belongs_to(index);
        let Search { options, contextual, name_cues } = search;
        Walk { index, options, contextual, name_cues, text, scanner: Scanner::new(text, 0), word: 0, read: 0 }
    }

    /// Goes on to the next word at or in which a form starts, and leaves its candidates in
    /// `scratch.found()`. False at the end of the text.
    pub(crate) fn advance(&mut self, scratch: &mut Scratch) -> bool {
        scratch.found.clear();
        loop {
            let Some(seen) = scratch.ahead.next(&mut self.scanner, self.index) else { return false };
            self.word = self.read;
            self.read = self.read.saturating_add(1);
            if self.name_cues && seen.flags.name_cue() && self.tells(seen, scratch) {
                scratch.name_cues.push(seen);
            }
            if seen.flags.starts() {
                if let Some(word) = seen.flags.id() {
                    self.follow(seen.token.start, seen.token.end, word, seen.flags.initial(), false, scratch);
                }
            } else if seen.flags.unknown() && self.options.glued {
                self.inside_word(seen.token, scratch);
            }
            if self.options.spelling >= Spelling::Similar {
                self.similar_from(seen, scratch);
            }
            if !scratch.found.is_empty() {
                settle(&mut scratch.found, self.index);
                return true;
            }
        }
    }

    /// False for के and जी where they are no initials: not beside another letter, nor before a dot.
    fn tells(&mut self, seen: Seen, scratch: &mut Scratch) -> bool {
        let plain = !seen.flags.initial() || !seen.flags.settled();
        plain
            || self.text.as_bytes().get(seen.token.end).is_some_and(|&b| b == b'.' || b >= 0x80)
            || scratch
                .name_cues
                .last()
                .is_some_and(|last| last.flags.initial() && last.token.end + 4 > seen.token.start)
            || self.look_ahead(0, scratch).is_some_and(|next| next.flags.initial())
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
        let Some(node) = self.index.root(word) else { return };
        scratch.phrase.clear();
        scratch.phrase.push(start, end);
        self.collect(node, glued, scratch);
        self.follow_after(node, end, initial, 0, glued, scratch);
    }

    /// Goes on from `node`; the last word ends at `last_end`, and `words` more were taken since the first.
    fn follow_after(
        &mut self,
        mut node: NodeId,
        mut last_end: usize,
        mut after_initial: bool,
        mut words: usize,
        glued: bool,
        scratch: &mut Scratch,
    ) {
        while self.index.goes_on(node) {
            let Some(next) = self.look_ahead(words, scratch) else { break };
            if !self.joins(last_end, next.token.start, after_initial) {
                break;
            }
            if self.passes(next, words) {
                let before = scratch.phrase.len();
                scratch.phrase.pass();
                self.follow_after(node, next.token.end, true, words + 1, glued, scratch);
                scratch.phrase.unpass();
                scratch.phrase.truncate(before);
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

    /// True where a name may go on after the word as if it were not there.
    pub(super) fn passes(&self, word: Seen, words: usize) -> bool {
        words < MOST_PASSED && self.index.language().is_honorific(word.token.hash)
    }

    /// The word `at` places ahead.
    pub(super) fn look_ahead(&mut self, at: usize, scratch: &mut Scratch) -> Option<Seen> {
        scratch.ahead.peek(at, &mut self.scanner, self.index)
    }

    /// True where a name may go on from a word that ends at `end` to one that starts at `start`.
    pub(super) fn joins(&self, end: usize, start: usize, after_initial: bool) -> bool {
        match gap(self.text.get(end..start).unwrap_or_default(), self.options.wrapped) {
            Gap::Break => false,
            Gap::Dot => after_initial,
            _ => true,
        }
    }

    /// Takes the forms that end at `node`, where the phrase is what they say; one for all those that
    /// need evidence.
    pub(super) fn collect(&self, node: NodeId, glued: bool, scratch: &mut Scratch) {
        let (plain, contextual) = self.index.entries(node);
        for entry in plain {
            scratch.found.extend(self.candidate(entry, glued, false, &mut scratch.phrase));
        }
        if self.contextual {
            let mut candidates = contextual.iter().map(|e| self.candidate(e, glued, true, &mut scratch.phrase));
            scratch.found.extend(candidates.find_map(|c| c));
        }
    }

    fn candidate(&self, entry: &Entry, glued: bool, contextual: bool, phrase: &mut Phrase) -> Option<Candidate> {
        let form = self.index.form(entry.form)?;
        if !self.options.demonyms && form.form == Form::Demonym {
            return None;
        }
        if !phrase.may_be(form, self.index.entity(form.entity).map(|e| e.kind)) {
            return None;
        }
        let found = phrase.spelling(entry, form, self.text, self.options.wrapped)?;
        let spelling = if form.guessed { Spelling::Similar } else { found };
        let (start, end) = phrase.span()?;
        let wanted = spelling <= self.options.spelling.min(form.loosest) && phrase.is_whole(self.text);
        let (form, word) = (entry.form, self.word);
        wanted.then_some(Candidate { start, end, form, spelling, distance: 0, glued, contextual, word })
    }
}
