//! The list that forms are pushed on to: which are left out, and which need evidence.
//!
//! Asked here and nowhere else, of every form: whether it is a common word, and what its entity says of the name that it
//! comes from. Knows nothing of how forms are derived.

use super::{Derivation, Form, Surface};
use crate::entity::{Ambiguity, Entity};
use crate::language::Language;
use crate::spelling::folded::folded_key;

/// The forms so far, and what decides which of them are left out.
pub(super) struct Forms<'l> {
    pub(super) list: Vec<Surface>,
    entity: &'l Entity,
    language: &'l Language,
}

impl<'l> Forms<'l> {
    /// None yet.
    pub(super) fn of(entity: &'l Entity, language: &'l Language) -> Forms<'l> {
        Forms { list: Vec::new(), entity, language }
    }

    /// Adds a form, unless its writing is there, or it is derived and a common word:
    ///
    /// ```text
    ///                     common word                                  other word
    /// listed              in, contextual if its entity says so         in, contextual if it always is
    /// family, given       in, contextual; out for those everywhere     in, contextual
    /// shortened           out                                          in, contextual
    /// all others          out                                          in, contextual if what is listed always is
    /// ```
    ///
    /// "Everywhere" are the most frequent words of all: a surname का would be asked about at every second word. A
    /// given name that many have is left in all the same (विकास).
    pub(super) fn push(&mut self, text: String, form: Form, derivation: Derivation, listed: &str) {
        if self.list.iter().any(|s| s.text == text) {
            return;
        }
        let mut key = String::new();
        folded_key(&text, &mut key);
        let common = self.language.lexicon().has(&key);
        // A family name or given name may be a common word, but not one that stands everywhere.
        let left_out = match derivation {
            Derivation::Listed => false,
            Derivation::Given if self.language.is_given_name(&key) => false,
            Derivation::Family | Derivation::Given => self.language.lexicon().is_everywhere(&key),
            _ => common,
        };
        if left_out {
            return;
        }
        let stated = match self.entity.ambiguity_of(listed) {
            Ambiguity::Never => false,
            Ambiguity::CommonWords => common,
            Ambiguity::Always => true,
        };
        let contextual = stated || matches!(derivation, Derivation::Family | Derivation::Given | Derivation::Shortened);
        self.list.push(Surface {
            text,
            form,
            derivation,
            listed: listed.to_owned(),
            contextual,
            common,
            dotted: false,
            guessed: false,
        });
    }

    /// The same for a form that is found only with its dots.
    pub(super) fn push_dotted(&mut self, text: String, form: Form, derivation: Derivation, listed: &str) {
        let before = self.list.len();
        self.push(text, form, derivation, listed);
        if let Some(new) = self.list.get_mut(before) {
            new.dotted = true;
        }
    }

    /// The same for a form that comes from a guess, whatever its derivation: what matches it is a similar spelling.
    pub(super) fn push_guess(&mut self, text: String, form: Form, derivation: Derivation, listed: &str) {
        let before = self.list.len();
        self.push(text, form, derivation, listed);
        if let Some(new) = self.list.get_mut(before) {
            new.guessed = true;
        }
    }
}
