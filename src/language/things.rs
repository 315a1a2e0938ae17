//! Words beside a name that make it that of a thing, or of a god: तूफान, एक्सप्रेस, भगवान.
//!
//! ```text
//! तूफान कैटरीना      storm: the name after it
//! वैशाली एक्सप्रेस     train: the name before it; but not with वे after it, which is a road
//! हनुमान जी         deity: the word itself, where an honorific follows
//! ```
//!
//! A word has one class. Where a name stands beside it is for `document::things`.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::spelling::hash::ByHash;

/// What a word makes of the name beside it, or is itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Thing {
    /// The name after it is a storm's.
    Storm,
    /// The name before it is a train's.
    Train,
    /// After the word for a train: then it is a road.
    Road,
    /// The acronym before it is an exam's.
    Exam,
    /// The word after it is a god's name.
    God,
    /// A god's name.
    Deity,
    /// A unit, which no name has: छह किमी मार्ग.
    Measure,
    /// The name of a tournament by itself: आईपीएल.
    Tournament,
    /// The last word of the names of events, prizes, schemes: पेरिस मास्टर्स.
    Event,
}

/// Read once; each question is one look-up.
#[derive(Debug)]
pub(super) struct Things(ByHash<Thing>);

impl Things {
    /// A word stands once by its folded key; an error for a class that there is not.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Things, LanguageError> {
        let (mut things, mut once) = (ByHash::default(), Once::default());
        for row in File::new("things.tsv", files.things).table() {
            let [word, class] = row?;
            let hash = word.hash()?;
            once.take(hash, &word)?;
            let thing = match class.text {
                "storm" => Thing::Storm,
                "train" => Thing::Train,
                "road" => Thing::Road,
                "exam" => Thing::Exam,
                "god" => Thing::God,
                "deity" => Thing::Deity,
                "measure" => Thing::Measure,
                "tournament" => Thing::Tournament,
                "event" => Thing::Event,
                _ => return Err(class.is_no("class of things")),
            };
            things.insert(hash, thing);
        }
        Ok(Things(things))
    }
}

impl Language {
    /// What the word of that hash makes of a name beside it, if anything.
    pub(crate) fn thing(&self, hash: u64) -> Option<Thing> {
        self.things.0.get(&hash).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn things() {
        let hindi = Language::hindi().unwrap();
        let of = |word: &str| hindi.thing(hash_key(&crate::fold(word)));
        assert_eq!([of("तूफान"), of("एक्सप्रेस"), of("किताब")], [Some(Thing::Storm), Some(Thing::Train), None]);
    }
}
