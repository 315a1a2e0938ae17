//! The iterators over matches.

use super::options::Search;
use super::walk::{Scratch, Walk};
use super::{Match, Matcher};

/// Every match of a text; see [`Matcher::find_overlapping_iter`].
#[derive(Debug)]
pub struct FindOverlappingIter<'m, 't> {
    matcher: &'m Matcher,
    walk: Walk<'m, 't>,
    scratch: Scratch,
    /// The next of the candidates in `scratch`.
    next: usize,
}

impl<'m, 't> FindOverlappingIter<'m, 't> {
    pub(super) fn new(matcher: &'m Matcher, text: &'t str) -> Self {
        let mut scratch = Scratch::new();
        let walk = Walk::new(matcher.index(), Search::alone(matcher.options()), text, &mut scratch);
        FindOverlappingIter { matcher, walk, scratch, next: 0 }
    }
}

impl<'m> Iterator for FindOverlappingIter<'m, '_> {
    type Item = Match<'m>;

    fn next(&mut self) -> Option<Match<'m>> {
        if self.next >= self.scratch.found().len() {
            self.next = 0;
            if !self.walk.advance(&mut self.scratch) {
                return None;
            }
        }
        self.next += 1;
        self.matcher.to_match(self.scratch.found().get(self.next - 1)?)
    }
}

impl std::iter::FusedIterator for FindOverlappingIter<'_, '_> {}

/// The matches of a text that do not overlap; see [`Matcher::find_iter`].
#[derive(Debug)]
pub struct FindIter<'m, 't> {
    all: FindOverlappingIter<'m, 't>,
    /// Where the last match ended.
    end: usize,
}

impl<'m, 't> FindIter<'m, 't> {
    pub(super) fn new(matcher: &'m Matcher, text: &'t str) -> Self {
        FindIter { all: FindOverlappingIter::new(matcher, text), end: 0 }
    }
}

impl<'m> Iterator for FindIter<'m, '_> {
    type Item = Match<'m>;

    fn next(&mut self) -> Option<Match<'m>> {
        let found = self.all.by_ref().find(|m| m.start >= self.end)?;
        self.end = found.end;
        Some(found)
    }
}

impl std::iter::FusedIterator for FindIter<'_, '_> {}
