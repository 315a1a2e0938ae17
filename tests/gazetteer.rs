//! Reading, overlaying and writing gazetteers; every fault has its place and reason.

use naamkosh::{Class, Entity, Gazetteer, GazetteerError, Kind, limits};

fn jsonl(text: &str) -> Result<Gazetteer, GazetteerError> {
    let mut gazetteer = Gazetteer::new();
    gazetteer.read_jsonl("list.jsonl", text.as_bytes()).map(|()| gazetteer)
}

fn tsv(text: &str) -> Result<Gazetteer, GazetteerError> {
    let mut gazetteer = Gazetteer::new();
    gazetteer.read_tsv("list.tsv", text.as_bytes()).map(|()| gazetteer)
}

#[test]
fn a_full_row() {
    let gazetteer = jsonl(
        r#"{"id": "sergei-shoigu", "kind": "person", "class": "politician", "name": "सर्गेई शोइगु", "en": "Sergei Shoigu", "aliases": ["सर्गेइ शोयगु"], "short": ["शोइगु"], "country": "russia", "prior": 0.4, "source": "own"}"#,
    )
    .unwrap();
    let want = Entity::new("sergei-shoigu", Kind::Person, "सर्गेई शोइगु")
        .class(Class::Politician)
        .en("Sergei Shoigu")
        .alias("सर्गेइ शोयगु")
        .short("शोइगु")
        .country("russia")
        .prior(0.4)
        .source("own");
    assert_eq!(gazetteer.get("sergei-shoigu"), Some(&want));
    let again = tsv("id\tkind\tclass\tname\ten\taliases\tshort\tcountry\tprior\tsource\nsergei-shoigu\tperson\tpolitician\tसर्गेई शोइगु\tSergei Shoigu\tसर्गेइ शोयगु\tशोइगु\trussia\t0.4\town\n").unwrap();
    assert_eq!(again, gazetteer);
}

/// The spelling of a name counts for that name, in both formats; an overlay changes it.
#[test]
fn spellings_of_single_names() {
    let row = r#"{"id": "chad", "kind": "place", "name": {"name": "चाड", "spelling": "exact"}, "aliases": ["चाद", {"name": "तशाद", "spelling": "folded"}], "spelling": "similar"}"#;
    let mut gazetteer = jsonl(row).unwrap();
    let table = "id\tkind\tname\taliases\tspelling\nchad\tplace\tचाड=exact\tचाद|तशाद=folded\tsimilar\n";
    assert_eq!(tsv(table).unwrap(), gazetteer);
    let spelling = |g: &Gazetteer, name: &str| g.get("chad").unwrap().spelling_of(name);
    let all = |g: &Gazetteer| ["चाड", "तशाद", "चाद"].map(|name| spelling(g, name));
    use naamkosh::Spelling::{Exact, Folded, Similar};
    assert_eq!(all(&gazetteer), [Some(Exact), Some(Folded), Some(Similar)]);
    let layer = r#"{"id": "chad", "op": "extend", "aliases": [{"name": "चाद", "spelling": "exact"}]}"#;
    gazetteer.read_jsonl("layer.jsonl", layer.as_bytes()).unwrap();
    assert_eq!(all(&gazetteer), [Some(Exact), Some(Folded), Some(Exact)]);
    assert_eq!(gazetteer.get("chad").unwrap().aliases, ["चाद", "तशाद"]);
    let mut other = Gazetteer::new();
    let entity = Entity::new("a", Kind::Place, "रूस").name_spelling("चीन", Exact);
    let error = other.insert(entity).unwrap_err().to_string();
    assert!(error.contains("\"चीन\" has a spelling and is none of the names"), "{error}");
}

#[test]
fn only_what_is_required() {
    let gazetteer = jsonl("{\"id\": \"a\", \"kind\": \"organisation\", \"en\": \"Reuters\"}\n\n{\"id\": \"b\", \"kind\": \"place\", \"name\": \"रूस\"}\n").unwrap();
    assert_eq!(gazetteer.get("a").unwrap().name, "Reuters");
    assert_eq!(gazetteer.get("a").unwrap().kind, Kind::Organization);
    assert_eq!(gazetteer.len(), 2);
    assert!(tsv("").unwrap().is_empty());
    assert_eq!(jsonl("\u{FEFF}{\"id\": \"a\", \"kind\": \"place\", \"name\": \"रूस\"}\r\n").unwrap().len(), 1);
}

