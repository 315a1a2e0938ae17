//! The similar tier's walk: at each word the listed words that it may be, down the same trie.
//!
//! A word that is not fuzzy-exempt (common words, countries, their adjectives are) has alternatives: listed words
//! near enough to it in sound (`index::similar`). The walk then branches: at each word it may go down by the word
//! itself or by one of these, and what it takes along is the largest distance on the way.
//!
//! ```text
//! listed: व्लादिमीर पुतिन        text: व्लादीमीर पुतिन
//!
//! word         itself             alternatives
//! व्लादीमीर      no id              व्लादिमीर, 15 thousandths
//! पुतिन         पुतिन, distance 0     -
//!
//! path         व्लादिमीर (15) -> पुतिन (0):   the phrase is 0.015 away, as its farthest word
//! ```
//!
//! Paths of distance 0 are the exact walk's and not reported here. Which forms may be similar at all is said in
//! `collect_similar`: no acronyms, no short ways of writing that would be two steps away. A single word has no others
//! to confirm it, and must be likely by all that is known of it ([`likeness`](super::likeness)).
//!
//! Words repeat, so that verdicts are kept with the index (`index::verdicts`), and only new words are turned into
//! sounds and compared.
//!
//! The walk branches, but not without end: alternatives of a word are few, the trie goes on for few of them, and
//! recursion is no deeper than a name has words.
//!
//! Knows of the index, the walk and similar words; how far two words are apart, and what costs how much, is
//! `spelling`'s and the language's to say.

use super::candidate::Candidate;
use super::likeness::{self, Pair, Word};
use super::lookahead::Seen;
use super::verify::Phrase;
use super::walk::{Scratch, Walk};
use crate::entity::Kind;
use crate::index::{Alternative, IndexedForm, NodeId};
use crate::spelling::{
    Spelling,
    folded::folded_key,
    hash::hash_key,
    similar::{Judge, Phones},
};
use std::borrow::Cow;

/// Longer words, in bytes, are similar to nothing.
const LONGEST: usize = 120;

/// How far a path is from what is listed.
#[derive(Debug, Clone, Copy, Default)]
struct Apart {
    /// That of the farthest word, in thousandths.
    distance: u16,
    /// A word on the way is another name of people ([`Walk::is_far`]).
    far: bool,
}

