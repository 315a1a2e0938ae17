//! Whether the words found are the form: keys compared, boundaries checked.

use crate::entity::Kind;
use crate::forms::Form;
use crate::index::{Entry, IndexedForm, separator};
use crate::script::is_whole;
use crate::spelling::{Spelling, exact::exact_key, folded::fold_exact};
use crate::words::gap;

/// The words of the text that a path through the trie went over, and their keys once they are made.
#[derive(Debug, Default)]
pub(super) struct Phrase {
    /// Start and end of each word.
    words: Vec<(usize, usize)>,
    exact: String,
    folded: String,
    keys_made: bool,
    /// How many honorifics were passed over between the words.
    passed: usize,
}

impl Phrase {
    pub(super) fn clear(&mut self) {
        self.words.clear();
        self.passed = 0;
        self.keys_made = false;
    }

    pub(super) fn push(&mut self, start: usize, end: usize) {
        self.words.push((start, end));
        self.keys_made = false;
    }

    pub(super) fn pop(&mut self) {
        self.words.pop();
        self.keys_made = false;
    }

    /// Passes over an honorific; the next word is pushed after it.
    pub(super) fn pass(&mut self) {
        self.passed += 1;
    }

    /// Undoes [`Phrase::pass`].
    pub(super) fn unpass(&mut self) {
        self.passed -= 1;
    }

    /// True where the words may be the form: only a person's name has honorifics in it.
    pub(super) fn may_be(&self, form: &IndexedForm, kind: Option<Kind>) -> bool {
        self.passed == 0 || (form.form == Form::Name && kind == Some(Kind::Person))
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn truncate(&mut self, len: usize) {
        self.words.truncate(len);
        self.keys_made = false;
    }

    /// The span of the words, in bytes of the text.
    pub(super) fn span(&self) -> Option<(usize, usize)> {
        Some((self.words.first()?.0, self.words.last()?.1))
    }

    /// The tier in which the words are the form of the entry, or none.
    pub(super) fn spelling(
        &mut self,
        entry: &Entry,
        form: &IndexedForm,
        text: &str,
        wrapped: bool,
    ) -> Option<Spelling> {
        let (start, end) = self.span()?;
        let written = text.get(start..end)?;
        if written == form.text.as_ref() {
            return Some(Spelling::Exact);
        }
        if form.capitals && written.chars().any(char::is_lowercase) {
            return None;
        }
        self.make_keys(text, wrapped);
        if self.exact == form.exact.as_ref() {
            Some(Spelling::Exact)
        } else {
            (self.folded == entry.key.as_ref()).then_some(Spelling::Folded)
        }
    }

    fn make_keys(&mut self, text: &str, wrapped: bool) {
        if self.keys_made {
            return;
        }
        self.exact.clear();
        self.folded.clear();
        let mut last = None;
        for &(start, end) in &self.words {
            if let Some(last) = last.replace(end) {
                self.exact += separator(gap(text.get(last..start).unwrap_or_default(), wrapped));
                self.folded.push(' ');
            }
            let from = self.exact.len();
            exact_key(text.get(start..end).unwrap_or_default(), &mut self.exact);
            fold_exact(self.exact.get(from..).unwrap_or_default(), &mut self.folded);
        }
        self.keys_made = true;
    }

    /// True where the span cuts no grapheme cluster.
    pub(super) fn is_whole(&self, text: &str) -> bool {
        self.span().is_some_and(|(start, end)| is_whole(text, start, end))
    }
}
