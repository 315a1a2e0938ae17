//! NIL mentions: people, places and organisations that no gazetteer lists, by the words they are made of ([`parts`]):
//! [`persons`](mod@persons) by themselves or with their titles, the rest by what stands beside them:
//! [`runs`](mod@runs) of several words, [`single`] words by all their places in the document.
//!
//! ```text
//! words ----> runs of words --persons--> people: मंत्री [दिनेश त्रिपाठी]
//! (matcher)   (parts)            |
//!                                +--> Unlisted::runs ---runs---> names: [सिमलौर खारचन] ने कहा
//!                                |                       |
//!                                |                       | parted
//!                                +--> Unlisted::words <--+
//!                                                        single_words --> names: [सिमलौरपुर] में
//! ```
//!
//! Each pass takes what it is sure of and leaves the rest, so that the later ones know more: which names the document
//! has (`named`), and what is free yet. The folder knows the language's name parts and weights, the drafts and the
//! layout; it knows no entity but those of drafts, and never asks the trie.

mod hyphenated;
pub(crate) mod parts;
mod persons;
mod runs;
mod single;

use super::draft::{Draft, Grounds};
use crate::entity::Kind;
use crate::language::{Evidence, Language};
use crate::spelling::folded::folded_key;
use parts::Part;
pub(super) use persons::persons;
pub(super) use runs::runs;
pub(super) use single::single_words;
use std::collections::HashMap;

/// How likely a name must be.
const LEAST: f32 = 0.6;
/// What a title is worth right before a word.
const TITLED: f32 = 2.0;

/// What the passes over words of no list leave for one another. Bounded by the words that the matcher left.
#[derive(Debug, Default)]
pub(super) struct Unlisted {
    /// Runs of several words of which nothing could be made yet, and whether a title stands before after which a name
    /// nearly always follows.
    runs: Vec<(Vec<Part>, bool)>,
    /// Single words, likewise.
    words: Vec<(Part, bool)>,
    /// The kinds of the words of names that the document has, by their folded keys.
    named: HashMap<String, Kind>,
}

impl Unlisted {
    /// Leaves a run of which nothing could be made: one word for [`single`], more for [`runs`](mod@runs).
    fn leave(&mut self, run: &[Part], sure: bool) {
        match run {
            [only] => self.words.push((*only, sure)),
            _ => self.runs.push((run.to_vec(), sure)),
        }
    }

    /// Takes in a name: each of its words may stand for it by itself from here on, but for initials and honorifics. The
    /// first kind of a word stays: after दिनेश त्रिपाठी a place त्रिपाठी changes nothing.
    fn learn(&mut self, language: &Language, text: &str, name: &[Part], kind: Kind) {
        for part in name.iter().filter(|p| !p.initial && !language.is_honorific(p.hash)) {
            self.named.entry(key(text, part)).or_insert(kind);
        }
    }
}

/// The folded key of a word, by which its places in the document are one.
fn key(text: &str, part: &Part) -> String {
    let mut key = String::new();
    folded_key(text.get(part.start..part.end).unwrap_or_default(), &mut key);
    key
}

/// The draft of the name that those words are; none of no words.
fn named(name: &[Part], kind: Kind, grounds: Grounds) -> Option<Draft> {
    Some(Draft::nil(name.first()?.start, name.last()?.end, kind, grounds))
}

/// The likeliest kind, and how likely it is, if that is likely enough.
///
/// Odds to shares: of the three kinds, of a demonym, and of a word that is no name (whose logarithm is 0), one is true.
/// For the logarithms 4, -2, -9, -9 a person has e⁴ / (1 + e⁴ + e⁻² + ...) = 0.98; for 2, 2, -9, -9 two kinds share
/// what there is, neither has more than 0.6, and it is nothing.
fn likeliest(odds: Evidence) -> Option<(Kind, f32)> {
    let kinds = Kind::ALL.iter().copied();
    let all: f32 = 1.0 + odds.demonym.exp() + kinds.clone().map(|kind| odds.of(kind).exp()).sum::<f32>();
    let best = kinds.max_by(|&a, &b| odds.of(a).total_cmp(&odds.of(b)))?;
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
