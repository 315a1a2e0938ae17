//! Searchers that take turns over a corpus, timed: a slow moment of the machine meets all of them.
//!
//! It knows no searcher but by [`Searcher`], and nothing of names.

use indicatif::ProgressBar;
use std::error::Error;
use std::time::{Duration, Instant};

/// The documents of a text in two halves of about as many bytes. What is "warm" was warmed on the first, and is
/// measured on the second.
pub struct Corpus<'t> {
    pub halves: [Vec<&'t str>; 2],
}

impl<'t> Corpus<'t> {
    /// Blank lines stand between documents.
    ///
    /// # Errors
    /// Where there are not two documents at the least.
    pub fn new(text: &'t str) -> Result<Corpus<'t>, &'static str> {
        let mut halves = [Vec::new(), Vec::new()];
        let mut bytes = 0;
        for document in text.split("\n\n").filter(|document| !document.is_empty()) {
            halves[usize::from(2 * bytes >= text.len())].push(document);
            bytes += document.len();
        }
        match halves.iter().any(Vec::is_empty) {
            true => Err("a corpus of two documents or more is wanted, with blank lines between them"),
            false => Ok(Corpus { halves }),
        }
    }

    pub fn bytes(&self, part: Part) -> usize {
        let bytes = |half: &Vec<&str>| half.iter().map(|document| document.len()).sum::<usize>();
        match part {
            Part::Whole => self.halves.iter().map(bytes).sum(),
            Part::Second => bytes(&self.halves[1]),
        }
    }
}

/// What of the corpus a figure is of.
#[derive(Clone, Copy, PartialEq)]
pub enum Part {
    Whole,
    /// The second half, after the first.
    Second,
}

/// How long something took: by the clock, and for how long of that the thread had a processor, where the system tells it
/// (Linux).
#[derive(Clone, Copy)]
pub struct Lap {
    pub clock: Duration,
    processor: Option<Duration>,
}

impl Lap {
    /// The processor's time, or the clock's where it is not known.
    pub fn time(self) -> Duration {
        self.processor.unwrap_or(self.clock)
    }

    fn plus(self, other: Lap) -> Lap {
        let processor = self.processor.zip(other.processor).map(|(a, b)| a + b);
        Lap { clock: self.clock + other.clock, processor }
    }
}

/// When something began.
pub struct Clock {
    clock: Instant,
    processor: Option<Duration>,
}

impl Clock {
    pub fn start() -> Clock {
        Clock { processor: processor_time(), clock: Instant::now() }
    }

    pub fn lap(&self) -> Lap {
        let clock = self.clock.elapsed();
        let processor = self.processor.zip(processor_time()).map(|(start, end)| end.saturating_sub(start));
        Lap { clock, processor }
    }
}

/// How long this thread has had a processor since it began, where the system tells it.
pub fn processor_time() -> Option<Duration> {
    // The system adds up when a thread stops, and else at ticks of milliseconds.
    std::thread::sleep(Duration::from_micros(1));
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    told.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// What goes over documents and counts.
pub trait Searcher {
    /// Forgets what was learnt of texts, at the start of each round; not timed.
    ///
    /// # Errors
    /// Where it cannot be made new.
    fn renew(&mut self) -> Result<(), Box<dyn Error>> {
        Ok(())
    }

    fn search(&mut self, documents: &[&str]) -> usize;

    /// The bytes that it holds, where it says so.
    fn memory(&self) -> Option<usize> {
        None
    }
}

/// A searcher with the key of its figures.
pub struct Entry<'s> {
    pub key: &'static str,
    pub searcher: Box<dyn Searcher + 's>,
}

/// What was measured of a searcher.
pub struct Measured {
    pub key: &'static str,
    /// Of each half.
    counts: [usize; 2],
    /// Of each round, of each half.
    laps: Vec<[Lap; 2]>,
    pub memory: Option<usize>,
}

impl Measured {
    pub fn count(&self, part: Part) -> usize {
        match part {
            Part::Whole => self.counts.iter().sum(),
            Part::Second => self.counts[1],
        }
    }

    /// The median of the rounds, in seconds.
    pub fn seconds(&self, part: Part) -> f64 {
        median(self.laps.iter().map(|laps| of(laps, part).time().as_secs_f64()).collect())
    }

    /// How many times as fast as another it went over the same part: the median of the rounds' ratios.
    pub fn beside(&self, other: &Measured, part: Part) -> f64 {
        let ratio = |(own, other): (&[Lap; 2], &[Lap; 2])| {
            of(other, part).time().as_secs_f64() / of(own, part).time().as_secs_f64()
        };
        median(self.laps.iter().zip(&other.laps).map(ratio).collect())
    }

    /// The same by the clock, which is what several threads are measured by.
    pub fn beside_by_clock(&self, other: &Measured, part: Part) -> f64 {
        let ratio = |(own, other): (&[Lap; 2], &[Lap; 2])| {
            of(other, part).clock.as_secs_f64() / of(own, part).clock.as_secs_f64()
        };
        median(self.laps.iter().zip(&other.laps).map(ratio).collect())
    }

    /// The median of the rounds by the clock, in seconds.
    pub fn seconds_by_clock(&self, part: Part) -> f64 {
        median(self.laps.iter().map(|laps| of(laps, part).clock.as_secs_f64()).collect())
    }
}

fn of(laps: &[Lap; 2], part: Part) -> Lap {
    let [first, second] = *laps;
    match part {
        Part::Whole => first.plus(second),
        Part::Second => second,
    }
}

/// The middle one; of an even number, the upper of the two. 0 of none.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// Lets each searcher go over both halves once a round. The first round only counts.
///
/// # Errors
/// Where a searcher counts other than in the round before.
pub fn rounds(
    mut entries: Vec<Entry<'_>>,
    corpus: &Corpus<'_>,
    rounds: usize,
    progress: &ProgressBar,
) -> Result<Vec<Measured>, Box<dyn Error>> {
    let mut measured: Vec<Measured> = Vec::new();
    progress.set_length((entries.len() * (rounds + 1)) as u64);
    for round in 0..=rounds {
        for (at, Entry { key, searcher }) in entries.iter_mut().enumerate() {
            progress.set_message(format!("round {round} of {rounds}: {key}"));
            searcher.renew()?;
            let mut laps = Vec::new();
            let mut counts = Vec::new();
            for half in &corpus.halves {
                let clock = Clock::start();
                counts.push(std::hint::black_box(searcher.search(std::hint::black_box(half))));
                laps.push(clock.lap());
            }
            let (counts, laps) = ([counts[0], counts[1]], [laps[0], laps[1]]);
            match measured.get_mut(at) {
                None => measured.push(Measured { key, counts, laps: Vec::new(), memory: searcher.memory() }),
                Some(before) if before.counts != counts => {
                    return Err(format!("{key} counted {counts:?} in round {round}, {:?} before", before.counts).into());
                }
                Some(before) => before.laps.push(laps),
            }
            progress.inc(1);
        }
    }
    Ok(measured)
}
