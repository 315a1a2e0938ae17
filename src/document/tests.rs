//! Each pass by itself: what is found with it, and what without it. Names are marked as `[नाम|id]`; `+person` and its
//! like stand for an id where no list has the name.

use super::{Pass, Passes};
use crate::entity::{Ambiguity, Class, Entity, Kind};
use crate::gazetteer::Gazetteer;
use crate::recognizer::{Options, Recognizer};
use once_cell::sync::Lazy;

static RECOGNIZER: Lazy<Recognizer> = Lazy::new(|| {
    use Kind::{Organization, Person, Place};
    let mut gazetteer = Gazetteer::new();
    for entity in [
        Entity::new("meera-tandon", Person, "मीरा टंडन").country("india").prior(0.3),
        Entity::new("arun-tandon", Person, "अरुण टंडन").country("india").prior(0.2),
        Entity::new("gaurav-kapashi", Person, "गौरव कपाशी").class(Class::Sport).country("india").prior(0.5),
        Entity::new("sundar-rai", Person, "सुंदर राय").country("india").prior(0.2),
        Entity::new("rajiv-gandhi", Person, "राजीव गांधी").country("india").prior(0.5),
        Entity::new("india", Place, "भारत").class(Class::Country).demonym("भारतीय").prior(0.9),
        Entity::new("united-states", Place, "अमेरिका").class(Class::Country).prior(0.9),
        Entity::new("georgia", Place, "जॉर्जिया").class(Class::Country).prior(0.6),
        Entity::new("georgia-us", Place, "जॉर्जिया").class(Class::Region).country("united-states").prior(0.3),
        Entity::new("delhi", Place, "दिल्ली").class(Class::City).country("india").prior(0.9),
        Entity::new("morni", Place, "मोरनी").class(Class::City).country("india").prior(0.3),
        Entity::new("morni-kings", Organization, "मोरनी किंग्स").class(Class::Team).country("india").prior(0.3),
        Entity::new("gaya", Place, "गया")
            .class(Class::City)
            .country("india")
            .prior(0.4)
            .ambiguous(crate::Ambiguity::CommonWords),
        Entity::new("masuri", Place, "मसूरी").class(Class::City).country("india").prior(0.4),
        Entity::new("bjp", Organization, "भारतीय जनता पार्टी").acronym("भाजपा").class(Class::Party).prior(0.9),
        Entity::new("pakistan", Place, "पाकिस्तान").class(Class::Country).demonym("पाकिस्तानी").prior(0.9),
        Entity::new("court", Organization, "सर्वोच्च अदालत").class(Class::Court).country("india").prior(0.9),
        Entity::new("navy-pakistan", Organization, "पाकिस्तानी जल सेना").class(Class::Forces).country("pakistan"),
        Entity::new("rahul-dev", Person, "राहुल देव").class(Class::Sport).short("राहुल").country("india").prior(0.5),
        Entity::new("weavers", Organization, "विश्व बुनकर परिषद").class(Class::Alliance).prior(0.3),
    ] {
        gazetteer.insert(entity.ambiguous(Ambiguity::CommonWords)).expect("the entity is sound");
    }
    Recognizer::new(&gazetteer).expect("it compiles")
});

/// The text with what was found marked in it.
fn marked(recognizer: &Recognizer, text: &str) -> String {
    let mut marked = String::new();
    let mut end = 0;
    for mention in recognizer.recognize(text) {
        let id = mention.id().map_or_else(|| format!("+{}", mention.kind), str::to_owned);
        marked += &text[end..mention.start];
        marked += &format!("[{}|{id}]", mention.text(text));
        end = mention.end;
    }
    marked + &text[end..]
}

/// A text without its marks.
fn plain(marked: &str) -> String {
    let mut plain = String::new();
    for (at, piece) in marked.split('[').enumerate() {
        match piece.split_once(']') {
            Some((name, after)) if at > 0 => {
                plain += name.split_once('|').map_or(name, |(name, _)| name);
                plain += after;
            }
            _ => plain += piece,
        }
    }
    plain
}

