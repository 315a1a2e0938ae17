//! Devanagari spellings of entities that have only a Latin name.
//!
//! A row of a list from abroad has `Petra Novak` and nothing else; Hindi papers write पेट्रा नोवक. The rules are those
//! of `language::from_latin`, which also says how many guesses there are; here is decided which names they are asked
//! about.

use super::Form;
use crate::entity::Entity;
use crate::language::Language;

/// Likely Devanagari spellings of the names of an entity that has none in Devanagari: each with its form and the Latin
/// name. None at all where one of the full or short names has a single Devanagari character, since then somebody knew
/// how it is written; acronyms and demonyms are not asked. The full names come before the short ones, the likelier
/// guesses of each name first.
pub(super) fn guesses<'e>(entity: &'e Entity, language: &Language) -> Vec<(Form, &'e str, String)> {
    let names = || std::iter::once(&entity.name).chain(&entity.aliases).chain(&entity.short);
    let devanagari = |name: &String| name.chars().any(|c| ('\u{900}'..='\u{97F}').contains(&c));
    if names().any(devanagari) {
        return Vec::new();
    }
    let full = std::iter::once(&entity.name).chain(&entity.aliases).map(|name| (Form::Name, name));
    let all = full.chain(entity.short.iter().map(|name| (Form::Short, name)));
    all.flat_map(|(form, name)| {
        language.devanagari_spellings(name).into_iter().map(move |guess| (form, name.as_str(), guess))
    })
    .collect()
}
