//! The values of one field, numbered, so that comparing two actors compares numbers.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use crate::filter::{Field, FieldValue};
use crate::network::{Actor, ActorIndex, AttributeValue, Network, Symbol};

/// What every actor has in one field, as the file writes it.
#[derive(Debug)]
pub(in super::super) struct Values {
    texts: Vec<Box<str>>,
    /// The places of each actor's values in `texts`.
    pub(in super::super) numbers: Numbers,
}

/// What every actor has in one field, each value by a number of its own.
#[derive(Debug)]
pub(in super::super) struct Numbers {
    starts: Vec<u32>,
    /// For each actor its numbers, in order and without doubles.
    rows: Vec<u32>,
}

impl Values {
    /// The values of a field; none at all where no actor has it.
    pub(in super::super) fn new(field: Option<Field>, network: &Network) -> Values {
        match field {
            Some(Field::Area) => Values::of_symbols(network, |actor| actor.area.as_slice()),
            Some(Field::Topics) => Values::of_symbols(network, |actor| &actor.topics),
            _ => Values::of_texts(field, network),
        }
    }

    /// Symbols have numbers already.
    #[expect(clippy::cast_possible_truncation, reason = "a file that is read has fewer values than a u32 counts")]
    fn of_symbols(network: &Network, symbols: impl Fn(&Actor) -> &[Symbol]) -> Values {
        let texts: Vec<Box<str>> = network.symbols().iter().map(|(_, text)| Box::from(text)).collect();
        let is_blank: Vec<_> = texts.iter().map(|text| text.trim().is_empty()).collect();
        let numbers = Numbers::new(network, |actor, rows| {
            let places = symbols(actor).iter().map(|symbol| symbol.get());
            rows.extend(places.filter(|place| !is_blank[*place]).map(|place| place as u32));
        });
        Values { texts, numbers }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a file that is read has fewer values than a u32 counts")]
    fn of_texts(field: Option<Field>, network: &Network) -> Values {
        let mut known: FxHashMap<Cow<'_, str>, u32> = FxHashMap::default();
        let numbers = Numbers::new(network, |actor, rows| {
            each_text(field, network, actor, |text| {
                let next = known.len() as u32;
                rows.push(*known.entry(text).or_insert(next));
            });
        });
        let mut texts = vec![Box::default(); known.len()];
        for (text, number) in known {
            texts[number as usize] = text.into();
        }
        Values { texts, numbers }
    }

    /// How many different values there are.
    pub(super) fn len(&self) -> usize {
        self.texts.len()
    }

    /// A value by its number.
    pub(super) fn text(&self, number: usize) -> &str {
        &self.texts[number]
    }
}

impl Numbers {
    /// Collects the numbers of every actor's values.
    #[expect(clippy::cast_possible_truncation, reason = "a file that is read has fewer values than a u32 counts")]
    fn new<'n>(network: &'n Network, mut add: impl FnMut(&'n Actor, &mut Vec<u32>)) -> Numbers {
        let mut starts = vec![0];
        let mut rows = Vec::new();
        for actor in network.actors() {
            let first = rows.len();
            add(actor, &mut rows);
            rows[first..].sort_unstable();
            dedup_from(&mut rows, first);
            starts.push(rows.len() as u32);
        }
        Numbers { starts, rows }
    }

    /// The numbers of an actor's values, in order.
    pub(super) fn of(&self, actor: ActorIndex) -> &[u32] {
        &self.rows[self.starts[actor.get()] as usize..self.starts[actor.get() + 1] as usize]
    }

    /// Whether both have a value, and the same; of lists all of it.
    pub(in super::super) fn same(&self, a: ActorIndex, b: ActorIndex) -> bool {
        !self.of(a).is_empty() && self.of(a) == self.of(b)
    }

    /// Whether both have a value in common.
    pub(in super::super) fn share(&self, a: ActorIndex, b: ActorIndex) -> bool {
        let (mut a, mut b) = (self.of(a), self.of(b));
        while let ([first, rest_a @ ..], [second, rest_b @ ..]) = (a, b) {
            match first.cmp(second) {
                std::cmp::Ordering::Less => a = rest_a,
                std::cmp::Ordering::Greater => b = rest_b,
                std::cmp::Ordering::Equal => return true,
            }
        }
        false
    }
}

/// Hands over the texts of a field, numbers as the file writes them.
fn each_text<'n>(field: Option<Field>, network: &'n Network, actor: &'n Actor, mut take: impl FnMut(Cow<'n, str>)) {
    let Some(field) = field else { return };
    if let Field::Attribute(name) = field {
        match actor.attribute(name) {
            Some(AttributeValue::Integer(number)) => return take(Cow::Owned(number.to_string())),
            Some(AttributeValue::Float(number)) => return take(Cow::Owned(format!("{number:?}"))),
            _ => {}
        }
    }
    match field.value(network, actor) {
        FieldValue::Text(text) => take(Cow::Borrowed(text)),
        FieldValue::Texts(texts) => texts.into_iter().for_each(|text| take(Cow::Borrowed(text))),
        other => other.texts().into_iter().for_each(|text| take(Cow::Owned(text))),
    }
}

/// Removes doubles from the sorted end of a list.
fn dedup_from(list: &mut Vec<u32>, first: usize) {
    let mut kept = first;
    for at in first..list.len() {
        if kept == first || list[kept - 1] != list[at] {
            list[kept] = list[at];
            kept += 1;
        }
    }
    list.truncate(kept);
}
