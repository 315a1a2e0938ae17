//! What depends on the country that a name belongs to, which is known by the id of its entity.
//!
//! A name does not tell by its letters which of its words is the family name, or whether it is a native word that has a
//! case. Its country does, as far as papers of the language treat all names of a country alike:
//!
//! ```text
//!                      china   japan   india   nepal   ghana
//! family_name_first    yes     -       -       -       -       शी जिनपिंग: शी is the family name
//! either_name_order    yes     yes     -       -       -       शिंजो आबे, आबे शिंजो
//! native_places        -       -       yes     yes     -       आगरा में: आगरे में
//! ```
//!
//! Ids are those of the embedded gazetteer, and of any other that uses the same; that there is such an entity is not
//! asked. An entity without a country is in none of the lists.

use super::rows::File;
use super::{Language, LanguageError, LanguageFiles};
use crate::entity::limits::check_slug;
use std::collections::HashSet;

/// Each set is what one file lists; a country may be in several of them.
#[derive(Debug)]
pub(super) struct Countries {
    family_name_first: HashSet<String>,
    either_name_order: HashSet<String>,
    native_places: HashSet<String>,
}

impl Countries {
    /// Ids are checked as those of entities are: `China` is an error, since no entity could have it.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Countries, LanguageError> {
        let read = |name, text| -> Result<HashSet<String>, LanguageError> {
            let id = |cell: &super::rows::Cell<'_>| match check_slug(cell.text) {
                Ok(()) => Ok(cell.text.to_owned()),
                Err(fault) => Err(cell.fault(fault.to_string())),
            };
            Ok(File::new(name, text).list(id)?.into_iter().collect())
        };
        Ok(Countries {
            family_name_first: read("family_name_first.txt", files.family_name_first)?,
            either_name_order: read("either_name_order.txt", files.either_name_order)?,
            native_places: read("native_places.txt", files.native_places)?,
        })
    }
}

impl Language {
    /// True where people of that country (an entity id) put the family name first. Asked for each name of a person: the
    /// first word is then the family name, and the given name is no form.
    pub(crate) fn family_name_first(&self, country: &str) -> bool {
        self.countries.family_name_first.contains(country)
    }

    /// True where papers name people of that country (an entity id) with the family name first or last. Then both
    /// orders of a name of two words are forms.
    pub(crate) fn either_name_order(&self, country: &str) -> bool {
        self.countries.either_name_order.contains(country)
    }

    /// True where the names of places in that country (an entity id) have an oblique case. Asked for towns, districts
    /// and villages.
    pub(crate) fn inflects_places_of(&self, country: &str) -> bool {
        self.countries.native_places.contains(country)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries() {
        let hindi = Language::hindi().unwrap();
        assert!(hindi.family_name_first("china") && !hindi.family_name_first("japan"));
        assert!(hindi.either_name_order("japan") && !hindi.either_name_order("india"));
        assert!(hindi.inflects_places_of("nepal") && !hindi.inflects_places_of("ghana"));
    }
}
