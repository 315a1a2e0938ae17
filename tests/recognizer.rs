//! What the document layer says of whole documents. The sentences are the project's own.

use naamkosh::Ambiguity::CommonWords;
use naamkosh::{Class, Entity, Form, Gazetteer, Kind, Recognizer};

fn world() -> Gazetteer {
    let person = |id: &str, name: &str, country: &str| Entity::new(id, Kind::Person, name).country(country);
    let mut gazetteer = Gazetteer::new();
    for entity in [
        person("kim-jong-un", "किम जोंग-उन", "north-korea").short("किम").prior(0.9),
        person("kim-yong-hyun", "किम योंग-ह्यून", "south-korea").short("किम").prior(0.1),
        person("narendra-modi", "नरेंद्र मोदी", "india").short("मोदी").prior(0.95),
        person("sushil-modi", "सुशील मोदी", "india").prior(0.3),
        person("madhav-kumar-nepal", "माधव कुमार नेपाल", "nepal").prior(0.2),
        person("mark-rutte", "मार्क रूट", "netherlands").short("रूट").prior(0.3).ambiguous(CommonWords),
        Entity::new("nepal", Kind::Place, "नेपाल").class(Class::Country).prior(0.9),
        Entity::new("russia", Kind::Place, "रूस").class(Class::Country).prior(0.9),
        Entity::new("gaya", Kind::Place, "गया").class(Class::City).country("india").ambiguous(CommonWords),
        Entity::new("hyderabad", Kind::Place, "हैदराबाद").prior(0.8),
        Entity::new("hyderabad-sindh", Kind::Place, "हैदराबाद").prior(0.2),
        Entity::new("nato", Kind::Organization, "उत्तर अटलांटिक संधि संगठन").acronym("नाटो").prior(0.9),
        Entity::new("weavers-union", Kind::Organization, "अखिल भारतीय बुनकर महासंघ"),
        Entity::new("traders-union", Kind::Organization, "अखिल भारतीय व्यापारी महासंघ").acronym("एबीएम").prior(0.9),
        Entity::new("weavers-mission", Kind::Organization, "आदर्श बुनकर मिशन").acronym("एबीएम").prior(0.1),
        Entity::new("council", Kind::Organization, "रूसी सुरक्षा परिषद"),
    ] {
        gazetteer.insert(entity).unwrap();
    }
    gazetteer
}

/// The mentions as `text id` lines.
fn read(recognizer: &Recognizer, text: &str) -> Vec<String> {
    recognizer.recognize(text).iter().map(|m| format!("{} {}", m.text(text), m.id().unwrap_or("-"))).collect()
}

