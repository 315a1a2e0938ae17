//! Numbers, and what is made of them, as bytes of a fixed number.

/// A value that has the same number of bytes whatever it is.
pub(crate) trait Record: Copy {
    /// So many bytes.
    const SIZE: usize;

    /// Appends its bytes, [`Record::SIZE`] of them.
    fn put(self, bytes: &mut Vec<u8>);

    /// The value of so many bytes. Total: what lacks bytes is made of noughts.
    fn get(bytes: &[u8]) -> Self;
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl Record for $number {
            const SIZE: usize = size_of::<$number>();

            fn put(self, bytes: &mut Vec<u8>) {
                bytes.extend_from_slice(&self.to_le_bytes());
            }

            #[inline(always)]
            fn get(bytes: &[u8]) -> $number {
                bytes.first_chunk().map_or(Default::default(), |bytes| <$number>::from_le_bytes(*bytes))
            }
        }
    )*};
}

numbers! { u8 u16 u32 u64 f32 }

impl Record for bool {
    const SIZE: usize = 1;

    fn put(self, bytes: &mut Vec<u8>) {
        bytes.push(u8::from(self));
    }

    #[inline(always)]
    fn get(bytes: &[u8]) -> bool {
        u8::get(bytes) != 0
    }
}

impl<A: Record, B: Record> Record for (A, B) {
    const SIZE: usize = A::SIZE + B::SIZE;

    fn put(self, bytes: &mut Vec<u8>) {
        self.0.put(bytes);
        self.1.put(bytes);
    }

    #[inline(always)]
    fn get(bytes: &[u8]) -> (A, B) {
        (A::get(bytes), B::get(bytes.get(A::SIZE..).unwrap_or_default()))
    }
}

impl<T: Record + Default, const N: usize> Record for [T; N] {
    const SIZE: usize = N * T::SIZE;

    fn put(self, bytes: &mut Vec<u8>) {
        self.into_iter().for_each(|value| value.put(bytes));
    }

    #[inline(always)]
    fn get(bytes: &[u8]) -> [T; N] {
        std::array::from_fn(|at| T::get(bytes.get(at * T::SIZE..).unwrap_or_default()))
    }
}

/// Makes a struct a record: its fields one after the other.
macro_rules! record {
    ($type:ty { $($field:ident: $of:ty),* $(,)? }) => {
        impl $crate::pack::Record for $type {
            const SIZE: usize = 0 $(+ <$of as $crate::pack::Record>::SIZE)*;

            fn put(self, bytes: &mut Vec<u8>) {
                $($crate::pack::Record::put(self.$field, bytes);)*
            }

            #[inline(always)]
            fn get(bytes: &[u8]) -> Self {
                let at = 0;
                $(
                    let $field: $of = $crate::pack::Record::get(bytes.get(at..).unwrap_or_default());
                    let at = at + <$of as $crate::pack::Record>::SIZE;
                )*
                let _ = at;
                Self { $($field),* }
            }
        }
    };
}

pub(crate) use record;
