//! Gaps as other programs read them.

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::super::super::context::Session;
use super::super::super::processors::{in_shares, processors};
use super::super::local;
use super::since::Came;
use super::{Selection, Shown};
use crate::exchange::{JsonOptions, gap_json};
use crate::network::Date;
use crate::rules::{Gap, GapState};
use crate::text::Lang;

/// How many gaps a thread writes at a time.
const SHARE: usize = 2000;

/// The answer but for its list of gaps.
#[derive(Serialize)]
struct Head<'s> {
    network: &'s str,
    as_of: String,
    /// Only where an older state was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<&'s str>,
    summary: Summary,
}

/// Some of the gaps; each is put together only when it is written.
struct Share<'s> {
    session: &'s Session,
    gaps: &'s [&'s Gap],
}

impl Serialize for Share<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Session { document, evaluation } = self.session;
        let options = JsonOptions::default();
        serializer.collect_seq(self.gaps.iter().map(|gap| gap_json(document, evaluation, gap, &options)))
    }
}

#[derive(Serialize)]
struct Summary {
    open: usize,
    planned: usize,
    accepted: usize,
}

/// Writes the whole answer, indented.
///
/// # Errors
/// Those of writing.
pub(super) fn write(session: &Session, selection: &Selection, day: Date, out: &mut dyn Write) -> io::Result<()> {
    let network = &session.document.network;
    let head = Head {
        network: local(&network.info.title, network, Lang::En),
        as_of: day.to_string(),
        since: selection.since.as_ref().map(|since| since.name()),
        summary: Summary {
            open: selection.count(session, GapState::Open),
            planned: selection.count(session, GapState::Planned),
            accepted: selection.count(session, GapState::Accepted),
        },
    };
    let head = serde_json::to_string_pretty(&head)?;
    write!(out, "{}", head.trim_end_matches("\n}"))?;
    let shown: Vec<Shown<'_>> = selection.shown(session).collect();
    write_list("gaps", session, &shown.iter().map(|shown| shown.gap).collect::<Vec<_>>(), out)?;
    if let Some(since) = &selection.since {
        let (network, rules) = (&session.document.network, &session.document.rules);
        let again = shown.iter().filter(|shown| shown.came == Some(Came::OpenAgain));
        let again: Vec<_> = again.map(|shown| shown.gap.id(network, rules)).collect();
        write!(out, ",\n  \"open_again\": {}", serde_json::to_string(&again)?)?;
        write_list("closed", since.old, &since.closed().collect::<Vec<_>>(), out)?;
    }
    out.write_all(b"\n}\n")?;
    out.flush()
}

/// Writes one more key with a list of gaps.
fn write_list(key: &str, session: &Session, gaps: &[&Gap], out: &mut dyn Write) -> io::Result<()> {
    write!(out, ",\n  \"{key}\": [")?;
    let mut separator = "";
    for round in gaps.chunks(processors() * SHARE) {
        for share in in_shares(round, SHARE, |gaps| elements(&Share { session, gaps })) {
            out.write_all(separator.as_bytes())?;
            out.write_all(share?.as_bytes())?;
            separator = ",";
        }
    }
    out.write_all(if gaps.is_empty() { b"]" } else { b"\n  ]" })
}

/// The elements of a list that stands two levels deep, with what indents them.
fn elements(share: &Share<'_>) -> serde_json::Result<String> {
    let mut nested = serde_json::to_string_pretty(&[share])?;
    nested.truncate(nested.len() - "\n  ]\n]".len());
    nested.drain(.."[\n  [".len());
    Ok(nested)
}
