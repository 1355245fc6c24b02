//! Whether the subject of a decision can be one: keys are written by hand, and a slip would silently settle a gap.

use super::entries::Text;
use super::reader::Located;
use crate::diagnostic::{Code, Diagnostic};
use crate::network::Network;
use crate::rules::{Check, Finds, Needs, Rule};
use crate::text::{Lang, nearest, problems};

/// What is wrong with a subject key for a rule; nothing where the gap may merely be gone.
pub(super) fn problem(subject: &Located<Text<'_>>, rule: &Rule, network: &Network, lang: Lang) -> Option<Diagnostic> {
    match &rule.check {
        Check::Needs(Needs { per: Some(field), .. }) => {
            let start = format!("{}=", field.name);
            (!subject.is.starts_with(&start)).then(|| malformed(subject, &format!("{start}…"), lang))
        }
        Check::Finds(Finds::Bridge) => pair(subject, network, lang),
        Check::Finds(Finds::Island) => match subject.is.strip_prefix("component=") {
            Some(id) => actor(id, subject, network, lang),
            None => Some(malformed(subject, "component=…", lang)),
        },
        Check::Finds(Finds::Unreviewed { .. } | Finds::Expiring { .. } | Finds::Expired) => {
            (!subject.is.contains("--")).then(|| malformed(subject, "from--kind--to", lang))
        }
        Check::Needs(_) | Check::Finds(_) => actor(&subject.is, subject, network, lang),
    }
}

fn actor(id: &str, subject: &Located<Text<'_>>, network: &Network, lang: Lang) -> Option<Diagnostic> {
    if network.find(id).is_some() {
        return None;
    }
    let near = nearest(id, network.actors().iter().map(|actor| &*actor.id));
    let help = near.map(|near| problems::did_you_mean(lang, near));
    Some(Diagnostic::new(Code::UnknownSubject, problems::unknown_actor(lang, id), subject.span).help(help))
}

/// The ends of a pair stand in the order of their ids.
fn pair(subject: &Located<Text<'_>>, network: &Network, lang: Lang) -> Option<Diagnostic> {
    let known = |id: &str| network.find(id).is_some();
    let cuts = subject.is.match_indices("--");
    let ends: Vec<_> = cuts.map(|(at, _)| (subject.is.split_at(at).0, subject.is.split_at(at + 2).1)).collect();
    match ends.iter().find(|(a, b)| known(a) && known(b)) {
        Some((a, b)) if a <= b => None,
        Some((a, b)) => Some(malformed(subject, &format!("{b}--{a}"), lang)),
        None => match ends.first() {
            Some((a, b)) => actor(if known(a) { b } else { a }, subject, network, lang),
            None => Some(malformed(subject, "a--b", lang)),
        },
    }
}

fn malformed(subject: &Located<Text<'_>>, expected: &str, lang: Lang) -> Diagnostic {
    let message = problems::unknown_subject(lang, &subject.is);
    Diagnostic::new(Code::UnknownSubject, message, subject.span).help(problems::write_instead(lang, expected))
}
