//! `stats`: figures on the whole.

use std::collections::BTreeMap;
use std::sync::atomic::AtomicBool;

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::failure::{Exit, Failure};
use super::super::output::Output;
use super::super::paint;
use super::super::table::{Align, Table};
use super::{choice, local};
use crate::analysis::{Statistics, statistics};
use crate::network::{ActorIndex, Network};
use crate::text::{InText, Lang, decimal, results, safe, usage};

pub(super) fn define(blocks: Blocks) -> Command {
    blocks.network_command("stats", usage::stats).arg(blocks.format(&["text", "json"])).arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = context.open(matches)?;
    let output = context.output(matches)?;
    if choice(matches, "format") == "json" {
        let network = &session.document.network;
        output.json(&figures_of(network).map(|figures| Figures::new(&figures, network)))?;
    } else {
        print(session, &output)?;
    }
    Ok(Exit::Done)
}

/// Prints the figures as text.
///
/// # Errors
/// The output can't be written.
pub(in crate::cli) fn print(session: &Session, output: &Output) -> Result<(), Failure> {
    match figures_of(&session.document.network) {
        Some(figures) => output.text(&text(session, &figures, output.lang, output.columns())),
        None => Ok(()),
    }
}

/// The figures; always there, as nobody cancels a command but by ending the program.
fn figures_of(network: &Network) -> Option<Statistics> {
    statistics(network, &AtomicBool::new(false))
}

#[derive(Serialize)]
struct Figures<'n> {
    actors: usize,
    relationships: usize,
    active_relationships: usize,
    isolated: usize,
    components: usize,
    density: f64,
    average_degree: f64,
    brokers: Vec<&'n str>,
    bridges: Vec<[&'n str; 2]>,
    communities: usize,
    kinds: BTreeMap<&'n str, usize>,
}

impl<'n> Figures<'n> {
    fn new(figures: &Statistics, network: &'n Network) -> Figures<'n> {
        let id = |actor: ActorIndex| &*network.actor(actor).id;
        Figures {
            actors: figures.actors,
            relationships: figures.relationships,
            active_relationships: figures.active_relationships,
            isolated: figures.isolated,
            components: figures.components,
            density: figures.density,
            average_degree: figures.average_degree,
            brokers: figures.brokers.iter().map(|actor| id(*actor)).collect(),
            bridges: figures.bridges.iter().map(|(a, b)| [id(*a), id(*b)]).collect(),
            communities: figures.communities,
            kinds: figures.kinds.iter().map(|(kind, n)| (&*network.actor_kinds()[kind.get()].id, *n)).collect(),
        }
    }
}

fn text(session: &Session, figures: &Statistics, lang: Lang, columns: Option<usize>) -> String {
    let network = &session.document.network;
    let count = |number: usize| number.in_text(lang).into_owned();
    let title = local(&network.info.title, network, lang);
    let mut whole = Table::new([(title, Align::Left), ("", Align::Right)]);
    for (name, value) in [
        (results::figure_actors(lang), count(figures.actors)),
        (results::figure_relationships(lang), count(figures.relationships)),
        (results::figure_active(lang), count(figures.active_relationships)),
        (results::figure_isolated(lang), count(figures.isolated)),
        (results::figure_components(lang), count(figures.components)),
        (results::figure_density(lang), decimal(figures.density, 3, lang)),
        (results::figure_degree(lang), decimal(figures.average_degree, 2, lang)),
        (results::figure_communities(lang), count(figures.communities)),
        (results::figure_brokers(lang), count(figures.brokers.len())),
        (results::figure_bridges(lang), count(figures.bridges.len())),
    ] {
        whole.row([name.into(), value]);
    }
    let mut kinds = Table::new([(results::figures_by_kind(lang), Align::Left), ("", Align::Right)]);
    for (kind, n) in figures.kinds.iter().filter(|(_, n)| *n > 0) {
        let label = local(&network.actor_kinds()[kind.get()].plural, network, lang);
        kinds.row([label.into(), count(*n)]);
    }
    let mut out = format!("{}\n{}", whole.text(columns), kinds.text(columns));
    if !figures.brokers.is_empty() {
        out += &names(results::figure_brokers(lang), figures.brokers.iter().map(|actor| name(network, *actor)));
    }
    if !figures.bridges.is_empty() {
        let pair = |(a, b): &(ActorIndex, ActorIndex)| format!("{} – {}", name(network, *a), name(network, *b));
        out += &names(results::figure_bridges(lang), figures.bridges.iter().map(pair));
    }
    out
}

fn name(network: &Network, actor: ActorIndex) -> String {
    safe(&network.actor(actor).name).into_owned()
}

/// A heading and a list.
fn names(title: &str, names: impl Iterator<Item = String>) -> String {
    let mut out = format!("\n{}\n", paint::heading(title));
    for name in names {
        out += &format!("  {name}\n");
    }
    out
}
