//! The report on a gold file, as text. It knows how the table looks, and nothing of how a mention is judged.

use super::gold::{Document, File};
use super::judge::Judged;
use super::tally::{Counts, Tally};
use naamkosh::Kind;

/// So many bytes are shown on either side of an error.
const AROUND: usize = 60;

/// What was missed and what was wrong, a line each.
#[derive(Debug, Default)]
pub struct Report {
    missed: Vec<String>,
    wrong: Vec<String>,
}

impl Report {
    /// Notes the errors of a document.
    pub fn note(&mut self, document: &Document, judged: &Judged<'_>) {
        let line =
            |start, end, what: &str| format!("  {}\t{what}\t{}", document.doc, around(&document.text, start, end));
        for gold in &judged.missed {
            self.missed.push(line(gold.start, gold.end, gold.kind.as_str()));
        }
        for found in &judged.wrong {
            self.wrong.push(line(found.start, found.end, found.kind.as_str()));
        }
        for (gold, found) in &judged.right {
            if let Some(id) = gold.id.as_deref().filter(|id| found.id.as_deref() != Some(id)) {
                let what = format!("{} is {id}", found.id.as_deref().unwrap_or("no entity"));
                self.wrong.push(line(found.start, found.end, &what));
            }
        }
        for gold in &judged.demonyms_missed {
            self.missed.push(line(gold.start, gold.end, "demonym"));
        }
    }

    /// Prints the tables of a file, and at most so many errors of each sort.
    pub fn print(&self, file: &File, tally: &Tally, errors: usize) {
        print!("{}", table(&file.name, file.has_forms(), tally));
        for (what, lines) in [("missed", &self.missed), ("wrong", &self.wrong)] {
            if errors > 0 {
                println!("{what}: {}", lines.len());
                some(lines, errors).for_each(|line| println!("{line}"));
            }
        }
        println!();
    }
}

/// The tables of a file of that name.
fn table(name: &str, has_forms: bool, tally: &Tally) -> String {
    let mut lines = vec![
        format!("{name}: {} documents", tally.documents),
        format!("{:14}{:>7}{:>7}{:>7}{:>8}", "", "P", "R", "F1", "gold"),
    ];
    let row =
        |what: &str, c: Counts| format!("{what:14}{:7.3}{:7.3}{:7.3}{:8}", c.precision(), c.recall(), c.f1(), c.gold());
    lines.extend(Kind::ALL.iter().map(|&kind| row(kind.as_str(), tally.kind(kind))));
    lines.push(row("micro", tally.micro()));
    lines.push(row("span", tally.spans));
    let demonyms = tally.demonyms;
    if has_forms {
        let ids = format!("  ids right {} of {}", tally.demonym_ids, demonyms.right);
        lines.push(row("demonym", demonyms) + &ids);
    } else {
        let found = demonyms.right + demonyms.wrong;
        lines.push(format!("demonyms found and left out, since the gold has none: {found}"));
    }
    lines.push("by form: right, wrong (as found), missed (as the gold calls it)".to_owned());
    let left_out = |form: &str| !has_forms && form == "demonym";
    for (form, c) in tally.by_form().into_iter().filter(|(form, _)| !left_out(form)) {
        lines.push(format!("  {form:12}{:7}{:7}{:7}", c.right, c.wrong, c.missed));
    }
    if tally.ids > 0 {
        let of = |some: usize| format!("{some} of {} ({:.3})", tally.ids, some as f64 / tally.ids as f64);
        lines.push(format!("id right {}", of(tally.ids_right)));
        lines.push(format!("id the same entity, whatever its slug {}", of(tally.same_entity())));
    }
    let [all, found] = tally.bylines;
    if all > 0 {
        lines.push(format!("by-line names found {found} of {all}"));
    }
    lines.join("\n") + "\n"
}

/// At most so many of the lines, spread over all of them.
fn some(lines: &[String], most: usize) -> impl Iterator<Item = &String> {
    let many = lines.len().min(most);
    (0..many).filter_map(move |at| lines.get(at * lines.len() / many))
}

/// A span in brackets with a little of the text around it.
fn around(text: &str, start: usize, end: usize) -> String {
    let boundary = |from: usize| (from..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len());
    let (first, last) = (boundary(start.saturating_sub(AROUND)), boundary((end + AROUND).min(text.len())));
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    format!("{}[{}]{}", part(first, start), part(start, end), part(end, last)).replace(char::is_whitespace, " ")
}

#[cfg(test)]
mod tests {
    use super::super::judge::judge;
    use super::super::judge::tests::{document, found, gold};
    use super::*;
    use naamkosh::Form;

    #[test]
    fn a_table() {
        let document = document(vec![gold(0, 5, Kind::Person), gold(6, 9, Kind::Place)]);
        let all = [found(0, 5, Kind::Person, Form::Name), found(20, 25, Kind::Place, Form::Demonym)];
        let mut tally = Tally::default();
        let judged = judge(&document, &all);
        tally.add(&judged);
        let said = table("some", false, &tally);
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines[0], "some: 1 documents");
        assert_eq!(lines[2].split_whitespace().collect::<Vec<_>>(), ["person", "1.000", "1.000", "1.000", "1"]);
        assert_eq!(lines[5].split_whitespace().collect::<Vec<_>>(), ["micro", "1.000", "0.500", "0.667", "2"]);
        assert_eq!(lines[7], "demonyms found and left out, since the gold has none: 1");
        assert!(!said.contains("id right"));
        assert!(table("some", true, &tally).contains("demonym         0.000  0.000  0.000       0  ids right 0 of 0"));
        let mut report = Report::default();
        report.note(&document, &judged);
        assert_eq!((report.missed.len(), report.wrong.len()), (1, 0));
    }

    #[test]
    fn errors_from_all_over() {
        let lines: Vec<String> = (0..10).map(|n| n.to_string()).collect();
        let picked = |most| some(&lines, most).map(String::as_str).collect::<Vec<_>>().concat();
        assert_eq!(
            (picked(0), picked(2), picked(4), picked(99)),
            (String::new(), "05".into(), "0257".into(), "0123456789".into())
        );
        assert_eq!(around("रूस की सेना", 0, 9), "[रूस] की सेना");
    }
}
