//! A folded key as sounds: every consonant, and every vowel, the unwritten one too.

use super::costs::Costs;
use crate::script::{ANUSVARA, VIRAMA};

/// A sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Phone(pub(super) u8);

/// A sound as words are written with it.
struct Sound {
    /// As tables of costs name it.
    name: &'static str,
    /// The letters that make it; of a vowel its letter and its sign.
    letters: &'static [char],
    class: Class,
}

use Class::{Bone, Buzz, Flap, Glide, Nasal, Nothing};

/// Every sound. Vowels come first.
const SOUNDS: &[Sound] = &[
    Sound { name: "a", letters: &['अ'], class: Nothing },
    Sound { name: "A", letters: &['आ', 'ा'], class: Nothing },
    Sound { name: "i", letters: &['इ', 'ि'], class: Nothing },
    Sound { name: "I", letters: &['ई', 'ी'], class: Nothing },
    Sound { name: "u", letters: &['उ', 'ु'], class: Nothing },
    Sound { name: "U", letters: &['ऊ', 'ू'], class: Nothing },
    Sound { name: "e", letters: &['ए', 'े'], class: Nothing },
    Sound { name: "E", letters: &['ऐ', 'ै'], class: Nothing },
    Sound { name: "ea", letters: &['ऍ', 'ॲ', 'ॅ', 'ऎ', 'ॆ'], class: Nothing },
    Sound { name: "o", letters: &['ओ', 'ो'], class: Nothing },
    Sound { name: "O", letters: &['औ', 'ौ'], class: Nothing },
    Sound { name: "oa", letters: &['ऑ', 'ॉ', 'ऒ', 'ॊ'], class: Nothing },
    Sound { name: "M", letters: &['\u{902}'], class: Nothing },
    Sound { name: "H", letters: &['ः'], class: Nothing },
    Sound { name: "k", letters: &['क'], class: Bone(1) },
    Sound { name: "kh", letters: &['ख'], class: Bone(1) },
    Sound { name: "g", letters: &['ग'], class: Bone(2) },
    Sound { name: "gh", letters: &['घ'], class: Bone(2) },
    Sound { name: "ng", letters: &['ङ'], class: Nothing },
    Sound { name: "c", letters: &['च'], class: Bone(3) },
    Sound { name: "ch", letters: &['छ'], class: Bone(3) },
    Sound { name: "j", letters: &['ज'], class: Buzz(4) },
    Sound { name: "jh", letters: &['झ'], class: Bone(4) },
    Sound { name: "ny", letters: &['ञ'], class: Nothing },
    Sound { name: "T", letters: &['ट'], class: Bone(5) },
    Sound { name: "Th", letters: &['ठ'], class: Bone(5) },
    Sound { name: "D", letters: &['ड'], class: Flap(6) },
    Sound { name: "Dh", letters: &['ढ'], class: Flap(6) },
    Sound { name: "N", letters: &['ण'], class: Nothing },
    Sound { name: "t", letters: &['त'], class: Bone(5) },
    Sound { name: "th", letters: &['थ'], class: Bone(5) },
    Sound { name: "d", letters: &['द'], class: Bone(6) },
    Sound { name: "dh", letters: &['ध'], class: Bone(6) },
    Sound { name: "n", letters: &['न'], class: Nothing },
    Sound { name: "p", letters: &['प'], class: Bone(7) },
    Sound { name: "ph", letters: &['फ'], class: Bone(7) },
    Sound { name: "b", letters: &['ब'], class: Bone(8) },
    Sound { name: "bh", letters: &['भ'], class: Bone(8) },
    Sound { name: "m", letters: &['म'], class: Nasal(9) },
    Sound { name: "y", letters: &['य'], class: Nothing },
    Sound { name: "r", letters: &['र'], class: Bone(R) },
    Sound { name: "l", letters: &['ल'], class: Bone(11) },
    Sound { name: "L", letters: &['ळ'], class: Bone(11) },
    Sound { name: "v", letters: &['व'], class: Glide(8) },
    Sound { name: "S", letters: &['श'], class: Bone(S) },
    Sound { name: "Sh", letters: &['ष'], class: Bone(S) },
    Sound { name: "s", letters: &['स'], class: Bone(S) },
    Sound { name: "h", letters: &['ह'], class: Nothing },
];

