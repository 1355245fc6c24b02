//! Suggestions as people read them: below each gap who could close it.

use super::super::super::context::{Context, Session};
use super::super::super::paint;
use super::super::super::processors::{in_shares, processors};
use super::super::gaps::{rule, title};
use super::super::local;
use super::super::sentences::wrapped;
use super::FEWEST_FOR_THREADS;
use crate::network::ActorIndex;
use crate::rules::{Subject, Suggester, Suggestion};
use crate::text::{Lang, decimal, results, safe, suggestions as words, without_personal_data};

/// The suggestions for a terminal of this width, or of any; by severity and rule.
pub(super) fn text(
    session: &Session,
    suggester: &Suggester<'_>,
    gaps: &[usize],
    limit: usize,
    context: &Context,
    columns: Option<usize>,
) -> String {
    let Session { document, evaluation } = session;
    let lang = context.lang;
    let index = |place: &usize| evaluation.gaps[*place].rule;
    let mut gaps = gaps.to_vec();
    gaps.sort_by_key(|place| (document.rules[index(place).0].severity, index(place)));
    let mut out = title(session, None, context);
    for of_rule in gaps.chunk_by(|a, b| index(a) == index(b)) {
        out += &rule(session, index(&of_rule[0]), of_rule.len(), lang, columns);
        let share = of_rule.len().div_ceil(processors()).max(FEWEST_FOR_THREADS);
        let of_gap = |gap: &usize| {
            about(session, *gap, lang, columns) + &candidates(session, suggester, *gap, limit, lang, columns)
        };
        out += &in_shares(of_rule, share, |gaps| gaps.iter().map(of_gap).collect::<String>()).concat();
    }
    if gaps.is_empty() {
        let nothing = if document.rules.is_empty() { results::no_rules } else { words::no_gaps };
        out += &format!("\n{}\n", nothing(lang));
    }
    out
}

fn about(session: &Session, gap: usize, lang: Lang, columns: Option<usize>) -> String {
    let Session { document, evaluation } = session;
    let sentence = evaluation.gaps[gap].message(&document.network, &document.rules, lang);
    format!("  – {}\n", wrapped(&sentence, 4, columns).join("\n    "))
}

/// Who could close a gap, one below the other, with what speaks for it.
pub(in crate::cli::commands) fn candidates(
    session: &Session,
    suggester: &Suggester<'_>,
    gap: usize,
    limit: usize,
    lang: Lang,
    columns: Option<usize>,
) -> String {
    let found = suggester.suggest(gap, limit);
    if found.is_empty() {
        return format!("    {}\n", paint::faint(words::nobody(lang)));
    }
    let page = Page { session, suggester, lang, columns };
    (1..).zip(&found).map(|(rank, suggestion)| page.suggestion(rank, suggestion)).collect()
}

struct Page<'s, 'n> {
    session: &'s Session,
    suggester: &'s Suggester<'n>,
    lang: Lang,
    columns: Option<usize>,
}

impl Page<'_, '_> {
    fn suggestion(&self, rank: usize, suggestion: &Suggestion) -> String {
        let mark = format!("{rank}.");
        let margin = " ".repeat(5 + mark.len());
        let line = |text: &str| wrapped(text, margin.len(), self.columns).join(&format!("\n{margin}"));
        let score = decimal(suggestion.candidate.score, 2, self.lang);
        let mut out = format!("    {mark} {} {}\n", line(&self.pair(suggestion)), paint::faint(&score));
        out += &format!("{margin}{}\n", line(&self.reasons(suggestion)));
        out += &format!("{margin}{}\n", paint::faint(&line(&self.effect(suggestion))));
        out
    }

    /// The candidate; for a group also whom it would work with.
    fn pair(&self, suggestion: &Suggestion) -> String {
        let candidate = &suggestion.candidate;
        let network = &self.session.document.network;
        let kind = local(&network.kind_of(candidate.actor).label, network, self.lang);
        let name = format!("{} ({kind})", self.name(candidate.actor));
        match self.session.evaluation.gaps[suggestion.gap].subject {
            Subject::Actor(_) => name,
            _ => format!("{} – {name}", self.name(candidate.member)),
        }
    }

    fn reasons(&self, suggestion: &Suggestion) -> String {
        let reasons = suggestion.reasons.iter().map(|reason| self.suggester.words(reason, self.lang));
        let mut parts: Vec<_> = reasons.collect();
        if let [_, between @ .., _] = &*suggestion.introduction
            && !between.is_empty()
        {
            let names: Vec<_> = between.iter().map(|actor| self.name(*actor)).collect();
            parts.push(words::through(self.lang, &names.join(" → ")));
        }
        without_personal_data(&parts.join("; ")).into_owned()
    }

    fn effect(&self, suggestion: &Suggestion) -> String {
        let network = &self.session.document.network;
        let effect = suggestion.effect.text(self.lang);
        let Some(kind) = suggestion.link.kind else { return effect };
        let kind = local(&network.relationship_kinds()[kind.get()].label, network, self.lang);
        let proposed = if suggestion.renews.is_some() { words::renewed } else { words::proposed };
        proposed(self.lang, kind, &effect)
    }

    fn name(&self, actor: ActorIndex) -> String {
        safe(&self.session.document.network.actor(actor).name).into_owned()
    }
}
