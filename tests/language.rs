//! A second language is data and one constructor: what a matcher and a recogniser find follows it, and not Hindi.

use naamkosh::{
    Ambiguity, Class, Entity, Form, Gazetteer, Kind, Language, LanguageFiles, Matcher, MatcherBuilder, Recognizer,
    Spelling,
};
use std::sync::{Arc, LazyLock};

/// A language in the manner of Nepali, some words of it.
fn files() -> LanguageFiles<'static> {
    let mut files = LanguageFiles::default();
    files.common_words = "# the most frequent first\nछ\nर\nहो\nले\nमा\nभन्नुभयो\nगुराँस\n";
    files.joiners = ",\nर\n";
    files.glued_endings = "ले\nहरू\nमा\n";
    files.honorifics = "दाइ\nदिदी\n";
    files.letter_names = "A ए\nB बि\nC सि\nN एन\nP पि\nR आर\n";
    files.first_letters = "न N\nर R\nप P\n";
    files.similar_costs = "A\tU\t5\nS\ts\t10\n";
    files.endings = "adjective\tC\tCेली\nplural\tी\tीहरू\n";
    files.name_parts = "झुमझुम\t9\t0\t0\t-\tthis test\nटुटुले\t0\t0\t9\t-\tthis test\n";
    files.titles = "सभामुख\toffice\t-\n";
    files.designators = "गुठी\torganization\tagency\tin\t-\n";
    files
}

static MINE: LazyLock<Arc<Language>> = LazyLock::new(|| Arc::new(Language::read("mine", &files()).unwrap()));

fn gazetteer() -> Gazetteer {
    let mut gazetteer = Gazetteer::new();
    for entity in [
        Entity::new("book", Kind::Place, "किताब").ambiguous(Ambiguity::CommonWords),
        Entity::new("rhododendron", Kind::Place, "गुराँस").ambiguous(Ambiguity::CommonWords),
        Entity::new("kiran-rai", Kind::Person, "किरण राई"),
        Entity::new("shiwan", Kind::Person, "शिवान"),
        Entity::new("party", Kind::Organization, "राष्ट्रिय पार्टी").acronym("आरपिपि"),
        Entity::new("jhapa", Kind::Place, "झाप").class(Class::Country),
    ] {
        gazetteer.insert(entity).unwrap();
    }
    gazetteer
}

/// What the matcher of either language finds: the text of each match and its entity.
fn both(text: &str) -> [Vec<(String, String)>; 2] {
    static MATCHERS: LazyLock<[Matcher; 2]> = LazyLock::new(|| {
        let build = |builder: MatcherBuilder| builder.build(&gazetteer()).unwrap();
        [build(Matcher::builder().language(MINE.clone())), build(Matcher::builder())]
    });
    let found = |matcher: &Matcher| {
        let all = matcher.find_iter(text).map(|m| (m.text(text).to_owned(), m.entity.id.clone()));
        all.collect::<Vec<_>>()
    };
    [found(&MATCHERS[0]), found(&MATCHERS[1])]
}

#[track_caller]
fn check(text: &str, mine: &[(&str, &str)], hindi: &[(&str, &str)]) {
    let owned = |all: &[(&str, &str)]| all.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect::<Vec<_>>();
    assert_eq!(both(text), [owned(mine), owned(hindi)], "{text}");
}

#[test]
fn its_own_common_words() {
    assert!(Language::hindi().unwrap().is_common_word("किताब") && !MINE.is_common_word("किताब"));
    check("किताब", &[("किताब", "book")], &[]);
    check("गुराँस", &[], &[("गुराँस", "rhododendron")]);
    // Spellings that fold alike are one word there too.
    check("गुरांस", &[], &[("गुरांस", "rhododendron")]);
}

#[test]
fn its_own_words_inside_and_after_names() {
    check("किरण दाइ राई", &[("किरण दाइ राई", "kiran-rai")], &[]);
    check("किरण भाई राई", &[], &[("किरण भाई राई", "kiran-rai")]);
    check("किरण राईहरू", &[("किरण राई", "kiran-rai")], &[]);
    check("किरण राईने", &[], &[("किरण राई", "kiran-rai")]);
}

