//! What was measured, as tables for people and as one flat JSON object.
//!
//! It knows what the keys of searchers mean, and measures nothing.

use crate::process::Costs;
use crate::rounds::{Corpus, Measured, Part};
use serde_json::{Map, Value, json};
use std::error::Error;
use std::fmt::Write;

/// The searcher beside which all are put.
const BESIDE: &str = "daachorse_charwise";

/// A line of the table.
struct Line {
    /// The key of the searcher.
    searcher: &'static str,
    label: &'static str,
    part: Part,
    /// The key of its ratio.
    ratio: &'static str,
}

const fn line(searcher: &'static str, label: &'static str, part: Part, ratio: &'static str) -> Line {
    Line { searcher, label, part, ratio }
}

const LINES: [Line; 17] = [
    line("utf8", "`str::from_utf8`", Part::Whole, "utf8"),
    line("bytes", "a sum of the bytes", Part::Whole, "bytes"),
    line("words", "`naamkosh::words`", Part::Whole, "words"),
    line("exact", "`Matcher`, exact", Part::Whole, "exact"),
    line("folded", "`Matcher`, folded", Part::Whole, "folded"),
    line("folded_without_glue", "`Matcher`, folded, no run-on names", Part::Whole, "folded_without_glue"),
    line("similar", "`Matcher`, similar (default), warm", Part::Second, "similar.warm"),
    line("similar", "`Matcher`, similar, first pass", Part::Whole, "similar.first"),
    line("similar_fresh_scratch", "`Matcher`, similar, a `Scratch` a document", Part::Second, "similar.fresh_scratch"),
    line("recognizer", "`Recognizer`, warm", Part::Second, "recognizer"),
    line("recognizer", "`Recognizer`, first pass", Part::Whole, "recognizer.first"),
    line("recognizer_fresh_scratch", "`Recognizer::recognize`", Part::Second, "recognizer.fresh_scratch"),
    line("recognize_all", "`Recognizer::recognize_all`, by the clock", Part::Second, "recognize_all"),
    line("aho_corasick_dfa", "aho-corasick, DFA", Part::Whole, "aho_corasick_dfa"),
    line("aho_corasick_nfa", "aho-corasick, contiguous NFA", Part::Whole, "aho_corasick_nfa"),
    line("daachorse_charwise", "daachorse, charwise", Part::Whole, "daachorse_charwise"),
    line("daachorse_bytewise", "daachorse, bytewise", Part::Whole, "daachorse_bytewise"),
];

/// A gazetteer that was measured.
pub struct Size {
    /// As many names as were asked for; none of the embedded gazetteer.
    asked: Option<usize>,
    costs: Costs,
    /// The bytes of its pack, and those of a pack without names, which has the language.
    pack: usize,
    empty: usize,
    measured: Vec<Measured>,
    /// Where the searcher stands beside which all are put.
    beside: usize,
}

impl Size {
    /// # Errors
    /// Where the searcher beside which all are put was not measured, or two ways to search the same thing found different
    /// things.
    pub fn new(
        asked: Option<usize>,
        costs: Costs,
        pack: usize,
        empty: usize,
        measured: Vec<Measured>,
    ) -> Result<Size, Box<dyn Error>> {
        let beside = measured.iter().position(|m| m.key == BESIDE).ok_or("nothing to put the others beside")?;
        let size = Size { asked, costs, pack, empty, measured, beside };
        for same in [
            ["similar", "similar_fresh_scratch", "similar"],
            ["recognizer", "recognizer_fresh_scratch", "recognize_all"],
            ["aho_corasick_nfa", "aho_corasick_dfa", "daachorse_charwise"],
            ["aho_corasick_nfa", "daachorse_bytewise", "daachorse_charwise"],
        ] {
            let mut counts = same.iter().filter_map(|key| Some((key, size.of(key)?.count(Part::Whole))));
            if let Some((first, count)) = counts.next()
                && let Some((other, different)) = counts.find(|(_, other)| *other != count)
            {
                return Err(format!("{first} found {count}, {other} {different}").into());
            }
        }
        Ok(size)
    }

    fn of(&self, key: &str) -> Option<&Measured> {
        self.measured.iter().find(|measured| measured.key == key)
    }

    fn label(&self) -> String {
        self.asked.map_or("embedded".to_owned(), |names| names.to_string())
    }

    /// How many times as fast as the searcher beside which all are put; by the clock, where several threads worked.
    fn ratio(&self, line: &Line) -> Option<f64> {
        let (own, beside) = (self.of(line.searcher)?, self.measured.get(self.beside)?);
        Some(match line.searcher {
            "recognize_all" => own.beside_by_clock(beside, line.part),
            _ => own.beside(beside, line.part),
        })
    }

