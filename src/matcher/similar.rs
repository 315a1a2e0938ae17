//! The similar tier's walk: at each word the listed words that it may be, down the same trie.

use super::ahead::Seen;
use super::candidate::Candidate;
use super::walk::{Scratch, Walk};
use crate::entity::Kind;
use crate::forms::Form;
use crate::index::{Alternative, IndexedForm, NodeId};
use crate::spelling::{Spelling, folded::folded_key, similar::Judge};
use crate::words::Script;
use std::ops::Range;

/// How many words are remembered, and how many alternatives in all.
const REMEMBERED: usize = 32768;
const ALTERNATIVES: usize = 1 << 18;
/// Longer words, in bytes, are similar to nothing.
const LONGEST: usize = 120;

/// Remembers what words may be, since words repeat. Bounded: a word takes the place of another, and
/// all are forgotten when the alternatives are too many.
#[derive(Debug, Default)]
pub(super) struct Verdicts {
    places: Vec<(u64, u32, u32)>,
    alternatives: Vec<Alternative>,
    /// The serial number of the index and the threshold that they were made with.
    made_with: (u64, u32),
}

impl Verdicts {
    fn belongs_to(&mut self, made_with: (u64, u32)) {
        if self.made_with != made_with || self.alternatives.len() > ALTERNATIVES {
            self.places.clear();
            self.alternatives.clear();
            self.made_with = made_with;
        }
    }

    fn place(hash: u64) -> usize {
        (hash >> 32) as usize % REMEMBERED
    }

    fn get(&self, hash: u64) -> Option<Range<usize>> {
        let &(known, start, end) = self.places.get(Self::place(hash))?;
        (known == hash).then_some(start as usize..end as usize)
    }

    fn put(&mut self, hash: u64, from: usize) -> Range<usize> {
        let range = from..self.alternatives.len();
        self.places.resize(REMEMBERED, (0, 0, 0));
        if let Some(place) = self.places.get_mut(Self::place(hash)) {
            *place = (hash, range.start as u32, range.end as u32);
        }
        range
    }
}

impl Walk<'_, '_> {
    /// Forms of several words or one that begin at the word and that it, or a word after it, is only
    /// similar to.
    pub(super) fn similar_from(&mut self, seen: Seen, scratch: &mut Scratch) {
        scratch.verdicts.belongs_to((self.index.serial(), self.options.threshold.to_bits()));
        let (start, end) = (seen.token.start, seen.token.end);
        if let Some(node) = seen.flags.id().filter(|_| seen.flags.starts()).and_then(|word| self.index.root(word)) {
            scratch.phrase.clear();
            scratch.phrase.push(start, end);
            self.similar_after(node, end, seen.flags.initial(), 0, 0, scratch);
        }
        for at in self.alternatives(seen, scratch) {
            let Some(&Alternative { word, distance }) = scratch.verdicts.alternatives.get(at) else { break };
            let Some(node) = self.index.root(word) else { continue };
            scratch.phrase.clear();
            scratch.phrase.push(start, end);
            // A word that is listed is not taken for another one, unless others stand beside it.
            if seen.flags.id().is_none() {
                self.collect_similar(node, distance, true, scratch);
            }
            self.similar_after(node, end, seen.flags.initial(), 0, distance, scratch);
        }
    }

    /// Goes on from `node`; the last word ends at `end`, `dot` says whether a dot may follow it, and
    /// `ahead` more words were taken since the first.
    fn similar_after(
        &mut self,
        node: NodeId,
        end: usize,
        dot: bool,
        ahead: usize,
        distance: u16,
        scratch: &mut Scratch,
    ) {
        if !self.index.goes_on(node) {
            return;
        }
        let Some(next) = self.look_ahead(ahead, scratch) else { return };
        if !self.joins(end, next.token.start, dot) {
            return;
        }
        if self.passes(next, ahead) {
            scratch.phrase.pass();
            self.similar_after(node, next.token.end, true, ahead + 1, distance, scratch);
            scratch.phrase.unpass();
        }
        let own = next.flags.id().map(|word| Alternative { word, distance: 0 });
        let others = self.alternatives(next, scratch);
        for at in std::iter::once(None).chain(others.map(Some)) {
            let taken = match at {
                None => own,
                Some(at) => scratch.verdicts.alternatives.get(at).copied(),
            };
            let Some(Alternative { word, distance: more }) = taken else { continue };
            let Some(child) = self.index.child(node, word) else { continue };
            let distance = distance.max(more);
            scratch.phrase.push(next.token.start, next.token.end);
            if distance > 0 {
                self.collect_similar(child, distance, false, scratch);
            }
            self.similar_after(child, next.token.end, next.flags.initial(), ahead + 1, distance, scratch);
            scratch.phrase.pop();
        }
    }

