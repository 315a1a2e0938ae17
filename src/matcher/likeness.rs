//! How likely a single word is another spelling of a name that it sounds like: the signs of it, and their sum.
//!
//! The verdict is a function of the word alone: of how it sounds beside the name, of what the language knows of it, and
//! of what the name is. What stands beside it in a text is for the document to weigh, which takes the sum from here.
//!
//! ```text
//! word        name         what speaks against it
//! खानपुर       कानपुर        the first consonant; a known word with the ending of a place
//! लादने        लादेन         ends as a verb does; two sounds at the end
//! मास्को       मॉस्को        nothing: one vowel, within the word
//! ```
//!
//! Two parts: what word and listed word say together is summed where they are compared, and remembered with the verdict
//! ([`Pair::odds`]); kind and prior are those of the form, and added where the form is taken ([`with_form`]). Only the
//! form tells whose list the name is of, so that both sums are remembered: by the weights of any list, and by those of a
//! user's own.
//!
//! Knows of sounds, the language's weights and forms; of no text.

use super::options::DEFAULT_THRESHOLD;
use crate::entity::{Ambiguity, Kind};
use crate::forms::Form;
use crate::index::{Brief, IndexedForm};
use crate::language::{Language, Sign};
use crate::spelling::folded::folded_key;
use crate::spelling::hash::hash_key;
use crate::spelling::similar::{Difference, Judge, Kind as Sounds, Phones, relative};

/// Longer words are no surer than words of so many sounds.
const LONG: usize = 12;

/// What the language knows of a word, whatever it is compared with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'k> {
    key: &'k str,
    known: bool,
    /// It is part of people's names.
    pub(super) part: bool,
    ordinary: bool,
    compound: bool,
}

impl<'k> Word<'k> {
    /// Of the word of that folded key and its hash; `known` says that the language has it. A few look-ups.
    pub(super) fn of(key: &'k str, hash: u64, known: bool, language: &Language) -> Word<'k> {
        let known_word = |rest: &str| language.lexicon().has(rest) || language.name_part(hash_key(rest)).is_some();
        Word {
            key,
            known,
            part: language.name_part(hash).is_some(),
            ordinary: language.is_rare_word(hash),
            compound: language.before_place_ending(key).any(known_word),
        }
    }

    /// How much likelier its letters are those of a name than of a word of the language.
    fn shape(&self, language: &Language) -> f32 {
        let shape = language.shape(self.key);
        shape.person.max(shape.place)
    }
}

/// A word beside a listed one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair<'p> {
    pub(super) word: &'p Phones,
    pub(super) listed: &'p Phones,
    /// What it costs to take one for the other, in hundredths of a sound.
    pub(super) cost: u16,
}

impl Pair<'_> {
    /// The logarithm of the odds that the word is the listed one, as far as the two tell; then the same where a user
    /// listed it.
    pub(super) fn odds(&self, known: Word<'_>, judge: Judge<'_>, language: &Language) -> [f32; 2] {
        sums(&self.signs(known, judge, language), language)
    }

    /// The signs that the two words give. The threshold of the search (that of `judge`, before a listed word has less
    /// of it) is a unit: with twice the default, twice the distance is as good.
    fn signs(&self, known: Word<'_>, judge: Judge<'_>, language: &Language) -> [(Sign, f32); 26] {
        let Pair { word, listed, cost } = *self;
        let unit = DEFAULT_THRESHOLD / judge.threshold.max(f32::MIN_POSITIVE);
        let difference = Difference::of(word, listed, judge.costs);
        let is = |there: bool| f32::from(u8::from(there));
        let many = |kind: Sounds| f32::from(difference.of_kind(kind));
        [
            (Sign::Always, 1.0),
            (Sign::Distance, f32::from(relative(cost, word, listed)) / 100.0 * unit),
            (Sign::Share, f32::from(cost) / judge.limit(word, listed).max(1.0)),
            (Sign::Cost, f32::from(cost) / 100.0 * unit),
            (Sign::Length, word.len().max(listed.len()).min(LONG) as f32 / 10.0),
            (Sign::First, is(difference.first)),
            (Sign::Last, is(difference.last)),
            (Sign::Consonant, is(difference.consonant)),
            (Sign::Several, is(difference.several)),
            (Sign::VowelLength, many(Sounds::Length)),
            (Sign::Vowel, many(Sounds::Vowel)),
            (Sign::Schwa, many(Sounds::Schwa)),
            (Sign::VowelAdded, many(Sounds::Added)),
            (Sign::Nasal, many(Sounds::Nasal)),
            (Sign::Twice, many(Sounds::Twice)),
            (Sign::Stop, many(Sounds::Stop)),
            (Sign::Sibilant, many(Sounds::Sibilant)),
            (Sign::Lips, many(Sounds::Lips)),
            (Sign::OtherSound, many(Sounds::Other)),
            (Sign::Shape, known.shape(language)),
            (Sign::Misspelt, is(language.is_nearly_a_word(known.key))),
            (Sign::Stem, language.begins_as_word(known.key)),
            (Sign::Inflected, is(language.inflects(word, listed))),
            (Sign::Compound, is(known.compound)),
            (Sign::Known, is(known.known)),
            (Sign::Ordinary, is(known.ordinary)),
        ]
    }
}

