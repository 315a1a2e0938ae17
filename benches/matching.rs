//! Scanning, matching in each tier, recognising, building and opening, each timed apart: `cargo bench`.
//!
//! Gazetteers of 1,000 and 10,000 names, the embedded one, 100,000 names, and with the environment variable
//! `NAAMKOSH_BENCH_MILLION=1` of 1,000,000, whose building takes long. Texts are composed of sentences of `texts`; with
//! `NAAMKOSH_BENCH_FILE=FILE` there is one of yours too (its first 16 MiB). What is timed is counted before: wrong counts
//! end the run, `cargo bench --bench matching -- --test` too, which times nothing. One index serves all options.

#[path = "../examples/throughput/names.rs"]
mod names;
mod texts;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use naamkosh::{Gazetteer, Matcher, Options, Recognizer, Scratch, Spelling};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;
use texts::Text;

/// What composed names are drawn with.
const SEED: u64 = 1;

/// A gazetteer, compiled.
struct Size {
    label: &'static str,
    gazetteer: Gazetteer,
    recognizer: Recognizer,
}

impl Size {
    fn of(label: &'static str, names: usize) -> Size {
        let gazetteer = names::gazetteer(names, SEED).expect("people have words enough");
        assert_eq!(names::spellings(&gazetteer).len(), names, "names");
        let recognizer = Recognizer::new(&gazetteer).expect("it compiles");
        Size { label, gazetteer, recognizer }
    }

    fn embedded() -> Size {
        let gazetteer = names::embedded().expect("the embedded data are sound");
        let recognizer = Recognizer::embedded().expect("the embedded data are sound");
        Size { label: "embedded", gazetteer, recognizer }
    }

    fn is_embedded(&self) -> bool {
        self.label == "embedded"
    }

    fn all() -> Vec<Size> {
        let mut sizes =
            vec![Size::of("1,000", 1000), Size::of("10,000", 10_000), Size::embedded(), Size::of("100,000", 100_000)];
        if std::env::var_os("NAAMKOSH_BENCH_MILLION").is_some() {
            sizes.push(Size::of("1,000,000", 1_000_000));
        }
        sizes
    }
}

fn all(c: &mut Criterion) {
    let (texts, sizes) = (texts::all(), Size::all());
    scanning(c, &texts);
    matching(c, &texts, &sizes);
    recognising(c, &texts, &sizes);
    building(c, &sizes);
    opening(c, &sizes);
}

fn scanning(c: &mut Criterion, texts: &[Text]) {
    let mut group = c.benchmark_group("scanning");
    for Text { name, text, lines, .. } in texts {
        group.throughput(Throughput::Bytes(text.len() as u64));
        // Checked by lines: no word goes over the end of one.
        let count = || naamkosh::words(black_box(text)).count();
        assert_eq!(count(), lines.iter().map(|line| naamkosh::words(line).count()).sum::<usize>(), "words of {name}");
        group.bench_function(BenchmarkId::new("words", name), |b| b.iter(count));
        let utf8 = || std::str::from_utf8(black_box(text.as_bytes())).is_ok();
        assert!(utf8());
        group.bench_function(BenchmarkId::new("utf8", name), |b| b.iter(utf8));
    }
    group.finish();
}

fn matching(c: &mut Criterion, texts: &[Text], sizes: &[Size]) {
    for (tier, spelling) in [("exact", Spelling::Exact), ("folded", Spelling::Folded), ("similar", Spelling::Similar)] {
        let mut group = c.benchmark_group(format!("matching, {tier}"));
        for size in sizes {
            let matcher = size.recognizer.matcher();
            let matcher = matcher.with_options(matcher.options().spelling(spelling));
            let (mut scratch, mut matches) = (Scratch::new(), Vec::new());
            for Text { name, text, lines, names } in texts {
                let mut find = || {
                    matcher.find_into(black_box(text), &mut scratch, &mut matches);
                    matches.len()
                };
                let label = format!("{tier}, {} names, {name}", size.label);
                // Checked by another way to search, line by line, and by what is known of the sentences.
                assert_eq!(find(), by_lines(&matcher, lines), "{label}");
                if size.is_embedded()
                    && let Some(names) = names
                {
                    assert_eq!(find(), *names, "{label}: what stands in the sentences");
                }
                group.throughput(Throughput::Bytes(text.len() as u64));
                group.bench_function(BenchmarkId::new(size.label, name), |b| b.iter(&mut find));
            }
        }
        group.finish();
    }
}

