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
    /// library reads its own packs only. Linear in them; 400 to 700 bytes a name.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LanguageFiles;
    use crate::{Entity, Gazetteer, Kind, Scratch};

    /// Whatever stands in a pack, with its checksum or without: an error, or names that are found or not. Nothing
    /// panics, and nothing goes on for ever.
    #[test]
    fn a_forged_pack_is_only_wrong() {
        let files =
            LanguageFiles { honorifics: "भाई\n", common_words: "और\nहै\n", ..LanguageFiles::default() };
        let language = Arc::new(Language::read("of three words", &files).unwrap());
        let mut gazetteer = Gazetteer::new();
        for (id, kind, name) in [
            ("kim", Kind::Person, "किम जोंग-उन"),
            ("russia", Kind::Place, "रूस"),
            ("moscow", Kind::Place, "मॉस्को"),
            ("bbc", Kind::Organization, "ए.बी.सी. न्यूज"),
        ] {
            gazetteer.insert(Entity::new(id, kind, name).alias(format!("{name} दो")).country("russia")).unwrap();
        }
        let pack = {
            let mut writer = Writer::new();
            language.write(&mut writer);
            Index::new(&gazetteer, language).unwrap().write(&mut writer);
            writer.finish()
        };
        let text = "किम जोंगउन भाई और रूसदो है। मास्को में किम जोंग-उन, ए.बी.सी. न्यूज दो; रूस दो मोस्को";
        let try_it = |bytes: Vec<u8>| {
            let mut reader = Reader::trusting(bytes.into())?;
            let language = Arc::new(Language::unpack(&mut reader)?);
            let index = Index::read(&mut reader, language, true)?;
            let recognizer = Recognizer::over(Matcher::over(Arc::new(index)), Options::default());
            let mut mentions = Vec::new();
            recognizer.recognize_into(text, &mut Scratch::new(), &mut mentions);
            mentions.iter().for_each(|m| drop(format!("{m:?}")));
            let names = recognizer.matcher().forms().filter(|(name, _)| !name.is_empty()).count();
            Ok::<_, PackError>(mentions.len() + names)
        };
        assert!(try_it(pack.clone()).unwrap() > 8);
        let mut noise = 0x9E37_79B9_7F4A_7C15u64;
        let mut next = || {
            noise ^= noise << 13;
            noise ^= noise >> 7;
            noise ^= noise << 17;
            noise as usize
        };
        let mut read = 0;
        for _ in 0..3000 {
            let mut forged = pack.clone();
            for _ in 0..1 + next() % 6 {
                let at = 32 + next() % (pack.len() - 32);
                forged[at] = [next() as u8, 0, 0xFF, forged[at] ^ 1 << (next() % 8)][next() % 4];
            }
            read += usize::from(try_it(forged).is_ok());
        }
        assert!(read > 1000, "{read} of 3,000 were read");
    }
}
