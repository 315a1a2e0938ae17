//! The similar tier: a skeleton to find what a word could be, a weighted distance to judge.

mod align;
mod costs;
mod distance;
mod phones;

pub(crate) use align::differences;
pub(crate) use costs::Costs;
pub(crate) use distance::{Judge, relative};
pub(crate) use phones::{Phone, Phones, skeletons};

#[cfg(test)]
mod tests;
