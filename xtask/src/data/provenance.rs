//! Where a generated file comes from, as it is written down: in comment lines at its head, below its description, or,
//! for JSON Lines, which have no comments, in `data/generated.tsv`.
//!
//! ```text
//! # made by: cargo xtask data --only transliteration (version 1)
//! # from: data/people/*.jsonl sha256 0123456789abcdef
//! # from: dd_news (45 MB of Hindi broadcast news, not in the repository) sha256 0123456789abcdef
//! # rows: sha256 0123456789abcdef
//! ```

use super::generated::{Generated, Input};
use super::sources::{Sources, hash_rows};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Which tool made a file, of what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The tool's name.
    pub tool: String,
    /// Its version.
    pub version: u32,
    /// The inputs by name, each with its hash.
    pub inputs: Vec<(String, String)>,
    /// The hash of the file's own rows.
    pub rows: String,
}

impl Provenance {
    /// That of a text which the tool has just made of these sources.
    pub fn of(generated: &Generated, sources: &Sources, text: &str) -> anyhow::Result<Provenance> {
        let hashed = |input: &Input| Ok((input.name().to_owned(), sources.hash(input)?));
        Ok(Provenance {
            tool: generated.name.to_owned(),
            version: generated.version,
            inputs: generated.inputs.iter().map(hashed).collect::<anyhow::Result<_>>()?,
            rows: hash_rows(text),
        })
    }

    /// The lines at the head of a file.
    fn lines(&self, inputs: &[Input]) -> String {
        let mut lines = format!("{MADE_BY}{} (version {})\n", self.tool, self.version);
        for (name, hash) in &self.inputs {
            let what = inputs.iter().find_map(|input| match input {
                Input::Outside { name: n, what, .. } if n == name => Some(format!(" ({what})")),
                _ => None,
            });
            let _ = writeln!(lines, "{FROM}{name}{}{SHA}{hash}", what.unwrap_or_default());
        }
        lines + ROWS + &self.rows + "\n"
    }
}

const MADE_BY: &str = "# made by: cargo xtask data --only ";
const FROM: &str = "# from: ";
const SHA: &str = " sha256 ";
const ROWS: &str = "# rows: sha256 ";

/// True for a line that says where a file comes from.
fn is_provenance(line: &str) -> bool {
    [MADE_BY, FROM, ROWS].iter().any(|start| line.starts_with(start))
}

/// The text with its provenance below the comment lines that it starts with.
pub fn write_head(text: &str, provenance: &Provenance, inputs: &[Input]) -> String {
    let description: usize = text.split_inclusive('\n').take_while(|line| line.starts_with('#')).map(str::len).sum();
    let (description, rows) = text.split_at(description);
    format!("{description}{}{rows}", provenance.lines(inputs))
}

/// The text without its provenance, and that, where the head has one.
pub fn read_head(text: &str) -> (String, Option<Provenance>) {
    let head = text.lines().take_while(|line| line.starts_with('#')).filter(|line| is_provenance(line));
    let mut found = Provenance { tool: String::new(), version: 0, inputs: Vec::new(), rows: String::new() };
    for line in head {
        if let Some((tool, version)) = line.strip_prefix(MADE_BY).and_then(|made| made.split_once(" (version ")) {
            found.tool = tool.to_owned();
            found.version = version.trim_end_matches(')').parse().unwrap_or(0);
        } else if let Some((input, hash)) = line.strip_prefix(FROM).and_then(|from| from.rsplit_once(SHA)) {
            let name = input.split_once(" (").map_or(input, |(name, _)| name);
            found.inputs.push((name.to_owned(), hash.to_owned()));
        } else if let Some(rows) = line.strip_prefix(ROWS) {
            found.rows = rows.to_owned();
        }
    }
    let mut in_head = true;
    let rest = text.split_inclusive('\n').filter(|line| {
        in_head &= line.starts_with('#');
        !(in_head && is_provenance(line))
    });
    (rest.collect(), (!found.tool.is_empty()).then_some(found))
}

/// Where the provenance of JSON Lines stands.
pub const LEDGER: &str = "data/generated.tsv";

const LEDGER_HEAD: &str = "\
# Which tool made a JSON Lines file of this folder, of what: file, tool (cargo xtask data --only TOOL), its version, input
# (- for the rows of the file itself), first digits of its SHA-256. Written by cargo xtask data.
";

/// The provenance of JSON Lines files, by path.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Ledger(pub BTreeMap<String, Provenance>);

impl Ledger {
    /// Reads the text of the ledger; lines that are none of its rows are an error.
    pub fn read(text: &str) -> anyhow::Result<Ledger> {
        let mut files: BTreeMap<String, Provenance> = BTreeMap::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            let &[file, tool, version, input, hash] = cells.as_slice() else {
                anyhow::bail!("{LEDGER}: five cells are wanted: {line}");
            };
            let version = version.parse()?;
            let empty = Provenance { tool: tool.to_owned(), version, inputs: Vec::new(), rows: String::new() };
            let provenance = files.entry(file.to_owned()).or_insert(empty);
            match input {
                "-" => provenance.rows = hash.to_owned(),
                _ => provenance.inputs.push((input.to_owned(), hash.to_owned())),
            }
        }
        Ok(Ledger(files))
    }

    /// Its text.
    pub fn write(&self) -> String {
        let mut text = LEDGER_HEAD.to_owned();
        for (file, provenance) in &self.0 {
            let own = ("-".to_owned(), provenance.rows.clone());
            for (input, hash) in provenance.inputs.iter().chain([&own]) {
                let _ = writeln!(text, "{file}\t{}\t{}\t{input}\t{hash}", provenance.tool, provenance.version);
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INPUTS: &[Input] = &[
        Input::Repository("data/people/*.jsonl"),
        Input::Outside { name: "dd_news", what: "news, of 2020 (not in the repository)", files: &[] },
    ];

    fn provenance() -> Provenance {
        Provenance {
            tool: "letters".into(),
            version: 3,
            inputs: vec![
                ("data/people/*.jsonl".into(), "0123456789abcdef".into()),
                ("dd_news".into(), "fedcba9876543210".into()),
            ],
            rows: hash_rows("a\tb\n"),
        }
    }

    #[test]
    fn a_head_that_is_written_reads_back() {
        for text in ["# What it is.\n# More.\na\tb\n", "a\tb\n", "# What it is.\na\tb\n# made by: no head\n"] {
            let file = write_head(text, &provenance(), INPUTS);
            assert_eq!(read_head(&file), (text.to_owned(), Some(provenance())), "{text}");
            let rows = |text: &str| text.lines().filter(|l| !l.starts_with('#')).map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(rows(&file), rows(text), "{text}");
        }
        let file = write_head("# What it is.\na\tb\n", &provenance(), INPUTS);
        assert!(file.starts_with("# What it is.\n# made by: cargo xtask data --only letters (version 3)\n"), "{file}");
        assert!(file.contains("# from: dd_news (news, of 2020 (not in the repository)) sha256 fedcba9876543210\n"));
    }

    #[test]
    fn a_text_without_a_head_has_no_provenance() {
        assert_eq!(read_head("# What it is.\na\n"), ("# What it is.\na\n".to_owned(), None));
    }

    #[test]
    fn the_ledger_reads_back() {
        let files = ["data/places/b.jsonl", "data/places/a.jsonl"];
        let ledger = Ledger(files.iter().map(|file| ((*file).to_owned(), provenance())).collect());
        assert_eq!(Ledger::read(&ledger.write()).unwrap(), ledger);
        assert!(Ledger::read("a\tb\n").is_err());
    }
}
