//! Names as the tools compare them: keys of Hindi names, ids made of English ones.
//!
//! What counts as the same spelling is the library's knowledge; nothing of it stands here.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// The key that two writings of one name share: folded, its words written in one.
pub fn key(name: &str) -> String {
    naamkosh::fold(name).replace(' ', "")
}

/// A readable id: the ASCII letters and digits of an English name in lower case, hyphens for what parts them.
pub fn slug(english: &str) -> String {
    let seen = |c: &char| canonical_combining_class(*c) == 0 && !matches!(c, '\'' | '’');
    let plain: String = english.to_lowercase().nfd().filter(seen).map(without_stroke).collect();
    let groups = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|group| !group.is_empty());
    groups.collect::<Vec<_>>().join("-")
}

/// The ASCII letter of one that Unicode does not decompose.
fn without_stroke(c: char) -> char {
    match c {
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ı' => 'i',
        _ => c,
    }
}

/// An English name without what follows in brackets or after a comma, and without apostrophes: the letters that the
/// guesses at its Devanagari spelling know.
pub fn plain(english: &str) -> String {
    let name = english.split(['(', ',']).next().unwrap_or_default();
    name.replace(['’', '‘', '\''], "").trim().to_owned()
}

/// True for a name in Devanagari letters: words with single spaces or hyphens between them, and no digit, no sign.
pub fn is_devanagari(name: &str) -> bool {
    let letter = |c| matches!(c, '\u{900}'..='\u{963}' | '\u{971}'..='\u{97F}');
    name.split([' ', '-']).all(|word| !word.is_empty() && word.chars().all(letter))
}

/// How many consonants a Devanagari name has.
pub fn consonants(name: &str) -> usize {
    name.chars().filter(|c| ('क'..='ह').contains(c)).count()
}

/// An id in words, each with a capital: how a label names a country.
pub fn title(id: &str) -> String {
    let capital = |word: &str| word.get(..1).unwrap_or_default().to_uppercase() + word.get(1..).unwrap_or_default();
    id.split('-').map(capital).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_the_same_for_writings_of_one_name() {
        for (a, b) in [("किम जोंग-उन", "किम जोंगउन"), ("ट्रम्प", "ट्रंप"), ("फ़ारयाब", "फारयाब"), ("चाँद", "चांद")]
        {
            assert_eq!(key(a), key(b));
        }
        assert_ne!(key("दिन"), key("दीन"));
    }

    #[test]
    fn slugs() {
        for (name, slug) in [
            ("São Tomé", "sao-tome"),
            ("Côte d’Ivoire", "cote-divoire"),
            ("Ła Đông Sørı", "la-dong-sori"),
            ("İzmir", "izmir"),
            ("  Umm al-Quwain ", "umm-al-quwain"),
            ("Kinmen & Matsu", "kinmen-matsu"),
            ("東京", ""),
        ] {
            assert_eq!(super::slug(name), slug, "{name}");
        }
    }

    #[test]
    fn plain_names_have_letters_that_are_spelt() {
        assert_eq!(plain("Sana'a (Amanat al Asimah), Yemen"), "Sanaa");
        assert_eq!(plain("Tokyo"), "Tokyo");
    }

    #[test]
    fn names_of_devanagari_letters() {
        for (name, is) in [
            ("उम्म अल-कुवैन", true),
            ("पेरिस 13", false),
            ("पेरिस  नगर", false),
            ("पेरिस-", false),
            ("", false),
            ("Paris", false),
            ("अ।", false),
        ] {
            assert_eq!(is_devanagari(name), is, "{name}");
        }
        assert_eq!(consonants("ज़िला क्षेत्र"), 6);
    }

    #[test]
    fn titles() {
        assert_eq!(title("saudi-arabia"), "Saudi Arabia");
    }
}
