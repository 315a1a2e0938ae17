//! Text to words: maximal runs of letters and marks of one script, or of digits.

mod gap;
mod scan;
pub(crate) mod script;

pub(crate) use gap::{Gap, gap};
pub(crate) use scan::{Scanner, Token};

/// The script of a [`Word`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Script {
    /// Devanagari letters and marks.
    Devanagari,
    /// Latin letters.
    Latin,
    /// Devanagari or ASCII digits.
    Digits,
    /// Letters of any other script.
    Other,
}

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Word {
    /// Where it starts: UTF-8 bytes into the text as the caller gave it.
    pub start: usize,
    /// Where it ends (exclusive): UTF-8 bytes into the text as the caller gave it.
    pub end: usize,
    /// The script that all its letters are of.
    pub script: Script,
}

/// The words of `text`, in order. Never fails; linear in the text.
///
/// ```
/// let text = "PMमोदी जी20 में।";
/// let words: Vec<&str> = naamkosh::words(text).map(|w| &text[w.start..w.end]).collect();
/// assert_eq!(words, ["PM", "मोदी", "जी", "20", "में"]);
/// ```
pub fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut scanner = Scanner::new(text, 0);
    std::iter::from_fn(move || scanner.next_token()).map(|t| Word { start: t.start, end: t.end, script: t.script })
}

#[cfg(test)]
mod tests;
