//! What a listed place is, written behind its name, is no part of the mention: चिनाब of चिनाब नदी, बस्तर of बस्तर संभाग.
//!
//! Lists have such names with the word, since it tells which of several is meant (सोन is a river with it), and so
//! they are found with it; a mention ends before it, as that of a place of no list does ([`designators`]).
//!
//! So does that of an organisation before a word for those who write for it: जागरण of जागरण संवाददाता.
//!
//! It knows drafts, the layout, and the designators that say so of themselves. What users list is theirs, and stays.
//!
//! [`designators`]: super::designators

use super::Document;
use super::draft::Draft;
use crate::entity::{Ambiguity, Kind};
use crate::language::Title;

/// Ends the places before the words for what they are, and agencies before those for who writes. Linear in the drafts.
pub(super) fn classes(document: &mut Document<'_>) {
    let (language, layout, index) = (document.language, document.layout, document.index);
    let own = |draft: &Draft| {
        let entity = draft.entity().and_then(|at| index.entity(at));
        entity.is_none_or(|entity| entity.ambiguous == Ambiguity::Never)
    };
    document.drafts.narrow(|draft| {
        if draft.kind == Kind::Person || own(draft) {
            return None;
        }
        let last = layout.words_in(draft.start, draft.end).last()?;
        let never = match draft.kind {
            Kind::Organization => language.title(last.hash) == Some(Title::ByLine),
            _ => language.designators(last.hash).iter().any(|head| head.never && head.words.len() == 1),
        };
        let before = layout.word_before(last.start).filter(|word| word.start >= draft.start)?;
        never.then_some(before.end)
    });
}
