//! How likely a draft is right: its features, and what each is worth.
//!
//! The features are what a draft says of itself (its kind and form, by what it was taken for a name), what stands beside
//! it, what its words are, and what else the document says of it. Each has a weight in `data/language/score.tsv`, and
//! the sum is the logarithm of its odds, from which [`choose`](super::choose) finds the best set of drafts:
//!
//! ```text
//! always                     1          every draft has it
//! person unlisted one        1          kind, form and number of words together
//! by single-word             1          by what it was taken for a name
//! beside unlisted            up to 6    what the words beside it say for its kind
//! again                      0.7        the logarithm of how often the document has it
//! ```
//!
//! A feature without a weight in the file counts nothing, so that the file may leave out what was fitted to 0. With no
//! weights at all every sum is 0, and nothing that needs weighing is a name.
//!
//! The weights stand in one array, so that no name is looked up ([`Weights::of`] does so once); [`Feature::place`] is
//! the place of each. A new kind, form or [`By`] takes its place by itself, and the weights are fitted again, since
//! the names of the features have changed (`features::score_version`).

mod feature;
mod sorts;

pub(crate) use feature::{EVENTS, Feature};
pub(crate) use sorts::{Group, Head, KNOWN, Known};

use super::draft::{By, Draft};
use crate::entity::Kind;
use crate::forms::Form;
use crate::language::{Evidence, Language, Shape, Title};
use crate::spelling::Spelling;

/// Odds count up to there, either way: the passes' own odds are of different worth, and none is near certainty.
const MOST_ODDS: f32 = 6.0;
/// Nor do its letters.
const MOST_SHAPE: f32 = 4.0;
/// What stands beside a draft counts for no more than that.
const MOST_BESIDE: f32 = 6.0;

/// A draft, and what its document says of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Described {
    pub(crate) draft: Draft,
    /// Several words, as [`Feature::Several`] says.
    pub(crate) several: bool,
    /// What the words beside it say.
    pub(crate) beside: Evidence,
    /// The title right before it.
    pub(crate) title: Option<Title>,
    /// How many of its words are known like that, in the order of [`Known`]; of NIL drafts.
    pub(crate) words: [u8; KNOWN],
    /// What is joined to it on either side, if it may be a part of something longer; of NIL drafts
    /// and of listed people by one word.
    pub(crate) joined: [Option<Known>; 2],
    /// How often its first word is a given name, and its last a surname, of all that they are in names; of NIL people
    /// of several words.
    pub(crate) ends: [f32; 2],
    /// How many listed names lie inside it; of NIL drafts.
    pub(crate) holds: u8,
    /// The kind of the name that it lies inside, where the words of that make it one, and whether a strong designator
    /// ends that.
    pub(crate) inside: Option<(Kind, bool)>,
    /// How often the document has it elsewhere.
    pub(crate) again: u32,
    /// The prior of its entity.
    pub(crate) prior: f32,
    pub(crate) latin: bool,
    /// Its own row says that it is a name wherever it stands.
    pub(crate) own: bool,
    /// It holds a listed name whose row says that it is one wherever it stands; of NIL drafts.
    pub(crate) over_own: bool,
    pub(crate) headline: bool,
    /// What the letters of its words that nobody knows say, on average; of NIL drafts.
    pub(crate) shape: Shape,
    /// The sort of the designator before it, and of that after it.
    pub(crate) head_beside: [Option<Head>; 2],
    /// It stands between quotes.
    pub(crate) quoted: bool,
    /// How often its first word, and the one before the last, are parts of names that end in a designator; of NIL
    /// drafts.
    pub(crate) heads: [f32; 2],
    /// What is known of these two.
    pub(crate) edges: [Known; 2],
    /// After how many words the last word of an event's name follows, if any.
    pub(crate) event: Option<usize>,
}

