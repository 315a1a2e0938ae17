//! Places that no list has, by what local reports say right beside them, where a village is named without its word.
//!
//! ```text
//! [दुगड्ड]। वन प्रभाग में ...           dateline: a line begins with it, and a sentence ends after it
//! गाजीपुर के [सिधौना] में               within: of a place, and in it
//! [कटघरा] स्थित मंदिर, [सिमरा] के समीप    near
//! ```
//!
//! Of the words that were left one by one, only those are asked of which nothing is known, or that they end as places
//! do or are known names: an ordinary word in the same place is what it is. What is found is learnt, so that its other
//! places in the document are the same ([`single`](super::single)); so are the places that designators and frames have
//! found.

use super::super::Document;
use super::super::draft::{By, Draft, Grounds};
use super::super::expressions::Stands;
use super::named;
use super::parts::Part;
use crate::entity::Kind;
use crate::language::Frame;
use crate::words::{Gap, Token};

/// The words before a place are looked for in so many bytes.
const BEFORE: usize = 160;

/// Finds single words that are places, and learns the places of the document. Linear in the words that were left, each
/// with a look at three words beside it.
pub(crate) fn localities(document: &mut Document<'_>) {
    let mut unlisted = std::mem::take(&mut document.unlisted);
    let mut found: Vec<Draft> = Vec::new();
    let mut places: Vec<Part> = Vec::new();
    unlisted.words.retain(|(part, _)| {
        let by = grounds(document, part);
        if let Some(by) = by {
            found.extend(named(&[*part], Kind::Place, Grounds::by(by)));
            places.push(*part);
        }
        by.is_none()
    });
    let (language, layout) = (document.language, document.layout);
    unlisted.learn(language, layout, &places, Kind::Place);
    let by_designator =
        |d: &&Draft| d.kind == Kind::Place && matches!(d.grounds.by, By::District | By::DistrictAfter | By::Home);
    for draft in document.drafts.proposed().iter().filter(by_designator) {
        let one = layout.word_from(draft.start).filter(|t| t.end == draft.end);
        if let Some(word) = one.filter(|t| language.name_part(t.hash).is_none()) {
            unlisted.named.entry(word.hash).or_insert(Kind::Place);
        }
    }
    let stands = Stands::in_document(document);
    document.drafts.propose(found, |draft| stands.holds(draft));
    document.unlisted = unlisted;
}

/// By what a word is a place, if it is one.
fn grounds(document: &Document<'_>, part: &Part) -> Option<By> {
    if !matches!(part.what, 'U' | 'B' | 'N') || part.initial || !document.drafts.is_free(part.start, part.end) {
        return None;
    }
    let layout = document.layout;
    let frame = |token: Option<Token>| token.and_then(|t| document.language.frame(t.hash));
    if is_dateline(document, part) {
        return Some(By::Dateline);
    }
    let mut after = layout.words_from(part.end);
    let (first, second) = (after.next(), after.next());
    let joined = |token: Option<Token>, end: usize| token.filter(|t| layout.gap(end, t.start) == Gap::Space);
    let first = joined(first, part.end);
    match frame(first) {
        Some(Frame::At) => return Some(By::Near),
        Some(Frame::Of) => {
            let end = first.map_or(part.end, |t| t.end);
            return (frame(joined(second, end)) == Some(Frame::Near)).then_some(By::Near);
        }
        Some(Frame::In) => {}
        _ => return None,
    }
    let mut before = layout.words_before(part.start, 2, BEFORE);
    let (of, whole) = (before.next()?, before.next()?);
    let within = document.language.frame(of.hash) == Some(Frame::Of)
        && layout.gap(of.end, part.start) == Gap::Space
        && layout.gap(whole.end, of.start) == Gap::Space;
    let place = || {
        document.drafts.across(whole.start, whole.end).any(|d| d.kind == Kind::Place)
            || document.language.designators(whole.hash).iter().any(|head| head.kind == Kind::Place && !head.inside)
    };
    (within && place()).then_some(By::Within)
}

/// True where a line begins with the word, and a sentence ends right after it, but the line does not.
fn is_dateline(document: &Document<'_>, part: &Part) -> bool {
    let text = document.layout.text();
    let before = text.get(..part.start).unwrap_or_default().trim_end_matches([' ', '\u{A0}']);
    let begins = before.is_empty() || before.ends_with('\n');
    let rest = text.get(part.end..).unwrap_or_default().trim_start_matches(' ');
    // A colon with a space before it: what a heading is of has none (राशिफल:).
    let colon = rest.strip_prefix(':').filter(|_| text.get(part.end..).is_some_and(|rest| rest.starts_with(' ')));
    let after = rest.strip_prefix(['।', '.', '|']).or(colon).unwrap_or_default().trim_start_matches(' ');
    // उ. कोरिया: short for another word.
    let long = document.layout.slice(part.start, part.end).chars().nth(2).is_some();
    begins && long && part.what != 'N' && !after.is_empty() && !after.starts_with('\n')
}
