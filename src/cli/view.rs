//! Which saved view somebody means.

use crate::document::{View, view_named};
use crate::text::{Lang, gaps, nearest, problems, refusals};

use super::failure::{Exit, Failure};

/// The view of this name.
///
/// # Errors
/// There is none; the failure names the nearest, or all there are.
pub(super) fn find_view<'v>(views: &'v [View], name: &str, lang: Lang) -> Result<&'v View, Failure> {
    if let Some(at) = view_named(views, name) {
        return Ok(&views[at]);
    }
    let names = || views.iter().map(|view| &*view.name);
    let quoted = || names().map(|name| gaps::quoted(lang, name)).collect::<Vec<_>>().join(", ");
    let failure = Failure::new(Exit::Wrong, refusals::unknown_view(lang, name));
    Err(match nearest(name, names()) {
        Some(view) => failure.help(problems::did_you_mean(lang, view)),
        None if views.is_empty() => failure.help(refusals::none_there(lang)),
        None => failure.help(refusals::there_are(lang, &quoted())),
    })
}
