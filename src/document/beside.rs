//! The words beside a span, and what they say of it.

use crate::language::{Evidence, Language, Neighbour, Side};
use crate::words::{Scanner, Script, Token};

/// A word before a span is looked for in so many bytes.
const BEFORE: usize = 96;

/// What the words before and after a span say of what it is.
pub(crate) fn beside(language: &Language, text: &str, start: usize, end: usize) -> Evidence {
    let [before, before2] = two_before(text, start);
    let [after, after2] = two_after(text, end);
    let said = [(Side::Before2, before2), (Side::Before, before), (Side::After, after), (Side::After2, after2)];
    language.evidence(said.into_iter().filter_map(|(side, neighbour)| Some((side, neighbour?))))
}

/// What stands before a span.
pub(super) fn before(text: &str, start: usize) -> Neighbour {
    two_before(text, start)[0].unwrap_or(Neighbour::End)
}

/// What stands after a span.
pub(super) fn after(text: &str, end: usize) -> Neighbour {
    two_after(text, end)[0].unwrap_or(Neighbour::End)
}

/// Where the word before a span stands.
pub(crate) fn word_before(text: &str, start: usize) -> Option<(usize, usize)> {
    last_tokens(text.get(..start)?)[0].map(|t| (t.start, t.end))
}

/// Where the word after a span stands.
pub(crate) fn word_after(text: &str, end: usize) -> Option<(usize, usize)> {
    next_token(text, end).map(|t| (t.start, t.end))
}

/// What stands before a span, and what before that, if it is in the same sentence.
fn two_before(text: &str, start: usize) -> [Option<Neighbour>; 2] {
    let Some(window) = text.get(..start) else { return [None, None] };
    let [last, before] = last_tokens(window);
    let from = |token: Option<Token>, to: usize| token.map_or(window, |t| window.get(t.end..to).unwrap_or_default());
    let first = neighbour(last, from(last, start));
    let second = last.filter(|_| goes_on(first)).map(|t| neighbour(before, from(before, t.start)));
    [Some(first), second]
}

/// What stands after a span, and what after that, if it is in the same sentence.
fn two_after(text: &str, end: usize) -> [Option<Neighbour>; 2] {
    let mut scanner = Scanner::new(text, end);
    let mut next = |from: usize| {
        let token = scanner.next_token();
        let to = token.map_or(text.len(), |t| t.start);
        (token, neighbour(token, text.get(from..to).unwrap_or_default()))
    };
    let (token, first) = next(end);
    let second = token.filter(|_| goes_on(first)).map(|t| next(t.end).1);
    [Some(first), second]
}

/// True for what a sentence goes on after.
fn goes_on(neighbour: Neighbour) -> bool {
    matches!(neighbour, Neighbour::Word(_) | Neighbour::Number)
}

/// The last word of a text, if one ends in the last bytes of it, and the one before.
fn last_tokens(window: &str) -> [Option<Token>; 2] {
    let bytes = window.as_bytes();
    let least = bytes.len().saturating_sub(BEFORE);
    // No word goes on across a space: from the third one back on, the last two words are whole.
    let spaces = bytes.iter().enumerate().skip(least).rev().filter(|(_, byte)| **byte == b' ');
    let near = spaces.map(|(at, _)| at).nth(2).unwrap_or(least);
    match tokens_from(window, near) {
        [_, None] if near > least => tokens_from(window, least),
        both => both,
    }
}

/// The last word of a text and the one before, of those that start at or after `from`.
fn tokens_from(window: &str, from: usize) -> [Option<Token>; 2] {
    let from = (from..=window.len()).find(|&at| window.is_char_boundary(at)).unwrap_or(window.len());
    let mut scanner = Scanner::new(window, from);
    let mut last = [None, None];
    while let Some(token) = scanner.next_token() {
        last = [Some(token), last[0]];
    }
    last
}

/// The first word at or after `from`.
pub(super) fn next_token(text: &str, from: usize) -> Option<Token> {
    Scanner::new(text, from).next_token()
}

fn neighbour(token: Option<Token>, between: &str) -> Neighbour {
    match token {
        _ if between.contains(['।', '॥', '.', '?', '!', '\n']) => Neighbour::End,
        None => Neighbour::End,
        Some(_) if between.contains(|c: char| !c.is_whitespace() && c != '-') => Neighbour::Other,
        Some(token) => match token.script {
            Script::Devanagari => Neighbour::Word(token.hash),
            Script::Digits => Neighbour::Number,
            Script::Latin | Script::Other => Neighbour::Other,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn neighbours() {
        let text = "कल गया में, \"गया\" बस! गया";
        let at: Vec<usize> = text.match_indices("गया").map(|(at, _)| at).collect();
        let both = |at: usize| (before(text, at), after(text, at + "गया".len()));
        let word = |w: &str| Neighbour::Word(hash_key(w));
        assert_eq!(both(at[0]), (word("कल"), word("में")));
        assert_eq!(both(at[1]), (Neighbour::Other, Neighbour::Other));
        assert_eq!(both(at[2]), (Neighbour::End, Neighbour::End));
        assert_eq!(before("गया", 0), Neighbour::End);
    }
}
