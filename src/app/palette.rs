//! The palette and the help: both are lists of the table of actions.

use super::{Action, App, Context, Layer, Look, Palette, Pane, Row, Topic, changes, edits, meeting, paths, views};
use crate::text::interface::views as views_text;
use crate::text::{Folded, Lang, strip};

/// Opens the palette.
pub(super) fn open(app: &mut App) {
    app.layers.clear();
    app.layers.push(Layer::Palette(Palette::default()));
    typed(app);
}

/// Opens the help.
pub(super) fn help(app: &mut App) {
    if matches!(app.layers.last(), Some(Layer::Help(_))) {
        return;
    }
    app.layers.push(Layer::Help(Pane::default()));
    fill_help(app);
}

/// Breaks the lines of the window on top anew for another width.
pub(super) fn resized(app: &mut App) {
    match app.layers.last() {
        Some(Layer::Help(_)) => fill_help(app),
        Some(Layer::Palette(_)) => typed(app),
        Some(Layer::Paths(_)) => paths::fill(app),
        Some(Layer::Question(_)) => edits::fill_question(app),
        Some(Layer::Changes(_)) => changes::fill(app),
        Some(Layer::Agenda(_)) => meeting::fill_agenda(app),
        Some(Layer::Meeting(_)) => meeting::fill(app),
        Some(Layer::Problems(_)) => edits::fill_problems(app),
        _ => {}
    }
}

fn fill_help(app: &mut App) {
    let (height, width, lang) = (app.active_height(), app.active_width(), app.data.lang);
    let mut rows = Vec::new();
    // What is going on comes first.
    let meets = app.layers.iter().any(|layer| matches!(layer, Layer::Agenda(_) | Layer::Meeting(_)));
    let mut topics = Topic::ALL;
    topics.sort_by_key(|topic| !meets || *topic != Topic::Meeting);
    for topic in topics {
        if !rows.is_empty() {
            rows.push(Row::Blank);
        }
        rows.push(Row::Title { text: topic.title(lang).to_owned(), count: String::new() });
        let of_topic = Action::ALL.iter().copied().filter(|action| action.definition().topic == topic);
        rows.extend(of_topic.flat_map(|action| Row::action(action, key_columns(width), lang, width)));
    }
    if let Some(Layer::Help(pane)) = app.layers.last_mut() {
        pane.set_rows(rows, height);
    }
}

/// Offers the actions that fit what is typed.
pub(super) fn typed(app: &mut App) {
    let height = app.active_height();
    let (context, lang, width) = (app.view_context(), app.data.lang, app.active_width());
    let views = app.data.document.views.iter().map(|view| views_text::open(lang, &view.name)).collect::<Vec<_>>();
    let Some(Layer::Palette(palette)) = app.layers.last_mut() else { return };
    let mut rows = Vec::new();
    for choice in fitting(&palette.input.text(), context, &views, lang) {
        match choice {
            Choice::Action(action) => rows.extend(Row::action(action, key_columns(width), lang, width)),
            Choice::View(at) => rows.extend(Row::view(at, &views[at], key_columns(width) + 1, width)),
        }
    }
    palette.pane.set_rows(rows, height);
    palette.pane.reset(height);
}

/// The columns of the keys in a list of actions.
fn key_columns(width: usize) -> usize {
    (width / 3).min(18)
}

/// Closes the palette and runs what the cursor stands on.
pub(super) fn run(app: &mut App) {
    let Some(Layer::Palette(palette)) = app.layers.last() else { return };
    match palette.pane.chosen().cloned() {
        Some(Row::Action { action, .. }) => {
            app.layers.pop();
            (action.definition().run)(app);
        }
        Some(Row::View { view, .. }) => views::open(app, view),
        _ => {}
    }
}

/// Something that the palette offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    Action(Action),
    /// A saved view, by its place in the file.
    View(usize),
}

/// The actions of a place whose description, name or key fits, and the views whose name does, best first; all where
/// nothing is asked.
fn fitting(query: &str, context: Context, views: &[String], lang: Lang) -> Vec<Choice> {
    let actions = Action::ALL.iter().copied().filter(|action| action.works_in(context));
    let actions = actions.filter(|action| !matches!(action, Action::Palette));
    let actions = actions.filter_map(|action| Some((fit(query, action, lang)?, Choice::Action(action))));
    let asked = strip(query.trim());
    let folded = Folded::new(query.trim());
    let fit_view = |name| fit_text(&asked, &strip(name)).or_else(|| Folded::new(name).contains(&folded).then_some(3));
    let views = (0..).zip(views).filter_map(|(at, name)| Some((fit_view(name)?, Choice::View(at))));
    let mut fitting: Vec<_> = actions.chain(views).collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    fitting.into_iter().map(|(_, choice)| choice).collect()
}

/// How well an action fits, the less the better; none where it doesn't.
fn fit(query: &str, action: Action, lang: Lang) -> Option<u8> {
    let query = query.trim();
    // Keys are looked for by names that can be typed.
    let look = Look { ascii: true, ..Look::default() };
    if action.keys().any(|key| key.label(lang, look) == query) {
        return Some(0);
    }
    let asked = strip(query);
    let row = action.definition();
    let texts = [strip((row.description)(lang)), row.name.replace('-', " ")];
    let keys = action.keys().map(|key| strip(&key.label(lang, look)));
    let best = texts.iter().filter_map(|text| fit_text(&asked, text)).min();
    best.or_else(|| keys.into_iter().any(|key| key.contains(&asked)).then_some(4))
}

fn fit_text(asked: &str, text: &str) -> Option<u8> {
    if text.starts_with(asked) {
        return Some(1);
    }
    if text.split(' ').any(|word| word.starts_with(asked)) {
        return Some(2);
    }
    if text.contains(asked) {
        return Some(3);
    }
    let mut letters = text.chars();
    asked.chars().filter(|c| !c.is_whitespace()).all(|c| letters.any(|letter| letter == c)).then_some(5)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(query: &str) -> Option<Choice> {
        let views = ["Ansicht: Frühe Bildung".to_owned(), "Ansicht: Filter der Woche".to_owned()];
        fitting(query, Context::ActorList, &views, Lang::De).first().copied()
    }

    #[test]
    fn actions_are_found_by_name_and_key() {
        assert_eq!(best("filter"), Some(Choice::Action(Action::Filter)));
        assert_eq!(best("Export"), Some(Choice::Action(Action::Export)));
        assert_eq!(best("uberblick"), Some(Choice::Action(Action::Overview)));
        assert_eq!(best("s"), Some(Choice::Action(Action::Sort)));
        assert_eq!(best("xyzxyz"), None);
    }

    #[test]
    fn saved_views_are_found_by_name() {
        assert_eq!(best("frühe"), Some(Choice::View(0)));
        assert_eq!(best("fruehe bildung"), Some(Choice::View(0)));
        assert_eq!(best("woche"), Some(Choice::View(1)));
        assert_eq!(best("ansicht"), Some(Choice::View(0)));
    }

    #[test]
    fn everything_that_works_here_is_offered() {
        let all = fitting("", Context::GapList, &["View: Schools".to_owned()], Lang::En);
        let offers = |action| all.contains(&Choice::Action(action));
        assert!(offers(Action::Fold) && offers(Action::Quit) && !offers(Action::Sort));
        assert_eq!(all.last(), Some(&Choice::View(0)), "saved views come after the actions");
    }
}
