//! All rules asked at once: the gaps, and how each one stands.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::check::{self, Findings, Ground, Known, Time, World};
use super::threads::each;
use super::{Decision, Gap, GapState, Rule, RuleIndex, Subject};
use crate::analysis::Structure;
use crate::filter::GapSubjects;
use crate::network::{ActorIndex, ActorSet, Date, Network};

/// What the rules find in a network on one day.
#[derive(Debug)]
pub struct Evaluation {
    /// The day on which the rules were asked.
    pub day: Date,
    /// The gaps, in the order of the rules; those of one rule as in the file where they are about actors or
    /// relationships, else by the bytes of their value or ids.
    pub gaps: Vec<Gap>,
    /// The decisions, by their place in the document, whose gap is gone.
    pub settled: Vec<usize>,
    by_actor: ByActor,
    open_subjects: GapSubjects,
    structure: Arc<Structure>,
    known: Known,
}

impl Evaluation {
    /// Asks every rule. Linear in the network for each rule; with `within`, in the size of the neighbourhoods.
    pub fn new(network: &Network, rules: &[Rule], decisions: &[Decision], day: Date) -> Evaluation {
        Evaluation::on(Ground::new(network, day), Arc::default(), rules, decisions)
    }

    /// Asks every rule in a later state of the network, on the same day: gives what [`Evaluation::new`] gives, in less time
    /// where entries stayed as they were.
    #[must_use]
    pub fn next(&self, network: &Network, later: &Network, rules: &[Rule], decisions: &[Decision]) -> Evaluation {
        let hangs_together_as_before = network.partners() == later.partners();
        let structure = if hangs_together_as_before { Arc::clone(&self.structure) } else { Arc::default() };
        let ground = Ground::with_known(later, self.day, self.known.next(network, later));
        Evaluation::on(ground, structure, rules, decisions)
    }

    fn on(ground: Ground<'_>, structure: Arc<Structure>, rules: &[Rule], decisions: &[Decision]) -> Evaluation {
        let Ground { network, day, .. } = ground;
        let (mut gaps, members) = find_today(rules, &World::today(&ground, Arc::clone(&structure)));
        let settled = decide(&mut gaps, decisions, network, day);
        if network.relationships().iter().any(|relationship| relationship.status.may_come()) {
            look_ahead(&mut gaps, rules, &ground);
        }
        let by_actor = ByActor::new(network, &gaps, &members);
        let open_subjects = open_subjects(network, rules, &gaps);
        Evaluation { day, gaps, settled, by_actor, open_subjects, structure, known: ground.into_known() }
    }

    /// The gaps, by their place, that an actor has to do with: as the subject itself, as one end of a pair or a
    /// relationship, as a member of a group or a component. In order.
    pub fn of_actor(&self, actor: ActorIndex) -> &[usize] {
        self.by_actor.of(actor)
    }

    /// For each rule the actors that are themselves the subject of an open gap.
    pub fn open_subjects(&self) -> &GapSubjects {
        &self.open_subjects
    }

    /// How the active relationships hold the network together.
    pub fn structure(&self) -> &Structure {
        &self.structure
    }

    /// How many gaps are in this state.
    pub fn count(&self, state: GapState) -> usize {
        self.gaps.iter().filter(|gap| gap.state == state).count()
    }
}

/// The members of groups and components: a gap's place, and an actor.
type Members = Vec<(usize, ActorIndex)>;

fn find_today(rules: &[Rule], today: &World<'_, '_>) -> (Vec<Gap>, Members) {
    let mut gaps = Vec::new();
    let mut members = Vec::new();
    for (place, findings) in asked(rules, today).into_iter().enumerate() {
        let first = gaps.len();
        members.extend(findings.members.into_iter().map(|(at, actor)| (first + at, actor)));
        gaps.extend(findings.list.into_iter().map(|finding| Gap {
            rule: RuleIndex(place),
            subject: finding.subject,
            found: finding.found,
            state: GapState::Open,
            decision: None,
        }));
    }
    (gaps, members)
}

