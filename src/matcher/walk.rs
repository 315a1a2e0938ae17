//! The walk over the words of a text, which leaves the candidates of each start.
//!
//! One step ([`Walk::advance`]) takes a word and asks what may begin there; its flags, and what the index has at its node,
//! say which of the ways are worth going:
//!
//! ```text
//! flags of the word     way                                              example
//! begins a form         follow the trie from the word, word by word      किम जोंग-उन
//! unknown               look for listed words inside it (glued)          मोदीने
//! any                   the same trie by what it may be (similar)        मास्को
//! name cue              keep it for the layer above, if that asks        unlisted names
//! ```
//!
//! Following a path, with दिल्ली and दिल्ली पुलिस listed:
//!
//! ```text
//! words     दिल्ली              पुलिस                     ने
//! node      root(दिल्ली) = n0   child(n0, पुलिस) = n1      n1 does not go on: stop
//! gap                          a space: joins
//! entries   दिल्ली              दिल्ली पुलिस
//! found     (दिल्ली)            (दिल्ली), (दिल्ली पुलिस)
//! ```
//!
//! A path ends where no form goes on, where the next word is not the child of the node, or where what stands between
//! the words ends a name: a bracket goes on with the forms that are listed with one. Two things may stand between words
//! of a form and are not in it: a dot, after an initial, and honorifics, up to four words into a person's name (अमित भाई
//! शाह); a bracket before or behind an honorific is a bracket all the same. An honorific may also be a word of a name, so
//! that both ways are gone.
//!
//! Nearly all words are nothing, and cost a look at their flags. Of the others each costs its paths, which are as long
//! as names are; nothing is looked at twice but the words a name goes over. So a search is linear in the text, and
//! recursion is no deeper than a name.
//!
//! Knows of the index, words and gaps. Knows of no documents; what it is asked to keep for the layer above it keeps
//! unread.

use super::candidate::{Candidate, settle};
use super::cues::Cues;
use super::glued::Refused;
use super::lookahead::{Lookahead, ReadWords, Seen, Wanted};
use super::options::{MatchOptions, Search};
use super::verify::{Phrase, is_of_the_sentence};
use crate::index::{Entry, Flags, Index, NodeId, Verdicts, WordId};
use crate::script::{Class, class, is_whole};
use crate::spelling::Spelling;
use crate::words::{Gap, Scanner, Script, gap};

/// The buffers of a search, which the caller may keep from text to text.
///
/// What a search allocates lies here: words read ahead, the phrase and its keys, candidates, and words in which nothing was
/// found. They grow to what texts need, and what is remembered of words to fixed bounds; what was remembered for another
/// matcher is forgotten by itself. One search at a time; a thread has one of its own.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Matcher, Scratch};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("russia", Kind::Place, "रूस"))?;
/// let matcher = Matcher::new(&gazetteer)?;
/// let (mut scratch, mut matches) = (Scratch::new(), Vec::new());
/// matcher.find_into("रूस ने चीन से", &mut scratch, &mut matches);
/// assert_eq!(matches.len(), 1);
/// matcher.find_into("यहाँ कुछ नहीं", &mut scratch, &mut matches);
/// assert!(matches.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Default)]
pub struct Scratch {
    /// Words of the text that were read and not taken.
    pub(super) lookahead: Lookahead,
    /// The words of the path that the walk is on.
    pub(super) phrase: Phrase,
    /// The candidates of the current start.
    pub(super) found: Vec<Candidate>,
    /// Room for the folded key of one word.
    pub(super) key: String,
    /// Unknown words in which nothing is found.
    pub(super) refused: Refused,
    /// What words that may be parts of unlisted names are by themselves.
    cues: Cues,
    /// The words so far, for the layer above.
    pub(crate) read: ReadWords,
    /// The candidates of a whole document, likewise.
    pub(crate) document: Vec<Candidate>,
}

impl Scratch {
    /// Empty buffers; nothing is allocated before they are used.
    ///
    /// ```
    /// use naamkosh::{Gazetteer, Matcher, Scratch};
    /// let matcher = Matcher::new(&Gazetteer::new())?;
    /// matcher.find_into("कुछ भी", &mut Scratch::new(), &mut Vec::new());
    /// # Ok::<(), naamkosh::BuildError>(())
    /// ```
    pub fn new() -> Scratch {
        Scratch::default()
    }

