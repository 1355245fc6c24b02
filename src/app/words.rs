//! Words for states and severities.

use crate::network::Status;
use crate::rules::{GapState, RuleSeverity};
use crate::text::Lang;
use crate::text::interface::figures;

/// How a gap stands.
pub fn gap_state(lang: Lang, state: GapState) -> &'static str {
    match state {
        GapState::Open => figures::open(lang),
        GapState::Planned => figures::planned(lang),
        GapState::Accepted => figures::accepted(lang),
    }
}

/// How much a rule matters.
pub fn severity(lang: Lang, severity: RuleSeverity) -> &'static str {
    match severity {
        RuleSeverity::High => figures::high(lang),
        RuleSeverity::Medium => figures::medium(lang),
        RuleSeverity::Low => figures::low(lang),
    }
}

/// How a relationship stands.
pub fn status(lang: Lang, status: Status) -> &'static str {
    match status {
        Status::Active => figures::active(lang),
        Status::OneOff => figures::one_off(lang),
        Status::Unconfirmed => figures::unconfirmed(lang),
        Status::InTalks => figures::in_talks(lang),
        Status::Planned => figures::planned(lang),
        Status::Paused => figures::paused(lang),
        Status::Ended => figures::ended(lang),
        Status::Declined => figures::declined(lang),
    }
}
