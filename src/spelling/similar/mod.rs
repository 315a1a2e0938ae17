//! The similar tier: a skeleton to find what a word could be, a weighted distance to judge.
//!
//! ```text
//! folded key --phones--> sounds --skeleton--> skeletons --index::similar--> listed words of a skeleton
//!                          |                                                 |
//!                          +--------- distance (costs, threshold) <----------+       align: what differs
//! ```
//!
//! Comparing each word of a text with each listed word would be hopeless; words of one skeleton are few. Of कीएव the
//! sounds are क ई ए व, and its skeletons k-b (व is of the class of ब) and k (or a glide); कीव has the same two, and
//! stands 0.18 of a sound away, 0.045 of a sound per sound.
//!
//! Knows of sounds and costs, not of which costs: those are data of the language (`language::sounds`). Knows of single
//! words only; phrases are the matcher's.

mod align;
mod costs;
mod distance;
mod phones;
mod skeleton;

pub(crate) use align::{Difference, Kind, differences, rows};
pub(crate) use costs::Costs;
pub(crate) use distance::{Ends, Judge, relative};
pub(crate) use phones::{Phone, Phones};
pub(crate) use skeleton::skeletons;

#[cfg(test)]
mod tests;
