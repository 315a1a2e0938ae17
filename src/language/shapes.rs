//! What the letters of a word nobody knows tell: whether it is made as people's names are, as those of places are, or as
//! words of the language.
//!
//! ```text
//! मेयप्पन     ^मे मेय ेयप यप् प्प ्पन पन$      each trigram: how much likelier it is in a person's name than in a word
//! ```
//!
//! The logarithms are added, and divided by the root of their number, since neighbours are not independent of each other.
//!
//! Knows folded keys; where the word stands is not its business.

use super::rows::File;
use super::{Language, LanguageError, LanguageFiles};
use crate::pack::{Map, record};
use crate::spelling::hash::spread;
use std::collections::BTreeMap;

/// What stands before the first letter of a word, and behind the last.
const BEGIN: char = '^';
const END: char = '$';

/// How much likelier a word is somebody's name, or a place's, than a word of the language, by its letters: natural
/// logarithms.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Shape {
    pub(crate) person: f32,
    pub(crate) place: f32,
}

record! { Shape { person: f32, place: f32 } }

/// The trigrams that tell something.
#[derive(Debug)]
pub(super) struct Shapes(pub(super) Map<Shape>);

impl Shapes {
    /// A trigram stands once; an error for one that has not three letters.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Shapes, LanguageError> {
        let mut shapes = BTreeMap::new();
        for row in File::new("shapes.tsv", files.shapes).table() {
            let [trigram, person, place] = row?;
            let letters: Vec<char> = trigram.text.chars().collect();
            let &[a, b, c] = letters.as_slice() else { return Err(trigram.is_no("trigram")) };
            let shape = Shape { person: person.number()?, place: place.number()? };
            if shapes.insert(key(a, b, c), shape).is_some() {
                return Err(trigram.is_no("new trigram"));
            }
        }
        Ok(Shapes(Map::of(shapes)))
    }
}

impl Language {
    /// What the letters of a folded key tell. Linear in them.
    pub(crate) fn shape(&self, key_of_word: &str) -> Shape {
        let mut letters = [BEGIN].into_iter().chain(key_of_word.chars()).chain([END]);
        let (Some(mut a), Some(mut b)) = (letters.next(), letters.next()) else { return Shape::default() };
        let (mut sum, mut count) = (Shape::default(), 0.0f32);
        for c in letters {
            let shape = self.shapes.0.get(key(a, b, c)).unwrap_or_default();
            sum = Shape { person: sum.person + shape.person, place: sum.place + shape.place };
            count += 1.0;
            (a, b) = (b, c);
        }
        let root = count.max(1.0).sqrt();
        Shape { person: sum.person / root, place: sum.place / root }
    }
}

/// Three letters as a key: characters have 21 bits.
fn key(a: char, b: char, c: char) -> u64 {
    let [a, b, c] = [a, b, c].map(|letter| u64::from(u32::from(letter)));
    spread(a << 42 | b << 21 | c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell() {
        let files = LanguageFiles { shapes: "^कख\t1.0\t-1.0\nकख$\t2.0\t0.5\n", ..LanguageFiles::default() };
        let language = Language::read("of two trigrams", &files).unwrap();
        let shape = language.shape("कख");
        assert!((shape.person - 3.0 / 2.0f32.sqrt()).abs() < 1e-6 && (shape.place + 0.5 / 2.0f32.sqrt()).abs() < 1e-6);
        assert_eq!([language.shape("गघ"), language.shape("")], [Shape::default(); 2]);
        let hindi = Language::hindi().unwrap();
        assert!(hindi.shape("सुब्बाराव").person > hindi.shape("लपेटकर").person);
        assert!(hindi.shape("खानपुर").place > hindi.shape("लपेटकर").place);
    }
}
