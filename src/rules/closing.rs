//! Between whom one more relationship would help to close a gap.

use rustc_hash::FxHashMap;

use super::check::{Numbers, Values};
use super::{Check, Gap, GapState, Needs, NeedsDirection, Rule, RuleIndex, Subject};
use crate::filter::{Context, Field};
use crate::network::{ActorIndex, ActorSet, Direction, Neighbour, Network};

/// For rules that need more partners, whom they would count.
#[derive(Debug, Default)]
pub struct Closing {
    /// Whom the partner filter of each rule selects; none where everybody will do.
    partners: FxHashMap<RuleIndex, Option<ActorSet>>,
    /// What every actor has in the fields that these rules compare.
    values: FxHashMap<Option<Field>, Numbers>,
}

impl Closing {
    /// Asks the partner filters of the rules of these gaps and numbers the values that they compare, each once: linear
    /// in the network for each rule.
    pub fn new<'g>(network: &Network, rules: &[Rule], gaps: impl IntoIterator<Item = &'g Gap>) -> Closing {
        let context = Context { network, partners: network.partners(), gaps: None };
        let nobody = || ActorSet::empty(network.actors().len());
        let mut closing = Closing::default();
        for gap in gaps {
            let Some(needs) = open(gap, rules).filter(|_| !closing.partners.contains_key(&gap.rule)) else {
                continue;
            };
            let partners = needs.partner.as_ref().map(|filter| filter.select(&context).unwrap_or_else(|_| nobody()));
            closing.partners.insert(gap.rule, partners);
            for named in needs.same.iter().chain(&needs.shares) {
                let numbers = || Values::new(named.field, network).numbers;
                closing.values.entry(named.field).or_insert_with(numbers);
            }
        }
        closing
    }

    /// Whether an open gap of an actor, or of a group that it belongs to, would get a partner more by a relationship
    /// of this actor with that one, of a kind, direction and state that the rule counts.
    ///
    /// Never says yes wrongly. Where some partners count already, and so might this one through others, it says no:
    /// in rules about groups or about more than one step.
    pub fn would_help(
        &self,
        gap: &Gap,
        actor: ActorIndex,
        partner: ActorIndex,
        network: &Network,
        rules: &[Rule],
    ) -> bool {
        let (Some(needs), Some(selected)) = (open(gap, rules), self.partners.get(&gap.rule)) else { return false };
        let counts_already = || match gap.subject {
            _ if gap.found == Some(0) => false,
            Subject::Actor(_) if needs.within == 1 => {
                network.neighbours(actor).any(|tie| tie.actor == partner && needs.counts(&tie))
            }
            _ => true,
        };
        actor != partner
            && selected.as_ref().is_none_or(|selected| selected.contains(partner))
            && self.fields_agree(needs, actor, partner)
            && !counts_already()
    }

    /// Whether two actors have the same or common values where the rule asks for that.
    fn fields_agree(&self, needs: &Needs, a: ActorIndex, b: ActorIndex) -> bool {
        let numbers = |field| self.values.get(&field);
        needs.same.iter().all(|named| numbers(named.field).is_some_and(|numbers| numbers.same(a, b)))
            && needs.shares.iter().all(|named| numbers(named.field).is_some_and(|numbers| numbers.share(a, b)))
    }
}

/// What the rule of an open gap needs, where that is more partners.
fn open<'r>(gap: &Gap, rules: &'r [Rule]) -> Option<&'r Needs> {
    gap.lacks(rules).filter(|_| gap.state == GapState::Open)
}

impl Gap {
    /// Whether it is about an actor, or a group, that has too few partners: whoever becomes one helps to close it.
    pub fn lacks_partners(&self, rules: &[Rule]) -> bool {
        self.lacks(rules).is_some()
    }

    /// What its rule needs, where that is more partners.
    pub fn lacks<'r>(&self, rules: &'r [Rule]) -> Option<&'r Needs> {
        let Check::Needs(needs) = &rules[self.rule.0].check else { return None };
        let too_few = needs.at_least? > self.found?;
        let is_about_actors = matches!(self.subject, Subject::Actor(_) | Subject::Group { .. });
        (too_few && is_about_actors).then_some(needs)
    }
}

impl Needs {
    /// Whether a relationship, seen from the actor that the rule is about, is one that counts.
    fn counts(&self, tie: &Neighbour) -> bool {
        self.counts_kind_of(tie) && self.status.contains(&tie.link.status) && (!self.agreement || tie.link.agreement)
    }

    /// Whether it is of a kind and direction that counts.
    pub(super) fn counts_kind_of(&self, tie: &Neighbour) -> bool {
        let direction = match self.direction {
            NeedsDirection::Any => true,
            NeedsDirection::Out => !tie.link.directed || tie.direction == Direction::Out,
            NeedsDirection::In => !tie.link.directed || tie.direction == Direction::In,
        };
        direction && self.via.as_ref().is_none_or(|via| via.contains(&tie.link.kind))
    }
}
