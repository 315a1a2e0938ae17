//! The bare name of a state's body: रक्षा मंत्रालय of रूसी रक्षा मंत्रालय.
//!
//! Every country has its own, so that the bare name means this one only where its country is named beside it, or where
//! the document has named the body in full: it is a contextual form. What of a name is the country's, the names of the
//! country's entity say, which the index hands in.
//!
//! ```text
//! रूसी रक्षा मंत्रालय      रूस, रूसी        रक्षा मंत्रालय
//! रक्षा मंत्रालय          भारत, भारतीय     -       it begins with no name of its country, and needs no evidence
//! रूसी सेना              रूस, रूसी        -       what is left is a common word
//! ```

use super::{Derivation, Form, Surface};
use crate::entity::{Class, Entity};
use crate::language::Language;
use crate::spelling::folded::folded_key;

/// The bare names of a body, each once; `country` are the names and adjectives of its country. Linear in the names
/// times those of the country.
pub(crate) fn bare_names(entity: &Entity, country: &[String], language: &Language) -> Vec<Surface> {
    let mut found: Vec<Surface> = Vec::new();
    if !entity.class.is_some_and(Class::is_of_a_state) {
        return found;
    }
    for name in std::iter::once(&entity.name).chain(&entity.aliases) {
        let rest = country.iter().filter_map(|of| name.strip_prefix(of.as_str())?.strip_prefix(' '));
        // The longest name of the country, which leaves the least: दक्षिण कोरियाई before दक्षिण.
        let Some(rest) = rest.min_by_key(|rest| rest.len()) else { continue };
        let mut key = String::new();
        folded_key(rest, &mut key);
        let common = language.lexicon().has(&key);
        if !common && entity.names().all(|n| n != rest) && found.iter().all(|s| s.text != rest) {
            found.push(Surface {
                text: rest.to_owned(),
                form: Form::Short,
                derivation: Derivation::Bare,
                listed: name.clone(),
                contextual: true,
                guessed: false,
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::Kind;

    #[test]
    fn without_the_country() {
        let language = Language::hindi().unwrap();
        let russia = ["रूस", "रूसी"].map(str::to_owned);
        for (name, class, want) in [
            ("रूसी रक्षा मंत्रालय", Class::Ministry, Some("रक्षा मंत्रालय")),
            ("रक्षा मंत्रालय", Class::Ministry, None),
            ("रूसी सेना", Class::Forces, None),
            ("रूसी रेलवे कंपनी", Class::Company, None),
        ] {
            let entity = Entity::new("x", Kind::Organization, name).class(class);
            let found = bare_names(&entity, &russia, &language);
            assert_eq!(found.first().map(|s| s.text.as_str()), want, "{name}");
        }
    }
}
