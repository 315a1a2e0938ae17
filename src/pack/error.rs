//! What may be wrong with a pack.

/// Why bytes are no pack that can be read: foreign or damaged ones, or those of another version of this library.
///
/// ```
/// use naamkosh::Recognizer;
/// let error = Recognizer::from_pack(b"no such thing".to_vec()).unwrap_err();
/// assert_eq!(error.to_string(), "this is no pack: it is shorter than the header of one");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PackError {
    /// They are no pack at all.
    #[error("this is no pack: {0}")]
    Foreign(&'static str),
    /// A pack that an older or newer version wrote; make it anew.
    #[error("a pack of version {found}, and this library reads version {read}: it has to be made anew")]
    Version {
        /// That of the pack.
        found: u32,
        /// The only one that is read.
        read: u32,
    },
    /// There are more or fewer bytes than it says.
    #[error("a pack of {says} bytes of which there are {are}")]
    Length {
        /// What its header says.
        says: u64,
        /// What there is.
        are: u64,
    },
    /// Its bytes are not those that were written.
    #[error("a damaged pack: the checksum of its bytes is {are:08x}, and it says {says:08x}")]
    Checksum {
        /// What its header says.
        says: u32,
        /// What they are.
        are: u32,
    },
    /// A section is not as it must be.
    #[error("a faulty pack: at byte {at}, section \"{section}\": {reason}")]
    Section {
        /// Where the section begins.
        at: u64,
        /// Its name.
        section: &'static str,
        /// What is wrong with it.
        reason: String,
    },
}
