//! Writing the minutes of a meeting: as Markdown and as HTML, beside the network.

use std::io;
use std::path::Path;

use crate::app::meeting::Outcome;
use crate::document::{Document, write_whole};
use crate::report::{self, Discussed, Minutes, MinutesOptions, PaperFormat, ReportOptions};
use crate::rules::Evaluation;
use crate::text::Lang;
use crate::text::interface::meeting as text;

/// The formats that are written, with the endings of their files.
const FORMATS: [(PaperFormat, &str); 2] = [(PaperFormat::Markdown, "md"), (PaperFormat::Html, "html")];

/// Writes the minutes on the gaps that were gone through; returns what they are called: `minutes.md, .html`. A file that is there stays.
pub(super) fn write(
    (document, evaluation): (&Document, &Evaluation),
    gone_through: &[(String, Outcome)],
    folder: &Path,
    lang: Lang,
) -> io::Result<String> {
    let discussed: Vec<_> = gone_through.iter().map(|(gap, outcome)| of(gap, *outcome)).collect();
    let options = MinutesOptions { paper: ReportOptions { lang, contacts: false }, since: None };
    let minutes = Minutes::new(document, evaluation, options, Some(&discussed));
    let stem = free(folder, &format!("{}-{}", text::minutes_file(lang), evaluation.day));
    for (format, ending) in FORMATS {
        write_whole(&folder.join(format!("{stem}.{ending}")), minutes.write(format).as_bytes())?;
    }
    let endings: Vec<_> = FORMATS.iter().map(|(_, ending)| format!(".{ending}")).collect();
    Ok(format!("{}{}", folder.join(stem).display(), endings.join(", ")))
}

fn of(gap: &str, outcome: Outcome) -> Discussed {
    let outcome = match outcome {
        Outcome::Closed => report::Outcome::Closed,
        Outcome::Planned | Outcome::Accepted => report::Outcome::Decided,
        Outcome::Skipped | Outcome::Open => report::Outcome::Left,
    };
    Discussed { gap: gap.to_owned(), outcome }
}

/// A name of which there is no file yet in any format.
fn free(folder: &Path, stem: &str) -> String {
    let numbered = (2..).map(|number| format!("{stem}-{number}"));
    let is_free = |stem: &String| FORMATS.iter().all(|(_, ending)| !folder.join(format!("{stem}.{ending}")).exists());
    std::iter::once(stem.to_owned()).chain(numbered).find(is_free).unwrap_or_else(|| stem.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::testing::document;
    use std::fs;

    #[test]
    fn the_minutes_lie_beside_the_network_and_older_ones_stay() {
        let folder = tempfile::tempdir().unwrap();
        let document = document(include_str!("../app/testing.toml"));
        let day = jiff::civil::date(2026, 11, 24);
        let gaps = Evaluation::new(&document.network, &document.rules, &document.decisions, day);
        let gone_through = [("alone/waldschule".to_owned(), Outcome::Skipped)];
        let write = || write((&document, &gaps), &gone_through, folder.path(), Lang::De).unwrap();
        assert!(write().ends_with("niederschrift-2026-11-24.md, .html"));
        write();
        let names = ["niederschrift-2026-11-24", "niederschrift-2026-11-24-2"];
        for path in names.iter().flat_map(|name| [format!("{name}.md"), format!("{name}.html")]) {
            let text = fs::read_to_string(folder.path().join(&path)).unwrap();
            assert!(text.contains("Waldschule"), "{path}");
        }
    }
}
