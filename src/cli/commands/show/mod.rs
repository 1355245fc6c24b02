//! `show`: one actor with everything that is known about it.

mod text;

use clap::{ArgMatches, Command};
use serde::Serialize;

use super::super::actor::find_actor;
use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::failure::{Exit, Failure};
use super::choice;
use super::suggest::{self, suggester};
use crate::exchange::{JsonOptions, actor_json, gap_json, relationship_json};
use crate::network::{ActorIndex, Neighbour, Network};
use crate::rules::{Gap, GapState, Subject};
use crate::text::{strip, usage};

pub(super) fn define(blocks: Blocks) -> Command {
    blocks
        .network_command("show", usage::show)
        .arg(blocks.positional("actor", usage::value_actor, usage::actor))
        .arg(blocks.contacts())
        .arg(blocks.format(&["text", "json"]))
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = context.open(matches)?;
    let actor = find_actor(&session.document.network, choice(matches, "actor"), context.lang)?;
    let contacts = matches.get_flag("with-contacts");
    let output = context.output(matches)?;
    if choice(matches, "format") == "json" {
        output.json(&shown(session, actor, contacts))?;
    } else {
        output.text(&text::text(session, actor, contacts, context.lang, output.columns()))?;
    }
    Ok(Exit::Done)
}

#[derive(Serialize)]
struct Shown<A, R, G, S> {
    actor: A,
    relationships: Vec<R>,
    gaps: Vec<G>,
    suggestions: Vec<S>,
}

/// The open gaps of the actor alone that a new partner could close.
fn to_close(session: &Session, actor: ActorIndex) -> Vec<usize> {
    let Session { document, evaluation } = session;
    let is_own = |gap: &Gap| gap.state == GapState::Open && gap.subject == Subject::Actor(actor);
    let gaps = evaluation.of_actor(actor).iter().copied();
    gaps.filter(|place| {
        let gap = &evaluation.gaps[*place];
        is_own(gap) && gap.lacks_partners(&document.rules)
    })
    .collect()
}

fn shown(session: &Session, actor: ActorIndex, contacts: bool) -> impl Serialize {
    let Session { document, evaluation } = session;
    let options = JsonOptions { contacts };
    let gaps = evaluation.of_actor(actor).iter();
    let relationship = |near: &Neighbour| relationship_json(document, evaluation, near.relationship, &options);
    Shown {
        actor: actor_json(document, evaluation, actor, &options),
        relationships: relationships(&document.network, actor).iter().map(relationship).collect(),
        suggestions: suggest::json(session, &suggester(session), &to_close(session, actor), suggest::USUAL),
        gaps: gaps.map(|gap| gap_json(document, evaluation, &evaluation.gaps[*gap], &options)).collect(),
    }
}

/// The actor's relationships by kind, then by state, then by the partner's name.
fn relationships(network: &Network, actor: ActorIndex) -> Vec<Neighbour> {
    let mut found: Vec<Neighbour> = network.neighbours(actor).collect();
    found.sort_by_cached_key(|near| {
        (near.link.kind, near.link.status, strip(&network.actor(near.actor).name), near.relationship)
    });
    found
}
