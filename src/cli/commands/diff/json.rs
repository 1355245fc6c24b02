//! The changes as other programs read them.

use serde::Serialize;
use serde_json::Value;

use super::super::local;
use super::{Compared, fields};
use crate::cli::context::Session;
use crate::document::difference::{Changes, FieldChange};
use crate::exchange::{JsonOptions, actor_json, gap_json, relationship_json};
use crate::network::{AttributeValue, LocalText};
use crate::rules::Gap;
use crate::text::Lang;

#[derive(Serialize)]
struct Shape<A, R, G> {
    old: &'static str,
    new: &'static str,
    as_of: String,
    network: Vec<Field>,
    actor_kinds: Sort<Kind, Entry>,
    relationship_kinds: Sort<Kind, Entry>,
    actors: Sort<A, Entry>,
    relationships: Sort<R, Ends>,
    rules: Sort<Rule, Entry>,
    gaps: Gaps<G>,
    decisions: Sort<Decision, AboutGap>,
    views: Sort<View, ChangedView>,
    overdue: Vec<Decision>,
}

#[derive(Serialize)]
struct Sort<N, C> {
    new: Vec<N>,
    gone: Vec<N>,
    changed: Vec<C>,
}

#[derive(Serialize)]
struct Gaps<G> {
    new: Vec<G>,
    closed: Vec<G>,
    changed: Vec<Entry>,
}

#[derive(Serialize)]
struct Field {
    field: String,
    old: Value,
    new: Value,
}

