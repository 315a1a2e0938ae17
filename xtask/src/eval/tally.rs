//! Sums over documents: precision, recall, F1. It knows nothing of how a mention is judged, nor of how tables look.

use super::judge::Judged;
use naamkosh::{Form, Kind};
use std::collections::{BTreeMap, HashMap};

/// How many were right, wrong and missed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    pub right: usize,
    pub wrong: usize,
    pub missed: usize,
}

impl Counts {
    /// Of those found, the share that is right; 0 where none was found.
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.wrong)
    }

    /// Of those in the gold, the share that was found; 0 where there is none.
    pub fn recall(self) -> f64 {
        share(self.right, self.gold())
    }

    /// The harmonic mean of precision and recall; 0 where none is right.
    pub fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }

    /// How many the gold has.
    pub fn gold(self) -> usize {
        self.right + self.missed
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, more: Counts) {
        self.right += more.right;
        self.wrong += more.wrong;
        self.missed += more.missed;
    }
}

fn share(some: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { some as f64 / all as f64 }
}

/// The sums over documents.
#[derive(Debug, Default)]
pub struct Tally {
    pub documents: usize,
    kinds: [Counts; Kind::ALL.len()],
    /// By span alone.
    pub spans: Counts,
    pub demonyms: Counts,
    /// Demonyms that were found and whose entity is right.
    pub demonym_ids: usize,
    /// Right and wrong by the form that was found, missed by the gold's, demonyms too.
    pub forms: BTreeMap<String, Counts>,
    /// Of mentions that are right, those whose entity the gold knows, and of which it is right.
    pub ids: usize,
    pub ids_right: usize,
    ids_met: IdPairs,
    /// Names in by-lines, and how many were found.
    pub bylines: [usize; 2],
}

impl Tally {
    /// Adds a document.
    pub fn add(&mut self, judged: &Judged<'_>) {
        self.documents += 1;
        let [right, wrong, missed] = judged.spans;
        self.spans += Counts { right, wrong, missed };
        for (gold, found) in &judged.right {
            self.kind_mut(found.kind).right += 1;
            if let Some(id) = gold.id.as_deref().filter(|id| !id.is_empty()) {
                self.ids += 1;
                self.ids_right += usize::from(found.id.as_deref() == Some(id));
                self.ids_met.add(id, found.id.as_deref());
            }
        }
        judged.wrong.iter().for_each(|found| self.kind_mut(found.kind).wrong += 1);
        judged.missed.iter().for_each(|gold| self.kind_mut(gold.kind).missed += 1);
        self.demonyms += Counts {
            right: judged.demonyms_right.len(),
            wrong: judged.demonyms_wrong.len(),
            missed: judged.demonyms_missed.len(),
        };
        self.demonym_ids += judged.demonyms_right.iter().filter(|(gold, found)| gold.id == found.id).count();
        for (_, found) in judged.right.iter().chain(&judged.demonyms_right) {
            self.form_mut(found.form.as_str()).right += 1;
        }
        for found in judged.wrong.iter().chain(&judged.demonyms_wrong) {
            self.form_mut(found.form.as_str()).wrong += 1;
        }
        for gold in judged.missed.iter().chain(&judged.demonyms_missed) {
            if let Some(form) = &gold.form {
                self.form_mut(form).missed += 1;
            }
        }
        self.bylines[0] += judged.bylines[0];
        self.bylines[1] += judged.bylines[1];
    }

    /// The counts of a kind, demonyms not counted.
    pub fn kind(&self, kind: Kind) -> Counts {
        Kind::ALL.iter().zip(self.kinds).find(|(k, _)| **k == kind).map(|(_, counts)| counts).unwrap_or_default()
    }

    /// Over all kinds, demonyms not counted.
    pub fn micro(&self) -> Counts {
        let mut sum = Counts::default();
        self.kinds.into_iter().for_each(|counts| sum += counts);
        sum
    }

    /// As `ids_right`, but where the gold's ids and those found are the same but for how they are written: each is the
    /// most frequent partner of the other.
    pub fn same_entity(&self) -> usize {
        self.ids_met.same_entity()
    }

    /// The forms in the order of the library, then any that only the gold has.
    pub fn by_form(&self) -> Vec<(&str, Counts)> {
        let mut forms: Vec<_> = self.forms.iter().map(|(form, counts)| (form.as_str(), *counts)).collect();
        forms.sort_by_key(|(form, _)| Form::ALL.iter().position(|f| f.as_str() == *form).unwrap_or(usize::MAX));
        forms
    }

    fn kind_mut(&mut self, kind: Kind) -> &mut Counts {
        let at = Kind::ALL.iter().position(|k| *k == kind).unwrap_or_default();
        &mut self.kinds[at]
    }

    fn form_mut(&mut self, form: &str) -> &mut Counts {
        self.forms.entry(form.to_owned()).or_default()
    }
}