/// The odds of a word and a listed one, as [`Pair::odds`] gives them, with what the form adds; `part` says that the
/// word is part of people's names.
pub(super) fn with_form(odds: [f32; 2], form: IndexedForm<'_>, entity: Brief, part: bool, language: &Language) -> f32 {
    let own = usize::from(is_own(entity));
    let added = sums(&form_signs(form, entity, part), language);
    [odds, added].iter().filter_map(|both| both.get(own)).sum()
}

/// True where a user listed the entity: he states no prior, and expects its names.
pub(crate) fn is_own(entity: Brief) -> bool {
    entity.ambiguous == Ambiguity::Never
}

/// The signs that the form gives: its kind, how often its entity is meant, and that the word is part of people's names
/// and hence may name another person, or no place at all. Where a list has a person by one such word, its spellings are
/// such words too, and that tells nothing.
fn form_signs(form: IndexedForm<'_>, entity: Brief, part: bool) -> [(Sign, f32); 6] {
    let part = f32::from(u8::from(part));
    let expected = is_own(entity);
    let prior = if expected { EXPECTED } else { entity.prior };
    let (kind, of_part, part) = match (entity.kind, form.form) {
        (_, Form::Demonym) => (Sign::Demonym, Sign::Part, part),
        (Kind::Person, Form::Name) => (Sign::Person, Sign::PersonPart, 0.0),
        (Kind::Person, _) => (Sign::PersonShort, Sign::PersonPart, part),
        (Kind::Place, _) => (Sign::Place, Sign::Part, part),
        (Kind::Organization, _) => (Sign::Organization, Sign::Part, part),
    };
    let is = |there: bool| f32::from(u8::from(there));
    let (prior, guessed) = (prior.max(LEAST_PRIOR).ln(), is(form.guessed));
    [
        (kind, 1.0),
        (of_part, part),
        (Sign::Prior, prior),
        (Sign::Guessed, guessed),
        (Sign::Expected, is(expected)),
        (Sign::NameIsWord, is(form.common)),
    ]
}

/// What signs add up to, by either weights.
fn sums(signs: &[(Sign, f32)], language: &Language) -> [f32; 2] {
    signs.iter().fold([0.0; 2], |[sum, own], &(sign, much)| {
        let [weight, of_own] = language.likeness(sign);
        [sum + weight * much, own + of_own * much]
    })
}

/// All signs of a word of a text for a form of one word, for what learns their weights: `known` says that the language
/// has the word. None where they have no sounds.
pub(crate) fn signs(
    word: &str,
    known: bool,
    form: IndexedForm<'_>,
    entity: Brief,
    threshold: f32,
    language: &Language,
) -> Vec<(Sign, f32)> {
    let (mut key, mut listed_key) = (String::new(), String::new());
    folded_key(word, &mut key);
    folded_key(form.text(), &mut listed_key);
    let judge = Judge { costs: language.sounds(), threshold };
    let (word, listed) = (Phones::of(&key, judge.costs), Phones::of(&listed_key, judge.costs));
    let (Some(word), Some(listed)) = (word, listed) else { return Vec::new() };
    let Some(cost) = Judge::any(judge.costs).cost(&word, &listed) else { return Vec::new() };
    let known = Word::of(&key, hash_key(&key), known, language);
    let pair = Pair { word: &word, listed: &listed, cost };
    pair.signs(known, judge, language).into_iter().chain(form_signs(form, entity, known.part)).collect()
}

/// The prior that an entity counts with which states none.
const EXPECTED: f32 = 0.5;
/// A prior of nothing has no logarithm.
const LEAST_PRIOR: f32 = 0.01;
