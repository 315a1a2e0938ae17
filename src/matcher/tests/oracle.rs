//! The naive matcher: every form tried at every word, nothing looked up, nothing remembered.
//! What it shares with the real one are the facts of the language: words, keys, gaps, lexicon.

use super::*;
use crate::entity::Kind;
use crate::language::Language;
use crate::script::{VISARGA, is_dependent};
use crate::spelling::{exact::exact_key, folded::folded_key, hash::hash_key};
use crate::words::{Gap, Script, Word, gap, words};
use std::collections::{BTreeMap, BTreeSet};
use unicode_segmentation::UnicodeSegmentation;

/// Start, end, entity id, tier, glued.
pub(super) type Found = (usize, usize, String, Spelling, bool);

pub(super) fn key(make: fn(&str, &mut String), text: &str) -> String {
    let mut key = String::new();
    make(text, &mut key);
    key
}

/// A form as a list of words.
pub(super) struct Naive<'m> {
    pub(super) entity: u32,
    pub(super) capitals: bool,
    /// Honorifics may stand between its words.
    pub(super) person: bool,
    /// Found only with its dots.
    pub(super) dotted: bool,
    /// Its last words stand in brackets.
    pub(super) bracket: bool,
    /// A list has it.
    pub(super) listed: bool,
    /// A common word: never inside another.
    pub(super) common: bool,
    pub(super) text: &'m str,
    pub(super) words: Vec<Word>,
}

impl Naive<'_> {
    fn word(&self, i: usize) -> &str {
        &self.text[self.words[i].start..self.words[i].end]
    }

    fn gap(&self, i: usize) -> Gap {
        gap(&self.text[self.words[i].end..self.words[i + 1].start], false)
    }

    /// A dot stands after the word, be it the last.
    pub(super) fn has_dot(&self, i: usize) -> bool {
        match i + 1 < self.words.len() {
            true => self.gap(i) == Gap::Dot,
            false => matches!(&self.text[self.words[i].end..], "." | "\u{970}"),
        }
    }

    pub(super) fn joinable(&self, i: usize) -> bool {
        if self.dotted {
            return false;
        }
        let (a, b) = (self.words[i].script, self.words[i + 1].script);
        a == b && a != Script::Digits
    }

    /// Words `from..to` as they would be written in one.
    pub(super) fn joined(&self, from: usize, to: usize) -> String {
        let exact: String = (from..to).map(|i| key(exact_key, self.word(i))).collect();
        key(folded_key, &exact)
    }
}

pub(super) struct Oracle<'m> {
    pub(super) matcher: &'m Matcher,
    pub(super) text: &'m str,
    pub(super) tokens: Vec<Word>,
    pub(super) known: BTreeSet<String>,
    /// Words after which some form goes on with a dot.
    pub(super) dotted: BTreeSet<String>,
    pub(super) boundaries: BTreeSet<usize>,
}

/// Where a name may begin or end inside a token: the piece, and whether it goes to the token's end.
struct Piece {
    start: usize,
    end: usize,
    glued: bool,
    /// A name may end with it.
    apart: bool,
    /// An honorific is the rest of the token.
    honorific: bool,
}

impl Piece {
    fn whole(token: Word) -> Piece {
        Piece { start: token.start, end: token.end, glued: false, apart: true, honorific: false }
    }
}

