//! Words that may be parts of names which no gazetteer lists, and runs of them.
//!
//! The matcher leaves words that are known from names, that are letters, or of which nothing is known. A [`Part`] is
//! one of them with a letter for what is known of it:
//!
//! | | the word | |
//! | --- | --- | --- |
//! | S | is in people's names, and nothing else | त्रिपाठी |
//! | P | is in people's names, and something else too; or is an initial | पाठक (reader) |
//! | R | is in people's names, and nearly always something else | शांति (peace) |
//! | N | is known, but not from people's names, and is no common word | |
//! | B | ends as the names of settlements do | सिमलौरपुर |
//! | A | is three letters or more, written as one word | डब्ल्यूबीपी |
//! | U | is not known at all | खारचन |
//!
//! A run is up to five such words that may be one name, joined by space or hyphen, or by a dot after an initial:
//!
//! ```text
//! मंत्री   एस. के. त्रिपाठी   ने कहा
//!        P   P   S         initials: the first two; के is one since it stands beside another letter
//! ```
//!
//! The letters of a run are what `data/language/run_priors.tsv` says how likely names are of: `SS` mostly people. The
//! tools learn it from runs that are read here (`features`), so that both mean the same by each letter.

use super::super::draft::Draft;
use super::super::{Document, drafts::Drafts};
use crate::entity::Kind;
use crate::forms::Form;
use crate::language::{Alone, Frame, NamePart};
use crate::matcher::Seen;
use crate::words::{Gap, Script};

/// A word of more bytes is none of a name.
const LONGEST: usize = 120;
/// The most words of a name.
const MOST: usize = 5;
/// A place or organisation of that prior is less known than the people who have its name as theirs.
const LITTLE_KNOWN: f32 = 0.4;

/// A word that may be part of a name. Positions are UTF-8 bytes into the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Part {
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The hash of its folded key.
    pub(crate) hash: u64,
    /// It is a letter, or two letters written as one word: एस, एसके.
    pub(crate) initial: bool,
    /// A hyphen joins it to the next: two such words are rather a word said twice.
    pub(super) hyphen: bool,
    /// What it is in people's names.
    pub(super) known: Option<NamePart>,
    /// It is itself wherever it stands: a common word, a country.
    pub(super) fuzzy_exempt: bool,
    /// What is known of it, as `data/language/run_priors.tsv` says it.
    pub(crate) what: char,
}

impl Part {
    /// Known to be part of people's names, and nothing else: what a name must have some of.
    pub(super) fn strong(&self) -> bool {
        self.known.is_some_and(|p| !p.common)
    }

    /// It is something else too, so that it tells nothing by itself. Initials are among these.
    pub(super) fn ordinary(&self) -> bool {
        matches!(self.what, 'P' | 'R')
    }

    /// It may stand first: बहादुर may not, which stands between names. A word that nothing is known of may.
    pub(super) fn given(&self) -> bool {
        self.known.is_none_or(|p| p.given > 0 && p.given * 2 >= p.middle) || self.initial
    }

    /// It may stand last: a surname, or a word of names that is nothing else, or one that nothing is known of; no
    /// initial, and no word that nearly always is something else. Of a word that is common too, people must have it as
    /// a surname.
    pub(super) fn family(&self) -> bool {
        self.known.is_none_or(|p| !p.rare && (p.family > 0 || !p.common)) && !self.initial
    }
}

/// What stands beside a word that may be part of a name, asked for where it matters.
#[derive(Clone, Copy)]
struct Beside<'d> {
    document: &'d Document<'d>,
    word: &'d Seen,
    /// The word before it is a letter.
    after_initial: bool,
    next: Option<&'d Seen>,
}

