//! Designators: organisations and places that no gazetteer lists, by the word that their names end in (मंत्रालय, जिले,
//! रोड). From each designator the words before it are read back; [`extent`] says which of them are the name.
//!
//! ```text
//! कल   सिमलौर   के   राष्ट्रीय      महिला        विकास     आयोग        ने कहा
//!                   piece 2     piece 1     piece 0   designator
//!                   adjective   adjective   domain    <--- read from right to left
//!              के: no such name has it, so the reading ends
//!                  |-------------- the name --------------|
//! ```
//!
//! Names of this sort cannot be told from their beginnings: any word may begin one. Their last word is a listed one
//! (`data/language/designators.tsv`), and what may stand before it is ordinary in a known way (`name_insides.tsv`). So
//! each designator is found by the hash of its last word, and costs a look back over some words.
//!
//! | flag of a designator | what it says | |
//! | --- | --- | --- |
//! | in, out | it is part of the name, or not | लोधी रोड, सिमरी जिले |
//! | weak | it mostly stands without a name | परिषद |
//! | tells | an unknown word before it is nearly always a name | विश्वविद्यालय |
//! | of people, of organizations | such names begin with theirs | गांधी रोड |
//! | before | it stands before the name as well ([`after`]) | थाना नौहझील |
//! | of domains | what it is for is name enough | रक्षा मंत्रालय |
//!
//! Where an acronym in brackets spells the name, its letters say where it begins, and the pieces are not asked.
//! Otherwise the first word that no such name has ends the reading, and the pieces up to it are judged: a draft is one
//! piece, a title or a word that is itself wherever it stands is none.
//!
//! The module knows the language's designators, the drafts and the layout. It weighs nothing: what stands around the
//! name is not asked, but for the word after it ([`goes_on`]) and an acronym beside it ([`spelt_name`]).

mod after;
mod extent;
mod loose;

pub(crate) use loose::before_designator;
pub(super) use loose::loose;

use super::acronyms::spelt_name;
use super::draft::{By, Draft, Grounds};
use super::layout::Layout;
use super::pass::Pass;
use super::{Document, drafts::Drafts};
use crate::entity::{Class, Kind};
use crate::forms::Form;
use crate::language::{Designator, Inside, Thing};
use crate::spelling::{Spelling, folded::folded_key};
use crate::words::{Script, Token};

/// A name is looked for in so many words before its designator, which stand within so many bytes. An acronym may ask
/// for all of them.
const BEFORE: usize = 16;
const BYTES: usize = 800;
/// The most words of a name before its designator.
const MOST: usize = 7;

/// What a word before a designator is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    /// A listed name, or a word of names: गांधी before रोड.
    Proper,
    /// Nothing that is known of any word: सिमलौर.
    Unknown,
    /// An ordinary word that such names have: an adjective, a domain, और, another.
    Inside(Inside),
    /// The adjective of a listed place: रूसी.
    Demonym,
}

/// A word, or a draft, before a designator. A draft is one piece, however many words it has.
#[derive(Debug, Clone, Copy)]
struct Piece {
    start: usize,
    end: usize,
    what: What,
    /// It is a draft of that kind.
    drafted: Option<Kind>,
}

