//! Gaps as people read them: by severity and rule, with the reason.

use super::super::super::context::{Context, Session};
use super::super::super::paint;
use super::super::super::processors::{in_shares, processors};
use super::super::{local, severity_word, state_word};
use super::Selection;
use crate::rules::{Decision, Gap, GapState, RuleIndex};
use crate::text::{Lang, results, safe, without_personal_data, wrap};

/// The gaps for a terminal of this width, or of any.
pub(super) fn text(session: &Session, selection: &Selection, context: &Context, columns: Option<usize>) -> String {
    let lang = context.lang;
    let mut gaps: Vec<&Gap> = selection.shown(session).collect();
    gaps.sort_by_key(|gap| (session.document.rules[gap.rule.0].severity, gap.rule));
    let mut out = title(session, context);
    for of_rule in gaps.chunk_by(|a, b| a.rule == b.rule) {
        out += &rule(session, of_rule[0].rule, of_rule.len(), lang, columns);
        out += &lines(session, of_rule, lang, columns);
    }
    if gaps.is_empty() {
        let nothing = if session.document.rules.is_empty() { results::no_rules } else { results::no_gaps };
        out += &format!("\n{}\n", nothing(lang));
    }
    out + "\n" + &summary(session, selection, lang)
}

/// The network and the day of evaluation.
pub(in crate::cli::commands) fn title(session: &Session, context: &Context) -> String {
    let network = &session.document.network;
    let title = safe(local(&network.info.title, network, context.lang));
    format!("{} · {}\n", paint::heading(&title), results::as_of(context.lang, &context.day.to_string()))
}

/// A rule, with how many gaps of it follow.
pub(in crate::cli::commands) fn rule(
    session: &Session,
    index: RuleIndex,
    gaps: usize,
    lang: Lang,
    columns: Option<usize>,
) -> String {
    let network = &session.document.network;
    let rule = &session.document.rules[index.0];
    let severity = paint::severity(rule.severity, severity_word(rule.severity, lang));
    let title = paint::heading(&safe(local(&rule.title, network, lang)));
    let mut out = format!("\n{severity} · {title} ({gaps}) {}\n", paint::faint(&safe(&rule.id)));
    let why = rule.why.as_ref().map_or("", |why| local(why, network, lang));
    if !why.trim().is_empty() {
        for line in wrapped(why, 2, columns) {
            out += &format!("  {}\n", paint::faint(&line));
        }
    }
    out
}

/// Fewer gaps than this are written faster than a thread starts.
const FEWEST_FOR_THREADS: usize = 2000;

/// The gaps of a rule, one below the other; many of them on every processor.
fn lines(session: &Session, gaps: &[&Gap], lang: Lang, columns: Option<usize>) -> String {
    let share = gaps.len().div_ceil(processors()).max(FEWEST_FOR_THREADS);
    in_shares(gaps, share, |gaps| gaps.iter().map(|gap| line(session, gap, lang, columns)).collect::<String>()).concat()
}

fn line(session: &Session, gap: &Gap, lang: Lang, columns: Option<usize>) -> String {
    let document = &session.document;
    let mut sentence = gap.message(&document.network, &document.rules, lang);
    if gap.state != GapState::Open {
        let mut state = vec![state_word(gap.state, lang).to_owned()];
        state.extend(gap.decision.into_iter().flat_map(|place| decided(&document.decisions[place], lang)));
        sentence += &format!(" [{}]", state.join("; "));
    }
    let mut out = String::new();
    for (at, line) in wrapped(&sentence, 4, columns).into_iter().enumerate() {
        out += if at == 0 { "  – " } else { "    " };
        out += &line;
        out.push('\n');
    }
    out
}

/// What was decided, beside the state.
pub(super) fn decided(decision: &Decision, lang: Lang) -> Vec<String> {
    let public = |text: &str| without_personal_data(text).into_owned();
    let owner = decision.owner.as_deref().map(|owner| results::taken_by(lang, &public(owner)));
    let decided = decision.decided.map(|day| results::decided(lang, &day.to_string()));
    let until = decision.until.map(|until| results::until(lang, &until.to_string()));
    let note = decision.note.as_deref().map(|note| safe(&public(note)).into_owned());
    [owner, decided, until, note].into_iter().flatten().collect()
}

/// The text in lines that leave room for the margin.
pub(in crate::cli::commands) fn wrapped(text: &str, margin: usize, columns: Option<usize>) -> Vec<String> {
    columns.map_or_else(
        || vec![one_line(&safe(text))],
        |columns| wrap(&safe(text), columns.saturating_sub(margin).max(20)),
    )
}

/// The text with single blanks between its words.
fn one_line(text: &str) -> String {
    match text.contains("  ") || text.trim().len() < text.len() {
        true => text.split_whitespace().collect::<Vec<_>>().join(" "),
        false => text.to_owned(),
    }
}

fn summary(session: &Session, selection: &Selection, lang: Lang) -> String {
    let counts = [
        results::open(lang, selection.count(session, GapState::Open)),
        results::planned(lang, selection.count(session, GapState::Planned)),
        results::accepted(lang, selection.count(session, GapState::Accepted)),
    ];
    let mut out = counts.join(" · ") + "\n";
    if selection.settled > 0 {
        out += &format!("{}\n", results::settled(lang, selection.settled));
    }
    out
}
