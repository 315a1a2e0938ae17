//! Listed words inside longer ones: आकलनउत्तर has उत्तर at its end.

use super::{Index, WordId};
use crate::language::Language;
use crate::script::{VIRAMA, is_dependent};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use once_cell::unsync::OnceCell;

/// A listed word inside the folded key of an unknown word: bytes of that key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Inner {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) word: WordId,
}

/// The shortest word, in characters, that is looked for inside others: किम has three.
const SHORTEST: usize = 3;
/// The shortest rest that may be left of a word, in characters, unless it is an ending.
const SHORTEST_REST: usize = 3;

/// Finds listed words inside unknown ones.
#[derive(Debug)]
pub(crate) struct Glue {
    /// None only where no word can be glued at all.
    searcher: Option<AhoCorasick>,
    words: Vec<WordId>,
}

impl Glue {
    pub(super) fn new(index: &Index) -> Glue {
        let glueable = |key: &str| key.chars().count() >= SHORTEST && key.starts_with(|c: char| !c.is_ascii());
        let (keys, words): (Vec<&str>, Vec<WordId>) = index.words().into_iter().filter(|(k, _)| glueable(k)).unzip();
        let searcher = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(keys);
        Glue { searcher: searcher.ok(), words }
    }

    /// Every listed word inside `key`, the folded key of an unknown word, whose rest on either side
    /// is a frequent word. In the order of their ends.
    pub(crate) fn inside<'g>(&'g self, key: &'g str, language: &'g Language) -> impl Iterator<Item = Inner> + 'g {
        // An acronym is no glue of others: एआईडीएमके holds no एआई. Asked last, since it is the dearest.
        let acronym = OnceCell::new();
        let is_acronym = move || *acronym.get_or_init(|| language.spell_out(key).is_some());
        let found = self.searcher.iter().flat_map(move |s| s.find_overlapping_iter(key));
        found.filter_map(move |m| {
            let word = *self.words.get(m.pattern().as_usize())?;
            let (before, inner, after) = (key.get(..m.start())?, key.get(m.start()..m.end())?, key.get(m.end()..)?);
            let whole = before.is_empty() && after.is_empty();
            let cut = !before.ends_with(VIRAMA)
                && !inner.ends_with(VIRAMA)
                && !inner.starts_with(is_dependent)
                && !after.starts_with(is_dependent);
            (!whole && cut && is_word_before(before, language) && is_word_after(after, language) && !is_acronym())
                .then_some(Inner { start: m.start(), end: m.end(), word })
        })
    }

    pub(super) fn memory_usage(&self) -> usize {
        self.searcher.as_ref().map_or(0, AhoCorasick::memory_usage) + self.words.len() * size_of::<WordId>()
    }
}

fn is_word_before(rest: &str, language: &Language) -> bool {
    rest.is_empty() || is_long_word(rest, language)
}

fn is_word_after(rest: &str, language: &Language) -> bool {
    rest.is_empty() || language.is_ending(rest) || is_long_word(rest, language)
}

/// A rest of a rare word would cut real words (गनीमेड); a listed one would cut acronyms.
fn is_long_word(rest: &str, language: &Language) -> bool {
    rest.chars().count() >= SHORTEST_REST && !language.builds_names(rest) && language.lexicon().is_frequent(rest)
}
