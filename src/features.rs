//! The features that the learnt data were learnt from, as the library itself computes them: tools learn from this dump,
//! and nothing writes the scanner, the folding or the context windows a second time.
//!
//! # What it is for
//! Two things are learnt from raw news, in which nobody has marked anything: what stands beside names of each kind and
//! beside common words (`context.tsv`), and how often a word or a run of words is a name at all (`word_priors.tsv`,
//! `run_priors.tsv`). A text labels itself: names that a list has and that are no common words are known to be names
//! ([`What::Name`]); common words outside them are mostly words ([`What::Word`]), and between the two lie words that no
//! list has ([`What::Run`]). Each is given with its context window:
//!
//! ```text
//! text     कल पुतिन ने 12 बजे कहा।
//!
//! what     window: before2  before  after  after2
//! Name     पुतिन     .        कल      ने     0          a person; a sentence begins before कल, 12 is a number
//! Word     कल       none     .       पुतिन   ने         nothing is before the beginning of a sentence
//! ```
//!
//! [`Recognizer::features`] dumps the candidates of a text. Its names, words and runs are found by the recogniser as it
//! is, but for similar spellings and names on to which something is written, which are not sure enough to learn from.
//!
//! # Which features a file was learnt from
//! Weights are good for the features that they were learnt from and for no others. [`version`] and [`score_version`]
//! are hashes of the features' names; a learnt file states the one it was made with in its head, and a test compares it
//! with the code's. It knows names only: who changes what a feature *means* must change its name, or the number
//! before the names.

mod heads;
mod similar;
mod sounds;
mod weighed;
mod words;

pub use crate::document::lattice::{Arc, Verdict, best};
pub use heads::WordBeforeDesignator;
pub use similar::{SimilarWord, similar_version};
pub use sounds::{SoundsApart, skeletons, sounds_apart};
pub use words::UncommonWord;

use crate::document::{Document, Feature, Reading, parts, window};
use crate::entity::Kind;
use crate::forms::{Derivation, Form};
use crate::index::Index;
use crate::language::{Neighbour, Side};
use crate::matcher::{Scratch, Search, Walk};
use crate::recognizer::Recognizer;
use crate::spelling::{Spelling, folded::folded_key};
use crate::words::{Scanner, Token};
use std::collections::BTreeSet;

/// The names of the features, and of what each may be: weights are good for the features that they were learnt from.
/// The number before them is for changes of what they mean.
const NAMES: &str = "1 word|name|run before2 before after after2 .|,|0|@|word S|P|R|N|B|A|U";

/// The longest run that is dumped, in words: priors are learnt for runs up to there.
const LONGEST_RUN: usize = 3;

/// What tells one set of features from another: the heads of the files of `data/language` that were learnt state it. 16
/// hexadecimal digits; it changes only with the code.
///
/// ```
/// assert_eq!(naamkosh::features::version().len(), 16);
/// ```
pub fn version() -> String {
    hash(NAMES)
}

/// The same for the features of scores ([`Recognizer::weighed`]).
///
/// ```
/// assert_ne!(naamkosh::features::score_version(), naamkosh::features::version());
/// ```
pub fn score_version() -> String {
    hash(&Feature::all().map(|feature| feature.name() + "\n").collect::<String>())
}

/// The same for the features of entity scores ([`Recognizer::recognize_with_entity_features`]).
///
/// ```
/// assert_ne!(naamkosh::features::entity_version(), naamkosh::features::score_version());
/// ```
pub fn entity_version() -> String {
    hash(&crate::identity::names().map(|name| name + "\n").collect::<String>())
}

/// FNV-1a: no secret is kept by it.
fn hash(names: &str) -> String {
    let hash = names.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x100_0000_01B3));
    format!("{hash:016x}")
}

