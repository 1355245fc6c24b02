//! Spans of time as rules write them.

use jiff::Span as TimeSpan;

use crate::network::Date;

/// Reads `"N days|weeks|months|years"`, with or without the plural's s; none where it is no such span, or one
/// that the calendar cannot hold.
pub fn parse_time_span(text: &str) -> Option<TimeSpan> {
    let mut words = text.split_whitespace();
    let (number, unit) = (words.next()?, words.next()?);
    if words.next().is_some() || !number.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let number: i64 = number.parse().ok()?;
    match unit {
        "day" | "days" => TimeSpan::new().try_days(number),
        "week" | "weeks" => TimeSpan::new().try_weeks(number),
        "month" | "months" => TimeSpan::new().try_months(number),
        "year" | "years" => TimeSpan::new().try_years(number),
        _ => return None,
    }
    .ok()
}

/// The span in the words that [`parse_time_span`] reads.
pub fn time_span_text(span: TimeSpan) -> String {
    let parts = [
        (i64::from(span.get_years()), "years"),
        (i64::from(span.get_months()), "months"),
        (i64::from(span.get_weeks()), "weeks"),
    ];
    let part = parts.into_iter().find(|(number, _)| *number != 0);
    let (number, unit) = part.unwrap_or((span.get_days().into(), "days"));
    format!("{number} {unit}")
}

/// The day that lies this span after `day`: a month later is the same day of that month or its last. Where the
/// calendar ends before that, its last day.
pub(super) fn after(day: Date, span: TimeSpan) -> Date {
    day.checked_add(span).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn later(day: &str, span: &str) -> String {
        after(day.parse().unwrap(), parse_time_span(span).unwrap()).to_string()
    }

    #[test]
    fn spans_are_a_number_and_a_unit() {
        for text in ["", "12", "months", "12months", "-1 days", "+1 days", "1.5 days", "1 decade", "1 day ago"] {
            assert_eq!(parse_time_span(text).map(|span| span.to_string()), None, "{text}");
        }
        assert_eq!(parse_time_span("99999999999999999999 days").map(|span| span.to_string()), None);
        assert_eq!(parse_time_span("9999999 years").map(|span| span.to_string()), None);
        assert_eq!(later("2026-11-24", " 0  days "), "2026-11-24");
        assert_eq!(later("2026-11-24", "1 day"), "2026-11-25");
        assert_eq!(later("2026-11-24", "2 weeks"), "2026-12-08");
        assert_eq!(later("2026-11-24", "1 year"), "2027-11-24");
    }

    #[test]
    fn spans_are_written_as_they_are_read() {
        for text in ["0 days", "1 days", "2 weeks", "12 months", "3 years"] {
            assert_eq!(time_span_text(parse_time_span(text).unwrap()), text);
        }
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_months_last() {
        assert_eq!(later("2026-01-31", "1 month"), "2026-02-28");
        assert_eq!(later("2024-02-29", "12 months"), "2025-02-28");
        assert_eq!(later("2025-02-28", "12 months"), "2026-02-28");
        assert_eq!(later("2026-03-31", "3 months"), "2026-06-30");
    }

    #[test]
    fn the_calendar_ends_somewhere() {
        assert_eq!(later("9999-12-01", "19000 years"), "9999-12-31");
    }
}
