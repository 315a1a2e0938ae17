//! People and places by the frames of reports: what a few words say of the names right beside them, whatever these are
//! made of.
//!
//! ```text
//! [रामबरन] पुत्र [छोटेलाल] निवासी [सतनपुर]        kin, home: of words that alone tell nothing
//! [सतनपुर] निवासी [कल्लू] ने                    home: the place first, or the person
//! [राकेश] उर्फ [कालिया]                        alias
//! [सुगनी देवी] (45), 35 वर्षीय [भोला]             age
//! पहचान [रमेसर] और [ननकू] के रूप में             identified
//! ```
//!
//! A local report names people who are in no list by words that no list of names has, or that are words; what it says
//! of them is said in a few ways, and these are the frames. Each of them is grounds of its own ([`By`]), so that what
//! it is worth can be learnt. The words that open frames are data (`data/language/frames.tsv`); the index marks them,
//! so that the matcher leaves them among the words that names are made of, and a frame costs nothing where there is
//! none. Ages in brackets are seen from the word before them.
//!
//! The pass comes before the other ones over such words, as its names are the surest; a linked draft of one word gives
//! way to them. It knows the frames, titles and name parts of the language; how far a name goes it reads from the
//! words alone ([`ends_in`], [`begins_in`]).

use super::super::Document;
use super::super::draft::{By, Draft, Grounds};
use super::super::expressions::Stands;
use super::super::window::before;
use super::extent::{begins_in, ends_in, is_given};
use super::parts::{Part, Reader};
use super::{Unlisted, closes, named};
use crate::entity::Kind;
use crate::language::{Frame, Language, Neighbour};
use crate::matcher::Seen;
use crate::spelling::Spelling;
use crate::words::{Gap, Script, Token};

/// The oldest that a person in brackets may be: (1947) is a year.
const OLDEST: u32 = 115;
/// So many titles and ages may stand between a frame and its name: निवासी 35 वर्षीय किसान भोला.
const BETWEEN: usize = 4;

/// Finds the names in the frames of a document, and leaves their words for the passes after it.
///
/// One walk over the words that the matcher left; at each a bounded look to both sides, but for identifications, which
/// are forty words at most.
pub(crate) fn frames(document: &mut Document<'_>) {
    let mut unlisted = std::mem::take(&mut document.unlisted);
    let frames = Frames { reader: Reader { document, drafts: &document.drafts }, words: document.words };
    let mut found: Vec<Draft> = Vec::new();
    for (at, word) in frames.words.iter().enumerate() {
        match document.language.frame(word.token.hash) {
            Some(frame @ (Frame::Kin | Frame::Alias)) => frames.both(at, frame, &mut found, &mut unlisted),
            Some(Frame::Home) => frames.home(at, &mut found, &mut unlisted),
            Some(Frame::Age) => frames.aged(at, &mut found, &mut unlisted),
            Some(Frame::Identified) => frames.identified(at, &mut found, &mut unlisted),
            _ => frames.age_in_brackets(at, &mut found, &mut unlisted),
        }
    }
    let stands = Stands::in_document(document);
    document.drafts.propose(found, |draft| stands.holds(draft));
    document.unlisted = unlisted;
}

/// The words of a document, and what reads runs of them.
pub(super) struct Frames<'d, 'i> {
    pub(super) reader: Reader<'d, 'i>,
    pub(super) words: &'i [Seen],
}

/// A name beside a frame.
pub(super) enum Beside {
    /// Words that no list has; none of them is in a draft of several words.
    Words(Vec<Part>),
    /// A draft stands there already, of that kind.
    Drafted(Kind),
    /// Nothing that could be a name.
    Nothing,
}

impl Frames<'_, '_> {
    pub(super) fn language(&self) -> &Language {
        self.reader.document.language
    }

