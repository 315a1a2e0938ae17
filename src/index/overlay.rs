//! A compiled gazetteer with some entities otherwise: added, in the place of others, or away.
//!
//! What is there is not compiled again. The arrays of the base are copied with what is new in its place, so that entities
//! and forms stand in the order in which a whole build would have put them, and a search finds the same:
//!
//! ```text
//! entities   russia  ukraine  poland          base
//!            russia           poland+  mine   ukraine away, poland extended, mine added: positions 0, 1, 2
//! forms      those of each in its place, by a list of new numbers; entries that refer to forms that are away are dropped
//! words      new ones behind the others, in the same table, which has room for some; those that no form has any more are
//!            words of no form again
//! trie       merged from above to below (`merge`)
//! similar    new words in a list of their own
//! ```
//!
//! Milliseconds, whatever the base is. Where it is not worth it or does not fit (more words than the table has room for) the
//! caller builds anew.

use super::belongs::{Where, belongs, home};
use super::build::{BuildError, Collected, Path, first_places, names_of_countries};
use super::entities::EntitiesBuilder;
use super::entry::{joined, number};
use super::form::FormRecord;
use super::merge::{NewPath, merge};
use super::table::WordTableBuilder;
use super::{Brief, Index, IndexParts, WordId};
use crate::entity::{Class, Entity};
use crate::forms::{bare_names, forms};
use crate::gazetteer::Gazetteer;
use crate::language::Language;
use crate::pack::{ArrayBuilder, Map, StringsBuilder};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// More changes than one for so many entities of the base are built anew.
const LEAST_SHARE: usize = 4;

/// No new number: it is away.
pub(super) const AWAY: u32 = u32::MAX;

/// An entity of the new index.
#[derive(Clone, Copy)]
enum Place<'g> {
    /// That of the base at a position.
    Same(u32),
    New(&'g Entity),
}

/// The index of a gazetteer over a compiled one, which is that one where nothing is changed; none where it has to be
/// built anew.
///
/// # Errors
/// Where there are more different words than ids, or more text than pieces reach.
pub(super) fn overlaid(gazetteer: &Gazetteer, language: &Arc<Language>) -> Option<Result<Arc<Index>, BuildError>> {
    let (base, changes, added) = gazetteer.changes()?;
    let base = base.clone().into_any().downcast::<Index>().ok()?;
    let count = base.parts.entities.len();
    let few = (changes.len() + added.len()) * LEAST_SHARE <= count;
    (few && Arc::ptr_eq(&base.parts.language, language)).then_some(())?;
    if changes.is_empty() && added.is_empty() {
        return Some(Ok(base));
    }
    let mut changed: BTreeMap<u32, Option<&Entity>> = changes.into_iter().collect();
    for body in bodies(&base, &changed, &added) {
        let entity = base.entity(body);
        changed.entry(body).or_insert(entity);
    }
    let of_base = (0..count as u32).filter_map(|at| match changed.get(&at) {
        None => Some(Place::Same(at)),
        Some(entity) => entity.map(Place::New),
    });
    let places: Vec<Place<'_>> = of_base.chain(added.iter().map(|entity| Place::New(entity))).collect();
    build(&base, &places, |id| gazetteer.get(id)).map(|built| built.map(Arc::new)).transpose()
}

/// The bodies of the states that are otherwise now: their bare names are made of those of the state.
fn bodies(base: &Index, changed: &BTreeMap<u32, Option<&Entity>>, added: &[&Entity]) -> Vec<u32> {
    let is_country = |class: Option<Class>| class == Some(Class::Country);
    let was = changed.keys().filter(|at| base.brief(**at).is_some_and(|brief| is_country(brief.class)));
    let was = was.map(|at| base.parts.entities.id(*at));
    let now = changed.values().flatten().chain(added).filter(|entity| is_country(entity.class));
    let countries: BTreeSet<&str> = was.chain(now.map(|entity| entity.id.as_str())).collect();
    let is_body = |at: &u32| {
        base.brief(*at).is_some_and(|brief| brief.class.is_some_and(Class::is_of_a_state))
            && base.parts.entities.place_of(*at).country.is_some_and(|id| countries.contains(id))
    };
    let all = if countries.is_empty() { 0 } else { base.parts.entities.len() as u32 };
    (0..all).filter(is_body).collect()
}