impl<'m> Oracle<'m> {
    pub(super) fn new(matcher: &'m Matcher, text: &'m str) -> Self {
        let mut boundaries: BTreeSet<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
        boundaries.insert(text.len());
        // A span may end before a visarga, which was typed for a colon.
        boundaries.extend(text.match_indices(VISARGA).map(|(at, _)| at));
        let mut oracle = Oracle {
            matcher,
            text,
            tokens: words(text).collect(),
            known: BTreeSet::new(),
            dotted: BTreeSet::new(),
            boundaries,
        };
        for form in oracle.forms(true) {
            for (from, to) in (0..form.words.len()).flat_map(|a| (a + 1..=form.words.len()).map(move |b| (a, b))) {
                let joins = to - from - 1;
                let allowed = form.words.len() <= 4 || joins <= 1;
                let one_common = joins > 0
                    && to - from == form.words.len()
                    && matcher.language().lexicon().has(&form.joined(from, to));
                if allowed && (from..to - 1).all(|i| form.joinable(i)) && !one_common {
                    oracle.known.insert(form.joined(from, to));
                    if to < form.words.len() && form.has_dot(to - 1) {
                        oracle.dotted.insert(form.joined(from, to));
                    }
                }
            }
        }
        for at in 0..oracle.tokens.len() {
            let token = oracle.tokens[at];
            let colon = text[token.start..token.end].strip_suffix(VISARGA).filter(|rest| !rest.is_empty());
            if let Some(rest) = colon.filter(|_| oracle.unlisted(&key(folded_key, &text[token.start..token.end]))) {
                let shorter: Vec<Word> = words(rest).collect();
                if let [Word { start: 0, end, .. }] = shorter[..]
                    && end == rest.len()
                    && token.script == Script::Devanagari
                {
                    oracle.tokens[at].end = token.start + end;
                }
            }
        }
        oracle
    }

