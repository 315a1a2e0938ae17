//! What of the recogniser can be switched off: its options, and each pass of the document layer. The only place of the
//! ablation that knows the library's options.

use naamkosh::{Options, Pass, Spelling};

/// Something that is switched off by itself, and what it is called.
pub struct Switch {
    pub name: String,
    pub options: Options,
}

/// Everything that can be switched off, each with everything else on.
pub fn switches() -> Vec<Switch> {
    let all = Options::new;
    let options = [
        ("similar spellings", all().spelling(Spelling::Folded)),
        ("similar and folded spellings", all().spelling(Spelling::Exact)),
        ("glued names", all().glued(false)),
        ("demonyms", all().demonyms(false)),
        ("names of no list", all().unlisted(false)),
    ];
    let options = options.map(|(name, options)| Switch { name: name.to_owned(), options });
    let pass = |&pass: &Pass| Switch { name: format!("pass {pass}"), options: all().pass(pass, false) };
    options.into_iter().chain(Pass::ALL.iter().map(pass)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_switches_something_else() {
        let switches = switches();
        assert!(switches.iter().all(|s| s.options != Options::new()));
        let all: BTreeSet<String> = switches.iter().map(|s| format!("{:?}", s.options)).collect();
        assert_eq!(all.len(), Pass::ALL.len() + 5);
    }
}
