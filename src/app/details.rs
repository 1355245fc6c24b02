//! Everything about the selected actor, as rows.

use super::{App, Data, Row, Tone, words};
use crate::network::{Actor, ActorIndex, AttributeValue, Neighbour, Symbol};
use crate::rules::GapState;
use crate::text::interface::{actors as text, figures, suggested};
use crate::text::{InText, Lang, decimal, wrap};

/// Fields, relationships and gaps.
pub(super) fn rows(app: &App, width: usize) -> Vec<Row> {
    let lang = app.data.lang;
    let Some(index) = app.selected else {
        return Row::wrapped(text::nobody_selected(lang), Tone::Quiet, width).collect();
    };
    let mut page = Page { app, data: &app.data, width, rows: Vec::new() };
    page.headline(index);
    page.relationships(index);
    page.gaps(index);
    page.fields(app.data.network().actor(index));
    page.figures(app, index);
    page.rows
}

/// Rows in the making.
struct Page<'a> {
    app: &'a App,
    data: &'a Data,
    width: usize,
    rows: Vec<Row>,
}

impl Page<'_> {
    fn lang(&self) -> Lang {
        self.data.lang
    }

    fn title(&mut self, title: &str, count: String) {
        if !self.rows.is_empty() {
            self.rows.push(Row::Blank);
        }
        self.rows.push(Row::Title { text: title.to_owned(), count });
    }

    /// Kind, area and topics in a line or two.
    fn headline(&mut self, index: ActorIndex) {
        let network = self.data.network();
        let actor = network.actor(index);
        let symbols = |symbol: &Symbol| network.text(*symbol).to_owned();
        let mut parts = vec![self.data.local(&network.kind_of(index).label).to_owned()];
        parts.extend(actor.area.iter().map(symbols));
        let topics: Vec<_> = actor.topics.iter().map(symbols).collect();
        parts.extend((!topics.is_empty()).then(|| topics.join(", ")));
        self.rows.extend(Row::wrapped(&parts.join(" · "), Tone::Plain, self.width));
    }

    fn gaps(&mut self, index: ActorIndex) {
        let all = self.data.evaluation.of_actor(index);
        if all.is_empty() {
            return;
        }
        let open = self.data.open_gaps[index.get()] as usize;
        self.title(text::gaps(self.lang()), text::open_count(self.lang(), open));
        let mut gaps: Vec<_> = all.iter().map(|place| (*place, &self.data.evaluation.gaps[*place])).collect();
        gaps.sort_by_key(|(_, gap)| (gap.state, self.data.rule_of(gap).severity));
        for (place, gap) in gaps {
            let message = self.data.message(place);
            let state = match gap.state {
                GapState::Open => String::new(),
                GapState::Planned | GapState::Accepted => format!(" ({})", words::gap_state(self.lang(), gap.state)),
            };
            let text = format!("{message}{state}");
            self.rows.extend(Row::with_more(&text, (3, Tone::Plain), self.width, |text| Row::Gap { gap: place, text }));
            self.suggestions(place);
        }
    }

    /// Who could close a gap, in a line.
    fn suggestions(&mut self, gap: usize) {
        let Some(suggestions) = self.app.suggestions(gap).filter(|known| !known.is_empty()) else { return };
        let names = suggestions.iter().map(|one| self.data.network().actor(one.candidate.actor).short_name());
        let line = suggested::best(self.lang(), &names.collect::<Vec<_>>().join(", "));
        let lines = wrap(&line, self.width.saturating_sub(3));
        self.rows.extend(lines.into_iter().map(|line| Row::Text { text: format!("   {line}"), tone: Tone::Quiet }));
    }

    fn relationships(&mut self, index: ActorIndex) {
        let ties = self.sorted_ties(index);
        let active = ties.iter().filter(|tie| tie.link.status.is_active()).count();
        self.title(text::relationships(self.lang()), text::active_of(self.lang(), active, ties.len()));
        if ties.is_empty() {
            self.rows.extend(Row::wrapped(text::no_relationships(self.lang()), Tone::Quiet, self.width));
        }
        let mut kind = None;
        for neighbour in ties {
            if kind != Some(neighbour.link.kind) {
                kind = Some(neighbour.link.kind);
                self.rows.push(Row::Ties(neighbour.link.kind));
            }
            self.rows.push(Row::Relationship { neighbour });
        }
    }

    /// By kind; within a kind what goes on today first, then by name.
    fn sorted_ties(&self, index: ActorIndex) -> Vec<Neighbour> {
        let mut ties: Vec<_> = self.data.network().neighbours(index).collect();
        ties.sort_by_key(|tie| (tie.link.kind, tie.link.status, self.data.names.rank(tie.actor)));
        ties
    }

    fn fields(&mut self, actor: &Actor) {
        let lang = self.lang();
        self.title(text::facts(lang), String::new());
        self.field(text::id(lang), &actor.id);
        self.optional(text::short(lang), actor.short.as_deref());
        self.optional(text::contact(lang), actor.contact.as_deref());
        self.optional(text::website(lang), actor.website.as_deref());
        self.optional(text::since(lang), actor.since.map(|when| when.to_string()).as_deref());
        self.optional(text::until(lang), actor.until.map(|when| when.to_string()).as_deref());
        self.optional(text::influence(lang), actor.influence.map(|value| format!("{value}/5")).as_deref());
        self.optional(text::interest(lang), actor.interest.map(|value| format!("{value}/5")).as_deref());
        for (name, value) in &actor.attributes {
            let name = self.data.network().text(*name).to_owned();
            self.field(&name, &attribute(value, lang));
        }
        self.optional(text::note(lang), actor.note.as_deref());
        self.optional(text::source(lang), Some(actor.source.join(" ")).as_deref());
    }

    fn figures(&mut self, app: &App, index: ActorIndex) {
        let lang = self.lang();
        let degree = self.data.network().partners().degree(index);
        self.field(text::partners(lang), &degree.in_text(lang));
        let between = match &app.metrics {
            None => figures::computing(lang).to_owned(),
            Some(metrics) => {
                let share = decimal(metrics.betweenness.values[index.get()] * 100.0, 1, lang);
                let about = if metrics.betweenness.exact { "" } else { "≈ " };
                text::between(lang, &format!("{about}{share} %"))
            }
        };
        self.field(text::betweenness(lang), &between);
    }

    fn optional(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.trim().is_empty()) {
            self.field(name, value);
        }
    }

    fn field(&mut self, name: &str, value: &str) {
        self.rows.extend(Row::field(name, value, self.width));
    }
}

fn attribute(value: &AttributeValue, lang: Lang) -> String {
    match value {
        AttributeValue::Text(text) => text.to_string(),
        AttributeValue::Integer(number) => number.to_string(),
        AttributeValue::Float(number) => number.to_string(),
        AttributeValue::Boolean(value) => text::yes_or_no(lang, *value).to_owned(),
        AttributeValue::Date(day) => day.to_string(),
        AttributeValue::Texts(texts) => texts.join(", "),
    }
}
