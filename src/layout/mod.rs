//! Places for actors: rings around a focus, forces for the whole, and room for labels.
//!
//! Only addition, multiplication, division and square roots of the machine's own arithmetic are used, and sines from a
//! library that is the same everywhere: the same network gets the same places on every machine.

mod geometry;
mod labels;
mod rings;
mod whole;

pub use geometry::{Point, Rectangle};
pub use labels::{Label, place_labels};
pub use rings::{Placed, Rings, Sector, direction, rings};
pub use whole::{Settling, settle};
