//! Adjectives of countries, and the oblique plurals of demonyms.

/// The regular adjective of a country's name: रूस gives रूसी, कोरिया gives कोरियाई. Names in other
/// vowels have none that a rule could tell (मोरक्को, जर्मनी).
pub(super) fn adjective(name: &str) -> Option<String> {
    match name.chars().next_back()? {
        'ा' => Some(format!("{name}ई")),
        'क'..='ह' | '\u{093C}' => Some(format!("{name}ी")),
        _ => None,
    }
}

/// The oblique plural: रूसी gives रूसियों, कोरियाई gives कोरियाइयों, भारतीय gives भारतीयों.
pub(super) fn plural(demonym: &str) -> Option<String> {
    let stem = |ending: char| demonym.strip_suffix(ending);
    match demonym.chars().next_back()? {
        'ी' => stem('ी').map(|s| format!("{s}ियों")),
        'ई' => stem('ई').map(|s| format!("{s}इयों")),
        'क'..='ह' | '\u{093C}' => Some(format!("{demonym}ों")),
        _ => None,
    }
}
