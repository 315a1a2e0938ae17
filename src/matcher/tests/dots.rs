//! The naive matcher's dots: letters that are spelt with them, and the last one of an abbreviation.

use super::oracle::{Naive, Oracle, key};
use crate::spelling::folded::folded_key;
use crate::words::{Gap, gap};

impl Oracle<'_> {
    pub(super) fn all_dots(&self, spans: &[(usize, usize)]) -> bool {
        spans.windows(2).all(|w| gap(&self.text[w[0].1..w[1].0], self.matcher.options.wrapped) == Gap::Dot)
    }

    /// Letters with dots between them.
    pub(super) fn is_spelt(&self, form: &Naive<'_>, spans: &[(usize, usize)]) -> bool {
        let &(start, end) = spans.last().unwrap();
        let initial = self.is_letter(start, end) && self.tokens.iter().any(|t| (t.start, t.end) == (start, end));
        spans.len() > 1 && (initial || form.dotted) && self.all_dots(spans)
    }

    pub(super) fn is_letter(&self, start: usize, end: usize) -> bool {
        self.language().is_initial(&key(folded_key, &self.text[start..end]))
    }

    /// More letters stand beside such letters.
    pub(super) fn is_spelt_on(&self, spans: &[(usize, usize)]) -> bool {
        let (start, end) = (spans[0].0, spans[spans.len() - 1].1);
        let dot = |from: usize, to: usize| matches!(&self.text[from..to], "." | "\u{970}");
        let after = self.tokens.iter().find(|t| t.start > end).is_some_and(|t| {
            dot(end, t.start) && (self.is_letter(t.start, t.end) || self.text[t.end..].starts_with(['.', '\u{970}']))
        });
        let before = self.tokens.iter().rev().find(|t| t.end < start);
        after || before.is_some_and(|t| dot(t.end, start) && self.is_letter(t.start, t.end))
    }

    /// Where the form ends, its last dot counted in.
    pub(super) fn with_dot(&self, form: &Naive<'_>, spans: &[(usize, usize)]) -> usize {
        let &(_, end) = spans.last().unwrap();
        let spelt = self.is_spelt(form, spans);
        let dots: usize =
            self.text[end..].chars().take_while(|c| matches!(c, '.' | '\u{970}')).map(char::len_utf8).sum();
        let one = dots == self.text[end..].chars().next().map_or(0, char::len_utf8) && dots > 0;
        let ends = spelt || form.has_dot(form.words.len() - 1);
        if one && ends && self.boundaries.contains(&(end + dots)) { end + dots } else { end }
    }
}
