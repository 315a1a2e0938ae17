//! The similar tier once more, by its description alone: words as lists of named sounds, the file of costs as it
//! stands, a distance that tries every way, skeletons as strings. Of `spelling::similar` it knows nothing but how long
//! a word may be; both are given folded keys.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

/// The letters and their sounds, by the names that the file of costs has for them.
const LETTERS: &str = "अ a आ A ा A इ i ि i ई I ी I उ u ु u ऊ U ू U ए e े e ऐ E ै E ओ o ो o औ O ौ O \
    ऍ ea ॲ ea ॅ ea ऎ ea ॆ ea ऑ oa ॉ oa ऒ oa ॊ oa \u{902} M ः H \
    क k ख kh ग g घ gh ङ ng च c छ ch ज j झ jh ञ ny ट T ठ Th ड D ढ Dh ण N त t थ th द d ध dh न n \
    प p फ ph ब b भ bh म m य y र r ल l ळ L व v श S ष Sh स s ह h";

/// The most sounds that a word may have.
const LONGEST: usize = 24;
/// Where the file says nothing: a vowel for a vowel, or a vowel alone; everything else.
const VOWEL: u32 = 70;
const OTHER: u32 = 150;
/// No sound costs more.
const MOST: u32 = 255;

type Pairs = HashMap<(&'static str, &'static str), u32>;

/// The file of costs, whichever sound of a pair comes first.
static COSTS: LazyLock<Pairs> = LazyLock::new(|| {
    let file = include_str!("../../../data/language/similar_costs.tsv");
    let mut pairs = Pairs::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let [a, b, cost] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        let cost = cost.parse().unwrap();
        pairs.insert((a, b), cost);
        pairs.insert((b, a), cost);
    }
    pairs
});

static SOUNDS: LazyLock<HashMap<char, &str>> = LazyLock::new(|| {
    let mut words = LETTERS.split_whitespace();
    std::iter::from_fn(|| Some((words.next()?.chars().next()?, words.next()?))).collect()
});

fn is_vowel(sound: &str) -> bool {
    sound.starts_with(['a', 'A', 'i', 'I', 'u', 'U', 'e', 'E', 'o', 'O'])
}

fn is_consonant(sound: &str) -> bool {
    !is_vowel(sound) && sound != "M" && sound != "H"
}

/// A word as it sounds.
#[derive(Debug, Clone)]
pub(super) struct Sounds {
    list: Vec<&'static str>,
    /// The skeletons in all readings; none for a word without consonants.
    skeletons: BTreeSet<String>,
}

impl Sounds {
    /// The sounds of a folded key; none where a letter has no sound, or there are too many.
    pub(super) fn of(key: &str) -> Option<Sounds> {
        // ऋ is said as रि.
        let letters: Vec<char> = key.replace('ृ', "\u{94D}रि").replace('ऋ', "रि").chars().collect();
        let mut list = Vec::new();
        for (at, letter) in letters.iter().enumerate().filter(|(_, letter)| **letter != '\u{94D}') {
            let sound = *SOUNDS.get(letter)?;
            list.push(sound);
            // The vowel that is not written, but at the end of a word.
            let next = letters.get(at + 1).and_then(|next| SOUNDS.get(next));
            if is_consonant(sound) && next.is_some_and(|next| !is_vowel(next)) {
                list.push("a");
            }
        }
        let mut sounds = Sounds { skeletons: BTreeSet::new(), list };
        for reading in 0..8 {
            let bones = sounds.skeleton(reading & 1 > 0, reading & 2 > 0, reading & 4 > 0);
            sounds.skeletons.extend((sounds.consonants() > 0).then_some(bones));
        }
        (sounds.list.len() <= LONGEST).then_some(sounds)
    }

    /// How many consonants there are, one that comes again before any other counted once.
    fn consonants(&self) -> usize {
        let mut consonants: Vec<&str> = self.list.iter().copied().filter(|sound| is_consonant(sound)).collect();
        consonants.dedup();
        consonants.len()
    }

    /// The consonants by class, without nasals, glides and what comes again. व is ब or a glide, ड between vowels is ड or
    /// ड़ and that र, ज is ज or z and that स: in the whole word alike.
    fn skeleton(&self, glide: bool, flap: bool, buzz: bool) -> String {
        let vowel_at = |at: usize| self.list.get(at).is_some_and(|sound| is_vowel(sound));
        let bone = |at: usize| {
            let next = self.list[at + 1..].iter().find(|sound| **sound != "a");
            Some(match self.list[at] {
                "k" | "kh" => 'k',
                "g" | "gh" => 'g',
                "c" | "ch" => 'c',
                "j" if buzz => 's',
                "j" | "jh" => 'j',
                "T" | "Th" | "t" | "th" => 't',
                "D" | "Dh" if flap && at > 0 && vowel_at(at - 1) && (at + 1 == self.list.len() || vowel_at(at + 1)) => {
                    'r'
                }
                "D" | "Dh" | "d" | "dh" => 'd',
                "p" | "ph" => 'p',
                "v" if glide => return None,
                "b" | "bh" | "v" => 'b',
                // Before a labial a mere nasal.
                "m" if matches!(next, Some(&("p" | "ph" | "b" | "bh"))) => return None,
                "m" => 'm',
                "r" => 'r',
                "l" | "L" => 'l',
                "S" | "Sh" | "s" => 's',
                _ => return None,
            })
        };
        let mut bones: Vec<char> = (0..self.list.len()).filter_map(bone).collect();
        bones.dedup();
        bones.into_iter().collect()
    }

