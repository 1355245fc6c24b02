//! The manual's chapter on rules once more, as slowly and literally as it goes: sets of names, no indices, brokers
//! and bridges by taking them away and counting the parts.

use std::collections::BTreeSet;

use super::spec::{ActorSpec, CheckSpec, DecisionSpec, LinkSpec, NeedsSpec, NetSpec, RuleSpec, Unit};
use crate::network::{Date, Status};
use crate::rules::{GapState, NeedsDirection};

type Names = BTreeSet<String>;

/// A gap: subject key, count, state, decision.
pub(super) type NaiveGap = (String, Option<u32>, GapState, Option<usize>);

/// The gaps of each rule in order, and the settled decisions.
pub(super) fn evaluate(
    net: &NetSpec,
    rules: &[RuleSpec],
    decisions: &[DecisionSpec],
    day: Date,
) -> (Vec<Vec<NaiveGap>>, Vec<usize>) {
    let today = World { net: net.clone(), day };
    let mut ahead = today.clone();
    for link in &mut ahead.net.links {
        if link.status == Status::InTalks || link.status == Status::Planned {
            link.status = Status::Active;
        }
    }
    let mut gaps = Vec::new();
    for (place, rule) in rules.iter().enumerate() {
        let later: Names = ahead.find(rule).into_iter().map(|(key, _)| key).collect();
        let mut of_rule = Vec::new();
        for (key, found) in today.find(rule) {
            let about = |decision: &DecisionSpec| decision.rule == place && decision.subject == key;
            let holds = |decision: &DecisionSpec| decision.until.is_none_or(|until| day <= until.last_day());
            let decided = decisions.iter().rposition(|decision| about(decision) && holds(decision));
            let state = match decided {
                Some(decided) => decisions[decided].state.into(),
                None if !later.contains(&key) => GapState::Planned,
                None => GapState::Open,
            };
            of_rule.push((key, found, state, decided));
        }
        gaps.push(of_rule);
    }
    let exists = |decision: &DecisionSpec| gaps[decision.rule].iter().any(|(key, ..)| *key == decision.subject);
    let settled = (0..decisions.len()).filter(|place| !exists(&decisions[*place])).collect();
    (gaps, settled)
}

#[derive(Clone)]
struct World {
    net: NetSpec,
    day: Date,
}

fn has_direction(link: &LinkSpec) -> bool {
    link.kind.starts_with('d')
}

fn texts(actor: &ActorSpec, field: &str) -> Names {
    match field {
        "kind" => [actor.kind.clone()].into(),
        "area" => actor.area.iter().cloned().collect(),
        "topic" | "topics" => actor.topics.iter().cloned().collect(),
        "size" => actor.size.iter().map(|size| size.to_string()).collect(),
        "tags" => actor.tags.iter().cloned().collect(),
        _ => Names::new(),
    }
}

impl World {
    fn actor(&self, id: &str) -> &ActorSpec {
        self.net.actors.iter().find(|actor| actor.id == id).unwrap()
    }

    fn active(&self) -> Vec<&LinkSpec> {
        self.net.links.iter().filter(|link| link.status == Status::Active).collect()
    }

    fn edges(&self) -> Vec<(String, String)> {
        self.active().iter().map(|link| (link.from.clone(), link.to.clone())).collect()
    }

    fn partners(&self, id: &str) -> Names {
        let there = self.edges().into_iter().filter(|(from, _)| from == id).map(|(_, to)| to);
        let back = self.edges().into_iter().filter(|(_, to)| to == id).map(|(from, _)| from);
        there.chain(back).collect()
    }

    fn everyone(&self) -> Names {
        self.net.actors.iter().map(|actor| actor.id.clone()).collect()
    }

    fn selected(&self, filter: Option<&String>) -> Names {
        let holds = |id: &String| filter.is_none_or(|text| text.split_whitespace().all(|term| self.term(id, term)));
        self.everyone().into_iter().filter(holds).collect()
    }