/// How often each id of the gold met each id found, in the order in which they met first.
#[derive(Debug, Default)]
struct IdPairs {
    pairs: Vec<(String, Option<String>, usize)>,
    places: HashMap<(String, Option<String>), usize>,
}

impl IdPairs {
    fn add(&mut self, gold: &str, found: Option<&str>) {
        let key = (gold.to_owned(), found.map(str::to_owned));
        let place = *self.places.entry(key).or_insert_with_key(|(gold, found)| {
            self.pairs.push((gold.clone(), found.clone(), 0));
            self.pairs.len() - 1
        });
        self.pairs[place].2 += 1;
    }

    fn same_entity(&self) -> usize {
        let mut of_gold: HashMap<&str, (Option<&str>, usize)> = HashMap::new();
        let mut of_found: HashMap<Option<&str>, (&str, usize)> = HashMap::new();
        for (gold, found, count) in &self.pairs {
            let (gold, found) = (gold.as_str(), found.as_deref());
            // Of equal ones the first stays.
            let best = of_gold.entry(gold).or_insert((found, 0));
            if *count > best.1 {
                *best = (found, *count);
            }
            let best = of_found.entry(found).or_insert((gold, 0));
            if *count > best.1 {
                *best = (gold, *count);
            }
        }
        let each_others = |gold: &str, found: Option<&str>| {
            found.is_some()
                && of_gold.get(gold).is_some_and(|best| best.0 == found)
                && of_found.get(&found).is_some_and(|best| best.0 == gold)
        };
        self.pairs.iter().filter(|(gold, found, _)| each_others(gold, found.as_deref())).map(|pair| pair.2).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::super::gold::Gold;
    use super::super::judge::tests::{document, found, gold};
    use super::super::judge::{Found, judge};
    use super::*;

    #[test]
    fn f1() {
        let counts = Counts { right: 6, wrong: 2, missed: 4 };
        assert_eq!((counts.precision(), counts.recall(), counts.gold()), (0.75, 0.6, 10));
        assert!((counts.f1() - 2.0 / 3.0).abs() < 1e-12);
        let nothing = Counts::default();
        assert_eq!((nothing.precision(), nothing.recall(), nothing.f1()), (0.0, 0.0, 0.0));
        assert_eq!(Counts { missed: 3, ..nothing }.f1(), 0.0);
        assert_eq!(Counts { right: 3, ..nothing }.f1(), 1.0);
    }

    #[test]
    fn sums() {
        let short = Gold { form: Some("short".into()), ..gold(20, 25, Kind::Person) };
        let demonym = Gold { form: Some("demonym".into()), id: Some("russia".into()), ..gold(30, 35, Kind::Place) };
        let named = Gold { id: Some("nato".into()), ..gold(10, 19, Kind::Organization) };
        let document = document(vec![gold(0, 5, Kind::Person), named, short, demonym]);
        let id = |id: &str, found: Found| Found { id: Some(id.into()), ..found };
        let all = [
            found(0, 5, Kind::Person, Form::Name),
            id("nato", found(10, 19, Kind::Organization, Form::Acronym)),
            id("russia", found(30, 35, Kind::Place, Form::Demonym)),
            found(40, 45, Kind::Place, Form::Name),
        ];
        let judged = judge(&document, &all);
        let mut tally = Tally::default();
        tally.add(&judged);
        tally.add(&judged);
        assert_eq!(tally.documents, 2);
        assert_eq!(tally.micro(), Counts { right: 4, wrong: 2, missed: 2 });
        assert_eq!(tally.kind(Kind::Person), Counts { right: 2, wrong: 0, missed: 2 });
        assert_eq!(tally.kind(Kind::Place), Counts { right: 0, wrong: 2, missed: 0 });
        assert_eq!(tally.spans, Counts { right: 4, wrong: 2, missed: 2 });
        assert_eq!((tally.demonyms, tally.demonym_ids), (Counts { right: 2, wrong: 0, missed: 0 }, 2));
        assert_eq!((tally.ids, tally.ids_right), (2, 2));
        let forms: Vec<_> = tally.by_form().into_iter().map(|(form, c)| (form, c.right, c.wrong, c.missed)).collect();
        assert_eq!(forms, [("name", 2, 2, 0), ("acronym", 2, 0, 0), ("short", 0, 0, 2), ("demonym", 2, 0, 0)]);
    }

    #[test]
    fn the_same_entity_by_another_slug() {
        let mut pairs = IdPairs::default();
        for (gold, found) in [
            ("un", Some("united-nations")),
            ("un", Some("united-nations")),
            ("un", Some("nato")),
            ("nato", Some("nato")),
            ("nato", None),
        ] {
            pairs.add(gold, found);
        }
        // The united nations twice; nato is the partner of the first that met it as often, un.
        assert_eq!(pairs.same_entity(), 2);
        pairs.add("nato", Some("nato"));
        assert_eq!(pairs.same_entity(), 4);
    }
}
