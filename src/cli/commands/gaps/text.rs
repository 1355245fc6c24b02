//! Gaps as people read them: by severity and rule, with the reason.

use super::super::super::context::{Context, Session};
use super::super::super::paint;
use super::super::super::processors::{in_shares, processors};
use super::super::sentences::{decided, wrapped};
use super::super::{local, severity_word, state_word};
use super::since::{Came, Since};
use super::{Selection, Shown};
use crate::rules::{GapState, RuleIndex};
use crate::text::{Lang, differences, results, safe};

/// The gaps for a terminal of this width, or of any.
pub(super) fn text(session: &Session, selection: &Selection, context: &Context, columns: Option<usize>) -> String {
    let lang = context.lang;
    let mut gaps: Vec<Shown<'_>> = selection.shown(session).collect();
    gaps.sort_by_key(|shown| (session.document.rules[shown.gap.rule.0].severity, shown.gap.rule));
    let since = selection.since.as_ref();
    let mut out = title(session, since.map(Since::name), context);
    for of_rule in gaps.chunk_by(|a, b| a.gap.rule == b.gap.rule) {
        out += &rule(session, of_rule[0].gap.rule, of_rule.len(), lang, columns);
        out += &lines(session, of_rule, lang, columns);
    }
    if gaps.is_empty() {
        out += &format!("\n{}\n", nothing(session, since, lang));
    }
    out += &since.map(|since| closed(since, lang, columns)).unwrap_or_default();
    out += &format!("\n{}", summary(session, selection, lang));
    if let Some(since) = since {
        out += &differences::came_and_went(lang, gaps.len(), since.closed().len(), since.name());
        out.push('\n');
    }
    out
}

/// The network and the day of evaluation, and since when what is told of came or went.
pub(in crate::cli::commands) fn title(session: &Session, since: Option<&str>, context: &Context) -> String {
    let network = &session.document.network;
    let title = safe(local(&network.info.title, network, context.lang));
    let mut out = format!("{} · {}", paint::heading(&title), results::as_of(context.lang, &context.day.to_string()));
    if let Some(since) = since {
        out += &format!(" · {}", differences::since(context.lang, since));
    }
    out + "\n"
}

fn nothing(session: &Session, since: Option<&Since>, lang: Lang) -> String {
    match since {
        _ if session.document.rules.is_empty() => results::no_rules(lang).to_owned(),
        Some(since) => differences::none_since(lang, since.name()),
        None => results::no_gaps(lang).to_owned(),
    }
}

/// The gaps that are gone.
fn closed(since: &Since, lang: Lang, columns: Option<usize>) -> String {
    let gaps: Vec<Shown<'_>> = since.closed().map(|gap| Shown { gap, came: None }).collect();
    if gaps.is_empty() {
        return String::new();
    }
    let heading = differences::closed_title(lang, gaps.len());
    let lines: String = gaps.iter().map(|shown| line(since.old, *shown, "✓", lang, columns)).collect();
    format!("\n{}\n{lines}", paint::heading(&heading))
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
fn lines(session: &Session, gaps: &[Shown<'_>], lang: Lang, columns: Option<usize>) -> String {
    let share = gaps.len().div_ceil(processors()).max(FEWEST_FOR_THREADS);
    let line = |shown: &Shown<'_>| {
        let mark = if shown.came.is_some() { "+" } else { "–" };
        line(session, *shown, mark, lang, columns)
    };
    in_shares(gaps, share, |gaps| gaps.iter().map(line).collect::<String>()).concat()
}

fn line(session: &Session, Shown { gap, came }: Shown<'_>, mark: &str, lang: Lang, columns: Option<usize>) -> String {
    let document = &session.document;
    let mut sentence = gap.message(&document.network, &document.rules, lang);
    if came == Some(Came::OpenAgain) {
        sentence += &format!(" [{}]", differences::is_open_again(lang));
    }
    if gap.state != GapState::Open {
        let mut state = vec![state_word(gap.state, lang).to_owned()];
        state.extend(gap.decision.into_iter().flat_map(|place| decided(&document.decisions[place], lang)));
        sentence += &format!(" [{}]", state.join("; "));
    }
    let mut out = String::new();
    for (at, line) in wrapped(&sentence, 4, columns).into_iter().enumerate() {
        out += &format!("  {} {line}\n", if at == 0 { mark } else { " " });
    }
    out
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
