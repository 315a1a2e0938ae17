//! What a mention says of itself, as the features of its score. The only place of the training of scores that knows
//! where these come from.

use super::dump::hex;
use anyhow::{Context, Result};
use naamkosh::{Form, Kind, Mention, Spelling};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs;

/// The features of a mention's score.
pub trait Grounds {
    /// Identifies the set of features.
    fn hash(&self) -> String;

    /// Names and values; what is not there is 0.
    fn of(&self, mention: &Mention<'_>, text: &str) -> Vec<(String, f64)>;
}

/// No logarithm of odds is taken for more than that, either way.
const MOST: f64 = 6.0;
const WORDS: [&str; 2] = ["one", "several"];

/// The features as they can be read off a mention: what the document layer made of it is found again by taking the
/// other weights off its score.
pub struct FromScore {
    /// The weights that the scores were made with.
    weights: HashMap<String, f64>,
}

impl FromScore {
    /// With the weights of data/language, which the library was built with.
    pub fn new() -> Result<FromScore> {
        let file = super::language_folder().join("score.tsv");
        let content = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
        let rows = content.lines().enumerate().filter(|(_, row)| !row.starts_with('#'));
        let weights = rows.map(|(at, row)| {
            let place = || format!("{}:{}", file.display(), at + 1);
            let (name, weight) = row.split_once('\t').with_context(place)?;
            Ok((name.to_owned(), weight.parse().with_context(place)?))
        });
        let weights: HashMap<String, f64> = weights.collect::<Result<_>>()?;
        weights.get("raw").filter(|raw| **raw != 0.0).with_context(|| format!("{}: no raw", file.display()))?;
        Ok(FromScore { weights })
    }
}

impl Grounds for FromScore {
    fn hash(&self) -> String {
        let each = Kind::ALL.iter().map(|k| k.as_str()).chain(Form::ALL.iter().map(|f| f.as_str())).chain(WORDS);
        let together = Kind::ALL.iter().flat_map(|k| Form::ALL.iter().map(move |f| format!("{k} {f}")));
        let together = together.flat_map(|of| WORDS.map(|words| format!("{of} {words}")));
        let more = ["always", "folded", "similar", "distance", "glued", "raw"];
        let names: Vec<String> = each.chain(more).map(str::to_owned).chain(together).collect();
        hex(&Sha256::digest(names.join("\n"))[..8])
    }

    fn of(&self, mention: &Mention<'_>, text: &str) -> Vec<(String, f64)> {
        let several = mention.text(text).trim_matches('.').contains([' ', '-', '.', '–']);
        let (kind, form, words) = (mention.kind.as_str(), mention.form.as_str(), WORDS[usize::from(several)]);
        let mut features: Vec<(String, f64)> =
            ["always", kind, form, words].into_iter().map(|name| (name.to_owned(), 1.0)).collect();
        features.push((format!("{kind} {form} {words}"), 1.0));
        if let Some(spelling @ (Spelling::Folded | Spelling::Similar)) = mention.spelling {
            features.push((spelling.as_str().to_owned(), 1.0));
            features.push(("distance".to_owned(), f64::from(mention.distance)));
        }
        if mention.glued {
            features.push(("glued".to_owned(), 1.0));
        }
        let weight = |name: &str| self.weights.get(name).copied().unwrap_or_default();
        let rest: f64 = features.iter().map(|(name, value)| weight(name) * value).sum();
        let raw = (logit(f64::from(mention.score)) - rest) / weight("raw");
        features.push(("raw".to_owned(), raw.clamp(-MOST, MOST)));
        features
    }
}

/// The logarithm of the odds.
fn logit(share: f64) -> f64 {
    libm::log(share.max(1e-6) / (1.0 - share).max(1e-6)).clamp(-MOST, MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_mention_says() {
        let grounds = FromScore::new().unwrap();
        let recognizer = naamkosh::Recognizer::embedded().unwrap();
        let text = "व्लादिमीर पुतिन ने रूस की निंदा की।";
        let mentions = recognizer.recognize(text);
        let features = grounds.of(&mentions[0], text);
        let names: Vec<&str> = features.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["always", "person", "name", "several", "person name several", "raw"]);
        let weight = |name: &str| grounds.weights.get(name).copied().unwrap_or_default();
        let odds: f64 = features.iter().map(|(name, value)| weight(name) * value).sum();
        let score = 1.0 / (1.0 + (-odds).exp());
        assert!((score - f64::from(mentions[0].score)).abs() < 1e-3, "{score} for {}", mentions[0].score);
        assert_eq!(grounds.of(&mentions[1], text)[3].0, "one");
        assert_eq!(grounds.hash().len(), 16);
    }
}
