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
use super::build::{BuildError, Collected, Path, names_of_countries};
use super::entities::EntitiesBuilder;
use super::entry::{joined, number};
use super::form::FormRecord;
use super::merge::{NewPath, merge};
use super::table::WordTableBuilder;
use super::{Brief, Entry, Index, IndexParts};
use crate::entity::{Class, Entity};
use crate::forms::{bare_names, forms};
use crate::gazetteer::Gazetteer;
use crate::language::Language;
use crate::pack::{ArrayBuilder, Map, StringsBuilder};
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
    let parts = &base.parts;
    let language = &parts.language;
    let mut new = Collected::after(StringsBuilder::after(&parts.strings));
    let mut rows = EntitiesBuilder::default();
    let mut forms_list: ArrayBuilder<FormRecord> = ArrayBuilder::with_capacity(parts.forms.len());
    let mut forms_from = Vec::with_capacity(places.len());
    // Where nothing of the base is changed, what is of it stays as it lies.
    let unchanged = (0u32..parts.entities.len() as u32)
        .zip(places)
        .all(|(at, place)| matches!(place, Place::Same(same) if *same == at))
        && places.len() >= parts.entities.len();
    // New numbers of the base's forms, and of those collected here.
    let mut form_numbers = vec![AWAY; parts.forms.len()];
    let mut new_numbers = Vec::new();
    let mut positions = vec![AWAY; parts.entities.len()];
    let country_entities: Vec<&Entity> = {
        let asked = places.iter().filter_map(|place| match place {
            Place::New(entity) if entity.class.is_some_and(Class::is_of_a_state) => entity.country.as_deref(),
            _ => None,
        });
        let ids: BTreeSet<&str> = asked.collect();
        let countries = ids.into_iter().filter_map(entity_of_id);
        countries.filter(|e| e.class == Some(Class::Country)).collect()
    };
    let countries = names_of_countries(&country_entities, language);
    let kept = if unchanged { parts.entities.len() } else { 0 };
    if unchanged {
        rows.copy_all(&parts.entities);
        forms_list.copy(&parts.forms, 0..parts.forms.len());
        forms_from.extend(parts.forms_from.iter());
        form_numbers.clear();
        positions.clear();
    }
    for (position, place) in (0u32..).zip(places).skip(kept) {
        forms_from.push(forms_list.len() as u32);
        match *place {
            Place::Same(at) => {
                rows.copy(&parts.entities, at);
                if let Some(number) = positions.get_mut(at as usize) {
                    *number = position;
                }
                let from = parts.forms_from.get(at as usize).unwrap_or_default() as usize;
                let all = parts.forms.range(from..parts.forms.len());
                for (record, form) in all.take_while(|record| record.entity == at).zip(from..) {
                    if let Some(number) = form_numbers.get_mut(form) {
                        *number = forms_list.len() as u32;
                    }
                    forms_list.push(FormRecord { entity: position, ..record });
                }
            }
            Place::New(entity) => {
                rows.add(entity, &mut new.strings).ok_or(BuildError::TooMuchText)?;
                let names = entity.country.as_deref().and_then(|id| countries.get(id));
                let bare = names.map(|names| bare_names(entity, names, language));
                for surface in forms(entity, language).into_iter().chain(bare.unwrap_or_default()) {
                    let added = new.add_form(surface, position, entity, language.lexicon());
                    added.ok_or(BuildError::TooMuchText)?;
                    new_numbers.push(forms_list.len() as u32);
                    new.forms.last().into_iter().for_each(|record| forms_list.push(*record));
                }
            }
        }
    }
    let Collected { strings, facts, paths, hashes, .. } = new;
    let Some(mut table) = WordTableBuilder::after(&parts.table, parts.words, hashes.len()) else { return Ok(None) };
    let of = |path: &Path| hashes.get(path.from..path.to).unwrap_or_default();
    let strings = strings.finish();
    let mut own_keys: Vec<_> = parts
        .own_keys
        .iter()
        .filter_map(|(entry, key)| {
            let form = new_number(&form_numbers, (entry >> 16) as u32)?;
            Some((number(form, entry as u16), key))
        })
        .collect();
    let mut new_paths = Vec::with_capacity(paths.len());
    let mut words = Vec::new();
    for path in &paths {
        let ids: Option<Vec<u32>> = of(path).iter().map(|hash| table.add_word(*hash).map(|id| id.0)).collect();
        let ids = ids.ok_or(BuildError::TooManyWords)?;
        let (Some(known), Some(&form)) = (facts.get(path.form as usize), new_numbers.get(path.form as usize)) else {
            continue;
        };
        let Some(record) = forms_list.get(form as usize) else { continue };
        own_keys.extend(path.own_key.map(|key| (number(form, path.joins), key)));
        let [plain, own] = known.facts;
        let facts = if path.own_key.is_some() { own } else { plain };
        let entry = Entry { form, text: record.text, joins: path.joins, dots: path.dots, facts };
        let last = ids.len().saturating_sub(1);
        for (_, hash) in of(path).iter().take(last).enumerate().filter(|(at, _)| path.dots & (1 << at) != 0) {
            table.add_dotted(*hash);
        }
        let key = match path.own_key {
            Some(key) => strings.get(key).to_owned(),
            None => joined(strings.get(record.key), path.joins),
        };
        let parted = path.joins != 0 && ids.len() == 1 && strings.get(record.exact).contains([' ', '-', '.']);
        if !parted {
            words.extend(key.split(' ').map(str::to_owned).zip(ids.iter().map(|id| super::WordId(*id))));
        }
        new_paths.push(NewPath { words: ids, entry });
    }
    let briefs: Vec<Brief> = places
        .iter()
        .map(|place| match *place {
            Place::Same(at) => base.brief(at).unwrap_or_else(|| Brief::of(&Entity::new("", crate::Kind::Person, ""))),
            Place::New(entity) => Brief::of(entity),
        })
        .collect();
    let likelier = |form: u32| {
        let record = forms_list.get(form as usize);
        let prior = record.and_then(|record| briefs.get(record.entity as usize)).map_or(0.0, |brief| brief.prior);
        (!record.is_some_and(|record| record.kinds.is_listed()), std::cmp::Reverse((prior * 1e6) as u32), form)
    };
    let trie = merge(&parts.trie, &form_numbers, new_paths, likelier);
    if !unchanged {
        table.forget_unused(&trie.used(table.words()));
    }
    for first in paths.iter().filter_map(|path| of(path).first()) {
        if let Some(id) = table.id(*first) {
            table.mark_root(*first, trie.at_root(Some(id)));
        }
    }
    let wheres: Vec<Where<'_>> = places
        .iter()
        .map(|place| match *place {
            Place::Same(at) => parts.entities.place_of(at),
            Place::New(entity) => Where::of(entity),
        })
        .collect();
    let belongs = belongs(&wheres);
    let by_id = {
        let kept = parts.by_id.iter().filter_map(|at| new_number(&positions, at));
        let mut fresh: Vec<u32> =
            (0u32..).zip(places).filter(|(_, p)| matches!(p, Place::New(_))).map(|(at, _)| at).collect();
        let id = |at: u32| wheres.get(at as usize).map_or("", |place| place.id);
        fresh.sort_by_key(|at| id(*at));
        merged(kept, fresh, |a, b| id(a) < id(b))
    };
    let contextual = {
        let kept = parts.contextual.iter().filter_map(|at| new_number(&form_numbers, at));
        let hash = |at: u32| forms_list.get(at as usize).map_or(0, |record| record.joined);
        let fresh = new_numbers.iter().zip(&facts).filter(|(_, known)| known.contextual).map(|(at, _)| *at);
        let mut fresh: Vec<u32> = fresh.collect();
        fresh.sort_by_key(|at| (hash(*at), *at));
        merged(kept, fresh, |a, b| (hash(a), a) < (hash(b), b))
    };
    let joined_of = |at: &u32| forms_list.get(*at as usize).map_or(0, |record| record.joined);
    let mut from = 0;
    let first_of = |same: &[u32]| {
        let first = same.first().map(|at| (joined_of(at), from));
        from += same.len() as u32;
        first
    };
    let contextual_from =
        Map::of(contextual.chunk_by(|a, b| joined_of(a) == joined_of(b)).filter_map(first_of).collect::<Vec<_>>());
    let similar = base.similar().with(words, language.sounds());
    Ok(Some(Index::of(IndexParts {
        language: language.clone(),
        entities: rows.finish(strings.clone()),
        briefs: briefs.into_iter().collect(),
        by_id: by_id.into_iter().collect(),
        home: home(&belongs),
        belongs: belongs.into_iter().collect(),
        contextual: contextual.into_iter().collect(),
        contextual_from,
        forms: forms_list.finish(),
        forms_from: forms_from.into_iter().collect(),
        own_keys: Map::of(own_keys),
        strings,
        words: table.words() as u32,
        table: table.finish(),
        trie,
        similar: Some(similar),
    })))
}

/// What has another number now; without a list of numbers everything has its old one.
fn new_number(numbers: &[u32], old: u32) -> Option<u32> {
    let number = if numbers.is_empty() { old } else { *numbers.get(old as usize)? };
    (number != AWAY).then_some(number)
}

/// Two sorted lists as one.
fn merged(kept: impl Iterator<Item = u32>, fresh: Vec<u32>, less: impl Fn(u32, u32) -> bool) -> Vec<u32> {
    let mut all = Vec::with_capacity(kept.size_hint().0 + fresh.len());
    let mut fresh = fresh.into_iter().peekable();
    for old in kept {
        while let Some(new) = fresh.next_if(|new| less(*new, old)) {
            all.push(new);
        }
        all.push(old);
    }
    all.extend(fresh);
    all
}
