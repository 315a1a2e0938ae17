//! The drafts of a document: linked ones in order, none overlapping, and all that is proposed beside them. The one place
//! that asks how spans lie to one another.
//!
//! ```text
//! text    मंत्री दिनेश त्रिपाठी ने दिल्ली भाजपा के नेता से बात की
//! proposed     |----A----|   |----B----|                  A, B: NIL; they may overlap anything
//! outer                      |-C--|-D--|                  C, D: linked; sorted by start, none overlaps another
//! ```
//!
//! Since the outer ones are sorted by start and do not overlap, they are sorted by their ends too: what lies across a
//! span is found by binary search over the ends, in the logarithm of their number.
//!
//! There are five ways in, and no pass sorts or filters spans by hand:
//!
//! | | where nothing stands | where a linked draft stands | where a NIL draft stands |
//! | --- | --- | --- | --- |
//! | [`push`](Drafts::push) | added behind the others | (never) | (never) |
//! | [`redefine`](Drafts::redefine) | added | the same span: replaced; else nothing | likewise |
//! | [`fill`](Drafts::fill) | added | left out | left out |
//! | [`propose`](Drafts::propose) | added | added, to be weighed against it | likewise |
//! | [`define`](Drafts::define) | added | the linked one is dropped | added, to be weighed against it |
//!
//! What is proposed may overlap anything. In the end all drafts are [taken](Drafts::take), weighed, and those that were
//! chosen [settle](Drafts::settle).

use super::draft::Draft;

/// Drafts by their start. Those inside longer ones, which are mentions only where nested ones are asked for, stand
/// apart.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    /// In order; none overlaps another.
    outer: Vec<Draft>,
    /// Alternatives to those, and what no list has: they may overlap anything.
    proposed: Vec<Draft>,
    /// Inside one of those, or given way to one; in no order, and they may overlap one another. Empty unless `nested`.
    under: Vec<Draft>,
    /// Drafts inside longer ones are kept.
    nested: bool,
}

impl Drafts {
    /// No drafts yet; those inside longer ones will be kept where `nested`. There is room for so many linked ones as
    /// there are candidates, and for as many proposals as there are words that may be names.
    pub(super) fn new(nested: bool, candidates: usize, words: usize) -> Drafts {
        Drafts {
            outer: Vec::with_capacity(candidates),
            proposed: Vec::with_capacity(words),
            nested,
            ..Drafts::default()
        }
    }

    /// In the order of their start; none overlaps another.
    pub(crate) fn outer(&self) -> &[Draft] {
        &self.outer
    }

    /// Those that overlap the span, in order; spans that only touch do not overlap. Costs the logarithm of the number
    /// of drafts, and what it gives.
    pub(super) fn across(&self, start: usize, end: usize) -> impl Iterator<Item = &Draft> {
        let from = self.outer.partition_point(|d| d.end <= start);
        self.outer.iter().skip(from).take_while(move |d| d.start < end)
    }

    /// Those of them that are linked.
    pub(crate) fn linked_across(&self, start: usize, end: usize) -> impl Iterator<Item = &Draft> {
        self.across(start, end).filter(|d| d.link.is_some())
    }

    /// True where no draft overlaps the span.
    pub(crate) fn is_free(&self, start: usize, end: usize) -> bool {
        self.across(start, end).next().is_none()
    }

    /// Puts a draft behind the others, all of which it follows.
    pub(super) fn push(&mut self, draft: Draft) {
        debug_assert!(self.outer.last().is_none_or(|last| last.end <= draft.start));
        self.outer.push(draft);
    }

    /// Keeps a draft that lies inside another, where nested ones are wanted; drops it otherwise.
    pub(super) fn push_under(&mut self, draft: Draft) {
        if self.nested {
            self.under.push(draft);
        }
    }

    /// Adds a draft where nothing else stands; one of the same span is replaced. Made for places near
    /// the end, since those behind it move: एमबीएस was taken for something else before the text said in brackets what
    /// it is.
    pub(super) fn redefine(&mut self, draft: Draft) {
        let at = self.outer.partition_point(|d| d.end <= draft.start);
        match self.outer.get_mut(at) {
            Some(old) if (old.start, old.end) == (draft.start, draft.end) => *old = draft,
            Some(old) if old.start < draft.end => {}
            _ => self.outer.insert(at, draft),
        }
    }

    /// Adds drafts wherever nothing else stands; they need not be in order. Of those that overlap one another the first
    /// stays, the longer of two that start together.
    pub(super) fn fill(&mut self, drafts: Vec<Draft>) {
        self.merge(drafts);
    }