/// What a candidate is.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Recognizer, features::What};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
/// let candidates = Recognizer::new(&gazetteer)?.features("कुर्स्क में सिमलौर खारचन");
/// let what: Vec<&What> = candidates.iter().map(|c| &c.what).collect();
/// assert_eq!(*what[0], What::Name { kind: Kind::Place, demonym: false });
/// assert!(matches!(what[1], What::Word { key, kinds, .. } if key == "में" && kinds.is_empty()));
/// assert_eq!(*what[2], What::Run("UU".into()), "two words of which nothing is known");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum What {
    /// A listed name, found in its exact or folded spelling, that is no common word; a demonym stands apart.
    Name {
        /// Its kind.
        kind: Kind,
        /// It is a demonym.
        demonym: bool,
    },
    /// A common word outside names.
    Word {
        /// Its folded key.
        key: String,
        /// Its rank by frequency in the lexicon, 0 first.
        rank: usize,
        /// The kinds that a name of that spelling may have; empty for a word that is no name.
        kinds: Vec<Kind>,
        /// A demonym may be spelt so.
        demonym: bool,
    },
    /// Words outside names that may be one of no list: a letter for each says what is known of it
    /// (`data/language/run_priors.tsv`).
    Run(String),
}

/// A candidate of a text, and what stands around it.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
/// let text = "सेना कुर्स्क में।";
/// let candidates = Recognizer::new(&gazetteer)?.features(text);
/// let name = &candidates[0];
/// assert_eq!(&text[name.start..name.end], "कुर्स्क");
/// assert_eq!(name.window.before.as_deref(), Some("सेना"));
/// assert_eq!(name.window.after2.as_deref(), Some("."));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Candidate {
    /// Where it starts: UTF-8 bytes into the text as the caller gave it.
    pub start: usize,
    /// Where it ends (exclusive): UTF-8 bytes into the text as the caller gave it.
    pub end: usize,
    /// What it is.
    pub what: What,
    /// What stands two words before it, right before, right after and two words after: the folded key of a word, `.`
    /// for the end of a sentence, `,` for another sign or script, `0` for a number, `@` for the name of a country or
    /// its adjective; none where the window ends before.
    pub window: Window,
}

/// The context window of a candidate: what stands on each side of it.
///
/// ```
/// let window = naamkosh::features::Window::default();
/// assert_eq!((window.before2, window.before, window.after, window.after2), (None, None, None, None));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Window {
    /// The word before the word before it.
    pub before2: Option<String>,
    /// The word right before it.
    pub before: Option<String>,
    /// The word right after it.
    pub after: Option<String>,
    /// The word after that.
    pub after2: Option<String>,
}

impl Recognizer {
    /// The candidates of a text that the context data are learnt from, in order of what they are, then of their start.
    /// Names are those that a list has, so that the text labels itself. It never fails; cost: about that of
    /// [`recognize`](Recognizer::recognize), and some strings for each word.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use naamkosh::{Recognizer, features::What};
    /// let candidates = Recognizer::embedded()?.features("कल पुतिन ने कहा।");
    /// assert!(matches!(candidates[0].what, What::Name { demonym: false, .. }));
    /// assert_eq!(candidates[0].window.after.as_deref(), Some("ने"));
    /// # }
    /// # Ok::<(), naamkosh::Error>(())
    /// ```
    pub fn features(&self, text: &str) -> Vec<Candidate> {
        let index = self.index();
        let options = self.options().spelling(Spelling::Folded).glued(false);
        let search = Search { contextual: true, name_cues: true, options: options.matching() };
        let mut scratch = Scratch::new();
        let mut candidates = Vec::new();
        let mut walk = Walk::new(index, search, text, &mut scratch);
        while walk.advance(&mut scratch) {
            candidates.extend_from_slice(scratch.found());
        }
        let reading = Reading { unlisted: false, nested: false, ..options.reading() };
        let mut document = Document::new(index, text, reading, &candidates, &scratch.read);
        document.read(false);
        let dump = Dump { text, document };
        let mut found = dump.names();
        found.extend(dump.words());
        found.extend(dump.runs());
        found
    }
}

