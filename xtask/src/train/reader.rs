//! Reads the library's dump of features, strictly: whatever is not as it should be is an error with file and line.
//!
//! The dump is text of tab-separated cells. Its first line is `# naamkosh features HASH`, the second one names the
//! [`COLUMNS`], each further line is a candidate. `HASH` identifies the set of features, so that nothing is learnt from
//! features that the library no longer computes.

use super::candidate::{Candidate, Label, SIDES, SIGNS, What};
use anyhow::{Context, Result, bail, ensure};
use std::io::BufRead;

/// The columns; they may stand in any order.
pub const COLUMNS: [&str; 13] =
    ["doc", "start", "end", "what", "label", "rank", "kinds", "word", "run", "before2", "before", "after", "after2"];
const HEAD: &str = "# naamkosh features ";
/// What may be known of the words of a run.
const RUN_LETTERS: &str = "SPRNBAU";
/// The most words of a run.
const LONGEST_RUN: usize = 3;

/// Reads a dump line by line.
pub struct Reader<R> {
    name: String,
    input: R,
    hash: String,
    /// Where each of the [`COLUMNS`] stands.
    places: [usize; COLUMNS.len()],
    text: String,
    line: usize,
    doc: usize,
}

impl<R: BufRead> Reader<R> {
    /// Reads the head of a dump; `name` is for errors. Where the hash is known that it must have, any other is an error.
    pub fn new(name: &str, input: R, expected: Option<&str>) -> Result<Reader<R>> {
        let places = [0; COLUMNS.len()];
        let (name, hash, text) = (name.to_owned(), String::new(), String::new());
        let mut reader = Reader { name, input, hash, places, text, line: 0, doc: 0 };
        reader.next_line()?;
        reader.hash = reader.head(expected).with_context(|| reader.place())?;
        reader.next_line()?;
        reader.places = columns(&reader.text).with_context(|| reader.place())?;
        Ok(reader)
    }

    /// Identifies the set of features.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// File and line of what was read last.
    pub fn place(&self) -> String {
        format!("{}:{}", self.name, self.line.max(1))
    }

    /// The next candidate; none at the end.
    pub fn next_candidate(&mut self) -> Result<Option<Candidate<'_>>> {
        if !self.next_line()? {
            return Ok(None);
        }
        let place = self.place();
        self.candidate().with_context(|| place).map(Some)
    }

    /// Reads a line into the buffer; false at the end.
    fn next_line(&mut self) -> Result<bool> {
        self.text.clear();
        self.line += 1;
        let read = self.input.read_line(&mut self.text).with_context(|| self.place())?;
        if self.text.ends_with('\n') {
            self.text.pop();
        }
        Ok(read > 0)
    }

    fn head(&self, expected: Option<&str>) -> Result<String> {
        let hash = self.text.strip_prefix(HEAD).filter(|hash| !hash.is_empty() && !hash.contains(char::is_whitespace));
        let Some(hash) = hash else { bail!("the first line of a dump of features is \"{HEAD}HASH\"") };
        if let Some(expected) = expected {
            ensure!(hash == expected, "features {hash}, but the library computes {expected}");
        }
        Ok(hash.to_owned())
    }

    fn candidate(&mut self) -> Result<Candidate<'_>> {
        let mut cells = [""; COLUMNS.len()];
        let mut all = self.text.split('\t');
        for cell in &mut cells {
            *cell = all.next().with_context(|| format!("fewer cells than {}", COLUMNS.len()))?;
        }
        ensure!(all.next().is_none(), "more cells than {}", COLUMNS.len());
        let [doc, start, end, what, label, rank, kinds, word, run, before2, before, after, after2] =
            self.places.map(|place| cells[place]);
        let doc = number("doc", doc)?;
        ensure!(doc >= self.doc, "document {doc} after {}", self.doc);
        self.doc = doc;
        ensure!(number("start", start)? < number("end", end)?, "bytes {start} to {end}");
        let what = match what {
            "name" => {
                let label = Label::of_a_name(label).with_context(|| format!("label {label:?} of a name"))?;
                empty("a name", [("rank", rank), ("kinds", kinds), ("word", word), ("run", run)])?;
                What::Name(label)
            }
            "word" => {
                ensure!(label == Label::Other.as_str(), "label {label:?} of a word");
                ensure!(is_word(word), "word \"{word}\"");
                empty("a word", [("run", run)])?;
                let rank = u32::try_from(number("rank", rank)?).with_context(|| format!("rank {rank}"))?;
                What::Word { word, rank, kinds: kinds_of(kinds)? }
            }
            "run" => {
                empty("a run", [("label", label), ("rank", rank), ("kinds", kinds), ("word", word)])?;
                let known = run.chars().all(|c| RUN_LETTERS.contains(c));
                ensure!(known && (1..=LONGEST_RUN).contains(&run.len()), "run {run:?}");
                What::Run(run)
            }
            _ => bail!("what {what:?}"),
        };
        for (column, cell, nearer) in [("before2", before2, before), ("after2", after2, after)] {
            ensure!(!nearer.is_empty(), "nothing beside, not even the end of the sentence");
            let over = matches!(nearer, "." | ",");
            ensure!(cell.is_empty() || !over, "{column} \"{cell}\" beyond {nearer:?}");
        }
        let mut beside = [before2, before, after, after2].map(Some);
        for (cell, side) in beside.iter_mut().zip(SIDES) {
            *cell = cell.filter(|cell| !cell.is_empty());
            let text = cell.unwrap_or(".");
            ensure!(SIGNS.contains(&text) || is_word(text), "{side} \"{text}\"");
        }
        Ok(Candidate { what, beside, line: self.line })
    }
}