    /// रामबरन पुत्र छोटेलाल, राकेश उर्फ कालिया: only where both sides are names, and one of them by more than a word
    /// that nearly always is something else.
    fn both(&self, at: usize, frame: Frame, found: &mut Vec<Draft>, unlisted: &mut Unlisted) {
        let Some(word) = self.words.get(at) else { return };
        let before = self.before(at, word.token.start, found);
        let mut after = self.after(word.token.end, at + 1, matches!(before, Beside::Nothing));
        let by = if frame == Frame::Alias { By::Alias } else { By::Kin };
        if frame == Frame::Alias
            && matches!(after, Beside::Nothing)
            && matches!(before, Beside::Words(_) | Beside::Drafted(Kind::Person))
            && let Some(nickname) = self.any_word(word.token.end)
        {
            found.push(Draft::nil(nickname.start, nickname.end, Kind::Person, Grounds::by(by)));
            after = Beside::Drafted(Kind::Person);
        }
        let tells = |side: &Beside| match side {
            Beside::Words(name) => name.iter().any(|p| p.what != 'R'),
            Beside::Drafted(kind) => *kind == Kind::Person,
            Beside::Nothing => false,
        };
        let is = |side: &Beside| matches!(side, Beside::Words(_) | Beside::Drafted(Kind::Person));
        if is(&before) && is(&after) && (tells(&before) || tells(&after)) {
            for side in [before, after] {
                self.take(side, by, found, unlisted);
            }
        }
    }

    /// सतनपुर निवासी कल्लू, दिनेश निवासी हरखापुर. Which of the two it is, the word before says: a place that is listed
    /// or ends as places do, or a person whom another frame found. A word of people's names is a person where none
    /// follows.
    fn home(&self, at: usize, found: &mut Vec<Draft>, unlisted: &mut Unlisted) {
        let Some(word) = self.words.get(at) else { return };
        let (start, end) = (word.token.start, word.token.end);
        let before = self.before(at, start, found);
        // A far place that only sounds like it is not where somebody lives: the name is another's.
        if let Some(similar) = self.similar_before(start) {
            found.push(Draft::nil(similar.start, similar.end, Kind::Place, Grounds::by(By::Home)));
        }
        let (place_first, known) = match &before {
            Beside::Drafted(kind) => (*kind == Kind::Place, true),
            Beside::Words(name) => {
                let place_after = name.iter().all(|p| p.what != 'B') && self.ends_as_a_place_after(end);
                (!place_after && (!self.is_person(name) || self.person_follows(end, at + 1)), false)
            }
            // गांव निवासी राकेश: the place is named by another word of the sentence.
            Beside::Nothing => (self.place_word_before(start), true),
        };
        if matches!(before, Beside::Nothing) && !place_first {
            return;
        }
        if !place_first {
            self.take(before, By::Home, found, unlisted);
            if let Some(place) = self.place_after(end) {
                found.push(Draft::nil(place.start, place.end, Kind::Place, Grounds::by(By::Home)));
            }
            return;
        }
        if !known
            && let Beside::Words(name) = &before
            && let Some(place) = self.place_in(name)
        {
            found.push(Draft::nil(place.0, place.1, Kind::Place, Grounds::by(By::Home)));
        }
        let after = self.after(end, at + 1, true);
        self.take(after, By::Home, found, unlisted);
    }

    /// True where the word right after `end` ends as names of settlements do.
    fn ends_as_a_place_after(&self, end: usize) -> bool {
        self.place_after(end).is_some_and(|token| {
            let mut key = String::new();
            crate::spelling::folded::folded_key(self.reader.document.layout.slice(token.start, token.end), &mut key);
            self.language().ends_as_a_place(&key)
        })
    }

    /// True where a word for a village or a town stands right before `start`.
    fn place_word_before(&self, start: usize) -> bool {
        match before(self.reader.document.layout, start) {
            Neighbour::Word(hash) => self.language().designators(hash).iter().any(|head| head.small),
            _ => false,
        }
    }

    /// The place of one word right before `start` that is listed in another spelling, which only sounds alike.
    fn similar_before(&self, start: usize) -> Option<Draft> {
        let document = self.reader.document;
        let near = document.drafts.across(start.saturating_sub(2), start).last()?;
        let similar = near.link.is_some_and(|link| link.spelling == Spelling::Similar);
        let one = document.layout.word_from(near.start).is_some_and(|t| t.end == near.end);
        (similar && one && near.kind == Kind::Place && document.layout.joins(near.end, start, false)).then_some(*near)
    }

