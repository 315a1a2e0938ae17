//! Gazetteer to forms: every way in which an entity may be written, listed or derived. Each form knows which listed
//! name it comes from, and how.
//!
//! An author of a gazetteer lists names; what follows from them by rule is made here, once, when the index is built,
//! and never while a text is read. What a text may do to a writing without making it another one (nukta, dashes, dots)
//! is not made here either: that is what folding is for. What sounds alike is for the similar tier.
//!
//! ```text
//! सुब्रह्मण्यम जयशंकर  (person, en: Subrahmanyam Jaishankar)
//!  ├─ सुब्रह्मण्यम जयशंकर         Name   Listed
//!  ├─ Subrahmanyam Jaishankar   Name   Listed       the English name, where it is findable
//!  ├─ जयशंकर                    Short  Family       * only after the full name
//!  ├─ सुब्रह्मण्यम                Short  Given        *
//!  ├─ सुब्रह्मण्यम जय शंकर        Name   Variant      a word that is two names
//!  └─ एस जयशंकर                 Name   Shortened    * the initial by the English name
//!
//! रूस  (country)                  भारतीय जनता पार्टी  (acronym: बीजेपी)      Petra Novak  (no other name)
//!  ├─ रूसी    Demonym Adjective    ├─ बीजेपी      Acronym Listed           ├─ पेट्रा नोवक   Name  Guessed
//!  └─ रूसियों  Demonym Plural       └─ बी जे पी    Acronym Initials         └─ नोवक        Short Family  *
//! ```
//!
//! * `bare`: bodies without the name of their country. `family`: family name, given name, the two in the other order.
//! * `guessed`: Devanagari spellings of a Latin name.
//! * `initials`: initials spelt apart. `variants`: letters and words with two names, names without their middle.
//! * `joined`: which words of a name may be written as one; asked by the index, which lays paths for them.
//!
//! Two things are decided for every form here, and nowhere else. A derived form that is a common word is left out: चीनी
//! is sugar more often than it is China's, so it must be listed to be found. And a form is *contextual* where the word
//! by itself tells too little: a listed name that is a common word (आशा), a family name, a given name, a shortened
//! name. The matcher finds such forms like others, and the document layer decides.
//!
//! Knows of entities, of the language and of folded keys; of no text, no index and no document.

mod bare;
mod family;
mod guessed;
mod initials;
mod joined;
mod variants;

pub(crate) use bare::bare_names;
pub(crate) use joined::groupings;

use crate::entity::{Class, Entity, Kind, check_name};
use crate::language::{Ending, Language};
use crate::named::named;
use crate::spelling::folded::folded_key;

/// How a mention names its entity.
///
/// ```
/// use naamkosh::Form;
/// assert_eq!("demonym".parse(), Ok(Form::Demonym));
/// assert_eq!(Form::ALL.len(), 5);
/// ```
///
/// It says which list of the entity the name stands in ([`Entity`]), or that it is derived from one of these; how it is
/// derived says [`Derivation`]. A name that no gazetteer lists is [`Form::Unlisted`], which has no entity.
///
/// ```
/// use naamkosh::{Class, Entity, Form, Gazetteer, Kind, Matcher};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("nepal", Kind::Place, "नेपाल").class(Class::Country))?;
/// let matcher = Matcher::new(&gazetteer)?;
/// let forms: Vec<Form> = matcher.find_iter("नेपाल से नेपालियों की वापसी").map(|m| m.form).collect();
/// assert_eq!(forms, [Form::Name, Form::Demonym]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Form {
    /// By a full name: the canonical one or an alias.
    Name,
    /// By initials or a syllable word made of them: नाटो, यूएन.
    Acronym,
    /// By a short name: पुतिन.
    Short,
    /// By the adjective of a place: रूसी.
    Demonym,
    /// By a name that no gazetteer lists.
    Unlisted,
}

impl Form {
    /// All of them.
    ///
    /// ```
    /// use naamkosh::Form;
    /// assert!(Form::ALL.contains(&Form::Unlisted));
    /// ```
    pub const ALL: &'static [Form] = &[Form::Name, Form::Acronym, Form::Short, Form::Demonym, Form::Unlisted];

