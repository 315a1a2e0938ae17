//! Words that are written in more than one way inside names.
//!
//! These are words that papers choose between, not slips of the pen: एवं or और, विश्वविद्यालय or यूनिवर्सिटी. Being
//! common words they are fuzzy-exempt, so no tier of spelling bridges them; `forms` asks here and makes a form for
//! each.
//!
//! ```text
//! word_variants.txt       ऑफ आफ                  एवं और व तथा
//! groups              0:  [ऑफ, आफ]           1:  [एवं, और, व, तथा]
//! by_word                 ऑफ ─► 0, आफ ─► 0         एवं ─► 1, और ─► 1 ...
//! ```
//!
//! By spelling as it is written, not by folded key, since the answer is written into a name.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use std::collections::HashMap;

/// Groups are numbered by their lines, so that a word of a group leads to all of them with one look-up.
#[derive(Debug)]
pub(super) struct Variants {
    /// By each writing, as it is written, the group of all of them.
    by_word: HashMap<String, usize>,
    /// Each with two words at least, in the order of the line.
    groups: Vec<Vec<String>>,
}

impl Variants {
    /// A word may stand in one group only, and alone in none.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Variants, LanguageError> {
        let (mut once, mut variants) = (Once::default(), Variants { by_word: HashMap::new(), groups: Vec::new() });
        for row in File::new("word_variants.txt", files.word_variants).rows() {
            let mut group = Vec::new();
            for word in row.parts(' ') {
                word.hash()?;
                once.take(word.text, &word)?;
                variants.by_word.insert(word.text.to_owned(), variants.groups.len());
                group.push(word.text.to_owned());
            }
            if group.len() < 2 {
                return Err(row.fault("one word, there must be several"));
            }
            variants.groups.push(group);
        }
        Ok(variants)
    }
}

impl Language {
    /// The other writings of a word that has several inside names: एवं, और and तथा for व. Empty for most words.
    pub(crate) fn word_variants(&self, word: &str) -> Vec<&str> {
        let group = self.variants.by_word.get(word).and_then(|&at| self.variants.groups.get(at));
        group.into_iter().flatten().map(String::as_str).filter(|&w| w != word).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants() {
        let hindi = Language::hindi().unwrap();
        assert_eq!(hindi.word_variants("अंतरराष्ट्रीय"), ["अंतर्राष्ट्रीय"]);
        assert_eq!(hindi.word_variants("व"), ["एवं", "और", "तथा"]);
        assert!(hindi.word_variants("किताब").is_empty());
    }
}
