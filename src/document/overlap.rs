//! Overlaps: the longest name stays, then the one in the nearest spelling, then the likeliest.

use super::Choice;
use crate::index::Index;
use crate::matcher::Candidate;

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

/// Chooses spans of one cluster, and for each what `choose` makes of its candidates; spans of which
/// it makes nothing leave room for others.
pub(super) fn resolve(
    cluster: &[Candidate],
    index: &Index,
    nested: bool,
    choices: &mut Vec<Choice>,
    mut choose: impl FnMut(&[Candidate]) -> Option<Choice>,
) {
    let from = choices.len();
    if let [only] = cluster {
        choices.extend(choose(std::slice::from_ref(only)));
        return;
    }
    let mut spans: Vec<&[Candidate]> = cluster.chunk_by(|a, b| (a.start, a.end) == (b.start, b.end)).collect();
    // Their first candidates are their best; the order ends with start and form, so it is total.
    let length = |s: &[Candidate]| s.first().map_or(0, |c| c.end - c.start);
    let by_first = |a: &[Candidate], b: &[Candidate]| match (a.first(), b.first()) {
        (Some(a), Some(b)) => a.spelling.cmp(&b.spelling).then_with(|| a.order(b, index)),
        _ => std::cmp::Ordering::Equal,
    };
    spans.sort_by(|a, b| length(b).cmp(&length(a)).then_with(|| by_first(a, b)));
    let mut taken: Vec<(usize, usize)> = Vec::new();
    for span in spans {
        let Some(first) = span.first() else { continue };
        let crosses = |&(start, end): &(usize, usize)| first.start < end && start < first.end;
        let inside = |&(start, end): &(usize, usize)| start <= first.start && first.end <= end;
        let free = if nested { taken.iter().all(|t| !crosses(t) || inside(t)) } else { !taken.iter().any(crosses) };
        if free && let Some(choice) = choose(span) {
            taken.push((first.start, first.end));
            choices.push(choice);
        }
    }
    if let Some(new) = choices.get_mut(from..) {
        new.sort_by_key(|c| (c.candidate.start, usize::MAX - c.candidate.end));
    }
}
