//! Letters with a dot after each that no list has: पी.एम. as a title, डी.यू. as an acronym.
//!
//! Each letter is a word of its own, and by itself an initial. Together they are read as the one word that papers
//! otherwise write: where that is a title, they are the title; where no name goes on after them, an acronym of letters,
//! which [`single`](super::single) weighs as it does one without dots.
//!
//! ```text
//! पी.एम. मोदी           a title: मोदी is somebody by himself
//! एस.पी. सिंह           initials, though एसपी is a title: सिंह by itself is nobody
//! डी.यू. के छात्र          an acronym
//! बी.ए. की परीक्षा        none: बीए is a word that names nothing
//! ```
//!
//! Only where nothing stands between the letters but the dots: with spaces between them, a word like के would be one.
//! Knows of letters, titles and known words; of no context.

use super::super::Document;
use super::parts::Part;
use crate::language::Title;
use crate::matcher::Seen;
use crate::spelling::{folded::folded_key, hash::hash_key};

/// The letters that begin at a word.
pub(super) struct Letters {
    /// How many words they are.
    pub(super) words: usize,
    start: usize,
    /// Where the last of them ends, its dot left out.
    pub(super) last: usize,
    /// Where they end, the last dot counted in.
    end: usize,
    /// The hash of the letters as one word.
    hash: u64,
}

impl Letters {
    /// Two letters or more at the first of the words, a dot between any two. Linear in the letters.
    pub(super) fn at(document: &Document<'_>, words: &[Seen]) -> Option<Letters> {
        let layout = document.layout;
        let first = words.first().filter(|w| w.flags.initial() && layout.dot_after(w.token.end))?;
        let mut key = String::new();
        let (mut count, mut last) = (0, first.token.start);
        for word in words {
            let joined = count == 0 || is_dot(layout.slice(last, word.token.start));
            if !joined || !word.flags.initial() {
                break;
            }
            folded_key(layout.slice(word.token.start, word.token.end), &mut key);
            last = word.token.end;
            count += 1;
        }
        let dot = layout.text().get(last..).and_then(|rest| rest.chars().next()).filter(|_| layout.dot_after(last));
        let end = last + dot.map_or(0, char::len_utf8);
        (count > 1).then_some(Letters { words: count, start: first.token.start, last, end, hash: hash_key(&key) })
    }

    /// The title that they are, if they are one.
    pub(super) fn title(&self, document: &Document<'_>) -> Option<Title> {
        document.language.title(self.hash)
    }

    /// The letters as one word of which nothing is known but that it is spelt. None where it is a word that names
    /// nothing.
    pub(super) fn acronym(&self, document: &Document<'_>) -> Option<Part> {
        let exempt = document.index.word(self.hash).fuzzy_exempt();
        (!exempt).then_some(Part {
            start: self.start,
            end: self.end,
            hash: self.hash,
            initial: false,
            hyphen: false,
            known: None,
            fuzzy_exempt: false,
            what: 'A',
        })
    }
}

/// True for a dot and nothing else.
fn is_dot(text: &str) -> bool {
    matches!(text, "." | "\u{970}")
}
