//! Overlapping candidates: the longest name stays, then the one in the nearest spelling, then the likeliest.

use super::super::draft::Draft;
use crate::index::Index;
use crate::matcher::Candidate;
use std::collections::BTreeMap;

/// Splits off the first candidates that overlap one another, directly or through others.
pub(super) fn split_cluster(candidates: &[Candidate]) -> Option<(&[Candidate], &[Candidate])> {
    let mut end = candidates.first()?.end;
    let next = candidates.iter().position(|c| {
        let apart = c.start >= end;
        end = end.max(c.end);
        apart
    });
    candidates.split_at_checked(next.unwrap_or(candidates.len()))
}

/// A draft of a cluster, and whether it lies inside another.
#[derive(Debug)]
pub(super) struct Resolved {
    pub(super) draft: Draft,
    pub(super) inside: bool,
}

/// Chooses spans of one cluster, and for each what `choose` makes of its candidates; spans of which it makes nothing
/// leave room for others. In the order of their start, the longer first.
pub(super) fn resolve(
    cluster: &[Candidate],
    index: &Index,
    nested: bool,
    mut choose: impl FnMut(&[Candidate]) -> Option<Draft>,
) -> Vec<Resolved> {
    if let [only] = cluster {
        let draft = choose(std::slice::from_ref(only));
        return draft.map(|draft| Resolved { draft, inside: false }).into_iter().collect();
    }
    let mut spans: Vec<&[Candidate]> = cluster.chunk_by(|a, b| (a.start, a.end) == (b.start, b.end)).collect();
    // Their first candidates are their best; the order ends with start and form, so it is total.
    let length = |s: &[Candidate]| s.first().map_or(0, |c| c.end - c.start);
    let by_first = |a: &[Candidate], b: &[Candidate]| match (a.first(), b.first()) {
        (Some(a), Some(b)) => a.spelling.cmp(&b.spelling).then_with(|| a.order(b, index)),
        _ => std::cmp::Ordering::Equal,
    };
    spans.sort_by(|a, b| length(b).cmp(&length(a)).then_with(|| by_first(a, b)));
    let mut taken = Taken::default();
    let mut found = Vec::new();
    for span in spans {
        let Some(first) = span.first() else { continue };
        let room = taken.room(first.start, first.end);
        let free = room == Room::Free || (nested && room == Room::Inside);
        if free && let Some(draft) = choose(span) {
            if room == Room::Free {
                taken.outer.insert(first.start, first.end);
            }
            found.push(Resolved { draft, inside: room == Room::Inside });
        }
    }
    found.sort_by_key(|r| (r.draft.start, usize::MAX - r.draft.end));
    found
}

/// How a span lies to those that were taken.
#[derive(Debug, PartialEq)]
enum Room {
    Free,
    /// Inside one of them.
    Inside,
    /// Across an end of one of them, or around it.
    Across,
}

/// Spans that do not overlap, by their start.
#[derive(Debug, Default)]
struct Taken {
    outer: BTreeMap<usize, usize>,
}

impl Taken {
    fn room(&self, start: usize, end: usize) -> Room {
        // The last one that starts before the span's end is the only one that can hold it.
        match self.outer.range(..end).next_back() {
            Some((&from, &to)) if from <= start && end <= to => Room::Inside,
            Some((_, &to)) if to > start => Room::Across,
            _ => Room::Free,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room() {
        let taken = Taken { outer: BTreeMap::from([(10, 20), (30, 40)]) };
        for (start, end, want) in [
            (0, 10, Room::Free),
            (20, 30, Room::Free),
            (40, 50, Room::Free),
            (10, 20, Room::Inside),
            (12, 15, Room::Inside),
            (5, 12, Room::Across),
            (18, 25, Room::Across),
            (18, 35, Room::Across),
            (5, 45, Room::Across),
        ] {
            assert_eq!(taken.room(start, end), want, "{start}..{end}");
        }
    }
}
