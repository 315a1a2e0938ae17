//! What it costs to take one sound for another: the file, read into the costs of the similar tier.
//!
//! Only the reading is here. What a sound is, and how costs become a distance between words, is for
//! `spelling::similar`, which knows no file. In hundredths of a sound:
//!
//! ```text
//! i ⇥ I ⇥ cost     a short i for a long one, either way
//! a ⇥ - ⇥ cost     an unwritten vowel that is there in one of the words only
//! V ⇥ - ⇥ cost     a close vowel that glides on from another      (कीएव, कीव)
//! = ⇥ - ⇥ cost     a consonant written twice                      (अन्ना, अना)
//! ```
//!
//! A pair that no row has costs as much as [`Costs`] has for sounds that are not like each other.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::explain::Explanation;
use crate::spelling::similar::{Costs, Phone};

/// The second cell of a row on a sound that the other word has none for.
const NONE: &str = "-";

/// An error for a sound that there is not, a sound against itself, a pair that stands twice in either order, and a cost
/// over 255.
pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Costs, LanguageError> {
    let (mut costs, mut once) = (Costs::default(), Once::default());
    for row in File::new("similar_costs.tsv", files.similar_costs).table() {
        let [a, b, cost] = row?;
        // A pair is the same whichever comes first.
        once.take((a.text.min(b.text), a.text.max(b.text)), &a)?;
        let cost = cost.count::<u8>()?;
        match (a.text, b.text) {
            ("=", NONE) => costs.set_twice(cost),
            ("V", NONE) => costs.set_gliding(cost),
            (_, NONE) => costs.set_lone(Phone::named(a.text).ok_or_else(|| a.is_no("sound"))?, cost),
            _ => {
                let (x, y) = (Phone::named(a.text), Phone::named(b.text));
                let x = x.ok_or_else(|| a.is_no("sound"))?;
                let y = y.filter(|&y| y != x).ok_or_else(|| b.is_no("other sound"))?;
                costs.set_swap(x, y, cost);
            }
        }
    }
    Ok(costs)
}

impl Language {
    /// What it costs to take one sound for another.
    pub(crate) fn sounds(&self) -> &Costs {
        &self.sounds
    }

    /// Compares a listed name with the text of a match: the spelling tier, and which sounds differ. Cost: linear for
    /// exact and folded, else the product of the lengths.
    ///
    /// ```
    /// use naamkosh::{Language, Spelling};
    /// let hindi = Language::hindi()?;
    /// let e = hindi.explain("मॉस्को", "मास्को");
    /// assert_eq!(e.spelling, Some(Spelling::Similar));
    /// assert_eq!(e.to_string(), "similar, distance 0.016: आ for ऑ costs 0.08");
    /// assert_eq!(hindi.explain("ट्रंप", "ट्रम्प").to_string(), "folded");
    /// assert_eq!(hindi.explain("जिनपिंग", "चिनफिंग").to_string(), "not matched at any distance");
    /// # Ok::<(), naamkosh::LanguageError>(())
    /// ```
    pub fn explain(&self, listed: &str, text: &str) -> Explanation {
        Explanation::of(listed, text, &self.sounds)
    }
}
