//! The words of a listed name, and what stands between them.
//!
//! Knows of words, scripts and gaps; not of forms.

use super::separator;
use crate::script::{Class, class};
use crate::spelling::exact::exact_key;
use crate::words::{Gap, Scanner, Script, gap};

/// The words of a listed name, cut as the scanner cuts a text, so that a name is found as it is listed.
///
/// ```text
/// एम.एस. धोनी    exact     एम  एस  धोनी
///                gaps        .   "." + space     Dot, Dot
/// ```
pub(super) struct Words {
    /// The exact key of each.
    pub(super) exact: Vec<String>,
    /// The script of each: only letters of one are written together.
    scripts: Vec<Script>,
    /// The gap after each word but the last, as of a text that is not wrapped.
    gaps: Vec<Gap>,
    /// Whether that gap is a dot and nothing else.
    bare_dots: Vec<bool>,
    /// A dot stands behind the last word.
    ends_in_dot: bool,
}

impl Words {
    /// Cuts a name, and makes the exact key of each word. Linear in the name. Gaps are kept as if the name stood in a
    /// text that is not wrapped, since names have no line ends.
    pub(super) fn of(text: &str) -> Words {
        let mut words = Words {
            exact: Vec::new(),
            scripts: Vec::new(),
            gaps: Vec::new(),
            bare_dots: Vec::new(),
            ends_in_dot: false,
        };
        let mut scanner = Scanner::new(text, 0);
        let mut last = None;
        while let Some(token) = scanner.next_token() {
            if let Some(end) = last.replace(token.end) {
                let between = text.get(end..token.start).unwrap_or_default();
                words.gaps.push(gap(between, false));
                words.bare_dots.push(is_dot(between));
            }
            let mut exact = String::new();
            exact_key(text.get(token.start..token.end).unwrap_or_default(), &mut exact);
            words.exact.push(exact);
            words.scripts.push(token.script);
        }
        words.ends_in_dot = last.and_then(|end| text.get(end..)).is_some_and(is_dot);
        words
    }

    /// True where the word at `i` and the next can be written as one: letters of one script. जी and 20 are words apart
    /// even when nothing stands between them, and so have no other way.
    pub(super) fn may_join(&self, i: usize) -> bool {
        matches!(self.scripts.get(i..i + 2), Some([a, b]) if a == b && *a != Script::Digits)
    }

    /// The words in groups, as lengths: those with nothing but a dot between them are one.
    pub(super) fn tight(&self) -> Vec<usize> {
        let mut groups = vec![1];
        for (at, &bare) in self.bare_dots.iter().enumerate() {
            match groups.last_mut() {
                Some(last) if bare && self.may_join(at) => *last += 1,
                _ => groups.push(1),
            }
        }
        groups
    }

    /// After which of the groups a dot stands, as bits.
    pub(super) fn dots(&self, groups: &[usize]) -> u16 {
        let mut word = 0;
        let mut dots = 0;
        for (at, &n) in groups.iter().enumerate() {
            word += n;
            let dot = self.gaps.get(word - 1).map_or(self.ends_in_dot, |&gap| gap == Gap::Dot);
            dots |= u16::from(dot) << at;
        }
        dots
    }

    /// The exact key of the whole: the exact keys of the words, and what stands for each gap between them; of एम.एस.
    /// धोनी it is `एम.एस.धोनी`, whether or not there is a space after the dots.
    pub(super) fn phrase_key(&self) -> String {
        let mut gaps = self.gaps.iter();
        let mut key = String::new();
        for word in &self.exact {
            key += word;
            key += gaps.next().map_or("", |&g| separator(g));
        }
        key
    }
}

/// True for a dot and nothing else.
fn is_dot(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| class(c) == Class::Dot) && chars.next().is_none()
}
