//! The branch of a listed party or body in a place: दिल्ली भाजपा, महाराष्ट्र चुनाव आयोग.

use super::{Choice, Unlisted};
use crate::entity::{Class, Kind};
use crate::forms::Form;
use crate::index::Index;
use crate::words::{Gap, gap};

/// Those among choices that do not overlap and are in order.
pub(super) fn branches(index: &Index, text: &str, choices: &[Choice]) -> Vec<Unlisted> {
    let class = |choice: &Choice| index.entity(choice.entity).and_then(|e| e.class);
    let of = |pair: &[Choice]| {
        let [place, body] = pair else { return None };
        let state = matches!(class(place), Some(Class::Region | Class::City | Class::Territory));
        let body_of_states = match class(body) {
            Some(Class::Party) => true,
            Some(Class::Government) => body.form == Form::Name,
            _ => false,
        };
        let (start, end) = (place.candidate.start, body.candidate.end);
        let between = text.get(place.candidate.end..body.candidate.start)?;
        let joined = gap(between, false) == Gap::Space && place.form != Form::Demonym;
        (state && body_of_states && joined).then_some(Unlisted { start, end, kind: Kind::Organization, score: 0.7 })
    };
    choices.windows(2).filter_map(of).collect()
}
