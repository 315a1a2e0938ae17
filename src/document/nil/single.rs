//! Single words that no list has: a word of a name that the document has is that name again, and what stands beside
//! all places of another tells what it is at each.

use super::super::Document;
use super::super::draft::{By, Draft, Grounds};
use super::super::expressions::stands;
use super::super::logit;
use super::super::pass::Pass;
use super::super::window::beside;
use super::parts::{Part, Reader};
use super::{TITLED, Unlisted, key, likeliest, named};
use crate::entity::Kind;
use crate::language::{Evidence, Language};

/// What it is worth that a word is part of a name which the document has.
const NAMED: f32 = 3.0;
/// What stands beside a word counts for no more than that, either way, at any one place.
const MOST_SAID: f32 = 6.0;

/// A place of a word: the word, and whether a title stands before it after which a name nearly always follows.
type Place = (Part, bool);

/// Decides on the single words that were left.
pub(crate) fn single_words(document: &mut Document<'_>) {
    let mut unlisted = std::mem::take(&mut document.unlisted);
    let (language, layout, passes) = (document.language, document.layout, document.passes);
    if !passes.has(Pass::Recurrence) {
        unlisted.named.clear();
    }
    let text = layout.text();
    // A word that is something else too tells nothing by itself.
    let Unlisted { words, named, .. } = unlisted;
    let wanted = |(part, _): &Place, key: &str| {
        let itself = part.settled || part.ordinary();
        !part.initial && !language.is_honorific(part.hash) && (!itself || named.contains_key(key))
    };
    let keyed = words.into_iter().map(|place| (key(text, &place.0), place));
    let mut words: Vec<(String, Place)> = keyed.filter(|(key, place)| wanted(place, key)).collect();
    words.sort_by(|(a, (p, _)), (b, (q, _))| a.cmp(b).then(p.start.cmp(&q.start)));
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
            Some(kind) => found.extend(again(language, &reader, &places, *kind)),
            None if passes.has(Pass::SingleWords) => found.extend(alike(language, &reader, &places)),
            None => {}
        }
    }
    let on = passes.has(Pass::Expressions);
    document.drafts.overrule(found, |draft| stands(language, layout, on, draft));
}

/// What stands beside a word says.
fn said(reader: &Reader<'_, '_>, (part, sure): &Place) -> Evidence {
    let mut said = beside(reader.document.language, reader.document.layout, part.start, part.end);
    said.person += if *sure { TITLED } else { 0.0 };
    said.clamp(MOST_SAID)
}

/// The places of a word of a name that the document has where nothing speaks against it.
fn again(language: &Language, reader: &Reader<'_, '_>, places: &[(Part, Evidence)], kind: Kind) -> Vec<Draft> {
    let of = |(part, said): &(Part, Evidence)| {
        let prior =
            if part.ordinary() { language.word_prior(part.hash) } else { prior_of(language, part).clamp(NAMED) };
        // Where a place or organisation of that name is listed, it is weighed too; a person is whom it means.
        let listed = reader.inside(part.start, part.end).next();
        let odds = prior.of(kind) + NAMED + said.of(kind);
        let fits = match listed {
            Some(draft) => kind == Kind::Person && draft.kind != kind && said.person > said.of(draft.kind),
            None => odds > 0.0,
        };
        let grounds = Grounds { by: By::Recurrence, odds, named: false };
        fits.then(|| named(&[*part], kind, grounds)).flatten()
    };
    places.iter().filter_map(of).collect()
}

/// All places of a word outside mentions, if what stands beside them together makes it a name.
fn alike(language: &Language, reader: &Reader<'_, '_>, places: &[(Part, Evidence)]) -> Vec<Draft> {
    let free = places.iter().filter(|(p, _)| reader.inside(p.start, p.end).next().is_none());
    let free: Vec<_> = free.copied().collect();
    let Some((first, _)) = free.first() else { return Vec::new() };
    let sum: Evidence = free.iter().map(|(_, said)| *said).sum();
    // The places are not independent: their sum grows as its root does.
    let odds = prior_of(language, first) + sum.scaled((free.len() as f32).sqrt().recip());
    let Some((kind, share)) = likeliest(odds) else { return Vec::new() };
    let grounds = Grounds { by: By::SingleWord, odds: logit(share), named: false };
    free.iter().filter_map(|(part, _)| named(&[*part], kind, grounds)).collect()
}

/// What a single word that no list has is, wherever it stands.
fn prior_of(language: &Language, part: &Part) -> Evidence {
    language.run_prior(part.what.encode_utf8(&mut [0; 4])).unwrap_or_default()
}
