//! Somebody of no list who is nearer: after किसान बलवंत सिंह the bare सिंह is he, and not whoever of the list was named
//! before him; after निकोला टेस्ला the word टेस्ला is the man, and not the company.
//!
//! ```text
//! मनमोहन सिंह ... [अजय सिंह] ... सिंह ने कहा             the nearer one: nobody who is listed
//! मनमोहन सिंह ... [अजय सिंह] ... प्रधानमंत्री सिंह ने       his role says who is meant
//! [बैरन ट्रंप] ... ट्रंप ने कहा                         the usual bearer of the bare name stays
//! [निकोला टेस्ला] ... टेस्ला ने                        the man, where what stands beside it speaks for one
//! ```
//!
//! A full name with a family name right after it is a longer name: of [मोहम्मद सलीम] [शाह] neither is the one who is listed.
//!
//! It comes after the names of no list are found, and looks at each draft once. It knows drafts and roles, and nothing
//! of how either was found.

use super::super::Document;
use super::super::draft::{By, Draft, Grounds};
use super::super::window::{before, beside};
use super::spread;
use crate::entity::Kind;
use crate::forms::Form;
use crate::language::Neighbour;
use crate::spelling::hash::ByHash;

/// A bare name that means its usual bearer so much likelier than others means him whoever is nearer.
const USUAL: f32 = 0.5;
/// How much more what stands beside a place's name must speak for a person than for the place.
const A_PERSON: f32 = 1.0;

/// Links that somebody of no list takes over become people of no list. Linear in the drafts.
pub(in crate::document) fn nearer(document: &mut Document<'_>) {
    let mut found: Vec<Draft> = Vec::new();
    // Where somebody of no list was named last, by the last word of his name, and everybody of the list, by entity.
    let (mut unlisted, mut listed) = (ByHash::<usize>::default(), ByHash::<usize>::default());
    let mut before: Option<&Draft> = None;
    for draft in document.drafts.outer() {
        let (first, last) = ends(document, draft);
        if let Some(longer) = before.replace(draft).and_then(|before| longer(document, before, draft)) {
            found.push(longer);
            continue;
        }
        match draft.link {
            None if draft.kind == Kind::Person && first != last => {
                unlisted.extend(last.map(|hash| (hash, draft.start)));
            }
            None => {}
            Some(link) if first != last => {
                listed.insert(spread(link.entity), draft.start);
            }
            Some(link) => {
                let Some(&nearer) = last.and_then(|hash| unlisted.get(&hash)) else { continue };
                let his_own = listed.get(&spread(link.entity)).is_some_and(|&at| at > nearer);
                if !his_own && is_another(document, draft, last.unwrap_or_default()) {
                    let grounds = Grounds::by(By::Recurrence);
                    let nil = Draft::nil(draft.start, draft.end, Kind::Person, grounds);
                    found.push(Draft { score: draft.score, taken: draft.taken, ..nil });
                }
            }
        }
    }
    if !found.is_empty() {
        // Both are in order: what is replaced is looked for by its place.
        let replaced = |draft: &Draft| {
            let at = found.partition_point(|new| new.end < draft.end);
            found.get(at).is_some_and(|new| new.start <= draft.start)
        };
        document.drafts.retain(|draft| !replaced(draft));
        document.drafts.fill(found);
    }
}

/// The longer name of a listed full name and a family name right after it, which is nobody's who is listed.
fn longer(document: &Document<'_>, before: &Draft, draft: &Draft) -> Option<Draft> {
    let layout = document.layout;
    let people = [before, draft].iter().all(|d| d.kind == Kind::Person && d.link.is_some());
    let full = before.form == Form::Name && layout.slice(before.start, before.end).contains(' ');
    if !people || !full || layout.slice(before.end, draft.start) != " " {
        return None;
    }
    let word = layout.word_from(draft.start).filter(|word| word.end == draft.end)?;
    let part = |hash| document.language.name_part(hash);
    let family = part(word.hash).is_some_and(|p| p.family > p.given && !p.common);
    // One that ends in a family name goes on with none: प्रियंका गांधी, राहुल.
    let open = ends(document, before).1.and_then(part).is_some_and(|p| p.given > p.family);
    let grounds = Grounds::by(By::NameParts);
    (family && open && draft.form == Form::Short).then(|| Draft::nil(before.start, draft.end, Kind::Person, grounds))
}

/// The hashes of the first and the last word of a draft; the same for one of one word.
fn ends(document: &Document<'_>, draft: &Draft) -> (Option<u64>, Option<u64>) {
    let layout = document.layout;
    let first = layout.word_from(draft.start);
    let last = match first {
        Some(first) if first.end < draft.end => {
            layout.word_before(draft.end).filter(|last| last.start >= first.end).or(Some(first))
        }
        only => only,
    };
    // Two words of one writing are no name of one word: the places tell them apart.
    match (first, last) {
        (Some(a), Some(b)) if a.start != b.start && a.hash == b.hash => (None, Some(b.hash)),
        (a, b) => (a.map(|word| word.hash), b.map(|word| word.hash)),
    }
}

/// True where the word of a linked draft is that of somebody of no list who was named nearer, unless his role, how the
/// bare name is used or what stands beside it says otherwise.
fn is_another(document: &Document<'_>, draft: &Draft, word: u64) -> bool {
    let (language, layout) = (document.language, document.layout);
    let class = draft.entity().and_then(|entity| document.index.brief(entity)).and_then(|e| e.class);
    let said = || beside(language, layout, draft.start, draft.end);
    match draft.kind {
        Kind::Person => {
            let role = match before(layout, draft.start) {
                Neighbour::Word(hash) => language.role_before(hash),
                _ => None,
            };
            let his_role = role.is_some_and(|role| class.is_some_and(|class| role.fits(class)));
            !his_role && language.bare_name(word).is_none_or(|usual| usual < USUAL)
        }
        Kind::Organization => draft.form != Form::Acronym && said().person >= said().organization,
        Kind::Place => draft.form == Form::Name && said().person > said().place + A_PERSON,
    }
}
