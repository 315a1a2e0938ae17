//! What a word is by itself that is in nobody's name: letters, a settlement, a name that is made as names are, or
//! nothing that is known.
//!
//! | | | |
//! | --- | --- | --- |
//! | [`Alone::TwoLetters`] | two letters as one word: initials before a name | एसके |
//! | [`Alone::Letters`] | three or more | डब्ल्यूबीपी |
//! | [`Alone::Settlement`] | it ends as the names of settlements do | सिमलौरपुर |
//! | [`Alone::Made`] | it ends as given names do | रामबरनलाल |
//! | [`Alone::Known`] | it is known, but no common word | |
//! | [`Alone::Unknown`] | nothing is known of it | खारचन |
//! | [`Alone::NoName`] | a word of listed names, or a common one with its last sign left out (इलाको) | |
//!
//! To find out costs passes over the letters and several look-ups, so that the matcher remembers it. Knows of one word,
//! and whether the index has it.

use super::Language;

/// What the last vowel of a word is often written without, or with for nothing.
const ANUSVARA: char = '\u{902}';

/// What a word that is in nobody's name is by itself; see the table above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Alone {
    TwoLetters,
    Letters,
    Settlement,
    Made,
    Known,
    Unknown,
    NoName,
}

impl Language {
    /// What the word of that folded key is by itself. `in_form` says that a listed name has it, `unknown` that neither
    /// the index nor the language does. Linear in the word, by the number of letters' names and of endings.
    pub(crate) fn alone(&self, key: &str, in_form: bool, unknown: bool) -> Alone {
        match self.spell_out(key).map(|letters| letters.len()) {
            Some(2) => Alone::TwoLetters,
            Some(_) if in_form => Alone::NoName,
            Some(_) => Alone::Letters,
            None if in_form || self.is_misspelt(key) => Alone::NoName,
            None if self.ends_as_a_place(key) => Alone::Settlement,
            None if !unknown => Alone::Known,
            None if self.made_as_a_name(key).is_some() => Alone::Made,
            None => Alone::Unknown,
        }
    }

    /// True for the folded key of a common word with its last anusvara left out, or with one too many: इलाको, मामलें.
    fn is_misspelt(&self, key: &str) -> bool {
        let lexicon = self.lexicon();
        match key.strip_suffix(ANUSVARA) {
            Some(rest) => lexicon.has(rest),
            None => lexicon.has(&[key, ANUSVARA.encode_utf8(&mut [0; 4])].concat()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_alone() {
        let hindi = Language::hindi().unwrap();
        for (word, unknown, alone) in [
            ("एसके", true, Alone::TwoLetters),
            ("डब्ल्यूबीपी", true, Alone::Letters),
            ("सिमलौरपुर", true, Alone::Settlement),
            ("रामबरनलाल", true, Alone::Made),
            ("खारचन", true, Alone::Unknown),
            ("खारचन", false, Alone::Known),
            ("इलाको", true, Alone::NoName),
            ("मामलें", true, Alone::NoName),
            ("कुर्स्क", true, Alone::Unknown),
            ("दरभंगा", true, Alone::Unknown),
        ] {
            assert_eq!(hindi.alone(&crate::fold(word), false, unknown), alone, "{word}");
        }
        assert_eq!(hindi.alone("खारचन", true, false), Alone::NoName);
        assert_eq!(hindi.alone("एसके", true, false), Alone::TwoLetters);
    }
}
