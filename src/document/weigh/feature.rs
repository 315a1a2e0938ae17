//! The features of a draft: what can be known of it, each with its name and its place in the array of weights. Names are
//! those of `data/language/score.tsv`; what a draft's values are, [`weigh`](super) says.

use super::super::draft::By;
use super::sorts::{Group, Head, Known};
use crate::entity::Kind;
use crate::forms::Form;
use crate::language::Title;

/// How many kinds and forms there are: the sides of the table of both together.
const KINDS: usize = Kind::ALL.len();
const FORMS: usize = Form::ALL.len();

/// Something that is known of a draft. The draft has each of its features with a value, most of them 1.
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
    /// What stands beside it says for its kind.
    Beside(Group),
    /// What stands beside it says for the likeliest of the other kinds.
    BesideOthers(Group),
    /// A title of that sort stands before it, and it is a person or not.
    Titled(Title, bool),
    /// The share of its words that are known like that, and its kind; of NIL drafts.
    Words(Known, Kind),
    /// The letter of what is known of a single word (`nil::parts`), and its kind.
    Single(char, Kind),
    /// What all places of a single word say for its kind, by the letter of what is known of it.
    Places(Kind),
    /// How many words it has beyond the second; of NIL drafts.
    Long(Kind),
    /// A word that is known like that is joined to it on that side, so that it may be a part of something longer; of NIL
    /// drafts.
    Joined(Known, bool),
    /// The same of listed people by one word.
    ListedJoined(Known, bool),
    /// How often the first word of a person's name of several words is a given name where it is in names.
    FirstGiven,
    /// How often the last one is a surname.
    LastFamily,
    /// How many listed names lie inside it, and whether its own words make it a name; of NIL drafts.
    Holds(Kind, bool),
    /// It lies inside a name of that kind that the words themselves make, and is listed or not.
    Inside(Kind, bool),
    /// What the letters of its words that nobody knows say for a person, or for a place; and its kind.
    Shape(bool, Kind),
    /// A strong designator ends the name that it lies inside; it is listed or not.
    InsideHeaded(bool),
    /// The logarithm of how often the document has it, this place left out.
    Again(Group),
    /// A word that names of events end in follows, right after it or after one or two others; and its kind.
    BeforeEvent(usize, Kind),
    /// Likewise of an adjective of a place: एशियाई कुश्ती चैम्पियनशिप.
    DemonymBeforeEvent(usize),
    /// The prior of its entity.
    Prior,
    /// It stands between quotes; its kind.
    Quoted(Kind),
    /// Of a name that ends in a designator: how often its first word is part of such names, as a logarithm; and its kind.
    HeadFirst(Kind),
    /// The same of the word before the designator.
    HeadLast(Kind),
    /// Its first word, or the one before the designator, is known like that; of those by loose designators alone.
    Edge(Known, bool),
    /// The word before or after it is a designator of that sort, and its own kind; it is listed, or not.
    HeadBeside(bool, bool, Head, Kind),
    /// Its letters are Latin.
    Latin,
    /// It stands in the headline.
    Headline,
}

/// What may be known of a single word, the last one that nothing is.
const LETTERS: [char; 7] = ['U', 'S', 'P', 'R', 'N', 'B', 'A'];
/// An event's word is looked for right after a draft, after a word and after two.
pub(crate) const EVENTS: usize = 3;
const TITLES: [Title; 3] = [Title::Maybe, Title::Sure, Title::ByLine];

