//! Gazetteers of any size: names of the embedded list first, then names of two words composed from its people's.
//!
//! Benches use it too. It knows what a gazetteer is, and nothing of searching. The same number and seed give the same
//! names, on every platform.

use naamkosh::{Entity, Gazetteer, Kind};
use std::collections::HashSet;
use std::error::Error;

/// A composed word has at least so many characters, vowel signs counted: initials are no words of a name.
const SHORTEST: usize = 2;

/// Composing gives up after so many tries a name that is wanted: the words of the people are used up.
const TRIES: usize = 20;

/// A small generator of pseudo-random numbers (xorshift64*).
pub struct Random(u64);

impl Random {
    /// Of a seed, which may be 0.
    pub fn new(seed: u64) -> Random {
        Random(seed ^ 0x9E37_79B9_7F4A_7C15 | 1)
    }

    /// A number below `end`, which is not 0. The numbers are not exactly as likely as each other: nothing here asks.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end
    }
}

/// All of the embedded list, as entities that are to be compiled: `Gazetteer::embedded` is compiled already.
pub fn embedded() -> Result<Gazetteer, Box<dyn Error>> {
    let mut gazetteer = Gazetteer::new();
    for entity in Gazetteer::embedded()?.iter() {
        gazetteer.insert(entity.clone())?;
    }
    Ok(gazetteer)
}

/// A gazetteer of so many different names. Entities of the embedded list come first, in an order drawn with the seed, as
/// many as fit with all their names; then people of one composed name each.
///
/// # Errors
/// Where the words of the embedded people make fewer names.
pub fn gazetteer(names: usize, seed: u64) -> Result<Gazetteer, Box<dyn Error>> {
    let listed = Gazetteer::embedded()?;
    let mut random = Random::new(seed);
    let (mut gazetteer, mut known) = (Gazetteer::new(), HashSet::with_capacity(names));
    let mut order: Vec<&Entity> = listed.iter().collect();
    order.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    for last in (1..order.len()).rev() {
        order.swap(last, random.below(last + 1));
    }
    for entity in order {
        let own: HashSet<&str> = entity.names().filter(|name| !known.contains(*name)).collect();
        if known.len() + own.len() <= names {
            known.extend(own.into_iter().map(str::to_owned));
            gazetteer.insert(entity.clone())?;
        }
    }
    let (given, family) = words(&listed);
    for tries in 0.. {
        if known.len() >= names {
            break;
        }
        if tries > names.saturating_mul(TRIES) || given.is_empty() {
            return Err(format!("the words of people make only {} names", known.len()).into());
        }
        let name = format!("{} {}", given[random.below(given.len())], family[random.below(family.len())]);
        if !known.contains(&name) {
            gazetteer.insert(Entity::new(format!("composed-{}", known.len()), Kind::Person, name.as_str()))?;
            known.insert(name);
        }
    }
    Ok(gazetteer)
}

/// Its listed spellings, each once, sorted: what a searcher of bytes is given.
pub fn spellings(gazetteer: &Gazetteer) -> Vec<&str> {
    let mut spellings: Vec<&str> = gazetteer.iter().flat_map(Entity::names).collect();
    spellings.sort_unstable();
    spellings.dedup();
    spellings
}

/// The first words of people of two words and more, and the last ones; each once, sorted.
fn words(gazetteer: &Gazetteer) -> (Vec<&str>, Vec<&str>) {
    let fits =
        |word: &str| word.chars().count() >= SHORTEST && word.chars().all(|c| ('\u{900}'..='\u{963}').contains(&c));
    let (mut given, mut family) = (Vec::new(), Vec::new());
    for person in gazetteer.iter().filter(|entity| entity.kind == Kind::Person) {
        let words: Vec<&str> = person.name.split(' ').collect();
        if let [first, .., last] = words.as_slice()
            && fits(first)
            && fits(last)
        {
            given.push(*first);
            family.push(*last);
        }
    }
    for words in [&mut given, &mut family] {
        words.sort_unstable();
        words.dedup();
    }
    (given, family)
}
