//! The words that people's names are made of, and the titles before them.
//!
//! People whom no gazetteer lists are found by words that others have in their names, and by what is said before a
//! name. Both tables are keyed by the hash of one word:
//!
//! ```text
//! parts    शर्मा  ─► often family, at times middle, never given       a surname
//!          आशा   ─► given, common                                  a name, and the word for hope
//! titles   श्री   ─► Sure     अभिनेत्री ─► Maybe     संपादन ─► ByLine
//! cues     शर्मा, आशा, श्री, अभिनेत्री, संपादन ...                        marked in the index
//! ```
//!
//! `cargo xtask data --only name_parts` counts the words of the listed people's names; titles are listed by hand.
//!
//! A title of several words is entered under its last one, since that is what stands beside the name: of उप मुख्यमंत्री
//! the reader need only be at मुख्यमंत्री. Where several titles end alike the least that one of them says counts: were
//! one of them a `Maybe`, a word after it might be no name.
//!
//! Knows of words one by one. Which of them make a name together is for `document::nil`.

use super::rows::{File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::pack::{Map, Writer, record};
use crate::spelling::{
    folded::folded_key,
    hash::{ByHash, Hashes, hash_key},
};

/// What a word is in people's names. The three counts say where in a name the word stands, and how sure that is; the
/// three marks, what else it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct NamePart {
    /// How many listed people have it as a given name: आशा in आशा भोसले.
    pub(crate) given: u16,
    /// Between the others: कुमार in सुशील कुमार मोदी.
    pub(crate) middle: u16,
    /// As a surname: शर्मा.
    pub(crate) family: u16,
    /// It is a common word too.
    pub(crate) common: bool,
    /// It is nearly always that word, and a name only before other names.
    pub(crate) rare: bool,
    /// It is the name of a place too.
    pub(crate) place: bool,
}

record! { NamePart { given: u16, middle: u16, family: u16, common: bool, rare: bool, place: bool } }

impl NamePart {
    /// What a word is that is only made as given names are: as if one person had it.
    pub(crate) const MADE: NamePart =
        NamePart { given: 1, middle: 0, family: 0, common: false, rare: false, place: false };
}

/// What a word before a name says of it. Ordered by how much it says, the least first: `min` of two is what holds of
/// both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Title {
    /// A name may follow.
    Maybe,
    /// A name nearly always follows.
    Sure,
    /// With a colon after it, names of people follow to the end of the line.
    ByLine,
}

/// A given name that so many listed people have is one whatever else the word is.
const MANY: u16 = 5;

/// The classes of titles, but for that of by-lines. They are for those who edit the file; nothing is decided by them
/// but whether a row is sound.
const CLASSES: [&str; 7] = ["honorific", "kin", "modifier", "office", "profession", "rank", "religious"];

/// Read once and never changed; each question is one look-up.
#[derive(Debug)]
pub(super) struct NameParts {
    parts: Map<NamePart>,
    /// By the hash of their last word: the least that titles which end so say.
    titles: ByHash<Title>,
    /// By the hash of their last word: titles that may be part of a name.
    of_names: Hashes,
    /// By their hash: titles of one word that are no part of a listed name either, which papers write with them.
    never: Hashes,
    /// What given names end in: folded keys, in no order that counts.
    endings: Vec<String>,
}

impl NameParts {
    /// Titles and endings, beside the parts, which [`read_parts`] reads.
    pub(super) fn read(files: &LanguageFiles<'_>, parts: Map<NamePart>) -> Result<NameParts, LanguageError> {
        let (titles, of_names, never) = read_titles(File::new("titles.tsv", files.titles))?;
        let endings = File::new("name_endings.txt", files.name_endings).keys()?;
        Ok(NameParts { parts, titles, of_names, never, endings })
    }
}

/// A word stands once by its folded key, so two spellings of it cannot disagree. The source is checked to be there, and
/// not kept.
pub(super) fn read_parts(files: &LanguageFiles<'_>) -> Result<Map<NamePart>, LanguageError> {
    let (mut parts, mut once) = (Vec::new(), Once::default());
    for row in File::new("name_parts.tsv", files.name_parts).table() {
        let [word, given, middle, family, flags, source] = row?;
        let hash = word.hash()?;
        once.take(hash, &word)?;
        let flags = flags.flags("wrp")?;
        let [common, rare, place] = ['w', 'r', 'p'].map(|flag| flags.contains(flag));
        if source.text.is_empty() {
            return Err(source.is_no("source"));
        }
        let (given, middle, family) = (given.count()?, middle.count()?, family.count()?);
        parts.push((hash, NamePart { given, middle, family, common, rare, place }));
    }
    Ok(Map::of(parts))
}

/// Titles by their last word, those that may be part of a name, and those that never are.
type Titles = (ByHash<Title>, Hashes, Hashes);