    /// `name`, `acronym`, `short`, `demonym` or `unlisted`.
    ///
    /// By this name it is written in output and read back.
    ///
    /// ```
    /// assert_eq!(naamkosh::Form::Acronym.as_str(), "acronym");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Form::Name => "name",
            Form::Acronym => "acronym",
            Form::Short => "short",
            Form::Demonym => "demonym",
            Form::Unlisted => "unlisted",
        }
    }
}

named!(Form, "form: name, acronym, short, demonym or unlisted");

/// How a form came to be.
///
/// ```
/// use naamkosh::Derivation;
/// assert_eq!(Derivation::Plural.to_string(), "plural");
/// assert_eq!("plural".parse(), Ok(Derivation::Plural));
/// ```
///
/// The index keeps it for each form, and every match has it: to tell a listed name from one that a rule made, and to be
/// stricter with some. A form has one derivation, the first that made it, listed ones before all others.
///
/// ```
/// use naamkosh::{Derivation, Entity, Gazetteer, Kind, Matcher};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("manch", Kind::Organization, "लोक तकनीकी मंच").acronym("एलटीएम"))?;
/// let matcher = Matcher::new(&gazetteer)?;
/// let found = matcher.find_iter("एल टी एम की बैठक").next().unwrap();
/// assert_eq!((found.derivation, found.entity.id.as_str()), (Derivation::Initials, "manch"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Derivation {
    /// It stands in the gazetteer.
    Listed,
    /// The oblique case of a place name: आगरे from आगरा.
    Oblique,
    /// The adjective of a country that lists none: रूसी from रूस.
    Adjective,
    /// The oblique plural of a demonym: रूसियों from रूसी.
    Plural,
    /// Initials spelt apart: बी जे पी from बीजेपी.
    Initials,
    /// A letter or a word of the name written in another way, or the family name at its other end: आइएमएफ,
    /// अंतर्राष्ट्रीय, आबे शिंजो.
    Variant,
    /// A person's name without the middle, or with an initial for the given name: it names the person
    /// only after the full name has.
    Shortened,
    /// A Devanagari spelling guessed from a Latin name, of an entity that has no other name. It is
    /// always a similar spelling, however near the text is to the guess.
    Guessed,
    /// The family name of a person: it names the person only after the full name has.
    Family,
    /// The given name of a person, likewise.
    Given,
    /// The name of a state's body without that of the country, which must be named beside it: रक्षा मंत्रालय of रूसी
    /// रक्षा मंत्रालय.
    Bare,
}

impl Derivation {
    /// Every one.
    ///
    /// ```
    /// use naamkosh::Derivation;
    /// assert!(Derivation::ALL.iter().all(|d| d.as_str().parse() == Ok(*d)));
    /// ```
    pub const ALL: &'static [Derivation] = &[
        Derivation::Listed,
        Derivation::Oblique,
        Derivation::Adjective,
        Derivation::Plural,
        Derivation::Initials,
        Derivation::Variant,
        Derivation::Shortened,
        Derivation::Guessed,
        Derivation::Family,
        Derivation::Given,
        Derivation::Bare,
    ];

    /// Its name in lower case: `listed`, `oblique` ...
    ///
    /// ```
    /// assert_eq!(naamkosh::Derivation::Oblique.as_str(), "oblique");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Derivation::Listed => "listed",
            Derivation::Oblique => "oblique",
            Derivation::Adjective => "adjective",
            Derivation::Plural => "plural",
            Derivation::Initials => "initials",
            Derivation::Variant => "variant",
            Derivation::Shortened => "shortened",
            Derivation::Guessed => "guessed",
            Derivation::Family => "family",
            Derivation::Given => "given",
            Derivation::Bare => "bare",
        }
    }

    /// True for a form that a similar spelling may be taken for: a listed name or a guess at one, and what differs from
    /// a listed name only in its ending. None of these are letters apart, variants, shortened names, family names and
    /// given names: with one more liberty taken, too much of the text would look like them.
    pub(crate) fn may_be_similar(self) -> bool {
        use Derivation::*;
        matches!(self, Listed | Guessed | Oblique | Adjective | Plural)
    }
}

