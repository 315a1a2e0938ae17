//! Records by a hash, and by a word: open addressing in an array.
//!
//! ```text
//! slots     | key 8, value | key 8, value | ..        at most seven tenths full; a key of all ones is an empty slot
//! first     the high bits of the key times a number, so that keys which are no hashes do for keys too
//! ```
//!
//! A look-up goes from the first slot of a key to the first empty one, and is never longer than the array.

use super::{Array, PackError, Reader, Record, Strings, Writer};
use crate::spelling::hash::{hash_key, spread};
use std::fmt;

/// The key of an empty slot; a value under it is never found.
const EMPTY: u64 = u64::MAX;

/// Values by 64 bits.
#[derive(Clone)]
pub(crate) struct Map<V> {
    slots: Array<(u64, V)>,
}

impl<V> Default for Map<V> {
    fn default() -> Map<V> {
        Map { slots: Array::default() }
    }
}

impl<V: Record> fmt::Debug for Map<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a map in {:?}", self.slots)
    }
}

/// Where a key is looked for first among so many slots, a power of two.
#[inline(always)]
fn first(key: u64, slots: usize) -> usize {
    (spread(key) >> 32) as usize & slots.wrapping_sub(1)
}

impl<V: Record + Default> Map<V> {
    /// Of keys in any order, the same map for the same pairs. A key that comes again has two slots, of which the first that
    /// came is found.
    pub(crate) fn of(pairs: impl IntoIterator<Item = (u64, V)>) -> Map<V> {
        let mut pairs: Vec<(u64, V)> = pairs.into_iter().collect();
        pairs.sort_by_key(|(key, _)| *key);
        let size = (pairs.len() * 10 / 7 + 1).next_power_of_two();
        let mut slots = vec![(EMPTY, V::default()); size];
        for (key, value) in pairs {
            let mut places = (first(key, size)..size).chain(0..size);
            let free = places.find(|at| slots.get(*at).is_some_and(|(key, _)| *key == EMPTY));
            if let Some(slot) = free.and_then(|at| slots.get_mut(at)) {
                *slot = (key, value);
            }
        }
        Map { slots: slots.into_iter().collect() }
    }

    /// All values of a key, the first that came first.
    #[inline]
    pub(crate) fn all(&self, key: u64) -> impl Iterator<Item = V> + '_ {
        let slots = self.slots.len();
        let mut at = first(key, slots);
        let mut left = slots;
        std::iter::from_fn(move || {
            while left > 0 {
                left -= 1;
                let (found, value) = self.slots.get(at)?;
                at = (at + 1) & (slots - 1);
                if found == EMPTY {
                    left = 0;
                } else if found == key {
                    return Some(value);
                }
            }
            None
        })
    }

    /// The value of a key.
    #[inline]
    pub(crate) fn get(&self, key: u64) -> Option<V> {
        self.all(key).next()
    }

    /// Every key with its value, in no order that counts.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (u64, V)> + '_ {
        self.slots.iter().filter(|(key, _)| *key != EMPTY)
    }

    /// Its section.
    pub(crate) fn write(&self, tag: &'static str, writer: &mut Writer) {
        writer.section(tag, self.slots.bytes());
    }

    /// The same again.
    pub(crate) fn read(tag: &'static str, reader: &mut Reader) -> Result<Map<V>, PackError> {
        let slots: Array<(u64, V)> = reader.array(tag)?;
        if slots.len() > 0 && !slots.len().is_power_of_two() {
            return Err(reader.fault(tag, "a number of slots that is no power of two"));
        }
        Ok(Map { slots })
    }

    /// The bytes that it holds or lends.
    pub(crate) fn memory_usage(&self) -> usize {
        self.slots.memory_usage()
    }
}

/// Values by words, compared in full.
///
/// ```text
/// places    number of a word and one, by its hash; 0: none      4 bytes, at most seven tenths full
/// words     where it begins in the text, its value              sorted; one more, where the last one ends
/// ```
#[derive(Clone)]
pub(crate) struct Words<V> {
    places: Array<u32>,
    words: Array<(u32, V)>,
    text: Strings,
}

impl<V: Record> fmt::Debug for Words<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "words: {:?} in {:?}", self.words, self.text)
    }
}

impl<V: Record + Default> Words<V> {
    /// Of words, each once. Those beyond four gigabytes are left out.
    pub(crate) fn of<'w>(words: impl IntoIterator<Item = (&'w str, V)>) -> Words<V> {
        let mut sorted: Vec<(&str, V)> = words.into_iter().collect();
        sorted.sort_by_key(|(word, _)| *word);
        let size = (sorted.len() * 10 / 7 + 1).next_power_of_two();
        let (mut places, mut placed, mut text) = (vec![0u32; size], Vec::new(), Vec::new());
        for (word, value) in sorted {
            let Ok(from) = u32::try_from(text.len() + word.len()).map(|end| end - word.len() as u32) else { break };
            let start = first(hash_key(word), size);
            let mut free = (start..size).chain(0..size).filter(|at| places.get(*at) == Some(&0));
            if let Some(place) = free.next().and_then(|at| places.get_mut(at)) {
                placed.push((from, value));
                text.extend_from_slice(word.as_bytes());
                *place = placed.len() as u32;
            }
        }
        placed.push((text.len() as u32, V::default()));
        let text = Strings::over(text.into());
        Words { places: places.into_iter().collect(), words: placed.into_iter().collect(), text }
    }

    /// The bytes of the word of that number, and its value.
    #[inline]
    fn at(&self, number: usize) -> Option<(&[u8], V)> {
        let ((from, value), (to, _)) = self.words.pair(number)?;
        Some((self.text.bytes().get(from as usize..to as usize)?, value))
    }

    /// The value of a word.
    pub(crate) fn get(&self, word: &str) -> Option<V> {
        let size = self.places.len();
        let start = first(hash_key(word), size);
        let places = (0..size).map(|at| self.places.get((start + at) & (size - 1)).unwrap_or(0));
        let numbers = places.map_while(|number| (number as usize).checked_sub(1));
        numbers
            .filter_map(|number| self.at(number))
            .find(|(found, _)| *found == word.as_bytes())
            .map(|(_, value)| value)
    }

    /// Every word, sorted.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        let words = (0..self.words.len()).filter_map(|number| self.at(number));
        words.map(|(word, _)| std::str::from_utf8(word).unwrap_or_default())
    }

    /// Its three sections.
    pub(crate) fn write(&self, tag: &'static str, writer: &mut Writer) {
        writer.section(tag, self.places.bytes());
        writer.section(tag, self.words.bytes());
        writer.section(tag, self.text.bytes());
    }

    /// The same again.
    pub(crate) fn read(tag: &'static str, reader: &mut Reader) -> Result<Words<V>, PackError> {
        let places: Array<u32> = reader.array(tag)?;
        if !places.len().is_power_of_two() {
            return Err(reader.fault(tag, "a number of places that is no power of two"));
        }
        Ok(Words { places, words: reader.array(tag)?, text: Strings::over(reader.section(tag)?) })
    }
}
