//! Facts about characters: what each one is to a word. The only place that knows them.
//!
//! `char::is_alphanumeric` is false for virama, nukta and ZWJ, so a word cannot be found with it; and Unicode's word
//! boundaries (UAX #29) keep letters and digits together, so that जी20 would be one word. The classes here are few, and
//! made for one question: does the word go on?
//!
//! ```text
//! class        to the word before it                   between two words of a name
//! Devanagari   a letter of it, if it is of Devanagari
//! Latin        a letter of it, if it is of Latin
//! Other        a letter of it, if it is of any other
//! Digit        a digit of it, if it is of digits
//! Mark         belongs to any word                     (never stands there)
//! Joiner       belongs to any word, not to its key     counts for nothing
//! Format       likewise, but not at the word's end     counts for nothing
//! Space        ends it                                 may stand there
//! Newline      ends it                                 one may, if the text is wrapped
//! Dash, Link   ends it                                 one may stand there
//! Dot          ends it                                 one may, after an initial
//! Break        ends it                                 ends the name
//! ```
//!
//! Knows of characters only. The scanner has a shorter way to the same classes for ASCII and the Devanagari block.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// What a character is to the words of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// A letter or mark of the Devanagari block.
    Devanagari,
    /// A Latin letter.
    Latin,
    /// A Devanagari or ASCII digit.
    Digit,
    /// A letter or digit of any other script.
    Other,
    /// A combining mark outside the Devanagari block: it belongs to the word it stands in.
    Mark,
    /// ZWJ and ZWNJ: count for nothing, and extend the grapheme cluster before them.
    Joiner,
    /// ZWSP, word joiner, soft hyphen, BOM: count for nothing.
    Format,
    /// White space within a line, of whatever width: the space, the tab, U+00A0, U+2009.
    Space,
    /// What ends a line: LF, CR, VT, FF, NEL, U+2028, U+2029.
    Newline,
    /// Any hyphen or dash.
    Dash,
    /// Full stop and the Devanagari abbreviation sign.
    Dot,
    /// Apostrophe, ampersand: may stand inside a name (O'Brien, AT&T).
    Link,
    /// Everything else ends a name.
    Break,
}

/// The dot below: ज + nukta is ज़. Papers write it or not.
pub(crate) const NUKTA: char = '\u{093C}';
/// The sign that takes the vowel from a consonant: स् has none.
pub(crate) const VIRAMA: char = '\u{094D}';
/// The moon and dot of a nasal vowel: चाँद. Papers write anusvara for it too.
pub(crate) const CANDRABINDU: char = '\u{0901}';
/// The dot of a nasal before a consonant, or of a nasal vowel: अंत, मैं.
pub(crate) const ANUSVARA: char = '\u{0902}';

/// The breath after a vowel, which ends few words of Hindi (अतः) and stands for a colon after others: राहुल गांधीः.
pub(crate) const VISARGA: char = '\u{0903}';

/// The class of `c`. It is the same for `c` and for the first character of its canonical decomposition, so that words
/// do not depend on the normalisation form.
///
/// Characters of ASCII and the Devanagari block are a `match` away; all others may be decomposed first.
pub(crate) fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Latin,
        '0'..='9' => Class::Digit,
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Class::Newline,
        ' ' | '\t' => Class::Space,
        '-' => Class::Dash,
        '.' | '\u{0970}' => Class::Dot,
        '\'' | '&' => Class::Link,
        '\0'..='\u{7F}' => Class::Break,
        '\u{0964}' | '\u{0965}' => Class::Break,
        '\u{0966}'..='\u{096F}' => Class::Digit,
        '\u{0900}'..='\u{097F}' => Class::Devanagari,
        '\u{200C}' | '\u{200D}' => Class::Joiner,
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => Class::Format,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => Class::Dash,
        '\u{2018}' | '\u{2019}' | '\u{02BC}' => Class::Link,
        _ => decomposed_class(c),
    }
}

/// [`class`] of a character that has no line of its own there: ğ is what g is, and what decomposes to nothing else is a
/// mark, a space, a letter, or the end of a name, as Unicode's tables say.
fn decomposed_class(c: char) -> Class {
    let mut first = None;
    decompose_canonical(c, |d| first = first.or(Some(d)));
    match first {
        Some(d) if d != c => class(d),
        _ if is_combining_mark(c) => Class::Mark,
        _ if c.is_whitespace() => Class::Space,
        _ if is_latin(c) => Class::Latin,
        _ if c.is_alphanumeric() => Class::Other,
        _ => Class::Break,
    }
}

/// Latin letters beyond ASCII (those that do not decompose to an ASCII letter and a mark).
fn is_latin(c: char) -> bool {
    matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' | '\u{2C60}'..='\u{2C7F}' | '\u{A720}'..='\u{A7FF}')
        && c.is_alphabetic()
}

