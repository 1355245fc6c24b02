//! `export`: the network, or a part of it, in another format.

use clap::{ArgMatches, Command};

use super::super::actor::find_actor;
use super::super::command_line::Blocks;
use super::super::context::{Context, Session};
use super::super::failure::{Exit, Failure};
use super::super::view::find_view;
use super::choice;
use crate::exchange::{self, Cutout, CutoutRequest, DiagramOptions, ExportOptions, Format, Group, Picture, Theme};
use crate::filter::{Context as FilterContext, Filter};
use crate::text::{refusals, usage};

/// How far a focus may reach.
const MOST_STEPS: u32 = 99;
/// How many dots a picture has for each that a screen needs.
const SCALE: u32 = 2;
/// How many it may have.
const MOST_SCALE: u32 = 8;

pub(super) fn define(blocks: Blocks) -> Command {
    blocks
        .network_command("export", usage::export)
        .arg(blocks.format(&Format::ALL.iter().map(|format| format.name()).collect::<Vec<_>>()))
        .arg(blocks.filter())
        .arg(blocks.option("focus", usage::value_actor, usage::option_focus))
        .arg(blocks.number("radius", usage::option_radius, 0, MOST_STEPS))
        .arg(blocks.option("view", usage::value_view, usage::option_view))
        .arg(blocks.switch("gaps", usage::option_gaps))
        .arg(blocks.choice("group", usage::value_group, usage::option_group, &Group::ALL.map(Group::name), false))
        .arg(blocks.choice(
            "picture",
            usage::value_picture,
            usage::option_picture,
            &Picture::ALL.map(Picture::name),
            true,
        ))
        .arg(blocks.choice("theme", usage::value_theme, usage::option_theme, &Theme::ALL.map(Theme::name), true))
        .arg(blocks.number("scale", usage::option_scale, 1, MOST_SCALE))
        .arg(blocks.contacts())
        .arg(blocks.output())
}

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Result<Exit, Failure> {
    let session = context.open(matches)?;
    let cutout = cutout(session, context, matches)?;
    let options = options(context, matches);
    let output = context.output(matches)?;
    if !options.format.is_text() && output.is_terminal() {
        let failure = Failure::new(Exit::Wrong, refusals::not_for_terminals(context.lang, options.format.name()));
        return Err(failure.help(refusals::not_for_terminals_help(context.lang)));
    }
    let exported = exchange::export(&session.document, &session.evaluation, &cutout, &options)
        .map_err(|reason| Failure::new(Exit::Unusable, refusals::not_drawn(context.lang, &reason)))?;
    exported.warning.iter().for_each(|warning| context.warn_that(warning));
    output.data(&exported.bytes)?;
    Ok(Exit::Done)
}

fn options(context: &Context, matches: &ArgMatches) -> ExportOptions {
    let group = matches.get_one::<String>("group").and_then(|name| Group::from_name(name));
    let contacts = matches.get_flag("with-contacts");
    ExportOptions {
        format: Format::from_name(choice(matches, "format")).unwrap_or_default(),
        diagram: DiagramOptions { group, gaps: matches.get_flag("gaps"), lang: context.lang, contacts },
        picture: Picture::from_name(choice(matches, "picture")).unwrap_or_default(),
        theme: Theme::from_name(choice(matches, "theme")).unwrap_or_default(),
        scale: matches.get_one::<u32>("scale").copied().unwrap_or(SCALE),
    }
}

fn cutout(session: &Session, context: &Context, matches: &ArgMatches) -> Result<Cutout, Failure> {
    let Session { document, evaluation } = session;
    let network = &document.network;
    let asked = FilterContext { network, partners: network.partners(), gaps: Some(evaluation.open_subjects()) };
    super::selected("where", matches, &asked, context)?;
    let filter = matches.get_one::<String>("where").and_then(|text| Filter::parse(text).ok());
    let focus = matches.get_one::<String>("focus").map(|actor| find_actor(network, actor, context.lang)).transpose()?;
    let view = matches
        .get_one::<String>("view")
        .map(|name| find_view(&session.document.views, name, context.lang))
        .transpose()?;
    let radius = matches.get_one::<u32>("radius").copied();
    if radius.is_some() && focus.or(view.and_then(|view| view.focus)).is_none() {
        return Err(Failure::new(Exit::Wrong, refusals::radius_without_focus(context.lang)));
    }
    let tied = Format::from_name(choice(matches, "format")).is_some_and(Format::is_picture);
    Cutout::new(document, evaluation, &CutoutRequest { filter, focus, radius, tied, view })
        .map_err(|error| Failure::new(Exit::Wrong, error.message(context.lang)))
}
