//! The exact key: a word without what no reader sees.
//!
//! The same word comes out of editors and content systems in many byte sequences that look alike on the page. Two
//! writings whose exact keys are equal are *spelt* alike, whatever their bytes:
//!
//! ```text
//! what is undone                 example                                 key
//! composed letters (NFD)         U+095B                                  ज + nukta
//! ZWJ, ZWNJ, soft hyphen, BOM    रू, soft hyphen, स                       रूस
//! Latin case                     NATO                                    nato
//! Devanagari digits              २०                                      20
//! split vowels                   ा + े, two signs for one                 ो
//! ```
//!
//! A split vowel is ो typed as ा and then े. It looks the same, and normalisation does not join it, since Unicode does
//! not hold the two to be equal.
//!
//! NFD and not NFC: NFC composes ऩ, ऱ and ऴ but leaves U+0958..=U+095F apart, on NFD all letters with a nukta are
//! alike, and the folded key can drop it.
//!
//! Knows of characters only; what may differ between papers by choice is `folded`'s matter.

use crate::script::{Class, NUKTA, VIRAMA, class};
use unicode_normalization::UnicodeNormalization;

/// The vowel that `first` + `second` are another way to type: ा + े is ो. Joining goes on from what was joined: अ + ा
/// is आ, and आ + े is ओ, so that अ + ा + े is ओ.
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

/// The letter that a composed letter with nukta decomposes to: U+095B is ज (and a nukta); every other character is
/// itself.
pub(super) const fn without_nukta(c: char) -> char {
    match c {
        '\u{0929}' => 'न',
        '\u{0931}' => 'र',
        '\u{0934}' => 'ळ',
        '\u{0958}' => 'क',
        '\u{0959}' => 'ख',
        '\u{095A}' => 'ग',
        '\u{095B}' => 'ज',
        '\u{095C}' => 'ड',
        '\u{095D}' => 'ढ',
        '\u{095E}' => 'फ',
        '\u{095F}' => 'य',
        _ => c,
    }
}

/// Appends the exact key of one word: decomposed (NFD), lower case, format characters dropped, split vowels joined,
/// digits in ASCII. It is what the caller's text and a listed name must share to be spelt alike. Linear in the word;
/// allocates nothing but what `key` grows by, where the word is Devanagari throughout.
///
/// It appends to what `key` holds, so that the key of a phrase can be made word by word, and nothing is joined across
/// the two.
pub(crate) fn exact_key(word: &str, key: &mut String) {
    if is_exact(word) {
        key.push_str(word);
        return;
    }
    let start = key.len();
    key.reserve(word.len());
    if devanagari_key(word, start, key).is_none() {
        key.truncate(start);
        let seen = word.chars().filter(|&c| !matches!(class(c), Class::Joiner | Class::Format));
        for c in seen.flat_map(char::to_lowercase).nfd() {
            push(ascii_digit(c), start, key);
        }
    }
}

/// True for a word that is its own exact key, as most words in Devanagari are: of characters of the block that are
/// composed of no others, none of them a mark that may be reordered, no two of them a split vowel.
pub(super) fn is_exact(word: &str) -> bool {
    let mut last = '\0';
    word.chars().all(|c| {
        let itself = matches!(c, '\u{0900}'..='\u{0950}' | '\u{0955}'..='\u{0963}' | '\u{0971}'..='\u{097F}')
            && without_nukta(c) == c
            && !(is_mark(c) && is_mark(last))
            && !(may_end_split(c) && split_vowel(last, c).is_some());
        last = c;
        itself
    })
}

/// What [`split_vowel`] joins with what stands before it; most characters are none of these.
const fn may_end_split(c: char) -> bool {
    matches!(c, 'ा' | 'े' | 'ै' | 'ॅ' | 'ो' | 'ौ' | 'ॉ')
}

/// The marks of the block that are not of combining class 0, but for its accents.
const fn is_mark(c: char) -> bool {
    matches!(c, NUKTA | VIRAMA)
}

/// [`exact_key`] for words that are Devanagari throughout, without the tables of all Unicode. None where there is
/// another character, or marks that decomposition may have to reorder; `key` then holds a part of the word, which the
/// caller takes away again.
///
/// Of the marks of the block, nukta has combining class 7, virama 9, and the accents U+0951..=U+0954 220 or 230; all
/// other signs have 0. So the order of marks can only be wrong where two of these few stand side by side. That it gives
/// what the long way gives is a test (`both_ways_agree`).
fn devanagari_key(word: &str, start: usize, key: &mut String) -> Option<()> {
    let mut after_mark = false;
    for c in word.chars() {
        let base = match c {
            '\u{200C}' | '\u{200D}' => continue,
            '\u{0900}'..='\u{0963}' | '\u{0971}'..='\u{097F}' => without_nukta(c),
            _ => return None,
        };
        let marked = base != c;
        let mark = matches!(c, NUKTA | VIRAMA | '\u{0951}'..='\u{0954}');
        if mark && after_mark {
            return None;
        }
        push(base, start, key);
        if marked {
            push(NUKTA, start, key);
        }
        after_mark = mark || marked;
    }
    Some(())
}

/// Appends a character of a key that starts at `start`, joined with the one before it where the two
/// are a split vowel.
fn push(c: char, start: usize, key: &mut String) {
    let last = key.get(start..).and_then(|k| k.chars().next_back());
    match last.and_then(|last| split_vowel(last, c)) {
        Some(joined) => {
            key.pop();
            key.push(joined);
        }
        None => key.push(c),
    }
}

/// The ASCII digit for a Devanagari one, २ to 2; every other character as it is.
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

    proptest::proptest! {
        /// What is taken for its own key is.
        #[test]
        fn exact_words_are_their_own_keys(word in "[\u{900}-\u{963}\u{971}-\u{97F}\u{200C}\u{200D}]{0,6}|[अआएािेैॅोौॉनक़्\u{951}]{0,5}|[कनaé२0]{0,4}") {
            let mut long = String::new();
            let seen = word.chars().filter(|&c| !matches!(class(c), Class::Joiner | Class::Format));
            seen.flat_map(char::to_lowercase).nfd().for_each(|c| push(ascii_digit(c), 0, &mut long));
            proptest::prop_assert!(!is_exact(&word) || long == word);
        }

        /// The short way for Devanagari words gives what the long one gives.
        #[test]
        fn both_ways_agree(word in "[\u{900}-\u{963}\u{971}-\u{97F}\u{200C}\u{200D}]{0,8}|[अआएािेैॅोौॉनक़्\u{951}\u{952}]{0,8}") {
            let mut short = String::new();
            if devanagari_key(&word, 0, &mut short).is_some() {
                let mut long = String::new();
                let seen = word.chars().filter(|&c| !matches!(class(c), Class::Joiner | Class::Format));
                seen.flat_map(char::to_lowercase).nfd().for_each(|c| push(c, 0, &mut long));
                proptest::prop_assert_eq!(short, long);
            }
        }
    }
}
