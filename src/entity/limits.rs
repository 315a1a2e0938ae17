//! Limits on what a gazetteer may hold, and the checks of single values.
//!
//! A gazetteer is input like any other: a file from somebody else, with whatever is in it. With these limits no row
//! makes an index that does not fit, or a walk over a text that is not linear. They are far above what names need.
//!
//! ```
//! use naamkosh::{Entity, Gazetteer, Kind, limits};
//! let long = "क".repeat(limits::MAX_NAME / "क".len() + 1);
//! let error = Gazetteer::new().insert(Entity::new("ka", Kind::Person, long)).unwrap_err();
//! assert_eq!(error.to_string(), "entity \"ka\": a name of 258 bytes, at most 256 are allowed");
//! ```

use super::fault::EntityFault;
use crate::script::is_whole;
use crate::words::{Gap, Scanner, gap};

/// The longest line of a gazetteer file: 1 MiB.
pub const MAX_LINE: usize = 1 << 20;
/// The longest name: 256 UTF-8 bytes (some 85 Devanagari characters).
pub const MAX_NAME: usize = 256;
/// The most words in one name.
pub const MAX_WORDS: usize = 16;
/// The most names that one entity lists.
pub const MAX_NAMES: usize = 256;
/// The longest id: 128 bytes.
pub const MAX_ID: usize = 128;
/// The most entities in one gazetteer: 4 million.
pub const MAX_ENTITIES: usize = 1 << 22;

/// A slug: `[a-z0-9]+(-[a-z0-9]+)*`. Ids stand in output, in file names and in other rows (as countries), so they are
/// what needs no quoting anywhere: `kim-jong-un`, `g20`; not `Kim`, `-a`, `a--b`. Linear in the id.
pub(crate) fn check_slug(id: &str) -> Result<(), EntityFault> {
    let group = |g: &str| !g.is_empty() && g.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if id.len() <= MAX_ID && id.split('-').all(group) { Ok(()) } else { Err(EntityFault::Slug(id.to_owned())) }
}

/// A label is only read by people. `Congo (Kinshasa)` is a fine label: whether its words are looked for as well is
/// decided by `forms`, with [`check_name`].
pub(crate) fn check_label(label: &str) -> Result<(), EntityFault> {
    if label.len() > MAX_NAME { Err(EntityFault::NameTooLong(label.len())) } else { Ok(()) }
}

/// A name must be findable: words that a matcher walks through, with nothing before or after them. The name is scanned
/// as a text is, so that the check and the matcher cannot disagree on what a word is:
///
/// ```text
/// words   किम   जोंग - उन      ए . पी . जे .  अब्दुल
/// gaps       ␠     -            .    .    .␠          each one that a name goes on across
/// ends    none                 none                   a stop after the last word is fine
/// ```
///
/// Its last words may stand in brackets, which is how papers write the factions of parties: शिवसेना (यूबीटी).
///
/// Linear in the name, which is at most 256 bytes here. Of several faults the first in this order is told: length, a
/// gap, no word, too many words, what stands after the last one, a sign at the beginning.
pub(crate) fn check_name(name: &str) -> Result<(), EntityFault> {
    if name.len() > MAX_NAME {
        return Err(EntityFault::NameTooLong(name.len()));
    }
    let mut scanner = Scanner::new(name, 0);
    let (mut words, mut last, mut brackets) = (0, 0, 0);
    while let Some(token) = scanner.next_token() {
        let between = name.get(last..token.start).unwrap_or_default();
        let gap = gap(between, false);
        brackets += usize::from(words > 0 && gap == Gap::Bracket);
        let fine = if words == 0 { token.start == 0 } else { gap != Gap::Break && brackets < 2 };
        if !fine {
            return Err(EntityFault::Separator { name: name.to_owned(), between: between.to_owned() });
        }
        last = token.end;
        words += 1;
    }
    match name.get(last..) {
        _ if words == 0 => Err(EntityFault::NoWord(name.to_owned())),
        _ if words > MAX_WORDS => Err(EntityFault::TooManyWords(words)),
        // An abbreviation may end in its stop: ए.पी.जे.
        // A sign at the beginning belongs to whatever stands before the name: no span could begin there.
        Some("" | ".") | None if !is_whole(&format!(" {name}"), 1, 1 + name.len()) => {
            Err(EntityFault::BeginsInside(name.to_owned()))
        }
        Some("" | ".") | None if brackets == 0 => Ok(()),
        Some(")") if brackets == 1 => Ok(()),
        tail => Err(EntityFault::Separator { name: name.to_owned(), between: tail.unwrap_or_default().to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for good in ["रूस", "किम जोंग-उन", "जी-20", "ए.पी.जे. अब्दुल कलाम", "O'Brien", "AT&T", "यू.एन.", "शिवसेना (यूबीटी)"]
        {
            assert_eq!(check_name(good), Ok(()), "{good}");
        }
        for bad in [
            "",
            " ",
            "रूस ",
            " रूस",
            "रूस, चीन",
            "(नाटो)",
            "नाटो (एक) (दो)",
            "नाटो (एक",
            "नाटो (एक) दो",
            "रूस\nचीन",
            "मोदी।",
            "ab – cd",
        ] {
            assert!(check_name(bad).is_err(), "{bad:?}");
        }
        assert_eq!(check_name("ेस्वरन"), Err(EntityFault::BeginsInside("ेस्वरन".to_owned())));
        assert_eq!(check_name(&"क".repeat(200)), Err(EntityFault::NameTooLong(600)));
        assert_eq!(check_name("क ".repeat(17).trim_end()), Err(EntityFault::TooManyWords(17)));
    }

    #[test]
    fn slugs() {
        for good in ["russia", "g20", "kim-jong-un", "2-0"] {
            assert_eq!(check_slug(good), Ok(()), "{good}");
        }
        for bad in ["", "-", "a-", "-a", "a--b", "A", "रूस", "a b", "a_b", &"a".repeat(129)] {
            assert!(check_slug(bad).is_err(), "{bad}");
        }
    }
}
