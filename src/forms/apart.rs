//! Words written apart: हांगकांग is also हांग कांग, and the यशराज of यशराज फिल्म्स also यश राज.
//!
//! The other direction, what is listed apart and written together, is for the index ([`joined`](super::joined)): there
//! every gap of a name may be closed. Here a gap must be made, and a word has many places for one, most of which make
//! two words that mean something else. The English name tells the place where it has one word more; elsewhere a cut
//! must leave two words of some length, of which one is a common word and one a name, and none stands everywhere:
//!
//! ```text
//! हांगकांग      हांग │ कांग      Hong Kong has one word more; the cut that is as far into the name as its space
//! शिवसेना       शिव │ सेना      likewise, though both are common words
//! स्पाइसजेट     स्पाइस │ जेट     SpiceJet: a capital inside a word counts as a space
//! न्यूपोर्ट      न्यू │ पोर्ट      न्यू begins names, whatever comes after it
//! कोचीन        none           को stands everywhere
//! गांधीनगर      none           नगर makes another name of any name: गांधी नगर is a quarter of any town
//! उलानबटोर     none           two words of which nothing is known
//! ```
//!
//! Few cuts are made for another reason as well: the parts become words of the index, and a word of the index is no
//! longer one that nothing is known of.
//!
//! Only for places and organisations: of people, two words that are names of people are asked for (`variants`).

use crate::language::{Inside, Language};
use crate::script::{Class, VIRAMA, class, is_dependent};
use crate::spelling::{folded::folded_key, hash::hash_key};

/// So many letters with a vowel of their own has each part: हां-ग, का-ग. One is the end or the beginning of too many
/// words.
const LEAST_LETTERS: usize = 2;

/// The name with one of its words written as two, in every way that the rules above allow; `english` is the name's
/// English label. Cost: a few look-ups for each letter of the name.
pub(super) fn apart(name: &str, english: Option<&str>, language: &Language) -> Vec<String> {
    // Neither the faction in brackets is among the words that are counted nor the country after a comma.
    let head = |text: &str| text.split([',', '(']).next().map_or(0, |head| head.trim_end().len());
    let english = english.and_then(|en| boundaries_of_label(without_legal_form(en.get(..head(en))?, language)));
    let own = boundaries(name.get(..head(name)).unwrap_or_default(), |_, c| c == ' ');
    let wanted = english.and_then(|english| left_over(english, &own));
    // Of names of several words only the English name tells: they are many, and each of their words has many cuts.
    if wanted.is_none() && !own.is_empty() {
        return Vec::new();
    }
    let places = name.char_indices().skip(1).map(|(place, _)| place).filter(|&place| place < head(name));
    let cuts: Vec<usize> = places.filter(|&place| may_part(name, place, wanted.is_some(), language)).collect();
    let apart = |&place: &usize| {
        let (before, after) = name.split_at_checked(place)?;
        Some(format!("{before} {after}"))
    };
    match wanted {
        Some(wanted) => {
            let far = |place: &usize| (share(name.get(..head(name)).unwrap_or_default(), *place) - wanted).abs();
            let unknown = |place: &usize| parts(name, *place).iter().filter(|part| !is_known(part, language)).count();
            let nearest = cuts.iter().min_by(|a, b| unknown(a).cmp(&unknown(b)).then(far(a).total_cmp(&far(b))));
            nearest.and_then(apart).into_iter().collect()
        }
        None => cuts.iter().filter_map(apart).collect(),
    }
}

/// The two parts of the word around a place of a name.
fn parts(name: &str, place: usize) -> [&str; 2] {
    let (before, after) = name.split_at_checked(place).unwrap_or_default();
    [before.rsplit(' ').next().unwrap_or_default(), after.split(' ').next().unwrap_or_default()]
}

/// True for a common word and a word of several people's names.
fn is_known(part: &str, language: &Language) -> bool {
    language.is_common_word(part) || language.is_name(part)
}

/// How much of the letters of a text stands before a place.
fn share(text: &str, place: usize) -> f32 {
    let letters = |text: &str| text.chars().filter(|&c| c != ' ').count() as f32;
    letters(text.get(..place).unwrap_or_default()) / letters(text).max(1.0)
}

/// The boundaries between the words of a text, each as the share of letters before it; `is_boundary` is asked of two
/// neighbouring characters, and is true for the second as the beginning of a word or what parts two.
fn boundaries(text: &str, is_boundary: impl Fn(char, char) -> bool) -> Vec<f32> {
    let pairs = text.char_indices().zip(text.chars().skip(1));
    let ends = pairs.filter(|&((_, a), b)| is_boundary(a, b)).map(|((at, a), _)| at + a.len_utf8());
    ends.map(|end| share(text, end)).collect()
}

/// Those of an English label: at spaces and hyphens, and at capitals inside a word (TikTok). None for an empty one.
fn boundaries_of_label(label: &str) -> Option<Vec<f32>> {
    let parts = |a: char, b: char| matches!(b, ' ' | '-') || (a.is_lowercase() && b.is_uppercase());
    (!label.is_empty()).then(|| boundaries(label, parts))
}