#[test]
fn its_own_letters_sounds_and_endings() {
    check("आर पि पि", &[("आर पि पि", "party")], &[]);
    check("झापेली", &[("झापेली", "jhapa")], &[]);
    check("झापी", &[], &[("झापी", "jhapa")]);
    check("झापेलीहरू", &[("झापेलीहरू", "jhapa")], &[]);
    // आ and ऊ are nearly one sound to it, इ and ई are not.
    check("सिवून", &[("सिवून", "shiwan")], &[]);
    check("शीवान", &[], &[("शीवान", "shiwan")]);
    let [mine, hindi] = [&MINE, &Language::hindi().unwrap()].map(|language| language.explain("शिवान", "सिवून"));
    assert_eq!((mine.spelling, hindi.spelling), (Some(Spelling::Similar), Some(Spelling::Similar)));
    assert!(mine.distance < hindi.distance, "{mine} / {hindi}");
    assert_eq!(MINE.devanagari_spellings("NRP"), ["एनआरपि"]);
}

/// A match explains itself by the costs of the language that it was found in.
#[test]
fn a_match_knows_its_language() {
    let matcher = Matcher::builder().language(MINE.clone()).build(&gazetteer()).unwrap();
    assert_eq!(matcher.language().name(), "mine");
    let found = matcher.find_iter("सिवून").next().unwrap();
    assert_eq!(found.explain("सिवून"), MINE.explain("शिवान", "सिवून"));
    let recognizer = Recognizer::builder().language(MINE.clone()).build(&gazetteer()).unwrap();
    let mention = recognizer.recognize("सिवून")[0];
    assert_eq!(mention.explain("सिवून"), Some(found.explain("सिवून")));
    assert_eq!((recognizer.language().name(), mention.context("सिवून").person), ("mine", 0.0));
}

fn recognized(recognizer: &Recognizer, text: &str) -> Vec<(String, Form)> {
    recognizer.recognize(text).iter().map(|m| (m.text(text).to_owned(), m.form)).collect()
}

#[test]
fn a_recogniser_follows_it() {
    let mine = Recognizer::builder().language(MINE.clone()).build(&gazetteer()).unwrap();
    let hindi = Recognizer::new(&gazetteer()).unwrap();
    for (text, want) in [
        // Names that no gazetteer lists, by its own words of names and titles.
        ("सभामुख झुमझुम टुटुले", vec![("झुमझुम टुटुले", Form::Unlisted)]),
        // By its own heads.
        ("झाप गुठी", vec![("झाप गुठी", Form::Unlisted)]),
        // A common word is a name where its own joiner puts it beside one.
        ("झाप र गुराँस", vec![("झाप", Form::Name), ("गुराँस", Form::Name)]),
        ("झाप मा गुराँस", vec![("झाप", Form::Name)]),
    ] {
        let want: Vec<_> = want.into_iter().map(|(text, form)| (text.to_owned(), form)).collect();
        assert_eq!(recognized(&mine, text), want, "{text}");
    }
    for text in ["सभामुख झुमझुम टुटुले", "झाप गुठी"] {
        assert!(recognized(&hindi, text).iter().all(|(_, form)| *form != Form::Unlisted), "{text}");
    }
}

#[test]
fn hindi_with_one_file_replaced() {
    let mut files = LanguageFiles::hindi();
    files.honorifics = "दाइ\n";
    let language = Arc::new(Language::read("Hindi with other honorifics", &files).unwrap());
    let matcher = Matcher::builder().language(language).build(&gazetteer()).unwrap();
    assert!(matcher.is_match("किरण दाइ राई") && !matcher.is_match("किरण भाई राई") && !matcher.is_match("किताब"));
}

/// Nothing is known, and names are found all the same.
#[test]
fn a_language_without_files() {
    let nothing = Arc::new(Language::read("nothing", &LanguageFiles::default()).unwrap());
    let recognizer = Recognizer::builder().language(nothing).build(&gazetteer()).unwrap();
    assert_eq!(
        recognized(&recognizer, "किरण राई, किताब"),
        [("किरण राई", Form::Name), ("किताब", Form::Name)].map(|(t, f)| (t.to_owned(), f))
    );
    assert!(Matcher::new(&gazetteer()).is_ok());
}

#[test]
fn a_faulty_language_is_no_panic() {
    let mut files = files();
    files.similar_costs = "v\tzz\t10\n";
    let error = Language::read("mine", &files).unwrap_err();
    assert_eq!((error.file(), error.position().line, error.position().column), ("similar_costs.tsv", 1, 3));
    assert_eq!(error.to_string(), "similar_costs.tsv:1:3: \"zz\" is no other sound");
}
