//! Files that were learnt (`cargo xtask train`) from text which is not in the repository: what can be proved of them is
//! that they were learnt from the features which the library computes, and that no row was changed since.

use super::check::State;
use crate::train::head::{FEATURES, ROWS, hash_of};
use crate::train::shapes;
use naamkosh::features;
use std::path::Path;

/// A file that was learnt.
pub struct Learnt {
    pub path: &'static str,
    /// Identifies the features that the library computes for it.
    version: fn() -> String,
}

/// All of them.
pub const FILES: &[Learnt] = &[
    Learnt { path: "data/language/context.tsv", version: features::version },
    Learnt { path: "data/language/word_priors.tsv", version: features::version },
    Learnt { path: "data/language/run_priors.tsv", version: features::version },
    Learnt { path: "data/language/score.tsv", version: features::score_version },
    Learnt { path: "data/language/similar_weights.tsv", version: features::similar_version },
    Learnt { path: "data/language/shapes.tsv", version: shapes::version },
    Learnt { path: "data/language/head_words.tsv", version: features::version },
    Learnt { path: "data/language/news_words.tsv", version: features::version },
    Learnt { path: "data/language/compound_parts.tsv", version: features::version },
];

/// What can be proved of a file.
pub fn prove(root: &Path, file: &Learnt) -> State {
    match std::fs::read_to_string(root.join(file.path)) {
        Ok(text) => of_text(&text, &(file.version)()),
        Err(error) => State::Stale(error.to_string()),
    }
}

fn of_text(text: &str, version: &str) -> State {
    let stated = |what: &str| text.lines().find_map(|line| line.strip_prefix(what));
    let rows: String = text.split_inclusive('\n').filter(|line| !line.starts_with('#')).collect();
    match (stated(FEATURES), stated(ROWS)) {
        (None, _) => State::Stale("it does not say from which features it was learnt".into()),
        (Some(of), _) if of != version => {
            State::Stale(format!("learnt from the features {of}, the library computes {version}"))
        }
        (_, Some(hash)) if hash == hash_of(&rows) => {
            State::Current("learnt from the features that are computed".into())
        }
        _ => State::Stale("its rows are not those that were learnt".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_proved() {
        let rows = "a\t1\n";
        let text = format!("# words\n{FEATURES}f00d\n{ROWS}{}\n{rows}", hash_of(rows));
        assert!(matches!(of_text(&text, "f00d"), State::Current(_)));
        for (text, version, why) in [
            (text.clone(), "beef", "learnt from the features f00d, the library computes beef"),
            (text.replace("a\t1", "a\t2"), "f00d", "its rows are not those that were learnt"),
            (rows.to_owned(), "f00d", "it does not say from which features it was learnt"),
        ] {
            assert!(matches!(of_text(&text, version), State::Stale(said) if said == why), "{why}");
        }
    }
}
