//! Homonyms: of several entities of one name the likeliest, by their priors, by the countries and regions that the
//! text speaks of, and of people by a role beside the name (प्रवक्ता रवीश कुमार is the official). Distances count words, so that they do not depend on how the text is encoded.
//!
//! A meaning is worth the logarithm of its prior, plus what the nearness of its country and a role say, minus the distance of its
//! spelling. With जॉर्जिया as a country of the prior 0.6, and as a state of अमेरिका with 0.3:
//!
//! ```text
//!                            country          state
//! जॉर्जिया में चुनाव               ln 0.6 = -0.5    ln 0.3 = -1.2                 the country
//! अमेरिका के जॉर्जिया में          -0.5             -1.2 + 4.0 = 2.8              the state: its country is beside it
//! ```
//!
//! A country is named by itself, by its adjective, or by anything that belongs to it: a city of अमेरिका speaks for its
//! states, too. So is a region, the state or district that an entity says it lies in: हिमाचल प्रदेश के बिलासपुर. Only
//! what is named *before* counts, since the walk goes from left to right, and what stands right after the name, in
//! brackets or behind a comma: बिलासपुर (हिमाचल). The weights and distances stand in this file; countries and regions,
//! in the gazetteer. Of the text nothing is asked but what stands between two places.

use super::super::pass::Pass;
use super::{Linker, Meaning, spread};
use crate::forms::Derivation;
use crate::spelling::hash::ByHash;

/// A country so many words before a name, its own among them, stands beside it.
const BESIDE: u32 = 3;
/// And within so many it still speaks for what belongs to it.
const NEAR: u32 = 30;
/// What a country beside a name is worth for what belongs to it, and what one near it.
const BESIDE_ITS_COUNTRY: f32 = 4.0;
const NEAR_ITS_COUNTRY: f32 = 1.6;
/// What stands between a name and the region that it lies in, after it: हमीरपुर (हिमाचल प्रदेश); हमीरपुर, हिमाचल प्रदेश.
const BEFORE_ITS_REGION: [&str; 4] = ["", "(", "[", ","];

/// Where each country or region was last named, by itself or by what belongs to it, and where before that. They go by
/// the numbers that the index gives them.
#[derive(Debug, Default)]
pub(super) struct Countries {
    places: ByHash<[Option<Place>; 2]>,
}

/// Where something ended in the text, and how many words stood before it.
#[derive(Debug, Clone, Copy)]
struct Place {
    end: usize,
    word: u32,
}

impl Countries {
    /// Takes in that a country was named in a span that ends at `end`, before which `word` words stand. Places come in
    /// the order of the text.
    pub(super) fn remember(&mut self, country: u32, end: usize, word: u32) {
        let [newest, before] = self.places.entry(spread(country)).or_default();
        (*newest, *before) = (Some(Place { end, word }), *newest);
    }

    /// True where the country was named at all.
    pub(super) fn has(&self, country: u32) -> bool {
        self.places.contains_key(&spread(country))
    }
}

