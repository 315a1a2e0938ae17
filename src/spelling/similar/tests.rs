use super::*;
use crate::language::Language;
use crate::spelling::folded::folded_key;

fn key(word: &str) -> String {
    let mut key = String::new();
    folded_key(word, &mut key);
    key
}

/// The distance relative to the length, where skeletons are the same.
fn relative(a: &str, b: &str) -> Option<f32> {
    let hindi = Language::hindi().unwrap();
    let costs = hindi.sounds();
    let (a, b) = (key(a), key(b));
    let (a, b) = (Phones::of(&a, costs)?, Phones::of(&b, costs)?);
    if !skeletons(&a).any(|s| skeletons(&b).any(|t| s == t)) {
        return None;
    }
    let longer = a.len().max(b.len()) as f32;
    Some(f32::from(Judge { costs, threshold: 9.0 }.cost(&a, &b)?) / 100.0 / longer)
}

#[test]
fn hard_pairs() {
    for (a, b, most) in [
        ("मॉस्को", "मास्को", 0.05),
        ("यून", "युन", 0.06),
        ("कीव", "कीएव", 0.11),
        ("कीव", "किएव", 0.14),
        ("शोइगु", "शोयगु", 0.1),
        ("शोइगु", "शोइगू", 0.05),
        ("अमेरिका", "अमरीका", 0.1),
        ("पेस्कोव", "पेसकोव", 0.05),
        ("स्टोलटेनबर्ग", "स्टोल्टेनबर्ग", 0.05),
        ("बाइडेन", "बाइडन", 0.1),
        ("मोहम्मद", "मुहम्मद", 0.06),
        ("मैक्रों", "मैक्रोन", 0.06),
        ("ब्लिंकन", "ब्लिंकेन", 0.06),
        ("रूट", "रुट", 0.05),
        ("जेलेंस्की", "जेलेन्स्की", 0.05),
        ("गाज़ा", "गज़ा", 0.12),
        ("ग्वांगडोंग", "गुआंगडोंग", 0.06),
        ("बिड़ला", "बिरला", 0.09),
        ("सिम्फेरोपोल", "सिमफेरोपोल", 0.06),
    ] {
        let distance = relative(a, b).unwrap_or_else(|| panic!("{a} {b}: other skeletons"));
        assert!(distance > 0.0 && distance <= most, "{a} {b} {distance}");
        assert_eq!(relative(b, a), Some(distance), "{a} {b}: not symmetric");
    }
}

#[test]
fn other_words() {
    for (a, b) in [("रूस", "रास"), ("चीन", "चान"), ("ईरान", "इराक"), ("पुतिन", "पतन"), ("मोदी", "मादा")]
    {
        assert!(relative(a, b).is_none_or(|d| d > 0.1), "{a} {b} {:?}", relative(a, b));
    }
}

#[test]
fn words_that_cannot_be_compared() {
    let costs = &Costs::default();
    assert!(Phones::of("nato", costs).is_none());
    assert!(Phones::of(&"क".repeat(60), costs).is_none());
    assert!(Phones::of("20", costs).is_none());
    assert_eq!(skeletons(&Phones::of("आई", costs).unwrap()).count(), 0);
}

proptest::proptest! {
    /// Words of one skeleton: symmetric, and cheaper with no limit than never.
    #[test]
    fn symmetric(a in "[कखगचजटडतदनपबमयरलवशसह][ािीुूेैोौ्]?[कटतनरलस][ािीे]?[ंनर]?", b in "[कखगचजटडतदनपबमयरलवशसह][ािीुूेैोौ्]?[कटतनरलस][ािीे]?[ंनर]?") {
        proptest::prop_assert_eq!(relative(&a, &b), relative(&b, &a));
    }

    /// What differs adds up to the distance, whichever way they are compared.
    #[test]
    fn differences_add_up(a in "[कखगचजटडतदनपबमयरलवशसह]{1,4}[ािीुूेैोौं]?[कटतनरलस][ािीे]?", b in "[अआइईए]?[कखगचजटडतदनपबमयरलवशसह][ािीुूेैोौ्]?[कटतनरलस]{1,3}[ािीे]?") {
        let hindi = Language::hindi().unwrap();
        let costs = hindi.sounds();
        let (a, b) = (Phones::of(&key(&a), costs).unwrap(), Phones::of(&key(&b), costs).unwrap());
        let sum: u16 = differences(&a, &b, costs).iter().map(|d| d.2).sum();
        proptest::prop_assert_eq!(Judge::any(costs).cost(&a, &b), (a.consonants.min(b.consonants) > 0).then_some(sum.max(1)));
    }
}

#[test]
fn in_what_way_sounds_differ() {
    let hindi = Language::hindi().unwrap();
    let phones = |word| Phones::of(&key(word), hindi.sounds()).unwrap();
    for (a, b, kind) in [
        ("जिबन", "जीबन", Kind::Length),
        ("होसेन", "होसैन", Kind::Vowel),
        ("इसलाम", "इस्लाम", Kind::Schwa),
        ("मिश्र", "मिश्रा", Kind::Added),
        ("राना", "राणा", Kind::Nasal),
        ("सिकंदर", "सिक्कंदर", Kind::Twice),
        ("चीता", "छीता", Kind::Stop),
        ("तरुण", "टरुण", Kind::Stop),
        ("शंकर", "संकर", Kind::Sibilant),
        ("पवन", "पबन", Kind::Lips),
        ("मिया", "मिआ", Kind::Other),
    ] {
        let difference = Difference::of(&phones(a), &phones(b), hindi.sounds());
        for other in Kind::ALL {
            assert_eq!(difference.of_kind(other) > 0, other == kind, "{a}, {b}: {other:?}");
        }
    }
}