    /// What the sound at `at` costs where the other word has none for it.
    fn lone(&self, at: usize) -> u32 {
        let sound = self.list[at];
        let usual = COSTS.get(&(sound, "-")).copied().unwrap_or(if is_vowel(sound) { VOWEL } else { OTHER });
        let before = &self.list[..at];
        let repeated = before.iter().rev().find(|sound| **sound != "a") == Some(&sound) && !is_vowel(sound);
        let after_vowel = before.last().is_some_and(|last| is_vowel(last) && *last != "a");
        if sound == "I" && at + 1 == self.list.len() {
            // ईरानी is another word than ईरान.
            MOST
        } else if at == 0 {
            // It is heard first.
            MOST.min(2 * usual)
        } else if repeated {
            COSTS[&("=", "-")]
        } else if after_vowel && ["i", "I", "u", "U", "e"].contains(&sound) {
            usual.min(COSTS[&("V", "-")])
        } else {
            usual
        }
    }
}

fn swap(a: &'static str, b: &'static str) -> u32 {
    let both_vowels = is_vowel(a) && is_vowel(b);
    let usual = if both_vowels { VOWEL } else { OTHER };
    if a == b { 0 } else { COSTS.get(&(a, b)).copied().unwrap_or(usual) }
}

/// What it costs at least to go from `a` from `i` on to `b` from `j` on.
fn rest(a: &Sounds, b: &Sounds, i: usize, j: usize, known: &mut HashMap<(usize, usize), u32>) -> u32 {
    if let Some(&cost) = known.get(&(i, j)) {
        return cost;
    }
    let (in_a, in_b) = (i < a.list.len(), j < b.list.len());
    let mut ways = Vec::new();
    if in_a && in_b {
        ways.push(swap(a.list[i], b.list[j]) + rest(a, b, i + 1, j + 1, known));
    }
    if in_a {
        ways.push(a.lone(i) + rest(a, b, i + 1, j, known));
    }
    if in_b {
        ways.push(b.lone(j) + rest(a, b, i, j + 1, known));
    }
    let cost = ways.into_iter().min().unwrap_or(0);
    known.insert((i, j), cost);
    cost
}

/// True where the words have a skeleton in common.
pub(super) fn share_skeleton(a: &Sounds, b: &Sounds) -> bool {
    !a.skeletons.is_disjoint(&b.skeletons)
}

/// How far apart two words of different folded keys are: hundredths of a sound, and thousandths of a sound a sound of
/// the longer word. None where the threshold (sounds a sound) is below that, with one or two consonants a third or two of
/// it; or where they have no skeleton in common.
pub(super) fn distance(a: &Sounds, b: &Sounds, threshold: f64) -> Option<(u32, u32)> {
    let longer = a.list.len().max(b.list.len()) as u32;
    let consonants = a.consonants().min(b.consonants()).min(3) as u32;
    let cost = share_skeleton(a, b).then(|| rest(a, b, 0, 0, &mut HashMap::new()))?;
    let limit = threshold * f64::from(100 * longer * consonants) / 3.0;
    let cost = (f64::from(cost) <= limit).then_some(cost.max(1))?;
    Some((cost, (cost * 10).div_ceil(longer)))
}

mod agreement {
    use super::*;
    use crate::language::Language;
    use crate::spelling::folded::folded_key;
    use crate::spelling::similar::{Judge, Phones, relative, skeletons};
    use proptest::prelude::*;
    use proptest::test_runner::{Config, TestRunner};
    use std::cell::Cell;

    /// Letters of which one often stands for another, none for none; the last has what no word is compared for.
    const KIN: &[&str] = &[
        "कख",
        "गघ",
        "चछ",
        "जझसशष",
        "टठतथ",
        "डढदधर",
        "पफ",
        "बभव",
        "वउओुो",
        "मनणंङञ\u{901}",
        "रलळ",
        "यइईएिीे",
        "हः",
        "ृिऋ",
        "\u{94D}अ",
        "ािीुूेैोौॉॅ",
        "अआइईउऊएऐओऔऑऍ",
        "ज़फ़\u{93C}",
        "a2ऽॐ",
    ];

    fn letter() -> impl Strategy<Value = char> {
        let kin = prop::sample::select(&KIN[..KIN.len() - 1]);
        kin.prop_flat_map(|kin| prop::sample::select(kin.chars().collect::<Vec<_>>()))
    }

