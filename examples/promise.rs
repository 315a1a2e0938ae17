//! Whether a list is a promise: every name, listed alone, must be found in a sentence, in its own and in its folded
//! spelling, by the matcher and by the recogniser; and by the recogniser too where the list lies over the embedded one.
//!
//! `cargo run --release --example promise [-- FILE...]`
//!
//! A file has names in columns, the first of which is a label; without one the names are those of the embedded people.
//! What is missed goes to standard output, the counts to standard error.

use naamkosh::{Ambiguity, Entity, Gazetteer, Kind, Matcher, Recognizer, fold, limits};
use std::collections::BTreeSet;
use std::error::Error;

/// What stands before and after the name.
const SENTENCE: (&str, &str) = ("कल शाम ", " ने यह बात कही");

fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = std::env::args().skip(1).collect();
    let mut names = BTreeSet::new();
    if files.is_empty() {
        let gazetteer = Gazetteer::embedded()?;
        names.extend(gazetteer.iter().filter(|e| e.kind == Kind::Person).map(|e| e.name.clone()));
    }
    for file in files {
        let text = std::fs::read_to_string(&file).map_err(|e| format!("{file}: {e}"))?;
        names.extend(text.lines().flat_map(|line| line.split('\t').skip(1)).map(str::to_owned));
    }
    let mut missed = [0; 3];
    let mut overlay = Gazetteer::embedded()?;
    // What no text could have is refused, which is no promise.
    let all = names.len();
    names.retain(|name| Gazetteer::new().insert(listed("own".to_owned(), name)).is_ok());
    let refused = all - names.len();
    for (at, name) in names.iter().enumerate() {
        overlay.insert(listed(format!("own-{at}"), name))?;
        let mut alone = Gazetteer::new();
        alone.insert(listed("own".to_owned(), name))?;
        let (matcher, recognizer) = (Matcher::new(&alone)?, Recognizer::new(&alone)?);
        for written in writings(name) {
            let (text, start, end) = sentence(&written);
            if !matcher.find_iter(&text).any(|m| (m.start, m.end) == (start, end)) {
                missed[0] += 1;
                println!("matcher\t{name}\t{written}");
            }
            if !recognizer.recognize(&text).iter().any(|m| (m.start, m.end, m.id()) == (start, end, Some("own"))) {
                missed[1] += 1;
                println!("recognizer\t{name}\t{written}\t{}", told(&recognizer, &text));
            }
        }
    }
    let recognizer = Recognizer::new(&overlay)?;
    for (at, name) in names.iter().enumerate() {
        for written in writings(name) {
            let (text, start, end) = sentence(&written);
            let own = format!("own-{at}");
            // Two names of the list may fold alike; then either of them will do.
            let same = |id: &str| overlay.get(id).is_some_and(|e| fold(&e.name) == fold(name));
            let found = recognizer.recognize(&text);
            let found = found.iter().filter(|m| (m.start, m.end) == (start, end)).filter_map(|m| m.id());
            if !found.into_iter().any(|id| id == own || (id.starts_with("own-") && same(id))) {
                missed[2] += 1;
                println!("overlay\t{name}\t{written}\t{}", told(&recognizer, &text));
            }
        }
    }
    let [matcher, alone, overlay] = missed;
    eprintln!(
        "{} names, and {refused} refused; missed by the matcher {matcher}, the recogniser {alone}, over the embedded gazetteer {overlay}",
        names.len()
    );
    Ok(())
}

/// A row of one's own; where other entities have the name, it is this one that is meant.
fn listed(id: String, name: &str) -> Entity {
    debug_assert!(name.len() <= limits::MAX_NAME);
    Entity::new(id, Kind::Person, name).prior(1.0).ambiguous(Ambiguity::Never)
}

/// The name as it is listed, and as it folds; न्दाबा has no such writing, since ं would be a sign of the space before it.
fn writings(name: &str) -> BTreeSet<String> {
    let folded = Some(fold(name)).filter(|folded| !folded.starts_with('\u{902}'));
    folded.into_iter().chain([name.to_owned()]).collect()
}

fn sentence(name: &str) -> (String, usize, usize) {
    let (before, after) = SENTENCE;
    (format!("{before}{name}{after}"), before.len(), before.len() + name.len())
}

/// What was found instead.
fn told(recognizer: &Recognizer, text: &str) -> String {
    let one = |m: &naamkosh::Mention<'_>| format!("{} {}", m.text(text), m.id().unwrap_or("-"));
    recognizer.recognize(text).iter().map(one).collect::<Vec<_>>().join(", ")
}