impl Beside<'_> {
    /// The word before or after it is a letter.
    fn initials(self) -> bool {
        let (layout, end) = (self.document.layout, self.word.token.end);
        self.after_initial || self.next.is_some_and(|n| n.flags.initial() && layout.joins(end, n.token.start, true))
    }

    /// The next word stands between names.
    fn middle(self) -> bool {
        let middle = |p: NamePart| p.middle > p.given.max(p.family);
        let (document, end) = (self.document, self.word.token.end);
        self.next.is_some_and(|n| {
            document.language.name_part(n.token.hash).is_some_and(middle)
                && document.layout.joins(end, n.token.start, false)
        })
    }

    /// The next word is a surname, or may be one for all that is known: after an acronym that is a given name a word
    /// that nobody knows is one, सिमी गरेवाल.
    fn surname(self) -> bool {
        let surname = |p: NamePart| p.family > 0 && !p.rare;
        let (document, end) = (self.document, self.word.token.end);
        self.next.is_some_and(|n| {
            (document.language.name_part(n.token.hash).is_some_and(surname) || n.flags.unknown())
                && document.layout.gap(end, n.token.start) == Gap::Space
        })
    }
}

/// Reads runs of such words in a document, among the drafts that it has. It changes neither.
pub(crate) struct Reader<'d, 'i> {
    pub(crate) document: &'d Document<'i>,
    pub(crate) drafts: &'d Drafts,
}

impl Reader<'_, '_> {
    /// Puts into `run` the words from the first one on that may be one name: none where the first is not part of one.
    ///
    /// `words` are those that the matcher left from some place on, so that neighbours in it need not be neighbours in
    /// the text: the run ends where no name goes on from one to the next. A word of spelt letters is a run by itself:
    /// डब्ल्यूबीपी त्रिपाठी are two. Costs five words at most, however long the list is; `run` is the caller's buffer.
    pub(crate) fn run(&self, words: &[Seen], run: &mut Vec<Part>) {
        run.clear();
        let layout = self.document.layout;
        for (at, word) in words.iter().enumerate().take(MOST) {
            let after_initial = run.last().is_some_and(|last| last.initial);
            let beside = Beside { document: self.document, word, after_initial, next: words.get(at + 1) };
            let Some(part) = self.part(word, beside) else { break };
            let script = |at: usize| layout.text().as_bytes().get(at).is_some_and(u8::is_ascii);
            if run.last().is_some_and(|last| script(last.start) != script(part.start)) {
                break;
            }
            if let Some(last) = run.last_mut() {
                if !layout.joins(last.end, part.start, last.initial) || last.what == 'A' || part.what == 'A' {
                    break;
                }
                last.hyphen = layout.gap(last.end, part.start) == Gap::Hyphen;
            }
            run.push(part);
        }
    }

    /// Puts into `run` the words up to the last one that may be one name, at most five: none where the last is not part of one.
    pub(super) fn run_before(&self, words: &[Seen], run: &mut Vec<Part>) {
        let layout = self.document.layout;
        let joined = |pair: &[Seen]| match pair {
            [a, b] => layout.joins(a.token.end, b.token.start, a.flags.initial()),
            _ => false,
        };
        let most = words.len().min(MOST);
        let last = words.get(words.len() - most..).unwrap_or_default();
        let broken = last.windows(2).rev().take_while(|pair| joined(pair)).count();
        let mut rest = last.get(most.saturating_sub(broken + 1)..).unwrap_or_default();
        while !rest.is_empty() {
            self.run(rest, run);
            if run.len() == rest.len() {
                return;
            }
            rest = rest.get(1..).unwrap_or_default();
        }
        run.clear();
    }

    /// The linked drafts inside a span, all of whose ends are those of words.
    pub(super) fn inside(&self, start: usize, end: usize) -> impl Iterator<Item = &Draft> {
        self.drafts.linked_across(start, end)
    }

