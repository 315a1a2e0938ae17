//! The head of a file that was learnt: what is in it, and how it comes out again. It knows nothing of the rows.

use super::dump::{Input, hex};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// What a file says of how it was made.
pub struct Head<'a> {
    /// The command, with the names of files but not their folders.
    pub command: String,
    /// The hash of the set of features.
    pub features: &'a str,
    /// None where nothing was drawn.
    pub seed: Option<u64>,
    pub inputs: &'a [Input],
}

impl Head<'_> {
    /// The head of a file that holds what `about` says, and those rows: comments, a line each.
    pub fn of(&self, about: &str, rows: &str) -> String {
        let mut head = String::new();
        for line in about.lines() {
            let _ = writeln!(head, "# {line}");
        }
        let _ = writeln!(head, "# made by: {}", self.command);
        let _ = writeln!(head, "{FEATURES}{}", self.features);
        if let Some(seed) = self.seed {
            let _ = writeln!(head, "# seed: {seed}");
        }
        for input in self.inputs {
            let _ = writeln!(head, "# input: {} sha256 {}", input.name, input.sha256);
        }
        let _ = writeln!(head, "{ROWS}{}", hash_of(rows));
        head
    }
}

/// Before the hash of the rows of a file, which tells that none was changed by hand.
pub const ROWS: &str = "# rows: sha256 ";
/// Before that of the features that they were learnt from.
pub const FEATURES: &str = "# features: ";

/// The hash of the rows below a head.
pub fn hash_of(rows: &str) -> String {
    hex(Sha256::digest(rows))[..16].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let inputs = [Input { name: "news.txt".into(), sha256: "00ff".into() }];
        let head = Head {
            command: "cargo xtask train context --text news.txt".into(),
            features: "f00d",
            seed: Some(1),
            inputs: &inputs,
        };
        let said = "# Words,\n# and more.\n# made by: cargo xtask train context --text news.txt\n# features: f00d\n\
                    # seed: 1\n# input: news.txt sha256 00ff\n# rows: sha256 e3b0c44298fc1c14\n";
        assert_eq!(head.of("Words,\nand more.\n", ""), said);
        assert!(!Head { seed: None, ..head }.of("", "").contains("seed"));
    }
}
