//! What is right and what is wrong of the mentions found in a document. One document at a time; sums are `tally`'s.
//!
//! A found mention is right where the gold has its span and kind. Demonyms are judged apart, by their span: an
//! adjective is no name, and the other way round. Neither right nor wrong is what overlaps a gold mention that the
//! annotators are unsure of, and what is exactly a name in a by-line.

use super::gold::{Document, Gold};
use naamkosh::{Form, Kind, Mention};
use std::collections::{BTreeMap, BTreeSet};

/// A mention that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    pub form: Form,
    pub id: Option<String>,
}

impl From<&Mention<'_>> for Found {
    fn from(m: &Mention<'_>) -> Found {
        Found { start: m.start, end: m.end, kind: m.kind, form: m.form, id: m.id().map(str::to_owned) }
    }
}

/// Span and kind.
type Key = (usize, usize, Kind);

/// A document judged: mentions by span and kind, demonyms by span.
#[derive(Debug)]
pub struct Judged<'d> {
    /// Found and in the gold.
    pub right: Vec<(&'d Gold, &'d Found)>,
    /// Found, but not in the gold.
    pub wrong: Vec<&'d Found>,
    /// In the gold, but not found.
    pub missed: Vec<&'d Gold>,
    /// Spans of any kind: those found and in the gold, only found, only in the gold.
    pub spans: [usize; 3],
    pub demonyms_right: Vec<(&'d Gold, &'d Found)>,
    pub demonyms_wrong: Vec<&'d Found>,
    pub demonyms_missed: Vec<&'d Gold>,
    /// The names in by-lines, and how many of them were found as people.
    pub bylines: [usize; 2],
}

/// Judges what was found in a document.
pub fn judge<'d>(document: &'d Document, found: &'d [Found]) -> Judged<'d> {
    let gold = &document.mentions;
    let span_of = |g: &Gold| (g.start, g.end);
    let bylines: BTreeSet<_> = gold.iter().filter(|g| g.byline).map(span_of).collect();
    let counts = |g: &&Gold| !g.unsure && !g.byline;
    let sure = |f: &&Found| !is_unsure(gold, f.start, f.end);
    let named: BTreeMap<Key, &Gold> =
        gold.iter().filter(counts).filter(|g| !g.is_demonym()).map(|g| ((g.start, g.end, g.kind), g)).collect();
    let found_named: BTreeMap<Key, &Found> = (found.iter().filter(|f| f.form != Form::Demonym).filter(sure))
        .filter(|f| !bylines.contains(&(f.start, f.end)))
        .map(|f| ((f.start, f.end, f.kind), f))
        .collect();
    let (right, wrong, missed) = compare(&named, &found_named);
    let demonyms: BTreeMap<_, &Gold> =
        gold.iter().filter(|g| g.is_demonym() && !g.unsure).map(|g| (span_of(g), g)).collect();
    let found_demonyms: BTreeMap<_, &Found> = (found.iter().filter(sure))
        .filter(|f| f.form == Form::Demonym && f.kind == Kind::Place)
        .map(|f| ((f.start, f.end), f))
        .collect();
    let (demonyms_right, demonyms_wrong, demonyms_missed) = compare(&demonyms, &found_demonyms);
    let spans: BTreeSet<_> = named.keys().map(|key| (key.0, key.1)).collect();
    let found_spans: BTreeSet<_> = found_named.keys().map(|key| (key.0, key.1)).collect();
    let both = spans.intersection(&found_spans).count();
    let people: BTreeSet<_> = found.iter().filter(|f| f.kind == Kind::Person).map(|f| (f.start, f.end)).collect();
    Judged {
        right,
        wrong,
        missed,
        spans: [both, found_spans.len() - both, spans.len() - both],
        demonyms_right,
        demonyms_wrong,
        demonyms_missed,
        bylines: [bylines.len(), bylines.intersection(&people).count()],
    }
}

/// Whether the span and the kind of a found mention are right, whatever its form; none where it counts neither way.
pub fn is_right(document: &Document, found: &Found) -> Option<bool> {
    let gold = &document.mentions;
    let same_span = |g: &&Gold| (g.start, g.end) == (found.start, found.end);
    if is_unsure(gold, found.start, found.end) || gold.iter().filter(same_span).any(|g| g.byline) {
        return None;
    }
    Some(gold.iter().filter(same_span).any(|g| g.kind == found.kind))
}