/// A text whose linked names are found, and what is asked of it.
struct Dump<'t> {
    text: &'t str,
    document: Document<'t>,
}

impl Dump<'_> {
    /// A candidate with its window, whose neighbours are written as symbols.
    fn candidate(&self, start: usize, end: usize, what: What) -> Candidate {
        let around = window(self.document.layout, start, end);
        let [before2, before, after, after2] = around.map(|(side, neighbour)| self.symbol(side, neighbour, start, end));
        let window = Window { before2, before, after, after2 };
        Candidate { start, end, what, window }
    }

    /// A neighbour as it is written in `context.tsv`; a word as its folded key, which the window has only the hash of.
    fn symbol(&self, side: Side, neighbour: Option<Neighbour>, start: usize, end: usize) -> Option<String> {
        let language = self.document.language;
        Some(match neighbour? {
            Neighbour::End => ".".to_owned(),
            Neighbour::Other => ",".to_owned(),
            Neighbour::Number => "0".to_owned(),
            Neighbour::Country => "@".to_owned(),
            Neighbour::Word(hash) => {
                let key = key_of(self.text, self.neighbour(side, start, end)?);
                // A common word among them tells something by itself: भारतीय.
                let country = language.is_country(hash) && !language.lexicon().has(&key);
                if country { "@".to_owned() } else { key }
            }
        })
    }

    /// The word on that side of a span, in bytes; asked only where the window has a word there.
    fn neighbour(&self, side: Side, start: usize, end: usize) -> Option<(usize, usize)> {
        use crate::document::{word_after, word_before};
        let layout = self.document.layout;
        match side {
            Side::Before => word_before(layout, start),
            Side::After => word_after(layout, end),
            Side::Before2 => word_before(layout, word_before(layout, start)?.0),
            Side::After2 => word_after(layout, word_after(layout, end)?.1),
        }
    }

    /// Listed names that are no common words. Those that are would teach the words' windows for the names'.
    fn names(&self) -> Vec<Candidate> {
        let common =
            |d: &&crate::document::Draft| self.document.language.lexicon().has(&key_of(self.text, (d.start, d.end)));
        let names = self.document.drafts.outer().iter().filter(|d| !common(d));
        names
            .map(|d| {
                let what = What::Name { kind: d.kind, demonym: d.form == Form::Demonym };
                self.candidate(d.start, d.end, what)
            })
            .collect()
    }

    /// Common words outside names, of two letters or signs at least; one that is a draft by itself (गया) is given too,
    /// for whether it is a name there is what is to be learnt.
    fn words(&self) -> Vec<Candidate> {
        let mut found = Vec::new();
        let mut scanner = Scanner::new(self.text, 0);
        while let Some(token) = scanner.next_token() {
            let key = key_of(self.text, (token.start, token.end));
            let Some(rank) = self.document.language.lexicon().rank(&key) else { continue };
            let named = |d: &crate::document::Draft| !(d.start == token.start && d.end == token.end);
            if key.chars().count() < 2 || self.document.drafts.linked_across(token.start, token.end).any(named) {
                continue;
            }
            let (kinds, demonym) = self.kinds(token);
            found.push(self.candidate(token.start, token.end, What::Word { key, rank, kinds, demonym }));
        }
        found
    }

    /// The kinds that a word may be a name of by itself, by the gazetteer and by what is known of people's names.
    fn kinds(&self, token: Token) -> (Vec<Kind>, bool) {
        let index: &Index = self.document.index;
        let (mut kinds, mut demonym) = (BTreeSet::new(), false);
        let node = index.word(token.hash).id().and_then(|word| index.root(word));
        let entries = node.into_iter().flat_map(|node| index.entries(node));
        for form in entries.filter_map(|entry| index.form(entry.form)) {
            match form.form {
                Form::Demonym => demonym = true,
                _ if form.derivation == Derivation::Given => {}
                _ => kinds.extend(index.entity(form.entity).map(|e| e.kind)),
            }
        }
        if self.document.language.name_part(token.hash).is_some() {
            kinds.insert(Kind::Person);
        }
        (kinds.into_iter().collect(), demonym)
    }

    /// Runs of words outside names that may be one, as the pass over them reads them; none with an initial in it.
    fn runs(&self) -> Vec<Candidate> {
        let reader = parts::Reader { document: &self.document, drafts: &self.document.drafts };
        let (mut rest, mut run, mut found) = (self.document.words, Vec::new(), Vec::new());
        while !rest.is_empty() {
            reader.run(rest, &mut run);
            rest = rest.get(run.len().max(1)..).unwrap_or_default();
            let free = |p: &parts::Part| self.document.drafts.is_free(p.start, p.end) && !p.initial;
            if run.is_empty() || run.len() > LONGEST_RUN || !run.iter().all(free) {
                continue;
            }
            let (Some(first), Some(last)) = (run.first(), run.last()) else { continue };
            let what = run.iter().map(|p| p.what).collect();
            found.push(self.candidate(first.start, last.end, What::Run(what)));
        }
        found
    }
}

