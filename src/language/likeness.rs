//! How likely a single word is another spelling of the name that it sounds like.
//!
//! In a phrase the other words confirm; a single word has nothing beside it, and has many neighbours: most words that
//! sound like a name are themselves, a verb (लादने for लादेन) or a village that no list has (खानपुर for कानपुर). How
//! far apart they sound is only one of the things that tell. Each is a [`Sign`] with a weight, and their sum is the
//! logarithm of the odds; weights are learnt from words of raw news that were judged one by one (`cargo xtask train
//! similar`). A name that a user listed has weights of its own: he expects it, in whatever spelling.
//!
//! Two more files tell of the word: `inflections.txt`, what inflected words end in, and `news_words.tsv`, words of the
//! news that are too rare for the list of common words: those that stand where no names do, and others. No name is cut
//! out of either (`index::glue`).
//!
//! Only weights and lists are here. When a sign is there is for `matcher::likeness` to say, of what the document says
//! for `document::similar`.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::pack::{Map, Writer};
use crate::script::{ANUSVARA, VIRAMA};
use crate::spelling::similar::{Costs, Phones};

/// Makes [`Sign`] from one table.
macro_rules! signs {
    ($($(#[$doc:meta])* $sign:ident $name:literal,)*) => {
        /// What tells of a single word that sounds like a name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Sign { $($(#[$doc])* $sign,)* }

        impl Sign {
            /// Every one of them.
            pub(crate) const ALL: &'static [Sign] = &[$(Sign::$sign,)*];

            /// Its name in `data/language/similar_weights.tsv`.
            pub(crate) const fn as_str(self) -> &'static str {
                match self { $(Sign::$sign => $name,)* }
            }
        }
    };
}

signs! {
    /// Counts always.
    Always "always",
    /// How far apart they sound, in tenths of a sound a sound.
    Distance "distance",
    /// What it costs, as a share of what it may.
    Share "share",
    /// What it costs, in sounds.
    Cost "cost",
    /// The sounds of the longer, in tens, 1.2 at the most.
    Length "length",
    /// The first sound is another.
    First "first",
    /// The last sound is.
    Last "last",
    /// A consonant is.
    Consonant "consonant",
    /// More than one sound is.
    Several "several",
    /// So many vowels are long for short.
    VowelLength "vowel length",
    /// So many vowels are others.
    Vowel "vowel",
    /// So many schwas are there in one only.
    Schwa "schwa",
    /// So many other vowels are.
    VowelAdded "vowel added",
    /// So many nasals differ.
    Nasal "nasal",
    /// So many consonants are written twice in one only.
    Twice "twice",
    /// So many stops are others of nearly the same place.
    Stop "stop",
    /// So many sibilants are others.
    Sibilant "sibilant",
    /// So many sounds of the lips are others: ब, व.
    Lips "lips",
    /// So many other consonants differ.
    OtherSound "other sound",
    /// The word is spelt as names are: how much likelier than as words of the language are, natural logarithm.
    Shape "shape",
    /// The word is a common one but for a vowel or a nasal.
    Misspelt "misspelt",
    /// So much of the word is a common one that it begins with.
    Stem "stem",
    /// The name is a common word.
    NameIsWord "name is word",
    /// The word ends as inflected words do, and the name does not.
    Inflected "inflected",
    /// The word is one that is known with the ending of a place.
    Compound "compound",
    /// The word is known as a name.
    Known "known",
    /// The word is part of people's names, and the name is no person's.
    Part "part",
    /// The word is part of people's names, and the name is a person's short one.
    PersonPart "person part",
    /// The word stands in the news, and not where names do.
    Ordinary "ordinary",
    /// The name is a guess at one, and off itself.
    Guessed "guessed",
    /// The entity states no prior: it is from a list of the user's own.
    Expected "expected",
    /// The natural logarithm of the entity's prior.
    Prior "prior",
    /// The name is a person's full name.
    Person "person",
    /// It is a person's short name.
    PersonShort "person short",
    /// It is a place's.
    Place "place",
    /// It is an organisation's.
    Organization "organization",
    /// It is a demonym.
    Demonym "demonym",
    /// Within a document, what the word alone says: the sum of the signs above.
    Alone "alone",
    /// Within a document, always.
    InDocument "in document",
    /// What stands beside the word in the document, for the entity's kind; fifths of a natural logarithm.
    Beside "beside",
    /// The document names the entity in another spelling.
    Named "named",
    /// The name is a person's short name, and the document names that person nowhere else.
    Unnamed "unnamed",
}

/// The weights and the lists.
#[derive(Debug)]
pub(super) struct Likeness {
    /// By the number of the sign; the second for a name of a user's own list.
    weights: Vec<[f32; 2]>,
    /// The sounds of what inflected words end in, and their folded keys.
    inflections: Vec<Phones>,
    endings: Vec<String>,
    /// By the hash of its folded key each rare word of the news, and whether it stands where no names do.
    news_words: Map<bool>,
}

impl Likeness {
    /// An error for a sign that there is not, one that stands twice, a weight that is no number, and an inflection that
    /// is no sounds.
    pub(super) fn read(
        files: &LanguageFiles<'_>,
        costs: &Costs,
        news_words: Map<bool>,
    ) -> Result<Likeness, LanguageError> {
        let (mut weights, mut once) = (vec![[0.0; 2]; Sign::ALL.len()], Once::default());
        for row in File::new("similar_weights.tsv", files.similar_weights).table() {
            let [name, weight, own] = row?;
            once.take(name.text, &name)?;
            let sign = Sign::ALL.iter().position(|sign| sign.as_str() == name.text);
            let place = sign.and_then(|at| weights.get_mut(at)).ok_or_else(|| name.is_no("sign of likeness"))?;
            *place = [weight.number()?, own.number()?];
        }
        let inflections = File::new("inflections.txt", files.inflections);
        let sounds = |row: &super::rows::Cell<'_>| Phones::of(row.text, costs).ok_or_else(|| row.is_no("ending"));
        let endings = inflections.list(|row| Ok(crate::words::fold(row.text)))?;
        Ok(Likeness { weights, inflections: inflections.list(sounds)?, endings, news_words })
    }
}

impl Likeness {
    /// The section of the rare words.
    pub(super) fn write(&self, writer: &mut Writer) {
        self.news_words.write("news", writer);
    }
}

/// The rare words of the news. An error for a word that stands twice, and for another flag than `w` and `-`.
pub(super) fn read_news_words(files: &LanguageFiles<'_>) -> Result<Map<bool>, LanguageError> {
    let (mut news_words, mut once) = (Vec::new(), Once::default());
    for row in File::new("news_words.tsv", files.news_words).table() {
        let [word, flag] = row?;
        let ordinary = match flag.text {
            "w" => true,
            "-" => false,
            _ => return Err(flag.is_no("flag: w or -")),
        };
        let hash = word.hash()?;
        once.take(word.text, &word)?;
        news_words.push((hash, ordinary));
    }
    Ok(Map::of(news_words))
}

impl Language {
    /// What the sign adds to the logarithm of the odds that the word is the name, times how much of it there is; then the
    /// same for a name of a user's own list.
    pub(crate) fn likeness(&self, sign: Sign) -> [f32; 2] {
        self.likeness.weights.get(sign as usize).copied().unwrap_or_default()
    }

    /// True for the sounds of a word that ends as inflected words do, by an ending that those of the name do not have.
    /// Linear in the endings.
    pub(crate) fn inflects(&self, word: &Phones, name: &Phones) -> bool {
        self.likeness.inflections.iter().any(|ending| word.ends_with(ending) && !name.ends_with(ending))
    }

    /// True for a stem with an ending where it is a common word with another one: नवाज in नवाजने, since नवाजे is a word.
    /// Both are folded keys; linear in the endings.
    pub(crate) fn is_inflected(&self, stem: &str, ending: &str) -> bool {
        let other = |e: &&String| e.as_str() != ending && self.lexicon().has(&format!("{stem}{e}"));
        self.likeness.endings.iter().find(other).is_some()
    }

    /// True for a folded key that is a common word but for one vowel, or a nasal that is not there: मूर्ती, मूर्ति. Quadratic
    /// in the word; allocates once.
    pub(crate) fn is_nearly_a_word(&self, key: &str) -> bool {
        let mut other = String::with_capacity(key.len() + 3);
        let mut is_word = |before: &str, letter: &str, after: &str| {
            other.clear();
            other.extend([before, letter, after]);
            self.lexicon().has(&other)
        };
        key.char_indices().any(|(at, letter)| {
            let (Some((before, _)), Some(after)) = (key.split_at_checked(at), key.get(at + letter.len_utf8()..)) else {
                return false;
            };
            let through = key.get(..at + letter.len_utf8()).unwrap_or_default();
            let bare = is_consonant(letter) && after.chars().next().is_none_or(|c| is_consonant(c) || c == ANUSVARA);
            other_vowel(letter).is_some_and(|vowel| is_word(before, vowel, after))
                || (bare && is_word(through, "\u{93e}", after))
                || (bare && after.starts_with(is_consonant) && is_word(through, "\u{94d}", after))
        })
    }

    /// How much of a folded key is a common word that it begins with, where it is most of it; 0 where none is. Linear in
    /// the word, a look-up for each letter.
    pub(crate) fn begins_as_word(&self, key: &str) -> f32 {
        let letters = key.chars().count();
        let begins = key.char_indices().enumerate().skip(LEAST_STEM).filter(|(count, _)| count * 5 >= letters * 3);
        let words = begins.filter(|(_, (at, _))| key.get(..*at).is_some_and(|begin| self.lexicon().has(begin)));
        words.last().map_or(0.0, |(count, _)| count as f32 / letters as f32)
    }

    /// True for the hash of a word that stands in the news where no names do, and is too rare to be a common word.
    pub(crate) fn is_rare_word(&self, hash: u64) -> bool {
        self.likeness.news_words.get(hash) == Some(true)
    }

    /// True for the hash of a word that the news has as one, be it a rare word or a name.
    pub(crate) fn is_news_word(&self, hash: u64) -> bool {
        self.likeness.news_words.get(hash).is_some()
    }
}

/// A word that another begins with has so many letters at the least.
const LEAST_STEM: usize = 3;

/// What is most often written in the place of a vowel: the same one, long for short; nothing for a long ā, a nasal and
/// a virama.
fn other_vowel(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ि' => "ी",
        'ी' => "ि",
        'ु' => "ू",
        'ू' => "ु",
        'े' => "ै",
        'ै' => "े",
        'ो' => "ौ",
        'ौ' => "ो",
        'अ' => "आ",
        'आ' => "अ",
        'इ' => "ई",
        'ई' => "इ",
        'उ' => "ऊ",
        'ऊ' => "उ",
        'ा' | ANUSVARA | VIRAMA => "",
        _ => return None,
    })
}

fn is_consonant(letter: char) -> bool {
    matches!(letter, 'क'..='ह')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn what_tells() {
        let hindi = Language::hindi().unwrap();
        assert!(hindi.likeness(Sign::Distance)[0] < 0.0 && hindi.likeness(Sign::Shape)[1] > 0.0);
        for word in ["मूर्ती", "अराधना", "सुची", "परंतू"] {
            assert!(hindi.is_nearly_a_word(word), "{word}");
        }
        assert!(!hindi.is_nearly_a_word("कुर्स्क"));
        assert!((hindi.begins_as_word("किताबघर") - 5.0 / 7.0).abs() < 1e-6);
        assert_eq!([hindi.begins_as_word("कुर्स्क"), hindi.begins_as_word("")], [0.0; 2]);
        let phones = |word| Phones::of(word, hindi.sounds()).unwrap();
        assert!(hindi.inflects(&phones("लादने"), &phones("लादेन")));
        assert!(!hindi.inflects(&phones("मास्को"), &phones("मॉस्को")));
        assert!(hindi.is_rare_word(hash_key("समाप्ती")) && !hindi.is_rare_word(hash_key("मास्को")));
    }
}