/// True for what overlaps a mention that the annotators are unsure of.
fn is_unsure(gold: &[Gold], start: usize, end: usize) -> bool {
    gold.iter().any(|g| g.unsure && start < g.end && g.start < end)
}

type Compared<'d> = (Vec<(&'d Gold, &'d Found)>, Vec<&'d Found>, Vec<&'d Gold>);

/// What both have, what only was found, what only the gold has.
fn compare<'d, K: Ord>(gold: &BTreeMap<K, &'d Gold>, found: &BTreeMap<K, &'d Found>) -> Compared<'d> {
    let right = gold.iter().filter_map(|(key, g)| Some((*g, *found.get(key)?))).collect();
    let wrong = found.iter().filter(|(key, _)| !gold.contains_key(key)).map(|(_, f)| *f).collect();
    let missed = gold.iter().filter(|(key, _)| !found.contains_key(key)).map(|(_, g)| *g).collect();
    (right, wrong, missed)
}

#[cfg(test)]
pub mod tests {
    use super::super::gold::Doc;
    use super::*;

    pub fn gold(start: usize, end: usize, kind: Kind) -> Gold {
        Gold { start, end, kind, id: None, form: None, unsure: false, byline: false }
    }

    pub fn found(start: usize, end: usize, kind: Kind, form: Form) -> Found {
        Found { start, end, kind, form, id: None }
    }

    pub fn document(mentions: Vec<Gold>) -> Document {
        Document { doc: Doc::Number(0), text: "x".repeat(100), sha256: None, mentions, part: None }
    }

    #[test]
    fn spans_and_kinds() {
        let document = document(vec![
            gold(0, 5, Kind::Person),
            gold(6, 9, Kind::Place),
            gold(10, 19, Kind::Organization),
            gold(20, 25, Kind::Place),
        ]);
        let all = [
            found(0, 5, Kind::Person, Form::Short),
            found(6, 9, Kind::Person, Form::Name),
            found(10, 15, Kind::Organization, Form::Name),
        ];
        let judged = judge(&document, &all);
        assert_eq!(judged.right.len(), 1);
        assert_eq!(judged.wrong, [&all[1], &all[2]]);
        assert_eq!(judged.missed.iter().map(|g| g.start).collect::<Vec<_>>(), [6, 10, 20]);
        assert_eq!(judged.spans, [2, 1, 2]);
        assert_eq!(all.each_ref().map(|f| is_right(&document, f)), [Some(true), Some(false), Some(false)]);
    }

    #[test]
    fn what_counts_neither_way() {
        let unsure = Gold { unsure: true, ..gold(0, 9, Kind::Place) };
        let byline = Gold { byline: true, ..gold(10, 19, Kind::Person) };
        let document = document(vec![unsure, byline]);
        let all = [
            found(5, 12, Kind::Person, Form::Name),
            found(10, 19, Kind::Person, Form::Unlisted),
            found(10, 15, Kind::Person, Form::Unlisted),
        ];
        let judged = judge(&document, &all);
        assert!(judged.right.is_empty() && judged.missed.is_empty());
        assert_eq!(judged.wrong, [&all[2]], "a part of a name in a by-line is wrong");
        assert_eq!(judged.bylines, [1, 1]);
        assert_eq!(all.each_ref().map(|f| is_right(&document, f)), [None, None, Some(false)]);
    }

    #[test]
    fn demonyms_are_apart() {
        let demonym = |start, end| Gold { form: Some("demonym".into()), ..gold(start, end, Kind::Place) };
        let document = document(vec![demonym(0, 5), gold(6, 9, Kind::Place), demonym(10, 15)]);
        let all = [
            found(0, 5, Kind::Place, Form::Demonym),
            found(6, 9, Kind::Place, Form::Demonym),
            found(10, 15, Kind::Place, Form::Name),
        ];
        let judged = judge(&document, &all);
        assert!(judged.right.is_empty());
        assert_eq!((judged.wrong.as_slice(), judged.missed[0].start), (&[&all[2]][..], 6));
        assert_eq!(judged.demonyms_right.len(), 1);
        assert_eq!((judged.demonyms_wrong.as_slice(), judged.demonyms_missed[0].start), (&[&all[1]][..], 10));
    }
}