/// How many there are.
pub(super) const COUNT: usize = SOUNDS.len();

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

    fn sound(self) -> Option<&'static Sound> {
        SOUNDS.get(self.index())
    }

    fn class(self) -> Class {
        self.sound().map_or(Class::Nothing, |sound| sound.class)
    }

    fn glides(self) -> bool {
        matches!(self.name(), "i" | "I" | "u" | "U" | "e")
    }

    fn name(self) -> &'static str {
        self.sound().map_or("", |sound| sound.name)
    }

    /// The sound of that name, which is that of its usual spelling in Latin letters; capitals are long vowels and
    /// retroflex consonants.
    pub(crate) fn named(name: &str) -> Option<Phone> {
        SOUNDS.iter().position(|sound| sound.name == name).map(|at| Phone(at as u8))
    }

    /// The letter that people know it by.
    pub(super) fn letter(self) -> Option<char> {
        self.sound().and_then(|sound| sound.letters.first().copied())
    }

    fn of(c: char) -> Option<Phone> {
        let at = (c as u32).checked_sub(0x0900)?;
        PHONES.get(at as usize).copied().flatten()
    }
}

/// The sound of each character of the Devanagari block, by its low seven bits.
#[allow(clippy::indexing_slicing, reason = "made by the compiler, which checks it")]
static PHONES: [Option<Phone>; 128] = {
    let mut phones = [None; 128];
    let mut at = 0;
    while at < COUNT {
        let letters = SOUNDS[at].letters;
        let mut i = 0;
        while i < letters.len() {
            phones[letters[i] as usize - 0x0900] = Some(Phone(at as u8));
            i += 1;
        }
        at += 1;
    }
    phones
};

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
    pub(crate) fn of(key: &str, costs: &Costs) -> Option<Phones> {
        let mut phones = Phones { sounds: [SCHWA; LONGEST], lone: [0; LONGEST], len: 0, consonants: 0 };
        let mut last_consonant = None;
        let mut letters = key.chars().peekable();
        while let Some(c) = letters.next() {
            if c == VIRAMA {
                continue;
            }
            if matches!(c, 'ऋ' | 'ृ') {
                // Said as रि, and so written too: ऋषि, रिषि.
                phones.push(Phone::of('र')?, costs)?;
                phones.push(Phone::of('इ')?, costs)?;
                phones.consonants += 1;
                last_consonant = None;
                continue;
            }
            let phone = Phone::of(c)?;
            phones.push(phone, costs)?;
            let consonant = !phone.is_vowel() && phone.0 != NASALIZED && phone.0 != BREATH;
            if consonant {
                phones.consonants += u8::from(last_consonant.replace(phone) != Some(phone));
                // Before another consonant there is the unwritten vowel; at the end of a word none.
                let next = letters.peek().copied();
                let bare = |n| n == ANUSVARA || n == 'ः' || n == 'ऋ' || Phone::of(n).is_some_and(|p| !p.is_vowel());
                if next.is_some_and(bare) {
                    phones.push(SCHWA, costs)?;
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

    fn push(&mut self, phone: Phone, costs: &Costs) -> Option<()> {
        let lone = lone(self.list(), phone, costs);
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
fn lone(before: &[Phone], phone: Phone, costs: &Costs) -> u8 {
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

fn between_vowels(list: &[Phone], at: usize) -> bool {
    let vowel = |at: usize| list.get(at).is_some_and(|p| p.is_vowel());
    at.checked_sub(1).is_some_and(vowel) && (at + 1 == list.len() || vowel(at + 1))
}

fn labial_follows(list: &[Phone], at: usize) -> bool {
    let after = list.iter().skip(at + 1).find(|&&p| p != SCHWA);
    after.is_some_and(|&p| matches!(p.class(), Class::Bone(bone) if LABIAL.contains(&bone)))
}
