//! The iterators over matches.
//!
//! Both are one walk and its buffers, and go no further than they are asked: [`FindOverlappingIter`] gives the
//! candidates of one start after the other, [`FindIter`] leaves out those that begin before the last match ended. Since
//! the candidates of a start are in order, the first that is left is the best there.
//!
//! ```text
//! text          दिल्ली पुलिस ने
//! candidates    at दिल्ली: (दिल्ली पुलिस), (दिल्ली)          at पुलिस: none
//! overlapping   दिल्ली पुलिस, दिल्ली
//! find          दिल्ली पुलिस                             दिल्ली begins before it has ended
//! ```
//!
//! Each owns its buffers; a caller with many texts keeps them with `Matcher::find_into` instead.

use super::options::Search;
use super::walk::{Scratch, Walk};
use super::{Match, Matcher};

/// Every match of a text; see [`Matcher::find_overlapping_iter`].
///
/// It borrows the matcher and the text; matches borrow the matcher alone, and may outlive the text.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Match, Matcher};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस"))?;
/// let matcher = Matcher::new(&gazetteer)?;
/// let kept: Vec<Match<'_>> = {
///     let text = String::from("रूस ने");
///     matcher.find_overlapping_iter(&text).collect()
/// };
/// assert_eq!(kept[0].entity.id, "russia");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
///
/// ```
/// use naamkosh::{Entity, FindIter, Gazetteer, Kind, Matcher};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस"))?;
/// let matcher = Matcher::new(&gazetteer)?;
/// let mut matches: FindIter<'_, '_> = matcher.find_iter("रूस और रूस");
/// assert_eq!(matches.by_ref().count(), 2);
/// assert!(matches.next().is_none(), "it is fused");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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
