//! Initials spelt apart: बीजेपी is बी जे पी, एपीजे अब्दुल कलाम is ए पी जे अब्दुल कलाम; भाजपा is भा.ज.पा.
//!
//! The other direction, a listed बी जे पी that a text writes बीजेपी, needs nothing here: up to four words of a name may
//! be written as one in any way (`joined`). Nor do the dots of बी.जे.पी., which the matcher passes over after a letter.

use super::Form;
use crate::entity::Kind;
use crate::language::Language;
use crate::script::{VIRAMA, is_dependent};
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

/// The most syllables of an acronym that may be written with dots.
const MOST_SYLLABLES: usize = 8;

/// An acronym of syllables with a dot after each: भाजपा is भा.ज.पा., मप्र is म.प्र. Only with the dots: three syllables
/// beside one another are words. None for one that spells letters, which [`spelt_apart`] does, for what is not of
/// Devanagari or of one syllable, and where the first is a word that stands everywhere (सेबी): nearly every sentence
/// would be looked at for its sake.
pub(super) fn dotted(name: &str, form: Form, language: &Language) -> Option<String> {
    let devanagari = name.chars().all(|c| ('\u{900}'..='\u{963}').contains(&c) || ('\u{971}'..='\u{97F}').contains(&c));
    if form != Form::Acronym || !devanagari || letters_of(name, language).is_some() {
        return None;
    }
    let (mut dotted, mut syllables, mut first) = (String::new(), 1, None);
    let mut before = None;
    for c in name.chars() {
        let begins = !is_dependent(c) && before.is_some_and(|before| before != VIRAMA);
        if begins {
            first.get_or_insert(dotted.len());
            dotted.push('.');
            syllables += 1;
        }
        dotted.push(c);
        before = Some(c);
    }
    let mut key = String::new();
    folded_key(dotted.get(..first?)?, &mut key);
    dotted.push('.');
    (syllables <= MOST_SYLLABLES && !language.lexicon().is_everywhere(&key)).then_some(dotted)
}
