//! What a unit becomes in its context: a decision list, in which the most special context that is there decides.

use super::align::Way;
use std::collections::BTreeMap;

/// Times that a context must have been seen.
const LEAST: u32 = 3;
/// A second piece is kept where it is there at least every so many times.
const OTHER: u32 = 5;

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

    fn width(&self) -> (usize, usize) {
        (self.before.len(), self.after.len())
    }

    /// The same with less around it; none where there is less already.
    fn narrowed(&self, (left, right): (usize, usize)) -> Option<Context<'p>> {
        let from = self.before.len().checked_sub(left)?;
        let (before, after) = (self.before[from..].to_vec(), self.after.get(..right)?.to_vec());
        Some(Context { before, unit: self.unit, after })
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

/// Learns the rules of words that were aligned.
pub fn learn<'p>(ways: &[Way<'p>]) -> Rules<'p> {
    let mut counts: BTreeMap<Context, BTreeMap<&str, u32>> = BTreeMap::new();
    for way in ways {
        for (at, piece) in way.pieces.iter().enumerate() {
            for width in WIDTHS {
                *counts.entry(Context::of(&way.units, at, width)).or_default().entry(piece).or_default() += way.times;
            }
        }
    }
    let mut rules = Rules::new();
    // A context is judged by the less special ones that are rules.
    for width in WIDTHS {
        for (context, pieces) in counts.iter().filter(|(context, _)| context.width() == width) {
            if let Some(rule) = rule(context, pieces, &rules) {
                rules.insert(context.clone(), rule);
            }
        }
    }
    rules
}

/// The rule of a context, where it says something of its own.
fn rule<'p>(context: &Context<'p>, pieces: &BTreeMap<&'p str, u32>, rules: &Rules<'p>) -> Option<Rule<'p>> {
    let total: u32 = pieces.values().sum();
    // The most frequent first; of pieces that are as frequent the first by its characters.
    let mut seen: Vec<(&str, u32)> = pieces.iter().map(|(piece, n)| (*piece, *n)).collect();
    seen.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    let &(piece, times) = seen.first()?;
    if context.width() != (0, 0) {
        // A longer context must have been seen often enough, and decide otherwise, and mostly so.
        if total < LEAST || times * 2 < total {
            return None;
        }
        if let Some(known) = decide(context, rules) {
            let known_times = pieces.get(known.piece).copied().unwrap_or(0);
            if known.piece == piece || times < 2 * known_times {
                return None;
            }
        }
    }
    let other = seen.iter().skip(1).find(|&&(_, n)| n * OTHER >= total && n > 1).map(|&(piece, _)| piece);
    Some(Rule { piece, other })
}

/// The most special rule that there is for a context.
fn decide<'r, 'p>(context: &Context<'p>, rules: &'r Rules<'p>) -> Option<&'r Rule<'p>> {
    WIDTHS.iter().rev().filter_map(|&width| context.narrowed(width)).find_map(|context| rules.get(&context))
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
        let rules = learnt(&[("ka", "का", 5), ("pa", "पा", 5), ("ta", "टा", 5), ("ti", "ति", 3)]);
        // All that can be said of t: mostly ट, also त; before i it is त.
        let of_t: Vec<_> = rules.iter().filter(|rule| rule.contains("[t]")).collect();
        assert_eq!(of_t, ["[t] ट/त", "[t]i त"]);
        let of_a: Vec<_> = rules.iter().filter(|rule| rule.contains("[a]")).collect();
        assert_eq!(of_a, ["[a] ा"]);
    }

    #[test]
    fn what_was_seen_seldom_makes_no_rule() {
        assert_eq!(learnt(&[("ta", "टा", 9), ("ti", "ति", 2)]), ["[a] ा", "[i] ि", "[t] ट"]);
        // As often one as the other: the first by its characters.
        assert_eq!(learnt(&[("t", "ट", 2), ("t", "त", 2)]), ["[t] ट/त"]);
    }
}
