//! `search`: actors by name, best first.

use std::sync::atomic::AtomicBool;

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::super::command_line::Blocks;
use super::super::context::Context;
use super::super::failure::{Exit, Failure};
use super::super::table::{Align, Table};
use super::{choice, limit, local};
use crate::network::Network;
use crate::search::{Index, Match};
use crate::text::{Lang, results, usage};

pub(super) fn define(blocks: Blocks) -> Command {
    blocks
        .network_command("search", usage::search)
        .arg(blocks.positional("query", usage::value_query, usage::query))
        .arg(blocks.limit("20"))
        .arg(blocks.format(&["text", "json"]))
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = context.open(matches)?;
    let network = &session.document.network;
    let query = choice(matches, "query");
    let found = Index::new(network).search(query, limit(matches), &AtomicBool::new(false));
    let output = context.output(matches)?;
    match choice(matches, "format") {
        "json" => output.json(&Found::new(&found, network))?,
        _ if found.is_empty() => output.text(&format!("{}\n", results::no_match(context.lang, query)))?,
        _ => output.text(&table(&found, network, context.lang).text(output.columns()))?,
    }
    Ok(Exit::Done)
}

#[derive(Serialize)]
struct Found<'n> {
    matches: Vec<FoundActor<'n>>,
}

#[derive(Serialize)]
struct FoundActor<'n> {
    id: &'n str,
    name: &'n str,
    score: i64,
    indices: &'n [usize],
}

impl<'n> Found<'n> {
    fn new(found: &'n [Match], network: &'n Network) -> Found<'n> {
        let actor = |one: &'n Match| {
            let actor = network.actor(one.actor);
            FoundActor { id: &actor.id, name: &actor.name, score: one.score, indices: &one.indices }
        };
        Found { matches: found.iter().map(actor).collect() }
    }
}

fn table(found: &[Match], network: &Network, lang: Lang) -> Table {
    let titles = [results::column_name, results::column_kind, results::column_area, results::column_id];
    let mut table = Table::new(titles.map(|title| (title(lang), Align::Left)));
    table.keep(0);
    table.keep(3);
    table.may_drop(2);
    for one in found {
        let actor = network.actor(one.actor);
        let area = actor.area.map_or("", |area| network.text(area));
        let kind = local(&network.kind_of(one.actor).label, network, lang);
        table.row([&*actor.name, kind, area, &*actor.id].map(Into::into));
    }
    table
}
