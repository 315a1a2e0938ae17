//! Words that may be parts of names which no gazetteer lists, and runs of them.

use super::super::draft::Draft;
use super::super::{Document, drafts::Drafts};
use crate::entity::Kind;
use crate::language::{Language, NamePart};
use crate::matcher::Seen;
use crate::spelling::folded::folded_key;
use crate::words::{Gap, Script};

/// The most words of a name.
const MOST: usize = 5;
/// A place or organisation of that prior is less known than the people who have its name as theirs.
const LITTLE_KNOWN: f32 = 0.4;

/// A word that may be part of a name.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) hash: u64,
    pub(crate) initial: bool,
    /// A hyphen joins it to the next.
    pub(super) hyphen: bool,
    /// What it is in people's names.
    pub(super) known: Option<NamePart>,
    /// It is itself wherever it stands: a common word, a country.
    pub(super) settled: bool,
    /// What is known of it, as `data/language/run_priors.tsv` says it.
    pub(crate) what: char,
}

impl Part {
    /// Known to be part of people's names, and nothing else.
    pub(super) fn strong(&self) -> bool {
        self.known.is_some_and(|p| !p.common)
    }

    /// It is something else too.
    pub(super) fn ordinary(&self) -> bool {
        matches!(self.what, 'P' | 'R')
    }

    /// It may stand first: बहादुर may not, which stands between names.
    pub(super) fn given(&self) -> bool {
        self.known.is_none_or(|p| p.given > 0 && p.given * 2 >= p.middle) || self.initial
    }

    /// It may stand last.
    pub(super) fn family(&self) -> bool {
        self.known.is_none_or(|p| !p.rare && (p.family > 0 || !p.common)) && !self.initial
    }
}

/// Reads runs of such words in a document, among the drafts that it has.
pub(crate) struct Reader<'d, 'i> {
    pub(crate) document: &'d Document<'i>,
    pub(crate) drafts: &'d Drafts,
}

impl Reader<'_, '_> {
    /// Puts into `run` the words from the first one on that may be one name: none where the first is not part of one.
    pub(crate) fn run(&self, words: &[Seen], run: &mut Vec<Part>) {
        run.clear();
        let layout = self.document.layout;
        for (at, word) in words.iter().enumerate().take(MOST) {
            let next = words.get(at + 1);
            let initial = next.is_some_and(|n| n.flags.initial() && layout.joins(word.token.end, n.token.start, true));
            let among_initials = run.last().is_some_and(|b| b.initial) || initial;
            let before_middle = next.is_some_and(|n| {
                let middle = |p: NamePart| p.middle > p.given.max(p.family);
                self.document.language.name_part(n.token.hash).is_some_and(middle)
                    && layout.joins(word.token.end, n.token.start, false)
            });
            let Some(part) = self.part(word, among_initials, before_middle) else { break };
            if let Some(last) = run.last_mut() {
                if !layout.joins(last.end, part.start, last.initial) || last.what == 'A' || part.what == 'A' {
                    break;
                }
                last.hyphen = layout.gap(last.end, part.start) == Gap::Hyphen;
            }
            run.push(part);
        }
    }

    /// The linked drafts inside a span, all of whose ends are those of words.
    pub(super) fn inside(&self, start: usize, end: usize) -> impl Iterator<Item = &Draft> {
        self.drafts.linked_across(start, end)
    }

    /// The word as part of a name. None for a word that is settled or that stands in a draft which it cannot outweigh:
    /// a name of several words, a demonym, a place or organisation that is better known than the people whose name it
    /// is, but for those before a middle name (द्वारका प्रसाद).
    fn part(&self, word: &Seen, among_initials: bool, before_middle: bool) -> Option<Part> {
        let token = word.token;
        let known = self.document.language.name_part(token.hash);
        // के and जी are words too: letters beside another letter, or before a dot.
        let dot = || self.document.layout.dot_after(token.end);
        let mut initial = word.flags.initial() && (!word.flags.settled() || among_initials || dot());
        if token.script != Script::Devanagari || (known.is_none() && !initial && word.flags.settled()) {
            return None;
        }
        let mut what = match known {
            Some(part) if part.rare => 'R',
            Some(part) if !part.common => 'S',
            _ => 'P',
        };
        if known.is_none() && !initial {
            let mut key = String::new();
            folded_key(self.document.layout.slice(token.start, token.end), &mut key);
            // Letters written as one word are initials before a name; more of them are an acronym by itself.
            match self.document.language.spell_out(&key) {
                Some(letters) if letters.len() == 2 => initial = true,
                Some(_) if word.flags.id().is_some() => return None,
                Some(_) => what = 'A',
                None if word.flags.id().is_some() || is_misspelt(self.document.language, &key) => return None,
                None if self.document.language.ends_as_a_place(&key) => what = 'B',
                None => what = if word.flags.unknown() { 'U' } else { 'N' },
            }
        }
        if let Some(draft) = self.inside(token.start, token.end).next() {
            let whole = (draft.start, draft.end) == (token.start, token.end);
            let entity = self.document.index.entity(draft.entity()?)?;
            let usual = known.is_some_and(|p| {
                p.given + p.family > 0 && (before_middle || (!p.common && entity.prior < LITTLE_KNOWN))
            });
            if !whole || !(entity.kind == Kind::Person || initial || usual) {
                return None;
            }
        }
        let (start, end, hash, settled) = (token.start, token.end, token.hash, word.flags.settled());
        Some(Part { start, end, hash, initial, hyphen: false, known, settled, what })
    }
}

/// True for the folded key of a common word with its last anusvara left out, or with one too many: इलाको, मामलें.
fn is_misspelt(language: &Language, key: &str) -> bool {
    let lexicon = language.lexicon();
    match key.strip_suffix('\u{902}') {
        Some(rest) => lexicon.has(rest),
        None => lexicon.has(&format!("{key}\u{902}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_words() {
        let language = Language::hindi().unwrap();
        for (word, misspelt) in [("इलाको", true), ("मामलें", true), ("कुर्स्क", false), ("दरभंगा", false)]
        {
            assert_eq!(is_misspelt(&language, word), misspelt, "{word}");
        }
    }
}
