//! How two writings of a name compare: the tier, the distance, and what each difference costs.
//!
//! `cargo run --release --example explain -- मॉस्को मास्को कीव किएव`
//!
//! Without names it reads pairs, one a line with a tab between, from standard input, and writes the distance of
//! each, or `-` where they are never compared. A listed name in Latin letters is compared through the Devanagari
//! spellings that it may have.

use naamkosh::Language;
use std::io::{BufRead, BufWriter, Write};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let hindi = Language::hindi()?;
    let names: Vec<String> = std::env::args().skip(1).collect();
    if names.is_empty() {
        return Ok(distances(&hindi)?);
    }
    for pair in names.chunks_exact(2) {
        println!("{} / {}: {}", pair[0], pair[1], hindi.explain(&pair[0], &pair[1]));
    }
    if names.len() % 2 == 1 {
        eprintln!("usage: explain LISTED TEXT [LISTED TEXT ...]");
    }
    Ok(())
}

fn distances(language: &Language) -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        match line.split_once('\t').and_then(|(listed, text)| distance(language, listed, text)) {
            Some(distance) => writeln!(out, "{distance:.3}")?,
            None => writeln!(out, "-")?,
        }
    }
    out.flush()
}

/// The distance of the nearest writing of the listed name.
fn distance(language: &Language, listed: &str, text: &str) -> Option<f32> {
    let mut writings = language.devanagari_spellings(listed);
    if writings.is_empty() {
        writings.push(listed.to_owned());
    }
    let distances = writings.iter().map(|listed| language.explain(listed, text));
    distances.filter(|e| e.spelling.is_some()).map(|e| e.distance).min_by(f32::total_cmp)
}
