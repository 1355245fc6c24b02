//! What the terminal can show.

/// How the screen may look; follows from the terminal and the user's wishes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Only ASCII for lines and signs.
    pub ascii: bool,
    /// Which colours there are.
    pub colors: Colors,
}

/// The colours a terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colors {
    /// None: bold, reverse and underline have to do.
    None,
    /// Its own sixteen.
    #[default]
    Sixteen,
    /// Any mixture besides.
    True,
}
