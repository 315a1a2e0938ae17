//! Runs of several words that no list has: what is known of each word gives a prior, what stands beside them the rest.
//!
//! For कल सिमलौर खारचन ने कहा, of whose words nothing is known:
//!
//! ```text
//!   UU in data/language/run_priors.tsv          how likely two unknown words are a name of each kind
//! + कल before, ने and कहा after                  what the context window says
//! + 2.0 for a person, after a title that a name nearly always follows
//! ```
//!
//! The likeliest kind stays where it is likely enough ([`likeliest`]); the share is its odds. Runs that are no names
//! need no rule against them: a prior was counted over all runs of its letters in raw news, names or not, and one whose
//! letters were never counted is none.
//!
//! Runs come from [`persons`](super::persons()), which found no name in them; those of one word are for
//! [`single`](super::single).

use super::super::Document;
use super::super::draft::{By, Draft, Grounds};
use super::super::expressions::stands;
use super::super::pass::Pass;
use super::super::window::beside;
use super::parts::{Part, Reader};
use super::{TITLED, kinds, named};
use crate::language::Language;

/// Decides on the runs that were left; words that part a run are left as single ones.
///
/// Where nothing can be made of a run with a word in it that is something else too (तिवारी रोज: a name, and *daily*),
/// its words are left one by one: the first one keeps the title before the run. A name that was found is learnt, so
/// that its words are known in the next pass. With the pass off, every run is one of which nothing can be made.
///
/// Linked drafts inside a name give way to it; a name inside an expression that names something else is none, but shows
/// all the same that they are part of something longer ([`Drafts::propose`](super::super::drafts::Drafts::propose)).
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
                found.extend(several(&reader, part, sure && part.first() == run.first()));
            }
        }
        unlisted.words.extend(run.iter().enumerate().map(|(at, part)| (*part, sure && at == 0)));
    }
    for draft in found.iter().filter(|draft| draft.grounds.odds > 0.0) {
        unlisted.learn_draft(language, layout.text(), draft);
    }
    let expressions = on(Pass::Expressions);
    document.drafts.propose(found, |draft| stands(language, layout, expressions, draft));
    document.unlisted = unlisted;
}

/// All parts of a run that have several words, the run itself among them: five words have ten.
fn parts_of(run: &[Part]) -> impl Iterator<Item = &[Part]> {
    let ends = move |start: usize| (start + 2..=run.len()).filter_map(move |end| run.get(start..end));
    (0..run.len()).flat_map(ends)
}

/// What the words of a run may be: a draft for each kind. None where a fuzzy-exempt word of people's names is among them
/// (वंदे भारत), nor of a word said twice or alike, joined by a hyphen (रो-रो).
fn several(reader: &Reader<'_, '_>, run: &[Part], sure: bool) -> Vec<Draft> {
    let [first, .., last] = run else { return Vec::new() };
    if run.iter().any(|p| p.fuzzy_exempt && p.what == 'S') || (run.len() == 2 && first.hyphen) {
        return Vec::new();
    }
    let what: String = run.iter().map(|p| p.what).collect();
    let (language, layout) = (reader.document.language, reader.document.layout);
    let prior = language.run_prior(&what).unwrap_or_default();
    let mut said = prior + beside(language, layout, first.start, last.end);
    said.person += if sure { TITLED } else { 0.0 };
    kinds(said).filter_map(|(kind, odds)| named(run, kind, Grounds { by: By::Run, odds, named: false })).collect()
}

/// The words before the honorifics after a name: दिनेश त्रिपाठी of दिनेश त्रिपाठी जी.
fn without_honorifics<'r>(language: &Language, run: &'r [Part]) -> &'r [Part] {
    let honorifics = run.iter().rev().take_while(|p| language.is_honorific(p.hash)).count();
    run.get(..run.len() - honorifics).unwrap_or_default()
}
