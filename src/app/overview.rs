//! The overview: what the network holds, how it hangs together, what is missing, what to do next.

use super::{Action, App, Row, Side, Tone};
use crate::analysis::Communities;
use crate::network::ActorIndex;
use crate::rules::{GapState, RuleIndex, RuleSeverity};
use crate::text::interface::{figures, overview as text, views};
use crate::text::{InText, decimal};

/// The columns of the keys of the first steps.
const STEP_COLUMNS: usize = 3;
/// The columns that the figure beside a rule takes.
const FIGURE: usize = 6;
/// The most brokers that are named.
const MOST_BROKERS: usize = 8;

/// One half of the overview; on a narrow screen all of it.
pub(super) fn rows(app: &App, side: Side, width: usize) -> Vec<Row> {
    let mut page = Page { app, width, rows: Vec::new() };
    match (side, app.is_narrow()) {
        (Side::Left, false) => {
            page.next();
            page.views();
            page.kinds();
        }
        (Side::Right, false) => {
            page.gaps();
            page.structure();
            page.brokers();
        }
        (Side::Left, true) => {
            page.next();
            page.gaps();
            page.views();
            page.kinds();
            page.structure();
            page.brokers();
        }
        (Side::Right, true) => {}
    }
    page.rows
}

struct Page<'a> {
    app: &'a App,
    width: usize,
    rows: Vec<Row>,
}

