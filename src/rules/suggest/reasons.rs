//! What speaks for a suggestion, as data and in words.

use super::super::sentence::Words;
use super::super::{Evaluation, LinkEffect, Rule, Subject};
use super::{Candidate, Suggester};
use crate::network::{ActorIndex, KindIndex, Network, Relationship, RelationshipIndex, Status, Symbol};
use crate::text::{Lang, exchange, suggestions as text};

/// More names than this are only counted.
const MOST_NAMES: usize = 3;

/// Something that speaks for linking two actors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// They had to do with each other before.
    Earlier(RelationshipIndex),
    /// They work together already, in a way that the rule doesn't count.
    Partner(RelationshipIndex),
    /// They have these partners in common; those with the fewest others first.
    CommonPartners(Vec<ActorIndex>),
    /// They have these topics in common.
    SharedTopics(Vec<Symbol>),
    /// They are in the same area.
    SameArea(Symbol),
    /// The same link closes these gaps of the candidate, by their place in the evaluation.
    OwnGaps(Vec<usize>),
    /// The candidate has no partner of the kind of the actor that the gap is about.
    NoneOfKind(KindIndex),
    /// So many partners does the candidate have.
    Load(usize),
}

impl Suggester<'_> {
    /// What speaks for a candidate.
    pub(super) fn reasons(&self, candidate: &Candidate, effect: &LinkEffect) -> Vec<Reason> {
        let network = self.network;
        let Candidate { member, actor, earlier, .. } = *candidate;
        let (one, other) = (network.actor(member), network.actor(actor));
        let mut ties = network.neighbours(member).filter(|tie| tie.actor == actor);
        let active = ties.find(|tie| tie.link.status.is_active()).map(|tie| tie.relationship);
        let topics: Vec<_> = one.topics.iter().copied().filter(|topic| other.topics.contains(topic)).collect();
        let gaps = &self.evaluation.gaps;
        let own: Vec<_> =
            effect.closes.iter().copied().filter(|gap| gaps[*gap].subject == Subject::Actor(actor)).collect();
        let common = common_partners(network, member, actor);
        let mut of_kind = network.partners().of(actor).iter();
        let has_kind = of_kind.any(|partner| network.actor(*partner).kind == one.kind);
        let reasons = [
            earlier.map(Reason::Earlier),
            active.map(Reason::Partner),
            (!common.is_empty()).then_some(Reason::CommonPartners(common)),
            (!topics.is_empty()).then_some(Reason::SharedTopics(topics)),
            one.area.filter(|area| other.area == Some(*area)).map(Reason::SameArea),
            (!own.is_empty()).then_some(Reason::OwnGaps(own)),
            (!has_kind && one.kind != other.kind).then_some(Reason::NoneOfKind(one.kind)),
            Some(Reason::Load(network.partners().degree(actor))),
        ];
        reasons.into_iter().flatten().collect()
    }

    /// A reason in words, without a final stop.
    pub fn words(&self, reason: &Reason, lang: Lang) -> String {
        reason.text(self.network, self.rules, self.evaluation, lang)
    }
}

fn common_partners(network: &Network, a: ActorIndex, b: ActorIndex) -> Vec<ActorIndex> {
    let partners = network.partners();
    let (few, other) = if partners.degree(a) <= partners.degree(b) { (a, b) } else { (b, a) };
    let mut common: Vec<_> = partners.of(few).iter().copied().filter(|actor| partners.linked(*actor, other)).collect();
    common.sort_by_key(|actor| partners.degree(*actor));
    common
}

impl Reason {
    /// Its name in JSON.
    pub fn name(&self) -> &'static str {
        match self {
            Reason::Earlier(_) => "earlier",
            Reason::Partner(_) => "partner",
            Reason::CommonPartners(_) => "common_partner",
            Reason::SharedTopics(_) => "shared_topic",
            Reason::SameArea(_) => "same_area",
            Reason::OwnGaps(_) => "own_gap",
            Reason::NoneOfKind(_) => "none_of_kind",
            Reason::Load(_) => "load",
        }
    }

    /// In words, without a final stop.
    pub fn text(&self, network: &Network, rules: &[Rule], evaluation: &Evaluation, lang: Lang) -> String {
        let words = Words { network, lang };
        let symbol = |symbol: &Symbol| network.text(*symbol);
        match self {
            Reason::Earlier(index) => text::earlier(lang, &words.once(network.relationship(*index))),
            Reason::Partner(index) => text::partner(lang, &words.relationship_kind(network.relationship(*index).kind)),
            Reason::CommonPartners(actors) => {
                let names = actors.iter().map(|actor| words.actor(*actor));
                text::common_partners(lang, actors.len(), &listed(names))
            }
            Reason::SharedTopics(topics) => text::shared_topics(lang, topics.len(), &listed(topics.iter().map(symbol))),
            Reason::SameArea(area) => text::same_area(lang, symbol(area)),
            Reason::OwnGaps(gaps) => {
                let title = |gap: &usize| &rules[evaluation.gaps[*gap].rule.0].title;
                let titles = gaps.iter().map(|gap| title(gap).get(lang.code(), &network.info.language));
                text::own_gaps(lang, &listed(titles))
            }
            Reason::NoneOfKind(kind) => text::none_of_kind(lang, &words.actor_kind(kind.get())),
            Reason::Load(0) => text::no_load(lang).to_owned(),
            Reason::Load(partners) => text::load(lang, *partners),
        }
    }
}

/// The first few, with a sign where there are more.
fn listed<'t>(names: impl ExactSizeIterator<Item = &'t str>) -> String {
    let more = if names.len() > MOST_NAMES { ", …" } else { "" };
    names.take(MOST_NAMES).collect::<Vec<_>>().join(", ") + more
}

impl Words<'_> {
    /// `donation, 2019, unconfirmed`
    fn once(&self, relationship: &Relationship) -> String {
        let since = relationship.since.map(|since| since.to_string());
        let status = match relationship.status {
            Status::Paused => exchange::paused(self.lang),
            Status::Ended => exchange::ended(self.lang),
            Status::OneOff => exchange::one_off(self.lang),
            _ => exchange::unconfirmed(self.lang),
        };
        let parts = [Some(self.relationship_kind(relationship.kind)), since, Some(status.to_owned())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