/// Flags make a title a `Maybe`, be it that it mostly stands without a name or that it may be part of one; without
/// flags it is `Sure`; the class `byline` is what it is, whatever its flags. One title stands once as it is written.
fn read_titles(file: File<'_>) -> Result<Titles, LanguageError> {
    let (mut titles, mut once) = (ByHash::default(), Once::default());
    let (mut of_names, mut never) = (Hashes::default(), Hashes::default());
    for row in file.table() {
        let [words, class, flags] = row?;
        once.take(words.text, &words)?;
        let hashes = words.phrase()?;
        let flags = flags.flags("wfn")?;
        let title = match class.text {
            "byline" => Title::ByLine,
            other if !CLASSES.contains(&other) => return Err(class.is_no("class of titles")),
            _ if flags.is_empty() => Title::Sure,
            _ => Title::Maybe,
        };
        if let Some(&last) = hashes.last() {
            if flags.contains('f') {
                of_names.insert(last);
            }
            if flags.contains('n') && hashes.len() == 1 {
                never.insert(last);
            }
            titles.entry(last).and_modify(|t: &mut Title| *t = title.min(*t)).or_insert(title);
        }
    }
    Ok((titles, of_names, never))
}

impl NameParts {
    /// The section of the parts.
    pub(super) fn write(&self, writer: &mut Writer) {
        self.parts.write("parts", writer);
    }
}

impl Language {
    /// What the word of that hash is in names, if anything. शर्मा is a surname, किताब nothing.
    pub(crate) fn name_part(&self, hash: u64) -> Option<NamePart> {
        self.parts.parts.get(hash)
    }

    /// True for a word that several listed people have in their names. राम is; किताब is not, nor is a word that one
    /// single person has, since that may be a slip of the list, or one that is nearly always something else. Folds the
    /// word: linear in it.
    pub(crate) fn is_name(&self, word: &str) -> bool {
        let mut key = String::new();
        folded_key(word, &mut key);
        self.is_name_of_several(hash_key(&key))
    }

    /// The same of the hash of a folded key.
    pub(crate) fn is_name_of_several(&self, hash: u64) -> bool {
        let several = |p: NamePart| u32::from(p.given) + u32::from(p.middle) + u32::from(p.family) > 1;
        self.name_part(hash).is_some_and(|p| !p.rare && several(p))
    }

    /// True for the folded key of a word that many listed people have as their given name, whatever else it is. विकास is.
    pub(crate) fn is_given_name(&self, key: &str) -> bool {
        self.name_part(hash_key(key)).is_some_and(|p| !p.rare && p.given >= MANY && p.given > p.family)
    }

    /// What a word in Latin letters is in people's names: what the first of its likely spellings is that is in any.
    /// Costs some microseconds, and allocates.
    pub(crate) fn name_part_in_latin(&self, written: &str) -> Option<NamePart> {
        self.devanagari_spellings(written).iter().find_map(|spelling| {
            let mut key = String::new();
            folded_key(spelling, &mut key);
            self.name_part(hash_key(&key))
        })
    }

    /// What a word is in people's names of which nothing is known but its folded key: a given name, where it ends as
    /// these do. Linear in the endings.
    ///
    /// ```text
    /// रामबरनलाल   ends in लाल    a given name, as if one person had it
    /// लाल        the ending itself: nothing is told
    /// ```
    pub(crate) fn made_as_a_name(&self, key: &str) -> Option<NamePart> {
        let made = self.parts.endings.iter().any(|e| key.len() > e.len() + 3 && key.ends_with(e.as_str()));
        made.then_some(NamePart::MADE)
    }

    /// What a title that ends in the word of that hash says of what follows; none for no title. `Sure` for श्री,
    /// `Maybe` for अभिनेत्री, none for आज.
    pub(crate) fn title(&self, hash: u64) -> Option<Title> {
        self.parts.titles.get(&hash).copied()
    }

    /// True for the hash of the last word of a title that may be part of a name: महाराणा of महाराणा अस्पताल.
    pub(crate) fn is_title_of_names(&self, hash: u64) -> bool {
        self.parts.of_names.contains(&hash)
    }

    /// True for the hash of a title that is no part of a listed name, though that is written with it: प्रिंस of प्रिंस हैरी.
    pub(crate) fn is_title_of_none(&self, hash: u64) -> bool {
        self.parts.never.contains(&hash)
    }

    /// The hashes of all name parts and of the last words of titles. The index marks them in its word table: a cue
    /// costs the matcher no look-up of its own.
    pub(crate) fn name_cues(&self) -> impl Iterator<Item = u64> + '_ {
        self.parts.parts.iter().map(|(hash, _)| hash).chain(self.parts.titles.keys().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_and_titles() {
        let hindi = Language::hindi().unwrap();
        let name_part = |word: &str| hindi.name_part(hash_key(word));
        let sharma = name_part("शर्मा").unwrap();
        assert!(sharma.family > 5 && !sharma.common);
        assert!(name_part("आशा").unwrap().common);
        assert_eq!(name_part("किताब"), None);
        let made = hindi.made_as_a_name("छोटेलाल").unwrap();
        assert!(made.given == 1 && !made.common && hindi.made_as_a_name("लाल").is_none());
        assert!(hindi.is_name("राम") && !hindi.is_name("किताब"));
        let titles = ["श्री", "अभिनेत्री", "संपादन", "आज"].map(|w| hindi.title(hash_key(w)));
        assert_eq!(titles, [Some(Title::Sure), Some(Title::Maybe), Some(Title::ByLine), None]);
        assert!(hindi.parts.parts.iter().filter(|(_, p)| p.given > 0).count() >= 3000);
        assert!(hindi.parts.parts.iter().filter(|(_, p)| p.family > 0).count() >= 2500);
    }
}
