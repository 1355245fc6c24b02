//! What both sides changed, to be shown.

use super::carry::Clash;
use crate::document::patch;

/// Two changes of one text that touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Where they touch, in the order of the text.
    pub stretches: Vec<Stretch>,
    base: String,
    mine: String,
    theirs: String,
}

/// Lines that both sides say something else of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The first line, from 1, in the text that both sides began with.
    pub line: usize,
    /// What was there.
    pub base: String,
    /// What one's own edits made of it.
    pub mine: String,
    /// What the file on the disk says.
    pub theirs: String,
}

impl Conflict {
    pub(super) fn new(base: &str, mine: &str, theirs: &str, clashes: Vec<Clash>) -> Conflict {
        let stretch = |Clash { lines, mine, theirs }| {
            let before = base.get(..lines.start).unwrap_or_default();
            let breaks = before.bytes().filter(|byte| *byte == b'\n').count();
            Stretch {
                // The line break that lines begin with here ends the line before.
                line: breaks + if lines.start == 0 { 1 } else { 2 },
                base: said(base.get(lines).unwrap_or_default()),
                mine: said(&mine),
                theirs: said(&theirs),
            }
        };
        Conflict {
            stretches: clashes.into_iter().map(stretch).collect(),
            base: base.to_owned(),
            mine: mine.to_owned(),
            theirs: theirs.to_owned(),
        }
    }

    /// One's own edits as a unified diff of the file with this name.
    pub fn my_patch(&self, name: &str) -> String {
        patch(name, &self.base, &self.mine)
    }

    /// What changed on the disk, as a unified diff of the file with this name.
    pub fn their_patch(&self, name: &str) -> String {
        patch(name, &self.base, &self.theirs)
    }
}

/// Lines without the line break that ends the line before them.
fn said(lines: &str) -> String {
    lines.strip_prefix("\r\n").or(lines.strip_prefix('\n')).unwrap_or(lines).to_owned()
}
