//! The network as a whole, its kinds, its rules.

use super::changes::{Changes, FieldChange, compare};
use super::entries::Documents;
use super::value::Fields;
use crate::document::Document;
use crate::network::{ActorKind, Color, Info, KindIndex, Network, RelationshipKind, Status};
use crate::rules::{Check, Finds, NamedField, Needs, NeedsDirection, Rule, RuleIndex, time_span_text};

pub(super) fn about((old, new): Documents<'_>) -> Vec<FieldChange> {
    info(&new.network.info).since(&info(&old.network.info))
}

fn info(info: &Info) -> Fields<'_> {
    let mut fields = Fields::new();
    fields.add_local("title", &info.title);
    if let Some(description) = &info.description {
        fields.add_local("description", description);
    }
    fields.add("language", &info.language);
    fields.add_some("as_of", info.as_of);
    fields
}

pub(super) fn actor_kinds((old, new): Documents<'_>) -> Changes<KindIndex> {
    let (old, new) = (old.network.actor_kinds(), new.network.actor_kinds());
    fn keyed(kinds: &[ActorKind]) -> impl Iterator<Item = (Option<&str>, KindIndex)> {
        indexed(kinds).filter(|(_, kind)| kind.declared).map(|(index, kind)| (Some(&*kind.id), index))
    }
    compare(keyed(old), keyed(new), |was, is| {
        actor_kind(&new[is.get()]).changed_since(&actor_kind(&old[was.get()]), was, is)
    })
}

fn indexed<K>(kinds: &[K]) -> impl Iterator<Item = (KindIndex, &K)> {
    kinds.iter().enumerate().filter_map(|(at, kind)| Some((KindIndex::new(at)?, kind)))
}

fn actor_kind(kind: &ActorKind) -> Fields<'_> {
    let mut fields = Fields::new();
    fields.add_local("label", &kind.label);
    fields.add_local("plural", &kind.plural);
    fields.add("color", color(kind.color));
    fields.add("symbol", &kind.symbol);
    fields.add("shape", &kind.shape);
    fields
}

pub(super) fn relationship_kinds((old, new): Documents<'_>) -> Changes<KindIndex> {
    let (old, new) = (old.network.relationship_kinds(), new.network.relationship_kinds());
    fn keyed(kinds: &[RelationshipKind]) -> impl Iterator<Item = (Option<&str>, KindIndex)> {
        indexed(kinds).filter(|(_, kind)| kind.declared).map(|(index, kind)| (Some(&*kind.id), index))
    }
    compare(keyed(old), keyed(new), |was, is| {
        relationship_kind(&new[is.get()]).changed_since(&relationship_kind(&old[was.get()]), was, is)
    })
}

fn relationship_kind(kind: &RelationshipKind) -> Fields<'_> {
    let mut fields = Fields::new();
    fields.add_local("label", &kind.label);
    fields.add("directed", kind.directed);
    fields.add("color", color(kind.color));
    fields.add("line", kind.line.name());
    fields
}

fn color(color: Color) -> String {
    match color {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        Color::Ansi(number) => Color::name(number).to_owned(),
    }
}

pub(super) fn rules((old, new): Documents<'_>) -> Changes<RuleIndex> {
    fn keyed(document: &Document) -> impl Iterator<Item = (Option<&str>, RuleIndex)> {
        document.rules.iter().enumerate().map(|(at, rule)| (Some(&*rule.id), RuleIndex(at)))
    }
    compare(keyed(old), keyed(new), |was, is| {
        rule(&new.network, &new.rules[is.0]).changed_since(&rule(&old.network, &old.rules[was.0]), was, is)
    })
}

fn rule<'d>(network: &'d Network, rule: &'d Rule) -> Fields<'d> {
    let mut fields = Fields::new();
    fields.add_local("title", &rule.title);
    if let Some(why) = &rule.why {
        fields.add_local("why", why);
    }
    fields.add("severity", rule.severity.name());
    fields.add_some("for", rule.subjects.as_ref().map(|filter| filter.text()));
    match &rule.check {
        Check::Needs(needs) => add_needs(&mut fields, network, needs),
        Check::Finds(finds) => add_finds(&mut fields, finds),
    }
    fields
}

/// What is as it is where the file says nothing is left out.
fn add_needs<'d>(fields: &mut Fields<'d>, network: &'d Network, needs: &'d Needs) {
    let names = |names: Vec<&str>| Some(names.join(", ")).filter(|text| !text.is_empty());
    let named = |fields: &[NamedField]| names(fields.iter().map(|field| &*field.name).collect());
    let kinds = needs.via.iter().flatten().map(|kind| &*network.relationship_kinds()[kind.get()].id);
    let status = names(needs.status.iter().map(|status| status.name()).collect());
    fields.add_some("needs.at_least", needs.at_least);
    fields.add_some("needs.at_most", needs.at_most);
    fields.add_some("needs.partner", needs.partner.as_ref().map(|filter| filter.text()));
    fields.add_some("needs.via", names(kinds.collect()));
    fields.add_some("needs.status", status.filter(|_| *needs.status != [Status::Active]));
    fields.add_some("needs.direction", direction(needs.direction));
    fields.add_some("needs.within", Some(needs.within).filter(|within| *within != 1));
    fields.add_some("needs.same", named(&needs.same));
    fields.add_some("needs.shares", named(&needs.shares));
    fields.add_some("needs.agreement", Some(true).filter(|_| needs.agreement));
    fields.add_some("needs.per", needs.per.as_ref().map(|field| &field.name));
}

fn direction(direction: NeedsDirection) -> Option<&'static str> {
    match direction {
        NeedsDirection::Any => None,
        NeedsDirection::Out => Some("out"),
        NeedsDirection::In => Some("in"),
    }
}

fn add_finds<'d>(fields: &mut Fields<'d>, finds: &'d Finds) {
    let mut finding = |name: &'static str| fields.add("finds", name);
    match finds {
        Finds::Isolated => finding("isolated"),
        Finds::SingleLink => finding("single_link"),
        Finds::Broker => finding("broker"),
        Finds::Bridge => finding("bridge"),
        Finds::Island => finding("island"),
        Finds::Expired => finding("expired"),
        Finds::Unreviewed { older_than } => {
            finding("unreviewed");
            fields.add_some("older_than", older_than.map(time_span_text));
        }
        Finds::Expiring { within } => {
            finding("expiring");
            fields.add("within", time_span_text(*within));
        }
        Finds::Missing { field } => {
            finding("missing");
            fields.add("field", &field.name);
        }
    }
}
