//! The phrase trie: from word to word, flat, children sorted.
//!
//! A node is what is left open after some words. It is built as a tree of maps ([`TrieBuilder`]) and then laid flat,
//! breadth first, in three arrays; the root is no node. Words that a form begins with have the first ids, and the node
//! after such a word has the number of its id.
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
//!   contextual           0    2    2    3    4    4             from where on they need evidence
//!
//! children       0: जोंग -> n2    1: उन -> n3    2: इल -> n4      sorted by word id within a node
//!
//! entries        0: किम   1: रूस   2: किम जोंग उन   3: किम जोंग इल
//! ```
//!
//! What is of a node ends where the next node's begins, so that a node is three numbers; an extra node at the end gives
//! the last one its end. n0 has children 0..1 and entries 0..1, all of which need evidence (0..0 do not, 0..1 do).
//!
//! After the commonest words hundreds of words go on, and nearly never the one that follows in a text. So a filter stands
//! before the children of first nodes, a bit for each pair of words by their mixed ids, in eight to sixteen times as many
//! bits as there are pairs. It may let a word pass that is no child, which the children then refuse.
//!
//! Breadth first, since the children of a node are then numbered one after the other, and the nodes that most walks
//! see, those after one word, lie together at the beginning.
//!
//! Knows of word ids and entries; not of what a word or a form is.

use super::Entry;
use super::entry::NewEntry;
use super::table::WordId;
use crate::spelling::hash::spread;
use std::collections::BTreeMap;

/// A node of the trie: its place in `Trie::nodes`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NodeId(u32);

/// What is at the node after a first word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Root {
    /// Forms end there.
    pub(crate) ends: bool,
    /// Forms go on from there.
    pub(crate) goes_on: bool,
}

/// Where a node's own begin in the arrays of children and entries: 12 bytes.
#[derive(Debug, Clone, Copy)]
struct Node {
    /// Where its children start; they end where the next node's start. Likewise its entries.
    children: u32,
    entries: u32,
    /// Where those of its entries start that need evidence; the others stand before them.
    contextual: u32,
}

/// The trie, laid flat; see the head of this file for how its arrays lie. It is only read.
#[derive(Debug)]
pub(super) struct Trie {
    /// How many words a form begins with: those of the first ids, whose nodes come first.
    roots: u32,
    /// The filter of the pairs of a first word and the next one.
    pairs: Vec<u64>,
    /// One more than there are nodes, so that each has an end.
    nodes: Vec<Node>,
    /// Sorted by word within each node.
    children: Vec<(WordId, NodeId)>,
    /// Within each node those that need no evidence first.
    entries: Vec<Entry>,
    /// The writings of the entries, and their keys, in their order.
    writings: String,
}

impl Trie {
    /// The node after a first word; none where no form begins with it.
    pub(super) fn root(&self, word: WordId) -> Option<NodeId> {
        (word.0 < self.roots).then_some(NodeId(word.0))
    }

    /// What is at the node after a word; nothing where no form begins with it.
    #[inline(always)]
    pub(super) fn at_root(&self, word: Option<WordId>) -> Root {
        let at = word.filter(|word| word.0 < self.roots).map_or(usize::MAX - 2, |word| word.0 as usize);
        match self.nodes.get(at..at + 2) {
            Some([a, b]) => Root { ends: a.entries < b.entries, goes_on: a.children < b.children },
            _ => Root::default(),
        }
    }

    /// The children of a node, sorted by word.
    fn children(&self, node: NodeId) -> &[(WordId, NodeId)] {
        let at = node.0 as usize;
        let range = |a: &Node, b: &Node| self.children.get(a.children as usize..b.children as usize);
        match self.nodes.get(at..at + 2) {
            Some([a, b]) => range(a, b).unwrap_or_default(),
            _ => &[],
        }
    }

    /// True where forms go on after the node: only then is another word worth reading.
    #[inline]
    pub(super) fn has_children(&self, node: NodeId) -> bool {
        let at = node.0 as usize;
        matches!(self.nodes.get(at..at + 2), Some([a, b]) if a.children < b.children)
    }

    /// False only where the word is no child of the node.
    #[inline]
    fn may_have(&self, node: NodeId, word: WordId) -> bool {
        node.0 >= self.roots || {
            let (at, bit) = pair(node, word, self.pairs.len());
            self.pairs.get(at).is_some_and(|bits| bits & bit != 0)
        }
    }

    /// The node after another word: a binary search among the children, of which there are few but after the commonest
    /// words.
    #[inline]
    pub(super) fn child(&self, node: NodeId, word: WordId) -> Option<NodeId> {
        if !self.may_have(node, word) {
            return None;
        }
        let children = self.children(node);
        let at = children.binary_search_by_key(&word, |&(w, _)| w).ok()?;
        children.get(at).map(|&(_, node)| node)
    }

