//! Names inside expressions that name something else: वंदे भारत, राजीव गांधी खेल रत्न, आईएनएस विक्रांत.

use super::beside::{after, before, next_token};
use crate::entity::Kind;
use crate::language::{Language, Neighbour};

/// True for a name at that span that is part of what names something else.
pub(super) fn in_expression(language: &Language, text: &str, start: usize, end: usize, kind: Kind) -> bool {
    let before = before(text, start);
    if matches!(before, Neighbour::Word(hash) if language.is_of_things(hash)) {
        return true;
    }
    let Some(word) = next_token(text, start).filter(|t| t.end == end) else {
        // The full name of a person before an award.
        return kind == Kind::Person && matches!(after(text, end), Neighbour::Word(hash) if language.takes_names(hash));
    };
    let pairs = language.names_nothing(word.hash);
    if pairs.is_empty() {
        return false;
    }
    let after = after(text, end);
    let stands = |&(a, b): &(u64, u64)| {
        (word.hash == b && before == Neighbour::Word(a)) || (word.hash == a && after == Neighbour::Word(b))
    };
    pairs.iter().any(stands)
}
