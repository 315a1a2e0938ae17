//! Packs: tables as bytes, which are used where they lie.
//!
//! An index is compiled once and then only read, so that it need not be values of Rust: it is arrays of records of a
//! fixed size, and text. Here are the bytes of one, and the arrays over them:
//!
//! ```text
//! header     "naamkosh"  version 4  checksum 4  length 8  nothing 8
//! section    tag 8       length 8   bytes                              from here on what the checksum is of
//! section    ..
//! ```
//!
//! All numbers are little-endian; a section begins at a multiple of eight bytes, with noughts before it. A pack is read
//! in the order in which it was written, and a section of another tag is a fault: there is no directory, and no two ways
//! to say one thing. So a pack is the same on every machine, for the same gazetteer.
//!
//! * `write`: sections to bytes. `read`: bytes to sections, checked. `error`: what may be wrong with them.
//! * `record`: numbers and what is made of them, as bytes. `array`: records one after the other.
//! * `map`: records by a hash. `text`: strings one after the other.
//!
//! What lies in a pack may be anything, whatever its checksum says. So all that reads it is total: a place that there is
//! not has nothing, text that is no UTF-8 is empty, and no loop is longer than its array.
//!
//! Knows of bytes; not of what they mean.

mod array;
mod error;
mod map;
mod read;
mod record;
mod text;
mod write;

pub(crate) use array::{Array, ArrayBuilder};
pub use error::PackError;
pub(crate) use map::{Map, Words};
pub(crate) use read::Reader;
pub(crate) use record::{Record, record};
pub(crate) use text::{Piece, Strings, StringsBuilder};
pub(crate) use write::Writer;

/// What a pack begins with.
const MAGIC: &[u8; 8] = b"naamkosh";
/// Raised whenever what stands in a pack, or what is made of the same gazetteer, changes.
const VERSION: u32 = 1;
/// The bytes of a header, and those of the head of a section.
const HEADER: usize = 32;
const SECTION: usize = 16;
/// Sections begin at multiples of this.
const ALIGNED: usize = 8;

#[cfg(test)]
mod tests;
