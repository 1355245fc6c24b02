//! What a matrix's rows or columns stand for.

use std::collections::BTreeMap;

use super::super::super::context::{Context, Session};
use super::super::super::failure::{Exit, Failure};
use super::super::{local, select};
use crate::analysis::{MatrixOrder, arrange};
use crate::filter::{Context as FilterContext, Field};
use crate::network::{ActorIndex, Network};
use crate::text::{Lang, nearest, problems, refusals, strip};

/// The rows or the columns.
#[derive(Debug)]
pub(super) struct Axis {
    pub(super) groups: Vec<Group>,
    /// Whether each actor stands for itself.
    is_single: bool,
}

/// One row or column.
#[derive(Debug)]
pub(super) struct Group {
    /// The value that its actors share, or the id of its only one.
    pub(super) key: String,
    /// What people call it.
    pub(super) name: String,
    /// Its actors.
    pub(super) members: Vec<ActorIndex>,
}

impl Axis {
    /// A field's name groups all actors by its values; anything else is a filter, and each actor stands for itself.
    ///
    /// # Errors
    /// A filter that can't be used, or a word that is neither a field nor a part of a name.
    pub(super) fn new(
        option: &str,
        text: &str,
        session: &Session,
        context: &Context,
        lang: Lang,
    ) -> Result<Axis, Failure> {
        let network = &session.document.network;
        if let Some(field) = Field::named(text, network) {
            return Ok(Axis { groups: by_value(field, network, lang), is_single: false });
        }
        let gaps = Some(session.evaluation.open_subjects());
        let asked = FilterContext { network, partners: network.partners(), gaps };
        let selected = select(option, text, &asked, context)?;
        if selected.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-') {
            let failure = Failure::new(Exit::Wrong, refusals::unknown_field(context.lang, text));
            return Err(match nearest(text, Field::names(network)) {
                Some(field) => failure.help(problems::did_you_mean(context.lang, field)),
                None => failure,
            });
        }
        Ok(Axis { groups: selected.iter().map(|actor| Group::single(network, actor)).collect(), is_single: true })
    }

    /// Sorts single actors; groups keep their order.
    pub(super) fn sort(&mut self, other: &Axis, network: &Network, order: MatrixOrder<'_>) {
        if !self.is_single {
            return;
        }
        let mut actors: Vec<_> = self.members().into_iter().flatten().collect();
        actors.sort_by_cached_key(|actor| strip(&network.actor(*actor).name));
        arrange(&mut actors, other.members().into_iter().flatten(), network.partners(), order);
        self.groups = actors.into_iter().map(|actor| Group::single(network, actor)).collect();
    }

    /// The actors of each row or column.
    pub(super) fn members(&self) -> Vec<Vec<ActorIndex>> {
        self.groups.iter().map(|group| group.members.clone()).collect()
    }
}

impl Group {
    fn single(network: &Network, index: ActorIndex) -> Group {
        let actor = network.actor(index);
        Group { key: actor.id.to_string(), name: actor.name.to_string(), members: vec![index] }
    }
}

/// The actors by value: kinds in the file's order, all else as people sort it.
fn by_value(field: Field, network: &Network, lang: Lang) -> Vec<Group> {
    let mut groups: BTreeMap<(usize, String, String), Vec<ActorIndex>> = BTreeMap::new();
    for (index, actor) in network.indexed_actors() {
        let place = if field == Field::Kind { actor.kind.get() } else { 0 };
        for value in field.value(network, actor).texts() {
            groups.entry((place, strip(&value), value)).or_default().push(index);
        }
    }
    let group = |((place, _, key), members): ((usize, String, String), Vec<ActorIndex>)| {
        let name = match field {
            Field::Kind => local(&network.actor_kinds()[place].plural, network, lang).to_owned(),
            _ => key.clone(),
        };
        Group { key, name, members }
    };
    groups.into_iter().map(group).collect()
}
