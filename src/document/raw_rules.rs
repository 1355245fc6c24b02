//! Rules as the file states them: every value checked by itself, names not yet looked up.

use super::entries::{Text, statuses};
use super::placed_filter::{PlacedFilter, filter};
use super::reader::{Located, Reader};
use super::sections::local_text;
use super::value::{Fields, Item};
use crate::diagnostic::{Code, Span};
use crate::network::{LocalText, Status};
use crate::rules::{NeedsDirection, RuleSeverity, parse_time_span};
use crate::text::problems;
use jiff::Span as TimeSpan;

#[derive(Debug)]
pub(super) struct RawRule<'t> {
    pub(super) id: Option<Located<Text<'t>>>,
    pub(super) title: Option<LocalText>,
    pub(super) why: Option<LocalText>,
    pub(super) severity: RuleSeverity,
    pub(super) subjects: Option<PlacedFilter>,
    pub(super) check: Option<RawCheck<'t>>,
    pub(super) place: Span,
}

#[derive(Debug)]
pub(super) enum RawCheck<'t> {
    Needs(RawNeeds<'t>),
    Finds(RawFinds<'t>),
}

#[derive(Debug)]
pub(super) struct RawNeeds<'t> {
    pub(super) at_least: Option<u32>,
    pub(super) at_most: Option<u32>,
    pub(super) partner: Option<PlacedFilter>,
    pub(super) via: Option<Vec<Located<Text<'t>>>>,
    pub(super) status: Vec<Status>,
    pub(super) direction: NeedsDirection,
    pub(super) within: u32,
    pub(super) same: Vec<Located<Text<'t>>>,
    pub(super) shares: Vec<Located<Text<'t>>>,
    pub(super) agreement: bool,
    pub(super) per: Option<Located<Text<'t>>>,
}

#[derive(Debug)]
pub(super) enum RawFinds<'t> {
    Isolated,
    SingleLink,
    Broker,
    Bridge,
    Island,
    Unreviewed(Option<TimeSpan>),
    Expiring(TimeSpan),
    Expired,
    Missing(Located<Text<'t>>),
}

const RULE_FIELDS: [&str; 11] =
    ["id", "title", "why", "severity", "for", "needs", "finds", "per", "field", "older_than", "within"];
const NEEDS_FIELDS: [&str; 11] =
    ["at_least", "at_most", "partner", "via", "status", "direction", "within", "same", "shares", "agreement", "per"];

/// The parts of a rule that only mean something together.
#[derive(Default)]
struct Asked<'t> {
    needs: Option<Item<'t>>,
    finds: Option<Item<'t>>,
    per: Option<Located<Text<'t>>>,
    parameters: Vec<(&'static str, Item<'t>)>,
}

/// Reads a rule; the place is that of its header.
pub(super) fn rule<'t>(table: Fields<'t>, place: Span, reader: &mut Reader<'_>) -> RawRule<'t> {
    let severity = RuleSeverity::default();
    let mut raw = RawRule { id: None, title: None, why: None, severity, subjects: None, check: None, place };
    let mut asked = Asked::default();
    let mut has_id = false;
    for (key, item) in table {
        let field = &**key.get_ref();
        match field {
            "id" => {
                has_id = true;
                raw.id = reader.id(field, item);
            }
            "title" => raw.title = local_text(field, item, reader),
            "why" => raw.why = local_text(field, item, reader),
            "severity" => {
                let all = RuleSeverity::ALL.map(|severity| (severity.name(), severity));
                let severity = reader.text(field, item).and_then(|text| reader.choice(field, &text, &all));
                raw.severity = severity.unwrap_or_default();
            }
            "for" => raw.subjects = filter(field, item, reader),
            "needs" => asked.needs = Some(item),
            "finds" => asked.finds = Some(item),
            "per" => asked.per = reader.text(field, item),
            "field" => asked.parameters.push(("field", item)),
            "older_than" => asked.parameters.push(("older_than", item)),
            "within" => asked.parameters.push(("within", item)),
            _ => reader.unknown_field(&key, &RULE_FIELDS),
        }
    }
    if !has_id {
        reader.missing_field(place, "id", None);
    }
    raw.check = check(asked, place, reader);
    raw
}

fn check<'t>(asked: Asked<'t>, place: Span, reader: &mut Reader<'_>) -> Option<RawCheck<'t>> {
    let lang = reader.lang;
    match (asked.needs, asked.finds) {
        (Some(item), None) => {
            for (field, item) in &asked.parameters {
                let message = problems::useless_field(lang, field, "needs");
                reader.report(Code::InvalidRule, reader.place(item.span()), message, None);
            }
            let mut needs = needs(item, reader)?;
            needs.per = needs.per.or(asked.per);
            Some(RawCheck::Needs(needs))
        }
        (None, Some(finds)) => {
            let finds = reader.text("finds", finds)?;
            if let Some(per) = asked.per {
                let message = problems::useless_field(lang, "per", &finds.is);
                reader.report(Code::InvalidRule, per.span, message, None);
            }
            finding(&finds, asked.parameters, reader).map(RawCheck::Finds)
        }
        (Some(item), Some(_)) => {
            reader.report(Code::InvalidRule, reader.place(item.span()), problems::two_checks(lang), None);
            None
        }
        (None, None) => {
            let help = problems::no_check_help(lang).to_owned();
            reader.report(Code::InvalidRule, place, problems::no_check(lang), Some(help));
            None
        }
    }
}

