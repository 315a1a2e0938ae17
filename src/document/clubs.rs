//! A club called by its place: after कोलकाता नाइट राइडर्स the words कोलकाता ने मैच जीता are the club's, and कोलकाता में
//! मैच हुआ the city's.
//!
//! ```text
//! named in the text     कोलकाता नाइट राइडर्स        किंग्स इलेवन पंजाब
//! its words             कोलकाता -> the club         पंजाब -> the club
//! proposed              each other कोलकाता and पंजाब as the club, beside the place that a list has
//! ```
//!
//! Before a word that says where (में) it is the place; which of both is meant elsewhere, the weights say, by what stands
//! beside it. A team that is called by its country
//! stays the country; nor is a federation called by its place, whose name says what is played (मुंबई क्रिकेट संघ).
//!
//! It knows drafts, the classes of their entities, and words of games; nothing of who plays what.

use super::Document;
use super::draft::{By, Draft, Grounds, Link};
use super::layout::Between;
use super::window::{after, beside};
use crate::entity::{Ambiguity, Class, Kind};
use crate::forms::Form;
use crate::language::{Frame, Language, Neighbour};
use crate::spelling::hash::ByHash;

/// Clubs of a document whose words are remembered: a list of thousands costs no more.
const MOST_CLUBS: usize = 64;

/// What one word of a game near the place is worth, as a logarithm.
const PLAYED: f32 = 3.0;
/// Where what stands beside it says so much for the place, no club is thought of: कोलकाता में.
const LEAST_ODDS: f32 = -4.0;
/// So many words on either side are near; those before within so many bytes.
const NEAR: usize = 4;
const BEFORE: usize = 128;

/// Proposes the clubs that the text names in full wherever it names their places. Linear in the drafts; where no club is
/// named, a look at the class of each.
pub(super) fn clubs(document: &mut Document<'_>) {
    let (index, layout, language) = (document.index, document.layout, document.language);
    let class = |draft: &Draft| index.brief(draft.entity()?)?.class;
    let is_club = |draft: &&Draft| {
        let named = draft.form == Form::Name && class(draft) == Some(Class::Team);
        named && !layout.words_in(draft.start, draft.end).any(|word| language.is_of_games(word.hash))
    };
    let mut clubs: ByHash<Link> = ByHash::default();
    let named = document.drafts.outer().iter().filter(is_club);
    for (draft, link) in named.filter_map(|draft| Some((draft, draft.link?))).take(MOST_CLUBS) {
        // A club of one word has no other name.
        if layout.words_in(draft.start, draft.end).nth(1).is_some() {
            clubs.extend(layout.words_in(draft.start, draft.end).map(|word| (word.hash, link)));
        }
    }
    if clubs.is_empty() {
        return;
    }
    let of_place = |draft: &Draft| {
        let link = draft.link.filter(|_| draft.kind == Kind::Place)?;
        // What users list is theirs.
        index.brief(link.entity).filter(|place| place.ambiguous != Ambiguity::Never)?;
        let belongs = index.belongs(link.entity);
        let country = belongs.country().is_some() && belongs.country() == belongs.itself();
        let word = layout.word_from(draft.start).filter(|word| word.end == draft.end)?;
        if country || draft.form == Form::Demonym {
            return None;
        }
        let club = clubs.get(&word.hash)?;
        let said = beside(language, layout, draft.start, draft.end);
        let odds = said.organization - said.place + PLAYED * (played(document, draft) - 1.0);
        let in_it = matches!(after(layout, draft.end), Neighbour::Word(hash) if says_where(language, hash));
        if in_it || odds < LEAST_ODDS {
            return None;
        }
        let grounds = Grounds { odds, named: true, ..Grounds::by(By::Club) };
        let link = Some(Link { word: link.word, ..*club });
        Some(Draft { kind: Kind::Organization, form: Form::Short, link, grounds, ..*draft })
    };
    let found = document.drafts.outer().iter().filter_map(of_place).collect();
    document.drafts.propose(found, |_| true);
}

/// True for a word that says that something is at the place before it.
fn says_where(language: &Language, word: u64) -> bool {
    matches!(language.frame(word), Some(Frame::In | Frame::At | Frame::Near | Frame::Home))
}

/// How many words of games stand near a draft in its sentence.
fn played(document: &Document<'_>, draft: &Draft) -> f32 {
    let layout = document.layout;
    let before = layout.words_before(draft.start, 0, BEFORE).take(NEAR);
    let before = before.take_while(|word| layout.between(word.end, draft.start) != Between::End);
    let after = layout.words_from(draft.end).take(NEAR);
    let after = after.take_while(|word| layout.between(draft.end, word.start) != Between::End);
    let of_games = before.chain(after).filter(|word| document.language.is_of_games(word.hash));
    of_games.count() as f32
}
