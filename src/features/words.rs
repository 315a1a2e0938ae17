//! Words that no list of common words has, with what stands beside them: what tells the rare words of the news from its
//! names.

use crate::document::{Layout, beside};
use crate::entity::Kind;
use crate::recognizer::Recognizer;
use crate::words::{Scanner, Script};

/// A place of a word that is no common word.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// let found = naamkosh::Recognizer::embedded()?.uncommon_words("कल खनतुपुर में बैठक हुई।");
/// assert_eq!((found[0].key.as_str(), found[0].end - found[0].start), ("खनतुपुर", 21));
/// assert!(found[0].evidence > 0.0);
/// # }
/// # Ok::<(), naamkosh::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UncommonWord {
    /// Where it starts: UTF-8 bytes into the text as the caller gave it.
    pub start: usize,
    /// Where it ends (exclusive): UTF-8 bytes into the text as the caller gave it.
    pub end: usize,
    /// Its folded key.
    pub key: String,
    /// How much likelier than a common word the likeliest kind of name is there, by what stands beside: a natural
    /// logarithm.
    pub evidence: f32,
    /// The same for each kind, in the order of [`Kind::ALL`].
    pub said: [f32; Kind::ALL.len()],
}

impl Recognizer {
    /// The Devanagari words of a text that no list of common words has, in order, names among them. Linear in the text.
    pub fn uncommon_words(&self, text: &str) -> Vec<UncommonWord> {
        let (language, layout) = (self.language(), Layout::new(text, false));
        let mut found = Vec::new();
        let mut scanner = Scanner::new(text, 0);
        while let Some(token) = scanner.next_token() {
            let (start, end) = (token.start, token.end);
            if token.script != Script::Devanagari {
                continue;
            }
            let key = super::key_of(text, (start, end));
            if !language.lexicon().has(&key) {
                let said = beside(language, layout, start, end);
                let mut of_kinds = [0.0; Kind::ALL.len()];
                for (of_kind, &kind) in of_kinds.iter_mut().zip(Kind::ALL) {
                    *of_kind = said.of(kind);
                }
                let evidence = of_kinds.into_iter().fold(said.demonym, f32::max);
                found.push(UncommonWord { start, end, key, evidence, said: of_kinds });
            }
        }
        found
    }
}