    fn term(&self, id: &str, term: &str) -> bool {
        if let Some(term) = term.strip_prefix('-') {
            return !self.term(id, term);
        }
        let (field, values) = term.split_once(':').unwrap();
        values.split(',').any(|value| match field {
            "id" => id == value,
            "degree" => {
                let degree = self.partners(id).len();
                match value.strip_prefix('<') {
                    Some(bound) => degree < bound.parse().unwrap(),
                    None => degree >= value.strip_prefix(">=").unwrap().parse().unwrap(),
                }
            }
            "partner" => self.partners(id).iter().any(|partner| self.actor(partner).kind == value),
            "near" => {
                let (center, steps) = value.split_once('~').unwrap();
                let mut near = Names::from([center.to_owned()]);
                for _ in 0..steps.parse().unwrap() {
                    near = near.iter().flat_map(|id| self.partners(id)).chain(near.clone()).collect();
                }
                near.contains(id)
            }
            _ => texts(self.actor(id), field).contains(value),
        })
    }

    /// The parts of the network made of these actors and edges.
    fn parts(actors: &Names, edges: &[(String, String)]) -> Vec<Names> {
        let mut parts: Vec<Names> = actors.iter().map(|id| Names::from([id.clone()])).collect();
        for (a, b) in edges.iter().filter(|(a, b)| actors.contains(a) && actors.contains(b)) {
            let (joined, mut rest): (Vec<_>, Vec<_>) =
                parts.into_iter().partition(|part| part.contains(a) || part.contains(b));
            rest.push(joined.into_iter().flatten().collect());
            parts = rest;
        }
        parts
    }

    fn find(&self, rule: &RuleSpec) -> Vec<(String, Option<u32>)> {
        let subjects = self.selected(rule.subjects.as_ref());
        let in_order: Vec<_> = self.net.actors.iter().map(|actor| actor.id.clone()).collect();
        let in_order: Vec<_> = in_order.into_iter().filter(|id| subjects.contains(id)).collect();
        let plain = |keys: Vec<String>| keys.into_iter().map(|key| (key, None)).collect();
        let actors = |holds: &dyn Fn(&String) -> bool| plain(in_order.iter().filter(|id| holds(id)).cloned().collect());
        let links = |holds: &dyn Fn(&LinkSpec) -> bool| {
            let meant = |link: &&LinkSpec| subjects.contains(&link.from) || subjects.contains(&link.to);
            let found = self.active().into_iter().filter(meant).filter(|link| holds(link));
            plain(found.map(|link| format!("{}--{}--{}", link.from, link.kind, link.to)).collect())
        };
        let count_parts = |actors: &Names, edges: &[(String, String)]| World::parts(actors, edges).len();
        match &rule.check {
            CheckSpec::Needs(needs) => self.needs(needs, &in_order),
            CheckSpec::Isolated => actors(&|id| self.partners(id).is_empty()),
            CheckSpec::SingleLink => actors(&|id| self.partners(id).len() == 1),
            CheckSpec::Broker => actors(&|id| {
                let mut others = self.everyone();
                others.remove(id);
                count_parts(&others, &self.edges()) > count_parts(&self.everyone(), &self.edges())
            }),
            CheckSpec::Bridge => plain(self.bridges(&subjects)),
            CheckSpec::Island => plain(self.islands(&subjects)),
            CheckSpec::Unreviewed(older) => links(&|link| match (link.reviewed, older) {
                (None, _) => true,
                (Some(reviewed), Some((number, unit))) => later(reviewed, *number, *unit) < self.day,
                (Some(_), None) => false,
            }),
            CheckSpec::Expiring(number, unit) => links(&|link| {
                let until = link.until.map(|until| until.last_day());
                until.is_some_and(|until| self.day <= until && until <= later(self.day, *number, *unit))
            }),
            CheckSpec::Expired => links(&|link| link.until.is_some_and(|until| until.last_day() < self.day)),
            CheckSpec::Missing(field) => actors(&|id| texts(self.actor(id), field).is_empty()),
        }
    }

    fn bridges(&self, subjects: &Names) -> Vec<String> {
        let all = World::parts(&self.everyone(), &self.edges()).len();
        let mut bridges = BTreeSet::new();
        for (a, b) in self.edges() {
            let (a, b) = if a < b { (a, b) } else { (b, a) };
            let between = |(c, d): &(String, String)| (*c == a && *d == b) || (*c == b && *d == a);
            let without: Vec<_> = self.edges().into_iter().filter(|edge| !between(edge)).collect();
            let meant = subjects.contains(&a) || subjects.contains(&b);
            if meant && World::parts(&self.everyone(), &without).len() > all {
                bridges.insert((a, b));
            }
        }
        bridges.into_iter().map(|(a, b)| format!("{a}--{b}")).collect()
    }

