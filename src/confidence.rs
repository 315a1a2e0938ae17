//! Confidence: the one place that turns what a draft says of itself into how likely it is right. The weights are data
//! (`data/language/score.tsv`), fitted on annotated news by the features that are computed here.
//!
//! It knows drafts and the weights; it reads no context and no document: what passes saw, they left in the draft
//! ([`Grounds`](crate::document::Draft::grounds)). The score decides nothing: it is computed when all drafts are made.
//!
//! # How a score is computed
//! A logistic regression: each feature of the draft has a weight, the sum of the weights, each times its feature's
//! value, is the logarithm of the odds, and the score is 1 / (1 + e^-sum). A name नाटो that is listed as the acronym of
//! an organisation, in that spelling, has these features:
//!
//! ```text
//! always                     1
//! organization               1        kind, form and number of words, each by itself ...
//! acronym                    1
//! one                        1
//! organization acronym one   1        ... and together, since what one tells depends on the others
//! by listed                  1        by what it was taken for a name
//! entity odds                up to 6  odds of its entity among those of the name; name odds for other grounds
//! ```
//!
//! A feature without a weight in the file counts nothing, so that the file may leave out what was fitted to 0.
//!
//! # Where the weights stand
//! In one array, so that a score looks up no names. [`Feature::place`] is the place of each:
//!
//! ```text
//! 0       1      2            3          4       5        6         7
//! always  named  entity odds  name odds  folded  similar  distance  glued
//!
//! KIND = 8           FORM = KIND + kinds   SEVERAL = FORM + forms   BY = SEVERAL + 2   TOGETHER = BY + grounds
//! one for each kind  one for each form     one, several             one for each By    (kind, form, several)
//! ```
//!
//! `TOGETHER` is a table of three sides, row by row: `(kind * forms + form) * 2 + several`. [`Feature::all`] gives the
//! features in that order, which a test compares with [`Feature::place`]; a new kind, form or [`By`] takes its place by
//! itself, and the weights are fitted again, since the names of the features have changed (`features::score_version`).

use crate::document::{By, Draft};
use crate::entity::Kind;
use crate::forms::Form;
use crate::language::Language;
use crate::spelling::Spelling;

/// Odds count up to there, either way: the passes' own odds are of different worth, and none is near certainty.
const MOST_ODDS: f32 = 3.0;

/// How many kinds and forms there are: the sides of the table of both together.
const KINDS: usize = Kind::ALL.len();
const FORMS: usize = Form::ALL.len();

/// Something that a draft says of itself. The draft has each of its features with a value, most of them 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Feature {
    /// Every draft has it: the weight is the logarithm of the odds that all share.
    Always,
    /// Its kind.
    Kind(Kind),
    /// How it names its entity; `Unlisted` for NIL.
    Form(Form),
    /// The span has several words, or one only: words apart, joined by a hyphen or dash, or by the dot of an initial.
    Several(bool),
    /// Kind, form and number of words together.
    Together(Kind, Form, bool),
    /// By what it was taken for a name.
    By(By),
    /// The document had named its entity in full before.
    Named,
    /// The odds that its entity is meant among those of the name, as a logarithm; of drafts that are names by
    /// themselves.
    EntityOdds,
    /// The odds that its words are a name, as a logarithm; 0 where the pass computed none.
    NameOdds,
    /// Its spelling is that of the form after folding, not letter by letter.
    Folded,
    /// Its spelling only sounds like the form.
    Similar,
    /// How far it is from the form, in sounds a sound; of similar spellings alone.
    Distance,
    /// It was cut out of a longer word.
    Glued,
}

impl Feature {
    /// Its name in `data/language/score.tsv`: `person name several`, `by coreference`. Names of kinds, forms and
    /// grounds are those of the types, so that the tools need no list of them.
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

    /// Where it stands among [`Feature::all`], and its weight in the array.
    pub(crate) fn place(self) -> usize {
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

    /// Every feature that a draft can have, in the order of their places.
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
///
/// Which odds a pass left depends on what it was asked: of a name that a list has, which entity is meant; of a common
/// word or of words that no list has, whether they are a name. These are two features, since the same odds tell
/// something else of the one and of the other. Names are not made: a score costs some additions and no allocation.
/// Tools get the same features by name (`Recognizer::recognize_with_features`).
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

/// The weights, each where its feature looks for it. Made once for a language, and shared by its recognisers.
#[derive(Debug)]
pub(crate) struct Confidence {
    /// By [`Feature::place`]; 0 for a feature that the language has no weight for.
    weights: Vec<f32>,
}

impl Confidence {
    /// The weights of a language, by the names of all features.
    pub(crate) fn of(language: &Language) -> Confidence {
        Confidence { weights: Feature::all().map(|feature| language.score_weight(&feature.name())).collect() }
    }

    /// How likely the span and the kind of the draft are right, 0 to 1. The same draft has the same score in every
    /// document; which of several entities of the kind is meant is no part of it. Constant time but for the writing,
    /// which is searched for what parts words.
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
