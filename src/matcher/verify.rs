//! Whether the words found are the form: keys compared, boundaries checked.
//!
//! The trie is walked by hashes, so that a path is only a hint. Here it becomes a match or nothing. Two keys of the
//! phrase are made once, and compared with those of every form that ends at the node:
//!
//! ```text
//! text        किम  जोंगउन         words (0..9), (10..28)
//! exact       किम जोंगउन          exact keys, and what stands for each gap       against IndexedForm::exact
//! folded      किम जोंगउन          folded keys, a space for any gap               against the keys of the form's words
//!
//! form किम जोंग-उन: exact key किम जोंग-उन differs; key of this entry किम जोंगउन is the same: folded
//! ```
//!
//! So joined words are never exact; a name of ट्रम्प in the text where ट्रंप is listed is folded by its keys; and of
//! two words that share a hash one differs from the entry's key and is dropped, which is why a collision can do no
//! harm.
//!
//! A short way comes first: text that is the listed writing byte for byte is exact, and no key is made.
//!
//! Knows of keys, forms and boundaries; not of how the path was found.

use crate::index::{Entry, Facts, Index, separator};
use crate::language::Language;
use crate::script::{Class, class, is_whole};
use crate::spelling::{
    Spelling,
    exact::exact_key,
    folded::{fold_exact, folded_key},
    hash::hash_key,
};
use crate::words::{Gap, gap};

/// True where the first or the last of several words is a letter's name that rather binds the words of the sentence: के
/// of 23 साल के विलियम्सन, and of करंट टीवी के. It has no dot, and stands apart from a word before it which is no title.
pub(super) fn is_of_the_sentence(text: &str, first: (usize, usize), last: (usize, usize), language: &Language) -> bool {
    let written = |(start, end): (usize, usize)| text.get(start..end).unwrap_or_default();
    let key = |word: &str| {
        let mut key = String::new();
        folded_key(word, &mut key);
        key
    };
    let binds = |word: (usize, usize)| {
        let key = key(written(word));
        let hash = hash_key(&key);
        let dot = text.get(word.1..).is_some_and(|rest| rest.starts_with(|c| class(c) == Class::Dot));
        !dot && language.is_initial(&key) && (language.frame(hash).is_some() || language.is_honorific(hash))
    };
    let apart = |at: usize| text.get(..at).is_some_and(|before| before.ends_with(' '));
    // G20 is written जी 20.
    let before_number = written(last).starts_with(|c| class(c) == Class::Digit);
    if first == last || before_number {
        return false;
    }
    let before =
        || text.get(..first.0).unwrap_or_default().trim_end_matches(' ').rsplit([' ', '\n']).next().unwrap_or_default();
    let goes_on = || {
        let before = before();
        let hash = hash_key(&key(before));
        let word = before.ends_with(|c: char| matches!(class(c), Class::Devanagari | Class::Digit | Class::Latin));
        word && language.title(hash).is_none() && !language.is_honorific(hash) && !language.is_initial(&key(before))
    };
    (apart(last.0) && binds(last)) || (apart(first.0) && binds(first) && goes_on())
}

/// How many brackets open in an exact key. A form has one at most.
fn brackets(exact: &str) -> usize {
    exact.bytes().filter(|&b| b == b'(').count()
}

/// The words of the text that a path through the trie went over, and their keys once they are made.
///
/// The walk pushes a word for each step down and takes it away when it comes back up; keys are made when a form first
/// asks, and stay true until the words change. It is kept in the caller's scratch, so that strings are allocated once.
#[derive(Debug, Default)]
pub(super) struct Phrase {
    /// Start and end of each word, and whether it is an initial, after which any name may have a dot.
    words: Vec<(usize, usize, bool)>,
    /// Exact keys of the words, with [`separator`]s between them.
    exact: String,
    /// Folded keys of the words, a space between them.
    folded: String,
    /// After which words that are no initials a dot stands, as bits; and whether one stands after all but the last.
    dots: u32,
    all_dots: bool,
    /// The keys and what is said of dots are those of `words`.
    keys_made: bool,
    /// How many honorifics were passed over between the words.
    passed: usize,
}

impl Phrase {
    /// No words, none passed over: the beginning of a path.
    pub(super) fn clear(&mut self) {
        self.words.clear();
        self.passed = 0;
        self.keys_made = false;
    }

    /// Goes on by the word at these bytes of the text; after a cut, by a part of a word.
    pub(super) fn push(&mut self, start: usize, end: usize, initial: bool) {
        self.words.push((start, end, initial));
        self.keys_made = false;
    }

    /// Takes the last word away.
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

    /// True where the words may be the form: only a person's name has honorifics in it. अमित भाई शाह is अमित शाह; a
    /// place is not found across one.
    pub(super) fn may_be(&self, facts: Facts) -> bool {
        self.passed == 0 || facts.name_of_person()
    }

    /// How many words there are, honorifics left out.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Takes words away until there are `len`.
    pub(super) fn truncate(&mut self, len: usize) {
        self.words.truncate(len);
        self.keys_made = false;
    }

    /// The span of the words, in bytes of the text; honorifics between them lie in it. None without a word.
    pub(super) fn span(&self) -> Option<(usize, usize)> {
        Some((self.words.first()?.0, self.words.last()?.1))
    }

