//! Fields of an entry set, added and taken out.

use std::ops::Range;

use super::super::cut::Block;
use super::insert::grouped;
use super::list::without;
use super::outline::{Form, Member, Written};
use super::remove::deletion;
use super::splice::Splice;
use super::{Field, Fields, Path, lines, write};
use crate::network::AttributeValue;

/// A field with what it shall be; none to take it out.
pub(super) type Change = (Path, Option<AttributeValue>);

/// The splices that change fields of an entry; `order` is the one that new fields are put in.
pub(super) fn change(text: &str, entry: &Written, changes: &[Change], order: &[&str]) -> Vec<Splice> {
    let mut plan = Plan { text, entry, gone: Vec::new(), added: Vec::new(), splices: Vec::new() };
    for (path, value) in changes {
        let there = entry.members.iter().find(|member| member.path == *path);
        match (there, value) {
            (Some(member), Some(value)) => plan.replace(member, &write::value(value)),
            (Some(member), None) => plan.gone.push(member),
            (None, Some(value)) => plan.added.push((path.clone(), value.clone())),
            (None, None) => {}
        }
    }
    plan.settle_tables();
    plan.take_out();
    plan.add(order);
    plan.splices
}

struct Plan<'w> {
    text: &'w str,
    entry: &'w Written,
    gone: Vec<&'w Member>,
    added: Fields,
    splices: Vec<Splice>,
}

impl<'w> Plan<'w> {
    fn replace(&mut self, member: &Member, new: &str) {
        let old = self.text.get(member.value.clone()).unwrap_or_default();
        self.splices.push(Splice { at: member.value.start, old: old.into(), new: new.into() });
    }

    fn insert(&mut self, at: usize, new: String) {
        self.splices.push(Splice { at, old: "".into(), new: new.into() });
    }

    /// Tables in braces that nothing is left in go as a whole, or are written anew.
    fn settle_tables(&mut self) {
        let entry = self.entry;
        for table in entry.members.iter().filter(|member| self.text.as_bytes().get(member.value.start) == Some(&b'{')) {
            let inner = || entry.members.iter().filter(|member| member.holder.as_ref() == Some(&table.value));
            if !inner().all(|member| self.gone.contains(&member)) {
                continue;
            }
            let belongs = |field: &Field| field.0.split_last().is_some_and(|(_, above)| *above == *table.path);
            let (own, others): (Fields, Fields) = self.added.drain(..).partition(belongs);
            self.added = others;
            let is_empty = inner().next().is_none();
            self.gone.retain(|member| member.holder.as_ref() != Some(&table.value));
            if !own.is_empty() {
                let fields = own.iter().filter_map(|(path, value)| Some((&**path.last()?, write::value(value))));
                self.replace(table, &write::table(fields));
            } else if !is_empty {
                self.gone.push(table);
            }
        }
    }

    fn take_out(&mut self) {
        let (lines, inline): (Vec<&Member>, Vec<&Member>) = self.gone.iter().partition(|gone| gone.holder.is_none());
        let mut stretches: Vec<_> = lines.into_iter().map(|member| own_lines(self.text, member)).collect();
        let mut holders: Vec<_> = inline.iter().filter_map(|member| member.holder.as_ref()).collect();
        holders.dedup();
        for holder in holders {
            let members = || self.entry.members.iter().filter(|member| member.holder.as_ref() == Some(holder));
            let ends: Vec<_> = members().map(|member| member.value.end).collect();
            let goes: Vec<_> = members().map(|member| inline.contains(&member)).collect();
            stretches.extend(without(self.text, holder, &ends, &goes));
        }
        self.splices.extend(stretches.into_iter().filter_map(|stretch| deletion(self.text, stretch)));
    }

    fn add(&mut self, order: &[&str]) {
        let (into_tables, own): (Fields, Fields) = std::mem::take(&mut self.added)
            .into_iter()
            .partition(|(path, _)| self.like(path).is_some() || self.sub_table(path).is_some());
        for (path, value) in &into_tables {
            match (self.like(path), self.sub_table(path), path.last()) {
                (Some(near), ..) => self.add_like(near, path, value),
                (None, Some(block), Some(name)) => self.add_line(&block.header, &write::field(name, value)),
                _ => {}
            }
        }
        for (name, value) in grouped(&own) {
            self.add_own(name, &value, order);
        }
    }

    /// The header of the sub-table that a path leads into: entries have no other than that of their attributes.
    fn sub_table(&self, path: &Path) -> Option<&'w Block> {
        let Form::Blocks(blocks) = &self.entry.form else { return None };
        blocks.get(1).filter(|_| path.len() > 1)
    }

    /// The last field that stays of the table that a path leads into.
    fn like(&self, path: &Path) -> Option<&'w Member> {
        let (_, above) = path.split_last().filter(|(_, above)| !above.is_empty())?;
        let in_table = |member: &&Member| member.path.split_last().is_some_and(|(_, of_member)| of_member == above);
        self.entry.members.iter().rfind(|member| in_table(member) && !self.gone.contains(member))
    }

    /// A new field of a table, written as another one of it.
    fn add_like(&mut self, near: &Member, path: &Path, value: &AttributeValue) {
        let name = path.last().map_or("", |name| name);
        let is_dotted = match (&near.holder, &self.entry.form) {
            (Some(holder), Form::Inline(braces)) => holder == braces,
            (None, Form::Blocks(blocks)) => blocks.first().is_some_and(|own| own.body.contains(&near.value.start)),
            _ => false,
        };
        let field = match path.first() {
            Some(table) if is_dotted => format!("{}.{}", write::key(table), write::field(name, value)),
            _ => write::field(name, value),
        };
        match near.holder {
            Some(_) => self.insert(near.value.end, format!(", {field}")),
            None => self.add_line(&near.value, &field),
        }
    }

    /// A new field of the entry itself, in its place among the others.
    fn add_own(&mut self, name: &str, value: &str, order: &[&str]) {
        let rank = |name: &str| order.iter().position(|known| *known == name).unwrap_or(order.len());
        let field = format!("{} = {value}", write::key(name));
        let entry = self.entry;
        let is_before = |member: &&Member| member.path.first().is_some_and(|first| rank(first) < rank(name));
        match &entry.form {
            Form::Inline(braces) => {
                let mut own = entry.members.iter().filter(|member| member.holder.as_ref() == Some(braces));
                match own.rfind(is_before) {
                    Some(last) => self.insert(last.value.end, format!(", {field}")),
                    None => self.insert(braces.start + 1, format!(" {field},")),
                }
            }
            Form::Blocks(blocks) => {
                let Some(block) = blocks.first() else { return };
                let own = entry.members.iter().filter(|member| block.body.contains(&member.value.start));
                let last = own.filter(|member| member.holder.is_none()).rfind(is_before);
                self.add_line(last.map_or(&block.header, |last| &last.value), &field);
            }
        }
    }

    /// A field on a line of its own, behind the lines of another one and set in like that.
    fn add_line(&mut self, behind: &Range<usize>, field: &str) {
        let indent = lines::indent(self.text, behind.start);
        let at = lines::end(self.text, behind.end);
        self.insert(at, format!("{}{indent}{field}", lines::line_break(self.text, at)));
    }
}

/// From the end of the line before to the end of the field's last line.
fn own_lines(text: &str, member: &Member) -> Range<usize> {
    lines::end_before(text, member.value.start)..lines::end(text, member.value.end)
}