    /// The listed words that the word may be, itself left out: a range of the remembered ones.
    fn alternatives(&self, seen: Seen, scratch: &mut Scratch) -> Range<usize> {
        let token = seen.token;
        if seen.flags.settled() || token.script != Script::Devanagari || token.end - token.start > LONGEST {
            return 0..0;
        }
        if let Some(known) = scratch.verdicts.get(token.hash) {
            return known;
        }
        let mut key = std::mem::take(&mut scratch.key);
        key.clear();
        folded_key(self.text.get(token.start..token.end).unwrap_or_default(), &mut key);
        // A word that is listed is rather itself than another: सिंह is not सिन्हा.
        let share = if seen.flags.id().is_some() { LISTED } else { 1.0 };
        let judge = Judge { costs: self.index.language().sounds(), threshold: self.options.threshold * share };
        let verdicts = &mut scratch.verdicts;
        let from = verdicts.alternatives.len();
        // Letters that are spelt are no name's other spelling.
        if self.index.language().spell_out(&key).is_none() {
            self.index.similar().find(&key, seen.flags.id(), judge, &mut verdicts.alternatives);
        }
        scratch.key = key;
        verdicts.put(token.hash, from)
    }

    /// Takes the forms that end at `node` as similar to the phrase. Acronyms differ in single sounds,
    /// and other words or letters would be two steps from what is listed: neither is taken.
    fn collect_similar(&self, node: NodeId, distance: u16, alone: bool, scratch: &mut Scratch) {
        let (plain, _) = self.index.entries(node);
        for entry in plain {
            let Some(form) = self.index.form(entry.form) else { continue };
            let wanted = form.loosest >= Spelling::Similar
                && form.derivation.may_be_similar()
                && form.form != Form::Acronym
                && (self.options.demonyms || form.form != Form::Demonym)
                && (!alone || (is_one_word(form) && self.near_enough(form, distance)))
                && scratch.phrase.may_be(form, self.index.entity(form.entity).map(|e| e.kind))
                && scratch.phrase.is_whole(self.text);
            if let (true, Some((start, end))) = (wanted, scratch.phrase.span()) {
                let (form, spelling, word) = (entry.form, Spelling::Similar, self.word);
                let candidate =
                    Candidate { start, end, form, spelling, distance, glued: false, contextual: false, word };
                scratch.found.push(candidate);
            }
        }
    }

    /// One word has nothing beside it to confirm it, and has many neighbours among the names that no
    /// gazetteer lists: it must be nearer, unless it is a person's full name, of which there are few.
    fn near_enough(&self, form: &IndexedForm, distance: u16) -> bool {
        let person = self.index.entity(form.entity).is_some_and(|e| e.kind == Kind::Person);
        let share = if person && form.form == Form::Name { 1.0 } else { ONE_WORD };
        f32::from(distance) <= self.options.threshold * 1000.0 * share
    }
}

/// False for a name of several words: written in one and spelt in another way it would be two steps
/// from what is listed.
fn is_one_word(form: &IndexedForm) -> bool {
    !form.exact.contains([' ', '-', '.'])
}

/// How much of the threshold a short name has, and a place or organisation of one word. Chosen by
/// reading what the 36,000 most frequent words of 45 MB of news were taken for: within a distance of
/// 0.03 some 99 in 100 were that name, up to 0.065 nine in ten, up to 0.09 six in ten, beyond one in three.
const ONE_WORD: f32 = 0.5;

/// How much of the threshold a word has that is itself listed. Chosen by reading what names of several
/// words were found similar in the same news: up to 0.065 all were right, up to 0.1 nine in ten; beyond,
/// most that were wrong had another listed word in them (विजय सिंह, विजय सिन्हा).
const LISTED: f32 = 0.8;
