//! The last pass: of all drafts, which may overlap, the best set that does not.
//!
//! ```text
//! linked drafts, alternatives to them, NIL drafts
//!    --describe--> what the document says of each     (this file)
//!    --weigh-----> logarithms of odds                 (weigh)
//!    --decide----> the best set, and its shares       (lattice)
//! ```
//!
//! So the passes before propose, and only here it is decided: between a listed name and the longer one that no list has
//! around it, between two kinds of one word, between a name and none. Two things are no matter of weights:
//!
//! - a listed name that needs no evidence, in its own spelling, is never likelier nothing than itself (*a list is a
//!   promise*), but for the embedded lists' names before the last word of an event's (पेरिस मास्टर्स), nor is an acronym that the text defines: it may lose to what overlaps it, but not to nothing; and where
//!   its row says that it is one wherever it stands, only to what its own words make a name;
//! - a word of a person's name says who *that* person is: in मनमोहन सिंह ... अजय सिंह the second सिंह means nobody else.

use super::Document;
use super::draft::{By, Draft};
use super::known::{KnownWords, Word};
use super::lattice::{self, Arc, Verdict};
use super::weigh::{Described, EVENTS, Head, KNOWN, Known, Weights, is_several};
use super::window::{window, word_before};
use crate::entity::{Ambiguity, Kind};
use crate::language::{Evidence, NamePart, Neighbour, Shape, Thing, Title};
use crate::spelling::{
    Spelling,
    hash::{ByHash, spread},
};
use crate::words::Script;

/// The least that a listed name in its own spelling is worth.
const PROMISED: f32 = 0.5;
/// What is no name whatever else is there.
const NEVER: f32 = -60.0;

/// Drafts that start inside a longer one are counted up to there.
const MOST_HELD: usize = 24;

/// Leaves the best set of the drafts that the passes proposed, each with its share. Linear in the drafts, but for
/// sorting them.
pub(super) fn choose(document: &mut Document<'_>, weights: &Weights) {
    let mut drafts = document.drafts.take();
    let mut arcs: Vec<Arc> = Vec::with_capacity(drafts.len());
    describe_each(document, &drafts, |described| arcs.push(arc(&described, weights)));
    let mut verdicts: Vec<Verdict> = Vec::new();
    for cluster in lattice::clusters(&arcs) {
        lattice::decide(arcs.get(cluster.clone()).unwrap_or_default(), &mut verdicts);
        for (draft, verdict) in drafts.get_mut(cluster).unwrap_or_default().iter_mut().zip(&verdicts) {
            draft.score = verdict.share;
            draft.taken = verdict.taken;
        }
    }
    document.drafts.settle(drafts);
}

/// The drafts as tools see them, in the order of the lattice: all that were proposed.
pub(crate) fn describe(document: &Document<'_>, drafts: &[Draft]) -> Vec<Described> {
    let mut described = Vec::with_capacity(drafts.len());
    describe_each(document, drafts, |one| described.push(one));
    described
}