    /// A word of syllables, or of letters in no order.
    fn word() -> impl Strategy<Value = String> {
        prop_oneof![
            6 => "[अआइईउएओ]?([क-नप-रलवशषसह][ािीुूेैोौॉ\u{94D}ृ]?ं?){1,6}",
            1 => prop::collection::vec(letter(), 0..8).prop_map(String::from_iter),
        ]
    }

    /// A word, and another: what a few changes make of it.
    fn pair() -> impl Strategy<Value = (String, String)> {
        let change = (any::<prop::sample::Index>(), 0..4u8, any::<prop::sample::Index>(), letter());
        (word(), prop::collection::vec(change, 0..4)).prop_map(|(word, changes)| {
            let mut other: Vec<char> = word.chars().collect();
            for (at, what, which, letter) in changes.into_iter().filter(|_| !word.is_empty()) {
                if other.is_empty() {
                    break;
                }
                let at = at.index(other.len());
                let kin: Vec<char> =
                    KIN.iter().filter(|kin| kin.contains(other[at])).flat_map(|kin| kin.chars()).collect();
                match what {
                    0 => other.insert(at, letter),
                    1 => drop(other.remove(at)),
                    _ if kin.is_empty() => {}
                    2 => other.insert(at, kin[which.index(kin.len())]),
                    _ => other[at] = kin[which.index(kin.len())],
                }
            }
            (word, other.into_iter().collect())
        })
    }

    fn key(word: &str) -> String {
        let mut key = String::new();
        folded_key(word, &mut key);
        key
    }

    /// The library counts the र of ऋ apart from another र beside it, which is said nowhere; no word has the two.
    fn has_two_readings(key: &str) -> bool {
        let count = |letters: &[char]| key.chars().filter(|c| letters.contains(c)).count();
        count(&['ऋ', 'ृ']) > 0 && count(&['ऋ', 'ृ', 'र']) > 1
    }

    /// Compares what the library says of two words with what is said here; true where they are similar.
    fn compare(language: &Language, a: &str, b: &str, threshold: f32) -> Result<bool, TestCaseError> {
        let (a, b, costs) = (key(a), key(b), language.sounds());
        if has_two_readings(&a) || has_two_readings(&b) {
            return Ok(false);
        }
        let (x, y) = (Phones::of(&a, costs), Phones::of(&b, costs));
        let (p, q) = (Sounds::of(&a), Sounds::of(&b));
        prop_assert_eq!((x.is_some(), y.is_some()), (p.is_some(), q.is_some()));
        let (Some(x), Some(y), Some(p), Some(q)) = (x, y, p, q) else { return Ok(false) };
        prop_assert_eq!((x.len(), y.len()), (p.list.len(), q.list.len()));
        let shared = skeletons(&x).any(|s| skeletons(&y).any(|t| s == t));
        prop_assert_eq!(shared, share_skeleton(&p, &q), "skeletons {:?} {:?}", p, q);
        let judge = Judge { costs, threshold };
        let cost = judge.cost(&x, &y).filter(|_| shared).map(|cost| (cost.into(), relative(cost, &x, &y).into()));
        prop_assert_eq!(cost, distance(&p, &q, threshold.into()), "{:?} {:?}", p, q);
        Ok(cost.is_some())
    }

    #[test]
    fn random_words() {
        let hindi = Language::hindi().unwrap();
        let (similar, all) = (Cell::new(0), Cell::new(0));
        let config = Config { cases: 4000, failure_persistence: None, ..Config::default() };
        let result = TestRunner::new(config).run(&(pair(), threshold()), |((a, b), threshold)| {
            all.set(all.get() + 1);
            similar.set(similar.get() + i32::from(compare(&hindi, &a, &b, threshold)? && a != b));
            Ok(())
        });
        result.unwrap_or_else(|e| panic!("{e}"));
        assert!(similar.get() * 10 > all.get(), "{} of {} pairs are similar: too few", similar.get(), all.get());
    }

    /// Names as the news has them, each with those that stand beside it in the alphabet.
    #[test]
    fn names_of_the_news() {
        let hindi = Language::hindi().unwrap();
        let mut names: Vec<&str> = include_str!("../../../data/language/known_names.txt").lines().collect();
        names.sort_unstable();
        let mut similar = 0;
        for (at, a) in names.iter().enumerate() {
            for b in names[at + 1..].iter().take(2) {
                similar += i32::from(compare(&hindi, a, b, 0.2).unwrap_or_else(|e| panic!("{a} {b}: {e}")));
            }
        }
        assert!(similar > 1000, "{similar} pairs are similar: too few");
    }
}

/// A threshold at which no cost is exactly the limit: there the rounding of floats would decide, and may.
pub(super) fn threshold() -> impl proptest::strategy::Strategy<Value = f32> {
    use proptest::strategy::Strategy;
    (0..=60u8).prop_map(|n| f32::from(n) / 202.0)
}
