//! The gap under the cursor: what is missing, why it matters, what is there, what was decided.

use super::{App, Data, Row, Tone, words};
use crate::network::{ActorIndex, Neighbour};
use crate::rules::{Check, Decision, Gap, GapState, RuleIndex, Subject};
use crate::text::Lang;
use crate::text::interface::{gaps as text, suggested};

/// The rows beside the list of gaps.
pub(super) fn rows(app: &App, width: usize) -> Vec<Row> {
    let mut page = Page { app, data: &app.data, width, rows: Vec::new() };
    match app.gap_row() {
        Some((rule, None)) => page.rule(rule),
        Some((_, Some(gap))) => page.gap(gap),
        None => {}
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
    fn lang(&self) -> Lang {
        self.data.lang
    }

    fn text(&mut self, text: &str, tone: Tone) {
        self.rows.extend(Row::wrapped(text, tone, self.width));
    }

    fn title(&mut self, title: &str) {
        self.rows.push(Row::Blank);
        self.rows.push(Row::Title { text: title.to_owned(), count: String::new() });
    }

    fn field(&mut self, name: &str, value: &str) {
        self.rows.extend(Row::field(name, value, self.width));
    }

    fn rule(&mut self, rule: RuleIndex) {
        let lang = self.lang();
        let the_rule = &self.data.document.rules[rule.0];
        self.text(self.data.local(&the_rule.title), Tone::Strong);
        self.why(rule);
        self.title(text::how_it_stands(lang));
        for state in GapState::ALL {
            let gaps = self.data.evaluation.gaps.iter();
            let count = gaps.filter(|gap| gap.rule == rule && gap.state == state).count();
            self.field(words::gap_state(lang, state), &count.to_string());
        }
        self.field(text::rule(lang), &the_rule.id);
        self.field(text::severity(lang), words::severity(lang, the_rule.severity));
    }

    fn gap(&mut self, place: usize) {
        let gap = &self.data.evaluation.gaps[place];
        self.text(&self.data.message(place), Tone::Strong);
        self.why(gap.rule);
        self.decisions(place);
        self.suggestions(place);
        self.subjects(gap);
        self.what_is_there(gap);
        self.title(text::behind(self.lang()));
        let rule = self.data.rule_of(gap);
        self.field(text::rule(self.lang()), self.data.local(&rule.title));
        self.field(text::severity(self.lang()), words::severity(self.lang(), rule.severity));
        self.field(text::state(self.lang()), words::gap_state(self.lang(), gap.state));
        self.field(text::id(self.lang()), &gap.id(self.data.network(), &self.data.document.rules));
    }

    fn why(&mut self, rule: RuleIndex) {
        if let Some(why) = &self.data.document.rules[rule.0].why {
            self.title(text::why(self.lang()));
            self.text(self.data.local(why), Tone::Plain);
        }
    }

    /// Who could close it, and why.
    fn suggestions(&mut self, place: usize) {
        if self.app.can_suggest(place) {
            self.title(suggested::title(self.lang()));
            self.rows.extend(self.app.suggestion_rows(place, self.width));
        }
    }

    /// The actors it is about, to walk to.
    fn subjects(&mut self, gap: &Gap) {
        let actors = self.actors_of(gap);
        if !actors.is_empty() {
            self.title(text::who(self.lang()));
            self.rows.extend(actors.into_iter().map(Row::Actor));
        }
    }

    fn actors_of(&self, gap: &Gap) -> Vec<ActorIndex> {
        let network = self.data.network();
        match gap.subject {
            Subject::Actor(actor) => vec![actor],
            Subject::Pair(a, b) => vec![a, b],
            Subject::Relationship(index) => {
                let relationship = network.relationship(index);
                vec![relationship.from, relationship.to]
            }
            Subject::Component(actor) => self.data.components().members(self.data.components().of(actor)).to_vec(),
            Subject::Group { .. } => self.members(gap),
        }
    }

    /// The actors of a group: those that have this very gap.
    fn members(&self, gap: &Gap) -> Vec<ActorIndex> {
        let has = |actor: &ActorIndex| {
            let mut own = self.data.evaluation.of_actor(*actor).iter();
            own.any(|place| std::ptr::eq(&raw const self.data.evaluation.gaps[*place], gap))
        };
        self.data.network().actor_indices().filter(has).collect()
    }

    /// The relationships that come nearest to what is asked for.
    fn what_is_there(&mut self, gap: &Gap) {
        let (Subject::Actor(actor), Check::Needs(needs)) = (&gap.subject, &self.data.rule_of(gap).check) else {
            return;
        };
        let of_kind = |tie: &Neighbour| needs.via.as_ref().is_none_or(|via| via.contains(&tie.link.kind));
        let mut ties: Vec<_> = self.data.network().neighbours(*actor).filter(of_kind).collect();
        ties.sort_by_key(|tie| (tie.link.kind, tie.link.status, tie.actor));
        self.title(text::what_is_there(self.lang()));
        if let Some(found) = gap.found {
            let counts = match found {
                0 => text::found_none(self.lang()).to_owned(),
                found => text::found(self.lang(), found as usize),
            };
            self.text(&counts, Tone::Plain);
        }
        if ties.is_empty() {
            self.text(text::nothing_of_the_kind(self.lang()), Tone::Quiet);
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

    /// All that was decided, the latest first; of several decisions the last that holds counts.
    fn decisions(&mut self, place: usize) {
        let lang = self.lang();
        let gap = &self.data.evaluation.gaps[place];
        let decisions = self.data.decisions_of(place);
        if decisions.is_empty() {
            if gap.state == GapState::Planned {
                self.title(text::decision(lang));
                self.text(text::planned_by_links(lang), Tone::Plain);
            }
            return;
        }
        self.title(if decisions.len() > 1 { text::history(lang) } else { text::decision(lang) });
        for (at, place) in decisions.iter().rev().enumerate() {
            if at > 0 {
                self.rows.push(Row::Blank);
            }
            let decision = &self.data.document.decisions[*place];
            let mark = match gap.decision {
                Some(holds) if holds == *place => None,
                _ if !decision.holds_on(self.data.evaluation.day) => Some(text::passed(lang)),
                _ => Some(text::replaced(lang)),
            };
            for (name, value) in decided(decision, mark, lang) {
                self.field(name, &value);
            }
        }
    }
}

fn decided(decision: &Decision, mark: Option<&str>, lang: Lang) -> Vec<(&'static str, String)> {
    let state = words::gap_state(lang, decision.state.into());
    let state = mark.map_or(state.to_owned(), |mark| format!("{state} ({mark})"));
    let fields = [
        (text::state(lang), Some(state)),
        (text::owner(lang), decision.owner.as_deref().map(str::to_owned)),
        (text::until(lang), decision.until.map(|until| until.to_string())),
        (text::decided(lang), decision.decided.map(|day| day.to_string())),
        (text::note(lang), decision.note.as_deref().map(str::to_owned)),
    ];
    fields.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}
