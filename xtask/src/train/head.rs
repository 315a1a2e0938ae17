//! The head of a file that was learnt: what is in it, and how it comes out again. It knows nothing of the rows.

use super::dump::Input;
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
    /// The head of a file that holds what `about` says: comments, a line each.
    pub fn of(&self, about: &str) -> String {
        let mut head = String::new();
        for line in about.lines() {
            let _ = writeln!(head, "# {line}");
        }
        let _ = writeln!(head, "# made by: {}", self.command);
        let _ = writeln!(head, "# features: {}", self.features);
        if let Some(seed) = self.seed {
            let _ = writeln!(head, "# seed: {seed}");
        }
        for input in self.inputs {
            let _ = writeln!(head, "# input: {} sha256 {}", input.name, input.sha256);
        }
        head
    }
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
                    # seed: 1\n# input: news.txt sha256 00ff\n";
        assert_eq!(head.of("Words,\nand more.\n"), said);
        assert!(!Head { seed: None, ..head }.of("").contains("seed"));
    }
}
