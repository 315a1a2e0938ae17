//! People that no gazetteer lists: runs of given names, surnames and initials, with or without a title before them.
//!
//! What makes a run a name is its words and the title, not what stands beside it: of two words that are nothing else
//! than names no context is asked. So this pass is the surest of those over unlisted words, and comes first; runs that
//! it cannot tell are left for [`runs`](mod@super::runs) and [`single`](super::single).
//!
//! ```text
//! मंत्री    दिनेश त्रिपाठी      a title, then a run that joins it: a name in it needs less
//! रिपोर्ट : दिनेश त्रिपाठी      a by-line: every run of two or three words to the end of the line is a name
//! श्री     त्रिपाठी           one word: left, with the note that a name nearly always follows श्री
//! ```
//!
//! It knows the titles and name parts of the language, and the layout. Who the people are it does not
//! ask, and whether two runs are one person neither; that the words of a name stand again is what `single` finds.

use super::super::Document;
use super::super::draft::{By, Grounds};
use super::super::expressions::Stands;
use super::super::pass::Pass;
use super::super::window;
use super::hyphenated::hyphenated;
use super::named;
use super::parts::{Part, Reader};
use super::spelt::Letters;
use crate::entity::Kind;
use crate::language::{Frame, Language, NamePart, Neighbour, Title};

/// A word is a given name rather than a title where so many listed people have it: सैयद stands
/// before names, and is one.
pub(super) const RATHER_GIVEN: u16 = 3;

/// Finds people, and leaves the other runs of words that may be names to the passes after it.
///
/// One walk over the words, which looks at each of them a bounded number of times: at each a run is read; a word that
/// is a title is remembered with its end, and taken as a title only by a run that joins it. What a run is, [`name_in`]
/// says; all its words are passed over then, those before and after the name in it too. With the pass switched off,
/// what would be a name is left to nobody, so that the passes after it see what they would see.
///
/// Linked drafts give way to the people: one of a single word that is listed, and known from people's names, is no
/// mention of its own inside a longer name.
pub(crate) fn persons(document: &mut Document<'_>) {
    let mut unlisted = std::mem::take(&mut document.unlisted);
    let mut found = Vec::new();
    let (language, layout, passes) = (document.language, document.layout, document.passes);
    let on = |pass| passes.has(pass);
    if on(Pass::NilPersons) {
        found.extend(hyphenated(document));
    }
    let reader = Reader { document, drafts: &document.drafts };
    let mut rest = document.words;
    // The last title, and where it ended; the end of the line of a by-line.
    let (mut last_title, mut by_line) = (None, 0);
    let mut run = Vec::new();
    while let Some((word, after)) = rest.split_first() {
        reader.run(rest, &mut run);
        if let Some(letters) = Letters::at(document, rest) {
            let name = run.get(letters.words..).unwrap_or_default();
            let title = letters.title(document).filter(|_| name.is_empty() || is_somebody(&reader, name));
            let acronym = letters.acronym(document).filter(|_| title.is_none() && run.iter().all(|p| p.initial));
            // What a list has is the list's.
            let free = acronym.filter(|part| !run.is_empty() && reader.inside(part.start, part.end).next().is_none());
            if let Some(title) = title {
                last_title = Some((letters.last, title));
            }
            unlisted.words.extend(free.map(|part| (part, false)));
            if title.is_some() || free.is_some() {
                rest = rest.get(letters.words..).unwrap_or_default();
                continue;
            }
        }
        let title_here = language.title(word.token.hash);
        let rather_title = || language.name_part(word.token.hash).is_none_or(|p| p.given < RATHER_GIVEN);
        if run.is_empty() || (title_here.is_some() && rather_title()) {
            if let Some(title) = title_here {
                last_title = Some((word.token.end, title));
            }
            // Within a by-line, the line's end is known.
            if title_here == Some(Title::ByLine) && word.token.end >= by_line {
                by_line = layout.by_line_end(word.token.end).unwrap_or(by_line);
            }
            rest = after;
            continue;
        }
        let title = last_title.take().filter(|&(end, _)| layout.joins(end, word.token.start, true));
        let in_by_line = (word.token.start < by_line).then_some(Title::ByLine);
        let title = in_by_line.or(title.map(|(_, title)| title.min(Title::Sure)));
        rest = rest.get(run.len()..).unwrap_or_default();
        match name_in(language, &run, title) {
            Some(_) if !on(Pass::NilPersons) => {}
            Some((name, by)) => {
                unlisted.learn(language, layout, name, Kind::Person);
                found.extend(named(name, Kind::Person, Grounds::by(by)));
            }
            None if on(Pass::NilPersons) && is_titled(document, &run, title) => {
                unlisted.learn(language, layout, &run, Kind::Person);
                found.extend(named(&run, Kind::Person, Grounds::by(By::Titled)));
            }
            None => unlisted.leave(&run, title == Some(Title::Sure)),
        }
    }
    let stands = Stands::in_document(document);
    document.drafts.propose(found, |draft| stands.holds(draft));
    document.unlisted = unlisted;
}

