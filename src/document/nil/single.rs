//! Single words that no list has: a word of a name that the document has is that name again, and what stands beside
//! all places of another tells what it is at each.
//!
//! ```text
//! मंत्री दिनेश बेलवाल आए। बेलवाल का घर       again: बेलवाल is part of a name, and little must speak for it
//! सिमलौरपुर में बैठक ... लोग सिमलौरपुर पहुंचे    alike: both places together, as each kind
//! ```
//!
//! The places of a word are weighed together since a document uses a word in one sense, and a single place says little:
//! of a name at its tenth place one would know no more than at its first. Their sum is divided by the root of their
//! number: four places that each say 1.0 say 2.0 together, not 4.0, for they are not independent.
//!
//! Three things tell of a place: the letter of what is known of the word ([`parts`](super::parts)), what stands beside
//! it (limited to 6.0 either way), and for a word of a name that the document has, that name (3.0). A title before it
//! counts where all is weighed. Logarithms throughout, which are the odds of what is proposed.
//!
//! It knows the words that [`persons`](super::persons()) and [`runs`](super::runs()) left, and the names that these
//! found.

use super::super::Document;
use super::super::draft::{By, Draft, Grounds, Single};
use super::super::expressions::Stands;
use super::super::pass::Pass;
use super::super::senses::is_word;
use super::super::window::beside;
use super::parts::{Part, Reader};
use super::{Unlisted, key, kinds, named};
use crate::entity::Kind;
use crate::language::{Evidence, Language};

/// What it is worth that a word is part of a name which the document has.
const NAMED: f32 = 3.0;
/// What stands beside a word counts for no more than that, either way, at any one place.
const MOST_SAID: f32 = 6.0;

/// A place of a word: the word, and whether a title stands before it after which a name nearly always follows.
type Place = (Part, bool);

/// Decides on the single words that were left.
///
/// Sorts them by the hashes of their folded keys, so that the places of one word stand together; words that are something else too
/// count only where the document has a name with them, a title stands before them, or what stands beside them speaks for
/// a person. A word of spelt letters that stands in brackets anywhere is what the words before them say, and no name of
/// its own. Costs the sorting, and a context window for each place; with [`Pass::Recurrence`] off no name is known, with
/// [`Pass::SingleWords`] off nothing else is weighed.
pub(crate) fn single_words(document: &mut Document<'_>) {
    let mut unlisted = std::mem::take(&mut document.unlisted);
    let (language, layout, passes) = (document.language, document.layout, document.passes);
    if !passes.has(Pass::Recurrence) {
        unlisted.named.clear();
    }
    let Unlisted { words, named, .. } = unlisted;
    let itself = |part: &Part| part.fuzzy_exempt || part.ordinary();
    let is_word = |part: &Part| is_word(language, layout, part.hash, (part.start, part.end));
    let may_be = |part: &Part| !part.initial && !language.is_honorific(part.hash) && !is_word(part);
    let keyed = words.into_iter().filter(|(part, _)| may_be(part)).map(|place| (key(layout, &place.0), place));
    // A word that is something else too tells nothing by itself: the document must have it as a name, or what stands
    // beside it must speak for one. What stands in every text (हुई) is no name, however often it stands there.
    let speaks = |part: &Part| beside(language, layout, part.start, part.end).person > 0.0;
    let may_stand = |(key, (part, sure)): &(u64, Place)| {
        let told = || *sure || named.contains_key(key) || speaks(part);
        !itself(part) || (!language.lexicon().has_everywhere(*key) && told())
    };
    let mut words: Vec<(u64, Place)> = keyed.filter(may_stand).collect();
    words.sort_by_key(|(key, (part, _))| (*key, part.start));
    let reader = Reader { document, drafts: &document.drafts };
    let mut found = Vec::new();
    for places in words.chunk_by(|(a, _), (b, _)| a == b) {
        let Some((key, (first, _))) = places.first() else { continue };
        // What acronyms in brackets stand for is said before them: मिसाइल सिस्टम (एटीएसीएमएस).
        if first.what == 'A' && places.iter().any(|(_, (part, _))| layout.opens_before(part.start)) {
            continue;
        }
        let places: Vec<(Part, Evidence)> = places.iter().map(|(_, place)| (place.0, said(&reader, place))).collect();
        match named.get(key) {
            Some(kind) => found.extend(again(language, &places, *kind)),
            None if passes.has(Pass::SingleWords) => found.extend(alike(language, &places)),
            None => {}
        }
    }
    let stands = Stands::in_document(document);
    document.drafts.propose(found, |draft| stands.holds(draft));
}

/// What stands beside a word says; limited, so that one place cannot outweigh all others. A
/// window that holds nothing known says what counts always.
fn said(reader: &Reader<'_, '_>, (part, _): &Place) -> Evidence {
    beside(reader.document.language, reader.document.layout, part.start, part.end).clamp(MOST_SAID)
}

/// The places of a word of a name that the document has, as that name's kind. Each has odds of its own: what the word is
/// wherever it stands, plus 3.0 for the name, plus what stands beside it.
fn again(language: &Language, places: &[(Part, Evidence)], kind: Kind) -> Vec<Draft> {
    let of = |(part, said): &(Part, Evidence)| {
        let prior =
            if part.ordinary() { language.word_prior(part.hash) } else { prior_of(language, part).clamp(NAMED) };
        let odds = prior.of(kind) + NAMED + said.of(kind);
        named(&[*part], kind, Grounds { odds, ..Grounds::by(By::Recurrence) })
    };
    places.iter().filter_map(of).collect()
}

/// All places of a word, each as each kind, with what stands beside them together as odds: they confirm each other, and
/// none of them is surer than the rest.
fn alike(language: &Language, places: &[(Part, Evidence)]) -> Vec<Draft> {
    let Some((first, _)) = places.first() else { return Vec::new() };
    let sum: Evidence = places.iter().map(|(_, said)| *said).sum();
    // The places are not independent: their sum grows as its root does.
    let all = sum.scaled((places.len() as f32).sqrt().recip());
    let odds = prior_of(language, first) + all;
    let each = |(part, _): &(Part, Evidence)| {
        let part = *part;
        kinds(odds).filter_map(move |(kind, odds)| {
            let single = Some(Single { letter: part.what, said: all.of(kind) });
            named(&[part], kind, Grounds { odds, single, ..Grounds::by(By::SingleWord) })
        })
    };
    places.iter().flat_map(each).collect()
}

/// What a single word that no list has is, wherever it stands: by the letter of what is known of it. A letter that was
/// never counted says nothing, either way.
fn prior_of(language: &Language, part: &Part) -> Evidence {
    language.run_prior(part.what.encode_utf8(&mut [0; 4])).unwrap_or_default()
}
