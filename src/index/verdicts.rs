//! What words of texts may be the spelling of, remembered for all who search the index.
//!
//! Words repeat, and to find out which listed words one is similar to costs thousands of times what it costs to look at
//! it. What is found out depends on the word, the index and the threshold alone, so that it is kept here, shared by all
//! threads, and a thread that asks first does it for the others:
//!
//! ```text
//! places        hash mod 32,768:  | 49 bits of the hash, 15 of the number |  and three like it      8 bytes each
//!                                                            |
//! found         .. [ व्लादिमीर, 15 ] ..  <----------------------+     one less than the number; 0 for nothing at all
//! ```
//!
//! Place and the bits kept beside it are the whole hash. Most words are similar to nothing, and need no more than
//! their place. A word takes the place of one of which nothing was found, and never that of one of which something
//! was: what was once lent to a search stays as it is. Where there is no place, or too much was found already, a word is
//! not remembered, and what its searches find is the same.
//!
//! Knows of alternatives and hashes; what is similar to what is for `similar` and the matcher to say.

use super::Alternative;
use once_cell::sync::OnceCell;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

/// A place has so many bits that are no part of a hash.
const BITS: u32 = 15;
const NUMBER: u64 = (1 << BITS) - 1;
/// There is a set of places for each value of the bits of a hash that are not kept.
const SETS: usize = 1 << BITS;
/// Places of a set.
const WAYS: usize = 4;
/// How many words may be similar to something: numbers from 1, but for the last one, which no place has that is taken.
const MOST: u32 = (1 << BITS) - 2;
/// Thresholds for which verdicts are kept; others are never remembered.
const THRESHOLDS: usize = 8;

/// The verdicts on words at one threshold.
#[derive(Debug)]
pub(crate) struct Verdicts {
    /// Four for each value of the lowest bits of a hash. All bits set: free.
    places: Box<[AtomicU64]>,
    /// The alternatives of the words that have some.
    found: Box<[OnceCell<Box<[Alternative]>>]>,
    /// How many of those are taken.
    taken: AtomicU32,
}

impl Verdicts {
    fn new() -> Verdicts {
        Verdicts {
            places: (0..SETS * WAYS).map(|_| AtomicU64::new(u64::MAX)).collect(),
            found: (0..MOST).map(|_| OnceCell::new()).collect(),
            taken: AtomicU32::new(0),
        }
    }

    /// The places where the verdict on a word may be.
    fn set(&self, hash: u64) -> &[AtomicU64] {
        let at = (hash & NUMBER) as usize * WAYS;
        self.places.get(at..at + WAYS).unwrap_or_default()
    }

    /// The alternatives of the word, if it is remembered: of most words there are none.
    #[inline]
    pub(crate) fn get(&self, hash: u64) -> Option<&[Alternative]> {
        let kept = self.set(hash).iter().map(|place| place.load(Ordering::Relaxed));
        let number =
            kept.filter(|kept| (kept ^ hash) & !NUMBER == 0).map(|kept| kept & NUMBER).find(|&n| n < NUMBER)?;
        match number.checked_sub(1) {
            None => Some(&[]),
            Some(at) => self.found.get(at as usize)?.get().map(AsRef::as_ref),
        }
    }

    /// Remembers the alternatives of a word, and gives them as they are kept; none where there was no room.
    pub(crate) fn put(&self, hash: u64, found: &[Alternative]) -> Option<&[Alternative]> {
        let free = |place: &&AtomicU64| place.load(Ordering::Relaxed) == u64::MAX;
        let empty = |place: &&AtomicU64| place.load(Ordering::Relaxed) & NUMBER == 0;
        let set = self.set(hash);
        let place = set.iter().find(free).or_else(|| {
            // Any of them may go, by chance as it were.
            let first = (hash >> BITS) as usize % WAYS;
            set.iter().cycle().skip(first).take(WAYS).find(empty)
        })?;
        let number = if found.is_empty() {
            0
        } else {
            // Two threads may keep one word twice, which costs room and no more.
            let taken = self.taken.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |n| (n < MOST).then_some(n + 1));
            let at = taken.ok()?;
            self.found.get(at as usize)?.set(found.into()).ok()?;
            u64::from(at) + 1
        };
        place.store(hash & !NUMBER | number, Ordering::Relaxed);
        match number.checked_sub(1) {
            None => Some(&[]),
            Some(at) => self.found.get(at as usize)?.get().map(AsRef::as_ref),
        }
    }

    /// About the bytes that it holds.
    fn memory_usage(&self) -> usize {
        let found: usize = self.found.iter().filter_map(OnceCell::get).map(|found| size_of_val(found.as_ref())).sum();
        self.places.len() * size_of::<AtomicU64>()
            + self.found.len() * size_of::<OnceCell<Box<[Alternative]>>>()
            + found
    }
}

