//! The oblique case of native place names in -ा: आगरा, आगरे में.

use crate::entity::{Class, Entity};

/// Countries whose place names Hindi inflects; those of the rest of the world stay as they are.
const NATIVE: [&str; 4] = ["india", "pakistan", "bangladesh", "nepal"];

/// The oblique of a one-word place name in a consonant and -ा, where Hindi inflects it at all.
/// Names in -या (गया, दतिया) and of states and rivers are left as they are.
pub(super) fn oblique(name: &str, entity: &Entity) -> Option<String> {
    let settled = matches!(entity.class, Some(Class::City | Class::District | Class::Village));
    let native = entity.country.as_deref().is_some_and(|c| NATIVE.contains(&c));
    let stem = name.strip_suffix('ा')?;
    let inflects = settled && native && !name.contains([' ', '-']);
    match stem.chars().next_back()? {
        'य' => None,
        'क'..='ह' | '\u{093C}' if inflects => Some(format!("{stem}े")),
        _ => None,
    }
}
