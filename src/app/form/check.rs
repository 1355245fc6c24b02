//! What comes of a form as it stands: tried while it is being filled in, made when it is handed in.

use super::super::edits::{Purpose, Trial, Tried};
use super::super::{App, Layer, meeting};
use super::details::doubles;
use super::field::FieldName;
use super::read::{FieldProblem, Reader};
use super::subject::FormSubject;
use super::{Form, go_to};
use crate::diagnostic::{Diagnostic, Span};
use crate::document::edit::Refused;
use crate::text::edits;
use crate::text::interface::editing as text;

/// What is known of the change that a form makes.
#[derive(Debug)]
pub enum Check {
    /// The answer is still to come.
    Waiting,
    /// A field can't be read or lacks something.
    Field(FieldProblem),
    /// It can be made.
    Fine(Box<Tried>),
    /// The network says so already.
    Same,
    /// The file would be wrong: what is said about it, and what to do.
    Wrong(Vec<(String, Option<String>)>),
}

/// Tries the change that the form makes as it stands.
pub(super) fn check(app: &mut App) {
    let Some(form) = app.open_form() else { return };
    let reader = Reader { fields: &form.fields, network: app.data.network(), lang: app.data.lang };
    let edit = form.subject.edit(&reader);
    let check = match edit {
        Ok(edit) => {
            app.try_out(Trial::Edit(Box::new(edit)), Purpose::Check);
            Check::Waiting
        }
        Err(problem) => Check::Field(problem),
    };
    let doubles = app.doubles();
    if let Some(form) = app.open_form_mut() {
        // What was said before stays readable until there is something new to say.
        if !matches!(check, Check::Waiting) {
            form.said = None;
            form.warnings.clear();
        }
        form.check = check;
        form.details = doubles.unwrap_or_else(|| std::mem::take(&mut form.details));
        form.entered = false;
    }
}

impl App {
    /// The relationships that fall together, if the form makes two actors one.
    fn doubles(&self) -> Option<Vec<String>> {
        let form = self.open_form()?;
        let FormSubject::Merge(keep) = form.subject else { return None };
        let reader = Reader { fields: &form.fields, network: self.data.network(), lang: self.data.lang };
        Some(reader.other(keep).map_or_else(|_| Vec::new(), |goes| doubles(&self.data, keep, goes)))
    }

    /// What came of the form as it stands.
    pub(in crate::app) fn checked(&mut self, result: Result<Tried, Refused>) {
        let lang = self.data.lang;
        let is_on_top = self.form().is_some();
        let Some(form) = self.open_form_mut() else { return };
        form.check = match result {
            Ok(tried) => {
                let sentence = tried.change.as_ref().map_or("", |change| change.sentence.text(lang));
                form.warnings = new_warnings(&tried);
                let effect = tried.words(lang);
                form.said = Some(match form.subject.says_what_it_does() {
                    true => text::would_do(lang, &effect),
                    false => text::made(lang, sentence, &effect),
                });
                Check::Fine(Box::new(tried))
            }
            Err(Refused::NothingChanges) => Check::Same,
            Err(Refused::Wrong { source, diagnostics }) => {
                // What is removed is nowhere in the form: where it is still needed has to be said.
                let is_removal = matches!(form.subject, FormSubject::Removal(_));
                let line = |span: Span| text::line(lang, source.position(span.start).line);
                let place = |span: Option<Span>| span.filter(|_| is_removal).map_or_else(String::new, line);
                let said = |problem: Diagnostic| (place(problem.span) + &problem.message, problem.help);
                Check::Wrong(diagnostics.into_iter().map(said).collect())
            }
        };
        if std::mem::take(&mut form.entered) && is_on_top {
            hand_in(self);
        }
    }
}

/// What is to be warned of in what the change writes.
fn new_warnings(tried: &Tried) -> Vec<String> {
    let Some(change) = &tried.change else { return Vec::new() };
    let written = change.written();
    let is_new =
        |span: Span| written.iter().any(|range| range.start < span.end as usize && (span.start as usize) < range.end);
    let new = tried.warnings.iter().filter(|warning| warning.span.is_some_and(is_new));
    new.map(|warning| warning.message.clone()).collect()
}

/// Makes the change, if it can be made; says what is still missing otherwise.
pub(super) fn hand_in(app: &mut App) {
    let lang = app.data.lang;
    let Some(Layer::Form(form)) = app.layers.last_mut() else { return };
    match &form.check {
        Check::Waiting => form.entered = true,
        Check::Field(problem) => {
            let field = problem.field;
            form.insists = true;
            go_to(app, field);
        }
        Check::Wrong(_) => form.insists = true,
        Check::Same => {
            app.layers.pop();
            app.message = Some(edits::nothing_changes(lang).to_owned());
        }
        Check::Fine(_) => {
            let Some(Layer::Form(form)) = app.layers.pop() else { return };
            make(app, *form);
        }
    }
}

fn make(app: &mut App, form: Form) {
    let is_new = matches!(form.subject, FormSubject::NewActor(_));
    let id = form.fields.iter().find(|field| field.name == FieldName::Id && is_new).map(|field| field.input.text());
    let Check::Fine(tried) = form.check else { return };
    app.make(*tried);
    meeting::made(app, &form.subject);
    if let Some(actor) = id.and_then(|id| app.data.network().find(id.trim())) {
        let said = app.message.take();
        app.select(actor);
        app.message = said;
    }
}
