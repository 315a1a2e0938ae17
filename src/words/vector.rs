//! Blocks classified by vector instructions, where the processor has them: AVX2 on x86-64.
//!
//! The one module of the library with `unsafe` code, behind [`classifier`], which gives the classifier to use. Measured
//! beside its scalar twin ([`classify`]), with which it agrees on any block (`classifiers_agree`), in one run over 12.6 MB of
//! news, best of 25 rounds of what `cargo bench` calls `words` and `utf8`: 660 MB/s with it, 301 with the twin, 598 for
//! `str::from_utf8`.
//!
//! # How
//! Of each byte the two before it are at hand. It ends a character of the Devanagari block where these are E0 and A4 or
//! A5; then its last six bits and the last bit of the byte before are the character's low seven bits. Three of these
//! choose one of eight rows, and four a column:
//!
//! ```text
//! row        last bit of the byte before, bits 5 and 4          one of 8 bits
//! column     bits 3 to 0                                        one of 16 bytes of a table
//! ```
//!
//! A table says of each column which rows have the property that is asked for; so two shuffles and a comparison ask it
//! of 32 bytes. Tables are made by the compiler from what the scalar twin asks.

#![allow(unsafe_code, reason = "vector instructions: a call and two loads")]

use super::blocks::{Classes, SIZE, classify};

