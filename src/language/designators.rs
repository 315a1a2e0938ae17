//! The words that names of organisations and places end in, and the ordinary words inside such names.
//!
//! A *designator* (a head, as data and code call it) says what an unlisted name is: मंत्रालय, नगर निगम, जिले. The
//! document layer starts from one and reads backwards, as long as the words before it may belong to the name; what each
//! of these is, is asked here too.
//!
//! ```text
//! राष्ट्रीय    विकास    निगम
//! Adjective  Domain   head: organization, inside      the name is all three
//! ◄────────────────   read from right to left
//!
//! ककोलत      जिले
//! unknown    head: place, outside, tells             the name is ककोलत
//! ```
//!
//! Heads are looked up by the hash of their *last* word, the one that a reader from left to right is at when it is
//! known that the others came before it:
//!
//! ```text
//! heads   निगम ─► [पथ परिवहन निगम], [नगर निगम], [निगम]      the longest first, so that the first which fits is it
//! ```
//!
//! `after_heads` is the way out: what is followed by चुनाव is an election and no council. Knows of words and kinds; how
//! far a name goes is for `document::designators`.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::entity::{Class, Kind};
use crate::named::UnknownName;
use crate::spelling::hash::{ByHash, Hashes};

/// What a name ends in: मंत्रालय, नगर निगम, जिले. A row of `designators.tsv`, its flags spelt out.
#[derive(Debug)]
pub(crate) struct Designator {
    /// The hashes of its words.
    pub(crate) words: Vec<u64>,
    /// Of the row; its class is checked against it, and not kept.
    pub(crate) kind: Kind,
    /// It is part of the name: मंत्रालय is, जिले is not.
    pub(crate) inside: bool,
    /// It stands more often without a name than with one.
    pub(crate) weak: bool,
    /// An unknown word before it is nearly always a name.
    pub(crate) tells: bool,
    /// Names of people begin such names: विश्वविद्यालय.
    pub(crate) of_people: bool,
    /// Names of organisations do: लिमिटेड.
    pub(crate) of_organizations: bool,
    /// What it is for is name enough: मंत्रालय.
    pub(crate) of_domains: bool,
    /// It stands before the name as well: थाना सतनपुर.
    pub(crate) before: bool,
    /// It is no part of a listed name either, which papers write with it: चिनाब नदी.
    pub(crate) never: bool,
    /// It is that of a village or a quarter: no far place of another spelling is meant before it.
    pub(crate) small: bool,
}

/// What an ordinary word is inside a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Inside {
    /// An adjective that such names begin with: राष्ट्रीय.
    Adjective,
    /// What a ministry is for: रक्षा.
    Domain,
    /// What is studied and taught: हिंदी. Likewise, but a department of it is of some university.
    Study,
    /// Two domains are joined by it: और.
    And,
    /// Anything else that such names have: words of trades, of places in general.
    Other,
}

/// Everything by hash: the words of a text come with theirs.
#[derive(Debug)]
pub(super) struct Designators {
    /// By the hash of their last word, those of more words first.
    heads: ByHash<Vec<Designator>>,
    /// What each word is by itself, also where its row has several: अखिल भारतीय.
    insides: ByHash<Inside>,
    /// Of `after_heads.txt`.
    after: Hashes,
}

impl Designators {
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Designators, LanguageError> {
        Ok(Designators {
            heads: read_heads(File::new("designators.tsv", files.designators))?,
            insides: read_insides(File::new("name_insides.tsv", files.name_insides))?,
            after: File::new("after_heads.txt", files.after_heads).hashes()?,
        })
    }
}

