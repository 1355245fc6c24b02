//! `list`: the actors as a table.

use std::cmp::Reverse;
use std::sync::atomic::AtomicBool;

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::failure::{Exit, Failure};
use super::super::table::{Align, Table};
use super::{choice, local};
use crate::analysis::{ActorMetrics, metrics};
use crate::filter::Context as FilterContext;
use crate::network::ActorIndex;
use crate::text::{Lang, decimal, results, strip, usage};

const ORDERS: [&str; 5] = ["name", "kind", "degree", "betweenness", "gaps"];

pub(super) fn define(blocks: Blocks) -> Command {
    blocks
        .network_command("list", usage::list)
        .arg(blocks.filter())
        .arg(blocks.choice("sort", usage::value_order, usage::option_sort, &ORDERS, true))
        .arg(blocks.switch("metrics", usage::option_metrics))
        .arg(blocks.format(&["text", "json", "csv", "markdown"]))
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = context.open(matches)?;
    let list = List::new(session, context, matches)?;
    let output = context.output(matches)?;
    match choice(matches, "format") {
        "json" => output.json(&list)?,
        "csv" => output.data(list.table(session, Wording::Keys).csv().as_bytes())?,
        "markdown" => output.data(list.table(session, Wording::In(context.lang)).markdown().as_bytes())?,
        _ => {
            let table = list.table(session, Wording::In(context.lang)).text(output.columns());
            let total = session.document.network.actors().len();
            let mut text = format!("{table}\n{}\n", results::shown_of(context.lang, list.actors.len(), total));
            if list.is_estimated {
                text += &format!("{}\n", results::estimated(context.lang));
            }
            output.text(&text)?;
        }
    }
    Ok(Exit::Done)
}

/// The actors that were asked for, in order.
#[derive(Serialize)]
struct List<'s> {
    actors: Vec<Row<'s>>,
    #[serde(skip)]
    is_estimated: bool,
    #[serde(skip)]
    has_metrics: bool,
}

#[derive(Serialize)]
struct Row<'s> {
    #[serde(skip)]
    index: ActorIndex,
    id: &'s str,
    name: &'s str,
    kind: &'s str,
    area: Option<&'s str>,
    topics: Vec<&'s str>,
    degree: usize,
    betweenness: Option<f64>,
    community: Option<u32>,
    broker: Option<bool>,
    gaps: Vec<&'s str>,
}

