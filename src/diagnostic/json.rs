//! Diagnostics as other programs read them.

use serde::Serialize;

use super::{Diagnostic, Severity, Source};

/// One diagnostic in JSON: keys are stable, places count from 1 in lines and characters, ends are exclusive.
///
/// For English messages the file has to be loaded in English: a diagnostic holds finished sentences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DiagnosticJson<'d> {
    code: &'static str,
    severity: Severity,
    message: &'d str,
    help: Option<&'d str>,
    file: &'d str,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

impl<'d> DiagnosticJson<'d> {
    /// The diagnostic with its place in `source`.
    pub fn new(diagnostic: &'d Diagnostic, source: &'d Source) -> DiagnosticJson<'d> {
        let start = diagnostic.span.map(|span| source.position(span.start));
        let end = diagnostic.span.map(|span| source.position(span.end));
        DiagnosticJson {
            code: diagnostic.code.name(),
            severity: diagnostic.severity(),
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            file: source.name(),
            line: start.map(|place| place.line),
            column: start.map(|place| place.column),
            end_line: end.map(|place| place.line),
            end_column: end.map(|place| place.column),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Span};

    #[test]
    fn keys_are_never_left_out() {
        let source = Source::new("x.toml", "äb = 1\nkind = \"scool\"\n");
        let placed = Diagnostic::new(Code::UnknownKind, "no kind `scool`", Span::new(15, 22))
            .help("did you mean `school`?".to_owned());
        let json = serde_json::to_string(&DiagnosticJson::new(&placed, &source)).unwrap();
        assert_eq!(
            json,
            r#"{"code":"unknown-kind","severity":"error","message":"no kind `scool`","help":"did you mean `school`?","file":"x.toml","line":2,"column":8,"end_line":2,"end_column":15}"#
        );
        let whole = Diagnostic::new(Code::EmptyFile, "empty", None);
        let json = serde_json::to_value(DiagnosticJson::new(&whole, &source)).unwrap();
        assert_eq!(json.as_object().unwrap().len(), 9);
        assert!(json["line"].is_null() && json["help"].is_null());
    }
}
