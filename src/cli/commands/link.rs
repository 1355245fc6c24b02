//! `link`: a relationship, new or brought up to date.

use clap::{ArgAction, ArgMatches, Command};

use super::super::actor::find_actor;
use super::super::command_line::Blocks;
use super::super::context::Context;
use super::super::edit::{given, make, open, point, text, with_options};
use super::super::failure::{Exit, Failure};
use super::choice;
use crate::document::edit::{Edit, RelationshipDraft};
use crate::network::{ActorIndex, Date, Network, RelationshipIndex, RelationshipKind, Status};
use crate::text::{Lang, editing, nearest, problems, refusals, usage};

pub(super) fn define(blocks: Blocks) -> Command {
    let statuses = Status::ALL.map(Status::name);
    let agreement =
        blocks.choice("agreement", editing::value_yes_no, editing::option_agreement, &["true", "false"], false);
    let command = blocks
        .network_command("link", editing::link)
        .arg(blocks.positional("from", usage::value_from, editing::from))
        .arg(blocks.positional("to", usage::value_to, editing::to))
        .arg(blocks.option("kind", editing::value_kind, editing::option_kind).required(true))
        .arg(blocks.choice("status", usage::value_state, editing::option_status, &statuses, true))
        .arg(point(blocks, "since", editing::option_since))
        .arg(point(blocks, "until", editing::option_until))
        .arg(blocks.number("strength", editing::option_strength, 1, 5))
        .arg(agreement)
        .arg(text(blocks, "note", editing::option_note))
        .arg(text(blocks, "source", editing::option_source).action(ArgAction::Append));
    with_options(command, blocks)
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = open(context, matches)?;
    let network = &session.document.network;
    let lang = context.lang;
    let (from, to) = ends(network, matches, lang)?;
    let kind = find_kind(network, choice(matches, "kind"), lang)?;
    let [from_id, to_id] = [from, to].map(|actor| &*network.actor(actor).id);
    let mut there = between(network, from, to, Some(kind));
    there.retain(|index| fits(network, *index, from));
    // Of several the one that lives is meant.
    there.sort_by_key(|index| !network.relationship(*index).status.is_active());
    let asked = match there.first() {
        Some(there) => {
            let mut draft = RelationshipDraft::of(network, *there);
            forget_past_end(&mut draft, matches, context.day);
            Edit::ChangeRelationship(*there, Box::new(wanted(draft, matches)))
        }
        None => Edit::AddRelationship(Box::new(wanted(RelationshipDraft::new(from_id, to_id, kind), matches))),
    };
    make(context, matches, session, &asked)
}

/// The two actors that a command names.
pub(super) fn ends(network: &Network, matches: &ArgMatches, lang: Lang) -> Result<(ActorIndex, ActorIndex), Failure> {
    let from = find_actor(network, choice(matches, "from"), lang)?;
    let to = find_actor(network, choice(matches, "to"), lang)?;
    if from == to {
        return Err(Failure::new(Exit::Wrong, editing::same_actor(lang, &network.actor(from).name)));
    }
    Ok((from, to))
}

/// The kind of this name, or of this label in any language; any name where the network declares no kinds.
pub(super) fn find_kind<'n>(network: &'n Network, wanted: &'n str, lang: Lang) -> Result<&'n str, Failure> {
    let kinds = network.relationship_kinds();
    let lower = wanted.to_lowercase();
    let has_label = |kind: &&RelationshipKind| kind.label.versions().any(|(_, label)| label.to_lowercase() == lower);
    let by_label = || kinds.iter().find(has_label);
    if let Some(kind) = kinds.iter().find(|kind| *kind.id == *wanted).or_else(by_label) {
        return Ok(&kind.id);
    }
    if kinds.iter().all(|kind| !kind.declared) && !wanted.is_empty() {
        return Ok(wanted);
    }
    let ids = || kinds.iter().map(|kind| &*kind.id);
    let failure = Failure::new(Exit::Wrong, editing::unknown_kind(lang, wanted));
    Err(match nearest(wanted, ids()) {
        Some(near) => failure.help(problems::did_you_mean(lang, near)),
        None => failure.help(refusals::there_are(lang, &ids().collect::<Vec<_>>().join(", "))),
    })
}

/// The relationships between two actors, in either direction, of one kind or of any; as in the file.
pub(super) fn between(network: &Network, a: ActorIndex, b: ActorIndex, kind: Option<&str>) -> Vec<RelationshipIndex> {
    let near = network.neighbours(a).filter(|near| near.actor == b).map(|near| near.relationship);
    let is_wanted =
        |index: &RelationshipIndex| kind.is_none_or(|kind| *network.relationship_kind_of(*index).id == *kind);
    let mut between: Vec<_> = near.filter(is_wanted).collect();
    between.sort();
    between
}

/// Whether a relationship leads from an actor, or has no direction.
pub(super) fn fits(network: &Network, index: RelationshipIndex, from: ActorIndex) -> bool {
    !network.relationship_kind_of(index).directed || network.relationship(index).from == from
}

/// What is brought to life again no longer ends on a day that has passed.
fn forget_past_end(draft: &mut RelationshipDraft, matches: &ArgMatches, day: Date) {
    let lives = Status::from_name(choice(matches, "status")).unwrap_or_default().is_active();
    if lives && !draft.status.is_active() {
        draft.common.until = draft.common.until.filter(|until| until.last_day() >= day);
    }
}

/// The relationship with what the options say.
fn wanted(mut draft: RelationshipDraft, matches: &ArgMatches) -> RelationshipDraft {
    draft.status = Status::from_name(choice(matches, "status")).unwrap_or_default();
    let strength = matches.get_one::<u32>("strength").and_then(|strength| u8::try_from(*strength).ok());
    draft.strength = strength.or(draft.strength);
    draft.agreement = given(matches, "agreement").map(|agreement| &*agreement == "true").or(draft.agreement);
    let common = &mut draft.common;
    common.since = matches.get_one("since").copied().or(common.since);
    common.until = matches.get_one("until").copied().or(common.until);
    common.note = given(matches, "note").or(common.note.take());
    if let Some(sources) = matches.get_many::<String>("source") {
        common.source = sources.map(|source| source.as_str().into()).collect();
    }
    draft
}
