//! Points in time as a file gives them: a year, or a day.

use super::Date;

/// A year or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum When {
    /// A whole year.
    Year(i16),
    /// A day.
    Day(Date),
}

impl When {
    /// The first day: 1 January of a bare year, as `since` means it.
    pub fn first_day(self) -> Date {
        match self {
            When::Year(year) => Date::new(year, 1, 1).unwrap_or(Date::MIN),
            When::Day(day) => day,
        }
    }

    /// The last day: 31 December of a bare year, as `until` means it.
    pub fn last_day(self) -> Date {
        match self {
            When::Year(year) => Date::new(year, 12, 31).unwrap_or(Date::MAX),
            When::Day(day) => day,
        }
    }
}

impl std::fmt::Display for When {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            When::Year(year) => year.fmt(f),
            When::Day(day) => day.fmt(f),
        }
    }
}
