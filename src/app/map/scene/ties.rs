//! Relationships as lines.

use std::collections::BTreeSet;

use super::super::raster::Dash;
use super::Ink;
use super::board::Board;
use crate::app::App;
use crate::layout::Point;
use crate::network::{ActorIndex, LineStyle, Link, Status};

/// Which relationships are drawn besides those of the selected actor and the chains that were looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// None.
    Own,
    /// Those that go on today.
    Active,
    /// All.
    InAnyState,
}

/// The relationships that are drawn.
pub(super) struct Ties {
    which: Which,
    /// Whose relationships stand out.
    selected: Option<ActorIndex>,
    /// The steps of the chains that were looked for, the smaller index first.
    steps: BTreeSet<(ActorIndex, ActorIndex)>,
}

impl Ties {
    pub(super) fn new(app: &App, which: Which) -> Ties {
        let steps = app.paths().iter().flat_map(|path| path.actors.windows(2));
        let steps = steps.map(|step| (step[0].min(step[1]), step[0].max(step[1]))).collect();
        Ties { which, selected: app.selected, steps }
    }

    /// Draws the relationships between actors that have a place: those that matter most last, over all others.
    pub(super) fn draw(&self, board: &mut Board, app: &App, place: impl Fn(ActorIndex) -> Option<Point>) {
        let network = app.data.network();
        let drawn = network.links().filter(|(a, b, link)| self.draws(*a, *b, link.status));
        let drawn = drawn.filter_map(|(a, b, link)| Some((a, b, link, place(a)?, place(b)?)));
        // A line that only passes says nothing about anybody on screen.
        let is_seen = |from: Point, to: Point| board.is_on_screen(from) || board.is_on_screen(to);
        let mut drawn: Vec<_> = drawn.filter(|(.., from, to)| is_seen(*from, *to)).collect();
        drawn.sort_by_cached_key(|(a, b, link, ..)| {
            (self.is_step(*a, *b, link.status), self.is_own(*a, *b), link.status.is_active())
        });
        for (a, b, link, from, to) in &drawn {
            let ink = self.ink(*a, *b, *link);
            let line = network.relationship_kinds()[link.kind.get()].line;
            let (start, end) = (board.projection.dot(*from), board.projection.dot(*to));
            let dash = if ink == Ink::Step { Dash::Bold } else { dash(line, link.status) };
            board.lines.line(start, end, dash, ink);
        }
        for (a, b, link, from, to) in drawn.into_iter().rev() {
            if link.directed && (self.which == Which::InAnyState || self.is_own(a, b)) {
                board.head(from, to, self.ink(a, b, link));
            }
        }
    }

    /// Whether the relationship belongs to a chain that was looked for.
    fn is_step(&self, a: ActorIndex, b: ActorIndex, status: Status) -> bool {
        status.is_active() && self.steps.contains(&(a.min(b), a.max(b)))
    }

    fn is_own(&self, a: ActorIndex, b: ActorIndex) -> bool {
        self.selected == Some(a) || self.selected == Some(b)
    }

    fn draws(&self, a: ActorIndex, b: ActorIndex, status: Status) -> bool {
        let of_these = match self.which {
            Which::Own => false,
            Which::Active => status.is_active(),
            Which::InAnyState => true,
        };
        of_these || self.is_own(a, b) || self.is_step(a, b, status)
    }

    fn ink(&self, a: ActorIndex, b: ActorIndex, link: Link) -> Ink {
        match link.status {
            Status::Paused | Status::Ended | Status::Declined => Ink::Gone,
            _ if self.is_step(a, b, link.status) => Ink::Step,
            _ if self.is_own(a, b) => Ink::OwnTie(link.kind),
            _ => Ink::Tie(link.kind),
        }
    }
}

/// The line of a relationship: its kind's own while it goes on, strokes for what may come, dots for all else.
fn dash(line: LineStyle, status: Status) -> Dash {
    match (status, line) {
        (Status::InTalks | Status::Planned, _) | (Status::Active, LineStyle::Dashed) => Dash::Dashed,
        (Status::Active, LineStyle::Solid) => Dash::Solid,
        (Status::Active, LineStyle::Bold) => Dash::Bold,
        _ => Dash::Dotted,
    }
}
