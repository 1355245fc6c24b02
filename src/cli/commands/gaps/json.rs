//! Gaps as other programs read them.

use serde::{Serialize, Serializer};

use super::super::super::context::Session;
use super::super::local;
use super::Selection;
use crate::network::Date;
use crate::rules::{Check, Decision, Gap, GapState};
use crate::text::{Lang, without_personal_data};

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
        serializer.collect_seq(selection.shown(session).map(|gap| GapJson::new(gap, session)))
    }
}

#[derive(Serialize)]
struct Summary {
    open: usize,
    planned: usize,
    accepted: usize,
}

/// One gap.
#[derive(Serialize)]
pub(in crate::cli::commands) struct GapJson<'s> {
    id: String,
    rule: &'s str,
    severity: &'static str,
    state: &'static str,
    subject: SubjectJson,
    found: Option<u32>,
    at_least: Option<u32>,
    at_most: Option<u32>,
    message: String,
    file: &'s str,
    line: usize,
    decision: Option<DecisionJson<'s>>,
}

#[derive(Serialize)]
struct SubjectJson {
    #[serde(rename = "type")]
    type_name: &'static str,
    key: String,
    name: String,
}

#[derive(Serialize)]
struct DecisionJson<'s> {
    state: &'static str,
    owner: Option<String>,
    until: Option<String>,
    decided: Option<String>,
    note: Option<String>,
    file: &'s str,
    line: usize,
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

impl<'s> GapJson<'s> {
    /// The gap in English.
    pub(in crate::cli::commands) fn new(gap: &Gap, session: &'s Session) -> GapJson<'s> {
        let document = &session.document;
        let (network, rules) = (&document.network, &document.rules);
        let rule = &rules[gap.rule.0];
        let (at_least, at_most) = bounds(&rule.check);
        GapJson {
            id: gap.id(network, rules),
            rule: &rule.id,
            severity: rule.severity.name(),
            state: gap.state.name(),
            subject: SubjectJson {
                type_name: gap.subject.type_name(),
                key: gap.subject.key(network),
                name: gap.subject.name(network, Lang::En),
            },
            found: gap.found,
            at_least,
            at_most,
            message: gap.message(network, rules, Lang::En),
            file: document.source.name(),
            line: document.source.line(gap.place(network, rules).start),
            decision: gap.decision.map(|place| DecisionJson::new(&document.decisions[place], session)),
        }
    }
}

/// The bounds that a rule sets on the number of partners.
pub(super) fn bounds(check: &Check) -> (Option<u32>, Option<u32>) {
    match check {
        Check::Needs(needs) => (needs.at_least, needs.at_most),
        Check::Finds(_) => (None, None),
    }
}

impl<'s> DecisionJson<'s> {
    fn new(decision: &Decision, session: &'s Session) -> DecisionJson<'s> {
        let public = |text: &str| without_personal_data(text).into_owned();
        let source = &session.document.source;
        DecisionJson {
            state: decision.state.name(),
            owner: decision.owner.as_deref().map(public),
            until: decision.until.map(|until| until.to_string()),
            decided: decision.decided.map(|day| day.to_string()),
            note: decision.note.as_deref().map(public),
            file: source.name(),
            line: source.line(decision.place.start),
        }
    }
}
