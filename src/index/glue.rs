//! Listed words inside longer ones: आकलनउत्तर has उत्तर at its end.
//!
//! Papers lose spaces. Where a word is neither listed nor known, listed words are looked for inside its folded key, and what
//! is found is mostly chance. So what is left of the word on either side must be a word itself:
//!
//! ```text
//! आकलनउत्तर      आकलन + उत्तर          before it stands a frequent word
//! मोदीने          मोदी + ने              behind it an ending (a postposition, with or without the space)
//! अमितभाई        अमित + भाई             an honorific, after which a person's name goes on: अमितभाई शाह
//! रामपुर          राम + पुर              refused: पुर makes another name of a name
//! शाहकार          शाह + कार             refused: कार ends many words, and शाह is short
//! एआईडीएमके      एआई + डीएमके          refused: the whole spells letters, it is an acronym
//! ```
//!
//! and no cut may part a letter from its sign. What counts as frequent, as an ending, as a part of names and as letters
//! is the language's to say.
//!
//! What stands before a listed word is asked first, since a word hardly begins with a whole one, so that there are few
//! places to look up words from. They are looked up by their hash in the table that all words are in: what shares one
//! with a listed word is found too, and is no form when its key is compared.
//!
//! Knows of keys and words; which forms these begin, and where the cut lies in the text as it is written, is for
//! `matcher::glued` to find.

use super::{Index, WordId};
use crate::entity::Kind;
use crate::language::Language;
use crate::script::{VIRAMA, is_dependent};
use crate::spelling::hash::hash_key;
use once_cell::unsync::OnceCell;

/// A listed word inside the folded key of an unknown word: bytes of that key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Inner {
    pub(crate) start: usize,
    /// Exclusive.
    pub(crate) end: usize,
    /// The listed word between the two.
    pub(crate) word: WordId,
    /// What is left is a word that may stand there, so that the listed word is one by itself.
    pub(crate) apart: bool,
    /// An honorific is written on to it: अमितभाई शाह. A person's name may go on after that.
    pub(crate) honorific: bool,
}

/// The shortest word, in characters, that is looked for inside others: किम has three.
const SHORTEST: usize = 3;
/// One that is shorter counts only with a postposition, or at the end after a word that is not shorter (हमलाकिम): रोम is
/// in many words.
const SHORTEST_BESIDE_WORD: usize = 4;
/// The shortest rest that may be left of a word, in characters, unless it is an ending.
const SHORTEST_REST: usize = 3;

impl Index {
    /// Every listed word inside `key`, the folded key of an unknown word, whose rest on either side is a frequent word, or
    /// an honorific behind it. Quadratic in the letters of the key.
    pub(crate) fn inside<'g>(&'g self, key: &'g str) -> impl Iterator<Item = Inner> + 'g {
        let language = self.language();
        // An acronym is no glue of others: एआईडीएमके holds no एआई. Asked last, since it is the dearest.
        let acronym = OnceCell::new();
        let is_acronym = move || *acronym.get_or_init(|| language.spell_out(key).is_some());
        let starts = key.char_indices().filter(move |&(start, first)| {
            let before = key.get(..start).unwrap_or_default();
            !first.is_ascii() && !is_dependent(first) && !before.ends_with(VIRAMA) && is_word_before(before, language)
        });
        let spans = starts.flat_map(move |(start, _)| {
            let letters =
                key.get(start..).unwrap_or_default().char_indices().skip(SHORTEST).map(move |(at, _)| start + at);
            letters
                .chain([key.len()])
                .filter(move |end| key.get(start..*end).is_some_and(is_long_enough))
                .map(move |end| (start, end))
        });
        spans.filter_map(move |(start, end)| {
            let (before, inner, after) = (key.get(..start)?, key.get(start..end)?, key.get(end..)?);
            let whole = before.is_empty() && after.is_empty();
            if whole || inner.ends_with(VIRAMA) || after.starts_with(is_dependent) {
                return None;
            }
            let word = self.word(hash_key(inner)).id()?;
            // Short names stand inside words by chance, and what names end in makes longer ones: a postposition after
            // them shows that they are names, or that there is a whole word before them.
            let short = inner.chars().count() < SHORTEST_BESIDE_WORD;
            let after_word = after.is_empty() && before.chars().count() >= SHORTEST_BESIDE_WORD;
            let honorific = before.is_empty() && !after.is_empty() && language.is_honorific(hash_key(after));
            let ended = before.is_empty() && language.is_ending(after);
            // नवाज of नवाजने, which is a form of a word as नवाजे is; नागपुर of छोटानागपुर, which is a place of its own.
            let inflected = (ended && language.is_inflected(inner, after))
                || (after.is_empty() && !before.is_empty() && language.ends_as_a_place(key));
            let by_chance =
                inflected || !ended && !honorific && (language.is_place_ending(inner) || (short && !after_word));
            let apart = is_word_after(after, language);
            let may_stand = !by_chance && (apart || honorific);
            (may_stand && !is_acronym()).then_some(Inner { start, end, word, apart, honorific })
        })
    }
}

/// True for what has as many letters as a word that is looked for.
fn is_long_enough(inner: &str) -> bool {
    inner.chars().count() >= SHORTEST
}

/// True where nothing stands before the listed word, or a word that may: a frequent one that begins no longer words.
fn is_word_before(rest: &str, language: &Language) -> bool {
    rest.is_empty() || (is_long_word(rest, language) && !language.begins_words(rest))
}

/// True where nothing stands behind the listed word, or an ending (ने), or a word that may: a frequent one that ends no
/// longer words, and is not what a place is called after (चौक).
fn is_word_after(rest: &str, language: &Language) -> bool {
    let of_places = |rest: &str| language.designators(hash_key(rest)).iter().any(|d| d.kind == Kind::Place);
    rest.is_empty()
        || language.is_ending(rest)
        || (is_long_word(rest, language) && !language.ends_words(rest) && !of_places(rest))
}

/// True for a frequent word of three characters or more that makes no names. A rest of a rare word would cut real words
/// (गनीमेड); a listed one would cut acronyms.
fn is_long_word(rest: &str, language: &Language) -> bool {
    rest.chars().count() >= SHORTEST_REST && !language.builds_names(rest) && language.lexicon().is_frequent(rest)
}
