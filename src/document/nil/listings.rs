//! People by the people that they stand among: of names with commas between them all are people's where some are.
//!
//! ```text
//! इस मौके पर [रामकुमार यादव], [सोहन], [ग्रामीण मंगरू टुडू] और [भूरे] आदि मौजूद रहे
//!           found before    S       title, U S         P
//! ```
//!
//! The items of a list are people's drafts that stand already, and runs of which nothing could be made. Two items are
//! of one list where nothing stands between them but a comma or a word like और, titles, and brackets. A list must hold
//! two people who were found before, or one among three items; a list that ends in a word like आदि may also hold none,
//! where two of its items are words of people's names. What is then added is a whole item: a run of up to three words,
//! one of them unknown, or a word that people have as a given name.

use super::super::Document;
use super::super::draft::{By, Draft, Grounds};
use super::super::expressions::Stands;
use super::parts::Part;
use super::{Unlisted, closes, named, opens};
use crate::entity::Kind;
use crate::language::Frame;

/// So many bytes may stand between two items: a comma, a title or two, an age in brackets.
const BETWEEN: usize = 96;
/// The most words of an item.
const MOST: usize = 3;
/// So many of them may be unknown: सिंहेश्वर सदाय.
const MOST_UNKNOWN: usize = 2;
/// A list has so many items, or two people among them.
const ITEMS: usize = 3;

/// An item of a list: where it stands, and what was left there, where it is no draft.
#[derive(Debug, Clone, Copy)]
struct Item {
    start: usize,
    end: usize,
    /// None for a person who was found before.
    left: Option<Left>,
}

/// The place of what was left, among the words or among the runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Left {
    Word(usize),
    Run(usize),
}

/// Finds the people in lists of people. Linear in the drafts and runs of the document, once they are in order.
pub(crate) fn listings(document: &mut Document<'_>) {
    let mut unlisted = std::mem::take(&mut document.unlisted);
    let items = items(document, &unlisted);
    let mut taken: Vec<Left> = Vec::new();
    let mut from = 0;
    while from < items.len() {
        let rest = items.get(from..).unwrap_or_default();
        let links = rest.windows(2).take_while(|pair| is_linked(document, pair)).count();
        let list = rest.get(..=links).unwrap_or_default();
        from += links + 1;
        if links > 0 && is_of_people(document, list, &unlisted) {
            // A word by itself must be all that stands there: not टिमोथी of टिमोथी हेरिटेज.
            let several = |item: &Item| item.left.is_some_and(|left| run(&unlisted, left).len() > 1);
            let whole = |item: &&Item| opens(document, item.start) && (several(item) || closes(document, item.end));
            taken.extend(list.iter().filter(whole).filter_map(|item| item.left));
        }
    }
    let mut found: Vec<Draft> = Vec::new();
    for &left in &taken {
        let name = run(&unlisted, left).to_vec();
        unlisted.learn(document.language, document.layout, &name, Kind::Person);
        found.extend(named(&name, Kind::Person, Grounds::by(By::Listing)));
    }
    forget(&mut unlisted, taken);
    let stands = Stands::in_document(document);
    document.drafts.propose(found, |draft| stands.holds(draft));
    document.unlisted = unlisted;
}

/// The run that was left at that place.
fn run(unlisted: &Unlisted, left: Left) -> &[Part] {
    match left {
        Left::Word(at) => unlisted.words.get(at).map(|(part, _)| std::slice::from_ref(part)),
        Left::Run(at) => unlisted.runs.get(at).map(|(run, _)| run.as_slice()),
    }
    .unwrap_or_default()
}

/// Where people stand: those whose names their words make, and the linked ones outside these. In order.
fn people(document: &Document<'_>) -> Vec<(usize, usize)> {
    let made = document.drafts.proposed().iter().filter(|d| d.kind == Kind::Person && d.grounds.by.is_of_words());
    let mut spans: Vec<(usize, usize)> = made.map(|d| (d.start, d.end)).collect();
    spans.sort_unstable();
    let many = spans.len();
    for draft in document.drafts.outer().iter().filter(|d| d.kind == Kind::Person) {
        let own = spans.get(..many).unwrap_or_default();
        let next = own.partition_point(|(_, end)| *end <= draft.start);
        if own.get(next).is_none_or(|(start, _)| *start >= draft.end) {
            spans.push((draft.start, draft.end));
        }
    }
    spans.sort_unstable();
    spans
}

