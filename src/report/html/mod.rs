//! The papers as one page of HTML that holds everything: it loads nothing, runs no script but its own, and prints on A4.

mod appendix;
mod cells;
mod changes;
mod decisions;
mod gaps;
mod minutes;
mod overview;
mod page;
mod writer;

pub(super) use minutes::minutes;

use super::Report;
use super::pictures::Map;
use crate::exchange::InlinePicture;
use crate::text::report as words;
use page::{Page, chapter};

/// The meeting paper.
pub(super) fn report(report: &Report<'_>) -> String {
    let lang = report.lang();
    let (map, matrix) = (report.map_picture(), report.matrix_picture());
    let pictures = [matrix.as_ref(), if let Map::Drawn(map) = &map { Some(map) } else { None }];
    let pictures: Vec<_> = pictures.into_iter().flatten().collect();
    let chapters = [
        ("summary", words::summary(lang)),
        ("map", words::map(lang)),
        ("matrix", words::matrix(lang)),
        ("gaps", words::gaps(lang)),
        ("decisions", words::decisions(lang)),
        ("changes", words::changes(lang)),
        ("actors", words::actors(lang)),
        ("sources", words::sources(lang)),
    ];
    let is_there = |(mark, _): &(&str, &str)| *mark != "changes" || report.changes.is_some();
    let chapters: Vec<_> = chapters.into_iter().filter(is_there).collect();
    let page = Page {
        lang,
        title: format!("{} – {}", report.title, words::report(lang)),
        chapters: &chapters,
        style: colors(&pictures),
        contacts: report.material.options.contacts,
    };
    page.write(
        |html| overview::head(html, report),
        |html| {
            for (mark, title) in &chapters {
                chapter(html, mark, title, |html| match *mark {
                    "summary" => overview::summary(html, report),
                    "map" => overview::map(html, report, &map),
                    "matrix" => overview::matrix(html, report, matrix.as_ref()),
                    "gaps" => gaps::gaps(html, report),
                    "decisions" => decisions::decisions(html, lang, &report.decisions),
                    "changes" => report.changes.iter().for_each(|changes| changes::changes(html, lang, changes)),
                    "actors" => appendix::actors(html, report),
                    _ => appendix::sources(html, report),
                });
            }
        },
    )
}

/// The colours of pictures: on paper and on light screens the light ones.
fn colors(pictures: &[&InlinePicture]) -> String {
    let list = |ground: usize| {
        let inks = pictures.iter().flat_map(|picture| picture.inks.iter().enumerate().map(|ink| (picture.name, ink)));
        inks.map(|(name, (number, ink))| format!("--{name}-{number}:{};", ink[ground])).collect::<String>()
    };
    format!(":root{{{}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}\n", list(0), list(1))
}
