//! The minutes: what was decided, who does what by when, what is overdue.

mod phrases;

use std::collections::BTreeMap;

use super::decisions::{self, DecisionRow, Decisions, Standing};
use super::gaps::Decided;
use super::material::Material;
use super::{PaperFormat, ReportOptions, html, markdown};
use crate::document::Document;
use crate::network::{Date, When};
use crate::rules::{DecisionState, Evaluation, Gap, GapState, RuleIndex, RuleSeverity};
use crate::text::{Lang, minutes as words};

/// Which decisions the minutes tell of, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MinutesOptions {
    /// In which language, and what of it may leave the program.
    pub paper: ReportOptions,
    /// Decisions of that day or later; none: of the last day on which anything was decided. Without meaning where the gaps
    /// that were discussed are named.
    pub since: Option<Date>,
}

/// A gap that a meeting went through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discussed {
    /// The gap's id: `rule/subject`.
    pub gap: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of a gap that was discussed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// There is a decision now: the last one about this gap in the file.
    Decided,
    /// A decision was taken back.
    Reopened,
    /// A relationship was recorded that closes it.
    Closed,
    /// Nothing.
    Left,
}

/// Everything that stands in the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    pub(super) options: ReportOptions,
    /// The title of the network.
    pub title: String,
    /// The day of evaluation; of a meeting its day.
    pub day: Date,
    /// Decisions of that day or later are told of; none for a meeting, and where no decision has a day.
    pub since: Option<Date>,
    /// Whether these are the minutes of a meeting that named what it discussed.
    pub of_meeting: bool,
    /// What was discussed or decided, one gap each.
    pub items: Vec<Item>,
    /// Who does what by when, by name; whoever is not named comes last.
    pub tasks: Vec<Owner>,
    /// What else in the file is overdue.
    pub overdue: Vec<DecisionRow>,
}

/// One gap in the minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What the gaps of its rule are called; none where the file has no such rule.
    pub rule: Option<String>,
    /// How much it matters.
    pub severity: Option<RuleSeverity>,
    /// What the gap is, or was.
    pub sentence: String,
    /// What came of it.
    pub result: &'static str,
    /// The decision.
    pub decision: Option<Decided>,
}

/// Somebody who does something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// Who; none where nobody was named.
    pub name: Option<String>,
    /// What to do, the next due first.
    pub tasks: Vec<Task>,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The gap to close.
    pub what: String,
    /// By when.
    pub until: Option<When>,
    /// A remark.
    pub note: Option<String>,
}

impl Minutes {
    /// Gathers what the minutes say: of the gaps that a meeting went through where these are named, else of the decisions
    /// that the file dates. Linear in the size of the file.
    pub fn new(
        document: &Document,
        evaluation: &Evaluation,
        options: MinutesOptions,
        discussed: Option<&[Discussed]>,
    ) -> Minutes {
        let material = Material { document, evaluation, options: options.paper };
        let standings = decisions::standings(&material);
        let since = options.since.or_else(|| document.decisions.iter().filter_map(|decision| decision.decided).max());
        let entries = match discussed {
            Some(discussed) => discussed.iter().map(|one| Entry::discussed(&material, one, &standings)).collect(),
            None => dated(&material, since, &standings),
        };
        Minutes {
            options: options.paper,
            title: material.title(),
            day: evaluation.day,
            since: since.filter(|_| discussed.is_none()),
            of_meeting: discussed.is_some(),
            tasks: tasks(&entries),
            items: entries.into_iter().map(|entry| entry.item).collect(),
            overdue: Decisions::new(&material).overdue,
        }
    }

    /// Writes them down.
    pub fn write(&self, format: PaperFormat) -> String {
        match format {
            PaperFormat::Html => html::minutes(self),
            PaperFormat::Markdown => markdown::minutes(self),
        }
    }

    pub(super) fn lang(&self) -> Lang {
        self.options.lang
    }
}

/// An item, and whether somebody has to do something.
struct Entry {
    item: Item,
    is_task: bool,
}

/// How a decision stands, and its gap.
type Standings = [(Standing, Option<usize>)];

/// The decisions of a day or later, in the order of their days, those of one day as in the file.
fn dated(material: &Material<'_>, since: Option<Date>, standings: &Standings) -> Vec<Entry> {
    let Some(since) = since else { return Vec::new() };
    let decisions = material.document.decisions.iter().enumerate();
    let mut told: Vec<_> = decisions
        .filter_map(|(place, decision)| Some((decision.decided.filter(|day| *day >= since)?, place)))
        .filter(|(_, place)| standings[*place].0 != Standing::Replaced)
        .collect();
    told.sort_unstable();
    told.into_iter().map(|(_, place)| Entry::decided(material, place, standings)).collect()
}

