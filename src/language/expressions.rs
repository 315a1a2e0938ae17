//! What has a name in it, or looks like one, and names something else: trains, ships, awards.
//!
//! ```text
//! not_names       वंदे भारत           a pair of words, together no place
//! thing_words     आईएनएस विक्रांत      the name after it is a ship's
//! award_words     राजीव गांधी पुरस्कार   the full name before it is an award's
//! game_words      पंजाब की पारी         the place beside it is rather a club
//! place_endings   रामपुर              what it ends in makes an unknown word a place's name
//! ```
//!
//! All five are asked by the document layer after names were found: a mention that stands in such an expression is left
//! out, but for the last two, which speak for a name. Knows of words, not of where they stand.

use super::rows::File;
use super::{Language, LanguageError, LanguageFiles};
use crate::spelling::hash::{ByHash, Hashes};

/// A pair is entered under both of its words, so that it is found from whichever is the mention:
///
/// ```text
/// वंदे  ─► [(वंदे, भारत)]
/// भारत ─► [(वंदे, भारत), (भारत, रत्न), (आयुष्मान, भारत) ...]
/// ```
#[derive(Debug)]
pub(super) struct Expressions {
    /// Each pair of words by both of them.
    pairs: ByHash<Vec<(u64, u64)>>,
    /// Hashes of `thing_words.txt`.
    before_things: Hashes,
    /// Hashes of `award_words.txt`.
    awards: Hashes,
    /// Hashes of `game_words.txt`.
    games: Hashes,
    /// Folded keys, in no order that counts.
    place_endings: Vec<String>,
}

impl Expressions {
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Expressions, LanguageError> {
        let mut pairs: ByHash<Vec<(u64, u64)>> = ByHash::default();
        let file = File::new("not_names.txt", files.not_names);
        for pair in file.list(|row| <[u64; 2]>::try_from(row.phrase()?).map_err(|_| row.is_no("pair of words")))? {
            let [a, b] = pair;
            pairs.entry(a).or_default().push((a, b));
            pairs.entry(b).or_default().push((a, b));
        }
        Ok(Expressions {
            pairs,
            before_things: File::new("thing_words.txt", files.thing_words).hashes()?,
            awards: File::new("award_words.txt", files.award_words).hashes()?,
            games: File::new("game_words.txt", files.game_words).hashes()?,
            place_endings: File::new("place_endings.txt", files.place_endings).keys()?,
        })
    }
}

impl Language {
    /// The words that make an expression with the word of that hash which names nothing though one of them is a name:
    /// वंदे भारत. Each pair is there by both of its words. In their order in the text: the caller looks at the side of
    /// the mention where the other word would be.
    pub(crate) fn names_nothing(&self, word: u64) -> &[(u64, u64)] {
        self.expressions.pairs.get(&word).map_or(&[], Vec::as_slice)
    }

    /// True for the hash of a word after which what seems a name is that of a ship and the like: आईएनएस.
    pub(crate) fn is_of_things(&self, hash: u64) -> bool {
        self.expressions.before_things.contains(&hash)
    }

    /// True for the hash of a word that makes the full name of a person before it that of an award: पुरस्कार.
    pub(crate) fn takes_names(&self, hash: u64) -> bool {
        self.expressions.awards.contains(&hash)
    }

    /// True for the hash of a word of what is played, won and lost: मैच.
    pub(crate) fn is_of_games(&self, hash: u64) -> bool {
        self.expressions.games.contains(&hash)
    }

    /// True for the folded key of what names of settlements end in, by itself: खुर्द, पुर.
    pub(crate) fn is_a_place_ending(&self, key: &str) -> bool {
        self.expressions.place_endings.iter().any(|ending| key == ending)
    }

    /// True for the folded key of a word that ends as the names of settlements do. रामपुर does, by पुर; so does पुर
    /// itself. Linear in the endings.
    pub(crate) fn ends_as_a_place(&self, key: &str) -> bool {
        self.expressions.place_endings.iter().any(|ending| key.ends_with(ending.as_str()))
    }

    /// True for the folded key of an ending of settlements by itself: खेड़ा.
    pub(crate) fn is_place_ending(&self, key: &str) -> bool {
        self.expressions.place_endings.iter().any(|ending| ending == key)
    }

    /// What stands before the endings of settlements in a folded key, for each that it has: राम in रामपुर.
    pub(crate) fn before_place_ending<'k>(&self, key: &'k str) -> impl Iterator<Item = &'k str> {
        self.expressions.place_endings.iter().filter_map(move |ending| key.strip_suffix(ending.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn expressions() {
        let hindi = Language::hindi().unwrap();
        let (first, second) = (hash_key("वंदे"), hash_key("भारत"));
        assert_eq!(hindi.names_nothing(first), [(first, second)]);
        assert!(hindi.names_nothing(second).contains(&(first, second)));
        assert!(hindi.names_nothing(hash_key("किताब")).is_empty());
        assert!(hindi.is_of_things(hash_key("आईएनएस")) && hindi.takes_names(hash_key("पुरस्कार")));
        assert!(hindi.ends_as_a_place("रामपुर") && !hindi.ends_as_a_place("किताब"));
    }
}
