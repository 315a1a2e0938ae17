//! The texts of benches, composed of sentences of this file's own, and what is known to stand in them.
//!
//! It knows no gazetteer: the counts are those of a reader who knows the world.

/// About so many bytes is each text.
const BYTES: usize = 256 << 10;

/// A sentence whose names are found by all that there is: one is written on to the next word, one only sounds like its
/// listed spelling.
pub const FIRST: &str = "व्लादिमीर पूतिन ने कहा कि यूक्रेन से बातचीत नई दिल्लीमें होगी।";

/// News with the names that stand in it, flat, demonyms too; all as they are listed.
const LONG: [(&str, usize); 8] = [
    ("बाज़ार में आज सुबह से ही भीड़ थी और दुकानदार भी खुश दिखाई दे रहे थे।", 0),
    ("नई दिल्ली में विदेश मंत्रालय के प्रवक्ता ने पत्रकारों के सवालों के जवाब दिए।", 2),
    ("व्लादिमीर पुतिन और किम जोंग-उन की मुलाकात मॉस्को में होगी।", 3),
    ("किसानों ने कहा कि इस साल बारिश देर से हुई और फसल कम रही।", 0),
    ("नाटो ने यूक्रेन को नई सहायता देने का फैसला किया, जबकि रूसी सेना पीछे नहीं हटी।", 3),
    ("स्कूल के बच्चों ने पेड़ लगाए और अध्यापकों ने उन्हें मिठाई बांटी।", 0),
    ("भारत और जापान के बीच व्यापार समझौते पर टोक्यो में बातचीत हुई।", 3),
    ("अस्पताल में डॉक्टरों की कमी है, मरीजों को घंटों इंतजार करना पड़ता है।", 0),
];

/// Headlines: short, without a verb or with it first.
const HEADLINES: [(&str, usize); 6] = [
    ("यूक्रेन पर मिसाइल हमला, रूस ने किया इनकार", 2),
    ("आज के भाव: प्याज महंगा, टमाटर सस्ता", 0),
    ("दिल्ली में बारिश, सड़कें पानी में डूबीं", 1),
    ("भारत और जापान में समझौता", 2),
    ("परीक्षा के नतीजे कल आएंगे", 0),
    ("मुंबई में लोकल ट्रेनें देर से चलीं", 1),
];

/// Prose in which nobody is named.
const NO_MATCH: [(&str, usize); 4] = [LONG[0], LONG[3], LONG[5], LONG[7]];

/// One name after the other.
const DENSE: [(&str, usize); 3] = [
    ("रूस, यूक्रेन, भारत, जापान, नेपाल, जर्मनी, इटली, चीन और ईरान", 9),
    ("नई दिल्ली, मुंबई, कोलकाता, चेन्नई और बेंगलुरु", 5),
    ("व्लादिमीर पुतिन, नरेंद्र मोदी और डोनाल्ड ट्रंप", 3),
];

const LATIN: [(&str, usize); 3] = [
    ("The committee met on a rainy afternoon and agreed on nothing in particular.", 0),
    ("Prices of onions rose by 12.5 per cent, those of tomatoes fell; nobody could say why.", 0),
    ("Überall im Dorf erzählte man sich, daß die Brücke bald geöffnet würde.", 0),
];

/// A text with its lines, between which a blank line stands.
pub struct Text {
    pub name: &'static str,
    pub text: String,
    pub lines: Vec<String>,
    /// How many names stand in it, where that is known: what the embedded gazetteer finds in any tier, and no more.
    pub names: Option<usize>,
}

impl Text {
    /// Of lines with the names in them, drawn until it is long enough.
    fn new(name: &'static str, from: &[(&str, usize)], known: bool) -> Text {
        let (mut lines, mut bytes, mut names) = (Vec::new(), 0, 0);
        let mut seed = 1u64;
        while bytes < BYTES {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let (line, count) = from[(seed >> 33) as usize % from.len()];
            bytes += line.len();
            names += count;
            lines.push(line.to_owned());
        }
        Text { name, text: lines.join("\n\n"), lines, names: known.then_some(names) }
    }
}

/// All of them, and the file that an environment variable names.
pub fn all() -> Vec<Text> {
    let hostile = hostile();
    let hostile: Vec<(&str, usize)> = hostile.iter().map(|line| (line.as_str(), 0)).collect();
    let mut texts = vec![
        Text::new("long", &LONG, true),
        Text::new("headlines", &HEADLINES, true),
        Text::new("no match", &NO_MATCH, true),
        Text::new("dense", &DENSE, true),
        Text::new("Latin", &LATIN, true),
        Text::new("hostile", &hostile, false),
    ];
    if let Some(path) = std::env::var_os("NAAMKOSH_BENCH_FILE") {
        let mut bytes = std::fs::read(&path).expect("NAAMKOSH_BENCH_FILE is a file that can be read");
        bytes.truncate(16 << 20);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let lines = text.split("\n\n").map(str::to_owned).collect();
        texts.push(Text { name: "file", text, lines, names: None });
    }
    texts
}

/// Lines that are made to cost: words without end, marks without letters, names that begin and do not go on, joiners,
/// run-on names in a heap, brackets and dots that close nothing.
fn hostile() -> Vec<String> {
    vec![
        "क".repeat(4000),
        "क्\u{200d}".repeat(1500),
        "\u{93f}\u{93c}".repeat(1000),
        "व्लादिमीर ".repeat(400),
        "किम जोंग ".repeat(300),
        "रूसनईदिल्ली".repeat(200),
        "(शिवसेना ".repeat(200),
        "बी.जे.".repeat(400),
        "अ१a".repeat(1000),
        "पूतीन-पुटिन ".repeat(200),
        "।-–,".repeat(1000),
    ]
}
