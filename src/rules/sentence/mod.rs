//! A gap in one sentence: who it is about, what was found, what is needed.

mod asked;
mod structure;
mod words;

use super::{Check, Gap, Needs, Rule, Subject};
use crate::network::Network;
use crate::text::{Lang, gaps as text};
pub(super) use words::Words;

impl Gap {
    /// One sentence that says who or what it is about, what was found and what is needed.
    pub fn message(&self, network: &Network, rules: &[Rule], lang: Lang) -> String {
        let words = Words { network, lang };
        match &rules[self.rule.0].check {
            Check::Needs(needs) => words.needs(needs, &self.subject, self.found.unwrap_or(0)),
            Check::Finds(finds) => words.finds(finds, &self.subject),
        }
    }
}

impl Subject {
    /// What people call it: a name, a value, two names.
    pub fn name(&self, network: &Network, lang: Lang) -> String {
        Words { network, lang }.subject(self)
    }
}

impl Words<'_> {
    fn needs(&self, needs: &Needs, subject: &Subject, found: u32) -> String {
        let subject = match subject {
            Subject::Group { field, .. } => text::group(self.lang, &self.field_of_group(field), &self.subject(subject)),
            _ => self.subject(subject),
        };
        text::says(self.lang, &subject, &self.count(needs, found))
    }

    fn count(&self, needs: &Needs, found: u32) -> String {
        let Words { lang, .. } = *self;
        match (needs.at_least, needs.at_most) {
            (Some(least), _) if found < least => match (found, least) {
                (0, 1) => self.nobody(needs),
                (0, _) => text::none_of(lang, least, &self.described(needs)),
                _ => text::too_few(lang, found, least, &self.described(needs)),
            },
            (_, Some(most)) if most > 0 => text::too_many(lang, found, most, &self.described(needs)),
            _ => text::none_wanted(lang, found, &self.described(needs)),
        }
    }
}