/// The folded key of a span of one word.
fn key_of(text: &str, (start, end): (usize, usize)) -> String {
    let mut key = String::new();
    folded_key(text.get(start..end).unwrap_or_default(), &mut key);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is computed: where this changes, so must the number that [`NAMES`] begins with, and what was learnt from
    /// the features of before is learnt anew.
    #[test]
    fn what_is_computed() {
        use crate::entity::Entity;
        let mut gazetteer = crate::gazetteer::Gazetteer::new();
        gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क").demonym("कुर्स्की")).unwrap();
        let recognizer = Recognizer::new(&gazetteer).unwrap();
        let text = "कल 20 लोग कुर्स्क से, रूस और NATO की सीमा पर सिमलौर पहुंचे।";
        let said = |c: &Candidate| {
            let Window { before2, before, after, after2 } = &c.window;
            let side = |word: &Option<String>| word.clone().unwrap_or_else(|| "-".to_owned());
            let what = match &c.what {
                What::Name { kind, .. } => format!("name {kind}"),
                What::Word { key, kinds, .. } => format!("word {key} {kinds:?}"),
                What::Run(run) => format!("run {run}"),
            };
            format!(
                "{} | {what} | {} {} {} {}",
                &text[c.start..c.end],
                side(before2),
                side(before),
                side(after),
                side(after2)
            )
        };
        let found: Vec<String> = recognizer.features(text).iter().map(said).collect();
        let want = [
            "कुर्स्क | name place | 0 लोग से ,",
            "कल | word कल [] | - . 0 लोग",
            "लोग | word लोग [] | कल 0 कुर्स्क से",
            "से | word से [] | लोग कुर्स्क , -",
            "और | word और [] | , @ , -",
            "की | word की [] | - , सीमा पर",
            "सीमा | word सीमा [Person] | , की पर सिमलौर",
            "पर | word पर [] | की सीमा सिमलौर पहुंचे",
            "पहुंचे | word पहुंचे [] | पर सिमलौर . -",
            "सीमा | run P | , की पर सिमलौर",
            "सिमलौर | run U | सीमा पर पहुंचे .",
        ];
        assert_eq!(found, want);
    }

    /// What was learnt, was learnt from the features that are computed here.
    #[test]
    fn weights_were_learnt_from_these_features() {
        let heads = [
            ("context.tsv", include_str!("../data/language/context.tsv"), version()),
            ("word_priors.tsv", include_str!("../data/language/word_priors.tsv"), version()),
            ("run_priors.tsv", include_str!("../data/language/run_priors.tsv"), version()),
            ("score.tsv", include_str!("../data/language/score.tsv"), score_version()),
            ("entity_score.tsv", include_str!("../data/language/entity_score.tsv"), entity_version()),
        ];
        for (file, text, version) in heads {
            let stated = text.lines().find_map(|line| line.strip_prefix("# features: "));
            assert_eq!(stated, Some(version.as_str()), "data/language/{file}");
        }
    }
}