/// Where each of the columns stands.
fn columns(line: &str) -> Result<[usize; COLUMNS.len()]> {
    let named: Vec<&str> = line.split('\t').collect();
    if let Some(unknown) = named.iter().find(|name| !COLUMNS.contains(name)) {
        bail!("unknown column {unknown:?}");
    }
    let mut places = [0; COLUMNS.len()];
    for (place, column) in places.iter_mut().zip(COLUMNS) {
        let mut at = named.iter().enumerate().filter(|(_, name)| **name == column).map(|(at, _)| at);
        *place = at.next().with_context(|| format!("no column {column:?}"))?;
        ensure!(at.next().is_none(), "two columns {column:?}");
    }
    Ok(places)
}

fn number(column: &str, cell: &str) -> Result<usize> {
    ensure!(cell.bytes().all(|b| b.is_ascii_digit()), "{column} {cell:?} is no number");
    cell.parse().with_context(|| format!("{column} {cell:?} is no number"))
}

fn empty<const N: usize>(of: &str, cells: [(&str, &str); N]) -> Result<()> {
    match cells.iter().find(|(_, cell)| !cell.is_empty()) {
        Some((column, cell)) => bail!("{column} {cell:?} of {of}"),
        None => Ok(()),
    }
}

/// True for what may be the folded key of a word that is not Latin.
fn is_word(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|c| !c.is_ascii() && !c.is_whitespace() && !c.is_control())
}

