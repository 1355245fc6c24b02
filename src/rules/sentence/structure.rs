//! Structural findings in words.

use super::super::{Finds, Subject};
use super::words::Words;
use crate::network::Relationship;
use crate::text::gaps as text;

impl Words<'_> {
    pub(super) fn finds(&self, finds: &Finds, subject: &Subject) -> String {
        let lang = self.lang;
        match subject {
            Subject::Actor(actor) => {
                let name = self.actor(*actor);
                let partners = self.network.partners().of(*actor);
                match (finds, partners) {
                    (Finds::Missing { field }, _) => text::missing(lang, name, &self.field(field)),
                    (Finds::SingleLink, [partner, ..]) => text::single_link(lang, name, self.actor(*partner)),
                    (Finds::Broker, _) => text::broker(lang, name),
                    _ => text::isolated(lang, name),
                }
            }
            Subject::Pair(a, b) => text::bridge(lang, self.actor(*a), self.actor(*b)),
            Subject::Relationship(index) => self.due(finds, self.network.relationship(*index)),
            Subject::Component(_) | Subject::Group { .. } => text::island(lang, &self.subject(subject)),
        }
    }

    fn due(&self, finds: &Finds, relationship: &Relationship) -> String {
        let lang = self.lang;
        let kind = self.relationship_kind(relationship.kind);
        let (a, b) = (self.actor(relationship.from), self.actor(relationship.to));
        let until = relationship.until.map(|until| self.day(until.last_day()));
        match (finds, until, relationship.reviewed) {
            (Finds::Expiring { .. }, Some(until), _) => text::expiring(lang, &kind, a, b, &until),
            (Finds::Expired, Some(until), _) => text::expired(lang, &kind, a, b, &until),
            (_, _, Some(reviewed)) => text::last_reviewed(lang, &kind, a, b, &self.day(reviewed)),
            _ => text::never_reviewed(lang, &kind, a, b),
        }
    }
}
