//! What stands beside names, and beside words that are none.
//!
//! A logistic regression over the context window: the two words before a span and the two after it. Each word on each
//! side has a weight for each kind of name, learnt from raw news (`cargo xtask train context`), and what they say
//! together is their sum, with what counts always:
//!
//! ```text
//!            before2   before   ‹span›   after   after2
//!             कल        मंत्री    ......   ने       कहा
//!
//! person     always + weight(before2, कल) + weight(before, मंत्री) + weight(after, ने) + weight(after2, कहा)
//! ```
//!
//! The result is a natural logarithm of odds, name against common word, and is added to the prior of the span's own
//! words (`priors`). A weight of 0.69 doubles the odds, one of -0.69 halves them. What is no word of the language has a
//! row too: the end of the sentence, a number, a country, any other sign; a word without a row has that of `?`.
//!
//! Adding weights treats the four words as if each spoke for itself, which they do not. The regression has seen them
//! together, though, and weighs those that go together less.
//!
//! Knows of words by hash and of sides. What stands where in a text is for `document::window`, what is made of the sum
//! for the passes.

use super::rows::{Cell, File, Once};
use super::{Language, LanguageError, LanguageFiles};
use crate::entity::Kind;
use crate::pack::{Array, Map, PackError, Reader, Writer, record};
use crate::spelling::hash::Hashes;
use std::collections::BTreeMap;

/// How much likelier something is a name than a common word, in natural logarithms. Four numbers, one for each kind and
/// one for demonyms, which are adjectives of places and stand elsewhere than these. 0 says nothing, 2.3 ten to one for
/// the name, -2.3 ten to one against it. Sums of evidence are evidence.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Evidence {
    /// That it is a person.
    pub(crate) person: f32,
    /// That it is a place, by its name.
    pub(crate) place: f32,
    /// That it is an organisation.
    pub(crate) organization: f32,
    /// That it is the adjective of a place: रूसी.
    pub(crate) demonym: f32,
}

record! { Evidence { person: f32, place: f32, organization: f32, demonym: f32 } }

impl Evidence {
    /// That for a name of the kind; of demonyms the field is asked itself.
    pub(crate) fn of(self, kind: Kind) -> f32 {
        match kind {
            Kind::Person => self.person,
            Kind::Place => self.place,
            Kind::Organization => self.organization,
        }
    }

    /// The same done to each of the four.
    fn map(self, to: impl Fn(f32) -> f32) -> Evidence {
        Evidence {
            person: to(self.person),
            place: to(self.place),
            organization: to(self.organization),
            demonym: to(self.demonym),
        }
    }

    /// So much of it. Half of it for 0.5. For evidence of several places of one word, which are not independent.
    pub(crate) fn scaled(self, share: f32) -> Evidence {
        self.map(|x| x * share)
    }

    /// No more of it than that, either way. So that one strong neighbour cannot outweigh all that is known otherwise.
    /// `most` is not negative.
    pub(crate) fn clamp(self, most: f32) -> Evidence {
        self.map(|x| x.clamp(-most, most))
    }

    /// What four cells say, `never` where one is `-` and may be. Person, place, organisation, demonym, in this order.
    /// An error for what is no finite number.
    pub(super) fn read(cells: [Cell<'_>; 4], never: Option<f32>) -> Result<Evidence, LanguageError> {
        let weight = |cell: Cell<'_>| match (cell.text, never) {
            ("-", Some(never)) => Ok(never),
            _ => cell.number(),
        };
        let [person, place, organization, demonym] = cells;
        Ok(Evidence {
            person: weight(person)?,
            place: weight(place)?,
            organization: weight(organization)?,
            demonym: weight(demonym)?,
        })
    }
}

/// Of two things that speak for themselves: their odds are multiplied, so their logarithms are added.
impl std::ops::Add for Evidence {
    type Output = Evidence;

    fn add(self, other: Evidence) -> Evidence {
        Evidence {
            person: self.person + other.person,
            place: self.place + other.place,
            organization: self.organization + other.organization,
            demonym: self.demonym + other.demonym,
        }
    }
}

/// That of nothing says nothing.
impl std::iter::Sum for Evidence {
    fn sum<I: Iterator<Item = Evidence>>(all: I) -> Evidence {
        all.fold(Evidence::default(), |a, b| a + b)
    }
}

/// Where a word stands to a name. As a number it is the column in the table of weights: `Before2` 0, `After2` 3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// Before the word before it.
    Before2,
    /// Beside the span: मंत्री before it.
    Before,
    /// Beside the span: ने after it.
    After,
    /// After the word after it.
    After2,
}

/// What stands there. What is told apart is what a row can be about: `context.tsv` writes a word as itself and the
/// others as signs.
///
/// ```text
/// Word     मंत्री      Number  0      Country  @      End  .      Other  ,      (any other word  ?)
/// ```
///
/// No window gives `Country`: it is the row of the words that are one ([`Language::is_country`]) and have none of their
/// own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Neighbour {
    /// The word of that hash.
    Word(u64),
    /// Digits, of either script.
    Number,
    /// The name of a country or state, or its adjective.
    Country,
    /// The end of a sentence or of a line.
    End,
    /// Anything else.
    Other,
}

impl Neighbour {
    /// The hash of the word, or another number for what is none. Words have 64 bits of hash, and the five numbers are
    /// as good as never one of them; were one, a word would be read as a sign, and nothing worse.
    fn key(self) -> u64 {
        match self {
            Neighbour::Word(hash) => hash,
            Neighbour::End => 0,
            Neighbour::Other => 1,
            Neighbour::Number => 2,
            Neighbour::Country => 4,
        }
    }
}