impl<'m> Walk<'m, '_> {
    /// Forms of several words or one that begin at the word and that it, or a word after it, is only similar to.
    ///
    /// Two ways lead from here: by the word itself, where a form begins with it (a later word may be the one that is
    /// only similar), and by each of its alternatives.
    pub(super) fn similar_from(&mut self, seen: Seen, scratch: &mut Scratch) {
        let (start, end) = (seen.token.start, seen.token.end);
        if let Some(node) = seen.flags.id().filter(|_| seen.flags.goes_on()).and_then(|word| self.index.root(word)) {
            scratch.phrase.clear();
            scratch.phrase.push(start, end, seen.flags.initial());
            self.similar_after(node, end, seen.flags.before_dot(), 0, Apart::default(), scratch);
        }
        for &Alternative { word, distance, odds, part } in self.alternatives(seen, scratch).iter() {
            let Some(node) = self.index.root(word) else { continue };
            scratch.phrase.clear();
            scratch.phrase.push(start, end, seen.flags.initial());
            // A word that is listed is not taken for another one, unless others stand beside it.
            if seen.flags.id().is_none() {
                self.collect_similar(node, Apart { distance, far: false }, Some((odds, part)), scratch);
            }
            let apart = Apart { distance, far: self.is_far(seen, distance) };
            self.similar_after(node, end, seen.flags.initial(), 0, apart, scratch);
        }
    }

    /// True where a word is too far away to be one beside others: a name of people is rather itself (अंकिता, अंकित), and
    /// must be very near to what is listed. What is guessed is no spelling that it could be compared with.
    fn is_far(&self, seen: Seen, distance: u16) -> bool {
        f32::from(distance) > self.options.threshold * 1000.0 * NAME_PART
            && self.index.language().is_name_of_several(seen.token.hash)
    }

    /// Goes on from `node`; the last word ends at `end`, `dot` says whether a dot may follow it, and `lookahead` more words
    /// were taken since the first. `apart` is the largest so far.
    ///
    /// The phrase comes back as it was handed in: each way pushes its word and takes it away again.
    fn similar_after(
        &mut self,
        node: NodeId,
        end: usize,
        dot: bool,
        ahead: usize,
        apart: Apart,
        scratch: &mut Scratch,
    ) {
        if !self.index.goes_on(node) {
            return;
        }
        let Some(next) = self.look_ahead(ahead, scratch) else { return };
        let passes = Self::passes(next, ahead);
        let own = next.flags.id().filter(|&word| self.index.child(node, word).is_some());
        let others = self.alternatives(next, scratch);
        if (own.is_none() && others.is_empty() && !passes) || !self.joins(end, next.token.start, dot) {
            return;
        }
        if passes {
            scratch.phrase.pass();
            self.similar_after(node, next.token.end, true, ahead + 1, apart, scratch);
            scratch.phrase.unpass();
        }
        let own = own.map(|word| Alternative { word, distance: 0, odds: [0.0; 2], part: false });
        for Alternative { word, distance: more, .. } in own.into_iter().chain(others.iter().copied()) {
            let Some(child) = self.index.child(node, word) else { continue };
            let distance = apart.distance.max(more);
            let apart = Apart { distance, far: apart.far || self.is_far(next, more) };
            scratch.phrase.push(next.token.start, next.token.end, next.flags.initial());
            if distance > 0 {
                self.collect_similar(child, apart, None, scratch);
            }
            self.similar_after(child, next.token.end, next.flags.before_dot(), ahead + 1, apart, scratch);
            scratch.phrase.pop();
        }
    }

    /// The listed words that the word may be, itself left out.
    ///
    /// None for fuzzy-exempt words, for those of another script, for very long ones, and for words of spelt letters
    /// (बीजेपी): an acronym with another letter is another acronym. A listed word is given less of the threshold, since
    /// it is rather itself.
    fn alternatives(&self, seen: Seen, scratch: &mut Scratch) -> Cow<'m, [Alternative]> {
        let token = seen.token;
        if seen.itself || token.end - token.start > LONGEST {
            return Cow::Borrowed(&[]);
        }
        if let Some(known) = self.verdicts.and_then(|verdicts| verdicts.get(token.hash)) {
            return Cow::Borrowed(known);
        }
        self.alternatives_of_new(seen, scratch)
    }

    /// The same of a word that is not remembered, and remembers it.
    #[cold]
    fn alternatives_of_new(&self, seen: Seen, scratch: &mut Scratch) -> Cow<'m, [Alternative]> {
        let token = seen.token;
        let mut key = std::mem::take(&mut scratch.key);
        key.clear();
        folded_key(self.text.get(token.start..token.end).unwrap_or_default(), &mut key);
        // A word that is listed is rather itself than another: सिंह is not सिन्हा.
        let share = if seen.flags.id().is_some() { LISTED } else { 1.0 };
        let judge = Judge { costs: self.index.language().sounds(), threshold: self.options.threshold * share };
        let mut found = Vec::new();
        let language = self.index.language();
        let is_listed = |key: &str| self.index.word(hash_key(key)).id().is_some();
        // Letters that are spelt are no name's other spelling, nor is a name that a postposition is written on to.
        if language.spell_out(&key).is_none() && !language.without_ending(&key).any(is_listed) {
            // A listed word is no other name by itself, so that nobody asks how likely it is.
            let word = seen.flags.id().is_none().then(|| Word::of(&key, token.hash, seen.flags.known(), language));
            let whole = Judge { threshold: self.options.threshold, ..judge };
            let part = word.is_some_and(|word| word.part);
            let odds = |phones: &Phones, listed: &Phones, cost| {
                let pair = Pair { word: phones, listed, cost };
                (word.map_or([0.0; 2], |word| pair.odds(word, whole, language)), part)
            };
            self.index.similar().find(&key, seen.flags.id(), judge, odds, &mut found);
        }
        scratch.key = key;
        match self.verdicts.and_then(|verdicts| verdicts.put(token.hash, &found)) {
            Some(kept) => Cow::Borrowed(kept),
            None => Cow::Owned(found),
        }
    }

    /// Takes the forms that end at `node` as similar to the phrase. `alone` is there where it is of one word: the
    /// logarithm of the odds that this is the listed word, to which the form adds its own, and whether it is part of
    /// people's names.
    ///
    /// Acronyms differ in single sounds, and other words or letters would be two steps from what is listed: neither is
    /// taken. Nor are forms that need evidence, to which a distance would be a second doubt, and common words, but of a
    /// list whose every row is a name wherever it stands. No keys are compared here:
    /// the words were found by their sounds, and a hash that two listed words share costs at worst a wrong similar
    /// candidate.
    fn collect_similar(&self, node: NodeId, apart: Apart, alone: Option<([f32; 2], bool)>, scratch: &mut Scratch) {
        for entry in self.index.entries(node) {
            let facts = entry.facts;
            if facts.contextual() || !facts.may_be_similar() {
                continue;
            }
            let Some(form) = self.index.form(entry.form) else { continue };
            let Some(entity) = self.index.brief(form.entity) else { continue };
            let odds = alone.map(|(odds, part)| likeness::with_form(odds, form, entity, part, self.index.language()));
            let wanted = (!apart.far || facts.guessed())
                && (self.options.demonyms || !facts.demonym())
                && odds.is_none_or(|odds| is_one_word(form) && self.likely_enough(odds))
                && scratch.phrase.may_be(facts)
                && scratch.phrase.is_whole(self.text)
                && scratch.phrase.has_dots_of(&entry, self.text, self.options.wrapped);
            let other = || alone.is_none() && entity.kind == Kind::Person && self.is_of_another(&scratch.phrase, form);
            if let (true, Some((start, end))) = (wanted && !other(), scratch.phrase.span()) {
                let end = self.end_with_dot(&entry, start, end, false, &scratch.phrase);
                let (form, spelling, distance, word) = (entry.form, Spelling::Similar, apart.distance, self.word);
                let likeness = odds.map_or(Candidate::SURE, Candidate::likeness);
                let candidate =
                    Candidate { start, end, form, spelling, distance, likeness, glued: false, contextual: false, word };
                scratch.found.push(candidate);
            }
        }
    }

    /// True where the first word has the ending of women's names and that of the form has not, or the other way round:
    /// शीतला is another than शीतल, as surnames are not (मिश्र, मिश्रा).
    fn is_of_another(&self, phrase: &Phrase, form: IndexedForm<'_>) -> bool {
        let written = phrase.span().and_then(|(start, end)| self.text.get(start..end)).unwrap_or_default();
        !form.guessed && differ_in_ending(written, form.text())
    }

    /// True for odds that are better than even; where a document is read, which has more to say, for odds that it may
    /// make so.
    fn likely_enough(&self, odds: f32) -> bool {
        odds >= if self.contextual { LEAST_IN_DOCUMENT } else { 0.0 }
    }
}

