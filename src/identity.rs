//! How likely it is that a mention means its entity, given that its span and kind are right: what turns what the link
//! says of itself into a probability. The weights are data (`data/language/entity_score.tsv`), fitted on links of raw
//! news that were judged by hand, by the features that are computed here.
//!
//! It is a logistic regression over the features that a draft has by itself, and others that tell who of one name is
//! meant:
//!
//! ```text
//! share odds        the entity's share among all of the list that the words could mean, as a logarithm
//! bearer odds       of a bare name: he against all who have it, listed or not
//! entity prior      the logarithm of the entity's prior
//! common words      how many people have the first and the last word of a full name
//! role, no role     what a role beside the name says for the entity, and against it
//! abroad, far       its country is not that of most of the gazetteer, and is named; or is not
//! region            it says in which region it lies, and that is named
//! ```
//!
//! A family name before a word for the whole family (गांधी परिवार) means nobody in particular: that is not weighed, and
//! its score is 0.
//!
//! What the linker saw, it left in the link ([`Identity`]); nothing is asked of the text again. A link below
//! [`Options::entity_threshold`](crate::Options::entity_threshold) is withheld by the recogniser.

use crate::document::{Draft, Feature, Identity, is_several, of_draft};
use crate::language::Language;

/// Logarithms of odds count up to there, either way.
const MOST_ODDS: f32 = 4.0;

/// What of the link itself tells who is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ground {
    ShareOdds,
    BearerOdds,
    Prior,
    CommonWords,
    Role,
    NoRole,
    Abroad,
    Far,
    Region,
}

impl Ground {
    const ALL: [Ground; 9] = [
        Ground::ShareOdds,
        Ground::BearerOdds,
        Ground::Prior,
        Ground::CommonWords,
        Ground::Role,
        Ground::NoRole,
        Ground::Abroad,
        Ground::Far,
        Ground::Region,
    ];

    /// Its name in `data/language/entity_score.tsv`.
    const fn name(self) -> &'static str {
        match self {
            Ground::ShareOdds => "share odds",
            Ground::BearerOdds => "bearer odds",
            Ground::Prior => "entity prior",
            Ground::CommonWords => "common words",
            Ground::Role => "role",
            Ground::NoRole => "no role",
            Ground::Abroad => "abroad",
            Ground::Far => "far",
            Ground::Region => "region",
        }
    }

    /// Its value in a link.
    fn of(self, identity: &Identity) -> f32 {
        let one = |yes: bool| f32::from(u8::from(yes));
        match self {
            Ground::ShareOdds => identity.share.clamp(-MOST_ODDS, MOST_ODDS),
            Ground::BearerOdds => identity.bearer.clamp(-MOST_ODDS, MOST_ODDS),
            Ground::Prior => identity.prior.max(0.01).ln(),
            Ground::CommonWords => identity.common,
            Ground::Role => identity.role.clamp(0.0, MOST_ODDS),
            Ground::NoRole => identity.role.clamp(-MOST_ODDS, 0.0),
            Ground::Abroad => one(identity.abroad == Some(true)),
            Ground::Far => one(identity.abroad == Some(false)),
            Ground::Region => one(identity.region),
        }
    }
}

/// Every name that a feature can have, in the order of the weights.
pub(crate) fn names() -> impl Iterator<Item = String> {
    Feature::all().map(Feature::name).chain(Ground::ALL.iter().map(|ground| ground.name().to_owned()))
}

/// Calls `each` with the place of every feature of a linked draft, its name and its value; nothing for NIL.
fn features(draft: &Draft, written: &str, spans: usize, mut each: impl FnMut(usize, f32)) {
    let Some(link) = draft.link else { return };
    of_draft(draft, is_several(written), |feature, value| each(feature.place(), value));
    for (at, ground) in Ground::ALL.iter().enumerate() {
        each(spans + at, ground.of(&link.identity));
    }
}

/// The features of a linked draft by name, for the tools that fit the weights.
pub(crate) fn named(draft: &Draft, written: &str) -> Vec<(String, f32)> {
    let names: Vec<String> = names().collect();
    let mut found = Vec::new();
    features(draft, written, names.len() - Ground::ALL.len(), |at, value| {
        if value != 0.0 {
            found.extend(names.get(at).map(|name| (name.clone(), value)));
        }
    });
    found
}

/// The weights, each where its feature looks for it.
#[derive(Debug)]
pub(crate) struct EntityConfidence {
    weights: Vec<f32>,
    /// How many of them are those of a draft's span.
    spans: usize,
}

impl EntityConfidence {
    /// The weights of a language, by the names of all features.
    pub(crate) fn of(language: &Language) -> EntityConfidence {
        let weights: Vec<f32> = names().map(|name| language.entity_weight(&name)).collect();
        EntityConfidence { spans: weights.len() - Ground::ALL.len(), weights }
    }

    /// How likely the entity of the draft is the one that is meant, 0 to 1; 0 for NIL and for a whole family. Some
    /// additions, no allocation.
    pub(crate) fn score(&self, draft: &Draft, written: &str) -> f32 {
        if draft.link.is_none_or(|link| link.identity.family) {
            return 0.0;
        }
        let mut odds = 0.0;
        features(draft, written, self.spans, |at, value| {
            odds += value * self.weights.get(at).copied().unwrap_or_default();
        });
        1.0 / (1.0 + (-odds).exp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// The weights were fitted by the features that are computed here, and every feature has a name of its own.
    #[test]
    fn entity_weights_are_of_these_features() {
        let all: Vec<String> = names().collect();
        let set: BTreeSet<&str> = all.iter().map(String::as_str).collect();
        assert_eq!(set.len(), all.len());
        let language = Language::hindi().unwrap();
        for name in language.entity_features() {
            assert!(set.contains(name), "data/language/entity_score.tsv has a weight for no feature: {name}");
        }
    }
}
