//! What has changed since an older state of the network: a file, or what git keeps of one.

use std::sync::Arc;

use super::{App, Effect, Input, Layer, Pane, Row, Tone, words};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::document::difference::{Changed, Difference};
use crate::network::{ActorIndex, AttributeValue, Network, RelationshipIndex, Status};
use crate::rules::{Evaluation, GapState};
use crate::text::Lang;
use crate::text::interface::{changes_since as text, editing};

/// An older state, compared with the present one.
#[derive(Debug)]
pub struct Compared {
    /// The state of the network that it was compared with.
    pub version: u64,
    /// The file or git revision, as it was typed.
    pub name: String,
    /// The older state.
    pub old: Arc<Document>,
    /// Its gaps.
    pub old_gaps: Arc<Evaluation>,
    /// What has changed since.
    pub difference: Difference,
}

/// The line for the older state.
#[derive(Debug, Default)]
pub struct CompareLine {
    /// A file, or a revision and a path.
    pub name: Input,
    /// Why it can't be compared.
    pub problem: Option<String>,
    /// Whether the answer is still to come.
    pub waiting: bool,
}

/// Shows what has changed since the state that was compared last; asks for one first.
pub(super) fn show(app: &mut App) {
    if app.compared.is_some() { open_window(app) } else { ask(app) }
}

/// Asks which older state to compare with.
pub(super) fn ask(app: &mut App) {
    let before = app.compared.as_ref().map(|compared| compared.name.clone());
    let name = before.unwrap_or_default();
    app.layers.clear();
    app.layers.push(Layer::Compare(CompareLine { name: Input::new(&name), ..CompareLine::default() }));
}

/// Compares with what is typed.
pub(super) fn compare(app: &mut App) {
    let Some(Layer::Compare(line)) = app.layers.last_mut() else { return };
    let name = line.name.text().trim().to_owned();
    if !name.is_empty() {
        line.waiting = true;
        app.effects.push(Effect::Compare(name));
    }
}

fn open_window(app: &mut App) {
    app.layers.clear();
    app.layers.push(Layer::Changes(Pane::default()));
    fill(app);
    let height = app.active_height();
    if let Some(Layer::Changes(pane)) = app.layers.last_mut() {
        pane.reset(height);
    }
}

/// Goes to what the cursor stands on.
pub(super) fn go(app: &mut App) {
    let Some(Layer::Changes(pane)) = app.layers.last() else { return };
    match pane.chosen().cloned() {
        Some(Row::Actor(actor)) => {
            app.layers.pop();
            app.walk_to(actor);
        }
        Some(Row::Gap { gap, .. }) => {
            app.layers.pop();
            app.walk_to_gap(gap);
        }
        _ => {}
    }
}

/// Breaks the lines for the width of the window.
pub(super) fn fill(app: &mut App) {
    let (width, height) = (app.active_width(), app.active_height());
    let Some(compared) = app.compared.clone() else { return };
    let mut page = Page { app, compared: &compared, width, rows: Vec::new() };
    if compared.version == app.version {
        page.all();
    } else {
        // What is known speaks of an earlier state; the answer about this one is under way.
        page.rows.extend(Row::wrapped(text::comparing(app.data.lang), Tone::Quiet, width));
    }
    let rows = page.rows;
    if let Some(Layer::Changes(pane)) = app.layers.last_mut() {
        pane.set_rows(rows, height);
    }
}

struct Page<'a> {
    app: &'a App,
    compared: &'a Compared,
    width: usize,
    rows: Vec<Row>,
}