    /// Adds drafts that may overlap others, to be weighed against them. Those that do not `stand` are none: they name
    /// something else, and show that linked drafts which they overlap are part of it, so that these are dropped.
    pub(super) fn propose(&mut self, drafts: Vec<Draft>, stands: impl Fn(&Draft) -> bool) {
        for draft in drafts {
            if stands(&draft) {
                self.proposed.push(draft);
            } else {
                self.drop_across(draft.start, draft.end);
            }
        }
    }

    /// Adds what the text itself says to be names: linked drafts that they overlap are what a list says, and dropped.
    pub(super) fn define(&mut self, drafts: Vec<Draft>) {
        for draft in drafts {
            self.drop_across(draft.start, draft.end);
            self.proposed.push(draft);
        }
    }

    /// The drafts that no list has, in no order.
    pub(super) fn proposed(&self) -> &[Draft] {
        &self.proposed
    }

    /// Drops the linked drafts that overlap the span.
    fn drop_across(&mut self, start: usize, end: usize) {
        let from = self.outer.partition_point(|d| d.end <= start);
        let many = self.outer.iter().skip(from).take_while(|d| d.start < end).count();
        self.outer.drain(from..from + many);
    }

    /// All drafts that are to be weighed, by their start, the longer first; none are left.
    pub(super) fn take(&mut self) -> Vec<Draft> {
        let (outer, proposed) = (std::mem::take(&mut self.outer), std::mem::take(&mut self.proposed));
        // Drafts are large: their places are sorted. Of two that stand at one the linked one, or the one of the earlier
        // pass, comes first, as it does here.
        let mut order: Vec<((usize, usize), &Draft)> =
            outer.iter().chain(&proposed).map(|draft| (by_place(draft), draft)).collect();
        order.sort_by_key(|(place, _)| *place);
        let mut all: Vec<Draft> = Vec::with_capacity(order.len());
        for (_, draft) in order {
            let same = |last: &Draft| (last.start, last.end, last.kind) == (draft.start, draft.end, draft.kind);
            // Of one span and kind the first one, which is the surer.
            if !all.last().is_some_and(same) {
                all.push(*draft);
            }
        }
        all
    }

    /// Takes back those that [`take`](Self::take) gave, chosen or not: the chosen ones stay, and where nested ones are
    /// wanted, linked ones that lie inside one of them.
    pub(super) fn settle(&mut self, mut all: Vec<Draft>) {
        if !self.nested {
            all.retain(|d| d.taken);
            self.outer = all;
            return;
        }
        let (taken, rest): (Vec<Draft>, Vec<Draft>) = all.into_iter().partition(|d| d.taken);
        self.outer = taken;
        let inside =
            |d: &Draft| d.link.is_some() && self.across(d.start, d.end).any(|o| o.start <= d.start && d.end <= o.end);
        let inside: Vec<Draft> = rest.into_iter().filter(inside).collect();
        self.under.extend(inside);
    }

    /// Takes in what is free, first of those that start first, the longer of two that start together. The
    /// outer ones and the new ones are two sorted runs then, which the sort only has to merge.
    fn merge(&mut self, mut drafts: Vec<Draft>) {
        drafts.sort_by_key(by_place);
        let mut end = 0;
        drafts.retain(|d| {
            let stays = d.start >= end && self.is_free(d.start, d.end);
            end = if stays { d.end } else { end };
            stays
        });
        if !drafts.is_empty() {
            self.outer.append(&mut drafts);
            self.outer.sort_by_key(by_place);
        }
    }

    /// Moves the ends of drafts behind: each to where `end` says, if it says so and no other draft stands there.
    pub(super) fn widen(&mut self, end: impl Fn(&Draft) -> Option<usize>) {
        let mut next = usize::MAX;
        for draft in self.outer.iter_mut().rev() {
            draft.end = end(draft).filter(|&end| draft.end < end && end <= next).unwrap_or(draft.end);
            next = draft.start;
        }
    }

    /// Makes drafts shorter: each to the span that `span` says, if that lies in its own.
    pub(super) fn narrow(&mut self, span: impl Fn(&Draft) -> Option<(usize, usize)>) {
        for draft in &mut self.outer {
            if let Some((start, end)) = span(draft).filter(|&(s, e)| draft.start <= s && s < e && e <= draft.end) {
                (draft.start, draft.end) = (start, end);
            }
        }
    }

    /// Leaves those that `stays` holds to be names, nested ones among them.
    pub(super) fn retain(&mut self, stays: impl Fn(&Draft) -> bool) {
        self.outer.retain(&stays);
        self.proposed.retain(&stays);
        self.under.retain(&stays);
    }

