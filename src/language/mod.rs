//! What is known of a language, as one value: read from files of words and weights, strictly, and then asked.
//!
//! Each file beside this one holds one matter: its part of [`Language`], how that is read from the data files, and the
//! questions that the rest of the library asks of it. Knows of words, their spelling, and kinds of entities; of no
//! entity, gazetteer, text or document. Only `hindi` names files; nothing else knows which language it is.
//!
//! | module | what it knows | who asks |
//! | --- | --- | --- |
//! | `lexicon` | common words by frequency; words that are never a spelling of another | forms, index, document |
//! | `share` | how much of a text is in the language | callers |
//! | `joiners` | what is written between names, on to them, inside them | index (glued words), document |
//! | `companies` | legal forms of companies | document |
//! | `letters` | names of the Latin letters, acronyms | forms, index, matcher, document |
//! | `from_latin` | Devanagari guesses for a Latin name | forms |
//! | `sounds` | what it costs to take one sound for another | the similar tier |
//! | `likeness` | what tells that a single word is a name that it sounds like | matcher, document |
//! | `endings`, `countries`, `variants` | forms of names by their ending, by country, of single words | forms |
//! | `name_parts` | given names, surnames, titles | index (cues), document |
//! | `designators` | designators, and ordinary words before them | index (cues), document |
//! | `frames` | words that tell what the names beside them are | index (cues), document |
//! | `expressions` | what has a name in it and names something else | document |
//! | `senses` | words that are names too, and what shows that they are none | document |
//! | `roles`, `bare` | what is said of somebody beside a name; whom a bare name means | document |
//! | `head_words` | how often words before a designator are part of the name | document |
//! | `shapes` | what the letters of a word that nobody knows tell | document |
//! | `things` | words beside which a name is a storm's, a train's, a god's | document |
//! | `context`, `priors`, `score` | what was learnt | document, identity |
//!
//! All of it is immutable after [`Language::read`]. Words are looked up by the hash of their folded key wherever the
//! scanner has made that hash already (`name_part`, `title`, `evidence`), and by the folded key itself where a key is
//! at hand or where two words of one hash must be told apart.
//!
//! ```text
//! LanguageFiles ──► rows (lines, cells, faults) ──► one `read` a module ──► Language
//!   texts             strict: what a loader does not ask for is a fault        shared by Arc
//! ```

mod alone;
mod bare;
mod companies;
mod context;
mod countries;
mod designators;
mod endings;
mod error;
mod expressions;
mod files;
mod frames;
mod from_latin;
mod head_words;
mod hindi;
mod joiners;
mod letters;
mod lexicon;
mod likeness;
mod name_parts;
mod packed;
mod priors;
mod roles;
mod rows;
mod score;
mod senses;
mod shapes;
mod share;
mod sounds;
mod things;
mod variants;

pub(crate) use alone::Alone;
pub(crate) use context::{Evidence, Neighbour, Side};
pub(crate) use designators::{Designator, Inside};
pub(crate) use endings::Ending;
pub use error::LanguageError;
pub use files::LanguageFiles;
pub(crate) use frames::Frame;
pub(crate) use lexicon::Lexicon;
pub(crate) use likeness::Sign;
pub(crate) use name_parts::{NamePart, Title};
pub(crate) use roles::Role;
pub(crate) use shapes::Shape;
pub(crate) use things::Thing;

use crate::spelling::similar::Costs;
use std::fmt;

