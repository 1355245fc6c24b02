//! What is typed into fields, as values.

use super::super::words;
use super::Form;
use super::field::{Field, FieldName};
use crate::document::edit::{ActorDraft, CommonDraft, DecisionDraft, RelationshipDraft, ViewDraft};
use crate::network::{ActorIndex, AttributeValue, Date, LocalText, Network, Status, When};
use crate::rules::DecisionState;
use crate::text::interface::{actors, editing as text};
use crate::text::{Lang, nearest, strip};

/// What is wrong with a field, or still missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldProblem {
    /// Which one.
    pub field: FieldName,
    /// What is wrong, and what to type instead.
    pub message: String,
    /// Whether it is only still empty.
    pub is_missing: bool,
}

/// Reads fields.
pub(super) struct Reader<'r> {
    pub(super) fields: &'r [Field],
    pub(super) network: &'r Network,
    pub(super) lang: Lang,
}

impl Reader<'_> {
    /// What is typed, without blanks around it; none for nothing.
    pub(super) fn text(&self, name: FieldName) -> Option<Box<str>> {
        let typed = self.fields.iter().find(|field| field.name == name)?.input.text();
        let typed = typed.trim();
        (!typed.is_empty()).then(|| typed.into())
    }

    fn needed(&self, field: FieldName) -> Result<Box<str>, FieldProblem> {
        let missing =
            || FieldProblem { field, message: text::missing(self.lang, field.label(self.lang)), is_missing: true };
        self.text(field).ok_or_else(missing)
    }

    fn parsed<T>(&self, field: FieldName, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, FieldProblem> {
        let Some(typed) = self.text(field) else { return Ok(None) };
        let hint = field.hint(self.lang).unwrap_or_default();
        let wrong = || FieldProblem { field, message: text::unreadable(self.lang, &typed, hint), is_missing: false };
        parse(&typed).map(Some).ok_or_else(wrong)
    }

    fn when(&self, field: FieldName) -> Result<Option<When>, FieldProblem> {
        self.parsed(field, |typed| typed.parse().ok())
    }

    fn day(&self, field: FieldName) -> Result<Option<Date>, FieldProblem> {
        self.parsed(field, |typed| typed.parse().ok())
    }

    fn number(&self, field: FieldName) -> Result<Option<u8>, FieldProblem> {
        self.parsed(field, |typed| typed.parse().ok())
    }

    fn list(&self, field: FieldName, between: impl Fn(char) -> bool) -> Box<[Box<str>]> {
        let typed = self.text(field).unwrap_or_default();
        typed.split(between).map(str::trim).filter(|part| !part.is_empty()).map(Into::into).collect()
    }

    /// The id of the actor that is meant; what fits nobody stays as it is, for the check of the file to speak about.
    pub(super) fn actor(&self, field: FieldName) -> Result<Box<str>, FieldProblem> {
        self.needed(field).map(|typed| actor_id(self.network, &typed))
    }

    /// The other of two actors that are the same.
    pub(super) fn other(&self, keep: ActorIndex) -> Result<ActorIndex, FieldProblem> {
        let typed = self.needed(FieldName::Other)?;
        let found = self.network.find(&actor_id(self.network, &typed)).filter(|other| *other != keep);
        let message = || text::no_such_actor(self.lang, &typed);
        found.ok_or_else(|| FieldProblem { field: FieldName::Other, message: message(), is_missing: false })
    }

    fn common(&self, base: &CommonDraft) -> Result<CommonDraft, FieldProblem> {
        Ok(CommonDraft {
            since: self.when(FieldName::Since)?,
            until: self.when(FieldName::Until)?,
            topics: self.list(FieldName::Topics, |c| c == ','),
            note: self.text(FieldName::Note),
            source: self.list(FieldName::Source, |c| c == ';'),
            attributes: self.attributes(base),
        })
    }

    /// Everything else; untouched values keep their sort.
    fn attributes(&self, base: &CommonDraft) -> Vec<(Box<str>, AttributeValue)> {
        let typed = self.text(FieldName::Attributes).unwrap_or_default();
        let pairs = typed.split(';').filter_map(|pair| pair.split_once('='));
        let pairs = pairs.map(|(name, value)| (name.trim(), value.trim())).filter(|(name, _)| !name.is_empty());
        let read = |(name, value): (&str, &str)| {
            let before = base.attributes.iter().find(|(known, is)| **known == *name && shown(is) == value);
            (name.into(), before.map_or_else(|| attribute(value), |(_, is)| is.clone()))
        };
        pairs.map(read).collect()
    }

    fn actor_kind(&self) -> Result<Box<str>, FieldProblem> {
        let kinds = self.network.actor_kinds().iter().map(|kind| (&*kind.id, &kind.label, kind.declared));
        self.kind(FieldName::ActorKind, &kinds.collect::<Vec<_>>())
    }

    fn relationship_kind(&self) -> Result<Box<str>, FieldProblem> {
        let kinds = self.network.relationship_kinds().iter().map(|kind| (&*kind.id, &kind.label, kind.declared));
        self.kind(FieldName::TieKind, &kinds.collect::<Vec<_>>())
    }

    /// The id of the kind that is meant: by id, else by label, in this language before all others; any, where the file
    /// declares none.
    fn kind(&self, field: FieldName, kinds: &[(&str, &LocalText, bool)]) -> Result<Box<str>, FieldProblem> {
        let typed = self.needed(field)?;
        let asked = strip(&typed);
        let by_id = kinds.iter().find(|(id, ..)| **id == *typed);
        let has_label = |label: &LocalText| label.versions().any(|(_, label)| strip(label) == asked);
        let by_label = || kinds.iter().find(|(_, label, _)| strip(self.local(label)) == asked);
        let by_any_label = || kinds.iter().find(|(_, label, _)| has_label(label));
        match by_id.or_else(by_label).or_else(by_any_label) {
            Some((id, ..)) => Ok((*id).into()),
            None if kinds.iter().all(|(.., declared)| !declared) => Ok(typed),
            None => {
                let labels: Vec<_> = kinds.iter().map(|(_, label, _)| self.local(label)).collect();
                Err(FieldProblem { field, message: self.unknown_kind(&typed, &labels), is_missing: false })
            }
        }
    }

    /// That there is no such kind, and which is meant or can be chosen.
    fn unknown_kind(&self, typed: &str, labels: &[&str]) -> String {
        if let Some(near) = nearest(typed, labels.iter().copied()) {
            return text::unknown_kind_near(self.lang, typed, near);
        }
        let mut some = labels.iter().take(Form::MOST_CHOICES).copied().collect::<Vec<_>>().join(", ");
        if labels.len() > Form::MOST_CHOICES {
            some += " …";
        }
        text::unknown_kind(self.lang, typed, &some)
    }

    pub(super) fn new_actor(&self, base: &ActorDraft) -> Result<ActorDraft, FieldProblem> {
        self.needed(FieldName::Name)?;
        let kind = self.actor_kind()?;
        let id = self.needed(FieldName::Id)?;
        self.actor_draft(ActorDraft { id, kind, ..base.clone() })
    }

    pub(super) fn changed_actor(&self, base: &ActorDraft) -> Result<ActorDraft, FieldProblem> {
        let kind = self.actor_kind()?;
        self.actor_draft(ActorDraft { kind, ..base.clone() })
    }

    fn actor_draft(&self, base: ActorDraft) -> Result<ActorDraft, FieldProblem> {
        Ok(ActorDraft {
            kind: base.kind,
            name: self.text(FieldName::Name).filter(|name| *name != base.id),
            short: self.text(FieldName::Short),
            area: self.text(FieldName::Area),
            contact: self.text(FieldName::Contact),
            website: self.text(FieldName::Website),
            influence: self.number(FieldName::Influence)?,
            interest: self.number(FieldName::Interest)?,
            common: self.common(&base.common)?,
            id: base.id,
        })
    }

    pub(super) fn relationship(&self, base: &CommonDraft) -> Result<RelationshipDraft, FieldProblem> {
        Ok(RelationshipDraft {
            from: self.actor(FieldName::From)?,
            to: self.actor(FieldName::To)?,
            kind: self.relationship_kind()?,
            status: self.parsed(FieldName::Status, |typed| status(typed, self.lang))?.unwrap_or(Status::Active),
            strength: self.number(FieldName::Strength)?,
            agreement: self.parsed(FieldName::Agreement, |typed| yes_or_no(typed, self.lang))?,
            reviewed: self.day(FieldName::Reviewed)?,
            common: self.common(base)?,
        })
    }

    pub(super) fn decision(&self, base: &DecisionDraft) -> Result<DecisionDraft, FieldProblem> {
        let state = self.parsed(FieldName::State, |typed| decision_state(typed, self.lang))?;
        Ok(DecisionDraft {
            state: state.unwrap_or(base.state),
            owner: self.text(FieldName::Owner),
            until: self.when(FieldName::Until)?,
            decided: self.day(FieldName::Decided)?,
            note: self.text(FieldName::Note),
            ..base.clone()
        })
    }

    pub(super) fn view(&self) -> Result<ViewDraft, FieldProblem> {
        Ok(ViewDraft {
            name: self.needed(FieldName::ViewName)?,
            filter: self.text(FieldName::Filter),
            focus: self.text(FieldName::Focus).map(|typed| actor_id(self.network, &typed)),
            radius: self.number(FieldName::Radius)?,
        })
    }

    fn local<'t>(&self, label: &'t LocalText) -> &'t str {
        label.get(self.lang.code(), &self.network.info.language)
    }
}

