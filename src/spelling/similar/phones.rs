//! A folded key as sounds: every consonant, and every vowel, the unwritten one too.

use super::costs::Costs;
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
const VOWELS: u8 = 12;
const NASALIZED: u8 = 12;
const BREATH: u8 = 13;

impl Phone {
    #[inline]
    pub(super) fn is_vowel(self) -> bool {
        self.0 < VOWELS
    }

    #[inline]
    pub(super) fn index(self) -> usize {
        self.0.into()
    }

    fn glides(self) -> bool {
        matches!(self.name(), "i" | "I" | "u" | "U" | "e")
    }

    fn name(self) -> &'static str {
        SOUNDS.get(self.index()).map_or("", |(name, _)| name)
    }

    /// The letter that people know it by.
    pub(super) fn letter(self) -> Option<char> {
        SOUNDS.get(self.index()).and_then(|(_, letters)| letters.chars().next())
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
    /// ज, which may stand for the z that others write with स.
    Buzz(u8),
    /// म, which before a labial may be a mere nasal.
    Nasal(u8),
}

const LABIAL: [u8; 2] = [7, 8];
const R: u8 = 10;
const S: u8 = 12;

static CLASSES: Lazy<[Class; 64]> = Lazy::new(|| {
    std::array::from_fn(|at| match SOUNDS.get(at).map_or("", |(name, _)| name) {
        "k" | "kh" => Class::Bone(1),
        "g" | "gh" => Class::Bone(2),
        "c" | "ch" => Class::Bone(3),
        "j" => Class::Buzz(4),
        "jh" => Class::Bone(4),
        "T" | "Th" | "t" | "th" => Class::Bone(5),
        "D" | "Dh" => Class::Flap(6),
        "d" | "dh" => Class::Bone(6),
        "p" | "ph" => Class::Bone(7),
        "b" | "bh" => Class::Bone(8),
        "v" => Class::Glide(8),
        "m" => Class::Nasal(9),
        "r" => Class::Bone(R),
        "l" | "L" => Class::Bone(11),
        "S" | "Sh" | "s" => Class::Bone(S),
        _ => Class::Nothing,
    })
});

fn class(phone: Phone) -> Class {
    CLASSES.get(usize::from(phone.0)).copied().unwrap_or(Class::Nothing)
}

/// The sounds of a word, in one piece of memory, since very many are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Phones {
    sounds: [Phone; LONGEST],
    /// What each sound costs where the other word has none for it.
    lone: [u8; LONGEST],
    len: u8,
    /// How many consonants there are, one written twice counted once.
    pub(super) consonants: u8,
}

/// The longest word that is compared, in sounds.
pub(super) const LONGEST: usize = 24;

impl Phones {
    /// The sounds of a folded key; none where it has a letter that is not of Devanagari, or is too
    /// long to be compared.
    pub(crate) fn of(key: &str) -> Option<Phones> {
        let mut phones = Phones { sounds: [SCHWA; LONGEST], lone: [0; LONGEST], len: 0, consonants: 0 };
        let mut last_consonant = None;
        let mut letters = key.chars().peekable();
        while let Some(c) = letters.next() {
            if c == VIRAMA {
                continue;
            }
            if matches!(c, 'ऋ' | 'ृ') {
                // Said as रि, and so written too: ऋषि, रिषि.
                phones.push(Phone::of('र')?)?;
                phones.push(Phone::of('इ')?)?;
                phones.consonants += 1;
                last_consonant = None;
                continue;
            }
            let phone = Phone::of(c)?;
            phones.push(phone)?;
            let consonant = !phone.is_vowel() && phone.0 != NASALIZED && phone.0 != BREATH;
            if consonant {
                phones.consonants += u8::from(last_consonant.replace(phone) != Some(phone));
                // Before another consonant there is the unwritten vowel; at the end of a word none.
                let next = letters.peek().copied();
                let bare = |n| n == ANUSVARA || n == 'ः' || n == 'ऋ' || Phone::of(n).is_some_and(|p| !p.is_vowel());
                if next.is_some_and(bare) {
                    phones.push(SCHWA)?;
                }
            }
        }
        // A long ई at the end makes another word of a name: ईरानी is not ईरान.
        let last = phones.len().saturating_sub(1);
        if phones.list().last().is_some_and(|p| p.name() == "I")
            && let Some(lone) = phones.lone.get_mut(last)
        {
            *lone = u8::MAX;
        }
        Some(phones)
    }

    fn push(&mut self, phone: Phone) -> Option<()> {
        let lone = lone(self.list(), phone);
        let at = usize::from(self.len);
        *self.sounds.get_mut(at)? = phone;
        *self.lone.get_mut(at)? = lone;
        self.len += 1;
        Some(())
    }

    pub(crate) fn len(&self) -> usize {
        self.len.into()
    }

    pub(super) fn list(&self) -> &[Phone] {
        self.sounds.get(..self.len()).unwrap_or_default()
    }

    pub(super) fn lone(&self) -> &[u8] {
        self.lone.get(..self.len()).unwrap_or_default()
    }
}

/// What a sound costs after these ones that has none across from it: double at the beginning, where
/// it is heard first; little where it repeats the consonant before it, or is a close vowel that
/// glides on from another (कीएव, कीव).
fn lone(before: &[Phone], phone: Phone) -> u8 {
    let costs = Costs::get();
    let consonants = before.iter().rev().find(|&&p| p != SCHWA);
    match before {
        [] => costs.lone(phone).saturating_mul(2),
        _ if consonants == Some(&phone) && !phone.is_vowel() => costs.twice,
        [.., last] if last.is_vowel() && *last != SCHWA && phone.glides() => costs.lone(phone).min(costs.gliding),
        _ => costs.lone(phone),
    }
}

/// The skeletons of a word: its consonants by class, without nasals, glides and repetitions. Words
/// that share none are never similar.
///
/// A word has several where a letter has two readings: व is ब, or a glide (ग्वांग, गुआंग); ड between
/// vowels is ड, or ड़, which some write र (बिड़ला, बिरला); ज is ज, or z, which some write स (इज़राइल, इसराइल).
pub(crate) fn skeletons(phones: &Phones) -> impl Iterator<Item = u64> {
    let all: [u8; 8] = std::array::from_fn(|way| way as u8);
    let all = all.map(|way| skeleton(phones.list(), way & 1 > 0, way & 2 > 0, way & 4 > 0));
    let has_consonants = phones.consonants > 0;
    (0..all.len()).filter_map(move |i| {
        let this = *all.get(i)?;
        let new = has_consonants && !all.get(..i)?.contains(&this);
        new.then_some(this)
    })
}

/// The skeleton of a word without consonants that count.
const EMPTY: u64 = 1;

fn skeleton(list: &[Phone], glide: bool, flap: bool, buzz: bool) -> u64 {
    let mut packed = EMPTY;
    let mut last = 0;
    for (at, &phone) in list.iter().enumerate() {
        let bone = match class(phone) {
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

fn between_vowels(list: &[Phone], at: usize) -> bool {
    let vowel = |at: usize| list.get(at).is_some_and(|p| p.is_vowel());
    at.checked_sub(1).is_some_and(vowel) && (at + 1 == list.len() || vowel(at + 1))
}

fn labial_follows(list: &[Phone], at: usize) -> bool {
    let after = list.iter().skip(at + 1).find(|&&p| p != SCHWA);
    after.is_some_and(|&p| matches!(class(p), Class::Bone(bone) if LABIAL.contains(&bone)))
}
