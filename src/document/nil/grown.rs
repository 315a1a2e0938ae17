//! People's names with a word in them that is none: ली क्रोनिन (ली is *took*), ज्योति बोनस (बोनस is a bonus).
//!
//! ```text
//! words that may be names                  क्रोनिन
//! proposed by persons, runs, single      |-------|
//! proposed here                      ली   क्रोनिन   कहते
//!                                   |------------|
//!                                        |--------------|
//! ```
//!
//! Any word may stand in a name; so no list can say which do. Each NIL person, and each listed one of a single word,
//! is proposed with the word before it and with the one after it, where that joins it and is not one of the words that
//! sentences are held together by. Which of all these is the name, the weights say, and mostly it is the shortest.
//!
//! It knows the drafts so far, the layout, and how frequent words are.

use super::super::Document;
use super::super::draft::{By, Draft, Grounds};
use super::super::expressions::Stands;
use crate::entity::Kind;
use crate::words::{Script, Token};

/// Names of more words are not grown: bytes, for words are not counted here.
const LONGEST: usize = 60;
/// A name that is so unlikely by itself is no reason to think of a longer one.
const LEAST_ODDS: f32 = -4.0;
/// Unless what stands beside it says so much for a person.
const SAID: f32 = 1.0;

/// Proposes people with one word more. Linear in the drafts, with a look at the words beside each.
pub(crate) fn grown(document: &mut Document<'_>) {
    let layout = document.layout;
    // What stands beside a word says as much as what is known of it, of which nothing may be.
    let likely = |d: &Draft| d.grounds.odds > LEAST_ODDS || d.grounds.single.is_some_and(|word| word.said > SAID);
    let nil = |d: &&Draft| d.kind == Kind::Person && likely(d) && d.end - d.start <= LONGEST;
    let one = |d: &&Draft| d.kind == Kind::Person && layout.word_from(d.start).is_some_and(|t| t.end == d.end);
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let proposed = document.drafts.proposed().iter().filter(nil);
    let listed = document.drafts.outer().iter().filter(one);
    for draft in proposed.chain(listed) {
        // A dot stands after an initial; after a word it ends a sentence: रहीं.कोल.
        let dot = |t: &Token| document.index.word(t.hash).initial();
        let before = layout.word_before(draft.start).filter(|t| layout.joins(t.end, draft.start, dot(t)));
        let after = layout.word_from(draft.end).filter(|t| layout.joins(draft.end, t.start, false));
        spans.extend(before.filter(|t| may_be(document, *t)).map(|t| (t.start, draft.end)));
        spans.extend(after.filter(|t| may_be(document, *t)).map(|t| (draft.start, t.end)));
    }
    spans.sort_unstable();
    spans.dedup();
    let found = spans.into_iter().map(|(start, end)| Draft::nil(start, end, Kind::Person, Grounds::by(By::Grown)));
    let found = found.collect();
    let stands = Stands::in_document(document);
    document.drafts.propose(found, |draft| stands.holds(draft));
}

/// True for a word that may stand in a name: in Devanagari, no title, and not everywhere.
fn may_be(document: &Document<'_>, token: Token) -> bool {
    let language = document.language;
    if token.script != Script::Devanagari || language.is_honorific(token.hash) {
        return false;
    }
    if language.title(token.hash).is_some() && language.name_part(token.hash).is_none() {
        return false;
    }
    !(document.index.word(token.hash).fuzzy_exempt() && language.lexicon().has_everywhere(token.hash))
}
