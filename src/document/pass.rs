//! The passes of the document layer, by name: what each does, and which are switched on.

/// Makes [`Pass`] from one table, so that a pass, its name and its place in the list cannot disagree.
macro_rules! passes {
    ($($(#[$doc:meta])* $pass:ident $name:literal,)*) => {
        /// A part of the document layer that can be switched off: see [`Options::pass`](crate::Options::pass).
        ///
        /// Each leaves the others as they are, so that what one is worth can be measured
        /// (`cargo xtask ablate --gold FILE`).
        ///
        /// ```
        /// use naamkosh::Pass;
        /// assert_eq!("branches".parse(), Ok(Pass::Branches));
        /// assert!(Pass::ALL.iter().all(|pass| pass.to_string().parse() == Ok(*pass)));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Pass { $($(#[$doc])* $pass,)* }

        impl Pass {
            /// Every pass, in the order in which they are listed here.
            ///
            /// ```
            /// use naamkosh::{Options, Pass};
            /// let none = Pass::ALL.iter().fold(Options::new(), |options, &pass| options.pass(pass, false));
            /// assert_ne!(none, Options::new());
            /// ```
            pub const ALL: &'static [Pass] = &[$(Pass::$pass,)*];

            /// Its name in lower case, words joined by hyphens.
            ///
            /// ```
            /// assert_eq!(naamkosh::Pass::SpeltNames.as_str(), "spelt-names");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self { $(Pass::$pass => $name,)* }
            }
        }
    };
}

passes! {
    /// Acronyms that the text defines in brackets, before or after the full name; and where they stand again.
    Acronyms "acronyms",
    /// Short names, family names and given names mean whom the text named in full before.
    Coreference "coreference",
    /// Given names among them.
    GivenNames "given-names",
    /// Of several entities of one name the one whose country was named nearby.
    Homonyms "homonyms",
    /// The body of the country that is named beside it: पाकिस्तान के सुप्रीम कोर्ट is not India's.
    Bodies "bodies",
    /// A name that many have means nobody who is listed unless something speaks for him; roles beside it (कोच गंभीर,
    /// आरोपी राहुल) say who is meant, and that it is a name.
    Bearers "bearers",
    /// Names that are common words too, where what stands beside them speaks for the name.
    AmbiguousWords "ambiguous-words",
    /// Family names in the headline of people whom the text below names in full.
    Headline "headline",
    /// Names inside expressions that name something else are no mentions: राजीव गांधी खेल रत्न.
    Expressions "expressions",
    /// Clubs that the text names in full, called by their places: कोलकाता after कोलकाता नाइट राइडर्स.
    Clubs "clubs",
    /// Organisations and places that no list has, by the designator that they end in: मंत्रालय, जिले.
    Designators "designators",
    /// Places among them whose designator is part of the name: लोधी रोड.
    Landmarks "landmarks",
    /// Organisations among them whose words begin with the letters of the acronym beside them.
    SpeltNames "spelt-names",
    /// Branches of parties and bodies in a place: दिल्ली भाजपा.
    Branches "branches",
    /// People and places that no list has, by what reports say of them: रामबरन पुत्र छोटेलाल, सुगनी देवी (45).
    Frames "frames",
    /// People that no list has, by the words that names are made of and the titles before them.
    NilPersons "nil-persons",
    /// People that no list has, by the people before and after them: रामकुमार यादव, सोहन, भूरे आदि.
    Listings "listings",
    /// Runs of several other words that no list has, by what stands beside them.
    Runs "runs",
    /// Places that no list has, by what says right beside them where something is: datelines, सिमरा के समीप.
    Localities "localities",
    /// Single words that no list has, by what stands beside all their places in the document.
    SingleWords "single-words",
    /// Words of an unlisted name that stand again.
    Recurrence "recurrence",
    /// Organisations and places by their last word, whatever stands before it: सर्कुलर रोड.
    LooseNames "loose-names",
    /// People's names with a word in them that is none by itself.
    Grown "grown",
}

crate::named::named!(Pass, "pass");

/// Which passes are on: a bit for each, that of the pass's place in [`Pass::ALL`]; so there may be 32 of them. Bits of
/// no pass are set, and stay so, which makes two sets equal where all passes are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Passes(u32);

impl Passes {
    pub(crate) const EVERY: Passes = Passes(u32::MAX);

    pub(crate) fn has(self, pass: Pass) -> bool {
        self.0 & (1 << pass as u32) != 0
    }

    pub(crate) fn set(&mut self, pass: Pass, on: bool) {
        let bit = 1 << pass as u32;
        self.0 = if on { self.0 | bit } else { self.0 & !bit };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn switches() {
        let mut passes = Passes::EVERY;
        passes.set(Pass::Runs, false);
        assert!(!passes.has(Pass::Runs) && passes.has(Pass::Branches) && passes.has(Pass::Recurrence));
        passes.set(Pass::Runs, true);
        assert_eq!(passes, Passes::EVERY);
    }

    #[test]
    fn names() {
        assert_eq!("nil-persons".parse(), Ok(Pass::NilPersons));
        assert_eq!("magic".parse::<Pass>().unwrap_err().to_string(), "\"magic\" is no pass");
        let names: std::collections::BTreeSet<&str> = Pass::ALL.iter().map(|p| p.as_str()).collect();
        assert_eq!(names.len(), Pass::ALL.len());
    }
}
