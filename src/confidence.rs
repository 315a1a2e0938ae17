//! Confidence: the one place that turns what a draft says of itself into how likely it is right. The weights are data
//! (`data/language/score.tsv`), fitted on annotated news by the features that are computed here.

use crate::document::{By, Draft};
use crate::entity::Kind;
use crate::forms::Form;
use crate::language::Language;
use crate::spelling::Spelling;

/// Odds count up to there, either way.
const MOST_ODDS: f32 = 6.0;

const KINDS: usize = Kind::ALL.len();
const FORMS: usize = Form::ALL.len();

/// Something that a draft says of itself. The draft has each of its features with a value, most of them 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Feature {
    Always,
    Kind(Kind),
    Form(Form),
    /// The span has several words.
    Several(bool),
    /// Kind, form and number of words together.
    Together(Kind, Form, bool),
    /// By what it was taken for a name.
    By(By),
    /// The document had named its entity in full before.
    Named,
    /// The odds that its entity is meant among those of the name.
    EntityOdds,
    /// The odds that its words are a name.
    NameOdds,
    Folded,
    Similar,
    Distance,
    Glued,
}

impl Feature {
    /// Its name in `data/language/score.tsv`.
    pub(crate) fn name(self) -> String {
        let words = |several| if several { "several" } else { "one" };
        match self {
            Feature::Always => "always".to_owned(),
            Feature::Kind(kind) => kind.as_str().to_owned(),
            Feature::Form(form) => form.as_str().to_owned(),
            Feature::Several(several) => words(several).to_owned(),
            Feature::Together(kind, form, several) => format!("{kind} {form} {}", words(several)),
            Feature::By(by) => by.as_str().to_owned(),
            Feature::Named => "named".to_owned(),
            Feature::EntityOdds => "entity odds".to_owned(),
            Feature::NameOdds => "name odds".to_owned(),
            Feature::Folded => "folded".to_owned(),
            Feature::Similar => "similar".to_owned(),
            Feature::Distance => "distance".to_owned(),
            Feature::Glued => "glued".to_owned(),
        }
    }

    /// Where it stands among [`Feature::all`].
    fn place(self) -> usize {
        const KIND: usize = 8;
        const FORM: usize = KIND + KINDS;
        const SEVERAL: usize = FORM + FORMS;
        const BY: usize = SEVERAL + 2;
        const TOGETHER: usize = BY + By::ALL.len();
        match self {
            Feature::Always => 0,
            Feature::Named => 1,
            Feature::EntityOdds => 2,
            Feature::NameOdds => 3,
            Feature::Folded => 4,
            Feature::Similar => 5,
            Feature::Distance => 6,
            Feature::Glued => 7,
            Feature::Kind(kind) => KIND + kind as usize,
            Feature::Form(form) => FORM + form as usize,
            Feature::Several(several) => SEVERAL + usize::from(several),
            Feature::By(by) => BY + by as usize,
            Feature::Together(kind, form, several) => {
                TOGETHER + (kind as usize * FORMS + form as usize) * 2 + usize::from(several)
            }
        }
    }

    /// Every feature.
    pub(crate) fn all() -> impl Iterator<Item = Feature> {
        let several = [false, true];
        let kinds = || Kind::ALL.iter().copied();
        let forms = || Form::ALL.iter().copied();
        let together =
            kinds().flat_map(move |k| forms().flat_map(move |f| several.map(|s| Feature::Together(k, f, s))));
        let plain = [
            Feature::Always,
            Feature::Named,
            Feature::EntityOdds,
            Feature::NameOdds,
            Feature::Folded,
            Feature::Similar,
            Feature::Distance,
            Feature::Glued,
        ];
        plain
            .into_iter()
            .chain(kinds().map(Feature::Kind))
            .chain(forms().map(Feature::Form))
            .chain(several.map(Feature::Several))
            .chain(By::ALL.iter().copied().map(Feature::By))
            .chain(together)
    }
}

/// Calls `each` with the features of a draft and their values; `written` is its text.
pub(crate) fn features(draft: &Draft, written: &str, mut each: impl FnMut(Feature, f32)) {
    let (kind, form) = (draft.kind, draft.form);
    let several = written.trim_matches('.').contains([' ', '-', '.', '–']);
    let grounds = draft.grounds;
    let whole = [
        Feature::Always,
        Feature::Kind(kind),
        Feature::Form(form),
        Feature::Several(several),
        Feature::Together(kind, form, several),
        Feature::By(grounds.by),
    ];
    whole.into_iter().for_each(|feature| each(feature, 1.0));
    if grounds.named {
        each(Feature::Named, 1.0);
    }
    let of_entity = matches!(grounds.by, By::Listed | By::Definition | By::Coreference);
    each(if of_entity { Feature::EntityOdds } else { Feature::NameOdds }, grounds.odds.clamp(-MOST_ODDS, MOST_ODDS));
    let Some(link) = draft.link else { return };
    match link.spelling {
        Spelling::Exact => {}
        Spelling::Folded => each(Feature::Folded, 1.0),
        Spelling::Similar => {
            each(Feature::Similar, 1.0);
            each(Feature::Distance, f32::from(link.distance) / 1000.0);
        }
    }
    if link.glued {
        each(Feature::Glued, 1.0);
    }
}

/// The weights, each where its feature looks for it.
#[derive(Debug)]
pub(crate) struct Confidence {
    weights: Vec<f32>,
}

impl Confidence {
    pub(crate) fn of(language: &Language) -> Confidence {
        Confidence { weights: Feature::all().map(|feature| language.score_weight(&feature.name())).collect() }
    }

    /// How likely the span and the kind of the draft are right, 0 to 1.
    pub(crate) fn score(&self, draft: &Draft, written: &str) -> f32 {
        let mut odds = 0.0;
        features(draft, written, |feature, value| {
            odds += value * self.weights.get(feature.place()).copied().unwrap_or_default();
        });
        1.0 / (1.0 + (-odds).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Grounds;
    use std::collections::BTreeSet;

    #[test]
    fn every_feature_has_a_place_and_a_name_of_its_own() {
        let mut names = BTreeSet::new();
        for (at, feature) in Feature::all().enumerate() {
            assert_eq!(feature.place(), at, "{feature:?}");
            assert!(names.insert(feature.name()), "{feature:?}");
        }
    }

    /// The weights were fitted by the features that are computed here.
    #[test]
    fn weights_are_of_these_features() {
        let names: BTreeSet<String> = Feature::all().map(Feature::name).collect();
        let language = Language::hindi().unwrap();
        let weights: Vec<&str> = language.score_features().collect();
        assert!(weights.len() > 20);
        for name in weights {
            assert!(names.contains(name), "data/language/score.tsv has a weight for no feature: {name}");
        }
    }

    #[test]
    fn scores() {
        let confidence = Confidence::of(&Language::hindi().unwrap());
        let nil = |by, odds| Draft::nil(0, 9, Kind::Person, Grounds { by, odds, named: false });
        let score = |draft: &Draft, text| confidence.score(draft, text);
        let two = score(&nil(By::NameParts, 0.0), "अनिल कुमार");
        assert!((0.0..=1.0).contains(&two) && two > 0.5);
        assert!(score(&nil(By::SingleWord, 3.0), "अनिल") > score(&nil(By::SingleWord, 0.5), "अनिल"));
    }
}
