//! Tab-separated values, for bulk lists: a header that names the columns, then one entity a line. Lists inside a cell
//! are split by `|`; an empty cell says nothing. A name may state the loosest spelling in which it is found:
//! `चाड=exact`. There is no quoting.
//!
//! ```text
//! id     ⇥ kind  ⇥ name      ⇥ aliases         ⇥ prior
//! chad   ⇥ place ⇥ चाड=exact ⇥ चाड गणराज्य      ⇥ 0.3
//! tula   ⇥ place ⇥ तुला      ⇥ तूला|टूला        ⇥
//! ```
//!
//! Columns may stand in any order, and all but `id` may be missing; a column that is unknown is a fault, and so is a
//! row with another number of cells than the header. Spaces at the ends of a cell and of a name in a list are taken
//! off, as spreadsheets leave them there. No quoting is needed: no name has a tab, a `|` or a `=` in it, since no name
//! may go on across one (`limits::check_name`), and ids, kinds and numbers have none either.
//!
//! What a row means is the same as in JSON Lines, and both make the same rows (`row`). Knows of columns and cells, and
//! of the names that enums and fields have in files; not of what `extend` does, nor of other rows.
//!
//! One format would do, if lists were not made in spreadsheets: these write such tables, and nobody writes JSON there.

use super::error::{GazetteerError, RowFault};
use super::lines::Lines;
use super::listed::{ListedName, WrittenName};
use super::row::{Op, Row, check_prior};
use crate::entity::{Entity, limits};
use std::io::{BufRead, Write};

/// The columns there are, in the order in which they are written: all fields of a row, under the names that they have
/// in JSON Lines too. A file of its own has as few of them as it needs: `id`, `kind` and `name` make a list.
const COLUMNS: [&str; 15] = [
    "id", "op", "kind", "class", "name", "en", "aliases", "short", "acronyms", "demonyms", "country", "within",
    "prior", "spelling", "source",
];

/// Reads every row with its line number. The header is the first line that is not blank; a file without one has no
/// rows. All rows, or the first fault, which is told at the first byte of its cell, or at column 1 where it is that of
/// the row.
///
/// ```text
/// id ⇥ name ⇥ id                  1:9   column "id" stands twice
/// id ⇥ kind ⇥ name
/// a  ⇥ thing ⇥ तुला               2:3   "thing" is no kind: person, place or organization
/// a  ⇥ place                      2:1   2 columns, the header has 3
/// ```
///
/// (Shown with spaces around the tabs, which are not there.)
pub(super) fn read<R: BufRead>(file: &str, reader: R) -> Result<Vec<(usize, Row)>, GazetteerError> {
    let mut lines = Lines::new(file, reader);
    let Some(header) = lines.next_line()? else { return Ok(Vec::new()) };
    let mut columns = Vec::new();
    for (at, name) in cells(&header) {
        let known = COLUMNS.into_iter().find(|&c| c == name);
        let known = known.ok_or_else(|| lines.fault(at, RowFault::UnknownColumn(name.to_owned())))?;
        if columns.contains(&known) {
            return Err(lines.fault(at, RowFault::ColumnTwice(name.to_owned())));
        }
        columns.push(known);
    }
    if !columns.contains(&"id") {
        return Err(lines.fault(1, RowFault::NoColumn("id")));
    }
    let mut rows = Vec::new();
    while let Some(line) = lines.next_line()? {
        let found = cells(&line).count();
        if found != columns.len() {
            return Err(lines.fault(1, RowFault::Columns { found, want: columns.len() }));
        }
        let mut row = Row::default();
        for (&column, (at, cell)) in columns.iter().zip(cells(&line)) {
            set(&mut row, column, cell.trim_matches(' ')).map_err(|e| lines.fault(at, e))?;
        }
        if row.id.is_empty() {
            return Err(lines.fault(1, RowFault::Missing("id")));
        }
        rows.push((lines.line(), row));
    }
    Ok(rows)
}

