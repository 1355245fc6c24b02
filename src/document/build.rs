//! From entries to the network: names are looked up, doubles and strangers reported.

use std::borrow::Cow;

use super::entries::{Common, RawActor, RawRelationship};
use super::kept::Kept;
use super::raw_rules::{RawCheck, RawNeeds, RawRule};
use super::reader::Located;
use super::sections::Sections;
use super::suggestions::Suggestions;
use crate::diagnostic::{Code, Diagnostic, Source, Span};
use crate::network::{
    About, Actor, ActorIndex, AttributeValue, Builder, Entry, KindIndex, Relationship, RelationshipIndex, Symbol,
};
use crate::text::{Lang, problems};

/// Builds a network and reports what does not fit.
pub(super) struct Assembly<'s> {
    pub(super) builder: Builder,
    source: &'s Source,
    lang: Lang,
    /// What is taken from the document before, where there is one.
    kept: Option<Kept<'s>>,
    /// Whether all of that was as it was before.
    all_fit: bool,
    problems: Vec<Diagnostic>,
    actors_meant: Suggestions,
    actor_kinds_meant: Suggestions,
    relationship_kinds_meant: Suggestions,
    /// Whether a kind was left out because the file has more than can be counted.
    too_many_kinds: bool,
}

impl<'s> Assembly<'s> {
    /// Starts with the vocabulary of the sections.
    pub(super) fn new(
        sections: &mut Sections<'_>,
        kept: Option<Kept<'s>>,
        source: &'s Source,
        lang: Lang,
    ) -> Assembly<'s> {
        let mut builder = Builder::new(std::mem::take(&mut sections.info));
        kept.iter().for_each(|kept| builder.expect_actors_of(kept.network()));
        let mut too_many_kinds = false;
        for kind in std::mem::take(&mut sections.actor_kinds) {
            too_many_kinds |= builder.declare_actor_kind(kind).is_none();
        }
        for kind in std::mem::take(&mut sections.relationship_kinds) {
            too_many_kinds |= builder.declare_relationship_kind(kind).is_none();
        }
        Assembly {
            builder,
            source,
            lang,
            kept,
            all_fit: true,
            problems: Vec::new(),
            actors_meant: Suggestions::default(),
            actor_kinds_meant: Suggestions::default(),
            relationship_kinds_meant: Suggestions::default(),
            too_many_kinds,
        }
    }

    /// Makes room at once for this many.
    pub(super) fn reserve(&mut self, actors: usize, relationships: usize) {
        self.builder.reserve(actors, relationships);
    }

    /// Adds actors; all of them must be there before the first relationship.
    pub(super) fn add_actors(&mut self, actors: Vec<RawActor<'_>>) {
        for raw in actors {
            self.keep_actors(Some(raw.place));
            self.add_actor(raw);
        }
    }

    /// Adds relationships.
    pub(super) fn add_relationships(&mut self, relationships: Vec<RawRelationship<'_>>) {
        if relationships.is_empty() {
            return;
        }
        self.keep_actors(None);
        // Looked up all at once, which is much faster than between other work.
        let ends: Vec<_> =
            relationships.iter().map(|raw| [&raw.from, &raw.to].map(|id| self.find(id.as_ref()))).collect();
        let mut related = Vec::with_capacity(relationships.len());
        for (raw, ends) in relationships.into_iter().zip(ends) {
            self.keep_relationships(Some(raw.place));
            let relationship = self.relationship(raw, ends);
            match &mut self.kept {
                Some(kept) => relationship.into_iter().for_each(|relationship| kept.add_new(relationship)),
                None => related.extend(relationship),
            }
        }
        let doubles = self.builder.add_relationships(related);
        self.report_doubles(doubles);
    }

    /// Adds what is left of the document before; nothing is added after that.
    pub(super) fn add_kept(&mut self) {
        self.keep_actors(None);
        self.keep_relationships(None);
        if let Some(kept) = &mut self.kept {
            let (related, new) = kept.take_related();
            let doubles = self.builder.add_known_relationships(related, &new);
            self.report_doubles(doubles);
        }
    }

    fn keep_actors(&mut self, before: Option<Span>) {
        if let Some(kept) = &mut self.kept {
            self.all_fit &= kept.add_actors(before, &mut self.builder).is_some();
        }
    }

    fn keep_relationships(&mut self, before: Option<Span>) {
        if let Some(kept) = &mut self.kept {
            self.all_fit &= kept.relate(before, &mut self.builder).is_some();
        }
    }

    fn report_doubles(&mut self, doubles: Vec<(Relationship, RelationshipIndex)>) {
        for (double, first) in doubles {
            let first = self.builder.relationships()[first.get()].place;
            let message = problems::duplicate_relationship(self.lang, self.source.line(first.start));
            let help = problems::duplicate_relationship_help(self.lang).to_owned();
            self.problems.push(Diagnostic::new(Code::DuplicateRelationship, message, double.place).help(help));
        }
    }

    /// Lets the kinds exist that only rules name, so that sentences about gaps can name them too.
    pub(super) fn name_kinds(&mut self, rules: &[RawRule<'_>]) {
        for rule in rules {
            if let Some(RawCheck::Needs(RawNeeds { via: Some(kinds), .. })) = &rule.check {
                for kind in kinds {
                    self.builder.relationship_kind(&kind.is);
                }
            }
        }
    }

    /// The builder and all that was reported. None where something of the document before doesn't fit any more.
    pub(super) fn finish(mut self) -> Option<(Builder, Vec<Diagnostic>)> {
        if self.too_many_kinds {
            self.problems.push(Diagnostic::new(Code::InvalidValue, problems::too_many_kinds(self.lang), None));
        }
        self.all_fit.then_some((self.builder, self.problems))
    }

    fn add_actor(&mut self, raw: RawActor<'_>) {
        let Some(id) = raw.id else { return };
        // An actor of an unknown kind still is an actor: whoever names it is not wrong.
        let kind = match &raw.kind {
            Some(kind) => self.actor_kind(kind),
            None => self.builder.actor_kind(""),
        };
        let kind = kind.unwrap_or(KindIndex::FIRST);
        let Common { topics, note, source, since, until, attributes } = raw.common;
        let actor = Actor {
            name: raw.name.unwrap_or_else(|| (&*id.is).into()),
            id: id.is.into(),
            short: raw.short,
            kind,
            area: raw.area.map(|area| self.builder.intern(&area)),
            topics: self.symbols(&topics).into(),
            contact: raw.contact,
            website: raw.website,
            note,
            source,
            since,
            until,
            influence: raw.influence,
            interest: raw.interest,
            attributes: self.attributes(attributes).into(),
        };
        let double = self.builder.add_actor(Entry::new(actor, raw.place)).err().map(|first| {
            let first = &self.builder.actors()[first.get()];
            problems::duplicate_actor(self.lang, &first.id, self.source.line(first.place.start))
        });
        if let Some(message) = double {
            let help = problems::duplicate_help(self.lang).to_owned();
            self.problems.push(Diagnostic::new(Code::DuplicateActor, message, id.span).help(help));
        }
    }

    fn find(&self, id: Option<&Located<Cow<'_, str>>>) -> Option<ActorIndex> {
        self.builder.find(&id?.is)
    }

    /// The relationship, whose ends were looked up already, or a report.
    fn relationship(&mut self, raw: RawRelationship<'_>, [from, to]: [Option<ActorIndex>; 2]) -> Option<Relationship> {
        let from = from.or_else(|| self.actor(raw.from.as_ref()?));
        let to = to.or_else(|| self.actor(raw.to.as_ref()?));
        let kind = raw.kind.as_ref().and_then(|kind| self.relationship_kind(kind));
        if let (Some(from), Some(to), Some(id)) = (from, to, &raw.to)
            && from == to
        {
            let message = problems::self_relationship(self.lang, &id.is);
            self.problems.push(Diagnostic::new(Code::SelfRelationship, message, id.span));
            return None;
        }
        let Common { topics, note, source, since, until, attributes } = raw.common;
        Some(Relationship {
            from: from?,
            to: to?,
            kind: kind?,
            status: raw.status,
            strength: raw.strength,
            since,
            until,
            agreement: raw.agreement,
            reviewed: raw.reviewed,
            about: About {
                topics: self.symbols(&topics),
                note,
                source: source.into(),
                attributes: self.attributes(attributes),
            }
            .into(),
            place: raw.place,
        })
    }

    /// The actor of this id, or a report.
    fn actor(&mut self, id: &Located<Cow<'_, str>>) -> Option<ActorIndex> {
        let found = self.builder.find(&id.is);
        if found.is_none() {
            let ids = self.builder.actors().iter().map(|actor| &*actor.id);
            let help = match self.actors_meant.find(&id.is, ids) {
                Some(near) => problems::did_you_mean(self.lang, near),
                None => problems::unknown_actor_help(self.lang, &id.is),
            };
            let message = problems::unknown_actor(self.lang, &id.is);
            self.problems.push(Diagnostic::new(Code::UnknownActor, message, id.span).help(help));
        }
        found
    }

    fn actor_kind(&mut self, kind: &Located<Cow<'_, str>>) -> Option<KindIndex> {
        let found = self.builder.actor_kind(&kind.is);
        let known = self.builder.actor_kinds();
        if found.is_none() && known.iter().any(|kind| kind.declared) {
            let near = self.actor_kinds_meant.find(&kind.is, known.iter().map(|kind| &*kind.id));
            self.problems.push(unknown_kind("actor_kinds", kind, near, self.lang));
        } else {
            self.too_many_kinds |= found.is_none();
        }
        found
    }

    fn relationship_kind(&mut self, kind: &Located<Cow<'_, str>>) -> Option<KindIndex> {
        let found = self.builder.relationship_kind(&kind.is);
        let known = self.builder.relationship_kinds();
        if found.is_none() && known.iter().any(|kind| kind.declared) {
            let near = self.relationship_kinds_meant.find(&kind.is, known.iter().map(|kind| &*kind.id));
            self.problems.push(unknown_kind("relationship_kinds", kind, near, self.lang));
        } else {
            self.too_many_kinds |= found.is_none();
        }
        found
    }

    fn symbols(&mut self, texts: &[Cow<'_, str>]) -> Vec<Symbol> {
        texts.iter().map(|text| self.builder.intern(text)).collect()
    }

    fn attributes(&mut self, attributes: Vec<(Cow<'_, str>, AttributeValue)>) -> Vec<(Symbol, AttributeValue)> {
        attributes.into_iter().map(|(name, value)| (self.builder.intern(&name), value)).collect()
    }
}

/// The report of a kind that is not declared.
pub(super) fn unknown_kind(section: &str, kind: &Located<Cow<'_, str>>, near: Option<&str>, lang: Lang) -> Diagnostic {
    let help = match near {
        Some(near) => problems::did_you_mean(lang, near),
        None => problems::unknown_kind_help(lang, section, &kind.is),
    };
    Diagnostic::new(Code::UnknownKind, problems::unknown_kind(lang, &kind.is), kind.span).help(help)
}

/// Whether a file writes entries of one sort both inline and as tables, which TOML doesn't allow.
pub(super) fn mixed_forms(
    name: &str,
    inline: Option<Span>,
    first_table: Option<Span>,
    lang: Lang,
) -> Option<Diagnostic> {
    inline?;
    let message = crate::text::syntax::duplicate_key(lang, name);
    let help = crate::text::syntax::keep_one(lang).to_owned();
    Some(Diagnostic::new(Code::DuplicateKey, message, first_table?).help(help))
}
