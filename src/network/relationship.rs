//! Relationships between two actors.

use super::{ActorIndex, Date, KindIndex, SharedAbout, When};
use crate::diagnostic::Span;

/// The place of a relationship in its network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelationshipIndex(u32);

impl RelationshipIndex {
    /// The index of the relationship at this place.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a file that is read has fewer relationships than a u32 counts"
    )]
    pub fn new(place: usize) -> RelationshipIndex {
        RelationshipIndex(place as u32)
    }

    /// The place.
    pub fn get(self) -> usize {
        self.0 as usize
    }
}

/// A relationship, with all its fields checked.
#[derive(Debug, Clone)]
pub struct Relationship {
    /// One end; where the kind has a direction, the giving one.
    pub from: ActorIndex,
    /// The other end, never the same actor.
    pub to: ActorIndex,
    /// Its kind.
    pub kind: KindIndex,
    /// How it stands.
    pub status: Status,
    /// 1–5.
    pub strength: Option<u8>,
    /// When it began.
    pub since: Option<When>,
    /// When it ends.
    pub until: Option<When>,
    /// Whether it is in writing, where that is known.
    pub agreement: Option<bool>,
    /// When someone last checked that it still holds.
    pub reviewed: Option<Date>,
    /// Topics, remark, sources, and everything else.
    pub about: SharedAbout,
    /// Where the entry stands in the file: its header, or the inline table.
    pub place: Span,
}

impl Relationship {
    /// An active relationship of which no more is known than who, with whom and what kind.
    pub fn new(from: ActorIndex, to: ActorIndex, kind: KindIndex) -> Relationship {
        Relationship {
            from,
            to,
            kind,
            status: Status::Active,
            strength: None,
            since: None,
            until: None,
            agreement: None,
            reviewed: None,
            about: SharedAbout::default(),
            place: Span::default(),
        }
    }
}

/// The state of a relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Status {
    /// Goes on today.
    #[default]
    Active,
    /// Was an event or a gift.
    OneOff,
    /// Was reported once and nobody has checked since.
    Unconfirmed,
    /// May come: people talk about it.
    InTalks,
    /// May come: it has been decided.
    Planned,
    /// Was, and may be again.
    Paused,
    /// Was.
    Ended,
    /// Was asked for and refused.
    Declined,
}

impl Status {
    /// Every state, in the order of the manual.
    pub const ALL: [Status; 8] = [
        Status::Active,
        Status::OneOff,
        Status::Unconfirmed,
        Status::InTalks,
        Status::Planned,
        Status::Paused,
        Status::Ended,
        Status::Declined,
    ];

    /// The name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Status::Active => "active",
            Status::OneOff => "one_off",
            Status::Unconfirmed => "unconfirmed",
            Status::InTalks => "in_talks",
            Status::Planned => "planned",
            Status::Paused => "paused",
            Status::Ended => "ended",
            Status::Declined => "declined",
        }
    }

    /// The state of this name.
    pub fn from_name(name: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.name() == name)
    }

    /// Whether it goes on today.
    pub fn is_active(self) -> bool {
        self == Status::Active
    }

    /// Whether it may come: in talks or planned.
    pub fn may_come(self) -> bool {
        matches!(self, Status::InTalks | Status::Planned)
    }
}