impl Page<'_> {
    fn title(&mut self, title: &str, count: String) {
        if !self.rows.is_empty() {
            self.rows.push(Row::Blank);
        }
        self.rows.push(Row::Title { text: title.to_owned(), count });
    }

    fn text(&mut self, text: &str, tone: Tone) {
        self.rows.extend(Row::wrapped(text, tone, self.width));
    }

    /// A few sentences for whoever opens the program for the first time.
    fn next(&mut self) {
        let lang = self.app.data.lang;
        self.title(text::next(lang), String::new());
        if self.app.data.network().actors().is_empty() {
            return self.text(text::empty_network(lang), Tone::Plain);
        }
        self.text(text::first_steps(lang), Tone::Plain);
        let steps = [
            Action::Actors,
            Action::Map,
            Action::Matrix,
            Action::Gaps,
            Action::Search,
            Action::Filter,
            Action::Export,
            Action::Help,
        ];
        let steps = steps.into_iter().flat_map(|action| Row::action(action, STEP_COLUMNS, lang, self.width));
        self.rows.extend(steps);
    }

    /// What somebody found worth looking at again.
    fn views(&mut self) {
        let data = &self.app.data;
        if data.document.views.is_empty() {
            return;
        }
        self.title(views::title(data.lang), String::new());
        for (at, view) in data.document.views.iter().enumerate() {
            self.rows.extend(Row::view(at, &view.name, 0, self.width));
        }
    }

    fn kinds(&mut self) {
        let data = &self.app.data;
        let network = data.network();
        let mut counts: Vec<_> = network.actor_kinds().iter().map(|_| (0, None)).collect();
        for actor in self.app.filter.actors() {
            let kind = network.actor(actor).kind;
            counts[kind.get()].0 += 1;
            counts[kind.get()].1 = Some(kind);
        }
        let mut kinds: Vec<_> = counts.into_iter().filter_map(|(count, kind)| Some((count, kind?))).collect();
        kinds.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let most = kinds.first().map_or(0, |(count, _)| *count);
        self.title(text::kinds(data.lang), text::actors(data.lang, self.app.filter.count()));
        if kinds.is_empty() && !self.app.filter.is_empty() {
            self.text(text::no_kinds(data.lang), Tone::Quiet);
        }
        self.rows.extend(kinds.into_iter().map(|(shown, kind)| Row::Kind { kind, shown, most }));
    }

    fn gaps(&mut self) {
        let data = &self.app.data;
        let left = self.app.filter.gaps(data);
        let mut counts = vec![0; data.document.rules.len()];
        for (gap, _) in data.evaluation.gaps.iter().zip(left).filter(|(gap, left)| *left && gap.state == GapState::Open)
        {
            counts[gap.rule.0] += 1;
        }
        let open: usize = counts.iter().sum();
        self.title(text::open_gaps(data.lang), text::open(data.lang, open));
        if open == 0 {
            let none = match (data.document.rules.is_empty(), data.open) {
                (true, _) => text::no_rules(data.lang),
                (false, 0) => text::no_gaps(data.lang),
                (false, _) => text::no_gaps_left(data.lang),
            };
            self.text(none, Tone::Quiet);
        }
        for severity in RuleSeverity::ALL {
            let of = |place: &usize| data.document.rules[*place].severity == severity && counts[*place] > 0;
            let rules: Vec<_> = (0..counts.len()).filter(of).collect();
            let count = rules.iter().map(|place| counts[*place]).sum();
            if count > 0 {
                self.rows.push(Row::Severity { severity, count });
            }
            rules.into_iter().for_each(|place| self.rule(RuleIndex(place), counts[place]));
        }
    }

    fn rule(&mut self, rule: RuleIndex, count: usize) {
        let data = &self.app.data;
        let title = data.local(&data.document.rules[rule.0].title);
        let width = self.width.saturating_sub(FIGURE);
        let first = |text| Row::Rule { rule, count, folded: None, text };
        self.rows.extend(Row::with_more(title, (2, Tone::Plain), width, first));
    }

    fn structure(&mut self) {
        let data = &self.app.data;
        let lang = data.lang;
        let network = data.network();
        let partners = network.partners();
        if partners.is_empty() {
            return;
        }
        let alone = network.actor_indices().filter(|actor| partners.degree(*actor) == 0).count();
        let parts = data.components().len() - alone;
        let active = network.relationships().iter().filter(|one| one.status.is_active()).count();
        self.title(text::structure(lang), String::new());
        self.field(text::relationships(lang), &text::active_of(lang, active, network.relationships().len()));
        match (parts, alone) {
            (0, _) => {}
            (1, 0) => self.field(text::parts(lang), text::all_connected(lang)),
            _ => self.field(text::parts(lang), &text::parts_value(lang, parts)),
        }
        if alone > 0 {
            let (name, filter) = (text::alone(lang).to_owned(), "degree:<1".to_owned());
            self.rows.push(Row::Shown { name, text: text::alone_value(lang, alone), filter });
        }
        self.density();
    }

    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    fn density(&mut self) {
        let lang = self.app.data.lang;
        let partners = self.app.data.network().partners();
        let mean = 2.0 * partners.edge_count() as f64 / partners.len() as f64;
        self.field(text::density(lang), &text::partners_each(lang, &decimal(mean, 1, lang)));
        let communities = match &self.app.metrics {
            None => figures::computing(lang).to_owned(),
            Some(metrics) => text::communities_value(lang, groups(&metrics.communities)),
        };
        self.field(text::communities(lang), &communities);
    }

    fn field(&mut self, name: &str, text: &str) {
        self.rows.extend(Row::field(name, text, self.width));
    }

    /// Those without whom the network falls apart, the most in between first.
    fn brokers(&mut self) {
        let data = &self.app.data;
        let lang = data.lang;
        if data.network().actors().is_empty() {
            return;
        }
        let Some(metrics) = &self.app.metrics else {
            self.title(text::brokers(lang), String::new());
            return self.text(figures::computing(lang), Tone::Quiet);
        };
        let mut brokers: Vec<ActorIndex> = metrics.cut_points.brokers.iter().collect();
        let share = |actor: &ActorIndex| metrics.betweenness.values[actor.get()];
        brokers.sort_by(|a, b| share(b).total_cmp(&share(a)));
        self.title(text::brokers(lang), brokers.len().in_text(lang).into_owned());
        self.text(if brokers.is_empty() { text::no_brokers(lang) } else { text::why_brokers(lang) }, Tone::Quiet);
        let named = brokers.into_iter().take(MOST_BROKERS);
        self.rows.extend(named.map(|actor| Row::Broker { actor, share: share(&actor) }));
    }
}

/// How many communities are more than one actor alone.
fn groups(communities: &Communities) -> usize {
    let mut sizes = vec![0u32; communities.count];
    communities.of.iter().for_each(|community| sizes[*community as usize] += 1);
    sizes.into_iter().filter(|size| *size > 1).count()
}
