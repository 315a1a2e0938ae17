//! What depends on the country that a name belongs to, which is known by the id of its entity.

use super::rows::File;
use super::{Language, LanguageError, LanguageFiles};
use crate::entity::limits::check_slug;
use std::collections::HashSet;

#[derive(Debug)]
pub(super) struct Countries {
    family_name_first: HashSet<String>,
    either_name_order: HashSet<String>,
    native_places: HashSet<String>,
}

impl Countries {
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
    /// True where people of that country (an entity id) put the family name first.
    pub(crate) fn family_name_first(&self, country: &str) -> bool {
        self.countries.family_name_first.contains(country)
    }

    /// True where papers name people of that country (an entity id) with the family name first or last.
    pub(crate) fn either_name_order(&self, country: &str) -> bool {
        self.countries.either_name_order.contains(country)
    }

    /// True where the names of places in that country (an entity id) have an oblique case.
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