/// None where the table has no room.
fn build<'g>(
    base: &Index,
    places: &[Place<'_>],
    entity_of_id: impl Fn(&str) -> Option<&'g Entity>,
) -> Result<Option<Index>, BuildError> {
    let (parts, language) = (&base.parts, &base.parts.language);
    let Placed { unchanged, new, rows, forms, forms_from, numbers, positions, new_numbers } =
        Placed::of(base, places, entity_of_id)?;
    let Collected { strings, facts, paths, hashes, .. } = new;
    let Some(mut table) = WordTableBuilder::after(&parts.table, parts.words, hashes.len()) else { return Ok(None) };
    let strings = strings.finish();
    let of = |path: &Path| hashes.get(path.from..path.to).unwrap_or_default();
    let of_base = parts.own_keys.iter().filter_map(|(entry, key)| {
        let form = new_number(&numbers, (entry >> 16) as u32)?;
        Some((number(form, entry as u16), key))
    });
    let mut own_keys: Vec<_> = of_base.collect();
    let (mut new_paths, mut words) = (Vec::with_capacity(paths.len()), Vec::new());
    for path in &paths {
        let ids: Option<Vec<u32>> = of(path).iter().map(|hash| table.add_word(*hash).map(|id| id.0)).collect();
        let ids = ids.ok_or(BuildError::TooManyWords)?;
        let (Some(known), Some(&form)) = (facts.get(path.form as usize), new_numbers.get(path.form as usize)) else {
            continue;
        };
        let Some(record) = forms.get(form as usize) else { continue };
        own_keys.extend(path.own_key.map(|key| (number(form, path.joins), key)));
        path.dotted(of(path)).for_each(|hash| table.add_dotted(hash));
        // What only sounds like a name that is written in one is not it.
        let parted = path.joins != 0 && ids.len() == 1 && strings.get(record.exact).contains([' ', '-', '.']);
        if !parted {
            let key = path.own_key.map(|key| strings.get(key).to_owned());
            let key = key.unwrap_or_else(|| joined(strings.get(record.key), path.joins));
            words.extend(key.split(' ').map(str::to_owned).zip(ids.iter().map(|id| WordId(*id))));
        }
        new_paths.push(NewPath { words: ids, entry: path.entry(form, &record, known) });
    }
    let brief = |place: &Place<'_>| match *place {
        Place::Same(at) => base.brief(at),
        Place::New(entity) => Some(Brief::of(entity)),
    };
    let briefs: Vec<Brief> = places.iter().filter_map(brief).collect();
    let likelier = |form: u32| {
        let record = forms.get(form as usize);
        let prior = record.and_then(|record| briefs.get(record.entity as usize)).map_or(0.0, |brief| brief.prior);
        (!record.is_some_and(|record| record.kinds.is_listed()), Reverse((prior * 1e6) as u32), form)
    };
    let trie = merge(&parts.trie, &numbers, new_paths, likelier);
    if !unchanged {
        table.forget_unused(&trie.used(table.words()));
    }
    for first in paths.iter().filter_map(|path| of(path).first()) {
        table.mark_root(*first, trie.at_root(table.id(*first)));
    }
    let wheres: Vec<Where<'_>> = places
        .iter()
        .map(|place| match *place {
            Place::Same(at) => parts.entities.place_of(at),
            Place::New(entity) => Where::of(entity),
        })
        .collect();
    let belongs = belongs(&wheres);
    let id = |at: u32| wheres.get(at as usize).map_or("", |place| place.id);
    let added = (0u32..).zip(places).filter(|(_, place)| matches!(place, Place::New(_))).map(|(at, _)| at);
    let by_id = merged(parts.by_id.iter().filter_map(|at| new_number(&positions, at)), added, id);
    let hash = |at: u32| (forms.get(at as usize).map_or(0, |record| record.joined), at);
    let added = new_numbers.iter().zip(&facts).filter(|(_, known)| known.contextual).map(|(at, _)| *at);
    let contextual = merged(parts.contextual.iter().filter_map(|at| new_number(&numbers, at)), added, hash);
    Ok(Some(Index::of(IndexParts {
        language: language.clone(),
        entities: rows.finish(strings.clone()),
        briefs: briefs.into_iter().collect(),
        by_id: by_id.into_iter().collect(),
        home: home(&belongs),
        belongs: belongs.into_iter().collect(),
        contextual_from: first_places(contextual.iter().map(|at| hash(*at).0)),
        contextual: contextual.into_iter().collect(),
        forms: forms.finish(),
        forms_from: forms_from.into_iter().collect(),
        own_keys: Map::of(own_keys),
        strings,
        words: table.words() as u32,
        table: table.finish(),
        trie,
        similar: Some(base.similar().with(words, language.sounds())),
    })))
}

/// Entities and forms in their places.
struct Placed {
    /// Nothing of the base is changed: what is of it stays as it lies, and has its numbers.
    unchanged: bool,
    /// What was collected of new entities.
    new: Collected,
    rows: EntitiesBuilder,
    forms: ArrayBuilder<FormRecord>,
    forms_from: Vec<u32>,
    /// New numbers of the base's forms, and positions of its entities; empty where they are the old ones.
    numbers: Vec<u32>,
    positions: Vec<u32>,
    /// The numbers of the forms that were collected.
    new_numbers: Vec<u32>,
}

