//! A folded key as sounds: every consonant, and every vowel, the unwritten one too.
//!
//! Devanagari writes what is said, but for one vowel: a consonant with no sign has a short अ, the schwa, which is not
//! heard everywhere. So a word is compared as the sounds that are written, and the schwas between them as sounds that
//! cost little:
//!
//! ```text
//! key            sounds                     what is to be seen
//! पेस्कोव         प ए स क ओ व               a virama: no schwa between स and क
//! पेसकोव          प ए स अ क ओ व             none: a schwa before the next consonant
//! कमल            क अ म अ ल                 and none at the end of a word
//! ट्रंप           ट र अ ं प                  before ं and ः as before consonants
//! कृष्णा          क र इ ष ण आ               ृ is said as रि
//! ```
//!
//! The letter and the sign of a vowel are one sound (आ, ा); a sound is a number, by its place in `SOUNDS`:
//!
//! ```text
//! 0            1..=11                 12   13   14 ..
//! schwa (अ)    the other vowels       ं    ः    क ख ग ... ह
//! ```
//!
//! # Skeletons
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
//! Knows of letters and of `costs`, which it asks once a word: what each sound costs alone is kept beside it.

use super::costs::Costs;
use crate::script::{ANUSVARA, VIRAMA};

/// A sound: its place among `SOUNDS`. Data files call sounds by name (see [`Phone::named`]), people by letter.
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

/// Every sound. Vowels come first. Letters that the folded key joins are not here (ड़ is ड in it).
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

/// The unwritten vowel; a written अ is the same sound.
pub(super) const SCHWA: Phone = Phone(0);
/// Vowels are numbered below this.
const VOWELS: u8 = 12;
/// The sound of ं.
const NASALIZED: u8 = 12;
/// The sound of ः.
const BREATH: u8 = 13;

impl Phone {
    /// True for vowels, the schwa among them; not for ं and ः.
    #[inline]
    pub(super) fn is_vowel(self) -> bool {
        self.0 < VOWELS
    }

    /// Its row and column in tables of costs, below [`COUNT`].
    #[inline]
    pub(super) fn index(self) -> usize {
        self.0.into()
    }

    /// What is known of it; none only for a number that is no sound.
    fn sound(self) -> Option<&'static Sound> {
        SOUNDS.get(self.index())
    }

    /// How it stands in a skeleton.
    fn class(self) -> Class {
        self.sound().map_or(Class::Nothing, |sound| sound.class)
    }

    /// True for the close vowels and ए, which after another vowel papers may leave unwritten: ए in कीएव, इ in शोइगु.
    fn glides(self) -> bool {
        matches!(self.name(), "i" | "I" | "u" | "U" | "e")
    }

    /// As tables of costs name it.
    fn name(self) -> &'static str {
        self.sound().map_or("", |sound| sound.name)
    }

    /// The sound of that name, which is that of its usual spelling in Latin letters; capitals are long vowels and
    /// retroflex consonants: `i` is इ, `I` ई, `t` त, `T` ट, `M` the dot of ं. None where there is none of that name;
    /// looked for from the first on, since it is only asked while a language is read.
    pub(crate) fn named(name: &str) -> Option<Phone> {
        SOUNDS.iter().position(|sound| sound.name == name).map(|at| Phone(at as u8))
    }

    /// The letter that people know it by: that of a vowel, not its sign; the schwa is अ. For explanations.
    pub(super) fn letter(self) -> Option<char> {
        self.sound().and_then(|sound| sound.letters.first().copied())
    }

    /// The sound that a letter or vowel sign makes; none for what makes none (a virama, digits, other scripts).
    fn of(c: char) -> Option<Phone> {
        let at = (c as u32).checked_sub(0x0900)?;
        PHONES.get(at as usize).copied().flatten()
    }
}

/// The sound of each character of the Devanagari block, by its low seven bits: made of `SOUNDS` by the compiler.
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