/// A label without the legal form that a company may have at its end, in one of the languages only.
fn without_legal_form<'l>(label: &'l str, language: &Language) -> &'l str {
    let mut rest = label;
    while let Some((before, last)) = rest.rsplit_once(' ') {
        let mut key = String::new();
        folded_key(last.trim_end_matches('.'), &mut key);
        if language.company_ending(hash_key(&key)).is_none() {
            break;
        }
        rest = before;
    }
    rest
}

/// The one boundary of the English name that the name has none for; none where it has not just one more.
fn left_over(mut english: Vec<f32>, own: &[f32]) -> Option<f32> {
    if english.len() != own.len() + 1 {
        return None;
    }
    for own in own {
        let far = |at: &usize| english.get(*at).map_or(f32::MAX, |boundary| (boundary - own).abs());
        let nearest = (0..english.len()).min_by(|a, b| far(a).total_cmp(&far(b)))?;
        english.remove(nearest);
    }
    english.pop()
}

/// True where the word around a place may be written as two there. With the English name on its side less is asked: न्यू
/// is short, and शिव and सेना are both common words.
fn may_part(name: &str, place: usize, as_in_english: bool, language: &Language) -> bool {
    let [first, second] = parts(name, place);
    let begins = second.starts_with(|c: char| matches!(c, 'अ'..='ह' | '\u{958}'..='\u{961}'));
    if !begins || first.ends_with(VIRAMA) {
        return false;
    }
    let letters = (letters(first), letters(second));
    if letters.1 < LEAST_LETTERS
        || letters.0 == 0
        || !first.chars().chain(second.chars()).all(|c| class(c) == Class::Devanagari)
    {
        return false;
    }
    let (mut one, mut two) = (String::new(), String::new());
    folded_key(first, &mut one);
    folded_key(second, &mut two);
    let lexicon = language.lexicon();
    let common = [&one, &two].map(|key| lexicon.has(key));
    let everywhere = [&one, &two].map(|key| lexicon.is_everywhere(key));
    if as_in_english {
        let said = everywhere[0] || (everywhere[1] && !common[0]);
        return letters.0 + letters.1 > LEAST_LETTERS && !said;
    }
    let stands_before = || {
        let hash = hash_key(&one);
        language.inside_names(hash) == Some(Inside::Adjective) || language.title(hash).is_some()
    };
    if language.is_common_word(&format!("{first}{second}")) || (letters.0 < LEAST_LETTERS && !stands_before()) {
        return false;
    }
    let known = is_known(first, language) && is_known(second, language);
    ((known && common[0] != common[1]) || (stands_before() && !common[1]))
        && everywhere == [false, false]
        && !(language.builds_names(&two) && language.is_name(first))
}

/// The letters that have a vowel of their own or the unwritten one: two in हांग, one in न्यू.
fn letters(part: &str) -> usize {
    let mut bound = false;
    let mut count = 0;
    for c in part.chars() {
        count += usize::from(!bound && !is_dependent(c));
        bound = c == VIRAMA;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_apart() {
        let hindi = Language::hindi().unwrap();
        for (name, english, want) in [
            ("हांगकांग", "Hong Kong", &["हांग कांग"][..]),
            ("उलानबटोर", "Ulaanbaatar", &[]),
            ("घाटकोपर", "Ghatkopar, India", &[]),
            ("भारतीय", "India", &[]),
            ("राष्ट्रीय लोकदल", "Rashtriya Lok Dal", &["राष्ट्रीय लोक दल"]),
            ("टिकटॉक", "TikTok", &["टिक टॉक"]),
            ("शिवसेना (यूबीटी)", "Shiv Sena (UBT)", &["शिव सेना (यूबीटी)"]),
            ("न्यूयॉर्क", "NY", &["न्यू यॉर्क"]),
            ("शिवसेना", "Shiv Sena", &["शिव सेना"]),
            ("शिवसेना", "Shivsena", &[]),
            ("श्रीलंका", "Sri Lanka", &["श्री लंका"]),
            ("यशराज फिल्म्स", "Yash Raj Films", &["यश राज फिल्म्स"]),
            ("कोचीन", "Cochin", &[]),
            ("गांधीनगर", "Gandhinagar", &[]),
            ("कालापानी", "Kalapani", &[]),
            ("रूस", "Russia", &[]),
            ("भारत कोकिंग कोल", "Bharat Coking Coal Limited", &[]),
            ("कोचीन", "Co Chin", &[]),
        ] {
            assert_eq!(apart(name, Some(english), &hindi), want, "{name}");
        }
    }

    #[test]
    fn letters_are_counted() {
        for (part, want) in [("हांग", 2), ("न्यू", 1), ("श्री", 1), ("टिक", 2), ("", 0)] {
            assert_eq!(letters(part), want, "{part}");
        }
    }
}
