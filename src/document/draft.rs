//! A draft of a mention: a span, what it names, and what speaks for it. Every pass reads and makes drafts, and
//! nothing else.
//!
//! A draft is linked (it means an entity of the index) or NIL (the name of somebody no gazetteer lists); its form is
//! `Unlisted` just where it is NIL. In रूसी सेना, where a gazetteer lists रूस:
//!
//! ```text
//! bytes            0 .. 12     रूसी: four characters of three bytes each
//! kind, form       place, demonym
//! link             entity and form by their positions in the index, spelling, distance, ...
//! grounds          by Listed, odds of the entity among those of the name, not named before
//! ```
//!
//! Drafts are `Copy` and hold no text: passes take them by value, and only the recogniser makes mentions of them, with
//! the entity itself and a score.

use crate::entity::Kind;
use crate::forms::Form;
use crate::index::IndexedForm;
use crate::matcher::Candidate;
use crate::spelling::Spelling;

/// A span of the text that is taken for a name, linked to an entity or NIL (the name of somebody no gazetteer lists).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Draft {
    /// UTF-8 bytes into the caller's text.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The kind of its entity; for NIL, what the pass took it for.
    pub(crate) kind: Kind,
    /// How it names the entity; `Unlisted` for NIL.
    pub(crate) form: Form,
    /// The entity that is meant; none for NIL.
    pub(crate) link: Option<Link>,
    /// What speaks for it.
    pub(crate) grounds: Grounds,
    /// How likely its span and kind are right, all that overlaps it considered: 0 to 1. Set where it is chosen.
    pub(crate) score: f32,
    /// It is in the best set. Set there, too.
    pub(crate) taken: bool,
}

/// What a draft is linked to, and by which of its forms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Link {
    /// The position of the entity in the index.
    pub(crate) entity: u32,
    /// The position of the form that was found.
    pub(crate) form: u32,
    /// How near the text is to the form.
    pub(crate) spelling: Spelling,
    /// Thousandths of a sound per sound.
    pub(crate) distance: u16,
    /// How likely a single word is the form that it only sounds like ([`Candidate::likeness`]).
    pub(crate) likeness: i16,
    /// The candidate was cut out of a longer word.
    pub(crate) glued: bool,
    /// How many words of the text stand before it.
    pub(crate) word: u32,
    /// What the linker saw of who is meant.
    pub(crate) identity: Identity,
}

/// What the linker saw of who is meant by a name; `identity` turns it into a score. By default nothing was seen.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Identity {
    /// The logarithm of the odds of the entity among all that the words could mean.
    pub(crate) share: f32,
    /// The same of a bare name of people, against those who are not listed too; 0 where that was not asked.
    pub(crate) bearer: f32,
    /// The entity's prior.
    pub(crate) prior: f32,
    /// How many people have the first and the last word of a full name: the sum of the logarithms.
    pub(crate) common: f32,
    /// What a role beside it says for the entity; against it below 0.
    pub(crate) role: f32,
    /// Of an entity abroad, whether the document names its country.
    pub(crate) abroad: Option<bool>,
    /// The document names the region that it says it lies in.
    pub(crate) region: bool,
    /// A family name before a word for all who have it: nobody in particular is meant.
    pub(crate) family: bool,
}

/// What a pass saw that made it take the span for a name. Passes leave this; `weigh` alone turns it into odds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Grounds {
    /// The pass, and what of it.
    pub(crate) by: By,
    /// The logarithm of the odds that the pass computed, where it did: that the words are this name, or that this
    /// entity is meant among those of the name.
    pub(crate) odds: f32,
    /// The document had named the entity in full before.
    pub(crate) named: bool,
    /// What all places of a single word say.
    pub(crate) single: Option<Single>,
}

/// What is known of a word that stands by itself, and what its places in the document say of it together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Single {
    /// The letter of what is known of the word: see `nil::parts`.
    pub(crate) letter: char,
    /// For its kind, as a logarithm.
    pub(crate) said: f32,
}

