//! The files that a language is read from.

/// The texts of the files that a language is read from, by their names in `data/language`. Any may be empty: then the
/// language has nothing of that kind.
///
/// A line that is empty or begins with `#` says nothing. A *list* has one word a line, each once as it is written; a
/// *table* has cells with a tab between, as many in each row as are named here. Words count by their folded keys
/// ([`fold`](crate::fold)). Whatever is not as described is an error of [`Language::read`](crate::Language::read).
///
/// ```
/// use naamkosh::{Language, LanguageFiles};
/// let mut files = LanguageFiles::default();
/// files.common_words = "# the most frequent first\nछ\nर\nहो\n";
/// files.joiners = ",\nर\n";
/// let language = Language::read("Nepali, a beginning", &files)?;
/// assert!(language.is_common_word("छ"));
/// # Ok::<(), naamkosh::LanguageError>(())
/// ```
#[derive(Debug, Clone, Copy, Default)]
#[non_exhaustive]
pub struct LanguageFiles<'f> {
    // Words of the running text.
    /// List: common words, the most frequent first. They are no names by themselves; the first 300 are in every text,
    /// and the first 6,000 (these and the next list together) may be written on to a name.
    pub common_words: &'f str,
    /// List: other forms of common words, the most frequent first.
    pub inflected_words: &'f str,
    /// List: words that are known to be names or parts of names: no other name is cut out of them.
    pub known_names: &'f str,
    /// List: countries, languages and the like, which are never a spelling of another name.
    pub settled_names: &'f str,
    /// List: names that sound like another and are no spelling of it.
    pub separate_names: &'f str,
    /// List: words that name no person, place or organisation though no list of common words has them.
    pub no_names: &'f str,
    /// List: words that are written without a space after a name.
    pub glued_endings: &'f str,
    /// List: words that make another name of the name that they are written on to.
    pub name_builders: &'f str,
    /// Lines, each with what may stand between two names of one kind: a word or a sign.
    pub joiners: &'f str,
    /// List: words inside the names of organisations for which their acronyms may have no letter.
    pub joining_words: &'f str,

    // Letters and sounds.
    /// Lines: a Latin capital, and the ways to write its name, the usual one first, with spaces between.
    pub letter_names: &'f str,
    /// Lines: a letter that words begin with, and the Latin capitals that stand for them in an acronym, with spaces
    /// between.
    pub first_letters: &'f str,
    /// Table: units before, a unit of Latin letters, units after (with spaces between, `^` and `$` for the ends of the
    /// word), what it becomes there, what else (`-` for nothing else); `∅` for an empty text.
    pub from_latin: &'f str,
    /// Table: a sound, another (or `-` where the other word has none), what that costs in hundredths of a sound.
    /// The sounds are named as in the Hindi file; `V` against `-` is a close vowel that glides on from another, `=`
    /// against `-` a consonant written twice.
    pub similar_costs: &'f str,
    /// Table: what tells that a single word is the name it sounds like, its weight, and that where a user listed the name
    /// and states no prior.
    pub similar_weights: &'f str,
    /// List: what inflected words end in.
    pub inflections: &'f str,
    /// Table: a word of the news that is too rare to be a common word, flag (`w`: it stands where no names do, and is
    /// seldom another spelling of one; `-`: another). Nothing is cut out of them.
    pub news_words: &'f str,
    /// Table: a common word, which place in longer words it has (`before` or `after` another): no name is cut out there.
    pub compound_parts: &'f str,

    // Endings, and names by country.
    /// Table: form (oblique, adjective, plural), what the name ends in (`C`: any consonant), what stands there in
    /// that form (`-`: there is no such form). The first row that fits says it.
    pub endings: &'f str,
    /// Lines: the ids of countries whose place names have an oblique case.
    pub native_places: &'f str,
    /// Lines: the ids of countries whose people have the family name first.
    pub family_name_first: &'f str,
    /// Lines: the ids of countries whose people are named with the family name first or last.
    pub either_name_order: &'f str,
    /// Lines: the writings of one word inside names, with spaces between.
    pub word_variants: &'f str,

    // What names are made of, and what stands beside them.
    /// Table: a word of people's names, how often it is a given name, between the others, a surname, flags (`w`: also
    /// a common word, `r`: nearly always that, `p`: also a place; `-`: none), where the row comes from.
    pub name_parts: &'f str,
    /// List: what given names end in; a word that nothing else is known of and that ends so is taken for one.
    pub name_endings: &'f str,
    /// Table: a title, its class (byline, honorific, kin, modifier, office, profession, rank, religious), flags (`w`:
    /// mostly without a name, `f`: may be part of one; `-`: none).
    pub titles: &'f str,
    /// Table: a word that says what somebody is, the side of the name on which it stands (before, after), the classes of
    /// the people who are called so, with commas between (`ordinary`: people whom the news names once, `weak`: often others too; `kin`: relatives).
    pub roles: &'f str,
    /// List: words that make what follows that of what stands before.
    pub genitives: &'f str,
    /// Table: a word that tells what the names beside it are, and what it tells (kin, alias, home, age, years,
    /// identified, as, list, agent, case, and: see the head of the Hindi file).
    pub frames: &'f str,
    /// List: words that agencies sign reports with, in brackets.
    pub agency_tags: &'f str,
    /// Table: a word for the legal form of a company, which belongs to the name before it, flags (`b`: only before
    /// another one, `a`: an abbreviation, whose stop belongs to it; `-`: neither).
    pub company_endings: &'f str,
    /// List: words that stand inside a person's name and count for nothing.
    pub honorifics: &'f str,
    /// Table: the head of names, its kind, its class, `in` the name or `out` of it, flags (`w`: mostly no name, `b`: it
    /// stands before the name as well, `u`: an unknown word before it is nearly always a name, `p`, `o`: names of
    /// people, of organisations begin such names, `m`: what it is for is name enough; `-`: none).
    pub designators: &'f str,
    /// Table: words inside the names of organisations, flag (`a`: an adjective that begins such names, `d`: what a
    /// ministry is for, `c`: joins two of these, `-`: another).
    pub name_insides: &'f str,
    /// List: words after the name of an organisation which make it that of something else.
    pub after_heads: &'f str,
    /// List: what the names of settlements end in.
    pub place_endings: &'f str,
    /// Lines: a name and the word beside it, in their order, with a space between, which together name nothing.
    pub not_names: &'f str,
    /// List: words before the names of ships and the like.
    pub thing_words: &'f str,
    /// Table: a word that makes the name beside it that of a thing or a god, and what it is (storm, train, road, exam,
    /// god, deity, measure, event: see the head of the Hindi file).
    pub things: &'f str,
    /// Table: words that are names too (a space between), words near them that show that they are none, words right after
    /// them that do (`-`: none).
    pub senses: &'f str,
    /// List: words that make the full name of a person before them that of an award.
    pub award_words: &'f str,
    /// List: words of what is played, won and lost, beside which the name of a place is rather that of a club.
    pub game_words: &'f str,

    // What is learnt. Weights are natural logarithms.
    /// Table: a word before what names of organisations end in, how much likelier it is part of the name than not.
    pub head_words: &'f str,
    /// Table: three letters (`^` before the first of a word, `$` behind the last), how much likelier they are in the name
    /// of a person, of a place, than in a word of the language.
    pub shapes: &'f str,
    /// Table: side (before2, before, after, after2), a word there, how much likelier it is beside a person, a place,
    /// an organisation, a demonym than beside a common word. For the word may stand `.` (the end of the sentence), `0`
    /// (a number), `@` (a country), `,` (anything else), `?` (any other word); the row `any`, `*` counts always.
    pub context: &'f str,
    /// Table: a common word, how much likelier it is a person, a place, an organisation, a demonym than the word (`-`:
    /// it is no such name), in how many places that was counted. `?` is for all other words.
    pub word_priors: &'f str,
    /// Table: a common word that is a name too, the words after it which show that it is the name.
    pub name_afters: &'f str,
    /// Table: a single word that people are called by, in how many documents somebody is named in full of whom it is the
    /// usual short name, and in how many somebody else is.
    pub bare_names: &'f str,
    /// Table: a letter of `SPRNBAU` for what is known of each word of a run, how much likelier the run is a person, a
    /// place, an organisation, a demonym than none, in how many places that was counted.
    pub run_priors: &'f str,
    /// Table: what a mention says of itself, what that adds to the logarithm of the odds that it is right.
    pub score: &'f str,
    /// Table: what a link says of itself, what that adds to the logarithm of the odds that its entity is meant.
    pub entity_score: &'f str,
}
