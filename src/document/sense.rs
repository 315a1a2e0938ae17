//! What unlisted words are, by the document as a whole: a word of a name that stands in it is that name again, and
//! what stands beside all places of a word tells what it is at each.

use super::beside::beside;
use super::parts::{Part, Reader};
use super::unlisted::{Unlisted, unlisted};
use crate::gazetteer::Kind;
use crate::language::{Evidence, is_honorific, run_prior, word_prior};
use crate::spelling::folded::folded_key;
use std::collections::HashMap;

/// How likely a name must be.
const LEAST: f32 = 0.6;
/// What it is worth that a word is part of a name which the document has.
const NAMED: f32 = 3.0;
/// What a title is worth right before a word.
const TITLED: f32 = 2.0;
/// What stands beside a word counts for no more than that, either way, at any one place.
const MOST_SAID: f32 = 6.0;

/// A run of words of which nothing could be made by itself.
#[derive(Debug)]
pub(super) struct Undecided {
    pub(super) run: Vec<Part>,
    /// A title stands before it after which a name nearly always follows.
    pub(super) sure: bool,
}

/// The kinds of the words of names that the document has.
#[derive(Debug, Default)]
pub(super) struct Senses {
    named: HashMap<u64, Kind>,
}

impl Senses {
    /// Takes in a name.
    pub(super) fn learn(&mut self, name: &[Part], kind: Kind) {
        for part in name.iter().filter(|p| !p.initial && !is_honorific(p.hash)) {
            self.named.entry(part.hash).or_insert(kind);
        }
    }

    /// The names among runs that were left over.
    pub(super) fn decide(&mut self, reader: &Reader<'_>, undecided: Vec<Undecided>) -> Vec<Unlisted> {
        let mut found = Vec::new();
        let (several, single): (Vec<_>, Vec<_>) = undecided.into_iter().partition(|u| u.run.len() > 1);
        for Undecided { run, sure } in several {
            let run = without_honorifics(&run);
            let what: String = run.iter().map(|p| p.what).collect();
            let (Some(prior), Some(last)) = (run_prior(&what), run.last()) else { continue };
            let [first, _, ..] = run else { continue };
            // वंदे भारत
            if run.iter().any(|p| p.settled && p.what == 'S') {
                continue;
            }
            let mut said = prior + beside(reader.text, first.start, last.end);
            said.person += if sure { TITLED } else { 0.0 };
            let Some((kind, score)) = likeliest(said) else { continue };
            if kind == Kind::Person || reader.inside(first.start, last.end).next().is_none() {
                self.learn(run, kind);
                found.extend(unlisted(run, kind, score));
            }
        }
        let mut words: HashMap<u64, Vec<(Part, bool)>> = HashMap::new();
        for Undecided { run, sure } in single {
            if let [only] = run.as_slice() {
                words.entry(only.hash).or_default().push((*only, sure));
            }
        }
        let mut words: Vec<_> = words.into_values().collect();
        words.sort_by_key(|places| places.first().map_or(0, |(p, _)| p.start));
        for places in words {
            found.extend(self.single(reader, &places));
        }
        found
    }

    /// The names that the places of one word are.
    fn single(&self, reader: &Reader<'_>, places: &[(Part, bool)]) -> Vec<Unlisted> {
        let Some((first, _)) = places.first() else { return Vec::new() };
        let named = self.named.get(&first.hash).copied();
        let itself = first.settled || first.what == 'P';
        if first.initial || is_honorific(first.hash) || (named.is_none() && itself) {
            return Vec::new();
        }
        let prior = if first.what == 'P' {
            let mut key = String::new();
            folded_key(reader.text.get(first.start..first.end).unwrap_or_default(), &mut key);
            word_prior(&key)
        } else {
            run_prior(first.what.encode_utf8(&mut [0; 4])).unwrap_or_default().clamp(if named.is_some() {
                NAMED
            } else {
                f32::MAX
            })
        };
        let said: Vec<Evidence> = places
            .iter()
            .map(|(part, sure)| {
                let mut said = beside(reader.text, part.start, part.end);
                said.person += if *sure { TITLED } else { 0.0 };
                said.clamp(MOST_SAID)
            })
            .collect();
        if let Some(kind) = named {
            let of = |part: &Part, said: &Evidence| {
                let odds = prior.of(kind) + NAMED + said.of(kind);
                // Where a place or organisation of that name is listed, it is weighed too; a person is whom it means.
                let listed = reader.inside(part.start, part.end).next().and_then(|c| reader.index.entity(c.entity));
                let fits = match listed {
                    Some(entity) => kind == Kind::Person && entity.kind != kind && said.person > said.of(entity.kind),
                    None => odds > 0.0,
                };
                fits.then(|| unlisted(&[*part], kind, 0.8)).flatten()
            };
            return places.iter().zip(&said).filter_map(|((part, _), said)| of(part, said)).collect();
        }
        let free: Vec<_> =
            places.iter().zip(&said).filter(|((p, _), _)| reader.inside(p.start, p.end).next().is_none()).collect();
        let sum: Evidence = free.iter().map(|(_, said)| **said).sum();
        let Some((kind, score)) = likeliest(prior + sum.scaled((free.len().max(1) as f32).sqrt().recip())) else {
            return Vec::new();
        };
        free.iter().filter_map(|((part, _), _)| unlisted(&[*part], kind, score)).collect()
    }
}

/// The words before the honorifics after a name.
fn without_honorifics(run: &[Part]) -> &[Part] {
    let honorifics = run.iter().rev().take_while(|p| is_honorific(p.hash)).count();
    run.get(..run.len() - honorifics).unwrap_or_default()
}

/// The likeliest kind, and how likely it is, if that is likely enough.
fn likeliest(odds: Evidence) -> Option<(Kind, f32)> {
    let all: f32 = 1.0 + odds.demonym.exp() + Kind::ALL.iter().map(|&kind| odds.of(kind).exp()).sum::<f32>();
    let best = Kind::ALL.into_iter().max_by(|&a, &b| odds.of(a).total_cmp(&odds.of(b)))?;
    let share = odds.of(best).exp() / all;
    (share > LEAST).then_some((best, share))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likeliest_kind() {
        let odds = |person, place| Evidence { person, place, organization: -9.0, demonym: -9.0 };
        assert_eq!(likeliest(odds(4.0, -2.0)).map(|(kind, _)| kind), Some(Kind::Person));
        assert_eq!(likeliest(odds(-4.0, 2.0)).map(|(kind, _)| kind), Some(Kind::Place));
        assert_eq!(likeliest(odds(2.0, 2.0)), None);
        assert_eq!(likeliest(odds(-2.0, -2.0)), None);
    }
}