    fn islands(&self, subjects: &Names) -> Vec<String> {
        let mut parts = World::parts(&self.everyone(), &self.edges());
        parts.retain(|part| part.len() >= 2);
        parts.sort_by_key(|part| (std::cmp::Reverse(part.len()), part.first().cloned()));
        let mut islands: Vec<_> = parts.into_iter().skip(1).collect();
        islands.retain(|part| !part.is_disjoint(subjects));
        let mut keys: Vec<_> = islands.iter().map(|part| format!("component={}", part.first().unwrap())).collect();
        keys.sort();
        keys
    }

    fn needs(&self, needs: &NeedsSpec, subjects: &[String]) -> Vec<(String, Option<u32>)> {
        let groups: Vec<(String, Names)> = match needs.per {
            None => subjects.iter().map(|id| (id.clone(), [id.clone()].into())).collect(),
            Some(field) => {
                let values: Names = subjects.iter().flat_map(|id| texts(self.actor(id), field)).collect();
                let with = |value: &String| {
                    let members = subjects.iter().filter(|id| texts(self.actor(id), field).contains(value));
                    members.cloned().collect()
                };
                values.iter().map(|value| (format!("{field}={value}"), with(value))).collect()
            }
        };
        let mut gaps = Vec::new();
        for (key, members) in groups {
            let partners: Names = members.iter().flat_map(|member| self.counted(needs, member)).collect();
            let count = u32::try_from(partners.len()).unwrap();
            let few = needs.at_least.is_some_and(|least| count < least);
            let many = needs.at_most.is_some_and(|most| count > most);
            if few || many {
                gaps.push((key, Some(count)));
            }
        }
        gaps
    }

    /// The partners of one actor that a rule counts.
    fn counted(&self, needs: &NeedsSpec, id: &str) -> Names {
        let counts = |link: &&LinkSpec| {
            needs.via.as_ref().is_none_or(|via| via.contains(&&*link.kind))
                && needs.status.contains(&link.status)
                && (!needs.agreement || link.agreement == Some(true))
        };
        let links: Vec<_> = self.net.links.iter().filter(counts).collect();
        let mut reached = Names::from([id.to_owned()]);
        for _ in 0..needs.within {
            for from in reached.clone() {
                for link in &links {
                    let out = !has_direction(link) || needs.direction != NeedsDirection::In;
                    let back = !has_direction(link) || needs.direction != NeedsDirection::Out;
                    if link.from == from && out {
                        reached.insert(link.to.clone());
                    }
                    if link.to == from && back {
                        reached.insert(link.from.clone());
                    }
                }
            }
        }
        reached.remove(id);
        let fits = self.selected(needs.partner.as_ref());
        let alike = |other: &String| {
            let both = |field: &&str| (texts(self.actor(id), field), texts(self.actor(other), field));
            needs.same.iter().map(both).all(|(own, other)| !own.is_empty() && own == other)
                && needs.shares.iter().map(both).all(|(own, other)| !own.is_disjoint(&other))
        };
        reached.into_iter().filter(|other| fits.contains(other) && alike(other)).collect()
    }
}

/// The day so much later, by hand.
fn later(day: Date, number: u32, unit: Unit) -> Date {
    let step = |mut day: Date, days: u32| {
        (0..days).for_each(|_| day = day.tomorrow().unwrap());
        day
    };
    let months = match unit {
        Unit::Days => return step(day, number),
        Unit::Weeks => return step(day, 7 * number),
        Unit::Months => number,
        Unit::Years => 12 * number,
    };
    let months = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + i32::try_from(months).unwrap();
    let (year, month) = (i16::try_from(months / 12).unwrap(), i8::try_from(months % 12 + 1).unwrap());
    (0..4).find_map(|less| Date::new(year, month, day.day() - less).ok()).unwrap()
}