/// What each rule finds.
fn asked(rules: &[Rule], world: &World<'_, '_>) -> Vec<Findings> {
    each(rules, world.network(), |rule| check::find(rule, world))
}

/// The decisions about one gap.
#[derive(Default)]
struct Decided {
    /// The last one in the file that holds.
    holds: Option<usize>,
    is_there: bool,
}

/// Gives each gap the state that was decided; returns the decisions whose gap is gone.
fn decide(gaps: &mut [Gap], decisions: &[Decision], network: &Network, day: Date) -> Vec<usize> {
    let mut by_rule: FxHashMap<RuleIndex, FxHashMap<&str, Decided>> = FxHashMap::default();
    for (place, decision) in decisions.iter().enumerate() {
        let about = by_rule.entry(decision.rule).or_default().entry(&decision.subject).or_default();
        if decision.holds_on(day) {
            about.holds = Some(place);
        }
    }
    let mut key = String::new();
    for gap in gaps {
        let Some(decided) = by_rule.get_mut(&gap.rule) else { continue };
        key.clear();
        gap.subject.write_key(network, &mut key);
        if let Some(about) = decided.get_mut(&*key) {
            about.is_there = true;
            gap.decision = about.holds;
            gap.state = about.holds.map_or(GapState::Open, |place| decisions[place].state.into());
        }
    }
    let is_gone = |decision: &Decision| !by_rule[&decision.rule][&*decision.subject].is_there;
    (0..).zip(decisions).filter(|(_, decision)| is_gone(decision)).map(|(place, _)| place).collect()
}

/// An open gap is planned where it isn't found once the relationships that may come are there.
fn look_ahead(gaps: &mut [Gap], rules: &[Rule], ground: &Ground<'_>) {
    let ahead = World::new(ground, Time::Ahead);
    let of_same_rule = |a: &Gap, b: &Gap| a.rule == b.rule;
    let by_rule: Vec<_> = gaps.chunk_by(of_same_rule).collect();
    let found = each(&by_rule, ground.network, |of_rule| find_ahead(of_rule, rules, &ahead));
    for (of_rule, found) in gaps.chunk_by_mut(of_same_rule).zip(found) {
        let Some(found) = found else { continue };
        let mut found = found.list.iter().map(|finding| &finding.subject).peekable();
        for gap in of_rule {
            while found.next_if(|subject| subject.order(&gap.subject, ground.network).is_lt()).is_some() {}
            let stays = found.peek().is_some_and(|subject| **subject == gap.subject);
            if gap.state == GapState::Open && !stays {
                gap.state = GapState::Planned;
            }
        }
    }
}

/// What a rule finds once all that may come is there; none where that closes none of its open gaps.
fn find_ahead(of_rule: &[Gap], rules: &[Rule], ahead: &World<'_, '_>) -> Option<Findings> {
    let rule = &rules[of_rule.first()?.rule.0];
    if !check::links_can_close(rule) || of_rule.iter().all(|gap| gap.state != GapState::Open) {
        return None;
    }
    Some(match open_actors(of_rule, ahead.network()) {
        Some(actors) => check::find_again(rule, &actors, ahead),
        None => check::find(rule, ahead),
    })
}

/// The subjects of the open gaps of one rule, where they are actors.
fn open_actors(of_rule: &[Gap], network: &Network) -> Option<ActorSet> {
    let mut actors = ActorSet::empty(network.actors().len());
    for gap in of_rule.iter().filter(|gap| gap.state == GapState::Open) {
        let Subject::Actor(actor) = gap.subject else { return None };
        actors.insert(actor);
    }
    Some(actors)
}