/// The people who were found and the runs that were left, in the order of the text; no run that could be no item.
fn items(document: &Document<'_>, unlisted: &Unlisted) -> Vec<Item> {
    let people = people(document).into_iter().map(|(start, end)| Item { start, end, left: None });
    let words = (0..unlisted.words.len()).map(Left::Word);
    let left = words.chain((0..unlisted.runs.len()).map(Left::Run)).filter_map(|left| {
        let run = run(unlisted, left);
        let (start, end) = (run.first()?.start, run.last()?.end);
        let fits = is_item(run) && document.drafts.is_free(start, end);
        fits.then_some(Item { start, end, left: Some(left) })
    });
    let mut items: Vec<Item> = people.chain(left).collect();
    items.sort_by_key(|item| item.start);
    items
}

/// True where two items stand side by side in one list.
fn is_linked(document: &Document<'_>, pair: &[Item]) -> bool {
    let [a, b] = pair else { return false };
    let (layout, language) = (document.layout, document.language);
    let between = layout.slice(a.end, b.start);
    if between.is_empty() || between.len() > BETWEEN {
        return false;
    }
    let (mut joined, mut brackets) = (false, 0);
    for c in between.chars() {
        match c {
            '(' => brackets += 1,
            ')' => brackets -= 1,
            ',' if brackets == 0 => joined = true,
            '।' | '\n' | ';' | ':' | '?' | '!' => return false,
            _ => {}
        }
    }
    if brackets != 0 {
        return false;
    }
    let mut from = a.end;
    while let Some(token) = layout.word_from(from).filter(|t| t.end <= b.start) {
        let before = layout.slice(a.end, token.start);
        let in_brackets = before.rfind('(') > before.rfind(')');
        match language.frame(token.hash) {
            Some(Frame::And) => joined = true,
            _ if in_brackets || language.title(token.hash).is_some() => {}
            _ => return false,
        }
        from = token.end;
    }
    joined
}

/// True for a list with enough people among its items.
fn is_of_people(document: &Document<'_>, list: &[Item], unlisted: &Unlisted) -> bool {
    let people = list.iter().filter(|item| item.left.is_none()).count();
    if (people > 1 && list.len() > people) || (people == 1 && list.len() >= ITEMS) {
        return true;
    }
    let Some(last) = list.last().filter(|_| list.len() >= ITEMS) else { return false };
    let after = document.layout.word_from(last.end);
    let ends = after.is_some_and(|t| document.language.frame(t.hash) == Some(Frame::List));
    let is_name = |item: &&Item| item.left.is_some_and(|left| run(unlisted, left).iter().any(Part::strong));
    ends && list.iter().filter(is_name).count() > 1
}

/// True for a run that can be a whole item.
fn is_item(run: &[Part]) -> bool {
    let unknown = run.iter().filter(|p| p.known.is_none() && !p.initial).count();
    let fits = |p: &Part| match p.what {
        'S' | 'U' => true,
        'P' => p.initial || p.known.is_some_and(|k| k.given > 0 || run.len() > 1),
        // शांति देवी is nobody else, though शांति by itself is a word.
        'R' => run.len() > 1 && run.first().is_some_and(|first| first.start == p.start),
        _ => false,
    };
    run.len() <= MOST && unknown <= MOST_UNKNOWN && run.iter().all(fits) && !run.iter().all(|p| p.initial)
}

/// Takes what is a name now out of what is left for the passes after this.
fn forget(unlisted: &mut Unlisted, mut taken: Vec<Left>) {
    taken.sort_unstable();
    let (mut word, mut run) = (0, 0);
    unlisted.words.retain(|_| {
        word += 1;
        taken.binary_search(&Left::Word(word - 1)).is_err()
    });
    unlisted.runs.retain(|_| {
        run += 1;
        taken.binary_search(&Left::Run(run - 1)).is_err()
    });
}
