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

impl std::str::FromStr for When {
    type Err = jiff::Error;

    /// Reads a year of four digits, or a day such as `2026-12-31`.
    fn from_str(text: &str) -> Result<When, jiff::Error> {
        let year = text.parse::<i16>().ok().filter(|year| text.len() == 4 && *year > 0);
        year.map_or_else(|| text.parse().map(When::Day), |year| Ok(When::Year(year)))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_and_days_are_read_as_they_are_shown() {
        for text in ["2026", "2026-02-28"] {
            assert_eq!(text.parse::<When>().unwrap().to_string(), text);
        }
        for text in ["26", "-026", "0000", "2026-02-30", "x", ""] {
            assert!(text.parse::<When>().is_err(), "{text}");
        }
    }
}
