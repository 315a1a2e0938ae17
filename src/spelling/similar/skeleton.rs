//! Skeletons: the consonants of a word by class, which find what it could be.
//!
//! What a word could be is found by what the spellings of a name hardly ever disagree on: the order of its consonants,
//! each by a class of those that are taken for one another. Nasals (other than म), य, ह and vowels are left out, and
//! what repeats is written once. Four bits hold a class, and a 1 stands before them all:
//!
//! ```text
//! 1  k kh       4  j jh            7  p ph       a  r
//! 2  g gh       5  T Th t th       8  b bh v     b  l L
//! 3  c ch       6  D Dh d dh       9  m          c  S Sh s
//!
//! word      sounds              skeletons
//! मास्को     म आ स क ओ           0x19c1
//! बिड़ला     ब इ ड अ ल आ          0x186b, 0x18ab: ड between vowels may be a flap, which is r
//! बिरला     ब इ र अ ल आ          0x18ab
//! इज़राइल    इ ज अ र आ इ ल        0x14ab, 0x1cab: ज may be a z, which is s
//! इसराइल    इ स अ र आ इ ल        0x1cab
//! ```
//!
//! Each of three doubtful readings may be on or off, so that a word has eight skeletons at most, and only one if it has
//! none of these letters. They are both what listed words are filed under and what a word of the text is looked for by;
//! one in common is enough.
//!
//! Knows of sounds and their classes, which `phones` has; of no costs.

use super::phones::{Class, Phone, Phones, R, S, SCHWA};

/// The classes of lips, before which म may be written ं: सिम्फेरोपोल, सिंफेरोपोल.
const LABIAL: [u8; 2] = [7, 8];
/// The skeletons of a word: its consonants by class, without nasals, glides and repetitions. Words that share none are
/// never similar.
///
/// A word has several where a letter has two readings: व is ब, or a glide (ग्वांग, गुआंग); ड between vowels is ड, or
/// ड़, which some write र (बिड़ला, बिरला); ज is ज, or z, which some write स (इज़राइल, इसराइल). Each is given once; a
/// word without any consonant (आई) has none, and is similar to nothing.
pub(crate) fn skeletons(phones: &Phones) -> impl Iterator<Item = u64> {
    // Most words have no letter with two readings.
    let doubtful = phones.list().iter().fold(0, |doubtful, phone| {
        doubtful
            | match phone.class() {
                Class::Glide(_) => GLIDE,
                Class::Flap(_) => FLAP,
                Class::Buzz(_) => BUZZ,
                _ => 0,
            }
    });
    let mut all = [EMPTY; 8];
    let mut ways = 0;
    for way in (0..8).filter(|way| phones.consonants > 0 && way & !doubtful == 0) {
        let this = skeleton(phones.list(), way & GLIDE > 0, way & FLAP > 0, way & BUZZ > 0);
        if !all.get(..ways).unwrap_or_default().contains(&this)
            && let Some(place) = all.get_mut(ways)
        {
            *place = this;
            ways += 1;
        }
    }
    all.into_iter().take(ways)
}

/// The doubtful readings, as bits.
const GLIDE: u8 = 1;
const FLAP: u8 = 2;
const BUZZ: u8 = 4;

/// The skeleton of a word without consonants that count (हाँ); all others begin with it.
const EMPTY: u64 = 1;

/// One skeleton: with व read as a glide, flaps as r, and ज as z where it is told so. पेस्कोव is 0x17c18, and with
/// `glide` 0x17c1. Linear in the word.
fn skeleton(list: &[Phone], glide: bool, flap: bool, buzz: bool) -> u64 {
    let mut packed = EMPTY;
    let mut last = 0;
    for (at, &phone) in list.iter().enumerate() {
        let bone = match phone.class() {
            Class::Nothing => continue,
            Class::Glide(_) if glide => continue,
            Class::Nasal(_) if labial_follows(list, at) => continue,
            Class::Flap(_) if flap && between_vowels(list, at) => R,
            Class::Buzz(_) if buzz => S,
            Class::Bone(bone) | Class::Flap(bone) | Class::Glide(bone) | Class::Buzz(bone) | Class::Nasal(bone) => bone,
        };
        if bone != last {
            // Fifteen consonants fill the number; more of them push the first ones out.
            packed = (packed << 4) | u64::from(bone);
            last = bone;
        }
    }
    packed
}

/// True for a sound with a vowel before it, and a vowel or the end of the word behind it: ड in बिड़ला.
fn between_vowels(list: &[Phone], at: usize) -> bool {
    let vowel = |at: usize| list.get(at).is_some_and(|p| p.is_vowel());
    at.checked_sub(1).is_some_and(vowel) && (at + 1 == list.len() || vowel(at + 1))
}

/// True where the next sound but for a schwa is a stop of the lips: after म of सिमफेरोपोल stands फ.
fn labial_follows(list: &[Phone], at: usize) -> bool {
    let after = list.iter().skip(at + 1).find(|&&p| p != SCHWA);
    after.is_some_and(|&p| matches!(p.class(), Class::Bone(bone) if LABIAL.contains(&bone)))
}