/// How a sound stands in a skeleton; the number is the class.
///
/// The last four are doubtful letters. What म is, the sounds beside it tell; of the other three both readings are
/// taken, and make more skeletons.
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

/// The classes of lips, before which म may be written ं: सिम्फेरोपोल, सिंफेरोपोल.
const LABIAL: [u8; 2] = [7, 8];
/// The class of र, and of the flaps ड़ and ढ़.
const R: u8 = 10;
/// The class of the sibilants, and of z.
const S: u8 = 12;

/// The sounds of a word, in one piece of memory, since very many are compared.
///
/// ```text
/// sounds       [क][ई][ए][व][ ]...   24 bytes
/// lone         255 50 20 150  0 ...  24 bytes: क is the first, ए glides
/// len          4
/// consonants   2
/// ```
///
/// `Copy`, 50 bytes, no pointer: the buckets of `index::similar` hold them side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Phones {
    /// The first `len` count.
    sounds: [Phone; LONGEST],
    /// What each sound costs where the other word has none for it.
    lone: [u8; LONGEST],
    len: u8,
    /// How many consonants there are, one that is said again at once, or after a vowel, counted once: four in मोहम्मद.
    pub(super) consonants: u8,
}

/// The longest word that is compared, in sounds; longer words are similar to nothing.
pub(super) const LONGEST: usize = 24;

impl Phones {
    /// The sounds of a folded key; none where it has a letter that is not of Devanagari, or is too long to be compared.
    /// Linear in the key, allocates nothing.
    ///
    /// A long ई at the end makes another word of a name (ईरान, ईरानी), so that it costs as much as a byte can hold: it
    /// is never left out or added, but may be a short इ.
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

    /// Appends a sound with what it costs alone; none where there is no room.
    fn push(&mut self, phone: Phone, costs: &Costs) -> Option<()> {
        let lone = lone(self.list(), phone, costs);
        let at = usize::from(self.len);
        *self.sounds.get_mut(at)? = phone;
        *self.lone.get_mut(at)? = lone;
        self.len += 1;
        Some(())
    }

    /// How many sounds there are; 24 at most.
    pub(crate) fn len(&self) -> usize {
        self.len.into()
    }

    /// The sounds in order.
    pub(super) fn list(&self) -> &[Phone] {
        self.sounds.get(..self.len()).unwrap_or_default()
    }

    /// What each of them costs where the other word has none for it, as it stands in this word: the second of two
    /// consonants that are alike costs little, the first sound double.
    pub(super) fn lone(&self) -> &[u8] {
        self.lone.get(..self.len()).unwrap_or_default()
    }
}

/// What a sound costs after these ones that has none across from it: double at the beginning, where it is heard first;
/// little where it repeats the consonant before it, or is a close vowel that glides on from another (कीएव, कीव). Of
/// मोहम्मद the second म costs [`Costs`]' `twice`, though a schwa stands before it.
fn lone(before: &[Phone], phone: Phone, costs: &Costs) -> u8 {
    let consonants = before.iter().rev().find(|&&p| p != SCHWA);
    match before {
        [] => costs.lone(phone).saturating_mul(2),
        _ if consonants == Some(&phone) && !phone.is_vowel() => costs.twice,
        [.., last] if last.is_vowel() && *last != SCHWA && phone.glides() => costs.lone(phone).min(costs.gliding),
        _ => costs.lone(phone),
    }
}

/// The skeletons of a word: its consonants by class, without nasals, glides and repetitions. Words that share none are
/// never similar.
///
/// A word has several where a letter has two readings: व is ब, or a glide (ग्वांग, गुआंग); ड between vowels is ड, or
/// ड़, which some write र (बिड़ला, बिरला); ज is ज, or z, which some write स (इज़राइल, इसराइल). Each is given once; a
/// word without any consonant (आई) has none, and is similar to nothing.
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
