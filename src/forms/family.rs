//! The family name and the given name of a person.

use crate::entity::Entity;
use crate::language::Language;
use crate::spelling::{folded::folded_key, hash::hash_key};

/// A given name has so many letters and signs at least: ली, दा and their like stand for nobody.
const SHORTEST: usize = 3;

/// The last word of a Devanagari name of several words; the first where the person's country puts
/// the family name first. None where it would be an initial.
pub(super) fn family_name<'n>(name: &'n str, entity: &Entity, language: &Language) -> Option<&'n str> {
    let first = entity.country.as_deref().is_some_and(|c| language.family_name_first(c));
    let (given, family) =
        if first { name.split_once(' ').map(|(family, given)| (given, family))? } else { name.rsplit_once(' ')? };
    let mut key = String::new();
    folded_key(family, &mut key);
    let fine = !given.is_empty() && !language.is_initial(&key) && !family.contains('.');
    fine.then_some(family)
}

/// The first word of a Devanagari name of several words, where it may stand for the person. None where the person's
/// country puts the family name first, and for initials, particles and titles.
pub(super) fn given_name<'n>(name: &'n str, entity: &Entity, language: &Language) -> Option<&'n str> {
    let (given, family) = name.split_once(' ')?;
    let mut key = String::new();
    folded_key(given, &mut key);
    let fine = key.chars().count() >= SHORTEST
        && !family.is_empty()
        && !given.contains(['.', '-'])
        && !entity.country.as_deref().is_some_and(|c| language.family_name_first(c))
        && !language.is_initial(&key)
        && language.spell_out(&key).is_none()
        && language.title(hash_key(&key)).is_none();
    fine.then_some(given)
}

/// The name with the family name at the other end, where papers write it so: शिंजो आबे, आबे शिंजो.
pub(super) fn other_order(name: &str, entity: &Entity, language: &Language) -> Option<String> {
    let either = entity.country.as_deref().is_some_and(|c| language.either_name_order(c));
    let (first, last) = name.split_once(' ')?;
    (either && !last.contains(' ') && !name.contains('.')).then(|| format!("{last} {first}"))
}
