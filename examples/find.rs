//! The shortest use: the names in a sentence, with their places in it.
//!
//! `cargo run --release --example find`

use naamkosh::Recognizer;

fn main() -> Result<(), naamkosh::Error> {
    let recognizer = Recognizer::embedded()?;
    let text = "मास्को में व्लादिमीर पुतिन ने किम जोंगउन से कहा कि रूसी सेना नाटो से नहीं डरती।";
    for mention in recognizer.recognize(text) {
        let (id, at) = (mention.id().unwrap_or("-"), mention.start..mention.end);
        println!("{at:?}\t{}\t{}\t{id}\t{}", mention.text(text), mention.kind, mention.form);
    }
    Ok(())
}
