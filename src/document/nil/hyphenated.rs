//! People of no list with a hyphen in their names: अनवर अल-ज़ुबैदी, पार्क हो-सुंग, जीन-पियरे लाक्रोज.
//!
//! The words of such names tell little by themselves: अल and हो are common words, and of ज़ुबैदी nothing is known. What
//! tells is that they are joined, and what stands beside them:
//!
//! ```text
//! अनवर      अल-ज़ुबैदी          a word of names, then a unit with an unknown word in it
//! पार्क      हो-सुंग             likewise; where names begin with the family name as well
//! श्री        अल-ज़ुबैदी          a title after which a name follows
//! जीन-पियरे  लाक्रोज            two given names, then a word that nothing is known of
//!           अल-ज़ुबैदी ने        the unit again, once a name of the document has it
//! क्रिया-कलाप                    none: both words are known
//! ```
//!
//! A unit is two or three words joined by hyphens without space, in which each word is a particle or no common word, and
//! one at least is of no list; where a family name stands before it, a particle and a listed word are enough. It knows words and what names are made of; what it finds is given to [`persons`](mod@super::persons).

use super::super::Document;
use super::super::draft::{By, Draft, Grounds};
use crate::entity::Kind;
use crate::forms::Form;
use crate::language::{Language, NamePart, Title};
use crate::matcher::Seen;
use crate::spelling::folded::folded_key;
use crate::words::{Gap, Script, Token};
use std::collections::HashSet;

/// A particle of a name has so many letters and signs at most: अल, हो, दि; no postposition is one (को-ऑपरेटिव).
const LONGEST_PARTICLE: usize = 3;
/// The word before is looked for in so many bytes.
const BYTES: usize = 96;
/// So many people at least have a name that is a common word too, where it is to tell something.
const OFTEN: u16 = 2;
/// Words of names before a unit are taken into it, so many at most.
const MOST_BEFORE: usize = 3;

/// The names, in the order of their units; those that overlap linked drafts of other sorts than short names of people
/// are left out. Linear in the words that the matcher left, with a look at their neighbours.
pub(super) fn hyphenated(document: &Document<'_>) -> Vec<Draft> {
    let reader = Units { document };
    let mut named = HashSet::new();
    let mut found = Vec::new();
    for word in document.words.iter().filter(|word| may_be_unknown(word)) {
        let listed = word.flags.id().is_some();
        let name = match reader.unit(word) {
            Some(unit) => reader
                .name_of(unit)
                .filter(|&(start, _)| !listed || reader.is_family_name_at(start) || reader.has_particle(unit))
                .or_else(|| (named.contains(&word.token.hash) && !listed).then_some(unit)),
            None if listed => None,
            None => reader.after_given_names(word),
        };
        let Some((start, end)) = name else { continue };
        if reader.is_free(start, end) {
            named.insert(word.token.hash);
            found.push(Draft::nil(start, end, Kind::Person, Grounds::by(By::NameParts)));
        }
    }
    found
}

/// A word of which nothing is known, or only that it is in names.
fn may_be_unknown(word: &Seen) -> bool {
    word.token.script == Script::Devanagari && !word.flags.fuzzy_exempt()
}

/// Reads units in a document.
struct Units<'d, 'i> {
    document: &'d Document<'i>,
}

impl Units<'_, '_> {
    fn language(&self) -> &Language {
        self.document.language
    }

    /// The word before `start`, where nothing but that gap stands between.
    fn before(&self, start: usize, gap: Gap) -> Option<Token> {
        let layout = self.document.layout;
        let token = layout.words_before(start, 1, BYTES).next()?;
        (layout.gap(token.end, start) == gap && self.tight(token.end, start, gap)).then_some(token)
    }

    /// The word after `end`, likewise.
    fn after(&self, end: usize, gap: Gap) -> Option<Token> {
        let layout = self.document.layout;
        let token = layout.word_from(end)?;
        (layout.gap(end, token.start) == gap && self.tight(end, token.start, gap)).then_some(token)
    }

    /// No space beside a hyphen.
    fn tight(&self, from: usize, to: usize, gap: Gap) -> bool {
        gap != Gap::Hyphen || !self.document.layout.slice(from, to).contains(char::is_whitespace)
    }

