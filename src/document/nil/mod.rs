//! NIL mentions: people, places and organisations that no gazetteer lists, by the words they are made of ([`parts`]):
//! [`persons`](mod@persons) by themselves or with their titles, the rest by what stands beside them:
//! [`runs`](mod@runs) of several words, [`single`] words by all their places in the document. Before them go
//! [`frames`](mod@frames), in which a report says who somebody is, and between them people in
//! [`listings`](mod@listings) of people, and [`localities`](mod@localities) by what says that something is there.
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

mod extent;
mod frames;
mod grown;
mod hyphenated;
mod identified;
mod listings;
mod localities;
pub(crate) mod parts;
mod persons;
mod runs;
mod single;
mod spelt;

use super::Document;
use super::draft::{Draft, Grounds};
use super::layout::Layout;
use super::window::before;
use crate::entity::Kind;
use crate::language::{Evidence, Frame, Language, Neighbour};
use crate::spelling::{
    folded::folded_key,
    hash::{ByHash, hash_key},
};
use crate::words::{Gap, Script};
pub(super) use frames::frames;
pub(super) use grown::grown;
pub(super) use listings::listings;
pub(super) use localities::localities;
use parts::Part;
pub(super) use persons::persons;
pub(super) use runs::runs;
pub(super) use single::single_words;

/// What the passes over words of no list leave for one another. Bounded by the words that the matcher left.
#[derive(Debug, Default)]
pub(super) struct Unlisted {
    /// Runs of several words of which nothing could be made yet, and whether a title stands before after which a name
    /// nearly always follows.
    runs: Vec<(Vec<Part>, bool)>,
    /// Single words, likewise.
    words: Vec<(Part, bool)>,
    /// The kinds of the words of names that the document has, by the hashes of their folded keys.
    named: ByHash<Kind>,
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
    fn learn(&mut self, language: &Language, layout: Layout<'_>, name: &[Part], kind: Kind) {
        // देवी of सुगनी देवी is anybody, as any title is.
        let stands_for_it = |p: &&Part| {
            !p.initial
                && !language.is_honorific(p.hash)
                && (language.title(p.hash).is_none() || p.known.is_some_and(|k| k.given > k.family))
        };
        for part in name.iter().filter(stands_for_it) {
            self.named.entry(key(layout, part)).or_insert(kind);
        }
    }
}

impl Unlisted {
    /// Takes in the words of a draft likewise.
    fn learn_draft(&mut self, language: &Language, layout: Layout<'_>, draft: &Draft) {
        for token in layout.words_in(draft.start, draft.end) {
            if !language.is_honorific(token.hash) {
                self.named.entry(token.hash).or_insert(draft.kind);
            }
        }
    }
}

/// The hash of the folded key of a word, by which its places in the document are one.
fn key(layout: Layout<'_>, part: &Part) -> u64 {
    // Letters with dots between them are the word without.
    let written = layout.slice(part.start, part.end);
    if written.contains(['.', '\u{970}']) { hash_key(&folded(written)) } else { part.hash }
}

/// The folded key of a word; of letters with dots between them, that of the word without.
fn folded(written: &str) -> String {
    let mut key = String::new();
    written.split(['.', '\u{970}']).for_each(|letters| folded_key(letters, &mut key));
    key
}

/// The draft of the name that those words are; none of no words.
fn named(name: &[Part], kind: Kind, grounds: Grounds) -> Option<Draft> {
    Some(Draft::nil(name.first()?.start, name.last()?.end, kind, grounds))
}

/// True where what may follow a name stands at `end`: a sign, a number, the end of the text, or a word of frames.
fn closes(document: &Document<'_>, end: usize) -> bool {
    let layout = document.layout;
    layout.word_from(end).is_none_or(|t| {
        t.script != Script::Devanagari
            || layout.gap(end, t.start) == Gap::Break
            || document.language.frame(t.hash).is_some_and(|f| !matches!(f, Frame::At | Frame::Near))
    })
}

/// True where what may precede a name in a list stands before `start`: a sign, the beginning, a title, or a word that
/// other names stand before.
fn opens(document: &Document<'_>, start: usize) -> bool {
    match before(document.layout, start) {
        Neighbour::Word(hash) => document.language.title(hash).is_some() || document.language.frame(hash).is_some(),
        Neighbour::End | Neighbour::Other => true,
        _ => false,
    }
}

/// Each kind, and the logarithm of its odds against all else.
///
/// Odds to shares: of the three kinds, of a demonym, and of a word that is no name (whose logarithm is 0), one is true.
/// For the logarithms 4, -2, -9, -9 a person has e⁴ / (1 + e⁴ + e⁻² + ...) = 0.98; for 2, 2, -9, -9 two kinds share
/// what there is. Which of them it is, and whether it is one, is decided where all is weighed.
fn kinds(odds: Evidence) -> impl Iterator<Item = (Kind, f32)> {
    let kinds = || Kind::ALL.iter().copied();
    let all: f32 = 1.0 + odds.demonym.exp() + kinds().map(|kind| odds.of(kind).exp()).sum::<f32>();
    kinds().map(move |kind| (kind, super::logit(odds.of(kind).exp() / all)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odds_of_kinds() {
        let odds = |person, place| {
            let evidence = Evidence { person, place, organization: -9.0, demonym: -9.0 };
            kinds(evidence).map(|(_, odds)| odds).collect::<Vec<_>>()
        };
        assert!(odds(4.0, -2.0)[0] > 3.0 && odds(4.0, -2.0)[1] < -5.0);
        assert!(odds(2.0, 2.0)[0] < 0.5 && odds(2.0, 2.0)[0] == odds(2.0, 2.0)[1]);
    }
}
