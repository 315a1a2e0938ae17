//! The family name and the given name of a person.
//!
//! Both are one word of the full name, and mean the person only where the document has named them in full: they are
//! contextual forms. Which end of the name they are at depends on the country, by its id (`language::countries`).
//!
//! ```text
//!                    country       family     given      other order
//! सुनील गावस्कर       india         गावस्कर     सुनील       -
//! शी जिनपिंग          china         शी         -          जिनपिंग शी
//! शिंजो आबे           japan         आबे        शिंजो       आबे शिंजो
//! एम के स्टालिन        india         स्टालिन     -          -
//! ```
//!
//! Nothing is known of a name but its spaces: of a name of three words the last is taken for the family name, the first
//! for the given name. Names in Latin letters have both too.

use crate::entity::Entity;
use crate::language::Language;
use crate::script::{Class, class};
use crate::spelling::{folded::folded_key, hash::hash_key};

/// A given name has so many letters and signs at least: ली, दा and their like stand for nobody.
const SHORTEST: usize = 3;

/// The last word of a name of several words; the first where the person's country puts the family name first. None for
/// one word, and where it would be an initial or has a dot: of `प्रकाश डी` nothing is left to know him by. A common
/// word is fine here; the caller leaves out those that stand everywhere.
pub(super) fn family_name<'n>(name: &'n str, entity: &Entity, language: &Language) -> Option<&'n str> {
    let first = entity.country.as_deref().is_some_and(|c| language.family_name_first(c));
    let (given, family) =
        if first { name.split_once(' ').map(|(family, given)| (given, family))? } else { name.rsplit_once(' ')? };
    let mut key = String::new();
    folded_key(family, &mut key);
    let fine = !given.is_empty() && !language.is_initial(&key) && !family.contains(['.', '(']);
    fine.then_some(family)
}

/// The family name of a person in Latin letters, with the English name that it is of, and whether it names them by
/// itself: where their family name is listed as a short name, it does so in either script (ट्रंप, Trump). `english` are
/// the English names that are looked for. None for a name in capitals, which would be a word of any text in capitals, and for one of
/// three letters or fewer: XI is not Xi.
pub(super) fn latin_family_name<'n>(
    entity: &Entity,
    english: &'n [String],
    language: &Language,
) -> Option<(&'n str, &'n str, bool)> {
    let name = english.first()?;
    let family = family_name(name, entity, language)
        .filter(|family| family.chars().any(char::is_lowercase) && family.len() > SHORTEST)?;
    let names = || std::iter::once(&entity.name).chain(&entity.aliases);
    let devanagari = |name: &str| name.chars().any(|c| matches!(class(c), Class::Devanagari));
    let families = names().filter(|name| devanagari(name)).filter_map(|name| family_name(name, entity, language));
    let short = families.into_iter().any(|family| entity.short.iter().any(|short| short == family));
    Some((name, family, short))
}

/// The first word of a name of several words, where it may stand for the person. None where the person's country puts
/// the family name first, and for initials (`एम`, `एमके`), titles (`श्री`), what is shorter than three characters
/// (`ली`: a letter and a sign), and where a dot or a hyphen is in it.
pub(super) fn given_name<'n>(name: &'n str, entity: &Entity, language: &Language) -> Option<&'n str> {
    let (given, family) = name.split_once(' ')?;
    let mut key = String::new();
    folded_key(given, &mut key);
    let fine = key.chars().count() >= SHORTEST
        && !family.is_empty()
        && !given.contains(['.', '-'])
        && !family.starts_with('(')
        && !entity.country.as_deref().is_some_and(|c| language.family_name_first(c))
        && !language.is_initial(&key)
        && language.spell_out(&key).is_none()
        && language.title(hash_key(&key)).is_none();
    fine.then_some(given)
}

/// The name with the family name at the other end, where papers write it so: शिंजो आबे, आबे शिंजो. Only names of two
/// words, without a dot: of three, nobody can tell which of them move.
pub(super) fn other_order(name: &str, entity: &Entity, language: &Language) -> Option<String> {
    let either = entity.country.as_deref().is_some_and(|c| language.either_name_order(c));
    let (first, last) = name.split_once(' ')?;
    (either && !last.contains(' ') && !name.contains('.')).then(|| format!("{last} {first}"))
}
