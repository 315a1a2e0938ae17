//! Matching and building, timed apart: `cargo bench`.
//!
//! The text is made from sentences of this file's own; with the environment variable
//! `NAAMKOSH_BENCH_FILE=FILE` it is a file of yours (its first 16 MiB). What is timed is counted before: wrong counts
//! end the run, `cargo bench --bench matching -- --test` too, which times nothing. One gazetteer is compiled for all
//! options.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use naamkosh::{Gazetteer, MatchOptions, Matcher, Options, Recognizer, Scratch, Spelling};
use std::hint::black_box;

/// Sentences with the names that stand in them, flat, demonyms too.
const SENTENCES: [(&str, usize); 8] = [
    ("बाज़ार में आज सुबह से ही भीड़ थी और दुकानदार भी खुश दिखाई दे रहे थे।", 0),
    ("नई दिल्ली में विदेश मंत्रालय के प्रवक्ता ने पत्रकारों के सवालों के जवाब दिए।", 2),
    ("व्लादिमीर पुतिन और किम जोंग-उन की मुलाकात मॉस्को में होगी।", 3),
    ("किसानों ने कहा कि इस साल बारिश देर से हुई और फसल कम रही।", 0),
    ("नाटो ने यूक्रेन को नई सहायता देने का फैसला किया, जबकि रूसी सेना पीछे नहीं हटी।", 3),
    ("स्कूल के बच्चों ने पेड़ लगाए और अध्यापकों ने उन्हें मिठाई बांटी।", 0),
    ("भारत और जापान के बीच व्यापार समझौते पर टोक्यो में बातचीत हुई।", 3),
    ("अस्पताल में डॉक्टरों की कमी है, मरीजों को घंटों इंतजार करना पड़ता है।", 0),
];

/// What there is to count in a text.
#[derive(Default)]
struct Counts {
    words: usize,
    /// Names that do not overlap, in any spelling.
    names: usize,
    /// As they are listed.
    exact: usize,
    overlapping: usize,
    mentions: usize,
    /// Mentions of entities.
    listed: usize,
}

/// The gazetteer compiled once, under the options that are timed.
struct Searches {
    matcher: Matcher,
    exact: Matcher,
    recognizer: Recognizer,
    listed: Recognizer,
}

impl Searches {
    fn new(gazetteer: &Gazetteer) -> Searches {
        let recognizer = Recognizer::new(gazetteer).expect("it compiles");
        let matcher = recognizer.matcher();
        let exact = matcher.with_options(MatchOptions::new().spelling(Spelling::Exact));
        let listed = recognizer.with_options(Options::new().unlisted(false));
        for other in [&exact, &listed.matcher()] {
            let first = |matcher: &Matcher| matcher.entities().next().map(std::ptr::from_ref);
            assert_eq!(first(other), first(&matcher), "options share what is compiled");
        }
        Searches { matcher, exact, recognizer, listed }
    }

    /// The counts of any text, by the methods that are not timed.
    fn counts(&self, text: &str) -> Counts {
        Counts {
            words: naamkosh::words(text).count(),
            names: self.matcher.find_iter(text).count(),
            exact: self.exact.find_iter(text).count(),
            overlapping: self.matcher.find_overlapping_iter(text).count(),
            mentions: self.recognizer.recognize(text).len(),
            listed: self.listed.recognize(text).len(),
        }
    }
}

/// A megabyte of the sentences, and what is in it.
fn generated(searches: &Searches) -> (String, Counts) {
    let (mut text, mut counts) = (String::new(), Counts::default());
    let mut seed = 1u64;
    // Names inside names change with the gazetteer; a sentence has as many in the text as by itself.
    let overlapping = SENTENCES.map(|(sentence, _)| searches.matcher.find_overlapping_iter(sentence).count());
    while text.len() < 1 << 20 {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let at = (seed >> 33) as usize % SENTENCES.len();
        let (sentence, names) = SENTENCES[at];
        text += sentence;
        text.push(if seed >> 63 == 0 { '\n' } else { ' ' });
        counts.words += sentence.split([' ', '-', ',', '।']).filter(|word| !word.is_empty()).count();
        counts.names += names;
        counts.overlapping += overlapping[at];
    }
    // Each is a listed name as it is listed, and nothing else is taken for a name.
    let names = counts.names;
    (text, Counts { exact: names, mentions: names, listed: names, ..counts })
}