/// A language: its common words, the names of its letters, how its sounds are written, what its names are made of and
/// what stands beside them.
///
/// [`Language::hindi`] is the one that a [`Matcher`](crate::Matcher) and a [`Recognizer`](crate::Recognizer) have if
/// they are given no other; [`Language::read`] makes others. It is only read, `Send + Sync`, and shared by
/// [`Arc`](std::sync::Arc).
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Language, LanguageFiles, Matcher};
/// use std::sync::Arc;
/// let mut files = LanguageFiles::default();
/// files.honorifics = "दाइ\n";
/// let language = Arc::new(Language::read("Nepali, a beginning", &files)?);
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("kiran-rai", Kind::Person, "किरण राई"))?;
/// let matcher = Matcher::builder().language(language).build(&gazetteer)?;
/// assert!(matcher.is_match("किरण दाइ राई"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Language {
    name: String,
    /// What it was read from, to be written.
    files: packed::SmallFiles,
    lexicon: Lexicon,
    known: lexicon::KnownWords,
    joiners: joiners::Joiners,
    companies: companies::Companies,
    letters: letters::Letters,
    from_latin: from_latin::Rules,
    sounds: Costs,
    likeness: likeness::Likeness,
    endings: endings::Endings,
    countries: countries::Countries,
    variants: variants::Variants,
    parts: name_parts::NameParts,
    heads: designators::Designators,
    frames: frames::Frames,
    expressions: expressions::Expressions,
    senses: senses::Senses,
    things: things::Things,
    head_words: head_words::HeadWords,
    shapes: shapes::Shapes,
    context: context::Weights,
    priors: priors::Priors,
    roles: roles::Roles,
    bare: bare::BareNames,
    scores: score::Scores,
}

impl Language {
    /// Reads a language from its files; the name is for people to read. Linear in the files.
    ///
    /// ```
    /// use naamkosh::{Language, LanguageFiles};
    /// let mut files = LanguageFiles::default();
    /// files.honorifics = "जी\nभाई\nजी\n";
    /// let error = Language::read("mine", &files).unwrap_err();
    /// assert_eq!(error.to_string(), "honorifics.txt:3:1: \"जी\" already stands in line 1");
    /// ```
    ///
    /// # Errors
    /// At the first fault of a file: a row that has not as many columns as it must, a flag, side, kind, class or sound
    /// that there is not, a number that is none, a word where there must be one and is none or are several, a key that
    /// stands twice where it may stand once.
    pub fn read(name: impl Into<String>, files: &LanguageFiles<'_>) -> Result<Language, LanguageError> {
        Language::of(name.into(), files, packed::Tables::read(files)?)
    }

    /// Of the small files, and what was made of the large ones.
    fn of(name: String, files: &LanguageFiles<'_>, tables: packed::Tables) -> Result<Language, LanguageError> {
        let packed::Tables { lexicon, known, from_latin, parts, shapes, sides, head_words, news_words } = tables;
        let sounds = sounds::read(files)?;
        Ok(Language {
            name,
            files: packed::SmallFiles::of(files),
            lexicon,
            known,
            joiners: joiners::Joiners::read(files)?,
            companies: companies::Companies::read(files)?,
            letters: letters::Letters::read(files)?,
            from_latin,
            likeness: likeness::Likeness::read(files, &sounds, news_words)?,
            sounds,
            endings: endings::Endings::read(files)?,
            countries: countries::Countries::read(files)?,
            variants: variants::Variants::read(files)?,
            parts: name_parts::NameParts::read(files, parts)?,
            heads: designators::Designators::read(files)?,
            frames: frames::Frames::read(files)?,
            expressions: expressions::Expressions::read(files)?,
            senses: senses::Senses::read(files)?,
            things: things::Things::read(files)?,
            head_words,
            shapes,
            context: context::Weights::read(files, sides)?,
            priors: priors::Priors::read(files)?,
            roles: roles::Roles::read(files)?,
            bare: bare::BareNames::read(files)?,
            scores: score::Scores::read(files)?,
        })
    }

    /// The name that it was read under.
    ///
    /// ```
    /// assert_eq!(naamkosh::Language::hindi()?.name(), "Hindi");
    /// # Ok::<(), naamkosh::LanguageError>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Language").field("name", &self.name).finish_non_exhaustive()
    }
}

/// The language that a result was found in. It counts for nothing when results are compared.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FoundIn<'l>(pub(crate) &'l Language);

impl PartialEq for FoundIn<'_> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests;