/// Calls `each` with what is said of each draft, in their order.
fn describe_each(document: &Document<'_>, drafts: &[Draft], mut each: impl FnMut(Described)) {
    let mut known = KnownWords::of(document.index);
    let mut words: Vec<Words> = Vec::with_capacity(drafts.len());
    let mut read: Option<((usize, usize), Words)> = None;
    for draft in drafts {
        let span = (draft.start, draft.end);
        // Proposals of one span are of the same words.
        let same = read.filter(|(last, _)| draft.link.is_none() && *last == span).map(|(_, words)| words);
        let of_it = same.unwrap_or_else(|| Words::of(document, &mut known, draft));
        if draft.link.is_none() {
            read = Some((span, of_it));
        }
        words.push(of_it.of_kind(draft));
    }
    let mut places: ByHash<u32> = ByHash::with_capacity_and_hasher(drafts.len(), Default::default());
    let mut last = None;
    for (draft, words) in drafts.iter().zip(&words) {
        // Two drafts of one span that mean the same are one place.
        if last != Some((draft.start, draft.end, words.key)) {
            *places.entry(words.key).or_default() += 1;
        }
        last = Some((draft.start, draft.end, words.key));
    }
    let (within, headline_end) = (within(drafts), document.layout.headline_end());
    // Proposals of one span, one for each kind, stand side by side: what is around them is read once.
    let mut around: Option<((usize, usize), Beside)> = None;
    for (at, ((draft, words), inside)) in drafts.iter().zip(&words).zip(within).enumerate() {
        let same = |other: &&Draft| (other.start, other.end) == (draft.start, draft.end);
        let before = || drafts.get(..at).unwrap_or_default().iter().rev().take_while(same);
        let (mut holds, mut over_own) = (0, draft.link.is_none() && before().any(|other| is_own(document, other)));
        for other in held(drafts, at) {
            holds += 1;
            over_own |= is_own(document, other);
        }
        let headline = draft.start < headline_end;
        let again = places.get(&words.key).copied().unwrap_or_default().saturating_sub(1);
        let span = (draft.start, draft.end);
        let beside = match around {
            Some((last, beside)) if last == span => beside,
            _ => Beside::of(document, draft),
        };
        around = Some((span, beside));
        let among = Among { holds, over_own, inside, again, headline };
        each(describe_one(document, &mut known, draft, words, beside, among));
    }
}

/// For each draft the kind of the last one around it whose own words make it a name, and whether it ends in a designator
/// that mostly ends names; bounded for each of these.
fn within(drafts: &[Draft]) -> Vec<Option<(Kind, bool)>> {
    let mut within: Vec<Option<(Kind, bool)>> = vec![None; drafts.len()];
    for (at, draft) in drafts.iter().enumerate().filter(|(_, draft)| draft.grounds.by.is_of_words()) {
        let lies_in = |other: &Draft| other.end <= draft.end && (other.start, other.end) != (draft.start, draft.end);
        let after = (drafts.get(at + 1..).unwrap_or_default(), within.get_mut(at + 1..).unwrap_or_default());
        let after = after.0.iter().zip(after.1).take(MOST_HELD);
        for (other, inside) in after.take_while(|(other, _)| other.start < draft.end) {
            if lies_in(other) {
                *inside = Some((draft.kind, draft.grounds.by.is_headed()));
            }
        }
    }
    within
}

/// The linked drafts that lie inside a NIL one, which stands at that place of the list; bounded.
fn held(drafts: &[Draft], at: usize) -> impl Iterator<Item = &Draft> {
    let holder = drafts.get(at).filter(|draft| draft.link.is_none());
    let end = holder.map_or(0, |draft| draft.end);
    let after = drafts.iter().skip(at + 1).take(MOST_HELD).take_while(move |other| other.start < end);
    after.filter(move |other| other.link.is_some() && other.end <= end)
}

/// True for a listed name that its row says to be one wherever it stands, as the rows of users do.
fn is_own(document: &Document<'_>, draft: &Draft) -> bool {
    let entity = draft.entity().and_then(|at| document.index.brief(at));
    draft.grounds.by == By::Listed && entity.is_some_and(|entity| entity.ambiguous == Ambiguity::Never)
}

/// What the words of a draft say, read once.
#[derive(Clone, Copy)]
struct Words {
    /// What tells the same name at another place: its entity, or its words, and its kind (`of_kind`).
    key: u64,
    /// As in [`Described`].
    known: [u8; KNOWN],
    ends: [f32; 2],
    latin: bool,
    shape: Shape,
    heads: [f32; 2],
    edges: [Known; 2],
}

impl Words {
    /// The same, keyed as words of the draft's kind.
    fn of_kind(self, draft: &Draft) -> Words {
        match draft.link {
            Some(_) => self,
            None => Words { key: spread(self.key << 2 | (1 + draft.kind as u64)), ..self },
        }
    }

