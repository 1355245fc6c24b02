//! What differs between two texts, for people and for `patch`.

use std::time::Duration;

use similar::TextDiff;

/// How many lines are shown around a change.
const LINES_AROUND: usize = 3;
/// How long the smallest difference is looked for; after that one that is not the smallest will do.
const PATIENCE: Duration = Duration::from_secs(1);

/// The change of a file as a unified diff. Names and texts are as hostile as they came.
pub fn patch(name: &str, old: &str, new: &str) -> String {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(old, new);
    diff.unified_diff().context_radius(LINES_AROUND).header(name, name).to_string()
}