/// True where the first words of the two are the same but for an ā at the end of one.
pub(super) fn differ_in_ending(written: &str, listed: &str) -> bool {
    let first = |name: &str| {
        let mut key = String::new();
        folded_key(name.split([' ', '-', '.']).next().unwrap_or_default(), &mut key);
        key
    };
    let (one, other) = (first(written), first(listed));
    one.strip_suffix(ENDING_OF_WOMEN) == Some(&other) || other.strip_suffix(ENDING_OF_WOMEN) == Some(&one)
}

/// The vowel sign ā.
const ENDING_OF_WOMEN: char = 'ा';

/// False for a name of several words: written in one and spelt in another way it would be two steps
/// from what is listed.
fn is_one_word(form: IndexedForm<'_>) -> bool {
    !form.exact().contains([' ', '-', '.'])
}

/// What stands beside a word, and what the document names elsewhere, seldom makes up for more (natural logarithm).
const LEAST_IN_DOCUMENT: f32 = -3.0;

/// How much of the threshold a word has that is itself listed. Chosen by reading what names of several
/// words were found similar in the same news: up to 0.065 all were right, up to 0.1 nine in ten; beyond,
/// most that were wrong had another listed word in them (विजय सिंह, विजय सिन्हा).
const LISTED: f32 = 0.8;

/// How much of the threshold a word of a phrase has that several listed people have in their names.
const NAME_PART: f32 = 0.35;
