//! From raw rules, decisions and views to checked ones: kinds, fields, actors and rules are looked up in the network.

use std::borrow::Cow;
use std::collections::HashMap;

use super::View;
use super::build::unknown_kind;
use super::entries::Text;
use super::placed_filter::PlacedFilter;
use super::raw_notes::{RawDecision, RawView};
use super::raw_rules::{RawCheck, RawFinds, RawNeeds, RawRule};
use super::reader::Located;
use super::subjects;
use crate::diagnostic::{Code, Diagnostic, Source, Span};
use crate::filter::{Context, Field, GapSubjects};
use crate::network::{ActorSet, KindIndex, LocalText, Network};
use crate::rules::{Check, Decision, Finds, NamedField, Needs, Rule, RuleIndex};
use crate::text::{Lang, nearest, problems};

/// Looks names up in a finished network and reports what does not fit.
pub(super) struct Resolver<'n> {
    pub(super) network: &'n Network,
    pub(super) source: &'n Source,
    pub(super) lang: Lang,
    pub(super) problems: Vec<Diagnostic>,
}

impl Resolver<'_> {
    pub(super) fn rules(&mut self, raw: Vec<RawRule<'_>>) -> Vec<Rule> {
        let mut rules: Vec<Rule> = Vec::with_capacity(raw.len());
        let mut places: HashMap<Box<str>, Span> = HashMap::with_capacity(raw.len());
        for rule in raw {
            let Some(id) = &rule.id else { continue };
            if let Some(first) = places.get(&*id.is) {
                let message = problems::duplicate_rule(self.lang, &id.is, self.source.line(first.start));
                let help = problems::duplicate_help(self.lang).to_owned();
                self.problems.push(Diagnostic::new(Code::DuplicateRule, message, id.span).help(help));
                continue;
            }
            places.insert((&*id.is).into(), rule.place);
            let id = id.clone();
            rules.extend(self.rule(rule, &id));
        }
        rules
    }

    fn rule(&mut self, raw: RawRule<'_>, id: &Located<Text<'_>>) -> Option<Rule> {
        let is_about_someone = match &raw.subjects {
            Some(filter) => self.selects_anyone(filter, None),
            None => !self.network.actors().is_empty(),
        };
        if !is_about_someone {
            let message = problems::empty_rule(self.lang, &id.is);
            self.problems.push(Diagnostic::new(Code::EmptyRule, message, id.span));
        }
        let check = match raw.check? {
            RawCheck::Needs(needs) => Check::Needs(self.needs(needs)),
            RawCheck::Finds(finds) => Check::Finds(self.finds(finds)),
        };
        Some(Rule {
            id: (&*id.is).into(),
            title: raw.title.unwrap_or_else(|| LocalText::plain(&*id.is)),
            why: raw.why,
            severity: raw.severity,
            subjects: raw.subjects.map(|filter| filter.filter),
            check,
            place: raw.place,
        })
    }

    fn needs(&mut self, raw: RawNeeds<'_>) -> Needs {
        if let Some(partner) = &raw.partner {
            self.selects_anyone(partner, None);
        }
        Needs {
            at_least: raw.at_least,
            at_most: raw.at_most,
            partner: raw.partner.map(|partner| partner.filter),
            via: raw.via.map(|kinds| kinds.iter().filter_map(|kind| self.relationship_kind(kind)).collect()),
            status: raw.status.into(),
            direction: raw.direction,
            within: raw.within,
            same: raw.same.iter().map(|field| self.field(field)).collect(),
            shares: raw.shares.iter().map(|field| self.field(field)).collect(),
            agreement: raw.agreement,
            per: raw.per.map(|field| self.field(&field)),
        }
    }

    fn finds(&mut self, raw: RawFinds<'_>) -> Finds {
        match raw {
            RawFinds::Isolated => Finds::Isolated,
            RawFinds::SingleLink => Finds::SingleLink,
            RawFinds::Broker => Finds::Broker,
            RawFinds::Bridge => Finds::Bridge,
            RawFinds::Island => Finds::Island,
            RawFinds::Unreviewed(older_than) => Finds::Unreviewed { older_than },
            RawFinds::Expiring(within) => Finds::Expiring { within },
            RawFinds::Expired => Finds::Expired,
            RawFinds::Missing(field) => Finds::Missing { field: self.field(&field) },
        }
    }

    fn relationship_kind(&mut self, kind: &Located<Text<'_>>) -> Option<KindIndex> {
        let kinds = self.network.relationship_kinds();
        let found = kinds.iter().position(|known| *known.id == *kind.is).and_then(KindIndex::new);
        if found.is_none() {
            let near = nearest(&kind.is, kinds.iter().map(|kind| &*kind.id));
            self.problems.push(unknown_kind("relationship_kinds", kind, near, self.lang));
        }
        found
    }

    fn field(&mut self, name: &Located<Text<'_>>) -> NamedField {
        let field = Field::named(&name.is, self.network);
        if field.is_none() {
            let near = nearest(&name.is, Field::names(self.network));
            let help = near.map(|near| problems::did_you_mean(self.lang, near));
            let message = problems::unknown_attribute(self.lang, &name.is);
            self.problems.push(Diagnostic::new(Code::UnknownAttribute, message, name.span).help(help));
        }
        NamedField { name: field_name(&name.is, field).into(), field }
    }

    /// Whether a filter selects anyone, as far as it is known; reports what is wrong with it.
    fn selects_anyone(&mut self, filter: &PlacedFilter, gaps: Option<&GapSubjects>) -> bool {
        for warning in filter.filter.warnings(self.network) {
            let message = warning.message(self.lang);
            let problem = Diagnostic::new(Code::UnknownFilterValue, message, filter.place(&warning));
            self.problems.push(problem.help(warning.help(self.lang)));
        }
        let context = Context { network: self.network, partners: self.network.partners(), gaps };
        match filter.filter.selects_anyone(&context) {
            Ok(anyone) => anyone,
            Err(error) => {
                let problem = Diagnostic::new(Code::InvalidFilter, error.message(self.lang), filter.place(&error));
                self.problems.push(problem.help(error.help(self.lang)));
                true
            }
        }
    }

    /// The decisions; `ids` are those of all rules, the sound ones first.
    pub(super) fn decisions(&mut self, raw: Vec<RawDecision<'_>>, ids: &[&str], sound: &[Rule]) -> Vec<Decision> {
        let places: HashMap<&str, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        raw.into_iter().filter_map(|decision| self.decision(decision, &places, ids, sound)).collect()
    }

    fn decision(
        &mut self,
        raw: RawDecision<'_>,
        places: &HashMap<&str, usize>,
        ids: &[&str],
        sound: &[Rule],
    ) -> Option<Decision> {
        let id = raw.rule?;
        let Some(rule) = places.get(&*id.is).copied() else {
            let help = nearest(&id.is, ids.iter().copied()).map(|near| problems::did_you_mean(self.lang, near));
            let message = problems::unknown_rule(self.lang, &id.is);
            self.problems.push(Diagnostic::new(Code::UnknownRule, message, id.span).help(help));
            return None;
        };
        let subject = raw.subject?;
        if let Some(rule) = sound.get(rule) {
            self.problems.extend(subjects::problem(&subject, rule, self.network, self.lang));
        }
        Some(Decision {
            rule: RuleIndex(rule),
            subject: subject.is.into(),
            state: raw.state?,
            owner: raw.owner,
            until: raw.until,
            decided: raw.decided,
            note: raw.note,
            place: raw.place,
        })
    }

    pub(super) fn views(&mut self, raw: Vec<RawView<'_>>, rules: &[&str]) -> Vec<View> {
        let nobody = ActorSet::empty(0);
        let gaps = GapSubjects { by_rule: rules.iter().map(|id| ((*id).into(), nobody.clone())).collect() };
        let mut views: Vec<View> = Vec::with_capacity(raw.len());
        let mut places: HashMap<Box<str>, Span> = HashMap::with_capacity(raw.len());
        for view in raw {
            let Some(name) = &view.name else { continue };
            if let Some(first) = places.get(&*name.is) {
                let message = problems::duplicate_view(self.lang, &name.is, self.source.line(first.start));
                let help = problems::duplicate_help(self.lang).to_owned();
                self.problems.push(Diagnostic::new(Code::DuplicateView, message, name.span).help(help));
                continue;
            }
            let name: Box<str> = (&*name.is).into();
            places.insert(name.clone(), view.place);
            views.push(self.view(view, name, &gaps));
        }
        views
    }

    fn view(&mut self, raw: RawView<'_>, name: Box<str>, gaps: &GapSubjects) -> View {
        if let Some(filter) = &raw.filter {
            self.selects_anyone(filter, Some(gaps));
        }
        let focus = raw.focus.and_then(|id| {
            let found = self.network.find(&id.is);
            if found.is_none() {
                self.unknown_actor(&id);
            }
            found
        });
        View { name, filter: raw.filter.map(|filter| filter.filter), focus, radius: raw.radius, place: raw.place }
    }

    fn unknown_actor(&mut self, id: &Located<Cow<'_, str>>) {
        let near = nearest(&id.is, self.network.actors().iter().map(|actor| &*actor.id));
        let help = near.map(|near| problems::did_you_mean(self.lang, near));
        let message = problems::unknown_actor(self.lang, &id.is);
        self.problems.push(Diagnostic::new(Code::UnknownActor, message, id.span).help(help));
    }
}

/// The name that subject keys use: `topic` for the list of topics, the file's spelling for everything else.
fn field_name(written: &str, field: Option<Field>) -> &str {
    match field {
        Some(Field::Topics) => "topic",
        _ => written,
    }
}