    /// 35 वर्षीय भोला: after a number alone.
    fn aged(&self, at: usize, found: &mut Vec<Draft>, unlisted: &mut Unlisted) {
        let Some(word) = self.words.get(at) else { return };
        let after = self.after(word.token.end, at + 1, true);
        let Beside::Words(name) = after else { return };
        // An age makes nobody unknown: 31 वर्षीय धोनी.
        let listed = name.first().is_some_and(|p| !self.reader.document.drafts.is_free(p.start, p.end));
        if !listed && name.iter().any(|p| p.what != 'R') {
            self.take(Beside::Words(name), By::Age, found, unlisted);
        }
    }

    /// सुगनी देवी (45): the name before a bracket in which an age stands.
    fn age_in_brackets(&self, at: usize, found: &mut Vec<Draft>, unlisted: &mut Unlisted) {
        let Some(word) = self.words.get(at) else { return };
        let layout = self.reader.document.layout;
        let after = layout.text().as_bytes().get(word.token.end..).unwrap_or_default();
        let opens = after.first() == Some(&b'(') || after.get(..2) == Some(b" (");
        if !opens || !layout.in_brackets(word.token.end).is_some_and(|inside| self.is_age(inside.start, inside.end)) {
            return;
        }
        if let Beside::Words(name) = self.before(at + 1, word.token.end, found)
            && name.iter().any(|p| p.what != 'R')
        {
            self.take(Beside::Words(name), By::Age, found, unlisted);
        }
    }

    /// The name that ends right before `start`, of the words up to `at`: a draft, one that another frame has just found,
    /// or words.
    fn before(&self, at: usize, start: usize, found: &[Draft]) -> Beside {
        let document = self.reader.document;
        let joined = |end: usize| end == start || document.layout.joins(end, start, false);
        if let Some(last) = found.iter().rev().take(2).find(|d| d.end <= start && joined(d.end)) {
            return Beside::Drafted(last.kind);
        }
        let mut run = Vec::new();
        self.reader.run_before(self.words.get(..at).unwrap_or_default(), &mut run);
        let name = ends_in(self.language(), &run);
        if let (Some(first), Some(last)) = (name.first(), name.last())
            && joined(last.end)
            && !document.drafts.across(first.start, last.end).any(|d| d.link.is_none() || is_meant(d))
        {
            return Beside::Words(name.to_vec());
        }
        let near = start.saturating_sub(1);
        let drafted = document.drafts.across(near.saturating_sub(3), start).last();
        drafted.filter(|d| d.end <= start && joined(d.end)).map_or(Beside::Nothing, |d| Beside::Drafted(d.kind))
    }

    /// The name that begins right after `end`, or after titles and an age that stand there; `at` is the next word. Where
    /// it must be `closed`, something that may follow a name does.
    fn after(&self, end: usize, at: usize, closed: bool) -> Beside {
        let document = self.reader.document;
        let layout = document.layout;
        let mut from = end;
        for _ in 0..BETWEEN {
            let Some(token) = layout.word_from(from).filter(|t| layout.gap(from, t.start) == Gap::Space) else {
                return Beside::Nothing;
            };
            if let Some(draft) = document.drafts.across(token.start, token.end).next()
                && (draft.link.is_none() || draft.end > token.end || draft.kind != Kind::Person || is_meant(draft))
            {
                return Beside::Drafted(draft.kind);
            }
            let title = self.language().title(token.hash).is_some() && !is_given(self.language().name_part(token.hash));
            let age = token.script == Script::Digits || self.language().frame(token.hash) == Some(Frame::Age);
            if !title && !age {
                return self.words_at(token.start, at, closed);
            }
            from = token.end;
        }
        Beside::Nothing
    }

    /// The name of no list that begins at `start`; the word there is the one at `at` or one of the next.
    fn words_at(&self, start: usize, at: usize, closed: bool) -> Beside {
        let rest = self.words.get(at..).unwrap_or_default();
        let Some(skip) = rest.iter().take(BETWEEN + 1).position(|w| w.token.start == start) else {
            return Beside::Nothing;
        };
        let mut run = Vec::new();
        self.reader.run(rest.get(skip..).unwrap_or_default(), &mut run);
        let name = begins_in(self.language(), &run);
        let layout = self.reader.document.layout;
        // One word of which nothing is known must be followed by what may follow a name: not 35 वर्षीय अधेड़ महिला.
        match name {
            [] => Beside::Nothing,
            // मो. अशफाक: short for another word of the name.
            [only] if layout.dot_after(only.end) => Beside::Nothing,
            [only] if only.what == 'U' && closed && !closes(self.reader.document, only.end) => Beside::Nothing,
            _ => Beside::Words(name.to_vec()),
        }
    }

