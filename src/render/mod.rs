//! Mentions to text: for people ([`pretty()`], [`html()`]) and for programs ([`jsonl()`], [`conll()`], [`brat()`]).
//!
//! Every function writes one document: its name, its text, and its mentions, sorted by start, as
//! [`Recognizer::recognize`](crate::Recognizer::recognize) gives them. Nothing is read, and nothing kept between
//! documents.
//!
//! | | the text | positions | nested mentions |
//! | --- | --- | --- | --- |
//! | [`pretty()`], [`html()`] | marked | by the marks | left out |
//! | [`conll()`] | a token a line | by the tokens | left out |
//! | [`jsonl()`] | of each mention | UTF-8 bytes | written |
//! | [`brat()`] | of each mention | characters | written |

mod brat;
mod conll;
mod html;
mod jsonl;
mod pretty;

pub use brat::brat;
pub use conll::conll;
pub use html::{html, html_end, html_start};
pub use jsonl::jsonl;
pub use pretty::pretty;

use crate::mention::Mention;

/// The text cut at the mentions: plain pieces, and mentions with their text. Mentions that overlap an earlier one
/// (nested ones) are left out. The pieces, put together, are the text again; none is empty but for a mention that is.
/// Linear, and copies no text.
fn pieces<'t, 'm, 'r>(text: &'t str, mentions: &'m [Mention<'r>]) -> Vec<(&'t str, Option<&'m Mention<'r>>)> {
    let mut pieces = Vec::with_capacity(mentions.len() * 2 + 1);
    let mut last = 0;
    for mention in mentions {
        let (Some(before), Some(inside)) = (text.get(last..mention.start), text.get(mention.start..mention.end)) else {
            continue;
        };
        if !before.is_empty() {
            pieces.push((before, None));
        }
        pieces.push((inside, Some(mention)));
        last = mention.end;
    }
    pieces.extend(text.get(last..).filter(|rest| !rest.is_empty()).map(|rest| (rest, None)));
    pieces
}

#[cfg(test)]
mod tests;
