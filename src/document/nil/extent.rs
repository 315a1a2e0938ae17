//! How far a name beside a frame goes, by what is known of its words: the frame says where it begins or ends, and the
//! run of words there may be longer than it.
//!
//! ```text
//! मृतक [बबलू कोरी] पुत्र [रामदुलारे कोरी] खेत        ends_in to the left, begins_in to the right
//! ```
//!
//! It knows titles and parts of runs, and no text.

use super::parts::Part;
use crate::language::{Language, NamePart};

/// A surname that so many listed people have is one after a given name, whatever else it is.
const MANY: u16 = 20;

/// The name that a run ends in: its last words back to a title, to a word that is rather something else, or to a second
/// one of which nothing is known.
pub(super) fn ends_in<'r>(language: &Language, run: &'r [Part]) -> &'r [Part] {
    let mut run = run;
    while let [before @ .., last] = run
        && language.is_honorific(last.hash)
        && !before.is_empty()
    {
        run = before;
    }
    let Some(last) = run.last().filter(|p| p.what != 'A') else { return &[] };
    let mut length = 1;
    let mut unknown = usize::from(last.known.is_none());
    for part in run.iter().rev().skip(1) {
        unknown += usize::from(part.known.is_none() && !part.initial);
        // अंश सिंह: a word that is a given name at times stays before a surname that is nothing else, as its first.
        let rare = part.what == 'R' && !(length == 1 && last.strong() && part.known.is_some_and(|p| p.given > 0));
        let apart = is_title(language, part) || rare || matches!(part.what, 'A' | 'B');
        if apart || unknown > 1 || !(part.given() || part.strong()) {
            break;
        }
        length += 1;
    }
    let name = run.get(run.len() - length..).unwrap_or_default();
    if is_name(language, name) { name } else { &[] }
}

/// The name that a run begins with: its first word and the ones after it that may stand last, one of them unknown.
pub(super) fn begins_in<'r>(language: &Language, run: &'r [Part]) -> &'r [Part] {
    let Some(first) = run.first().filter(|p| p.what != 'A' && !is_title(language, p)) else { return &[] };
    let mut length = 1;
    let mut unknown = usize::from(first.known.is_none() && !first.initial);
    for part in run.iter().skip(1) {
        unknown += usize::from(part.known.is_none() && !part.initial);
        // खान is a word too, and after a given name the surname of many.
        let surname = first.strong() && part.known.is_some_and(|p| p.family >= MANY);
        let goes_on = surname || part.initial || part.family() || part.known.is_some_and(|p| p.middle > 0 && !p.rare);
        let apart = language.is_honorific(part.hash) || matches!(part.what, 'A' | 'B');
        if unknown > 1 || !goes_on || apart || (is_title(language, part) && !is_last(part)) {
            break;
        }
        length += 1;
    }
    let name = run.get(..length).unwrap_or_default();
    if is_name(language, name) { name } else { &[] }
}

/// True for a title that is no given name: मृतक, but not सैयद.
pub(super) fn is_title(language: &Language, part: &Part) -> bool {
    language.title(part.hash).is_some() && !is_given(part.known)
}

/// True for a word that people have as a given name rather than a title: सैयद.
pub(super) fn is_given(part: Option<NamePart>) -> bool {
    part.is_some_and(|p| p.given >= super::persons::RATHER_GIVEN)
}

/// It may be a title and the last word of a name: देवी.
fn is_last(part: &Part) -> bool {
    part.known.is_some_and(|p| p.family > 0)
}

/// True where the words can be a name: a title among them is not the only one, an initial neither, and a single word
/// that is something else too is borne as a given name: पुल is not, which some have as a surname.
fn is_name(language: &Language, name: &[Part]) -> bool {
    match name {
        [] => false,
        [only] => {
            let borne = only.what != 'P' || only.known.is_some_and(|p| p.given > 0);
            borne && !only.initial && !is_title(language, only)
        }
        [.., last] => !is_title(language, last) || is_last(last),
    }
}
