//! Devanagari spellings of entities that have only a Latin name.

use super::Form;
use crate::entity::Entity;
use crate::language::from_latin;

/// The most spellings that are guessed for one name.
const MOST: usize = 9;

/// Likely Devanagari spellings of the names of an entity that has none in Devanagari: each with its
/// form and the Latin name.
pub(super) fn guesses(entity: &Entity) -> Vec<(Form, &str, String)> {
    let names = || std::iter::once(&entity.name).chain(&entity.aliases).chain(&entity.short);
    let devanagari = |name: &String| name.chars().any(|c| ('\u{900}'..='\u{97F}').contains(&c));
    if names().any(devanagari) {
        return Vec::new();
    }
    let full = std::iter::once(&entity.name).chain(&entity.aliases).map(|name| (Form::Name, name));
    let all = full.chain(entity.short.iter().map(|name| (Form::Short, name)));
    all.flat_map(|(form, name)| devanagari_spellings(name).into_iter().map(move |guess| (form, name.as_str(), guess)))
        .collect()
}

/// Likely Devanagari spellings of a Latin name, the likeliest first, at most nine; those that differ from it in
/// one word come before those that differ in more. None where a word of it has other letters.
///
/// ```
/// let guesses = naamkosh::devanagari_spellings("Vladimir Putin");
/// assert!(guesses.contains(&"व्लादिमीर पुतिन".to_owned()));
/// assert!(naamkosh::devanagari_spellings("पुतिन").is_empty());
/// ```
pub fn devanagari_spellings(name: &str) -> Vec<String> {
    let is_separator = |c: char| matches!(c, ' ' | '-' | '.');
    let mut words: Vec<(Vec<String>, &str)> = Vec::new();
    for piece in name.split_inclusive(is_separator) {
        let word = piece.trim_end_matches(is_separator);
        let after = piece.get(word.len()..).unwrap_or_default();
        let guesses = if word.is_empty() { vec![String::new()] } else { from_latin(word) };
        if guesses.is_empty() {
            return Vec::new();
        }
        words.push((guesses, after));
    }
    // Which guess of each word, by how many are not the first.
    let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
    for (guesses, _) in &words {
        ways = ways.iter().flat_map(|way| (0..guesses.len()).map(move |g| [way.as_slice(), &[g]].concat())).collect();
        ways.sort_by_key(|way| way.iter().filter(|&&g| g > 0).count());
        ways.truncate(MOST);
    }
    let spell = |way: Vec<usize>| {
        let guess = |(g, (guesses, after)): (usize, &(Vec<String>, &str))| {
            format!("{}{after}", guesses.get(g).map_or("", String::as_str))
        };
        way.into_iter().zip(&words).map(guess).collect()
    };
    ways.into_iter().map(spell).collect()
}
