//! Kinds of entities, and their finer classes.

use std::fmt;

/// What an entity is: a person, a place or an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
pub enum Kind {
    /// One human being.
    Person,
    /// A country, region, city, river ...
    Place,
    /// A government body, party, company, team, alliance ...
    Organization,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 3] = [Kind::Person, Kind::Place, Kind::Organization];

    /// `person`, `place` or `organization`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Place => "place",
            Kind::Organization => "organization",
        }
    }

    /// The kind of that name (`organisation` is understood too), or none.
    pub fn from_name(name: &str) -> Option<Kind> {
        match name {
            "organisation" => Some(Kind::Organization),
            _ => Kind::ALL.into_iter().find(|k| k.as_str() == name),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Makes `Class` from one table, so that a class, its name and its kind cannot disagree.
macro_rules! classes {
    ($($kind:ident { $($class:ident $name:literal,)* })*) => {
        /// The finer class of an entity: a place may be a country, a city, a river.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
        #[non_exhaustive]
        #[allow(missing_docs)] // each is its name
        pub enum Class { $($($class,)*)* }

        impl Class {
            /// Every class, by kind.
            pub const ALL: &'static [Class] = &[$($(Class::$class,)*)*];

            /// The class in lower case, as gazetteer files write it.
            pub const fn as_str(self) -> &'static str {
                match self { $($(Class::$class => $name,)*)* }
            }

            /// The kind that has this class. `Other` is a person's.
            pub const fn kind(self) -> Kind {
                match self { $($(Class::$class => Kind::$kind,)*)* }
            }
        }
    };
}

classes! {
    Person {
        Politician "politician", Official "official", Military "military", Judge "judge", Business "business",
        Sport "sport", Film "film", Music "music", Writer "writer", Scientist "scientist", Religion "religion",
        Activist "activist", Journalist "journalist", History "history", Other "other",
    }
    Place {
        Country "country", Territory "territory", Region "region", District "district", City "city",
        Village "village", Continent "continent", Area "area", Water "water", Mountain "mountain",
        Island "island", Desert "desert", Landmark "landmark",
    }
    Organization {
        Government "government", Ministry "ministry", Party "party", Alliance "alliance", Un "un", Court "court",
        Police "police", Forces "forces", Agency "agency", Bank "bank", Company "company", Media "media",
        University "university", School "school", Hospital "hospital", Team "team", Militant "militant",
        Religious "religious", Association "association",
    }
}

impl Class {
    /// The class of that name, or none.
    pub fn from_name(name: &str) -> Option<Class> {
        Class::ALL.iter().copied().find(|c| c.as_str() == name)
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_agree() {
        for &class in Class::ALL {
            assert_eq!(Class::from_name(class.as_str()), Some(class));
        }
        for kind in Kind::ALL {
            assert_eq!(Kind::from_name(kind.as_str()), Some(kind));
            assert!(Class::ALL.iter().any(|c| c.kind() == kind));
        }
    }
}
