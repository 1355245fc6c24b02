//! The rows that panes are made of: what a line is about; how it looks is up to the drawing.

use super::Action;
use super::edits::Answer;
use super::meeting::Agenda;
use crate::analysis::Step;
use crate::network::{ActorIndex, KindIndex, Neighbour};
use crate::rules::{RuleIndex, RuleSeverity};
use crate::text::Lang;

/// How wide the names of fields are.
pub const NAME_COLUMNS: usize = 13;

/// One line of a pane.
#[derive(Debug, Clone)]
pub enum Row {
    /// Nothing.
    Blank,
    /// The title of a part, with a figure at the right.
    Title {
        /// The title.
        text: String,
        /// The figure; may be empty.
        count: String,
    },
    /// A line of text, already short enough.
    Text {
        /// The line.
        text: String,
        /// How it is meant.
        tone: Tone,
    },
    /// A named value; further lines of it have no name.
    Field {
        /// The name.
        name: String,
        /// The value, already short enough.
        text: String,
    },
    /// A figure that leads to the actors it counts.
    Shown {
        /// What is counted.
        name: String,
        /// The figure.
        text: String,
        /// The filter that leaves those actors.
        filter: String,
    },
    /// An actor.
    Actor(ActorIndex),
    /// An actor that a search found, by its place among the matches.
    Match(usize),
    /// An actor that holds parts of the network together.
    Broker {
        /// The actor.
        actor: ActorIndex,
        /// The share of pairs of others whose shortest ways it lies on.
        share: f64,
    },
    /// A kind of actors with a bar.
    Kind {
        /// The kind.
        kind: KindIndex,
        /// How many of them the filter leaves.
        shown: usize,
        /// The length of the longest bar.
        most: usize,
    },
    /// The kind of the relationships below, with the way they go.
    Ties(KindIndex),
    /// A relationship seen from the selected actor.
    Relationship {
        /// The other end, kind and state.
        neighbour: Neighbour,
    },
    /// An actor on the way from one to another.
    Stop(ActorIndex),
    /// The relationship that leads from the stop above to the one below.
    Step(Step),
    /// The severity of the gaps below.
    Severity {
        /// The severity.
        severity: RuleSeverity,
        /// How many gaps follow.
        count: usize,
    },
    /// A rule with its number of gaps.
    Rule {
        /// The rule.
        rule: RuleIndex,
        /// How many gaps of it there are to show.
        count: usize,
        /// Whether they are folded away; none where nothing can be.
        folded: Option<bool>,
        /// The first line of its title.
        text: String,
    },
    /// A gap.
    Gap {
        /// Its place in the evaluation.
        gap: usize,
        /// What is said about it, already short enough or to be cut.
        text: String,
    },
    /// A saved view.
    View {
        /// Its place in the file.
        view: usize,
        /// The empty columns in front of it.
        indent: usize,
        /// The first line of its name.
        text: String,
    },
    /// Somebody who could close a gap.
    Suggestion {
        /// The gap, by its place in the evaluation.
        gap: usize,
        /// The place among its suggestions.
        at: usize,
        /// The first line of the name.
        text: String,
    },
    /// What a meeting may go through.
    Agenda {
        /// What.
        agenda: Agenda,
        /// The first line of what it is called.
        text: String,
        /// How many gaps that are.
        count: usize,
    },
    /// A state of the network in the list of changes.
    Made {
        /// How many changes lead to it.
        steps: usize,
        /// The last of them.
        text: String,
        /// Whether it holds.
        holds: bool,
        /// Whether it is what the file holds.
        is_saved: bool,
    },
    /// An answer to a question.
    Answer {
        /// The answer.
        answer: Answer,
        /// In words.
        text: String,
    },
    /// What a field of a form offers.
    Choice(String),
    /// An action with its keys.
    Action {
        /// The action.
        action: Action,
        /// The columns of its keys.
        columns: usize,
        /// The first line of what it does.
        text: String,
    },
}

/// How a text is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Just text.
    Plain,
    /// The most important sentence.
    Strong,
    /// Beside the point.
    Quiet,
}

impl Row {
    /// Whether the cursor stops here.
    pub fn can_be_chosen(&self) -> bool {
        !matches!(
            self,
            Row::Blank
                | Row::Title { .. }
                | Row::Text { .. }
                | Row::Field { .. }
                | Row::Ties(_)
                | Row::Step(_)
                | Row::Severity { .. }
        )
    }

    /// A row whose text may need more lines, and rows for those lines, indented and in this tone.
    pub fn with_more(
        text: &str,
        (indent, tone): (usize, Tone),
        width: usize,
        first: impl FnOnce(String) -> Row,
    ) -> impl Iterator<Item = Row> {
        let mut lines = crate::text::wrap(text, width.saturating_sub(indent)).into_iter();
        let first = lines.next().map(first);
        let more = lines.map(move |line| Row::Text { text: format!("{}{line}", " ".repeat(indent)), tone });
        first.into_iter().chain(more)
    }

    /// A named value, with rows for as many lines as it needs.
    pub fn field(name: &str, value: &str, width: usize) -> impl Iterator<Item = Row> {
        let lines = crate::text::wrap(value, width.saturating_sub(NAME_COLUMNS + 1));
        let names = std::iter::once(name).chain(std::iter::repeat("")).map(str::to_owned);
        names.zip(lines).map(|(name, text)| Row::Field { name, text })
    }

    /// An action with its keys in so many columns.
    pub fn action(action: Action, columns: usize, lang: Lang, width: usize) -> impl Iterator<Item = Row> {
        let description = (action.definition().description)(lang);
        Row::with_more(description, (columns + 1, Tone::Plain), width, move |text| Row::Action {
            action,
            columns,
            text,
        })
    }

    /// A saved view behind so many empty columns.
    pub fn view(view: usize, name: &str, indent: usize, width: usize) -> impl Iterator<Item = Row> {
        Row::with_more(name, (indent, Tone::Plain), width, move |text| Row::View { view, indent, text })
    }

    /// An item of a list, its further lines below its first word.
    pub fn item(text: &str, tone: Tone, width: usize) -> impl Iterator<Item = Row> {
        let lines = crate::text::wrap(text, width.saturating_sub(2));
        let marks = std::iter::once("· ").chain(std::iter::repeat("  "));
        marks.zip(lines).map(move |(mark, line)| Row::Text { text: format!("{mark}{line}"), tone })
    }

    /// A text broken between words, one row a line.
    pub fn wrapped(text: &str, tone: Tone, width: usize) -> impl Iterator<Item = Row> {
        crate::text::wrap(text, width).into_iter().map(move |text| Row::Text { text, tone })
    }
}
