//! What comes with the library: Hindi and the gazetteer, as packs that the build script made of `data`.
//!
//! ```text
//! data/language ─► Language ─► hindi.pack ──────┐
//!                     │                         ├─ include_bytes! ─► opened where they lie, at the first call
//! data/{places,..} ─► Index ─► gazetteer.pack ──┘
//! ```
//!
//! The build script is made of the same modules (`build.rs`), so that what it compiles is what [`Recognizer::new`] would; a
//! test makes both packs again. Without a feature of the gazetteer the second one is not there.
//!
//! Knows of packs, the language and the index; of no text.

#[cfg(all(test, any(feature = "people", feature = "places", feature = "organizations")))]
mod files;

use crate::language::{Language, LanguageError};
use crate::pack::Reader;
use bytes::Bytes;
use once_cell::sync::OnceCell;
use std::sync::Arc;

/// What the build script made of the files of the language.
const HINDI: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/hindi.pack"));

impl Language {
    /// Hindi, opened at the first call and then shared by the whole process: some milliseconds.
    ///
    /// ```
    /// let hindi = naamkosh::Language::hindi()?;
    /// assert_eq!(hindi.name(), "Hindi");
    /// assert!(hindi.is_common_word("किताब"));
    /// # Ok::<(), naamkosh::LanguageError>(())
    /// ```
    ///
    /// # Errors
    /// Where its files are faulty, which the crate's own tests rule out.
    pub fn hindi() -> Result<Arc<Language>, LanguageError> {
        static HINDI_READ: OnceCell<Arc<Language>> = OnceCell::new();
        HINDI_READ.get_or_try_init(|| open_hindi().map(Arc::new)).cloned()
    }
}

fn open_hindi() -> Result<Language, LanguageError> {
    let open = || {
        let mut reader = Reader::trusting(Bytes::from_static(HINDI))?;
        let language = Language::unpack(&mut reader)?;
        reader.finish().map(|()| language)
    };
    open().map_err(|error: crate::PackError| LanguageError::of_pack("hindi.pack", error.to_string()))
}

#[cfg(any(feature = "people", feature = "places", feature = "organizations"))]
mod gazetteer;
#[cfg(any(feature = "people", feature = "places", feature = "organizations"))]
pub(crate) use gazetteer::index;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LanguageFiles;
    use crate::pack::Writer;

    #[test]
    fn hindi_is_what_its_files_say_and_opened_once() {
        let hindi = Language::hindi().unwrap_or_else(|e| panic!("{e}"));
        assert!(Arc::ptr_eq(&hindi, &Language::hindi().unwrap()));
        let mut writer = Writer::new();
        Language::read("Hindi", &LanguageFiles::hindi()).unwrap().write(&mut writer);
        assert!(writer.finish() == HINDI, "hindi.pack is not what data/language gives");
    }
}
