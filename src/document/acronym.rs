//! Acronyms that a document defines: उत्तर अटलांटिक संधि संगठन (नाटो).

use super::{Choice, Unlisted};
use crate::entity::Kind;
use crate::forms::Form;
use crate::language::{Inside, Language};
use crate::matcher::Candidate;
use crate::spelling::{Spelling, folded::folded_key, hash::hash_key};
use crate::words::{Scanner, Token, words};
use std::collections::HashMap;
use std::ops::Range;

/// The longest text in brackets that is looked at, in bytes.
const LONGEST: usize = 64;

/// Letters of an acronym that tells how far its full name goes, and words that it may have.
const LEAST_LETTERS: usize = 3;
const MOST_WORDS: usize = 10;

/// The acronyms that a document defines and no gazetteer lists.
#[derive(Debug, Default)]
pub(super) struct Definitions {
    /// By the hash of the acronym's key.
    by_hash: HashMap<u64, Acronym>,
}

#[derive(Debug)]
struct Acronym {
    key: String,
    /// Where it was defined, and the full name there; in the order of the text.
    defined: Vec<(usize, Choice)>,
}

impl Definitions {
    /// Takes in that the text in the bracket at `from`, which has that key, stands for the choice.
    pub(super) fn add(&mut self, key: &str, from: usize, choice: &Choice) {
        let acronym = Acronym { key: key.to_owned(), defined: Vec::new() };
        self.by_hash.entry(hash_key(key)).or_insert(acronym).defined.push((from, *choice));
    }

    /// The choice that a word means by the newest definition before it.
    fn meant(&self, token: &Token, text: &str) -> Option<&Choice> {
        let acronym = self.by_hash.get(&token.hash)?;
        let written = text.get(token.start..token.end)?;
        let newest = acronym.defined.partition_point(|&(from, _)| from <= token.start).checked_sub(1)?;
        let small = written.bytes().any(|b| b.is_ascii_lowercase());
        let (_, choice) = acronym.defined.get(newest).filter(|_| !small && key(written) == acronym.key)?;
        Some(choice)
    }
}

/// The span of what stands in brackets right after `end`, without the space around it.
pub(super) fn in_brackets(text: &str, end: usize) -> Option<Range<usize>> {
    let after = text.get(end..)?;
    let open = after.trim_start_matches([' ', '\u{A0}']);
    let inner = open.strip_prefix(['(', '[', '（'])?;
    let close =
        inner.char_indices().take_while(|&(at, _)| at <= LONGEST).find(|(_, c)| matches!(c, ')' | ']' | '）'))?.0;
    let inside = inner.get(..close)?.trim();
    let start = text.len() - inner.len() + (inner.len() - inner.trim_start().len());
    (!inside.is_empty()).then(|| start..start + inside.len())
}

/// The span of the word before the bracket that opens right before `start`: एमबीएस of एमबीएस (मिथिला ... .
pub(super) fn before_bracket(text: &str, start: usize) -> Option<Range<usize>> {
    let before = text.get(..start)?.trim_end_matches([' ', '\u{A0}']);
    let before = before.strip_suffix(['(', '[', '（'])?.trim_end_matches([' ', '\u{A0}']);
    let from = (before.len().saturating_sub(LONGEST)..=before.len()).find(|&at| before.is_char_boundary(at))?;
    let mut scanner = Scanner::new(before, from);
    let mut last = None;
    while let Some(token) = scanner.next_token() {
        last = Some(token);
    }
    last.filter(|t| t.end == before.len()).map(|t| t.start..t.end)
}

/// The folded keys of the words of an acronym, joined: यू.एन. and यूएन have the same.
pub(super) fn key(written: &str) -> String {
    let mut key = String::new();
    for word in words(written) {
        folded_key(written.get(word.start..word.end).unwrap_or_default(), &mut key);
    }
    key
}

/// True for one word that can only be an acronym: Latin capitals, or the names of letters.
pub(super) fn is_acronym(language: &Language, written: &str) -> bool {
    let capitals = written.len() > 1 && written.bytes().all(|b| b.is_ascii_uppercase());
    let one = words(written).count() == 1;
    one && (capitals || language.spell_out(&key(written)).is_some())
}