/// `नगर निगम ⇥ organization ⇥ government ⇥ in ⇥ u` is a head of two words that stands inside the name and tells. An
/// error for a class that is none of the kind's, an extent other than `in` and `out`, and a head that stands twice.
fn read_heads(file: File<'_>) -> Result<ByHash<Vec<Designator>>, LanguageError> {
    let (mut heads, mut once) = (ByHash::<Vec<Designator>>::default(), Once::default());
    for row in file.table() {
        let [cell, kind, class, extent, flags] = row?;
        once.take(cell.text, &cell)?;
        let words = cell.phrase()?;
        let kind: Kind = kind.text.parse().map_err(|e: UnknownName| kind.fault(e.to_string()))?;
        let of_kind = class.text.parse().ok().filter(|class: &Class| class.kind() == kind);
        let of_kind = of_kind.ok_or_else(|| class.is_no(&format!("class of a {kind}")))?;
        let small = matches!(of_kind, Class::Village | Class::Area);
        let inside = match extent.text {
            "in" => true,
            "out" => false,
            _ => return Err(extent.is_no("extent: in or out")),
        };
        let flags = flags.flags("wbupomn")?;
        let [weak, tells, of_people, of_organizations, of_domains, before, never] =
            ['w', 'u', 'p', 'o', 'm', 'b', 'n'].map(|f| flags.contains(f));
        let Some(&last) = words.last() else { continue };
        let head = Designator {
            words,
            kind,
            inside,
            weak,
            tells,
            of_people,
            of_organizations,
            of_domains,
            before,
            never,
            small,
        };
        heads.entry(last).or_default().push(head);
    }
    for of_word in heads.values_mut() {
        of_word.sort_by_key(|h| std::cmp::Reverse(h.words.len()));
    }
    Ok(heads)
}

/// Each word of a row of several is entered, and the first row that has a word decides what it is.
fn read_insides(file: File<'_>) -> Result<ByHash<Inside>, LanguageError> {
    let (mut insides, mut once) = (ByHash::default(), Once::default());
    for row in file.table() {
        let [words, flag] = row?;
        once.take(words.text, &words)?;
        let what = match flag.text {
            "a" => Inside::Adjective,
            "d" => Inside::Domain,
            "s" => Inside::Study,
            "c" => Inside::And,
            "-" => Inside::Other,
            _ => return Err(flag.is_no("flag: a, d, s, c or -")),
        };
        for hash in words.phrase()? {
            // A word of several rows is what the first one says.
            insides.entry(hash).or_insert(what);
        }
    }
    Ok(insides)
}

impl Language {
    /// The heads whose last word has that hash, those of more words first. For the hash of निगम those of all names that
    /// end in it. Empty for nearly all words: one look-up, no allocation.
    pub(crate) fn designators(&self, hash: u64) -> &[Designator] {
        self.heads.heads.get(&hash).map_or(&[], Vec::as_slice)
    }

    /// What the word of that hash is inside names of organisations, if anything. `Domain` for रक्षा, `And` for और, none
    /// for किताब.
    pub(crate) fn inside_names(&self, hash: u64) -> Option<Inside> {
        self.heads.insides.get(&hash).copied()
    }

    /// True for the hash of a word after which what seemed the name of an organisation names something else: चुनाव. नगर
    /// निगम चुनाव: the word right after the head is asked about.
    pub(crate) fn is_after_designator(&self, hash: u64) -> bool {
        self.heads.after.contains(&hash)
    }

    /// The hashes of the last words of all heads. The index marks these words as name cues, so that the matcher hands
    /// them on.
    pub(crate) fn designator_hashes(&self) -> impl Iterator<Item = u64> {
        self.heads.heads.keys().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn heads_and_insides() {
        let hindi = Language::hindi().unwrap();
        let designators = |word: &str| hindi.designators(hash_key(word));
        let corporation = designators("निगम");
        assert!(corporation.is_sorted_by_key(|h| std::cmp::Reverse(h.words.len())));
        assert!(corporation.iter().any(|h| h.words.len() == 2));
        assert!(corporation.iter().all(|h| h.kind == Kind::Organization && h.inside));
        assert!(designators("जिले").iter().all(|h| h.kind == Kind::Place && !h.inside));
        assert!(designators("किताब").is_empty());
        let insides = ["राष्ट्रीय", "रक्षा", "और", "किताब"].map(|w| hindi.inside_names(hash_key(w)));
        assert_eq!(insides, [Some(Inside::Adjective), Some(Inside::Domain), Some(Inside::And), None]);
    }
}
