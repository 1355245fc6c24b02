//! The terminal session: start, events, effects, and leaving the terminal as it was. The only owner of `crossterm`.

mod export;
mod folder;
mod input;
mod jobs;
mod journal;
mod messages;
mod minutes;
mod save;
mod session;
mod signals;
mod watch;
mod work;

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::sync::Arc;

use crate::app::edits::Home;
use crate::app::{App, Colors, Effect, Event, Look};
use crate::document::{Document, Loaded};
use crate::network::Date;
use crate::rules::Evaluation;
use crate::text::Lang;
use crate::ui;
use jobs::Jobs;
use messages::{Message, Messages};
use session::Session;

/// What is to be opened, and how.
#[derive(Debug)]
pub struct Request {
    /// The network, or a folder with networks.
    pub open: Open,
    /// The saved view to begin with; where the network has none of the name, the interface says so.
    pub view: Option<String>,
    /// The language of the interface.
    pub lang: Lang,
    /// The day for which gaps are evaluated.
    pub day: Date,
    /// Only ASCII for lines and signs.
    pub ascii: bool,
    /// With colours or without; none: as the environment says.
    pub color: Option<bool>,
}

/// What is to be opened.
#[derive(Debug)]
pub enum Open {
    /// A document, and where it comes from.
    Document(Box<Document>, Home),
    /// One of the network files of a folder; the user chooses.
    Folder(PathBuf),
}

/// How the interface ended.
#[derive(Debug)]
pub enum Ended {
    /// The user left.
    ByUser,
    /// A signal of this number ended it; by custom the exit status is 128 and that number.
    BySignal(i32),
    /// The file that was chosen can't be used: see its diagnostics.
    Refused(Box<Loaded>),
}

/// Opens the interface and returns when it is left, with the terminal as it was.
///
/// # Errors
/// Standard output is no terminal, or the terminal can't be read or written.
pub fn run(request: Request) -> io::Result<Ended> {
    if !io::stdout().is_terminal() {
        let reason = crate::text::interface::frame::no_terminal(request.lang);
        return Err(io::Error::new(io::ErrorKind::Unsupported, reason));
    }
    let look = Look { ascii: request.ascii, colors: colors(request.color) };
    let messages = Messages::new()?;
    let mut session = Session::enter()?;
    messages.listen_to_input();
    let (document, home) = match request.open {
        Open::Document(document, home) => (document, home),
        Open::Folder(folder) => match folder::choose(&folder, request.lang, look, &mut session, &messages)? {
            folder::Chosen::Document(document, path) => (document, Home::File(path)),
            folder::Chosen::Ended(ended) => return Ok(ended),
        },
    };
    let evaluation = Evaluation::new(&document.network, &document.rules, &document.decisions, request.day);
    let app = App::new(Arc::from(document), Arc::new(evaluation), request.lang, look, session.size()?);
    explore(app.at_home(home), request.view.as_deref(), &mut session, &messages)
}

/// The interface itself: first a frame, then everything that takes time.
fn explore(mut app: App, view: Option<&str>, session: &mut Session, messages: &Messages) -> io::Result<Ended> {
    let effects = app.start(view);
    session.draw(|frame| ui::draw(frame, &app))?;
    let mut jobs = Jobs::new(&app, messages.sender());
    effects.into_iter().for_each(|effect| jobs.start(effect, &app));
    loop {
        // Everything that has come in meanwhile is taken in before the next frame.
        let mut next = Some(messages.wait());
        while let Some(message) = next {
            if let Some(ended) = handle(message, &mut app, &mut jobs, session)? {
                return Ok(ended);
            }
            next = messages.next();
        }
        session.draw(|frame| ui::draw(frame, &app))?;
    }
}

fn handle(message: Message, app: &mut App, jobs: &mut Jobs, session: &mut Session) -> io::Result<Option<Ended>> {
    let event = match message {
        Message::Event(event) => event,
        Message::End(signal) => return Ok(Some(Ended::BySignal(signal))),
        Message::Closed => return Ok(Some(Ended::ByUser)),
        Message::Stop => {
            session.suspend()?;
            return Ok(None);
        }
        Message::Continue => {
            session.resume()?;
            return Ok(None);
        }
    };
    for effect in app.update(event) {
        match effect {
            Effect::Quit => return Ok(Some(Ended::ByUser)),
            Effect::Suspend => session.suspend()?,
            Effect::Redraw => session.clear()?,
            Effect::Mouse(ours) => session.mouse(ours)?,
            effect => jobs.start(effect, app),
        }
    }
    let size = session.size()?;
    if size != app.size() {
        app.update(Event::Resize(size.columns, size.rows));
    }
    Ok(None)
}

/// The colours to use: as asked for, else none with `NO_COLOR`, else as many as the terminal says it has.
fn colors(asked: Option<bool>) -> Colors {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let says = std::env::var("COLORTERM").unwrap_or_default();
    match asked {
        Some(false) => Colors::None,
        None if is_set("NO_COLOR") => Colors::None,
        _ if says == "truecolor" || says == "24bit" => Colors::True,
        _ => Colors::Sixteen,
    }
}