impl Placed {
    fn of<'g>(
        base: &Index,
        places: &[Place<'_>],
        entity_of_id: impl Fn(&str) -> Option<&'g Entity>,
    ) -> Result<Placed, BuildError> {
        let (parts, language) = (&base.parts, &base.parts.language);
        let count = parts.entities.len();
        let same = |(at, place): (u32, &Place<'_>)| matches!(place, Place::Same(same) if *same == at);
        let unchanged = places.len() >= count && (0..count as u32).zip(places).all(same);
        let countries: Vec<&Entity> = countries_of(places).into_iter().filter_map(entity_of_id).collect();
        let countries = names_of_countries(&countries, language);
        let mut placed = Placed {
            unchanged,
            new: Collected::after(StringsBuilder::after(&parts.strings)),
            rows: EntitiesBuilder::default(),
            forms: ArrayBuilder::with_capacity(parts.forms.len()),
            forms_from: Vec::with_capacity(places.len()),
            numbers: vec![AWAY; if unchanged { 0 } else { parts.forms.len() }],
            positions: vec![AWAY; if unchanged { 0 } else { count }],
            new_numbers: Vec::new(),
        };
        if unchanged {
            placed.rows.copy_all(&parts.entities);
            placed.forms.copy(&parts.forms, 0..parts.forms.len());
            placed.forms_from.extend(parts.forms_from.iter());
        }
        for (position, place) in (0u32..).zip(places).skip(placed.forms_from.len()) {
            placed.forms_from.push(placed.forms.len() as u32);
            match *place {
                Place::Same(at) => placed.copy(parts, at, position),
                Place::New(entity) => {
                    let names = entity.country.as_deref().and_then(|id| countries.get(id));
                    placed.add(entity, names.map_or(&[], Vec::as_slice), position, language)?;
                }
            }
        }
        Ok(placed)
    }

    /// Takes over an entity of the base with its forms.
    fn copy(&mut self, parts: &IndexParts, at: u32, position: u32) {
        self.rows.copy(&parts.entities, at);
        self.positions.get_mut(at as usize).into_iter().for_each(|place| *place = position);
        let from = parts.forms_from.get(at as usize).unwrap_or_default() as usize;
        let all = parts.forms.range(from..parts.forms.len()).zip(from..);
        for (record, form) in all.take_while(|(record, _)| record.entity == at) {
            let number = self.forms.len() as u32;
            self.numbers.get_mut(form).into_iter().for_each(|place| *place = number);
            self.forms.push(FormRecord { entity: position, ..record });
        }
    }

    /// Collects the forms of a new entity, whose country has these names.
    fn add(
        &mut self,
        entity: &Entity,
        country: &[String],
        position: u32,
        language: &Language,
    ) -> Result<(), BuildError> {
        self.rows.add(entity, &mut self.new.strings).ok_or(BuildError::TooMuchText)?;
        for surface in forms(entity, language).into_iter().chain(bare_names(entity, country, language)) {
            let added = self.new.add_form(surface, position, entity, language.lexicon());
            added.ok_or(BuildError::TooMuchText)?;
            self.new_numbers.push(self.forms.len() as u32);
            self.new.forms.last().into_iter().for_each(|record| self.forms.push(*record));
        }
        Ok(())
    }
}

/// The ids of the countries whose names the bare names of new entities are made of.
fn countries_of<'p>(places: &[Place<'p>]) -> BTreeSet<&'p str> {
    let body = |place: &Place<'p>| match *place {
        Place::New(entity) if entity.class.is_some_and(Class::is_of_a_state) => entity.country.as_deref(),
        _ => None,
    };
    places.iter().filter_map(body).collect()
}

/// What has another number now; without a list of numbers everything has its old one.
fn new_number(numbers: &[u32], old: u32) -> Option<u32> {
    let number = if numbers.is_empty() { old } else { *numbers.get(old as usize)? };
    (number != AWAY).then_some(number)
}

/// What is kept, sorted by `key`, with what is added in any order.
fn merged<K: Ord>(
    kept: impl Iterator<Item = u32>,
    added: impl Iterator<Item = u32>,
    key: impl Fn(u32) -> K,
) -> Vec<u32> {
    let mut added: Vec<(K, u32)> = added.map(|at| (key(at), at)).collect();
    added.sort_unstable();
    let mut all = Vec::with_capacity(kept.size_hint().1.unwrap_or(0) + added.len());
    let mut added = added.into_iter().peekable();
    for old in kept {
        if added.peek().is_some() {
            let of_old = key(old);
            all.extend(std::iter::from_fn(|| added.next_if(|(new, _)| *new < of_old)).map(|(_, at)| at));
        }
        all.push(old);
    }
    all.extend(added.map(|(_, at)| at));
    all
}
