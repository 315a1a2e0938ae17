//! What stands between two words, and whether one name may go on across it.
//!
//! The scanner leaves out what is no word; here it is read after all, but only where two words may be of one name. So
//! punctuation is never looked at in most of a text.
//!
//! ```text
//! between the words      gap      so that
//! ""                     None     जी20 is one name
//! " "  "\u{A0}"  " \t "   Space    किम जोंग उन
//! "-"  "–"  "- "         Hyphen   जोंग-उन
//! " - "                  Break    a dash with space on both sides is punctuation
//! "'"  "’"  " & "        Hyphen   O'Brien, AT&T
//! "."  ". "  "॰ "        Dot      inside a name after an initial: एस. जयशंकर
//! " ("  "("              Bracket  inside a name that is listed with it: शिवसेना (यूबीटी)
//! " ."  "।"  ", "  "--"  Break    another name begins, if any
//! "\n"  "\r\n"           Break    Space where the text is wrapped
//! "\n\n"                 Break    a blank line ends a name in any text
//! ```
//!
//! Knows of characters; what a gap means for a name is the matcher's business (an initial is one only to the language).

use crate::script::{Class, class};

/// What stands between two neighbouring words of a text.
///
/// The exact key of a form keeps the kind of gap and not the characters: किम जोंग–उन with a dash is exactly किम
/// जोंग-उन.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gap {
    /// Nothing: a change of script, or between letters and digits.
    None,
    /// White space within a line.
    Space,
    /// A hyphen or dash, with white space on one side at most; an apostrophe; an ampersand.
    Hyphen,
    /// A full stop, white space after it allowed: inside a name only after an initial.
    Dot,
    /// A round bracket that opens, with white space around it or not: what a name goes on with in brackets, where it is
    /// listed so and the bracket closes after its last word.
    Bracket,
    /// Anything else. No name goes on across it.
    Break,
}

/// The gap of which `between` is the text. Where `wrapped`, a single line end is a space.
///
/// At most one sign (dash, dot, apostrophe, ampersand, bracket) may stand there, with the space that [`Gap`] allows it; format
/// characters count for nothing. Linear in `between`; it stops at the first character that ends a name.
pub(crate) fn gap(between: &str, wrapped: bool) -> Gap {
    match between.as_bytes() {
        [] => return Gap::None,
        b" " => return Gap::Space,
        b"-" => return Gap::Hyphen,
        _ => {}
    }
    let (mut lines, mut space_before, mut space_after) = (0, false, false);
    let mut sign = None;
    let mut previous = '\0';
    for c in between.chars() {
        match class(c) {
            Class::Joiner | Class::Format => {}
            Class::Space => *(if sign.is_none() { &mut space_before } else { &mut space_after }) = true,
            Class::Newline if wrapped => {
                // CR LF is one line end.
                lines += usize::from(!(c == '\n' && previous == '\r'));
                *(if sign.is_none() { &mut space_before } else { &mut space_after }) = true;
            }
            Class::Dash | Class::Dot | Class::Link if sign.is_none() => sign = Some((class(c), c)),
            Class::Break if sign.is_none() && c == '(' => sign = Some((Class::Break, c)),
            _ => return Gap::Break,
        }
        previous = c;
    }
    match sign {
        _ if lines > 1 => Gap::Break,
        None if space_before => Gap::Space,
        None => Gap::None,
        Some((Class::Dash, _)) if !(space_before && space_after) => Gap::Hyphen,
        Some((Class::Link, '&')) => Gap::Hyphen,
        Some((Class::Link, _)) if !space_before && !space_after => Gap::Hyphen,
        Some((Class::Dot, _)) if !space_before => Gap::Dot,
        Some((Class::Break, _)) if lines == 0 => Gap::Bracket,
        _ => Gap::Break,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps() {
        for (between, want, wrapped) in [
            ("", Gap::None, Gap::None),
            (" ", Gap::Space, Gap::Space),
            ("\u{A0}", Gap::Space, Gap::Space),
            (" \t ", Gap::Space, Gap::Space),
            ("\u{200B}", Gap::None, Gap::None),
            ("-", Gap::Hyphen, Gap::Hyphen),
            ("–", Gap::Hyphen, Gap::Hyphen),
            ("\u{2011}", Gap::Hyphen, Gap::Hyphen),
            ("- ", Gap::Hyphen, Gap::Hyphen),
            (" – ", Gap::Break, Gap::Break),
            ("--", Gap::Break, Gap::Break),
            (".", Gap::Dot, Gap::Dot),
            (". ", Gap::Dot, Gap::Dot),
            (" .", Gap::Break, Gap::Break),
            ("॰ ", Gap::Dot, Gap::Dot),
            ("।", Gap::Break, Gap::Break),
            (" (", Gap::Bracket, Gap::Bracket),
            ("(", Gap::Bracket, Gap::Bracket),
            (" ( ", Gap::Bracket, Gap::Bracket),
            (") (", Gap::Break, Gap::Break),
            (" ((", Gap::Break, Gap::Break),
            ("\n(", Gap::Break, Gap::Break),
            (", ", Gap::Break, Gap::Break),
            (": ", Gap::Break, Gap::Break),
            ("’", Gap::Hyphen, Gap::Hyphen),
            ("’ ", Gap::Break, Gap::Break),
            (" & ", Gap::Hyphen, Gap::Hyphen),
            ("\n", Gap::Break, Gap::Space),
            ("\r\n", Gap::Break, Gap::Space),
            (" \n ", Gap::Break, Gap::Space),
            ("-\n", Gap::Break, Gap::Hyphen),
            ("\n\n", Gap::Break, Gap::Break),
            ("\r\n\r\n", Gap::Break, Gap::Break),
            ("\n \n", Gap::Break, Gap::Break),
        ] {
            assert_eq!(gap(between, false), want, "{between:?}");
            assert_eq!(gap(between, true), wrapped, "{between:?}, wrapped");
        }
    }
}