named!(Derivation, "derivation");

/// One way in which an entity may be written. Made here, and taken apart by the index, which keeps the parts of it that
/// matches show.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Surface {
    /// The writing, words joined as it lists them.
    pub(crate) text: String,
    pub(crate) form: Form,
    pub(crate) derivation: Derivation,
    /// The listed name that it comes from; itself where it is listed.
    pub(crate) listed: String,
    /// It names the entity only where the document gives evidence for it.
    pub(crate) contextual: bool,
    /// It comes from a guess at the spelling.
    pub(crate) guessed: bool,
}

/// Every form of `entity`, listed ones first, each writing once. A derived form that is a common
/// word is left out (गया gives no गये).
///
/// The order is that of the code below, and counts: of two derivations that give one writing the first stays (जयशंकर
/// that is listed as a short name is no family name), and where nothing else tells between two forms the first is
/// taken.
///
/// 1. The listed names: `name`, `aliases`, `en`, `acronyms`, `short`, `demonyms`.
/// 2. Of `name` and `aliases`: a place's oblique case, a person's family name and given name.
/// 3. Guesses, where all names are Latin, and the family names of guesses.
/// 4. The adjective of a country that lists no demonym, and the plurals of demonyms.
/// 5. Other writings of what is listed: of acronyms, of organisations, of people.
/// 6. Initials spelt apart.
///
/// A derived form is derived from no other derived form, but for two: the family name of a guess and the plural of an
/// adjective. Cost: the names of the entity by the forms that they have, each a few look-ups; the whole list is
/// searched for each new writing, which is short.
pub(crate) fn forms(entity: &Entity, language: &Language) -> Vec<Surface> {
    let mut forms = Forms { list: Vec::new(), language };
    let english: Vec<String> = entity.en.iter().filter(|en| check_name(en).is_ok()).cloned().collect();
    for (form, names) in [
        (Form::Name, std::slice::from_ref(&entity.name)),
        (Form::Name, &entity.aliases),
        (Form::Name, &english),
        (Form::Acronym, &entity.acronyms),
        (Form::Short, &entity.short),
        (Form::Demonym, &entity.demonyms),
    ] {
        for name in names {
            forms.push(name.clone(), form, Derivation::Listed, name);
        }
    }
    for name in std::iter::once(&entity.name).chain(&entity.aliases) {
        if entity.kind == Kind::Place
            && let Some(oblique) = oblique(name, entity, language)
        {
            forms.push(oblique, Form::Name, Derivation::Oblique, name);
        }
        if entity.kind == Kind::Person
            && let Some(family) = family::family_name(name, entity, language)
        {
            forms.push(family.to_owned(), Form::Short, Derivation::Family, name);
        }
        if entity.kind == Kind::Person
            && let Some(given) = family::given_name(name, entity, language)
        {
            forms.push(given.to_owned(), Form::Short, Derivation::Given, name);
        }
    }
    for (form, name, guess) in guessed::guesses(entity, language) {
        if entity.kind == Kind::Person
            && form == Form::Name
            && let Some(family) = family::family_name(&guess, entity, language)
        {
            forms.push_guess(family.to_owned(), Form::Short, Derivation::Family, name);
        }
        forms.push_guess(guess, form, Derivation::Guessed, name);
    }
    let mut demonyms = entity.demonyms.clone();
    if demonyms.is_empty()
        && entity.class == Some(Class::Country)
        && let Some(adjective) = language.inflected(Ending::Adjective, &entity.name)
    {
        forms.push(adjective.clone(), Form::Demonym, Derivation::Adjective, &entity.name);
        demonyms.push(adjective);
    }
    for demonym in &demonyms {
        if let Some(plural) = language.inflected(Ending::Plural, demonym) {
            forms.push(plural, Form::Demonym, Derivation::Plural, demonym);
        }
    }
    for listed in forms.list.clone().iter().filter(|s| s.derivation == Derivation::Listed) {
        let variants = match (listed.form, entity.kind) {
            (Form::Acronym, _) => variants::letters(&listed.text, language),
            (Form::Name, Kind::Organization) => variants::words(&listed.text, language),
            _ => Vec::new(),
        };
        for variant in variants {
            forms.push(variant, listed.form, Derivation::Variant, &listed.text);
        }
        if listed.form == Form::Name && entity.kind == Kind::Person && !listed.text.is_ascii() {
            for split in variants::split_words(&listed.text, language) {
                forms.push(split, Form::Name, Derivation::Variant, &listed.text);
            }
            if let Some(order) = family::other_order(&listed.text, entity, language) {
                forms.push(order, Form::Name, Derivation::Variant, &listed.text);
            }
            let initial = entity.en.as_deref().and_then(|en| variants::with_initial(&listed.text, en, language));
            for shortened in variants::without_middle(&listed.text, language).into_iter().chain(initial) {
                forms.push(shortened, Form::Name, Derivation::Shortened, &listed.text);
            }
        }
    }
    for listed in forms.list.clone().iter().filter(|s| s.derivation == Derivation::Listed) {
        if let Some(apart) = initials::spelt_apart(&listed.text, listed.form, entity.kind, language) {
            forms.push(apart, listed.form, Derivation::Initials, &listed.text);
        }
    }
    forms.list
}

