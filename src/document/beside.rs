//! The words beside a span, and what they say of it.

use crate::language::{Evidence, Neighbour, Side, evidence};
use crate::words::{Scanner, Script, Token};

/// A word before a span is looked for in so many bytes.
const BEFORE: usize = 96;

/// What the words before and after a span say of what it is.
pub(crate) fn beside(text: &str, start: usize, end: usize) -> Evidence {
    evidence(Side::Before, before(text, start)) + evidence(Side::After, after(text, end))
}

/// What stands before a span.
pub(super) fn before(text: &str, start: usize) -> Neighbour {
    let Some(window) = text.get(..start) else { return Neighbour::End };
    let last = last_token(window);
    neighbour(last, last.map_or(window, |t| window.get(t.end..).unwrap_or_default()))
}

/// Where the word before a span stands.
pub(crate) fn word_before(text: &str, start: usize) -> Option<(usize, usize)> {
    last_token(text.get(..start)?).map(|t| (t.start, t.end))
}

/// Where the word after a span stands.
pub(crate) fn word_after(text: &str, end: usize) -> Option<(usize, usize)> {
    next_token(text, end).map(|t| (t.start, t.end))
}

/// The last word of a text, if one ends in the last bytes of it.
fn last_token(window: &str) -> Option<Token> {
    let start = window.len();
    let from = (start.saturating_sub(BEFORE)..=start).find(|&at| window.is_char_boundary(at)).unwrap_or(start);
    let mut scanner = Scanner::new(window, from);
    let mut last = None;
    while let Some(token) = scanner.next_token() {
        last = Some(token);
    }
    last
}

/// What stands after a span.
pub(super) fn after(text: &str, end: usize) -> Neighbour {
    let next = next_token(text, end);
    neighbour(next, text.get(end..next.map_or(text.len(), |t| t.start)).unwrap_or_default())
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
        Some(token) if token.script == Script::Devanagari => Neighbour::Word(token.hash),
        Some(_) => Neighbour::Other,
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