/// Each case is a text as it is marked with the pass on, and with it off.
fn check(pass: Pass, cases: &[(&str, &str)]) {
    let without = RECOGNIZER.with_options(Options::new().pass(pass, false));
    assert!(!cases.is_empty() && cases.iter().any(|(on, off)| on != off), "{pass}: a case that shows what it does");
    let mut wrong = String::new();
    for (on, off) in cases {
        let text = plain(on);
        let found = (marked(&RECOGNIZER, &text), marked(&without, &text));
        if (found.0.as_str(), found.1.as_str()) != (*on, *off) {
            wrong += &format!("found   {}\nwithout {}\n", found.0, found.1);
        }
    }
    assert!(wrong.is_empty(), "{pass}:\n{wrong}");
}

#[test]
fn acronyms() {
    check(
        Pass::Acronyms,
        &[(
            "[विश्व बुनकर परिषद|weavers] ([डब्ल्यूबीपी|weavers]) की बैठक हुई। [डब्ल्यूबीपी|weavers] ने कहा।",
            "[विश्व बुनकर परिषद|weavers] (डब्ल्यूबीपी) की बैठक हुई। डब्ल्यूबीपी ने कहा।",
        )],
    );
}

#[test]
fn coreference() {
    check(
        Pass::Coreference,
        &[
            (
                "[मीरा टंडन|meera-tandon] आईं। [टंडन|meera-tandon] ने कहा।",
                "[मीरा टंडन|meera-tandon] आईं। [टंडन|+person] ने कहा।",
            ),
            // The one who was named last.
            (
                "कल [मीरा टंडन|meera-tandon] और [अरुण टंडन|arun-tandon] आए। [टंडन|arun-tandon] ने कहा।",
                "कल [मीरा टंडन|meera-tandon] और [अरुण टंडन|arun-tandon] आए। [टंडन|+person] ने कहा।",
            ),
        ],
    );
}

#[test]
fn given_names() {
    check(
        Pass::GivenNames,
        &[(
            "[मीरा टंडन|meera-tandon] आईं। [मीरा|meera-tandon] ने कहा।",
            "[मीरा टंडन|meera-tandon] आईं। [मीरा|+person] ने कहा।",
        )],
    );
}

#[test]
fn homonyms() {
    check(
        Pass::Homonyms,
        &[
            (
                "[अमेरिका|united-states] के [जॉर्जिया|georgia-us] में चुनाव",
                "[अमेरिका|united-states] के [जॉर्जिया|georgia] में चुनाव",
            ),
            ("[जॉर्जिया|georgia] में चुनाव", "[जॉर्जिया|georgia] में चुनाव"),
        ],
    );
}

#[test]
fn bodies() {
    check(
        Pass::Bodies,
        &[
            (
                "[पाकिस्तान|pakistan] की [सर्वोच्च अदालत|+organization] ने कहा।",
                "[पाकिस्तान|pakistan] की [सर्वोच्च अदालत|court] ने कहा।",
            ),
            ("[पाकिस्तान|pakistan] की [जल सेना|navy-pakistan] ने कहा।", "[पाकिस्तान|pakistan] की जल सेना ने कहा।"),
            ("[सर्वोच्च अदालत|court] ने कहा।", "[सर्वोच्च अदालत|court] ने कहा।"),
        ],
    );
}

#[test]
fn bearers() {
    check(
        Pass::Bearers,
        &[
            ("आरोपी [राहुल|+person] को पकड़ा गया।", "आरोपी [राहुल|rahul-dev] को पकड़ा गया।"),
            ("कोच [कपाशी|gaurav-kapashi] ने कहा।", "कोच कपाशी ने कहा।"),
            ("[राहुल देव|rahul-dev] आए। [राहुल|rahul-dev] ने कहा।", "[राहुल देव|rahul-dev] आए। [राहुल|rahul-dev] ने कहा।"),
            (
                "[मीरा टंडन|meera-tandon] और [अनिल टंडन|+person] आए। [टंडन|+person] ने कहा।",
                "[मीरा टंडन|meera-tandon] और [अनिल टंडन|+person] आए। [टंडन|meera-tandon] ने कहा।",
            ),
        ],
    );
}

