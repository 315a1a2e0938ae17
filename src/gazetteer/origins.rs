//! Which rows of users' files the entities of a gazetteer come from: file and line, for what is told of them later.
//!
//! Errors are told while a file is read; a warning asks the language, which comes after that. So the place of each row
//! is kept, eight bytes and a shared name a row, and of rows that extend an entity the names that they list too, since
//! those of one entity may stand in several files.
//!
//! Knows of rows and of ids; of no language.

use super::row::{Op, Row};
use std::collections::HashMap;
use std::sync::Arc;

/// Where a row stands, and what it lists.
#[derive(Debug, Clone)]
pub(super) struct Origin {
    file: Arc<str>,
    line: usize,
    /// None: whatever the entity lists, but for later rows.
    names: Option<Box<[String]>>,
}

impl Origin {
    /// Of a row; none for one that removes.
    pub(super) fn of(file: &Arc<str>, line: usize, row: &Row) -> Option<Origin> {
        let names = match row.op {
            Op::Remove => return None,
            Op::Set => None,
            Op::Extend => {
                let lists = [&row.aliases, &row.short, &row.acronyms, &row.demonyms];
                Some(row.name.iter().chain(lists.into_iter().flatten()).map(|name| name.name.clone()).collect())
            }
        };
        Some(Origin { file: Arc::clone(file), line, names })
    }
}

/// The rows of each entity, in the order in which they were read.
#[derive(Debug, Clone, Default)]
pub(super) struct Origins(HashMap<String, Vec<Origin>>);

impl Origins {
    /// Takes in a row; one that sets the entity makes the earlier ones count for nothing.
    pub(super) fn add(&mut self, id: String, origin: Origin) {
        let rows = self.0.entry(id).or_default();
        if origin.names.is_none() {
            rows.clear();
        }
        rows.push(origin);
    }

    /// The entity is gone, or comes from elsewhere.
    pub(super) fn forget(&mut self, id: &str) {
        self.0.remove(id);
    }

    /// The last row that lists the name.
    pub(super) fn row_of(&self, id: &str, name: &str) -> Option<(&str, usize)> {
        let lists = |row: &&Origin| row.names.as_ref().is_none_or(|names| names.iter().any(|n| n == name));
        let row = self.0.get(id)?.iter().rev().find(lists)?;
        Some((&row.file, row.line))
    }
}
