//! Where the features come from: the library's dump of a text, made while it is read, or a file of it. The only place
//! of the training that knows how the library is asked for features.

use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{self, BufRead, BufReader, BufWriter, PipeReader, Read, Write};
use std::thread;

/// The hash of the set of features that the library computes; a dump with another one is refused. None where the
/// library does not say.
pub fn expected_hash() -> Option<&'static str> {
    None
}

/// Writes the library's dump of the features of `text`, documents parted by an empty line.
fn dump(_text: &str, _out: &mut dyn Write) -> Result<()> {
    Err(anyhow!("the library does not write its features yet: give a dump of them with --features"))
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
    use anyhow::bail;

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
