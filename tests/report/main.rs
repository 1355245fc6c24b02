//! The papers against readers that are not ours: a parser of XML always, a browser with its judge of accessibility where one is
//! installed.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod browser;
mod hostile;
mod page;

use std::path::Path;

use vernetzt::diagnostic::Source;
use vernetzt::document::{self, Document};
use vernetzt::network::Date;
use vernetzt::report::{Discussed, Minutes, MinutesOptions, Outcome, PaperFormat, Report, ReportOptions};
use vernetzt::rules::Evaluation;
use vernetzt::text::Lang;

/// A paper in one language.
struct Paper {
    name: String,
    lang: Lang,
    html: String,
}

/// One of the networks that come with the program.
fn file(name: &str) -> Document {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("networks").join(name);
    document::read_file(&path, Lang::En).document.expect("a network without errors")
}

/// A network from its text.
fn read(text: &str) -> Document {
    let loaded = document::read(Source::new("test.toml", text), Lang::En);
    loaded.document.unwrap_or_else(|| panic!("{:?}\n{text}", loaded.diagnostics))
}

fn evaluated(document: &Document) -> Evaluation {
    let day = Date::new(2026, 11, 24).expect("a day");
    Evaluation::new(&document.network, &document.rules, &document.decisions, day)
}

/// The meeting paper.
fn report(document: &Document, lang: Lang, format: PaperFormat) -> String {
    Report::new(document, &evaluated(document), ReportOptions { lang, contacts: false }, None).write(format)
}

/// The same, with what has changed since an older state.
fn report_since(document: &Document, old: &Document, lang: Lang, format: PaperFormat) -> String {
    let (evaluation, before) = (evaluated(document), evaluated(old));
    Report::new(document, &evaluation, ReportOptions { lang, contacts: false }, Some((old, &before))).write(format)
}

/// The minutes of a meeting that went through every gap of a network.
fn minutes(document: &Document, lang: Lang, format: PaperFormat) -> String {
    let evaluation = evaluated(document);
    let outcomes = [Outcome::Decided, Outcome::Left, Outcome::Reopened, Outcome::Closed].into_iter().cycle();
    let ids = evaluation.gaps.iter().map(|gap| gap.id(&document.network, &document.rules));
    let discussed: Vec<_> = ids.zip(outcomes).map(|(gap, outcome)| Discussed { gap, outcome }).collect();
    let options = MinutesOptions { paper: ReportOptions { lang, contacts: false }, since: None };
    Minutes::new(document, &evaluation, options, Some(&discussed)).write(format)
}

/// Every sort of paper in both languages, of both networks and of one that is made to do harm.
fn papers() -> Vec<Paper> {
    let empty = read("[network]\ntitle = \"<b>\"\n");
    let documents = [
        ("viernheim", file("viernheim.toml")),
        ("riverton", file("riverton.toml")),
        ("hostile", read(&hostile::network())),
    ];
    let mut papers = Vec::new();
    for (name, document) in &documents {
        for lang in Lang::ALL {
            let name = |what: &str| format!("{what} of {name} in {}", lang.code());
            papers.push(Paper { name: name("report"), lang, html: report(document, lang, PaperFormat::Html) });
            let html = report_since(document, &empty, lang, PaperFormat::Html);
            papers.push(Paper { name: name("changes"), lang, html });
            papers.push(Paper { name: name("minutes"), lang, html: minutes(document, lang, PaperFormat::Html) });
        }
    }
    papers
}
