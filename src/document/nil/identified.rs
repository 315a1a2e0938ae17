//! The frame of identifications: whom somebody was identified as, up to the words that end it.
//!
//! ```text
//! पहचान [रमेसर] और [ननकू] के रूप में
//!        open       open  closed    a name stands at what opens it or after what joins two, and before either or the end
//! ```
//!
//! A part of [`frames`](super::frames()), which meets the word that opens it.

use super::super::draft::{By, Draft};
use super::extent::{begins_in, is_given};
use super::frames::{Beside, Frames};
use super::{Unlisted, closes};
use crate::language::Frame;

/// An identification ends within so many words: पहचान ... के रूप में.
const IDENTIFICATION: usize = 40;

impl Frames<'_, '_> {
    /// पहचान रमेसर और ननकू के रूप में: the names between, each beside what opens or closes the identification or after
    /// what joins two of them. A word that nearly always is something else is one only where it stands there alone.
    pub(super) fn identified(&self, at: usize, found: &mut Vec<Draft>, unlisted: &mut Unlisted) {
        let Some(word) = self.words.get(at) else { return };
        let Some(end) = self.identification(word.token.end) else { return };
        let layout = self.reader.document.layout;
        let mut index = at + 1;
        let mut run = Vec::new();
        // What stands before the next name: the frame, or what joins it to the last one.
        let mut from = word.token.end;
        let mut open = true;
        while let Some(word) = self.words.get(index).filter(|w| w.token.end <= end) {
            let gap = layout.slice(from, word.token.start);
            open = (open && gap.trim().is_empty()) || self.joins_names(from, word.token.start);
            from = word.token.end;
            if self.language().title(word.token.hash).is_some() && !is_given(self.language().name_part(word.token.hash))
            {
                index += 1;
                continue;
            }
            self.reader.run(self.words.get(index..).unwrap_or_default(), &mut run);
            let name = begins_in(self.language(), &run);
            let (Some(first), Some(last)) = (name.first(), name.last()) else {
                open = false;
                index += 1;
                continue;
            };
            let alone = word.token.start == first.start && self.case_before(last.end, end);
            let closed = alone || closes(self.reader.document, last.end);
            if open && closed && (alone || name.iter().any(|p| p.what != 'R')) && last.end <= end {
                self.take(Beside::Words(name.to_vec()), By::Identified, found, unlisted);
            }
            from = last.end;
            open = false;
            index += name.len();
        }
    }

    /// Where the identification ends that begins at `from`: at the word "as", in the same sentence.
    fn identification(&self, from: usize) -> Option<usize> {
        let layout = self.reader.document.layout;
        let mut words = layout.words_from(from);
        let mut before = from;
        for _ in 0..IDENTIFICATION {
            let token = words.next()?;
            if layout.slice(before, token.start).contains(['।', '\n', '?', '!']) {
                return None;
            }
            if self.language().frame(token.hash) == Some(Frame::As) {
                return Some(token.start);
            }
            before = token.end;
        }
        None
    }

    /// True where one case word stands between the two places, and nothing else: के of के रूप.
    fn case_before(&self, from: usize, to: usize) -> bool {
        let layout = self.reader.document.layout;
        let next = layout.word_from(from);
        next.is_some_and(|t| {
            self.language().frame(t.hash) == Some(Frame::Of) && layout.slice(t.end, to).trim().is_empty()
        })
    }

    /// True where a comma or a word like और is all that stands between the two places.
    fn joins_names(&self, from: usize, to: usize) -> bool {
        let layout = self.reader.document.layout;
        let between = layout.slice(from, to).trim();
        let and = layout
            .word_from(from)
            .filter(|t| t.end <= to && self.language().frame(t.hash) == Some(Frame::And))
            .is_some_and(|t| between.trim_start_matches([',', ' ']).len() == t.end - t.start);
        between == "," || and
    }
}
