use super::*;
use std::collections::BTreeMap;
use std::path::PathBuf;

const FILE: &str = "data/letters.txt";
const ROWS: &str = "data/letters.jsonl";
const WORDS: Input = Input::Repository("data/*.words");
const NEWS: Input = Input::Outside { name: "news", what: "some news", files: &[] };

/// Makes a line of each word, and a row of each.
fn make_letters(sources: &Sources) -> anyhow::Result<Vec<String>> {
    let words = sources.rows("data/a.words")?;
    let rows = words.iter().map(|word| format!("{{\"id\": \"{word}\"}}\n")).collect();
    Ok(vec![format!("# Letters.\n{}\n", words.join("\n")), rows])
}

const INSIDE: Generated =
    Generated { name: "letters", version: 1, files: &[FILE, ROWS], inputs: &[WORDS], make: make_letters };
const OUTSIDE: Generated = Generated { inputs: &[WORDS, NEWS], ..INSIDE };
const IN_A_CIRCLE: Generated = Generated { inputs: &[Input::Earlier("data/*.words"), NEWS], ..INSIDE };

/// A repository of one input, in a folder of its own, and all that is checked in it.
struct House {
    root: PathBuf,
    outside: BTreeMap<String, PathBuf>,
}

impl House {
    fn new(name: &str) -> House {
        let root = std::env::temp_dir().join(format!("naamkosh-xtask-{}-{name}", std::process::id()));
        std::fs::create_dir_all(root.join("data")).unwrap();
        let house = House { outside: BTreeMap::from([("news".to_owned(), root.join("news.txt"))]), root };
        house.write("data/a.words", "# source: a test\nक\nख\n");
        house.write("news.txt", "खबर\n");
        house
    }

    fn write(&self, file: &str, text: &str) {
        std::fs::write(self.root.join(file), text).unwrap();
    }

    fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.root.join(file)).unwrap()
    }

    /// Makes the files and writes them down.
    fn make(&self, generated: &Generated) -> Ledger {
        let sources = Sources::new(&self.root, generated.inputs, &self.outside);
        let mut ledger = Ledger::default();
        for made in make(generated, &sources).unwrap() {
            self.write(made.file, &made.text);
            if in_ledger(made.file) {
                ledger.0.insert(made.file.to_owned(), made.provenance);
            }
        }
        ledger
    }

    /// The files made again and compared.
    fn compared(&self, generated: &Generated, ledger: &Ledger) -> Vec<State> {
        let sources = Sources::new(&self.root, generated.inputs, &self.outside);
        make(generated, &sources).unwrap().iter().map(|made| compare(&self.root, made, ledger)).collect()
    }

    /// What is known of the files without the news.
    fn proved(&self, generated: &Generated, ledger: &Ledger) -> Vec<State> {
        let sources = Sources::new(&self.root, generated.inputs, &BTreeMap::new());
        generated.files.iter().map(|file| prove(generated, file, &sources, ledger, &self.root)).collect()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.root);
    }
}

/// Both files are stale, and say this of the reason.
fn both_stale(states: &[State], why: &str) {
    for state in states {
        assert!(matches!(state, State::Stale(reason) if reason.contains(why)), "{state:?} is no {why}");
    }
    assert_eq!(states.len(), 2);
}

fn both_current(states: &[State]) {
    assert!(states.iter().all(|state| matches!(state, State::Current(_))), "{states:?}");
}

#[test]
fn what_was_just_made_is_current() {
    let house = House::new("current");
    both_current(&house.compared(&INSIDE, &house.make(&INSIDE)));
    both_current(&house.proved(&OUTSIDE, &house.make(&OUTSIDE)));
    assert!(house.read(FILE).starts_with("# Letters.\n# made by: "));
    assert!(house.read(ROWS).starts_with("{\"id\": \"क\"}\n"));
}

#[test]
fn a_comment_in_an_input_makes_nothing_stale() {
    let house = House::new("comment");
    let (inside, outside) = (house.make(&INSIDE), House::new("comment-outside"));
    house.write("data/a.words", "# source: another\nक\nख\n");
    both_current(&house.compared(&INSIDE, &inside));
    let recorded = outside.make(&OUTSIDE);
    outside.write("data/a.words", "क\nख\n");
    both_current(&outside.proved(&OUTSIDE, &recorded));
}

#[test]
fn a_changed_input_makes_its_files_stale() {
    let house = House::new("input");
    let ledger = house.make(&INSIDE);
    house.write("data/a.words", "क\nग\n");
    both_stale(&house.compared(&INSIDE, &ledger), "line ");
    let ledger = house.make(&OUTSIDE);
    house.write("data/b.words", "a file more that the pattern stands for\n");
    both_stale(&house.proved(&OUTSIDE, &ledger), "data/*.words has changed");
    // One that is made of what is made does not.
    let ledger = house.make(&IN_A_CIRCLE);
    house.write("data/a.words", "घ\n");
    both_current(&house.proved(&IN_A_CIRCLE, &ledger));
}

#[test]
fn a_row_changed_by_hand_makes_a_file_stale() {
    let house = House::new("by-hand");
    let ledger = house.make(&OUTSIDE);
    for file in OUTSIDE.files {
        house.write(file, &house.read(file).replace('ख', "ग"));
    }
    both_stale(&house.proved(&OUTSIDE, &ledger), "rows are not those");
    both_stale(&house.compared(&OUTSIDE, &ledger), "should be");
}

#[test]
fn another_tool_makes_its_files_stale() {
    let house = House::new("tool");
    let ledger = house.make(&OUTSIDE);
    both_stale(&house.proved(&Generated { version: 2, ..OUTSIDE }, &ledger), "version 1");
    both_stale(&house.proved(&Generated { inputs: &[NEWS], ..OUTSIDE }, &ledger), "does not read");
    both_stale(&house.proved(&INSIDE, &ledger), "does not read");
}

#[test]
fn a_file_that_says_nothing_of_itself_is_stale() {
    let house = House::new("silent");
    let ledger = house.make(&OUTSIDE);
    house.write(FILE, "# Letters.\nक\nख\n");
    both_stale(&house.proved(&OUTSIDE, &Ledger::default()), "says not where it comes from");
    std::fs::remove_file(house.root.join(FILE)).unwrap();
    std::fs::remove_file(house.root.join(ROWS)).unwrap();
    both_stale(&house.proved(&OUTSIDE, &ledger), "is not there");
}