    fn forms(&self, contextual: bool) -> Vec<Naive<'m>> {
        let options = self.matcher.options;
        let wanted = |f: &crate::index::IndexedForm<'_>| {
            (contextual || !f.contextual) && (contextual || options.demonyms || f.form != Form::Demonym)
        };
        let naive = |f: crate::index::IndexedForm<'m>| Naive {
            entity: f.entity,
            capitals: f.capitals,
            person: self.is_person(&f),
            dotted: f.dotted,
            bracket: f.text().contains('('),
            listed: f.derivation == Derivation::Listed,
            common: f.common && !f.contextual,
            text: f.text(),
            words: words(f.text()).collect(),
        };
        self.matcher.index.forms().filter(wanted).map(naive).collect()
    }

    pub(super) fn language(&self) -> &'m Language {
        self.matcher.language()
    }

    pub(super) fn is_person(&self, form: &crate::index::IndexedForm) -> bool {
        form.form == Form::Name && self.matcher.index.entity(form.entity).is_some_and(|e| e.kind == Kind::Person)
    }

    /// Neither the index nor the lists of known words have it; rare words of the news may be among these.
    fn unlisted(&self, folded: &str) -> bool {
        let hash = hash_key(folded);
        !self.known.contains(folded) && self.language().known_hashes().all(|(known, _)| known != hash)
    }

    fn unknown(&self, folded: &str) -> bool {
        self.unlisted(folded) && !self.language().is_news_word(hash_key(folded))
    }

    /// The listed words inside a token, if it may be cut at all.
    fn pieces(&self, token: Word) -> Vec<Piece> {
        let word = &self.text[token.start..token.end];
        let whole = key(folded_key, word);
        let fits = token.script == Script::Devanagari && (12..=120).contains(&word.len());
        if !self.matcher.options.glued || !fits || !self.unknown(&whole) || self.language().spell_out(&whole).is_some()
        {
            return Vec::new();
        }
        let rest_is_word = |rest: &str| {
            rest.chars().count() >= 3
                && !self.language().builds_names(rest)
                && self.language().lexicon().is_frequent(rest)
        };
        let mut cuts: Vec<usize> = word
            .char_indices()
            .filter(|&(at, c)| at > 0 && !is_dependent(c) && c != '\u{200C}' && c != '\u{200D}')
            .map(|(at, _)| at)
            .collect();
        cuts.extend([0, word.len()]);
        let mut pieces: BTreeMap<(String, String), Piece> = BTreeMap::new();
        cuts.sort();
        for &start in &cuts {
            for &end in cuts.iter().filter(|&&end| end > start && end - start < word.len()) {
                let (a, b, c) = (&word[..start], &word[start..end], &word[end..]);
                let [a, b, c] = [a, b, c].map(|part| key(folded_key, part));
                let parts_add_up = format!("{a}{b}{c}") == whole && key(folded_key, &word[..end]) == format!("{a}{b}");
                let dependent = b.starts_with(is_dependent) || c.starts_with(is_dependent);
                let virama = a.ends_with('\u{94D}') || b.ends_with('\u{94D}');
                let listed = b.chars().count() >= 3 && self.known.contains(&b);
                let ended = a.is_empty() && self.language().is_ending(&c);
                let place = |rest: &str| {
                    let designators = self.language().designators(hash_key(rest));
                    designators.iter().any(|d| d.kind == Kind::Place)
                };
                let honorific = a.is_empty() && !c.is_empty() && self.language().is_honorific(hash_key(&c));
                let apart = c.is_empty()
                    || self.language().is_ending(&c)
                    || (rest_is_word(&c) && !self.language().ends_words(&c) && !place(&c));
                let inflected = (ended && self.language().is_inflected(&b, &c))
                    || (c.is_empty() && !a.is_empty() && self.language().ends_as_a_place(&whole));
                let fine = !inflected
                    && (a.is_empty() || (rest_is_word(&a) && !self.language().begins_words(&a)))
                    && (apart || honorific)
                    && (ended
                        || honorific
                        || ((b.chars().count() >= 4 || (c.is_empty() && a.chars().count() >= 4))
                            && !self.language().is_place_ending(&b)));
                if parts_add_up && !dependent && !virama && listed && fine {
                    let (start, end) = (token.start + start, token.start + end);
                    let piece = Piece { start, end, glued: true, apart, honorific };
                    pieces.entry((a, b)).or_insert(piece);
                }
            }
        }
        pieces.into_values().collect()
    }

    /// Everything that every form matches.
    pub(super) fn find(&self) -> BTreeSet<Found> {
        let mut found = BTreeMap::new();
        let pieces: Vec<Vec<Piece>> = self.tokens.iter().map(|&t| self.pieces(t)).collect();
        for form in self.forms(false) {
            for (i, token) in self.tokens.iter().enumerate() {
                let whole = Piece::whole(*token);
                for piece in std::iter::once(&whole).chain(&pieces[i]) {
                    self.follow(&form, 0, i, piece, &mut Vec::new(), &pieces, 0, &mut found);
                }
            }
        }
        found.into_iter().map(|((start, end, id), (tier, glued))| (start, end, id, tier, glued)).collect()
    }

    /// Tries the form's words from `k` on at the piece of token `i`; `path` holds how many words each
    /// piece took, and the piece.
    #[allow(clippy::too_many_arguments)]
    fn follow(
        &self,
        form: &Naive<'_>,
        k: usize,
        i: usize,
        piece: &Piece,
        path: &mut Vec<(usize, usize, usize, bool)>,
        pieces: &[Vec<Piece>],
        joins: usize,
        found: &mut BTreeMap<(usize, usize, String), (Spelling, bool)>,
    ) {
        let text = &self.text[piece.start..piece.end];
        for n in 1..=form.words.len() - k {
            if n > 1 && !form.joinable(k + n - 2) {
                break;
            }
            let joins = joins + n - 1;
            let too_many = form.words.len() > 4 && joins > 1;
            let common = n > 1 && n == form.words.len() && self.language().lexicon().has(&form.joined(0, n));
            if too_many || common || key(folded_key, text) != form.joined(k, k + n) {
                continue;
            }
            path.push((n, piece.start, piece.end, piece.glued));
            if k + n == form.words.len() {
                if piece.apart {
                    self.take(form, path, found);
                }
            } else if piece.end != self.tokens[i].end {
                // Only people's names go on after an honorific that is written on to the first word.
                if piece.honorific && form.person && k == 0 {
                    for at in self.next_words(true, i, i, false, form.bracket) {
                        let whole = Piece::whole(self.tokens[at]);
                        self.follow(form, k + n, at, &whole, path, pieces, joins, found);
                        for inner in pieces[at].iter().filter(|p| p.start == self.tokens[at].start) {
                            self.follow(form, k + n, at, inner, path, pieces, joins, found);
                        }
                    }
                }
            } else if piece.end == self.tokens[i].end {
                let first = self.tokens.partition_point(|t| t.end <= path[0].1);
                let initial = self.language().is_initial(&key(folded_key, text));
                let dot = (initial || form.has_dot(k + n - 1)) && !piece.glued;
                for at in self.next_words(form.person, first, i, dot, form.bracket) {
                    let next = self.tokens[at];
                    let whole = Piece::whole(next);
                    self.follow(form, k + n, at, &whole, path, pieces, joins, found);
                    for inner in pieces[at].iter().filter(|p| p.start == next.start) {
                        self.follow(form, k + n, at, inner, path, pieces, joins, found);
                    }
                }
            }
            path.pop();
        }
    }

    /// The words that a name may go on with after the word at `i`: the next one, and the one after the
    /// honorifics that stand there.
    pub(super) fn next_words(&self, person: bool, first: usize, i: usize, mut dot: bool, bracket: bool) -> Vec<usize> {
        let mut found = Vec::new();
        let honorific = |t: Word| self.language().is_honorific(hash_key(&key(folded_key, &self.text[t.start..t.end])));
        for at in i + 1..self.tokens.len() {
            let joined =
                match gap(&self.text[self.tokens[at - 1].end..self.tokens[at].start], self.matcher.options.wrapped) {
                    Gap::Break => false,
                    Gap::Bracket => bracket,
                    Gap::Dot => dot,
                    _ => true,
                };
            if !joined {
                break;
            }
            found.push(at);
            if !person || at - first > 4 || !honorific(self.tokens[at]) {
                break;
            }
            dot = true;
        }
        found
    }

    /// Where the form ends that ends with this word: behind the bracket, if one opened. None where that is one too many
    /// or does not close.
    fn closed(&self, start: usize, end: usize) -> Option<usize> {
        let opened = self.text[start..end].matches('(').count();
        let after = self.text[end..].trim_start_matches(' ').strip_prefix(')');
        match opened {
            0 => Some(end),
            1 => after.map(|after| self.text.len() - after.len()),
            _ => None,
        }
    }

    fn take(
        &self,
        form: &Naive<'_>,
        path: &[(usize, usize, usize, bool)],
        found: &mut BTreeMap<(usize, usize, String), (Spelling, bool)>,
    ) {
        let (start, last) = (path[0].1, path[path.len() - 1].2);
        let written = &self.text[start..last];
        let Some(end) = self.closed(start, last) else { return };
        let lower = form.capitals && written.bytes().any(|b| b.is_ascii_lowercase());
        if lower || !self.boundaries.contains(&start) || !self.boundaries.contains(&end) {
            return;
        }
        let mut exact = path.iter().all(|p| p.0 == 1);
        if exact {
            for (i, &(_, start, end, _)) in path.iter().enumerate() {
                exact &= key(exact_key, &self.text[start..end]) == key(exact_key, form.word(i));
                if i > 0 {
                    exact &= gap(&self.text[path[i - 1].2..start], self.matcher.options.wrapped) == form.gap(i - 1);
                }
            }
        }
        let tier = if exact { Spelling::Exact } else { Spelling::Folded };
        if tier > self.matcher.options.spelling {
            return;
        }
        let glued = path.iter().any(|p| p.3);
        let own = self.matcher.index.entity(form.entity).is_some_and(|e| e.ambiguous == crate::Ambiguity::Never);
        let listed = form.listed && (tier == Spelling::Exact || own);
        let ends = path.first().zip(path.last()).map(|(first, last)| ((first.1, first.2), (last.1, last.2)));
        let bound = |(first, last)| crate::matcher::verify::is_of_the_sentence(self.text, first, last, self.language());
        if !listed && ends.is_some_and(bound) {
            return;
        }
        let spans: Vec<(usize, usize)> = path.iter().map(|p| (p.1, p.2)).collect();
        if (form.common && glued) || (form.dotted && !self.all_dots(&spans)) {
            return;
        }
        if self.is_spelt(form, &spans) && self.is_spelt_on(&spans) {
            return;
        }
        let end = if end == last { self.with_dot(form, &spans) } else { end };
        let id = self.matcher.index.entity(form.entity).unwrap().id.clone();
        let best = found.entry((start, end, id)).or_insert((tier, glued));
        best.0 = best.0.min(tier);
    }
}
