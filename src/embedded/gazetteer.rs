//! The embedded gazetteer: its index, and its entities as a list to change.

use super::Bytes;
use crate::gazetteer::{Gazetteer, GazetteerError};
use crate::index::Index;
use crate::language::Language;
use crate::pack::{PackError, Reader};
use once_cell::sync::OnceCell;
use std::sync::Arc;

/// What the build script compiled.
const GAZETTEER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.pack"));

/// The compiled gazetteer, opened at the first call and then shared by the whole process.
pub(crate) fn index() -> Result<Arc<Index>, crate::Error> {
    static INDEX: OnceCell<Arc<Index>> = OnceCell::new();
    INDEX.get_or_try_init(|| Ok(Arc::new(open(Language::hindi()?)?))).cloned()
}

fn open(language: Arc<Language>) -> Result<Index, PackError> {
    let mut reader = Reader::trusting(Bytes::from_static(GAZETTEER))?;
    let index = Index::read(&mut reader, language, false)?;
    reader.finish().map(|()| index)
}

impl Gazetteer {
    /// The gazetteer that comes with the library (feature `embedded`, or those of single kinds of entity): to add to it, or
    /// to leave out of it. Nothing is copied but what is changed, and [`Recognizer::new`](crate::Recognizer::new) compiles
    /// no more than that.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use naamkosh::{Entity, Gazetteer, Kind};
    /// let mut gazetteer = Gazetteer::embedded()?;
    /// gazetteer.insert(Entity::new("our-street", Kind::Place, "कचौरी गली"))?;
    /// assert!(gazetteer.get("russia").is_some() && gazetteer.get("our-street").is_some());
    /// # }
    /// # Ok::<(), naamkosh::GazetteerError>(())
    /// ```
    ///
    /// # Errors
    /// Where the embedded files are faulty, which the crate's own tests rule out.
    pub fn embedded() -> Result<Gazetteer, GazetteerError> {
        let index = index().map_err(|error| GazetteerError::io("gazetteer.pack", std::io::Error::other(error)))?;
        Ok(Gazetteer::over(index))
    }
}

#[cfg(test)]
mod tests {
    use super::super::files;
    use super::*;
    use crate::pack::Writer;

    #[test]
    fn the_pack_is_what_the_files_give() {
        let gazetteer = files::gazetteer().unwrap_or_else(|e| panic!("{e}"));
        let mut writer = Writer::new();
        Index::new(&gazetteer, Language::hindi().unwrap()).unwrap().write(&mut writer);
        assert!(writer.finish() == GAZETTEER, "gazetteer.pack is not what data gives");
        assert_eq!(Gazetteer::embedded().unwrap(), gazetteer);
    }
}