/// The id of the actor that a text means: by its id, else by a name that only one has.
pub(super) fn actor_id(network: &Network, typed: &str) -> Box<str> {
    if network.find(typed).is_some() {
        return typed.into();
    }
    let asked = strip(typed);
    let mut named = network.actors().iter().filter(|actor| *actor.name == *typed || strip(&actor.name) == asked);
    match (named.next(), named.next()) {
        (Some(only), None) => only.id.clone(),
        _ => typed.into(),
    }
}

fn status(typed: &str, lang: Lang) -> Option<Status> {
    let asked = strip(typed);
    Status::ALL.into_iter().find(|status| status.name() == asked || strip(words::status(lang, *status)) == asked)
}

fn decision_state(typed: &str, lang: Lang) -> Option<DecisionState> {
    let asked = strip(typed);
    let states = [DecisionState::Planned, DecisionState::Accepted];
    states.into_iter().find(|state| state.name() == asked || strip(words::gap_state(lang, (*state).into())) == asked)
}

fn yes_or_no(typed: &str, lang: Lang) -> Option<bool> {
    let asked = strip(typed);
    [true, false].into_iter().find(|is| strip(actors::yes_or_no(lang, *is)) == asked || is.to_string() == asked)
}

/// A value as people type it: a number, a day, yes or no in the file's words, texts in square brackets, else a text.
fn attribute(typed: &str) -> AttributeValue {
    if let Ok(number) = typed.parse() {
        return AttributeValue::Integer(number);
    }
    if let Some(number) = typed.parse::<f64>().ok().filter(|number| number.is_finite()) {
        return AttributeValue::Float(number);
    }
    if let Ok(is) = typed.parse() {
        return AttributeValue::Boolean(is);
    }
    if let Ok(day) = typed.parse() {
        return AttributeValue::Date(day);
    }
    match typed.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(list) => AttributeValue::Texts(
            list.split(',').map(str::trim).filter(|text| !text.is_empty()).map(Into::into).collect(),
        ),
        None => AttributeValue::Text(typed.into()),
    }
}

/// A value as it is typed.
pub(super) fn shown(value: &AttributeValue) -> String {
    match value {
        AttributeValue::Text(text) => text.to_string(),
        AttributeValue::Integer(number) => number.to_string(),
        AttributeValue::Float(number) => format!("{number:?}"),
        AttributeValue::Boolean(is) => is.to_string(),
        AttributeValue::Date(day) => day.to_string(),
        AttributeValue::Texts(texts) => format!("[{}]", texts.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_sort_on_the_way_through_a_field() {
        let texts = AttributeValue::Texts(["a".into(), "b".into()].into());
        let day = AttributeValue::Date(Date::constant(2026, 3, 1));
        for value in
            [AttributeValue::Integer(300), AttributeValue::Float(2.0), AttributeValue::Boolean(true), day, texts]
        {
            assert_eq!(attribute(&shown(&value)), value);
        }
        assert_eq!(attribute("ganztags"), AttributeValue::Text("ganztags".into()));
    }
}
