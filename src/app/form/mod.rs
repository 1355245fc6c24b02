//! Forms: adding, changing and removing actors, relationships, decisions and views.

mod check;
mod choices;
mod details;
mod field;
mod open;
mod read;
mod subject;

pub use check::Check;
pub use choices::Choices;
pub(super) use choices::found;
pub use field::{Field, FieldName};
pub(super) use open::{
    change, close_by_link, decide, decide_on, merge, new_actor, new_relationship, new_view, note_on, remove, rename,
    take_back, take_up,
};
pub use read::FieldProblem;
pub use subject::{FormSubject, Removal};

use super::edits::Renumbering;
use super::{App, Data, Input, Layer};
use crate::text::slug;

/// A form as it stands.
#[derive(Debug)]
pub struct Form {
    /// What it is about.
    pub subject: FormSubject,
    /// What can be filled in.
    pub fields: Vec<Field>,
    /// What the file says in these fields of what is to be changed.
    in_file: Vec<InFile>,
    /// The field that has the keys.
    pub at: usize,
    /// What that field offers.
    pub choices: Choices,
    /// What would come of it.
    pub check: Check,
    /// What the change would do, in words; of the last one that could be made while another is tried.
    pub said: Option<String>,
    /// What goes with it or falls together, one line each.
    pub details: Vec<String>,
    /// What is to be warned of in it.
    pub warnings: Vec<String>,
    /// Whether somebody wanted to hand it in, so that what is missing is told aloud.
    pub insists: bool,
    /// Enter came before the answer.
    entered: bool,
    /// Whether the id is made from the name.
    id_follows: bool,
}

/// What the file says in a field.
#[derive(Debug)]
struct InFile {
    text: String,
    /// Whether somebody else changed it there after it was changed here.
    is_news: bool,
}

impl InFile {
    fn new(text: String) -> InFile {
        InFile { text, is_news: false }
    }
}

impl Form {
    /// The most lines of what is said below the fields.
    pub const MOST_SAID: usize = 4;
    /// The most choices on the screen at a time.
    pub const MOST_CHOICES: usize = 6;

    /// The rows of its window: fields, choices, what is said, the frame.
    pub(super) fn rows(&self) -> u16 {
        let fields = match self.fields.len() {
            0 => 0,
            fields => fields + Form::MOST_CHOICES + 1,
        };
        u16::try_from(fields + self.most_said() + 2).unwrap_or(u16::MAX)
    }

    /// The most lines of what is said, together with what goes along and what others changed.
    pub fn most_said(&self) -> usize {
        Form::MOST_SAID + self.details.len() + self.clashes().count()
    }

    /// The fields that somebody else changed in the file as well, with what it says now.
    pub fn clashes(&self) -> impl Iterator<Item = (FieldName, &str)> {
        let fields = self.fields.iter().zip(&self.in_file);
        let clashing = fields.filter(|(field, now)| now.is_news && field.input.text() != now.text);
        clashing.map(|(field, now)| (field.name, &*now.text))
    }

    pub(super) fn input_mut(&mut self) -> Option<&mut Input> {
        self.fields.get_mut(self.at).map(|field| &mut field.input)
    }

    /// Points into the next state of the network; whether the form still makes sense there.
    pub(super) fn renumber(&mut self, renumbering: &Renumbering) -> bool {
        self.subject.renumbered(renumbering).map(|subject| self.subject = subject).is_some()
    }
}

/// What goes with what is removed may be something else by now.
fn form_details(app: &mut App) {
    let Some(details) = app.open_form().map(|form| form.subject.details(&app.data)) else { return };
    if let Some(form) = app.open_form_mut() {
        form.details = details;
    }
}

impl App {
    /// The form on top, if there is one.
    pub fn form(&self) -> Option<&Form> {
        match self.layers.last() {
            Some(Layer::Form(form)) => Some(form),
            _ => None,
        }
    }
}

impl App {
    /// The form, also where something lies over it.
    pub(super) fn open_form(&self) -> Option<&Form> {
        self.layers.iter().rev().find_map(|layer| match layer {
            Layer::Form(form) => Some(&**form),
            _ => None,
        })
    }

    fn open_form_mut(&mut self) -> Option<&mut Form> {
        self.layers.iter_mut().rev().find_map(|layer| match layer {
            Layer::Form(form) => Some(&mut **form),
            _ => None,
        })
    }
}

/// Opens a form with the cursor in its first empty field.
fn open_form(app: &mut App, subject: FormSubject) {
    let fields = subject.fields(&app.data);
    let is_new = !matches!(subject, FormSubject::Actor(..) | FormSubject::Relationship(..) | FormSubject::View(..));
    let empty = fields.iter().position(|field| field.input.text().is_empty());
    let form = Form {
        at: empty.filter(|_| is_new).unwrap_or(0),
        id_follows: matches!(subject, FormSubject::NewActor(_)),
        details: subject.details(&app.data),
        in_file: texts_in_file(&subject, &app.data).map(InFile::new).collect(),
        subject,
        fields,
        choices: Choices::default(),
        check: Check::Waiting,
        said: None,
        warnings: Vec::new(),
        insists: false,
        entered: false,
    };
    app.layers.push(Layer::Form(Box::new(form)));
    choices::offer(app);
    check::check(app);
}

