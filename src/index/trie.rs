//! The phrase trie: from word to word, flat, children sorted.
//!
//! A node is what is left open after some words. The paths are sorted ([`TrieBuilder`]) and then laid flat, breadth first, in
//! three arrays; the root is no node. Words that a form begins with have the first ids, and the node after such a word has
//! the number of its id.
//!
//! Take the words किम 0, रूस 1, जोंग 2, उन 3, इल 4, and these paths, of which the first needs evidence: `किम`, `किम
//! जोंग उन`, `किम जोंग इल`, `रूस`.
//!
//! ```text
//! tree           (root) --किम--> n0 --जोंग--> n2 --उन--> n3      n0 ends किम, n3 and n4 end the full names
//!                  |                          `--इल--> n4
//!                  `----रूस--> n1                               n1 ends रूस
//!
//! nodes                 n0   n1   n2   n3   n4   end
//!   children             0    1    1    3    3    3             where its children start
//!   entries              0    1    2    2    3    4             where its entries start
//!
//! children       0: जोंग          1: उन          2: इल            sorted by word id within a node
//!                n2               n3             n4               the first nodes, then one for each child, in their order
//!
//! entries        0: किम   1: रूस   2: किम जोंग उन   3: किम जोंग इल
//! ```
//!
//! What is of a node ends where the next node's begins, so that a node is two numbers; an extra node at the end gives the
//! last one its end. n0 has children 0..1 and entries 0..1. Of the entries of a node those that need evidence come last.
//!
//! After the commonest words hundreds of words go on, and nearly never the one that follows in a text. So a filter stands
//! before the children of first nodes, a bit for each pair of words by their mixed ids, in eight to sixteen times as many
//! bits as there are pairs. It may let a word pass that is no child, which the children then refuse.
//!
//! Breadth first, since the nodes after the children are then numbered as these are, and the nodes that most walks see,
//! those after one word, lie together at the beginning.
//!
//! Knows of word ids and entries; not of what a word or a form is.

use super::Entry;
use super::table::WordId;
use crate::pack::{Array, PackError, Reader, Writer, record};
use crate::spelling::hash::spread;

/// A node of the trie: its place in `Trie::nodes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NodeId(u32);

/// What is at the node after a first word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Root {
    /// Forms end there that need no evidence.
    pub(crate) ends: bool,
    /// Forms end there that do.
    pub(crate) evidence: bool,
    /// Forms go on from there.
    pub(crate) goes_on: bool,
}

/// Where a node's own begin in the arrays of children and entries: 8 bytes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Node {
    /// Where its children start; they end where the next node's start. Likewise its entries.
    pub(super) children: u32,
    pub(super) entries: u32,
}

record! { Node { children: u32, entries: u32 } }

/// The trie, laid flat; see the head of this file for how its arrays lie. It is only read.
#[derive(Debug)]
pub(super) struct Trie {
    parts: TrieParts,
    /// How many words a form begins with, whose nodes come first.
    roots: u32,
}

/// Its arrays.
#[derive(Debug)]
pub(super) struct TrieParts {
    /// Of so many first words, those of the first ids, the node has the number of the id.
    pub(super) same: u32,
    /// The other ones, sorted; their nodes come after those.
    pub(super) others: Array<u32>,
    /// The filter of the pairs of a first word and the next one.
    pub(super) pairs: Array<u64>,
    /// One more than there are nodes, so that each has an end.
    pub(super) nodes: Array<Node>,
    /// Their words, sorted within each node.
    pub(super) children: Array<u32>,
    /// Within each node those that need no evidence first.
    pub(super) entries: Array<Entry>,
}

impl TrieParts {
    /// How many words a form begins with.
    pub(super) fn roots(&self) -> u32 {
        self.same.saturating_add(self.others.len() as u32)
    }
}

impl Trie {
    pub(super) fn of(parts: TrieParts) -> Trie {
        Trie { roots: parts.roots(), parts }
    }

    pub(super) fn parts(&self) -> &TrieParts {
        &self.parts
    }

    /// Sets the bit of a pair of words in a filter.
    pub(super) fn note_pair(filter: &mut [u64], first: u32, next: u32) {
        let (at, bit) = pair(WordId(first), WordId(next), filter.len());
        if let Some(bits) = filter.get_mut(at) {
            *bits |= bit;
        }
    }

    /// A node and the one behind it.
    #[inline(always)]
    fn node(&self, node: NodeId) -> (Node, Node) {
        let at = node.0 as usize;
        self.parts.nodes.pair(at).unwrap_or_default()
    }

    /// The node after a first word; none where no form begins with it.
    pub(super) fn root(&self, word: WordId) -> Option<NodeId> {
        if word.0 < self.parts.same {
            return Some(NodeId(word.0));
        }
        let at = self.parts.others.partition_point(0..self.parts.others.len(), |other| other < word.0);
        (self.parts.others.get(at)? == word.0).then(|| NodeId(self.parts.same.saturating_add(at as u32)))
    }

