//! The legal forms of companies (लिमिटेड, प्रा. लि., इंक): words after a name that belong to it and name nothing else.
//!
//! ```text
//! company_endings.tsv     लिमिटेड -    लि a    प्राइवेट b    प्रा ba
//!
//! a  an abbreviation: the stop after it is its own      एचडीएफसी बैंक लि.
//! b  only before another one                            प्राइवेट लिमिटेड
//! ```
//!
//! By the hash of the folded key, as the scanner makes it.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::spelling::hash::ByHash;

/// What a legal form says of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CompanyEnding {
    /// It ends a name; the others stand before one that does.
    pub(crate) ends: bool,
    /// It is an abbreviation, whose stop belongs to it.
    pub(crate) abbreviation: bool,
}

/// All of them.
#[derive(Debug)]
pub(super) struct Companies {
    endings: ByHash<CompanyEnding>,
}

impl Companies {
    /// A word stands once, however it may be spelt.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Companies, LanguageError> {
        let (mut once, mut endings) = (Once::default(), ByHash::default());
        for row in File::new("company_endings.tsv", files.company_endings).table() {
            let [word, flags] = row?;
            let hash = word.hash()?;
            once.take(hash, &word)?;
            let flags = flags.flags("ab")?;
            endings.insert(hash, CompanyEnding { ends: !flags.contains('b'), abbreviation: flags.contains('a') });
        }
        Ok(Companies { endings })
    }
}

impl Language {
    /// What the word of that hash says as the legal form of a company; none for any other word.
    pub(crate) fn company_ending(&self, hash: u64) -> Option<CompanyEnding> {
        self.companies.endings.get(&hash).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn legal_forms() {
        let hindi = Language::hindi().unwrap();
        let of = |word: &str| hindi.company_ending(hash_key(word)).map(|e| (e.ends, e.abbreviation));
        assert_eq!(of("लिमिटेड"), Some((true, false)));
        assert_eq!(of("लि"), Some((true, true)));
        assert_eq!(of("प्रा"), Some((false, true)));
        assert_eq!(of("ltd"), Some((true, true)));
        assert_eq!(of("कंपनी"), None);
    }
}
