//! Acronyms that a document defines: उत्तर अटलांटिक संधि संगठन (नाटो).

use super::Choice;
use crate::forms::Form;
use crate::index::Index;
use crate::language::spell_out;
use crate::matcher::Candidate;
use crate::spelling::{Spelling, folded::folded_key, hash::hash_key};
use crate::words::{Scanner, words};
use std::ops::Range;

/// The longest text in brackets that is looked at, in bytes.
const LONGEST: usize = 64;

/// An acronym that no gazetteer lists, from the place where the document defines it.
#[derive(Debug, Clone)]
pub(super) struct Definition {
    hash: u64,
    /// Where it was defined.
    from: usize,
    choice: Choice,
}

impl Definition {
    pub(super) fn new(key: &str, bracket: Range<usize>, choice: &Choice) -> Definition {
        Definition { hash: hash_key(key), from: bracket.start, choice: *choice }
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

/// The folded keys of the words of an acronym, joined: यू.एन. and यूएन have the same.
pub(super) fn key(written: &str) -> String {
    let mut key = String::new();
    for word in words(written) {
        folded_key(written.get(word.start..word.end).unwrap_or_default(), &mut key);
    }
    key
}

/// True for one word that can only be an acronym: Latin capitals, or the names of letters.
pub(super) fn is_acronym(written: &str) -> bool {
    let capitals = written.len() > 1 && written.bytes().all(|b| b.is_ascii_uppercase());
    let one = words(written).count() == 1;
    one && (capitals || spell_out(&key(written)).is_some())
}

/// Finds defined acronyms wherever they stand after their definition, and adds them to the choices
/// where nothing else was chosen.
pub(super) fn find_again(index: &Index, text: &str, defined: &[Definition], choices: &mut Vec<Choice>) {
    let Some(from) = defined.iter().map(|d| d.from).min() else { return };
    let mut more = Vec::new();
    let mut scanner = Scanner::new(text, from);
    while let Some(token) = scanner.next_token() {
        // The newest definition before the word.
        let known = defined.iter().rev().find(|d| d.hash == token.hash && d.from <= token.start);
        let Some(definition) = known else { continue };
        let written = text.get(token.start..token.end).unwrap_or_default();
        if written.bytes().any(|b| b.is_ascii_lowercase()) {
            continue;
        }
        let taken = choices.partition_point(|c| c.candidate.end <= token.start);
        if choices.get(taken).is_some_and(|c| c.candidate.start < token.end)
            || index.entity(definition.choice.entity).is_none()
        {
            continue;
        }
        let candidate = Candidate {
            start: token.start,
            end: token.end,
            spelling: Spelling::Exact,
            glued: false,
            contextual: false,
            ..definition.choice.candidate
        };
        more.push(Choice { candidate, form: Form::Acronym, ..definition.choice });
    }
    choices.extend(more);
    choices.sort_by_key(|c| (c.candidate.start, usize::MAX - c.candidate.end));
}