    /// What is at the node after a word; nothing where no form begins with it.
    pub(super) fn at_root(&self, word: Option<WordId>) -> Root {
        let node = word.and_then(|word| self.root(word)).unwrap_or(NodeId(u32::MAX));
        let (a, b) = self.node(node);
        let entries = || self.parts.entries.range(a.entries as usize..b.entries as usize);
        Root {
            ends: entries().next().is_some_and(|entry| !entry.facts.contextual()),
            evidence: entries().next_back().is_some_and(|entry| entry.facts.contextual()),
            goes_on: a.children < b.children,
        }
    }

    /// True where forms go on after the node: only then is another word worth reading.
    #[inline]
    pub(super) fn has_children(&self, node: NodeId) -> bool {
        let (a, b) = self.node(node);
        a.children < b.children
    }

    /// False only where the word is no child of the node.
    #[inline]
    fn may_have(&self, node: NodeId, word: WordId) -> bool {
        node.0 >= self.parts.same || self.may_follow(WordId(node.0), word)
    }

    /// False only where no form begins with the two words, of which the first begins some.
    #[inline(always)]
    pub(super) fn may_follow(&self, first: WordId, next: WordId) -> bool {
        let (at, bit) = pair(first, next, self.parts.pairs.len());
        self.parts.pairs.get(at).is_some_and(|bits| bits & bit != 0)
    }

    /// The node after another word: a binary search among the children, of which there are few but after the commonest
    /// words.
    #[inline]
    pub(super) fn child(&self, node: NodeId, word: WordId) -> Option<NodeId> {
        if !self.may_have(node, word) {
            return None;
        }
        let (a, b) = self.node(node);
        let at = self.parts.children.partition_point(a.children as usize..b.children as usize, |child| child < word.0);
        let is_it = at < b.children as usize && self.parts.children.get(at) == Some(word.0);
        is_it.then(|| NodeId(self.roots.saturating_add(at as u32)))
    }

    /// The entries of the node, those that need evidence last.
    #[inline]
    pub(super) fn entries(&self, node: NodeId) -> impl Iterator<Item = Entry> + '_ {
        let (a, b) = self.node(node);
        self.parts.entries.range(a.entries as usize..b.entries as usize)
    }

    /// Every entry, in the order of the nodes that they end at.
    pub(super) fn all_entries(&self) -> impl Iterator<Item = Entry> + '_ {
        self.parts.entries.iter()
    }

    /// Its sections.
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.section("roots", &self.parts.same.to_le_bytes());
        writer.section("others", self.parts.others.bytes());
        writer.section("pairs", self.parts.pairs.bytes());
        writer.section("nodes", self.parts.nodes.bytes());
        writer.section("children", self.parts.children.bytes());
        writer.section("entries", self.parts.entries.bytes());
    }

    /// The same again. What a node refers to must be there, and its children must come after it.
    pub(super) fn read(reader: &mut Reader, checked: bool) -> Result<Trie, PackError> {
        let (same, others) = (reader.one::<u32>("roots")?, reader.array::<u32>("others")?);
        let pairs = reader.array::<u64>("pairs")?;
        if !pairs.len().is_power_of_two() {
            return Err(reader.fault("pairs", "a number of words that is no power of two"));
        }
        let nodes: Array<Node> = reader.array("nodes")?;
        let (children, entries) = (reader.array("children")?, reader.array("entries")?);
        let trie = Trie::of(TrieParts { same, others, pairs, nodes, children, entries });
        if checked && !trie.is_sound() {
            return Err(reader.fault("nodes", "a node whose own are elsewhere"));
        }
        Ok(trie)
    }

    /// Of so many words, whether some form goes through each. Linear in the trie.
    pub(super) fn used(&self, words: usize) -> Vec<bool> {
        let TrieParts { same, others, nodes, children, entries: _, .. } = &self.parts;
        let mut alive = vec![false; nodes.len()];
        // Children come after their nodes.
        for at in (0..nodes.len().saturating_sub(1)).rev() {
            let (a, b) = nodes.pair(at).unwrap_or_default();
            let below = self.roots.saturating_add(a.children) as usize..self.roots.saturating_add(b.children) as usize;
            let is = a.entries < b.entries || alive.get(below).is_some_and(|below| below.contains(&true));
            alive.get_mut(at).into_iter().for_each(|place| *place = is);
        }
        let mut used = vec![false; words];
        let of_nodes = (0..*same).chain(others.iter()).chain(children.iter());
        for (word, is) in of_nodes.zip(alive) {
            used.get_mut(word as usize).into_iter().for_each(|place| *place |= is);
        }
        used
    }

    /// True where what each node has begins where that of the one before ends, and all there is is some node's.
    fn is_sound(&self) -> bool {
        let (children, entries) = (self.parts.children.len() as u64, self.parts.entries.len() as u64);
        let ordered = self.parts.nodes.iter().zip(self.parts.nodes.iter().skip(1)).zip(0u64..).all(|((a, b), at)| {
            let after = u64::from(self.roots) + u64::from(a.children) > at || a.children == b.children;
            a.children <= b.children && a.entries <= b.entries && after
        });
        let last = self.parts.nodes.iter().next_back().map(|node| (u64::from(node.children), u64::from(node.entries)));
        let nodes = u64::from(self.roots) + children + 1 == self.parts.nodes.len() as u64;
        ordered && nodes && last == Some((children, entries))
    }

    /// The bytes of the arrays.
    pub(super) fn memory_usage(&self) -> usize {
        self.parts.others.memory_usage()
            + self.parts.pairs.memory_usage()
            + self.parts.nodes.memory_usage()
            + self.parts.children.memory_usage()
            + self.parts.entries.memory_usage()
    }
}

