//! Where the features come from: the library's dump of a text, made while it is read, or a file of it. The only place
//! of the training that knows how the library is asked for features.

use super::reader::COLUMNS;
use anyhow::{Context, Result, anyhow, bail};
use naamkosh::features::{self, Candidate, What};
use naamkosh::{Kind, Recognizer};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, BufRead, BufReader, BufWriter, PipeReader, Read, Write};
use std::thread;

/// The hash of the set of features that the library computes; a dump with another one is refused.
pub fn expected_hash() -> String {
    features::version()
}

/// Writes the library's dump of the features of `text`, documents parted by an empty line.
fn dump(text: &str, out: &mut dyn Write) -> Result<()> {
    let recognizer = Recognizer::embedded()?;
    writeln!(out, "# naamkosh features {}\n{}", features::version(), COLUMNS.join("\t"))?;
    for (doc, document) in text.split("\n\n").filter(|d| !d.trim().is_empty()).enumerate() {
        for candidate in recognizer.features(document) {
            write_candidate(doc, &candidate, out)?;
        }
    }
    Ok(())
}

/// Writes one line: the [`COLUMNS`] in their order.
fn write_candidate(doc: usize, candidate: &Candidate, out: &mut dyn Write) -> Result<()> {
    let kind_or_demonym = |kind: Kind, demonym: bool| if demonym { "demonym" } else { kind.as_str() };
    let (mut label, mut rank, mut of, mut key, mut letters) = ("", String::new(), String::new(), "", "");
    let what = match &candidate.what {
        What::Name { kind, demonym } => {
            label = kind_or_demonym(*kind, *demonym);
            "name"
        }
        What::Word { key: word, rank: at, kinds, demonym } => {
            let names = kinds.iter().map(|kind| kind.as_str()).chain(demonym.then_some("demonym"));
            (label, rank, of, key) = ("other", at.to_string(), names.collect::<Vec<_>>().join(","), word);
            "word"
        }
        What::Run(run) => {
            letters = run;
            "run"
        }
        other => bail!("a candidate that no dump has: {other:?}"),
    };
    let window = &candidate.window;
    let sides = [&window.before2, &window.before, &window.after, &window.after2];
    let [before2, before, after, after2] = sides.map(|word| word.as_deref().unwrap_or_default());
    let (start, end) = (candidate.start, candidate.end);
    writeln!(
        out,
        "{doc}\t{start}\t{end}\t{what}\t{label}\t{rank}\t{of}\t{key}\t{letters}\t{before2}\t{before}\t{after}\t{after2}"
    )?;
    Ok(())
}

/// A file that something was learnt from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name, without its folder.
    pub name: String,
    /// In hexadecimal digits.
    pub sha256: String,
}

/// Gives the features of a text file to `read`, while the library computes them.
pub fn of_text<T>(path: &str, read: impl FnOnce(&mut dyn BufRead) -> Result<T>) -> Result<(T, Input)> {
    let text = fs::read_to_string(path).with_context(|| path.to_owned())?;
    let input = Input { name: file_name(path), sha256: hex(Sha256::digest(&text)) };
    let bar = crate::progress::bytes("computing the features", None);
    let read = while_written(|out| dump(&text, out), |from| read(&mut BufReader::new(bar.wrap_read(from))))?;
    bar.finish_and_clear();
    Ok((read, input))
}

/// Gives a dump to `read`: a file, or standard input where `path` is `-`.
pub fn of_dump<T>(path: &str, read: impl FnOnce(&mut dyn BufRead) -> Result<T>) -> Result<(T, Input)> {
    let (source, size): (Box<dyn Read>, _) = match path {
        "-" => (Box::new(io::stdin()), None),
        _ => {
            let file = fs::File::open(path).with_context(|| path.to_owned())?;
            let size = file.metadata().with_context(|| path.to_owned())?.len();
            (Box::new(file), Some(size))
        }
    };
    let bar = crate::progress::bytes("reading the features", size);
    let mut hashed = BufReader::with_capacity(1 << 16, Hashed { source: bar.wrap_read(source), hash: Sha256::new() });
    let read = read(&mut hashed)?;
    bar.finish_and_clear();
    Ok((read, Input { name: file_name(shown(path)), sha256: hex(hashed.into_inner().hash.finalize()) }))
}

/// Writes on a thread of its own what `read` reads, so that it is never all there at once.
fn while_written<T>(
    write: impl FnOnce(&mut dyn Write) -> Result<()> + Send,
    read: impl FnOnce(BufReader<PipeReader>) -> Result<T>,
) -> Result<T> {
    let (from, to) = io::pipe()?;
    thread::scope(|scope| {
        let writer = scope.spawn(move || {
            let mut to = BufWriter::with_capacity(1 << 16, to);
            write(&mut to)?;
            Ok(to.flush()?)
        });
        let read = read(BufReader::with_capacity(1 << 16, from));
        let written = writer.join().unwrap_or_else(|_| Err(anyhow!("computing the features panicked")));
        // Each ends where the other fails: what says more is the one that did not just lose the other.
        match (read, written) {
            (Err(read), Err(written)) if is_broken_pipe(&written) => Err(read),
            (_, Err(written)) => Err(written),
            (read, Ok(())) => read,
        }
    })
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
}

/// Hashes what is read through it.
struct Hashed<R> {
    source: R,
    hash: Sha256,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        self.hash.update(&buffer[..read]);
        Ok(read)
    }
}

/// What errors call a file: its path, or standard input.
pub fn shown(path: &str) -> &str {
    if path == "-" { "standard input" } else { path }
}

/// The name of a file without its folder, which is nobody else's business.
pub fn file_name(path: &str) -> String {
    let name = std::path::Path::new(path).file_name();
    name.map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned())
}

/// Hexadecimal digits.
pub fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let all = (0..50_000).map(|n| format!("{n}\n")).collect::<String>();
        let read = while_written(|out| Ok(out.write_all(all.as_bytes())?), |from| Ok(io::read_to_string(from)?));
        assert_eq!(read.unwrap(), all);
    }

    #[test]
    fn errors_of_either_side() {
        let first = |mut from: BufReader<PipeReader>| {
            let mut line = String::new();
            from.read_line(&mut line)?;
            if line.is_empty() { bail!("nothing there") } else { bail!("bad line") }
        };
        let read: Result<()> = while_written(|_| bail!("no features"), first);
        assert_eq!(read.unwrap_err().to_string(), "no features");
        let much = |out: &mut dyn Write| Ok(out.write_all("line\n".repeat(1_000_000).as_bytes())?);
        let read: Result<()> = while_written(much, first);
        assert_eq!(read.unwrap_err().to_string(), "bad line");
    }

    #[test]
    fn a_file_is_named_and_hashed() {
        let path = std::env::temp_dir().join(format!("naamkosh-dump-{}", std::process::id()));
        fs::write(&path, "abc").unwrap();
        let (text, input) = of_dump(path.to_str().unwrap(), |from| Ok(io::read_to_string(from)?)).unwrap();
        fs::remove_file(&path).unwrap();
        assert_eq!(text, "abc");
        assert_eq!(input.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert!(!input.name.contains('/'), "{}", input.name);
        let missing = of_dump("no/such/file", |_| Ok(())).unwrap_err();
        assert!(format!("{missing:#}").starts_with("no/such/file: "), "{missing:#}");
    }
}