    /// All of them in the order of their start, the longer first.
    pub(super) fn into_sorted(mut self) -> Vec<Draft> {
        if !self.under.is_empty() {
            self.outer.append(&mut self.under);
            self.outer.sort_by_key(by_place);
        }
        self.outer
    }
}

/// What drafts are sorted by: their start, then the longer first.
fn by_place(draft: &Draft) -> (usize, usize) {
    (draft.start, usize::MAX - draft.end)
}

#[cfg(test)]
mod tests {
    use super::super::draft::{By, Grounds, Link};
    use super::*;
    use crate::entity::Kind;
    use crate::matcher::Candidate;
    use crate::spelling::Spelling;

    fn nil(start: usize, end: usize) -> Draft {
        Draft::nil(start, end, Kind::Organization, Grounds::by(By::Designator))
    }

    fn linked(start: usize, end: usize) -> Draft {
        let (spelling, likeness) = (Spelling::Exact, Candidate::SURE);
        let identity = Default::default();
        let link = Link { entity: 0, form: 0, spelling, distance: 0, likeness, glued: false, word: 0, identity };
        Draft { link: Some(link), ..nil(start, end) }
    }

    fn spans(drafts: &Drafts) -> Vec<(usize, usize, bool)> {
        drafts.outer().iter().map(|d| (d.start, d.end, d.link.is_some())).collect()
    }

    fn some(nested: bool) -> Drafts {
        let mut drafts = Drafts::new(nested, 0, 0);
        [linked(10, 20), linked(30, 40), linked(40, 50)].into_iter().for_each(|d| drafts.push(d));
        drafts
    }

    #[test]
    fn what_lies_across() {
        let drafts = some(false);
        for (start, end, want) in [
            (0, 10, 0),
            (20, 30, 0),
            (50, 60, 0),
            (10, 20, 1),
            (12, 15, 1),
            (5, 12, 1),
            (18, 35, 2),
            (5, 60, 3),
            (39, 41, 2),
        ] {
            assert_eq!(drafts.across(start, end).count(), want, "{start}..{end}");
            assert_eq!(drafts.is_free(start, end), want == 0, "{start}..{end}");
        }
    }

    #[test]
    fn what_is_proposed_overlaps_and_what_is_chosen_does_not() {
        let mut drafts = some(true);
        drafts.propose(vec![nil(5, 25), nil(35, 45)], |_| true);
        assert_eq!((spans(&drafts).len(), drafts.proposed().len()), (3, 2), "linked ones stay until all is weighed");
        let mut all = drafts.take();
        assert_eq!(all.iter().map(|d| d.start).collect::<Vec<_>>(), [5, 10, 30, 35, 40]);
        all.iter_mut().for_each(|d| d.taken = d.start == 5);
        drafts.settle(all);
        let left: Vec<_> = drafts.into_sorted().iter().map(|d| (d.start, d.end)).collect();
        assert_eq!(left, [(5, 25), (10, 20)], "what gave way is nested; what lost to nothing is none");
    }

    #[test]
    fn of_one_span_and_kind_the_linked_one() {
        let mut drafts = some(false);
        drafts.propose(vec![nil(10, 20), nil(12, 18), nil(12, 18)], |_| true);
        let all = drafts.take();
        assert_eq!(
            all.iter().map(|d| (d.start, d.link.is_some())).collect::<Vec<_>>(),
            [(10, true), (12, false), (30, true), (40, true)]
        );
    }

    #[test]
    fn what_names_something_else_drops_what_is_part_of_it() {
        let mut drafts = some(false);
        drafts.propose(vec![nil(5, 25), nil(38, 41)], |_| false);
        assert_eq!(spans(&drafts), []);
        assert!(drafts.proposed().is_empty());
    }

    #[test]
    fn widening() {
        let mut drafts = some(false);
        drafts.widen(|draft| Some(draft.end + 10));
        assert_eq!(spans(&drafts), [(10, 30, true), (30, 40, true), (40, 60, true)]);
        drafts.widen(|draft| Some(draft.start));
        assert_eq!(spans(&drafts), [(10, 30, true), (30, 40, true), (40, 60, true)]);
    }

    #[test]
    fn filling_and_redefining() {
        let mut drafts = some(false);
        drafts.fill(vec![linked(22, 28), linked(0, 10), linked(15, 25), linked(24, 30)]);
        assert_eq!(spans(&drafts).len(), 5);
        drafts.redefine(nil(10, 20));
        drafts.redefine(nil(31, 33));
        drafts.redefine(nil(60, 70));
        assert_eq!(drafts.outer().iter().filter(|d| d.link.is_none()).count(), 2);
    }
}