    /// How many times as fast all cores are as one.
    fn all_beside_one(&self) -> Option<f64> {
        Some(self.of("recognize_all")?.beside_by_clock(self.of("recognizer")?, Part::Second))
    }

    /// How many times as long it takes without a `Scratch` that is kept.
    fn without_scratch(&self) -> Option<f64> {
        Some(self.of("recognizer")?.beside(self.of("recognizer_fresh_scratch")?, Part::Second))
    }

    /// What the pack is beyond one without names, a name.
    fn bytes_a_name(&self) -> f64 {
        self.pack.saturating_sub(self.empty) as f64 / self.costs.names.max(1) as f64
    }
}

/// All that was measured.
pub struct Report<'t> {
    pub corpus: Corpus<'t>,
    pub rounds: usize,
    pub overlay_ms: Option<f64>,
    seed: u64,
    sizes: Vec<Size>,
}

impl<'t> Report<'t> {
    pub fn new(corpus: Corpus<'t>, rounds: usize, seed: u64) -> Report<'t> {
        Report { corpus, rounds, overlay_ms: None, seed, sizes: Vec::new() }
    }

    /// Adds a gazetteer. The first is the embedded one.
    pub fn size(&mut self, size: Size) {
        self.sizes.push(size);
    }

    /// One flat object: the keys are those that `--help` tells.
    pub fn json(&self) -> Value {
        let mut keys = Map::new();
        keys.insert("rounds".to_owned(), json!(self.rounds));
        keys.insert("seed".to_owned(), json!(self.seed));
        for size in &self.sizes {
            keys.insert(format!("names.{}", size.label()), json!(size.costs.names));
        }
        let mut put = |key: String, value: Option<f64>| {
            if let Some(value) = value {
                keys.insert(key, json!((value * 1e3).round() / 1e3));
            }
        };
        put("corpus_mb".to_owned(), Some(self.corpus.bytes(Part::Whole) as f64 / 1e6));
        put(format!("overlay_ms.{}", crate::process::ROWS), self.overlay_ms);
        for size in &self.sizes {
            let label = size.label();
            let embedded = size.asked.is_none();
            for line in LINES.iter().filter(|line| line.searcher != "recognize_all") {
                // The embedded gazetteer is what a key without a number speaks of; only "folded" says so.
                let behind = if embedded && line.ratio != "folded" { String::new() } else { format!(".{label}") };
                put(format!("ratio.{}{behind}", line.ratio), size.ratio(line));
                if line.searcher == BESIDE {
                    let mb = self.corpus.bytes(line.part) as f64 / 1e6;
                    put(format!("mb_s.{BESIDE}{behind}"), size.of(BESIDE).map(|m| mb / m.seconds(line.part)));
                }
            }
            let behind = if embedded { String::new() } else { format!(".{label}") };
            put(format!("ratio.recognize_all{behind}"), size.all_beside_one());
            put(format!("cost.recognize{behind}"), size.without_scratch());
            put(format!("build_s.{label}"), Some(size.costs.build_s));
            put(format!("build_mb.{label}"), size.costs.build_mb);
            put(format!("gazetteer_mb.{label}"), size.costs.gazetteer_mb);
            put(format!("bytes_a_name.{label}"), Some(size.bytes_a_name()));
            put(format!("open_ms{behind}"), Some(size.costs.open_ms));
            put(format!("open_processor_ms{behind}"), size.costs.open_processor_ms);
            put(format!("peak_mb{behind}"), size.costs.peak_mb);
            put(format!("index_mb{behind}"), Some(size.pack as f64 / 1e6));
        }
        Value::Object(keys)
    }

    /// Markdown tables, and what must be known to read them.
    pub fn tables(&self) -> String {
        let mut out = String::new();
        // A string takes what is written to it.
        let _ = self.write_tables(&mut out);
        out
    }

    fn write_tables(&self, out: &mut String) -> std::fmt::Result {
        writeln!(
            out,
            "{:.1} MB of text in {} documents; medians of {} rounds taken in turn; seed {}.",
            self.corpus.bytes(Part::Whole) as f64 / 1e6,
            self.corpus.halves.iter().map(Vec::len).sum::<usize>(),
            self.rounds,
            self.seed
        )?;
        for size in &self.sizes {
            self.write_speed(out, size)?;
        }
        self.write_costs(out)?;
        out.write_str(FOOTNOTES)
    }

    fn write_speed(&self, out: &mut String, size: &Size) -> std::fmt::Result {
        let Costs { names, entities, .. } = size.costs;
        let what = size.asked.map_or("The embedded gazetteer", |_| "A gazetteer");
        writeln!(out, "\n{what} of {entities} entities with {names} listed names:\n")?;
        writeln!(out, "| | MB/s | of daachorse | of `from_utf8` | found | memory, MB |")?;
        writeln!(out, "| --- | ---: | ---: | ---: | ---: | ---: |")?;
        let utf8 = size.of("utf8");
        for line in &LINES {
            let Some(measured) = size.of(line.searcher) else {
                continue;
            };
            let all = line.searcher == "recognize_all";
            let seconds = if all { measured.seconds_by_clock(line.part) } else { measured.seconds(line.part) };
            let beside_utf8 = utf8.map_or(0.0, |utf8| match all {
                true => measured.beside_by_clock(utf8, line.part),
                false => measured.beside(utf8, line.part),
            });
            // What the first lines count are bytes and words.
            let found = match line.searcher {
                "utf8" | "bytes" | "words" => String::new(),
                _ => measured.count(Part::Whole).to_string(),
            };
            writeln!(
                out,
                "| {} | {:.0} | {:.2} | {:.2} | {found} | {} |",
                line.label,
                self.corpus.bytes(line.part) as f64 / 1e6 / seconds,
                size.ratio(line).unwrap_or_default(),
                beside_utf8,
                measured.memory.map(|bytes| format!("{:.1}", bytes as f64 / 1e6)).unwrap_or_default(),
            )?;
        }
        writeln!(out)?;
        if let Some(ratio) = size.all_beside_one() {
            let cores = std::thread::available_parallelism().map_or(1, usize::from);
            writeln!(
                out,
                "`recognize_all` is {ratio:.2} times as fast as one thread, on {cores} cores, by the clock."
            )?;
        }
        if let Some(cost) = size.without_scratch() {
            writeln!(
                out,
                "`recognize` takes {cost:.2} times as long as `recognize_into` with a `Scratch` that is kept."
            )?;
        }
        Ok(())
    }

    fn write_costs(&self, out: &mut String) -> std::fmt::Result {
        let known = |value: Option<f64>| value.map(|value| format!("{value:.1}")).unwrap_or_default();
        writeln!(out, "\nBuilding and opening:\n")?;
        write!(out, "| listed names | built in, s | peak, MB | of it before, MB | pack, MB | bytes a name ")?;
        writeln!(out, "| opened in, ms | with a processor, ms | peak, MB |")?;
        writeln!(out, "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")?;
        for size in &self.sizes {
            let costs = &size.costs;
            writeln!(
                out,
                "| {}{} | {:.2} | {} | {} | {:.1} | {:.0} | {:.1} | {} | {} |",
                costs.names,
                if size.asked.is_none() { " (embedded)" } else { "" },
                costs.build_s,
                known(costs.build_mb),
                known(costs.gazetteer_mb),
                size.pack as f64 / 1e6,
                size.bytes_a_name(),
                costs.open_ms,
                known(costs.open_processor_ms),
                known(costs.peak_mb),
            )?;
        }
        if let Some(ms) = self.overlay_ms {
            let rows = crate::process::ROWS;
            writeln!(out, "\n{rows} rows over the embedded gazetteer: `Recognizer::new` takes {ms:.1} ms.")?;
        }
        Ok(())
    }
}

const FOOTNOTES: &str = "
- \"Of daachorse\" is how many times as fast as its charwise automaton went over the same part of the text, the median of
  the rounds' ratios. Times are a thread's on its processor, or by the clock where that is said or the system does not tell.
- \"Warm\" is the second half of the text, after the first; a \"first pass\" is the whole text. Each begins with a recogniser
  opened anew in each round, which remembers no words: what a word may be the spelling of is found out once, and then kept
  with the index, for all threads.
- aho-corasick and daachorse look for the listed spellings, byte for byte: they know no folding, no boundaries of words, no
  derived forms, no run-on names and no entities. They report what ends first, also inside words, so what they find is no
  measure of quality. A DFA that would hold more than 2^30 bytes is left out.
- Memory is what the searcher says that it holds after its first round: of Naamkosh the index with its entities, and where
  it is opened from a pack the pack's bytes among them, without the language.
- Built, opened: each in a process of its own. \"Built in\" is `Recognizer::new`; its peak is of the whole process, which held
  \"before\" with the gazetteer alone. \"Opened in\" is from the start of the process to the mentions of one sentence with a
  run-on and a similar word, by the clock: the embedded gazetteer lies in the program, others are read from a file. Bytes a
  name are those of the pack beyond one without names. MB are 10^6 bytes.
";