    /// The candidates of the current start, in order.
    pub(crate) fn found(&self) -> &[Candidate] {
        &self.found
    }
}

/// No name of a letter is longer, in characters: डब्ल्यू has eight.
const LONGEST_LETTER: usize = 10;

/// Honorifics are passed over among so many words of a name.
pub(super) const MOST_PASSED: usize = 4;

/// Goes over a text once.
///
/// It borrows index and text, and no buffers: these are handed to each step, so that a caller can look at what was
/// found between two of them.
#[derive(Debug)]
pub(crate) struct Walk<'m, 't> {
    pub(super) index: &'m Index,
    pub(super) options: MatchOptions,
    /// What words may be the spelling of, as far as the index was asked before.
    pub(super) verdicts: Option<&'m Verdicts>,
    /// Report forms that need evidence.
    pub(super) contextual: bool,
    /// Keep the words that unlisted names may be made of.
    name_cues: bool,
    pub(super) text: &'t str,
    scanner: Scanner<'t>,
    /// How many words stand before the one that candidates start at.
    pub(super) word: u32,
    /// How many words were taken.
    read: u32,
}

impl<'m, 't> Walk<'m, 't> {
    /// A walk at the beginning of `text`. Empties the buffers of what an earlier text left in them, and of what another
    /// index refused.
    pub(crate) fn new(index: &'m Index, search: Search, text: &'t str, scratch: &mut Scratch) -> Walk<'m, 't> {
        scratch.lookahead.clear();
        scratch.found.clear();
        scratch.read.clear();
        scratch.refused.belongs_to(index);
        scratch.cues.belongs_to(index);
        let Search { options, contextual, name_cues } = search;
        let scanner = Scanner::new(text, 0);
        let similar = options.spelling >= Spelling::Similar;
        let verdicts = if similar { index.verdicts(options.threshold) } else { None };
        Walk { index, options, verdicts, contextual, name_cues, text, scanner, word: 0, read: 0 }
    }

    /// Goes on to the next word at or in which a form starts, and leaves its candidates in `scratch.found()`. False at
    /// the end of the text.
    ///
    /// Candidates come in order of their start; those found inside a glued word start behind its beginning, and before
    /// the next word.
    pub(crate) fn advance(&mut self, scratch: &mut Scratch) -> bool {
        scratch.found.clear();
        loop {
            let (wanted, all) = (self.wanted(), self.contextual.then_some(&mut scratch.read.all));
            let Some((seen, passed)) = scratch.lookahead.next(&mut self.scanner, self.index, wanted, all) else {
                return false;
            };
            self.word = self.read.saturating_add(passed);
            self.read = self.word.saturating_add(1);
            let cue = seen.flags.name_cue() || seen.token.script == Script::Latin;
            if self.name_cues && cue && self.tells(seen, scratch) {
                let alone = scratch.cues.alone(seen, self.text, self.index);
                scratch.read.name_cues.push(Seen { alone, ..seen });
                let latin = scratch.cues.in_latin(seen, self.text, self.index);
                scratch.read.latin_names.extend(latin.map(|part| (seen.token.start, part)));
            }
            if seen.flags.ends(self.contextual) || seen.flags.goes_on() {
                if let Some(word) = seen.flags.id() {
                    self.follow(seen.token.start, seen.token.end, word, seen.flags, false, scratch);
                }
            } else if seen.flags.unknown() && self.options.glued {
                self.inside_word(seen.token, scratch);
            }
            if self.options.spelling >= Spelling::Similar {
                self.similar_from(seen, scratch);
            }
            if !scratch.found.is_empty() {
                settle(&mut scratch.found, self.index);
                return true;
            }
        }
    }

