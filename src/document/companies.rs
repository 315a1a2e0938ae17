//! The legal form after the name of an organisation belongs to it: टाटा मोटर्स लिमिटेड is one mention, of Tata Motors.
//!
//! ```text
//! टाटा मोटर्स   प्राइवेट   लि   .   का मुनाफा
//! |----A----|                        the draft, linked or NIL
//! |-----------A---------------|      the same, up to the last form that ends a name, with the stop of its abbreviation
//! ```
//!
//! It knows drafts and the layout, and the legal forms of the language. What the name means is not changed. It runs
//! before the designators, which would take such a name for one that no list has.

use super::Document;
use super::draft::Draft;
use super::layout::Layout;
use crate::entity::Kind;
use crate::language::Language;
use crate::words::Gap;

/// So many words may a legal form have: प्रा. लि. has two.
const MOST_WORDS: usize = 3;

/// Makes the organisations longer by the legal forms behind them. Linear in the drafts, with a look at the word behind
/// each.
pub(super) fn companies(document: &mut Document<'_>) {
    let (language, layout) = (document.language, document.layout);
    document.drafts.widen(|draft| end_with_forms(language, layout, draft));
}

/// Where the draft ends with the legal forms behind it; none without any. The stop is one character,
/// a byte long or, in Devanagari, three.
fn end_with_forms(language: &Language, layout: Layout<'_>, draft: &Draft) -> Option<usize> {
    if draft.kind != Kind::Organization {
        return None;
    }
    let mut after = layout.words_from(draft.end);
    // A listed name may end in an abbreviation itself, and lack its stop.
    let own = layout.words_in(draft.start, draft.end).last();
    let own = own.and_then(|token| language.company_ending(token.hash)).filter(|form| form.ends && form.abbreviation);
    let mut end = own.map(|_| layout.stop_end(draft.end));
    let (mut last, mut after_stop) = (draft.end, false);
    for _ in 0..MOST_WORDS {
        let Some(token) = after.next() else { break };
        let joined = match layout.gap(last, token.start) {
            Gap::Space => true,
            Gap::Dot => after_stop,
            _ => false,
        };
        let Some(form) = language.company_ending(token.hash).filter(|_| joined) else { break };
        (last, after_stop) = (token.end, form.abbreviation);
        if form.ends {
            end = Some(if form.abbreviation { layout.stop_end(token.end) } else { token.end });
        }
    }
    end
}
