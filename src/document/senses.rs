//! Words that are goods, trades and the like, and names too: the word, where what stands near it in its sentence shows
//! that it is. चीनी मिलों are no mills of China, and a माली in a garden is no surname.
//!
//! Which words these are, and what shows it, the language says (`senses.tsv`). It knows the layout and nothing of drafts;
//! that a name which users list is one wherever it stands is for those who ask.

use super::layout::{Between, Layout};
use crate::language::Language;

/// So many words on either side are near; those before within so many bytes.
const NEAR: usize = 3;
const BEFORE: usize = 96;

/// True for the word of that hash that stands there if it is no name. One look-up for most words.
pub(super) fn is_word(language: &Language, layout: Layout<'_>, word: u64, (start, end): (usize, usize)) -> bool {
    if language.senses(word).next().is_none() {
        return false;
    }
    let shows = |hash: u64, next: bool| language.senses(word).any(|sense| sense.shows(hash, next));
    let before = layout.words_before(start, 0, BEFORE).take(NEAR);
    let mut before = before.take_while(|other| layout.between(other.end, start) != Between::End);
    let after = layout.words_from(end).take(NEAR);
    let mut after = after.take_while(|other| layout.between(end, other.start) != Between::End).enumerate();
    let next = |at: usize, to: usize| at == 0 && !layout.signs_between(end, to);
    before.any(|other| shows(other.hash, false)) || after.any(|(at, other)| shows(other.hash, next(at, other.start)))
}
