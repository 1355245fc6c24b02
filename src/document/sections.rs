//! The sections that a file has once: what the network is, its vocabulary, and the lists of rules, decisions and views.

use super::entries::{RawActor, RawRelationship, actor, relationship};
use super::languages::is_language;
use super::raw_notes::{RawDecision, RawView, decision, view};
use super::raw_rules::{RawRule, rule};
use super::reader::{Located, Reader};
use super::value::{Fields, Item, Value};
use crate::diagnostic::{Code, Span};
use crate::network::{ActorKind, Color, Info, LineStyle, LocalText, RelationshipKind};
use crate::text::{is_hostile, nearest, problems, width};

/// The newest version of the format.
const FORMAT: i64 = 1;

const SECTIONS: [&str; 9] =
    ["format", "network", "actor_kinds", "relationship_kinds", "actor", "relationship", "rule", "decision", "view"];

/// What Graphviz draws a node as (Graphviz documentation, "Node Shapes"; the polygons and a few others).
pub(super) const SHAPES: [&str; 41] = [
    "box",
    "polygon",
    "ellipse",
    "oval",
    "circle",
    "point",
    "egg",
    "triangle",
    "plaintext",
    "plain",
    "diamond",
    "trapezium",
    "parallelogram",
    "house",
    "pentagon",
    "hexagon",
    "septagon",
    "octagon",
    "doublecircle",
    "doubleoctagon",
    "tripleoctagon",
    "invtriangle",
    "invtrapezium",
    "invhouse",
    "Mdiamond",
    "Msquare",
    "Mcircle",
    "rect",
    "rectangle",
    "square",
    "star",
    "none",
    "underline",
    "cylinder",
    "note",
    "tab",
    "folder",
    "box3d",
    "component",
    "cds",
    "larrow",
];

/// The file but for its `[[actor]]` and `[[relationship]]` entries.
#[derive(Debug, Default)]
pub(super) struct Sections<'t> {
    pub(super) info: Info,
    pub(super) actor_kinds: Vec<ActorKind>,
    pub(super) relationship_kinds: Vec<RelationshipKind>,
    pub(super) actors: Vec<RawActor<'t>>,
    pub(super) relationships: Vec<RawRelationship<'t>>,
    pub(super) rules: Vec<RawRule<'t>>,
    pub(super) decisions: Vec<RawDecision<'t>>,
    pub(super) views: Vec<RawView<'t>>,
    /// Where `actor` and `relationship` stand as something else than headers in double brackets.
    pub(super) inline: [Option<Span>; 2],
}

/// Reads the sections; an error means that the file has another format and nothing else can be said about it.
pub(super) fn sections<'t>(mut table: Fields<'t>, reader: &mut Reader<'_>) -> Result<Sections<'t>, ()> {
    if let Some(at) = table.iter().position(|(key, _)| key.get_ref() == "format") {
        format(&table.remove(at).1, reader)?;
    }
    let mut sections = Sections::default();
    let mut has_network = false;
    for (key, item) in table {
        let span = reader.place(key.span());
        match &**key.get_ref() {
            "network" => {
                has_network = true;
                if let Some(table) = reader.table("network", item) {
                    sections.info = info(table, span, reader);
                }
            }
            "actor_kinds" => sections.actor_kinds = kinds("actor_kinds", item, reader, actor_kind),
            "relationship_kinds" => {
                sections.relationship_kinds = kinds("relationship_kinds", item, reader, relationship_kind);
            }
            "actor" => {
                sections.inline[0] = Some(span);
                let tables = reader.tables("actor", item);
                sections.actors = tables.into_iter().map(|table| actor(table.is, table.span, reader)).collect();
            }
            "relationship" => {
                sections.inline[1] = Some(span);
                let tables = reader.tables("relationship", item);
                sections.relationships =
                    tables.into_iter().map(|table| relationship(table.is, table.span, reader)).collect();
            }
            "rule" => {
                let tables = reader.tables("rule", item);
                sections.rules = tables.into_iter().map(|table| rule(table.is, table.span, reader)).collect();
            }
            "decision" => {
                let tables = reader.tables("decision", item);
                sections.decisions = tables.into_iter().map(|table| decision(table.is, table.span, reader)).collect();
            }
            "view" => {
                let tables = reader.tables("view", item);
                sections.views = tables.into_iter().map(|table| view(table.is, table.span, reader)).collect();
            }
            _ => reader.unknown_field(&key, &SECTIONS),
        }
    }
    if !has_network {
        reader.missing_field(Span::default(), "network", Some(problems::title_help(reader.lang).to_owned()));
    }
    Ok(sections)
}

