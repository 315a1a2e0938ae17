//! What the document says its acronyms stand for: उत्तर अटलांटिक संधि संगठन (नाटो).
//!
//! ```text
//! text      विश्व बुनकर परिषद (डब्ल्यूबीपी) की बैठक ... डब्ल्यूबीपी ने कहा
//! entities  key of डब्ल्यूबीपी -> weavers                     any acronym that was defined
//! unlisted  its hash -> key, [(place of the bracket, draft)]   those that the entity does not list
//! ```
//!
//! An acronym that its entity lists is a candidate wherever it stands; the definition only says which of its meanings
//! is meant. One that no list has is no candidate, and must be looked for: [`Definitions::find_again`] goes over the
//! text once for all of them. Keys are folded, and joined: यू.एन. and यूएन are one.
//!
//! A later definition takes the place of an earlier one for what comes after it. There is no limit to how far a
//! definition holds but the end of the document, and none to how often an acronym stands; so many different ones are
//! kept that a text of nothing but definitions costs bounded memory. What brackets are, the layout knows;
//! what an acronym is, `acronyms`.

use super::super::draft::{By, Draft, Grounds};
use super::super::layout::Layout;
use super::super::{Document, acronyms};
use super::Meaning;
use crate::forms::Form;
use crate::matcher::Candidate;
use crate::spelling::{Spelling, hash::hash_key};
use crate::words::Token;
use std::collections::HashMap;

/// So many definitions are remembered: the memory of a document is bounded, however long it is.
const MOST: usize = 4096;

/// The acronyms that a document defines.
#[derive(Debug, Default)]
pub(in crate::document) struct Definitions {
    /// The entity that each stands for, by the acronym's key.
    entities: HashMap<String, u32>,
    /// Those that their entity does not list, by the hash of the key.
    unlisted: HashMap<u64, Vec<Unlisted>>,
}

/// An acronym that no list has.
#[derive(Debug)]
struct Unlisted {
    /// Its folded key, which tells it from others of the same hash.
    key: String,
    /// Where it was defined, and the full name there; in the order of the text.
    defined: Vec<(usize, Draft)>,
}

impl Definitions {
    /// Takes in that the text at `from`, which has that key, stands for the entity of the full name before it; `again`:
    /// no list has it, so that it must be looked for. Does nothing where that is known, or where so many are known
    /// already that memory would not be bounded.
    pub(super) fn define(&mut self, key: String, from: usize, name: &Draft, entity: u32, again: bool) {
        let known = self.entities.get(&key);
        if known == Some(&entity) || (known.is_none() && self.entities.len() >= MOST) {
            return;
        }
        if again {
            let of_hash = self.unlisted.entry(hash_key(&key)).or_default();
            match of_hash.iter_mut().find(|acronym| acronym.key == key) {
                Some(acronym) => acronym.defined.push((from, *name)),
                None => of_hash.push(Unlisted { key: key.clone(), defined: vec![(from, *name)] }),
            }
        }
        self.entities.insert(key, entity);
    }

    /// Takes in what an acronym means that its entity lists, whatever it was defined as before.
    pub(super) fn mean(&mut self, key: String, entity: u32) {
        self.entities.insert(key, entity);
    }

    /// What the words at a span mean by their definition: of the meanings that it has, the one of the entity it was defined as.
    /// None where the entity is not among them.
    pub(super) fn meant<'m, 'i>(
        &self,
        layout: Layout<'_>,
        span: &Candidate,
        all: &'m [Meaning<'i>],
    ) -> Option<&'m Meaning<'i>> {
        if self.entities.is_empty() || all.is_empty() {
            return None;
        }
        let entity = *self.entities.get(&acronyms::key_of(layout, span.start, span.end))?;
        all.iter().find(|m| m.form.entity == entity)
    }

    /// The acronyms that no list has, wherever they stand after their definition, in the brackets of it too. Drafts of
    /// their full name's entity, form and grounds, as exact spellings; only where no draft stands yet. One scan of the
    /// text, from the first definition on.
    pub(super) fn find_again(&self, document: &Document<'_>) -> Vec<Draft> {
        let firsts = self.unlisted.values().flatten().filter_map(|a| a.defined.first());
        let Some(from) = firsts.map(|&(from, _)| from).min() else { return Vec::new() };
        let text = document.layout.text();
        let mut found = Vec::new();
        for token in document.layout.words_from(from) {
            let Some(name) = self.newest(&token, text) else { continue };
            if document.drafts.is_free(token.start, token.end) && document.is_whole(token.start, token.end) {
                let link =
                    name.link.map(|link| super::Link { spelling: Spelling::Exact, distance: 0, glued: false, ..link });
                let grounds = Grounds { by: By::Definition, ..name.grounds };
                found.push(Draft { start: token.start, end: token.end, form: Form::Acronym, link, grounds, ..*name });
            }
        }
        found
    }

    /// The full name that a word stands for by the newest definition before it. Capitals are part of an acronym in
    /// Latin letters: WHO may have been defined, and who is a word.
    fn newest(&self, token: &Token, text: &str) -> Option<&Draft> {
        let of_hash = self.unlisted.get(&token.hash)?;
        let written = text.get(token.start..token.end)?;
        let key = acronyms::key(written);
        let acronym = of_hash.iter().find(|acronym| acronym.key == key && !acronyms::has_small(written))?;
        let newest = acronym.defined.partition_point(|&(from, _)| from <= token.start).checked_sub(1)?;
        acronym.defined.get(newest).map(|(_, name)| name)
    }
}