/// What is found in each line by itself. Blank lines are between them, which no name crosses.
fn by_lines(matcher: &Matcher, lines: &[String]) -> usize {
    lines.iter().map(|line| matcher.find_iter(line).count()).sum()
}

fn recognising(c: &mut Criterion, texts: &[Text], sizes: &[Size]) {
    let mut group = c.benchmark_group("recognising");
    for size in sizes {
        let listed = size.recognizer.with_options(Options::new().unlisted(false));
        for (what, recognizer) in [("", &size.recognizer), (", listed only", &listed)] {
            let (mut scratch, mut mentions) = (Scratch::new(), Vec::new());
            for Text { name, text, names, .. } in texts {
                let mut recognize = || {
                    recognizer.recognize_into(black_box(text), &mut scratch, &mut mentions);
                    mentions.len()
                };
                let label = format!("{} names, {name}{what}", size.label);
                assert_eq!(recognize(), recognizer.recognize(text).len(), "{label}");
                if size.is_embedded()
                    && let Some(names) = names
                {
                    assert_eq!(recognize(), *names, "{label}: what stands in the sentences");
                }
                group.throughput(Throughput::Bytes(text.len() as u64));
                group.bench_function(BenchmarkId::new(format!("{}{what}", size.label), name), |b| {
                    b.iter(&mut recognize);
                });
            }
        }
    }
    group.finish();
}

fn building(c: &mut Criterion, sizes: &[Size]) {
    let mut group = c.benchmark_group("building");
    for size in sizes {
        let gazetteer = &size.gazetteer;
        group.throughput(Throughput::Elements(gazetteer.len() as u64));
        let mut lines = Vec::new();
        gazetteer.write_jsonl(&mut lines).expect("memory can be written");
        let read = |mut into: Gazetteer| {
            into.read_jsonl("written", black_box(lines.as_slice())).expect("what is written reads back");
            into
        };
        assert_eq!(read(Gazetteer::new()).len(), gazetteer.len(), "entities");
        group.bench_function(BenchmarkId::new("read", size.label), |b| {
            b.iter_batched(Gazetteer::new, read, BatchSize::LargeInput);
        });
        let compile = || Recognizer::new(black_box(gazetteer)).expect("it compiles");
        assert_eq!(compile().matcher().entities().count(), gazetteer.len(), "compiled entities");
        group.bench_function(BenchmarkId::new("compile", size.label), |b| b.iter(compile));
    }
    group.finish();
}

fn opening(c: &mut Criterion, sizes: &[Size]) {
    let mut group = c.benchmark_group("opening");
    for size in sizes {
        let pack: Arc<[u8]> = size.recognizer.to_pack().into();
        let open = || Recognizer::from_pack(black_box(&pack).clone()).expect("what is written opens");
        assert_eq!(open().matcher().entities().count(), size.gazetteer.len(), "opened entities");
        group.throughput(Throughput::Bytes(pack.len() as u64));
        group.bench_function(size.label, |b| b.iter(open));
        // What an index makes when it is first asked is not made yet.
        let text = texts::FIRST;
        let first = |recognizer: Recognizer| (recognizer.recognize(black_box(text)).len(), recognizer);
        assert_eq!(first(open()).0, size.recognizer.recognize(text).len(), "the first sentence");
        group.bench_function(BenchmarkId::new("first sentence", size.label), |b| {
            b.iter_batched(open, first, BatchSize::PerIteration);
        });
    }
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1));
    targets = all
}
criterion_main!(benches);
