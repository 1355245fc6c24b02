//! `unlink`: a relationship taken out.

use clap::{ArgMatches, Command};

use super::super::command_line::Blocks;
use super::super::context::Context;
use super::super::edit::{make, open, with_options};
use super::super::failure::{Exit, Failure};
use super::link::{between, ends, find_kind};
use crate::document::edit::Edit;
use crate::network::{ActorIndex, Network, RelationshipIndex};
use crate::text::{Lang, editing, usage};

pub(super) fn define(blocks: Blocks) -> Command {
    let command = blocks
        .network_command("unlink", editing::unlink)
        .arg(blocks.positional("from", usage::value_from, editing::from))
        .arg(blocks.positional("to", usage::value_to, editing::to))
        .arg(blocks.option("kind", editing::value_kind, editing::option_unlink_kind));
    with_options(command, blocks)
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = open(context, matches)?;
    let network = &session.document.network;
    let (from, to) = ends(network, matches, context.lang)?;
    let kind = matches.get_one::<String>("kind").map(|kind| find_kind(network, kind, context.lang)).transpose()?;
    let only = only_one(network, &between(network, from, to, kind), from, to, context.lang)?;
    make(context, matches, session, &Edit::RemoveRelationship(only))
}

/// The relationship that is meant: the only one, or of one kind in both directions the one that leads the way asked for.
fn only_one(
    network: &Network,
    there: &[RelationshipIndex],
    from: ActorIndex,
    to: ActorIndex,
    lang: Lang,
) -> Result<RelationshipIndex, Failure> {
    let [from_name, to_name] = [from, to].map(|actor| &*network.actor(actor).name);
    let kind = |index: &RelationshipIndex| network.relationship(*index).kind;
    match there {
        [] => Err(Failure::new(Exit::Wrong, editing::not_linked(lang, from_name, to_name))),
        [only] => Ok(*only),
        [a, b] if kind(a) == kind(b) => Ok(if network.relationship(*a).from == from { *a } else { *b }),
        several => {
            let mut kinds: Vec<_> = several.iter().map(|index| &*network.relationship_kind_of(*index).id).collect();
            kinds.dedup();
            let failure = Failure::new(Exit::Wrong, editing::several_links(lang, from_name, to_name, several.len()));
            Err(failure.help(editing::choose_kind(lang, &kinds.join(", "))))
        }
    }
}