fn kinds_of(cell: &str) -> Result<Vec<Label>> {
    let names = cell.split(',').filter(|_| !cell.is_empty());
    let kinds = names.map(|name| Label::of_a_name(name).with_context(|| format!("kind {name:?}")));
    let mut kinds: Vec<Label> = kinds.collect::<Result<_>>()?;
    kinds.sort_unstable();
    ensure!(kinds.windows(2).all(|two| two[0] != two[1]), "kinds {cell:?}: one is there twice");
    Ok(kinds)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: &str = "0\t0\t12\tname\tplace\t\t\t\t\t\t.\tमें\tलोग";
    const WORD: &str = "0\t20\t32\tword\tother\t7\tplace,person\tगया\t\t@\tलोग\t0\tको";
    const RUN: &str = "3\t0\t12\trun\t\t\t\t\tSU\t\t,\t.\t";

    /// What the reader says of a dump of those lines.
    fn read(lines: &[&str]) -> Result<Vec<String>> {
        let text = lines.join("\n");
        let mut reader = Reader::new("dump", text.as_bytes(), Some("f00d"))?;
        let mut all = Vec::new();
        while let Some(candidate) = reader.next_candidate()? {
            all.push(format!("{candidate:?}"));
        }
        Ok(all)
    }

    #[test]
    fn good_lines() {
        let head = COLUMNS.join("\t");
        let text = ["# naamkosh features f00d", &head, NAME, WORD, RUN, ""].join("\n");
        let mut reader = Reader::new("dump", text.as_bytes(), None).unwrap();
        assert_eq!(reader.hash(), "f00d");
        let name = reader.next_candidate().unwrap().unwrap();
        assert_eq!(name.what, What::Name(Label::Place));
        assert_eq!((name.beside, name.line), ([None, Some("."), Some("में"), Some("लोग")], 3));
        let word = reader.next_candidate().unwrap().unwrap();
        assert_eq!(word.what, What::Word { word: "गया", rank: 7, kinds: vec![Label::Person, Label::Place] });
        let run = reader.next_candidate().unwrap().unwrap();
        assert_eq!(run.what, What::Run("SU"));
        assert_eq!(run.beside, [None, Some(","), Some("."), None]);
        assert_eq!(reader.next_candidate().unwrap(), None);
    }

    #[test]
    fn columns_in_another_order() {
        let turn = |line: &str| line.split('\t').rev().collect::<Vec<_>>().join("\t");
        let (head, word) = (COLUMNS.join("\t"), turn(WORD));
        let straight = read(&["# naamkosh features f00d", &head, WORD]).unwrap();
        assert_eq!(read(&["# naamkosh features f00d", &turn(&head), &word]).unwrap(), straight);
    }

    #[test]
    fn bad_heads() {
        let head = COLUMNS.join("\t");
        let more = format!("{head}\tcolour");
        let (fewer, _) = head.rsplit_once('\t').unwrap();
        let twice = head.replace("after2", "after");
        let good = "# naamkosh features f00d";
        for (lines, error) in [
            (vec![], "dump:1: the first line"),
            (vec!["doc\tstart"], "dump:1: the first line"),
            (vec!["# naamkosh features beef", &head], "dump:1: features beef, but the library computes f00d"),
            (vec![good, &more], "dump:2: unknown column \"colour\""),
            (vec![good, fewer], "dump:2: no column \"after2\""),
            (vec![good, &twice], "dump:2: two columns \"after\""),
            (vec![good], "dump:2: unknown column \"\""),
        ] {
            let said = format!("{:#}", read(&lines).unwrap_err());
            assert!(said.starts_with(error), "{said}");
        }
    }

    #[test]
    fn bad_lines() {
        let head = COLUMNS.join("\t");
        for (line, from, to, error) in [
            (NAME, "place", "planet", "label \"planet\" of a name"),
            (NAME, "place", "other", "label \"other\" of a name"),
            (NAME, "\tplace\t", "\tplace\t3", "rank \"3\" of a name"),
            (NAME, "name", "nome", "what \"nome\""),
            (NAME, "\tलोग", "", "fewer cells than 13"),
            (NAME, "लोग", "लोग\t", "more cells than 13"),
            (NAME, "12", "0", "bytes 0 to 0"),
            (NAME, "0\t0", "0\t-1", "start \"-1\" is no number"),
            (NAME, "0\t0", "x\t0", "doc \"x\" is no number"),
            (NAME, "\t.", "\tपर\t.", "more cells than 13"),
            (NAME, "\t\t.", "\tपर\t.", "before2 \"पर\" beyond \".\""),
            (NAME, "में", "", "nothing beside"),
            (NAME, "में", "Me", "after \"Me\""),
            (NAME, "में", "में और", "after \"में और\""),
            (WORD, "other", "place", "label \"place\" of a word"),
            (WORD, "गया", "", "word \"\""),
            (WORD, "\t7\t", "\t\t", "rank \"\" is no number"),
            (WORD, "place,", "river,", "kind \"river\""),
            (WORD, "place,", "person,", "kinds \"person,person\": one is there twice"),
            (RUN, "SU", "SX", "run \"SX\""),
            (RUN, "SU", "SUUU", "run \"SUUU\""),
            (RUN, "SU", "", "run \"\""),
            (RUN, "run\t", "run\tother", "label \"other\" of a run"),
        ] {
            assert!(line.contains(from), "{from}");
            let changed = line.replacen(from, to, 1);
            let said = format!("{:#}", read(&["# naamkosh features f00d", &head, &changed]).unwrap_err());
            assert!(said.starts_with(&format!("dump:3: {error}")), "{from} to {to}: {said}");
        }
        let said = format!("{:#}", read(&["# naamkosh features f00d", &head, RUN, NAME]).unwrap_err());
        assert_eq!(said, "dump:4: document 0 after 3");
    }
}
