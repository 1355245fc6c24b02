//! The meeting paper and the minutes: first as data ([`Report`], [`Minutes`]), then written as HTML or as Markdown.
//!
//! The data holds texts in one language, cleared of personal data unless it is asked for; writers only lay it out. The
//! pictures are those of `exchange`.

mod actors;
mod changes;
mod decisions;
mod figures;
mod gaps;
mod html;
mod markdown;
mod material;
mod matrix;
mod minutes;
mod pictures;
mod suggestions;

pub use actors::{ActorRow, KindOfActors};
pub use changes::{Change, ChangesOfSort, ReportChanges};
pub use decisions::{DecisionRow, Decisions};
pub use figures::{Figure, GapCounts};
pub use gaps::{Decided, GapRow, GapsOfRule};
pub use matrix::KindTable;
pub use minutes::{Discussed, Item, Minutes, MinutesOptions, Outcome, Owner, Task};
pub use suggestions::SuggestionRow;

use crate::document::Document;
use crate::document::difference::Evaluated;
use crate::network::Date;
use crate::rules::Evaluation;
use crate::text::Lang;
use material::Material;

/// In which language, and what of it may leave the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportOptions {
    /// The language of the paper.
    pub lang: Lang,
    /// Carries roles to turn to, e-mail addresses and telephone numbers.
    pub contacts: bool,
}

/// How a paper is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PaperFormat {
    /// One page that holds everything, for screens and for paper.
    #[default]
    Html,
    /// Text for wikis and mails.
    Markdown,
}

impl PaperFormat {
    /// Both.
    pub const ALL: [PaperFormat; 2] = [PaperFormat::Html, PaperFormat::Markdown];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            PaperFormat::Html => "html",
            PaperFormat::Markdown => "markdown",
        }
    }

    /// The format of this name.
    pub fn from_name(name: &str) -> Option<PaperFormat> {
        PaperFormat::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// Everything that stands in the meeting paper.
#[derive(Debug)]
pub struct Report<'d> {
    material: Material<'d>,
    /// The title of the network.
    pub title: String,
    /// What the network is.
    pub description: Option<String>,
    /// The data's own date.
    pub data_day: Option<Date>,
    /// The day of evaluation.
    pub day: Date,
    /// What matters most, in sentences.
    pub summary: Vec<String>,
    /// Figures on the whole.
    pub figures: Vec<Figure>,
    /// Without whom the network would fall apart, in one sentence.
    pub brokers: Option<String>,
    /// How many gaps there are.
    pub counts: GapCounts,
    /// Who with whom, by kinds.
    pub matrix: KindTable,
    /// The gaps by severity and rule; rules without gaps are left out.
    pub rules: Vec<GapsOfRule>,
    /// Whether there are more gaps than suggestions are given for.
    pub suggestions_capped: bool,
    /// What was decided.
    pub decisions: Decisions,
    /// What has changed, if that was asked for.
    pub changes: Option<ReportChanges>,
    /// All actors by kind.
    pub kinds: Vec<KindOfActors>,
    /// Where the facts come from, each once, in the order of the appendix; numbered from 1.
    pub sources: Vec<String>,
}

impl<'d> Report<'d> {
    /// Gathers what the paper says; with an older state of the network also what has changed since. Linear in the size of the
    /// network.
    pub fn new(
        document: &'d Document,
        evaluation: &'d Evaluation,
        options: ReportOptions,
        since: Option<Evaluated<'_>>,
    ) -> Report<'d> {
        let material = Material { document, evaluation, options };
        let decisions = Decisions::new(&material);
        let counts = GapCounts::new(&material);
        let figures = figures::figures(&material);
        let (rules, suggestions_capped) = gaps::by_rule(&material);
        let (kinds, sources) = actors::appendix(&material);
        Report {
            title: material.title(),
            description: material.description(),
            data_day: document.network.info.as_of,
            day: evaluation.day,
            summary: figures::summary(&material, &counts, &decisions),
            brokers: figures.brokers,
            figures: figures.list,
            counts,
            matrix: KindTable::new(&material),
            rules,
            suggestions_capped,
            decisions,
            changes: since.map(|since| ReportChanges::new(&material, since)),
            kinds,
            sources,
            material,
        }
    }

    /// Writes it down.
    pub fn write(&self, format: PaperFormat) -> String {
        match format {
            PaperFormat::Html => html::report(self),
            PaperFormat::Markdown => markdown::report(self),
        }
    }

    fn lang(&self) -> Lang {
        self.material.options.lang
    }
}

#[cfg(test)]
mod tests;
