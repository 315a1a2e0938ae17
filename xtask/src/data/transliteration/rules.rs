//! What a unit becomes in its context: a decision list, in which the most special context that is there decides.

use super::align::Way;
use std::collections::BTreeMap;

/// Times that a context must have been seen.
const LEAST: u32 = 2;
/// A second piece is kept where it is there at least every so many times.
const OTHER: u32 = 10;

/// How many units of context, before and after, from the least special to the most.
const WIDTHS: [(usize, usize); 14] =
    [(0, 0), (0, 1), (1, 0), (1, 1), (0, 2), (2, 0), (1, 2), (2, 1), (0, 3), (2, 2), (1, 3), (3, 1), (2, 3), (3, 3)];

/// A unit between others; `^` and `$` stand beyond the ends of the word.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Context<'p> {
    /// The units before it.
    pub before: Vec<&'p str>,
    /// The unit.
    pub unit: &'p str,
    /// The units after it.
    pub after: Vec<&'p str>,
}

impl<'p> Context<'p> {
    /// The unit at `at` between so many others.
    fn of(units: &[&'p str], at: usize, (left, right): (usize, usize)) -> Context<'p> {
        let before = (0..left).rev().map(|n| at.checked_sub(n + 1).map_or("^", |at| units[at]));
        let after = (0..right).map(|n| units.get(at + n + 1).copied().unwrap_or("$"));
        Context { before: before.collect(), unit: units[at], after: after.collect() }
    }
}

/// What a unit becomes in a context.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule<'p> {
    /// What it mostly becomes.
    pub piece: &'p str,
    /// What else, where that is frequent.
    pub other: Option<&'p str>,
}

/// The rules, by context.
pub type Rules<'p> = BTreeMap<Context<'p>, Rule<'p>>;

/// A unit of a word, and what it became.
struct Case<'w, 'p> {
    way: &'w Way<'p>,
    at: usize,
    /// What the rules that there are so far say.
    guess: &'p str,
}

impl<'p> Case<'_, 'p> {
    fn is_right(&self) -> bool {
        self.way.pieces[self.at] == self.guess
    }
}

/// What is seen of a context.
#[derive(Default)]
struct Seen<'p> {
    /// How often it has which piece.
    pieces: BTreeMap<&'p str, u32>,
    /// How often less special rules guess it right.
    right: u32,
}

/// Learns the rules of words that were aligned.
pub fn learn<'p>(ways: &[Way<'p>]) -> Rules<'p> {
    let cases = ways.iter().flat_map(|way| (0..way.units.len()).map(move |at| Case { way, at, guess: "?" }));
    let mut cases: Vec<Case> = cases.collect();
    let mut rules = Rules::new();
    for width in WIDTHS {
        let mut contexts: BTreeMap<Context, Seen> = BTreeMap::new();
        for case in &cases {
            let seen = contexts.entry(Context::of(&case.way.units, case.at, width)).or_default();
            *seen.pieces.entry(case.way.pieces[case.at]).or_default() += case.way.times;
            seen.right += if case.is_right() { case.way.times } else { 0 };
        }
        rules.extend(contexts.into_iter().filter_map(|(context, seen)| Some((context, rule(width, &seen)?))));
        for case in &mut cases {
            if let Some(rule) = rules.get(&Context::of(&case.way.units, case.at, width)) {
                case.guess = rule.piece;
            }
        }
    }
    rules
}

/// The rule of a context, where it says something of its own.
fn rule<'p>(width: (usize, usize), seen: &Seen<'p>) -> Option<Rule<'p>> {
    let total: u32 = seen.pieces.values().sum();
    // The most frequent first; of pieces that are as frequent the first by its characters.
    let mut pieces: Vec<(&str, u32)> = seen.pieces.iter().map(|(piece, n)| (*piece, *n)).collect();
    pieces.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    let &(piece, times) = pieces.first()?;
    // A longer context must have been seen often enough, be right mostly, and oftener than without it.
    if width != (0, 0) && (total < LEAST || times * 2 < total || times <= seen.right) {
        return None;
    }
    let other = pieces.iter().skip(1).find(|&&(_, n)| n * OTHER >= total && n > 1).map(|&(piece, _)| piece);
    Some(Rule { piece, other })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::transliteration::pairs::Pair;

    fn chars(word: &str) -> Vec<&str> {
        word.char_indices().map(|(at, c)| &word[at..at + c.len_utf8()]).collect()
    }

    /// The rules of words whose letters became one character each, as context and pieces.
    fn learnt(words: &[(&str, &str, u32)]) -> Vec<String> {
        let pair =
            |&(latin, devanagari, _): &(&str, &str, u32)| Pair { latin: latin.into(), devanagari: devanagari.into() };
        let pairs: Vec<Pair> = words.iter().map(pair).collect();
        let mut ways = Vec::new();
        for (pair, &(_, _, times)) in pairs.iter().zip(words) {
            ways.push(Way { pair, times, units: chars(&pair.latin), pieces: chars(&pair.devanagari) });
        }
        let shown = |(context, rule): (&Context, &Rule)| {
            let other = rule.other.map_or(String::new(), |other| format!("/{other}"));
            format!("{}[{}]{} {}{other}", context.before.concat(), context.unit, context.after.concat(), rule.piece)
        };
        learn(&ways).iter().map(shown).collect()
    }

    #[test]
    fn a_longer_context_must_say_something_else() {
        let rules = learnt(&[("ka", "का", 5), ("pa", "पा", 5), ("ta", "टा", 5), ("ti", "ति", 2)]);
        // All that can be said of t: mostly ट, also त; before i it is त.
        let of_t: Vec<_> = rules.iter().filter(|rule| rule.contains("[t]")).collect();
        assert_eq!(of_t, ["[t] ट/त", "[t]i त"]);
        let of_a: Vec<_> = rules.iter().filter(|rule| rule.contains("[a]")).collect();
        assert_eq!(of_a, ["[a] ा"]);
    }

    #[test]
    fn what_was_seen_seldom_makes_no_rule() {
        assert_eq!(learnt(&[("ta", "टा", 9), ("ti", "ति", 1)]), ["[a] ा", "[i] ि", "[t] ट"]);
        // As often one as the other: the first by its characters.
        assert_eq!(learnt(&[("t", "ट", 2), ("t", "त", 2)]), ["[t] ट/त"]);
    }

    /// What follows c says already that it is स: that r and a stand before it says nothing more.
    #[test]
    fn a_context_is_judged_by_what_the_others_leave() {
        let rules = learnt(&[("ca", "का", 9), ("ce", "से", 5), ("race", "रासे", 3), ("rac", "राक", 1)]);
        let of_c: Vec<_> = rules.iter().filter(|rule| rule.contains("[c]")).collect();
        assert_eq!(of_c, ["[c] क/स", "[c]e स"]);
    }
}