impl<'s> List<'s> {
    fn new(session: &'s Session, context: &Context, matches: &ArgMatches) -> Result<List<'s>, Failure> {
        let network = &session.document.network;
        let gaps = Some(session.evaluation.open_subjects());
        let asked = FilterContext { network, partners: network.partners(), gaps };
        let selected = super::selected("where", matches, &asked, context)?;
        let order = choice(matches, "sort");
        let has_metrics = matches.get_flag("metrics") || order == "betweenness";
        // Nobody cancels a command but by ending the program.
        let metrics = has_metrics.then(|| metrics(network.partners(), &AtomicBool::new(false))).flatten();
        let actors = network.actor_indices().filter(|actor| selected.as_ref().is_none_or(|set| set.contains(*actor)));
        let row = |actor| Row::new(session, actor, metrics.as_ref().map(|metrics| metrics.of(actor)));
        let mut actors: Vec<_> = actors.map(row).collect();
        sort(&mut actors, order, session);
        let is_estimated = metrics.is_some_and(|metrics| !metrics.betweenness.exact);
        Ok(List { actors, is_estimated, has_metrics })
    }

    fn table(&self, session: &Session, wording: Wording) -> Table {
        let mut columns: Vec<Column> = BASIC.to_vec();
        columns.extend(self.has_metrics.then_some(METRICS).into_iter().flatten());
        columns.push(GAPS);
        let mut table = Table::new(columns.iter().map(|column| (wording.title(column), column.align)));
        table.keep(0);
        table.keep(1);
        // On a narrow terminal the topics go first, then the area, then the kind.
        for optional in [4, 3, 2] {
            table.may_drop(optional);
        }
        for row in &self.actors {
            table.row(columns.iter().map(|column| (column.cell)(row, session, wording)));
        }
        table
    }
}

impl<'s> Row<'s> {
    fn new(session: &'s Session, index: ActorIndex, metrics: Option<ActorMetrics>) -> Row<'s> {
        let network = &session.document.network;
        let actor = network.actor(index);
        let open = session.evaluation.open_subjects().by_rule.iter();
        Row {
            index,
            id: &actor.id,
            name: &actor.name,
            kind: &network.kind_of(index).id,
            area: actor.area.map(|area| network.text(area)),
            topics: actor.topics.iter().map(|topic| network.text(*topic)).collect(),
            degree: network.partners().degree(index),
            betweenness: metrics.map(|metrics| metrics.betweenness),
            community: metrics.map(|metrics| metrics.community),
            broker: metrics.map(|metrics| metrics.broker),
            gaps: open.filter(|(_, subjects)| subjects.contains(index)).map(|(rule, _)| &**rule).collect(),
        }
    }
}

/// Names as people sort them; numbers with the highest first; among equals by name, then by id.
fn sort(rows: &mut [Row<'_>], order: &str, session: &Session) {
    rows.sort_by_cached_key(|row| (strip(row.name), row.id.to_owned()));
    match order {
        "kind" => rows.sort_by_key(|row| session.document.network.actor(row.index).kind),
        "degree" => rows.sort_by_key(|row| Reverse(row.degree)),
        "gaps" => rows.sort_by_key(|row| Reverse(row.gaps.len())),
        "betweenness" => {
            rows.sort_by(|a, b| b.betweenness.unwrap_or_default().total_cmp(&a.betweenness.unwrap_or_default()));
        }
        _ => {}
    }
}

/// Words for people, or keys for programs.
#[derive(Debug, Clone, Copy)]
enum Wording {
    Keys,
    In(Lang),
}

#[derive(Clone, Copy)]
struct Column {
    key: &'static str,
    title: fn(Lang) -> &'static str,
    align: Align,
    cell: fn(&Row<'_>, &Session, Wording) -> String,
}

const BASIC: [Column; 6] = [
    Column { key: "id", title: results::column_id, align: Align::Left, cell: |row, _, _| row.id.into() },
    Column { key: "name", title: results::column_name, align: Align::Left, cell: |row, _, _| row.name.into() },
    Column { key: "kind", title: results::column_kind, align: Align::Left, cell: kind },
    Column {
        key: "area",
        title: results::column_area,
        align: Align::Left,
        cell: |row, _, _| row.area.unwrap_or_default().into(),
    },
    Column {
        key: "topics",
        title: results::column_topics,
        align: Align::Left,
        cell: |row, _, wording| row.topics.join(wording.separator()),
    },
    Column {
        key: "degree",
        title: results::column_degree,
        align: Align::Right,
        cell: |row, _, _| row.degree.to_string(),
    },
];

const METRICS: [Column; 3] = [
    Column { key: "betweenness", title: results::column_betweenness, align: Align::Right, cell: betweenness },
    Column {
        key: "community",
        title: results::column_community,
        align: Align::Right,
        cell: |row, _, _| row.community.map(|number| number.to_string()).unwrap_or_default(),
    },
    Column { key: "broker", title: results::column_broker, align: Align::Left, cell: broker },
];

const GAPS: Column = Column { key: "gaps", title: results::column_gaps, align: Align::Right, cell: gaps };

fn kind(row: &Row<'_>, session: &Session, wording: Wording) -> String {
    let network = &session.document.network;
    match wording {
        Wording::Keys => row.kind.into(),
        Wording::In(lang) => local(&network.kind_of(row.index).label, network, lang).into(),
    }
}

fn betweenness(row: &Row<'_>, _: &Session, wording: Wording) -> String {
    let value = row.betweenness.unwrap_or_default();
    match wording {
        Wording::Keys => value.to_string(),
        Wording::In(lang) => decimal(value, 3, lang),
    }
}

fn broker(row: &Row<'_>, _: &Session, wording: Wording) -> String {
    match (wording, row.broker.unwrap_or_default()) {
        (Wording::Keys, is_broker) => is_broker.to_string(),
        (Wording::In(lang), true) => results::yes(lang).into(),
        (Wording::In(_), false) => "".into(),
    }
}

/// For programs the rules, for people how many there are.
fn gaps(row: &Row<'_>, _: &Session, wording: Wording) -> String {
    match wording {
        Wording::Keys => row.gaps.join(wording.separator()),
        Wording::In(_) if row.gaps.is_empty() => String::new(),
        Wording::In(_) => row.gaps.len().to_string(),
    }
}

impl Wording {
    fn title(self, column: &Column) -> &'static str {
        match self {
            Wording::Keys => column.key,
            Wording::In(lang) => (column.title)(lang),
        }
    }

    /// What stands between several values in one field.
    fn separator(self) -> &'static str {
        match self {
            Wording::Keys => ";",
            Wording::In(_) => ", ",
        }
    }
}
