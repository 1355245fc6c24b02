//! The lines above the panes: tabs, and what is left out.

use super::{App, View};
use crate::text::interface::{editing, frame as text, paths};
use crate::text::{safe, truncate, width};

/// Fewer columns than this say nothing on the marked actor.
const LEAST_OF_MARK: usize = 24;

/// A tab and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tab {
    /// The view it leads to.
    pub view: View,
    /// The first column.
    pub x: usize,
    /// What is on it.
    pub text: String,
}

impl App {
    /// The tabs; where not all names fit, only the present view has its name.
    pub fn tabs(&self) -> Vec<Tab> {
        let all = self.tabs_with(|_| true);
        let fits = all.last().is_none_or(|last| last.x + width(&last.text) < usize::from(self.size.columns));
        if fits { all } else { self.tabs_with(|view| view == self.view) }
    }

    fn tabs_with(&self, is_named: impl Fn(View) -> bool) -> Vec<Tab> {
        let mut x = 1;
        let tab = |view: View| {
            let name = if is_named(view) { self.view_name(view) } else { "" };
            let text = format!("{} {name}", view.number()).trim_end().to_owned();
            let tab = Tab { view, x, text };
            x += width(&tab.text) + 2;
            tab
        };
        View::ALL.into_iter().map(tab).collect()
    }

    /// What a view is called.
    pub fn view_name(&self, view: View) -> &'static str {
        match view {
            View::Overview => text::overview(self.data.lang),
            View::Actors => text::actors(self.data.lang),
            View::Map => text::map(self.data.lang),
            View::Matrix => text::matrix(self.data.lang),
            View::Gaps => text::gaps(self.data.lang),
        }
    }

    /// What holds in all views, in at most so many columns: what the filter leaves out and how to get it back, and
    /// from whom a path is looked for.
    pub fn left_out(&self, columns: usize) -> Option<String> {
        let filter = self.filter_leaves_out(columns);
        let room = columns.saturating_sub(filter.as_ref().map_or(0, |filter| width(filter) + 3));
        let mark = self.marked().map(|actor| paths::from(self.data.lang, &self.data.network().actor(actor).name));
        let mark = mark.map(|mark| truncate(&mark, room).into_owned()).filter(|_| room >= LEAST_OF_MARK);
        let problems = self.problems_on_disk();
        let broken = (problems > 0).then(|| editing::broken_on_disk(self.data.lang, problems));
        let parts: Vec<_> = broken.into_iter().chain(filter).chain(mark).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    fn filter_leaves_out(&self, columns: usize) -> Option<String> {
        if self.filter.is_empty() {
            return None;
        }
        let lang = self.data.lang;
        let total = self.data.network().actors().len();
        let start = text::shown(lang, self.filter.count(), total);
        let end = if self.filter_line().is_some() { "" } else { text::how_to_lift(lang) };
        let fixed = width(&start) + 3 + if end.is_empty() { 0 } else { width(end) + 3 };
        let filter = safe(self.filter.text());
        let room = columns.saturating_sub(fixed);
        let parts: Vec<&str> = match room {
            0..6 => vec![&start, end],
            _ => vec![&start, filter.as_ref(), end],
        };
        let cut = truncate(parts.get(1).copied().unwrap_or_default(), room);
        let middle = if parts.len() == 3 { cut.as_ref() } else { "" };
        let parts = [start.as_str(), middle, end].into_iter().filter(|part| !part.is_empty());
        Some(parts.collect::<Vec<_>>().join(" · "))
    }

    /// Whether the line on what is left out doesn't fit beside the tabs.
    pub(super) fn left_out_needs_a_row(&self) -> bool {
        let columns = usize::from(self.size.columns);
        let tabs = self.tabs().last().map_or(0, |tab| tab.x + width(&tab.text));
        self.left_out(columns.saturating_sub(2)).is_some_and(|line| tabs + 3 + width(&line) + 1 > columns)
    }
}
