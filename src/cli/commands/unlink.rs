//! `unlink`: a relationship taken out.

use clap::{ArgMatches, Command};

use super::super::command_line::Blocks;
use super::super::context::Context;
use super::super::edit::{make, open, with_options};
use super::super::failure::{Exit, Failure};
use super::link::{between, ends, find_kind};
use super::local;
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
    let there = between(network, from, to, kind);
    let only = match *there {
        [] => {
            let [from, to] = [from, to].map(|actor| &*network.actor(actor).name);
            return Err(Failure::new(Exit::Wrong, editing::not_linked(context.lang, from, to)));
        }
        [only] => only,
        // There is one of each kind and direction, and the order of the ends tells which way is meant.
        [a, b] if kind.is_some() => {
            if network.relationship(a).from == from {
                a
            } else {
                b
            }
        }
        _ => return Err(which_one(network, &there, [from, to], context.lang)),
    };
    make(context, matches, session, &Edit::RemoveRelationship(only))
}

/// That there are several: each of them, with what chooses it.
fn which_one(network: &Network, there: &[RelationshipIndex], ends: [ActorIndex; 2], lang: Lang) -> Failure {
    let [from, to] = ends.map(|actor| &*network.actor(actor).name);
    let failure = Failure::new(Exit::Wrong, editing::several_links(lang, from, to, there.len()));
    let failure = failure.help(editing::choose_one(lang));
    there.iter().fold(failure, |failure, index| failure.note(choice_of(network, *index, lang)))
}

/// `linden bach --kind support: Lindenschule → Bächlesschule (Support)`
fn choice_of(network: &Network, index: RelationshipIndex, lang: Lang) -> String {
    let (relationship, kind) = (network.relationship(index), network.relationship_kind_of(index));
    let [from, to] = [relationship.from, relationship.to].map(|actor| network.actor(actor));
    let arrow = if kind.directed { "→" } else { "–" };
    let label = local(&kind.label, network, lang);
    format!("{} {} --kind {}: {} {arrow} {} ({label})", from.id, to.id, kind.id, from.name, to.name)
}