/// The classifier that is fastest here. Asked once a text; the processor is asked once.
pub(super) fn classifier() -> fn(&[u8; SIZE]) -> Classes {
    #[cfg(target_arch = "x86_64")]
    if is_x86_feature_detected!("avx2") {
        return avx2::classify;
    }
    classify
}

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use super::super::blocks::devanagari_class;
    use super::{Classes, SIZE};
    use crate::script::Class;
    use crate::spelling::hash::{ANY, NASAL, PAIRS, SPLIT};
    use std::arch::x86_64::*;

    /// What is asked of characters: each a table of 16 columns, in which a byte has a bit for each row.
    const LETTER: [u8; 16] = table(&LETTERS);
    const END: [u8; 16] = table(&ENDS);
    const ODD: [u8; 16] = table(&pairs(ANY, false));
    const NASALS: [u8; 16] = table(&pairs(NASAL, true));
    const VIRAMAS: [u8; 16] = table(&pairs(NASAL, false));
    const FIRST_VOWELS: [u8; 16] = table(&pairs(SPLIT, true));
    const SECOND_VOWELS: [u8; 16] = table(&pairs(SPLIT, false));

    const LETTERS: [bool; 128] = of_class(true);
    const ENDS: [bool; 128] = of_class(false);

    /// Letters and signs; or what ends a word.
    #[allow(clippy::indexing_slicing, reason = "made by the compiler, which checks it")]
    const fn of_class(letters: bool) -> [bool; 128] {
        let mut is = [false; 128];
        let mut i = 0;
        while i < 128 {
            let class = devanagari_class(0xA4 | (i as u8 >> 6), 0x80 | (i as u8 & 0x3F));
            is[i] =
                if letters { matches!(class, Class::Devanagari) } else { matches!(class, Class::Break | Class::Dot) };
            i += 1;
        }
        is
    }

    /// Letters that are the first or the second of pairs.
    #[allow(clippy::indexing_slicing, reason = "made by the compiler, which checks it")]
    const fn pairs(bit: u8, first: bool) -> [bool; 128] {
        let mut is = [false; 128];
        let mut i = 0;
        while i < 128 {
            let bits = if first { PAIRS[i].first } else { PAIRS[i].second };
            is[i] = LETTERS[i] && bits & bit != 0;
            i += 1;
        }
        is
    }

    #[allow(clippy::indexing_slicing, reason = "made by the compiler, which checks it")]
    const fn table(is: &[bool; 128]) -> [u8; 16] {
        let mut columns = [0; 16];
        let mut i = 0;
        while i < 128 {
            if is[i] {
                columns[i & 15] |= 1 << (i >> 4);
            }
            i += 1;
        }
        columns
    }

    pub(super) fn classify(block: &[u8; SIZE]) -> Classes {
        // SAFETY: `classifier` gives this function only where the processor has AVX2.
        unsafe { classify_avx2(block) }
    }

    #[target_feature(enable = "avx2")]
    fn classify_avx2(block: &[u8; SIZE]) -> Classes {
        let (low, high) = block.split_at(SIZE / 2);
        // SAFETY: both halves have 32 bytes, which need not be aligned for these loads.
        let (low, high) =
            unsafe { (_mm256_loadu_si256(low.as_ptr().cast()), _mm256_loadu_si256(high.as_ptr().cast())) };
        // The bytes before each: of the first half behind noughts, of the second behind the first.
        let before_low = _mm256_permute2x128_si256::<0x08>(low, low);
        let before_high = _mm256_permute2x128_si256::<0x21>(low, high);
        let a = half(low, before_low);
        let b = half(high, before_high);
        let both = |a: u32, b: u32| u64::from(a) | u64::from(b) << 32;
        let letters = both(a.letters, b.letters);
        let ends = both(a.ends, b.ends);
        // A letter and the one before it, three bytes away.
        let odd = both(a.odd, b.odd)
            | both(a.nasals, b.nasals) << 3 & both(a.viramas, b.viramas)
            | both(a.first_vowels, b.first_vowels) << 3 & both(a.second_vowels, b.second_vowels);
        let whole = |last: u64| last | last >> 1 | last >> 2;
        Classes { letters: whole(letters), odd, apart: both(a.apart, b.apart) | whole(ends) }
    }

    /// What is asked of the bytes of a half, a bit each.
    struct Half {
        letters: u32,
        ends: u32,
        odd: u32,
        nasals: u32,
        viramas: u32,
        first_vowels: u32,
        second_vowels: u32,
        apart: u32,
    }

    #[target_feature(enable = "avx2")]
    fn half(bytes: __m256i, before: __m256i) -> Half {
        let one_before = _mm256_alignr_epi8::<15>(bytes, before);
        let two_before = _mm256_alignr_epi8::<14>(bytes, before);
        let byte = |byte: u8| _mm256_set1_epi8(byte as i8);
        let leads = _mm256_cmpeq_epi8(two_before, byte(0xE0));
        let seconds = _mm256_cmpeq_epi8(_mm256_and_si256(one_before, byte(0xFE)), byte(0xA4));
        let last = _mm256_and_si256(leads, seconds);
        let row = _mm256_or_si256(
            _mm256_and_si256(_mm256_slli_epi16::<2>(one_before), byte(4)),
            _mm256_and_si256(_mm256_srli_epi16::<4>(bytes), byte(3)),
        );
        let rows = [1, 2, 4, 8, 16, 32, 64, 128u8, 0, 0, 0, 0, 0, 0, 0, 0];
        let row = _mm256_shuffle_epi8(wide(&rows), row);
        let column = _mm256_and_si256(bytes, byte(0x0F));
        let ask = |table: &[u8; 16]| {
            let rows = _mm256_shuffle_epi8(wide(table), column);
            let has = _mm256_cmpeq_epi8(_mm256_and_si256(rows, row), row);
            _mm256_movemask_epi8(_mm256_and_si256(has, last)) as u32
        };
        let between = |bytes: __m256i, first: u8, last: u8| {
            _mm256_and_si256(_mm256_cmpgt_epi8(bytes, byte(first - 1)), _mm256_cmpgt_epi8(byte(last + 1), bytes))
        };
        let letter = between(_mm256_or_si256(bytes, byte(0x20)), b'a', b'z');
        let word = _mm256_or_si256(letter, between(bytes, b'0', b'9'));
        // Bytes beyond ASCII have the sign bit.
        let apart = !(_mm256_movemask_epi8(_mm256_or_si256(word, bytes)) as u32);
        Half {
            letters: ask(&LETTER),
            ends: ask(&END),
            odd: ask(&ODD),
            nasals: ask(&NASALS),
            viramas: ask(&VIRAMAS),
            first_vowels: ask(&FIRST_VOWELS),
            second_vowels: ask(&SECOND_VOWELS),
            apart,
        }
    }

    /// Sixteen bytes, twice.
    #[target_feature(enable = "avx2")]
    fn wide(bytes: &[u8; 16]) -> __m256i {
        let number = u128::from_le_bytes(*bytes);
        let (low, high) = (number as u64 as i64, (number >> 64) as u64 as i64);
        _mm256_set_epi64x(high, low, high, low)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// On any text, the last character cut or not.
        #[test]
        fn classifiers_agree(
            text in "([ऀ-ॿ]{0,4}[ .,।\\-]?|[अएाेैॅोौॉनमङञण्त़]{0,3}|[a-zA-Z0-9०-९–‘\u{200D}é ]|\\PC){0,40}",
        ) {
            let mut padded = text.into_bytes();
            padded.resize(padded.len().max(SIZE), b' ');
            let block = padded.first_chunk().unwrap();
            prop_assert_eq!(classifier()(block), classify(block));
        }
    }
}
