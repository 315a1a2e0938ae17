//! How a text is laid out around its spans: what joins words to a name, brackets, the ends of lines and sentences.
//! The one place that asks; it knows characters and gaps, and nothing of names. The words near a place are in [`near`](super::near).
//!
//! Places are UTF-8 bytes into the text. A place outside of it, or inside a character, is no error: nothing stands
//! there, and the answer is no. What is asked, by example:
//!
//! ```text
//! मिथिला बुनकर संघ (एमबीएस) ने कहा।   in_brackets(end of संघ)          एमबीएस
//! एमबीएस (मिथिला बुनकर संघ) ने कहा।   before_bracket(start of मिथिला)  एमबीएस
//!                                  opens_before(start of मिथिला)    true
//!                                  closes_after(end of संघ)         true
//! एस. त्रिपाठी                        joins(एस, त्रिपाठी, dot: true)      true: a dot after an initial
//! गया। त्रिपाठी                       joins(गया, त्रिपाठी, dot: true)     false: a sentence ends
//! रिपोर्ट : दिनेश त्रिपाठी              by_line_end(end of रिपोर्ट)        the end of the line
//! ```
//!
//! Every question is bounded: by a number of bytes, by the white space at the place, or by the distance of the two
//! places. Only the ends of lines are searched for without a limit, so these are asked once a document or line.

use crate::words::{Gap, Tokens, gap};
use std::ops::Range;

/// The longest text in brackets that is looked at, and the longest word before one, in bytes.
const LONGEST_BRACKET: usize = 64;
/// So much space may stand between a name and its bracket, in bytes.
const LONGEST_SPACE: usize = 64;

/// Brackets that open, and those that close; a bracket may be closed by another sort.
const OPENING: [char; 3] = ['(', '[', '（'];
const CLOSING: [char; 3] = [')', ']', '）'];
/// What ends a sentence, for what stands beside a name.
const ENDS: [char; 6] = ['।', '॥', '.', '?', '!', '\n'];
/// Quotes that may open.
const QUOTES: [char; 6] = ['\'', '"', '‘', '“', '`', '«'];
/// And those that may close.
const CLOSING_QUOTES: [char; 6] = ['\'', '"', '’', '”', '`', '»'];
/// What stands after a by-line's word: a colon, or the visarga that is typed for one.
const COLONS: [char; 3] = [':', '：', 'ः'];
/// What may stand between a word and its bracket or colon.
const SPACES: [char; 2] = [' ', '\u{A0}'];

/// What stands between two words, as far as it ends a context window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Between {
    /// White space, or what joins words; or nothing.
    Space,
    /// A sign that neither is white space nor joins words.
    Sign,
    /// The end of a sentence or line.
    End,
}

/// True for a sign that neither is white space nor joins words.
fn is_sign(c: char) -> bool {
    !c.is_whitespace() && c != '-'
}

/// A text, its words, and whether its lines are hard-wrapped. It is three words and a flag, and passed by value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout<'t> {
    text: &'t str,
    /// Its words, where the walk has read them.
    tokens: Option<&'t Tokens>,
    /// A single line end is a space, as far as names go on across it; it still ends the context window.
    wrapped: bool,
}