/// Where a name starts whose words, the last of them ending at `end`, begin with the letters of the acronym in the
/// brackets after it, or of the one before the bracket that it stands in; `words` are those up to `end`. Words that
/// join others may have no letter: और, ऑफ.
pub(super) fn spelt_name(language: &Language, text: &str, words: &[Token], end: usize) -> Option<usize> {
    let letters =
        |span: Range<usize>| language.latin_letters(&key(text.get(span)?)).filter(|l| l.len() >= LEAST_LETTERS);
    if let Some(letters) = in_brackets(text, end).and_then(letters) {
        return spelt_from(language, text, words, &letters);
    }
    // From the bracket on.
    let closed = text.get(end..)?.trim_start().starts_with([')', ']', '）']);
    let start = words
        .iter()
        .rev()
        .map(|t| t.start)
        .take(MOST_WORDS)
        .find(|&start| text.get(..start).is_some_and(|before| before.trim_end().ends_with(['(', '[', '（'])));
    let start = start.filter(|_| closed)?;
    let letters = before_bracket(text, start).and_then(letters)?;
    spelt_from(language, text, words, &letters).filter(|&from| from == start)
}

/// Where the words start that begin with those letters.
fn spelt_from(language: &Language, text: &str, words: &[Token], letters: &str) -> Option<usize> {
    let mut letters = letters.chars().rev().peekable();
    for (at, word) in words.iter().rev().enumerate() {
        let mut key = String::new();
        folded_key(text.get(word.start..word.end)?, &mut key);
        let joining = matches!(language.inside_names(word.hash), Some(Inside::And)) || language.joins_words(&key);
        let fits = letters.peek().is_some_and(|&letter| language.may_begin(letter, &key));
        if fits {
            letters.next();
            if letters.peek().is_none() {
                return Some(word.start);
            }
        } else if !joining || at == 0 {
            return None;
        }
    }
    None
}

/// The acronyms in brackets beside unlisted organisations, or before them where they stand in brackets, and their
/// other mentions; `names` are sorted.
pub(super) fn of_unlisted(language: &Language, text: &str, names: &[Unlisted]) -> Vec<Unlisted> {
    let mut defined: HashMap<u64, (usize, String)> = HashMap::new();
    for name in names.iter().filter(|name| name.kind == Kind::Organization) {
        let span = in_brackets(text, name.end).or_else(|| before_bracket(text, name.start));
        let Some(span) = span else { continue };
        let written = text.get(span.clone()).unwrap_or_default();
        if is_acronym(language, written) {
            let key = key(written);
            defined.entry(hash_key(&key)).or_insert((span.start, key));
        }
    }
    let Some(from) = defined.values().map(|(from, _)| *from).min() else { return Vec::new() };
    let mut found = Vec::new();
    let mut scanner = Scanner::new(text, from);
    while let Some(token) = scanner.next_token() {
        let Some((from, acronym)) = defined.get(&token.hash) else { continue };
        let written = text.get(token.start..token.end).unwrap_or_default();
        let small = written.bytes().any(|b| b.is_ascii_lowercase());
        if token.start >= *from && !small && key(written) == *acronym {
            found.push(Unlisted { start: token.start, end: token.end, kind: Kind::Organization, score: 0.7 });
        }
    }
    found
}

/// Finds defined acronyms wherever they stand after their definition, and adds them to the choices
/// where nothing else was chosen.
pub(super) fn find_again(text: &str, defined: &Definitions, choices: &mut Vec<Choice>) {
    let firsts = defined.by_hash.values().filter_map(|a| a.defined.first());
    let Some(from) = firsts.map(|&(from, _)| from).min() else { return };
    let mut more = Vec::new();
    let mut scanner = Scanner::new(text, from);
    while let Some(token) = scanner.next_token() {
        let Some(choice) = defined.meant(&token, text) else { continue };
        let (start, end) = (token.start, token.end);
        let next = choices.partition_point(|c| c.candidate.end <= start);
        if choices.get(next).is_none_or(|c| c.candidate.start >= end) {
            let candidate = Candidate {
                start,
                end,
                spelling: Spelling::Exact,
                distance: 0,
                glued: false,
                contextual: false,
                ..choice.candidate
            };
            more.push(Choice { candidate, form: Form::Acronym, ..*choice });
        }
    }
    choices.extend(more);
    choices.sort_by_key(|c| (c.candidate.start, usize::MAX - c.candidate.end));
}
