//! Selecting actors: each term is bound to the network once, then asked of every actor.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::HashSet;

use super::near::within;
use super::term::{Bound, Choice, Place, Term, Test, Wanted};
use super::{Field, FieldValue, Filter, FilterError, FilterProblem};
use crate::network::{Actor, ActorIndex, ActorSet, Adjacency, Network};
use crate::text::{Folded, Scratch, nearest};

/// What a filter is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Context<'c> {
    /// The network.
    pub network: &'c Network,
    /// The partners that count for `degree`, `partner` and `near`; usually [`Network::partners`].
    pub partners: &'c Adjacency,
    /// Who has open gaps; none where `gap:` is not allowed.
    pub gaps: Option<&'c GapSubjects>,
}

/// For each rule the actors that are the subject of one of its open gaps.
#[derive(Debug, Clone, Default)]
pub struct GapSubjects {
    /// Rule ids with their subjects.
    pub by_rule: Vec<(Box<str>, ActorSet)>,
}

/// A term bound to a network: what each actor is asked.
type Predicate<'c> = Box<dyn Fn(ActorIndex) -> bool + 'c>;

impl Filter {
    /// The actors for which every term holds; linear in the size of the network.
    ///
    /// # Errors
    /// A field, actor or rule that the network doesn't have, or `gap:` where that is not allowed.
    pub fn select(&self, context: &Context<'_>) -> Result<ActorSet, FilterError> {
        self.select_others(context, &|_| None)
    }

    /// The same where of some actors it is known whether they are selected: only the others are asked.
    ///
    /// # Errors
    /// As [`Filter::select`].
    pub fn select_others(
        &self,
        context: &Context<'_>,
        known: &dyn Fn(ActorIndex) -> Option<bool>,
    ) -> Result<ActorSet, FilterError> {
        let holds = self.bound(context)?;
        let selected = context.network.actor_indices().filter(|actor| known(*actor).unwrap_or_else(|| holds(*actor)));
        Ok(ActorSet::of(context.network.actors().len(), selected))
    }

    /// Whether there is an actor for which every term holds; looks no further than to the first.
    ///
    /// # Errors
    /// As [`Filter::select`].
    pub fn selects_anyone(&self, context: &Context<'_>) -> Result<bool, FilterError> {
        let holds = self.bound(context)?;
        Ok(context.network.actor_indices().any(holds))
    }

    /// All terms bound to a network.
    fn bound<'c>(&'c self, context: &Context<'c>) -> Result<impl Fn(ActorIndex) -> bool + 'c, FilterError> {
        let mut predicates = Vec::with_capacity(self.terms.len());
        for term in &self.terms {
            predicates.push((term.negated, bind(term, context)?));
        }
        Ok(move |actor| predicates.iter().all(|(negated, holds)| holds(actor) != *negated))
    }

    /// Values that nothing in the network has, so that their terms hold for nobody: probably a slip.
    pub fn warnings(&self, network: &Network) -> Vec<FilterError> {
        self.terms.iter().flat_map(|term| unknown_values(term, network)).collect()
    }
}

fn bind<'c>(term: &'c Term, context: &Context<'c>) -> Result<Predicate<'c>, FilterError> {
    let Context { network, partners, .. } = *context;
    Ok(match &term.test {
        Test::Word(word) => {
            let word = Folded::new(word);
            let scratch = RefCell::new(Scratch::default());
            Box::new(move |actor| has_word(network.actor(actor), &word, &mut scratch.borrow_mut()))
        }
        Test::Field { name, wanted } => field(name, wanted, network)?,
        Test::Degree(wanted) =>
        {
            #[expect(clippy::cast_precision_loss, reason = "degrees are far below 2^53")]
            Box::new(move |actor| matches(&FieldValue::Number(partners.degree(actor) as f64), wanted))
        }
        Test::Partner(None) => Box::new(move |actor| partners.degree(actor) > 0),
        Test::Partner(Some(kinds)) => {
            let wanted = table(network.actor_kinds().iter().map(|kind| &*kind.id), &kinds.iter().collect::<Vec<_>>());
            Box::new(move |actor| {
                partners.of(actor).iter().any(|partner| wanted[network.kind_index_of(*partner).get()])
            })
        }
        Test::Near(starts) => {
            let mut near = ActorSet::empty(network.actors().len());
            for (id, steps) in starts {
                near.union(&within(partners, find(id, network)?, *steps));
            }
            Box::new(move |actor| near.contains(actor))
        }
        Test::Gap(rules) => {
            let subjects = gap_subjects(term, rules, context)?;
            Box::new(move |actor| subjects.contains(actor))
        }
    })
}

