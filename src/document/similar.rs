//! Single words that only sound like a listed name, weighed once more by what the document says: what stands beside
//! them, and whether the entity is named in its own spelling elsewhere.
//!
//! ```text
//! हसीनों की महफिल                  the word alone says little, and nothing else speaks for a name: left out
//! शेख हसीना ... हसिना ने कहा        the document has the name, and a person speaks: kept
//! ```
//!
//! The matcher hands over what is not hopeless by the word alone; the sum of its odds and what is said here must be
//! better than even.
//!
//! Knows of drafts and the weights of the language; how the odds of the word came about is the matcher's.

use super::Document;
use super::draft::{Draft, Link};
use super::layout::Layout;
use super::window::beside;
use crate::entity::Kind;
use crate::forms::Form;
use crate::language::{Language, Sign};
use crate::matcher::Candidate;
use crate::spelling::Spelling;
use std::collections::HashSet;

/// Leaves out the drafts of single similar words that are less likely than not. Linear in the drafts, with a window for
/// each of these.
pub(super) fn doubtful(document: &mut Document<'_>) {
    let (language, layout) = (document.language, document.layout);
    let surely = |draft: &Draft| draft.link.filter(|link| link.spelling != Spelling::Similar).map(|link| link.entity);
    let mut named: Option<HashSet<u32>> = None;
    let mut left_out = HashSet::new();
    for (draft, link) in similar(document) {
        let named = named.get_or_insert_with(|| document.drafts.outer().iter().filter_map(surely).collect());
        let said = signs(language, layout, draft, named.contains(&link.entity));
        if said.into_iter().map(|(sign, much)| language.likeness(sign)[0] * much).sum::<f32>() < 0.0 {
            left_out.insert((draft.start, draft.end));
        }
    }
    if !left_out.is_empty() {
        let doubted = |draft: &Draft| draft.link.is_some_and(|link| link.likeness != Candidate::SURE);
        document.drafts.retain(|draft| !(doubted(draft) && left_out.contains(&(draft.start, draft.end))));
    }
}

/// The drafts of single words that only sound like their form.
pub(crate) fn similar<'d>(document: &'d Document<'_>) -> impl Iterator<Item = (&'d Draft, Link)> {
    let alone = |link: &Link| link.likeness != Candidate::SURE;
    document.drafts.outer().iter().filter_map(move |draft| Some((draft, draft.link.filter(alone)?)))
}

/// The signs that a document goes by: what the word says alone, what stands beside it, and whether the entity is
/// `named` in another spelling.
pub(crate) fn signs(language: &Language, layout: Layout<'_>, draft: &Draft, named: bool) -> [(Sign, f32); 5] {
    let evidence = beside(language, layout, draft.start, draft.end);
    let kind = if draft.form == Form::Demonym { evidence.demonym } else { evidence.of(draft.kind) };
    let is = |there: bool| f32::from(u8::from(there));
    let short = draft.kind == Kind::Person && draft.form != Form::Name;
    let alone = draft.link.map_or(0.0, |link| f32::from(link.likeness) / 100.0);
    [
        (Sign::Alone, alone),
        (Sign::InDocument, 1.0),
        (Sign::Beside, kind / FIFTHS),
        (Sign::Named, is(named)),
        (Sign::Unnamed, is(short && !named)),
    ]
}

/// What stands beside a word is weighed in fifths of a logarithm, so that the weights are alike in size.
const FIFTHS: f32 = 5.0;