/// Puts the cursor into a field.
fn go_to(app: &mut App, name: FieldName) {
    let Some(Layer::Form(form)) = app.layers.last_mut() else { return };
    if let Some(at) = form.fields.iter().position(|field| field.name == name) {
        form.at = at;
    }
    choices::offer(app);
}

/// Somebody typed into the active field.
pub(super) fn typed(app: &mut App) {
    let Some(Layer::Form(form)) = app.layers.last_mut() else { return };
    form.insists = false;
    match form.fields.get(form.at).map(|field| field.name) {
        Some(FieldName::Id) => form.id_follows = false,
        Some(FieldName::Name) if form.id_follows => propose_id(app),
        _ => {}
    }
    choices::offer(app);
    check::check(app);
}

/// Makes an id from the name that nobody has yet.
fn propose_id(app: &mut App) {
    let network = &app.data.document.network;
    let Some(Layer::Form(form)) = app.layers.last_mut() else { return };
    let name = form.fields.iter().find(|field| field.name == FieldName::Name).map(|field| field.input.text());
    let id = slug(&name.unwrap_or_default());
    let is_free = |id: &String| network.find(id).is_none();
    let numbered = (2..).map(|number| format!("{id}-{number}"));
    let free = std::iter::once(id.clone()).chain(numbered).find(|id| id.is_empty() || is_free(id)).unwrap_or_default();
    if let Some(field) = form.fields.iter_mut().find(|field| field.name == FieldName::Id) {
        field.input = Input::new(&free);
    }
}

/// What the file says in the fields of what is to be changed.
fn texts_in_file(subject: &FormSubject, data: &Data) -> impl Iterator<Item = String> + use<> {
    let fields = subject.in_file(data).map(|there| there.fields(data)).unwrap_or_default();
    fields.into_iter().map(|field| field.input.text())
}

/// Takes over what the file says by now in the fields that nobody touched: it would be undone otherwise. What was typed
/// stays, and the form says that it replaces something.
fn take_in_file(app: &mut App) {
    let Some(there) = app.open_form().and_then(|form| form.subject.in_file(&app.data)) else { return };
    let texts = texts_in_file(&there, &app.data);
    let Some(form) = app.open_form_mut() else { return };
    for ((field, before), now) in form.fields.iter_mut().zip(&mut form.in_file).zip(texts) {
        if before.text == now {
            continue;
        }
        let is_touched = field.input.text() != before.text;
        if !is_touched {
            field.input = Input::new(&now);
        }
        *before = InFile { text: now, is_news: is_touched };
    }
    form.subject = there;
}

/// Offers and checks anew, on another state of the network.
pub(super) fn renew(app: &mut App) {
    take_in_file(app);
    form_details(app);
    choices::offer(app);
    check::check(app);
}

/// Checks anew where something else took the place of the check.
pub(super) fn resume(app: &mut App) {
    let Some(form) = app.open_form() else { return };
    let entered = form.entered;
    if matches!(form.check, Check::Waiting) {
        check::check(app);
    }
    if let Some(form) = app.open_form_mut() {
        form.entered = entered;
    }
}

/// To the field below.
pub(super) fn next(app: &mut App) {
    step(app, 1);
}

/// To the field above.
pub(super) fn previous(app: &mut App) {
    step(app, -1);
}

fn step(app: &mut App, by: isize) {
    let Some(Layer::Form(form)) = app.layers.last_mut() else { return };
    let count = form.fields.len();
    if count > 0 {
        form.at = (form.at + count).saturating_add_signed(by) % count;
        choices::offer(app);
    }
}

/// Among the choices, where there are some, else to the field above.
pub(super) fn up(app: &mut App) {
    walk(app, false);
}

/// Among the choices, where there are some, else to the field below.
pub(super) fn down(app: &mut App) {
    walk(app, true);
}

fn walk(app: &mut App, on: bool) {
    let Some(Layer::Form(form)) = app.layers.last_mut() else { return };
    let choices = &mut form.choices;
    if choices.pane.rows().is_empty() {
        return if on { next(app) } else { previous(app) };
    }
    // The first step only begins to choose.
    if choices.offers && on {
        choices.pane.down(Form::MOST_CHOICES);
    } else if choices.offers {
        choices.pane.up(Form::MOST_CHOICES);
    }
    choices.offers = true;
}

/// Takes the choice under the cursor and goes on, else hands the form in.
pub(super) fn enter(app: &mut App) {
    let Some(Layer::Form(form)) = app.layers.last_mut() else { return };
    if !choices::take(form) {
        return check::hand_in(app);
    }
    let empty = form.fields.iter().skip(form.at + 1).position(|field| field.input.text().trim().is_empty());
    let needed = matches!(&form.fields[form.at].name, FieldName::From | FieldName::To | FieldName::ActorKind);
    if let Some(next) = empty.filter(|_| needed) {
        form.at += 1 + next;
    }
    choices::offer(app);
    check::check(app);
}

/// Hands the form in, whatever the field offers.
pub(super) fn hand_in(app: &mut App) {
    check::hand_in(app);
}