fn has_word(actor: &Actor, word: &Folded, scratch: &mut Scratch) -> bool {
    let texts = [Some(&*actor.name), actor.short.as_deref(), Some(&*actor.id)];
    texts.into_iter().flatten().any(|text| word.occurs_in(text, scratch))
}

fn field<'c>(name: &Place<String>, wanted: &'c Wanted, network: &'c Network) -> Result<Predicate<'c>, FilterError> {
    let Some(field) = Field::named(&name.is, network) else {
        let names = Field::names(network).into_iter().chain(["degree", "partner", "near", "gap"]);
        let problem = FilterProblem::UnknownField(name.is.clone());
        return Err(FilterError::new(name.span.clone(), problem).suggest(nearest(&name.is, names)));
    };
    if let (Field::Kind, Some(values)) = (field, plain_values(wanted)) {
        let kinds = table(network.actor_kinds().iter().map(|kind| &*kind.id), &values);
        return Ok(Box::new(move |actor| kinds[network.kind_index_of(actor).get()]));
    }
    if let (Field::Area | Field::Topics, Some(values)) = (field, plain_values(wanted)) {
        let symbols = table(network.symbols().iter().map(|(_, text)| text), &values);
        return Ok(Box::new(move |actor| {
            let actor = network.actor(actor);
            let of_field = if field == Field::Area { actor.area.as_slice() } else { &actor.topics };
            of_field.iter().any(|symbol| symbols[symbol.get()])
        }));
    }
    if let Wanted::Anything = wanted {
        return Ok(Box::new(move |actor| !field.is_absent(network, network.actor(actor))));
    }
    Ok(Box::new(move |actor| matches(&field.value(network, network.actor(actor)), wanted)))
}

/// The values of a term that compares with none of them.
fn plain_values<'c>(wanted: &'c Wanted) -> Option<Vec<&'c Place<String>>> {
    let Wanted::Any(choices) = wanted else { return None };
    let text = |choice: &'c Choice| match choice {
        Choice::Equal { text, .. } => Some(text),
        Choice::Compared(..) => None,
    };
    choices.iter().map(text).collect()
}

/// For each name whether it is one of the wanted values.
fn table<'n>(names: impl Iterator<Item = &'n str>, values: &[&Place<String>]) -> Vec<bool> {
    let wanted: HashSet<&str> = values.iter().map(|value| &*value.is).collect();
    names.map(|name| wanted.contains(&*name.to_lowercase())).collect()
}

fn find(id: &Place<String>, network: &Network) -> Result<ActorIndex, FilterError> {
    let any_case = || network.indexed_actors().find(|(_, actor)| actor.id.eq_ignore_ascii_case(&id.is));
    network.find(&id.is).or_else(|| any_case().map(|(index, _)| index)).ok_or_else(|| {
        let ids = network.actors().iter().map(|actor| &*actor.id);
        let problem = FilterProblem::UnknownActor(id.is.clone());
        FilterError::new(id.span.clone(), problem).suggest(nearest(&id.is, ids))
    })
}

