//! Explains how far two writings are apart, in words.
//!
//! For people who ask why a text was matched, or why not: the same tiers and the same costs that the matcher judges by,
//! but with what differs kept. It is made on demand for single pairs (`Match::explain`, `Language::explain`), never
//! while a text is searched, so that it allocates as it likes.
//!
//! ```text
//! listed, text              by words                         what comes of it
//! किम जोंग-उन, किम जोंग–उन    exact keys and gaps are alike      exact
//! किम जोंग-उन, किम जोंगउन     folded keys of all words, joined   folded
//! मॉस्को, मास्को              word by word: 8 / 5 sounds         similar, distance 0.016
//! रूस, चीन                  no skeleton in common             not matched at any distance
//! ```
//!
//! Knows of spelling only: not of thresholds (whatever distance there is, it is told) and not of what else keeps two
//! words from matching, such as a word that is fuzzy-exempt.

use crate::spelling::Spelling;
use crate::spelling::exact::exact_key;
use crate::spelling::folded::fold_exact;
use crate::spelling::similar::{Costs, Judge, Phones, differences, relative, skeletons};
use crate::words::words;
use std::fmt;

/// How two writings of a name compare.
///
/// [`Language::explain`](crate::Language::explain) makes one, [`Match::explain`](crate::Match::explain) that of a
/// match. It is written as one line.
///
/// ```
/// use naamkosh::{Language, Spelling};
/// let e = Language::hindi()?.explain("मॉस्को", "मास्को");
/// assert_eq!(e.spelling, Some(Spelling::Similar));
/// let [vowel] = e.differences.as_slice() else { panic!("one sound differs") };
/// assert_eq!((vowel.listed, vowel.text), (Some('ऑ'), Some('आ')));
/// assert_eq!(e.to_string(), "similar, distance 0.016: आ for ऑ costs 0.08");
/// # Ok::<(), naamkosh::LanguageError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Explanation {
    /// The nearest tier in which the one is the other; none where they are never compared. Whether
    /// the similar tier matches them depends on the threshold too.
    pub spelling: Option<Spelling>,
    /// The distance, 0 for exact and folded: of several words that of the farthest.
    pub distance: f32,
    /// What differs, in the order of the listed name; empty for exact and folded.
    pub differences: Vec<Difference>,
}

/// One sound that differs: taken for another, left out, or added.
///
/// ```
/// use naamkosh::Language;
/// let hindi = Language::hindi()?;
/// let added = &hindi.explain("कीव", "कीएव").differences[0];
/// assert_eq!((added.listed, added.text, added.cost), (None, Some('ए'), 0.18));
/// assert_eq!(added.to_string(), "ए added costs 0.18");
/// # Ok::<(), naamkosh::LanguageError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Difference {
    /// The letter of the listed name; none where the text has one more.
    pub listed: Option<char>,
    /// The letter of the text; none where it has one less.
    pub text: Option<char>,
    /// What that costs, in sounds.
    pub cost: f32,
}

impl Explanation {
    /// Compares a listed name with the text of a match, by what sounds cost that differ.
    ///
    /// Folded keys of the whole decide first, words joined, since a name may be written in one. What is left is
    /// compared word by word, so that each difference is told of its own word; the distance is that of the farthest.
    /// Quadratic in the length of a word, which is at most 24 sounds.
    pub(crate) fn of(listed: &str, text: &str, costs: &Costs) -> Explanation {
        let plain = |spelling| Explanation { spelling, distance: 0.0, differences: Vec::new() };
        let (a, b) = (keys(listed), keys(text));
        let (joined_a, joined_b) = (a.concat(), b.concat());
        if folded(&joined_a) == folded(&joined_b) {
            let exact = a == b && same_gaps(listed, text);
            return plain(Some(if exact { Spelling::Exact } else { Spelling::Folded }));
        }
        // Word by word, or, where their number differs, as if they were written in one.
        let pairs = if a.len() == b.len() { a.into_iter().zip(b).collect() } else { vec![(joined_a, joined_b)] };
        let mut whole = plain(Some(Spelling::Similar));
        for (a, b) in pairs {
            let Some((distance, differences)) = compare(&folded(&a), &folded(&b), costs) else { return plain(None) };
            whole.distance = whole.distance.max(distance);
            whole.differences.extend(differences);
        }
        whole
    }
}

/// The exact keys of the words.
fn keys(text: &str) -> Vec<String> {
    let key = |word: crate::words::Word| {
        let mut key = String::new();
        exact_key(text.get(word.start..word.end).unwrap_or_default(), &mut key);
        key
    };
    words(text).map(key).collect()
}

/// The folded key of an exact key: of ट्रम्प that of ट्रंप.
fn folded(exact: &str) -> String {
    let mut key = String::new();
    fold_exact(exact, &mut key);
    key
}

/// True where the words of both stand apart in the same way: a space for a space, a hyphen for any dash. Line ends are
/// no spaces here, since a listed name has none.
fn same_gaps(a: &str, b: &str) -> bool {
    let gaps = |text: &str| {
        let spans: Vec<_> = words(text).map(|w| (w.start, w.end)).collect();
        let between = |w: &[(usize, usize)]| match w {
            [(_, end), (start, _)] => crate::words::gap(text.get(*end..*start).unwrap_or_default(), false),
            _ => crate::words::Gap::Break,
        };
        spans.windows(2).map(between).collect::<Vec<_>>()
    };
    gaps(a) == gaps(b)
}

/// The distance of two words (folded keys) in sounds per sound, and what differs; none where they share no skeleton,
/// have letters that are no sounds, or are too long.
fn compare(a: &str, b: &str, costs: &Costs) -> Option<(f32, Vec<Difference>)> {
    if a == b {
        return Some((0.0, Vec::new()));
    }
    let (a, b) = (Phones::of(a, costs)?, Phones::of(b, costs)?);
    skeletons(&a).any(|s| skeletons(&b).any(|t| s == t)).then_some(())?;
    let cost = Judge::any(costs).cost(&a, &b)?;
    let distance = f32::from(relative(cost, &a, &b)) / 1000.0;
    let difference = |(listed, text, cost): (Option<char>, Option<char>, u16)| Difference {
        listed,
        text,
        cost: f32::from(cost) / 100.0,
    };
    Some((distance, differences(&a, &b, costs).into_iter().map(difference).collect()))
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.spelling {
            None => f.write_str("not matched at any distance"),
            Some(Spelling::Similar) => {
                write!(f, "similar, distance {:.3}", self.distance)?;
                for (n, difference) in self.differences.iter().enumerate() {
                    write!(f, "{} {difference}", if n == 0 { ":" } else { "," })?;
                }
                Ok(())
            }
            Some(spelling) => spelling.fmt(f),
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.listed, self.text) {
            (Some(listed), Some(text)) => write!(f, "{text} for {listed}")?,
            (Some(listed), None) => write!(f, "{listed} left out")?,
            (None, Some(text)) => write!(f, "{text} added")?,
            (None, None) => {}
        }
        write!(f, " costs {:.2}", self.cost)
    }
}