/// True for words of which people have the first as a given name, the last as a surname or between the others, and all
/// in their names.
fn is_made_of_names(name: &[Part]) -> bool {
    let [first, .., last] = name else { return false };
    let known =
        |p: &Part, of: fn(&NamePart) -> u16| p.known.is_some_and(|known| !known.rare && of(&known) >= RATHER_GIVEN);
    let given = known(first, |p| p.given);
    let family = known(last, |p| p.family.max(p.middle));
    given && family && name.iter().all(|p| p.known.is_some_and(|p| !p.rare) || p.initial)
}

/// True for a single word that is a name by the title before it and what stands after it: थानाध्यक्ष बृजकिशोर ने.
///
/// The next word must say who did something (`ने`); after a title that a name nearly always follows, and a word that is
/// nothing but a name, any that may stand after a name. Of a word nothing is known (but then it may be a place too:
/// एसडीएम सिमरी को), or it is a given name; what may be something else too (प्रेरणा) must be borne by people.
fn is_titled(document: &Document<'_>, run: &[Part], title: Option<Title>) -> bool {
    let [only] = run else { return false };
    let name = match only.what {
        'U' | 'S' => true,
        'P' => only.known.is_some_and(|p| p.given > 1),
        _ => false,
    };
    let free = document.drafts.is_free(only.start, only.end);
    let after = match window::after(document.layout, only.end) {
        Neighbour::Word(hash) => document.language.frame(hash),
        _ => None,
    };
    let tells = match (title, after) {
        (Some(Title::Sure | Title::Maybe), Some(Frame::Agent)) => true,
        (Some(Title::Sure), Some(Frame::Case | Frame::Of)) => only.what == 'S',
        (Some(Title::Sure), Some(Frame::And | Frame::List)) => only.what == 'S',
        _ => false,
    };
    name && free && tells && !only.initial
}

/// True for words that name somebody without the letters before them: a listed person, or a name of several words.
fn is_somebody(reader: &Reader<'_, '_>, name: &[Part]) -> bool {
    let Some(first) = name.first() else { return false };
    let listed = reader.inside(first.start, first.end).any(|draft| draft.kind == Kind::Person);
    listed || (first.strong() && name_in(reader.document.language, name, None).is_some())
}

