//! Networks, rules and decisions as a test writes them down: names and texts only, so that the second, naive
//! implementation has nothing in common with the first.

use crate::diagnostic::Span;
use crate::filter::{Field, Filter};
use crate::network::{
    Actor, AttributeValue, Builder, Date, Info, LocalText, Network, Relationship, RelationshipKind, Status, When,
};
use crate::rules::{
    Check, Decision, DecisionState, Evaluation, Finds, NamedField, Needs, NeedsDirection, Rule, RuleIndex,
    RuleSeverity, parse_time_span,
};

#[derive(Debug, Clone, Default)]
pub(super) struct ActorSpec {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) area: Option<String>,
    pub(super) topics: Vec<String>,
    pub(super) size: Option<i64>,
    pub(super) tags: Vec<String>,
}

#[derive(Debug, Clone)]
pub(super) struct LinkSpec {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) kind: String,
    pub(super) status: Status,
    pub(super) until: Option<When>,
    pub(super) reviewed: Option<Date>,
    pub(super) agreement: Option<bool>,
}

/// A network. Relationship kinds that begin with `d` have a direction.
#[derive(Debug, Clone, Default)]
pub(in crate::rules) struct NetSpec {
    pub(super) actors: Vec<ActorSpec>,
    pub(super) links: Vec<LinkSpec>,
}

/// The relationship kinds of every test network.
pub(super) const KINDS: [&str; 4] = ["coop", "meets", "donates", "drives"];

impl NetSpec {
    /// Adds actors, each as `id` or `id:kind` or `id:kind:area` or `id:kind:area:topic+topic`.
    pub(super) fn actors(mut self, actors: &str) -> NetSpec {
        for actor in actors.split_whitespace() {
            let mut parts = actor.split(':').chain(std::iter::repeat(""));
            let mut part = || parts.next().unwrap().to_owned();
            let (id, kind, area, topics) = (part(), part(), part(), part());
            self.actors.push(ActorSpec {
                id,
                kind: if kind.is_empty() { "club".to_owned() } else { kind },
                area: (!area.is_empty()).then_some(area),
                topics: topics.split('+').filter(|topic| !topic.is_empty()).map(str::to_owned).collect(),
                ..ActorSpec::default()
            });
        }
        self
    }

    /// Adds active relationships, each as `from-kind-to` or `from-kind-to-status`.
    pub(super) fn links(mut self, links: &str) -> NetSpec {
        for link in links.split_whitespace() {
            let parts: Vec<_> = link.split('-').collect();
            self.links.push(LinkSpec {
                from: parts[0].to_owned(),
                to: parts[2].to_owned(),
                kind: parts[1].to_owned(),
                status: parts.get(3).map_or(Status::Active, |name| Status::from_name(name).unwrap()),
                until: None,
                reviewed: None,
                agreement: None,
            });
        }
        self
    }

    /// Changes the relationship that was added last.
    pub(super) fn last(mut self, change: impl FnOnce(&mut LinkSpec)) -> NetSpec {
        change(self.links.last_mut().unwrap());
        self
    }

    pub(in crate::rules) fn build(&self) -> Network {
        let mut builder = Builder::new(Info { language: "en".into(), ..Info::default() });
        for kind in KINDS {
            let directed = kind.starts_with('d');
            builder.declare_relationship_kind(RelationshipKind { directed, ..RelationshipKind::undeclared(kind) });
        }
        for spec in &self.actors {
            let actor = spec.build(&mut builder);
            builder.add_actor(actor).unwrap();
        }
        for link in &self.links {
            let end = |id: &str| builder.find(id).unwrap();
            let mut relationship = Relationship::new(end(&link.from), end(&link.to), {
                KINDS.iter().position(|kind| *kind == link.kind).and_then(crate::network::KindIndex::new).unwrap()
            });
            relationship.status = link.status;
            relationship.until = link.until;
            relationship.reviewed = link.reviewed;
            relationship.agreement = link.agreement;
            builder.add_relationship(relationship).unwrap();
        }
        builder.build()
    }
}

impl ActorSpec {
    fn build(&self, builder: &mut Builder) -> Actor {
        let mut actor = Actor::new(&self.id, builder.actor_kind(&self.kind).unwrap());
        actor.area = self.area.as_ref().map(|area| builder.intern(area));
        actor.topics = self.topics.iter().map(|topic| builder.intern(topic)).collect();
        let size = self.size.map(|size| (builder.intern("size"), AttributeValue::Integer(size)));
        let tags = self.tags.iter().map(|tag| tag.as_str().into()).collect();
        actor.attributes = size.into_iter().chain([(builder.intern("tags"), AttributeValue::Texts(tags))]).collect();
        actor
    }
}

#[derive(Debug, Clone)]
pub(in crate::rules) struct NeedsSpec {
    pub(super) at_least: Option<u32>,
    pub(super) at_most: Option<u32>,
    pub(super) partner: Option<String>,
    pub(super) via: Option<Vec<&'static str>>,
    pub(super) status: Vec<Status>,
    pub(super) direction: NeedsDirection,
    pub(super) within: u32,
    pub(super) same: Vec<&'static str>,
    pub(super) shares: Vec<&'static str>,
    pub(super) agreement: bool,
    pub(super) per: Option<&'static str>,
}

impl Default for NeedsSpec {
    fn default() -> NeedsSpec {
        NeedsSpec {
            at_least: Some(1),
            at_most: None,
            partner: None,
            via: None,
            status: vec![Status::Active],
            direction: NeedsDirection::Any,
            within: 1,
            same: Vec::new(),
            shares: Vec::new(),
            agreement: false,
            per: None,
        }
    }
}

