//! What a field offers while it is being typed.

use super::super::{App, Data, Effect, Match, Pane, Row, words};
use super::Form;
use super::field::{FieldName, Values};
use crate::network::{ActorIndex, Status, Symbol};
use crate::rules::DecisionState;
use crate::text::interface::actors;
use crate::text::{Folded, strip};

/// The most choices that a field offers at a time.
const MOST: usize = 50;

/// What the active field offers.
#[derive(Debug, Default)]
pub struct Choices {
    /// The choices, best first.
    pub pane: Pane,
    /// Whether Enter takes the one under the cursor.
    pub offers: bool,
    /// The search whose answer is awaited.
    generation: u64,
}

/// How an actor is written into a field: by name where that is enough, else by id.
pub(super) fn actor_text(data: &Data, actor: ActorIndex) -> String {
    let network = data.network();
    let name = &network.actor(actor).name;
    let id = &network.actor(actor).id;
    if super::read::actor_id(network, name) == *id { name.to_string() } else { id.to_string() }
}

/// Offers what fits the active field.
pub(super) fn offer(app: &mut App) {
    let Some(form) = app.open_form() else { return };
    let Some(field) = form.fields.get(form.at) else { return };
    let typed = field.input.text();
    match field.name.values() {
        Values::Free => put(app, Vec::new(), false),
        Values::Actor => ask(app, &typed),
        Values::Closed => {
            let all = closed(&app.data, field.name);
            let is_one = all.iter().any(|text| *text == typed.trim());
            // Once something is chosen, the others are to be seen as well.
            let mut fitting = if is_one { Vec::new() } else { fitting(&typed, all.clone()) };
            let offers = !fitting.is_empty() && !typed.trim().is_empty();
            if fitting.is_empty() {
                // Where nothing fits, what there is helps more than nothing.
                fitting = all;
            }
            let at = fitting.iter().position(|text| *text == typed.trim());
            put(app, fitting, offers);
            select(app, at.unwrap_or(0));
        }
        Values::Open | Values::Several => {
            let last = typed.rsplit(',').next().unwrap_or_default().trim();
            let all = known(&app.data, field.name);
            let is_one = all.iter().any(|text| text == last);
            let fitting = if is_one { Vec::new() } else { fitting(last, all) };
            put(app, fitting, false);
        }
    }
}

fn ask(app: &mut App, typed: &str) {
    let is_known = app.data.network().find(&super::read::actor_id(app.data.network(), typed.trim())).is_some();
    put(app, Vec::new(), false);
    if typed.trim().is_empty() || is_known {
        return;
    }
    let generation = app.next_generation();
    if let Some(form) = app.open_form_mut() {
        form.choices.generation = generation;
    }
    app.effects.push(Effect::Search { generation, query: typed.to_owned() });
}

/// The actors that a search found for the active field.
pub(in crate::app) fn found(app: &mut App, generation: u64, matches: &[Match]) {
    let Some(form) = app.open_form() else { return };
    if form.choices.generation == generation {
        let texts = matches.iter().take(MOST).map(|found| actor_text(&app.data, found.actor)).collect();
        put(app, texts, true);
    }
}

fn put(app: &mut App, texts: Vec<String>, offers: bool) {
    if let Some(form) = app.open_form_mut() {
        form.choices.generation = 0;
        form.choices.offers = offers && !texts.is_empty();
        form.choices.pane = Pane::default();
        form.choices.pane.set_rows(texts.into_iter().take(MOST).map(Row::Choice).collect(), 0);
    }
}

fn select(app: &mut App, at: usize) {
    if let Some(form) = app.open_form_mut() {
        form.choices.pane.select(at, Form::MOST_CHOICES);
    }
}

fn closed(data: &Data, name: FieldName) -> Vec<String> {
    let network = data.network();
    match name {
        FieldName::ActorKind => network.actor_kinds().iter().map(|kind| data.local(&kind.label).to_owned()).collect(),
        FieldName::TieKind => {
            network.relationship_kinds().iter().map(|kind| data.local(&kind.label).to_owned()).collect()
        }
        FieldName::Status => Status::ALL.iter().map(|status| words::status(data.lang, *status).to_owned()).collect(),
        FieldName::Agreement => [true, false].map(|is| actors::yes_or_no(data.lang, is).to_owned()).into(),
        FieldName::State => [DecisionState::Planned, DecisionState::Accepted]
            .map(|state| words::gap_state(data.lang, state.into()).to_owned())
            .into(),
        _ => Vec::new(),
    }
}

fn known(data: &Data, name: FieldName) -> Vec<String> {
    let network = data.network();
    let text = |symbol: Symbol| network.text(symbol).to_owned();
    let actors = network.actors().iter();
    let mut known: Vec<String> = match name {
        FieldName::Area => actors.filter_map(|actor| actor.area).map(text).collect(),
        FieldName::Topics => {
            let own = actors.flat_map(|actor| actor.topics.iter().copied());
            own.chain(network.relationships().iter().flat_map(|tie| tie.about.topics.iter().copied()))
                .map(text)
                .collect()
        }
        FieldName::Owner => {
            data.document.decisions.iter().filter_map(|decision| decision.owner.as_deref()).map(str::to_owned).collect()
        }
        _ => Vec::new(),
    };
    known.sort_unstable();
    known.dedup();
    known
}

/// Those that fit what is typed: at their start, then anywhere.
fn fitting(typed: &str, all: Vec<String>) -> Vec<String> {
    let (asked, folded) = (strip(typed.trim()), Folded::new(typed.trim()));
    let fit = |text: &str| {
        let own = strip(text);
        let words = || own.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(&asked));
        match () {
            () if own.starts_with(&asked) => Some(0),
            () if words() => Some(1),
            () => Folded::new(text).contains(&folded).then_some(2),
        }
    };
    let mut fitting: Vec<_> = all.into_iter().filter_map(|text| Some((fit(&text)?, text))).collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    fitting.into_iter().map(|(_, text)| text).collect()
}

/// Writes the choice under the cursor into the field; whether there was one to take.
pub(super) fn take(form: &mut Form) -> bool {
    let Some(Row::Choice(text)) = form.choices.pane.chosen().filter(|_| form.choices.offers) else { return false };
    let text = text.clone();
    let Some(field) = form.fields.get_mut(form.at) else { return false };
    let typed = field.input.text();
    let before = match field.name.values() {
        Values::Several => {
            typed.rsplit_once(',').map_or(String::new(), |(before, _)| format!("{}, ", before.trim_end()))
        }
        _ => String::new(),
    };
    field.input = super::super::Input::new(&format!("{before}{text}"));
    true
}
