//! What is written between names, on to them and inside them, and counts for nothing by itself.
//!
//! Six short lists, each for one question:
//!
//! ```text
//! joiners         रूस और चीन            between two names of one kind: one speaks for the other
//! joining_words   फूड एंड ड्रग बोर्ड (FDB)  inside a name; the acronym may have no letter for it
//! glued_endings   मोदीने                written on to a name: the name may be cut out
//! name_builders   रामपुर                makes another name of it: the name may not be cut out
//! honorifics      अमित भाई शाह           inside a person's name: passed over, and part of the span
//! agency_tags     (भाषा)                 beside a report: by whom it is
//! ```
//!
//! Between names goes by the text as it stands, since a sign has no key; inside and on to them by folded key;
//! honorifics      अमित भाई शाह           inside a person's name: passed over, and part of the span

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use std::collections::HashSet;

/// The few are kept as lists, which are as quick to go through as a map is to ask.
#[derive(Debug)]
pub(super) struct Joiners {
    /// What may stand between two names; few.
    between: Vec<Box<str>>,
    /// Folded keys. Of `joining_words.txt`.
    inside: HashSet<String>,
    /// Of `glued_endings.txt`: postpositions and honorifics.
    endings: HashSet<String>,
    /// Of `name_builders.txt`.
    builders: HashSet<String>,
    /// Common words that begin longer words, and that end them: folded keys.
    compounds: [HashSet<String>; 2],
    /// Hashes; few.
    honorifics: Vec<u64>,
    /// Hashes, of `agency_tags.txt`; few.
    agency_tags: Vec<u64>,
}

impl Joiners {
    /// A joiner may be a word or a sign, and no space stands around it: it is compared with trimmed text.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Joiners, LanguageError> {
        let mut once = Once::default();
        let mut between = Vec::new();
        for row in File::new("joiners.txt", files.joiners).rows() {
            // Compared with what stands between two names, which is trimmed.
            if row.text.trim() != row.text {
                return Err(row.is_no("joiner: there is space around it"));
            }
            once.take(row.text, &row)?;
            between.push(row.text.into());
        }
        let mut compounds = [HashSet::new(), HashSet::new()];
        for row in File::new("compound_parts.tsv", files.compound_parts).table() {
            let [word, place] = row?;
            let [before, after] = &mut compounds;
            let of_place = match place.text {
                "before" => before,
                "after" => after,
                _ => return Err(place.is_no("place in a longer word: before or after")),
            };
            if !of_place.insert(word.key()?) {
                return Err(word.fault("it stands twice for one place"));
            }
        }
        Ok(Joiners {
            compounds,
            between,
            inside: File::new("joining_words.txt", files.joining_words).keys()?,
            endings: File::new("glued_endings.txt", files.glued_endings).keys()?,
            builders: File::new("name_builders.txt", files.name_builders).keys()?,
            honorifics: File::new("honorifics.txt", files.honorifics).hashes()?,
            agency_tags: File::new("agency_tags.txt", files.agency_tags).hashes()?,
        })
    }
}

impl Language {
    /// True for what joins two names of one kind, so that one speaks for the other; `text` is what stands between them,
    /// without the space around it: और.
    pub(crate) fn joins_names(&self, text: &str) -> bool {
        self.joiners.between.iter().any(|joiner| **joiner == *text)
    }

    /// True for the folded key of a word inside names for which an acronym may have no letter: ऑफ. FDB has a letter for
    /// फूड, ड्रग and बोर्ड; एंड is passed over.
    pub(crate) fn joins_words(&self, key: &str) -> bool {
        self.joiners.inside.contains(key)
    }

    /// True for the folded key of a word that papers write on to a name without a space: मोदीने.
    pub(crate) fn is_ending(&self, key: &str) -> bool {
        self.joiners.endings.contains(key)
    }

    /// What is left of a folded key without a word that papers write on to a name, for each that it ends in: मोदी of
    /// मोदीने.
    pub(crate) fn without_ending<'k>(&self, key: &'k str) -> impl Iterator<Item = &'k str> {
        self.joiners.endings.iter().filter_map(move |ending| key.strip_suffix(ending.as_str()))
    }

    /// True for the folded key of a word that makes another name of a name: पुर in रामपुर.
    pub(crate) fn builds_names(&self, key: &str) -> bool {
        self.joiners.builders.contains(key)
    }

    /// True for the folded key of a word that begins many longer words: स्व.
    pub(crate) fn begins_words(&self, key: &str) -> bool {
        let [before, _] = &self.joiners.compounds;
        before.contains(key)
    }

    /// True for the folded key of a word that ends many longer words: कार.
    pub(crate) fn ends_words(&self, key: &str) -> bool {
        let [_, after] = &self.joiners.compounds;
        after.contains(key)
    }

    /// True for the hash of the folded key of a word that stands inside a person's name and counts for
    /// nothing: भाई in अमित भाई शाह.
    #[inline]
    pub(crate) fn is_honorific(&self, hash: u64) -> bool {
        self.joiners.honorifics.contains(&hash)
    }

    /// The hashes of all of them, which the index marks in its word table.
    pub(crate) fn honorifics(&self) -> &[u64] {
        &self.joiners.honorifics
    }

    /// True for the hash of what an agency signs its reports with.
    pub(crate) fn is_agency_tag(&self, hash: u64) -> bool {
        self.joiners.agency_tags.contains(&hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::{folded::folded_key, hash::hash_key};

    #[test]
    fn joiners() {
        let hindi = Language::hindi().unwrap();
        for (text, joins) in [("और", true), (",", true), ("–", true), ("", false), ("के", false), (" और", false)]
        {
            assert_eq!(hindi.joins_names(text), joins, "{text}");
        }
        let key = |word: &str| {
            let mut key = String::new();
            folded_key(word, &mut key);
            key
        };
        assert!(hindi.joins_words(&key("एण्ड")) && !hindi.joins_words(&key("और")));
        assert!(hindi.is_ending("ने") && hindi.builds_names("पुर") && hindi.is_honorific(hash_key("भाई")));
    }
}
