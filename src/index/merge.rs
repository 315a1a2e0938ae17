//! New paths put into a trie that is laid flat.
//!
//! The new trie is written from above to below, as the first one was (`trie`). Of what no new path goes through, runs of
//! nodes are copied; elsewhere a node's own and the new ones are put in order:
//!
//! ```text
//! level      [ n0 .. n40 ]  n41 + paths  [ n42 .. ]        runs of the base, and nodes that paths go through
//! next       their children, in the same order: runs again, but for those that paths go on to
//! ```
//!
//! Words that no form began with before have ids behind those of first words; their nodes come after these.

use super::Entry;
use super::overlay::AWAY;
use super::trie::{Node, Trie, TrieParts};
use crate::pack::ArrayBuilder;
use std::ops::Range;

/// A path of word ids, and the entry at its end.
#[derive(Debug)]
pub(super) struct NewPath {
    pub(super) words: Vec<u32>,
    pub(super) entry: Entry,
}

/// Nodes that lie side by side on a level.
enum Run<'p> {
    /// Of the base, with no new path through them.
    Same(Range<u32>),
    /// One that new paths go through, which may be in the base too.
    Through(Option<u32>, &'p [NewPath]),
}

/// What is written so far.
struct Written {
    nodes: ArrayBuilder<Node>,
    children: ArrayBuilder<u32>,
    entries: ArrayBuilder<Entry>,
}

/// The trie with these paths, and without the forms of the base that are away by their new numbers; without numbers all
/// keep theirs. `likelier` is the order of the
/// entries of a node, by the new number of their form. Linear in the base, but for sorting what is new.
pub(super) fn merge<O: Ord>(
    base: &Trie,
    numbers: &[u32],
    mut paths: Vec<NewPath>,
    likelier: impl Fn(u32) -> O,
) -> Trie {
    paths.sort_by(|a, b| a.words.cmp(&b.words));
    let old = base.parts();
    let mut level = Vec::new();
    let mut others = Vec::new();
    // First words in the order of their nodes: those whose node has the number of their id, and then the others.
    let mut at = 0;
    let mut firsts = paths.chunk_by(|a, b| a.words.first() == b.words.first()).peekable();
    let first_word = |same: &[NewPath]| same.first().and_then(|path| path.words.first()).copied().unwrap_or(AWAY);
    while let Some(same) = firsts.next_if(|same| first_word(same) < old.same) {
        let word = first_word(same);
        level.push(Run::Same(at..word));
        level.push(Run::Through(Some(word), same));
        at = word + 1;
    }
    level.push(Run::Same(at..old.same));
    let mut known = (old.same..).zip(old.others.iter()).peekable();
    for same in firsts {
        let word = first_word(same);
        while let Some((node, before)) = known.next_if(|(_, other)| *other < word) {
            others.push(before);
            level.push(Run::Same(node..node + 1));
        }
        others.push(word);
        level.push(Run::Through(known.next_if(|(_, other)| *other == word).map(|(node, _)| node), same));
    }
    for (node, before) in known {
        others.push(before);
        level.push(Run::Same(node..node + 1));
    }
    let pairs = pairs_with(old, &paths);
    let new = paths.iter().map(|path| path.words.len()).sum::<usize>();
    let mut written = Written {
        nodes: ArrayBuilder::with_capacity(old.nodes.len() + new),
        children: ArrayBuilder::with_capacity(old.children.len() + new),
        entries: ArrayBuilder::with_capacity(old.entries.len() + paths.len()),
    };
    let mut depth = 1;
    while !level.is_empty() {
        let mut next = Vec::new();
        for run in level {
            match run {
                Run::Same(nodes) => written.copy(old, nodes, numbers, &mut next),
                Run::Through(node, paths) => written.put(old, node, paths, depth, numbers, &likelier, &mut next),
            }
        }
        level = next;
        depth += 1;
    }
    written.end_node();
    let Written { nodes, children, entries } = written;
    Trie::of(TrieParts {
        same: old.same,
        others: others.into_iter().collect(),
        pairs,
        nodes: nodes.finish(),
        children: children.finish(),
        entries: entries.finish(),
    })
}

/// The filter of pairs with those of the new paths.
fn pairs_with(old: &TrieParts, paths: &[NewPath]) -> crate::pack::Array<u64> {
    let mut filter: Vec<u64> = old.pairs.iter().collect();
    for path in paths {
        if let [first, next, ..] = *path.words {
            Trie::note_pair(&mut filter, first, next);
        }
    }
    filter.into_iter().collect()
}