    /// The word right after `end`, where it can be anybody's nickname: one that is not in every text, and no title.
    fn any_word(&self, end: usize) -> Option<Token> {
        let layout = self.reader.document.layout;
        let token = layout.word_from(end).filter(|t| layout.gap(end, t.start) == Gap::Space)?;
        let mut key = String::new();
        crate::spelling::folded::folded_key(layout.slice(token.start, token.end), &mut key);
        let language = self.language();
        let free = token.script == Script::Devanagari
            && !language.lexicon().is_everywhere(&key)
            && language.frame(token.hash).is_none()
            && self.reader.document.drafts.is_free(token.start, token.end);
        free.then_some(token)
    }

    /// True where a person's name begins after `end`, or after titles there.
    fn person_follows(&self, end: usize, at: usize) -> bool {
        match self.after(end, at, true) {
            Beside::Words(name) => self.is_person(&name),
            Beside::Drafted(kind) => kind == Kind::Person,
            Beside::Nothing => false,
        }
    }

    /// True for words of which one is known from people's names and is no place's.
    fn is_person(&self, name: &[Part]) -> bool {
        name.iter().any(|p| p.known.is_some_and(|k| !k.rare && !k.place)) && name.iter().all(|p| p.what != 'B')
    }

    /// Where the place among the words before निवासी stands: the last word, and the one before it where that is no
    /// person's.
    fn place_in(&self, name: &[Part]) -> Option<(usize, usize)> {
        let last = name.last().filter(|p| !matches!(p.what, 'R' | 'A') && !p.initial)?;
        let before = name.get(name.len().wrapping_sub(2)).filter(|p| matches!(p.what, 'U' | 'B' | 'N'));
        Some((before.map_or(last.start, |p| p.start), last.end))
    }

    /// The word after निवासी as a place: of no list, free, and no person's name.
    fn place_after(&self, end: usize) -> Option<Token> {
        let document = self.reader.document;
        let layout = document.layout;
        let token = layout.word_from(end).filter(|t| layout.gap(end, t.start) == Gap::Space)?;
        let flags = document.index.word(token.hash);
        let person = self.language().name_part(token.hash).is_some_and(|p| !p.place);
        let free = document.drafts.is_free(token.start, token.end);
        let word = flags.fuzzy_exempt() || self.language().title(token.hash).is_some();
        (token.script == Script::Devanagari && free && !word && !person).then_some(token)
    }

    /// True for what an age in brackets is: a number of at most three digits, and no more than its unit.
    fn is_age(&self, start: usize, end: usize) -> bool {
        let text = self.reader.document.layout.slice(start, end);
        let digits: String = text.chars().map_while(digit).collect();
        let rest = text.trim_start_matches(|c| digit(c).is_some()).trim();
        let unit = || {
            let mut words = crate::words::Scanner::new(rest, 0);
            let first = words.next_token();
            let years = first.and_then(|t| self.language().frame(t.hash));
            matches!(years, Some(Frame::Years | Frame::Age)) && words.next_token().is_none()
        };
        let old = digits.parse().is_ok_and(|years: u32| (1..=OLDEST).contains(&years));
        old && digits.len() <= 3 && (rest.is_empty() || unit())
    }

    /// Makes a draft of a person of the words, and learns them.
    pub(super) fn take(&self, side: Beside, by: By, found: &mut Vec<Draft>, unlisted: &mut Unlisted) {
        let Beside::Words(name) = side else { return };
        let (language, layout) = (self.language(), self.reader.document.layout);
        unlisted.learn(language, layout, &name, Kind::Person);
        found.extend(named(&name, Kind::Person, Grounds::by(by)));
    }
}

/// True for a draft whose entity the document had named in full: no frame makes it anybody else.
fn is_meant(draft: &Draft) -> bool {
    draft.grounds.by == By::Coreference || draft.grounds.named
}

/// The value of a digit, in ASCII or Devanagari, as an ASCII digit.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '०'..='९' => char::from_digit(c as u32 - '०' as u32, 10),
        _ => None,
    }
}
