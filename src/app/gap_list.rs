//! The list of gaps: by severity, then by rule.

use super::{App, Row, Tone};
use crate::rules::{GapState, RuleIndex, RuleSeverity};
use crate::text::interface::gaps as text;

/// The columns that the figure beside a rule takes.
const FIGURE: usize = 6;

/// The gaps in the states that are shown, under their rules.
pub(super) fn rows(app: &App, width: usize) -> Vec<Row> {
    let by_rule = by_rule(app);
    let mut rows = Vec::new();
    for severity in RuleSeverity::ALL {
        let rules = app.data.document.rules.iter().enumerate();
        let rules = rules.filter(|(place, rule)| rule.severity == severity && !by_rule[*place].is_empty());
        let rules: Vec<_> = rules.map(|(place, _)| place).collect();
        let count = rules.iter().map(|place| by_rule[*place].len()).sum();
        if count > 0 {
            if !rows.is_empty() {
                rows.push(Row::Blank);
            }
            rows.push(Row::Severity { severity, count });
        }
        for place in rules {
            rule(app, RuleIndex(place), &by_rule[place], width, &mut rows);
        }
    }
    if rows.is_empty() {
        rows.extend(Row::wrapped(why_empty(app), Tone::Quiet, width));
    }
    if app.filter.is_empty() {
        settled(app, width, &mut rows);
    }
    rows
}

/// The decisions whose gap is gone: what they were about is done.
fn settled(app: &App, width: usize, rows: &mut Vec<Row>) {
    let (data, lang) = (&app.data, app.data.lang);
    let settled = &data.evaluation.settled;
    if settled.is_empty() {
        return;
    }
    rows.push(Row::Blank);
    rows.push(Row::Title { text: text::settled(lang).to_owned(), count: settled.len().to_string() });
    for decision in settled.iter().map(|place| &data.document.decisions[*place]) {
        let rule = data.local(&data.document.rules[decision.rule.0].title);
        let subject = data.network().find(&decision.subject).map(|actor| &*data.network().actor(actor).name);
        let owner = decision.owner.as_deref().unwrap_or("–");
        let line = text::settled_one(lang, rule, subject.unwrap_or(&decision.subject), owner);
        rows.extend(Row::wrapped(&line, Tone::Quiet, width));
    }
}

fn rule(app: &App, rule: RuleIndex, gaps: &[usize], width: usize, rows: &mut Vec<Row>) {
    let folded = app.folded.contains(rule);
    let title = app.data.local(&app.data.document.rules[rule.0].title);
    let first = |text| Row::Rule { rule, count: gaps.len(), folded: Some(folded), text };
    rows.extend(Row::with_more(title, (2, Tone::Strong), width.saturating_sub(FIGURE), first));
    if !folded {
        rows.extend(gaps.iter().map(|gap| Row::Gap { gap: *gap, text: String::new() }));
    }
}

/// For each rule the gaps to be shown.
fn by_rule(app: &App) -> Vec<Vec<usize>> {
    let mut by_rule = vec![Vec::new(); app.data.document.rules.len()];
    let left = app.filter.gaps(&app.data);
    for (place, gap) in app.data.evaluation.gaps.iter().enumerate() {
        if left[place] && app.gap_states.show(gap.state) {
            by_rule[gap.rule.0].push(place);
        }
    }
    by_rule
}

fn why_empty(app: &App) -> &'static str {
    let lang = app.data.lang;
    let shows = |state| app.gap_states.show(state);
    if app.data.document.rules.is_empty() {
        text::no_rules(lang)
    } else if !GapState::ALL.into_iter().any(shows) {
        text::no_states(lang)
    } else if !app.filter.is_empty() {
        text::none_left(lang)
    } else if !shows(GapState::Open) {
        text::none_in_states(lang)
    } else {
        text::none_open(lang)
    }
}
