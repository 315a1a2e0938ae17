//! Initials spelt apart: बीजेपी is बी जे पी, एपीजे अब्दुल कलाम is ए पी जे अब्दुल कलाम.
//!
//! The other direction, a listed बी जे पी that a text writes बीजेपी, needs nothing here: up to four words of a name may
//! be written as one in any way (`joined`). Nor do the dots of बी.जे.पी., which the matcher passes over after a letter.

use super::Form;
use crate::entity::Kind;
use crate::language::Language;
use crate::spelling::folded::folded_key;

/// `name` with its initials as words of their own: those of an acronym, or the first word of a
/// person's name. The dots that a text may put after them are the matcher's business.
///
/// ```text
/// Acronym  BJP                        B J P
/// Acronym  बीजेपी                      बी जे पी
/// Acronym  नाटो                       none: it spells no letters
/// Name     एमके स्टालिन (person)        एम के स्टालिन
/// Short    एमके                       none
/// ```
pub(super) fn spelt_apart(name: &str, form: Form, kind: Kind, language: &Language) -> Option<String> {
    match form {
        Form::Acronym if name.bytes().all(|b| b.is_ascii_uppercase()) && name.len() > 1 => {
            let letters: Vec<&str> = name.split("").filter(|l| !l.is_empty()).collect();
            Some(letters.join(" "))
        }
        Form::Acronym if !name.contains([' ', '-', '.']) => letters_of(name, language),
        Form::Name if kind == Kind::Person => {
            let (first, rest) = name.split_once(' ')?;
            Some(format!("{} {rest}", letters_of(first, language)?))
        }
        _ => None,
    }
}

/// The letters that one word spells, with spaces between; none for a word that spells none, or only one.
fn letters_of(word: &str, language: &Language) -> Option<String> {
    let mut key = String::new();
    folded_key(word, &mut key);
    language.spell_out(&key).map(|letters| letters.join(" "))
}
