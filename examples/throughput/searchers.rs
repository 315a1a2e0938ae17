//! What is measured: Naamkosh in each tier, and searchers of the listed spellings.
//!
//! It knows Naamkosh and its peers. All go document by document. Those whose index remembers words (the similar tier's
//! verdicts) open a pack anew at the start of each round, so that their first half is a first pass and their second is
//! warm.

use crate::rounds::{Entry, Searcher};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use daachorse::{CharwiseDoubleArrayAhoCorasick, DoubleArrayAhoCorasick};
use naamkosh::{Matcher, Recognizer, Scratch, Spelling};
use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;

/// An aho-corasick DFA that would hold more than this is not built.
const LARGEST_DFA: usize = 1 << 30;

/// The bytes of a state's row in such a DFA: 128 columns of 4 bytes, since Devanagari has more than 64 different bytes.
const DFA_ROW: usize = 128 * 4;

/// A function that counts, with the bytes that it holds.
struct Counter<F>(F, Option<usize>);

impl<F: FnMut(&str) -> usize> Searcher for Counter<F> {
    fn search(&mut self, documents: &[&str]) -> usize {
        documents.iter().map(|document| (self.0)(document)).sum()
    }

    fn memory(&self) -> Option<usize> {
        self.1
    }
}

/// How a recogniser that is opened anew goes over documents.
#[derive(Clone, Copy)]
enum How {
    Matcher,
    MatcherFreshScratch,
    Recognizer,
    RecognizerFreshScratch,
    #[cfg(feature = "rayon")]
    RecognizeAll,
}

/// A recogniser that remembers nothing at the start of a round.
struct Anew {
    how: How,
    pack: Arc<[u8]>,
    recognizer: Recognizer,
    scratch: Scratch,
}

impl Anew {
    fn new(how: How, pack: &Arc<[u8]>) -> Result<Box<Anew>, Box<dyn Error>> {
        let recognizer = Recognizer::from_pack(pack.clone())?;
        Ok(Box::new(Anew { how, pack: pack.clone(), recognizer, scratch: Scratch::new() }))
    }
}

impl Searcher for Anew {
    fn renew(&mut self) -> Result<(), Box<dyn Error>> {
        self.recognizer = Recognizer::from_pack(self.pack.clone())?;
        self.scratch = Scratch::new();
        Ok(())
    }

    fn search(&mut self, documents: &[&str]) -> usize {
        let (recognizer, scratch) = (&self.recognizer, &mut self.scratch);
        let matcher = recognizer.matcher();
        let (mut matches, mut mentions) = (Vec::new(), Vec::new());
        let documents = documents.iter().copied();
        match self.how {
            How::Matcher => documents
                .map(|text| {
                    matcher.find_into(text, scratch, &mut matches);
                    matches.len()
                })
                .sum(),
            How::MatcherFreshScratch => documents
                .map(|text| {
                    matcher.find_into(text, &mut Scratch::new(), &mut matches);
                    matches.len()
                })
                .sum(),
            How::Recognizer => documents
                .map(|text| {
                    recognizer.recognize_into(text, scratch, &mut mentions);
                    mentions.len()
                })
                .sum(),
            How::RecognizerFreshScratch => documents.map(|text| recognizer.recognize(text).len()).sum(),
            #[cfg(feature = "rayon")]
            How::RecognizeAll => recognizer.recognize_all(documents).map(|(_, mentions)| mentions.len()).sum(),
        }
    }

    fn memory(&self) -> Option<usize> {
        Some(self.recognizer.matcher().memory_usage())
    }
}

/// A matcher of one tier, with an index of its own so that its memory can be seen.
struct Tier {
    matcher: Matcher,
    scratch: Scratch,
}

impl Tier {
    fn new(pack: &Arc<[u8]>, loosest: Spelling, glued: bool) -> Result<Box<Tier>, Box<dyn Error>> {
        let matcher = Recognizer::from_pack(pack.clone())?.matcher();
        let options = matcher.options().spelling(loosest).glued(glued);
        Ok(Box::new(Tier { matcher: matcher.with_options(options), scratch: Scratch::new() }))
    }
}

impl Searcher for Tier {
    fn search(&mut self, documents: &[&str]) -> usize {
        let mut matches = Vec::new();
        let mut count = |document: &&str| {
            self.matcher.find_into(document, &mut self.scratch, &mut matches);
            matches.len()
        };
        documents.iter().map(&mut count).sum()
    }

