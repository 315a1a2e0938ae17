//! What a generated file is: which tool makes it, of what.
//!
//! It knows nothing of any one tool: each has its entry beside its code, and [`super::ALL`] lists them.

use super::sources::Sources;

/// A tool and the files that it makes.
pub struct Generated {
    /// What `--only` calls it, in lower case.
    pub name: &'static str,
    /// Raised whenever the tool makes something else of the same inputs.
    pub version: u32,
    /// What it makes: paths from the folder of the repository.
    pub files: &'static [&'static str],
    /// All that it reads. [`Sources`] gives it nothing else.
    pub inputs: &'static [Input],
    /// Makes the text of each file, in the order of `files`: description (comment lines), then rows. Where they come
    /// from is written into them by [`super::provenance`]. The same inputs give the same bytes on every machine.
    pub make: fn(&Sources) -> anyhow::Result<Vec<String>>,
}

/// Something that a tool reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// Files of the repository: a path from its folder, a `*` in a part of it standing for anything but a slash.
    Repository(&'static str),
    /// The same, where those files are themselves made of what this tool makes, be it by way of others. Their hash is
    /// recorded, but the file is not stale because they have changed: it never would be current.
    Earlier(&'static str),
    /// Something that is not in the repository.
    Outside {
        /// What `--source NAME=PATH` calls it.
        name: &'static str,
        /// What it is, and where it comes from, in words.
        what: &'static str,
        /// The files that are read where it is a folder; none where it is itself a file.
        files: &'static [&'static str],
    },
}

impl Input {
    /// What it is called where it is recorded.
    pub fn name(&self) -> &'static str {
        match self {
            Input::Repository(path) | Input::Earlier(path) => path,
            Input::Outside { name, .. } => name,
        }
    }
}

impl Generated {
    /// True where `--only NAME` means it: its name, or that of a file without folder and ending.
    pub fn is(&self, name: &str) -> bool {
        self.name == name || self.files.iter().any(|file| stem(file) == name)
    }

    /// The inputs from outside that the sources do not have: name and what it is.
    pub fn missing(&self, sources: &Sources) -> Vec<(&'static str, &'static str)> {
        let outside = self.inputs.iter().filter_map(|input| match *input {
            Input::Outside { name, what, .. } => Some((name, what)),
            _ => None,
        });
        outside.filter(|(name, _)| !sources.has(name)).collect()
    }
}

/// `from_latin` of `data/language/from_latin.tsv`.
fn stem(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.split('.').next().unwrap_or(file)
}