/// The oblique of a settlement's one-word name, where it is in a country whose places have one. The names of states and
/// rivers are left as they are. आगरा in India gives आगरे; अकरा in Ghana gives none, nor does the state ओडिशा, nor a
/// name of two words.
fn oblique(name: &str, entity: &Entity, language: &Language) -> Option<String> {
    let settled = matches!(entity.class, Some(Class::City | Class::District | Class::Village));
    let native = entity.country.as_deref().is_some_and(|country| language.inflects_places_of(country));
    let inflects = settled && native && !name.contains([' ', '-']);
    inflects.then(|| language.inflected(Ending::Oblique, name)).flatten()
}

/// The forms so far, and what decides which of them are left out.
struct Forms<'l> {
    list: Vec<Surface>,
    language: &'l Language,
}

impl Forms<'_> {
    /// Adds a form, unless its writing is there, or it is derived and a common word:
    ///
    /// ```text
    ///                     common word                                  other word
    /// listed              in, contextual                               in
    /// family, given       in, contextual; out for those everywhere     in, contextual
    /// shortened           out                                          in, contextual
    /// all others          out                                          in
    /// ```
    ///
    /// "Everywhere" are the most frequent words of all: a surname का would be asked about at every second word. A given name
    /// that many have is left in all the same (विकास).
    fn push(&mut self, text: String, form: Form, derivation: Derivation, listed: &str) {
        let mut key = String::new();
        folded_key(&text, &mut key);
        let common = self.language.lexicon().has(&key);
        // A family name or given name may be a common word, but not one that stands everywhere.
        let left_out = match derivation {
            Derivation::Listed => false,
            Derivation::Given if self.language.is_given_name(&key) => false,
            Derivation::Family | Derivation::Given => self.language.lexicon().is_everywhere(&key),
            _ => common,
        };
        if left_out || self.list.iter().any(|s| s.text == text) {
            return;
        }
        let contextual = common || matches!(derivation, Derivation::Family | Derivation::Given | Derivation::Shortened);
        self.list.push(Surface { text, form, derivation, listed: listed.to_owned(), contextual, guessed: false });
    }

    /// The same for a form that comes from a guess, whatever its derivation: what matches it is a similar spelling.
    fn push_guess(&mut self, text: String, form: Form, derivation: Derivation, listed: &str) {
        let before = self.list.len();
        self.push(text, form, derivation, listed);
        if let Some(new) = self.list.get_mut(before) {
            new.guessed = true;
        }
    }
}

#[cfg(test)]
mod tests;