#[test]
fn ambiguous_words() {
    check(Pass::AmbiguousWords, &[("वह [गया|gaya] जिले में गया।", "वह गया जिले में गया।"), ("वह घर गया।", "वह घर गया।")]);
}

#[test]
fn headline() {
    check(
        Pass::Headline,
        &[(
            "[टंडन|meera-tandon] आज पहुंचीं\n[मीरा टंडन|meera-tandon] ने कहा।",
            "[टंडन|+person] आज पहुंचीं\n[मीरा टंडन|meera-tandon] ने कहा।",
        )],
    );
}

#[test]
fn expressions() {
    check(
        Pass::Expressions,
        &[
            ("वंदे भारत ट्रेन चली।", "वंदे [भारत|india] ट्रेन चली।"),
            ("उन्हें राजीव गांधी पुरस्कार मिला।", "उन्हें [राजीव गांधी|rajiv-gandhi] पुरस्कार मिला।"),
        ],
    );
}

#[test]
fn designators() {
    check(Pass::Designators, &[("[सरस्वती विश्वविद्यालय|+organization] में", "सरस्वती विश्वविद्यालय में")]);
}

#[test]
fn landmarks() {
    check(Pass::Landmarks, &[("वे [लोधी रोड|+place] पर मिले।", "वे लोधी रोड पर मिले।")]);
}

#[test]
fn spelt_names() {
    check(
        Pass::SpeltNames,
        &[("[मिथिला बुनकर संघ|+organization] ([एमबीएस|+organization]) ने कहा।", "मिथिला बुनकर संघ (एमबीएस) ने कहा।")],
    );
}

#[test]
fn branches() {
    check(Pass::Branches, &[("[दिल्ली भाजपा|+organization] ने कहा।", "[दिल्ली|delhi] [भाजपा|bjp] ने कहा।")]);
}

#[test]
fn clubs() {
    let named = "[मोरनी किंग्स|morni-kings] ने टॉस जीता।";
    let played = |id| format!("{named} [मोरनी|{id}] ने पारी में 200 रन बनाए और मैच जीता।");
    let place = format!("{named} [मोरनी|morni] में बैठक हुई।");
    check(Pass::Clubs, &[(&played("morni-kings"), &played("morni")), (&place, &place)]);
}

#[test]
fn nil_persons() {
    check(Pass::NilPersons, &[("मंत्री [दिनेश त्रिपाठी|+person] ने कहा।", "मंत्री दिनेश त्रिपाठी ने कहा।")]);
}

#[test]
fn runs() {
    check(
        Pass::Runs,
        &[
            ("कल [सिमलौर खारचन|+place] में बैठक हुई।", "कल सिमलौर खारचन में बैठक हुई।"),
            // As a person it grows from either word, too.
            ("[पाठक जोशीला|+person] ने कहा", "[पाठक जोशीला|+person] ने कहा"),
        ],
    );
}

#[test]
fn single_words() {
    check(
        Pass::SingleWords,
        &[
            ("[सिमलौरपुर|+place] में बैठक हुई। लोग [सिमलौरपुर|+place] पहुंचे।", "सिमलौरपुर में बैठक हुई। लोग सिमलौरपुर पहुंचे।"),
            ("[त्रिपाठी|+person] ने कहा कि वे आएंगे।", "त्रिपाठी ने कहा कि वे आएंगे।"),
        ],
    );
}

/// What stands in every text is no name, however often a document has it.
#[test]
fn words_of_every_text() {
    let text = "बातचीत हुई। अस्पताल में भीड़ हुई। किसानों ने कहा कि बारिश देर से हुई और फसल कम रही। ".repeat(2000);
    assert_eq!(marked(&RECOGNIZER, &text), text);
}

