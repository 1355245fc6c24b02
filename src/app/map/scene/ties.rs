//! Relationships as lines.

use super::super::raster::Dash;
use super::Ink;
use super::board::Board;
use crate::layout::Point;
use crate::network::{ActorIndex, LineStyle, Link, Network, Status};

/// Which relationships are drawn.
#[derive(Clone, Copy)]
pub(super) struct Ties {
    /// Whose relationships stand out.
    pub(super) selected: Option<ActorIndex>,
    /// Whether those in other states than active are drawn, besides the selected actor's.
    pub(super) all_states: bool,
}

impl Ties {
    /// Draws the relationships between actors that have a place: those that matter most last, over all others.
    pub(super) fn draw(self, board: &mut Board, network: &Network, place: impl Fn(ActorIndex) -> Option<Point>) {
        let drawn = network.links().filter_map(|(a, b, link)| Some((a, b, link, place(a)?, place(b)?)));
        let mut drawn: Vec<_> = drawn.filter(|(a, b, link, ..)| self.draws(*a, *b, link.status)).collect();
        drawn.sort_by_key(|(a, b, link, ..)| (self.is_own(*a, *b), link.status.is_active()));
        for (a, b, link, from, to) in &drawn {
            let ink = self.ink(*a, *b, *link);
            let line = network.relationship_kinds()[link.kind.get()].line;
            let (start, end) = (board.projection.dot(*from), board.projection.dot(*to));
            board.lines.line(start, end, dash(line, link.status), ink);
        }
        for (a, b, link, from, to) in drawn.into_iter().rev() {
            if link.directed && (self.all_states || self.is_own(a, b)) {
                board.head(from, to, self.ink(a, b, link));
            }
        }
    }

    fn is_own(self, a: ActorIndex, b: ActorIndex) -> bool {
        self.selected == Some(a) || self.selected == Some(b)
    }

    fn draws(self, a: ActorIndex, b: ActorIndex, status: Status) -> bool {
        status.is_active() || self.all_states || self.is_own(a, b)
    }

    fn ink(self, a: ActorIndex, b: ActorIndex, link: Link) -> Ink {
        match link.status {
            Status::Paused | Status::Ended | Status::Declined => Ink::Gone,
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