#[test]
fn documents() {
    let recognizer = Recognizer::new(&world()).unwrap();
    let cases: &[(&str, &str, &[&str])] = &[
        ("no earlier mention: the prior", "किम ने कहा।", &["किम kim-jong-un"]),
        (
            "the newest full name",
            "किम योंग-ह्यून पहुंचे। किम ने कहा। किम जोंग उन भी आए। किम लौटे।",
            &["किम योंग-ह्यून kim-yong-hyun", "किम kim-yong-hyun", "किम जोंग उन kim-jong-un", "किम kim-jong-un"],
        ),
        (
            "a listed short name before a family name",
            "नरेंद्र मोदी और सुशील मोदी मिले। मोदी बोले।",
            &["नरेंद्र मोदी narendra-modi", "सुशील मोदी sushil-modi", "मोदी narendra-modi"],
        ),
        (
            "a family name after the full name",
            "सुशील मोदी पटना में थे। मोदी ने कहा।",
            &["सुशील मोदी sushil-modi", "मोदी sushil-modi"],
        ),
        (
            "a given name after the full name",
            "सुशील मोदी पहुंचे। सुशील ने कहा।",
            &["सुशील मोदी sushil-modi", "सुशील sushil-modi"],
        ),
        (
            "a family name that is a country",
            "माधव कुमार नेपाल आए। नेपाल में चुनाव हैं।",
            &["माधव कुमार नेपाल madhav-kumar-nepal", "नेपाल nepal"],
        ),
        ("a short name that is a word needs the full name", "बस का रूट बदला।", &[]),
        ("and has it", "मार्क रूट ने बयान दिया। रूट ने कहा।", &["मार्क रूट mark-rutte", "रूट mark-rutte"]),
        ("a name that is a word", "वह गया और आ गया।", &[]),
        ("homonyms by prior", "हैदराबाद में बारिश", &["हैदराबाद hyderabad"]),
        ("the longest name", "रूसी सुरक्षा परिषद की बैठक", &["रूसी सुरक्षा परिषद council"]),
        ("touching names", "रूस-नेपाल वार्ता", &["रूस russia", "नेपाल nepal"]),
        ("acronym by prior", "एबीएम ने हड़ताल की।", &["एबीएम traders-union"]),
        (
            "acronym as defined",
            "आदर्श बुनकर मिशन (एबीएम) की सभा हुई। एबीएम ने मांग रखी।",
            &["आदर्श बुनकर मिशन weavers-mission", "एबीएम weavers-mission", "एबीएम weavers-mission"],
        ),
        (
            "an acronym that no list has",
            "अखिल भारतीय बुनकर महासंघ (एबीबीएम) की सभा में ए.बी.बी.एम. नहीं, एबीबीएम ही लिखा था।",
            &["अखिल भारतीय बुनकर महासंघ weavers-union", "एबीबीएम weavers-union", "एबीबीएम weavers-union"],
        ),
        (
            "Latin acronym in brackets",
            "अखिल भारतीय बुनकर महासंघ ( ABWF ) और abwf और ABWF",
            &["अखिल भारतीय बुनकर महासंघ weavers-union", "ABWF weavers-union", "ABWF weavers-union"],
        ),
        (
            "what stands in brackets need not be an acronym",
            "अखिल भारतीय बुनकर महासंघ (दिल्ली इकाई) की दिल्ली इकाई",
            &["अखिल भारतीय बुनकर महासंघ weavers-union"],
        ),
        ("full name and acronym", "उत्तर अटलांटिक संधि संगठन (नाटो)", &["उत्तर अटलांटिक संधि संगठन nato", "नाटो nato"]),
    ];
    for (name, text, want) in cases {
        assert_eq!(read(&recognizer, text), *want, "{name}: {text}");
        // The same on every run, and with used buffers.
        let (mut scratch, mut mentions) = (naamkosh::Scratch::new(), Vec::new());
        for _ in 0..2 {
            recognizer.recognize_into(text, &mut scratch, &mut mentions);
            assert_eq!(mentions, recognizer.recognize(text), "{name}");
        }
    }
}

#[test]
fn nested_mentions() {
    let nested = Recognizer::builder().nested(true).build(&world()).unwrap();
    assert_eq!(read(&nested, "रूसी सुरक्षा परिषद और नाटो"), ["रूसी सुरक्षा परिषद council", "रूसी russia", "नाटो nato"]);
}

#[test]
fn demonyms_can_be_left_out() {
    let without = Recognizer::builder().demonyms(false).build(&world()).unwrap();
    assert_eq!(read(&without, "रूसी और रूस"), ["रूस russia"]);
    let with = Recognizer::new(&world()).unwrap();
    let mentions = with.recognize("रूसियों ने");
    assert_eq!((mentions[0].form, mentions[0].kind), (Form::Demonym, Kind::Place));
}

/// Scores lie between 0 and 1; a sure mention scores more than an ambiguous one.
#[test]
fn scores() {
    let recognizer = Recognizer::new(&world()).unwrap();
    let text = "रूस और हैदराबाद और किम जोंगउन, मोदीने कहा";
    let mentions = recognizer.recognize(text);
    assert_eq!(mentions.len(), 4);
    assert!(mentions.iter().all(|m| (0.0..=1.0).contains(&m.score)));
    assert!(mentions[0].score > mentions[1].score);
    assert!(mentions[3].glued);
}

/// Two documents one after the other do not hear of each other.
#[test]
fn documents_are_apart() {
    let recognizer = Recognizer::new(&world()).unwrap();
    recognizer.recognize("किम योंग-ह्यून");
    assert_eq!(read(&recognizer, "किम ने कहा"), ["किम kim-jong-un"]);
}
