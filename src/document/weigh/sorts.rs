//! What features tell drafts and their words by: groups of drafts, what is known of a word, sorts of designators. Each
//! has a name among the features of `data/language/score.tsv`.

/// What the same evidence may be worth different things for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// Names that a list has.
    Listed,
    /// Listed names that are taken for names by evidence alone.
    Weighed,
    /// Names of no list that their own words make.
    Words,
    /// One word that no list has.
    One,
    /// Several words that no list has.
    Several,
}

/// What names end in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    /// Those of organisations.
    Body,
    /// Those of places, as their part: रोड.
    Within,
    /// Those of places that are no part of them: जिले.
    Outside,
}

/// What is known of a word of a NIL draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    /// It is in people's names, and nothing else.
    Name,
    /// It is in people's names, and something else too.
    NameToo,
    /// It is a common word.
    Word,
    /// It is one of the more frequent ones.
    Frequent,
    /// Organisations and places have it in their names: राष्ट्रीय.
    Inside,
    /// They end in it: मंच.
    Head,
    /// It is known, of other names.
    Other,
    /// It is not known.
    Nothing,
}

/// How many sorts of words there are.
pub(crate) const KNOWN: usize = Known::ALL.len();

impl Group {
    pub(super) const ALL: [Group; 5] = [Group::Listed, Group::Weighed, Group::Words, Group::One, Group::Several];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Group::Listed => "listed",
            Group::Weighed => "weighed",
            Group::Words => "of words",
            Group::One => "one unlisted",
            Group::Several => "several unlisted",
        }
    }
}

impl Known {
    pub(crate) const ALL: [Known; 8] = [
        Known::Name,
        Known::NameToo,
        Known::Word,
        Known::Frequent,
        Known::Inside,
        Known::Head,
        Known::Other,
        Known::Nothing,
    ];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Known::Name => "names",
            Known::NameToo => "names that are words",
            Known::Word => "common words",
            Known::Frequent => "frequent words",
            Known::Inside => "words inside names",
            Known::Head => "words that end names",
            Known::Other => "words of other names",
            Known::Nothing => "unknown words",
        }
    }
}

impl Head {
    pub(super) const ALL: [Head; 3] = [Head::Body, Head::Within, Head::Outside];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Head::Body => "an organization's designator",
            Head::Within => "a place's designator",
            Head::Outside => "a designator outside",
        }
    }
}
