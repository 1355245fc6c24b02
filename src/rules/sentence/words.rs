//! Names of what the network holds, in one language.

use rustc_hash::FxHashSet;

use super::super::{NamedField, Subject};
use crate::filter::Field;
use crate::network::{ActorIndex, Date, KindIndex, LocalText, Network, Relationship, Status};
use crate::text::{Lang, gaps as text};

/// Says what things are called.
pub(in super::super) struct Words<'n> {
    pub(in super::super) network: &'n Network,
    pub(in super::super) lang: Lang,
}

impl<'n> Words<'n> {
    pub(in super::super) fn actor(&self, actor: ActorIndex) -> &'n str {
        &self.network.actor(actor).name
    }

    fn label(&self, label: &'n LocalText) -> &'n str {
        label.get(self.lang.code(), &self.network.info.language)
    }

    /// A kind inside a sentence. German marks its noun, English writes it small unless it looks like an acronym.
    fn in_sentence(&self, label: &LocalText) -> String {
        let own = &self.network.info.language;
        let text = label.get(self.lang.code(), own);
        let is_english = **own == *Lang::En.code() || text != label.get(own, own);
        match self.lang {
            Lang::De => text::quoted(self.lang, text),
            Lang::En if is_english => small(text),
            Lang::En => text.to_owned(),
        }
    }

    pub(in super::super) fn actor_kind(&self, kind: usize) -> String {
        self.in_sentence(&self.network.actor_kinds()[kind].label)
    }

    pub(in super::super) fn relationship_kind(&self, kind: KindIndex) -> String {
        self.in_sentence(&self.network.relationship_kinds()[kind.get()].label)
    }

    pub(super) fn field(&self, field: &NamedField) -> String {
        let known = match field.field {
            Some(Field::Name) => text::field_name,
            Some(Field::Short) => text::field_short,
            Some(Field::Kind) => text::field_kind,
            Some(Field::Area) => text::field_area,
            Some(Field::Topics) => text::field_topics,
            Some(Field::Contact) => text::field_contact,
            Some(Field::Website) => text::field_website,
            Some(Field::Note) => text::field_note,
            Some(Field::Source) => text::field_source,
            Some(Field::Since) => text::field_since,
            Some(Field::Until) => text::field_until,
            Some(Field::Influence) => text::field_influence,
            Some(Field::Interest) => text::field_interest,
            Some(Field::Id | Field::Attribute(_)) | None => return field.name.to_string(),
        };
        known(self.lang).to_owned()
    }

    /// The field as it names one group: of a list one of its values.
    pub(super) fn field_of_group(&self, field: &NamedField) -> String {
        match field.field {
            Some(Field::Topics) => text::field_topic(self.lang).to_owned(),
            _ => self.field(field),
        }
    }

    pub(super) fn day(&self, day: Date) -> String {
        match self.lang {
            Lang::De => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
            Lang::En => day.to_string(),
        }
    }

    pub(super) fn status(&self, status: Status) -> String {
        let word = match status {
            Status::Active => text::active,
            Status::OneOff => text::one_off,
            Status::Unconfirmed => text::unconfirmed,
            Status::InTalks => text::in_talks,
            Status::Planned => text::planned,
            Status::Paused => text::paused,
            Status::Ended => text::ended,
            Status::Declined => text::declined,
        };
        word(self.lang).to_owned()
    }

    pub(super) fn subject(&self, subject: &Subject) -> String {
        match subject {
            Subject::Actor(actor) => self.actor(*actor).to_owned(),
            Subject::Group { field, value } => self.group(field, value),
            Subject::Pair(a, b) => format!("{} – {}", self.actor(*a), self.actor(*b)),
            Subject::Component(first) => text::part(self.lang, self.actor(*first), self.component(*first) - 1),
            Subject::Relationship(index) => self.relationship(self.network.relationship(*index)),
        }
    }

    fn group(&self, field: &NamedField, value: &str) -> String {
        let kinds = self.network.actor_kinds();
        let kind = (field.field == Some(Field::Kind)).then(|| kinds.iter().find(|kind| *kind.id == *value)).flatten();
        kind.map_or(value, |kind| self.label(&kind.label)).to_owned()
    }

    fn relationship(&self, relationship: &Relationship) -> String {
        let kind = &self.network.relationship_kinds()[relationship.kind.get()];
        let sign = if kind.directed { "→" } else { "–" };
        format!(
            "{} {sign} {} ({})",
            self.actor(relationship.from),
            self.actor(relationship.to),
            self.label(&kind.label)
        )
    }

    /// How many actors hang together with this one, itself included.
    fn component(&self, start: ActorIndex) -> usize {
        let mut seen = FxHashSet::from_iter([start]);
        let mut waiting = vec![start];
        while let Some(actor) = waiting.pop() {
            let partners = self.network.partners().of(actor).iter().copied();
            waiting.extend(partners.filter(|partner| seen.insert(*partner)));
        }
        seen.len()
    }
}

/// The text with a small first letter, unless another letter is large too.
fn small(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if !letters.as_str().chars().any(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => text.to_owned(),
    }
}
