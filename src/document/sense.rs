//! What unlisted words are, by the document as a whole: a word of a name that stands in it is that name again, and
//! what stands beside all places of a word tells what it is at each.

use super::beside::beside;
use super::parts::{Part, Reader};
use super::unlisted::{Unlisted, unlisted};
use crate::entity::Kind;
use crate::language::{Evidence, Language};
use crate::spelling::hash::ByHash;

/// How likely a name must be.
const LEAST: f32 = 0.6;
/// What it is worth that a word is part of a name which the document has.
const NAMED: f32 = 3.0;
/// How sure a word is that is part of a name which the document has.
const AGAIN: f32 = 0.8;
/// What a title is worth right before a word.
const TITLED: f32 = 2.0;
/// What stands beside a word counts for no more than that, either way, at any one place.
const MOST_SAID: f32 = 6.0;

/// Words of which nothing could be made by themselves.
#[derive(Debug, Default)]
pub(super) struct Undecided {
    /// Runs of several, and whether a title stands before after which a name nearly always follows.
    runs: Vec<(Vec<Part>, bool)>,
    /// Single words, likewise.
    words: Vec<(Part, bool)>,
}

impl Undecided {
    pub(super) fn add(&mut self, run: &[Part], sure: bool) {
        match run {
            [only] => self.words.push((*only, sure)),
            _ => self.runs.push((run.to_vec(), sure)),
        }
    }
}

/// The kinds of the words of names that the document has.
#[derive(Debug, Default)]
pub(super) struct Senses {
    named: ByHash<Kind>,
}

impl Senses {
    /// Takes in a name.
    pub(super) fn learn(&mut self, language: &Language, name: &[Part], kind: Kind) {
        for part in name.iter().filter(|p| !p.initial && !language.is_honorific(p.hash)) {
            self.named.entry(part.hash).or_insert(kind);
        }
    }

    /// The names among words that were left over.
    pub(super) fn decide(&mut self, reader: &Reader<'_>, mut undecided: Undecided) -> Vec<Unlisted> {
        let language = reader.index.language();
        let mut found = Vec::new();
        for (run, sure) in &undecided.runs {
            let run = without_honorifics(language, run);
            match self.several(reader, run, *sure) {
                Some((kind, score)) => {
                    self.learn(language, run, kind);
                    found.extend(unlisted(run, kind, score));
                }
                // Words that are something else too part it: तिवारी रोज.
                None if run.len() == 1 || run.iter().any(Part::ordinary) => {
                    let words = run.iter().enumerate().map(|(at, part)| (*part, *sure && at == 0));
                    undecided.words.extend(words);
                }
                None => {}
            }
        }
        // A word that is something else too tells nothing by itself.
        undecided.words.retain(|(p, _)| {
            let itself = p.settled || p.ordinary();
            !p.initial && !language.is_honorific(p.hash) && (!itself || self.named.contains_key(&p.hash))
        });
        undecided.words.sort_by_key(|(part, _)| (part.hash, part.start));
        for places in undecided.words.chunk_by(|(a, _), (b, _)| a.hash == b.hash) {
            found.extend(self.single(reader, places));
        }
        found
    }

    /// What a run of several words is.
    fn several(&self, reader: &Reader<'_>, run: &[Part], sure: bool) -> Option<(Kind, f32)> {
        let [first, .., last] = run else { return None };
        // वंदे भारत; रो-रो
        if run.iter().any(|p| p.settled && p.what == 'S') || (run.len() == 2 && first.hyphen) {
            return None;
        }
        let what: String = run.iter().map(|p| p.what).collect();
        let mut said = reader.index.language().run_prior(&what)?
            + beside(reader.index.language(), reader.text, first.start, last.end);
        said.person += if sure { TITLED } else { 0.0 };
        let (kind, score) = likeliest(said)?;
        let fits = kind == Kind::Person || reader.inside(first.start, last.end).next().is_none();
        fits.then_some((kind, score))
    }

