//! Scores: from what the document layer made of a mention to how likely it is right.

use crate::entity::Kind;
use crate::forms::Form;
use crate::language::{logit, score_weight, share};
use crate::spelling::Spelling;
use once_cell::sync::Lazy;

/// What kind, form and number of words add together, for each of them.
static KINDS_OF_MENTION: Lazy<Vec<f32>> = Lazy::new(|| {
    let mut weights = Vec::new();
    for kind in Kind::ALL {
        for form in Form::ALL {
            for words in ["one", "several"] {
                let (kind, form) = (kind.as_str(), form.as_str());
                let together = score_weight(&format!("{kind} {form} {words}"));
                let each: f32 = ["always", kind, form, words].into_iter().map(score_weight).sum();
                weights.push(each + together);
            }
        }
    }
    weights
});

static FOLDED: Lazy<f32> = Lazy::new(|| score_weight("folded"));
static SIMILAR: Lazy<f32> = Lazy::new(|| score_weight("similar"));
static DISTANCE: Lazy<f32> = Lazy::new(|| score_weight("distance"));
static GLUED: Lazy<f32> = Lazy::new(|| score_weight("glued"));
static RAW: Lazy<f32> = Lazy::new(|| score_weight("raw"));

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

/// How likely the span and the kind of a mention are right, 0 to 1 (`data/language/score.tsv`).
pub(crate) fn score(grounds: &Grounds<'_>) -> f32 {
    let several = grounds.text.trim_matches('.').contains([' ', '-', '.', '–']);
    let at = |all: &[_], of: usize| all.len() * of;
    let kind = Kind::ALL.iter().position(|&k| k == grounds.kind).unwrap_or_default();
    let form = Form::ALL.iter().position(|&f| f == grounds.form).unwrap_or_default();
    let place = 2 * (at(&Form::ALL, kind) + form) + usize::from(several);
    let mut odds = KINDS_OF_MENTION.get(place).copied().unwrap_or_default() + *RAW * logit(grounds.raw);
    odds += match grounds.spelling {
        Some(Spelling::Folded) => *FOLDED,
        Some(Spelling::Similar) => *SIMILAR + *DISTANCE * grounds.distance,
        _ => 0.0,
    };
    share(odds + if grounds.glued { *GLUED } else { 0.0 })
}
