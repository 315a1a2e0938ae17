//! Progress bars on standard error, which are seen on a terminal only. They know nothing of the work.

use indicatif::{ProgressBar, ProgressStyle};

const STEPS: &str = "{msg:24} {wide_bar} {pos}/{len} {eta}";
const BYTES: &str = "{msg:24} {wide_bar} {bytes}/{total_bytes} {eta}";
const UNKNOWN: &str = "{msg:24} {spinner} {bytes}";

/// A bar of so many steps.
pub fn steps(what: &'static str, steps: usize) -> ProgressBar {
    ProgressBar::new(steps as u64).with_style(style(STEPS)).with_message(what)
}

/// A bar of so many bytes; of none, where it is not known how many there will be.
pub fn bytes(what: &'static str, bytes: Option<u64>) -> ProgressBar {
    match bytes {
        Some(bytes) => ProgressBar::new(bytes).with_style(style(BYTES)),
        None => ProgressBar::no_length().with_style(style(UNKNOWN)),
    }
    .with_message(what)
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates() {
        for template in [STEPS, BYTES, UNKNOWN] {
            assert!(ProgressStyle::with_template(template).is_ok(), "{template}");
        }
    }
}