fn format(item: &Item<'_>, reader: &mut Reader<'_>) -> Result<(), ()> {
    match item.get_ref() {
        Value::Integer(number) if *number != Some(FORMAT) => {
            let shown = number.map_or("…".to_owned(), |number| number.to_string());
            let message = problems::unknown_format(reader.lang, &shown);
            let older = number.is_some_and(|number| number < FORMAT);
            let help = if older {
                problems::write_instead(reader.lang, "format = 1")
            } else {
                problems::unknown_format_help(reader.lang).to_owned()
            };
            reader.report(Code::UnknownFormat, reader.place(item.span()), message, Some(help));
            Err(())
        }
        _ => {
            reader.number("format", item, 1..=FORMAT);
            Ok(())
        }
    }
}

fn info(table: Fields<'_>, place: Span, reader: &mut Reader<'_>) -> Info {
    let mut info = Info { language: "en".into(), ..Info::default() };
    let mut has_title = false;
    for (key, item) in table {
        let field = &**key.get_ref();
        match field {
            "title" => {
                has_title = true;
                info.title = required_local_text(field, item, reader).unwrap_or_default();
            }
            "description" => info.description = local_text(field, item, reader),
            "language" => {
                if let Some(code) = reader.text(field, item).and_then(|code| language(code, reader)) {
                    info.language = code;
                }
            }
            "as_of" => info.as_of = reader.date(field, &item),
            _ => reader.unknown_field(&key, &["title", "description", "language", "as_of"]),
        }
    }
    if !has_title {
        reader.missing_field(place, "title", None);
    }
    info
}

fn language(code: Located<std::borrow::Cow<'_, str>>, reader: &mut Reader<'_>) -> Option<Box<str>> {
    if is_language(&code.is) {
        return Some(code.is.into());
    }
    let near = nearest(&code.is, ["de", "en"]).map(|near| problems::did_you_mean(reader.lang, near));
    let help = near.unwrap_or_else(|| problems::language_help(reader.lang).to_owned());
    let message = problems::unknown_language(reader.lang, &code.is);
    reader.report(Code::UnknownLanguage, code.span, message, Some(help));
    None
}

/// A text, or a table of texts by language; an empty one is none.
pub(super) fn local_text(field: &str, item: Item<'_>, reader: &mut Reader<'_>) -> Option<LocalText> {
    let text = match item.get_ref() {
        Value::Table(_) => by_language(field, item, reader),
        Value::Text(_) => LocalText::plain(reader.text(field, item)?.is),
        _ => {
            reader.wrong_type(field, problems::a_text_by_language(reader.lang), &item);
            return None;
        }
    };
    (!text.is_empty()).then_some(text)
}

/// A text, or a table of texts by language, that must say something.
fn required_local_text(field: &str, item: Item<'_>, reader: &mut Reader<'_>) -> Option<LocalText> {
    let place = reader.place(item.span());
    let problems = reader.problems.len();
    let text = local_text(field, item, reader);
    if text.is_none() && reader.problems.len() == problems {
        reader.missing_field(place, field, None);
    }
    text
}

