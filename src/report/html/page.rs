//! What every page has: its head, the way to the content, the end.

use super::writer::Html;
use crate::text::{Lang, report as words};

/// The looks.
const STYLE: &str = include_str!("style.css");
/// Sorts and filters tables; without it everything can be read.
const SCRIPT: &str = include_str!("script.js");
/// The SHA-256 of the script, in base64: the only one that a browser runs on the page.
pub(super) const SCRIPT_HASH: &str = "qDoFlgRFW9f5i/gEaZ8iXguazCsiyHE8EwdcYB/wVxg=";

/// What a page is.
pub(super) struct Page<'p> {
    pub(super) lang: Lang,
    /// The title of the window.
    pub(super) title: String,
    /// The chapters: their marks and names; none where the page is short.
    pub(super) chapters: &'p [(&'static str, &'static str)],
    /// More style: the colours of pictures.
    pub(super) style: String,
    /// Whether it carries contacts.
    pub(super) contacts: bool,
}

impl Page<'_> {
    /// The whole page: `head` writes what stands above the chapters, `main` the chapters.
    pub(super) fn write(&self, head: impl FnOnce(&mut Html), main: impl FnOnce(&mut Html)) -> String {
        let mut html = Html::default();
        html.finished("<!DOCTYPE html>\n");
        html.within("html", &[("lang", self.lang.code())], |html| {
            html.finished("\n");
            html.within("head", &[], |html| self.head(html));
            html.within("body", &[], |html| self.body(html, head, main));
        });
        html.finish()
    }

    fn head(&self, html: &mut Html) {
        let policy = format!(
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{SCRIPT_HASH}'; base-uri 'none'; form-action 'none'"
        );
        html.finished("\n");
        html.empty("meta", &[("charset", "utf-8")]);
        html.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
        html.empty("meta", &[("name", "referrer"), ("content", "no-referrer")]);
        html.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        html.empty("meta", &[("name", "color-scheme"), ("content", "light dark")]);
        html.own("title", &[], &self.title);
        html.within("style", &[], |html| {
            html.finished(STYLE);
            html.finished(&self.style);
        });
    }

    fn body(&self, html: &mut Html, head: impl FnOnce(&mut Html), main: impl FnOnce(&mut Html)) {
        let lang = self.lang;
        html.finished("\n");
        html.own("a", &[("class", "skip"), ("href", "#content")], words::skip(lang));
        html.within("header", &[], head);
        if !self.chapters.is_empty() {
            html.within("nav", &[("aria-labelledby", "contents")], |html| self.contents(html));
        }
        html.within("main", &[("id", "content")], main);
        html.within("footer", &[], |html| {
            let contacts = if self.contacts { words::with_contacts } else { words::without_contacts };
            html.own("p", &[], contacts(lang));
            html.own("p", &[], &words::made_with(lang, env!("CARGO_PKG_VERSION")));
        });
        let texts = [("data-filter", words::filter(lang)), ("data-shown", words::shown(lang))];
        html.within("script", &texts, |html| html.finished(SCRIPT));
    }

    fn contents(&self, html: &mut Html) {
        html.own("h2", &[("id", "contents")], words::contents(self.lang));
        html.within("ol", &[], |html| {
            for (mark, name) in self.chapters {
                html.within("li", &[], |html| html.own("a", &[("href", &format!("#{mark}"))], name));
            }
        });
    }
}

/// A chapter with its heading.
pub(super) fn chapter(html: &mut Html, mark: &'static str, title: &str, content: impl FnOnce(&mut Html)) {
    let heading = format!("{mark}-title");
    html.within("section", &[("id", mark), ("aria-labelledby", &heading)], |html| {
        html.own("h2", &[("id", &heading)], title);
        content(html);
    });
}

/// A part that scrolls sideways on narrow screens; keys reach it too.
pub(super) fn scrolls(html: &mut Html, lang: Lang, class: &str, name: &str, content: impl FnOnce(&mut Html)) {
    let class = format!("scrolls {class}");
    let name = words::scrolls(lang, name);
    let attributes = [("class", &*class), ("role", "region"), ("aria-label", &*name), ("tabindex", "0")];
    html.within("div", &attributes, content);
}

/// A table with headings; columns of numbers are named with a `#` in front. `name` says what it holds: it is seen only where
/// `shown`, but heard always.
pub(super) fn table(html: &mut Html, class: &str, name: &str, columns: &[&str], rows: impl FnOnce(&mut Html)) {
    html.within("table", &[("class", class)], |html| {
        html.within("caption", &[("class", "unseen")], |html| html.isolated(name));
        html.within("thead", &[], |html| {
            html.within("tr", &[], |html| {
                for column in columns {
                    match column.strip_prefix('#') {
                        Some(number) => html.own("th", &[("scope", "col"), ("class", "number")], number),
                        None => html.own("th", &[("scope", "col")], column),
                    }
                }
            });
        });
        html.within("tbody", &[], rows);
    });
}
