//! Proposals and links with what they are weighed by: what tools fit the weights of both scores from.

use crate::document::{Described, Draft, features};
use crate::matcher::Scratch;
use crate::mention::Mention;
use crate::recognizer::Recognizer;

impl Recognizer {
    /// All that the passes propose as mentions of a text, before the best set of them is chosen, each with its features:
    /// names and values, whose weights are those of `data/language/score.tsv`. They may overlap, and most scores are 0.
    /// For tools that fit the weights.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let recognizer = naamkosh::Recognizer::embedded()?;
    /// let proposed = recognizer.weighed("नाटो ने कहा");
    /// let (mention, features) = &proposed[0];
    /// assert_eq!(mention.id(), Some("nato"));
    /// assert!(features.contains(&("organization".to_owned(), 1.0)));
    /// # }
    /// # Ok::<(), naamkosh::Error>(())
    /// ```
    pub fn weighed(&self, text: &str) -> Vec<(Mention<'_>, Vec<(String, f32)>)> {
        let described = self.read(text, &mut Scratch::new(), |mut document| document.weighed());
        let named = |described: &Described| {
            let mut named = Vec::new();
            features(described, |feature, value| named.push((feature.name(), value)));
            Some((self.to_mention(&described.draft, text, &mut Scratch::new())?, named))
        };
        described.iter().filter_map(named).collect()
    }

    /// The linked mentions of a text, each with what its entity score is computed from: the features and their values,
    /// whose weights are those of `data/language/entity_score.tsv`. For tools that fit the weights; no entity is
    /// withheld, but for family names that stand for the whole family (गांधी परिवार), whose score is 0 by a rule.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let recognizer = naamkosh::Recognizer::embedded()?;
    /// let linked = recognizer.recognize_with_entity_features("पुतिन ने कहा");
    /// let (mention, features) = &linked[0];
    /// assert_eq!(mention.id(), Some("vladimir-putin"));
    /// assert!(features.iter().any(|(name, _)| name == "bearer odds"));
    /// # }
    /// # Ok::<(), naamkosh::Error>(())
    /// ```
    pub fn recognize_with_entity_features(&self, text: &str) -> Vec<(Mention<'_>, Vec<(String, f32)>)> {
        let mut scratch = Scratch::new();
        let drafts = self.drafts(text, &mut scratch);
        let with_features = |draft: &Draft| {
            draft.link.filter(|link| !link.identity.family)?;
            let mut mention = self.to_mention(draft, text, &mut Scratch::new())?;
            mention.entity = Some(self.index().entity(draft.entity()?)?);
            let written = text.get(draft.start..draft.end).unwrap_or_default();
            Some((mention, crate::identity::named(draft, written)))
        };
        drafts.iter().filter_map(with_features).collect()
    }
}
