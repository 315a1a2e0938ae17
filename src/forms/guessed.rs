//! Devanagari spellings of entities that have only a Latin name.

use super::Form;
use crate::entity::Entity;
use crate::language::Language;

/// Likely Devanagari spellings of the names of an entity that has none in Devanagari: each with its
/// form and the Latin name.
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
