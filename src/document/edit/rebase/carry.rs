//! Two changes of one text, each made to follow the other.
//!
//! That is operational transformation (Ellis and Gibbs, "Concurrency control in groupware systems", 1989) on lines.
//! What both change is told apart as in diff3 (Khanna, Kunal and Pierce, "A formal investigation of diff3", 2007):
//! lines that touch are looked at together.

use std::ops::Range;

use super::super::splice::{Splice, Splices};
use super::lines::{has_header, lines_of, starts_entry};

/// The changes as they are made behind each other: either order leads to the same text.
pub(super) struct Carried {
    /// Mine, behind theirs.
    pub(super) mine: Splices,
    /// Theirs, behind mine.
    pub(super) theirs: Splices,
}

/// Lines that both changes say something else of.
pub(super) struct Clash {
    pub(super) lines: Range<usize>,
    pub(super) mine: String,
    pub(super) theirs: String,
}

/// Makes two changes of a text follow each other.
///
/// # Errors
/// They touch the same lines or lines next to each other, and don't come to the same there. Entries that are put in
/// are whole: they may stand behind changed lines, and behind those that the other side puts in there.
pub(super) fn carry(text: &str, mine: &Splices, theirs: &Splices) -> Result<Carried, Vec<Clash>> {
    let (mut mine_behind, mut theirs_behind, mut clashes) = (Vec::new(), Vec::new(), Vec::new());
    let (mut grown_by_mine, mut grown_by_theirs) = (0, 0);
    for group in groups(text, mine, theirs) {
        match group.sides(text) {
            Sides::Mine => mine_behind.extend(group.mine.iter().map(|splice| moved(splice, grown_by_theirs))),
            Sides::Theirs => theirs_behind.extend(group.theirs.iter().map(|splice| moved(splice, grown_by_mine))),
            Sides::Agree => {}
            Sides::Clash(clash) => clashes.push(clash),
        }
        grown_by_mine += growth(&group.mine);
        grown_by_theirs += growth(&group.theirs);
    }
    if clashes.is_empty() {
        Ok(Carried { mine: Splices::new(mine_behind), theirs: Splices::new(theirs_behind) })
    } else {
        Err(clashes)
    }
}

/// Splices whose lines touch.
struct Group<'s> {
    lines: Range<usize>,
    mine: Vec<&'s Splice>,
    theirs: Vec<&'s Splice>,
}

enum Sides {
    Mine,
    Theirs,
    /// Both come to the same.
    Agree,
    Clash(Clash),
}

impl<'s> Group<'s> {
    fn new(text: &str, splice: &'s Splice, is_mine: bool) -> Group<'s> {
        let lines = lines_of(text, splice);
        if is_mine {
            Group { lines, mine: vec![splice], theirs: Vec::new() }
        } else {
            Group { lines, mine: Vec::new(), theirs: vec![splice] }
        }
    }

    fn join(&mut self, other: Group<'s>) {
        self.lines.end = self.lines.end.max(other.lines.end);
        self.mine.extend(other.mine);
        self.theirs.extend(other.theirs);
    }

    /// Lines that one side puts in and nothing else.
    fn put_in(&self) -> Option<&'s str> {
        let splice = match (&*self.mine, &*self.theirs) {
            ([splice], []) | ([], [splice]) => splice,
            _ => return None,
        };
        self.lines.is_empty().then_some(&splice.new)
    }

    fn is_of_one_side_with(&self, other: &Group<'_>) -> bool {
        (self.mine.is_empty() && other.mine.is_empty()) || (self.theirs.is_empty() && other.theirs.is_empty())
    }

    fn sides(&self, text: &str) -> Sides {
        if self.theirs.is_empty() {
            return Sides::Mine;
        }
        if self.mine.is_empty() {
            return Sides::Theirs;
        }
        let [mine, theirs] = [&self.mine, &self.theirs].map(|side| changed(text, &self.lines, side));
        if mine == theirs { Sides::Agree } else { Sides::Clash(Clash { lines: self.lines.clone(), mine, theirs }) }
    }
}

/// How two groups stand to each other, the first of which begins no later.
enum Order {
    Apart,
    Swapped,
    Together,
}

fn order(first: &Group<'_>, next: &Group<'_>) -> Order {
    let (end, start) = (first.lines.end, next.lines.start);
    if start > end || (start == end && first.is_of_one_side_with(next)) {
        return Order::Apart;
    }
    match (first.put_in(), next.put_in()) {
        (Some(one), Some(other)) if one == other => Order::Together,
        (Some(one), Some(other)) if may_follow(one, other) => Order::Apart,
        (Some(one), Some(other)) if may_follow(other, one) => Order::Swapped,
        (None, Some(new)) if start == end && starts_entry(new) => Order::Apart,
        _ => Order::Together,
    }
}

/// Whether lines that are put in keep their meaning behind others at the same place: an entry does everywhere, a field
/// where it stays in its entry.
fn may_follow(first: &str, next: &str) -> bool {
    starts_entry(next) || !has_header(first)
}

fn groups<'s>(text: &str, mine: &'s Splices, theirs: &'s Splices) -> Vec<Group<'s>> {
    let group =
        |splices: &'s Splices, is_mine| splices.as_slice().iter().map(move |splice| Group::new(text, splice, is_mine));
    // Theirs first where both begin at the same place.
    let mut single: Vec<Group<'s>> = group(theirs, false).chain(group(mine, true)).collect();
    single.sort_by_key(|group| (group.lines.start, group.lines.end));
    let mut groups: Vec<Group<'s>> = Vec::with_capacity(single.len());
    for next in single {
        let Some(last) = groups.last_mut() else {
            groups.push(next);
            continue;
        };
        match order(last, &next) {
            Order::Apart => groups.push(next),
            Order::Swapped => groups.insert(groups.len() - 1, next),
            Order::Together => last.join(next),
        }
    }
    groups
}

