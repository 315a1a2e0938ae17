//! Names of things and gods, by the word beside them: storms, trains, exams, number plates. None of them is a mention.
//!
//! | what | example | stays a mention |
//! | --- | --- | --- |
//! | a storm's name after its word | तूफान कैटरीना, तूफान 'गाजा' | a listed place: तूफान ओडिशा पहुंचा |
//! | a train's name before its word | वैशाली एक्सप्रेस | लखनऊ एक्सप्रेस-वे; a listed organisation |
//! | an exam's letters before its word | सीएचएसएल परीक्षा | a listed one |
//! | a god | भगवान शिव, हनुमान जी | somebody of several words: हनुमान बेनीवाल जी |
//! | a tournament's own name | आईपीएल | one that a list has |
//! | letters and numbers of a plate | यूपी 32 एटी 4521 | यूपी 80 सीटों वाला |
//!
//! Asked by `expressions` of each draft; it knows the words of things, and the layout.

use super::draft::Draft;
use super::layout::Layout;
use super::window::{after, before};
use crate::entity::Kind;
use crate::language::{Language, Neighbour, Thing};
use crate::spelling::Spelling;
use crate::words::{Gap, Script, Token};

/// The digits of the district and of the vehicle on a plate.
const DISTRICT: usize = 2;
const VEHICLE: usize = 4;
/// The letters between them.
const SERIES: usize = 3;

/// True for a draft that is the name of a thing or a god, or stands in one. Looks at the words beside it, and of a
/// place before a number at three words more.
pub(super) fn is_of_thing(language: &Language, layout: Layout<'_>, draft: &Draft) -> bool {
    let (start, end) = (draft.start, draft.end);
    let thing = |neighbour| match neighbour {
        Neighbour::Word(hash) => language.thing(hash),
        _ => None,
    };
    let nil = draft.link.is_none();
    let first = layout.word_from(start);
    let one = first.is_some_and(|t| t.end == end);
    let listed = |kind| draft.kind == kind && draft.link.is_some_and(|link| link.spelling != Spelling::Similar);
    if nil && one && first.is_some_and(|t| language.thing(t.hash) == Some(Thing::Tournament)) {
        return true;
    }
    let last = before(layout, start);
    // तूफान ‘गाजा’: between quotes it is the storm's even where a place has it, and after the end of a wrapped line.
    let quoted = |t: Token| language.thing(t.hash) == Some(Thing::Storm) && layout.quotes(t.end, start);
    if matches!(last, Neighbour::Other | Neighbour::End) && layout.word_before(start).is_some_and(quoted) {
        return true;
    }
    match thing(last) {
        Some(Thing::Storm) if !listed(Kind::Place) && !listed(Kind::Organization) => return true,
        Some(Thing::God) if one && draft.kind == Kind::Person => return true,
        _ => {}
    }
    let next = after(layout, end);
    match thing(next) {
        Some(Thing::Train) if (nil || draft.kind != Kind::Organization) && is_train(language, layout, end) => {
            return true;
        }
        Some(Thing::Exam) if nil && one && draft.kind == Kind::Organization => return true,
        _ => {}
    }
    if draft.kind == Kind::Place && is_route(language, layout, end) {
        return true;
    }
    let deity = || first.is_some_and(|t| language.thing(t.hash) == Some(Thing::Deity));
    if one && draft.kind == Kind::Person && deity() {
        return matches!(next, Neighbour::Word(hash) if language.is_honorific(hash));
    }
    next == Neighbour::Number && draft.kind != Kind::Person && one && is_plate(language, layout, end)
}

/// True where the name goes on after a hyphen, and a train's word follows: भोपाल of भोपाल-उज्जैन पैसेंजर.
fn is_route(language: &Language, layout: Layout<'_>, end: usize) -> bool {
    if layout.slice(end, end + 1) != "-" {
        return false;
    }
    let mut words = layout.words_from(end);
    let (Some(to), Some(train)) = (words.next(), words.next()) else { return false };
    layout.gap(to.end, train.start) == Gap::Space
        && language.thing(train.hash) == Some(Thing::Train)
        && is_train(language, layout, to.end)
}

/// True where no word for a road follows the one for a train, apart or with a hyphen: एक्सप्रेस-वे.
fn is_train(language: &Language, layout: Layout<'_>, end: usize) -> bool {
    let mut words = layout.words_from(end);
    let Some(train) = words.next() else { return false };
    let Some(next) = words.next() else { return true };
    let joined = matches!(layout.gap(train.end, next.start), Gap::Space | Gap::Hyphen);
    !(joined && language.thing(next.hash) == Some(Thing::Road))
}

/// True where the rest of a number plate stands after `end`: one or two digits, up to three letters, up to four digits.
fn is_plate(language: &Language, layout: Layout<'_>, end: usize) -> bool {
    let mut words = layout.words_from(end);
    let tokens = [words.next(), words.next(), words.next()];
    let [Some(district), Some(series), Some(vehicle)] = tokens else { return false };
    let digits = |token: &crate::words::Token, most: usize| {
        token.script == Script::Digits && layout.slice(token.start, token.end).chars().count() <= most
    };
    let letters = || {
        let text = layout.slice(series.start, series.end);
        match series.script {
            Script::Latin => text.len() <= SERIES,
            Script::Digits => text.len() <= SERIES,
            _ => {
                let mut key = String::new();
                crate::spelling::folded::folded_key(text, &mut key);
                language.spell_out(&key).map_or(key.chars().count() < SERIES, |letters| letters.len() <= SERIES)
            }
        }
    };
    let together = [(end, district.start), (district.end, series.start), (series.end, vehicle.start)];
    let together =
        together.iter().all(|&(from, to)| matches!(layout.gap(from, to), Gap::None | Gap::Space | Gap::Hyphen));
    together && digits(&district, DISTRICT) && digits(&vehicle, VEHICLE) && letters()
}
