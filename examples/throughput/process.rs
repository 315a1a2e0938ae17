//! What can only be seen in a process of its own: how long building and opening take, and how much memory at the peak.
//!
//! The example starts itself with a hidden option, and reads what it says on standard output. It knows Naamkosh and how to
//! make a gazetteer; nothing of texts and searchers.

use crate::names;
use crate::rounds::{Clock, median, processor_time};
use naamkosh::{Entity, Gazetteer, Kind, Recognizer, Spelling};
use serde_json::{Value, json};
use std::error::Error;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// A sentence that needs every tier: a name that is written on to the next word, and one that only sounds like its
/// listed spelling.
const SENTENCE: &str = "व्लादिमीर पूतिन ने कहा कि यूक्रेन से बातचीत नई दिल्लीमें होगी।";

/// How often a gazetteer is opened; the first time is not counted.
const OPENINGS: usize = 9;

/// So many rows of a user's are laid over the embedded gazetteer.
pub const ROWS: usize = 1000;

/// What a gazetteer costs.
pub struct Costs {
    /// Names that it lists, and the entities that have them.
    pub names: usize,
    pub entities: usize,
    /// `Recognizer::new`, in seconds.
    pub build_s: f64,
    /// The memory of the building process, in MB: at the peak, and before with nothing but the gazetteer.
    pub build_mb: Option<f64>,
    pub gazetteer_mb: Option<f64>,
    /// From the start of a process to its first mention, in milliseconds: by the clock, and with a processor.
    pub open_ms: f64,
    pub open_processor_ms: Option<f64>,
    /// The memory of that process at the peak, in MB.
    pub peak_mb: Option<f64>,
    /// The pack that was built, in a file that is removed with this value.
    pub pack: PackFile,
}

/// A file that is removed when it is dropped.
pub struct PackFile(PathBuf);

impl PackFile {
    /// # Errors
    /// Where it cannot be read.
    pub fn read(&self) -> std::io::Result<Vec<u8>> {
        std::fs::read(&self.0)
    }
}

