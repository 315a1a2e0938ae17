//! Limits on what a gazetteer may hold, and the checks of single values.

use super::fault::EntityFault;
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

/// A slug: `[a-z0-9]+(-[a-z0-9]+)*`.
pub(crate) fn check_slug(id: &str) -> Result<(), EntityFault> {
    let group = |g: &str| !g.is_empty() && g.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if id.len() <= MAX_ID && id.split('-').all(group) { Ok(()) } else { Err(EntityFault::Slug(id.to_owned())) }
}

/// A label is only read by people.
pub(crate) fn check_label(label: &str) -> Result<(), EntityFault> {
    if label.len() > MAX_NAME { Err(EntityFault::NameTooLong(label.len())) } else { Ok(()) }
}

/// A name must be findable: words that a matcher walks through, with nothing before or after them.
pub(crate) fn check_name(name: &str) -> Result<(), EntityFault> {
    if name.len() > MAX_NAME {
        return Err(EntityFault::NameTooLong(name.len()));
    }
    let mut scanner = Scanner::new(name, 0);
    let (mut words, mut last) = (0, 0);
    while let Some(token) = scanner.next_token() {
        let between = name.get(last..token.start).unwrap_or_default();
        let fine = if words == 0 { token.start == 0 } else { gap(between, false) != Gap::Break };
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
        Some("" | ".") | None => Ok(()),
        Some(tail) => Err(EntityFault::Separator { name: name.to_owned(), between: tail.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for good in ["रूस", "किम जोंग-उन", "जी-20", "ए.पी.जे. अब्दुल कलाम", "O'Brien", "AT&T", "यू.एन."]
        {
            assert_eq!(check_name(good), Ok(()), "{good}");
        }
        for bad in ["", " ", "रूस ", " रूस", "रूस, चीन", "(नाटो)", "रूस\nचीन", "मोदी।", "ab – cd"]
        {
            assert!(check_name(bad).is_err(), "{bad:?}");
        }
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
