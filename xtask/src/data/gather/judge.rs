//! Which proposals become rows: those that nothing speaks against.

use super::corrections::Corrections;
use super::known::Known;
use super::{Found, Proposal};
use crate::data::names::{consonants, slug, title};
use naamkosh::{Entity, Kind, Spelling};
use std::fmt;

/// A city of so many people is in the news under its name, whatever else that may be.
const LARGE: u64 = 300_000;
/// The least characters of any name, and consonants of a name of one word.
const LEAST: usize = 3;

/// Why a proposal becomes no row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    Sound,
    Listed,
    SomethingElse,
    Short,
    Part,
    Named,
    Words,
    Id,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Reason::Sound => "does not sound like its English name",
            Reason::Listed => "listed",
            Reason::SomethingElse => "something else too",
            Reason::Short => "too short",
            Reason::Part => "part of a listed name",
            Reason::Named => "a name in the news, and one list only",
            Reason::Words => "made of words that are something else",
            Reason::Id => "id taken",
        })
    }
}

/// Judges proposals one after the other: the name of one that was taken is taken for those after it.
pub struct Judge<'c> {
    known: Known,
    corrections: &'c Corrections,
}

impl Judge<'_> {
    /// A judge who knows what the other files have, and what readers found.
    pub fn new(known: Known, corrections: &Corrections) -> Judge<'_> {
        Judge { known, corrections }
    }

    /// The row of a proposal, of which `found` is the name.
    pub fn take(&mut self, proposal: &Proposal, found: Option<&Found>) -> Result<Entity, Reason> {
        let found = found.ok_or(Reason::Sound)?;
        let Found { english, hindi, .. } = found;
        let country = proposal.country.as_deref();
        let id = self.free_id(proposal, english);
        if let Err(reason) = self.check(proposal, found)
            && (reason == Reason::Listed || !id.as_ref().is_some_and(|id| self.corrections.keeps(id)))
        {
            return Err(reason);
        }
        let id = id.ok_or(Reason::Id)?;
        self.known.take(&id, english, hindi, country);
        let mut row = Entity::new(id, Kind::Place, hindi).class(proposal.class).prior(proposal.prior);
        row.en = Some(label(english, country));
        row.country = country.map(str::to_owned);
        Ok(row.spelling(Spelling::Folded).source(&proposal.source))
    }

    /// Says what speaks against a name.
    fn check(&self, proposal: &Proposal, found: &Found) -> Result<(), Reason> {
        let (name, known) = (&found.hindi, &self.known);
        let reason = |holds: bool, reason| if holds { Err(reason) } else { Ok(()) };
        reason(known.has_place(&found.english, name, proposal.country.as_deref()), Reason::Listed)?;
        reason(name.chars().count() < LEAST || known.is_something_else(name), Reason::SomethingElse)?;
        if name.contains([' ', '-']) {
            let is_else = |word: &str| known.is_common(word) || known.is_part(word);
            return reason(name.split([' ', '-']).all(is_else), Reason::Words);
        }
        let large = proposal.people >= LARGE;
        // Short words are too often something else: ब्लेड, साले.
        reason(consonants(name) < LEAST && !large, Reason::Short)?;
        reason(known.is_part(name), Reason::Part)?;
        reason(known.is_named(name) && found.votes < 2 && !large, Reason::Named)
    }

    /// An id that no entity has: the English name, with its country, with its class.
    fn free_id(&self, proposal: &Proposal, english: &str) -> Option<String> {
        let mut id = slug(english);
        let more = [None, proposal.country.as_deref(), Some(proposal.class.as_str())];
        for more in more {
            if let Some(more) = more {
                id = format!("{id}-{more}");
            }
            if !id.is_empty() && !self.known.has_id(&id) {
                return Some(id);
            }
        }
        None
    }
}

