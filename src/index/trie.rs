//! The phrase trie: from word to word, flat, children sorted.

use super::Entry;
use super::table::WordId;
use std::collections::BTreeMap;

/// A node of the trie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NodeId(u32);

#[derive(Debug, Clone, Copy)]
struct Node {
    /// Where its children start; they end where the next node's start. Likewise its entries.
    children: u32,
    entries: u32,
    /// Where those of its entries start that need evidence; the others stand before them.
    contextual: u32,
}

#[derive(Debug)]
pub(super) struct Trie {
    /// The node after each first word, by word id.
    roots: Vec<Option<NodeId>>,
    /// One more than there are nodes, so that each has an end.
    nodes: Vec<Node>,
    children: Vec<(WordId, NodeId)>,
    entries: Vec<Entry>,
}

impl Trie {
    pub(super) fn root(&self, word: WordId) -> Option<NodeId> {
        *self.roots.get(word.0 as usize)?
    }

    fn children(&self, node: NodeId) -> &[(WordId, NodeId)] {
        let at = node.0 as usize;
        let range = |a: &Node, b: &Node| self.children.get(a.children as usize..b.children as usize);
        match self.nodes.get(at..at + 2) {
            Some([a, b]) => range(a, b).unwrap_or_default(),
            _ => &[],
        }
    }

    pub(super) fn has_children(&self, node: NodeId) -> bool {
        !self.children(node).is_empty()
    }

    pub(super) fn child(&self, node: NodeId, word: WordId) -> Option<NodeId> {
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

    pub(super) fn all_entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// Begins a node with so many entries that need no evidence.
    fn push_node(&mut self, plain: usize) {
        let (children, entries) = (self.children.len() as u32, self.entries.len() as u32);
        self.nodes.push(Node { children, entries, contextual: entries + plain as u32 });
    }

    pub(super) fn memory_usage(&self) -> usize {
        self.roots.len() * size_of::<Option<NodeId>>()
            + self.nodes.len() * size_of::<Node>()
            + self.children.len() * size_of::<(WordId, NodeId)>()
            + self.entries.iter().map(|e| e.key.len() + size_of::<Entry>()).sum::<usize>()
    }
}

/// A trie that grows; [`TrieBuilder::finish`] lays it flat.
#[derive(Debug, Default)]
pub(super) struct TrieBuilder {
    children: BTreeMap<WordId, TrieBuilder>,
    entries: Vec<Entry>,
    contextual: Vec<Entry>,
}

impl TrieBuilder {
    pub(super) fn add(&mut self, path: &[WordId], entry: Entry, contextual: bool) {
        match path.split_first() {
            Some((&word, rest)) => self.children.entry(word).or_default().add(rest, entry, contextual),
            None if contextual => self.contextual.push(entry),
            None => self.entries.push(entry),
        }
    }

    /// Lays the nodes flat, breadth first, the root left out.
    pub(super) fn finish(self, words: usize) -> Trie {
        let mut trie = Trie { roots: vec![None; words], nodes: Vec::new(), children: Vec::new(), entries: Vec::new() };
        let mut level: Vec<TrieBuilder> = Vec::new();
        let mut numbered = 0;
        for (word, child) in self.children {
            if let Some(root) = trie.roots.get_mut(word.0 as usize) {
                *root = Some(NodeId(numbered));
            }
            numbered += 1;
            level.push(child);
        }
        while !level.is_empty() {
            for node in std::mem::take(&mut level) {
                trie.push_node(node.entries.len());
                trie.entries.extend(node.entries);
                trie.entries.extend(node.contextual);
                for (word, child) in node.children {
                    trie.children.push((word, NodeId(numbered)));
                    numbered += 1;
                    level.push(child);
                }
            }
        }
        trie.push_node(0);
        trie
    }
}