fn by_language(field: &str, item: Item<'_>, reader: &mut Reader<'_>) -> LocalText {
    let mut versions = Vec::new();
    for (key, item) in reader.table(field, item).unwrap_or_default() {
        let code = Located { span: reader.place(key.span()), is: key.into_inner() };
        let code = language(code, reader);
        let text = reader.kept_text(field, item);
        versions.extend(code.zip(text));
    }
    LocalText::by_language(versions)
}

fn kinds<'t, K>(
    section: &str,
    item: Item<'t>,
    reader: &mut Reader<'_>,
    kind: impl Fn(&str, Fields<'t>, &mut Reader<'_>) -> K,
) -> Vec<K> {
    let mut kinds = Vec::new();
    for (key, item) in reader.table(section, item).unwrap_or_default() {
        if let Some(table) = reader.table(key.get_ref(), item) {
            kinds.push(kind(key.get_ref(), table, reader));
        }
    }
    kinds
}

fn actor_kind(id: &str, table: Fields<'_>, reader: &mut Reader<'_>) -> ActorKind {
    let mut kind = ActorKind::undeclared(id);
    let mut plural = None;
    for (key, item) in table {
        let field = &**key.get_ref();
        match field {
            "label" => kind.label = local_text(field, item, reader).unwrap_or(kind.label),
            "plural" => plural = local_text(field, item, reader),
            "color" => kind.color = color(field, item, reader).unwrap_or(kind.color),
            "symbol" => kind.symbol = symbol(field, item, reader).unwrap_or(kind.symbol),
            "shape" => kind.shape = shape(field, item, reader).unwrap_or(kind.shape),
            _ => reader.unknown_field(&key, &["label", "plural", "color", "symbol", "shape"]),
        }
    }
    kind.plural = plural.unwrap_or_else(|| kind.label.clone());
    kind
}

fn relationship_kind(id: &str, table: Fields<'_>, reader: &mut Reader<'_>) -> RelationshipKind {
    let mut kind = RelationshipKind::undeclared(id);
    for (key, item) in table {
        let field = &**key.get_ref();
        match field {
            "label" => kind.label = local_text(field, item, reader).unwrap_or(kind.label),
            "directed" => kind.directed = reader.boolean(field, &item).unwrap_or_default(),
            "color" => kind.color = color(field, item, reader).unwrap_or(kind.color),
            "line" => {
                let styles = LineStyle::ALL.map(|style| (style.name(), style));
                let style = reader.text(field, item).and_then(|text| reader.choice(field, &text, &styles));
                kind.line = style.unwrap_or_default();
            }
            _ => reader.unknown_field(&key, &["label", "directed", "color", "line"]),
        }
    }
    kind
}

fn color(field: &str, item: Item<'_>, reader: &mut Reader<'_>) -> Option<Color> {
    let text = reader.text(field, item)?;
    let color = Color::parse(&text.is);
    if color.is_none() {
        let near = nearest(&text.is, Color::names()).map(|near| problems::did_you_mean(reader.lang, near));
        let help = near.unwrap_or_else(|| problems::color_help(reader.lang).to_owned());
        reader.invalid(text.span, problems::unknown_color(reader.lang, &text.is), Some(help));
    }
    color
}

fn symbol(field: &str, item: Item<'_>, reader: &mut Reader<'_>) -> Option<Box<str>> {
    let text = reader.text(field, item)?;
    if width(&text.is) == 1 && !text.is.chars().any(is_hostile) && !text.is.trim().is_empty() {
        return Some(text.is.into());
    }
    let help = problems::symbol_help(reader.lang).to_owned();
    reader.invalid(text.span, problems::bad_symbol(reader.lang, &text.is), Some(help));
    None
}

fn shape(field: &str, item: Item<'_>, reader: &mut Reader<'_>) -> Option<Box<str>> {
    let text = reader.text(field, item)?;
    reader.choice(field, &text, &SHAPES.map(|shape| (shape, shape))).map(Into::into)
}