    /// The names that the places of one word are.
    fn single(&self, reader: &Reader<'_>, places: &[(Part, bool)]) -> Vec<Unlisted> {
        let Some((first, _)) = places.first() else { return Vec::new() };
        let named = self.named.get(&first.hash).copied();
        // What acronyms in brackets stand for is said before them: मिसाइल सिस्टम (एटीएसीएमएस).
        if first.what == 'A' && places.iter().any(|(part, _)| in_brackets(reader.text, part.start)) {
            return Vec::new();
        }
        let said: Vec<Evidence> = places
            .iter()
            .map(|(part, sure)| {
                let mut said = beside(reader.index.language(), reader.text, part.start, part.end);
                said.person += if *sure { TITLED } else { 0.0 };
                said.clamp(MOST_SAID)
            })
            .collect();
        match named {
            Some(kind) => again(reader, places, &said, kind),
            None => alike(reader, places, &said),
        }
    }
}

/// The places of a word of a name that the document has where nothing speaks against it.
fn again(reader: &Reader<'_>, places: &[(Part, bool)], said: &[Evidence], kind: Kind) -> Vec<Unlisted> {
    let of = |part: &Part, said: &Evidence| {
        let prior = if part.ordinary() {
            reader.index.language().word_prior(part.hash)
        } else {
            prior_of(reader.index.language(), part).clamp(NAMED)
        };
        // Where a place or organisation of that name is listed, it is weighed too; a person is whom it means.
        let listed = reader.inside(part.start, part.end).next().and_then(|c| reader.index.entity(c.entity));
        let fits = match listed {
            Some(entity) => kind == Kind::Person && entity.kind != kind && said.person > said.of(entity.kind),
            None => prior.of(kind) + NAMED + said.of(kind) > 0.0,
        };
        fits.then(|| unlisted(&[*part], kind, AGAIN)).flatten()
    };
    places.iter().zip(said).filter_map(|((part, _), said)| of(part, said)).collect()
}

/// All places of a word outside mentions, if what stands beside them together makes it a name.
fn alike(reader: &Reader<'_>, places: &[(Part, bool)], said: &[Evidence]) -> Vec<Unlisted> {
    let free = places.iter().zip(said).filter(|((p, _), _)| reader.inside(p.start, p.end).next().is_none());
    let free: Vec<_> = free.map(|((part, _), said)| (*part, *said)).collect();
    let Some((first, _)) = free.first() else { return Vec::new() };
    let sum: Evidence = free.iter().map(|(_, said)| *said).sum();
    // The places are not independent: their sum grows as its root does.
    match likeliest(prior_of(reader.index.language(), first) + sum.scaled((free.len() as f32).sqrt().recip())) {
        Some((kind, score)) => free.iter().filter_map(|(part, _)| unlisted(&[*part], kind, score)).collect(),
        None => Vec::new(),
    }
}

/// What a single word that no list has is, wherever it stands.
fn prior_of(language: &Language, part: &Part) -> Evidence {
    language.run_prior(part.what.encode_utf8(&mut [0; 4])).unwrap_or_default()
}

/// True where a bracket opens right before `start`.
fn in_brackets(text: &str, start: usize) -> bool {
    text.get(..start).is_some_and(|before| before.trim_end().ends_with(['(', '[', '（']))
}

/// The words before the honorifics after a name.
fn without_honorifics<'r>(language: &Language, run: &'r [Part]) -> &'r [Part] {
    let honorifics = run.iter().rev().take_while(|p| language.is_honorific(p.hash)).count();
    run.get(..run.len() - honorifics).unwrap_or_default()
}

/// The likeliest kind, and how likely it is, if that is likely enough.
fn likeliest(odds: Evidence) -> Option<(Kind, f32)> {
    let all: f32 = 1.0 + odds.demonym.exp() + Kind::ALL.iter().map(|&kind| odds.of(kind).exp()).sum::<f32>();
    let best = Kind::ALL.iter().copied().max_by(|&a, &b| odds.of(a).total_cmp(&odds.of(b)))?;
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