/// Finds the names that end in a designator.
///
/// One walk over the words that the matcher left, which all designators are among. Names come in the order of their
/// designators, so that of two that overlap the later one is known to be the longer where it starts no later; where it
/// starts inside the earlier one, it is a part of that and no name. Linked drafts give way to what was found: इंदिरा
/// गांधी in इंदिरा गांधी विश्वविद्यालय is no mention.
///
/// A designator inside a listed name (लोक सभा) is that name's word, but a demonym that ends in one may go on. Linear in
/// the words, with a bounded look back from each designator.
pub(super) fn designators(document: &mut Document<'_>) {
    let mut found: Vec<Draft> = Vec::new();
    for word in document.words {
        let heads = document.language.designators(word.token.hash);
        if heads.is_empty() {
            continue;
        }
        // A designator inside a listed name: लोक सभा.
        let drafted = document.drafts.linked_across(word.token.start, word.token.end).next();
        if drafted.is_some_and(|d| d.form != Form::Demonym) {
            continue;
        }
        if is_in_longer(document, word.token) {
            continue;
        }
        // ग्राम सिमरी थाना बेलवा: the name before थाना is that after ग्राम.
        let before = name_before(document, &document.drafts, heads, word.token);
        let before = before.filter(|name| found.last().is_none_or(|last| !is_same_after(last, name)));
        let after = || head_here(document, heads, word.token).filter(|head| head.before);
        let after = || after().and_then(|_| after::name_after(document, word.token.end));
        let Some(name) = before.or_else(after) else { continue };
        // विधि विश्वविद्यालय after विश्वविद्यालय: the longer name.
        while found.last().is_some_and(|last| last.start >= name.start) {
            found.pop();
        }
        if found.last().is_none_or(|last| last.end <= name.start) {
            found.push(name);
        }
    }
    document.drafts.propose(found, |_| true);
}

/// True where the next word makes a longer designator of this one: नगर before पंचायत.
fn is_in_longer(document: &Document<'_>, word: Token) -> bool {
    let next = document.layout.word_from(word.end);
    next.is_some_and(|next| {
        let heads = document.language.designators(next.hash);
        let goes_on = |head: &Designator| matches!(head.words.as_slice(), [.., last, _] if *last == word.hash);
        heads.iter().any(goes_on) && document.layout.joins(word.end, next.start, false)
    })
}

/// True for a name before a designator that the last one found after another is, or is a part of.
fn is_same_after(last: &Draft, name: &Draft) -> bool {
    last.grounds.by == By::DistrictAfter && last.end > name.start
}

/// The designator of `heads` of the most words that stands where `last` does.
fn head_here<'l>(document: &Document<'_>, heads: &'l [Designator], last: Token) -> Option<&'l Designator> {
    heads.iter().find(|head| ends_at(document.layout, last.end, head))
}

/// True where the words before `end`, the last of which is the last of the designator, are those of the designator.
fn ends_at(layout: Layout<'_>, end: usize, head: &Designator) -> bool {
    // It was found by its last word.
    if head.words.len() == 1 {
        return true;
    }
    let mut words = layout.words_before(end, head.words.len(), BYTES);
    head.words.iter().rev().all(|word| words.next().is_some_and(|token| token.hash == *word))
}

/// The name that ends in the designator of `heads` whose last word is `last`: of those that the text has there, the one
/// of the most words (नगर निगम before निगम).
///
/// An acronym that spells the name decides before anything else. Otherwise it reads back while the words join and such
/// a name may have them, seven pieces at most; words inside a draft that was taken as one piece are passed over. Then
/// [`extent`] judges, by the designator's kind and whether it is part of the name. None where the pieces make no name,
/// or the pass for names of that sort is off.
fn name_before(document: &Document<'_>, drafts: &Drafts, heads: &[Designator], last: Token) -> Option<Draft> {
    let layout = document.layout;
    let head = heads.iter().find(|head| ends_at(layout, last.end, head))?;
    let before = || layout.words_before(last.end, BEFORE, BYTES).take(BEFORE);
    // The letters of an acronym beside it tell its words: मिथिला बुनकर संघ (एमबीएस).
    if head.kind == Kind::Organization
        && document.passes.has(Pass::SpeltNames)
        && (layout.in_brackets(last.end).is_some() || layout.closes_after(last.end))
    {
        let mut words: Vec<Token> = before().collect();
        words.reverse();
        if let Some(start) = spelt_name(document.language, layout, &words, last.end) {
            return Some(Draft::nil(start, last.end, Kind::Organization, Grounds::by(By::Spelt)));
        }
    }
    // From right to left, behind the designator's own.
    let mut words = before();
    let mut start = words.nth(head.words.len() - 1)?.start;
    let mut next = words.next();
    let mut pieces: Vec<Piece> = Vec::new();
    while let Some(token) = next
        && pieces.len() < MOST
        && layout.joins(token.end, start, false)
    {
        let Some(piece) = piece(document, drafts, token, head) else { break };
        start = piece.start;
        next = words.find(|token| token.start < start);
        pieces.push(piece);
    }
    match (head.kind, head.inside) {
        (Kind::Organization, _) if goes_on(document, last.end) => None,
        (Kind::Organization, _) => extent::organization(&pieces, head, last.end),
        (Kind::Place, false) if head.tells => extent::place(&pieces),
        (Kind::Place, true) if document.passes.has(Pass::Landmarks) => extent::landmark(&pieces, head, last.end),
        _ => None,
    }
}

