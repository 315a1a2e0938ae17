//! The branch of a listed party or body in a place: दिल्ली भाजपा, महाराष्ट्र चुनाव आयोग.
//!
//! ```text
//! दिल्ली  भाजपा  के  नेता         दिल्ली के भाजपा नेता
//! |-A-| |-B-|                 |-A-|  |-B-|
//! |----C----|                 not joined: two names
//! ```
//!
//! It knows drafts and the classes of their entities. A branch is NIL, since no list has it, and neither of the two
//! names is what the text says: not the whole party, and not the place.

use super::Document;
use super::draft::{By, Draft, Grounds};
use crate::entity::{Class, Kind};
use crate::forms::Form;
use crate::words::Gap;

/// Puts the branch in the place of its two names: a region, city or territory, and right after it, across a space
/// alone, a party by any of its names, or a body of government by its full name (an acronym of one is of the
/// country's). No demonyms: रूसी before a party only says whose it is. Linear in the drafts.
pub(super) fn branches(document: &mut Document<'_>) {
    let class = |draft: &Draft| document.index.brief(draft.entity()?)?.class;
    let of = |pair: &[Draft]| {
        let [place, body] = pair else { return None };
        let state = matches!(class(place), Some(Class::Region | Class::City | Class::Territory));
        let body_of_states = match class(body) {
            Some(Class::Party) => true,
            Some(Class::Government) => body.form == Form::Name,
            _ => false,
        };
        let branch = state && body_of_states && place.form != Form::Demonym;
        let joined = branch && document.layout.gap(place.end, body.start) == Gap::Space;
        joined.then(|| Draft::nil(place.start, body.end, Kind::Organization, Grounds::by(By::Branch)))
    };
    let found = document.drafts.outer().windows(2).filter_map(of).collect();
    document.drafts.propose(found, |_| true);
}
