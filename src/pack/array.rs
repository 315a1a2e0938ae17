//! Records one after the other, in bytes that somebody else may hold too.

use super::Record;
use bytes::Bytes;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

/// An array of records. Cloning it is counting a reference; each look at a record makes it of its bytes, which costs what
/// reading it from a slice costs.
#[derive(Clone)]
pub(crate) struct Array<T> {
    bytes: Bytes,
    of: PhantomData<fn() -> T>,
}

impl<T: Record> Array<T> {
    /// Over bytes; none where they are no whole number of records.
    pub(crate) fn over(bytes: Bytes) -> Option<Array<T>> {
        bytes.len().is_multiple_of(T::SIZE).then_some(Array { bytes, of: PhantomData })
    }

    /// Its bytes, to be written.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// How many records there are.
    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.bytes.len() / T::SIZE
    }

    /// The record at that place, if there is one.
    #[inline(always)]
    pub(crate) fn get(&self, at: usize) -> Option<T> {
        let from = at.checked_mul(T::SIZE)?;
        self.bytes.get(from..)?.get(..T::SIZE).map(T::get)
    }

    /// The record at that place and the one behind it.
    #[inline(always)]
    pub(crate) fn pair(&self, at: usize) -> Option<(T, T)> {
        let bytes = self.bytes.get(at.checked_mul(T::SIZE)?..)?.get(..2 * T::SIZE)?;
        Some((T::get(bytes), T::get(bytes.get(T::SIZE..)?)))
    }

    /// Those of a range; none where it is not within the array.
    #[inline]
    pub(crate) fn range(&self, range: Range<usize>) -> impl DoubleEndedIterator<Item = T> + ExactSizeIterator + '_ {
        let bytes = self.bytes.get(range.start.saturating_mul(T::SIZE)..range.end.saturating_mul(T::SIZE));
        bytes.unwrap_or_default().chunks_exact(T::SIZE).map(T::get)
    }

    /// All of them.
    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = T> + ExactSizeIterator + '_ {
        self.range(0..self.len())
    }

    /// The first place in the range from which on `before` does not hold: of a sorted array, by as many looks as the
    /// range has binary digits.
    #[inline]
    pub(crate) fn partition_point(&self, range: Range<usize>, before: impl Fn(T) -> bool) -> usize {
        let Range { mut start, mut end } = range;
        while start < end {
            let middle = start + (end - start) / 2;
            if self.get(middle).is_some_and(&before) {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        start
    }

    /// The bytes that it holds or lends.
    pub(crate) fn memory_usage(&self) -> usize {
        self.bytes.len()
    }
}

/// An array that grows, in the bytes that it will have.
#[derive(Debug)]
pub(crate) struct ArrayBuilder<T> {
    bytes: Vec<u8>,
    of: PhantomData<fn() -> T>,
}

impl<T: Record> ArrayBuilder<T> {
    /// With room for so many records.
    pub(crate) fn with_capacity(records: usize) -> ArrayBuilder<T> {
        ArrayBuilder { bytes: Vec::with_capacity(records.saturating_mul(T::SIZE)), of: PhantomData }
    }

    /// Appends a record.
    pub(crate) fn push(&mut self, record: T) {
        record.put(&mut self.bytes);
    }

    /// Appends those of a range of an array as they lie there.
    pub(crate) fn copy(&mut self, array: &Array<T>, range: Range<usize>) {
        let bytes = array.bytes.get(range.start.saturating_mul(T::SIZE)..range.end.saturating_mul(T::SIZE));
        self.bytes.extend_from_slice(bytes.unwrap_or_default());
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.bytes.len() / T::SIZE
    }

    /// The record at that place.
    pub(crate) fn get(&self, at: usize) -> Option<T> {
        self.bytes.get(at.checked_mul(T::SIZE)?..)?.get(..T::SIZE).map(T::get)
    }

    /// All of them.
    pub(crate) fn finish(self) -> Array<T> {
        Array { bytes: self.bytes.into(), of: PhantomData }
    }
}

impl<T: Record> FromIterator<T> for Array<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Array<T> {
        let records = records.into_iter();
        let mut bytes = Vec::with_capacity(records.size_hint().0.saturating_mul(T::SIZE));
        records.for_each(|record| record.put(&mut bytes));
        bytes.shrink_to_fit();
        Array { bytes: bytes.into(), of: PhantomData }
    }
}

impl<T> Default for Array<T> {
    fn default() -> Array<T> {
        Array { bytes: Bytes::new(), of: PhantomData }
    }
}

impl<T: Record> fmt::Debug for Array<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} records of {} bytes", self.len(), T::SIZE)
    }
}
