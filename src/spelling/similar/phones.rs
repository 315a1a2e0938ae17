//! A folded key as sounds: every consonant, and every vowel, the unwritten one too.

use crate::words::script::{ANUSVARA, VIRAMA};
use once_cell::sync::Lazy;

/// A sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Phone(pub(super) u8);

/// The names of the sounds, as the cost file writes them, and the letters that make them. Vowels
/// come first, with their independent letter and their sign.
pub(super) const SOUNDS: &[(&str, &str)] = &[
    ("a", "अ"),
    ("A", "आा"),
    ("i", "इि"),
    ("I", "ईी"),
    ("u", "उु"),
    ("U", "ऊू"),
    ("R", "ऋृ"),
    ("e", "एे"),
    ("E", "ऐै"),
    ("ea", "ऍॲॅऎॆ"),
    ("o", "ओो"),
    ("O", "औौ"),
    ("oa", "ऑॉऒॊ"),
    ("M", "\u{902}"),
    ("H", "ः"),
    ("k", "क"),
    ("kh", "ख"),
    ("g", "ग"),
    ("gh", "घ"),
    ("ng", "ङ"),
    ("c", "च"),
    ("ch", "छ"),
    ("j", "ज"),
    ("jh", "झ"),
    ("ny", "ञ"),
    ("T", "ट"),
    ("Th", "ठ"),
    ("D", "ड"),
    ("Dh", "ढ"),
    ("N", "ण"),
    ("t", "त"),
    ("th", "थ"),
    ("d", "द"),
    ("dh", "ध"),
    ("n", "न"),
    ("p", "प"),
    ("ph", "फ"),
    ("b", "ब"),
    ("bh", "भ"),
    ("m", "म"),
    ("y", "य"),
    ("r", "र"),
    ("l", "ल"),
    ("L", "ळ"),
    ("v", "व"),
    ("S", "श"),
    ("Sh", "ष"),
    ("s", "स"),
    ("h", "ह"),
];

/// The unwritten vowel.
pub(super) const SCHWA: Phone = Phone(0);
/// Vowels are numbered below this.
const VOWELS: u8 = 13;
const NASALIZED: u8 = 13;
const BREATH: u8 = 14;

impl Phone {
    #[inline]
    pub(super) fn is_vowel(self) -> bool {
        self.0 < VOWELS
    }

    fn of(c: char) -> Option<Phone> {
        let at = (c as u32).checked_sub(0x0900)?;
        PHONES.get(at as usize).copied().flatten()
    }
}

/// The sound of each character of the Devanagari block, by its low seven bits.
static PHONES: Lazy<[Option<Phone>; 128]> = Lazy::new(|| {
    let sound = |c: char| SOUNDS.iter().position(|(_, letters)| letters.contains(c)).map(|at| Phone(at as u8));
    std::array::from_fn(|at| char::from_u32(0x0900 + at as u32).and_then(sound))
});

/// How a sound stands in a skeleton.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Class {
    /// Not at all: vowels, nasals, glides.
    Nothing,
    /// As its class of consonants.
    Bone(u8),
    /// ड and ढ, which between vowels may be flaps.
    Flap(u8),
    /// व, which may be a glide.
    Glide(u8),
    /// म, which before a labial may be a mere nasal.
    Nasal(u8),
}

const LABIAL: [u8; 2] = [7, 8];
const R: u8 = 10;

static CLASSES: Lazy<[Class; 64]> = Lazy::new(|| {
    std::array::from_fn(|at| match SOUNDS.get(at).map_or("", |(name, _)| name) {
        "k" | "kh" => Class::Bone(1),
        "g" | "gh" => Class::Bone(2),
        "c" | "ch" => Class::Bone(3),
        "j" | "jh" => Class::Bone(4),
        "T" | "Th" | "t" | "th" => Class::Bone(5),
        "D" | "Dh" => Class::Flap(6),
        "d" | "dh" => Class::Bone(6),
        "p" | "ph" => Class::Bone(7),
        "b" | "bh" => Class::Bone(8),
        "v" => Class::Glide(8),
        "m" => Class::Nasal(9),
        "r" => Class::Bone(R),
        "l" | "L" => Class::Bone(11),
        "S" | "Sh" | "s" => Class::Bone(12),
        _ => Class::Nothing,
    })
});

