//! The lines of a gazetteer file, with limits.
//!
//! Below both formats: takes bytes from a reader and gives text line by line, without what differs from one editor to
//! another. Knows of bytes and places, and of no format.
//!
//! ```text
//! EF BB BF ‹line 1› 0D 0A        a byte order mark at the beginning and CR LF are taken off
//! ‹line 2› 0A                    blank lines are passed over, and counted
//! ‹line 3›                       the last line needs no end
//! ```
//!
//! A file may have a gigabyte without a line end in it; no more than the limit and one byte of a line is ever kept.

use super::error::{GazetteerError, RowFault};
use crate::position::Position;
use std::io::{BufRead, Read};

/// Reads a file line by line, and knows where it stands. The buffer for bytes is one for all lines. Each line is given
/// out as a string of its own, since rows outlive it.
pub(super) struct Lines<'f, R> {
    file: &'f str,
    reader: R,
    line: usize,
    bytes: Vec<u8>,
}

impl<'f, R: BufRead> Lines<'f, R> {
    /// `file` is the name that errors give; nothing is opened or read yet.
    pub(super) fn new(file: &'f str, reader: R) -> Self {
        Lines { file, reader, line: 0, bytes: Vec::new() }
    }

    /// The number of the line that was read last, from 1.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    /// The next line that is not blank, without its line end; none at the end of the file. Fails where the reader does,
    /// at a line that is longer than [`MAX_LINE`](crate::limits::MAX_LINE) (its end counted), and at one that is not
    /// UTF-8: with the column of the first byte that is not.
    pub(super) fn next_line(&mut self) -> Result<Option<String>, GazetteerError> {
        loop {
            self.bytes.clear();
            let limit = super::limits::MAX_LINE as u64 + 1;
            let read = self.reader.by_ref().take(limit).read_until(b'\n', &mut self.bytes);
            if read.map_err(|e| GazetteerError::io(self.file, e))? == 0 {
                return Ok(None);
            }
            self.line += 1;
            if self.bytes.len() as u64 == limit && self.bytes.last() != Some(&b'\n') {
                return Err(self.fault(1, RowFault::LineTooLong));
            }
            let text = std::str::from_utf8(&self.bytes).map_err(|e| self.fault(e.valid_up_to() + 1, RowFault::Utf8))?;
            let text = text.strip_suffix('\n').unwrap_or(text);
            let text = text.strip_suffix('\r').unwrap_or(text);
            let text = if self.line == 1 { text.strip_prefix('\u{FEFF}').unwrap_or(text) } else { text };
            if !text.trim().is_empty() {
                return Ok(Some(text.to_owned()));
            }
        }
    }

    /// The error that something is wrong in `column` of the line that was read last. Columns are UTF-8 bytes from 1, in
    /// the line as it was given out: a byte order mark does not count.
    pub(super) fn fault(&self, column: usize, reason: RowFault) -> GazetteerError {
        GazetteerError::row(self.file, Position { line: self.line, column }, reason)
    }
}
