//! Names written on to a neighbouring word (run-on segmentation): आकलनउत्तर कोरिया, मोदीने.
//!
//! Where a word is in neither index nor lexicon, `index::glue` finds the listed words inside its folded key whose rest
//! is a word. Here each of them becomes a start, or an end, of a form:
//!
//! ```text
//! text              word found       what is done
//! आकलनउत्तर कोरिया   उत्तर, at the end    follow the trie from it: उत्तर कोरिया begins inside the word
//! मोदीने             मोदी, in front       the forms of this one word: nothing can go on after it
//! दिल्ली पुलिसने        पुलिस, in front      the last word of a form that began before (दिल्ली पुलिस)
//! ```
//!
//! Keys and text differ in length (a dropped nukta, म् for ं), so that a place in the key is looked for in the word as
//! it is written: the one place where both halves fold to the halves of the key. Where there is none, a letter was cut
//! in two, and there is no name.
//!
//! Words repeat, and most unknown ones hold nothing. These are remembered, by the hash of the word, in a table of a
//! fixed size, where a newer one takes the place of an older:
//!
//! ```text
//! hash      3f2a_81c4_....      place = high half mod 8192      [ .. | hash | .. ]      64 kB in all
//! ```
//!
//! Two words of one hash would share a verdict. It is a hash of 64 bits, compared in full, and the worst that could
//! come of it is a glued name that is missed.
//!
//! Knows of the index, the walk and folded keys; what counts as the rest of a word is the index's and the language's
//! business.

use super::walk::{Scratch, Walk};
use crate::index::{Flags, Index, Inner, NodeId};
use crate::script::is_dependent;
use crate::spelling::folded::folded_key;
use crate::words::{Script, Token};

/// Unknown words shorter or longer than this many bytes are not looked into: no rest would be left, or they are no
/// words. Twelve are four letters of Devanagari.
const BYTES: std::ops::RangeInclusive<usize> = 12..=120;

/// How many words are remembered, at eight bytes each.
const REMEMBERED: usize = 8192;

/// Remembers unknown words in which nothing is found, since words repeat. Kept from text to text.
#[derive(Debug, Default)]
pub(super) struct Refused {
    /// Hashes of words, each at the place that its own bits say; empty until the first is put in, so that a search that
    /// meets no such word allocates nothing. A place that holds 0 is free.
    hashes: Vec<u64>,
    /// The serial number of the index that refused them.
    index: u64,
}

impl Refused {
    /// Forgets what another index refused: what is listed there may not be listed here.
    pub(super) fn belongs_to(&mut self, index: &Index) {
        if self.index != index.serial() {
            self.hashes.clear();
            self.index = index.serial();
        }
    }

    /// Where the verdict on a word is kept; other bits of the hash than those that find its slot in the index.
    fn place(hash: u64) -> usize {
        (hash >> 32) as usize % REMEMBERED
    }

    /// True where nothing was found in the word before, and no other has taken its place.
    fn has(&self, hash: u64) -> bool {
        self.hashes.get(Self::place(hash)) == Some(&hash)
    }

    /// Remembers the word, in place of any other.
    fn add(&mut self, hash: u64) {
        self.hashes.resize(REMEMBERED, 0);
        if let Some(place) = self.hashes.get_mut(Self::place(hash)) {
            *place = hash;
        }
    }
}

impl Walk<'_, '_> {
    /// Forms that begin inside an unknown word, or at its start but end before it does; where an honorific is the rest
    /// of it, those of people that go on after it (अमितभाई शाह).
    pub(super) fn inside_word(&mut self, token: Token, scratch: &mut Scratch) {
        self.each_inside(token, scratch, |walk, (start, end), inner, scratch| {
            if end == token.end {
                walk.follow(start, end, inner.word, Flags::UNKNOWN, true, scratch);
            } else if let Some(node) = walk.index.root(inner.word) {
                scratch.phrase.clear();
                scratch.phrase.push(start, end, false);
                if inner.apart {
                    walk.collect(node, true, scratch);
                }
                if inner.honorific {
                    scratch.phrase.pass();
                    walk.follow_after(node, token.end, false, 0, true, scratch);
                    scratch.phrase.unpass();
                }
            }
        });
    }

    /// Forms whose last word begins an unknown word; `node` is where the words before it lead.
    pub(super) fn last_inside_word(&mut self, node: NodeId, token: Token, scratch: &mut Scratch) {
        self.each_inside(token, scratch, |walk, (start, end), inner, scratch| {
            if start == token.start
                && inner.apart
                && let Some(child) = walk.index.child(node, inner.word)
            {
                scratch.phrase.push(start, end, false);
                walk.collect(child, true, scratch);
                scratch.phrase.pop();
            }
        });
    }

    /// Calls `each` with the span of every listed word inside an unknown one.
    ///
    /// Spans are bytes of the text. Words that the news has as they are (किटकैट) are whole, and those of other scripts, very short and very long ones have nothing inside them:
    /// what is done here for a word is quadratic in it, and a text may be one word of many megabytes.
    fn each_inside(
        &mut self,
        token: Token,
        scratch: &mut Scratch,
        mut each: impl FnMut(&mut Self, (usize, usize), &Inner, &mut Scratch),
    ) {
        let fits = token.script == Script::Devanagari && BYTES.contains(&(token.end - token.start));
        if !fits || scratch.refused.has(token.hash) || self.index.language().is_news_word(token.hash) {
            return;
        }
        let index = self.index;
        let mut key = std::mem::take(&mut scratch.key);
        key.clear();
        let word = self.text.get(token.start..token.end).unwrap_or_default();
        folded_key(word, &mut key);
        let mut any = false;
        for inner in index.inside(&key) {
            any = true;
            if let (Some(start), Some(end)) = (cut(word, &key, inner.start), cut(word, &key, inner.end)) {
                each(self, (token.start + start, token.start + end), &inner, scratch);
            }
        }
        if !any {
            scratch.refused.add(token.hash);
        }
        scratch.key = key;
    }
}

/// The place in `word` that is the place `at` of its folded key, if they can both be cut there.
///
/// The key of ज़ार्जने has no nukta: its place 15, before ने, is the place 18 of the word. In रम्परा, key रंपरा, place
/// 6 (after ं) is no place of the word, since म् alone is not ं. Tries each letter, and folds both parts of the word
/// there: quadratic in a word of 120 bytes at most.
fn cut(word: &str, key: &str, at: usize) -> Option<usize> {
    if at == 0 || at == key.len() {
        return Some(if at == 0 { 0 } else { word.len() });
    }
    let (before, after) = (key.get(..at)?, key.get(at..)?);
    let mut part = String::new();
    let mut is = |text: &str, want: &str| {
        part.clear();
        folded_key(text, &mut part);
        part == want
    };
    let mut places = word.char_indices().filter(|&(_, c)| !is_dependent(c) && !matches!(c, '\u{200C}' | '\u{200D}'));
    places.find_map(|(place, _)| {
        let (left, right) = word.split_at_checked(place)?;
        (is(left, before) && is(right, after)).then_some(place)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts() {
        assert_eq!(cut("मोदीने", "मोदीने", 12), Some(12));
        assert_eq!(cut("ज़ार्जने", "जार्जने", 15), Some(18));
        assert_eq!(cut("रम्परा", "रंपरा", 6), None);
        assert_eq!(cut("हमलाकिम", "हमलाकिम", 0), Some(0));
        assert_eq!(cut("हमलाकिम", "हमलाकिम", 21), Some(21));
    }
}