#[test]
fn loose_names() {
    let with = "कल [इंस्टीट्यूट ऑफ रूरल हेल्थ|+organization] ने कहा।";
    check(Pass::LooseNames, &[(with, "कल इंस्टीट्यूट ऑफ रूरल हेल्थ ने कहा।")]);
}

#[test]
fn grown() {
    check(Pass::Grown, &[("प्रोफेसर [लिंडा हार्ट|+person] ने बताया।", "प्रोफेसर [लिंडा|+person] हार्ट ने बताया।")]);
}

#[test]
fn recurrence() {
    check(
        Pass::Recurrence,
        &[
            ("मंत्री [दिनेश पाठक|+person] आए। [पाठक|+person] से बात हुई।", "मंत्री [दिनेश पाठक|+person] आए। पाठक से बात हुई।"),
            ("मंत्री [दिनेश बेलवाल|+person] आए। [बेलवाल|+person] का घर", "मंत्री [दिनेश बेलवाल|+person] आए। बेलवाल का घर"),
        ],
    );
}

#[test]
fn frames() {
    check(
        Pass::Frames,
        &[
            ("थाने में [रामबरन|+person] पुत्र [खरचू|+person] को पकड़ा गया।", "थाने में रामबरन पुत्र खरचू को पकड़ा गया।"),
            ("[सिमलौरपुर|+place] निवासी [कल्लन|+person] को पकड़ा गया।", "[सिमलौरपुर|+place] निवासी कल्लन को पकड़ा गया।"),
            ("किसान के पुत्र ने बताया।", "किसान के पुत्र ने बताया।"),
        ],
    );
}

#[test]
fn listings() {
    check(
        Pass::Listings,
        &[(
            "बैठक में [दिनेश त्रिपाठी|+person], [किरण जोशी|+person] और [बेलवाल|+person] आदि थे।",
            "बैठक में [दिनेश त्रिपाठी|+person], [किरण जोशी|+person] और बेलवाल आदि थे।",
        )],
    );
}

#[test]
fn localities() {
    check(
        Pass::Localities,
        &[("[खरचूला|+place]। आग लग गई।", "खरचूला। आग लग गई।"), ("वह [खरचूला|+place] के समीप रुका।", "वह खरचूला के समीप रुका।")],
    );
}

/// Steps that always run.
#[test]
fn steps_without_a_switch() {
    for text in [
        "[विश्व बुनकर परिषद लि.|weavers] ने कहा कि [विश्व बुनकर परिषद प्राइवेट लिमिटेड|weavers] बंद है।",
        "[भाजपा|bjp] प्राइवेट गाड़ी से आई।",
        "बैठक टल गई। ([भाषा|+organization])\nउनकी (भाषा) समस्या बड़ी है।",
        "[अनवर अल-सिमलौरी|+person] आए। [अल-सिमलौरी|+person] ने कहा।",
        "आने-जाने से राम अल-मारी टूट गई।",
        "[मीरा टंडन|meera-tandon]ः हम [दिल्ली|delhi] जाएंगे।",
    ] {
        assert_eq!(marked(&RECOGNIZER, &plain(text)), text);
    }
}

/// Every pass can be switched off, alone and with all others, and what is left never overlaps.
#[test]
fn every_pass_switches() {
    let text = "मीरा टंडन और दिल्ली भाजपा (डीबी) वंदे भारत, मंत्री दिनेश त्रिपाठी लोधी रोड पर गया जिले में।";
    let none = Pass::ALL.iter().fold(Options::new(), |options, &pass| options.pass(pass, false));
    for options in Pass::ALL.iter().map(|&pass| Options::new().pass(pass, false)).chain([none]) {
        let recognizer = RECOGNIZER.with_options(options);
        let mentions = recognizer.recognize(text);
        assert!(mentions.windows(2).all(|w| w[0].end <= w[1].start), "{options:?}");
    }
    assert_ne!(Passes::EVERY, none.reading().passes);
}
