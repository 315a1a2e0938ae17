//! The naive matcher's similar tier: every word compared with every listed one.

use super::oracle::{Naive, Oracle, key};
use super::sounds::{Sounds, distance};
use super::*;
use crate::spelling::{folded::folded_key, hash::hash_key};
use crate::words::{Script, Word, words};
use std::collections::{BTreeMap, BTreeSet};

impl Oracle<'_> {
    /// Everything that every listed form is similar to: start, end, entity, distance in thousandths.
    pub(super) fn find_similar(&self) -> BTreeSet<(usize, usize, String, u16)> {
        let entity = |f: &crate::index::IndexedForm| self.matcher.index.entity(f.entity);
        let only = |f: &crate::index::IndexedForm| entity(f).is_some_and(|e| f.is_only_itself(e.ambiguous));
        let plain = |f: &crate::index::IndexedForm<'_>| {
            use Derivation::*;
            let ending = matches!(f.derivation, Listed | Oblique | Adjective | Plural);
            let wanted = self.matcher.options.demonyms || f.form != Form::Demonym;
            !f.contextual && !only(f) && wanted && f.form != Form::Acronym && ending
        };
        let mut found = BTreeMap::new();
        for form in self.matcher.index.forms().filter(plain) {
            let naive = Naive {
                entity: form.entity,
                capitals: form.capitals,
                person: self.is_person(&form),
                dotted: form.dotted,
                bracket: form.text().contains('('),
                listed: form.derivation == Derivation::Listed,
                common: form.common,
                text: form.text(),
                words: words(form.text()).collect(),
            };
            for start in 0..self.tokens.len() {
                self.follow_similar(&naive, &form, 0, &[start], start, 0, 0, false, &mut found);
            }
        }
        // What is matched exactly or folded is not similar too.
        for (start, end, id, ..) in self.find() {
            found.remove(&(start, end, id));
        }
        found.into_iter().map(|((start, end, id), distance)| (start, end, id, distance)).collect()
    }

    #[allow(clippy::too_many_arguments)]
    fn follow_similar(
        &self,
        naive: &Naive<'_>,
        form: &crate::index::IndexedForm,
        k: usize,
        path: &[usize],
        i: usize,
        joins: usize,
        distance: u16,
        far: bool,
        found: &mut BTreeMap<(usize, usize, String), u16>,
    ) {
        let Some(&token) = self.tokens.get(i) else { return };
        let first = path[0];
        let text = &self.text[token.start..token.end];
        let own = key(folded_key, text);
        for n in 1..=naive.words.len() - k {
            if n > 1 && !naive.joinable(k + n - 2) {
                break;
            }
            let joins = joins + n - 1;
            let listed = naive.joined(k, k + n);
            let common = n > 1 && n == naive.words.len() && self.language().lexicon().has(&listed);
            let Some(more) = self.word_distance(&own, &listed, token) else { continue };
            if common || (naive.words.len() > 4 && joins > 1) {
                continue;
            }
            let distance = distance.max(more);
            // Beside others a name of people must be very near.
            let far = far
                || (f32::from(more) > self.matcher.options.threshold * 350.0
                    && self.language().is_name_of_several(hash_key(&own)));
            if k + n < naive.words.len() {
                let initial = self.language().is_initial(&own) && self.known.contains(&own);
                let dot = initial || (naive.has_dot(k + n - 1) && self.dotted.contains(&own));
                for at in self.next_words(naive.person, first, i, dot, false) {
                    let path: Vec<usize> = path.iter().copied().chain([at]).collect();
                    self.follow_similar(naive, form, k + n, &path, at, joins, distance, far, found);
                }
            } else if distance > 0 {
                let spans: Vec<(usize, usize)> =
                    path.iter().map(|&at| (self.tokens[at].start, self.tokens[at].end)).collect();
                let start = self.tokens[first].start;
                let end = token.end;
                let alone = first == i;
                let entity = self.matcher.index.brief(form.entity).unwrap();
                // How likely a single word is the form is a sum of signs, each tested by itself; here only that the
                // sum decides.
                let (known, language) = (self.matcher.index.word(hash_key(&own)).known(), self.language());
                let signs = |threshold| crate::matcher::signs(text, known, *form, entity, threshold, language);
                let near = !alone || {
                    let signs = signs(self.matcher.options.threshold);
                    let own = usize::from(crate::matcher::is_own(entity));
                    signs.iter().map(|(sign, x)| language.likeness(*sign)[own] * x).sum::<f32>() >= 0.0
                };
                let whole = self.boundaries.contains(&start) && self.boundaries.contains(&end);
                let one = naive.words.len() == 1;
                let listed = naive.has_dot(naive.words.len() - 1);
                let end = if listed { self.with_dot(naive, &spans) } else { end };
                let written = &self.text[start..token.end];
                let other = !form.guessed
                    && entity.kind == crate::Kind::Person
                    && crate::matcher::similar::differ_in_ending(written, form.text());
                if whole
                    && ((!alone && !other && (!far || form.guessed))
                        || (alone && one && near && !self.known.contains(&own)))
                {
                    let best = found
                        .entry((start, end, self.matcher.index.entity(form.entity).unwrap().id.clone()))
                        .or_insert(distance);
                    *best = distance.min(*best);
                }
            }
        }
    }

    /// 0 for the same word; none where one is not taken for the other.
    fn word_distance(&self, own: &str, listed: &str, token: Word) -> Option<u16> {
        if own == listed {
            return Some(0);
        }
        let settled = self.matcher.index.word(hash_key(own)).fuzzy_exempt();
        if settled
            || self.language().spell_out(own).is_some()
            || token.script != Script::Devanagari
            || token.end - token.start > 120
        {
            return None;
        }
        // A name with a postposition is that name.
        if self.language().without_ending(own).any(|name| self.known.contains(name)) {
            return None;
        }
        // A word that is listed is rather itself than another.
        let share = if self.known.contains(own) { 0.8 } else { 1.0 };
        let (a, b) = (Sounds::of(own)?, Sounds::of(listed)?);
        let (_, relative) = distance(&a, &b, f64::from(self.matcher.options.threshold) * share)?;
        Some(relative as u16)
    }
}
