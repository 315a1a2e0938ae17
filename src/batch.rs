//! Many documents on all cores.
//!
//! It knows the recogniser and nothing under it. Documents are independent: a name in one says nothing of another, so
//! each is read by whichever thread is free, with buffers of its own.

use crate::matcher::Scratch;
use crate::mention::Mention;
use crate::recognizer::Recognizer;
use rayon::prelude::*;
use std::collections::VecDeque;

/// So many documents for each core are read ahead.
const AHEAD: usize = 32;

impl Recognizer {
    /// The mentions of every document, in the order of the documents, each with its document; all cores work on
    /// them. The result is that of [`recognize`](Recognizer::recognize), document by document.
    ///
    /// Documents are taken from the iterator as they are needed, at most 32 for each core ahead, so that memory is
    /// bounded. Nothing is done before the first mentions are asked for.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let recognizer = naamkosh::Recognizer::embedded()?;
    /// let documents = ["पुतिन मास्को लौटे।", "नाटो की बैठक ब्रसेल्स में हुई।"];
    /// let counts: Vec<usize> = recognizer.recognize_all(documents).map(|(_, mentions)| mentions.len()).collect();
    /// assert_eq!(counts, [2, 2]);
    /// # }
    /// # Ok::<(), naamkosh::Error>(())
    /// ```
    pub fn recognize_all<'r, D>(
        &'r self,
        documents: impl IntoIterator<Item = D> + 'r,
    ) -> impl Iterator<Item = (D, Vec<Mention<'r>>)> + 'r
    where
        D: AsRef<str> + Send + 'r,
    {
        let mut documents = documents.into_iter();
        let mut done = VecDeque::new();
        std::iter::from_fn(move || {
            if done.is_empty() {
                let batch: Vec<D> = documents.by_ref().take(AHEAD * rayon::current_num_threads()).collect();
                let read: Vec<_> = batch
                    .into_par_iter()
                    .map_init(Scratch::new, |scratch, document| {
                        let mut mentions = Vec::new();
                        self.recognize_into(document.as_ref(), scratch, &mut mentions);
                        (document, mentions)
                    })
                    .collect();
                done.extend(read);
            }
            done.pop_front()
        })
    }
}
