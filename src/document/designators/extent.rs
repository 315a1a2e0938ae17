//! How far a name before a designator goes, by what each of its words is. Pieces stand from right to left.
//!
//! It knows pieces and what designators say of themselves, and nothing of the text. With N a name, ? an unknown word, a
//! an adjective, d a domain, & for और, D a demonym, P a listed place, * the designator:
//!
//! | words | | what it is |
//! | --- | --- | --- |
//! | N* | सरस्वती विश्वविद्यालय | an organisation |
//! | ?* | सिमलौर विश्वविद्यालय | one, where the designator tells |
//! | d*, d&d* | रक्षा मंत्रालय, रक्षा और कृषि मंत्रालय | one, where what it is for is name enough |
//! | ad* | राष्ट्रीय कृषि आयोग | one: an adjective begins it, and something else is inside |
//! | N&d* | | d* only: और joins domains, and nothing else |
//! | ?* | सिमरी जिले | a place without its designator |
//! | N*, NN* | लोधी रोड, इंदिरा गांधी एयरपोर्ट | a landmark |
//! | P* | दिल्ली एयरपोर्ट | no landmark: the listed place is what is named |
//!
//! All of it is linear in the pieces, of which there are seven at most.

use super::super::draft::{By, Draft, Grounds};
use super::{Piece, What};
use crate::entity::Kind;
use crate::language::{Designator, Inside};

/// An organisation of the pieces before its designator, which ends at `end`.
///
/// It starts at the last piece that was read back, or after an और that joins no domains. It needs a name among its
/// pieces, or only what it is for (`of_domains`), or an adjective or demonym at its start with an ordinary word
/// besides. A weak designator takes no unknown word and no domain alone: विभाग mostly names nothing.
pub(super) fn organization(pieces: &[Piece], head: &Designator, end: usize) -> Option<Draft> {
    let mut pieces = pieces;
    // और joins domains, and nothing else.
    let domain = |p: Option<&Piece>| p.is_some_and(|p| matches!(p.what, What::Inside(Inside::Domain | Inside::Study)));
    for at in 0..pieces.len() {
        let and = pieces.get(at).is_some_and(|p| p.what == What::Inside(Inside::And));
        if and && !(domain(at.checked_sub(1).and_then(|i| pieces.get(i))) && domain(pieces.get(at + 1))) {
            pieces = pieces.get(..at)?;
            break;
        }
    }
    let first = pieces.last()?;
    let is = |what: What| pieces.iter().filter(|p| p.what == what).count();
    let proper = is(What::Proper) + if head.tells { is(What::Unknown) } else { 0 };
    let of_field = is(What::Inside(Inside::Domain));
    let domains = of_field + is(What::Inside(Inside::Study));
    let inside = pieces.len() - is(What::Proper) - is(What::Unknown) - is(What::Demonym);
    let ministry = domains > 0 && head.of_domains && pieces.iter().all(|p| matches!(p.what, What::Inside(_)));
    let only_domains = pieces.iter().all(|p| domain(Some(p)) || p.what == What::Inside(Inside::And));
    let adjective = matches!(first.what, What::Inside(Inside::Adjective) | What::Demonym) && inside > 1;
    let by = match (proper, head.weak) {
        (1.., false) => By::Designator,
        (1.., true) => By::WeakDesignator,
        (0, false) if ministry || adjective => By::Domain,
        (0, true) if adjective && domains > 0 => By::WeakDomain,
        // वन विभाग; a department of what is taught is of a university, and one of an ordinary word nobody's.
        (0, true) if of_field > 0 && head.of_domains && only_domains => By::WeakDomain,
        _ => return None,
    };
    Some(Draft::nil(first.start, end, Kind::Organization, Grounds::by(by)))
}

/// A place before जिले, which is no part of it: one or two words, of which one is nothing else. A listed place alone is
/// a draft already; three words are more than a district has.
pub(super) fn place(pieces: &[Piece]) -> Option<Draft> {
    let of_places =
        |p: &&Piece| matches!(p.what, What::Proper | What::Unknown) && p.drafted.is_none_or(|kind| kind == Kind::Place);
    let count = pieces.iter().take_while(of_places).count();
    let words = pieces.get(..count).filter(|words| words.len() < 3)?;
    let (first, last) = (words.last()?, words.first()?);
    let new = words.iter().any(|p| p.drafted.is_none());
    new.then(|| Draft::nil(first.start, last.end, Kind::Place, Grounds::by(By::District)))
}

