//! The palette and the help: both are lists of the table of actions.

use super::layer::chosen_action;
use super::{Action, App, Context, Layer, Palette, Pane, Row, Topic, paths};
use crate::text::{Lang, strip};

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
        _ => {}
    }
}

fn fill_help(app: &mut App) {
    let (height, width, lang) = (app.active_height(), app.active_width(), app.data.lang);
    let mut rows = Vec::new();
    for topic in Topic::ALL {
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
    let Some(Layer::Palette(palette)) = app.layers.last_mut() else { return };
    let actions = fitting(&palette.input.text(), context, lang);
    let rows = actions.into_iter().flat_map(|action| Row::action(action, key_columns(width), lang, width));
    palette.pane.set_rows(rows.collect(), height);
    palette.pane.reset(height);
}

/// The columns of the keys in a list of actions.
fn key_columns(width: usize) -> usize {
    (width / 3).min(18)
}

/// Closes the palette and runs what the cursor stands on.
pub(super) fn run(app: &mut App) {
    let Some(Layer::Palette(palette)) = app.layers.last() else { return };
    if let Some(action) = chosen_action(palette) {
        app.layers.pop();
        (action.definition().run)(app);
    }
}

/// The actions of a place whose description, name or key fits, best first; all where nothing is asked.
fn fitting(query: &str, context: Context, lang: Lang) -> Vec<Action> {
    let all = Action::ALL.iter().copied().filter(|action| action.works_in(context));
    let all = all.filter(|action| !matches!(action, Action::Palette));
    let mut fitting: Vec<_> = all.filter_map(|action| Some((fit(query, action, lang)?, action))).collect();
    fitting.sort_by_key(|(fit, _)| *fit);
    fitting.into_iter().map(|(_, action)| action).collect()
}

/// How well an action fits, the less the better; none where it doesn't.
fn fit(query: &str, action: Action, lang: Lang) -> Option<u8> {
    let query = query.trim();
    if action.keys().any(|key| key.label(lang) == query) {
        return Some(0);
    }
    let asked = strip(query);
    let row = action.definition();
    let texts = [strip((row.description)(lang)), row.name.replace('-', " ")];
    let keys = action.keys().map(|key| strip(&key.label(lang)));
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

    fn best(query: &str) -> Option<Action> {
        fitting(query, Context::ActorList, Lang::De).first().copied()
    }

    #[test]
    fn actions_are_found_by_name_and_key() {
        assert_eq!(best("filter"), Some(Action::Filter));
        assert_eq!(best("Export"), Some(Action::Export));
        assert_eq!(best("uberblick"), Some(Action::Overview));
        assert_eq!(best("s"), Some(Action::Sort));
        assert_eq!(best("xyzxyz"), None);
    }

    #[test]
    fn everything_that_works_here_is_offered() {
        let all = fitting("", Context::GapList, Lang::En);
        assert!(all.contains(&Action::Fold) && all.contains(&Action::Quit) && !all.contains(&Action::Sort));
    }
}