fn gap_subjects(term: &Term, rules: &[Option<Place<String>>], context: &Context<'_>) -> Result<ActorSet, FilterError> {
    let Some(gaps) = context.gaps else {
        return Err(FilterError::new(term.span.clone(), FilterProblem::GapNotAllowed));
    };
    let mut subjects = ActorSet::empty(context.network.actors().len());
    for rule in rules {
        let wanted = |id: &str| rule.as_ref().is_none_or(|rule| rule.is.to_lowercase() == id.to_lowercase());
        let mut known = rule.is_none();
        for (_, of_rule) in gaps.by_rule.iter().filter(|(id, _)| wanted(id)) {
            known = true;
            subjects.union(of_rule);
        }
        if let (false, Some(rule)) = (known, rule) {
            let ids = gaps.by_rule.iter().map(|(id, _)| &**id);
            let problem = FilterProblem::UnknownRule(rule.is.clone());
            return Err(FilterError::new(rule.span.clone(), problem).suggest(nearest(&rule.is, ids)));
        }
    }
    Ok(subjects)
}

fn matches(value: &FieldValue<'_>, wanted: &Wanted) -> bool {
    match wanted {
        Wanted::Anything => *value != FieldValue::Absent,
        Wanted::Any(choices) => choices.iter().any(|choice| chosen(value, choice)),
    }
}

fn chosen(value: &FieldValue<'_>, choice: &Choice) -> bool {
    match choice {
        Choice::Compared(comparison, bound) => compare(value, *bound).is_some_and(|order| comparison.holds(order)),
        Choice::Equal { text, number, when } => match value {
            FieldValue::Absent => false,
            FieldValue::Text(value) => value.to_lowercase() == text.is,
            FieldValue::Texts(values) => values.iter().any(|value| value.to_lowercase() == text.is),
            FieldValue::Number(value) => *number == Some(*value),
            FieldValue::Boolean(value) => text.is == value.to_string(),
            FieldValue::When(own, year) => when.is_some_and(|when| year.day(when) == year.day(*own)),
        },
    }
}

fn compare(value: &FieldValue<'_>, bound: Bound) -> Option<Ordering> {
    match (value, bound) {
        (FieldValue::Number(value), Bound::Number(bound)) => value.partial_cmp(&bound),
        (FieldValue::When(own, year), Bound::Day(bound)) => Some(year.day(*own).cmp(&bound)),
        (FieldValue::When(own, year), Bound::Number(bound)) => Some(year.day(*own).cmp(&year.day(year_of(bound)?))),
        _ => None,
    }
}

/// A number as a year; none where it is no whole number or no year of the calendar.
#[expect(clippy::cast_possible_truncation, reason = "checked to be whole and in range")]
fn year_of(number: f64) -> Option<crate::network::When> {
    let whole = number.fract() == 0.0 && (0.0..=9999.0).contains(&number);
    whole.then_some(crate::network::When::Year(number as i16))
}

fn unknown_values(term: &Term, network: &Network) -> Vec<FilterError> {
    let kinds = || network.actor_kinds().iter().map(|kind| &*kind.id).collect::<Vec<_>>();
    match &term.test {
        Test::Partner(Some(values)) => strangers("kind", values, &kinds()),
        Test::Field { name, wanted } => {
            let names = match Field::named(&name.is, network) {
                Some(Field::Kind) => kinds(),
                Some(Field::Area | Field::Topics) => network.symbols().iter().map(|(_, text)| text).collect(),
                Some(Field::Id) => network.actors().iter().map(|actor| &*actor.id).collect(),
                _ => return Vec::new(),
            };
            plain_values(wanted).map_or_else(Vec::new, |values| strangers(&name.is, values, &names))
        }
        _ => Vec::new(),
    }
}

/// The values that are none of the names.
fn strangers<'v>(field: &str, values: impl IntoIterator<Item = &'v Place<String>>, names: &[&str]) -> Vec<FilterError> {
    let known: HashSet<_> = names.iter().map(|name| name.to_lowercase()).collect();
    let stranger = |value: &Place<String>| {
        let problem = FilterProblem::UnknownValue { field: field.to_owned(), value: value.is.clone() };
        FilterError::new(value.span.clone(), problem).suggest(nearest(&value.is, names.iter().copied()))
    };
    values.into_iter().filter(|value| !known.contains(&value.is)).map(stranger).collect()
}