/// The person's name of several words in a run, and by what it is one, with the title before it.
///
/// First the ends are cut: words that cannot stand first, where no title says that the name begins there; words that
/// cannot stand last, and honorifics. What is left must have two words and enough that is known of them. With G a given
/// name, M a middle name, F a surname, c a surname that is a word too, U unknown, I an initial:
///
/// | run | without a title | after one |
/// | --- | --- | --- |
/// | GF, GMF | a name: two words are nothing else (`NameParts`) | likewise |
/// | MGF, FGF | GF: neither M nor F stands first | M and F cannot stand first there: nothing |
/// | GU, IF | a name by one word (`OneNamePart`) | a name (`NameParts`) |
/// | UF | nothing | a name (`NameParts`) |
/// | IIc | nothing | a name (`TitledInitials`) |
/// | UUF | nothing: two unknown words | nothing |
///
/// In a by-line two or three words of any sort are a name (`Credit`). Linear in the run, and nothing is copied: the
/// name is a part of it.
fn name_in<'r>(language: &Language, run: &'r [Part], title: Option<Title>) -> Option<(&'r [Part], By)> {
    if title == Some(Title::ByLine) && (2..4).contains(&run.len()) {
        return Some((run, By::Credit));
    }
    let mut name = run;
    while let [first, after @ ..] = name
        && !first.given()
        && !after.is_empty()
        && title.is_none()
    {
        name = after;
    }
    while let [before @ .., last] = name
        && (!last.family() || language.is_honorific(last.hash))
        && !before.is_empty()
    {
        name = before;
    }
    let [first, .., last] = name else { return None };
    let strong = name.iter().filter(|p| p.strong()).count();
    let fits = first.given() && last.family() && !(name.len() == 2 && first.hyphen);
    // शांति देवी: देवी is a title too, and after a given name its second word.
    if let [first, last] = name
        && language.title(last.hash).is_some()
        && last.known.is_some_and(|p| p.family > 0)
        && first.known.is_some_and(|p| p.given > 0)
        && !first.initial
    {
        return Some((name, By::OneNamePart));
    }
    // रवि प्रकाश after भाई: each of the words is something else too, and together they are what names are made of.
    if title.is_some() && name.len() < 4 && strong == 0 && is_made_of_names(name) {
        return Some((name, By::TitledWords));
    }
    let rare = name.iter().any(|p| p.known.is_some_and(|p| p.rare));
    let unknown = name.iter().filter(|p| p.known.is_none() && !p.initial).count();
    let by = match (strong, title) {
        _ if unknown > 1 || (rare && strong < 2) => return None,
        (2.., _) | (1, Some(_)) => By::NameParts,
        // पाठक is a word, but not after a title and initials.
        (0, Some(_)) if first.initial && last.known.is_some_and(|p| p.family > 0) => By::TitledInitials,
        (1, None) if first.strong() || (last.strong() && (first.known.is_some() || first.initial)) => By::OneNamePart,
        _ => return None,
    };
    fits.then_some((name, by))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word of a name by a letter: G a given name, F a surname, M a middle name, c a surname that is a common word,
    /// r one that nearly always is that word, U unknown, I an initial.
    fn part(at: usize, c: char) -> Part {
        let known =
            |given, middle, family, common, rare| Some(NamePart { given, middle, family, common, rare, place: false });
        let (known, what) = match c {
            'G' => (known(5, 0, 0, false, false), 'S'),
            'F' => (known(0, 0, 5, false, false), 'S'),
            'M' => (known(1, 9, 0, false, false), 'S'),
            'c' => (known(0, 0, 5, true, false), 'P'),
            'r' => (known(0, 0, 5, true, true), 'R'),
            _ => (None, 'U'),
        };
        let (start, end) = (at * 10, at * 10 + 9);
        Part { start, end, hash: 0, initial: c == 'I', hyphen: false, known, fuzzy_exempt: false, what }
    }

    #[test]
    fn names_in_runs() {
        let language = Language::hindi().unwrap();
        let (none, sure, by_line) = (None, Some(Title::Sure), Some(Title::ByLine));
        for (run, title, want) in [
            ("GF", none, Some((0, 2, By::NameParts))),
            ("GMF", none, Some((0, 3, By::NameParts))),
            ("GU", none, Some((0, 2, By::OneNamePart))),
            ("UF", none, None),
            ("UF", sure, Some((0, 2, By::NameParts))),
            ("IF", none, Some((0, 2, By::OneNamePart))),
            ("IIc", sure, Some((0, 3, By::TitledInitials))),
            ("IIc", none, None),
            ("FGF", none, Some((1, 2, By::NameParts))),
            ("MGF", none, Some((1, 2, By::NameParts))),
            ("Gr", none, None),
            ("GFr", none, Some((0, 2, By::NameParts))),
            ("UUF", sure, None),
            ("UU", by_line, Some((0, 2, By::Credit))),
            ("U", by_line, None),
            ("G", none, None),
        ] {
            let parts: Vec<Part> = run.chars().enumerate().map(|(at, c)| part(at, c)).collect();
            let found = name_in(&language, &parts, title).map(|(name, by)| (name[0].start / 10, name.len(), by));
            assert_eq!(found, want, "{run} {title:?}");
        }
    }
}
