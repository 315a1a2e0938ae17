//! A recogniser as bytes, and back.

use super::{Options, Recognizer};
use crate::index::Index;
use crate::language::Language;
use crate::matcher::Matcher;
use crate::pack::{PackError, Reader, Writer};
use bytes::Bytes;
use std::sync::Arc;

impl Recognizer {
    /// The compiled gazetteer and its language as bytes, to be opened by [`from_pack`](Self::from_pack) in milliseconds
    /// instead of being compiled again. The same gazetteer gives the same bytes, on every platform; a version of this
    /// library reads its own packs only. Linear in them; some 700 bytes a name.
    ///
    /// ```
    /// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
    /// let mut gazetteer = Gazetteer::new();
    /// gazetteer.insert(Entity::new("kursk", Kind::Place, "कुर्स्क"))?;
    /// let pack = Recognizer::new(&gazetteer)?.to_pack();
    /// let again = Recognizer::from_pack(pack)?;
    /// assert_eq!(again.recognize("कुर्स्क में")[0].id(), Some("kursk"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_pack(&self) -> Vec<u8> {
        let mut writer = Writer::new();
        self.language().write(&mut writer);
        self.index().write(&mut writer);
        writer.finish()
    }

    /// A recogniser whose tables are these bytes, with the default options: they are used where they lie, be it a
    /// `Vec<u8>`, a `&'static [u8]` or a memory map of a file, and must not change. Checks them once, linear in them.
    ///
    /// ```
    /// use naamkosh::{PackError, Recognizer};
    /// let error = Recognizer::from_pack(vec![0; 100]).unwrap_err();
    /// assert!(matches!(error, PackError::Foreign(_)));
    /// ```
    ///
    /// # Errors
    /// Where they are no pack, one of another version, damaged or cut off. What a forger makes of one may be found in
    /// texts, or not; it neither panics nor reads elsewhere.
    pub fn from_pack(bytes: impl AsRef<[u8]> + Send + Sync + 'static) -> Result<Recognizer, PackError> {
        let mut reader = Reader::open(Bytes::from_owner(bytes))?;
        let language = Arc::new(Language::unpack(&mut reader)?);
        let index = Index::read(&mut reader, language, true)?;
        reader.finish()?;
        Ok(Recognizer::over(Matcher::over(Arc::new(index)), Options::default()))
    }
}