fn open_subjects(network: &Network, rules: &[Rule], gaps: &[Gap]) -> GapSubjects {
    let empty = || ActorSet::empty(network.actors().len());
    let mut by_rule: Vec<_> = rules.iter().map(|rule| (rule.id.clone(), empty())).collect();
    for gap in gaps.iter().filter(|gap| gap.state == GapState::Open) {
        if let Subject::Actor(actor) = gap.subject {
            by_rule[gap.rule.0].1.insert(actor);
        }
    }
    GapSubjects { by_rule }
}

/// For each actor its gaps, in compressed sparse rows.
#[derive(Debug)]
struct ByActor {
    starts: Vec<u32>,
    gaps: Vec<usize>,
}

impl ByActor {
    fn new(network: &Network, gaps: &[Gap], members: &Members) -> ByActor {
        let mut starts = vec![0u32; network.actors().len() + 1];
        each_involved(network, gaps, members, |_, actor| starts[actor.get() + 1] += 1);
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut rows = vec![0; starts.last().map_or(0, |end| *end as usize)];
        each_involved(network, gaps, members, |gap, actor| {
            rows[next[actor.get()] as usize] = gap;
            next[actor.get()] += 1;
        });
        ByActor { starts, gaps: rows }
    }

    fn of(&self, actor: ActorIndex) -> &[usize] {
        &self.gaps[self.starts[actor.get()] as usize..self.starts[actor.get() + 1] as usize]
    }
}

/// Every gap, in order, with each actor that it involves.
fn each_involved(network: &Network, gaps: &[Gap], members: &Members, mut take: impl FnMut(usize, ActorIndex)) {
    let mut members = members.iter().peekable();
    for (place, gap) in gaps.iter().enumerate() {
        match gap.subject {
            Subject::Actor(actor) => take(place, actor),
            Subject::Pair(a, b) => [a, b].into_iter().for_each(|actor| take(place, actor)),
            Subject::Relationship(index) => {
                let relationship = network.relationship(index);
                [relationship.from, relationship.to].into_iter().for_each(|actor| take(place, actor));
            }
            Subject::Group { .. } | Subject::Component(_) => {
                while let Some((_, actor)) = members.next_if(|(of, _)| *of == place) {
                    take(place, *actor);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::network::{Actor, Builder, Info, LocalText, Relationship};
    use crate::rules::threads::FEWEST;
    use crate::rules::{Check, Finds, RuleSeverity};

    fn rule(finds: Finds) -> Rule {
        Rule {
            id: "r".into(),
            title: LocalText::plain("r"),
            why: None,
            severity: RuleSeverity::Medium,
            subjects: None,
            check: Check::Finds(finds),
            place: crate::diagnostic::Span::default(),
        }
    }

    /// Chains of three, with every seventh link missing.
    fn chains(actors: usize) -> Network {
        let mut builder = Builder::new(Info::default());
        let kind = builder.actor_kind("k").unwrap();
        let link = builder.relationship_kind("r").unwrap();
        let all: Vec<_> =
            (0..actors).map(|at| builder.add_actor(Actor::new(&format!("a{at}"), kind)).unwrap()).collect();
        let linked = all.windows(2).enumerate().filter(|(at, _)| at % 3 != 2 && at % 7 != 0);
        let links = linked.map(|(_, pair)| Relationship::new(pair[0], pair[1], link)).collect();
        assert!(builder.add_relationships(links).is_empty());
        builder.build()
    }

    #[test]
    fn rules_asked_on_every_processor_find_the_same_in_the_same_order() {
        let network = chains(FEWEST + 1);
        let ground = Ground::new(&network, Date::constant(2026, 11, 24));
        let world = World::new(&ground, Time::Today);
        let rules = [Finds::Isolated, Finds::Bridge, Finds::SingleLink, Finds::Broker, Finds::Island].map(rule);
        let one_by_one: Vec<_> = rules.iter().map(|rule| check::find(rule, &world)).collect();
        assert_eq!(format!("{:?}", asked(&rules, &world)), format!("{one_by_one:?}"));
        assert!(one_by_one.iter().all(|findings| !findings.list.is_empty()));
    }
}
