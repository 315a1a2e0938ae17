//! Tags of news agencies: a report that ends in (भाषा) is by the agency of that name, whose name is a word too.
//!
//! ```text
//! सरकार ने आदेश वापस लिया। (भाषा)     after the end of a sentence: a tag
//! (वार्ता) मेरठ में जाम लगा।           at the beginning of a line: a tag
//! नई दिल्ली, 2 मार्च (भाषा) सरकार ने   behind a dateline: a tag
//! उनकी (भाषा) समस्या बड़ी है।           in a sentence: the word
//! ```
//!
//! It knows the layout and the tags of the language, and no entity: agencies whose names are nothing else are listed
//! like any other. What it adds is NIL.

use super::Document;
use super::draft::{By, Draft, Grounds};
use crate::entity::Kind;

/// A dateline has so many bytes at the most: नई दिल्ली, 2 मार्च (भाषा).
const DATELINE: usize = 90;

/// True where the line before `start` begins with a listed place, and only a date may stand behind that: no case word.
fn ends_dateline(document: &Document<'_>, start: usize) -> bool {
    let Some(line) = document.layout.line_start(start, DATELINE) else { return false };
    let first = document.layout.word_from(line);
    let place = first.and_then(|word| document.drafts.linked_across(word.start, word.end).next());
    let Some(place) = place.filter(|d| d.kind == Kind::Place && d.end <= start) else {
        return false;
    };
    let sentence = document.layout.words_in(place.end, start).any(|word| document.language.frame(word.hash).is_some());
    !sentence && document.layout.opens_before(start)
}

/// Adds the tags, wherever nothing else stands. One search of the text for brackets.
pub(super) fn tags(document: &mut Document<'_>) {
    let (language, layout) = (document.language, document.layout);
    let mut found = Vec::new();
    for open in memchr::memchr2_iter(b'(', b'[', layout.text().as_bytes()) {
        let Some(token) = layout.word_from(open).filter(|t| language.is_agency_tag(t.hash)) else {
            continue;
        };
        if layout.is_remark(token.start, token.end) || ends_dateline(document, token.start) {
            found.push(Draft::nil(token.start, token.end, Kind::Organization, Grounds::by(By::Credit)));
        }
    }
    document.drafts.fill(found);
}
