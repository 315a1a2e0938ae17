//! What a tool may read: its declared inputs, in the repository and outside.
//!
//! Reading anything else is an error, so that the recorded hashes are those of what was really read.

use super::generated::Input;
use anyhow::{Context, bail, ensure};
use naamkosh::Gazetteer;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The inputs of one tool.
pub struct Sources {
    root: PathBuf,
    inputs: &'static [Input],
    /// Where the inputs from outside are, by name.
    outside: BTreeMap<String, PathBuf>,
}

impl Sources {
    /// The inputs of a tool in the repository at `root`; of `outside`, all or some may be there.
    pub fn new(root: &Path, inputs: &'static [Input], outside: &BTreeMap<String, PathBuf>) -> Sources {
        Sources { root: root.to_owned(), inputs, outside: outside.clone() }
    }

    /// True where an input from outside is there.
    pub fn has(&self, name: &str) -> bool {
        self.outside.contains_key(name)
    }

    /// The text of a file of the repository, by its path from there.
    pub fn read(&self, path: &str) -> anyhow::Result<String> {
        let declared = self.inputs.iter().any(|input| match input {
            Input::Repository(pattern) | Input::Earlier(pattern) => matches_path(pattern, path),
            Input::Outside { .. } => false,
        });
        ensure!(declared, "{path} is read, but is no declared input");
        fs::read_to_string(self.root.join(path)).with_context(|| path.to_owned())
    }

    /// The lines of a file of the repository without comments and blank lines, as they stand there but for white
    /// space at their end (a first cell may be empty).
    pub fn rows(&self, path: &str) -> anyhow::Result<Vec<String>> {
        let text = self.read(path)?;
        let lines = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
        Ok(lines.map(str::to_owned).collect())
    }

    /// The entities of the gazetteer files that the pattern stands for, file after file.
    pub fn gazetteer(&self, pattern: &str) -> anyhow::Result<Gazetteer> {
        let mut gazetteer = Gazetteer::new();
        for file in self.files(pattern)? {
            gazetteer.read_jsonl(&file, self.read(&file)?.as_bytes())?;
        }
        Ok(gazetteer)
    }

    /// The files of the repository that the pattern stands for, sorted by path; an error where there is none.
    pub fn files(&self, pattern: &str) -> anyhow::Result<Vec<String>> {
        let mut paths = vec![String::new()];
        for part in pattern.split('/') {
            let mut longer = Vec::new();
            for path in &paths {
                let folder = self.root.join(path);
                let Ok(entries) = fs::read_dir(&folder) else { continue };
                for entry in entries {
                    let name = entry?.file_name();
                    let Some(name) = name.to_str().filter(|name| matches_part(part, name)) else { continue };
                    longer.push(if path.is_empty() { name.to_owned() } else { format!("{path}/{name}") });
                }
            }
            paths = longer;
        }
        paths.sort();
        ensure!(!paths.is_empty(), "no file is {pattern}");
        Ok(paths)
    }

    /// Where an input from outside is.
    pub fn outside(&self, name: &str) -> anyhow::Result<&Path> {
        let declared = self.inputs.iter().any(|i| matches!(i, Input::Outside { name: n, .. } if *n == name));
        ensure!(declared, "{name} is read, but is no declared input");
        self.outside.get(name).map(PathBuf::as_path).with_context(|| format!("--source {name}=PATH is missing"))
    }

    /// The hash of an input: of the rows of files of the repository, without their comments, since these say where
    /// the file itself comes from; of every byte of what lies outside.
    pub fn hash(&self, input: &Input) -> anyhow::Result<String> {
        match *input {
            Input::Repository(pattern) | Input::Earlier(pattern) => {
                let files = self.files(pattern)?;
                if let [file] = files.as_slice() {
                    return Ok(hash_rows(&self.read(file)?));
                }
                let mut all = String::new();
                for file in files {
                    all += &format!("{file} {}\n", hash_rows(&self.read(&file)?));
                }
                Ok(short_hash(all.as_bytes()))
            }
            Input::Outside { name, files, .. } => {
                let path = self.outside(name)?;
                let read = |path: &Path| fs::read(path).with_context(|| path.display().to_string());
                if files.is_empty() {
                    return Ok(short_hash(&read(path)?));
                }
                let mut all = String::new();
                for file in files {
                    all += &format!("{file} {}\n", short_hash(&read(&path.join(file))?));
                }
                Ok(short_hash(all.as_bytes()))
            }
        }
    }
}

/// `NAME=PATH` of the command line.
pub fn parse_source(text: &str) -> anyhow::Result<(String, PathBuf)> {
    let Some((name, path)) = text.split_once('=') else { bail!("NAME=PATH is wanted, not {text}") };
    ensure!(Path::new(path).exists(), "{path} is not there");
    Ok((name.to_owned(), PathBuf::from(path)))
}

/// The hash of the lines of a text that are no comments.
pub fn hash_rows(text: &str) -> String {
    let mut hash = Sha256::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        hash.update(line);
        hash.update("\n");
    }
    hex(&hash.finalize())
}

fn short_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The first 16 digits: enough to tell one version of a file from another.
fn hex(digest: &[u8]) -> String {
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// True where the path is one that the pattern stands for.
pub fn matches_path(pattern: &str, path: &str) -> bool {
    let (patterns, parts) = (pattern.split('/'), path.split('/'));
    patterns.clone().count() == parts.clone().count() && patterns.zip(parts).all(|(p, part)| matches_part(p, part))
}

/// The same for what stands between two slashes: at most one `*` in it.
fn matches_part(pattern: &str, part: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == part,
        Some((start, end)) => part.len() >= start.len() + end.len() && part.starts_with(start) && part.ends_with(end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        for (pattern, path, fits) in [
            ("data/people/*.jsonl", "data/people/a.jsonl", true),
            ("data/*/*.jsonl", "data/people/a.jsonl", true),
            ("data/*.jsonl", "data/people/a.jsonl", false),
            ("data/people/*.jsonl", "data/people/.json", false),
            ("a.txt", "a.txt", true),
            ("a.txt", "b/a.txt", false),
        ] {
            assert_eq!(matches_path(pattern, path), fits, "{pattern} {path}");
        }
    }

    #[test]
    fn comments_count_for_nothing_in_a_hash() {
        assert_eq!(hash_rows("# one\na\nb\n"), hash_rows("# two\n# three\na\nb"));
        assert_ne!(hash_rows("a\nb\n"), hash_rows("b\na\n"));
        assert_ne!(hash_rows("ab\n"), hash_rows("a\nb\n"));
        assert_eq!(hash_rows("").len(), 16);
    }

    #[test]
    fn only_what_is_declared_is_read() {
        const INPUTS: &[Input] = &[Input::Repository("xtask/*.toml")];
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let sources = Sources::new(&root, INPUTS, &BTreeMap::new());
        assert!(sources.read("xtask/Cargo.toml").is_ok());
        assert!(sources.read("Cargo.toml").unwrap_err().to_string().contains("no declared input"));
        assert!(sources.outside("dd_news").unwrap_err().to_string().contains("no declared input"));
        assert_eq!(sources.files("xtask/*.toml").unwrap(), ["xtask/Cargo.toml"]);
        assert!(sources.files("xtask/*.tsv").is_err());
    }
}