/// The cells of a line, each with its column in bytes, from 1. `a⇥ख⇥c` is `a` at 1, `ख` at 3 and `c` at 7: a Devanagari
/// letter is three bytes. There is always at least one cell.
fn cells(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 1;
    line.split('\t').map(move |cell| {
        let here = at;
        at += cell.len() + 1;
        (here, cell)
    })
}

/// Puts a cell into the field of its column. An empty one leaves it as it is, so that `extend` rows change only what
/// they state, and an entity cannot be given an empty name. `column` is one of [`COLUMNS`]; the last one, the source,
/// takes any text.
fn set(row: &mut Row, column: &str, cell: &str) -> Result<(), RowFault> {
    if cell.is_empty() {
        return Ok(());
    }
    let slug = || limits::check_slug(cell).map(|()| cell.to_owned());
    match column {
        "id" => row.id = slug()?,
        "op" => {
            row.op = match cell {
                "set" => Op::Set,
                "extend" => Op::Extend,
                "remove" => Op::Remove,
                _ => return Err(RowFault::Op(cell.to_owned())),
            }
        }
        "kind" => row.kind = Some(cell.parse()?),
        "class" => row.class = Some(cell.parse()?),
        "name" => row.name = Some(ListedName::from_cell(cell)?),
        "en" => row.en = limits::check_label(cell).map(|()| Some(cell.to_owned()))?,
        "aliases" => row.aliases = list(cell)?,
        "short" => row.short = list(cell)?,
        "acronyms" => row.acronyms = list(cell)?,
        "demonyms" => row.demonyms = list(cell)?,
        "country" => row.country = Some(slug()?),
        "within" => row.within = Some(slug()?),
        "prior" => row.prior = Some(check_prior(cell.parse().map_err(|_| RowFault::Number(cell.to_owned()))?)?),
        "spelling" => row.spelling = Some(cell.parse()?),
        _ => row.source = Some(cell.to_owned()),
    }
    Ok(())
}

/// `तूला|टूला=exact` is two names, the second with a spelling. `तूला|` is a fault, since nothing is no name.
fn list(cell: &str) -> Result<Vec<ListedName>, RowFault> {
    cell.split('|').map(|name| ListedName::from_cell(name.trim_matches(' '))).collect()
}

/// Writes a header and one entity a line; [`read`] gives it back equal, so long as no source and no English name has a
/// tab or a line end in it, which become spaces, or spaces at its ends, which are not kept.
///
/// All columns are written but `op`, whether any entity has something there or not, so that tables of two gazetteers
/// can be put together; the prior always, be it the default. Linear in the entities, and flushed at the end. Spellings
/// of single names go with them, as [`ListedName::from_cell`] reads them.
///
/// ```text
/// id      kind    class   name    en      aliases short   acronyms        demonyms        country within prior ...
/// tula    place           तुला            तूला                                            russia         0.1   ...
/// ```
pub(super) fn write<'e, W: Write>(entities: impl Iterator<Item = &'e Entity>, mut writer: W) -> std::io::Result<()> {
    let columns: Vec<&str> = COLUMNS.into_iter().filter(|&c| c != "op").collect();
    writeln!(writer, "{}", columns.join("\t"))?;
    for e in entities {
        let written = |name| WrittenName { name, spelling: e.name_spellings.get(name).copied() };
        let list =
            |names: &'e Vec<String>| names.iter().map(|name| written(name).to_string()).collect::<Vec<_>>().join("|");
        let lists = [&e.aliases, &e.short, &e.acronyms, &e.demonyms].map(list);
        let plain = |text: &Option<String>| text.as_deref().unwrap_or_default().replace(['\t', '\n', '\r'], " ");
        let spelling = e.spelling.map_or("", |s| s.as_str());
        let class = e.class.map_or("", |c| c.as_str());
        let [country, within] = [&e.country, &e.within].map(|id| id.as_deref().unwrap_or_default());
        let (en, source) = (plain(&e.en), plain(&e.source));
        write!(writer, "{}\t{}\t{class}\t{}\t{en}\t", e.id, e.kind, written(&e.name))?;
        writeln!(writer, "{}\t{country}\t{within}\t{}\t{spelling}\t{source}", lists.join("\t"), e.prior)?;
    }
    writer.flush()
}