impl Described {
    fn group(&self) -> Group {
        match (self.draft.link.is_some(), self.draft.grounds.by, self.several) {
            (true, By::Context | By::Doubted, _) => Group::Weighed,
            (true, ..) => Group::Listed,
            (false, by, _) if by.is_of_words() => Group::Words,
            (false, _, false) => Group::One,
            (false, _, true) => Group::Several,
        }
    }
}

/// Calls `each` with the features of a draft and their values.
///
/// Which odds a pass left depends on what it was asked: of a name that a list has, which entity is meant; of a common
/// word or of words that no list has, whether they are a name. These are two features, since the same odds tell
/// something else of the one and of the other. Names are not made: a draft costs some additions and no allocation.
/// Tools get the same features by name (`Recognizer::weighed`).
pub(crate) fn features(described: &Described, mut each: impl FnMut(Feature, f32)) {
    let Described { draft, several, .. } = *described;
    let (kind, form) = (draft.kind, draft.form);
    of_draft(&draft, several, &mut each);
    let group = described.group();
    let beside = described.beside.clamp(MOST_BESIDE);
    let demonym = form == Form::Demonym;
    let others = Kind::ALL.iter().filter(|&&other| demonym || other != kind).map(|&other| beside.of(other));
    each(Feature::Beside(group), if demonym { beside.demonym } else { beside.of(kind) });
    each(Feature::BesideOthers(group), others.fold(-MOST_BESIDE, f32::max));
    if let Some(title) = described.title {
        each(Feature::Titled(title, kind == Kind::Person), 1.0);
    }
    if described.again > 0 {
        each(Feature::Again(group), (described.again as f32).ln_1p());
    }
    for (flag, feature) in [(described.latin, Feature::Latin), (described.headline, Feature::Headline)] {
        if flag {
            each(feature, 1.0);
        }
    }
    if let Some(between) = described.event {
        each(if demonym { Feature::DemonymBeforeEvent(between) } else { Feature::BeforeEvent(between, kind) }, 1.0);
    }
    for (head, after) in described.head_beside.into_iter().zip([false, true]) {
        if let Some(head) = head {
            each(Feature::HeadBeside(after, draft.link.is_some(), head, kind), 1.0);
        }
    }
    if described.quoted {
        each(Feature::Quoted(kind), 1.0);
    }
    if let Some((kind, headed)) = described.inside {
        each(Feature::Inside(kind, draft.link.is_some()), 1.0);
        if headed {
            each(Feature::InsideHeaded(draft.link.is_some()), 1.0);
        }
    }
    if draft.link.is_none() {
        let Shape { person, place } = described.shape;
        for (said, person) in [(person, true), (place, false)].into_iter().filter(|(said, _)| *said != 0.0) {
            each(Feature::Shape(person, kind), said.clamp(-MOST_SHAPE, MOST_SHAPE));
        }
        let all: u8 = described.words.iter().sum();
        for (known, &words) in Known::ALL.into_iter().zip(&described.words).filter(|(_, words)| **words > 0) {
            each(Feature::Words(known, kind), f32::from(words) / f32::from(all));
        }
        if draft.grounds.by.has_head() && all > 1 {
            each(Feature::HeadFirst(kind), described.heads[0]);
            each(Feature::HeadLast(kind), described.heads[1]);
            if !draft.grounds.by.is_of_words() {
                each(Feature::Edge(described.edges[0], true), 1.0);
                each(Feature::Edge(described.edges[1], false), 1.0);
            }
        }
        if all > 2 {
            each(Feature::Long(kind), f32::from(all - 2));
        }
        for (known, after) in described.joined.into_iter().zip([false, true]) {
            if let Some(known) = known {
                each(Feature::Joined(known, after), 1.0);
            }
        }
        if described.holds > 0 {
            each(Feature::Holds(kind, draft.grounds.by.is_of_words()), f32::from(described.holds));
        }
        if kind == Kind::Person && several {
            each(Feature::FirstGiven, described.ends[0]);
            each(Feature::LastFamily, described.ends[1]);
        }
        return;
    }
    for (known, after) in described.joined.into_iter().zip([false, true]) {
        if let Some(known) = known {
            each(Feature::ListedJoined(known, after), 1.0);
        }
    }
    each(Feature::Prior, described.prior);
}

