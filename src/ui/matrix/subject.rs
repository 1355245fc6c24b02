//! What rows and columns stand for.

use ratatui::style::Style;

use super::super::row;
use crate::analysis::KindMatrix;
use crate::app::App;
use crate::app::matrix::Level;
use crate::network::{ActorIndex, KindIndex};
use crate::text::{safe, width};

/// What a row or a column stands for.
#[derive(Clone, Copy)]
pub(super) enum Subject {
    /// A kind, and how many actors of it there are.
    Kind(KindIndex, usize),
    /// One actor.
    Actor(ActorIndex),
}

impl Subject {
    /// What a row stands for.
    pub(super) fn of_row(level: &Level, at: usize) -> Option<Subject> {
        match level {
            Level::Kinds(kinds) => Subject::kind(kinds, at),
            Level::Actors(actors) => actors.ties.rows.get(at).copied().map(Subject::Actor),
        }
    }

    /// What a column stands for.
    pub(super) fn of_column(level: &Level, at: usize) -> Option<Subject> {
        match level {
            Level::Kinds(kinds) => Subject::kind(kinds, at),
            Level::Actors(actors) => actors.ties.columns.get(at).copied().map(Subject::Actor),
        }
    }

    fn kind(kinds: &KindMatrix, at: usize) -> Option<Subject> {
        Some(Subject::Kind(*kinds.kinds.get(at)?, kinds.members.get(at)?.len()))
    }

    /// The sign of the kind.
    pub(super) fn sign(self, app: &App) -> (String, Style) {
        let kind = match self {
            Subject::Kind(kind, _) => kind,
            Subject::Actor(actor) => app.data.network().actor(actor).kind,
        };
        row::sign(app, kind, app.look)
    }

    /// The full name.
    pub(super) fn name(self, app: &App) -> &str {
        match self {
            Subject::Kind(kind, _) => app.data.plural(kind),
            Subject::Actor(actor) => &app.data.network().actor(actor).name,
        }
    }

    /// The short name where there is one.
    pub(super) fn short_name(self, app: &App) -> &str {
        match self {
            Subject::Kind(..) => self.name(app),
            Subject::Actor(actor) => app.data.network().actor(actor).short_name(),
        }
    }

    /// The name where it fits, else the short one.
    pub(super) fn name_within(self, app: &App, columns: usize) -> &str {
        let name = self.name(app);
        if width(&safe(name)) <= columns { name } else { self.short_name(app) }
    }
}