    /// The word as part of a name. None for a word that is fuzzy-exempt or that stands in a draft which it cannot outweigh:
    /// a name of several words, a demonym, a place or organisation that is better known than the people whose name it
    /// is, but for those before a middle name (द्वारका प्रसाद).
    ///
    /// The letter for what is known of it is found in the order of the table above; a common word whose last sign is
    /// left out or one too many (इलाको, मामलें) is taken for that word, and so is none.
    ///
    /// An acronym that is a given name as well gives way to a surname behind it: सिमी गरेवाल.
    ///
    /// A word of some form that is neither known from names nor a letter is none: it is the form's business what it
    /// means.
    fn part(&self, word: &Seen, beside: Beside<'_>) -> Option<Part> {
        let token = word.token;
        if token.end - token.start > LONGEST {
            return None;
        }
        if token.script == Script::Latin {
            return self.latin(word);
        }
        let mut known = self.document.language.name_part(token.hash);
        // के and जी are words too: letters beside another letter, or before a dot.
        let dot = || self.document.layout.dot_after(token.end);
        let mut initial = word.flags.initial() && (!word.flags.fuzzy_exempt() || beside.initials() || dot());
        let itself = known.is_none() && !initial && word.flags.fuzzy_exempt();
        if token.script != Script::Devanagari || itself {
            return None;
        }
        let closes = match self.document.language.frame(token.hash) {
            Some(Frame::Agent | Frame::Case | Frame::And | Frame::List) => !initial,
            Some(_) => known.is_none() && !initial,
            None => false,
        };
        if closes {
            return None;
        }
        let mut what = match known {
            Some(part) if part.rare => 'R',
            Some(part) if !part.common => 'S',
            _ => 'P',
        };
        if known.is_none() && !initial {
            // Letters written as one word are initials before a name; more of them are an acronym by itself.
            match word.alone? {
                Alone::TwoLetters => initial = true,
                Alone::NoName => return None,
                Alone::Letters => what = 'A',
                Alone::Settlement => what = 'B',
                Alone::Made => (known, what) = (Some(NamePart::MADE), 'S'),
                Alone::Unknown => what = 'U',
                Alone::Known => what = 'N',
            }
        }
        if let Some(draft) = self.inside(token.start, token.end).next() {
            let whole = (draft.start, draft.end) == (token.start, token.end);
            let entity = self.document.index.brief(draft.entity()?)?;
            let usual = known.is_some_and(|p| {
                let little_known = !p.common && entity.prior < LITTLE_KNOWN;
                let acronym = || draft.form == Form::Acronym && p.given > 0 && beside.surname();
                p.given + p.family > 0 && (little_known || acronym() || beside.middle())
            });
            if !whole || !(entity.kind == Kind::Person || initial || usual) {
                return None;
            }
        }
        let (start, end, hash, fuzzy_exempt) = (token.start, token.end, token.hash, word.flags.fuzzy_exempt());
        Some(Part { start, end, hash, initial, hyphen: false, known, fuzzy_exempt, what })
    }

    /// A word in Latin letters: a capital by itself, or a capitalised word that is a word of people's names as Hindi
    /// would write it (Sharma). Nothing else in Latin letters is part of a name here, for such words name anything. A
    /// linked draft gives way where it is a person's, or spells letters that are initials here: A. P. Singh.
    fn latin(&self, word: &Seen) -> Option<Part> {
        let token = word.token;
        let written = self.document.layout.slice(token.start, token.end);
        let initial = written.len() == 1 && written.bytes().all(|b| b.is_ascii_uppercase());
        let names = self.document.latin_names;
        let place = names.binary_search_by_key(&token.start, |&(start, _)| start);
        let known = place.ok().and_then(|at| names.get(at)).map(|&(_, part)| part);
        let stands = |draft: &Draft| {
            let whole = (draft.start, draft.end) == (token.start, token.end);
            (whole && draft.kind == Kind::Person) || (initial && draft.form == Form::Acronym)
        };
        if (known.is_none() && !initial) || self.inside(token.start, token.end).next().is_some_and(|d| !stands(d)) {
            return None;
        }
        let what = match known {
            Some(part) if part.rare => 'R',
            Some(part) if !part.common => 'S',
            _ => 'P',
        };
        let (start, end, hash, fuzzy_exempt) = (token.start, token.end, token.hash, word.flags.fuzzy_exempt());
        Some(Part { start, end, hash, initial, hyphen: false, known, fuzzy_exempt, what })
    }
}
