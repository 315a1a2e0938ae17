//! Scores: from what the document layer made of a mention to how likely it is right.

use crate::entity::Kind;
use crate::forms::Form;
use crate::language::{Language, logit, share};
use crate::spelling::Spelling;

/// What each thing that a mention says of itself adds to the logarithm of the odds.
#[derive(Debug)]
pub(crate) struct Weights {
    /// What kind, form and number of words add together, for each of them.
    kinds_of_mention: Vec<f32>,
    folded: f32,
    similar: f32,
    distance: f32,
    glued: f32,
    raw: f32,
}

/// What a mention says of itself.
pub(crate) struct Grounds<'t> {
    pub(crate) kind: Kind,
    pub(crate) form: Form,
    pub(crate) text: &'t str,
    pub(crate) spelling: Option<Spelling>,
    pub(crate) distance: f32,
    pub(crate) glued: bool,
    /// What the document layer made of it.
    pub(crate) raw: f32,
}

impl Weights {
    pub(crate) fn of(language: &Language) -> Weights {
        let weight = |name: &str| language.score_weight(name);
        let mut kinds_of_mention = Vec::new();
        for kind in Kind::ALL {
            for form in Form::ALL {
                for words in ["one", "several"] {
                    let (kind, form) = (kind.as_str(), form.as_str());
                    let together = weight(&format!("{kind} {form} {words}"));
                    let each: f32 = ["always", kind, form, words].into_iter().map(weight).sum();
                    kinds_of_mention.push(each + together);
                }
            }
        }
        let [folded, similar, distance] = ["folded", "similar", "distance"].map(weight);
        Weights { kinds_of_mention, folded, similar, distance, glued: weight("glued"), raw: weight("raw") }
    }

    /// How likely the span and the kind of a mention are right, 0 to 1 (`data/language/score.tsv`).
    pub(crate) fn score(&self, grounds: &Grounds<'_>) -> f32 {
        let several = grounds.text.trim_matches('.').contains([' ', '-', '.', '–']);
        let kind = Kind::ALL.iter().position(|&k| k == grounds.kind).unwrap_or_default();
        let form = Form::ALL.iter().position(|&f| f == grounds.form).unwrap_or_default();
        let place = 2 * (Form::ALL.len() * kind + form) + usize::from(several);
        let mut odds = self.kinds_of_mention.get(place).copied().unwrap_or_default() + self.raw * logit(grounds.raw);
        odds += match grounds.spelling {
            Some(Spelling::Folded) => self.folded,
            Some(Spelling::Similar) => self.similar + self.distance * grounds.distance,
            _ => 0.0,
        };
        share(odds + if grounds.glued { self.glued } else { 0.0 })
    }
}