fn class(phone: Phone) -> Class {
    CLASSES.get(usize::from(phone.0)).copied().unwrap_or(Class::Nothing)
}

/// The sounds of a word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Phones {
    pub(super) list: Vec<Phone>,
    pub(super) consonants: usize,
    last_consonant: Option<Phone>,
}

impl Phones {
    /// The sounds of a folded key; none where it has a letter that is not of Devanagari, or is too
    /// long to be compared.
    pub(crate) fn of(key: &str) -> Option<Phones> {
        let mut phones = Phones::default();
        let mut letters = key.chars().peekable();
        while let Some(c) = letters.next() {
            if c == VIRAMA {
                continue;
            }
            let phone = Phone::of(c)?;
            phones.list.push(phone);
            let consonant = !phone.is_vowel() && phone.0 != NASALIZED && phone.0 != BREATH;
            // A consonant written twice says no more than one.
            let again = phones.last_consonant == Some(phone);
            phones.consonants += usize::from(consonant && !again);
            if consonant {
                phones.last_consonant = Some(phone);
            }
            // A consonant before another has the unwritten vowel between them; at the end none.
            let next = letters.peek().copied();
            let bare = next.is_some_and(|n| n == ANUSVARA || n == 'ः' || Phone::of(n).is_some_and(|p| !p.is_vowel()));
            if consonant && bare {
                phones.list.push(SCHWA);
            }
        }
        (phones.list.len() <= LONGEST).then_some(phones)
    }

    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }
}

/// The longest word that is compared, in sounds.
pub(super) const LONGEST: usize = 40;

/// The skeletons of a word: its consonants by class, without nasals, glides and repetitions. Words
/// that share none are never similar.
///
/// A word has several where a letter has two readings: व is ब, or a glide (ग्वांग, गुआंग); ड between
/// vowels is ड, or ड़, which some write र (बिड़ला, बिरला).
pub(crate) fn skeletons(phones: &Phones) -> impl Iterator<Item = u64> {
    let all = [(false, false), (true, false), (false, true), (true, true)];
    let all = all.map(|(glide, flap)| skeleton(&phones.list, glide, flap));
    let has_consonants = phones.consonants > 0;
    (0..all.len()).filter_map(move |i| {
        let this = *all.get(i)?;
        let new = has_consonants && !all.get(..i)?.contains(&this);
        new.then_some(this)
    })
}

/// The skeleton of a word without consonants that count.
const EMPTY: u64 = 1;

fn skeleton(list: &[Phone], glide: bool, flap: bool) -> u64 {
    let mut packed = EMPTY;
    let mut last = 0;
    for (at, &phone) in list.iter().enumerate() {
        let bone = match class(phone) {
            Class::Nothing => continue,
            Class::Glide(_) if glide => continue,
            Class::Nasal(_) if labial_follows(list, at) => continue,
            Class::Flap(_) if flap && between_vowels(list, at) => R,
            Class::Bone(bone) | Class::Flap(bone) | Class::Glide(bone) | Class::Nasal(bone) => bone,
        };
        if bone != last {
            // Fifteen consonants fill the number; more of them push the first ones out.
            packed = (packed << 4) | u64::from(bone);
            last = bone;
        }
    }
    packed
}

fn between_vowels(list: &[Phone], at: usize) -> bool {
    let vowel = |at: usize| list.get(at).is_some_and(|p| p.is_vowel());
    at.checked_sub(1).is_some_and(vowel) && (at + 1 == list.len() || vowel(at + 1))
}

fn labial_follows(list: &[Phone], at: usize) -> bool {
    let after = list.iter().skip(at + 1).find(|&&p| p != SCHWA);
    after.is_some_and(|&p| matches!(class(p), Class::Bone(bone) if LABIAL.contains(&bone)))
}