/// A pair of words has so many bits of the filter, or up to twice as many.
const BITS_A_PAIR: usize = 8;

/// Where the bit of a pair of words stands in a filter of so many words of 64 bits, a power of two.
#[inline]
fn pair(first: WordId, next: WordId, size: usize) -> (usize, u64) {
    let mixed = spread(u64::from(first.0) << 32 | u64::from(next.0));
    ((mixed >> 38) as usize & (size - 1), 1 << (mixed >> 32 & 63))
}

/// Paths that will be a trie. The words of all of them lie one after the other, so that a path allocates nothing.
#[derive(Debug, Default)]
pub(super) struct TrieBuilder {
    words: Vec<u32>,
    paths: Vec<Path>,
}

/// A path of words, and the entry at its end.
#[derive(Debug)]
struct Path {
    from: usize,
    to: usize,
    entry: Entry,
}

impl TrieBuilder {
    /// Adds an entry at the end of a path of words. Those of one node keep their order.
    pub(super) fn add(&mut self, path: impl IntoIterator<Item = WordId>, entry: Entry) {
        let from = self.words.len();
        self.words.extend(path.into_iter().map(|word| word.0));
        self.paths.push(Path { from, to: self.words.len(), entry });
    }

    /// Lays the nodes flat, breadth first, the root left out. The first words of all paths are those of the first ids.
    /// Linear in the paths, but for sorting them.
    pub(super) fn finish(self) -> Trie {
        let TrieBuilder { words, mut paths } = self;
        let of = |path: &Path| words.get(path.from..path.to).unwrap_or_default();
        let step = |path: &Path, depth: usize| of(path).get(depth).copied();
        paths.sort_by(|a, b| of(a).cmp(of(b)).then(a.entry.facts.contextual().cmp(&b.entry.facts.contextual())));
        // Of each node the paths that go through it, which lie side by side.
        let mut level: Vec<&[Path]> = paths.chunk_by(|a, b| step(a, 0) == step(b, 0)).collect();
        let roots = level.len() as u32;
        debug_assert!(
            level.iter().map(|paths| paths.first().and_then(|path| step(path, 0))).eq((0..roots).map(Some)),
            "the first ids are those of first words"
        );
        let (mut nodes, mut children, mut entries) = (Vec::new(), Vec::new(), Vec::new());
        let mut pairs = Vec::new();
        for depth in 1.. {
            if level.is_empty() {
                break;
            }
            let mut next = Vec::new();
            for through in level {
                let first = nodes.len() as u32;
                nodes.push(Node { children: children.len() as u32, entries: entries.len() as u32 });
                let ends = through.partition_point(|path| step(path, depth).is_none());
                let (here, beyond) = through.split_at_checked(ends).unwrap_or_default();
                entries.extend(here.iter().map(|path| path.entry));
                for same in beyond.chunk_by(|a, b| step(a, depth) == step(b, depth)) {
                    let word = same.first().and_then(|path| step(path, depth)).unwrap_or_default();
                    if depth == 1 {
                        pairs.push((first, word));
                    }
                    children.push(word);
                    next.push(same);
                }
            }
            level = next;
        }
        nodes.push(Node { children: children.len() as u32, entries: entries.len() as u32 });
        let mut filter = vec![0u64; (pairs.len() * BITS_A_PAIR / 64 + 1).next_power_of_two()];
        for (first, next) in pairs {
            Trie::note_pair(&mut filter, first, next);
        }
        Trie::of(TrieParts {
            same: roots,
            others: Array::default(),
            pairs: filter.into_iter().collect(),
            nodes: nodes.into_iter().collect(),
            children: children.into_iter().collect(),
            entries: entries.into_iter().collect(),
        })
    }
}