/// A place whose name ends in what it is: लोधी रोड, इंदिरा गांधी एयरपोर्ट. A listed place before it is that place, and
/// before a word that is mostly no name only a word of names tells, not one that nothing is known of.
///
/// It starts at the farthest name or unknown word; ordinary words before that are no part of it.
pub(super) fn landmark(pieces: &[Piece], head: &Designator, end: usize) -> Option<Draft> {
    let last_name = pieces.iter().rposition(|p| matches!(p.what, What::Proper | What::Unknown))?;
    let name = pieces.get(..=last_name)?;
    let nearest = name.first()?;
    // अंतरराष्ट्रीय may stand between; ordinary words may not, nor a word that only may be a name.
    let between = |p: &Piece| matches!(p.what, What::Inside(Inside::Adjective | Inside::Other));
    let tells = !head.weak || nearest.what == What::Proper;
    let fits = name.iter().all(|p| p.what == What::Proper || (p.what == What::Unknown && tells) || between(p));
    let known = name.iter().all(|p| p.drafted == Some(Kind::Place) || between(p));
    let by = if nearest.what == What::Proper { By::Landmark } else { By::UnknownLandmark };
    (fits && !known).then(|| Draft::nil(name.last().map_or(end, |p| p.start), end, Kind::Place, Grounds::by(by)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(flags: &str) -> Designator {
        let [weak, tells, of_people, of_domains] = ['w', 'u', 'p', 'm'].map(|f| flags.contains(f));
        let kind = Kind::Organization;
        let (of_organizations, before, never, small) = (false, false, false, false);
        Designator {
            words: vec![1],
            kind,
            inside: true,
            weak,
            tells,
            of_people,
            of_organizations,
            of_domains,
            before,
            never,
            small,
        }
    }

    /// Pieces from left to right as they are written, a letter each: N a name, ? nothing known, a an adjective,
    /// d a domain, & और, D a demonym, P a listed place, o another ordinary word. Each has ten bytes.
    fn pieces(what: &str) -> Vec<Piece> {
        let of = |(at, c): (usize, char)| {
            let what = match c {
                'N' | 'P' => What::Proper,
                '?' => What::Unknown,
                'a' => What::Inside(Inside::Adjective),
                'd' => What::Inside(Inside::Domain),
                's' => What::Inside(Inside::Study),
                '&' => What::Inside(Inside::And),
                'D' => What::Demonym,
                _ => What::Inside(Inside::Other),
            };
            Piece { start: at * 10, end: at * 10 + 9, what, drafted: (c == 'P').then_some(Kind::Place) }
        };
        let mut pieces: Vec<Piece> = what.chars().enumerate().map(of).collect();
        pieces.reverse();
        pieces
    }

    #[test]
    fn organizations() {
        for (words, flags, want) in [
            ("N", "", Some((0, By::Designator))),
            ("N", "w", Some((0, By::WeakDesignator))),
            ("NN", "", Some((0, By::Designator))),
            ("?", "", None),
            ("?", "u", Some((0, By::Designator))),
            ("d", "m", Some((0, By::Domain))),
            ("d", "", None),
            ("d&d", "m", Some((0, By::Domain))),
            ("N&d", "m", Some((20, By::Domain))),
            ("ad", "", Some((0, By::Domain))),
            ("ad", "w", Some((0, By::WeakDomain))),
            ("Do", "w", None),
            ("", "m", None),
            ("d", "wm", Some((0, By::WeakDomain))),
            ("s", "wm", None),
            ("sd", "wm", Some((0, By::WeakDomain))),
            ("od", "wm", None),
        ] {
            let found = organization(&pieces(words), &head(flags), 99).map(|d| (d.start, d.grounds.by));
            assert_eq!(found, want, "{words} {flags}");
        }
    }

    #[test]
    fn places() {
        for (words, want) in [
            ("?", Some(0)),
            ("N?", Some(0)),
            ("P", None),
            ("P?", Some(0)),
            ("NNN", None),
            ("Nd", None),
            ("d?", Some(10)),
        ] {
            assert_eq!(place(&pieces(words)).map(|d| d.start), want, "{words}");
        }
    }

    #[test]
    fn landmarks() {
        for (words, flags, want) in [
            ("N", "", Some((0, By::Landmark))),
            ("?", "", Some((0, By::UnknownLandmark))),
            ("?", "w", None),
            ("N", "w", Some((0, By::Landmark))),
            ("P", "", None),
            ("PN", "", Some((0, By::Landmark))),
            ("Na", "", Some((0, By::UnknownLandmark))),
            ("d", "", None),
            ("ddN", "", Some((20, By::Landmark))),
        ] {
            let found = landmark(&pieces(words), &head(flags), 99).map(|d| (d.start, d.grounds.by));
            assert_eq!(found, want, "{words} {flags}");
        }
    }
}
