//! How fast the matcher and the recogniser go over a text, beside byte-level searchers of the same
//! listed spellings, all in one run.
//!
//! `cargo run --release --example throughput -- FILE [ROUNDS]`
//!
//! Every searcher goes over the file once to warm up (its count of matches is printed), then the
//! searchers take turns, one round each, so that a slow moment of the machine meets all of them.
//! Medians of the rounds, in MB (10^6 bytes) of the file a second, on one core: of the time that the
//! thread had a processor, where the system tells it (Linux), else of the clock's. The byte-level
//! searchers know no folding, no boundaries and no derived forms: a count of theirs says nothing
//! about quality.
//!
//! Memory is what each searcher says that it holds after the warm-up: of Naamkosh the compiled gazetteer with its
//! entities, to which the similar tier and the search for glued names add parts of their own at the first word that
//! needs them; its language is left out, which all of them share. Each has an index of its own here, so that it can be
//! seen; matchers of one index (`Matcher::with_options`) share it.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use daachorse::CharwiseDoubleArrayAhoCorasick;
use naamkosh::{Gazetteer, Matcher, Recognizer, Scratch};
use std::error::Error;
use std::time::{Duration, Instant};

type Search<'s> = Box<dyn FnMut(&str) -> usize + 's>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let path = args.next().ok_or("usage: throughput FILE [ROUNDS]")?;
    let rounds: usize = args.next().map_or(Ok(7), |n| n.parse())?;
    let bytes = std::fs::read(&path).map_err(|e| format!("{path}: {e}"))?;
    let text = std::str::from_utf8(&bytes)?;

    let gazetteer = Gazetteer::embedded()?;
    let mut spellings: Vec<&str> = gazetteer.iter().flat_map(|e| e.names()).collect();
    spellings.sort_unstable();
    spellings.dedup();
    let start = Clock::start();
    let matcher = Matcher::new(&gazetteer)?;
    let built = start.elapsed();
    let exact = Matcher::builder().spelling(naamkosh::Spelling::Exact).build(&gazetteer)?;
    let folded = Matcher::builder().spelling(naamkosh::Spelling::Folded).build(&gazetteer)?;
    let plain = Matcher::builder().spelling(naamkosh::Spelling::Folded).glued(false).build(&gazetteer)?;
    let recognizer = Recognizer::new(&gazetteer)?;
    let dfa = AhoCorasick::builder().kind(Some(AhoCorasickKind::DFA)).build(&spellings)?;
    let nfa = AhoCorasick::builder().kind(Some(AhoCorasickKind::ContiguousNFA)).build(&spellings)?;
    let charwise: CharwiseDoubleArrayAhoCorasick<u32> =
        CharwiseDoubleArrayAhoCorasick::new(&spellings).map_err(|e| e.to_string())?;

    println!(
        "{} entities, {} listed spellings, {:.1} MB of text",
        gazetteer.len(),
        spellings.len(),
        text.len() as f64 / 1e6
    );
    let (mut scratch, mut matches) = (Scratch::new(), Vec::new());
    let (mut scratch2, mut mentions) = (Scratch::new(), Vec::new());
    let mut searches: Vec<(&str, Search<'_>)> = vec![
        ("str::from_utf8", Box::new(|t| std::str::from_utf8(std::hint::black_box(t.as_bytes())).map_or(0, str::len))),
        ("naamkosh words", Box::new(|t| naamkosh::words(t).count())),
        (
            "naamkosh Matcher",
            Box::new(|t| {
                documents(t)
                    .map(|d| {
                        matcher.find_into(d, &mut scratch, &mut matches);
                        matches.len()
                    })
                    .sum()
            }),
        ),
        ("  folded", Box::new(|t| folded.find_iter(t).count())),
        ("  exact only", Box::new(|t| exact.find_iter(t).count())),
        ("  folded, not glued", Box::new(|t| plain.find_iter(t).count())),
        (
            "naamkosh Recognizer",
            Box::new(|t| {
                documents(t)
                    .map(|d| {
                        recognizer.recognize_into(d, &mut scratch2, &mut mentions);
                        mentions.len()
                    })
                    .sum()
            }),
        ),
        ("aho-corasick DFA", Box::new(|t| dfa.find_iter(t).count())),
        ("aho-corasick NFA", Box::new(|t| nfa.find_iter(t).count())),
        ("daachorse charwise", Box::new(|t| charwise.find_iter(t).count())),
    ];
    let counts: Vec<usize> = searches.iter_mut().map(|(_, search)| search(text)).collect();
    let mut times = vec![Vec::new(); searches.len()];
    for round in 0..rounds {
        eprint!("\rround {} of {rounds}", round + 1);
        for ((_, search), times) in searches.iter_mut().zip(&mut times) {
            let start = Clock::start();
            std::hint::black_box(search(text));
            times.push(start.elapsed());
        }
    }
    eprintln!();
    let rate = |times: &mut Vec<Duration>| {
        times.sort();
        text.len() as f64 / 1e6 / times[times.len() / 2].as_secs_f64()
    };
    let rates: Vec<f64> = times.iter_mut().map(rate).collect();
    let names: Vec<&str> = searches.iter().map(|(name, _)| *name).collect();
    drop(searches);
    // Validating UTF-8 and reading words hold nothing.
    let memory = [
        0,
        0,
        matcher.memory_usage(),
        folded.memory_usage(),
        exact.memory_usage(),
        plain.memory_usage(),
        recognizer.matcher().memory_usage(),
        dfa.memory_usage(),
        nfa.memory_usage(),
        charwise.heap_bytes(),
    ];
    println!("{:22}{:>9}{:>12}{:>10}{:>12}", "", "MB/s", "of utf8", "count", "memory, MB");
    for (((name, rate), count), bytes) in names.iter().zip(&rates).zip(counts).zip(memory) {
        println!("{name:22}{rate:9.0}{:12.2}{count:10}{:12.1}", rate / rates[0], bytes as f64 / 1e6);
    }
    println!("compiling the gazetteer took {:.0} ms", built.as_secs_f64() * 1e3);
    Ok(())
}

/// When something began: by the clock, and by how long the thread had a processor until then.
struct Clock {
    clock: Instant,
    processor: Option<Duration>,
}

impl Clock {
    fn start() -> Clock {
        Clock { clock: Instant::now(), processor: processor_time() }
    }

    fn elapsed(&self) -> Duration {
        match (self.processor, processor_time()) {
            (Some(start), Some(end)) => end.saturating_sub(start),
            _ => self.clock.elapsed(),
        }
    }
}

/// How long this thread has had a processor, where the system tells it.
fn processor_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// The documents of a corpus: blank lines stand between them.
fn documents(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").filter(|d| !d.is_empty())
}
