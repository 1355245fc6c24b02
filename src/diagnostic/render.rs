//! Diagnostics as people read them: the sentence, the place, the source line with the spot underlined, the advice.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::window::{Window, window};
use super::{Diagnostic, Severity, Source};
use crate::text::{Lang, diagnostics, safe, truncate};

/// Longer sentences are cut: what they quote from the file may be of any length.
const MOST_COLUMNS: usize = 1000;

/// The diagnostics one below the other, each with a line break at its end; nothing for none.
///
/// Only the line of the spot is handed on, so that the cost does not grow with the file. `width` is in terminal columns;
/// longer source lines are cut around the spot. What the file holds is made safe for a terminal.
pub fn render(diagnostics: &[Diagnostic], source: &Source, lang: Lang, color: bool, width: usize) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() }.term_width(width.max(30));
    let mut out = String::new();
    for diagnostic in diagnostics {
        out += &renderer.render(&[group(diagnostic, source, lang, width.max(30))]);
        out += "\n\n";
    }
    out.truncate(out.trim_end_matches('\n').len());
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

fn group<'d>(diagnostic: &'d Diagnostic, source: &'d Source, lang: Lang, width: usize) -> Group<'d> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR.with_name(diagnostics::error(lang)),
        Severity::Warning => Level::WARNING.with_name(diagnostics::warning(lang)),
    };
    let group = level.primary_title(sentence(&diagnostic.message)).id(diagnostic.code.name());
    let group = located(Group::with_title(group), diagnostic, source, width);
    match &diagnostic.help {
        Some(help) => group.element(Level::HELP.with_name(diagnostics::help(lang)).message(sentence(help))),
        None => group,
    }
}

/// A sentence without anything that acts on a terminal; one that quotes half the file is cut.
fn sentence(text: &str) -> String {
    truncate(&safe(text), MOST_COLUMNS).into_owned()
}

/// Adds the place: of a spot its line, of a whole file its name.
fn located<'d>(group: Group<'d>, diagnostic: &Diagnostic, source: &'d Source, width: usize) -> Group<'d> {
    let name = safe(source.name());
    let Some(span) = diagnostic.span else {
        return group.element(Origin::path(name));
    };
    let place = source.position(span.start);
    let Window { line, spot, from_the_start } = window(source, span, width);
    let snippet =
        Snippet::source(line).line_start(place.line).annotation(AnnotationKind::Primary.span(spot)).fold(false);
    if from_the_start {
        return group.element(snippet.path(name));
    }
    // The renderer counts columns from the start of what it is given; of a cut line it must be told.
    group.element(Origin::path(name).line(place.line).char_column(place.column)).element(snippet)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Span};

    fn rendered(text: &str, spot: &str, lang: Lang) -> String {
        let source = Source::new("x.toml", text);
        let at = text.find(spot).unwrap();
        let diagnostic = Diagnostic::new(Code::UnknownKind, "no kind `scool`", Span::new(at, at + spot.len()))
            .help("did you mean `school`?".to_owned());
        render(&[diagnostic], &source, lang, false, 60)
    }

    /// What stands in the source line above the underline.
    fn underlined(rendered: &str) -> String {
        let lines: Vec<&str> = rendered.lines().collect();
        let below = lines.iter().position(|line| line.contains('^')).unwrap();
        let from = lines[below].find('^').unwrap();
        let columns = lines[below].matches('^').count();
        let mut used = 0;
        let marked = lines[below - 1].chars().filter(|c| {
            let at = used;
            used += crate::text::width(&c.to_string());
            at >= from && at < from + columns
        });
        marked.collect()
    }

    #[test]
    fn the_spot_is_underlined_in_its_line() {
        let text = "[[actor]]\n\tkind = \"scool\"\r\nname = \"x\"\n";
        insta::assert_snapshot!(rendered(text, "\"scool\"", Lang::De), @r#"
        Fehler[unknown-kind]: no kind `scool`
         --> x.toml:2:9
          |
        2 |     kind = "scool"
          |            ^^^^^^^
          |
          = Hilfe: did you mean `school`?
        "#);
        assert!(rendered(text, "scool", Lang::En).starts_with("error[unknown-kind]"));
    }

    #[test]
    fn hostile_characters_neither_act_nor_shift_the_underline() {
        let shown = rendered("a = \"\u{1b}[31m\u{202e}\u{9b}名前\u{ad}\" b = \"scool\"", "scool", Lang::En);
        assert_eq!(underlined(&shown), "scool");
        assert!(!shown.contains(['\u{1b}', '\u{202e}', '\u{9b}', '\u{ad}']), "{shown:?}");
    }

    #[test]
    fn long_lines_are_cut_around_the_spot() {
        let text = format!("x = [{}\"scool\", {}]", "\"ä\", ".repeat(900_000), "\"y\", ".repeat(900_000));
        let shown = rendered(&text, "scool", Lang::En);
        assert_eq!(underlined(&shown), "scool");
        assert!(shown.contains("x.toml:1:4500007"), "{shown}");
        assert!(shown.lines().all(|line| crate::text::width(line) <= 64), "{shown}");
    }

    #[test]
    fn a_spot_over_several_lines_is_shown_where_it_starts() {
        let shown = rendered("a = \"\"\"x\ny\nz\"\"\"\n", "\"\"\"x\ny\nz\"\"\"", Lang::En);
        assert_eq!(underlined(&shown), "\"\"\"x");
    }

    #[test]
    fn a_problem_of_the_whole_file_names_the_file() {
        let source = Source::new("a\u{1b}.toml", "");
        let empty = Diagnostic::new(Code::EmptyFile, "nothing here", None);
        let warning = Diagnostic::new(Code::PersonalData, "a person", Span::new(0, 0));
        let shown = render(&[empty, warning], &source, Lang::En, false, 80);
        assert_eq!(
            shown,
            "error[empty-file]: nothing here\n--> a␛.toml\n\nwarning[personal-data]: a person\n --> a␛.toml:1:1\n  |\n1 |\n  | ^\n"
        );
        assert_eq!(render(&[], &source, Lang::En, false, 80), "");
    }

    #[test]
    fn a_sentence_that_quotes_too_much_is_cut() {
        let endless = Diagnostic::new(Code::UnknownActor, "x".repeat(1 << 20), None).help("y".repeat(1 << 20));
        let shown = render(&[endless], &Source::new("x", ""), Lang::En, false, 80);
        assert!((1500..3000).contains(&shown.len()), "{}", shown.len());
    }

    #[test]
    fn colour_is_there_when_asked_for() {
        let source = Source::new("x", "a");
        let problem = [Diagnostic::new(Code::Syntax, "no", Span::new(0, 1))];
        assert!(render(&problem, &source, Lang::En, true, 80).contains('\u{1b}'));
    }
}
