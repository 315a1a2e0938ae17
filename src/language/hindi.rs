//! Hindi: the one place that names its files.
//!
//! A second language is a second module like this one and a folder of data: no other module knows a file's path or a
//! word. The files are compiled in as texts, and what is made of them as a pack (`embedded`). Each field of [`LanguageFiles`] has the name
//! of its file, so that an error, which names the file, says which field is meant.

use super::LanguageFiles;

impl LanguageFiles<'static> {
    /// The files of Hindi, which are compiled into the library: to read it with some of them replaced.
    ///
    /// ```
    /// use naamkosh::{Language, LanguageFiles};
    /// let mut files = LanguageFiles::hindi();
    /// let words = format!("{}\nकुर्स्क\n", files.common_words);
    /// files.common_words = &words;
    /// assert!(Language::read("Hindi, more or less", &files)?.is_common_word("कुर्स्क"));
    /// # Ok::<(), naamkosh::LanguageError>(())
    /// ```
    pub fn hindi() -> LanguageFiles<'static> {
        LanguageFiles {
            after_heads: include_str!("../../data/language/after_heads.txt"),
            agency_tags: include_str!("../../data/language/agency_tags.txt"),
            award_words: include_str!("../../data/language/award_words.txt"),
            game_words: include_str!("../../data/language/game_words.txt"),
            common_words: include_str!("../../data/language/common_words.txt"),
            bare_names: include_str!("../../data/language/bare_names.tsv"),
            company_endings: include_str!("../../data/language/company_endings.tsv"),
            compound_parts: include_str!("../../data/language/compound_parts.tsv"),
            context: include_str!("../../data/language/context.tsv"),
            entity_score: include_str!("../../data/language/entity_score.tsv"),
            either_name_order: include_str!("../../data/language/either_name_order.txt"),
            endings: include_str!("../../data/language/endings.tsv"),
            family_name_first: include_str!("../../data/language/family_name_first.txt"),
            frames: include_str!("../../data/language/frames.tsv"),
            first_letters: include_str!("../../data/language/first_letters.txt"),
            from_latin: include_str!("../../data/language/from_latin.tsv"),
            genitives: include_str!("../../data/language/genitives.txt"),
            glued_endings: include_str!("../../data/language/glued_endings.txt"),
            honorifics: include_str!("../../data/language/honorifics.txt"),
            inflected_words: include_str!("../../data/language/inflected_words.txt"),
            inflections: include_str!("../../data/language/inflections.txt"),
            joiners: include_str!("../../data/language/joiners.txt"),
            joining_words: include_str!("../../data/language/joining_words.txt"),
            known_names: include_str!("../../data/language/known_names.txt"),
            letter_names: include_str!("../../data/language/letter_names.txt"),
            name_afters: include_str!("../../data/language/name_afters.tsv"),
            name_builders: include_str!("../../data/language/name_builders.txt"),
            designators: include_str!("../../data/language/designators.tsv"),
            name_endings: include_str!("../../data/language/name_endings.txt"),
            name_insides: include_str!("../../data/language/name_insides.tsv"),
            name_parts: include_str!("../../data/language/name_parts.tsv"),
            native_places: include_str!("../../data/language/native_places.txt"),
            news_words: include_str!("../../data/language/news_words.tsv"),
            no_names: include_str!("../../data/language/no_names.txt"),
            not_names: include_str!("../../data/language/not_names.txt"),
            place_endings: include_str!("../../data/language/place_endings.txt"),
            run_priors: include_str!("../../data/language/run_priors.tsv"),
            roles: include_str!("../../data/language/roles.tsv"),
            senses: include_str!("../../data/language/senses.tsv"),
            score: include_str!("../../data/language/score.tsv"),
            separate_names: include_str!("../../data/language/separate_names.txt"),
            settled_names: include_str!("../../data/language/settled_names.txt"),
            similar_costs: include_str!("../../data/language/similar_costs.tsv"),
            similar_weights: include_str!("../../data/language/similar_weights.tsv"),
            thing_words: include_str!("../../data/language/thing_words.txt"),
            things: include_str!("../../data/language/things.tsv"),
            head_words: include_str!("../../data/language/head_words.tsv"),
            shapes: include_str!("../../data/language/shapes.tsv"),
            titles: include_str!("../../data/language/titles.tsv"),
            word_priors: include_str!("../../data/language/word_priors.tsv"),
            word_variants: include_str!("../../data/language/word_variants.txt"),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_file_is_read() {
        let this = include_str!("hindi.rs");
        for file in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/data/language")).unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            assert!(this.contains(&format!("language/{name}\")")), "{name}");
        }
    }
}
