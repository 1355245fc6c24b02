//! What was probably meant by names that lead nowhere, in files that have many of them.

use std::collections::HashMap;

use crate::text::nearest;

/// So many names are compared in search of what was meant; a file with more slips has another problem.
const MOST_COMPARED: usize = 10_000_000;

/// Looks for what was meant once for each name, and not for ever.
#[derive(Debug, Default)]
pub(super) struct Suggestions {
    meant: HashMap<Box<str>, Option<Box<str>>>,
    compared: usize,
}

impl Suggestions {
    /// The known name that is meant, if one is near enough.
    pub(super) fn find<'k>(&mut self, name: &str, known: impl ExactSizeIterator<Item = &'k str>) -> Option<&str> {
        if !self.meant.contains_key(name) {
            if self.compared >= MOST_COMPARED {
                return None;
            }
            self.compared += known.len();
            self.meant.insert(name.into(), nearest(name, known).map(Box::from));
        }
        self.meant.get(name)?.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_looked_for_once_and_found_every_time() {
        let mut suggestions = Suggestions::default();
        for _ in 0..2 {
            assert_eq!(suggestions.find("scool", ["school"].into_iter()), Some("school"));
            assert_eq!(suggestions.find("police", ["school"].into_iter()), None);
        }
        assert_eq!(suggestions.compared, 2);
    }
}