/// The English name with its country, for people alone: the bare name is not looked for (Golden, Reading).
pub fn label(english: &str, country: Option<&str>) -> String {
    match country {
        Some(country) => format!("{english}, {}", title(country)),
        None => format!("{english} (place)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use naamkosh::Class;

    fn proposal(country: Option<&str>, people: u64) -> Proposal {
        Proposal {
            class: Class::City,
            country: country.map(str::to_owned),
            prior: 0.15,
            people,
            pairs: Vec::new(),
            listed: Vec::new(),
            source: "a list".to_owned(),
        }
    }

    fn found(english: &str, hindi: &str, votes: usize) -> Found {
        Found { english: english.to_owned(), hindi: hindi.to_owned(), votes }
    }

    fn judge(corrections: &Corrections) -> Judge<'_> {
        let mut known = Known::default().with_words(&["आम", "नगर"], &["करनाल"]);
        known.add(&Entity::new("kursk", Kind::Place, "कुर्स्क").en("Kursk").country("russia"));
        known.add(&Entity::new("delhi-capitals", Kind::Organization, "मंगल पारिख"));
        Judge::new(known, corrections)
    }

    #[test]
    fn reasons() {
        for (name, english, hindi, votes, people, reason) in [
            ("its name", "Kurchatov", "कुर्स्क", 0, 0, Reason::Listed),
            ("its English name", "Kursk", "कूर्सक", 0, 0, Reason::Listed),
            ("a common word", "Am", "आम", 0, 0, Reason::SomethingElse),
            ("two characters", "Po", "पो", 0, 900_000, Reason::SomethingElse),
            ("a person", "Mangal Parikh", "मंगल-पारिख", 0, 0, Reason::SomethingElse),
            ("two consonants", "Sale", "साले", 0, 0, Reason::Short),
            ("part of a name", "Parikh", "पारिख", 0, 0, Reason::Part),
            ("part of a name, large", "Parikh", "पारिख", 2, 900_000, Reason::Part),
            ("a name in the news", "Karnal", "करनाल", 0, 0, Reason::Named),
            ("words", "Mangal Nagar", "मंगल नगर", 0, 0, Reason::Words),
        ] {
            let taken = judge(&Corrections::default())
                .take(&proposal(Some("russia"), people), Some(&found(english, hindi, votes)));
            assert_eq!(taken.err(), Some(reason), "{name}");
        }
        assert_eq!(judge(&Corrections::default()).take(&proposal(None, 0), None), Err(Reason::Sound));
    }

    #[test]
    fn large_cities_and_agreeing_lists_outweigh() {
        for (english, hindi, votes, people) in
            [("Karnal", "करनाल", 2, 0), ("Karnal", "करनाल", 0, 300_000), ("Sale", "साले", 0, 300_000)]
        {
            assert!(
                judge(&Corrections::default())
                    .take(&proposal(None, people), Some(&found(english, hindi, votes)))
                    .is_ok(),
                "{hindi}"
            );
        }
    }

    #[test]
    fn a_reader_may_outweigh_but_what_is_listed() {
        let keep = |id: &str| [id, "keep", "-", "others are named after it"].map(str::to_owned);
        let corrections = Corrections::of(vec![keep("parikh"), keep("kurchatov")]).unwrap();
        for (english, hindi, reason) in [
            ("Parikh", "पारिख", None),
            ("Mangal", "मंगल", Some(Reason::Part)),
            ("Kurchatov", "कुर्स्क", Some(Reason::Listed)),
        ] {
            let taken = judge(&corrections).take(&proposal(None, 0), Some(&found(english, hindi, 0)));
            assert_eq!(taken.err(), reason, "{hindi}");
        }
    }

    #[test]
    fn rows_have_ids_of_their_own() {
        let corrections = Corrections::default();
        let mut judge = judge(&corrections);
        let mut take = |country, hindi| judge.take(&proposal(country, 0), Some(&found("Kursk", hindi, 0)));
        let ids = [
            take(Some("india"), "कुर्स्कपुर").map(|row| (row.id, row.en)),
            take(None, "कुर्स्कगढ़").map(|row| (row.id, row.en)),
            take(Some("india"), "कुर्स्कनगर").map(|row| (row.id, row.en)),
        ];
        let row = |id: &str, label: &str| Ok((id.to_owned(), Some(label.to_owned())));
        let want = [row("kursk-india", "Kursk, India"), row("kursk-city", "Kursk (place)"), Err(Reason::Listed)];
        assert_eq!(ids, want);
    }
}
