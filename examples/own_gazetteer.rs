//! A gazetteer of one's own over the embedded one: entities added, extended and removed.
//!
//! `cargo run --release --example own_gazetteer`

use naamkosh::{Class, Entity, Gazetteer, Kind, Language, Recognizer};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut gazetteer = Gazetteer::embedded()?;

    // One by one ...
    let firm = Entity::new("suryodaya-mills", Kind::Organization, "सूर्योदय मिल्स")
        .class(Class::Company)
        .acronym("एसएमएल")
        .country("india")
        .source("our own list");
    gazetteer.insert(firm)?;

    // ... or from a file; see `Gazetteer::read_jsonl` for its form.
    let rows = r#"{"id": "meera-tandon", "kind": "person", "name": "मीरा टंडन", "short": ["मीरा"]}
{"id": "russia", "op": "extend", "aliases": ["रूसी महासंघ"]}
{"id": "nato", "op": "remove"}"#;
    gazetteer.read_jsonl("own.jsonl", rows.as_bytes())?;

    // What will be found where something else is meant is told, and found all the same.
    for warning in gazetteer.warnings(&*Language::hindi()?) {
        eprintln!("warning: {warning}");
    }

    // A fault is told with its place, and changes nothing.
    let faulty = "{\"id\": \"Bad Id\", \"kind\": \"person\", \"name\": \"क\"}";
    if let Err(error) = gazetteer.read_jsonl("faulty.jsonl", faulty.as_bytes()) {
        println!("refused: {error}");
    }

    let recognizer = Recognizer::new(&gazetteer)?;
    let text = "सूर्योदय मिल्स (एसएमएल) की प्रमुख मीरा टण्डन ने रूसी महासंघ और नाटो पर बात की। मीरा ने एस.एम.एल. का नाम लिया।";
    for mention in recognizer.recognize(text) {
        println!("{}\t{}\t{}", mention.text(text), mention.id().unwrap_or("-"), mention.form);
    }
    Ok(())
}