#[derive(Serialize)]
struct Entry {
    id: String,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Ends {
    from: &'static str,
    kind: &'static str,
    to: &'static str,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct AboutGap {
    gap: String,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct ChangedView {
    name: &'static str,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Kind {
    id: &'static str,
    label: String,
}

#[derive(Serialize)]
struct Rule {
    id: &'static str,
    title: String,
    severity: &'static str,
}

#[derive(Serialize)]
struct View {
    name: &'static str,
}

#[derive(Serialize)]
struct Decision {
    gap: String,
    state: &'static str,
    owner: Option<String>,
    until: Option<String>,
    decided: Option<String>,
    note: Option<String>,
    file: &'static str,
    line: usize,
}

/// Everything, in English.
pub(super) fn shape(compared: &Compared) -> impl Serialize + use<> {
    let Compared { old, new, difference, .. } = compared;
    let options = JsonOptions { contacts: compared.contacts };
    let network = |session: &'static Session| &session.document.network;
    let gap = |session: &'static Session, place: &usize| {
        gap_json(&session.document, &session.evaluation, &session.evaluation.gaps[*place], &options)
    };
    Shape {
        old: old.document.source.name(),
        new: new.document.source.name(),
        as_of: new.evaluation.day.to_string(),
        network: compared.fields(&difference.about),
        actor_kinds: compared.sort(
            &difference.actor_kinds,
            |session, index| {
                let kind = &network(session).actor_kinds()[index.get()];
                Kind { id: &kind.id, label: compared.english(&kind.label, session) }
            },
            |index, fields| Entry { id: network(new).actor_kinds()[index.get()].id.to_string(), fields },
        ),
        relationship_kinds: compared.sort(
            &difference.relationship_kinds,
            |session, index| {
                let kind = &network(session).relationship_kinds()[index.get()];
                Kind { id: &kind.id, label: compared.english(&kind.label, session) }
            },
            |index, fields| Entry { id: network(new).relationship_kinds()[index.get()].id.to_string(), fields },
        ),
        actors: compared.sort(
            &difference.actors,
            |session, index| actor_json(&session.document, &session.evaluation, index, &options),
            |index, fields| Entry { id: network(new).actor(index).id.to_string(), fields },
        ),
        relationships: compared.sort(
            &difference.relationships,
            |session, index| relationship_json(&session.document, &session.evaluation, index, &options),
            |index, fields| {
                let relationship = network(new).relationship(index);
                let [from, to] = [relationship.from, relationship.to].map(|end| &*network(new).actor(end).id);
                Ends { from, kind: &network(new).relationship_kind_of(index).id, to, fields }
            },
        ),
        rules: compared.sort(
            &difference.rules,
            |session, index| {
                let rule = &session.document.rules[index.0];
                let title = compared.english(&rule.title, session);
                Rule { id: &rule.id, title, severity: rule.severity.name() }
            },
            |index, fields| Entry { id: new.document.rules[index.0].id.to_string(), fields },
        ),
        gaps: Gaps {
            new: difference.gaps.new.iter().map(|place| gap(new, place)).collect(),
            closed: difference.gaps.gone.iter().map(|place| gap(old, place)).collect(),
            changed: changed_gaps(compared),
        },
        decisions: compared.sort(
            &difference.decisions,
            |session, place| compared.decision(session, place),
            |place, fields| AboutGap { gap: new.document.decisions[place].gap_id(&new.document.rules), fields },
        ),
        views: compared.sort(
            &difference.views,
            |session, place| View { name: &session.document.views[place].name },
            |place, fields| ChangedView { name: &new.document.views[place].name, fields },
        ),
        overdue: difference.overdue.iter().map(|place| compared.decision(new, *place)).collect(),
    }
}

fn changed_gaps(compared: &Compared) -> Vec<Entry> {
    let Session { document, evaluation } = compared.new;
    let changes = compared.difference.gaps.changed.iter();
    changes
        .map(|change| {
            let gap: &Gap = &evaluation.gaps[change.new];
            let state =
                Field { field: "state".to_owned(), old: change.from.name().into(), new: change.to.name().into() };
            Entry { id: gap.id(&document.network, &document.rules), fields: vec![state] }
        })
        .collect()
}

impl Compared {
    /// The changes of one sort: how an entry looks that came or went, and one that has changed.
    fn sort<I: Copy, N, C>(
        &self,
        changes: &Changes<I>,
        entry: impl Fn(&'static Session, I) -> N,
        changed: impl Fn(I, Vec<Field>) -> C,
    ) -> Sort<N, C> {
        Sort {
            new: changes.new.iter().map(|index| entry(self.new, *index)).collect(),
            gone: changes.gone.iter().map(|index| entry(self.old, *index)).collect(),
            changed: changes.changed.iter().map(|change| changed(change.new, self.fields(&change.fields))).collect(),
        }
    }

    fn fields(&self, changes: &[FieldChange]) -> Vec<Field> {
        let field = |change: &FieldChange| {
            let value = |value: &Option<AttributeValue>| match value {
                Some(value) if !fields::is_hidden(self, change) => self.value(value),
                _ => Value::Null,
            };
            Field { field: change.field.to_string(), old: value(&change.old), new: value(&change.new) }
        };
        changes.iter().map(field).collect()
    }

    fn value(&self, value: &AttributeValue) -> Value {
        match value {
            AttributeValue::Text(text) => self.public(text).into(),
            AttributeValue::Integer(number) => (*number).into(),
            AttributeValue::Float(number) => (*number).into(),
            AttributeValue::Boolean(flag) => (*flag).into(),
            AttributeValue::Date(day) => day.to_string().into(),
            AttributeValue::Texts(texts) => texts.iter().map(|text| self.public(text)).collect(),
        }
    }

    /// A text in English, else in the network's own language.
    fn english(&self, text: &LocalText, session: &Session) -> String {
        self.public(local(text, &session.document.network, Lang::En))
    }

    fn decision(&self, session: &'static Session, place: usize) -> Decision {
        let document = &session.document;
        let decision = &document.decisions[place];
        Decision {
            gap: decision.gap_id(&document.rules),
            state: decision.state.name(),
            owner: decision.owner.as_deref().map(|text| self.public(text)),
            until: decision.until.map(|when| when.to_string()),
            decided: decision.decided.map(|day| day.to_string()),
            note: decision.note.as_deref().map(|text| self.public(text)),
            file: document.source.name(),
            line: document.source.line(decision.place.start),
        }
    }
}
