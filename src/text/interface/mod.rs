//! The texts of the terminal interface, by the part of the screen they stand in.

pub mod actions;
pub mod actors;
pub mod changes;
pub mod changes_since;
pub mod editing;
pub mod export;
pub mod figures;
pub mod frame;
pub mod gaps;
pub mod keys;
pub mod map;
pub mod matrix;
pub mod meeting;
pub mod meeting_actions;
pub mod overview;
pub mod paths;
pub mod row;
pub mod suggested;
pub mod views;
