//! Words written together: किम जोंग-उन is also किम जोंगउन.
//!
//! The index lays a path through its trie for each grouping, so that a text is walked once, however its words are
//! joined. The number of paths is what a name costs there, hence the limit: three gaps are eight paths, seven would be
//! 128.
//!
//! ```text
//! name       किम जोंग उन           gaps  0      1
//! mask 00    1 1 1                      किम │ जोंग │ उन
//! mask 01    2 1                        किमजोंग   │ उन
//! mask 10    1 2                        किम │ जोंगउन
//! mask 11    3                          किमजोंगउन
//! ```

/// The most words of a name that every way of joining is listed for; longer names have only one
/// pair of neighbours joined at a time.
pub(crate) const EVERY_WAY: usize = 4;

/// The ways to group the `count` words of a name into written words, each as the lengths of its groups. Words `i` and
/// `i + 1` may be joined where `joins(i)`. The first way joins none. Bit `i` of a mask is set where the gap after word
/// `i` is closed; the ways come in the order of the masks. What `joins` forbids is left out: a digit is never joined to
/// a word, nor are letters of two scripts.
pub(crate) fn groupings(count: usize, joins: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
    let gaps = count.saturating_sub(1);
    let masks: Vec<u32> = if count <= EVERY_WAY {
        (0..1 << gaps).collect()
    } else {
        std::iter::once(0).chain((0..gaps).map(|i| 1 << i)).collect()
    };
    let allowed = |mask: u32| (0..gaps).all(|i| mask & (1 << i) == 0 || joins(i));
    let lengths = |mask: u32| {
        let mut groups = vec![1];
        for i in 0..gaps {
            match groups.last_mut() {
                Some(last) if mask & (1 << i) != 0 => *last += 1,
                _ => groups.push(1),
            }
        }
        groups
    };
    masks.into_iter().filter(|&m| allowed(m)).map(lengths).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways() {
        assert_eq!(groupings(1, |_| true), [[1]]);
        assert_eq!(groupings(2, |_| true), [vec![1, 1], vec![2]]);
        assert_eq!(groupings(3, |_| true), [vec![1, 1, 1], vec![2, 1], vec![1, 2], vec![3]]);
        assert_eq!(groupings(3, |i| i == 0), [vec![1, 1, 1], vec![2, 1]]);
        assert_eq!(groupings(5, |_| true).len(), 5);
    }
}
