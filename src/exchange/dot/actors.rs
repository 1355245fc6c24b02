//! Actors as nodes.

use std::borrow::Cow;

use crate::network::{Actor, ActorIndex, Symbol};
use crate::rules::{GapState, Subject};
use crate::text::{exchange as words, without_personal_data};

use super::Scene;
use super::look::{self, Ink};
use super::writer::{Attributes, Name, Writer};

/// Letters by the number of partners in the diagram: those who know many are found first.
const SIZES: [(usize, u32); 3] = [(10, 15), (5, 12), (0, 10)];
/// The letters of the actor in the middle.
const FOCUS_SIZE: u32 = 18;

/// Writes the node of an actor.
pub(super) fn write(writer: &mut Writer, scene: &Scene<'_>, index: ActorIndex) {
    let network = &scene.document.network;
    let (actor, kind) = (network.actor(index), network.kind_of(index));
    let ink = Ink::of(kind.color);
    let label = scene.public(actor.short_name());
    let tooltip = tooltip(scene, index, actor);
    let mut node = Attributes::new()
        .label(&label)
        .set("shape", look::shape(kind))
        .set("fillcolor", ink.tint())
        .set("color", ink)
        .set("fontsize", size(scene, index))
        .text("tooltip", tooltip.iter().map(String::as_str));
    if let Some(address) = actor.website.as_deref().filter(|address| is_web_address(address)) {
        node = node.text("URL", [address]);
    }
    writer.node(Name::actor(network, index), &accented(node, scene, index));
}

/// The actor in the middle gets a double frame, one with a finding about its place in the network a coloured one.
fn accented(node: Attributes, scene: &Scene<'_>, index: ActorIndex) -> Attributes {
    let node = if scene.cutout.focus() == Some(index) { node.set("peripheries", 2).set("penwidth", 2.5) } else { node };
    match scene.options.gaps.then(|| finding(scene, index)).flatten() {
        Some(ink) => node.set("color", ink).set("penwidth", 2.2),
        None => node,
    }
}

/// The colour of a gap that is about the actor alone, open ones first.
fn finding(scene: &Scene<'_>, index: ActorIndex) -> Option<Ink> {
    let gaps = scene.evaluation.of_actor(index).iter().map(|place| &scene.evaluation.gaps[*place]);
    let findings = gaps.filter(|gap| gap.subject == Subject::Actor(index) && super::gaps::marks_actor(scene, gap));
    findings.filter_map(|gap| super::gaps::ink(gap.state)).min_by_key(|ink| *ink != look::OPEN_GAP)
}

fn size(scene: &Scene<'_>, index: ActorIndex) -> u32 {
    if scene.cutout.focus() == Some(index) {
        return FOCUS_SIZE;
    }
    let partners = scene.document.network.partners().of(index);
    let degree = partners.iter().filter(|partner| scene.cutout.actors().contains(**partner)).count();
    SIZES.iter().find(|(least, _)| degree >= *least).map_or(FOCUS_SIZE, |(_, size)| *size)
}

/// What shows when the pointer rests on an actor: name, kind, area, topics, contact, gaps.
fn tooltip(scene: &Scene<'_>, index: ActorIndex, actor: &Actor) -> Vec<String> {
    let (network, lang) = (&scene.document.network, scene.lang());
    let text = |symbol: Symbol| scene.public(network.text(symbol)).into_owned();
    let kind = scene.local(&network.kind_of(index).label).to_owned();
    let mut lines = vec![scene.public(&actor.name).into_owned()];
    lines.push(actor.area.map_or(kind.clone(), |area| format!("{kind} · {}", text(area))));
    if !actor.topics.is_empty() {
        let topics: Vec<_> = actor.topics.iter().map(|topic| text(*topic)).collect();
        lines.push(words::topics(lang, &topics.join(", ")));
    }
    if let Some(contact) = actor.contact.as_deref().filter(|_| scene.options.contacts) {
        lines.push(words::contact(lang, contact));
    }
    lines.extend(gap_counts(scene, index));
    lines.extend(gap_titles(scene, index));
    lines
}

/// What the gaps are called that are not accepted, each rule once.
fn gap_titles(scene: &Scene<'_>, index: ActorIndex) -> Vec<String> {
    let gaps = scene.evaluation.of_actor(index).iter().map(|place| &scene.evaluation.gaps[*place]);
    let mut titles = Vec::new();
    let mut last = None;
    for gap in gaps.filter(|gap| gap.state != GapState::Accepted) {
        // The gaps of one rule follow each other.
        if last.replace((gap.rule, gap.state)) != Some((gap.rule, gap.state)) {
            titles.push(scene.gap_title(gap));
        }
    }
    titles
}

/// How many gaps the actor has, by state.
fn gap_counts(scene: &Scene<'_>, index: ActorIndex) -> Option<String> {
    let states: Vec<_> = scene.evaluation.of_actor(index).iter().map(|gap| scene.evaluation.gaps[*gap].state).collect();
    let counts = GapState::ALL.into_iter().filter_map(|state| {
        let count = states.iter().filter(|own| **own == state).count();
        (count > 0).then(|| match state {
            GapState::Open => words::open_gaps(scene.lang(), count),
            GapState::Planned => words::planned_gaps(scene.lang(), count),
            GapState::Accepted => words::accepted_gaps(scene.lang(), count),
        })
    });
    let counts: Vec<_> = counts.collect();
    (!counts.is_empty()).then(|| counts.join(", "))
}

/// Whether a browser may follow it: nothing but the web, and nothing that could end the attribute it stands in.
fn is_web_address(address: &str) -> bool {
    let web = address.starts_with("https://") || address.starts_with("http://");
    web && !address.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '\'' | '<' | '>' | '\\'))
}

impl Scene<'_> {
    /// A text of the file as it may leave the program.
    pub(super) fn public<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.options.contacts { Cow::Borrowed(text) } else { without_personal_data(text) }
    }
}
