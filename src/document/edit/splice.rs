//! Changes of a text as stretches that are replaced.

use super::super::recut::Untouched;

/// A stretch of a text with what takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splice {
    /// Where it starts, in bytes of the text before the change.
    pub at: usize,
    /// What stands there.
    pub old: Box<str>,
    /// What stands there afterwards.
    pub new: Box<str>,
}

/// Splices in the order of the text, none reaching into another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Splices(Vec<Splice>);

impl Splices {
    /// Puts splices in order. Of those at the same place what is only inserted comes first; what several would delete
    /// is deleted once.
    pub(super) fn new(mut splices: Vec<Splice>) -> Splices {
        splices.sort_by_key(|splice| (splice.at, splice.old.len()));
        let mut end = 0;
        for splice in splices.iter_mut().filter(|splice| splice.new.is_empty()) {
            let deleted = end.max(splice.at) - splice.at;
            splice.at += deleted;
            splice.old = splice.old.get(deleted..).unwrap_or_default().into();
            end = end.max(splice.at + splice.old.len());
        }
        splices.retain(|splice| splice.old != splice.new);
        Splices(splices)
    }

    pub(super) fn as_slice(&self) -> &[Splice] {
        &self.0
    }

    /// The changed text; none where the text is not the one that the splices were made for.
    pub(super) fn apply(&self, text: &str) -> Option<String> {
        let grown: usize = self.0.iter().map(|splice| splice.new.len()).sum();
        let mut changed = String::with_capacity(text.len() + grown);
        let mut at = 0;
        for splice in &self.0 {
            changed += text.get(at..splice.at)?;
            at = splice.at + splice.old.len();
            if text.get(splice.at..at)? != &*splice.old {
                return None;
            }
            changed += &splice.new;
        }
        changed += text.get(at..)?;
        Some(changed)
    }

    /// What of this text is in the changed one too.
    pub(super) fn untouched(&self, text: &str) -> Untouched {
        Untouched::between(self.0.iter().map(|splice| (splice.at, splice.old.len(), splice.new.len())), text.len())
    }

    /// The splices that lead from the changed text back.
    pub(super) fn inverse(&self) -> Splices {
        let (mut added, mut removed) = (0, 0);
        let back = |splice: &Splice| {
            let at = splice.at + added - removed;
            added += splice.new.len();
            removed += splice.old.len();
            Splice { at, old: splice.new.clone(), new: splice.old.clone() }
        };
        Splices(self.0.iter().map(back).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn splice(at: usize, old: &str, new: &str) -> Splice {
        Splice { at, old: old.into(), new: new.into() }
    }

    #[test]
    fn splices_replace_insert_and_remove_at_once() {
        let splices = Splices::new(vec![splice(4, "d", ""), splice(0, "a", "A"), splice(4, "", "x")]);
        assert_eq!(splices.apply("abc\ne").as_deref(), None, "another text");
        assert_eq!(splices.apply("abü").as_deref(), None, "another text");
        assert_eq!(splices.apply("abc\nd").as_deref(), Some("Abc\nx"));
        let twice = Splices::new(vec![splice(2, "cd", ""), splice(1, "bc", ""), splice(1, "", "x")]);
        assert_eq!(twice.apply("abcde").as_deref(), Some("axe"));
    }

    proptest! {
        #[test]
        fn the_inverse_leads_back(pieces in prop::collection::vec(("[aä\r\n]{0,3}", "[bß]{0,3}", "[cé]{0,3}"), 0..6)) {
            let (mut text, mut splices) = (String::new(), Vec::new());
            for (kept, old, new) in &pieces {
                text += kept;
                splices.push(splice(text.len(), old, new));
                text += old;
            }
            let splices = Splices::new(splices);
            let changed = splices.apply(&text).unwrap();
            prop_assert_eq!(splices.inverse().apply(&changed), Some(text));
        }
    }
}
