//! What a document is about, for the names in it that many have: who is named in full anywhere in it, of which classes
//! these people and bodies are, and which countries are named.
//!
//! ```text
//! राहुल ने कहा ... कांग्रेस ... अशोक गहलोत       politician: 2      speaks for a politician राहुल
//! इमरान ने कहा ... पाकिस्तान                  countries: Pakistan speaks for a इमरान of Pakistan
//! राहुल ने कहा ... राहुल द्रविड़              full: he            speaks for him above all
//! ```
//!
//! Only names that need no evidence count, wherever they stand: what was decided of the others would depend on what is
//! asked here. Made once for a document, linear in its candidates.

use crate::entity::{Class, Kind};
use crate::forms::Form;
use crate::index::Index;
use crate::matcher::Candidate;
use crate::spelling::Spelling;
use std::collections::{BTreeMap, BTreeSet};

/// What it is worth that the document names somebody in full somewhere.
const NAMED: f32 = 4.0;
/// What each other of his class is worth, and how many of them count.
const OF_HIS_CLASS: f32 = 1.2;
const MOST_OF_CLASS: usize = 3;
/// What it is worth that his country is named, where it is not the one that most of the gazetteer is of.
const HIS_COUNTRY: f32 = 1.5;

/// What is named in full anywhere in a document.
#[derive(Debug, Default)]
pub(super) struct Scene {
    /// People who are named in full.
    full: BTreeSet<u32>,
    /// How many are of each class, bodies with the people who work in them.
    classes: BTreeMap<Class, usize>,
    /// Whom that counts.
    counted: BTreeSet<u32>,
    /// The numbers of the countries named by themselves.
    countries: BTreeSet<u32>,
}

impl Scene {
    /// Looks at every candidate that needs no evidence; one in a similar spelling tells too little.
    pub(super) fn of(index: &Index, candidates: &[Candidate]) -> Scene {
        let mut scene = Scene::default();
        for candidate in candidates.iter().filter(|c| !c.contextual && c.spelling != Spelling::Similar) {
            let Some(form) = index.form(candidate.form) else { continue };
            let Some(entity) = index.brief(form.entity) else { continue };
            match entity.kind {
                Kind::Person if form.form == Form::Name && form.text().contains(' ') => {
                    scene.full.insert(form.entity);
                }
                Kind::Person => {}
                Kind::Place => {
                    let belongs = index.belongs(form.entity);
                    scene.countries.extend(belongs.itself().filter(|_| belongs.itself() == belongs.country()));
                    continue;
                }
                Kind::Organization => {}
            }
            if scene.counted.insert(form.entity)
                && let Some(class) = entity.class.map(people_of)
            {
                *scene.classes.entry(class).or_default() += 1;
            }
        }
        scene
    }

    /// What the document says for a person: that he is named in full, others of his class, his country.
    pub(super) fn speaks_for(&self, index: &Index, entity: u32) -> f32 {
        let class = index.brief(entity).and_then(|e| e.class);
        let himself = self.full.contains(&entity);
        let others = class.and_then(|class| self.classes.get(&class)).copied().unwrap_or_default();
        let others = others.saturating_sub(usize::from(self.counted.contains(&entity))).min(MOST_OF_CLASS) as f32;
        let abroad = index.country(entity).filter(|country| index.home() != Some(*country));
        let country = abroad.is_some_and(|country| self.countries.contains(&country));
        others * OF_HIS_CLASS + if himself { NAMED } else { 0.0 } + if country { HIS_COUNTRY } else { 0.0 }
    }
}

/// The class of the people whom the news names with a body of that class; of a person his own.
fn people_of(class: Class) -> Class {
    match class {
        Class::Party | Class::Government | Class::Ministry | Class::Alliance => Class::Politician,
        Class::Team => Class::Sport,
        Class::Forces => Class::Military,
        Class::Court => Class::Judge,
        Class::Company | Class::Bank => Class::Business,
        Class::Media => Class::Journalist,
        other => other,
    }
}
