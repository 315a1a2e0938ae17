//! The best set of spans together: of spans that may overlap, each with the logarithm of its odds, those that do not and
//! whose sum is the highest, and how likely each span is in it, all sets considered.
//!
//! ```text
//! text     इंदिरा  गांधी  विश्वविद्यालय  में
//! spans    |------A-----|                  2.0
//!          |-------------B-------------|   3.1
//!                  |--C--|                 0.4
//!
//! sets     {}  {A}  {B}  {C}               their sums 0, 2.0, 3.1, 0.4: B is taken
//! share of B   e^3.1 / (1 + e^2.0 + e^3.1 + e^0.4) = 0.70
//! ```
//!
//! A span whose logarithm is not above 0 is likelier no name, and is taken in no best set. Where nothing overlaps a span
//! its share is the logistic function of its logarithm: the model of a single span is a case of this one. So the
//! shares are probabilities as far as the weights are: those of a semi-Markov conditional random field whose segments
//! say nothing of their neighbours.
//!
//! The module knows numbers only. What the spans are, and what their odds are made of, its callers know.

use std::ops::Range;

/// A span with the logarithm of its odds. `start < end`.
///
/// ```
/// let arc = naamkosh::features::Arc { start: 0, end: 9, odds: 1.0 };
/// assert!(naamkosh::features::best(&[arc])[0].taken);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Arc {
    /// UTF-8 bytes into the text.
    pub start: usize,
    /// UTF-8 bytes into the text, exclusive.
    pub end: usize,
    /// The logarithm of the odds that it is a name.
    pub odds: f32,
}

/// What became of a span.
///
/// ```
/// assert!(!naamkosh::features::Verdict::default().taken);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Verdict {
    /// It is in the best set.
    pub taken: bool,
    /// The share of the sets that it is in, each counted by its odds: 0 to 1.
    pub share: f32,
}

/// The verdicts on all spans of a text, which are sorted by start, in their order. For tools that fit weights: the
/// recogniser chooses so.
///
/// ```
/// use naamkosh::features::{Arc, best};
/// let verdicts = best(&[Arc { start: 0, end: 9, odds: 1.0 }, Arc { start: 6, end: 12, odds: 2.0 }]);
/// assert!(!verdicts[0].taken && verdicts[1].taken);
/// assert!(verdicts[0].share + verdicts[1].share < 1.0);
/// ```
pub fn best(arcs: &[Arc]) -> Vec<Verdict> {
    let (mut all, mut verdicts) = (Vec::with_capacity(arcs.len()), Vec::new());
    for cluster in clusters(arcs) {
        decide(arcs.get(cluster).unwrap_or_default(), &mut verdicts);
        all.append(&mut verdicts);
    }
    all
}

/// The runs of spans that overlap one another, directly or through others; `arcs` are sorted by start. Spans that only
/// touch are apart.
pub(crate) fn clusters(arcs: &[Arc]) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let first = arcs.get(from)?;
        let (start, mut end) = (from, first.end);
        from += 1;
        while let Some(next) = arcs.get(from).filter(|next| next.start < end) {
            end = end.max(next.end);
            from += 1;
        }
        Some(start..from)
    })
}

/// The verdicts on one cluster, in its order; `arcs` are sorted by start. Of two sets of the same sum the one with the
/// earlier spans is taken. Costs the sorting of the spans by their ends, and the logarithm of their number for each: a
/// cluster may be as long as the text.
pub(crate) fn decide(arcs: &[Arc], verdicts: &mut Vec<Verdict>) {
    verdicts.clear();
    if let [only] = arcs {
        verdicts.push(Verdict { taken: only.odds > 0.0, share: logistic(f64::from(only.odds)) as f32 });
        return;
    }
    verdicts.resize(arcs.len(), Verdict::default());
    if one_of_all(arcs, verdicts) {
        return;
    }
    // By their ends: what may stand before a span is what ends at its start or earlier.
    let mut by_end: Vec<usize> = (0..arcs.len()).collect();
    by_end.sort_by_key(|&at| arcs.get(at).map(|arc| (arc.end, arc.start)));
    let ordered: Vec<Arc> = by_end.iter().filter_map(|&at| arcs.get(at).copied()).collect();
    let before: Vec<usize> =
        ordered.iter().map(|arc| ordered.partition_point(|other| other.end <= arc.start)).collect();
    let (forward, best) = forward(&ordered, &before);
    let backward = backward(&ordered, &before);
    let all = forward.last().copied().unwrap_or_default();
    for (place, ((arc, &at), &earlier)) in ordered.iter().zip(&by_end).zip(&before).enumerate() {
        let left = forward.get(earlier).copied().unwrap_or_default();
        let right = backward.get(place).copied().unwrap_or_default();
        if let Some(verdict) = verdicts.get_mut(at) {
            verdict.share = (left + f64::from(arc.odds) + right - all).exp().min(1.0) as f32;
        }
    }
    let mut place = ordered.len();
    while let Some(last) = place.checked_sub(1) {
        // The last span is in the best set just where it made the sum of those up to it higher.
        if best.get(place) > best.get(last) {
            if let Some(verdict) = by_end.get(last).and_then(|&at| verdicts.get_mut(at)) {
                verdict.taken = true;
            }
            place = before.get(last).copied().unwrap_or_default();
        } else {
            place = last;
        }
    }
}

