//! What comes in while a meeting goes on: suggestions, the seconds of its clock, the minutes.

use super::page::fill;
use crate::app::{App, Layer};
use crate::text::interface::meeting as text;

impl App {
    /// The minutes are there, or not.
    pub(in crate::app) fn minutes_written(&mut self, result: Result<String, String>) {
        let lang = self.data.lang;
        self.message = Some(match result {
            Ok(files) => text::minutes_written(lang, &files),
            Err(reason) => text::minutes_failed(lang, &reason),
        });
    }

    /// A second has passed.
    pub(in crate::app) fn second_passed(&mut self) {
        if let Some(seconds) = self.meeting.as_mut().and_then(|meeting| meeting.clock.as_mut()) {
            *seconds += 1;
        }
    }

    /// Shows what came in meanwhile.
    pub(in crate::app) fn refresh_meeting(&mut self) {
        self.want_suggestions_in_meeting();
        let known = self.suggested.generation();
        if let Some(Layer::Meeting(_)) = self.layers.last()
            && self.meeting.as_mut().is_some_and(|meeting| std::mem::replace(&mut meeting.known, known) != known)
        {
            fill(self);
        }
    }

    /// Asks for the suggestions that the meeting shows now, and those for the next gap, so that nobody waits.
    fn want_suggestions_in_meeting(&mut self) {
        let Some(Layer::Meeting(_)) = self.layers.first() else { return };
        let Some(meeting) = &self.meeting else { return };
        let next: Vec<_> = meeting.items.iter().skip(meeting.at).take(2).map(|item| item.id.clone()).collect();
        for gap in next.iter().filter_map(|id| self.data.gap_of_id(id)).collect::<Vec<_>>() {
            if self.can_suggest(gap) {
                self.want_suggestions(gap);
            }
        }
    }
}
