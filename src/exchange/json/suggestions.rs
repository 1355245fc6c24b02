//! Suggestions as data.

use std::borrow::Cow;

use serde::Serialize;

use super::Export;
use crate::document::Document;
use crate::network::{ActorIndex, RelationshipIndex, Symbol};
use crate::rules::{Evaluation, Reason, Suggester, Suggestion};
use crate::text::Lang;

/// A suggestion for a gap.
#[derive(Debug, Serialize)]
struct SuggestionRow<'n> {
    gap: String,
    rank: usize,
    subject: &'n str,
    actor: &'n str,
    score: f64,
    link: Link<'n>,
    renews: Option<Link<'n>>,
    reasons: Vec<ReasonRow<'n>>,
    introduction: Vec<&'n str>,
    closes: Vec<String>,
    effect: Effect<'n>,
}

#[derive(Debug, Serialize)]
struct Link<'n> {
    from: &'n str,
    kind: Option<&'n str>,
    to: &'n str,
    status: &'static str,
}

#[derive(Debug, Serialize)]
struct ReasonRow<'n> {
    kind: &'static str,
    actors: Vec<&'n str>,
    topics: Vec<Cow<'n, str>>,
    gaps: Vec<String>,
    text: String,
}

#[derive(Debug, Serialize)]
struct Effect<'n> {
    opens: usize,
    joins: Option<[usize; 2]>,
    relieves: Vec<&'n str>,
    secures: Vec<[&'n str; 2]>,
    shortens: usize,
    text: String,
}

/// One suggestion in the shape that `suggest --format json` gives it; `rank` counts from 1 for each gap.
pub fn suggestion_json<'e>(
    document: &'e Document,
    evaluation: &'e Evaluation,
    suggester: &Suggester<'_>,
    suggestion: &Suggestion,
    rank: usize,
) -> impl Serialize + use<'e> {
    Export { document, evaluation, contacts: false }.suggestion(suggester, suggestion, rank)
}

impl<'e> Export<'e> {
    fn suggestion(&self, suggester: &Suggester<'_>, suggestion: &Suggestion, rank: usize) -> SuggestionRow<'e> {
        let Suggestion { candidate, link, effect, .. } = suggestion;
        let network = &self.document.network;
        let structure = &effect.structure;
        SuggestionRow {
            gap: self.gap_id(suggestion.gap),
            rank,
            subject: self.id(candidate.member),
            actor: self.id(candidate.actor),
            // Three digits are the same on every machine.
            score: (candidate.score * 1000.0).round() / 1000.0,
            link: Link {
                from: self.id(link.from),
                kind: link.kind.map(|kind| &*network.relationship_kinds()[kind.get()].id),
                to: self.id(link.to),
                status: "active",
            },
            renews: suggestion.renews.map(|index| self.old(index)),
            reasons: suggestion.reasons.iter().map(|reason| self.reason(suggester, reason)).collect(),
            introduction: suggestion.introduction.iter().map(|actor| self.id(*actor)).collect(),
            closes: effect.closes.iter().map(|gap| self.gap_id(*gap)).collect(),
            effect: Effect {
                opens: effect.opens,
                joins: structure.joins,
                relieves: structure.relieves.iter().map(|actor| self.id(*actor)).collect(),
                secures: structure.secures.iter().map(|(a, b)| [self.id(*a), self.id(*b)]).collect(),
                shortens: structure.shortens,
                text: effect.text(Lang::En),
            },
        }
    }

    fn old(&self, index: RelationshipIndex) -> Link<'e> {
        let network = &self.document.network;
        let old = network.relationship(index);
        Link {
            from: self.id(old.from),
            kind: Some(&network.relationship_kind_of(index).id),
            to: self.id(old.to),
            status: old.status.name(),
        }
    }

    fn reason(&self, suggester: &Suggester<'_>, reason: &Reason) -> ReasonRow<'e> {
        let (mut actors, mut gaps): (&[ActorIndex], &[usize]) = (&[], &[]);
        let mut topics: &[Symbol] = &[];
        match reason {
            Reason::CommonPartners(partners) => actors = partners,
            Reason::SharedTopics(shared) => topics = shared,
            Reason::OwnGaps(own) => gaps = own,
            _ => {}
        }
        ReasonRow {
            kind: reason.name(),
            actors: actors.iter().map(|actor| self.id(*actor)).collect(),
            topics: self.topics(topics),
            gaps: gaps.iter().map(|gap| self.gap_id(*gap)).collect(),
            text: self.public(&suggester.words(reason, Lang::En)).into_owned(),
        }
    }

    fn id(&self, actor: ActorIndex) -> &'e str {
        &self.document.network.actor(actor).id
    }

    fn gap_id(&self, place: usize) -> String {
        self.evaluation.gaps[place].id(&self.document.network, &self.document.rules)
    }
}