fn matching(c: &mut Criterion) {
    let searches = Searches::new(&Gazetteer::embedded().expect("the embedded data are sound"));
    let (text, counts) = generated(&searches);
    assert!(counts.names > 5000 && counts.overlapping > counts.names);
    group(c, "generated", &text, &counts, &searches);
    if let Some(path) = std::env::var_os("NAAMKOSH_BENCH_FILE") {
        let mut bytes = std::fs::read(&path).expect("NAAMKOSH_BENCH_FILE is a file that can be read");
        bytes.truncate(16 << 20);
        let text = String::from_utf8_lossy(&bytes);
        let counts = searches.counts(&text);
        assert_eq!(counts.overlapping > 0, searches.matcher.is_match(&text));
        group(c, "file", &text, &counts, &searches);
    }
}

fn group(c: &mut Criterion, name: &str, text: &str, counts: &Counts, searches: &Searches) {
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(20);
    let mut scratch = Scratch::new();
    // What is counted is what is timed: each is one closure.
    let utf8 = || std::str::from_utf8(black_box(text.as_bytes())).is_ok();
    assert!(utf8());
    group.bench_function("utf8", |b| b.iter(utf8));
    let words = || naamkosh::words(black_box(text)).count();
    assert_eq!(words(), counts.words, "words");
    group.bench_function("words", |b| b.iter(words));
    for (name, matcher, count) in
        [("matcher", &searches.matcher, counts.names), ("matcher, exact", &searches.exact, counts.exact)]
    {
        let mut matches = Vec::new();
        let mut find = || {
            matcher.find_into(black_box(text), &mut scratch, &mut matches);
            matches.len()
        };
        assert_eq!(find(), count, "{name}");
        group.bench_function(name, |b| b.iter(&mut find));
    }
    let overlapping = || searches.matcher.find_overlapping_iter(black_box(text)).count();
    assert_eq!(overlapping(), counts.overlapping, "overlapping");
    group.bench_function("matcher, overlapping", |b| b.iter(overlapping));
    for (name, recognizer, count) in [
        ("recognizer", &searches.recognizer, counts.mentions),
        ("recognizer, listed only", &searches.listed, counts.listed),
    ] {
        let mut mentions = Vec::new();
        let mut recognize = || {
            recognizer.recognize_into(black_box(text), &mut scratch, &mut mentions);
            mentions.len()
        };
        assert_eq!(recognize(), count, "{name}");
        group.bench_function(name, |b| b.iter(&mut recognize));
    }
    group.finish();
}

fn building(c: &mut Criterion) {
    let gazetteer = Gazetteer::embedded().expect("the embedded data are sound");
    let matcher = Matcher::new(&gazetteer).expect("it compiles");
    let mut lines = Vec::new();
    gazetteer.write_jsonl(&mut lines).expect("memory can be written");
    let mut group = c.benchmark_group("building");
    group.sample_size(10).throughput(Throughput::Elements(gazetteer.len() as u64));
    let read = |mut into: Gazetteer| {
        into.read_jsonl("embedded", black_box(lines.as_slice())).expect("what is written reads back");
        into
    };
    assert_eq!(read(Gazetteer::new()).len(), gazetteer.len(), "entities");
    group.bench_function("read", |b| b.iter_batched(Gazetteer::new, read, BatchSize::LargeInput));
    let compile = || Matcher::new(black_box(&gazetteer)).expect("it compiles");
    assert_eq!(compile().entities().count(), gazetteer.len(), "compiled entities");
    group.bench_function("compile", |b| b.iter(compile));
    group.finish();
    let options = || matcher.with_options(black_box(MatchOptions::new().spelling(Spelling::Exact)));
    assert!(options().forms().eq(matcher.forms()), "other options, the same names");
    c.bench_function("with_options", |b| b.iter(options));
}

criterion_group!(benches, matching, building);
criterion_main!(benches);
