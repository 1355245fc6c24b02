//! The right side: everything about the cell under the cursor, with ways on.

use super::super::{Data, Tone};
use super::level::is_about_both;
use super::{Actors, App, CellPlace, Level, Row, sentence};
use crate::analysis::KindMatrix;
use crate::network::{ActorIndex, KindIndex, Neighbour};
use crate::text::InText;
use crate::text::interface::{actors, matrix as text};

/// What there is to say about the cell under the cursor.
pub(in crate::app) fn rows(app: &App, width: usize) -> Vec<Row> {
    let mut page = Page { app, data: &app.data, width, rows: Vec::new() };
    match (&app.matrix.level, app.matrix.cell()) {
        (Level::Kinds(kinds), Some(CellPlace::Kinds(row, column))) => page.kinds(kinds, row, column),
        (Level::Actors(of), Some(CellPlace::Actors(row, column))) => page.actors(of, row, column),
        _ => {}
    }
    page.rows
}

struct Page<'a> {
    app: &'a App,
    data: &'a Data,
    width: usize,
    rows: Vec<Row>,
}

impl Page<'_> {
    fn text(&mut self, text: &str, tone: Tone) {
        self.rows.extend(Row::wrapped(text, tone, self.width));
    }

    fn title(&mut self, title: &str, count: usize) {
        self.rows.push(Row::Blank);
        self.rows.push(Row::Title { text: title.to_owned(), count: count.in_text(self.data.lang).into_owned() });
    }

    /// The share in words, then who has no partner there: that is what people look for; then who has.
    fn kinds(&mut self, kinds: &KindMatrix, row: KindIndex, column: KindIndex) {
        let lang = self.data.lang;
        self.text(&sentence::about_kinds(self.app, kinds, row, column).join(", "), Tone::Strong);
        self.rows.push(Row::Blank);
        self.kind(kinds, row);
        if row != column {
            self.kind(kinds, column);
        }
        let Some(members) = kinds.place(row).map(|place| &kinds.members[place]) else { return };
        let network = self.data.network();
        let counts = |actor: &ActorIndex| network.actor(*actor).kind == column && self.app.filter.contains(*actor);
        let is_linked = |actor: &ActorIndex| network.partners().of(*actor).iter().any(counts);
        let (mut linked, mut alone): (Vec<_>, Vec<_>) = members.iter().copied().partition(is_linked);
        self.by_name(text::without_partner(lang), &mut alone);
        self.by_name(text::with_partner(lang), &mut linked);
    }

    /// A kind, to walk to its actors.
    fn kind(&mut self, kinds: &KindMatrix, kind: KindIndex) {
        let most = kinds.members.iter().map(Vec::len).max().unwrap_or(0);
        let shown = kinds.place(kind).map_or(0, |place| kinds.members[place].len());
        self.rows.push(Row::Kind { kind, shown, most });
    }

    fn by_name(&mut self, title: &str, actors: &mut [ActorIndex]) {
        if actors.is_empty() {
            return;
        }
        actors.sort_unstable_by_key(|actor| self.data.names.rank(*actor));
        self.title(title, actors.len());
        self.rows.extend(actors.iter().map(|actor| Row::Actor(*actor)));
    }

    /// The two, what is between them, and which gaps it is about.
    fn actors(&mut self, of: &Actors, row: ActorIndex, column: ActorIndex) {
        self.text(&sentence::about_actors(self.app, of, row, column).join("; "), Tone::Strong);
        self.rows.push(Row::Blank);
        self.rows.push(Row::Actor(row));
        if row != column {
            self.rows.push(Row::Actor(column));
            self.relationships(row, column);
            self.gaps(of, row, column);
        }
    }

    /// Those that one more relationship would help to close, and those that are about these two; what matters most first.
    fn gaps(&mut self, of: &Actors, row: ActorIndex, column: ActorIndex) {
        let (data, lang) = (self.data, self.data.lang);
        let about_both = |gap: &usize| is_about_both(data, &data.evaluation.gaps[*gap], row, column);
        let of_pair = data.evaluation.of_actor(row).iter().copied().filter(about_both);
        let mut gaps: Vec<_> = of.gaps(data, row, column).chain(of_pair).collect();
        gaps.sort_by_key(|gap| (data.rule_of(&data.evaluation.gaps[*gap]).severity, *gap));
        gaps.dedup();
        self.title(text::gaps_title(lang), gaps.len());
        if gaps.is_empty() {
            self.text(text::no_gaps(lang), Tone::Quiet);
        }
        for gap in gaps {
            let message = self.data.message(gap);
            self.rows.extend(Row::with_more(&message, (3, Tone::Plain), self.width, |text| Row::Gap { gap, text }));
        }
    }

    /// By kind; within a kind what goes on today first.
    fn relationships(&mut self, row: ActorIndex, column: ActorIndex) {
        let between = self.data.network().neighbours(row).filter(|tie| tie.actor == column);
        let mut ties: Vec<Neighbour> = between.collect();
        ties.sort_by_key(|tie| (tie.link.kind, tie.link.status, tie.relationship));
        self.title(actors::relationships(self.data.lang), ties.len());
        if ties.is_empty() {
            self.text(actors::no_relationships(self.data.lang), Tone::Quiet);
        }
        let mut kind = None;
        for neighbour in ties {
            if kind.replace(neighbour.link.kind) != Some(neighbour.link.kind) {
                self.rows.push(Row::Ties(neighbour.link.kind));
            }
            self.rows.push(Row::Relationship { neighbour });
        }
    }
}