/// Where a letter stands among them.
fn place_of(letter: char) -> usize {
    LETTERS.iter().position(|&l| l == letter).unwrap_or_default()
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
            Feature::Beside(group) => format!("beside {}", group.as_str()),
            Feature::BesideOthers(group) => format!("beside others {}", group.as_str()),
            Feature::Titled(title, person) => {
                let title = match title {
                    Title::Maybe => "maybe titled",
                    Title::Sure => "titled",
                    Title::ByLine => "by-line",
                };
                format!("{title} {}", if person { "person" } else { "no person" })
            }
            Feature::Words(known, kind) => format!("{kind} of {}", known.as_str()),
            Feature::Single(letter, kind) => format!("{kind} {letter}"),
            Feature::Places(kind) => format!("{kind} at all its places"),
            Feature::Long(kind) => format!("{kind} long"),
            Feature::Joined(known, after) => {
                format!("{} {}", known.as_str(), if after { "after it" } else { "before it" })
            }
            Feature::ListedJoined(known, after) => format!("listed, {}", Feature::Joined(known, after).name()),
            Feature::FirstGiven => "first given".to_owned(),
            Feature::LastFamily => "last family".to_owned(),
            Feature::Holds(kind, words) => format!("{kind} {}holds listed", if words { "of words " } else { "" }),
            Feature::Inside(kind, listed) => format!("{}listed inside {kind}", if listed { "" } else { "un" }),
            Feature::Shape(person, kind) => format!("{kind} shaped as a {}", if person { "person" } else { "place" }),
            Feature::InsideHeaded(listed) => format!("{}listed before designator", if listed { "" } else { "un" }),
            Feature::Again(group) => format!("again {}", group.as_str()),
            Feature::BeforeEvent(between, kind) => format!("{kind} event after {between}"),
            Feature::Quoted(kind) => format!("{kind} quoted"),
            Feature::HeadFirst(kind) => format!("{kind} begins in word of names"),
            Feature::HeadLast(kind) => format!("{kind} has word of names"),
            Feature::Edge(known, first) => {
                format!("loose {} {}", if first { "begins in" } else { "after" }, known.as_str())
            }
            Feature::HeadBeside(after, listed, head, kind) => {
                let (side, listed) = (if after { "before" } else { "after" }, if listed { "listed " } else { "" });
                format!("{listed}{kind} {side} {}", head.as_str())
            }
            Feature::DemonymBeforeEvent(between) => format!("demonym event after {between}"),
            Feature::Prior => "prior".to_owned(),
            Feature::Latin => "latin".to_owned(),
            Feature::Headline => "headline".to_owned(),
        }
    }

    /// Where it stands among [`Feature::all`], and its weight in the array.
    pub(crate) fn place(self) -> usize {
        const PLAIN: usize = 13;
        const KIND: usize = PLAIN;
        const FORM: usize = KIND + KINDS;
        const SEVERAL: usize = FORM + FORMS;
        const BY: usize = SEVERAL + 2;
        const TOGETHER: usize = BY + By::ALL.len();
        const GROUP: usize = TOGETHER + KINDS * FORMS * 2;
        const BESIDE: usize = GROUP + 2 * Group::ALL.len();
        const TITLED: usize = BESIDE + Group::ALL.len();
        const WORDS: usize = TITLED + 2 * TITLES.len();
        const LONG: usize = WORDS + Known::ALL.len() * KINDS;
        const JOINED: usize = LONG + KINDS;
        const HOLDS: usize = JOINED + 2 * Known::ALL.len();
        const INSIDE: usize = HOLDS + 2 * KINDS + 2 * Known::ALL.len();
        const SINGLE: usize = INSIDE + 2 * KINDS;
        const PLACES: usize = SINGLE + LETTERS.len() * KINDS;
        const EVENT: usize = PLACES + KINDS;
        const HEADED: usize = EVENT + EVENTS * KINDS;
        const SHAPE: usize = HEADED + 2;
        const QUOTED: usize = SHAPE + 2 * KINDS;
        const EDGE: usize = QUOTED + 3 * KINDS;
        const HEAD: usize = EDGE + 2 * Known::ALL.len();
        const DEMONYM: usize = HEAD + 4 * Head::ALL.len() * KINDS;
        match self {
            Feature::Always => 0,
            Feature::Named => 1,
            Feature::EntityOdds => 2,
            Feature::NameOdds => 3,
            Feature::Folded => 4,
            Feature::Similar => 5,
            Feature::Distance => 6,
            Feature::Glued => 7,
            Feature::Prior => 8,
            Feature::Latin => 9,
            Feature::Headline => 10,
            Feature::FirstGiven => 11,
            Feature::LastFamily => 12,
            Feature::Kind(kind) => KIND + kind as usize,
            Feature::Form(form) => FORM + form as usize,
            Feature::Several(several) => SEVERAL + usize::from(several),
            Feature::By(by) => BY + by as usize,
            Feature::Together(kind, form, several) => {
                TOGETHER + (kind as usize * FORMS + form as usize) * 2 + usize::from(several)
            }
            Feature::BesideOthers(group) => GROUP + group as usize,
            Feature::Again(group) => GROUP + Group::ALL.len() + group as usize,
            Feature::Beside(group) => BESIDE + group as usize,
            Feature::Titled(title, person) => TITLED + 2 * title as usize + usize::from(person),
            Feature::Words(known, kind) => WORDS + known as usize * KINDS + kind as usize,
            Feature::Long(kind) => LONG + kind as usize,
            Feature::Joined(known, after) => JOINED + 2 * known as usize + usize::from(after),
            Feature::ListedJoined(known, after) => HOLDS + 2 * KINDS + 2 * known as usize + usize::from(after),
            Feature::Holds(kind, words) => HOLDS + 2 * kind as usize + usize::from(words),
            Feature::Inside(kind, listed) => INSIDE + 2 * kind as usize + usize::from(listed),
            Feature::Single(letter, kind) => SINGLE + place_of(letter) * KINDS + kind as usize,
            Feature::Places(kind) => PLACES + kind as usize,
            Feature::InsideHeaded(listed) => HEADED + usize::from(listed),
            Feature::Shape(person, kind) => SHAPE + usize::from(person) * KINDS + kind as usize,
            Feature::HeadBeside(after, listed, head, kind) => {
                let sides = 2 * usize::from(after) + usize::from(listed);
                HEAD + (sides * Head::ALL.len() + head as usize) * KINDS + kind as usize
            }
            Feature::DemonymBeforeEvent(between) => DEMONYM + between.min(EVENTS - 1),
            Feature::Quoted(kind) => QUOTED + kind as usize,
            Feature::HeadFirst(kind) => QUOTED + KINDS + kind as usize,
            Feature::HeadLast(kind) => QUOTED + 2 * KINDS + kind as usize,
            Feature::Edge(known, first) => EDGE + 2 * known as usize + usize::from(first),
            Feature::BeforeEvent(between, kind) => EVENT + between.min(EVENTS - 1) * KINDS + kind as usize,
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
            Feature::Prior,
            Feature::Latin,
            Feature::Headline,
            Feature::FirstGiven,
            Feature::LastFamily,
        ];
        let groups = |of: fn(Group) -> Feature| Group::ALL.into_iter().map(of);
        plain
            .into_iter()
            .chain(kinds().map(Feature::Kind))
            .chain(forms().map(Feature::Form))
            .chain(several.map(Feature::Several))
            .chain(By::ALL.iter().copied().map(Feature::By))
            .chain(together)
            .chain(groups(Feature::BesideOthers))
            .chain(groups(Feature::Again))
            .chain(groups(Feature::Beside))
            .chain(TITLES.into_iter().flat_map(|title| [false, true].map(|person| Feature::Titled(title, person))))
            .chain(Known::ALL.into_iter().flat_map(move |known| kinds().map(move |kind| Feature::Words(known, kind))))
            .chain(kinds().map(Feature::Long))
            .chain(Known::ALL.into_iter().flat_map(|known| [false, true].map(|after| Feature::Joined(known, after))))
            .chain(kinds().flat_map(move |kind| several.map(|words| Feature::Holds(kind, words))))
            .chain(
                Known::ALL.into_iter().flat_map(|known| [false, true].map(|after| Feature::ListedJoined(known, after))),
            )
            .chain(kinds().flat_map(move |kind| several.map(|listed| Feature::Inside(kind, listed))))
            .chain(LETTERS.into_iter().flat_map(move |letter| kinds().map(move |kind| Feature::Single(letter, kind))))
            .chain(kinds().map(Feature::Places))
            .chain((0..EVENTS).flat_map(move |between| kinds().map(move |kind| Feature::BeforeEvent(between, kind))))
            .chain(several.map(Feature::InsideHeaded))
            .chain(several.into_iter().flat_map(move |person| kinds().map(move |kind| Feature::Shape(person, kind))))
            .chain(kinds().map(Feature::Quoted))
            .chain(kinds().map(Feature::HeadFirst))
            .chain(kinds().map(Feature::HeadLast))
            .chain(Known::ALL.into_iter().flat_map(|known| [false, true].map(|first| Feature::Edge(known, first))))
            .chain(several.into_iter().flat_map(move |after| {
                let of = move |listed| {
                    Head::ALL
                        .into_iter()
                        .flat_map(move |head| kinds().map(move |kind| Feature::HeadBeside(after, listed, head, kind)))
                };
                several.into_iter().flat_map(of)
            }))
            .chain((0..EVENTS).map(Feature::DemonymBeforeEvent))
    }
}