/// The features of a draft that it has by itself, whatever its document says.
pub(crate) fn of_draft(draft: &Draft, several: bool, mut each: impl FnMut(Feature, f32)) {
    let (kind, form, grounds) = (draft.kind, draft.form, draft.grounds);
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
    if let Some(word) = grounds.single {
        each(Feature::Single(word.letter, kind), 1.0);
        each(Feature::Places(kind), word.said.clamp(-MOST_ODDS, MOST_ODDS));
    }
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

/// The first byte of the dash, and of the zero-width characters that may stand in a word.
const DASH_BEGINS: u8 = 0xE2;

/// True for a writing of several words: apart, joined by a hyphen or dash, or by the dot of an initial.
pub(crate) fn is_several(written: &str) -> bool {
    let mut inner = written.as_bytes();
    while let [b'.', rest @ ..] | [rest @ .., b'.'] = inner {
        inner = rest;
    }
    let mut dash = false;
    for &byte in inner {
        match byte {
            b' ' | b'-' | b'.' => return true,
            DASH_BEGINS => dash = true,
            _ => {}
        }
    }
    dash && written.contains('–')
}

/// The weights, each where its feature looks for it. Made once for a language, and shared by its recognisers.
#[derive(Debug)]
pub(crate) struct Weights {
    /// By [`Feature::place`]; 0 for a feature that the language has no weight for.
    weights: Vec<f32>,
    /// The language has none at all.
    empty: bool,
}

impl Weights {
    /// The weights of a language, by the names of all features.
    pub(crate) fn of(language: &Language) -> Weights {
        let empty = language.score_features().next().is_none();
        Weights { empty, weights: Feature::all().map(|feature| language.score_weight(&feature.name())).collect() }
    }

    /// True for a language that has none.
    pub(crate) fn is_empty(&self) -> bool {
        self.empty
    }

    /// The logarithm of the odds that the span and the kind of the draft are right, by itself: which of several entities
    /// of the kind is meant is no part of it, nor what it overlaps.
    pub(crate) fn odds(&self, described: &Described) -> f32 {
        let mut odds = 0.0;
        features(described, |feature, value| {
            odds += value * self.weights.get(feature.place()).copied().unwrap_or_default();
        });
        odds
    }
}

#[cfg(test)]
mod tests {
    use super::super::draft::Grounds;
    use super::*;
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
    fn odds() {
        let weights = Weights::of(&Language::hindi().unwrap());
        let nil = |by, odds| {
            let draft = Draft::nil(0, 9, Kind::Person, Grounds { odds, ..Grounds::by(by) });
            let (beside, words) = (Evidence::default(), [1, 0, 0, 0, 0, 0, 0, 0]);
            Described {
                quoted: false,
                heads: [0.0; 2],
                edges: [Known::Nothing; 2],
                head_beside: [None; 2],
                own: false,
                draft,
                several: false,
                beside,
                title: None,
                words,
                joined: [None; 2],
                ends: [0.0; 2],
                holds: 0,
                inside: None,
                again: 0,
                prior: 0.0,
                latin: false,
                over_own: false,
                headline: false,
                event: None,
                shape: Shape::default(),
            }
        };
        let odds = |described| weights.odds(&described);
        let titled = Described { title: Some(Title::Sure), ..nil(By::SingleWord, 1.0) };
        assert!(odds(titled) > odds(nil(By::SingleWord, 1.0)));
        assert!(odds(nil(By::SingleWord, 3.0)) > odds(nil(By::SingleWord, 0.5)));
    }
}
