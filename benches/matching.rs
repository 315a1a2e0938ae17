//! Matching and building, timed apart: `cargo bench`.
//!
//! The text is made from sentences of this file's own; with the environment variable
//! `NAAMKOSH_BENCH_FILE=FILE` it is a file of yours (its first 16 MiB). Every count is checked
//! before it is timed.

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use naamkosh::{Gazetteer, Matcher, Recognizer, Scratch, Spelling};
use std::hint::black_box;

/// Sentences with the names that stand in them, flat, demonyms too.
const SENTENCES: &[(&str, usize)] = &[
    ("बाज़ार में आज सुबह से ही भीड़ थी और दुकानदार भी खुश दिखाई दे रहे थे।", 0),
    ("नई दिल्ली में विदेश मंत्रालय के प्रवक्ता ने पत्रकारों के सवालों के जवाब दिए।", 2),
    ("व्लादिमीर पुतिन और किम जोंग-उन की मुलाकात मॉस्को में होगी।", 3),
    ("किसानों ने कहा कि इस साल बारिश देर से हुई और फसल कम रही।", 0),
    ("नाटो ने यूक्रेन को नई सहायता देने का फैसला किया, जबकि रूसी सेना पीछे नहीं हटी।", 3),
    ("स्कूल के बच्चों ने पेड़ लगाए और अध्यापकों ने उन्हें मिठाई बांटी।", 0),
    ("भारत और जापान के बीच व्यापार समझौते पर टोक्यो में बातचीत हुई।", 3),
    ("अस्पताल में डॉक्टरों की कमी है, मरीजों को घंटों इंतजार करना पड़ता है।", 0),
];

/// A megabyte of the sentences, and how many names are in it.
fn generated() -> (String, usize) {
    let (mut text, mut names) = (String::new(), 0);
    let mut seed = 1u64;
    while text.len() < 1 << 20 {
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let (sentence, count) = SENTENCES[(seed >> 33) as usize % SENTENCES.len()];
        text += sentence;
        text.push(if seed >> 63 == 0 { '\n' } else { ' ' });
        names += count;
    }
    (text, names)
}

fn matching(c: &mut Criterion) {
    let gazetteer = Gazetteer::embedded().expect("the embedded data are sound");
    let matcher = Matcher::new(&gazetteer).expect("it compiles");
    let exact = Matcher::builder().spelling(Spelling::Exact).build(&gazetteer).expect("it compiles");
    let recognizer = Recognizer::new(&gazetteer).expect("it compiles");
    let (text, names) = generated();
    assert_eq!(matcher.find_iter(&text).count(), names);
    assert_eq!(exact.find_iter(&text).count(), names);
    assert_eq!(recognizer.recognize(&text).len(), names);
    group(c, "generated", &text, &matcher, &exact, &recognizer);
    if let Some(path) = std::env::var_os("NAAMKOSH_BENCH_FILE") {
        let mut bytes = std::fs::read(&path).expect("NAAMKOSH_BENCH_FILE is a file that can be read");
        bytes.truncate(16 << 20);
        let text = String::from_utf8_lossy(&bytes);
        assert_eq!(matcher.find_overlapping_iter(&text).next().is_some(), matcher.is_match(&text));
        group(c, "file", &text, &matcher, &exact, &recognizer);
    }
}

fn group(c: &mut Criterion, name: &str, text: &str, matcher: &Matcher, exact: &Matcher, recognizer: &Recognizer) {
    let mut group = c.benchmark_group(name);
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(20);
    group.bench_function("utf8", |b| b.iter(|| std::str::from_utf8(black_box(text.as_bytes())).is_ok()));
    group.bench_function("words", |b| b.iter(|| naamkosh::words(black_box(text)).count()));
    let (mut scratch, mut matches, mut mentions) = (Scratch::new(), Vec::new(), Vec::new());
    group.bench_function("matcher", |b| b.iter(|| matcher.find_into(black_box(text), &mut scratch, &mut matches)));
    group.bench_function("matcher, exact", |b| b.iter(|| exact.find_into(black_box(text), &mut scratch, &mut matches)));
    group.bench_function("matcher, overlapping", |b| {
        b.iter(|| matcher.find_overlapping_iter(black_box(text)).count());
    });
    group.bench_function("recognizer", |b| {
        b.iter(|| recognizer.recognize_into(black_box(text), &mut scratch, &mut mentions));
    });
    group.finish();
}

fn building(c: &mut Criterion) {
    let gazetteer = Gazetteer::embedded().expect("the embedded data are sound");
    let mut lines = Vec::new();
    gazetteer.write_jsonl(&mut lines).expect("memory can be written");
    let mut group = c.benchmark_group("building");
    group.sample_size(10).throughput(Throughput::Elements(gazetteer.len() as u64));
    group.bench_function("read", |b| {
        b.iter_batched(
            Gazetteer::new,
            |mut g| {
                g.read_jsonl("embedded", black_box(lines.as_slice())).expect("what is written reads back");
                g
            },
            BatchSize::LargeInput,
        );
    });
    group.bench_function("compile", |b| b.iter(|| Matcher::new(black_box(&gazetteer)).expect("it compiles")));
    group.finish();
}

criterion_group!(benches, matching, building);
criterion_main!(benches);
