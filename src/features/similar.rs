//! What tells of single words that only sound like a listed name: the signs that `similar_weights.tsv` has weights for.
//!
//! A language without weights doubts no word, so that its recogniser shows every word that is near enough in sound; what
//! reads these beside the text learns the weights.

use crate::document::{Document, similar};
use crate::language::Sign;
use crate::matcher::{Scratch, Search, Walk, signs};
use crate::recognizer::Recognizer;
use crate::spelling::hash::hash_key;
use std::collections::HashSet;

/// A word that sounds like a listed name.
///
/// ```
/// use naamkosh::{Entity, Gazetteer, Kind, Recognizer};
/// let mut gazetteer = Gazetteer::new();
/// gazetteer.insert(Entity::new("moscow", Kind::Place, "मॉस्को"))?;
/// let found = Recognizer::new(&gazetteer)?.similar_words("वे मास्को में हैं।");
/// assert_eq!((found[0].start, found[0].entity.as_str()), (7, "moscow"));
/// assert!(found[0].signs.iter().any(|&(sign, much)| sign == "distance" && much > 0.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SimilarWord {
    /// Where it starts: UTF-8 bytes into the text as the caller gave it.
    pub start: usize,
    /// Where it ends (exclusive): UTF-8 bytes into the text as the caller gave it.
    pub end: usize,
    /// The id of the entity that it would name.
    pub entity: String,
    /// The signs of the word alone, then those of the document, each with how much of it there is.
    pub signs: Vec<(&'static str, f32)>,
}

impl Recognizer {
    /// The single words of a text that are taken for a name they only sound like, each with what tells of it. It never
    /// fails; cost: about that of [`recognize`](Recognizer::recognize).
    pub fn similar_words(&self, text: &str) -> Vec<SimilarWord> {
        let (index, options) = (self.index(), self.options());
        let search = Search { contextual: true, name_cues: true, options: options.matching() };
        let (mut scratch, mut candidates) = (Scratch::new(), Vec::new());
        let mut walk = Walk::new(index, search, text, &mut scratch);
        while walk.advance(&mut scratch) {
            candidates.extend_from_slice(scratch.found());
        }
        let mut document = Document::new(index, text, options.reading(), &candidates, &scratch.read);
        document.read(false);
        let near = |link: crate::document::Link| link.likeness != crate::matcher::Candidate::SURE;
        let links = document.drafts.outer().iter().filter_map(|draft| draft.link);
        let named: HashSet<u32> = links.filter(|&link| !near(link)).map(|link| link.entity).collect();
        let language = index.language();
        let word = |(draft, link): (&crate::document::Draft, crate::document::Link)| {
            let (form, entity) = (index.form(link.form)?, index.entity(link.entity)?);
            let written = text.get(draft.start..draft.end)?;
            let known = index.word(hash_key(&super::key_of(text, (draft.start, draft.end)))).known();
            let alone = signs(written, known, form, index.brief(link.entity)?, options.matching().threshold, language);
            let said = similar::signs(language, document.layout, draft, named.contains(&link.entity));
            let signs = alone.into_iter().chain(said).map(|(sign, much)| (sign.as_str(), much)).collect();
            Some(SimilarWord { start: draft.start, end: draft.end, entity: entity.id.clone(), signs })
        };
        similar::similar(&document).filter_map(word).collect()
    }
}

/// What tells one set of signs from another, as [`version`](super::version) does of the features of context.
pub fn similar_version() -> String {
    let names: Vec<&str> = Sign::ALL.iter().map(|sign| sign.as_str()).collect();
    super::hash(&names.join(" "))
}