/// The key of words that the table does not have. It goes between those of [`Neighbour::key`].
const ANY_OTHER: u64 = 3;

/// What a neighbour says on one side; nothing is said where it has no row.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    is: bool,
    evidence: Evidence,
}

record! { Said { is: bool, evidence: Evidence } }

/// ```text
/// sides   hash(ने)   ─► [before2, before, after, after2]   none where the word has no row on that side
///         0 (.)     ─► [before2, before, after, after2]
///         3 (?)     ─► [before2, before, after, after2]
/// ```
#[derive(Debug, Default)]
pub(super) struct Sides {
    /// What counts always.
    always: Evidence,
    /// What each neighbour says on each side.
    sides: Map<[Said; 4]>,
}

impl Sides {
    /// A side and word stand once as they are written; an error for a side that there is not, and for a row on any side
    /// that is not `*`.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Sides, LanguageError> {
        let (mut always, mut sides) = (Evidence::default(), BTreeMap::<u64, [Said; 4]>::new());
        let mut once = Once::default();
        for row in File::new("context.tsv", files.context).table::<6>() {
            let [side, word, weights @ ..] = row?;
            once.take((side.text, word.text), &word)?;
            let evidence = Evidence::read(weights, None)?;
            let side = match (side.text, word.text) {
                ("before2", _) => Side::Before2,
                ("before", _) => Side::Before,
                ("after", _) => Side::After,
                ("after2", _) => Side::After2,
                ("any", "*") => {
                    always = evidence;
                    continue;
                }
                ("any", _) => return Err(word.is_no("neighbour on any side: *")),
                _ => return Err(side.is_no("side: before2, before, after, after2 or any")),
            };
            let key = match word.text {
                "." => Neighbour::End.key(),
                "," => Neighbour::Other.key(),
                "0" => Neighbour::Number.key(),
                "@" => Neighbour::Country.key(),
                "?" => ANY_OTHER,
                _ => word.hash()?,
            };
            // Of spellings that fold alike the more frequent one, which comes first.
            if let Some(place) = sides.entry(key).or_default().get_mut(side as usize).filter(|said| !said.is) {
                *place = Said { is: true, evidence };
            }
        }
        Ok(Sides { always, sides: Map::of(sides) })
    }

    /// Its sections.
    pub(super) fn write(&self, writer: &mut Writer) {
        let always: Array<Evidence> = [self.always].into_iter().collect();
        writer.section("always", always.bytes());
        self.sides.write("sides", writer);
    }

    /// The same again.
    pub(super) fn unpack(reader: &mut Reader) -> Result<Sides, PackError> {
        Ok(Sides { always: reader.one("always")?, sides: Map::read("sides", reader)? })
    }
}

/// What stands beside words, and which of these are countries.
#[derive(Debug)]
pub(super) struct Weights {
    sides: Sides,
    /// The hashes of the names of countries and states, and of their adjectives.
    countries: Hashes,
}

impl Weights {
    /// The sections of what stands beside words.
    pub(super) fn write(&self, writer: &mut Writer) {
        self.sides.write(writer);
    }

    /// Countries are the names of settled_names.txt.
    pub(super) fn read(files: &LanguageFiles<'_>, sides: Sides) -> Result<Weights, LanguageError> {
        Ok(Weights { sides, countries: File::new("settled_names.txt", files.settled_names).hashes()? })
    }
}

impl Language {
    /// True for the hash of the name of a country or state, or of its adjective. By hash alone: two words of one hash
    /// would be taken for each other.
    pub(crate) fn is_country(&self, hash: u64) -> bool {
        self.context.countries.contains(&hash)
    }

    /// What the neighbours say, each on its side: the sum of their weights. Of मंत्री before and ने after a span: a
    /// person far more than a place. A side that is not given says nothing, not even that it is empty; the window
    /// leaves out what is beyond the end of the sentence. At most three look-ups a neighbour; no allocation.
    ///
    /// ```text
    /// row of the word on that side  ►  else, of a word that is a country, the row @  ►  else, of a word, the row ?
    /// ```
    pub(crate) fn evidence(&self, neighbours: impl IntoIterator<Item = (Side, Neighbour)>) -> Evidence {
        let weights = &self.context;
        let of = |key: u64, side: Side| {
            let said = *weights.sides.sides.get(key)?.get(side as usize)?;
            said.is.then_some(said.evidence)
        };
        let said = neighbours.into_iter().map(|(side, neighbour)| match (of(neighbour.key(), side), neighbour) {
            (Some(evidence), _) => evidence,
            (None, Neighbour::Word(hash)) if weights.countries.contains(&hash) => {
                of(Neighbour::Country.key(), side).unwrap_or_default()
            }
            (None, Neighbour::Word(_)) => of(ANY_OTHER, side).unwrap_or_default(),
            (None, _) => Evidence::default(),
        });
        weights.sides.always + said.sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spelling::hash::hash_key;

    #[test]
    fn weights() {
        let hindi = Language::hindi().unwrap();
        let said = |side: Side, word: &str| hindi.evidence([(side, Neighbour::Word(hash_key(word)))]);
        assert!(said(Side::After, "ने").person > 1.0);
        assert!(said(Side::After, "जिले").place > 2.0);
        assert!(said(Side::Before, "मंत्री").person > 1.0);
        assert!(said(Side::After, "सेना").demonym > 0.0);
        assert!(hindi.evidence([(Side::After, Neighbour::End)]).person < -1.0);
        let unknown = ["कुर्स्क", "जापोरिज्जिया"].map(|w| said(Side::After, w));
        assert_eq!(unknown[0], unknown[1]);
    }
}
