//! The drafts of a document: in order, none overlapping. The one place that asks how spans lie to one another.
//!
//! ```text
//! text    मंत्री दिनेश त्रिपाठी ने दिल्ली भाजपा के नेता से बात की
//! outer        |----A----|   |----B----|                  A, B: NIL; sorted by start, none overlaps another
//! under                      |-C--|-D--|                  C, D: linked, gave way to B; kept where nested ones are
//! ```
//!
//! Since the outer ones are sorted by start and do not overlap, they are sorted by their ends too: what lies across a
//! span is found by binary search over the ends, in the logarithm of their number.
//!
//! There are four ways in, and no pass sorts or filters spans by hand:
//!
//! | | where nothing stands | where a linked draft stands | where a NIL draft stands |
//! | --- | --- | --- | --- |
//! | [`push`](Drafts::push) | added behind the others | (never) | (never) |
//! | [`redefine`](Drafts::redefine) | added | the same span: replaced; else nothing | likewise |
//! | [`fill`](Drafts::fill) | added | left out | left out |
//! | [`overrule`](Drafts::overrule) | added | the linked one gives way | left out |
//!
//! So a NIL draft, once in, is only ever dropped by [`retain`](Drafts::retain): earlier passes are the surer ones.

use super::draft::Draft;

/// Drafts by their start. Those inside longer ones, which are mentions only where nested ones are asked for, stand
/// apart.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    /// In order; none overlaps another.
    outer: Vec<Draft>,
    /// Inside one of those, or given way to one; in no order, and they may overlap one another. Empty unless `nested`.
    under: Vec<Draft>,
    /// Drafts inside longer ones are kept.
    nested: bool,
}

impl Drafts {
    /// No drafts yet; those inside longer ones will be kept where `nested`.
    pub(super) fn new(nested: bool) -> Drafts {
        Drafts { nested, ..Drafts::default() }
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
        self.merge(drafts, |_| true);
    }

    /// Adds NIL drafts before which linked ones give way that they overlap; not where a NIL draft stands already, and
    /// only those that `stands` holds to be names: the linked ones give way to the others too, which shows that they
    /// are part of something longer.
    ///
    /// ```text
    /// linked      |--A--|      |--B--|   |-C-|
    /// new NIL           |---D---|
    /// then        |--A--|---D---|        |-C-|      B gave way; A only touches D
    /// ```
    ///
    /// Both lists are gone over once, after the new one was sorted.
    pub(super) fn overrule(&mut self, mut drafts: Vec<Draft>, stands: impl Fn(&Draft) -> bool) {
        if drafts.is_empty() {
            return;
        }
        drafts.sort_by_key(by_place);
        // Of drafts in order, the end of the last is not the farthest: नगर निगम in a longer name.
        let mut rest = drafts.as_slice();
        let mut end = 0;
        let under = &mut self.under;
        let nested = self.nested;
        self.outer.retain(|old| {
            while let Some((draft, after)) = rest.split_first()
                && draft.start < old.end
            {
                end = end.max(draft.end);
                rest = after;
            }
            let stays = old.link.is_none() || end <= old.start;
            if !stays && nested {
                under.push(*old);
            }
            stays
        });
        self.merge(drafts, stands);
    }

    /// Takes in what is free and `stands`, first of those that start first, the longer of two that start together. The
    /// outer ones and the new ones are two sorted runs then, which the sort only has to merge.
    fn merge(&mut self, mut drafts: Vec<Draft>, stands: impl Fn(&Draft) -> bool) {
        drafts.sort_by_key(by_place);
        let mut end = 0;
        drafts.retain(|d| {
            let stays = d.start >= end && self.is_free(d.start, d.end) && stands(d);
            end = if stays { d.end } else { end };
            stays
        });
        if !drafts.is_empty() {
            self.outer.append(&mut drafts);
            self.outer.sort_by_key(by_place);
        }
    }

    /// Leaves those that `stays` holds to be names, nested ones among them.
    pub(super) fn retain(&mut self, stays: impl Fn(&Draft) -> bool) {
        self.outer.retain(&stays);
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
    use crate::spelling::Spelling;

    fn nil(start: usize, end: usize) -> Draft {
        Draft::nil(start, end, Kind::Organization, Grounds::by(By::Designator))
    }

    fn linked(start: usize, end: usize) -> Draft {
        let spelling = Spelling::Exact;
        let identity = Default::default();
        let link = Link { entity: 0, form: 0, spelling, distance: 0, glued: false, word: 0, identity };
        Draft { link: Some(link), ..nil(start, end) }
    }

    fn spans(drafts: &Drafts) -> Vec<(usize, usize, bool)> {
        drafts.outer().iter().map(|d| (d.start, d.end, d.link.is_some())).collect()
    }

    fn some(nested: bool) -> Drafts {
        let mut drafts = Drafts::new(nested);
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
    fn linked_drafts_give_way_to_nil_ones() {
        for (name, new, want) in [
            ("none", vec![], vec![(10, 20, true), (30, 40, true), (40, 50, true)]),
            ("free", vec![nil(0, 5)], vec![(0, 5, false), (10, 20, true), (30, 40, true), (40, 50, true)]),
            ("around one", vec![nil(5, 25)], vec![(5, 25, false), (30, 40, true), (40, 50, true)]),
            ("across two", vec![nil(35, 45)], vec![(10, 20, true), (35, 45, false)]),
            ("inside one", vec![nil(12, 15)], vec![(12, 15, false), (30, 40, true), (40, 50, true)]),
            ("out of order, overlapping", vec![nil(35, 60), nil(5, 37)], vec![(5, 37, false)]),
        ] {
            let mut drafts = some(false);
            drafts.overrule(new, |_| true);
            assert_eq!(spans(&drafts), want, "{name}");
        }
        let mut drafts = some(true);
        drafts.overrule(vec![nil(5, 25)], |_| true);
        drafts.overrule(vec![nil(20, 28)], |_| true);
        assert_eq!(drafts.into_sorted().len(), 4, "what gave way is nested; nothing overrules a NIL draft");
        let mut drafts = some(false);
        drafts.overrule(vec![nil(5, 25)], |_| false);
        assert_eq!(
            spans(&drafts),
            [(30, 40, true), (40, 50, true)],
            "what is no name is no mention, but shows another"
        );
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
