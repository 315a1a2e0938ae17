//! Sections to the bytes of a pack.

use super::{ALIGNED, HEADER, MAGIC, SECTION, VERSION};

/// A pack that grows.
#[derive(Debug)]
pub(crate) struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// One without sections.
    pub(crate) fn new() -> Writer {
        Writer { bytes: vec![0; HEADER] }
    }

    /// Appends a section. Tags are of eight bytes at most.
    pub(crate) fn section(&mut self, tag: &'static str, bytes: &[u8]) {
        self.bytes.extend_from_slice(&tag_bytes(tag));
        self.bytes.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        self.bytes.extend_from_slice(bytes);
        self.bytes.resize(self.bytes.len().next_multiple_of(ALIGNED), 0);
    }

    /// All of it, with its header.
    pub(crate) fn finish(mut self) -> Vec<u8> {
        let checksum = crc32fast::hash(self.bytes.get(HEADER..).unwrap_or_default());
        let length = self.bytes.len() as u64;
        let mut header = Vec::with_capacity(HEADER);
        header.extend_from_slice(MAGIC);
        header.extend_from_slice(&VERSION.to_le_bytes());
        header.extend_from_slice(&checksum.to_le_bytes());
        header.extend_from_slice(&length.to_le_bytes());
        header.resize(HEADER, 0);
        if let Some(place) = self.bytes.get_mut(..HEADER) {
            place.copy_from_slice(&header);
        }
        self.bytes
    }
}

/// A tag as it stands in a pack.
pub(super) fn tag_bytes(tag: &str) -> [u8; SECTION / 2] {
    let mut bytes = [b' '; SECTION / 2];
    bytes.iter_mut().zip(tag.bytes()).for_each(|(place, byte)| *place = byte);
    bytes
}
