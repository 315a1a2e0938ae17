//! The exact key: a word without what no reader sees.

use crate::words::script::{Class, class};
use unicode_normalization::UnicodeNormalization;

/// The vowel that `first` + `second` are another way to type: ा + े is ो.
pub(super) fn split_vowel(first: char, second: char) -> Option<char> {
    Some(match (first, second) {
        ('ा', 'े') => 'ो',
        ('ा', 'ै') => 'ौ',
        ('ा', 'ॅ') => 'ॉ',
        ('अ', 'ा') => 'आ',
        ('अ', 'ो') | ('आ', 'े') => 'ओ',
        ('अ', 'ौ') | ('आ', 'ै') => 'औ',
        ('अ', 'ॉ') | ('आ', 'ॅ') => 'ऑ',
        ('अ', 'ॅ') => 'ॲ',
        ('ए', 'े') => 'ऐ',
        _ => return None,
    })
}

/// Appends the exact key of one word: decomposed (NFD), lower case, format characters dropped,
/// split vowels joined, digits in ASCII. It is what the caller's text and a listed name must share
/// to be spelt alike. Linear in the word.
pub(crate) fn exact_key(word: &str, key: &mut String) {
    let start = key.len();
    let seen = word.chars().filter(|&c| !matches!(class(c), Class::Joiner | Class::Format));
    for c in seen.flat_map(char::to_lowercase).nfd() {
        let c = ascii_digit(c);
        let last = key.get(start..).and_then(|k| k.chars().next_back());
        match last.and_then(|last| split_vowel(last, c)) {
            Some(joined) => {
                key.pop();
                key.push(joined);
            }
            None => key.push(c),
        }
    }
}

fn ascii_digit(c: char) -> char {
    match c {
        '\u{0966}'..='\u{096F}' => char::from(b'0' + (c as u32 - 0x966) as u8),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(word: &str) -> String {
        let mut key = String::new();
        exact_key(word, &mut key);
        key
    }

    #[test]
    fn what_no_reader_sees_counts_for_nothing() {
        for (name, a, b) in [
            ("split o", "सुत्राे", "सुत्रो"),
            ("split au", "काैन", "कौन"),
            ("a + aa", "अासाम", "आसाम"),
            ("three parts", "अाेली", "ओली"),
            ("composed nukta", "\u{095B}ेलेंस्की", "ज\u{093C}ेलेंस्की"),
            ("nna", "\u{0929}", "न\u{093C}"),
            ("ZWJ", "क्\u{200D}रेमलिन", "क्रेमलिन"),
            ("ZWNJ", "क्\u{200C}रेमलिन", "क्रेमलिन"),
            ("soft hyphen", "रू\u{AD}स", "रूस"),
            ("BOM", "रू\u{FEFF}स", "रूस"),
            ("case", "NATO", "nato"),
            ("accent", "Erdo\u{11F}an", "erdog\u{306}an"),
            ("digits", "२०", "20"),
        ] {
            assert_eq!(key(a), key(b), "{name}");
        }
    }

    #[test]
    fn different_words_stay_different() {
        for (a, b) in [("और", "ओर"), ("मैं", "में"), ("है", "हे"), ("चीन", "चिन"), ("ज़", "ज"), ("हँस", "हंस")]
        {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }
}