/// The verdicts of an index, for each threshold that it was searched with.
#[derive(Debug, Default)]
pub(super) struct AllVerdicts([OnceCell<(u32, Verdicts)>; THRESHOLDS]);

impl AllVerdicts {
    /// Those of a threshold, made at the first search; none where there are too many thresholds.
    pub(super) fn of(&self, threshold: f32) -> Option<&Verdicts> {
        let threshold = threshold.to_bits();
        let made = self.0.iter().map(|place| place.get_or_init(|| (threshold, Verdicts::new())));
        made.into_iter().find(|(of, _)| *of == threshold).map(|(_, verdicts)| verdicts)
    }

    /// About the bytes that they hold.
    pub(super) fn memory_usage(&self) -> usize {
        self.0.iter().filter_map(OnceCell::get).map(|(_, verdicts)| verdicts.memory_usage()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::super::WordId;
    use super::*;

    fn alternative(word: u32) -> Alternative {
        Alternative { word: WordId(word), distance: 1, odds: [0.0; 2], part: false }
    }

    #[test]
    fn what_is_kept_is_what_was_put() {
        let verdicts = Verdicts::new();
        let (some, none, other) = (0x1234_0000_0000_0007, 0x5678_0000_0000_0007, 0x9ABC_0000_0000_0007);
        for full in [0x11_0000_0000_0007, 0x12_0000_0000_0007] {
            assert!(verdicts.put(full, &[alternative(1)]).is_some());
        }
        assert_eq!(verdicts.get(some), None);
        assert_eq!(verdicts.put(some, &[alternative(3)]), Some(&[alternative(3)][..]));
        assert_eq!(verdicts.put(none, &[]), Some(&[][..]));
        assert_eq!((verdicts.get(some), verdicts.get(none)), (Some(&[alternative(3)][..]), Some(&[][..])));
        // A fifth word of the set takes the place of the one that is similar to nothing.
        assert_eq!(verdicts.put(other, &[alternative(4)]), Some(&[alternative(4)][..]));
        assert_eq!((verdicts.get(none), verdicts.put(none, &[])), (None, None));
        assert_eq!(verdicts.get(some), Some(&[alternative(3)][..]));
        assert!(verdicts.get(u64::MAX).is_none() && verdicts.get(0).is_none());
        assert_eq!((verdicts.put(u64::MAX, &[]), verdicts.get(u64::MAX)), (Some(&[][..]), Some(&[][..])));
    }

    #[test]
    fn room_is_bounded() {
        let verdicts = Verdicts::new();
        for word in 0..u64::from(MOST) + 10 {
            let kept = verdicts.put(word << 16 | word & NUMBER, &[alternative(0)]);
            assert_eq!(kept.is_some(), word < u64::from(MOST));
        }
        let all = AllVerdicts::default();
        let kept = (0..20u8).filter(|&at| all.of(f32::from(at)).is_some()).count();
        assert_eq!(kept, THRESHOLDS);
        assert!(all.of(0.0).is_some() && all.memory_usage() > THRESHOLDS * SETS * WAYS * 8);
    }

    #[test]
    fn threads_share_them() {
        let verdicts = Verdicts::new();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for word in 0..20_000u64 {
                        let (hash, listed) = (word.wrapping_mul(0x9E37_79B9_7F4A_7C15), word as u32);
                        let found = [alternative(listed)];
                        let found = if word % 5 == 0 { &found[..] } else { &[] };
                        let kept = verdicts.get(hash).or_else(|| verdicts.put(hash, found));
                        assert!(kept.is_none_or(|kept| kept == found));
                    }
                });
            }
        });
    }
}