fn needs<'t>(item: Item<'t>, reader: &mut Reader<'_>) -> Option<RawNeeds<'t>> {
    let mut needs = RawNeeds {
        at_least: None,
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
    };
    let span = reader.place(item.span());
    for (key, item) in reader.table("needs", item)? {
        let field = &**key.get_ref();
        match field {
            "at_least" => needs.at_least = count(field, &item, 0, reader),
            "at_most" => needs.at_most = count(field, &item, 0, reader),
            "partner" => needs.partner = filter(field, item, reader),
            "via" => needs.via = Some(reader.texts(field, item, true)),
            "status" => {
                let texts = reader.texts(field, item, true);
                needs.status = texts.iter().filter_map(|text| reader.choice(field, text, &statuses())).collect();
            }
            "direction" => {
                let text = reader.text(field, item);
                needs.direction = text.and_then(|text| reader.choice(field, &text, &DIRECTIONS)).unwrap_or_default();
            }
            "within" => needs.within = count(field, &item, 1, reader).unwrap_or(1),
            "same" => needs.same = reader.texts(field, item, true),
            "shares" => needs.shares = reader.texts(field, item, true),
            "agreement" => needs.agreement = reader.boolean(field, &item).unwrap_or_default(),
            "per" => needs.per = reader.text(field, item),
            _ => reader.unknown_field(&key, &NEEDS_FIELDS),
        }
    }
    if needs.at_least.is_none() && needs.at_most.is_none() {
        needs.at_least = Some(1);
    }
    if let (Some(least), Some(most)) = (needs.at_least, needs.at_most)
        && least > most
    {
        reader.report(Code::InvertedRange, span, problems::inverted_bounds(reader.lang, least, most), None);
    }
    Some(needs)
}

const DIRECTIONS: [(&str, NeedsDirection); 3] =
    [("any", NeedsDirection::Any), ("out", NeedsDirection::Out), ("in", NeedsDirection::In)];

fn count(field: &str, item: &Item<'_>, least: i64, reader: &mut Reader<'_>) -> Option<u32> {
    reader.number(field, item, least..=i64::from(u32::MAX)).and_then(|value| u32::try_from(value).ok())
}

/// The names of the findings, each with the field that it may have.
const FINDINGS: [(&str, Option<&str>); 9] = [
    ("isolated", None),
    ("single_link", None),
    ("broker", None),
    ("bridge", None),
    ("island", None),
    ("unreviewed", Some("older_than")),
    ("expiring", Some("within")),
    ("expired", None),
    ("missing", Some("field")),
];

fn finding<'t>(
    finds: &Located<Text<'t>>,
    parameters: Vec<(&'static str, Item<'t>)>,
    reader: &mut Reader<'_>,
) -> Option<RawFinds<'t>> {
    let own = reader.choice("finds", finds, &FINDINGS)?;
    let mut parameter = None;
    for (field, item) in parameters {
        if Some(field) == own {
            parameter = Some(item);
        } else {
            let message = problems::useless_field(reader.lang, field, &finds.is);
            reader.report(Code::InvalidRule, reader.place(item.span()), message, None);
        }
    }
    let found = match (&*finds.is, parameter) {
        ("isolated", _) => RawFinds::Isolated,
        ("single_link", _) => RawFinds::SingleLink,
        ("broker", _) => RawFinds::Broker,
        ("bridge", _) => RawFinds::Bridge,
        ("island", _) => RawFinds::Island,
        ("expired", _) => RawFinds::Expired,
        ("unreviewed", None) => RawFinds::Unreviewed(None),
        ("unreviewed", Some(item)) => RawFinds::Unreviewed(Some(time_span("older_than", item, reader)?)),
        ("expiring", Some(item)) => RawFinds::Expiring(time_span("within", item, reader)?),
        ("missing", Some(item)) => RawFinds::Missing(reader.text("field", item)?),
        (_, _) => {
            let message = problems::finding_needs(reader.lang, &finds.is, own.unwrap_or_default());
            reader.report(Code::InvalidRule, finds.span, message, None);
            return None;
        }
    };
    Some(found)
}

fn time_span(field: &str, item: Item<'_>, reader: &mut Reader<'_>) -> Option<TimeSpan> {
    let text = reader.text(field, item)?;
    let span = parse_time_span(&text.is);
    if span.is_none() {
        let help = problems::time_span_help(reader.lang).to_owned();
        reader.invalid(text.span, problems::bad_time_span(reader.lang, &text.is), Some(help));
    }
    span
}
