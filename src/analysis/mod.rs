//! Figures on the graph: parts, cut points, paths, metrics, communities.
//!
//! All over the simple undirected graph of partners ([`Adjacency`](crate::network::Adjacency)), all iterative: a
//! chain of a million actors costs no stack.

mod affinity;
mod betweenness;
mod communities;
mod components;
mod cut_points;
mod matrix;
mod metrics;
mod paths;
mod random;
mod statistics;
mod what_if;

#[cfg(test)]
mod testing;

pub use affinity::{Affinity, Walker};
pub use betweenness::{Betweenness, betweenness};
pub use communities::{Communities, communities};
pub use components::{Components, components};
pub use cut_points::{CutPoints, cut_points};
pub use matrix::{Cell, Figures, KindMatrix, Matrix, MatrixOrder, Tie, TieMatrix, arrange};
pub use metrics::{ActorMetrics, Metrics, metrics};
pub use paths::{Path, Step, shortest_paths};
pub use statistics::{Statistics, statistics};
pub use what_if::{Structure, StructureEffect};
