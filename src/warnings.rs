//! What a list asks for and may not want: names that are found wherever they stand, and mean something else there.
//!
//! A list is a promise, so that nothing of it is left out in silence; and whoever lists आशा as a person should hear that
//! every hope of a text will be her. What is told here changes nothing. It is asked of a gazetteer once it is loaded:
//! of its own rows only, since the embedded ones have been read, and of names that need no evidence
//! ([`Ambiguity`]).
//!
//! Knows of gazetteers and of the language; of no form, no index and no text.

use crate::entity::Ambiguity;
use crate::gazetteer::Gazetteer;
use crate::language::Language;
use crate::named::named;
use crate::script::is_dependent;
use crate::spelling::{folded::folded_key, hash::hash_key};
use crate::words::Scanner;
use std::fmt;

/// So many listed people must have a word as their given name or surname: fewer may have it by accident.
const LEAST_PEOPLE: u16 = 3;

/// Why a name that is found wherever it stands may not be what is meant there.
///
/// ```
/// use naamkosh::WarningReason;
/// assert_eq!(WarningReason::CommonWord.as_str(), "common-word");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WarningReason {
    /// A common word of the language: आशा.
    CommonWord,
    /// One letter, written as itself or by its name: जी, क.
    OneLetter,
    /// A title or an office, which people have and are not called by: मंत्री.
    Title,
    /// A given name of many people: राहुल.
    GivenName,
    /// A surname of many people: शर्मा.
    Surname,
}

impl WarningReason {
    /// All of them, the weightiest first: of several that hold the first is told.
    ///
    /// ```
    /// assert_eq!(naamkosh::WarningReason::ALL.len(), 5);
    /// ```
    pub const ALL: &'static [WarningReason] = &[
        WarningReason::CommonWord,
        WarningReason::OneLetter,
        WarningReason::Title,
        WarningReason::GivenName,
        WarningReason::Surname,
    ];

    /// Its name: `common-word`, `one-letter`, `title`, `given-name`, `surname`.
    ///
    /// ```
    /// assert_eq!("title".parse(), Ok(naamkosh::WarningReason::Title));
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            WarningReason::CommonWord => "common-word",
            WarningReason::OneLetter => "one-letter",
            WarningReason::Title => "title",
            WarningReason::GivenName => "given-name",
            WarningReason::Surname => "surname",
        }
    }

    /// The same as part of a sentence.
    fn says(self) -> &'static str {
        match self {
            WarningReason::CommonWord => "a common word",
            WarningReason::OneLetter => "one letter",
            WarningReason::Title => "a title",
            WarningReason::GivenName => "a given name of many people",
            WarningReason::Surname => "a surname of many people",
        }
    }
}

named!(WarningReason, "reason: common-word, one-letter, title, given-name or surname");

/// A listed name that will be found where something else is meant. Its text names file, line, id, name and reason.
///
/// ```
/// use naamkosh::{Gazetteer, Language};
/// let mut gazetteer = Gazetteer::new();
/// let rows = r#"{"id": "asha", "kind": "person", "name": "आशा"}"#;
/// gazetteer.read_jsonl("mine.jsonl", rows.as_bytes())?;
/// let warnings = gazetteer.warnings(&*Language::hindi()?);
/// let text = warnings[0].to_string();
/// assert!(text.starts_with("mine.jsonl:1: \"आशा\" of asha is a common word"), "{text}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Warning<'g> {
    /// The file and the line of the row that lists the name, from 1; none for what was inserted by code.
    pub row: Option<(&'g str, usize)>,
    /// The entity's id.
    pub id: &'g str,
    /// The name, as it is listed.
    pub name: &'g str,
    /// What it is besides.
    pub reason: WarningReason,
}

impl fmt::Display for Warning<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((file, line)) = self.row {
            write!(f, "{file}:{line}: ")?;
        }
        let Warning { id, name, reason, .. } = self;
        let reason = reason.says();
        write!(f, "\"{name}\" of {id} is {reason}, and found wherever it stands unless it is said to be ambiguous")
    }
}

impl Gazetteer {
    /// The names of the gazetteer's own rows that will be found where something else is meant, in the order of the
    /// entities; names that need evidence ([`Entity::ambiguous`](crate::Entity::ambiguous)) are none of them, nor are the
    /// embedded rows.
    ///
    /// Linear in the names, with a few look-ups for each. Nothing is changed, and nobody need ask.
    ///
    /// ```
    /// use naamkosh::{Ambiguity, Entity, Gazetteer, Kind, Language, WarningReason};
    /// let hindi = Language::hindi()?;
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("rahul", Kind::Person, "राहुल"))?;
    /// gazetteer.insert(Entity::new("rahul-tandon", Kind::Person, "राहुल टंडन"))?;
    /// gazetteer.insert(Entity::new("gaya", Kind::Place, "गया").ambiguous(Ambiguity::Always))?;
    /// let warnings = gazetteer.warnings(&hindi);
    /// assert_eq!(warnings.len(), 1);
    /// assert_eq!((warnings[0].id, warnings[0].reason), ("rahul", WarningReason::GivenName));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn warnings(&self, language: &Language) -> Vec<Warning<'_>> {
        let mut warnings = Vec::new();
        for entity in self.iter() {
            let promised = entity.names().filter(|name| entity.ambiguity_of(name) == Ambiguity::Never);
            let told = promised.filter_map(|name| {
                let reason = reason(language, name)?;
                Some(Warning { row: self.row_of(&entity.id, name), id: &entity.id, name, reason })
            });
            warnings.extend(told);
        }
        warnings
    }
}

/// What a name of one word is besides; none for a name of several words, which has them to tell it by.
fn reason(language: &Language, name: &str) -> Option<WarningReason> {
    let mut scanner = Scanner::new(name, 0);
    let (word, more) = (scanner.next_token()?, scanner.next_token());
    if more.is_some() {
        return None;
    }
    let mut key = String::new();
    folded_key(name.get(word.start..word.end)?, &mut key);
    let hash = hash_key(&key);
    let part = language.name_part(hash);
    let letters = key.chars().filter(|&c| !is_dependent(c)).count();
    let holds = |reason: &WarningReason| match reason {
        WarningReason::CommonWord => language.lexicon().has(&key),
        WarningReason::OneLetter => letters < 2 || language.is_initial(&key),
        WarningReason::Title => language.title(hash).is_some(),
        WarningReason::GivenName => part.is_some_and(|p| p.given >= LEAST_PEOPLE && p.given >= p.family),
        WarningReason::Surname => part.is_some_and(|p| p.family >= LEAST_PEOPLE),
    };
    WarningReason::ALL.iter().copied().find(holds)
}
