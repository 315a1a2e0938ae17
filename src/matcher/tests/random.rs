//! Gazetteers and texts of few pieces, so that things collide; and the languages that they are read in.

use super::*;
use crate::language::LanguageFiles;
use proptest::prelude::*;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Pieces of names and of text: short, so that one is inside another; with the choices that fold.
const PIECES: &[&str] = &[
    "राम",
    "रूस",
    "किम",
    "जोंग",
    "उन",
    "नई",
    "दिल्ली",
    "उत्तर",
    "कोरिया",
    "ज़ेन",
    "जेन",
    "अन्त",
    "अंत",
    "चाँद",
    "आगरा",
    "बी",
    "जे",
    "पी",
    "एपीजे",
    "NATO",
    "nato",
    "US",
    "20",
    "२०",
    "जी",
    "भाई",
    "डॉ",
    "क्\u{200D}रेम",
    "सुत्राे",
    "रूसी",
    "हमला",
    "विदेश",
    "ने",
    "मोदी",
    "की",
    "अ\u{93C}",
    "Erdoğan",
];
const GAPS: &[&str] = &[
    " ", " ", " ", "", "-", "–", " - ", ".", ". ", "\u{A0}", ", ", "।", "\n", "\n\n", "\u{200B}", "'", "\u{AD}", "ः ",
    " (", ") ",
];

/// Hindi with few of its words: an index over it is compiled in a fraction of the time.
static LITTLE: LazyLock<Arc<Language>> = LazyLock::new(|| {
    let pieces: HashSet<&str> = PIECES.iter().chain(NEAR).copied().collect();
    // Those at the beginning of a file, and those that the texts are made of.
    let few = |file: &str| -> String {
        let lines = file.lines().enumerate().filter(|(at, line)| *at < 400 || pieces.contains(line));
        lines.flat_map(|(_, line)| [line, "\n"]).collect()
    };
    let mut files = LanguageFiles::hindi();
    let all = [
        &mut files.common_words,
        &mut files.inflected_words,
        &mut files.known_names,
        &mut files.name_parts,
        &mut files.designators,
        &mut files.titles,
    ];
    let short = all.each_ref().map(|file| few(file));
    for (file, short) in all.into_iter().zip(&short) {
        *file = short;
    }
    Arc::new(Language::read("a little Hindi", &files).unwrap())
});

/// All of Hindi in one case of ten.
pub(super) fn language() -> impl Strategy<Value = Arc<Language>> {
    let all = prop::bool::weighted(0.1);
    all.prop_map(|all| if all { Language::hindi().unwrap() } else { LITTLE.clone() })
}

fn name() -> impl Strategy<Value = String> {
    let piece = || prop::sample::select(PIECES);
    let gap = prop::sample::select(vec![" ", " ", "-", "", "."]);
    let bracket = prop::option::weighted(0.1, piece());
    (piece(), prop::collection::vec((gap, piece()), 0..3), bracket).prop_map(|(first, rest, bracket)| {
        let name = rest.into_iter().fold(first.to_owned(), |name, (gap, piece)| name + gap + piece);
        bracket.into_iter().fold(name, |name, piece| format!("{name} ({piece})"))
    })
}

pub(super) fn text() -> impl Strategy<Value = String> {
    let part = (prop::sample::select(PIECES), prop::sample::select(GAPS));
    prop::collection::vec(part, 0..14).prop_map(|parts| parts.into_iter().map(|(p, g)| p.to_owned() + g).collect())
}

fn entity(n: usize, (kind, name, more, class): (u8, String, Vec<String>, bool)) -> Option<Entity> {
    let id = format!("e{n}");
    let mut entity = match kind {
        0 => person(&id, &name),
        1 if class => place(&id, &name).class(crate::Class::Country),
        1 => place(&id, &name).class(crate::Class::City).country("india"),
        _ => organization(&id, &name),
    };
    for (i, name) in more.into_iter().enumerate() {
        entity = if i % 2 == 0 { entity.acronym(name) } else { entity.short(name) };
    }
    entity.check().is_ok().then_some(entity.prior(n as f32 / 100.0))
}

pub(super) fn any_gazetteer() -> impl Strategy<Value = Gazetteer> {
    let row = (0..3u8, name(), prop::collection::vec(name(), 0..3), any::<bool>());
    prop::collection::vec(row, 1..8)
        .prop_map(|rows| gazetteer(rows.into_iter().enumerate().filter_map(|(n, row)| entity(n, row))))
}

/// A matcher of such a gazetteer, without the similar tier.
pub(super) fn any_matcher() -> impl Strategy<Value = Matcher> {
    let options = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (any_gazetteer(), language(), options).prop_map(|(gazetteer, language, (exact, glued, demonyms, wrapped))| {
        let spelling = if exact { Spelling::Exact } else { Spelling::Folded };
        let builder = Matcher::builder().spelling(spelling).glued(glued).demonyms(demonyms).wrapped(wrapped);
        builder.language(language).build(&gazetteer).unwrap()
    })
}

/// Spellings that are near to one another, for the similar tier.
const NEAR: &[&str] = &[
    "शोइगु",
    "शोयगु",
    "शोईगू",
    "सोइगु",
    "किम",
    "कीम",
    "क़िम्म",
    "जोंग",
    "जॉन्ग",
    "जोनग",
    "उन",
    "ऊन",
    "पेस्कोव",
    "पेसकोव",
    "मैक्रों",
    "मैक्रोन",
    "मोहम्मद",
    "मुहम्मद",
    "अहमद",
    "ग्वांग",
    "गुआंग",
    "बिड़ला",
    "बिरला",
    "यून",
    "युन",
    "बाइडेन",
    "बिडेन",
    "उत्तर",
    "एस",
    "और",
    "गया",
    "रूस",
    "रूसी",
    "NATO",
    "20",
];

pub(super) fn near(gaps: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    let part = (prop::sample::select(NEAR), prop::sample::select(gaps));
    prop::collection::vec(part, 1..most).prop_map(|parts| parts.into_iter().map(|(p, g)| p.to_owned() + g).collect())
}

pub(super) fn near_gazetteer() -> impl Strategy<Value = Gazetteer> {
    let row = (0..3u8, near(&[" ", "-"], 4), any::<bool>());
    prop::collection::vec(row, 1..7).prop_map(|rows| {
        let rows = rows.into_iter().enumerate();
        gazetteer(rows.filter_map(|(n, (kind, name, short))| {
            let name = name.trim_end_matches([' ', '-']);
            let id = format!("e{n}");
            let entity = match kind {
                0 => person(&id, if short { "नाम" } else { name }),
                1 => place(&id, name).class(crate::Class::Country),
                _ => organization(&id, name),
            };
            let entity = if kind == 0 && short { entity.short(name) } else { entity };
            entity.check().is_ok().then_some(entity)
        }))
    })
}