/// True where the next word makes the name that of something else: the election of सिमलौर नगर निगम चुनाव is
/// no body. Only a word that a name could go on with is asked for.
fn goes_on(document: &Document<'_>, end: usize) -> bool {
    let next = document.layout.word_from(end);
    next.is_some_and(|t| document.layout.joins(end, t.start, false) && document.language.is_after_designator(t.hash))
}

/// What a word before a designator is; none for what no such name has.
///
/// First by the draft that stands there, then by what the language says of words inside names, then by what is known of
/// the word in people's names, and last by whether anything is known at all. A draft fits by its kind: places before
/// every designator, people and organisations before those that are named after them. Titles and words that are
/// themselves wherever they stand end the name, and so do acronyms, and words of listed names that are none by
/// themselves: they tell nothing. In a script other than Devanagari no name of this sort goes on.
fn piece(document: &Document<'_>, drafts: &Drafts, token: Token, head: &Designator) -> Option<Piece> {
    if token.script != Script::Devanagari {
        return None;
    }
    if let Some(draft) = drafts.linked_across(token.start, token.end).next() {
        let fits = match draft.kind {
            Kind::Place => true,
            Kind::Person => head.of_people,
            Kind::Organization => head.of_organizations,
        };
        // A far place of another spelling is no village.
        let whole = (draft.start, draft.end) == (token.start, token.end);
        if head.small && whole && draft.link.is_some_and(|link| link.spelling == Spelling::Similar) {
            return Some(Piece { start: token.start, end: token.end, what: What::Unknown, drafted: None });
        }
        // पाक सेना: the short name of a country stands for its adjective.
        let class = || document.index.brief(draft.entity()?)?.class;
        let adjective = draft.form == Form::Demonym || (draft.form == Form::Short && class() == Some(Class::Country));
        let what = if adjective { What::Demonym } else { What::Proper };
        let (start, end, drafted) = (draft.start, draft.end, Some(draft.kind));
        return fits.then_some(Piece { start, end, what, drafted });
    }
    let language = document.language;
    let of = |what| Some(Piece { start: token.start, end: token.end, what, drafted: None });
    if let Some(inside) = language.inside_names(token.hash) {
        return of(What::Inside(inside));
    }
    let flags = document.index.word(token.hash);
    // हुई is a family name too, and छह किमी मार्ग a distance.
    let no_name = flags.fuzzy_exempt() && language.lexicon().has_everywhere(token.hash);
    if no_name || language.thing(token.hash) == Some(Thing::Measure) {
        return None;
    }
    let name = language.name_part(token.hash).is_some_and(|p| !p.rare && (head.of_people || !p.common));
    let key = || {
        let mut key = String::new();
        folded_key(document.layout.slice(token.start, token.end), &mut key);
        key
    };
    // खुर्द, नगला: a word by itself that names of places have; not बाद, which is in every text.
    let ending = |key: &str| language.is_a_place_ending(key) && !language.lexicon().is_frequent(key);
    if head.small && !head.inside && ending(&key()) {
        return of(What::Unknown);
    }
    let title =
        language.title(token.hash).is_some() && !(head.of_people && name && language.is_title_of_names(token.hash));
    if title || (flags.fuzzy_exempt() && !name) {
        return None;
    }
    if name {
        return of(What::Proper);
    }
    // A word of listed names that is no name by itself tells nothing, nor does an acronym.
    let letters = language.spell_out(&key()).map_or(0, |letters| letters.len());
    let acronym = letters > 2 && head.of_people && head.tells;
    if flags.unknown() && (letters == 0 || acronym) { of(What::Unknown) } else { None }
}
