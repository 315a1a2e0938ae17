//! The context window of a span: the two words before it and the two after, as far as its sentence goes, and what
//! they say of it.
//!
//! ```text
//!    कल      मंत्री    [दिनेश त्रिपाठी]    ने      कहा    । ...
//!  before2   before                    after   after2
//! ```
//!
//! A neighbour is what the tables of `data/language/context.tsv` have weights for: the hash of a Devanagari word, a
//! number, the end of the sentence, or anything else (a word of another script, or a sign on the way to the word). The
//! end is evidence like a word (`.` in the table). Behind an end or a sign the window has
//! ended, and there is *no* neighbour, which says nothing:
//!
//! ```text
//! गया। [गया] जिले 12        before End, before2 none, after जिले, after2 a number
//! वह "[गया]" बस            before Other, before2 none, after Other, after2 none
//! ```
//!
//! A line end ends the window even where lines are hard-wrapped. The module knows the layout and the weights, and asks
//! nothing of drafts: what stands beside a span does not depend on what the document made of it.

use super::layout::{Between, Layout};
use super::near::AtEnds;
use crate::language::{Evidence, Language, Neighbour, Side};
use crate::words::{Script, Token};

/// What stands around a span, each on its side; none where the window ends before it. In the order of the text.
pub(crate) type Window = [(Side, Option<Neighbour>); 4];

/// What stands around a span, as it stands in the text: weights are learnt from it (`features`) and applied to it
/// ([`beside`]) alike.
pub(crate) fn window(layout: Layout<'_>, start: usize, end: usize) -> Window {
    let AtEnds { before: [last, before], after: [next, after], .. } = layout.at_ends(start, end);
    let before1 = neighbour_before(layout, last, start);
    let before2 = last.filter(|_| goes_on(before1)).map(|t| neighbour_before(layout, before, t.start));
    let after1 = neighbour_after(layout, end, next);
    let after2 = next.filter(|_| goes_on(after1)).map(|t| neighbour_after(layout, t.end, after));
    [(Side::Before2, before2), (Side::Before, Some(before1)), (Side::After, Some(after1)), (Side::After2, after2)]
}

/// What the words around a span say of what it is: how much likelier each kind is than a common word, in natural
/// logarithms, the sum over the window. जिले after गया says much for a place.
pub(crate) fn beside(language: &Language, layout: Layout<'_>, start: usize, end: usize) -> Evidence {
    let said = window(layout, start, end);
    language.evidence(said.into_iter().filter_map(|(side, neighbour)| Some((side, neighbour?))))
}

/// The words at a span's ends and beside it, read once for all who ask about them.
#[derive(Clone, Copy)]
pub(super) struct Around {
    /// The word before the span, whatever is between them.
    pub(super) last: Option<Token>,
    /// What it is to the span.
    pub(super) before: Neighbour,
    /// The first word of the span.
    pub(super) first: Option<Token>,
    /// The word after the span, whatever is between them, and what it is to the span.
    pub(super) next: Option<Token>,
    pub(super) after: Neighbour,
}

impl Around {
    pub(super) fn of(layout: Layout<'_>, start: usize, end: usize) -> Around {
        let AtEnds { before: [last, _], first, after: [next, _] } = layout.at_ends(start, end);
        let (before, after) = (neighbour_before(layout, last, start), neighbour_after(layout, end, next));
        Around { last, before, first, next, after }
    }
}

/// What stands right before a span, without allocating.
pub(super) fn before(layout: Layout<'_>, start: usize) -> Neighbour {
    neighbour_before(layout, layout.word_before(start), start)
}

/// What stands right after a span.
pub(super) fn after(layout: Layout<'_>, end: usize) -> Neighbour {
    let token = layout.word_from(end);
    neighbour_after(layout, end, token)
}

/// Where the word before a span stands, whatever is between them: in UTF-8 bytes.
pub(crate) fn word_before(layout: Layout<'_>, start: usize) -> Option<(usize, usize)> {
    layout.word_before(start).map(|t| (t.start, t.end))
}

/// Where the word after a span stands, whatever is between them: in UTF-8 bytes.
pub(crate) fn word_after(layout: Layout<'_>, end: usize) -> Option<(usize, usize)> {
    layout.word_from(end).map(|t| (t.start, t.end))
}

/// True for what a sentence goes on after.
fn goes_on(neighbour: Neighbour) -> bool {
    matches!(neighbour, Neighbour::Word(_) | Neighbour::Number)
}

/// What the word before `start` is as a neighbour, by what stands between.
fn neighbour_before(layout: Layout<'_>, token: Option<Token>, start: usize) -> Neighbour {
    // With no word within reach the window has ended, whatever stands in between.
    token.map_or(Neighbour::End, |t| neighbour(layout, t, t.end, start))
}

/// What the word after `end` is as a neighbour, by what stands between.
fn neighbour_after(layout: Layout<'_>, end: usize, token: Option<Token>) -> Neighbour {
    token.map_or(Neighbour::End, |t| neighbour(layout, t, end, t.start))
}

/// What a word is as a neighbour of a span, where `from..to` lies between them: the end of a sentence in between counts
/// before another sign, and that before the word.
fn neighbour(layout: Layout<'_>, token: Token, from: usize, to: usize) -> Neighbour {
    match (layout.between(from, to), token.script) {
        (Between::End, _) => Neighbour::End,
        (Between::Sign, _) => Neighbour::Other,
        (Between::Space, Script::Devanagari) => Neighbour::Word(token.hash),
        (Between::Space, Script::Digits) => Neighbour::Number,
        (Between::Space, Script::Latin | Script::Other) => Neighbour::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    fn word(w: &str) -> Neighbour {
        Neighbour::Word(hash_key(w))
    }

    #[test]
    fn neighbours() {
        let text = "कल गया में, \"गया\" बस! गया";
        let layout = Layout::new(text, false);
        let at: Vec<usize> = text.match_indices("गया").map(|(at, _)| at).collect();
        let both = |at: usize| (before(layout, at), after(layout, at + "गया".len()));
        assert_eq!(both(at[0]), (word("कल"), word("में")));
        assert_eq!(both(at[1]), (Neighbour::Other, Neighbour::Other));
        assert_eq!(both(at[2]), (Neighbour::End, Neighbour::End));
        assert_eq!(before(Layout::new("गया", false), 0), Neighbour::End);
    }

    /// The window counts words, not bytes: long words and other normalisation forms change nothing.
    #[test]
    fn words_are_counted_not_bytes() {
        use unicode_normalization::UnicodeNormalization;
        let long = "बाज़ार".repeat(9);
        let text = format!("{long} {long} गया {long} {long}");
        let decomposed: String = text.nfd().collect();
        let of = |text: &str| {
            let at = text.find("गया").unwrap();
            window(Layout::new(text, false), at, at + "गया".len()).map(|(_, neighbour)| neighbour)
        };
        assert_eq!(of(&text), [Some(word(&crate::fold(&long))); 4]);
        assert_eq!(of(&decomposed), of(&text));
    }

    /// However far the next word is, what is looked at is bounded.
    #[test]
    fn nothing_within_reach() {
        let text = format!("कल{}गया", " ".repeat(2000));
        assert_eq!(before(Layout::new(&text, false), text.len() - "गया".len()), Neighbour::End);
    }
}
