//! Kinds of entities, and their finer classes.
//!
//! The kind is what output is about and what passes ask for; there are three, and code that treats them apart matches
//! on all of them. The class decides little: which places have an oblique case or an adjective (`forms`), which entity
//! is a country (`index`). A kind is added here, and in the places that CONTRIBUTING.md lists; a class is a line of the
//! table below.

use crate::named::named;

/// What an entity is: a person, a place or an organisation.
///
/// ```
/// use naamkosh::Kind;
/// assert_eq!("place".parse(), Ok(Kind::Place));
/// assert_eq!("organisation".parse(), Ok(Kind::Organization));
/// assert_eq!(Kind::Organization.to_string(), "organization");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
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
    ///
    /// ```
    /// use naamkosh::Kind;
    /// assert_eq!(Kind::ALL, [Kind::Person, Kind::Place, Kind::Organization]);
    /// ```
    pub const ALL: &'static [Kind] = &[Kind::Person, Kind::Place, Kind::Organization];

    /// `person`, `place` or `organization`.
    ///
    /// ```
    /// assert_eq!(naamkosh::Kind::Person.as_str(), "person");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Place => "place",
            Kind::Organization => "organization",
        }
    }
}

named!(Kind, "kind: person, place or organization", "organisation" => Kind::Organization);

/// Makes `Class` from one table, so that a class, its name and its kind cannot disagree.
macro_rules! classes {
    ($($kind:ident { $($class:ident $name:literal,)* })*) => {
        /// The finer class of an entity: a place may be a country, a city, a river.
        ///
        /// ```
        /// use naamkosh::{Class, Kind};
        /// assert_eq!("river".parse::<Class>().unwrap_err().to_string(), "\"river\" is no class");
        /// assert_eq!("water".parse(), Ok(Class::Water));
        /// assert_eq!(Class::Water.kind(), Kind::Place);
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[allow(missing_docs)] // each is its name
        pub enum Class { $($($class,)*)* }

        impl Class {
            /// Every class, by kind.
            ///
            /// ```
            /// use naamkosh::{Class, Kind};
            /// let places = Class::ALL.iter().filter(|class| class.kind() == Kind::Place);
            /// assert!(places.copied().any(|class| class == Class::Island));
            /// ```
            pub const ALL: &'static [Class] = &[$($(Class::$class,)*)*];

            /// The class in lower case, as gazetteer files write it.
            ///
            /// ```
            /// assert_eq!(naamkosh::Class::Politician.as_str(), "politician");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self { $($(Class::$class => $name,)*)* }
            }

            /// The kind that has this class. `Other` is a person's.
            ///
            /// ```
            /// use naamkosh::{Class, Kind};
            /// assert_eq!((Class::Party.kind(), Class::Other.kind()), (Kind::Organization, Kind::Person));
            /// ```
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

named!(Class, "class");

impl Class {
    /// True for the bodies of a state, of which every country has its own by the same bare name: ministries, courts,
    /// forces.
    pub(crate) const fn is_of_a_state(self) -> bool {
        use Class::*;
        matches!(self, Government | Ministry | Court | Police | Forces | Agency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_agree() {
        for &class in Class::ALL {
            assert_eq!(class.as_str().parse(), Ok(class));
        }
        for &kind in Kind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(kind));
            assert!(Class::ALL.iter().any(|c| c.kind() == kind));
        }
    }
}