    /// What words are looked for.
    #[inline(always)]
    fn wanted(&self) -> Wanted<'m> {
        Wanted {
            unknown: self.options.glued,
            contextual: self.contextual,
            cues: self.name_cues,
            similar: self.options.spelling >= Spelling::Similar,
            verdicts: self.verdicts,
        }
    }

    /// False for के and जी where they are no initials: not beside another letter, nor before a dot.
    ///
    /// Both are names of letters and common words, and such words stand everywhere; as parts of unlisted names they
    /// only count in एस के शर्मा or के. शर्मा. All other cues tell something wherever they stand.
    fn tells(&mut self, seen: Seen, scratch: &mut Scratch) -> bool {
        let plain = !seen.flags.initial() || !seen.flags.fuzzy_exempt();
        plain
            || self.text.as_bytes().get(seen.token.end).is_some_and(|&b| b == b'.' || b >= 0x80)
            || scratch
                .read
                .name_cues
                .last()
                .is_some_and(|last| last.flags.initial() && last.token.end + 4 > seen.token.start)
            || self.look_ahead(0, scratch).is_some_and(|next| next.flags.initial())
    }

    /// Follows the forms that begin with `word`, which stands at `start..end`; `flags` are those of the word, `glued` says that it was cut out
    /// of a longer one.
    pub(super) fn follow(
        &mut self,
        start: usize,
        end: usize,
        word: WordId,
        flags: Flags,
        glued: bool,
        scratch: &mut Scratch,
    ) {
        let Some(node) = self.index.root(word) else { return };
        scratch.phrase.clear();
        scratch.phrase.push(start, end, flags.initial());
        self.collect(node, glued, scratch);
        self.follow_after(node, end, flags.before_dot(), 0, glued, scratch);
    }

    /// Goes on from `node`; the last word ends at `last_end`, and `words` more were taken since the first.
    ///
    /// A loop along the path; it calls itself only to pass over an honorific, and comes back with the phrase as it was.
    /// Where the next word is unknown, the form's last word may begin it: दिल्ली पुलिसने.
    pub(super) fn follow_after(
        &mut self,
        mut node: NodeId,
        mut last_end: usize,
        mut before_dot: bool,
        mut words: usize,
        glued: bool,
        scratch: &mut Scratch,
    ) {
        while self.index.goes_on(node) {
            let Some(next) = self.look_ahead(words, scratch) else { break };
            let child = next.flags.id().and_then(|word| self.index.child(node, word));
            let (passes, unknown) = (Self::passes(next, words), next.flags.unknown() && self.options.glued);
            if child.is_none() && !passes && !unknown {
                break;
            }
            match self.gap(last_end, next.token.start) {
                Gap::Break => break,
                Gap::Dot if !before_dot => break,
                // A form that is listed so may go on in brackets (शिवसेना (यूबीटी)), and no other.
                _ => {}
            }
            if passes {
                let before = scratch.phrase.len();
                scratch.phrase.pass();
                self.follow_after(node, next.token.end, true, words + 1, glued, scratch);
                scratch.phrase.unpass();
                scratch.phrase.truncate(before);
            }
            match child {
                Some(child) => node = child,
                None if unknown => {
                    self.last_inside_word(node, next.token, scratch);
                    break;
                }
                None => break,
            }
            scratch.phrase.push(next.token.start, next.token.end, next.flags.initial());
            self.collect(node, glued, scratch);
            last_end = next.token.end;
            before_dot = next.flags.before_dot();
            words += 1;
        }
    }

    /// True where a name may go on after the word as if it were not there: it is an honorific, and not too far into the
    /// name.
    pub(super) fn passes(word: Seen, words: usize) -> bool {
        words < MOST_PASSED && word.flags.honorific()
    }

    /// The word `at` places ahead.
    pub(super) fn look_ahead(&mut self, at: usize, scratch: &mut Scratch) -> Option<Seen> {
        let (wanted, all) = (self.wanted(), self.contextual.then_some(&mut scratch.read.all));
        scratch.lookahead.peek(at, &mut self.scanner, self.index, wanted, all)
    }

    /// True where a name may go on from a word that ends at `end` to one that starts at `start`: no break between them,
    /// and a dot only where one may go on: after an initial (एस. जयशंकर), or after a word that some listed name has one
    /// after (मो. आलम). Whether this name has is asked when it is found.
    pub(super) fn joins(&self, end: usize, start: usize, before_dot: bool) -> bool {
        match self.gap(end, start) {
            Gap::Break | Gap::Bracket => false,
            Gap::Dot => before_dot,
            _ => true,
        }
    }

    /// What stands between the two places.
    fn gap(&self, end: usize, start: usize) -> Gap {
        gap(self.text.get(end..start).unwrap_or_default(), self.options.wrapped)
    }

    /// Takes the forms that end at `node`, where the phrase is what they say; one for all those that need evidence.
    ///
    /// The first of these whose keys fit stands for them: what the word names is the document's to find out, and it
    /// asks the index for the others.
    pub(super) fn collect(&self, node: NodeId, glued: bool, scratch: &mut Scratch) {
        let mut stands_for_all = !self.contextual;
        for entry in self.index.entries(node) {
            let contextual = entry.facts.contextual();
            if contextual && stands_for_all {
                break;
            }
            let candidate = self.candidate(&entry, glued, contextual, &mut scratch.phrase);
            stands_for_all |= contextual && candidate.is_some();
            scratch.found.extend(candidate);
        }
    }

    /// The candidate that an entry makes of the phrase, if the options want it, its keys fit, and it cuts no grapheme
    /// cluster.
    fn candidate(&self, entry: &Entry, glued: bool, contextual: bool, phrase: &mut Phrase) -> Option<Candidate> {
        let facts = entry.facts;
        if (glued && facts.common() && !contextual) || (!self.options.demonyms && facts.demonym()) {
            return None;
        }
        if !phrase.may_be(facts) {
            return None;
        }
        let found = phrase.spelling(entry, self.index, self.text, self.options.wrapped)?;
        let spelling = if facts.guessed() { Spelling::Similar } else { found };
        // What a list has as it stands there is found, whatever it may be; and in its folded spelling too, where the row
        // says that it is a name wherever it stands.
        let listed = facts.listed() && (found == Spelling::Exact || facts.never_ambiguous());
        if !listed
            && let Some((first, last)) = phrase.letters_at_ends()
            && is_of_the_sentence(self.text, first, last, self.index.language())
        {
            return None;
        }
        let (start, end) = phrase.closed_span(self.text)?;
        let wanted = spelling <= self.options.spelling.min(facts.loosest()) && is_whole(self.text, start, end);
        let spelt = wanted && phrase.is_spelt(facts, self.text, self.options.wrapped);
        if spelt && self.is_spelt_on(start, end) {
            return None;
        }
        let end = self.end_with_dot(entry, start, end, spelt, phrase);
        let (form, word) = (entry.form, self.word);
        wanted.then_some(Candidate {
            start,
            end,
            form,
            spelling,
            distance: 0,
            likeness: Candidate::SURE,
            glued,
            contextual,
            word,
        })
    }

    /// The end of a form that was found at these bytes, the dot of its abbreviation counted in: behind it, unless a mark
    /// on the dot would be cut off. `spelt` says that it is of letters with dots between.
    pub(super) fn end_with_dot(&self, entry: &Entry, start: usize, end: usize, spelt: bool, phrase: &Phrase) -> usize {
        let with_dot = phrase.end_with_dot(entry, spelt, self.text);
        with_dot.filter(|&with_dot| is_whole(self.text, start, with_dot)).unwrap_or(end)
    }

    /// True where the letters at these bytes, which have dots between them, are part of more of them: एल.पी. in
    /// आर.एल.पी.एम. Beside them, with a dot and no space between, stands another letter, or an abbreviation.
    fn is_spelt_on(&self, start: usize, end: usize) -> bool {
        let dot = |c: char| class(c) == Class::Dot;
        let after = self.text.get(end..).and_then(|rest| rest.strip_prefix(dot)).is_some_and(|rest| {
            let mut scanner = Scanner::new(rest, 0);
            scanner.next_token().is_some_and(|next| {
                next.start == 0
                    && (self.index.word(next.hash).initial()
                        || rest.get(next.end..).is_some_and(|r| r.starts_with(dot)))
            })
        });
        after
            || self.text.get(..start).and_then(|before| before.strip_suffix(dot)).is_some_and(|before| {
                let letters = before.char_indices().rev().take(LONGEST_LETTER + 1);
                let word = letters.take_while(|&(_, c)| matches!(class(c), Class::Devanagari | Class::Latin)).last();
                let word = word.and_then(|(at, _)| before.get(at..)).unwrap_or_default();
                let mut scanner = Scanner::new(word, 0);
                scanner.next_token().is_some_and(|token| self.index.word(token.hash).initial())
            })
    }
}