    fn of(document: &Document<'_>, known: &mut KnownWords<'_>, draft: &Draft) -> Words {
        let written = document.layout.slice(draft.start, draft.end);
        if let Some(entity) = draft.entity() {
            let key = spread(u64::from(entity) << 2);
            return Words {
                key,
                known: [0; KNOWN],
                ends: [0.0; 2],
                latin: written.is_ascii(),
                shape: Shape::default(),
                heads: [0.0; 2],
                edges: [Known::Nothing; 2],
            };
        }
        let mut words = Words {
            key: 1,
            known: [0; KNOWN],
            ends: [0.0; 2],
            latin: false,
            shape: Shape::default(),
            heads: [0.0; 2],
            edges: [Known::Nothing; 2],
        };
        // Of the word that was read last, which is the one before the designator when that is read.
        let mut last = (0.0, Known::Nothing);
        let share = |part: Option<NamePart>, of: fn(&NamePart) -> u16| {
            let all = |p: &NamePart| f32::from(p.given) + f32::from(p.middle) + f32::from(p.family);
            part.map_or(0.5, |p| f32::from(of(&p)) / all(&p).max(1.0))
        };
        let (mut first, mut unknown) = (true, 0.0f32);
        for token in document.layout.words_in(draft.start, draft.end) {
            let Word { known: what, part, head: odds, .. } = known.word(token.hash);
            if std::mem::take(&mut first) {
                words.ends[0] = share(part, |p| p.given);
                (words.heads[0], words.edges[0]) = (odds, what);
            }
            (words.heads[1], words.edges[1]) = std::mem::replace(&mut last, (odds, what));
            words.ends[1] = share(part, |p| p.family);
            words.latin |= token.script == Script::Latin;
            words.key = words.key.rotate_left(7) ^ token.hash;
            if what == Known::Nothing && token.script == Script::Devanagari {
                let shape = known.shape(token.hash, document.layout.slice(token.start, token.end));
                unknown += 1.0;
                words.shape.person += shape.person;
                words.shape.place += shape.place;
            }
            if let Some(count) = words.known.get_mut(what as usize) {
                *count += u8::from(*count < u8::MAX);
            }
        }
        if unknown > 1.0 {
            words.shape = Shape { person: words.shape.person / unknown, place: words.shape.place / unknown };
        }
        words
    }
}

/// What the other drafts say of one, and where it stands, as in [`Described`].
struct Among {
    holds: u8,
    over_own: bool,
    inside: Option<(Kind, bool)>,
    again: u32,
    headline: bool,
}

/// What stands beside a span, whatever is proposed there.
#[derive(Clone, Copy)]
struct Beside {
    said: Evidence,
    title: Option<Title>,
    event: Option<usize>,
    quoted: bool,
    heads: [Option<Head>; 2],
}

impl Beside {
    fn of(document: &Document<'_>, draft: &Draft) -> Beside {
        let language = document.language;
        let window = window(document.layout, draft.start, draft.end);
        let [_, (_, before), (_, after), _] = window;
        let title = match before {
            Some(Neighbour::Word(hash)) => language.title(hash),
            _ => None,
        };
        let head = |neighbour: Option<Neighbour>| {
            let Some(Neighbour::Word(word)) = neighbour else { return None };
            language.designators(word).iter().find(|head| head.words.len() == 1).map(|head| match head.kind {
                Kind::Place if head.inside => Head::Within,
                Kind::Place => Head::Outside,
                _ => Head::Body,
            })
        };
        let heads = [head(before), head(after)];
        let said = language.evidence(window.into_iter().filter_map(|(side, neighbour)| Some((side, neighbour?))));
        Beside {
            said,
            title,
            event: event_after(document, draft.end),
            quoted: document.layout.is_quoted(draft.start, draft.end),
            heads,
        }
    }
}