    /// The unit that the unknown word is in: with the words that hyphens join to it. None where there is none, or where
    /// one of them could be no part of it: a common word that is no particle, the end of a settlement's name, the same
    /// word again.
    fn unit(&self, word: &Seen) -> Option<(usize, usize)> {
        let token = word.token;
        let before = self.before(token.start, Gap::Hyphen);
        let after = self.after(token.end, Gap::Hyphen);
        let fits = |other: &Token| other.hash != token.hash && self.may_be_joined(other);
        let whole = (before.is_some() || after.is_some()) && before.iter().chain(&after).all(fits);
        let span = (before.map_or(token.start, |b| b.start), after.map_or(token.end, |a| a.end));
        (whole && !self.ends_as_a_place(&token)).then_some(span)
    }

    fn key(&self, token: &Token) -> String {
        let mut key = String::new();
        folded_key(self.document.layout.slice(token.start, token.end), &mut key);
        key
    }

    fn ends_as_a_place(&self, token: &Token) -> bool {
        self.language().ends_as_a_place(&self.key(token))
    }

    /// A particle, a word of names, or one that nothing is known of.
    fn may_be_joined(&self, token: &Token) -> bool {
        let flags = self.document.index.word(token.hash);
        let short = self.is_particle(token);
        let of_names = self.language().name_part(token.hash).is_some_and(|part| !part.rare);
        let known = flags.id().is_some() || flags.fuzzy_exempt();
        token.script == Script::Devanagari && (short || of_names || (!known && !self.ends_as_a_place(token)))
    }

    /// The name that a unit is part of: with the words of names before it, or alone after a title.
    fn name_of(&self, (start, end): (usize, usize)) -> Option<(usize, usize)> {
        let mut from = start;
        for _ in 0..MOST_BEFORE {
            // The word right before it may be a word of the language too; those before that may not.
            let before = self.before(from, Gap::Space).filter(|t| self.begins_names(t, from == start));
            let Some(before) = before else { break };
            from = before.start;
        }
        let title = |t: Token| self.language().title(t.hash) == Some(Title::Sure);
        (from < start || self.before(start, Gap::Space).is_some_and(title)).then_some((from, end))
    }

    /// True for a unit whose first word is a particle.
    fn has_particle(&self, (start, end): (usize, usize)) -> bool {
        let first = self.document.layout.word_from(start).filter(|t| t.end < end);
        first.is_some_and(|t| self.is_particle(&t))
    }

    fn is_particle(&self, token: &Token) -> bool {
        let key = self.key(token);
        key.chars().count() <= LONGEST_PARTICLE && !self.language().is_ending(&key)
    }

    /// True where the word at `start` is rather a family name than a given one, and several people have it: किम.
    fn is_family_name_at(&self, start: usize) -> bool {
        let token = self.document.layout.word_from(start);
        let part = token.and_then(|t| self.language().name_part(t.hash));
        part.is_some_and(|p| p.family > p.given && p.family > OFTEN)
    }

    /// A word that people's names begin with, or family names where they stand first; `near` allows common words that
    /// several people have.
    fn begins_names(&self, token: &Token, near: bool) -> bool {
        let fits = |p: NamePart| {
            let often = p.given + p.family;
            // ली is the past of लेना as well, but not before a hyphenated name.
            let family = near && p.family > p.given && p.family > OFTEN;
            (!p.rare || family) && often > 0 && (!p.common || (near && often > OFTEN))
        };
        self.language().title(token.hash).is_none() && self.language().name_part(token.hash).is_some_and(fits)
    }

    /// The unknown word with two given names before it that a hyphen joins.
    fn after_given_names(&self, word: &Seen) -> Option<(usize, usize)> {
        let given = |t: &Token| self.language().name_part(t.hash).filter(|p| !p.rare).map_or(0, |p| p.given);
        let second = self.before(word.token.start, Gap::Space).filter(|t| given(t) > 0)?;
        let first = self.before(second.start, Gap::Hyphen).filter(|t| given(t) > 0)?;
        let several = given(&first).max(given(&second)) >= OFTEN;
        (first.hash != second.hash && several).then_some((first.start, word.token.end))
    }

    /// True where no linked draft stands but short names of people, which are parts of this one.
    fn is_free(&self, start: usize, end: usize) -> bool {
        let inside = |d: &Draft| start <= d.start && d.end <= end && d.kind == Kind::Person && d.form == Form::Short;
        self.document.drafts.across(start, end).all(|d| d.link.is_some() && inside(d))
    }
}
