//! `path`: the shortest chains of relationships between two actors.

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::super::actor::find_actor;
use super::super::command_line::Blocks;
use super::super::context::Context;
use super::super::failure::{Exit, Failure};
use super::super::paint;
use super::{choice, limit, local};
use crate::analysis::{Path, shortest_paths};
use crate::network::{ActorIndex, Direction, Network, RelationshipIndex};
use crate::text::{Lang, results, safe, usage};

pub(super) fn define(blocks: Blocks) -> Command {
    blocks
        .network_command("path", usage::path)
        .arg(blocks.positional("from", usage::value_from, usage::from))
        .arg(blocks.positional("to", usage::value_to, usage::to))
        .arg(blocks.limit("3"))
        .arg(blocks.format(&["text", "json"]))
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = context.open(matches)?;
    let network = &session.document.network;
    let from = find_actor(network, choice(matches, "from"), context.lang)?;
    let to = find_actor(network, choice(matches, "to"), context.lang)?;
    let paths = shortest_paths(network, from, to, limit(matches));
    let output = context.output(matches)?;
    match choice(matches, "format") {
        "json" => output.json(&Paths::new(&paths, network))?,
        _ if paths.is_empty() => {
            let name = |actor: ActorIndex| &network.actor(actor).name;
            output.text(&format!("{}\n", results::no_path(context.lang, name(from), name(to))))?;
        }
        _ => output.text(&paths.iter().map(|path| line(path, network, context.lang)).collect::<String>())?,
    }
    Ok(Exit::Done)
}

#[derive(Serialize)]
struct Paths<'n> {
    paths: Vec<PathJson<'n>>,
}

#[derive(Serialize)]
struct PathJson<'n> {
    length: usize,
    actors: Vec<&'n str>,
    relationships: Vec<[&'n str; 3]>,
}

impl<'n> Paths<'n> {
    fn new(paths: &[Path], network: &'n Network) -> Paths<'n> {
        let id = |actor: ActorIndex| &*network.actor(actor).id;
        let link = |index: RelationshipIndex| {
            let relationship = network.relationship(index);
            [id(relationship.from), &*network.relationship_kind_of(index).id, id(relationship.to)]
        };
        let path = |path: &Path| PathJson {
            length: path.relationships.len(),
            actors: path.actors.iter().map(|actor| id(*actor)).collect(),
            relationships: path.relationships.iter().map(|index| link(*index)).collect(),
        };
        Paths { paths: paths.iter().map(path).collect() }
    }
}

/// `2 steps: Goetheschule ─[Support]→ Lernmobil ─[Cooperation]─ Stadtwerke`
fn line(path: &Path, network: &Network, lang: Lang) -> String {
    let mut out = format!("{}: ", paint::heading(&results::steps(lang, path.relationships.len())));
    let mut steps = path.steps(network);
    for actor in &path.actors {
        out += &safe(&network.actor(*actor).name);
        if let Some(step) = steps.next() {
            let kind = network.relationship_kind_of(step.relationship);
            let (start, end) = match step.direction {
                None => ("─", "─"),
                Some(Direction::Out) => ("─", "→"),
                Some(Direction::In) => ("←", "─"),
            };
            out += &format!(" {start}[{}]{end} ", paint::kind(kind.color, local(&kind.label, network, lang)));
        }
    }
    out.push('\n');
    out
}
