//! What stands at the edge of a listed name and is no part of the mention, though lists have the name with it.
//!
//! | what | example | which say so of themselves |
//! | --- | --- | --- |
//! | what a place is | चिनाब of चिनाब नदी, बस्तर of बस्तर संभाग | `designators.tsv` |
//! | who writes for an agency | जागरण of जागरण संवाददाता | by-line titles |
//! | a title | हैरी of प्रिंस हैरी | `titles.tsv` |
//!
//! Lists have such names with the word, since it tells which of several is meant (सोन is a river with it), and so
//! they are found with it; the mention is without it, as that of a name of no list is ([`designators`]).
//!
//! It knows drafts, the layout, and these words. What users list is theirs, and stays.
//!
//! [`designators`]: super::designators

use super::Document;
use super::draft::Draft;
use crate::entity::{Ambiguity, Kind};
use crate::language::Title;

/// Makes the listed names shorter by such words. Linear in the drafts.
pub(super) fn classes(document: &mut Document<'_>) {
    let (language, layout, index) = (document.language, document.layout, document.index);
    let own = |draft: &Draft| {
        let entity = draft.entity().and_then(|at| index.brief(at));
        entity.is_none_or(|entity| entity.ambiguous == Ambiguity::Never)
    };
    document.drafts.narrow(|draft| {
        let first = layout.word_from(draft.start)?;
        if first.end >= draft.end || own(draft) {
            return None;
        }
        if draft.kind == Kind::Person {
            let next = layout.word_from(first.end)?;
            return language.is_title_of_none(first.hash).then_some((next.start, draft.end));
        }
        let last = layout.words_in(draft.start, draft.end).last()?;
        let never = match draft.kind {
            Kind::Organization => language.title(last.hash) == Some(Title::ByLine),
            _ => language.designators(last.hash).iter().any(|head| head.never && head.words.len() == 1),
        };
        let before = layout.word_before(last.start).filter(|word| word.start >= draft.start)?;
        never.then_some((draft.start, before.end))
    });
}
