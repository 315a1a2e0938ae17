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
    for (at, phone) in list.iter().enumerate() {
        let vowel_at = |at: Option<usize>| at.and_then(|at| list.get(at)).is_some_and(|p| p.is_vowel());
        let class: u64 = match phone.name() {
            "k" | "kh" => 1,
            "g" | "gh" => 2,
            "c" | "ch" => 3,
            "j" | "jh" => 4,
            "T" | "Th" | "t" | "th" => 5,
            "D" | "Dh" if flap && vowel_at(at.checked_sub(1)) && (at + 1 == list.len() || vowel_at(Some(at + 1))) => 10,
            "D" | "Dh" | "d" | "dh" => 6,
            "p" | "ph" => 7,
            "b" | "bh" => 8,
            "v" if !glide => 8,
            // A nasal before its own stop, which others write as ं.
            "m" if labial_follows(list, at) => continue,
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
    packed
}

fn labial_follows(list: &[Phone], at: usize) -> bool {
    let mut after = list.iter().skip(at + 1).filter(|&&p| p != SCHWA);
    after.next().is_some_and(|p| matches!(p.name(), "p" | "ph" | "b" | "bh"))
}
