//! The bytes of a pack to its sections.

use super::write::tag_bytes;
use super::{ALIGNED, Array, HEADER, MAGIC, PackError, Record, SECTION, VERSION};
use bytes::Bytes;

/// Reads a pack, section by section.
#[derive(Debug)]
pub(crate) struct Reader {
    bytes: Bytes,
    /// Where the next section begins.
    at: usize,
    /// Where the one before it began.
    last: usize,
}

impl Reader {
    /// Of bytes from anywhere: their header and their checksum. Linear in them.
    ///
    /// # Errors
    /// Where they are no pack, or not all of it, or none of this version, or damaged.
    pub(crate) fn open(bytes: Bytes) -> Result<Reader, PackError> {
        let reader = Reader::trusting(bytes)?;
        let number = |at: usize| bytes_at::<4>(&reader.bytes, at).map(u32::from_le_bytes).unwrap_or_default();
        let (says, are) = (number(12), crc32fast::hash(reader.bytes.get(HEADER..).unwrap_or_default()));
        if says == are { Ok(reader) } else { Err(PackError::Checksum { says, are }) }
    }

    /// Of bytes that came with this library, whose checksum is not asked. Reads the header only.
    ///
    /// # Errors
    /// Where they are no pack, or not all of it, or none of this version.
    pub(crate) fn trusting(bytes: Bytes) -> Result<Reader, PackError> {
        if bytes.len() < HEADER {
            return Err(PackError::Foreign("it is shorter than the header of one"));
        }
        if !bytes.starts_with(MAGIC) {
            return Err(PackError::Foreign("it does not begin as one does"));
        }
        let found = bytes_at::<4>(&bytes, 8).map(u32::from_le_bytes).unwrap_or_default();
        if found != VERSION {
            return Err(PackError::Version { found, read: VERSION });
        }
        let says = bytes_at::<8>(&bytes, 16).map(u64::from_le_bytes).unwrap_or_default();
        if says != bytes.len() as u64 {
            return Err(PackError::Length { says, are: bytes.len() as u64 });
        }
        if bytes_at::<8>(&bytes, 24) != Some([0; 8]) {
            return Err(PackError::Foreign("its header ends in what none has"));
        }
        Ok(Reader { bytes, at: HEADER, last: HEADER })
    }

    /// The bytes of the next section, which lie where they lay.
    ///
    /// # Errors
    /// Where it has another tag, or goes beyond the end.
    pub(crate) fn section(&mut self, tag: &'static str) -> Result<Bytes, PackError> {
        self.last = self.at;
        let head = self.at + SECTION;
        if bytes_at::<8>(&self.bytes, self.at) != Some(tag_bytes(tag)) {
            return Err(self.fault(tag, "it is not there"));
        }
        let length = bytes_at::<8>(&self.bytes, self.at + 8).map(u64::from_le_bytes).unwrap_or(u64::MAX);
        let end = usize::try_from(length).ok().and_then(|length| head.checked_add(length));
        let Some(end) = end.filter(|end| *end <= self.bytes.len()) else {
            return Err(self.fault(tag, "it goes beyond the end"));
        };
        self.at = end.next_multiple_of(ALIGNED);
        Ok(self.bytes.slice(head..end))
    }

    /// The next section as an array.
    ///
    /// # Errors
    /// As [`Reader::section`], and where it is no whole number of records.
    pub(crate) fn array<T: Record>(&mut self, tag: &'static str) -> Result<Array<T>, PackError> {
        let bytes = self.section(tag)?;
        Array::over(bytes).ok_or_else(|| self.fault(tag, "no whole number of records"))
    }

    /// The next section as a single record.
    ///
    /// # Errors
    /// As [`Reader::array`], and where there is not one.
    pub(crate) fn one<T: Record>(&mut self, tag: &'static str) -> Result<T, PackError> {
        let array = self.array(tag)?;
        array.get(0).filter(|_| array.len() == 1).ok_or_else(|| self.fault(tag, "not one record"))
    }

    /// The next section as a text.
    ///
    /// # Errors
    /// As [`Reader::section`], and where it is no UTF-8.
    pub(crate) fn text(&mut self, tag: &'static str) -> Result<String, PackError> {
        let bytes = self.section(tag)?;
        String::from_utf8(bytes.to_vec()).map_err(|_| self.fault(tag, "no UTF-8"))
    }

    /// A fault of the section that was read last.
    pub(crate) fn fault(&self, section: &'static str, reason: impl Into<String>) -> PackError {
        PackError::Section { at: self.last as u64, section, reason: reason.into() }
    }

    /// Nothing may be left.
    ///
    /// # Errors
    /// Where something is.
    pub(crate) fn finish(mut self) -> Result<(), PackError> {
        self.last = self.at;
        if self.at >= self.bytes.len() { Ok(()) } else { Err(self.fault("end", "there is more")) }
    }
}

/// So many bytes from there on.
fn bytes_at<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..)?.first_chunk().copied()
}