impl<'t> Layout<'t> {
    /// The layout of a text; nothing is read before it is asked for.
    pub(crate) fn new(text: &'t str, wrapped: bool) -> Layout<'t> {
        Layout { text, tokens: None, wrapped }
    }

    /// The same with the words of the whole text, so that nothing is read again.
    pub(crate) fn with_tokens(self, tokens: &'t Tokens) -> Layout<'t> {
        Layout { tokens: Some(tokens), ..self }
    }

    /// The words of the text, where they are known.
    pub(super) fn tokens(&self) -> Option<&'t Tokens> {
        self.tokens
    }

    /// The whole text.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// A part of the text; empty where it is none.
    pub(crate) fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// What stands between a word that ends at `end` and one that starts at `start`.
    pub(super) fn gap(&self, end: usize, start: usize) -> Gap {
        gap(self.slice(end, start), self.wrapped)
    }

    /// True where one name may go on from `end` to `start`: across space or a hyphen, and where `dot` across a full
    /// stop too, as after an initial. Never where nothing stands between, which is a change of script: BJPदिल्ली.
    pub(super) fn joins(&self, end: usize, start: usize, dot: bool) -> bool {
        match self.gap(end, start) {
            Gap::Space | Gap::Hyphen => true,
            Gap::Dot => dot,
            Gap::None | Gap::Bracket | Gap::Break => false,
        }
    }

    /// True where a full stop or an abbreviation sign stands at `end`.
    pub(super) fn dot_after(&self, end: usize) -> bool {
        self.text.get(end..).is_some_and(|rest| rest.starts_with(['.', '॰']))
    }

    /// The end of the full stop or abbreviation sign that stands at `end`; `end` where none does.
    pub(super) fn stop_end(&self, end: usize) -> usize {
        let stop = self.text.get(end..).and_then(|rest| rest.chars().next()).filter(|c| matches!(c, '.' | '॰'));
        end + stop.map_or(0, char::len_utf8)
    }

    /// True where what stands in brackets at the span is a line's own remark: right after the end of a sentence, at the
    /// beginning of a line, or the last of it. In उनकी (भाषा) समस्या it is part of a sentence.
    pub(super) fn is_remark(&self, start: usize, end: usize) -> bool {
        let before = self.text.get(..start).map(|t| t.trim_end_matches(SPACES)).and_then(|t| t.strip_suffix(OPENING));
        let after = self.text.get(end..).map(|t| t.trim_start_matches(SPACES)).and_then(|t| t.strip_prefix(CLOSING));
        let (Some(before), Some(after)) = (before, after) else { return false };
        let (before, after) = (before.trim_end_matches(SPACES), after.trim_start_matches(SPACES));
        before.is_empty() || before.ends_with(ENDS) || {
            let rest = after.trim_start_matches(['।', '.']);
            rest.is_empty() || rest.starts_with('\n')
        }
    }

    /// True where a quote opens between the two places, and nothing but space stands there else.
    pub(super) fn quotes(&self, from: usize, to: usize) -> bool {
        let between = self.slice(from, to).trim();
        between.chars().count() == 1 && between.starts_with(QUOTES)
    }

    /// True where the span stands between quotes, and nothing else does.
    pub(super) fn is_quoted(&self, start: usize, end: usize) -> bool {
        let before = self.text.get(..start).is_some_and(|before| before.ends_with(QUOTES));
        before && self.text.get(end..).is_some_and(|after| after.starts_with(CLOSING_QUOTES))
    }

    /// Where the line begins that `at` is in; none where that is more than `bytes` before it.
    pub(super) fn line_start(&self, at: usize, bytes: usize) -> Option<usize> {
        let least = at.saturating_sub(bytes + 1);
        let near = self.text.as_bytes().get(least..at)?;
        let end = near.iter().rposition(|&byte| byte == b'\n');
        end.map(|end| least + end + 1).or((at <= bytes).then_some(0))
    }

    /// True where a line ends between the two places.
    pub(super) fn line_ends_between(&self, from: usize, to: usize) -> bool {
        self.slice(from, to).contains('\n')
    }

    /// What stands between the two places: the end of a sentence or line counts before another sign.
    #[inline]
    pub(super) fn between(&self, from: usize, to: usize) -> Between {
        match self.slice(from, to) {
            // As between most words.
            "" | " " => Between::Space,
            between if between.contains(ENDS) => Between::End,
            between if between.contains(is_sign) => Between::Sign,
            _ => Between::Space,
        }
    }

    /// True where a sign stands between the two places that neither is white space nor joins words.
    pub(super) fn signs_between(&self, from: usize, to: usize) -> bool {
        self.slice(from, to).contains(is_sign)
    }

    /// Where the first line of several ends, blank lines before it left out; 0 where there is one line only, which is
    /// no headline. Linear: to be asked once a document.
    pub(super) fn headline_end(&self) -> usize {
        let start = self.text.len() - self.text.trim_start().len();
        self.text.trim().find('\n').map_or(0, |at| start + at)
    }

    /// The end of the line, where a colon stands at `from`: रिपोर्ट : दिनेश त्रिपाठी. Linear in the line.
    pub(super) fn by_line_end(&self, from: usize) -> Option<usize> {
        let rest = self.text.get(from..)?;
        rest.trim_start_matches(SPACES).starts_with(COLONS).then(|| from + rest.find('\n').unwrap_or(rest.len()))
    }

    /// The span of what stands in brackets right after `end`, without the space around it. None where no bracket opens
    /// within 64 bytes of space, where it does not close within 64 more, or where nothing is in it.
    pub(super) fn in_brackets(&self, end: usize) -> Option<Range<usize>> {
        let after = self.text.get(end..)?;
        let space = after.bytes().take(LONGEST_SPACE).take_while(|&b| b == b' ' || b == 0xC2 || b == 0xA0).count();
        let inner = after.get(space..)?.strip_prefix(OPENING)?;
        let near = inner.char_indices().take_while(|&(at, _)| at <= LONGEST_BRACKET);
        let close = near.into_iter().find(|(_, c)| CLOSING.contains(c))?.0;
        let inside = inner.get(..close)?.trim();
        let start = self.text.len() - inner.len() + (inner.len() - inner.trim_start().len());
        (!inside.is_empty()).then(|| start..start + inside.len())
    }

    /// The span of the word before the bracket that opens right before `start`: एमबीएस of एमबीएस (मिथिला ... . None
    /// where something stands between the word and the bracket, or the word is longer than 64 bytes.
    pub(super) fn before_bracket(&self, start: usize) -> Option<Range<usize>> {
        let before = self.text.get(..start)?.trim_end_matches(SPACES);
        let before = before.strip_suffix(OPENING)?.trim_end_matches(SPACES);
        let last = self.words_before(before.len(), 1, LONGEST_BRACKET).next()?;
        (last.end == before.len()).then_some(last.start..last.end)
    }

    /// True where a bracket opens right before `start`.
    pub(super) fn opens_before(&self, start: usize) -> bool {
        // Before most words are a space and a letter.
        let near = self.text.as_bytes().get(start.saturating_sub(4)..start).unwrap_or_default();
        if let [.., 0xE0, _, _, b' '] = near {
            return false;
        }
        self.text.get(..start).is_some_and(|before| before.trim_end().ends_with(OPENING))
    }

    /// True where a bracket closes right after `end`.
    pub(super) fn closes_after(&self, end: usize) -> bool {
        self.text.get(end..).is_some_and(|after| after.trim_start().starts_with(CLOSING))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(text: &str) -> Layout<'_> {
        Layout::new(text, false)
    }

    #[test]
    fn brackets() {
        for (text, after, want) in [
            ("नाटो ( NATO ) में", "नाटो", Some("NATO")),
            ("नाटो\u{A0}(NATO)", "नाटो", Some("NATO")),
            ("नाटो (", "नाटो", None),
            ("नाटो ()", "नाटो", None),
            ("नाटो में (NATO)", "नाटो", None),
        ] {
            let found = layout(text).in_brackets(after.len());
            assert_eq!(found.map(|span| &text[span]), want, "{text}");
        }
        let text = "एमबीएस (मिथिला बुनकर संघ)";
        let start = text.find("मिथिला").unwrap();
        assert_eq!(layout(text).before_bracket(start).map(|span| &text[span]), Some("एमबीएस"));
        assert!(layout(text).opens_before(start) && layout(text).closes_after(text.len() - 1));
        assert_eq!(layout(text).before_bracket(text.find("संघ").unwrap()), None);
        let far = format!("नाटो{}(NATO)", " ".repeat(1000));
        assert_eq!(layout(&far).in_brackets("नाटो".len()), None);
    }

    #[test]
    fn lines() {
        for (text, want) in [("", 0), ("एक", 0), ("एक\n", 0), (" एक\nदो", 7), ("\n\nएक\n\nदो\n", 8), ("a\n \n", 0)]
        {
            assert_eq!(layout(text).headline_end(), want, "{text:?}");
        }
        let text = "रिपोर्ट : एक\nदो";
        assert_eq!(layout(text).by_line_end("रिपोर्ट".len()), text.find('\n'));
        assert_eq!(layout(text).by_line_end(0), None);
        assert!(layout(text).line_ends_between(0, text.len()) && !layout(text).line_ends_between(0, 3));
        for (text, at, bytes, want) in [
            ("एक", 6, 6, Some(0)),
            ("एक", 6, 5, None),
            ("a\nbcd", 5, 3, Some(2)),
            ("a\nbcd", 5, 2, None),
            ("a", 9, 9, None),
        ] {
            assert_eq!(layout(text).line_start(at, bytes), want, "{text:?} {at} {bytes}");
        }
    }
}
