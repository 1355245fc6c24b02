//! The changes for a terminal and for a paper.

use super::super::local;
use super::super::sentences::wrapped;
use super::Compared;
use super::sections::{Section, sections};
use crate::cli::paint;
use crate::cli::table::markdown_text;
use crate::text::{differences as text, results, safe};

/// For a terminal of this width, or of any.
pub(super) fn text(compared: &Compared, columns: Option<usize>) -> String {
    let (title, compares) = head(compared);
    let mut out = format!("{} · {compares}\n{}\n", paint::heading(&safe(&title)), summary(compared));
    for Section { title, lines } in sections(compared) {
        out += &format!("\n{} ({})\n", paint::heading(title), lines.len());
        for line in lines {
            let mut mark = line.sign.mark();
            for part in wrapped(&line.said, 4, columns) {
                out += &format!("  {mark} {part}\n");
                mark = " ";
            }
        }
    }
    out
}

/// In Markdown.
pub(super) fn markdown(compared: &Compared) -> String {
    let (title, compares) = head(compared);
    let summary = markdown_text(&summary(compared));
    let mut out = format!("# {}\n\n{}\n\n{summary}\n", markdown_text(&title), markdown_text(&compares));
    for Section { title, lines } in sections(compared) {
        out += &format!("\n## {}\n\n", markdown_text(title));
        for line in lines {
            out += &format!("- **{}** {}\n", line.sign.word(compared.lang), markdown_text(&line.said));
        }
    }
    out
}

/// The network's title, and what is compared.
fn head(compared: &Compared) -> (String, String) {
    let Compared { old, new, lang, .. } = compared;
    let network = &new.document.network;
    let compares = text::from_to(*lang, old.document.source.name(), new.document.source.name());
    let day = results::as_of(*lang, &new.evaluation.day.to_string());
    (local(&network.info.title, network, *lang).to_owned(), format!("{compares} · {day}"))
}

/// The summary as a sentence.
fn summary(compared: &Compared) -> String {
    let summary = compared.difference.summary(compared.lang);
    let mut letters = summary.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}
