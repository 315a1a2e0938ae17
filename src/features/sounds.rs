//! How far apart two words sound, by the rows of `similar_costs.tsv`, which are learnt from such pairs.

use crate::language::Language;
use crate::spelling::folded::folded_key;
use crate::spelling::similar::{Judge, Phones, rows};

/// How two words differ in sound.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SoundsApart {
    /// The rows of the table of costs that the cheapest way is made of, and how often each counts.
    pub rows: Vec<(&'static str, &'static str, u8)>,
    /// What they cost together, in sounds.
    pub cost: f32,
    /// What the words may cost, in sounds, for each unit of the threshold: their sounds, fewer where there are less
    /// than three consonants.
    pub room: f32,
}

/// How two words differ in sound; none where they are folded alike, or never similar. The product of their lengths.
///
/// ```
/// use naamkosh::{Language, features::sounds_apart};
/// let hindi = Language::hindi()?;
/// let apart = sounds_apart(&hindi, "मॉस्को", "मास्को").ok_or("never similar")?;
/// assert_eq!(apart.rows, [("A", "oa", 1)]);
/// assert!((apart.room - 5.0).abs() < 0.01 && apart.cost < 0.2);
/// assert!(sounds_apart(&hindi, "मॉस्को", "दिल्ली").is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn sounds_apart(language: &Language, a: &str, b: &str) -> Option<SoundsApart> {
    let costs = language.sounds();
    let (a, b) = (phones(language, a)?, phones(language, b)?);
    let shared =
        crate::spelling::similar::skeletons(&a).any(|s| crate::spelling::similar::skeletons(&b).any(|t| s == t));
    if a == b || !shared {
        return None;
    }
    let cost = Judge::any(costs).cost(&a, &b)?;
    let room = Judge { costs, threshold: 0.01 }.limit(&a, &b);
    Some(SoundsApart { rows: rows(&a, &b, costs)?, cost: f32::from(cost) / 100.0, room })
}

/// The skeletons of a word: words that share none are never similar.
///
/// ```
/// let hindi = naamkosh::Language::hindi()?;
/// assert_eq!(naamkosh::features::skeletons(&hindi, "मॉस्को"), naamkosh::features::skeletons(&hindi, "मास्को"));
/// # Ok::<(), naamkosh::LanguageError>(())
/// ```
pub fn skeletons(language: &Language, word: &str) -> Vec<u64> {
    phones(language, word).map_or(Vec::new(), |phones| crate::spelling::similar::skeletons(&phones).collect())
}

fn phones(language: &Language, word: &str) -> Option<Phones> {
    let mut key = String::new();
    folded_key(word, &mut key);
    Phones::of(&key, language.sounds())
}