    /// The entries of the node that need no evidence, and those that do.
    pub(super) fn entries(&self, node: NodeId) -> (&[Entry], &[Entry]) {
        let at = node.0 as usize;
        let range = |from: u32, to: u32| self.entries.get(from as usize..to as usize).unwrap_or_default();
        match self.nodes.get(at..at + 2) {
            Some([a, b]) => (range(a.entries, a.contextual), range(a.contextual, b.entries)),
            _ => (&[], &[]),
        }
    }

    /// Every entry, in the order of the nodes that they end at.
    pub(super) fn all_entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// What the entries are written like.
    #[inline]
    pub(super) fn writings(&self) -> &str {
        &self.writings
    }

    /// Begins a node with so many entries that need no evidence.
    fn push_node(&mut self, plain: usize) {
        let (children, entries) = (self.children.len() as u32, self.entries.len() as u32);
        self.nodes.push(Node { children, entries, contextual: entries + plain as u32 });
    }

    /// The bytes of the arrays and keys, without what the allocator adds.
    pub(super) fn memory_usage(&self) -> usize {
        self.pairs.len() * size_of::<u64>()
            + self.nodes.len() * size_of::<Node>()
            + self.children.len() * size_of::<(WordId, NodeId)>()
            + self.entries.len() * size_of::<Entry>()
            + self.writings.len()
    }
}

/// A pair of words has so many bits of the filter, or up to twice as many.
const BITS_A_PAIR: usize = 8;

/// Where the bit of a pair stands in a filter of so many words of 64 bits, a power of two.
#[inline]
fn pair(node: NodeId, word: WordId, size: usize) -> (usize, u64) {
    let mixed = spread(u64::from(node.0) << 32 | u64::from(word.0));
    ((mixed >> 38) as usize & (size - 1), 1 << (mixed >> 32 & 63))
}

/// A trie that grows; [`TrieBuilder::finish`] lays it flat. Each node is a builder of its own; none is deeper than a
/// name has words, which `entity::limits` bounds, so that recursion is safe.
#[derive(Debug, Default)]
pub(super) struct TrieBuilder {
    children: BTreeMap<WordId, TrieBuilder>,
    entries: Vec<NewEntry>,
    /// Those that need evidence, in the order in which they came: the first stands for all.
    contextual: Vec<NewEntry>,
}

impl TrieBuilder {
    /// Adds an entry at the end of a path of words. Those of one node keep their order.
    pub(super) fn add(&mut self, path: &[WordId], entry: NewEntry, contextual: bool) {
        match path.split_first() {
            Some((&word, rest)) => self.children.entry(word).or_default().add(rest, entry, contextual),
            None if contextual => self.contextual.push(entry),
            None => self.entries.push(entry),
        }
    }

    /// Lays the nodes flat, breadth first, the root left out. The first words of all paths are those of the first ids;
    /// `text` gives the writing of a form. None where all writings together are longer than 4 GiB, or one of them than 64
    /// KiB.
    pub(super) fn finish<'f>(self, text: impl Fn(u32) -> &'f str) -> Option<Trie> {
        let second = self.children.values().map(|node| node.children.len()).sum::<usize>();
        let mut trie = Trie {
            roots: self.children.len() as u32,
            pairs: vec![0; (second * BITS_A_PAIR / 64 + 1).next_power_of_two()],
            nodes: Vec::new(),
            children: Vec::new(),
            entries: Vec::new(),
            writings: String::new(),
        };
        debug_assert!(
            self.children.keys().map(|word| word.0).eq(0..trie.roots),
            "the first ids are those of first words"
        );
        let mut numbered = trie.roots;
        let mut level: Vec<TrieBuilder> = self.children.into_values().collect();
        for (node, root) in level.iter().enumerate() {
            for &word in root.children.keys() {
                let (at, bit) = pair(NodeId(node as u32), word, trie.pairs.len());
                if let Some(bits) = trie.pairs.get_mut(at) {
                    *bits |= bit;
                }
            }
        }
        while !level.is_empty() {
            for node in std::mem::take(&mut level) {
                trie.push_node(node.entries.len());
                for entry in node.entries.into_iter().chain(node.contextual) {
                    let written = text(entry.form);
                    trie.entries.push(entry.placed(written, &mut trie.writings)?);
                }
                for (word, child) in node.children {
                    trie.children.push((word, NodeId(numbered)));
                    numbered += 1;
                    level.push(child);
                }
            }
        }
        trie.push_node(0);
        Some(trie)
    }
}