    /// True where the words are single letters or syllables with a dot after each but the last: बी.जे.पी, भा.ज.पा for
    /// a form that is found with its dots only.
    pub(super) fn is_spelt(&mut self, facts: Facts, text: &str, wrapped: bool) -> bool {
        let last = self.words.last().is_some_and(|&(.., initial)| initial || facts.dotted());
        if !last || self.words.len() < 2 {
            return false;
        }
        self.make_keys(text, wrapped);
        self.all_dots
    }

    /// Where the form ends: behind the last word, or behind the dot there, where it is one of an abbreviation and not
    /// of a sentence. That it is one is said by the form, which is listed with it (प्रा. लि.), or by the words, which are
    /// spelt with dots (बी.जे.पी.). None where it ends behind its last word.
    pub(super) fn end_with_dot(&self, entry: &Entry, spelt: bool, text: &str) -> Option<usize> {
        let &(_, end, _) = self.words.last()?;
        let mut after = text.get(end..)?.chars();
        let dot = after.next().filter(|&c| class(c) == Class::Dot)?;
        let listed = u32::from(entry.dots) & (1 << (self.words.len() - 1)) != 0;
        // Of three dots none is an abbreviation's.
        let more = after.next().is_some_and(|c| class(c) == Class::Dot);
        ((listed || spelt) && !more).then_some(end + dot.len_utf8())
    }

    /// True where the form has the dots of the phrase: one after a word that is no initial it must have too, and a
    /// form that is found with its dots only must have them all here.
    pub(super) fn has_dots_of(&mut self, entry: &Entry, text: &str, wrapped: bool) -> bool {
        self.make_keys(text, wrapped);
        self.dots & !u32::from(entry.dots) == 0 && (!entry.facts.dotted() || self.all_dots)
    }

    /// The first and the last of the words, where either is a letter.
    pub(super) fn letters_at_ends(&self) -> Option<((usize, usize), (usize, usize))> {
        let (first, last) = (self.words.first()?, self.words.last()?);
        (self.words.len() > 1 && (first.2 || last.2)).then_some(((first.0, first.1), (last.0, last.1)))
    }

    /// The same, with the bracket that closes after the last word where one opens between them; none where it does not
    /// close there. Asked after [`Phrase::spelling`], which makes the keys where a bracket may be.
    pub(super) fn closed_span(&self, text: &str) -> Option<(usize, usize)> {
        let (start, end) = self.span()?;
        if !(self.keys_made && self.exact.contains('(')) {
            return Some((start, end));
        }
        let after = text.get(end..)?.trim_start_matches(' ').strip_prefix(')')?;
        Some((start, text.len() - after.len()))
    }

    /// The tier in which the words are the form of the entry, or none: exact or folded, for similar spellings are not
    /// found on a path of their own words.
    ///
    /// A form of Latin capitals throughout is only found in capitals: who is not WHO. Linear in the phrase at the first
    /// form of a node, and comparing strings at the others. Words of which the last stand in brackets are only a form
    /// that is listed so: दिल्ली (पुलिस) is two names.
    pub(super) fn spelling(&mut self, entry: &Entry, index: &Index, text: &str, wrapped: bool) -> Option<Spelling> {
        let (start, end) = self.span()?;
        let written = text.get(start..end)?;
        if index.is_text(entry, written) {
            return Some(Spelling::Exact);
        }
        if entry.facts.capitals() && written.chars().any(char::is_lowercase) {
            return None;
        }
        if !self.has_dots_of(entry, text, wrapped) {
            return None;
        }
        let form = index.form(entry.form)?;
        if self.exact.contains('(') && brackets(&self.exact) > brackets(form.exact()) {
            return None;
        }
        if form.is_exactly(&self.exact) {
            Some(Spelling::Exact)
        } else {
            index.has_key(entry, &self.folded).then_some(Spelling::Folded)
        }
    }

    /// Makes both keys, if the words have changed since. The exact key of each word is made first, and folded from
    /// there.
    fn make_keys(&mut self, text: &str, wrapped: bool) {
        if self.keys_made {
            return;
        }
        self.exact.clear();
        self.folded.clear();
        (self.dots, self.all_dots) = (0, true);
        let mut last = None;
        for (at, &(start, end, initial)) in self.words.iter().enumerate() {
            if let Some((last, initial)) = last.replace((end, initial)) {
                let between = text.get(last..start).unwrap_or_default();
                let gap = gap(between, wrapped);
                self.exact += separator(gap);
                // A bracket opens there too where an honorific was passed over before or behind it.
                if gap == Gap::Break && between.contains('(') {
                    self.exact += separator(Gap::Bracket);
                }
                self.folded.push(' ');
                self.dots |= u32::from(gap == Gap::Dot && !initial) << (at - 1).min(31);
                self.all_dots &= gap == Gap::Dot;
            }
            let word = text.get(start..end).unwrap_or_default();
            let from = self.exact.len();
            exact_key(word, &mut self.exact);
            fold_exact(self.exact.get(from..).unwrap_or_default(), &mut self.folded);
        }
        self.keys_made = true;
    }

    /// True where the span cuts no grapheme cluster; false without a word.
    pub(super) fn is_whole(&self, text: &str) -> bool {
        self.span().is_some_and(|(start, end)| is_whole(text, start, end))
    }
}