impl Page<'_> {
    fn all(&mut self) {
        self.head();
        self.gaps();
        self.relationships();
        self.actors();
        self.overdue();
    }

    fn title(&mut self, title: &str, count: usize) {
        self.rows.push(Row::Blank);
        self.rows.push(Row::Title { text: title.to_owned(), count: count.to_string() });
    }

    fn lines(&mut self, lines: impl IntoIterator<Item = String>, tone: Tone) {
        for line in lines {
            self.rows.extend(Row::item(&line, tone, self.width));
        }
    }

    fn head(&mut self) {
        let lang = self.app.data.lang;
        let since = text::since(lang, &self.compared.name);
        self.rows.extend(Row::wrapped(&since, Tone::Quiet, self.width));
        self.rows.extend(Row::wrapped(&self.compared.difference.summary(lang), Tone::Strong, self.width));
    }

    /// Gaps that are new or open again lead to their view; those that are closed are named.
    fn gaps(&mut self) {
        let (lang, gaps) = (self.app.data.lang, &self.compared.difference.gaps);
        let came = self.app.gaps_since();
        if !came.is_empty() {
            self.title(text::gaps_new(lang), came.len());
            for gap in came {
                let message = self.app.data.message(gap);
                self.rows.extend(Row::with_more(&message, (3, Tone::Plain), self.width, |text| Row::Gap { gap, text }));
            }
        }
        if !gaps.gone.is_empty() {
            self.title(text::gaps_closed(lang), gaps.gone.len());
            let Compared { old, old_gaps, .. } = self.compared;
            let message = |gap: &usize| old_gaps.gaps[*gap].message(&old.network, &old.rules, lang);
            self.lines(gaps.gone.iter().map(message).collect::<Vec<_>>(), Tone::Plain);
        }
    }

    fn relationships(&mut self) {
        let lang = self.app.data.lang;
        let changes = &self.compared.difference.relationships;
        let (new, old) = (self.app.data.network(), &self.compared.old.network);
        let line = |network: &Network, index: RelationshipIndex| self.app.relationship_words(network, index);
        let parts = [
            (text::ties_new(lang), changes.new.iter().map(|index| line(new, *index)).collect::<Vec<_>>()),
            (text::ties_gone(lang), changes.gone.iter().map(|index| line(old, *index)).collect()),
            (
                text::ties_changed(lang),
                changes.changed.iter().map(|change| line(new, change.new) + &status_change(change, lang)).collect(),
            ),
        ];
        for (title, lines) in parts.into_iter().filter(|(_, lines)| !lines.is_empty()) {
            self.title(title, lines.len());
            self.lines(lines, Tone::Plain);
        }
    }

    fn actors(&mut self) {
        let lang = self.app.data.lang;
        let changes = &self.compared.difference.actors;
        let changed = changes.changed.iter().map(|change| change.new);
        for (title, actors) in
            [(text::actors_new(lang), changes.new.clone()), (text::actors_changed(lang), changed.collect())]
        {
            if !actors.is_empty() {
                self.title(title, actors.len());
                self.rows.extend(actors.into_iter().map(Row::Actor));
            }
        }
        if !changes.gone.is_empty() {
            self.title(text::actors_gone(lang), changes.gone.len());
            let name = |actor: &ActorIndex| self.compared.old.network.actor(*actor).name.to_string();
            self.lines(changes.gone.iter().map(name).collect::<Vec<_>>(), Tone::Plain);
        }
    }

    fn overdue(&mut self) {
        let (lang, document) = (self.app.data.lang, &self.app.data.document);
        let overdue = &self.compared.difference.overdue;
        if overdue.is_empty() {
            return;
        }
        self.title(text::overdue(lang), overdue.len());
        for decision in overdue.iter().map(|place| &document.decisions[*place]) {
            let rule = &document.rules[decision.rule.0];
            let owner = decision.owner.as_deref().unwrap_or("–");
            let until = decision.until.map_or(String::new(), |until| until.to_string());
            match self.app.data.gap_of_id(&format!("{}/{}", rule.id, decision.subject)) {
                Some(gap) => {
                    let line = text::overdue_gap(lang, &self.app.data.message(gap), owner, &until);
                    self.rows
                        .extend(Row::with_more(&line, (3, Tone::Plain), self.width, |text| Row::Gap { gap, text }));
                }
                None => {
                    let title = self.app.data.local(&rule.title);
                    self.lines([text::overdue_one(lang, title, &decision.subject, owner, &until)], Tone::Plain);
                }
            }
        }
    }
}

/// `: im Gespräch → besteht`; nothing where something else changed.
fn status_change<I>(change: &Changed<I>, lang: Lang) -> String {
    let word = |value: &Option<AttributeValue>| match value {
        Some(AttributeValue::Text(name)) => Status::from_name(name).map(|status| words::status(lang, status)),
        _ => None,
    };
    let status = change.fields.iter().find(|field| &*field.field == "status");
    let said = status.and_then(|field| Some(format!(": {} → {}", word(&field.old)?, word(&field.new)?)));
    said.unwrap_or_default()
}

impl App {
    /// The older state that the present one was compared with last.
    pub fn compared(&self) -> Option<&Compared> {
        self.compared.as_deref()
    }

    /// Both states were compared, or the older one can't be read.
    pub(super) fn comparison_arrived(&mut self, result: Result<Arc<Compared>, Vec<Diagnostic>>) {
        match result {
            Ok(compared) if compared.version != self.version => {
                self.effects.push(Effect::Compare(compared.name.clone()));
            }
            Ok(compared) => {
                self.compared = Some(compared);
                match self.layers.last() {
                    Some(Layer::Compare(_)) => open_window(self),
                    Some(Layer::Changes(_)) => fill(self),
                    _ => {}
                }
            }
            Err(problems) => {
                if let Some(Layer::Compare(line)) = self.layers.last_mut() {
                    line.waiting = false;
                    let first = problems.into_iter().next();
                    line.problem = first.map(|problem| match problem.help {
                        Some(help) => format!("{}: {help}", problem.message),
                        None => problem.message,
                    });
                }
            }
        }
    }

    /// The gaps that are new or open again since the older state, in order.
    pub(super) fn gaps_since(&self) -> Vec<usize> {
        let Some(compared) = self.compared().filter(|compared| compared.version == self.version) else {
            return Vec::new();
        };
        let gaps = &compared.difference.gaps;
        let reopened = gaps.changed.iter().filter(|change| change.to == GapState::Open).map(|change| change.new);
        let mut since: Vec<_> = gaps.new.iter().copied().chain(reopened).collect();
        since.sort_unstable();
        since
    }

    /// The present state is another one: what has changed since the older one is found anew.
    pub(super) fn renew_comparison(&mut self) {
        if let Some(compared) = &self.compared {
            self.effects.push(Effect::Compare(compared.name.clone()));
        }
    }

    /// `Lernmobil – Goetheschule (Ganztag)`
    fn relationship_words(&self, network: &Network, index: RelationshipIndex) -> String {
        let relationship = network.relationship(index);
        let [from, to] = [relationship.from, relationship.to].map(|actor| network.actor(actor).short_name());
        let kind = &network.relationship_kind_of(index).label;
        editing::tie(self.data.lang, from, to, self.data.local(kind))
    }
}
