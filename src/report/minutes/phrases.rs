//! What is said above and below the minutes, whoever writes them.

use super::Minutes;
use crate::report::material::day;
use crate::text::{minutes as words, report as paper};

impl Minutes {
    /// Above what was discussed or decided.
    pub(in crate::report) fn heading(&self) -> &'static str {
        let heading = if self.of_meeting { words::discussed } else { words::decided_title };
        heading(self.lang())
    }

    /// Below the title: when the meeting was, or since when decisions are told of.
    pub(in crate::report) fn dates(&self) -> String {
        let lang = self.lang();
        match self.since {
            Some(since) => words::minutes_since(lang, &day(lang, since)),
            None if self.of_meeting => words::minutes_of(lang, &day(lang, self.day)),
            None => paper::evaluated(lang, &day(lang, self.day)),
        }
    }

    /// What to say where nothing was decided.
    pub(in crate::report) fn nothing(&self) -> &'static str {
        let nothing =
            if self.since.is_none() && !self.of_meeting { words::no_dated_decision } else { words::nothing_decided };
        nothing(self.lang())
    }
}