fn growth(splices: &[&Splice]) -> isize {
    splices.iter().map(|splice| splice.new.len().cast_signed() - splice.old.len().cast_signed()).sum()
}

fn moved(splice: &Splice, by: isize) -> Splice {
    Splice { at: splice.at.saturating_add_signed(by), ..splice.clone() }
}

/// Lines as one side leaves them.
fn changed(text: &str, lines: &Range<usize>, splices: &[&Splice]) -> String {
    let mut out = String::new();
    let mut at = lines.start;
    for splice in splices {
        out += text.get(at..splice.at).unwrap_or_default();
        out += &splice.new;
        at = splice.at + splice.old.len();
    }
    out + text.get(at..lines.end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::diff::between;
    use super::*;
    use proptest::prelude::*;

    fn splice(at: usize, old: &str, new: &str) -> Splice {
        Splice { at, old: old.into(), new: new.into() }
    }

    /// The merged text, after both ways to it were found to lead there.
    fn merged(text: &str, mine: &Splices, theirs: &Splices) -> Option<String> {
        let carried = carry(text, mine, theirs).ok()?;
        let over_theirs = carried.mine.apply(&theirs.apply(text).unwrap()).unwrap();
        assert_eq!(carried.theirs.apply(&mine.apply(text).unwrap()).as_ref(), Some(&over_theirs));
        Some(over_theirs)
    }

    /// Lines that are equal on both sides, or changed on one.
    fn naive(base: &[&str], mine: &[Option<&str>], theirs: &[Option<&str>]) -> Option<String> {
        let one = |(base, (mine, theirs)): (&&str, (&Option<&str>, &Option<&str>))| match (mine, theirs) {
            (Some(mine), Some(theirs)) if mine != theirs => None,
            (Some(new), _) | (None, Some(new)) => Some((*new).to_owned()),
            (None, None) => Some((*base).to_owned()),
        };
        base.iter().zip(mine.iter().zip(theirs)).map(one).collect()
    }

    #[test]
    fn an_unchanged_line_between_keeps_changes_apart() {
        let text = "a\nb\nc\nd";
        let at = |at: usize, old: &str, new: &str| Splices::new(vec![splice(at, old, new)]);
        assert_eq!(merged(text, &at(0, "a", "A"), &at(4, "c", "C")).unwrap(), "A\nb\nC\nd");
        assert!(merged(text, &at(0, "a", "A"), &at(2, "b", "B")).is_none(), "next to each other");
        assert_eq!(merged(text, &at(0, "a", "A"), &at(0, "a", "A")).unwrap(), "A\nb\nc\nd", "the same");
        let clashes = carry(text, &at(0, "a\nb", "x"), &at(2, "b\nc", "y")).err().unwrap();
        let shown: Vec<_> = clashes
            .iter()
            .map(|clash| (text.get(clash.lines.clone()).unwrap(), &*clash.mine, &*clash.theirs))
            .collect();
        assert_eq!(shown, [("a\nb\nc", "x\nc", "a\ny")]);
    }

    proptest! {
        #[test]
        fn both_orders_lead_to_the_same(
            base in "([ab]|\\[\\[c|\r\n|\n){0,14}", mine in "([ab]|\\[\\[c|\r\n|\n){0,14}",
            theirs in "([ab]|\\[\\[c|\r\n|\n){0,14}",
        ) {
            let (mine, theirs) = (between(&base, &mine), between(&base, &theirs));
            let there = merged(&base, &mine, &theirs);
            if mine == theirs {
                prop_assert_eq!(there, mine.apply(&base));
            } else if mine.as_slice().is_empty() {
                prop_assert_eq!(there, theirs.apply(&base));
            }
        }

        #[test]
        fn changed_lines_merge_as_one_does_by_hand(
            sides in prop::collection::vec((0..5u8, "[A-Z]{4}", "[A-Z]{4}"), 1..12),
        ) {
            // A line that stays behind each.
            let names: Vec<_> = (0..sides.len()).map(|at| format!("\nbase{at}\nstays{at}")).collect();
            let base: Vec<_> = names.iter().map(|name| &**name).collect();
            let line = |at: usize, new: &str| format!("\n{new}\nstays{at}");
            let new: Vec<_> = sides.iter().enumerate().map(|(at, (_, a, b))| (line(at, a), line(at, b))).collect();
            let side = |of: [u8; 2], mine: bool| {
                let chosen = sides.iter().zip(&new).map(move |((sort, ..), (a, b))| {
                    (of.contains(sort) || *sort == 3).then_some(if mine || *sort == 3 { &**a } else { &**b })
                });
                chosen.collect::<Vec<_>>()
            };
            let (mine, theirs) = (side([1, 4], true), side([2, 4], false));
            let text = |side: &[Option<&str>]| -> String {
                side.iter().zip(&base).map(|(new, old)| new.unwrap_or(old)).collect()
            };
            let (old, all) = (base.concat(), naive(&base, &mine, &theirs));
            let splices = [&mine, &theirs].map(|side| between(&old, &text(side)));
            prop_assert_eq!(merged(&old, &splices[0], &splices[1]), all);
        }
    }
}