/// The verdicts where each span overlaps each other, so that one of them is taken or none: what most clusters are, the
/// kinds of one name. False where two are apart, and nothing is decided.
fn one_of_all(arcs: &[Arc], verdicts: &mut [Verdict]) -> bool {
    let last_start = arcs.last().map_or(0, |arc| arc.start);
    if arcs.iter().any(|arc| arc.end <= last_start) {
        return false;
    }
    let most = arcs.iter().fold(0.0, |most: f64, arc| most.max(f64::from(arc.odds)));
    let part = |arc: &Arc| (f64::from(arc.odds) - most).exp();
    let all = arcs.iter().map(part).sum::<f64>() + (-most).exp();
    for (verdict, arc) in verdicts.iter_mut().zip(arcs) {
        verdict.share = (part(arc) / all).min(1.0) as f32;
    }
    let best = arcs.iter().enumerate().filter(|(_, arc)| arc.odds > 0.0).min_by(|(_, a), (_, b)| {
        let places = || (a.end, a.start).cmp(&(b.end, b.start));
        b.odds.total_cmp(&a.odds).then_with(places)
    });
    if let Some(verdict) = best.and_then(|(at, _)| verdicts.get_mut(at)) {
        verdict.taken = true;
    }
    true
}

/// For each number of spans by their ends: the logarithm of the sum over all sets of them, and the sum of the best.
fn forward(ordered: &[Arc], before: &[usize]) -> (Vec<f64>, Vec<f64>) {
    let (mut sums, mut best) = (vec![0.0], vec![0.0]);
    for (arc, &earlier) in ordered.iter().zip(before) {
        let odds = f64::from(arc.odds);
        let with = |list: &[f64]| list.get(earlier).copied().unwrap_or_default() + odds;
        let without = |list: &[f64]| list.last().copied().unwrap_or_default();
        let (sum, most) = (log_sum(without(&sums), with(&sums)), f64::max(without(&best), with(&best)));
        sums.push(sum);
        best.push(most);
    }
    (sums, best)
}

/// For each span by its end: the logarithm of the sum over all sets of what starts at its end or later.
fn backward(ordered: &[Arc], before: &[usize]) -> Vec<f64> {
    // By start, from the last one on: what may stand after a span.
    let mut by_start: Vec<&Arc> = ordered.iter().collect();
    by_start.sort_by_key(|arc| arc.start);
    debug_assert_eq!(before.len(), ordered.len());
    let after = |end: usize| by_start.partition_point(|other| other.start < end);
    let mut sums = vec![0.0; by_start.len() + 1];
    for (place, arc) in by_start.iter().enumerate().rev() {
        let without = sums.get(place + 1).copied().unwrap_or_default();
        let with = sums.get(after(arc.end)).copied().unwrap_or_default() + f64::from(arc.odds);
        if let Some(sum) = sums.get_mut(place) {
            *sum = log_sum(without, with);
        }
    }
    ordered.iter().map(|arc| sums.get(after(arc.end)).copied().unwrap_or_default()).collect()
}

/// The logarithm of the sum of two numbers by their logarithms.
fn log_sum(a: f64, b: f64) -> f64 {
    let (most, least) = if a > b { (a, b) } else { (b, a) };
    most + (least - most).exp().ln_1p()
}

/// The share of that logarithm of the odds.
fn logistic(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// All sets, one by one.
    fn naive(arcs: &[Arc]) -> (Vec<f64>, f64) {
        let (mut shares, mut all, mut best) = (vec![0.0; arcs.len()], 0.0, f64::MIN);
        for set in 0u32..1 << arcs.len() {
            let chosen: Vec<usize> = (0..arcs.len()).filter(|at| set >> at & 1 == 1).collect();
            let apart = |a: &Arc, b: &Arc| a.end <= b.start || b.end <= a.start;
            if chosen.iter().any(|&a| chosen.iter().any(|&b| a < b && !apart(&arcs[a], &arcs[b]))) {
                continue;
            }
            let sum: f64 = chosen.iter().map(|&at| f64::from(arcs[at].odds)).sum();
            best = best.max(sum);
            all += sum.exp();
            chosen.iter().for_each(|&at| shares[at] += sum.exp());
        }
        (shares.into_iter().map(|share| share / all).collect(), best)
    }

    proptest! {
        #[test]
        fn as_all_sets_one_by_one(spans in proptest::collection::vec((0usize..12, 1usize..6, -60i16..60), 1..10)) {
            let mut arcs: Vec<Arc> = (spans.iter())
                .map(|&(start, length, odds)| Arc { start, end: start + length, odds: f32::from(odds) / 10.0 })
                .collect();
            arcs.sort_by_key(|arc| arc.start);
            let mut verdicts = Vec::new();
            decide(&arcs, &mut verdicts);
            let (shares, best) = naive(&arcs);
            let taken: Vec<&Arc> = arcs.iter().zip(&verdicts).filter(|(_, v)| v.taken).map(|(arc, _)| arc).collect();
            let sum: f64 = taken.iter().map(|arc| f64::from(arc.odds)).sum();
            prop_assert!((sum - best).abs() < 1e-4, "{arcs:?}: {sum} for {best}");
            let mut ordered = taken.clone();
            ordered.sort_by_key(|arc| arc.start);
            prop_assert!(ordered.windows(2).all(|pair| pair[0].end <= pair[1].start), "{taken:?}");
            for (verdict, share) in verdicts.iter().zip(shares) {
                prop_assert!((f64::from(verdict.share) - share).abs() < 1e-4, "{arcs:?}: {verdict:?} for {share}");
            }
        }
    }

    #[test]
    fn what_overlaps_is_one_cluster() {
        let arc = |start, end| Arc { start, end, odds: 1.0 };
        let arcs = [arc(0, 5), arc(3, 4), arc(4, 9), arc(9, 10), arc(12, 20), arc(12, 13)];
        assert_eq!(clusters(&arcs).collect::<Vec<_>>(), [0..3, 3..4, 4..6]);
        assert_eq!(clusters(&[]).count(), 0);
    }
}
