//! How two writings of a name compare: the tier, the distance, and what each difference costs.
//!
//! `cargo run --release --example explain -- मॉस्को मास्को कीव किएव`

use naamkosh::Explanation;

fn main() {
    let names: Vec<String> = std::env::args().skip(1).collect();
    for pair in names.chunks_exact(2) {
        println!("{} / {}: {}", pair[0], pair[1], Explanation::of(&pair[0], &pair[1]));
    }
    if names.is_empty() || names.len() % 2 == 1 {
        eprintln!("usage: explain LISTED TEXT [LISTED TEXT ...]");
    }
}