    fn memory(&self) -> Option<usize> {
        Some(self.matcher.memory_usage())
    }
}

/// All searchers of a gazetteer: of its pack, and of its listed spellings, which are sorted. `built` is told each peer's
/// key before it is built, since some take long.
///
/// # Errors
/// Where one of them cannot be built.
pub fn searchers<'s>(
    pack: &Arc<[u8]>,
    spellings: &[&str],
    built: impl Fn(&str),
) -> Result<Vec<Entry<'s>>, Box<dyn Error>> {
    let counter = |key, search: fn(&str) -> usize| Entry { key, searcher: Box::new(Counter(search, None)) };
    let mut entries = vec![
        counter("utf8", |text| std::str::from_utf8(black_box(text.as_bytes())).map_or(0, str::len)),
        counter("bytes", sum_of_bytes),
        counter("words", |text| naamkosh::words(text).count()),
        Entry { key: "exact", searcher: Tier::new(pack, Spelling::Exact, true)? },
        Entry { key: "folded", searcher: Tier::new(pack, Spelling::Folded, true)? },
        Entry { key: "folded_without_glue", searcher: Tier::new(pack, Spelling::Folded, false)? },
        Entry { key: "similar", searcher: Anew::new(How::Matcher, pack)? },
        Entry { key: "similar_fresh_scratch", searcher: Anew::new(How::MatcherFreshScratch, pack)? },
        Entry { key: "recognizer", searcher: Anew::new(How::Recognizer, pack)? },
        Entry { key: "recognizer_fresh_scratch", searcher: Anew::new(How::RecognizerFreshScratch, pack)? },
    ];
    #[cfg(feature = "rayon")]
    entries.push(Entry { key: "recognize_all", searcher: Anew::new(How::RecognizeAll, pack)? });
    for (key, kind) in
        [("aho_corasick_dfa", AhoCorasickKind::DFA), ("aho_corasick_nfa", AhoCorasickKind::ContiguousNFA)]
    {
        if kind != AhoCorasickKind::DFA || states(spellings) * DFA_ROW <= LARGEST_DFA {
            built(key);
            let automaton = AhoCorasick::builder().kind(Some(kind)).build(spellings)?;
            let bytes = automaton.memory_usage();
            let search = move |text: &str| automaton.find_iter(text).count();
            entries.push(Entry { key, searcher: Box::new(Counter(search, Some(bytes))) });
        }
    }
    built("daachorse_charwise");
    let charwise: CharwiseDoubleArrayAhoCorasick<u32> =
        CharwiseDoubleArrayAhoCorasick::new(spellings).map_err(|e| e.to_string())?;
    let bytes = charwise.heap_bytes();
    let search = move |text: &str| charwise.find_iter(text).count();
    entries.push(Entry { key: "daachorse_charwise", searcher: Box::new(Counter(search, Some(bytes))) });
    built("daachorse_bytewise");
    let bytewise: DoubleArrayAhoCorasick<u32> = DoubleArrayAhoCorasick::new(spellings).map_err(|e| e.to_string())?;
    let bytes = bytewise.heap_bytes();
    let search = move |text: &str| bytewise.find_iter(text).count();
    entries.push(Entry { key: "daachorse_bytewise", searcher: Box::new(Counter(search, Some(bytes))) });
    Ok(entries)
}

/// A pass that reads every byte and does next to nothing with it: what memory allows.
fn sum_of_bytes(text: &str) -> usize {
    let (chunks, rest) = text.as_bytes().as_chunks::<8>();
    let sum = chunks.iter().fold(0u64, |sum, chunk| sum.wrapping_add(u64::from_ne_bytes(*chunk)));
    let sum = rest.iter().fold(sum, |sum, byte| sum.wrapping_add(u64::from(*byte)));
    (sum & u64::from(u16::MAX)) as usize
}

/// How many states a trie of sorted spellings has: each has one for every byte that it does not share with the one
/// before it.
fn states(spellings: &[&str]) -> usize {
    let shared = |a: &str, b: &str| a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    let first = spellings.first().map_or(0, |first| first.len());
    1 + first + spellings.windows(2).map(|pair| pair[1].len() - shared(pair[0], pair[1])).sum::<usize>()
}