/// After how many words the last word of an event's name follows: पेरिस मास्टर्स, एशियाई कुश्ती चैम्पियनशिप. No case word
/// stands between them, nor any sign.
fn event_after(document: &Document<'_>, end: usize) -> Option<usize> {
    let (language, mut last) = (document.language, end);
    for (between, token) in document.layout.words_from(end).take(EVENTS).enumerate() {
        if !document.layout.joins(last, token.start, false) {
            return None;
        }
        if language.thing(token.hash) == Some(Thing::Event) {
            return Some(between);
        }
        if language.frame(token.hash).is_some() {
            return None;
        }
        last = token.end;
    }
    None
}

fn describe_one(
    document: &Document<'_>,
    known: &mut KnownWords<'_>,
    draft: &Draft,
    words: &Words,
    beside: Beside,
    among: Among,
) -> Described {
    let written = document.layout.slice(draft.start, draft.end);
    let may_be_longer = draft.link.is_none() || (draft.kind == Kind::Person && !written.contains(' '));
    Described {
        draft: *draft,
        several: is_several(written),
        beside: beside.said,
        title: beside.title,
        words: words.known,
        joined: if may_be_longer { beside_it(document, known, draft) } else { [None; 2] },
        ends: words.ends,
        holds: among.holds,
        inside: among.inside,
        again: among.again,
        prior: draft.entity().and_then(|at| document.index.brief(at)).map_or(0.0, |entity| entity.prior),
        latin: words.latin,
        shape: words.shape,
        quoted: beside.quoted,
        head_beside: beside.heads,
        heads: words.heads,
        edges: words.edges,
        own: is_own(document, draft),
        over_own: among.over_own,
        headline: among.headline,
        event: beside.event,
    }
}

/// What is known of the words on either side that are joined to a draft and may be parts of names.
fn beside_it(document: &Document<'_>, known: &mut KnownWords<'_>, draft: &Draft) -> [Option<Known>; 2] {
    let layout = document.layout;
    let mut may_be = |start: usize| {
        let at = document.words.partition_point(|word| word.token.start < start);
        document.words.get(at).filter(|word| word.token.start == start).map(|word| {
            match known.word(word.token.hash).known {
                // What a name ends in goes on with none.
                Known::Head | Known::Inside => Known::Word,
                known => known,
            }
        })
    };
    let before = word_before(layout, draft.start).filter(|(_, end)| layout.joins(*end, draft.start, true));
    let after = layout.word_from(draft.end).filter(|token| layout.joins(draft.end, token.start, true));
    [before.and_then(|(start, _)| may_be(start)), after.and_then(|token| may_be(token.start))]
}

/// What a draft is worth in a language that has no weights: what the passes that took it for a name say.
fn unweighed(draft: &Draft) -> f32 {
    match draft.link {
        None if draft.grounds.by.is_of_words() => 2.0,
        None => draft.grounds.odds,
        Some(_) if matches!(draft.grounds.by, By::Context | By::Doubted) => draft.grounds.odds,
        Some(_) => 1.0,
    }
}

/// A draft as the lattice sees it, by the two laws above and its weights.
fn arc(described: &Described, weights: &Weights) -> Arc {
    let draft = &described.draft;
    let (own, by) = (draft.link.is_some_and(|link| link.spelling != Spelling::Similar), draft.grounds.by);
    let odds = match (by, described.inside) {
        (By::Coreference, Some((Kind::Person, _))) if draft.kind == Kind::Person => NEVER,
        _ if weights.is_empty() => unweighed(draft),
        // पेरिस मास्टर्स: what lists of ours have may be part of an event's name; what users list is theirs.
        (By::Listed, _) if own && described.event.is_some() && !described.own => weights.odds(described),
        (By::Listed | By::Definition, _) if own => weights.odds(described).max(PROMISED),
        _ if described.over_own && (!by.is_of_words() || !described.several) => NEVER,
        _ => weights.odds(described),
    };
    Arc { start: draft.start, end: draft.end, odds }
}