#[derive(Debug, Clone)]
pub(super) enum CheckSpec {
    Needs(NeedsSpec),
    Isolated,
    SingleLink,
    Broker,
    Bridge,
    Island,
    Unreviewed(Option<(u32, Unit)>),
    Expiring(u32, Unit),
    Expired,
    Missing(&'static str),
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

#[derive(Debug, Clone)]
pub(super) struct RuleSpec {
    pub(super) subjects: Option<String>,
    pub(super) check: CheckSpec,
}

#[derive(Debug, Clone)]
pub(super) struct DecisionSpec {
    pub(super) rule: usize,
    pub(super) subject: String,
    pub(super) state: DecisionState,
    pub(super) until: Option<When>,
}

pub(super) fn needs(spec: NeedsSpec) -> RuleSpec {
    RuleSpec { subjects: None, check: CheckSpec::Needs(spec) }
}

pub(super) fn finds(check: CheckSpec) -> RuleSpec {
    RuleSpec { subjects: None, check }
}

impl RuleSpec {
    pub(super) fn of(self, subjects: &str) -> RuleSpec {
        RuleSpec { subjects: Some(subjects.to_owned()), ..self }
    }

    /// The rule; its id is `r` and its place among the rules.
    pub(super) fn build(&self, place: usize, network: &Network) -> Rule {
        let id = format!("r{place}");
        Rule {
            title: LocalText::plain(id.as_str()),
            id: id.into(),
            why: None,
            severity: RuleSeverity::Medium,
            subjects: self.subjects.as_deref().map(filter),
            check: self.check.build(network),
            place: Span::default(),
        }
    }
}

fn filter(text: &str) -> Filter {
    Filter::parse(text).unwrap()
}

fn named(name: &str, network: &Network) -> NamedField {
    NamedField { name: name.into(), field: Field::named(name, network) }
}

fn span(number: u32, unit: Unit) -> jiff::Span {
    parse_time_span(&format!("{number} {}", format!("{unit:?}").to_lowercase())).unwrap()
}

impl CheckSpec {
    fn build(&self, network: &Network) -> Check {
        let finds = match self {
            CheckSpec::Needs(spec) => return Check::Needs(spec.build(network)),
            CheckSpec::Isolated => Finds::Isolated,
            CheckSpec::SingleLink => Finds::SingleLink,
            CheckSpec::Broker => Finds::Broker,
            CheckSpec::Bridge => Finds::Bridge,
            CheckSpec::Island => Finds::Island,
            CheckSpec::Unreviewed(older) => {
                Finds::Unreviewed { older_than: older.map(|(number, unit)| span(number, unit)) }
            }
            CheckSpec::Expiring(number, unit) => Finds::Expiring { within: span(*number, *unit) },
            CheckSpec::Expired => Finds::Expired,
            CheckSpec::Missing(field) => Finds::Missing { field: named(field, network) },
        };
        Check::Finds(finds)
    }
}

impl NeedsSpec {
    pub(in crate::rules) fn build(&self, network: &Network) -> Needs {
        let kind = |name: &&str| network.relationship_kinds().iter().position(|kind| *kind.id == **name);
        let index = |place: usize| crate::network::KindIndex::new(place).unwrap();
        Needs {
            at_least: self.at_least,
            at_most: self.at_most,
            partner: self.partner.as_deref().map(filter),
            via: self.via.as_ref().map(|via| via.iter().map(|name| index(kind(name).unwrap())).collect()),
            status: self.status.clone().into(),
            direction: self.direction,
            within: self.within,
            same: self.same.iter().map(|name| named(name, network)).collect(),
            shares: self.shares.iter().map(|name| named(name, network)).collect(),
            agreement: self.agreement,
            per: self.per.map(|name| named(name, network)),
        }
    }
}

impl DecisionSpec {
    pub(super) fn build(&self) -> Decision {
        Decision {
            rule: RuleIndex(self.rule),
            subject: self.subject.as_str().into(),
            state: self.state,
            owner: None,
            until: self.until,
            decided: None,
            note: None,
            place: Span::default(),
        }
    }
}

pub(super) fn evaluate(network: &Network, rules: &[Rule], decisions: &[DecisionSpec], day: Date) -> Evaluation {
    let decisions: Vec<_> = decisions.iter().map(DecisionSpec::build).collect();
    Evaluation::new(network, rules, &decisions, day)
}

pub(super) fn rules(specs: &[RuleSpec], network: &Network) -> Vec<Rule> {
    specs.iter().enumerate().map(|(place, spec)| spec.build(place, network)).collect()
}

/// The gaps of one rule on 24 November 2026, as `key`, `key:found`, with ` planned` where they are.
pub(super) fn gaps(net: &NetSpec, rule: &RuleSpec) -> String {
    let network = net.build();
    let rules = rules(std::slice::from_ref(rule), &network);
    let gaps = evaluate(&network, &rules, &[], "2026-11-24".parse().unwrap()).gaps;
    let shown = gaps.iter().map(|gap| {
        let found = gap.found.map_or(String::new(), |found| format!(":{found}"));
        let state = if gap.state == crate::rules::GapState::Open { "" } else { " planned" };
        format!("{}{found}{state}", gap.subject.key(&network))
    });
    shown.collect::<Vec<_>>().join(", ")
}