impl<'i> Linker<'_, 'i> {
    /// True where the document has named the country of an entity, or what belongs to it.
    pub(super) fn speaks_of(&self, entity: u32) -> bool {
        self.index().country(entity).is_some_and(|country| self.discourse.countries.has(country))
    }

    /// True where the document has named a region that the entity lies in, or what lies in that; and for an entity that
    /// says of none.
    pub(super) fn speaks_of_region(&self, entity: u32) -> bool {
        let mut regions = self.index().belongs(entity).regions().peekable();
        regions.peek().is_none() || regions.any(|region| self.discourse.countries.has(region))
    }

    /// The likeliest of the meanings that need no evidence; the first of the best, which is the first in the
    /// candidates' order. Where all are of one entity, nothing is weighed.
    pub(super) fn likeliest<'m>(&self, all: &'m [Meaning<'i>]) -> Option<&'m Meaning<'i>> {
        // The bare name of a body is among them only where its country is spoken of.
        let counts = |m: &&Meaning<'_>| !m.form.contextual || m.form.derivation == Derivation::Bare;
        let first = all.iter().find(counts)?;
        if all.iter().filter(counts).all(|m| m.form.entity == first.form.entity) {
            return Some(first);
        }
        let plain = all.iter().filter(counts).map(|m| (self.likelihood(m), m));
        plain.reduce(|best, other| if other.0 > best.0 { other } else { best }).map(|(_, m)| m)
    }

    /// True where the country of an entity is named beside its name, or twice near it.
    pub(super) fn speaks_much_of(&self, meaning: &Meaning<'_>) -> bool {
        let country = self.index().country(meaning.form.entity);
        country.is_some_and(|country| self.nearness(country, meaning) > NEAR_ITS_COUNTRY)
    }

    /// The logarithm of what is known for a meaning; comparable only among the meanings of one span.
    pub(super) fn likelihood(&self, meaning: &Meaning<'_>) -> f32 {
        let Some(entity) = self.index().brief(meaning.form.entity) else { return 0.0 };
        let likelihood = entity.prior.max(0.01).ln() - meaning.candidate.relative_distance();
        if !self.on(Pass::Homonyms) {
            return likelihood;
        }
        let belongs = self.index().belongs(meaning.form.entity);
        let country = belongs.country().filter(|_| entity.of_country);
        let country = country.map_or(0.0, |country| self.nearness(country, meaning));
        // Once near is not enough for a body whose own name is not written here.
        let bare = meaning.form.derivation == Derivation::Bare && country <= NEAR_ITS_COUNTRY;
        let country = if bare { country - NEAR_ITS_COUNTRY } else { country };
        // What lies in a region is seldom said of it: only what stands beside it counts in full.
        let near = |region| self.nearness(region, meaning);
        let regions = belongs.regions().map(near).map(|n| if n < BESIDE_ITS_COUNTRY { n / 2.0 } else { n });
        let region = regions.fold(self.before_its_region(meaning), f32::max);
        let role = self.role_of(meaning.form, meaning.candidate.start, meaning.candidate.end);
        likelihood + country + region + role
    }

    /// What it is worth that the region which it lies in is named right after it.
    fn before_its_region(&self, meaning: &Meaning<'_>) -> f32 {
        let next = self.discourse.beside.next().filter(|c| !c.contextual);
        let region = next.and_then(|c| Some((c, self.index().form(c.form)?.entity)));
        let Some((next, region)) = region else { return 0.0 };
        let gap = self.document.layout.slice(meaning.candidate.end, next.start);
        let itself = self.index().belongs(region).itself();
        let lies_in = || itself.is_some_and(|n| self.index().belongs(meaning.form.entity).regions().any(|r| r == n));
        if BEFORE_ITS_REGION.contains(&gap.trim()) && lies_in() { BESIDE_ITS_COUNTRY } else { 0.0 }
    }

    /// What it is worth for the meaning where its country was named: 4.0 within three words before it, 1.6 within
    /// thirty, twice that where it was named twice within thirty in the same paragraph, 0 otherwise.
    fn nearness(&self, country: u32, meaning: &Meaning<'_>) -> f32 {
        let candidate = meaning.candidate;
        let Some([newest, before]) = self.discourse.countries.places.get(&spread(country)) else { return 0.0 };
        let words = |place: &Place| candidate.word.saturating_sub(place.word);
        let within = |place: &Option<Place>, most: u32| place.filter(|place| words(place) <= most);
        if within(newest, BESIDE).is_some() {
            return BESIDE_ITS_COUNTRY;
        }
        // Twice in its paragraph.
        let layout = self.document.layout;
        let twice = within(before, NEAR).is_some_and(|place| !layout.line_ends_between(place.end, candidate.start));
        match within(newest, NEAR) {
            Some(_) if twice => 2.0 * NEAR_ITS_COUNTRY,
            Some(_) => NEAR_ITS_COUNTRY,
            None => 0.0,
        }
    }
}