impl Entry {
    fn decided(material: &Material<'_>, place: usize, standings: &Standings) -> Entry {
        let (decision, (standing, gap)) = (&material.document.decisions[place], standings[place]);
        let lang = material.lang();
        let result = match (standing, decision.state) {
            (Standing::Settled, _) => words::outcome_settled(lang),
            (_, DecisionState::Planned) => words::outcome_planned(lang),
            (_, DecisionState::Accepted) => words::outcome_accepted(lang),
        };
        let is_task = decision.state == DecisionState::Planned && standing != Standing::Settled;
        let rule = &material.document.rules[decision.rule.0];
        let item = Item {
            rule: Some(material.local(&rule.title)),
            severity: Some(rule.severity),
            sentence: decisions::what(material, decision, gap),
            result,
            decision: Some(Decided::new(material, decision)),
        };
        Entry { item, is_task }
    }

    fn discussed(material: &Material<'_>, discussed: &Discussed, standings: &Standings) -> Entry {
        let (lang, document) = (material.lang(), material.document);
        let (rule, subject) = discussed.gap.split_once('/').unwrap_or((&discussed.gap, ""));
        let rule = document.rules.iter().position(|known| *known.id == *rule).map(RuleIndex);
        let about = |place: &usize| {
            let decision = &document.decisions[*place];
            Some(decision.rule) == rule && *decision.subject == *subject
        };
        let last = (0..document.decisions.len()).rev().find(about);
        let last = last.filter(|place| standings[*place].0 != Standing::Overdue);
        let gap = rule.and_then(|rule| gap(material, rule, subject));
        let result = match (discussed.outcome, last) {
            (Outcome::Decided, Some(place)) => return Entry::decided(material, place, standings),
            // A relationship that is in talks or planned needs no decision.
            (Outcome::Decided, None) if gap.is_some_and(|gap| gap.state == GapState::Planned) => {
                words::outcome_planned(lang)
            }
            (Outcome::Reopened, _) => words::outcome_reopened(lang),
            (Outcome::Closed, _) => words::outcome_closed(lang),
            (Outcome::Left | Outcome::Decided, _) => words::outcome_left(lang),
        };
        let known = rule.map(|rule| &document.rules[rule.0]);
        let item = Item {
            rule: known.map(|rule| material.local(&rule.title)),
            severity: known.map(|rule| rule.severity),
            sentence: sentence(material, rule, subject).unwrap_or_else(|| material.public(&discussed.gap)),
            result,
            decision: None,
        };
        Entry { item, is_task: false }
    }
}

/// What a gap is, or what its subject is called where it is gone; none where the file has no such rule.
fn sentence(material: &Material<'_>, rule: Option<RuleIndex>, subject: &str) -> Option<String> {
    let (network, rule) = (&material.document.network, rule?);
    if let Some(gap) = gap(material, rule, subject) {
        return Some(material.sentence(gap));
    }
    Some(network.find(subject).map_or_else(|| material.public(subject), |actor| material.name(actor)))
}

/// The gap of a rule that is about this; none where it is gone.
fn gap<'m>(material: &Material<'m>, rule: RuleIndex, subject: &str) -> Option<&'m Gap> {
    let mut gaps = material.evaluation.gaps.iter().filter(|gap| gap.rule == rule);
    gaps.find(|gap| gap.subject.key(&material.document.network) == subject)
}

/// The tasks of the entries by whose they are.
fn tasks(entries: &[Entry]) -> Vec<Owner> {
    let mut owners: BTreeMap<(bool, Option<&String>), Vec<Task>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.is_task) {
        let Some(decision) = &entry.item.decision else { continue };
        let Decided { owner, until, note, .. } = decision;
        let task = Task { what: entry.item.sentence.clone(), until: *until, note: note.clone() };
        owners.entry((owner.is_none(), owner.as_ref())).or_default().push(task);
    }
    let owner = |((_, name), mut tasks): ((bool, Option<&String>), Vec<Task>)| {
        tasks.sort_by_key(|task| (task.until.is_none(), task.until.map(When::last_day)));
        Owner { name: name.cloned(), tasks }
    };
    owners.into_iter().map(owner).collect()
}