impl Written {
    /// Begins a node where the one before it ends.
    fn end_node(&mut self) {
        self.nodes.push(Node { children: self.children.len() as u32, entries: self.entries.len() as u32 });
    }

    /// The entries of a node of the base that are still there.
    fn entries_of<'a>(old: &'a TrieParts, node: u32, numbers: &'a [u32]) -> impl Iterator<Item = Entry> + 'a {
        let (a, b) = old.nodes.pair(node as usize).unwrap_or_default();
        let entries = old.entries.range(a.entries as usize..b.entries as usize);
        entries.filter_map(move |entry| {
            let form = numbers.get(entry.form as usize).copied().unwrap_or(entry.form);
            (form != AWAY).then_some(Entry { form, ..entry })
        })
    }

    /// Copies nodes with their own; their children are nodes of the base that lie side by side as well.
    fn copy<'p>(&mut self, old: &TrieParts, nodes: Range<u32>, numbers: &[u32], next: &mut Vec<Run<'p>>) {
        let Some((first, _)) = old.nodes.pair(nodes.start as usize).filter(|_| !nodes.is_empty()) else { return };
        let end = old.nodes.get(nodes.end as usize).unwrap_or_default();
        let shift = (self.children.len() as u32).wrapping_sub(first.children);
        if numbers.is_empty() {
            let behind = (self.entries.len() as u32).wrapping_sub(first.entries);
            for node in old.nodes.range(nodes.start as usize..nodes.end as usize) {
                let (children, entries) = (node.children.wrapping_add(shift), node.entries.wrapping_add(behind));
                self.nodes.push(Node { children, entries });
            }
            self.entries.copy(&old.entries, first.entries as usize..end.entries as usize);
        } else {
            for (node, at) in old.nodes.range(nodes.start as usize..nodes.end as usize).zip(nodes) {
                let children = node.children.wrapping_add(shift);
                self.nodes.push(Node { children, entries: self.entries.len() as u32 });
                Written::entries_of(old, at, numbers).for_each(|entry| self.entries.push(entry));
            }
        }
        self.children.copy(&old.children, first.children as usize..end.children as usize);
        push_same(next, old.roots() + first.children..old.roots() + end.children);
    }

    /// Writes a node that new paths of which so many words are taken go through.
    #[allow(clippy::too_many_arguments, reason = "what a level is made of")]
    fn put<'p, O: Ord>(
        &mut self,
        old: &TrieParts,
        node: Option<u32>,
        paths: &'p [NewPath],
        depth: usize,
        numbers: &[u32],
        likelier: &impl Fn(u32) -> O,
        next: &mut Vec<Run<'p>>,
    ) {
        self.end_node();
        let ends = paths.partition_point(|path| path.words.len() <= depth);
        let (here, beyond) = paths.split_at_checked(ends).unwrap_or_default();
        let mut entries: Vec<Entry> = here.iter().map(|path| path.entry).collect();
        entries.extend(node.into_iter().flat_map(|node| Written::entries_of(old, node, numbers)));
        entries.sort_by_key(|entry| (entry.facts.contextual(), likelier(entry.form)));
        entries.into_iter().for_each(|entry| self.entries.push(entry));
        let children = node.and_then(|node| old.nodes.pair(node as usize));
        let children = children.map_or(0..0, |(a, b)| a.children..b.children);
        let step = |path: &NewPath| path.words.get(depth).copied();
        let mut new = beyond.chunk_by(|a, b| step(a) == step(b)).peekable();
        let word_of = |same: &[NewPath]| same.first().and_then(step).unwrap_or(AWAY);
        let listed = old.children.range(children.start as usize..children.end as usize);
        for (child, at) in listed.zip(children) {
            while let Some(same) = new.next_if(|same| word_of(same) < child) {
                self.children.push(word_of(same));
                next.push(Run::Through(None, same));
            }
            self.children.push(child);
            match new.next_if(|same| word_of(same) == child) {
                Some(same) => next.push(Run::Through(Some(old.roots() + at), same)),
                None => push_same(next, old.roots() + at..old.roots() + at + 1),
            }
        }
        for same in new {
            self.children.push(word_of(same));
            next.push(Run::Through(None, same));
        }
    }
}

/// Nodes of the base behind others, in one run where they follow these.
fn push_same(next: &mut Vec<Run<'_>>, nodes: Range<u32>) {
    if nodes.is_empty() {
        return;
    }
    match next.last_mut() {
        Some(Run::Same(last)) if last.end == nodes.start => last.end = nodes.end,
        _ => next.push(Run::Same(nodes)),
    }
}