/// True for the vowel signs and other marks that cannot begin a Devanagari word.
pub(crate) fn is_dependent(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{093C}' | '\u{093E}'..='\u{094F}'
        | '\u{0951}'..='\u{0957}' | '\u{0962}'..='\u{0963}')
}

/// True for a writing whose last letter is a consonant, with a nukta or without.
pub(crate) fn ends_in_consonant(text: &str) -> bool {
    matches!(text.chars().next_back(), Some('क'..='ह' | NUKTA))
}

/// True where a span may not end before `next` or begin after `previous`, because the two are one
/// grapheme cluster. Inside one word the question does not arise, for a word takes its marks along.
pub(crate) fn clings(previous: char, next: char) -> bool {
    // Nothing clings to the end of a line or to a control character, be it a mark that stands at its beginning.
    if class(previous) == Class::Newline || previous.is_control() {
        return false;
    }
    extends(next) || prepends(previous) || (is_linker(previous) && class(next) == Class::Other)
}

/// Characters that extend the cluster before them.
fn extends(c: char) -> bool {
    match c {
        '\0'..='\u{2FF}' | '\u{904}'..='\u{939}' => false,
        '\u{200C}' | '\u{200D}' | '\u{E33}' | '\u{EB3}' | '\u{FF9E}' | '\u{FF9F}' => true,
        '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0020}'..='\u{E007F}' => true,
        _ => is_combining_mark(c),
    }
}

/// Characters that the cluster after them includes (`Grapheme_Cluster_Break=Prepend`).
fn prepends(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{70F}' | '\u{890}' | '\u{891}' | '\u{8E2}'
        | '\u{D4E}' | '\u{110BD}' | '\u{110CD}' | '\u{111C2}' | '\u{111C3}' | '\u{113D1}'
        | '\u{1193F}' | '\u{11941}' | '\u{11A3A}' | '\u{11A84}'..='\u{11A89}' | '\u{11D46}' | '\u{11F02}')
}

/// Marks that may bind a consonant to the one before it: virama and its like, and what may follow it.
fn is_linker(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}') || (is_combining_mark(c) && !matches!(c, '\u{300}'..='\u{36F}'))
}

/// True where a span of words cuts no grapheme cluster. Words are maximal, so that only the characters beyond them
/// matter, and only those of other scripts (a loose vowel sign at the beginning of the word belongs to whatever stands
/// before it, be it an emoji).
///
/// One span may end inside a cluster: before a visarga that was typed for a colon. Words take their visarga along, so
/// that none ends before one but where it was taken off on purpose (`matcher::lookahead`).
///
/// `start..end` are UTF-8 bytes; false where they are not on character boundaries. Looks at four characters at most.
pub(crate) fn is_whole(text: &str, start: usize, end: usize) -> bool {
    if stands_apart(text.as_bytes(), start, end) {
        return true;
    }
    let (Some(before), Some(span), Some(after)) = (text.get(..start), text.get(start..end), text.get(end..)) else {
        return false;
    };
    let plain = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii);
    let may_cling = |previous, next| matches!((previous, next), (Some(p), Some(n)) if clings(p, n));
    !may_cling(before.chars().next_back(), span.chars().next())
        && (after.starts_with(VISARGA)
            || plain(after.as_bytes().first())
            || !may_cling(span.chars().next_back(), after.chars().next()))
}

/// True for a span that begins with a letter of Devanagari, behind a space or at the beginning, and ends before ASCII:
/// most do, and neither end of it can cut a cluster.
fn stands_apart(text: &[u8], start: usize, end: usize) -> bool {
    let plain_before = start.checked_sub(1).is_none_or(|at| text.get(at) == Some(&b' '));
    let plain_after = text.get(end).map_or(end == text.len(), u8::is_ascii);
    // U+0904 to U+0939.
    let letter = matches!(text.get(start..end), Some([0xE0, 0xA4, 0x84..=0xB9, ..]));
    plain_before && plain_after && letter
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn class_does_not_depend_on_the_normalisation_form() {
        for c in (0..=0x10FFFF).filter_map(char::from_u32) {
            let decomposed = c.nfd().next().map(class);
            assert_eq!(decomposed, Some(class(c)), "{c:?} U+{:04X}", c as u32);
        }
    }

    #[test]
    fn whole_devanagari_block_is_known() {
        for c in '\u{0900}'..='\u{097F}' {
            let want = match c {
                '\u{0964}' | '\u{0965}' => Class::Break,
                '\u{0966}'..='\u{096F}' => Class::Digit,
                '\u{0970}' => Class::Dot,
                _ => Class::Devanagari,
            };
            assert_eq!(class(c), want, "U+{:04X}", c as u32);
        }
    }
}
