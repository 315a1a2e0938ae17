//! A language as the sections of a pack, and back.
//!
//! What is large is read from its file once, and then lies in the pack as it is asked: the lexicon, name parts, weights
//! by word. The small files, a twentieth of it all, lie in the pack as they are, and are read again when it is opened.
//!
//! ```text
//! files     common_words .. ──► Tables ──────────► sections ──► Tables ─┐
//!           honorifics ..   ──► the same texts ──► sections ──► parts  ─┴─► Language
//! ```

use super::context::Sides;
use super::from_latin::Rules;
use super::head_words::HeadWords;
use super::lexicon::{KnownWords, Lexicon};
use super::likeness::read_news_words;
use super::name_parts::{NamePart, read_parts};
use super::shapes::Shapes;
use super::{Language, LanguageError, LanguageFiles};
use crate::pack::{Map, PackError, Reader, Writer};

/// What is made of the large files.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) lexicon: Lexicon,
    pub(super) known: KnownWords,
    pub(super) from_latin: Rules,
    pub(super) parts: Map<NamePart>,
    pub(super) shapes: Shapes,
    pub(super) sides: Sides,
    pub(super) head_words: HeadWords,
    pub(super) news_words: Map<bool>,
}

impl Tables {
    /// Of their files.
    pub(super) fn read(files: &LanguageFiles<'_>) -> Result<Tables, LanguageError> {
        let lexicon = Lexicon::read(files)?;
        Ok(Tables {
            known: KnownWords::read(files, &lexicon)?,
            lexicon,
            from_latin: Rules::read(files)?,
            parts: read_parts(files)?,
            shapes: Shapes::read(files)?,
            sides: Sides::read(files)?,
            head_words: HeadWords::read(files)?,
            news_words: read_news_words(files)?,
        })
    }

    /// Of a pack.
    fn unpack(reader: &mut Reader) -> Result<Tables, PackError> {
        Ok(Tables {
            lexicon: Lexicon::unpack(reader)?,
            known: KnownWords::unpack(reader)?,
            from_latin: Rules::unpack(reader)?,
            parts: Map::read("parts", reader)?,
            shapes: Shapes(Map::read("shapes", reader)?),
            sides: Sides::unpack(reader)?,
            head_words: HeadWords(Map::read("heads", reader)?),
            news_words: Map::read("news", reader)?,
        })
    }
}

/// Makes [`SmallFiles`] of the names of the small files and of the others. Each file is named, so that none can be
/// forgotten.
macro_rules! files {
    (small: [$($small:ident)*] large: [$($large:ident)*]) => {
        /// The texts of the small files, in an order of their own.
        #[derive(Debug)]
        pub(super) struct SmallFiles([String; SMALL]);

        /// So many files are small.
        const SMALL: usize = [$(stringify!($small)),*].len();

        impl SmallFiles {
            /// Copies of them.
            pub(super) fn of(files: &LanguageFiles<'_>) -> SmallFiles {
                let LanguageFiles { $($small,)* $($large: _,)* } = *files;
                SmallFiles([$($small),*].map(str::to_owned))
            }

            /// As files, of which the large ones are empty.
            fn files(&self) -> LanguageFiles<'_> {
                let [$($small),*] = self.0.each_ref().map(String::as_str);
                LanguageFiles { $($small,)* ..LanguageFiles::default() }
            }
        }
    };
}

files! {
    small: [after_heads agency_tags award_words bare_names company_endings
        compound_parts entity_score either_name_order endings family_name_first
        frames first_letters game_words genitives glued_endings
        honorifics inflections joiners joining_words letter_names
        name_afters name_builders designators name_endings name_insides
        native_places not_names place_endings run_priors roles
        score senses settled_names similar_costs similar_weights
        thing_words things titles word_priors word_variants]
    large: [common_words inflected_words known_names separate_names no_names from_latin
        name_parts shapes context head_words news_words]
}

impl Language {
    /// Its sections.
    pub(crate) fn write(&self, writer: &mut Writer) {
        writer.section("language", self.name.as_bytes());
        for text in &self.files.0 {
            writer.section("file", text.as_bytes());
        }
        self.lexicon.write(writer);
        self.known.write(writer);
        self.from_latin.write(writer);
        self.parts.write(writer);
        self.shapes.0.write("shapes", writer);
        self.context.write(writer);
        self.head_words.0.write("heads", writer);
        self.likeness.write(writer);
    }

    /// The language of these sections.
    ///
    /// # Errors
    /// Where they are no sections of one, and where a file is faulty.
    pub(crate) fn unpack(reader: &mut Reader) -> Result<Language, PackError> {
        let name = reader.text("language")?;
        let mut texts = std::array::from_fn(|_| String::new());
        for text in &mut texts {
            *text = reader.text("file")?;
        }
        let small = SmallFiles(texts);
        let tables = Tables::unpack(reader)?;
        Language::of(name, &small.files(), tables).map_err(|error| reader.fault("file", error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_comes_back() {
        let hindi = Language::read("Hindi", &LanguageFiles::hindi()).unwrap();
        let write = |language: &Language| {
            let mut writer = Writer::new();
            language.write(&mut writer);
            writer.finish()
        };
        let pack = write(&hindi);
        let again = Language::unpack(&mut Reader::open(pack.clone().into()).unwrap()).unwrap();
        assert_eq!(write(&again), pack);
        assert!(again.name() == "Hindi" && again.is_common_word("किताब"));
        assert_eq!(again.devanagari_spellings("Putin"), hindi.devanagari_spellings("Putin"));
        let mut words: Vec<&str> = again.lexicon().keys().collect();
        let mut were: Vec<&str> = hindi.lexicon().keys().collect();
        words.sort_unstable();
        were.sort_unstable();
        assert_eq!(words, were);
    }

    #[test]
    fn faults_of_files_are_told() {
        let files = LanguageFiles { honorifics: "जी\n", ..LanguageFiles::default() };
        let mut writer = Writer::new();
        Language::read("of one word", &files).unwrap().write(&mut writer);
        let pack = writer.finish();
        let at = pack.windows(6).position(|bytes| bytes == "जी".as_bytes()).unwrap();
        let mut other = pack.clone();
        other[at..at + 6].copy_from_slice(b"a b cd");
        let mut reader = Reader::trusting(other.into()).unwrap();
        let error = Language::unpack(&mut reader).unwrap_err().to_string();
        assert!(error.contains("honorifics.txt:1:1"), "{error}");
    }
}
