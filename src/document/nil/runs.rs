//! Runs of several words that no list has: what is known of each word gives a prior, what stands beside them the rest.
//!
//! For कल सिमलौर खारचन ने कहा, of whose words nothing is known:
//!
//! ```text
//!   UU in data/language/run_priors.tsv          how likely two unknown words are a name of each kind
//! + कल before, ने and कहा after                  what the context window says
//! ```
//!
//! The run, and every part of it that has several words, is proposed as each kind, with the logarithm of its odds. Which
//! of them is a name, if any is, is decided where all is weighed: a title before it, what is joined to it and what its
//! words are count there.
//!
//! Runs come from [`persons`](super::persons()), which found no name in them; those of one word are for
//! [`single`](super::single).

use super::super::Document;
use super::super::draft::{By, Draft, Grounds};
use super::super::expressions::Stands;
use super::super::pass::Pass;
use super::super::window::beside;
use super::parts::{Part, Reader};
use super::{kinds, named};
use crate::language::Language;

/// Proposes what the runs that were left may be, and leaves their words as single ones: of तिवारी रोज the first may be a
/// name and the second *daily*. The words of what is likelier a name than not are learnt, so that they are known in the
/// next pass.
///
/// A name inside an expression that names something else is none, but shows that linked drafts in it are part of
/// something longer ([`Drafts::propose`](super::super::drafts::Drafts::propose)).
pub(crate) fn runs(document: &mut Document<'_>) {
    let mut unlisted = std::mem::take(&mut document.unlisted);
    let (language, layout) = (document.language, document.layout);
    let on = |pass| document.passes.has(pass);
    let reader = Reader { document, drafts: &document.drafts };
    let mut found = Vec::new();
    for (run, sure) in std::mem::take(&mut unlisted.runs) {
        let run = without_honorifics(language, &run);
        if on(Pass::Runs) {
            for part in parts_of(run) {
                found.extend(several(&reader, part));
            }
        }
        unlisted.words.extend(run.iter().enumerate().map(|(at, part)| (*part, sure && at == 0)));
    }
    for draft in found.iter().filter(|draft| draft.grounds.odds > 0.0) {
        unlisted.learn_draft(language, layout, draft);
    }
    let stands = Stands::in_document(document);
    document.drafts.propose(found, |draft| stands.holds(draft));
    document.unlisted = unlisted;
}

/// All parts of a run that have several words, the run itself among them: five words have ten.
fn parts_of(run: &[Part]) -> impl Iterator<Item = &[Part]> {
    let ends = move |start: usize| (start + 2..=run.len()).filter_map(move |end| run.get(start..end));
    (0..run.len()).flat_map(ends)
}

/// What the words of a run may be: a draft for each kind. None where a fuzzy-exempt word of people's names is among them
/// (वंदे भारत), nor of a word said twice or alike, joined by a hyphen (रो-रो).
fn several(reader: &Reader<'_, '_>, run: &[Part]) -> Vec<Draft> {
    let [first, .., last] = run else { return Vec::new() };
    if run.iter().any(|p| p.fuzzy_exempt && p.what == 'S') || (run.len() == 2 && first.hyphen) {
        return Vec::new();
    }
    let what: String = run.iter().map(|p| p.what).collect();
    let (language, layout) = (reader.document.language, reader.document.layout);
    let prior = language.run_prior(&what).unwrap_or_default();
    let said = prior + beside(language, layout, first.start, last.end);
    kinds(said).filter_map(|(kind, odds)| named(run, kind, Grounds { odds, ..Grounds::by(By::Run) })).collect()
}

/// The words before the honorifics after a name: दिनेश त्रिपाठी of दिनेश त्रिपाठी जी.
fn without_honorifics<'r>(language: &Language, run: &'r [Part]) -> &'r [Part] {
    let honorifics = run.iter().rev().take_while(|p| language.is_honorific(p.hash)).count();
    run.get(..run.len() - honorifics).unwrap_or_default()
}
