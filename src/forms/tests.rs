use super::*;
use crate::entity::Ambiguity;

fn written(entity: &Entity) -> Vec<(String, Derivation)> {
    forms(entity, &Language::hindi().unwrap()).into_iter().map(|s| (s.text, s.derivation)).collect()
}

fn place(name: &str, class: Class, country: &str) -> Entity {
    Entity::new("x", Kind::Place, name).class(class).country(country)
}

#[test]
fn derived_forms() {
    use Derivation::*;
    type Case<'c> = (&'c str, Entity, &'c [(&'c str, Derivation)]);
    let cases: &[Case<'_>] = &[
        ("oblique", place("आगरा", Class::City, "india"), &[("आगरा", Listed), ("आगरे", Oblique)]),
        ("no oblique abroad", place("अकरा", Class::City, "ghana"), &[("अकरा", Listed)]),
        ("गये is a common word, and -या stays", place("गया", Class::City, "india"), &[("गया", Listed)]),
        (
            "adjective and plural",
            place("रूस", Class::Country, "russia"),
            &[("रूस", Listed), ("रूसी", Adjective), ("रूसियों", Plural)],
        ),
        (
            "adjective in -ई",
            place("उत्तर कोरिया", Class::Country, "north-korea"),
            &[("उत्तर कोरिया", Listed), ("उत्तर कोरियाई", Adjective), ("उत्तर कोरियाइयों", Plural)],
        ),
        (
            "listed demonyms replace the rule",
            place("भारत", Class::Country, "india").demonym("भारतीय"),
            &[("भारत", Listed), ("भारतीय", Listed), ("भारतीयों", Plural)],
        ),
        (
            "initials",
            Entity::new("x", Kind::Organization, "भारतीय जनता पार्टी").acronym("बीजेपी").acronym("BJP"),
            &[
                ("भारतीय जनता पार्टी", Listed),
                ("बीजेपी", Listed),
                ("BJP", Listed),
                ("बी जे पी", Initials),
                ("B J P", Initials),
            ],
        ),
        (
            "initials before a surname, the surname",
            Entity::new("x", Kind::Person, "एमके स्टालिन"),
            &[("एमके स्टालिन", Listed), ("स्टालिन", Family), ("एम के स्टालिन", Initials)],
        ),
        (
            "family name first",
            Entity::new("x", Kind::Person, "किम योंग-ह्यून").country("south-korea"),
            &[("किम योंग-ह्यून", Listed), ("किम", Family), ("योंग-ह्यून किम", Variant)],
        ),
        (
            "letters and words with two writings",
            Entity::new("x", Kind::Organization, "अंतरराष्ट्रीय मुद्रा कोष").acronym("आईएमएफ"),
            &[
                ("अंतरराष्ट्रीय मुद्रा कोष", Listed),
                ("आईएमएफ", Listed),
                ("अंतर्राष्ट्रीय मुद्रा कोष", Variant),
                ("आइएमएफ", Variant),
                ("आई एम एफ", Initials),
            ],
        ),
        (
            "a short name in either script",
            Entity::new("x", Kind::Person, "डोनाल्ड ट्रंप").en("Donald Trump").short("ट्रंप"),
            &[
                ("डोनाल्ड ट्रंप", Listed),
                ("Donald Trump", Listed),
                ("ट्रंप", Listed),
                ("डोनाल्ड", Given),
                ("Trump", Variant),
                ("डी ट्रंप", Shortened),
            ],
        ),
        (
            "a word apart, as in English",
            Entity::new("x", Kind::Organization, "शिवसेना (यूबीटी)").en("Shiv Sena (UBT)"),
            &[("शिवसेना (यूबीटी)", Listed), ("Shiv Sena (UBT)", Listed), ("शिव सेना (यूबीटी)", Variant)],
        ),
        (
            "a dropped middle name",
            Entity::new("x", Kind::Person, "अमरजीत दयाल टोडरमल"),
            &[
                ("अमरजीत दयाल टोडरमल", Listed),
                ("टोडरमल", Family),
                ("अमरजीत", Given),
                ("अमर जीत दयाल टोडरमल", Variant),
                ("अमरजीत टोडरमल", Shortened),
            ],
        ),
        (
            "an initial for the given name",
            Entity::new("x", Kind::Person, "सुब्रह्मण्यम जयशंकर").en("Subrahmanyam Jaishankar"),
            &[
                ("सुब्रह्मण्यम जयशंकर", Listed),
                ("Subrahmanyam Jaishankar", Listed),
                ("जयशंकर", Family),
                ("सुब्रह्मण्यम", Given),
                ("Jaishankar", Family),
                ("सुब्रह्मण्यम जय शंकर", Variant),
                ("एस जयशंकर", Shortened),
            ],
        ),
    ];
    for (name, entity, want) in cases {
        let want: Vec<_> = want.iter().map(|&(text, d)| (text.to_owned(), d)).collect();
        assert_eq!(written(entity), want, "{name}");
    }
}

#[test]
fn common_words_and_family_names_need_evidence() {
    let contextual =
        |e: &Entity| -> Vec<bool> { forms(e, &Language::hindi().unwrap()).iter().map(|s| s.contextual).collect() };
    let gaya = place("गया", Class::City, "india");
    assert_eq!(contextual(&gaya), [false], "a list is a promise");
    assert_eq!(contextual(&gaya.ambiguous(Ambiguity::CommonWords)), [true]);
    let agra = place("आगरा", Class::City, "india").ambiguous(Ambiguity::CommonWords);
    assert_eq!(contextual(&agra), [false, false]);
    assert_eq!(contextual(&agra.ambiguous(Ambiguity::Always)), [true, true]);
    assert_eq!(contextual(&place("आगरा", Class::City, "india")), [false, false]);
    let kim = Entity::new("x", Kind::Person, "किम योंग-ह्यून").country("south-korea");
    assert_eq!(contextual(&kim), [false, true, false]);
}
