//! Every loader refuses what it is not written for, and says where.

use super::*;

/// What the error says of files of which `set` makes one faulty.
fn error(set: fn(&mut LanguageFiles<'static>)) -> String {
    let mut files = LanguageFiles::default();
    set(&mut files);
    Language::read("faulty", &files).map_or_else(|e| e.to_string(), |_| "no error".to_owned())
}

#[test]
fn lists_of_words() {
    macro_rules! lists {
        ($($field:ident)*) => { $(
            let file = concat!(stringify!($field), ".txt");
            assert_eq!(error(|f| f.$field = "# रूस\n\nरूस\n"), "no error", "{file}");
            assert_eq!(error(|f| f.$field = "रूस\nचीन\nरूस\n"), format!("{file}:3:1: \"रूस\" already stands in line 1"));
            assert_eq!(error(|f| f.$field = "रूस चीन\n"), format!("{file}:1:1: \"रूस चीन\" is no single word"));
            assert_eq!(error(|f| f.$field = "रूस\nचीन \n"), format!("{file}:2:1: \"चीन \" is no single word"));
            assert_eq!(error(|f| f.$field = "\n।\n"), format!("{file}:2:1: \"।\" is no single word"));
        )* };
    }
    lists! {
        common_words inflected_words known_names settled_names separate_names no_names glued_endings name_builders
        joining_words honorifics after_heads place_endings thing_words award_words game_words
        name_endings
    }
}

#[test]
fn lists_of_countries() {
    macro_rules! lists {
        ($($field:ident)*) => { $(
            let file = concat!(stringify!($field), ".txt");
            assert_eq!(error(|f| f.$field = "china\nchina\n"), format!("{file}:2:1: \"china\" already stands in line 1"));
            let slug = "is no id: groups of a-z and 0-9 joined by single hyphens, at most 128 bytes";
            assert_eq!(error(|f| f.$field = "China\n"), format!("{file}:1:1: \"China\" {slug}"));
        )* };
    }
    lists! { native_places family_name_first either_name_order }
}

/// What is set, and what is said of it.
type Case = (fn(&mut LanguageFiles<'static>), &'static str);

fn check(cases: &[Case]) {
    for (set, want) in cases {
        assert_eq!(error(*set), *want);
    }
}

#[test]
fn words_and_letters() {
    check(&[
        (|f| f.joiners = ",\nऔर\n–\n", "no error"),
        (|f| f.joiners = ",\n,\n", "joiners.txt:2:1: \",\" already stands in line 1"),
        (|f| f.joiners = " और\n", "joiners.txt:1:1: \" और\" is no joiner: there is space around it"),
        (|f| f.letter_names = "A\n", "letter_names.txt:1:1: a letter without a name"),
        (|f| f.letter_names = "a ए\n", "letter_names.txt:1:1: \"a\" is no Latin capital"),
        (|f| f.letter_names = "AB ए\n", "letter_names.txt:1:1: \"AB\" is no Latin capital"),
        (|f| f.letter_names = "A ए\nA ऐ\n", "letter_names.txt:2:1: \"A\" already stands in line 1"),
        (|f| f.letter_names = "A ए\nI आई ए\n", "letter_names.txt:2:10: \"ए\" already stands in line 1"),
        (|f| f.letter_names = "A ए \n", "letter_names.txt:1:7: \"\" is no single word"),
        (|f| f.first_letters = "अ A U\n", "no error"),
        (|f| f.first_letters = "अ\n", "first_letters.txt:1:1: a letter that no capital stands for"),
        (|f| f.first_letters = "अब A\n", "first_letters.txt:1:1: \"अब\" is no letter"),
        (|f| f.first_letters = "अ A u\n", "first_letters.txt:1:7: \"u\" is no Latin capital"),
        (|f| f.first_letters = "अ A\nअ U\n", "first_letters.txt:2:1: \"अ\" already stands in line 1"),
        (|f| f.word_variants = "ऑफ आफ\n", "no error"),
        (|f| f.word_variants = "ऑफ\n", "word_variants.txt:1:1: one word, there must be several"),
        (|f| f.word_variants = "ऑफ आफ\nऔर ऑफ\n", "word_variants.txt:2:8: \"ऑफ\" already stands in line 1"),
        (|f| f.word_variants = "ऑफ  आफ\n", "word_variants.txt:1:8: \"\" is no single word"),
        (|f| f.not_names = "भारत रत्न\n", "no error"),
        (|f| f.not_names = "भारत\n", "not_names.txt:1:1: \"भारत\" is no pair of words"),
        (|f| f.not_names = "भारत रत्न का\n", "not_names.txt:1:1: \"भारत रत्न का\" is no pair of words"),
        (|f| f.not_names = "भारत ।\n", "not_names.txt:1:14: \"।\" is no single word"),
    ]);
}

#[test]
fn sounds_and_endings() {
    check(&[
        (|f| f.similar_costs = "i\tI\t12\na\t-\t9\nV\t-\t8\n=\t-\t7\n", "no error"),
        (|f| f.similar_costs = "i\tI\n", "similar_costs.tsv:1:1: 2 columns, there must be 3"),
        (|f| f.similar_costs = "i\tI\t256\n", "similar_costs.tsv:1:5: \"256\" is no count"),
        (|f| f.similar_costs = "i\tqq\t1\n", "similar_costs.tsv:1:3: \"qq\" is no other sound"),
        (|f| f.similar_costs = "i\ti\t1\n", "similar_costs.tsv:1:3: \"i\" is no other sound"),
        (|f| f.similar_costs = "qq\ti\t1\n", "similar_costs.tsv:1:1: \"qq\" is no sound"),
        (|f| f.similar_costs = "V\ti\t1\n", "similar_costs.tsv:1:1: \"V\" is no sound"),
        (|f| f.similar_costs = "i\tI\t1\nI\ti\t2\n", "similar_costs.tsv:2:1: \"I\" already stands in line 1"),
        (|f| f.endings = "dative\tा\tे\n", "endings.tsv:1:1: \"dative\" is no form: oblique, adjective or plural"),
        (|f| f.endings = "oblique\t\tे\n", "endings.tsv:1:9: \"\" is no ending"),
        (|f| f.endings = "oblique\tा\t\n", "endings.tsv:1:13: \"\" is no ending"),
        (|f| f.endings = "oblique\tCा\tे\n", "endings.tsv:1:14: \"े\" is no ending that begins with C"),
        (|f| f.endings = "oblique\tा\tे\noblique\tा\t-\n", "endings.tsv:2:9: \"ा\" already stands in line 1"),
        (|f| f.from_latin = "^\ta\tb c\tअ\t∅\n", "no error"),
        (|f| f.from_latin = "^\t\tb\tअ\t-\n", "from_latin.tsv:1:3: \"\" is no unit"),
        (|f| f.from_latin = "\ta\t\t\t-\n", "from_latin.tsv:1:5: \"\" is no piece; ∅ is an empty one"),
        (|f| f.from_latin = "a b\ta\t\tअ\n", "from_latin.tsv:1:1: 4 columns, there must be 5"),
        (|f| f.from_latin = "a b c\ta\t\tअ\t-\n", "from_latin.tsv:1:7: no rule has 3 units before and 0 after"),
        (|f| f.from_latin = "\ta\t\tअ\t-\n\ta\t\tआ\t-\n", "from_latin.tsv:2:2: \"a\" already stands in line 1"),
    ]);
}

#[test]
fn names() {
    check(&[
        (|f| f.name_parts = "राम\t1\t0\t2\twr\tpeople\n", "no error"),
        (|f| f.name_parts = "राम\t1\t0\t2\t-\n", "name_parts.tsv:1:1: 5 columns, there must be 6"),
        (|f| f.name_parts = "राम\t1\t-1\t2\t-\tpeople\n", "name_parts.tsv:1:13: \"-1\" is no count"),
        (|f| f.name_parts = "राम\t1\t0\t70000\t-\tpeople\n", "name_parts.tsv:1:15: \"70000\" is no count"),
        (
            |f| f.name_parts = "राम\t1\t0\t2\tx\tpeople\n",
            "name_parts.tsv:1:17: \"x\" are no flags: of wrp each once, or -",
        ),
        (
            |f| f.name_parts = "राम\t1\t0\t2\tww\tpeople\n",
            "name_parts.tsv:1:17: \"ww\" are no flags: of wrp each once, or -",
        ),
        (
            |f| f.name_parts = "राम\t1\t0\t2\t\tpeople\n",
            "name_parts.tsv:1:17: \"\" are no flags: of wrp each once, or -",
        ),
        (|f| f.name_parts = "राम\t1\t0\t2\t-\t\n", "name_parts.tsv:1:19: \"\" is no source"),
        // They fold alike, and only one can be counted.
        (
            |f| f.name_parts = "जफर\t1\t0\t2\t-\tx\nज़फ़र\t1\t0\t2\t-\tx\n",
            "name_parts.tsv:2:1: \"ज़फ़र\" already stands in line 1",
        ),
        (|f| f.titles = "श्री\thonorific\t-\nउप-मंत्री\toffice\twf\nलेखक\tbyline\t-\n", "no error"),
        (|f| f.frames = "पुत्र\tkin\nने\tagent\n", "no error"),
        (|f| f.frames = "पुत्र\tson\n", "frames.tsv:1:17: \"son\" is no frame"),
        (|f| f.frames = "पुत्र\tkin\nपुत्र\thome\n", "frames.tsv:2:1: \"पुत्र\" already stands in line 1"),
        (|f| f.senses = "चीनी\tकिलो बोरी\t-\n", "no error"),
        (|f| f.senses = "चीनी चीनी\tकिलो\t-\n", "senses.tsv:1:14: \"चीनी\" already stands in line 1"),
        (|f| f.senses = "चीनी\tकिलो\n", "senses.tsv:1:1: 2 columns, there must be 3"),
        (|f| f.things = "तूफान\tstorm\n", "no error"),
        (|f| f.things = "तूफान\twind\n", "things.tsv:1:17: \"wind\" is no class of things"),
        (|f| f.titles = "श्री\tlord\t-\n", "titles.tsv:1:14: \"lord\" is no class of titles"),
        (|f| f.titles = "श्री\tkin\tq\n", "titles.tsv:1:18: \"q\" are no flags: of wfn each once, or -"),
        (|f| f.titles = "श्री\tkin\t-\nश्री\tkin\tw\n", "titles.tsv:2:1: \"श्री\" already stands in line 1"),
        (|f| f.titles = "उप  मंत्री\tkin\t-\n", "titles.tsv:1:8: \"\" is no single word"),
        (|f| f.designators = "नगर निगम\torganization\tgovernment\tin\tubpo\n", "no error"),
        (
            |f| f.designators = "निगम\tthing\tgovernment\tin\t-\n",
            "designators.tsv:1:14: \"thing\" is no kind: person, place or organization",
        ),
        (
            |f| f.designators = "निगम\tplace\tgovernment\tin\t-\n",
            "designators.tsv:1:20: \"government\" is no class of a place",
        ),
        (
            |f| f.designators = "निगम\tplace\tcouncil\tin\t-\n",
            "designators.tsv:1:20: \"council\" is no class of a place",
        ),
        (
            |f| f.designators = "निगम\tplace\tcity\tinside\t-\n",
            "designators.tsv:1:25: \"inside\" is no extent: in or out",
        ),
        (
            |f| f.designators = "निगम\tplace\tcity\tin\ta\n",
            "designators.tsv:1:28: \"a\" are no flags: of wbupomn each once, or -",
        ),
        (|f| f.designators = "निगम\tplace\tcity\tin\n", "designators.tsv:1:1: 4 columns, there must be 5"),
        (
            |f| f.designators = "गढ़\tplace\tcity\tin\t-\nगढ़\tplace\tcity\tin\t-\n",
            "designators.tsv:2:1: \"गढ़\" already stands in line 1",
        ),
        (|f| f.name_insides = "रक्षा\td\nऔर\tc\nअखिल भारतीय\ta\nका\t-\n", "no error"),
        (|f| f.name_insides = "रक्षा\tx\n", "name_insides.tsv:1:17: \"x\" is no flag: a, d, s, c or -"),
        (|f| f.name_insides = "रक्षा\td\nरक्षा\ta\n", "name_insides.tsv:2:1: \"रक्षा\" already stands in line 1"),
    ]);
}

#[test]
fn what_is_learnt() {
    check(&[
        (|f| f.context = "any\t*\t0\t0\t0\t0\nbefore\t@\t1\t-2\t.5\t1e-3\nafter2\tने\t0\t0\t0\t0\n", "no error"),
        (
            |f| f.context = "beside\tने\t0\t0\t0\t0\n",
            "context.tsv:1:1: \"beside\" is no side: before2, before, after, after2 or any",
        ),
        (|f| f.context = "any\tने\t0\t0\t0\t0\n", "context.tsv:1:5: \"ने\" is no neighbour on any side: *"),
        (|f| f.context = "after\tने को\t0\t0\t0\t0\n", "context.tsv:1:7: \"ने को\" is no single word"),
        (|f| f.context = "after\tने\t0\t0\t-\t0\n", "context.tsv:1:18: \"-\" is no number"),
        (|f| f.context = "after\tने\t0\t0\tNaN\t0\n", "context.tsv:1:18: \"NaN\" is no number"),
        (|f| f.context = "after\tने\t0\t0\t0\n", "context.tsv:1:1: 5 columns, there must be 6"),
        (
            |f| f.context = "after\t.\t0\t0\t0\t0\nafter\t.\t0\t0\t0\t0\n",
            "context.tsv:2:7: \".\" already stands in line 1",
        ),
        (|f| f.word_priors = "?\t0\t0\t0\t0\t0\nगया\t-\t-4.02\t-\t-\t9\n", "no error"),
        (|f| f.word_priors = "गया\t-\tinf\t-\t-\t9\n", "word_priors.tsv:1:13: \"inf\" is no number"),
        (|f| f.word_priors = "गया\t-\t1\t-\t-\tmany\n", "word_priors.tsv:1:19: \"many\" is no count"),
        (|f| f.word_priors = "*\t-\t1\t-\t-\t1\n", "word_priors.tsv:1:1: \"*\" is no single word"),
        (
            |f| f.word_priors = "?\t0\t0\t0\t0\t0\n?\t1\t0\t0\t0\t0\n",
            "word_priors.tsv:2:1: \"?\" already stands in line 1",
        ),
        (|f| f.run_priors = "SS\t0\t0\t0\t0\t1\n", "no error"),
        (|f| f.run_priors = "SX\t0\t0\t0\t0\t1\n", "run_priors.tsv:1:1: \"SX\" is no run: letters of SPRNBAU"),
        (
            |f| f.run_priors = "S\t0\t0\t0\t0\t1\nS\t0\t0\t0\t0\t1\n",
            "run_priors.tsv:2:1: \"S\" already stands in line 1",
        ),
        (|f| f.score = "raw\t0.5\n", "no error"),
        (|f| f.score = "raw\n", "score.tsv:1:1: 1 columns, there must be 2"),
        (|f| f.score = "raw\thalf\n", "score.tsv:1:5: \"half\" is no number"),
        (|f| f.score = "raw\t1\nraw\t2\n", "score.tsv:2:1: \"raw\" already stands in line 1"),
    ]);
}

/// With no files at all there is nothing to say, and no question without an answer.
#[test]
fn a_language_of_nothing() {
    let nothing = Language::read("nothing", &LanguageFiles::default()).unwrap();
    assert_eq!(format!("{nothing:?}"), "Language { name: \"nothing\", .. }");
    assert!(!nothing.is_common_word("में") && !nothing.joins_names("और") && nothing.known_hashes().len() == 0);
    assert_eq!((nothing.letter_name('A'), nothing.spell_out("बीजेपी")), (None, None));
    assert_eq!(nothing.devanagari_spellings("Putin"), Vec::<String>::new());
    assert_eq!(nothing.evidence([(Side::After, Neighbour::End)]), Evidence::default());
    assert_eq!(nothing.explain("मॉस्को", "मास्को").to_string(), "similar, distance 0.140: आ for ऑ costs 0.70");
}
