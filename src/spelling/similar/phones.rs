//! A folded key as sounds: every consonant, and every vowel, the unwritten one too.

use crate::words::script::{ANUSVARA, VIRAMA};

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
    pub(super) fn is_vowel(self) -> bool {
        self.0 < VOWELS
    }

    fn of(c: char) -> Option<Phone> {
        SOUNDS.iter().position(|(_, letters)| letters.contains(c)).map(|at| Phone(at as u8))
    }

    fn name(self) -> &'static str {
        SOUNDS.get(usize::from(self.0)).map_or("", |(name, _)| name)
    }
}

/// The sounds of a word.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Phones {
    pub(super) list: Vec<Phone>,
    pub(super) consonants: usize,
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
            phones.consonants += usize::from(consonant);
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

/// The skeleton of a folded key: its consonants by class, without nasals, glides and repetitions.
/// Words of different skeletons are never similar. None where the key is not of Devanagari.
pub(crate) fn skeleton(key: &str) -> Option<u64> {
    let mut packed = 1u64;
    let mut last = 0;
    for phone in Phones::of(key)?.list {
        let class: u64 = match phone.name() {
            "k" | "kh" => 1,
            "g" | "gh" => 2,
            "c" | "ch" => 3,
            "j" | "jh" => 4,
            "T" | "Th" | "t" | "th" => 5,
            "D" | "Dh" | "d" | "dh" => 6,
            "p" | "ph" => 7,
            "b" | "bh" | "v" => 8,
            "m" => 9,
            "r" => 10,
            "l" | "L" => 11,
            "S" | "Sh" | "s" => 12,
            _ => continue,
        };
        if class != last {
            // Fifteen consonants fill the number; more of them push the first ones out.
            packed = (packed << 4) | class;
            last = class;
        }
    }
    Some(packed)
}
