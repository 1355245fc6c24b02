//! Gaps as other programs read them.

use serde::{Serialize, Serializer};

use super::super::super::context::Session;
use super::super::local;
use super::Selection;
use crate::exchange::{JsonOptions, gap_json};
use crate::network::Date;
use crate::rules::GapState;
use crate::text::Lang;

/// The whole answer.
#[derive(Serialize)]
pub(super) struct Gaps<'s> {
    network: &'s str,
    as_of: String,
    summary: Summary,
    gaps: Each<'s>,
}

/// The gaps to show; each is put together only when it is written.
struct Each<'s> {
    session: &'s Session,
    selection: &'s Selection,
}

impl Serialize for Each<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Each { session, selection } = self;
        let Session { document, evaluation } = session;
        serializer.collect_seq(
            selection.shown(session).map(|gap| gap_json(document, evaluation, gap, &JsonOptions::default())),
        )
    }
}

#[derive(Serialize)]
struct Summary {
    open: usize,
    planned: usize,
    accepted: usize,
}

impl<'s> Gaps<'s> {
    pub(super) fn new(session: &'s Session, selection: &'s Selection, day: Date) -> Gaps<'s> {
        let network = &session.document.network;
        Gaps {
            network: local(&network.info.title, network, Lang::En),
            as_of: day.to_string(),
            summary: Summary {
                open: selection.count(session, GapState::Open),
                planned: selection.count(session, GapState::Planned),
                accepted: selection.count(session, GapState::Accepted),
            },
            gaps: Each { session, selection },
        }
    }
}
