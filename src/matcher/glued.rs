//! Names written on to a neighbouring word: आकलनउत्तर कोरिया, मोदीने.

use super::walk::{Scratch, Walk};
use crate::index::{Index, NodeId};
use crate::script::is_dependent;
use crate::spelling::folded::folded_key;
use crate::words::{Script, Token};

/// Unknown words shorter or longer than this many bytes are not looked into: no rest would be left,
/// or they are no words.
const BYTES: std::ops::RangeInclusive<usize> = 12..=120;

/// How many words are remembered.
const REMEMBERED: usize = 8192;

/// Remembers unknown words in which nothing is found, since words repeat.
#[derive(Debug, Default)]
pub(super) struct Refused {
    /// Hashes of words, each at the place that its own bits say; empty until the first is put in.
    hashes: Vec<u64>,
    /// The serial number of the index that refused them.
    index: u64,
}

impl Refused {
    /// Forgets what another index refused.
    pub(super) fn belongs_to(&mut self, index: &Index) {
        if self.index != index.serial() {
            self.hashes.clear();
            self.index = index.serial();
        }
    }

    fn place(hash: u64) -> usize {
        (hash >> 32) as usize % REMEMBERED
    }

    fn has(&self, hash: u64) -> bool {
        self.hashes.get(Self::place(hash)) == Some(&hash)
    }

    fn add(&mut self, hash: u64) {
        self.hashes.resize(REMEMBERED, 0);
        if let Some(place) = self.hashes.get_mut(Self::place(hash)) {
            *place = hash;
        }
    }
}

impl Walk<'_, '_> {
    /// Forms that begin inside an unknown word, or at its start but end before it does.
    pub(super) fn inside_word(&mut self, token: Token, scratch: &mut Scratch) {
        self.each_inside(token, scratch, |walk, start, end, word, scratch| {
            if end == token.end {
                walk.follow(start, end, word, false, true, scratch);
            } else if let Some(node) = walk.index.root(word) {
                scratch.phrase.clear();
                scratch.phrase.push(start, end);
                walk.collect(node, true, scratch);
            }
        });
    }

    /// Forms whose last word begins an unknown word; `node` is where the words before it lead.
    pub(super) fn last_inside_word(&mut self, node: NodeId, token: Token, scratch: &mut Scratch) {
        self.each_inside(token, scratch, |walk, start, end, word, scratch| {
            if start == token.start
                && let Some(child) = walk.index.child(node, word)
            {
                scratch.phrase.push(start, end);
                walk.collect(child, true, scratch);
                scratch.phrase.pop();
            }
        });
    }

    /// Calls `each` with the span of every listed word inside an unknown one.
    fn each_inside(
        &mut self,
        token: Token,
        scratch: &mut Scratch,
        mut each: impl FnMut(&mut Self, usize, usize, crate::index::WordId, &mut Scratch),
    ) {
        let fits = token.script == Script::Devanagari && BYTES.contains(&(token.end - token.start));
        if !fits || scratch.refused.has(token.hash) {
            return;
        }
        let index = self.index;
        let mut key = std::mem::take(&mut scratch.key);
        key.clear();
        let word = self.text.get(token.start..token.end).unwrap_or_default();
        folded_key(word, &mut key);
        let mut any = false;
        for inner in index.glue().inside(&key, index.language()) {
            any = true;
            if let (Some(start), Some(end)) = (cut(word, &key, inner.start), cut(word, &key, inner.end)) {
                each(self, token.start + start, token.start + end, inner.word, scratch);
            }
        }
        if !any {
            scratch.refused.add(token.hash);
        }
        scratch.key = key;
    }
}

/// The place in `word` that is the place `at` of its folded key, if they can both be cut there.
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