/// Makes [`By`] from one table.
macro_rules! grounds {
    ($($(#[$doc:meta])* $by:ident $name:literal,)*) => {
        /// By what a span was taken for a name.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum By { $($(#[$doc])* $by,)* }

        impl By {
            /// Every one of them.
            pub(crate) const ALL: &'static [By] = &[$(By::$by,)*];

            /// Its name among the features of `data/language/score.tsv`.
            pub(crate) const fn as_str(self) -> &'static str {
                match self { $(By::$by => $name,)* }
            }
        }
    };
}

grounds! {
    /// A list has the name, and it needs no evidence.
    Listed "by listed",
    /// The document defined the acronym.
    Definition "by definition",
    /// The document named the entity in full before.
    Coreference "by coreference",
    /// The document named a club in full, and this is the place that it is called by.
    Club "by club",
    /// What stands beside a common word speaks for the name.
    Context "by context",
    /// A word that is likelier a word, and the name of somebody who was named in full.
    Doubted "by doubted",
    /// The text below the headline names its bearer in full.
    Headline "by headline",
    /// The letters of the acronym beside it are those of its words.
    Spelt "by spelt",
    /// A designator after a word of names.
    Designator "by designator",
    /// A designator that stands more often without a name, after a word of names.
    WeakDesignator "by weak-designator",
    /// A designator after what it is for, or after an adjective that begins such names.
    Domain "by domain",
    /// Likewise one that stands more often without a name.
    WeakDomain "by weak-domain",
    /// A word before जिले and the like.
    District "by district",
    /// A word after थाना and the like.
    DistrictAfter "by district-after",
    /// A word of names before रोड and the like.
    Landmark "by landmark",
    /// A word that nothing is known of before them.
    UnknownLandmark "by unknown-landmark",
    /// The acronym beside a name that no list has.
    NilAcronym "by nil-acronym",
    /// A place beside a party or body.
    Branch "by branch",
    /// On either side of a word of kin.
    Kin "by kin",
    /// On either side of a word for an alias.
    Alias "by alias",
    /// Before or after a word that says where somebody lives.
    Home "by home",
    /// With an age.
    Age "by age",
    /// Whom somebody was identified as.
    Identified "by identified",
    /// One word between a title and what may stand after a name.
    Titled "by titled",
    /// Words that are something else too, which people have in their names, after a title.
    TitledWords "by titled-words",
    /// Among the names of people.
    Listing "by listing",
    /// At the beginning of a line, with a sentence ending after it.
    Dateline "by dateline",
    /// Of a place, and in it.
    Within "by within",
    /// Before what says that something is there or near.
    Near "by near",
    /// In a by-line.
    Credit "by credit",
    /// Words of people's names, two of them nothing else, or one with a title.
    NameParts "by name-parts",
    /// Initials and a surname after a title.
    TitledInitials "by titled-initials",
    /// One word of people's names that is nothing else.
    OneNamePart "by one-name-part",
    /// What stands beside a run of words.
    Run "by run",
    /// What stands beside all places of a word.
    SingleWord "by single-word",
    /// A person's name with one word more.
    Grown "by grown",
    /// A designator after words that nobody knows to be in such names.
    LooseHead "by loose-head",
    /// Likewise one that stands more often without a name.
    LooseWeakHead "by loose-weak-head",
    /// The same of places.
    LooseLandmark "by loose-landmark",
    /// Likewise after a listed place alone.
    LooseOfPlace "by loose-of-place",
    /// An English name that goes on after ऑफ.
    OfName "by of-name",
    /// A word of a name that the document has.
    Recurrence "by recurrence",
    /// A list has the name, and it is somebody else's here.
    Unnamed "by unnamed",
}

impl By {
    /// True where the words themselves make the name, and not only what stands beside them.
    pub(crate) fn is_of_words(self) -> bool {
        !matches!(
            self,
            By::Listed
                | By::Definition
                | By::Coreference
                | By::Club
                | By::Context
                | By::Doubted
                | By::Headline
                | By::Run
                | By::Grown
                | By::LooseHead
                | By::LooseWeakHead
                | By::LooseLandmark
                | By::LooseOfPlace
                | By::OfName
                | By::SingleWord
                | By::Recurrence
        )
    }

    /// True where it ends in a designator, or holds one.
    pub(crate) fn has_head(self) -> bool {
        self.is_headed()
            || matches!(
                self,
                By::WeakDesignator
                    | By::Domain
                    | By::WeakDomain
                    | By::UnknownLandmark
                    | By::LooseHead
                    | By::LooseWeakHead
                    | By::LooseLandmark
                    | By::LooseOfPlace
                    | By::OfName
            )
    }

    /// True for a designator that mostly ends names, after words of names.
    pub(crate) fn is_headed(self) -> bool {
        matches!(self, By::Designator | By::Landmark | By::Spelt)
    }
}

impl Grounds {
    /// Grounds of a pass that computed no odds.
    pub(crate) const fn by(by: By) -> Grounds {
        Grounds { by, odds: 0.0, named: false, single: None }
    }
}

impl Draft {
    /// The candidate as the entity of its form.
    pub(crate) fn linked(candidate: &Candidate, form: IndexedForm<'_>, kind: Kind, grounds: Grounds) -> Draft {
        let link = Link {
            entity: form.entity,
            form: candidate.form,
            spelling: candidate.spelling,
            distance: candidate.distance,
            likeness: candidate.likeness,
            glued: candidate.glued,
            word: candidate.word,
            identity: Identity::default(),
        };
        Draft {
            start: candidate.start,
            end: candidate.end,
            kind,
            form: form.form,
            link: Some(link),
            grounds,
            score: 0.0,
            taken: false,
        }
    }

    /// A name that no gazetteer lists.
    pub(crate) const fn nil(start: usize, end: usize, kind: Kind, grounds: Grounds) -> Draft {
        Draft { start, end, kind, form: Form::Unlisted, link: None, grounds, score: 0.0, taken: false }
    }

    /// The position of its entity, if it is linked.
    pub(crate) fn entity(&self) -> Option<u32> {
        self.link.map(|link| link.entity)
    }
}
