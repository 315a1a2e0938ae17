//! Which of the things that stand beside candidates have weights of their own. It knows what stands where, and nothing
//! of weights.

use super::candidate::{SIDES, SIGNS};
use super::examples::{Beside, Examples, Symbol};
use super::regression::Cells;
use std::cmp::Reverse;

/// A word that stands on a side of fewer examples than that counts as any other.
const RARE: usize = 60;

/// The rows of weights, from 1: first that of any other word on each side, then those of words and signs that have
/// one, side by side, the more frequent first.
#[derive(Debug)]
pub struct Rows {
    /// The side of each row, and what stands there; none for any other word.
    pub list: Vec<(usize, Option<Symbol>)>,
    /// For each side the row of each symbol, the first being that of nothing.
    of: [Vec<u32>; SIDES.len()],
}

impl Rows {
    /// The rows for those examples. Only common words and signs have some: what stands beside a name in the news of one
    /// year may be another name.
    pub fn new(examples: &Examples, is_common: impl Fn(&str) -> bool) -> Rows {
        let symbols = &examples.symbols;
        let mut list: Vec<_> = (0..SIDES.len()).map(|side| (side, None)).collect();
        let mut of = std::array::from_fn(|side| {
            let mut rows = vec![side as u32 + 1; symbols.len() + 1];
            rows[0] = 0;
            rows
        });
        for (side, rows) in of.iter_mut().enumerate() {
            let mut counts = vec![0; symbols.len() + 1];
            for (beside, _) in &examples.known {
                counts[beside[side] as usize] += 1;
            }
            let has_one = |symbol: &Symbol| {
                let text = symbols.text(*symbol);
                counts[*symbol as usize] >= RARE && (SIGNS.contains(&text) || is_common(text))
            };
            let mut own: Vec<Symbol> = (1..=symbols.len() as Symbol).filter(has_one).collect();
            own.sort_by_key(|&symbol| (Reverse(counts[symbol as usize]), symbols.text(symbol)));
            for symbol in own {
                list.push((side, Some(symbol)));
                rows[symbol as usize] = list.len() as u32;
            }
        }
        Rows { list, of }
    }

    /// How many rows there are with that of nothing.
    pub fn height(&self) -> usize {
        self.list.len() + 1
    }

    /// The rows of what stands beside a candidate.
    pub fn cells(&self, beside: Beside) -> Cells {
        std::array::from_fn(|side| self.of[side][beside[side] as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::super::reader::{COLUMNS, Reader};
    use super::*;
    use crate::random::Random;

    #[test]
    fn frequent_common_words_have_rows() {
        let row = |before: &str| format!("0\t0\t3\tname\tplace\t\t\t\t\t\t{before}\t.\t\n");
        let parts = [("में", 61), ("ने", 60), ("को", 59), ("मोदी", 90), (".", 60), ("पर", 60)];
        let rows: String = parts.into_iter().map(|(word, count)| row(word).repeat(count)).collect();
        let dump = format!("# naamkosh features f\n{}\n{rows}", COLUMNS.join("\t"));
        let mut reader = Reader::new("dump", dump.as_bytes(), None).unwrap();
        let examples = Examples::read(&mut reader, 1.0, &mut Random::new(1)).unwrap();
        let rows = Rows::new(&examples, |word| word != "मोदी");
        let texts: Vec<_> = rows
            .list
            .iter()
            .map(|(side, s)| format!("{} {}", SIDES[*side], examples.symbols.text_or_any(*s)))
            .collect();
        let others = ["before2 ?", "before ?", "after ?", "after2 ?"];
        assert_eq!(texts[..4], others);
        assert_eq!(texts[4..], ["before में", "before .", "before ने", "before पर", "after ."]);
        assert_eq!(rows.height(), 10);
        let cells = |at: usize| rows.cells(examples.known[at].0);
        assert_eq!(cells(0), [0, 5, 9, 0]);
        assert_eq!((cells(125)[1], cells(200)[1]), (2, 2));
    }
}