impl Drop for PackFile {
    fn drop(&mut self) {
        // It may never have been written.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// What the gazetteer of so many names costs, or the embedded one.
///
/// # Errors
/// Where a process cannot be started, or fails.
pub fn costs(names: Option<usize>, seed: u64) -> Result<Costs, Box<dyn Error>> {
    let label = names.map_or("embedded".to_owned(), |names| names.to_string());
    let pack = PackFile(std::env::temp_dir().join(format!("throughput-{}-{label}.pack", std::process::id())));
    let mut build = vec!["--build-to".to_owned(), path(&pack.0)?, "--seed".to_owned(), seed.to_string()];
    if let Some(names) = names {
        build.extend(["--names".to_owned(), names.to_string()]);
    }
    let (built, _) = start(&build)?;
    // The embedded gazetteer is opened where it lies in the program; others are read from a file.
    let what = if names.is_none() { "embedded".to_owned() } else { path(&pack.0)? };
    let (mut clock, mut processor, mut peak) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=OPENINGS {
        let (opened, ms) = start(&["--open".to_owned(), what.clone()])?;
        if round > 0 {
            clock.push(ms);
            processor.extend(opened["processor_ms"].as_f64());
            peak.extend(opened["peak_mb"].as_f64());
        }
    }
    let known = |values: Vec<f64>| (!values.is_empty()).then(|| median(values));
    let count =
        |key: &str| built[key].as_u64().and_then(|n| usize::try_from(n).ok()).ok_or(format!("{key}: no number"));
    Ok(Costs {
        names: count("names")?,
        entities: count("entities")?,
        build_s: built["build_s"].as_f64().ok_or("build_s: no number")?,
        build_mb: built["build_mb"].as_f64(),
        gazetteer_mb: built["gazetteer_mb"].as_f64(),
        open_ms: median(clock),
        open_processor_ms: known(processor),
        peak_mb: known(peak),
        pack,
    })
}

fn path(path: &Path) -> Result<String, Box<dyn Error>> {
    Ok(path.to_str().ok_or("the folder of temporary files has a name that is not UTF-8")?.to_owned())
}

/// Starts this program anew. What its first line says, and how many milliseconds after the start it said so.
fn start(arguments: &[String]) -> Result<(Value, f64), Box<dyn Error>> {
    let program = std::env::current_exe()?;
    let clock = Instant::now();
    let mut child = Command::new(program).args(arguments).stdout(Stdio::piped()).spawn()?;
    let mut out = BufReader::new(child.stdout.take().ok_or("a process without standard output")?);
    let mut line = String::new();
    out.read_line(&mut line)?;
    let ms = clock.elapsed().as_secs_f64() * 1e3;
    out.read_to_string(&mut String::new())?;
    if !child.wait()?.success() {
        return Err(format!("{} failed", arguments.join(" ")).into());
    }
    Ok((serde_json::from_str(&line)?, ms))
}

/// Builds a gazetteer, writes its pack, and says what it took: the task of `--build-to`.
///
/// # Errors
/// Where it cannot be built or written.
pub fn build(to: &Path, names: Option<usize>, seed: u64) -> Result<(), Box<dyn Error>> {
    let gazetteer = match names {
        Some(names) => names::gazetteer(names, seed)?,
        None => names::embedded()?,
    };
    let gazetteer_mb = peak_mb();
    let clock = Clock::start();
    let recognizer = Recognizer::new(&gazetteer)?;
    let seconds = clock.lap().time().as_secs_f64();
    let build_mb = peak_mb();
    std::fs::write(to, recognizer.to_pack())?;
    let said = json!({
        "names": names::spellings(&gazetteer).len(),
        "entities": gazetteer.len(),
        "build_s": seconds,
        "build_mb": build_mb,
        "gazetteer_mb": gazetteer_mb,
    });
    println!("{said}");
    Ok(())
}

/// Opens the embedded gazetteer (`embedded`) or a pack, reads a sentence, and says what it took: the task of `--open`.
///
/// # Errors
/// Where it cannot be opened, or the embedded one does not find what stands in the sentence.
pub fn open(what: &str) -> Result<(), Box<dyn Error>> {
    let embedded = what == "embedded";
    let recognizer = match embedded {
        true => Recognizer::embedded()?,
        false => Recognizer::from_pack(std::fs::read(what)?)?,
    };
    let mentions = recognizer.recognize(SENTENCE);
    let said = json!({ "processor_ms": processor_time().map(|time| time.as_secs_f64() * 1e3), "peak_mb": peak_mb() });
    println!("{said}");
    let similar = mentions.iter().any(|mention| mention.spelling == Some(Spelling::Similar));
    if embedded && !(similar && mentions.iter().any(|mention| mention.glued)) {
        return Err(format!("found in the sentence: {mentions:?}").into());
    }
    Ok(())
}

/// How many milliseconds it takes to build a recogniser of the embedded gazetteer with a thousand rows over it, the median
/// of several.
///
/// # Errors
/// Where it cannot be built.
pub fn overlay_ms(rounds: usize, seed: u64) -> Result<f64, Box<dyn Error>> {
    let mut random = names::Random::new(seed);
    let letters: Vec<char> = ('\u{915}'..='\u{928}').collect();
    let mut gazetteer = Gazetteer::embedded()?;
    for row in 0..ROWS {
        let word: String = (0..6).map(|_| letters[random.below(letters.len())]).collect();
        gazetteer.insert(Entity::new(format!("row-{row}"), Kind::Place, word))?;
    }
    let mut times = Vec::new();
    for _ in 0..rounds {
        let clock = Clock::start();
        let recognizer = Recognizer::new(&gazetteer)?;
        times.push(clock.lap().time().as_secs_f64() * 1e3);
        drop(recognizer);
    }
    Ok(median(times))
}

/// The memory of this process at its peak, in MB (10^6 bytes), where the system tells it (Linux).
pub fn peak_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}
