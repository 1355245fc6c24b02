//! The four ways an arrow key leads.

/// Where an arrow key leads on a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    /// Up.
    Up,
    /// Down.
    Down,
    /// To the left.
    Left,
    /// To the right.
    Right,
}