/// Every fault of a row: file, line, column and reason.
#[test]
fn faults_of_json_lines() {
    let good = "{\"id\": \"a\", \"kind\": \"place\", \"name\": \"रूस\"}\n";
    let long = format!("{{\"id\": \"b\", \"source\": \"{}\"}}", "x".repeat(limits::MAX_LINE));
    let names = vec!["\"रूस\""; limits::MAX_NAMES].join(",");
    let many = format!("{{\"id\": \"b\", \"kind\": \"place\", \"name\": \"चीन\", \"aliases\": [{names}]}}");
    let word = format!("{{\"id\": \"b\", \"kind\": \"place\", \"name\": \"{}\"}}", "क".repeat(86));
    let words = format!("{{\"id\": \"b\", \"kind\": \"place\", \"name\": \"{}क\"}}", "क ".repeat(16));
    // Each row, what stands before the column of its fault (nothing: the fault is the whole row's), and the reason.
    let cases: &[(&str, &str, &str)] = &[
        (r#"{"id": "b""#, r#"{"id": "b""#, "EOF while parsing an object"),
        ("[]", "[]", "expected an object with the fields of an entity"),
        (r#"{"id": "b", "nam": "रूस"}"#, r#"{"id": "b", "nam""#, "unknown field `nam`"),
        (r#"{"kind": "place", "name": "रूस"}"#, r#"{"kind": "place", "name": "रूस"}"#, "missing field `id`"),
        (r#"{"id": "Bad Id", "kind": "place"}"#, r#"{"id": "Bad Id""#, "\"Bad Id\" is no id"),
        (r#"{"id": "b", "kind": "thing"}"#, r#"{"id": "b", "kind": "thing""#, "\"thing\" is no kind"),
        (r#"{"id": "b", "class": "x"}"#, r#"{"id": "b", "class": "x""#, "\"x\" is no class"),
        (r#"{"id": "b", "kind": "place", "class": "party", "name": "रूस"}"#, "", "party is no class of a place"),
        (r#"{"id": "b", "name": "रूस, चीन"}"#, r#"{"id": "b", "name": "रूस, चीन""#, "\", \" in \"रूस, चीन\": only"),
        (r#"{"id": "b", "name": "।"}"#, r#"{"id": "b", "name": "।""#, "\"।\" has no word to find"),
        (r#"{"id": "b", "prior": 2, "name": "रूस"}"#, r#"{"id": "b", "prior": 2"#, "the prior 2 is not between 0 and 1"),
        (r#"{"id": "b", "kind": "place"}"#, "", "neither name nor en is given"),
        (r#"{"id": "b", "name": "रूस"}"#, "", "no kind is given"),
        (r#"{"id": "a", "kind": "place", "name": "चीन"}"#, "", "id \"a\" already stands in line 1"),
        (r#"{"id": "b", "op": "extend", "aliases": ["चीन"]}"#, "", "there is no entity \"b\" to extend"),
        (r#"{"id": "b", "op": "remove"}"#, "", "there is no entity \"b\" to remove"),
        (
            r#"{"id": "b", "op": "remove", "prior": 0.5}"#,
            "",
            "a row that removes an entity has its id and nothing else",
        ),
        (r#"{"id": "b", "op": "drop"}"#, r#"{"id": "b", "op": "drop""#, "unknown variant `drop`"),
        (
            r#"{"id": "b", "aliases": [{"name": "रूस", "spelling": "x"}]}"#,
            r#"{"id": "b", "aliases": [{"name": "रूस", "spelling": "x""#,
            "\"x\" is no spelling",
        ),
        (
            r#"{"id": "b", "aliases": [{"name": "रूस", "x": 1}]}"#,
            r#"{"id": "b", "aliases": [{"name": "रूस", "x""#,
            "unknown field `x`, expected one of `name`, `spelling`, `ambiguous`",
        ),
        (r#"{"id": "b", "aliases": [{}]}"#, r#"{"id": "b", "aliases": [{}"#, "missing field `name`"),
        (r#"{"id": "b", "aliases": [3]}"#, r#"{"id": "b", "aliases": [3"#, "expected a name, or an object with name"),
        (&long, "", "the line is longer than 1048576 bytes"),
        (&many, "", "257 names, at most 256 are allowed"),
        (&word, word.trim_end_matches('}'), "a name of 258 bytes, at most 256 are allowed"),
        (&words, words.trim_end_matches('}'), "a name of 17 words, at most 16 are allowed"),
    ];
    for (row, before, reason) in cases {
        let error = jsonl(&format!("{good}{row}")).unwrap_err();
        let (text, column) = (error.to_string(), before.len().max(1));
        let shown: String = row.chars().take(60).collect();
        assert!(text.contains(reason), "{shown}: {text}");
        assert!(text.starts_with("list.jsonl:2:"), "{shown}: {text}");
        assert_eq!(error.file(), Some("list.jsonl"));
        let position = error.position().unwrap();
        // The reader may be one byte past the value when it is refused.
        assert!(
            position.line == 2 && (column..=column + 1).contains(&position.column),
            "{shown}: {text}, not {column}"
        );
    }
}

#[test]
fn faults_of_tables() {
    let cases: &[(&str, usize, usize, &str)] = &[
        ("id\tname\tkind\tfoo\n", 1, 14, "unknown column \"foo\""),
        ("id\tname\tid\n", 1, 9, "column \"id\" stands twice"),
        ("name\tkind\n", 1, 1, "the header has no column \"id\""),
        ("id\tkind\tname\na\tplace\n", 2, 1, "2 columns, the header has 3"),
        ("id\tkind\tname\n\tplace\tरूस\n", 2, 1, "no id is given"),
        ("id\tkind\tname\nA\tplace\tरूस\n", 2, 1, "\"A\" is no id"),
        ("id\tkind\tname\na\tthing\tरूस\n", 2, 3, "\"thing\" is no kind"),
        ("id\tkind\tname\tprior\na\tplace\tरूस\tx\n", 2, 19, "\"x\" is no number"),
        ("id\tkind\tname\tprior\na\tplace\tरूस\t-1\n", 2, 19, "the prior -1"),
        ("id\tkind\tname\taliases\na\tplace\tरूस\tचीन|\n", 2, 19, "\"\" has no word to find"),
        ("id\tkind\tname\tspelling\na\tplace\tरूस\tx\n", 2, 19, "\"x\" is no spelling"),
        ("id\tkind\tname\top\na\tplace\tरूस\tadd\n", 2, 19, "\"add\" is no op"),
    ];
    for (table, line, column, reason) in cases {
        let text = tsv(table).unwrap_err().to_string();
        assert!(text.starts_with(&format!("list.tsv:{line}:{column}: ")) && text.contains(reason), "{table:?}: {text}");
    }
}

#[test]
fn faults_of_bytes_files_and_entities() {
    let mut gazetteer = Gazetteer::new();
    let error = gazetteer.read_jsonl("list.jsonl", &b"{\"id\": \"\xFF\"}"[..]).unwrap_err();
    assert_eq!(error.to_string(), "list.jsonl:1:9: not UTF-8");
    let error = gazetteer.read_file("/no/such/file.jsonl").unwrap_err();
    assert!(error.to_string().starts_with("/no/such/file.jsonl: "), "{error}");
    assert_eq!(error.file(), Some("/no/such/file.jsonl"));
    let error = gazetteer.read_file("names.csv").unwrap_err();
    assert_eq!(error.to_string(), "names.csv: its name ends neither in .jsonl nor in .tsv");
    let error = gazetteer.insert(Entity::new("Bad", Kind::Place, "रूस")).unwrap_err();
    assert!(error.to_string().starts_with("entity \"Bad\": \"Bad\" is no id"), "{error}");
    assert_eq!((error.file(), error.position()), (None, None));
    for entity in [
        Entity::new("a", Kind::Place, "रूस").prior(f32::NAN),
        Entity::new("a", Kind::Place, "रूस").alias(" "),
        Entity::new("a", Kind::Place, "रूस").country("The Moon"),
        Entity::new("a", Kind::Place, "रूस").en("x".repeat(257)),
        Entity::new("a", Kind::Place, "रूस").class(Class::Film),
    ] {
        assert!(gazetteer.insert(entity.clone()).is_err(), "{entity:?}");
    }
    assert!(gazetteer.is_empty());
}

/// A file that cannot be read to its end changes nothing either.
#[test]
fn a_reader_that_fails() {
    struct Broken;
    impl std::io::Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the disk is gone"))
        }
    }
    let mut gazetteer = Gazetteer::new();
    let error = gazetteer.read_jsonl("x.jsonl", std::io::BufReader::new(Broken)).unwrap_err();
    assert_eq!(error.to_string(), "x.jsonl: the disk is gone");
}

#[test]
fn overlays() {
    let mut gazetteer = jsonl(
        r#"{"id": "russia", "kind": "place", "name": "रूस", "prior": 0.9}
{"id": "nato", "kind": "organization", "name": "नाटो"}
{"id": "ukraine", "kind": "place", "name": "यूक्रेन"}"#,
    )
    .unwrap();
    let layer = r#"{"id": "russia", "op": "extend", "name": "रशिया", "aliases": ["रूसी संघ"]}
{"id": "nato", "op": "remove"}
{"id": "ukraine", "kind": "place", "name": "उक्रेन"}
{"id": "kursk", "kind": "place", "name": "कुर्स्क"}"#;
    gazetteer.read_jsonl("layer.jsonl", layer.as_bytes()).unwrap();
    let russia = gazetteer.get("russia").unwrap();
    assert_eq!((russia.name.as_str(), russia.prior), ("रशिया", 0.9));
    assert_eq!(russia.aliases, ["रूसी संघ", "रूस"]);
    assert_eq!(gazetteer.get("nato"), None);
    assert_eq!(gazetteer.get("ukraine").unwrap().name, "उक्रेन");
    let ids: Vec<&str> = gazetteer.iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids, ["russia", "ukraine", "kursk"]);
    assert_eq!(gazetteer.remove("kursk").unwrap().name, "कुर्स्क");
    assert_eq!(gazetteer.remove("kursk"), None);
    assert_eq!(gazetteer.len(), 2);
}

/// A fault in the last line leaves the gazetteer as it was.
#[test]
fn a_faulty_file_changes_nothing() {
    let mut gazetteer = jsonl(r#"{"id": "russia", "kind": "place", "name": "रूस"}"#).unwrap();
    let before = gazetteer.clone();
    let layer = "{\"id\": \"russia\", \"op\": \"remove\"}\n{\"id\": \"x\", \"kind\": \"place\", \"name\": \"चीन\"}\n{";
    assert!(gazetteer.read_jsonl("layer.jsonl", layer.as_bytes()).is_err());
    assert_eq!(gazetteer, before);
}

mod round_trip {
    use super::*;
    use proptest::prelude::*;

    fn names() -> impl Strategy<Value = Vec<String>> {
        prop::collection::vec("[क-ह]{1,4}( [क-ह][ा-ौ]?){0,2}", 0..3)
    }

    proptest! {
        /// What is written reads back equal, in both formats.
        #[test]
        fn what_is_written_reads_back(rows in prop::collection::vec((0..3usize, names(), names(), names(), 0..=100u8, "[a-zA-Z ,()]{0,12}"), 0..6)) {
            let mut gazetteer = Gazetteer::new();
            for (n, (kind, aliases, short, acronyms, prior, en)) in rows.into_iter().enumerate() {
                let mut entity = Entity::new(format!("e-{n}"), Kind::ALL[kind], "नाम").prior(f32::from(prior) / 100.0);
                entity.class = Class::ALL.iter().copied().find(|c| c.kind() == entity.kind).filter(|_| prior % 2 == 0);
                entity.aliases = aliases;
                entity.short = short;
                entity.acronyms = acronyms;
                let en = en.trim();
                entity.en = (!en.is_empty()).then(|| en.to_owned());
                entity.spelling = naamkosh::Spelling::ALL.get(usize::from(prior % 5)).copied();
                if prior % 4 == 0 {
                    entity.name_spellings.extend(entity.aliases.first().map(|name| (name.clone(), naamkosh::Spelling::Exact)));
                    entity.name_spellings.insert("नाम".to_owned(), naamkosh::Spelling::Folded);
                }
                entity.source = (prior % 3 == 0).then(|| "a source".to_owned());
                gazetteer.insert(entity).unwrap();
            }
            let (mut lines, mut table) = (Vec::new(), Vec::new());
            gazetteer.write_jsonl(&mut lines).unwrap();
            gazetteer.write_tsv(&mut table).unwrap();
            prop_assert_eq!(&jsonl(std::str::from_utf8(&lines).unwrap()).unwrap(), &gazetteer);
            prop_assert_eq!(&tsv(std::str::from_utf8(&table).unwrap()).unwrap(), &gazetteer);
        }
    }
}
